// A text made short enough to be quoted in a sentence (摘引).

/** The beginning of a text, without line breaks, and a sign where there is more of it. */
export function shorten(text: string, most = 40): string {
  const line = [...text.replace(/\s+/gu, " ").trim()];
  return line.length <= most ? line.join("") : `${line.slice(0, most).join("")}……`;
}

/** A text quoted in a sentence, what it quotes itself in single marks. */
export const quote = (text: string, most = 40): string => `“${shorten(text.replaceAll("“", "‘").replaceAll("”", "’"), most)}”`;
