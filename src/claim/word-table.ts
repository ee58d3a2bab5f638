// Tables of words read at a place of a text, the longest first (最长匹配), in time that does not depend on how many words there are.

/** Words by their first two characters, each list the longest first, and words of one character. */
export interface WordTable<T> {
  readonly byPair: ReadonlyMap<number, readonly Entry<T>[]>;
  readonly single: ReadonlyMap<number, Entry<T>>;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** A word found in a text. */
export interface WordRead<T> extends Entry<T> {
  readonly end: number;
}

const pairOf = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

/** A table of words with what each means; the first meaning of a word counts. */
export function wordTable<T>(entries: readonly (readonly [string, T])[]): WordTable<T> {
  const byPair = new Map<number, Entry<T>[]>();
  const single = new Map<number, Entry<T>>();
  const seen = new Set<string>();
  for (const [word, value] of entries) {
    if (word === "" || seen.has(word)) continue;
    seen.add(word);
    if (word.length === 1) single.set(word.charCodeAt(0), { word, value });
    else byPair.set(pairOf(word, 0), [...(byPair.get(pairOf(word, 0)) ?? []), { word, value }]);
  }
  for (const words of byPair.values()) words.sort((a, b) => b.word.length - a.word.length);
  return { byPair, single };
}

/** Characters that words of a table begin with. */
export const firstCharacters = <T>({ byPair, single }: WordTable<T>): readonly number[] => [
  ...[...byPair.keys()].map((pair) => Math.floor(pair / 65536)),
  ...single.keys(),
];

/** The longest word of a table that stands at a place, or nothing. */
export function readWord<T>({ byPair, single }: WordTable<T>, text: string, at: number): WordRead<T> | null {
  if (at + 1 < text.length) {
    const words = byPair.get(pairOf(text, at));
    if (words !== undefined)
      for (const { word, value } of words)
        if (word.length === 2 || text.startsWith(word, at)) return { end: at + word.length, value, word };
  }
  const one = single.get(text.charCodeAt(at));
  return one === undefined ? null : { end: at + 1, value: one.value, word: one.word };
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
