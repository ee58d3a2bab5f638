// Files to typed rows (读入): columns are found by their labels, every text becomes its field's type, and all that is wrong is said at once.
import type { Database } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import { parseCsvLayout, saveAsUtf8 } from "../document/csv.ts";
import { parseKind } from "../document/kind.ts";
import { parseSheet } from "../document/sheet.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import type { BaseLedger, Field } from "./ledger.ts";
import { columnType, typedValue } from "./table.ts";
import { syntheticLabel, yesWords } from "./words.ts";

/** A file as received: the name the person gave it, and a copy of its bytes where the engine may read. */
export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
}

/** Rows of several files as texts, in the temporary table `incoming_text`: `_file`, `_line`, `_synthetic` and the fields. */
const textTable = name("incoming_text");
/** The same rows typed, in `incoming`; the text of a field that is not text stays beside it as `~field`. */
export const typedTable = name("incoming");

/** Reads the files' rows as texts. Sheets are numbered from 0 in the order given. */
export async function loadTexts(
  db: Database,
  ledger: BaseLedger,
  files: readonly ReceivedFile[],
  loadBytes: (path: string) => Promise<Uint8Array>,
): Promise<readonly Problem[]> {
  const fields = [...ledger.fields.values()];
  const columns = ["_file", "_line", "_synthetic", ...fields.map((field) => field.name)];
  await db.run(sql`CREATE OR REPLACE TEMP TABLE ${textTable} (${join(columns.map((column) => sql`${name(column)} VARCHAR`))})`);
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const kind = await parseKind(file.path);
    if (kind === "xls" || kind === "ods") problems.push(problem("file.kind-unreadable", { file: file.name }, { kind }));
    else if (kind === "workbook" || /\.xlsx$/i.test(file.name))
      problems.push(...(await loadSheet(db, fields, file, index, await loadBytes(file.path))));
    else problems.push(...(await loadCsv(db, fields, file, index)));
  }
  // Sheets often end in rows that only ever held borders or separators.
  await db.run(sql`DELETE FROM ${textTable} WHERE coalesce(${join(fields.map((field) => name(field.name)))}) IS NULL`);
  return problems;
}

/** Labels are compared without spaces and the stars of required columns. */
const bare = (label: string): string => label.replace(/[\s*＊]+/g, "");

/** Where each field stands in a header; unknown labels are warned of, missing required ones refused. */
function mapHeader(
  fields: readonly Field[],
  header: readonly string[],
  at: Place,
): { readonly columns: ReadonlyMap<string, number>; readonly problems: readonly Problem[] } {
  const byLabel = new Map<string, string>([[syntheticLabel, "_synthetic"]]);
  for (const field of fields) for (const label of [field.label, field.name, ...field.synonyms]) byLabel.set(bare(label), field.name);
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  header.forEach((label, index) => {
    const field = byLabel.get(bare(label));
    if (bare(label) === "") return;
    if (field === undefined) problems.push(problem("file.header-unknown", at, { label: near(label, byLabel) }, "warning"));
    else if (columns.has(field)) problems.push(problem("file.header-twice", at, { label }));
    else columns.set(field, index);
  });
  for (const field of fields) {
    if (field.required && !columns.has(field.name)) problems.push(problem("file.header-missing", at, { label: field.label }));
  }
  return { columns, problems };
}

const near = (label: string, known: ReadonlyMap<string, string>): string => {
  const other = nearest(label, known.keys());
  return other === "" ? label : `${label} (${other}?)`;
};

