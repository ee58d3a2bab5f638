// The door to cells (指标分格) and to the rows behind a figure: an entry adds what its rows begin and takes away what they end.
import type { Database, Row } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import { fieldsOf } from "../ledger/condition.ts";
import type { Ledger, Stage } from "../ledger/ledger.ts";
import { maskText } from "../ledger/mask.ts";
import { aliveAt, tableOf } from "../ledger/table.ts";
import type { LedgerId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";
import { cellNumber, compileMetric, considered, dayOf, spell, tableOfSide, type Contribution } from "./compile.ts";
import type { AdditiveMetric, HolisticMetric, RecordFound, RecordMetric, Side } from "./metric.ts";
import type { CellSum, Selection, Whole } from "./reader.ts";

type Ledgers = ReadonlyMap<LedgerId, Ledger>;

/** Creates the tables of cells: what each entry changed, and the sum of it all. */
export async function createCells(db: Database): Promise<void> {
  const numbers = `numerator ${cellNumber}, denominator ${cellNumber}, rows INTEGER`;
  await db.run(raw(`CREATE TABLE IF NOT EXISTS cell_delta (metric VARCHAR, entry INTEGER, organisation VARCHAR, month DATE, ${numbers})`));
  await db.run(
    raw(
      `CREATE TABLE IF NOT EXISTS cell (metric VARCHAR, organisation VARCHAR, month DATE, ${numbers}, PRIMARY KEY (metric, organisation, month))`,
    ),
  );
  await db.run(raw("CREATE TABLE IF NOT EXISTS cell_metric (metric VARCHAR PRIMARY KEY)"));
}

/** Names (digests) of the metrics that have cells. */
export async function loadCellMetrics(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await db.all(raw("SELECT metric FROM cell_metric"))).map((row) => String(row["metric"])));
}

/** Rows that an entry begins and ends in a ledger, with the fields that metrics read, laid ready for them; without an entry, all that ever began or ended. */
export async function stageChanges(db: Database, ledger: Ledger, entry: number | null, fields: ReadonlySet<string>): Promise<void> {
  const [began, ended] =
    entry === null ? [raw("true"), raw("_to IS NOT NULL")] : [sql`_from = ${whole(entry)}`, sql`_to = ${whole(entry)}`];
  const columns = join([...fields].map((field) => name(field)));
  await db.run(sql`CREATE OR REPLACE TEMP TABLE ${changesOf(ledger)} AS SELECT 1 AS _sign, _from AS _entry, ${columns} FROM ${tableOf(ledger)} WHERE ${began}
    UNION ALL SELECT -1 AS _sign, _to AS _entry, ${columns} FROM ${tableOf(ledger)} WHERE ${ended}`);
}

/** Ledgers that metrics stand on, with the fields they read in each. */
export function fieldsRead(
  metrics: readonly { readonly metric: AdditiveMetric; readonly ledgers: Ledgers }[],
): ReadonlyMap<Ledger, ReadonlySet<string>> {
  const read = new Map<string, { readonly ledger: Ledger; readonly fields: Set<string> }>();
  for (const { metric, ledgers } of metrics) {
    for (const { side } of compileMetric(metric)) {
      const ledger = ledgers.get(side.ledger);
      if (!ledger) continue;
      const held = read.get(ledger.digest) ?? { ledger, fields: new Set<string>() };
      read.set(ledger.digest, held);
      const named = [side.where, side.value, metric.counts].flatMap((one) => (one ? [...fieldsOf(one)] : []));
      for (const field of [side.organisation, side.date, metric.opens, metric.closes, ...named]) if (field !== null) held.fields.add(field);
    }
  }
  return new Map([...read.values()].map(({ ledger, fields }) => [ledger, fields]));
}

const changesOf = (ledger: Ledger): Sql => name(`changes:${ledger.id}:${ledger.digest.slice(0, 12)}`);

