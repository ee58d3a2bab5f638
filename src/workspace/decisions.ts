// The journal's judgements on what reports mean (绑定更正), as they hold at one of its entries.
import type { Decision } from "../claim/decision.ts";
import type { Entry } from "../journal/journal.ts";
import type { SchemeId } from "../vocabulary/id.ts";

/** The decisions of a scheme that hold at an entry, oldest first. */
export function decisionsOf(entries: readonly Entry[], scheme: SchemeId): readonly Decision[] {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === "withdraw" ? [entry.entry] : [])));
  return entries.flatMap((entry) =>
    entry.kind === "bind" && entry.scheme === scheme && !withdrawn.has(entry.number)
      ? [{ task: entry.task, words: entry.words, unit: entry.unit, metric: entry.metric, entry: entry.number }]
      : [],
  );
}
