// Tables of words read at a place of a text, the longest first (最长匹配), in time that does not depend on how many words there are.

/** Words by their first character, each list the longest first. */
export interface WordTable<T> {
  readonly byFirst: ReadonlyMap<number, readonly { readonly word: string; readonly value: T }[]>;
}

/** A table of words with what each means; the first meaning of a word counts. */
export function wordTable<T>(entries: readonly (readonly [string, T])[]): WordTable<T> {
  const byFirst = new Map<number, { readonly word: string; readonly value: T }[]>();
  const seen = new Set<string>();
  for (const [word, value] of entries) {
    if (word === "" || seen.has(word)) continue;
    seen.add(word);
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, value }]);
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return { byFirst };
}

/** The longest word of a table that stands at a place, or nothing. */
export function readWord<T>(
  table: WordTable<T>,
  text: string,
  at: number,
): { readonly end: number; readonly value: T; readonly word: string } | null {
  const words = table.byFirst.get(text.charCodeAt(at));
  if (!words) return null;
  for (const { word, value } of words) if (text.startsWith(word, at)) return { end: at + word.length, value, word };
  return null;
}

/** Words written in a row: how long lists of them read best. */
export const list = (words: string): readonly string[] => words.split(" ");

/** Pairs written in a row: `a b; c d`. */
export const pairs = (words: string): readonly (readonly [string, string])[] =>
  words.split("; ").map((pair) => {
    const [first = "", second = ""] = pair.split(" ");
    return [first, second];
  });

/** The same as a table to look up in. */
export const record = (words: string): Readonly<Record<string, string>> => Object.fromEntries(pairs(words));
