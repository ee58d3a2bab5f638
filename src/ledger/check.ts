// What is wrong with typed rows (校验): missing and mistyped values, unknown codes and organisations, broken row rules, doubled keys.
import type { Database, Row } from "../database/duckdb.ts";
import { join, name, raw, sql, type Sql } from "../database/sql.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { compileCondition } from "./condition-sql.ts";
import type { BaseLedger, Field, ImportMode } from "./ledger.ts";
import { maskText } from "./mask.ts";
import type { ReceivedFile } from "./read.ts";
import { typedTable } from "./read.ts";
import { keyOf, tableOf } from "./table.ts";

/** What an import is about to do, as far as rows can break it. */
export interface RowRules {
  readonly mode: ImportMode;
  readonly slice: { readonly from: string; readonly to: string } | null;
  /** Names that organisations are known by, to tell which may be meant. */
  readonly organisations: readonly string[];
}

/** Every problem of the rows in `incoming`, file by file, line by line. */
export async function checkRows(
  db: Database,
  ledger: BaseLedger,
  files: readonly ReceivedFile[],
  rules: RowRules,
): Promise<readonly Problem[]> {
  const place = (row: Row, field?: Field): Place => ({
    file: files[Number(row["_file"])]?.name ?? "",
    line: Number(row["_line"]),
    ...(field ? { field: field.label } : {}),
  });
  const problems = [
    ...(await checkFields(db, ledger, place, rules)),
    ...(await checkConditions(db, ledger, place)),
    ...(await checkKeys(db, ledger, place, rules)),
    ...(await checkSlice(db, ledger, place, rules)),
  ];
  const order = new Map(files.map((file, i) => [file.name, i]));
  return problems.sort((a, b) => (order.get(a.at.file) ?? 0) - (order.get(b.at.file) ?? 0) || (a.at.line ?? 0) - (b.at.line ?? 0));
}

/** The organisation that a text may mean: the shortest name that holds it, or, of longer names, the closest; two short names differ by a letter and mean two places. */
function nearOrganisation(text: string, names: readonly string[]): string {
  const [holding] = names.filter((one) => one.includes(text)).sort((a, b) => a.length - b.length);
  return holding ?? ([...text].length < 4 ? "" : nearest(text, names));
}

/** First asks which fields have any problem at all, in one pass; a clean file costs one query. */
async function checkFields(
  db: Database,
  ledger: BaseLedger,
  place: (row: Row, field: Field) => Place,
  { organisations }: RowRules,
): Promise<readonly Problem[]> {
  const nearby = new Map<string, string>();
  const near = (found: string): string => {
    const known = nearby.get(found) ?? nearOrganisation(found, organisations);
    nearby.set(found, known);
    return known;
  };
  const tests = [...ledger.fields.values()].flatMap((field) => {
    const value = name(field.name);
    const text = name(`~${field.name}`);
    const list: { readonly field: Field; readonly missing: boolean; readonly bad: Sql }[] = [];
    if (field.required) list.push({ field, missing: true, bad: field.type === "string" ? sql`${value} IS NULL` : sql`${text} IS NULL` });
    if (field.type !== "string") list.push({ field, missing: false, bad: sql`(${text} IS NOT NULL AND ${value} IS NULL)` });
    return list;
  });
  if (tests.length === 0) return [];
  const [counts] = await db.all(
    sql`SELECT ${join(tests.map((test, i) => sql`CAST(count(*) FILTER (WHERE ${test.bad}) AS INTEGER) AS ${name(`n${String(i)}`)}`))} FROM ${typedTable}`,
  );
  const problems: Problem[] = [];
  for (const [i, test] of tests.entries()) {
    if (Number(counts?.[`n${String(i)}`] ?? 0) === 0) continue;
    const text = test.field.type === "string" ? raw("NULL") : name(`~${test.field.name}`);
    const rows = await db.all(sql`SELECT _file, _line, ${text} AS found FROM ${typedTable} WHERE ${test.bad} ORDER BY _file, _line`);
    for (const row of rows)
      problems.push(
        test.missing
          ? problem("row.field-missing", place(row, test.field), {})
          : mistyped(test.field, String(row["found"]), place(row, test.field), near),
      );
  }
  return problems;
}

