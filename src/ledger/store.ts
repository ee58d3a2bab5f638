// The door to the rows of ledgers (台账库): a batch meets the rows that are there, and each entry begins some and ends others.
import type { Database } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import type { BaseLedger, ImportMode, Ledger, RowDifference } from "./ledger.ts";
import { maskText } from "./mask.ts";
import { aliveAt, createTable, keyOf, systemColumns, tableOf } from "./table.ts";

/** A batch (批次) about to meet a ledger: its rows are in a relation with `_file _line _synthetic` and the fields. */
export interface Batch {
  readonly entry: number;
  readonly source: string;
  readonly mode: ImportMode;
  readonly slice: { readonly from: string; readonly to: string } | null;
}

/** Creates the schemas that ledgers live in. */
export async function createSchemas(db: Database): Promise<void> {
  await db.run(raw("CREATE SCHEMA IF NOT EXISTS ledger"));
  await db.run(raw("CREATE SCHEMA IF NOT EXISTS derived"));
}

/** The tables of ledgers that there are, as their SQL names them, with their columns. */
export async function loadTables(db: Database): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.all(
    raw(
      "SELECT table_schema AS s, table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema IN ('ledger', 'derived')",
    ),
  );
  const tables = new Map<string, Set<string>>();
  for (const row of rows) {
    const table = name(String(row["s"]), String(row["t"])).text;
    tables.set(table, (tables.get(table) ?? new Set()).add(String(row["c"])));
  }
  return tables;
}

/** Creates the ledger's table, or adds the fields that a newer version has; says whether the table is new. */
export async function createLedger(db: Database, ledger: Ledger, tables: ReadonlyMap<string, ReadonlySet<string>>): Promise<boolean> {
  const held = tables.get(tableOf(ledger).text);
  for (const statement of createTable(ledger, held)) await db.run(statement);
  return held === undefined;
}

const fieldNames = (ledger: Ledger): readonly string[] => [...ledger.fields.keys()];
const allColumns = (ledger: Ledger): readonly string[] => [...systemColumns.map(([column]) => column), ...fieldNames(ledger)];

/** Whether two rows say the same in every field. */
function sameContent(ledger: Ledger, a: string, b: string): Sql {
  return join(
    fieldNames(ledger).map((field) => sql`${name(a, field)} IS NOT DISTINCT FROM ${name(b, field)}`),
    " AND ",
  );
}

/** Writes typed rows as the journal keeps them (Parquet), in the order of the files. */
export async function exportRows(db: Database, ledger: BaseLedger, rows: Sql, path: string): Promise<void> {
  const columns = join(["_file", "_line", "_synthetic", ...ledger.fields.keys()].map((column) => name(column)));
  const query = sql`COPY (SELECT ${columns} FROM ${rows} ORDER BY _file, _line) TO `;
  // COPY takes its target as a literal only.
  await db.run({ text: `${query.text}'${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`, parameters: query.parameters });
}

/** A relation of rows in a Parquet blob; fields the ledger gained since are NULL. */
export function rowsOfBlob(path: string): Sql {
  return sql`read_parquet(${path})`;
}

/**
 * Lays a batch beside the rows that are there: `batch` holds the rows that would begin, `ending` the row ids that would end.
 * Nothing is changed yet; `commitBatch` does it.
 */
export async function stageBatch(db: Database, ledger: BaseLedger, rows: Sql, batch: Batch): Promise<RowDifference> {
  await loadBatch(db, ledger, rows, batch.entry, batch.source, "batch");
  const vanishes = sliceCondition(ledger, batch, "a");
  await db.run(raw("CREATE OR REPLACE TEMP TABLE ending (_row BIGINT, _key VARCHAR, _superseded BOOLEAN)"));
  await db.run(sql`INSERT INTO ending SELECT a.rowid, a._key, i._key IS NOT NULL FROM ${tableOf(ledger)} a LEFT JOIN batch i ON i._key = a._key
    WHERE a._to IS NULL AND CASE WHEN i._key IS NULL THEN ${vanishes} ELSE NOT (${sameContent(ledger, "a", "i")}) END`);
  const [incoming] = await db.all(raw("SELECT CAST(count(*) AS INTEGER) AS n FROM batch"));
  await db.run(
    sql`DELETE FROM batch WHERE _key IN (SELECT i._key FROM batch i JOIN ${tableOf(ledger)} a ON a._key = i._key AND a._to IS NULL WHERE ${sameContent(ledger, "a", "i")})`,
  );
  return countDifference(db, Number(incoming?.["n"] ?? 0));
}

