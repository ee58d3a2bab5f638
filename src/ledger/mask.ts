// Masking (脱敏): a personal value keeps only what tells two rows apart to someone who may know it; nothing else ever shows one.

const hidden = "*";

/** Masks a personal value (脱敏): a name keeps its first character, a long number its first three and last four digits, anything else its first character. */
export function maskText(value: string): string {
  const characters = [...value];
  if (/^[0-9Xx-]{8,}$/.test(value)) return value.slice(0, 3) + hidden.repeat(characters.length - 7) + value.slice(-4);
  return (characters[0] ?? "") + hidden.repeat(Math.max(1, characters.length - 1));
}
