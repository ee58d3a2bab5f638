// Typed conditions as DuckDB SQL: constants are bound, fields are named by the caller's quoted columns, and no value overflows or becomes a double.
import { longestShift, widthOf, type Expression } from "./condition-tree.ts";
import { dayText, decimalText, instantText } from "./condition-value.ts";

/** What a `?` stands for; numbers, dates and instants are bound as text and cast to their exact type. */
export type SqlValue = string | number | boolean | null;

/** SQL text with `?` placeholders, and what they stand for in their order. */
export interface Sql {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Added to microseconds before they are cut to milliseconds: `//` cuts towards zero, and the calendar does not. */
const ahead = "4000000000000000000";

/** SQL from a template; what is put in brings its parameters along, in the order of the text. */
function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const text = strings.map((s, i) => s + (parts[i]?.text ?? "")).join("");
  return { text, parameters: parts.flatMap((part) => part.parameters) };
}

/** Text that is ours or the caller's: an operator, a type, a quoted column. */
const plain = (text: string): Sql => ({ text, parameters: [] });
const bound = (value: SqlValue, type: string): Sql => ({ text: `CAST(? AS ${type})`, parameters: [value] });
const joined = (parts: readonly Sql[], by: string): Sql => ({
  text: parts.map((p) => p.text).join(by),
  parameters: parts.flatMap((p) => p.parameters),
});

/** A name quoted for SQL. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The DuckDB type of a compiled expression; wider than a column (BIGINT, 18 digits) only where its values may be. */
export function sqlTypeOf(e: Expression): string {
  switch (e.type) {
    case "integer":
    case "duration":
      return widthOf(e) <= 18 ? "BIGINT" : "DECIMAL(38,0)";
    case "decimal":
      return `DECIMAL(${widthOf(e) <= 18 ? 18 : 38},${e.scale})`;
    case "datetime":
      return "TIMESTAMP";
    case "date":
    case "boolean":
      return e.type.toUpperCase();
    default:
      return "VARCHAR";
  }
}

/**
 * SQL of an expression, of the type `sqlTypeOf` says. `column` gives the quoted SQL name of a field. `workdays` reads a table
 * `calendar(day DATE, ordinal INTEGER, …)`, where `ordinal` counts the working days up to and including that day.
 */
export function compileCondition(e: Expression, column: (field: string) => string): Sql {
  const computed = e.kind === "arithmetic" || e.kind === "negate" || e.kind === "literal" || e.kind === "workdays";
  const numeric = e.type === "integer" || e.type === "decimal" || e.type === "duration";
  return computed && numeric ? sql`CAST(${compile(e, column)} AS ${plain(sqlTypeOf(e))})` : compile(e, column);
}

type Column = (field: string) => string;

function compile(e: Expression, column: Column): Sql {
  switch (e.kind) {
    case "field":
      return plain(column(e.name));
    case "literal":
      return compileLiteral(e, e.value);
    case "has":
      return sql`(${compile(e.operand, column)} IS NOT NULL)`;
    case "not":
      return sql`(NOT ${compile(e.operand, column)})`;
    case "negate":
      return sql`(- ${compile(e.operand, column)})`;
    case "and":
      return sql`(${compile(e.left, column)} AND ${compile(e.right, column)})`;
    case "or":
      return sql`(${compile(e.left, column)} OR ${compile(e.right, column)})`;
    case "equal":
      return compileEqual(e.left, e.right, e.negated, column);
    case "in":
      if (e.list.length === 0) return plain("FALSE");
      return sql`(${joined(
        e.list.map((element) => compileEqual(e.left, element, false, column)),
        " OR ",
      )})`;
    case "order": {
      const [left, right] = compileAlike(e.left, e.right, column);
      return sql`(${left} ${plain(e.operator)} ${right})`;
    }
    case "arithmetic":
      // The outer cast keeps the type tight: DuckDB would let it grow to 38 digits and then trade decimals for room. The inner one is needed because
      // it stays in 64 bits, and fails on overflow, unless an operand is already wider than 18 digits.
      return sql`CAST((${compileExact(e.left, column, widthOf(e) > 18 ? 19 : 1)} ${plain(e.operator)} ${compileExact(e.right, column)}) AS ${plain(exactType(e))})`;
    case "between":
      return compileBetween(e.from, e.to, column);
    case "shift":
      return compileShift(e, column);
    case "workdays":
      return sql`(${ordinal(compile(e.upTo, column))} - ${ordinal(compile(e.after, column))})`;
  }
}

