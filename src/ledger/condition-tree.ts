// Typed conditions (条件): the tree that SQL and JavaScript are made from, and the rules by which operands of some types make a node of another.

export type ValueType = "string" | "integer" | "decimal" | "boolean" | "date" | "datetime" | "duration" | "null";

/** A field (字段) as a condition sees it; codes and organisations are strings. */
export interface ScopeField {
  readonly type: Exclude<ValueType, "duration" | "null">;
  /** Decimals kept, for `decimal`. */
  readonly scale?: number;
  /** The codes it can hold; comparing it with any other literal is a mistake. */
  readonly codes?: readonly string[];
  /** Digits it can have in all, for numbers; 18 unless it is a sum. */
  readonly digits?: number;
}

/** What a condition may name: fields of the row, and parameters (参数) by their decimal text. A field hides a parameter of its name. */
export interface Scope {
  readonly fields: ReadonlyMap<string, ScopeField>;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A constant: numbers unscaled, dates and datetimes in microseconds since 1970, durations in milliseconds. */
export type Constant = bigint | string | boolean | null;
export const orderOperators = ["<", "<=", ">", ">="] as const;
export type OrderOperator = (typeof orderOperators)[number];
export type ArithmeticOperator = "+" | "-" | "*";

interface Common {
  readonly type: ValueType;
  /** Decimals of a number; 0 for all else. */
  readonly scale: number;
  /** Largest magnitude: of a number unscaled, of an instant or duration in milliseconds; 0 for all else. */
  readonly bound: bigint;
  /** The text it was read from. */
  readonly source: string;
}

export type Operation =
  | { readonly kind: "field"; readonly name: string; readonly codes: readonly string[] | null }
  | { readonly kind: "literal"; readonly value: Constant }
  | { readonly kind: "has" | "not" | "negate"; readonly operand: Expression }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "equal"; readonly negated: boolean; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "in"; readonly left: Expression; readonly list: readonly Expression[] }
  | { readonly kind: "order"; readonly operator: OrderOperator; readonly left: Expression; readonly right: Expression }
  /** On numbers, durations, or a duration and an integer. */
  | { readonly kind: "arithmetic"; readonly operator: ArithmeticOperator; readonly left: Expression; readonly right: Expression }
  /** Milliseconds from an instant to another. */
  | { readonly kind: "between"; readonly from: Expression; readonly to: Expression }
  /** A datetime some duration later or earlier. */
  | { readonly kind: "shift"; readonly earlier: boolean; readonly instant: Expression; readonly by: Expression }
  | { readonly kind: "workdays"; readonly after: Expression; readonly upTo: Expression };

/** A typed expression (表达式). */
export type Expression = Common & Operation;

/** Why operands make no node: which of them (counted from 0) is not what was expected, or that the result may not fit. */
export type Refusal =
  | { readonly refused: "type"; readonly operand: number; readonly expected: string; readonly found: string }
  | { readonly refused: "width" };

/** From year 0001 to 9999: no instant in a row is farther from 1970. */
const farthestInstant = 253_402_300_799_999n;
/** Instants up to here (126 000 years away) have microseconds in 64 bits with room to be made positive. */
const instantLimit = 4_000_000_000_000_000n;
/** A duration this long (31 688 years) moves no instant: the result is unknown. */
export const longestShift = 10n ** 15n;
/** Working days from 0001 to 9999 are fewer. */
const mostWorkdays = 3_652_059n;

const isNumber = (e: Expression): boolean => e.type === "integer" || e.type === "decimal";
const isInstant = (e: Expression): boolean => e.type === "date" || e.type === "datetime";
/** What can be compared with an operand, in words. */
const familyOf = (e: Expression): string => (isNumber(e) ? "integer | decimal" : isInstant(e) ? "date | datetime" : e.type);
const digitsOf = (n: bigint): number => n.toString().length;
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const wrong = (operand: number, expected: string, found: string): Refusal => ({ refused: "type", operand, expected, found });
const truth = { type: "boolean", scale: 0, bound: 0n } as const;

/** Decimal digits a number or duration can have, and of those after the point: the type DECIMAL(width, scale) holds it. */
export function widthOf(e: Expression): number {
  return Math.max(digitsOf(e.bound), e.scale, 1);
}

