// Entailment (蕴含): whether what a text says of a number is true of the exact one. 97.3% is true of 97.2969%, 140余 of 143, 九成 of 88.6%; 100% of nothing less.
import type { Day } from "../vocabulary/period.ts";
import { exactText, q, shareFactor, type Quantity } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import type { Claim } from "./claim.ts";
import { around, stepOf } from "./printed.ts";

/** Whether a rounded share says all where not all was reached, or none where there was some. */
export function isFalseWhole(rounded: Quantity, exact: Quantity, unit: string | null): boolean {
  if (unit !== "%" && unit !== "‰") return false;
  const all = shareFactor(unit);
  return (rounded.abs().gte(all) && exact.abs().lt(all)) || (rounded.isZero() && !exact.isZero());
}

/** Whether a claim is true of an exact number in its own unit. A day is compared by `entailsDay`. */
export function entails(claim: Pick<Claim, "text" | "value" | "unit" | "kind" | "comparator" | "approx">, exact: Quantity): boolean {
  const { value, comparator } = claim;
  if (typeof value === "string") return false;
  if (typeof value !== "number") {
    const [low, high] = [value[0], value.at(-1)].map((bound) => q(bound ?? 0));
    return low !== undefined && high !== undefined && exact.gte(low) && exact.lte(high);
  }
  const said = q(value);
  switch (comparator) {
    case ">=":
      return exact.gte(said);
    case ">":
      return exact.gt(said);
    case "<=":
      return exact.lte(said);
    case "<":
      return exact.lt(said);
    case "~":
      return isNear(claim.text, said, exact);
    case "=":
      return isWritten(claim, said, exact);
  }
}

/** Whether the exact number is written so, rounded half up or cut down. A rank, a batch and what is counted one by one are themselves. */
function isWritten(claim: Pick<Claim, "text" | "value" | "unit" | "kind">, said: Quantity, exact: Quantity): boolean {
  if (claim.text.includes(w.tenth)) return isTenths(claim.text, said, exact);
  const step = stepOf(claim);
  if (step.eq(1) && exact.isInteger()) return exact.eq(said) && !isFalseWhole(said, exact, claim.unit);
  const { low, high } = around(said, step);
  const inside = said.isNegative() ? exact.gt(low) && exact.lte(high) : exact.gte(low) && exact.lt(high);
  return inside && !isFalseWhole(said, exact, claim.unit);
}

/** Nearest tenth of a percentage; 九成三 is as exact as 93%. */
function isTenths(text: string, said: Quantity, exact: Quantity): boolean {
  const tenth = text.trim().endsWith(w.tenth);
  const half = tenth ? 5 : 0.5;
  return exact.minus(said).abs().lte(half) && (said.lt(100) || exact.eq(100));
}

/** 140余 is cut down to a ten, 4万余 to a 万; what is 约 or 近 may be a twentieth off. */
function isNear(text: string, said: Quantity, exact: Quantity): boolean {
  if (w.over.some((word) => text.includes(word))) return exact.gte(said) && exact.lt(said.plus(lastPlace(said)));
  const off = said.abs().div(20);
  const half = lastPlace(said).div(2);
  return exact
    .minus(said)
    .abs()
    .lte(off.gt(half) ? off : half);
}

/** The place of the last digit that is not zero: 140 → 10, 0.25 → 0.01. */
function lastPlace(value: Quantity): Quantity {
  if (value.isZero()) return q(1);
  if (!value.isInteger()) return q(10).pow(-value.decimalPlaces());
  const zeros = /0*$/u.exec(exactText(value))?.[0].length ?? 0;
  return q(10).pow(zeros);
}

/** Whether a day, or the days from one to another, are as a claim writes them: 10月20日-22日, 2021年3月. */
export function entailsDay(value: string, from: Day, to: Day | null): boolean {
  const [first = "", last] = value.split("/");
  const matches = (said: string, day: Day): boolean =>
    said.startsWith("--") ? day.slice(5).startsWith(said.slice(2)) : day.startsWith(said);
  return matches(first, from) && (last === undefined || to === null || matches(last, to));
}

/** How a day lies to one that is written as far as it is known: before it (-1), in it (0) or behind it (1). */
export function orderOfDays(day: Day, value: string): number {
  const last = value.split("/").at(-1) ?? "";
  const [written, said] = last.startsWith("--") ? [day.slice(5), last.slice(2)] : [day, last];
  const known = written.slice(0, said.length);
  return known === said ? 0 : known < said ? -1 : 1;
}