async function countDifference(db: Database, incoming: number): Promise<RowDifference> {
  const [row] = await db.all(
    raw(`SELECT CAST((SELECT count(*) FROM batch) AS INTEGER) AS begun,
    CAST((SELECT count(*) FROM ending WHERE _superseded) AS INTEGER) AS superseded, CAST((SELECT count(*) FROM ending WHERE NOT _superseded) AS INTEGER) AS ended`),
  );
  const begun = Number(row?.["begun"] ?? 0);
  const superseded = Number(row?.["superseded"] ?? 0);
  return { added: begun - superseded, superseded, ended: Number(row?.["ended"] ?? 0), unchanged: incoming - begun };
}

/** Loads rows into a temporary table shaped like the ledger's, with their keys. */
async function loadBatch(db: Database, ledger: BaseLedger, rows: Sql, entry: number, source: string, into: string): Promise<void> {
  await db.run(sql`CREATE OR REPLACE TEMP TABLE ${name(into)} AS SELECT * FROM ${tableOf(ledger)} LIMIT 0`);
  // A batch filed under an older version of the ledger lacks the fields that came later; BY NAME leaves them NULL.
  const described = await db.all(sql`SELECT column_name FROM (DESCRIBE SELECT * FROM ${rows})`);
  const held = new Set(described.map((column) => String(column["column_name"])));
  const fields = fieldNames(ledger).filter((field) => held.has(field));
  const columns = join([
    ...["_file", "_line", "_synthetic"].map((column) => name("r", column)),
    ...fields.map((field) => name("r", field)),
  ]);
  // Only what a row says counts: a field that the ledger gained later, and that the row lacks, does not make it another row.
  const content = sql`md5(concat_ws(chr(30), ${join(fields.map((field) => sql`${`${field}=`} || CAST(${name("r", field)} AS VARCHAR)`))}))`;
  const key =
    ledger.key.length > 0
      ? keyOf(ledger.key, "r")
      : sql`${content} || '#' || CAST(row_number() OVER (PARTITION BY ${content} ORDER BY r._file, r._line) AS VARCHAR)`;
  await db.run(
    sql`INSERT INTO ${name(into)} BY NAME SELECT ${key} AS _key, ${whole(entry)} AS _from, ${source} AS _source, ${whole(entry)} AS _origin, ${columns} FROM ${rows} r`,
  );
}

/** Rows of the source and slice that a `replace` takes away when the batch lacks them. */
function sliceCondition(ledger: BaseLedger, batch: Batch, alias: string): Sql {
  if (batch.mode !== "replace") return raw("false");
  if (batch.slice === null || ledger.slice === null) return sql`${name(alias, "_source")} = ${batch.source}`;
  const day = sql`CAST(${name(alias, ledger.slice)} AS DATE)`;
  return sql`(${name(alias, "_source")} = ${batch.source} AND ${day} BETWEEN CAST(${batch.slice.from} AS DATE) AND CAST(${batch.slice.to} AS DATE))`;
}

/** Rows that would end without a successor, for the person to see before they do: by their keys, or by all they say where they have none. */
export async function loadVanishing(db: Database, ledger: BaseLedger, limit: number): Promise<readonly string[]> {
  const shown = ledger.key.length > 0 ? ledger.key : fieldNames(ledger);
  const texts = join(shown.map((field) => sql`CAST(${name("a", field)} AS VARCHAR) AS ${name(field)}`));
  const rows = await db.all(
    sql`SELECT ${texts} FROM ending e JOIN ${tableOf(ledger)} a ON a.rowid = e._row WHERE NOT e._superseded ORDER BY a._key LIMIT ${whole(limit)}`,
  );
  return rows.map((row) => {
    const values = shown.flatMap((field) =>
      row[field] === null || row[field] === undefined
        ? []
        : [ledger.fields.get(field)?.personal ? maskText(String(row[field])) : String(row[field])],
    );
    return values.join(" / ");
  });
}