/** The node, unless a value of it may not fit what computes it. */
function fitting(e: Expression): Expression | Refusal {
  const fits = isInstant(e) ? e.bound <= instantLimit : widthOf(e) <= 38;
  return fits ? e : { refused: "width" };
}

/** A field of the row. */
export function fieldNode(name: string, field: ScopeField, source: string): Expression {
  const number = field.type === "integer" || field.type === "decimal";
  const bound = number ? 10n ** BigInt(field.digits ?? 18) - 1n : field.type === "date" || field.type === "datetime" ? farthestInstant : 0n;
  const scale = field.type === "decimal" ? (field.scale ?? 0) : 0;
  return { kind: "field", name, codes: field.codes ?? null, type: field.type, scale, bound, source };
}

/** A constant of a type. */
export function literalNode(value: Constant, type: ValueType, scale: number, source: string): Expression | Refusal {
  const magnitude = typeof value === "bigint" ? (value < 0n ? -value : value) : 0n;
  const bound = type === "date" || type === "datetime" ? magnitude / 1000n : magnitude;
  return fitting({ kind: "literal", value, type, scale, bound, source });
}

/** `!a` on a boolean, `-a` on a number or duration; the sign of a literal is part of it. */
export function unaryNode(kind: "not" | "negate", operand: Expression, source: string): Expression | Refusal {
  if (kind === "not") return operand.type === "boolean" ? { kind, operand, ...truth, source } : wrong(0, "boolean", operand.type);
  if (!isNumber(operand) && operand.type !== "duration") return wrong(0, "integer | decimal | duration", operand.type);
  const { type, scale, bound } = operand;
  if (operand.kind === "literal" && typeof operand.value === "bigint") return { ...operand, value: -operand.value, source };
  return { kind, operand, type, scale, bound, source };
}

/** `&&` and `||` on booleans. */
export function logicNode(kind: "and" | "or", left: Expression, right: Expression, source: string): Expression | Refusal {
  if (left.type !== "boolean") return wrong(0, "boolean", left.type);
  if (right.type !== "boolean") return wrong(1, "boolean", right.type);
  return { kind, left, right, ...truth, source };
}

/** Why two operands cannot be compared, if so: other families of types, a code that the field cannot hold, or numbers with no common width. */
function comparison(left: Expression, right: Expression): Refusal | undefined {
  if (left.type === "null" || right.type === "null") return undefined;
  if (isNumber(left) && isNumber(right)) {
    const scale = Math.max(left.scale, right.scale);
    const bound = larger(left.bound * 10n ** BigInt(scale - left.scale), right.bound * 10n ** BigInt(scale - right.scale));
    return digitsOf(bound) <= 38 ? undefined : { refused: "width" };
  }
  if (left.type !== right.type && !(isInstant(left) && isInstant(right))) return wrong(1, familyOf(left), right.type);
  return codeUnknown(left, right, 1) ?? codeUnknown(right, left, 0);
}

function codeUnknown(field: Expression, literal: Expression, operand: number): Refusal | undefined {
  if (field.kind !== "field" || field.codes === null || literal.kind !== "literal" || typeof literal.value !== "string") return undefined;
  return field.codes.includes(literal.value) ? undefined : wrong(operand, field.codes.join(" | "), literal.value);
}

/** `==` and `!=`: within one family of types, or with null. */
export function equalNode(negated: boolean, left: Expression, right: Expression, source: string): Expression | Refusal {
  return comparison(left, right) ?? { kind: "equal", negated, left, right, ...truth, source };
}

/** `a in [b, c]`: equal to any; refusals count the list's elements from 1. */
export function inNode(left: Expression, list: readonly Expression[], source: string): Expression | readonly Refusal[] {
  const refusals = list.flatMap((element, i) => {
    const refusal = comparison(left, element);
    return refusal === undefined ? [] : [refusal.refused === "type" ? { ...refusal, operand: i + 1 } : refusal];
  });
  return refusals.length > 0 ? refusals : { kind: "in", left, list, ...truth, source };
}

/** `<` `<=` `>` `>=`: numbers, instants or durations among themselves. */
export function orderNode(operator: OrderOperator, left: Expression, right: Expression, source: string): Expression | Refusal {
  for (const [operand, e] of [left, right].entries()) {
    if (isNumber(e) || isInstant(e) || e.type === "duration") continue;
    return wrong(operand, operand === 0 ? "integer | decimal | date | datetime | duration" : familyOf(left), e.type);
  }
  return comparison(left, right) ?? { kind: "order", operator, left, right, ...truth, source };
}

