// The door to cells (指标分格) and to the rows behind a figure: an entry adds what its rows begin and takes away what they end.
import type { Database, Row } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import type { Ledger, Stage } from "../ledger/ledger.ts";
import { aliveAt } from "../ledger/table.ts";
import type { LedgerId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";
import { cellNumber, compileMetric, considered, dayOf, spell, tableOfSide, type Contribution } from "./compile.ts";
import type { AdditiveMetric, HolisticMetric, RecordFound, RecordMetric, Side } from "./metric.ts";
import type { CellSum, MetricReader, Selection, Whole } from "./reader.ts";

type Ledgers = ReadonlyMap<LedgerId, Ledger>;

/** Creates the tables of cells: what each entry changed, and the sum of it all. */
export async function createCells(db: Database): Promise<void> {
  const numbers = `numerator ${cellNumber}, denominator ${cellNumber}, rows INTEGER`;
  await db.run(raw(`CREATE TABLE IF NOT EXISTS cell_delta (metric VARCHAR, entry INTEGER, organisation VARCHAR, month DATE, ${numbers})`));
  await db.run(raw(`CREATE TABLE IF NOT EXISTS cell (metric VARCHAR, organisation VARCHAR, month DATE, ${numbers}, PRIMARY KEY (metric, organisation, month))`));
  await db.run(raw("CREATE TABLE IF NOT EXISTS cell_metric (metric VARCHAR PRIMARY KEY)"));
}

/** Names (digests) of the metrics that have cells. */
export async function loadCellMetrics(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.all(raw("SELECT metric FROM cell_metric"))).map((row) => String(row["metric"])));
}

/** Adds what an entry changed to a metric's cells; without an entry, all that ever changed (a metric seen for the first time). */
export async function appendCells(db: Database, metric: AdditiveMetric, ledgers: Ledgers, entry: number | null): Promise<void> {
  for (const contribution of compileMetric(metric)) await db.run(deltaInsert(metric, contribution, ledgers, entry));
  if (entry === null) await db.run(sql`INSERT INTO cell_metric VALUES (${metric.digest})`);
  const only = entry === null ? raw("true") : sql`entry = ${whole(entry)}`;
  await db.run(sql`INSERT INTO cell SELECT metric, organisation, month, sum(numerator), sum(denominator), sum(rows) FROM cell_delta WHERE metric = ${metric.digest} AND ${only} GROUP BY ALL
    ON CONFLICT (metric, organisation, month) DO UPDATE SET numerator = cell.numerator + excluded.numerator, denominator = cell.denominator + excluded.denominator, rows = cell.rows + excluded.rows`);
}

function deltaInsert(metric: AdditiveMetric, contribution: Contribution, ledgers: Ledgers, entry: number | null): Sql {
  const { side, day, numerator, denominator, where } = contribution;
  const table = tableOfSide(side, ledgers);
  const begun = sql`SELECT 1 AS _sign, _from AS _entry, * FROM ${table} WHERE ${entry === null ? raw("true") : sql`_from = ${whole(entry)}`}`;
  const ended = sql`SELECT -1 AS _sign, _to AS _entry, * FROM ${table} WHERE ${entry === null ? raw("_to IS NOT NULL") : sql`_to = ${whole(entry)}`}`;
  return sql`INSERT INTO cell_delta SELECT ${metric.digest}, r._entry, ${name("r", side.organisation)}, CAST(date_trunc('month', ${day}) AS DATE),
      sum(r._sign * ${numerator}), sum(r._sign * ${denominator}), sum(r._sign)
    FROM (${begun} UNION ALL ${ended}) r WHERE ${where} GROUP BY ALL HAVING sum(r._sign * ${numerator}) <> 0 OR sum(r._sign * ${denominator}) <> 0 OR sum(r._sign) <> 0`;
}

const list = (organisations: readonly OrganisationId[]): Sql => sql`(${join(organisations.map((id) => sql`${id}`))})`;

