// Figures as printed (印出的数): what an exact value may have been, given the digits that were printed of it.
import { exactText, q, type Quantity } from "../vocabulary/quantity.ts";
import type { Claim } from "./claim.ts";

/** What the exact value behind a printed one may be: from `low` to `high`, both included unless a bound says otherwise. */
export interface Interval {
  readonly low: Quantity;
  readonly high: Quantity;
  /** `high` itself is excluded: what is cut off comes near the next step and does not reach it. */
  readonly open: boolean;
}

/** A figure that states one number exactly or rounded: neither vague, nor a bound, nor a range. */
export function isPlain(claim: Claim): claim is Claim & { readonly value: number } {
  return typeof claim.value === "number" && claim.comparator === "=" && !claim.approx && claim.hedge === null;
}

/** One unit of the last digit that a figure prints, in the unit of its value: 97.3% → 0.1, 1.3亿 → 10000000, 140 → 1. */
export function stepOf(claim: Pick<Claim, "text" | "value">): Quantity {
  const value = typeof claim.value === "number" ? claim.value : 0;
  const digits = /[0-9][0-9,]*(?:\.(?<decimals>[0-9]+))?/u.exec(claim.text.normalize("NFKC").replace(/\s/gu, ""));
  if (!digits) return q(1);
  const printed = q(digits[0].replaceAll(",", ""));
  const scale = printed.isZero() ? q(1) : q(value).div(printed).abs();
  return scale.mul(q(10).pow(-(digits.groups?.["decimals"]?.length ?? 0)));
}

/** What the exact value behind a plain figure may be: itself where whole things were counted one by one, else rounded or cut down to it. */
export function intervalOf(claim: Claim & { readonly value: number }): Interval {
  const value = q(claim.value);
  const step = stepOf(claim);
  if ((claim.kind === "count" || claim.kind === "duration") && step.eq(1) && value.isInteger())
    return { low: value, high: value, open: false };
  return around(value, step);
}

/** What rounds half up, or is cut down, to a value with this step. */
export function around(value: Quantity, step: Quantity): Interval {
  const half = step.div(2);
  // A negative number is cut towards zero.
  return value.isNegative()
    ? { low: value.minus(step), high: value.plus(half), open: true }
    : { low: value.minus(half), high: value.plus(step), open: true };
}

/** Whether a printed interval and a computed one can hold the same value. */
export function meets(printed: Interval, computed: Interval): boolean {
  const below = printed.open ? computed.low.lt(printed.high) : computed.low.lte(printed.high);
  const above = computed.open && computed.high.gt(computed.low) ? computed.high.gt(printed.low) : computed.high.gte(printed.low);
  return below && above;
}

/** The sum of intervals. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(
    (sum, one) => ({ low: sum.low.plus(one.low), high: sum.high.plus(one.high), open: sum.open || one.open }),
    { low: q(0), high: q(0), open: false },
  );
}

/** One interval less another. */
export const differenceOf = (from: Interval, less: Interval): Interval => ({
  low: from.low.minus(less.high),
  high: from.high.minus(less.low),
  open: from.open || less.open,
});

/** A part as a percentage of a positive whole; null where the whole may be nothing. */
export function shareOf(part: Interval, whole: Interval): Interval | null {
  if (whole.low.lte(0)) return null;
  const [low, high] = [part.low.isNegative() ? whole.low : whole.high, part.high.isNegative() ? whole.high : whole.low];
  return { low: part.low.mul(100).div(low), high: part.high.mul(100).div(high), open: part.open || whole.open };
}

/** How many decimals a figure prints. */
export const decimalsOf = (claim: Pick<Claim, "text" | "value">): number => Math.max(0, stepOf(claim).decimalPlaces());

/** A claim that states one number. */
type PlainClaim = Claim & { readonly value: number };

/** Whether a printed rate can be the share that one figure is of another. */
export function isShareOf(rate: PlainClaim, part: PlainClaim, whole: PlainClaim): boolean {
  const computed = shareOf(intervalOf(part), intervalOf(whole));
  return computed !== null && meets(around(q(rate.value), stepOf(rate)), computed);
}

/** The share that one figure is of another, as a rate would print it: 97.3%. */
export const shareText = (part: PlainClaim, whole: PlainClaim, like: PlainClaim): string =>
  `${q(part.value).mul(100).div(whole.value).toFixed(decimalsOf(like))}%`;

/** The sum of figures as they would print it: in 亿元 where all of them do, else in full. */
export function sumText(claims: readonly (Claim & { readonly value: number })[]): string {
  const read = claims.map(({ text }) => printedAmount.exec(text.normalize("NFKC").replace(/[\s,]/gu, ""))?.groups);
  const [unit] = read.map((groups) => groups?.["unit"]);
  const isAlike = unit !== undefined && read.every((groups) => groups?.["unit"] === unit);
  const numbers = isAlike ? read.map((groups) => groups?.["number"] ?? "0") : claims.map(({ value }) => value);
  return exactText(numbers.reduce<Quantity>((sum, number) => sum.plus(number), q(0))) + (isAlike ? unit : "");
}

const printedAmount = /^(?<number>[0-9]+(?:\.[0-9]+)?)(?<unit>[^0-9]*)$/u;
