// What stands behind a figure or a verdict (依据): its ground, the period it spans, and the figure that carries them.
import type { Ground, Metric } from "../metric/metric.ts";
import { combineGrounds } from "../metric/value.ts";
import { parsePeriod, periodOfDays, wholeMonthsFrom } from "../vocabulary/period.ts";
import { exactText } from "../vocabulary/quantity.ts";
import type { Written } from "./format.ts";
import type { CriterionResult, Figure } from "./statement.ts";

/** What stands behind a criterion's verdict; one period's ground as it is, several combined. */
export function groundOf({ found }: CriterionResult): Ground {
  const [only, ...more] = found.map(({ value }) => value.ground);
  if (only && more.length === 0) return only;
  const grounds = found.map(({ value }) => value.ground);
  return { ...combineGrounds(grounds, []), records: grounds.flatMap((ground) => ground.records) };
}

/** The shortest period that holds all of a criterion's, or nothing where it has none. */
export function coverOf({ found }: CriterionResult): string | null {
  const periods = found.map(({ period }) => parsePeriod(period)).filter((period) => period !== undefined);
  const [first] = periods;
  if (!first) return null;
  if (periods.length === 1) return first.text;
  const from = periods.reduce((least, { from: day }) => (day < least ? day : least), first.from);
  const to = periods.reduce((most, { to: day }) => (day > most ? day : most), first.to);
  return periods.every(({ wholeMonths }) => wholeMonths)
    ? wholeMonthsFrom(from.slice(0, 7), to.slice(0, 7)).text
    : periodOfDays(from, to).text;
}

interface FigureBehind extends Pick<Figure, "source" | "criterion" | "period" | "organisation"> {
  readonly metric: Metric;
  readonly ground: Ground;
}

export function figureOf({ entailed: _, ...written }: Written, { metric, ground, ...behind }: FigureBehind): Figure {
  return {
    ...written,
    ...behind,
    hedge: null,
    metric: metric.id,
    definition: metric.digest,
    numerator: ground.numerator && exactText(ground.numerator),
    denominator: ground.denominator && exactText(ground.denominator),
    rows: ground.rows,
    months: ground.months,
    cutoff: ground.cutoff,
    evidence: ground.evidence,
    status: ground.stage,
    entries: ground.entries,
  };
}
