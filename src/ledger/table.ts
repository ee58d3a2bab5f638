// How a ledger (台账) lies in the engine: its table, the typed form of each field, and what a text of a file becomes.
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import type { Field, Ledger } from "./ledger.ts";
import { dayForms, noWords, timeForms, yesWords } from "./words.ts";

/** Columns every row carries: its key, the entries that begin and end it, where it came from, and whether it is synthetic. */
export const systemColumns = [
  ["_key", "VARCHAR"],
  ["_from", "INTEGER"],
  ["_to", "INTEGER"],
  ["_source", "VARCHAR"],
  ["_origin", "INTEGER"],
  ["_file", "INTEGER"],
  ["_line", "INTEGER"],
  ["_synthetic", "BOOLEAN"],
] as const;

/** The table of a ledger; derived ledgers have one a definition, so that versions can stand side by side. */
export function tableOf(ledger: Ledger): Sql {
  return ledger.kind === "base" ? name("ledger", ledger.id) : name("derived", `${ledger.id}:${ledger.digest.slice(0, 12)}`);
}

/** The engine's type of a field. Numbers have at most 18 digits as filed, so that sums and products stay exact; computed ones have more. */
export function columnType(field: Field): string {
  switch (field.type) {
    case "integer":
      return field.digits > 18 ? `DECIMAL(${String(field.digits)},0)` : "BIGINT";
    case "decimal":
      return `DECIMAL(${String(Math.max(18, field.digits))},${field.scale})`;
    case "boolean":
      return "BOOLEAN";
    case "date":
      return "DATE";
    case "datetime":
      return "TIMESTAMP";
    default:
      return "VARCHAR";
  }
}

/** Creates a ledger's table, or adds to the one with the columns `held` the fields that a newer version of the ledger has. */
export function createTable(ledger: Ledger, held: ReadonlySet<string> | undefined): readonly Sql[] {
  const table = tableOf(ledger);
  const fields = [...ledger.fields.values()].filter((field) => !held?.has(field.name));
  const columns = fields.map((field) => sql`${name(field.name)} ${raw(columnType(field))}`);
  if (held) return columns.map((column) => sql`ALTER TABLE ${table} ADD COLUMN ${column}`);
  const own = systemColumns.map(([column, type]) => sql`${name(column)} ${raw(type)}`);
  return [sql`CREATE TABLE ${table} (${join([...own, ...columns])})`];
}

/** Rows that were there when entry `at` had been applied. */
export function aliveAt(at: number, alias?: string): Sql {
  const column = (part: string): Sql => (alias === undefined ? name(part) : name(alias, part));
  return sql`(${column("_from")} <= ${whole(at)} AND (${column("_to")} IS NULL OR ${column("_to")} > ${whole(at)}))`;
}

/** The typed value of a field's text, NULL where the text is none; organisations and codes are resolved by the maps given. */
export function typedValue(field: Field, text: Sql): Sql {
  const digits = sql`replace(replace(${text}, ',', ''), chr(65292), '')`;
  // A comma parts thousands, each of three digits; `12,5` is no number here, for who wrote it may have meant 12.5.
  const grouped = sql`regexp_full_match(${text}, '[+-]?[0-9]{1,3}([,\\x{FF0C}][0-9]{3})+(\\.[0-9]*)?')`;
  switch (field.type) {
    case "integer":
      // Spelled out in digits: the engine's own cast would take 1e3 and round 12.5. A cast through a wide decimal is ten times slower.
      return sql`(CASE WHEN regexp_full_match(${text}, '[+-]?[0-9]{1,18}') THEN CAST(${text} AS BIGINT)
        WHEN regexp_full_match(${text}, '[+-]?[0-9]{1,18}\\.0+') THEN CAST(split_part(${text}, '.', 1) AS BIGINT)
        WHEN ${grouped} AND regexp_full_match(${digits}, '[+-]?[0-9]{1,18}(\\.0+)?') THEN CAST(split_part(${digits}, '.', 1) AS BIGINT) END)`;
    case "decimal": {
      const whole18 = 18 - field.scale;
      const form = `[+-]?[0-9]{1,${String(whole18)}}(\\.[0-9]{0,${String(field.scale)}}0*)?`;
      return sql`(CASE WHEN regexp_full_match(${text}, ${form}) THEN CAST(${text} AS ${raw(columnType(field))})
        WHEN ${grouped} AND regexp_full_match(${digits}, ${form}) THEN CAST(${digits} AS ${raw(columnType(field))}) END)`;
    }
    case "boolean":
      return sql`(CASE WHEN ${text} IN (${join(yesWords.map((word) => sql`${word}`))}) THEN true WHEN ${text} IN (${join(noWords.map((word) => sql`${word}`))}) THEN false END)`;
    case "date":
      return sql`CAST(${parsedTime(text, dayForms)} AS DATE)`;
    case "datetime":
      return parsedTime(text, timeForms);
    case "code": {
      const codes = [...field.codes].map(([code, label]) => sql`WHEN ${code} THEN ${code} WHEN ${label} THEN ${code}`);
      return sql`(CASE ${text} ${join(codes, " ")} END)`;
    }
    default:
      return text;
  }
}

/**
 * A time in the first of several forms that fits; the usual form is tried alone first, since a list of forms is slow.
 * Years have four digits, and days without separators eight: the engine would take `21-6-7` for the year 21 and `2021117` for November.
 */
function parsedTime(text: Sql, forms: readonly string[]): Sql {
  const [usual = "", ...others] = forms;
  return sql`coalesce(CASE WHEN substring(${text}, 5, 1) = '-' THEN try_strptime(${text}, ${usual}) END,
    CASE WHEN regexp_matches(${text}, '^[0-9]{4}([^0-9]|[0-9]{4}$)') THEN try_strptime(${text}, [${join(others.map((form) => sql`${form}`))}]) END)`;
}

/** A row's key as one text: its key fields, with a separator that no value holds. */
export function keyOf(key: readonly string[], alias: string): Sql {
  const texts = key.map((field) => sql`coalesce(CAST(${name(alias, field)} AS VARCHAR), '')`);
  return join(texts, " || chr(31) || ");
}
