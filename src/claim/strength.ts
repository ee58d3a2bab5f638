// How strongly a claim's words name a metric (点名程度), whether or not a statement says it: by its name, and what was named before in the sentence.
import type { Candidate } from "./bind.ts";
import { wordsOf } from "./decision.ts";
import { coverage, pairsOf, shared, weigh, type Weights } from "./likeness.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { Told } from "./told.ts";

/** A candidate with its pairs of characters. */
interface Known {
  readonly candidate: Candidate;
  readonly name: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** A candidate that a claim's own words name, from 0 to 1. */
export interface Named {
  readonly candidate: Candidate;
  readonly strength: number;
}

const counted = new RegExp(t.countedName, "u");

/** A metric's name without what tells it from others of that name: 降尘量（扣除沙尘影响）. */
export const bareName = (label: string): string => label.replace(/[（(][^（）()]*[）)]$/u, "");

/** Names what a claim may be of, among candidates; the strongest first. */
export function nameAmong(candidates: readonly Candidate[]): (told: Told) => readonly Named[] {
  const known = candidates.map((candidate): Known => {
    const { label, near, sentence, definition } = candidate;
    return {
      candidate,
      name: pairsOf(bareName(label).replace(counted, "")),
      all: pairsOf(`${label}。${near}。${sentence}。${definition}`),
    };
  });
  const weights = weigh(candidates.map(({ label, near, sentence, definition }) => `${label}。${near}。${sentence}。${definition}`));
  return (told) => {
    const own = pairsOf(wordsOf(told));
    const spoken = new Set([...own, ...pairsOf(told.carried)]);
    return known
      .map((one) => ({ candidate: one.candidate, strength: strengthOf(own, spoken, one, weights) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
  };
}

/** Words that share nothing with the name name nothing; else how much of the name is spoken, and how much of what is spoken is known of it. */
function strengthOf(own: ReadonlySet<string>, spoken: ReadonlySet<string>, { name, all }: Known, weights: Weights): number {
  if (shared(own, name, weights) === 0) return 0;
  return (coverage(name, spoken, weights) + coverage(own, all, weights)) / 2;
}