/** Adds staged changes of a metric's ledgers (by their digests) to its cells' deltas. */
export async function appendDeltas(db: Database, metric: AdditiveMetric, ledgers: Ledgers, staged: ReadonlySet<string>): Promise<void> {
  for (const contribution of compileMetric(metric)) {
    const ledger = ledgers.get(contribution.side.ledger);
    if (ledger && staged.has(ledger.digest)) await db.run(deltaInsert(metric, contribution, ledger));
  }
}

/** Adds an entry's deltas to the cells, all metrics at once. */
export async function sumCells(db: Database, entry: number): Promise<void> {
  await db.run(cellInsert(sql`entry = ${whole(entry)}`));
}

/** Cells of metrics seen for the first time: all their deltas, and their sums. */
export async function createMetricCells(
  db: Database,
  metrics: readonly { readonly metric: AdditiveMetric; readonly ledgers: Ledgers }[],
): Promise<void> {
  if (metrics.length === 0) return;
  const staged = new Set<string>();
  for (const [ledger, fields] of fieldsRead(metrics)) {
    // Where nothing was ever filed there is nothing to add up.
    const [any] = await db.all(sql`SELECT 1 AS one FROM ${tableOf(ledger)} LIMIT 1`);
    if (!any) continue;
    await stageChanges(db, ledger, null, fields);
    staged.add(ledger.digest);
  }
  for (const { metric, ledgers } of metrics) await appendDeltas(db, metric, ledgers, staged);
  const digests = join(metrics.map(({ metric }) => sql`(${metric.digest})`));
  await db.run(sql`INSERT INTO cell_metric VALUES ${digests}`);
  if (staged.size > 0) await db.run(cellInsert(sql`metric IN (${digests})`));
}

function cellInsert(which: Sql): Sql {
  return sql`INSERT INTO cell SELECT metric, organisation, month, sum(numerator), sum(denominator), sum(rows) FROM cell_delta WHERE ${which} GROUP BY ALL
    ON CONFLICT (metric, organisation, month) DO UPDATE SET numerator = cell.numerator + excluded.numerator, denominator = cell.denominator + excluded.denominator, rows = cell.rows + excluded.rows`;
}

function deltaInsert(metric: AdditiveMetric, { side, day, numerator, denominator, where, counted }: Contribution, ledger: Ledger): Sql {
  const rows = raw(counted ? "sum(r._sign)" : "0");
  return sql`INSERT INTO cell_delta SELECT ${metric.digest}, r._entry, ${name("r", side.organisation)}, CAST(date_trunc('month', ${day}) AS DATE),
      sum(r._sign * ${numerator}), sum(r._sign * ${denominator}), ${rows}
    FROM ${changesOf(ledger)} r WHERE ${where} GROUP BY ALL HAVING sum(r._sign * ${numerator}) <> 0 OR sum(r._sign * ${denominator}) <> 0 OR ${rows} <> 0`;
}

const list = (organisations: readonly OrganisationId[]): Sql => sql`(${join(organisations.map((id) => sql`${id}`))})`;

export const cellSum = (row: Row): CellSum => ({
  month: String(row["month"]).slice(0, 7),
  numerator: q(String(row["numerator"])),
  denominator: q(String(row["denominator"])),
  rows: Number(row["rows"]),
});

/** The same sums straight from rows: for days that do not fill months, and to check cells against. */
export async function loadSums(db: Database, metric: AdditiveMetric, ledgers: Ledgers, selection: Selection): Promise<readonly CellSum[]> {
  const parts = compileMetric(metric).map(
    (
      c,
    ) => sql`SELECT CAST(date_trunc('month', ${c.day}) AS DATE) AS month, ${c.numerator} AS numerator, ${c.denominator} AS denominator, ${whole(c.counted ? 1 : 0)} AS counted
      FROM ${tableOfSide(c.side, ledgers)} r WHERE ${c.where} AND ${inSelection(c.side, c.day, selection)}`,
  );
  const rows =
    await db.all(sql`SELECT month, sum(numerator) AS numerator, sum(denominator) AS denominator, CAST(sum(counted) AS INTEGER) AS rows
    FROM (${join(parts, " UNION ALL ")}) GROUP BY month ORDER BY month`);
  return rows.map(cellSum);
}