const cellSum = (row: Row): CellSum => ({
  month: String(row["month"]).slice(0, 7),
  numerator: q(String(row["numerator"])),
  denominator: q(String(row["denominator"])),
  rows: Number(row["rows"]),
});

/** Monthly sums out of cells, for whole months; `head` says that the newest state is asked for. */
export async function loadCells(db: Database, metric: AdditiveMetric, selection: Selection, head: boolean): Promise<readonly CellSum[]> {
  const source = head ? raw("cell") : sql`(SELECT * FROM cell_delta WHERE entry <= ${whole(selection.knownAt)})`;
  const rows = await db.all(sql`SELECT month, sum(numerator) AS numerator, sum(denominator) AS denominator, CAST(sum(rows) AS INTEGER) AS rows FROM ${source} c
    WHERE metric = ${metric.digest} AND organisation IN ${list(selection.organisations)} AND month BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE)
    GROUP BY month ORDER BY month`);
  return rows.map(cellSum);
}

/** The same sums straight from rows: for days that do not fill months, and to check cells against. */
export async function loadSums(db: Database, metric: AdditiveMetric, ledgers: Ledgers, selection: Selection): Promise<readonly CellSum[]> {
  const parts = compileMetric(metric).map(
    (c) => sql`SELECT CAST(date_trunc('month', ${c.day}) AS DATE) AS month, ${c.numerator} AS numerator, ${c.denominator} AS denominator
      FROM ${tableOfSide(c.side, ledgers)} r WHERE ${c.where} AND ${inSelection(c.side, c.day, selection)}`,
  );
  const rows = await db.all(sql`SELECT month, sum(numerator) AS numerator, sum(denominator) AS denominator, CAST(count(*) AS INTEGER) AS rows
    FROM (${join(parts, " UNION ALL ")}) GROUP BY month ORDER BY month`);
  return rows.map(cellSum);
}

/** Rows of a side's ledger in force, of the organisations and days asked for. */
export function inSelection(side: Side, day: Sql, selection: Selection): Sql {
  return sql`${aliveAt(selection.knownAt, "r")} AND ${name("r", side.organisation)} IN ${list(selection.organisations)}
    AND ${day} BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE)`;
}

/** Entries that moved a metric's cells within a selection, ascending. */
export async function loadCellEntries(db: Database, metric: AdditiveMetric, selection: Selection): Promise<readonly number[]> {
  const rows = await db.all(sql`SELECT DISTINCT entry FROM cell_delta WHERE metric = ${metric.digest} AND entry <= ${whole(selection.knownAt)}
    AND organisation IN ${list(selection.organisations)} AND month BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE) ORDER BY entry`);
  return rows.map((row) => Number(row["entry"]));
}

/** Months in which a ledger has any row of the organisations, whether counted or not: what was filed (覆盖月份). */
export async function loadMonths(db: Database, side: Side, ledgers: Ledgers, selection: Selection): Promise<readonly string[]> {
  const day = dayOf(side.date);
  const rows = await db.all(sql`SELECT DISTINCT CAST(date_trunc('month', ${day}) AS DATE) AS month FROM ${tableOfSide(side, ledgers)} r WHERE ${inSelection(side, day, selection)} ORDER BY month`);
  return rows.map((row) => String(row["month"]).slice(0, 7));
}

/** How far the counted rows may be relied on: every stage that their ledger's stage field shows. */
export async function loadStages(db: Database, side: Side, ledgers: Ledgers, selection: Selection): Promise<readonly Stage[]> {
  const stage = ledgers.get(side.ledger)?.stage;
  if (!stage) return [];
  const day = dayOf(side.date);
  const rows = await db.all(sql`SELECT DISTINCT CAST(${name("r", stage.field)} AS VARCHAR) AS stage FROM ${tableOfSide(side, ledgers)} r
    WHERE ${considered(side, side.date)} AND ${inSelection(side, day, selection)}`);
  return rows.map((row) => stage.values.get(String(row["stage"])) ?? "verified");
}