/** `+` `-` `*`: see the cases. */
export function arithmeticNode(operator: ArithmeticOperator, left: Expression, right: Expression, source: string): Expression | Refusal {
  const duration = { type: "duration", scale: 0 } as const;
  if (isInstant(left) && isInstant(right) && operator === "-") {
    return fitting({ kind: "between", from: right, to: left, ...duration, bound: left.bound + right.bound + 1n, source });
  }
  if (isInstant(left) && right.type === "duration" && operator !== "*") return shiftNode(operator === "-", left, right, source);
  if (left.type === "duration" && isInstant(right) && operator === "+") return shiftNode(false, right, left, source);
  if (isNumber(left) && isNumber(right)) return numberNode(operator, left, right, source);
  const product = operator === "*" && [left.type, right.type].sort().join() === "duration,integer";
  const bothDurations = operator !== "*" && left.type === "duration" && right.type === "duration";
  if (!product && !bothDurations) return arithmeticRefusal(operator, left, right);
  const bound = product ? left.bound * right.bound : left.bound + right.bound;
  return fitting({ kind: "arithmetic", operator, left, right, ...duration, bound, source });
}

function numberNode(operator: ArithmeticOperator, left: Expression, right: Expression, source: string): Expression | Refusal {
  const type = left.type === "integer" && right.type === "integer" ? "integer" : "decimal";
  const scale = operator === "*" ? left.scale + right.scale : Math.max(left.scale, right.scale);
  const grown = (e: Expression): bigint => e.bound * 10n ** BigInt(scale - e.scale);
  const bound = operator === "*" ? left.bound * right.bound : grown(left) + grown(right);
  return fitting({ kind: "arithmetic", operator, left, right, type, scale, bound, source });
}

function shiftNode(earlier: boolean, instant: Expression, by: Expression, source: string): Expression | Refusal {
  const bound = instant.bound + (by.bound < longestShift ? by.bound : longestShift);
  return fitting({ kind: "shift", earlier, instant, by, type: "datetime", scale: 0, bound, source });
}

/** The operand to blame: the left one if no right one could help it, else the right one. */
function arithmeticRefusal(operator: ArithmeticOperator, left: Expression, right: Expression): Refusal {
  const partners: Readonly<Record<ValueType, readonly [plus: string, minus: string, times: string]>> = {
    integer: ["integer | decimal", "integer | decimal", "integer | decimal | duration"],
    decimal: ["integer | decimal", "integer | decimal", "integer | decimal"],
    date: ["duration", "date | datetime | duration", ""],
    datetime: ["duration", "date | datetime | duration", ""],
    duration: ["duration | date | datetime", "duration", "integer"],
    string: ["", "", ""],
    boolean: ["", "", ""],
    null: ["", "", ""],
  };
  const expected = partners[left.type][operator === "+" ? 0 : operator === "-" ? 1 : 2];
  if (expected === "")
    return wrong(0, operator === "*" ? "integer | decimal | duration" : "integer | decimal | date | datetime | duration", left.type);
  return wrong(1, expected, right.type);
}

/** `workdays(a, b)` on dates or datetimes, of which the day counts. */
export function workdaysNode(after: Expression, upTo: Expression, source: string): Expression | Refusal {
  for (const [operand, e] of [after, upTo].entries()) {
    if (!isInstant(e)) return wrong(operand, "date | datetime", e.type);
  }
  return { kind: "workdays", after, upTo, type: "integer", scale: 0, bound: mostWorkdays, source };
}

/** The operands of a node, in the order of its text. */
export function operandsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "field":
    case "literal":
      return [];
    case "has":
    case "not":
    case "negate":
      return [e.operand];
    case "in":
      return [e.left, ...e.list];
    case "between":
      return [e.to, e.from];
    case "shift":
      return [e.instant, e.by];
    case "workdays":
      return [e.after, e.upTo];
    default:
      return [e.left, e.right];
  }
}

/** Whether working days are counted anywhere in an expression. */
export function hasWorkdays(e: Expression): boolean {
  return e.kind === "workdays" || operandsOf(e).some(hasWorkdays);
}
