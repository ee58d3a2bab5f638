// Judges criteria (评分项): what was found in each period against the target in force, exactly, never by the rounded text.
import type { Metric, MetricValue } from "../metric/metric.ts";
import type { Evaluate } from "../metric/metric.ts";
import type { Comparator, Criterion, Met, Scheme, Target } from "../scheme/scheme.ts";
import { isPending } from "../scheme/target.ts";
import type { CriterionId, MetricId } from "../vocabulary/id.ts";
import { isDecimalText, q } from "../vocabulary/quantity.ts";
import { writeValue } from "./format.ts";
import type { CriterionResult } from "./statement.ts";
import { isRecord, writtenFactor } from "./unit.ts";

/** The verdict on every criterion; a metric that nobody knows gives no verdict. */
export async function evaluateCriteria(
  criteria: readonly Criterion[],
  scheme: Pick<Scheme, "organisation" | "period">,
  evaluate: Evaluate,
  metrics: ReadonlyMap<MetricId, Metric>,
  targetOf: (criterion: Criterion) => Target | null,
): Promise<ReadonlyMap<CriterionId, CriterionResult>> {
  const results = await Promise.all(
    criteria.map(async (criterion): Promise<readonly [CriterionId, CriterionResult]> => {
      const target = targetOf(criterion);
      const metric = metrics.get(criterion.metric);
      if (!metric) return [criterion.id, { criterion, target, found: [], met: null }];
      const periods = criterion.periods.length > 0 ? criterion.periods : [scheme.period];
      const found = await Promise.all(
        periods.map(async ({ text: period }) => {
          const value = await evaluate(criterion.metric, period, criterion.organisation ?? scheme.organisation);
          // While its target is yet to be set, a criterion judges nothing, be it of a record that would need none.
          const waits = isPending(criterion) && value.ground.stage !== "not-applicable";
          return { period, value, text: writeValue(metric, value), met: waits ? null : judge(metric, value, target) };
        }),
      );
      return [criterion.id, { criterion, target, found, met: together(found.map(({ met }) => met)) }];
    }),
  );
  return new Map(results);
}

/**
 * One period's verdict. What is only expected never counts as done: it is `expected`, or not met where it compares false.
 * A record without a target is judged by being there, in time where it has a due day.
 */
export function judge(metric: Metric, value: MetricValue, target: Target | null): Met {
  if (value.ground.stage === "not-applicable") return "not-applicable";
  // Nobody filed is not known; filed without the record is not done.
  if (!value.found) return isRecord(metric) && value.reason === "no-rows" && value.ground.cutoff !== null ? false : null;
  const holds = target ? compares(metric, value, target) : isRecord(metric) ? inTime(value) : null;
  return holds === true && value.ground.stage === "expected" ? "expected" : holds;
}

const inTime = (value: MetricValue): boolean => {
  const record = value.ground.records[0];
  if (!record || record.due === null || record.date === null) return true;
  return record.date <= record.due;
};

/** Numbers compare exactly, in the unit the target was set in, and days as days; a number and a day do not compare. */
function compares(metric: Metric, value: MetricValue & { readonly found: true }, target: Target): boolean | null {
  const isNumber = isDecimalText(target.value);
  const factor = target.unit === null ? q(1) : writtenFactor(metric.unit, target.unit);
  if (value.number !== null) return isNumber && factor ? signHolds(target.comparator, value.number.mul(factor).cmp(q(target.value))) : null;
  return isNumber ? null : signHolds(target.comparator, value.day < target.value ? -1 : value.day > target.value ? 1 : 0);
}

function signHolds(comparator: Comparator, order: number): boolean {
  switch (comparator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Several periods: one false is false; else one that cannot be told leaves it open; else one expected makes it expected. */
function together(verdicts: readonly Met[]): Met {
  for (const met of [false, null, "expected", true] as const) if (verdicts.includes(met)) return met;
  return verdicts.length === 0 ? null : "not-applicable";
}