async function loadCsv(db: Database, fields: readonly Field[], file: ReceivedFile, index: number): Promise<readonly Problem[]> {
  const layout = await parseCsvLayout(file.path);
  if (layout.header.length === 0) return [problem("file.empty", { file: file.name }, {})];
  if (layout.endless !== null) return [problem("file.line-endless", { file: file.name, line: layout.endless }, {})];
  const { columns, problems } = mapHeader(fields, layout.header, { file: file.name, line: 1 });
  if (problems.some((p) => p.severity === "error")) return problems;
  const path = layout.encoding === "utf-8" && !layout.mixed ? file.path : `${file.path}.utf8`;
  if (path !== file.path) await saveAsUtf8(file.path, path, layout.encoding);
  const shape = layout.header.map((_, i) => sql`${raw(`'c${String(i)}'`)}: 'VARCHAR'`);
  const cell = (field: string): Sql => {
    const at = columns.get(field);
    return at === undefined ? raw("NULL") : sql`nullif(trim(${name(`c${String(at)}`)}, ${" \t\r\n\u00a0\u3000"}), '')`;
  };
  // Malformed lines are set aside by the engine and reported below; nothing of the file is taken then.
  const insert = sql`INSERT INTO ${textTable}
    SELECT ${String(index)}, CAST(row_number() OVER () + 1 AS VARCHAR), ${cell("_synthetic")}, ${join(fields.map((field) => cell(field.name)))}
    FROM read_csv(${path}, auto_detect = false, header = true, delim = ${layout.separator}, quote = '"', escape = '"',
      columns = {${join(shape)}}, store_rejects = true, rejects_limit = 0)`;
  await db.run(insert).catch((error: unknown) => {
    throw unreadableCsv(error, file.name);
  });
  const rejected = await db.all(
    sql`SELECT line, any_value(csv_line) AS csv_line, any_value(error_message) AS message FROM reject_errors GROUP BY line ORDER BY CAST(line AS BIGINT)`,
  );
  if (rejected.length > 0) {
    await db.run(raw("DELETE FROM reject_errors"));
    await db.run(raw("DELETE FROM reject_scans"));
  }
  await numberLines(db, index, [...layout.blank, ...rejected.map((row) => Number(row["line"]))]);
  return [
    ...problems,
    ...rejected.map((row) =>
      problem("file.unreadable", { file: file.name, line: Number(row["line"]) }, { message: String(row["message"]) }),
    ),
  ];
}

/** What the engine cannot read at all (a quote that is never closed) is the file's fault; anything else is the machine's. */
function unreadableCsv(error: unknown, file: string): unknown {
  const cause = (error as { readonly cause?: unknown }).cause;
  const message = cause instanceof Error ? cause.message : "";
  // A quote that is never closed may cut a character in two, and the engine then speaks of that.
  const cut = message.includes("Invalid unicode");
  if (!cut && !message.includes("CSV")) return error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const says = cut || /quote/i.test(message) ? "quote" : "shape";
  return new ProblemError([problem("file.csv-broken", { file, ...(line === undefined ? {} : { line: Number(line) }) }, { says })]);
}

/** Rows were numbered as they were read; those that were passed over or set aside have numbers too, in the person's program. */
async function numberLines(db: Database, index: number, passed: readonly number[]): Promise<void> {
  if (passed.length === 0) return;
  await db.run(
    sql`CREATE OR REPLACE TEMP TABLE incoming_passed AS SELECT DISTINCT CAST(unnest(string_split(${passed.join(" ")}, ' ')) AS BIGINT) AS line`,
  );
  await db.run(sql`UPDATE ${textTable} t SET _line = CAST(n.line AS VARCHAR) FROM (
      SELECT line, row_number() OVER (ORDER BY line) + 1 AS at FROM range(2, (SELECT count(*) FROM ${textTable}) + ${whole(passed.length + 2)}) r(line)
      WHERE line NOT IN (SELECT line FROM incoming_passed)) n
    WHERE t._file = ${String(index)} AND CAST(t._line AS BIGINT) = n.at`);
}

