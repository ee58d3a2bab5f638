// A verdict that follows its figure as a sentence of its own (预计可完成。): an expectation of the one figure it can mean.
import { cue } from "./cue.ts";
import type { Draft, Sentence } from "./draft.ts";
import * as w from "./words.ts";

/** Longest verdict that is no more than a verdict. */
const longest = 12;

/** Gives the only figure before it in the same cell the verdict of this sentence; where there are several, none. */
export function addVerdictHedge({ text, tokens, first: index, from, to }: Sentence, before: readonly Draft[]): void {
  const first = tokens[index];
  if (before.length !== 1 || to - from > longest || first?.type !== "cue" || !(first.bits & cue.hedge) || first.from !== from) return;
  const verdict = text.slice(from, to);
  const [only] = before;
  if (only && w.verdictWords.some((word) => verdict.includes(word))) only.hedge ??= verdict;
}
