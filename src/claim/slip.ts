// Slips of the pen (笔误): a figure that differs from the ledgers' as one that was mistyped does, by a digit, by the order of digits, by one left out.
import type { Quantity } from "../vocabulary/quantity.ts";
import { q } from "../vocabulary/quantity.ts";
import { orderOfDays } from "./entail.ts";
import { stepOf } from "./printed.ts";
import type { Assertion, Judged } from "./verdict.ts";

/** Whether what a claim says may be what was found, mistyped. */
export function isMistyped({ claim, exact }: Pick<Judged, "claim" | "exact">): boolean {
  if (exact === null) return false;
  return typeof claim.value === "string" ? isSlipOfDay(claim.value, exact) : isSlip(claim, q(exact));
}

/** Whether a figure may be another one mistyped: 1929 for 1919, 97 for 79. One digit is no slip of another, and what is left out must leave three. */
export function isSlip(claim: Pick<Assertion, "text" | "value" | "comparator">, exact: Quantity): boolean {
  if (typeof claim.value !== "number" || claim.comparator !== "=") return false;
  const step = stepOf({ ...claim, value: claim.value });
  const [said, known] = [q(claim.value).abs().div(step).toFixed(0), exact.abs().div(step).toFixed(0)];
  if (said === known || said.length < 2) return false;
  return said.length === known.length ? isDigitOff(said, known) : isLeftOut(said, known);
}

/**
 * Whether it is one beyond what chance makes alike: of three digits or more that are the same in another order, of two where its words leave
 * little doubt, or of four or more of which one is another.
 */
export function isClearSlip(claim: Pick<Assertion, "text" | "value" | "comparator">, exact: Quantity, isNamed = false): boolean {
  if (!isSlip(claim, exact) || typeof claim.value !== "number") return false;
  const step = stepOf({ ...claim, value: claim.value });
  const [said, known] = [q(claim.value).abs().div(step).toFixed(0), exact.abs().div(step).toFixed(0)];
  const isOrder = ordered(said) === ordered(known);
  return said.length === known.length && said.length >= (isOrder ? leastTurned - Number(isNamed) : leastReplaced);
}

const leastTurned = 3;
const leastReplaced = 4;
const ordered = (digits: string): string => [...digits].sort().join("");

/** So many digits may stand in another's place; of a short number two neighbours, for 198 is no 891. */
const mostMoved = 4;
const longNumber = 5;

function isDigitOff(said: string, known: string): boolean {
  const wrong = [...said].flatMap((digit, i) => (digit === known[i] ? [] : [i]));
  const isSwapped = wrong.length === 2 && (wrong[1] ?? 0) - (wrong[0] ?? 0) === 1;
  const isMoved = isSwapped || (said.length >= longNumber && wrong.length <= mostMoved);
  return wrong.length === 1 || (isMoved && ordered(said) === ordered(known));
}

/** So many digits are left where one was left out. */
const leastLeft = 3;

function isLeftOut(said: string, known: string): boolean {
  const [short, long] = said.length < known.length ? [said, known] : [known, said];
  if (long.length !== short.length + 1 || short.length < leastLeft) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** Whether a day may be another one mistyped: 5月15日 for 4月15日, 9月28日 for 9月23日. */
export function isSlipOfDay(said: string, known: string): boolean {
  if (orderOfDays(known, said) === 0) return false;
  const [month, day] = [said.slice(-5, -3), said.slice(-2)];
  return known.slice(-5, -3) === month ? day !== known.slice(-2) : day === known.slice(-2);
}
