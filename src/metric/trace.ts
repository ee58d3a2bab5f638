// Tracing (溯源): the rows behind a metric's value, those counted and those left out, each with why, and the SQL that chose them.
import type { Database } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import { explainCondition } from "../ledger/condition-explain.ts";
import type { RowValue, WorkdayCounter } from "../ledger/condition-evaluate.ts";
import { fieldsOf, type Expression } from "../ledger/condition.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { maskText } from "../ledger/mask.ts";
import { aliveAt } from "../ledger/table.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { compileMetric, considered, dayOf, spell, tableOfSide } from "./compile.ts";
import type { Metric, Role, Side } from "./metric.ts";
import type { Selection } from "./reader.ts";

/** One row with its part in the value; personal fields are masked. */
export interface TracedRow {
  readonly role: Role;
  /** For rows left out or not in the numerator: the conditions they do not meet, as written; a missing value is said to be one. */
  readonly because: readonly { readonly condition: string; readonly missing: readonly string[] }[];
  readonly entry: number;
  readonly file: number;
  readonly line: number;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** The rows behind a value (溯源): a page of them, how many there are of each role, and the query that counts them. */
export interface Trace {
  readonly ledger: string;
  readonly counts: Readonly<Record<Role, number>>;
  readonly rows: readonly TracedRow[];
  readonly sql: string;
  readonly parameters: readonly (string | number | boolean | null)[];
}

export interface TracePage {
  readonly show: Role | "all";
  readonly offset: number;
  readonly limit: number;
}

/** Sides of a metric that stand on rows: two where numerator and denominator come from different ledgers; none for formulas and comparisons. */
export function sidesOf(
  metric: Metric,
): readonly { readonly side: Side; readonly counts: Expression | null; readonly top: boolean; readonly day: string }[] {
  switch (metric.kind) {
    case "formula":
    case "compare":
      return [];
    case "ratio":
      return [
        { side: metric.numerator, counts: null, top: true, day: metric.numerator.date },
        ...(metric.denominator ? [{ side: metric.denominator, counts: null, top: false, day: metric.denominator.date }] : []),
      ];
    case "stock":
      return [{ side: metric.numerator, counts: null, top: true, day: metric.opens ?? metric.numerator.date }];
    case "count":
    case "sum":
    case "mean":
    case "share":
      return [{ side: metric.numerator, counts: metric.counts, top: true, day: metric.numerator.date }];
    default:
      return [{ side: metric.side, counts: null, top: true, day: metric.side.date }];
  }
}

/** Traces one side of a metric over its candidates: rows of the organisations and days asked for, or lacking either. */
export async function traceMetric(
  db: Database,
  metric: Metric,
  { side, counts, top, day }: ReturnType<typeof sidesOf>[number],
  ledgers: ReadonlyMap<LedgerId, Ledger>,
  selection: Selection,
  page: TracePage,
  workdays: WorkdayCounter,
): Promise<Trace> {
  const ledger = ledgers.get(side.ledger);
  if (!ledger) throw new Error(`metric over unknown ledger: ${side.ledger}`);
  const above = counts ? spell(counts) : raw(top ? "true" : "false");
  const closes =
    metric.kind === "stock" && metric.closes !== null
      ? sql` AND (${dayOf(metric.closes)} IS NULL OR ${dayOf(metric.closes)} > CAST(${selection.to} AS DATE))`
      : raw("");
  const role = sql`CASE WHEN coalesce(${considered(side, day)}${closes}, false) THEN CASE WHEN coalesce(${above}, false) THEN 'numerator' ELSE 'denominator' END ELSE 'left-out' END`;
  const candidates = sql`SELECT r.*, ${role} AS _role FROM ${tableOfSide(side, ledgers)} r WHERE ${candidate(side, day, selection)}`;
  const counted = await db.all(sql`SELECT _role, CAST(count(*) AS INTEGER) AS n FROM (${candidates}) GROUP BY _role`);
  const chosen = page.show === "all" ? raw("true") : sql`_role = ${page.show}`;
  const rows = await db.all(
    sql`SELECT * FROM (${candidates}) WHERE ${chosen} ORDER BY _role DESC, _origin, _file, _line, _key LIMIT ${whole(page.limit)} OFFSET ${whole(page.offset)}`,
  );
  const count = (one: Role): number => Number(counted.find((row) => row["_role"] === one)?.["n"] ?? 0);
  const query = valueQuery(metric, ledgers, selection) ?? candidates;
  return {
    ledger: ledger.label,
    counts: { numerator: count("numerator"), denominator: count("denominator"), "left-out": count("left-out") },
    rows: rows.map((row): TracedRow => {
      const value = (field: string): RowValue => valueText(row[field]);
      const found = row["_role"] as Role;
      const wanted = [...(side.where ? [side.where] : []), ...(found === "left-out" || !counts ? [] : [counts])];
      const unmet = found === "numerator" ? [] : wanted.flatMap((condition) => explainCondition(condition, value, workdays));
      return {
        role: found,
        because: [
          ...unmet.map((one) => ({
            condition: one.condition,
            missing: one.absent.map((field) => ledger.fields.get(field)?.label ?? field),
          })),
          ...(found === "left-out" ? [...absences(side, day, ledger, value), ...departure(metric, selection, value)] : []),
        ],
        entry: Number(row["_origin"]),
        file: Number(row["_file"]),
        line: Number(row["_line"]),
        fields: Object.fromEntries(
          [...ledger.fields.values()].map((field) => {
            const text = value(field.name);
            const shown = text === null ? null : String(text);
            return [field.label, shown !== null && field.personal ? maskText(shown) : shown];
          }),
        ),
      };
    }),
    sql: query.text,
    parameters: query.parameters,
  };
}

const valueText = (value: string | number | boolean | null | undefined): RowValue =>
  value === undefined || value === null ? null : typeof value === "number" ? String(value) : value;

/** Rows that would count if nothing were missing in them. */
function candidate(side: Side, day: string, selection: Selection): Sql {
  const organisation = name("r", side.organisation);
  const within = sql`${dayOf(day)} BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE)`;
  const list = join(selection.organisations.map((id) => sql`${id}`));
  return sql`${aliveAt(selection.knownAt, "r")} AND (${organisation} IN (${list}) OR ${organisation} IS NULL) AND (${within} OR ${name("r", day)} IS NULL)`;
}

/** A row that has left the stock by the period's end is left out for that. */
function departure(
  metric: Metric,
  { to }: Selection,
  value: (field: string) => RowValue,
): readonly { readonly condition: string; readonly missing: readonly string[] }[] {
  if (metric.kind !== "stock" || metric.closes === null) return [];
  const closed = value(metric.closes);
  return typeof closed === "string" && closed.slice(0, 10) <= to ? [{ condition: `${metric.closes} > date("${to}")`, missing: [] }] : [];
}

/** A row without the organisation, date or value it would count by is left out for that. */
function absences(
  side: Side,
  day: string,
  ledger: Ledger,
  value: (field: string) => RowValue,
): readonly { readonly condition: string; readonly missing: readonly string[] }[] {
  const missing = [...new Set([side.organisation, day, ...(side.value ? fieldsOf(side.value) : [])])].filter(
    (field) => value(field) === null,
  );
  return missing.map((field) => ({ condition: `has(${field})`, missing: [ledger.fields.get(field)?.label ?? field] }));
}

/** The query that computes the value from rows, for an auditor to run. */
function valueQuery(metric: Metric, ledgers: ReadonlyMap<LedgerId, Ledger>, selection: Selection): Sql | undefined {
  if (metric.kind === "formula" || metric.kind === "compare" || !("numerator" in metric)) return undefined;
  const parts = compileMetric(metric).map(
    (c) => sql`SELECT ${c.numerator} AS numerator, ${c.denominator} AS denominator FROM ${tableOfSide(c.side, ledgers)} r
  WHERE ${c.where} AND ${aliveAt(selection.knownAt, "r")} AND ${name("r", c.side.organisation)} IN (${join(selection.organisations.map((id) => sql`${id}`))})
    AND ${c.day} BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE)`,
  );
  return sql`SELECT sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS rows FROM (${join(parts, " UNION ALL ")})`;
}
