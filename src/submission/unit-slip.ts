// Slips of the unit (单位写错): 0.25小时 where the ledgers' own text of the task has 0.25天, the same number of the same thing.
import type { Judged } from "../claim/verdict.ts";
import type { Figure } from "../statement/statement.ts";
import type { Report } from "../statement/report.ts";
import { coverOf } from "./wording.ts";

/** Numbers with fewer digits are the same by chance. */
const fewestDigits: Readonly<Record<string, number>> = { duration: 2, measure: 4 };

/** Claims of which no metric was sure, each held against the ledgers' figure that is the same but for its unit. */
export function askUnits(claims: readonly Judged[], { tasks, details }: Pick<Report, "tasks" | "details">): readonly Judged[] {
  const labels = new Map(details.map(({ metric, label }) => [metric, label]));
  return claims.map((judged): Judged => {
    if (judged.reason.code !== "not-bound" || judged.task === null) return judged;
    const figures = tasks.filter(({ number }) => number === judged.task).flatMap(({ items }) => items.flatMap(figuresOf));
    const [same, ...more] = figures.filter((figure) => isSlip(judged, figure, labels.get(figure.metric) ?? ""));
    if (!same || more.some(({ metric }) => metric !== same.metric)) return judged;
    const { metric, text, period, organisation, exact } = same;
    const reason = { code: "contradicted", metric: labels.get(metric) ?? metric, found: text, period, of: null } as const;
    return { ...judged, metric, period, organisation, verdict: "contradicts", found: text, exact, reason };
  });
}

const figuresOf = ({ segments }: Report["tasks"][number]["items"][number]): readonly Figure[] =>
  segments.flatMap((segment) => ("figure" in segment && segment.figure.source === "metric" ? [segment.figure] : []));

function isSlip({ claim, words }: Judged, figure: Figure, label: string): boolean {
  const digits = fewestDigits[claim.kind ?? ""];
  if (digits === undefined || claim.kind !== figure.kind || claim.unit === null || claim.unit === figure.unit) return false;
  if (typeof claim.value !== "number" || typeof figure.value !== "string" || String(claim.value) !== figure.value) return false;
  return figure.value.replace(/[^0-9]/gu, "").length >= digits && coverOf(label, words) > 0;
}
