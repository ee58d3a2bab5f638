// How far what was found is from its target (差距): the worst of a criterion's periods, in the unit that the target was set in.
import type { Metric } from "../metric/metric.ts";
import type { Comparator } from "../scheme/scheme.ts";
import { exactText, isDecimalText, q, type Quantity } from "../vocabulary/quantity.ts";
import type { CriterionResult } from "./statement.ts";
import { writtenFactor } from "./unit.ts";

/** What is lacking to a target (差距): decimal texts, 0 where it is reached; `percent` is its share of the target, null where that is 0. */
export interface Gap {
  readonly value: string;
  readonly unit: string;
  readonly percent: string | null;
}

/** The gap of a criterion; null where nothing was found, or days and no numbers are compared. */
export function gapOf({ target, found }: Pick<CriterionResult, "target" | "found">, metric: Metric): Gap | null {
  if (!target || !isDecimalText(target.value)) return null;
  const factor = target.unit === null ? q(1) : writtenFactor(metric.unit, target.unit);
  const limit = q(target.value);
  const gaps = found.flatMap(({ value }) =>
    value.found && value.number !== null && factor ? [shortOf(target.comparator, value.number.mul(factor), limit)] : [],
  );
  const [first, ...more] = gaps;
  if (!first || gaps.length < found.length) return null;
  const worst = more.reduce((most, one) => (one.gt(most) ? one : most), first);
  return {
    value: exactText(worst),
    unit: target.unit ?? metric.unit,
    percent: limit.isZero() ? null : exactText(worst.div(limit.abs()).mul(100)),
  };
}

/** By how much a number misses its bound; 0 where it does not. */
function shortOf(comparator: Comparator, number: Quantity, limit: Quantity): Quantity {
  const over = number.sub(limit);
  switch (comparator) {
    case ">":
    case ">=":
      return over.isNegative() ? over.neg() : q(0);
    case "<":
    case "<=":
      return over.isNegative() ? q(0) : over;
    case "=":
      return over.abs();
    case "!=":
      return q(0);
  }
}
