// What can be wrong with a criterion's targets (目标值) once its metric is known: a unit that does not convert, a day for a number, none in force.
import type { Metric } from "../metric/metric.ts";
import { placeIn } from "../scheme/parse.ts";
import type { Criterion, Scheme, Target } from "../scheme/scheme.ts";
import { targetInForce } from "../scheme/target.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import { isDecimalText } from "../vocabulary/quantity.ts";
import { isDated, isRank, writtenFactor } from "./unit.ts";

/** Problems of every target of a scheme whose metric is known. */
export function checkTargets(scheme: Scheme, metrics: ReadonlyMap<MetricId, Metric>): readonly Problem[] {
  return scheme.tasks.flatMap((task) =>
    task.criteria.flatMap((criterion) => {
      const metric = metrics.get(criterion.metric);
      if (!metric) return [];
      const late =
        criterion.targets.length > 0 && targetInForce(criterion, scheme.period.to) === null
          ? [
              problem("definition.value-wrong", placeIn(scheme, criterion.place, ["targets", 0, "from"]), {
                expected: `<= ${scheme.period.to}`,
                found: criterion.targets[0]?.from ?? "",
              }),
            ]
          : [];
      return [...late, ...criterion.targets.flatMap((target, index) => checkTarget(scheme, criterion, index, target, metric))];
    }),
  );
}

function checkTarget(scheme: Scheme, criterion: Criterion, index: number, target: Target, metric: Metric): readonly Problem[] {
  const at = placeIn(scheme, criterion.place, ["targets", index, "is"]);
  const isNumber = isDecimalText(target.value);
  if (isNumber === isDated(metric)) return [problem("condition.type", at, { expected: isNumber ? "date" : "number", found: target.value })];
  if (target.unit === null || isRank(metric) || writtenFactor(metric.unit, target.unit) !== undefined) return [];
  return [problem("metric.unit-incompatible", at, { from: target.unit, to: metric.unit })];
}