function compileLiteral(e: Expression, value: bigint | string | boolean | null): Sql {
  if (value === null) return plain("NULL");
  if (typeof value === "boolean") return plain(value ? "TRUE" : "FALSE");
  if (typeof value === "string") return bound(value, "VARCHAR");
  if (e.type === "date") return bound(dayText(value) ?? null, "DATE");
  if (e.type === "datetime") return bound(instantText(value), "TIMESTAMP");
  return bound(decimalText(value, e.scale), isBigint(e) ? "BIGINT" : exactType(e));
}

/** The narrowest decimal that holds every value of a number or duration, of some digits at least. */
const exactType = (e: Expression, digits = 1): string => `DECIMAL(${Math.max(widthOf(e), digits)},${e.scale})`;

/** Whether `compile` gives a BIGINT: columns, small literals and counts of time or days, but no arithmetic. */
function isBigint(e: Expression): boolean {
  if (e.kind === "negate") return isBigint(e.operand);
  return (e.type === "integer" || e.type === "duration") && e.kind !== "arithmetic" && widthOf(e) <= 18;
}

/** A number as a decimal of its own width, ready for arithmetic, or of more digits. */
function compileExact(e: Expression, column: Column, digits = 1): Sql {
  const compiled = compile(e, column);
  return isBigint(e) || widthOf(e) < digits ? sql`CAST(${compiled} AS ${plain(exactType(e, digits))})` : compiled;
}

const asInstant = (e: Expression, column: Column): Sql =>
  e.type === "date" ? sql`CAST(${compile(e, column)} AS TIMESTAMP)` : compile(e, column);

/** Both sides as one kind of value: a date beside a datetime is its midnight, an integer beside a decimal a decimal. */
function compileAlike(left: Expression, right: Expression, column: Column): readonly [Sql, Sql] {
  const sides = [left, right];
  if (sides.some((e) => e.type === "datetime") && sides.some((e) => e.type === "date"))
    return [asInstant(left, column), asInstant(right, column)];
  const exact =
    sides.every((e) => e.type === "integer" || e.type === "decimal" || e.type === "duration") && !(isBigint(left) && isBigint(right));
  return exact ? [compileExact(left, column), compileExact(right, column)] : [compile(left, column), compile(right, column)];
}

function compileEqual(left: Expression, right: Expression, negated: boolean, column: Column): Sql {
  const [a, b] = compileAlike(left, right, column);
  return negated ? sql`(${a} IS DISTINCT FROM ${b})` : sql`(${a} IS NOT DISTINCT FROM ${b})`;
}

function compileBetween(from: Expression, to: Expression, column: Column): Sql {
  if (from.type === "date" && to.type === "date") return sql`((${compile(to, column)} - ${compile(from, column)}) * 86400000)`;
  const milliseconds = (e: Expression): Sql => sql`((epoch_us(${asInstant(e, column)}) + ${plain(ahead)}) // 1000)`;
  return sql`(${milliseconds(to)} - ${milliseconds(from)})`;
}

function compileShift(e: Extract<Expression, { readonly kind: "shift" }>, column: Column): Sql {
  const instant = sql`epoch_us(${asInstant(e.instant, column)})`;
  const by = compile(e.by, column);
  const fits = sql`CAST(${e.by.bound < longestShift ? by : sql`TRY_CAST(${by} AS DECIMAL(15,0))`} AS BIGINT)`;
  return sql`make_timestamp(${instant} ${plain(e.earlier ? "-" : "+")} ${fits} * 1000)`;
}

/** The calendar's columns get names that no field can have, for a field `day` would be taken for theirs. */
function ordinal(instant: Sql): Sql {
  const calendar = `SELECT day AS "calendar.day", CAST(ordinal AS BIGINT) AS "calendar.ordinal" FROM calendar`;
  return sql`(SELECT "calendar.ordinal" FROM (${plain(calendar)}) WHERE "calendar.day" = CAST(${instant} AS DATE))`;
}
