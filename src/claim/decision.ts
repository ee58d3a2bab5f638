// What a person has decided of a report's words (绑定更正): which metric they mean, or that they mean none. It comes before any guess.
import type { MetricId } from "../vocabulary/id.ts";
import type { Candidate } from "./bind.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { Told } from "./told.ts";

/** A decision (绑定更正) that nobody has taken back. */
export interface Decision {
  readonly task: number | null;
  readonly words: string;
  readonly unit: string | null;
  readonly metric: MetricId | null;
  /** Number of its journal entry. */
  readonly entry: number;
}

const times = new RegExp(t.timeWords, "gu");

/** The words of a claim by which it is known again next month: without figures and times. */
export function wordsOf({ near }: Pick<Told, "near">): string {
  return near
    .normalize("NFKC")
    .replace(times, "")
    .replace(/[\s0-9.%]/gu, "")
    .replace(/^[。，]+|[。，]+$/gu, "");
}

/** The newest decision on a claim's words. */
export function decisionOn(told: Told, decisions: readonly Decision[]): Decision | null {
  const words = wordsOf(told);
  if (words === "") return null;
  return decisions.findLast((one) => one.task === told.task && one.words === words && one.unit === told.unit) ?? null;
}

/** The candidate that a decision means: the one of its metric whose unit is the claim's, of its own task before others. */
export function candidateFor(told: Told, metric: MetricId, candidates: readonly Candidate[]): Candidate | null {
  const own = candidates.filter((one) => one.metric === metric);
  const [first] = [...own].sort(
    (a, b) => Number(b.unit === told.unit) - Number(a.unit === told.unit) || Number(b.task === told.task) - Number(a.task === told.task),
  );
  return first ?? null;
}
