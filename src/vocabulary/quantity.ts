// Exact numbers (精确数) and the units they come in: a quantity is never a float, and a ratio is divided once, at the end.
import { Decimal } from "decimal.js";
import { unitWords } from "./words.ts";

/** 60 significant digits: sums of 10²⁸ with ten decimals stay exact, and a division errs only beyond what any scale shows. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -70, toExpPos: 70 });

/** An exact decimal number (精确数). */
export type Quantity = Decimal;

/** How a number becomes shorter (舍入方式); `truncate` cuts towards zero. */
export const roundings = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  truncate: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
} as const;
export type Rounding = keyof typeof roundings;

/** A quantity from its decimal text, an integer or a bigint; throws on anything else. */
export function q(value: string | number | bigint | Decimal): Quantity {
  const exact = new Exact(typeof value === "bigint" ? value.toString() : value);
  if (!exact.isFinite()) throw new RangeError(`not a finite number: ${String(value)}`);
  return exact;
}

/** Whether a text is a plain decimal number. */
export function isDecimalText(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}

/** The decimal text without exponent or trailing zeros: `0.1`, `-12`, at most 40 significant digits. */
export function exactText(value: Quantity): string {
  return value.toSignificantDigits(40).toFixed();
}

/** Rounds to a number of decimals; the scale is kept (`2` → `2.00`). */
export function roundText(value: Quantity, scale: number, rounding: Rounding): string {
  return value.toFixed(scale, roundings[rounding]);
}

interface Unit {
  /** The unit its values are compared in. */
  readonly base: string;
  readonly factor: string;
}

/** Units that convert into one another; a unit that is not here is its own base (项, 户, 件). */
const units: ReadonlyMap<string, Unit> = new Map(unitWords.map(([name, base, factor]) => [name, { base, factor }]));

/** The unit values of this one are compared in (万元 → 元, 名 → 人). */
export function baseUnit(unit: string): string {
  return units.get(unit)?.base ?? unit;
}

/** How many base units one of this unit is (万元 → 10000). */
export function unitFactor(unit: string): Quantity {
  return q(units.get(unit)?.factor ?? "1");
}

/** The factor from one unit to another, or nothing where they do not convert. */
export function conversion(from: string, to: string): Quantity | undefined {
  return baseUnit(from) === baseUnit(to) ? unitFactor(from).div(unitFactor(to)) : undefined;
}

/** By how much a bare share is multiplied to be written in a unit: 100 for %, 1000 for ‰, 10 for 成. */
export function shareFactor(unit: string): Quantity {
  return q(unit === "%" ? 100 : unit === "‰" ? 1000 : 1);
}
