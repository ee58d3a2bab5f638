// How like two texts are (文字相近): by the pairs of their letters, without marks and without the times that change every month.
import { pairsOf } from "../claim/likeness.ts";
import { clauseEnds, sentenceEnds } from "../statement/words.ts";
import { leadingWords, monthPattern } from "./words.ts";

/** Fewer letters than this say too little to be held against others. */
export const fewest = 5;
/** Nearly the same words. */
const alike = 0.85;

/** Whether the same is spoken of: nearly the same words, and enough of them. */
export function likeWords(one: string, other: string, least = alike): boolean {
  const [a, b] = [one.replace(leading, ""), other.replace(leading, "")];
  if (Math.min(a.length, b.length) < fewest) return false;
  if (a === b) return true;
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size) >= least;
}

/** How much of a name stands in a text, from 0 to 1. */
export function coverOf(name: string, text: string): number {
  const [pairs, said] = [pairsOf(name), pairsOf(text)];
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => said.has(pair)).length / pairs.size;
}

/** A clause with where it stands, and its sentence up to its end. */
export interface Clause {
  readonly text: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a text, in order. */
export function clausesOf(whole: string): readonly Clause[] {
  let [start, from] = [0, 0];
  return whole.split(clauseEnd).map((text): Clause => {
    const end = start + text.length;
    const clause = { text, sentence: whole.slice(from, end), start, end };
    if (sentenceEnds.includes(whole[end] ?? "")) from = end + 1;
    start = end + 1;
    return clause;
  });
}

/** The clause that stands at a place of a text. */
export const clauseAt = (text: string, at: number): string =>
  clausesOf(text)
    .find(({ end }) => at < end)
    ?.text.trim() ?? "";

/** A text without marks and without the times that change every month. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}.%]/gu, "")
    .replace(months, "");
const months = new RegExp(monthPattern, "gu");
const leading = new RegExp(leadingWords, "u");
export const clauseEnd = new RegExp(`[${clauseEnds}]`, "u");