/** Ends the rows of `ending` and begins those of `batch`, as entry `entry`. */
export async function commitBatch(db: Database, ledger: Ledger, entry: number): Promise<void> {
  await db.run(sql`UPDATE ${tableOf(ledger)} SET _to = ${whole(entry)} WHERE rowid IN (SELECT _row FROM ending)`);
  await db.run(sql`INSERT INTO ${tableOf(ledger)} BY NAME SELECT ${join(allColumns(ledger).map((column) => name(column)))} FROM batch`);
}

/** A batch that still counts, with its rows. */
export interface StandingBatch extends Batch {
  readonly rows: Sql;
}

/**
 * Takes a batch back: the ledger becomes what the other batches, in their order, make of it. What the withdrawn batch had
 * superseded or ended comes back, unless a later batch says otherwise. Fills `batch` and `ending`; `commitBatch` does it.
 */
export async function stageWithdrawal(
  db: Database,
  ledger: BaseLedger,
  withdrawn: number,
  entry: number,
  standing: readonly StandingBatch[],
): Promise<RowDifference> {
  await db.run(sql`CREATE OR REPLACE TEMP TABLE standing AS SELECT * FROM ${tableOf(ledger)} LIMIT 0`);
  for (const batch of standing) {
    await loadBatch(db, ledger, batch.rows, batch.entry, batch.source, "next");
    // By the rules of `stageBatch`: a row that is said again stays the row of the batch that said it first.
    await db.run(sql`DELETE FROM standing s WHERE CASE WHEN s._key IN (SELECT _key FROM next)
      THEN EXISTS (SELECT 1 FROM next n WHERE n._key = s._key AND NOT (${sameContent(ledger, "s", "n")})) ELSE ${sliceCondition(ledger, batch, "s")} END`);
    await db.run(raw("INSERT INTO standing SELECT * FROM next WHERE _key NOT IN (SELECT _key FROM standing)"));
  }
  // The ledger is then as if the batch had never come: a row that another batch says too is shown as that batch's.
  const stays = sql`a._origin = s._origin AND ${sameContent(ledger, "a", "s")}`;
  await db.run(raw("CREATE OR REPLACE TEMP TABLE ending (_row BIGINT, _key VARCHAR, _superseded BOOLEAN)"));
  await db.run(sql`INSERT INTO ending SELECT a.rowid, a._key, s._key IS NOT NULL FROM ${tableOf(ledger)} a LEFT JOIN standing s ON s._key = a._key
    WHERE a._to IS NULL AND (s._key IS NULL OR NOT (${stays}))`);
  await db.run(sql`CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM ${tableOf(ledger)} LIMIT 0`);
  await db.run(sql`INSERT INTO batch SELECT s.* REPLACE (${whole(entry)} AS _from) FROM standing s LEFT JOIN ${tableOf(ledger)} a ON a._key = s._key AND a._to IS NULL
    WHERE a._key IS NULL OR NOT (${stays})`);
  return countDifference(db, 0);
}

/** Whether an entry began or ended any row of a ledger. */
export async function isTouched(db: Database, ledger: Ledger, entry: number): Promise<boolean> {
  const rows = await db.all(sql`SELECT 1 AS one FROM ${tableOf(ledger)} WHERE _from = ${whole(entry)} OR _to = ${whole(entry)} LIMIT 1`);
  return rows.length > 0;
}

/** Entries that began or ended rows of a ledger, ascending. */
export async function loadTouching(db: Database, ledger: Ledger): Promise<readonly number[]> {
  const rows = await db.all(
    sql`SELECT DISTINCT entry FROM (SELECT _from AS entry FROM ${tableOf(ledger)} UNION ALL SELECT _to FROM ${tableOf(ledger)} WHERE _to IS NOT NULL) ORDER BY entry`,
  );
  return rows.map((row) => Number(row["entry"]));
}

/** Whether any row in force is marked synthetic (合成标识). */
export async function hasSynthetic(db: Database, ledger: Ledger, at: number): Promise<boolean> {
  const rows = await db.all(sql`SELECT 1 AS one FROM ${tableOf(ledger)} a WHERE a._synthetic AND ${aliveAt(at, "a")} LIMIT 1`);
  return rows.length > 0;
}