/** Computes a metric that must see all rows of its group at once. */
export async function loadWhole(db: Database, metric: HolisticMetric, ledgers: Ledgers, selection: Selection): Promise<Whole> {
  const { side } = metric;
  const value = side.value ? spell(side.value) : raw("1");
  const number = metric.valueType === "date" ? sql`CAST(${value} AS DATE)` : value;
  const day = dayOf(side.date);
  const [row] = await db.all(sql`SELECT CAST(${aggregate(metric, number, day)} AS VARCHAR) AS value, CAST(count(*) AS INTEGER) AS rows, CAST(to_json(list(DISTINCT r._origin ORDER BY r._origin)) AS VARCHAR) AS entries
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${inSelection(side, day, selection)}`);
  const found = row?.["value"];
  const entries = typeof row?.["entries"] === "string" ? (JSON.parse(row["entries"]) as readonly number[] | null) : null;
  return { value: typeof found === "string" ? found : null, rows: Number(row?.["rows"] ?? 0), entries: entries ?? [] };
}

/** Medians and quantiles take a value that is there (nearest rank), so that they stay exact; `last` breaks ties by key. */
function aggregate(metric: HolisticMetric, value: Sql, day: Sql): Sql {
  switch (metric.kind) {
    case "distinct":
      return sql`count(DISTINCT ${value})`;
    case "minimum":
      return sql`min(${value})`;
    case "maximum":
      return sql`max(${value})`;
    case "median":
      return sql`quantile_disc(${value}, 0.5)`;
    case "quantile":
      return sql`quantile_disc(${value}, ${raw((metric.at ?? q(0)).toFixed())})`;
    case "last":
      return sql`last(${value} ORDER BY ${day}, r._key)`;
  }
}

/** The records of a milestone, document or attestation, earliest first. */
export async function loadRecords(db: Database, metric: RecordMetric, ledgers: Ledgers, selection: Selection): Promise<{ readonly records: readonly RecordFound[]; readonly entries: readonly number[] }> {
  const { side } = metric;
  const ledger = ledgers.get(side.ledger);
  if (!ledger) throw new Error(`metric over unknown ledger: ${side.ledger}`);
  const shown = (field: string | null): Sql => (field === null ? raw("NULL") : sql`CAST(${name("r", field)} AS VARCHAR)`);
  const rows = await db.all(sql`SELECT ${shown(ledger.title)} AS title, ${shown(ledger.number)} AS number, CAST(${dayOf(side.date)} AS VARCHAR) AS day,
      ${metric.due === null ? raw("NULL") : sql`CAST(${dayOf(metric.due)} AS VARCHAR)`} AS due, ${name("r", side.organisation)} AS office,
      ${shown(ledger.stage?.field ?? null)} AS stage, r._origin AS entry
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${inSelection(side, dayOf(side.date), selection)} ORDER BY day, number, title, r._key`);
  const text = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null);
  const records = rows.map((row): RecordFound => ({
    title: text(row["title"]),
    number: text(row["number"]),
    date: text(row["day"]),
    due: text(row["due"]),
    office: text(row["office"]) as OrganisationId | null,
    stage: ledger.stage?.values.get(String(row["stage"])) ?? "verified",
  }));
  return { records, entries: [...new Set(rows.map((row) => Number(row["entry"])))].sort((a, b) => a - b) };
}

/** Answers what computing asks, from the engine. `head` is the newest entry: asked as of it, cells hold the answer ready. */
export function openReader(db: Database, ledgers: Ledgers, head: number): MetricReader {
  return {
    cells: (metric, selection) => loadCells(db, metric, selection, selection.knownAt >= head),
    sums: (metric, selection) => loadSums(db, metric, ledgers, selection),
    entries: (metric, selection) => loadCellEntries(db, metric, selection),
    months: (side, selection) => loadMonths(db, side, ledgers, selection),
    stages: (side, selection) => loadStages(db, side, ledgers, selection),
    whole: (metric, selection) => loadWhole(db, metric, ledgers, selection),
    records: (metric, selection) => loadRecords(db, metric, ledgers, selection),
  };
}