function mistyped(field: Field, text: string, at: Place, near: (found: string) => string): Problem {
  const found = field.personal ? maskText(text) : text;
  if (field.type === "organisation") return problem("row.organisation-unknown", at, { found, near: near(text) });
  if (field.type === "code") return problem("row.code-unknown", at, { expected: [...field.codes.values()].join(" | "), found });
  return problem("row.type-mismatch", at, { expected: field.type === "decimal" ? `decimal(${field.scale})` : field.type, found });
}

async function checkConditions(db: Database, ledger: BaseLedger, place: (row: Row) => Place): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const check of ledger.checks) {
    const { text, parameters } = compileCondition(check.that, (field) => name("r", field).text);
    const rows = await db.all(
      sql`SELECT r._file, r._line FROM ${typedTable} r WHERE ${{ text: `(${text})`, parameters }} IS NOT DISTINCT FROM false ORDER BY r._file, r._line`,
    );
    problems.push(...rows.map((row) => problem("row.check-failed", place(row), { check: check.label })));
  }
  return problems;
}

/** A key may stand once in a batch; in `append` mode it may not be there already with another content. */
async function checkKeys(db: Database, ledger: BaseLedger, place: (row: Row) => Place, rules: RowRules): Promise<readonly Problem[]> {
  if (ledger.key.length === 0) return [];
  const key = keyOf(ledger.key, "r");
  const twice = await db.all(sql`SELECT * FROM (
      SELECT r._file, r._line, ${key} AS k, first_value(r._line) OVER (PARTITION BY ${key} ORDER BY r._file, r._line) AS other,
        row_number() OVER (PARTITION BY ${key} ORDER BY r._file, r._line) AS n FROM ${typedTable} r) WHERE n > 1 ORDER BY _file, _line`);
  const shownKey = (row: Row): string => {
    const personal = ledger.key.some((field) => ledger.fields.get(field)?.personal);
    const text = String(row["k"]).replaceAll("\u001f", " / ");
    return personal ? maskText(text) : text;
  };
  const problems = twice.map((row) => problem("row.key-twice", place(row), { key: shownKey(row), other: Number(row["other"]) }));
  if (rules.mode !== "append") return problems;
  const same = [...ledger.fields.keys()].map((field) => sql`a.${name(field)} IS NOT DISTINCT FROM r.${name(field)}`);
  const taken = await db.all(sql`SELECT r._file, r._line, a._key AS k, a._from AS entry FROM ${typedTable} r JOIN ${tableOf(ledger)} a
    ON a._to IS NULL AND a._key = ${key} WHERE NOT (${join(same, " AND ")}) ORDER BY r._file, r._line`);
  return [...problems, ...taken.map((row) => problem("row.key-exists", place(row), { key: shownKey(row), entry: Number(row["entry"]) }))];
}

async function checkSlice(
  db: Database,
  ledger: BaseLedger,
  place: (row: Row, field?: Field) => Place,
  rules: RowRules,
): Promise<readonly Problem[]> {
  if (rules.mode !== "replace" || rules.slice === null || ledger.slice === null) return [];
  const field = ledger.fields.get(ledger.slice);
  const day = sql`CAST(${name(ledger.slice)} AS DATE)`;
  const rows = await db.all(sql`SELECT _file, _line, CAST(${day} AS VARCHAR) AS found FROM ${typedTable}
    WHERE ${day} IS NULL OR ${day} < CAST(${rules.slice.from} AS DATE) OR ${day} > CAST(${rules.slice.to} AS DATE) ORDER BY _file, _line`);
  const expected = `${rules.slice.from}..${rules.slice.to}`;
  return rows.map((row) => problem("row.outside-slice", place(row, field), { expected, found: String(row["found"] ?? "") }));
}