/** Rows of a side's ledger in force, of the organisations and days asked for. */
function inSelection(side: Side, day: Sql, selection: Selection): Sql {
  return sql`${aliveAt(selection.knownAt, "r")} AND ${name("r", side.organisation)} IN ${list(selection.organisations)}
    AND ${day} BETWEEN CAST(${selection.from} AS DATE) AND CAST(${selection.to} AS DATE)`;
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
  const [row] =
    await db.all(sql`SELECT CAST(${aggregate(metric, number, day)} AS VARCHAR) AS value, CAST(count(*) AS INTEGER) AS rows, CAST(to_json(list(DISTINCT r._origin ORDER BY r._origin)) AS VARCHAR) AS entries
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${inSelection(side, day, selection)}`);
  const found = row?.["value"];
  const entries = typeof row?.["entries"] === "string" ? (JSON.parse(row["entries"]) as readonly number[] | null) : null;
  return { value: typeof found === "string" ? found : null, rows: Number(row?.["rows"] ?? 0), entries: entries ?? [] };
}

/** The same month by month, of each month's rows by themselves. */
export async function loadMonthly(
  db: Database,
  metric: HolisticMetric,
  ledgers: Ledgers,
  selection: Selection,
): Promise<readonly { readonly month: string; readonly value: string }[]> {
  const { side } = metric;
  const day = dayOf(side.date);
  const value = side.value ? spell(side.value) : raw("1");
  const rows = await db.all(sql`SELECT strftime(${day}, '%Y-%m') AS month, CAST(${aggregate(metric, value, day)} AS VARCHAR) AS value
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${inSelection(side, day, selection)} GROUP BY 1 ORDER BY 1`);
  return rows.flatMap(({ month, value: found }) => (typeof found === "string" ? [{ month: String(month), value: found }] : []));
}

/** Medians and quantiles take a value that is there (nearest rank), so that they stay exact; `last` breaks ties by key. */
export function aggregate(metric: HolisticMetric, value: Sql, day: Sql): Sql {
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
export async function loadRecords(
  db: Database,
  metric: RecordMetric,
  ledgers: Ledgers,
  selection: Selection,
): Promise<{ readonly records: readonly RecordFound[]; readonly entries: readonly number[] }> {
  const { side } = metric;
  const ledger = ledgers.get(side.ledger);
  if (!ledger) throw new Error(`metric over unknown ledger: ${side.ledger}`);
  const shown = (field: string | null): Sql => (field === null ? raw("NULL") : sql`CAST(${name("r", field)} AS VARCHAR)`);
  const rows =
    await db.all(sql`SELECT ${shown(ledger.title)} AS title, ${shown(ledger.number)} AS number, CAST(${dayOf(side.date)} AS VARCHAR) AS day,
      ${metric.due === null ? raw("NULL") : sql`CAST(${dayOf(metric.due)} AS VARCHAR)`} AS due, ${name("r", side.organisation)} AS office,
      ${shown(ledger.stage?.field ?? null)} AS stage, r._origin AS entry
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${inSelection(side, dayOf(side.date), selection)} ORDER BY day, number, title, r._key`);
  const text = (value: Row[string] | undefined): string | null => (typeof value === "string" ? value : null);
  const masked = (value: Row[string] | undefined, field: string | null): string | null => {
    const said = text(value);
    return said !== null && ledger.fields.get(field ?? "")?.personal ? maskText(said) : said;
  };
  const records = rows.map(
    (row): RecordFound => ({
      title: masked(row["title"], ledger.title),
      number: masked(row["number"], ledger.number),
      date: text(row["day"]),
      due: text(row["due"]),
      office: text(row["office"]) as OrganisationId | null,
      stage: ledger.stage?.values.get(String(row["stage"])) ?? "verified",
    }),
  );
  return { records, entries: [...new Set(rows.map((row) => Number(row["entry"])))].sort((a, b) => a - b) };
}