async function loadSheet(
  db: Database,
  fields: readonly Field[],
  file: ReceivedFile,
  index: number,
  bytes: Uint8Array,
): Promise<readonly Problem[]> {
  const sheet = await parseSheet(bytes).catch((error: unknown) => error as Error);
  if (sheet instanceof Error) return [problem("file.unreadable", { file: file.name }, { message: sheet.message })];
  if (sheet.header.length === 0) return [problem("file.empty", { file: file.name }, {})];
  const { columns, problems: unmapped } = mapHeader(fields, sheet.header, { file: file.name, sheet: sheet.name, line: sheet.line });
  if (unmapped.some((p) => p.severity === "error")) return unmapped;
  const problems = [...unmapped];
  const byColumn = new Map(fields.map((field) => [columns.get(field.name), field]));
  for (const { line, column, what } of sheet.doubts) {
    const field = byColumn.get(column);
    const isQuantity = field?.type === "integer" || field?.type === "decimal";
    if (!field || line <= sheet.line || (what === "round" && isQuantity)) continue;
    const at = { file: file.name, sheet: sheet.name, line, field: field.label };
    problems.push(problem(what === "formula" ? "cell.formula-uncalculated" : "cell.digits-lost", at, {}));
  }
  const order = ["_synthetic", ...fields.map((field) => field.name)].map((field) => columns.get(field));
  await db.appendTexts(
    "incoming_text",
    sheet.rows.map(({ line, cells }) => [
      String(index),
      String(line),
      ...order.map((at) => (at === undefined ? null : clean(cells[at] ?? null))),
    ]),
  );
  return problems;
}

const clean = (text: string | null): string | null => {
  const trimmed = text?.replace(/^[\s\u3000]+|[\s\u3000]+$/g, "") ?? "";
  return trimmed === "" ? null : trimmed;
};

/** Types the texts; names of organisations are resolved by `resolveName` once each. */
export async function typeTexts(db: Database, ledger: BaseLedger, resolveName: (text: string) => string | undefined): Promise<void> {
  const fields = [...ledger.fields.values()];
  const roles = fields.filter((field) => field.type === "organisation");
  await db.run(raw("CREATE OR REPLACE TEMP TABLE incoming_names (text VARCHAR, id VARCHAR)"));
  if (roles.length > 0) {
    const used = await db.all(
      sql`SELECT DISTINCT text FROM (${join(
        roles.map((role) => sql`SELECT ${name(role.name)} AS text FROM ${textTable}`),
        " UNION ALL ",
      )}) WHERE text IS NOT NULL`,
    );
    await db.appendTexts(
      "incoming_names",
      used.map((row) => [String(row["text"]), resolveName(String(row["text"])) ?? null]),
    );
  }
  const typed = fields.map((field) => {
    const text = name("t", field.name);
    const value =
      field.type === "organisation" ? sql`(SELECT any_value(n.id) FROM incoming_names n WHERE n.text = ${text})` : typedValue(field, text);
    return sql`${value} AS ${name(field.name)}`;
  });
  const texts = fields.filter((field) => field.type !== "string");
  await db.run(sql`CREATE OR REPLACE TEMP TABLE ${typedTable} (_file INTEGER, _line INTEGER, _synthetic BOOLEAN,
    ${join(fields.map((field) => sql`${name(field.name)} ${raw(columnType(field))}`))}
    ${raw(texts.length > 0 ? "," : "")} ${join(texts.map((field) => sql`${name(`~${field.name}`)} VARCHAR`))})`);
  await db.run(sql`INSERT INTO ${typedTable} SELECT CAST(t._file AS INTEGER), CAST(t._line AS INTEGER),
    coalesce(t._synthetic IN (${join(yesWords.map((word) => sql`${word}`))}), false), ${join(typed)}
    ${raw(texts.length > 0 ? "," : "")} ${join(texts.map((field) => sql`${name("t", field.name)}`))} FROM ${textTable} t`);
}

/** How many rows were read. */
export async function countTyped(db: Database): Promise<number> {
  const [row] = await db.all(sql`SELECT CAST(count(*) AS INTEGER) AS n FROM ${typedTable}`);
  return Number(row?.["n"] ?? 0);
}

/** Months that rows stand in, ascending (2021-06): what a `replace` covers when no period is named. */
export async function loadMonths(db: Database, field: string): Promise<readonly string[]> {
  const rows = await db.all(
    sql`SELECT DISTINCT strftime(CAST(${name(field)} AS DATE), '%Y-%m') AS month FROM ${typedTable} WHERE ${name(field)} IS NOT NULL ORDER BY month`,
  );
  return rows.map((row) => String(row["month"]));
}
