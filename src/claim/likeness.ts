// How alike two Chinese texts are (相似度), without a dictionary: pairs of characters that stand next to one another, the rare ones weighing more.

/** The weights of pairs of characters: rare in the texts they were counted in, heavy here. */
export interface Weights {
  readonly of: (pair: string) => number;
}

/** Pairs of neighbouring characters of a text, each once; punctuation and Arabic digits part it. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/[\p{L}\p{Nl}]+/gu)) {
    const characters = [...run];
    for (let i = 0; i + 1 < characters.length; i += 1) pairs.add((characters[i] ?? "") + (characters[i + 1] ?? ""));
  }
  return pairs;
}

/** Weights from texts of which each is one thing: a pair that half of them have tells little. */
export function weigh(texts: readonly string[]): Weights {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const all = Math.log(1 + texts.length);
  return { of: (pair) => Math.log(1 + texts.length / (1 + (counts.get(pair) ?? 0))) / all };
}

const sum = (pairs: Iterable<string>, weights: Weights): number => [...pairs].reduce((total, pair) => total + weights.of(pair), 0);
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [...a].filter((pair) => b.has(pair));

/** The weight of what two texts have in common. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): number => sum(common(a, b), weights);

/** From 0, nothing in common, to 1, the same pairs. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): number {
  const both = sum(a, weights) + sum(b, weights);
  return both === 0 ? 0 : (2 * shared(a, b, weights)) / both;
}

/** How much of a text is found in another, from 0 to 1. */
export function coverage(part: ReadonlySet<string>, whole: ReadonlySet<string>, weights: Weights): number {
  const all = sum(part, weights);
  return all === 0 ? 0 : shared(part, whole, weights) / all;
}
