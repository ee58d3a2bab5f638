// Typed conditions on one row in JavaScript, for checking rows as they come in; agrees with the SQL of condition-sql.ts value by value.
import { longestShift, type Expression, type OrderOperator } from "./condition-tree.ts";
import { dayText, decimalText, instantText, millisecondsBetween, readDay, readDecimal, readInstant, rescale } from "./condition-value.ts";

/** A value as text: numbers as decimal text, a date `YYYY-MM-DD`, a datetime `YYYY-MM-DD HH:MM:SS[.ffffff]`; null is absent or unknown. */
export type RowValue = string | boolean | null;

/** Working days (工作日) after a day up to and including another, negative where that is earlier; nothing outside the calendar. */
export type WorkdayCounter = (after: string, upTo: string) => number | undefined;

/** Inside, numbers are unscaled, instants microseconds, durations milliseconds. */
type Value = bigint | string | boolean | null;

interface Row {
  readonly value: (field: string) => RowValue;
  readonly workdays: WorkdayCounter;
}

/**
 * The value of an expression on a row; null is unknown. Numbers have the decimals of their scale, durations are milliseconds.
 * Throws RangeError where a row holds what its field's type does not allow: rows are typed before conditions meet them.
 */
export function evaluateCondition(e: Expression, row: (field: string) => RowValue, calendar: WorkdayCounter): RowValue {
  const value = evaluate(e, { value: row, workdays: calendar });
  if (typeof value !== "bigint") return value;
  if (e.type === "date") return dayText(value) ?? null;
  return e.type === "datetime" ? instantText(value) : decimalText(value, e.scale);
}

function evaluate(e: Expression, row: Row): Value {
  switch (e.kind) {
    case "field":
      return readField(e.name, e, row.value(e.name));
    case "literal":
      return e.value;
    case "has":
      return evaluate(e.operand, row) !== null;
    case "not": {
      const value = evaluate(e.operand, row);
      return value === null ? null : value === false;
    }
    case "negate": {
      const value = evaluate(e.operand, row);
      return typeof value === "bigint" ? -value : null;
    }
    case "and":
      return absorb(false, e.left, e.right, row);
    case "or":
      return absorb(true, e.left, e.right, row);
    case "equal":
      return equal(e.left, e.right, row) !== e.negated;
    case "in":
      return e.list.some((element) => equal(e.left, element, row));
    case "order":
      return onBoth(alike(e.left, e.right, row), (a, b) => ordered(e.operator, a, b));
    case "arithmetic":
      return evaluateArithmetic(e, row);
    case "between":
      return onBoth([evaluate(e.from, row), evaluate(e.to, row)], millisecondsBetween);
    case "shift":
      return onBoth([evaluate(e.instant, row), evaluate(e.by, row)], (instant, by) => {
        if (by >= longestShift || by <= -longestShift) return null;
        return e.earlier ? instant - by * 1000n : instant + by * 1000n;
      });
    case "workdays":
      return onBoth([evaluate(e.after, row), evaluate(e.upTo, row)], (after, upTo) => countWorkdays(dayText(after), dayText(upTo), row));
  }
}

function readField(name: string, e: Expression, value: RowValue): Value {
  if (value === null) return null;
  if (e.type === "boolean" ? typeof value === "boolean" : typeof value === "string") {
    if (e.type === "boolean" || e.type === "string") return value;
    const text = String(value);
    const read = e.type === "date" ? readDay(text) : e.type === "datetime" ? readInstant(text) : readNumber(text, e.scale);
    if (read !== undefined) return read;
  }
  throw new RangeError(`field ${name} holds no ${e.type}`);
}

function readNumber(text: string, scale: number): bigint | undefined {
  const number = readDecimal(text);
  return number === undefined || number.scale > scale ? undefined : rescale(number.unscaled, number.scale, scale);
}

/** Kleene's && (decided by false) and || (decided by true). */
function absorb(decisive: boolean, left: Expression, right: Expression, row: Row): Value {
  const a = evaluate(left, row);
  if (a === decisive) return decisive;
  const b = evaluate(right, row);
  if (b === decisive) return decisive;
  return a === null || b === null ? null : !decisive;
}

/** Both values, numbers at one scale. */
function alike(left: Expression, right: Expression, row: Row): readonly [Value, Value] {
  const scale = Math.max(left.scale, right.scale);
  const at = (e: Expression): Value => {
    const value = evaluate(e, row);
    return typeof value === "bigint" && e.scale < scale ? rescale(value, e.scale, scale) : value;
  };
  return [at(left), at(right)];
}

function equal(left: Expression, right: Expression, row: Row): boolean {
  const [a, b] = alike(left, right, row);
  return a === b;
}

function onBoth([a, b]: readonly [Value, Value], compute: (a: bigint, b: bigint) => Value): Value {
  return typeof a === "bigint" && typeof b === "bigint" ? compute(a, b) : null;
}

function ordered(operator: OrderOperator, a: bigint, b: bigint): boolean {
  switch (operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}

function evaluateArithmetic(e: Extract<Expression, { readonly kind: "arithmetic" }>, row: Row): Value {
  if (e.operator === "*") return onBoth([evaluate(e.left, row), evaluate(e.right, row)], (a, b) => a * b);
  return onBoth(alike(e.left, e.right, row), (a, b) => (e.operator === "+" ? a + b : a - b));
}

function countWorkdays(after: string | undefined, upTo: string | undefined, row: Row): Value {
  const days = after === undefined || upTo === undefined ? undefined : row.workdays(after, upTo);
  return days === undefined ? null : BigInt(days);
}
