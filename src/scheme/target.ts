// Targets (目标值): read from text, the version in force on a day, and the text that a reader sees.
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { isDecimalText } from "../vocabulary/quantity.ts";
import type { Comparator, Criterion, Target } from "./scheme.ts";

/** Reads `>= 100`, `< 3 %`, `>= 2000 万元` or `<= 2021-03-31`. Nothing where it is none of these. */
export function readTarget(text: string): Pick<Target, "comparator" | "value" | "unit"> | undefined {
  const [, comparator = "", value = "", unit = ""] = /^\s*(!=|<=|>=|=|<|>)\s*([+-]?[\d.-]+)\s*([^\d\s.,+-]*)\s*$/.exec(text) ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && parsePeriod(value) !== undefined;
  return (isDay && unit === "") || isDecimalText(value)
    ? { comparator: comparator as Comparator, value, unit: unit === "" ? null : unit }
    : undefined;
}

/** The version that holds on a day: the last that has begun; null before the first. */
export function targetInForce(criterion: Criterion, on: Day): Target | null {
  return criterion.targets.findLast(({ from }) => from === null || from <= on) ?? null;
}

/** Whether a criterion's target is yet to be set (待定), so that nothing is judged by it. */
export const isPending = ({ pending, targets }: Pick<Criterion, "pending" | "targets">): boolean => pending && targets.length === 0;

const signs: Readonly<Record<Comparator, string>> = { "=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" };

/** The target as read by people: `≥100%`, `<3%`, `=1`; a day (`≤2021-03-31`) takes no unit. */
export function targetText(target: Pick<Target, "comparator" | "value" | "unit">, unit: string | null): string {
  return `${signs[target.comparator]}${target.value}${isDecimalText(target.value) ? (target.unit ?? unit ?? "") : ""}`;
}
