// Answers what computing asks, from the engine (取数): what many figures share is read once, and kept for as long as the point in time is asked for.
import type { Database, Row } from "../database/duckdb.ts";
import { join, name, raw, sql, whole } from "../database/sql.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { aliveAt } from "../ledger/table.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { daysInMonth } from "../vocabulary/period.ts";
import { compileMetric, considered, dayOf, spell, tableOfSide } from "./compile.ts";
import type { AdditiveMetric, HolisticMetric, Side } from "./metric.ts";
import type { CellSum, MetricReader, Selection, Whole } from "./reader.ts";
import { aggregate, cellSum, loadMonthly, loadRecords, loadStages, loadSums, loadWhole } from "./store.ts";

/** Things by organisation and month. */
type Grid<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** A reader as of one entry; `head` is the newest when it is opened: asked as of it, cells hold the sums ready until another entry comes in. */
export function openReader(db: Database, ledgers: ReadonlyMap<LedgerId, Ledger>, knownAt: number, head: number): MetricReader {
  const remember = <T>(work: () => Promise<T>, key: string, kept: Map<string, Promise<T>>): Promise<T> => {
    const found = kept.get(key) ?? work();
    kept.set(key, found);
    return found;
  };
  const cells = new Map<string, Promise<Grid<CellSum>>>();
  const entries = new Map<string, Promise<Grid<readonly number[]>>>();
  const months = new Map<string, Promise<Grid<true>>>();
  const lasts = new Map<string, Promise<Grid<Whole>>>();
  return {
    cells: async (metric, selection) =>
      sumMonths(within(await remember(() => loadCellGrid(db, metric, knownAt, knownAt >= head), metric.digest, cells), selection)),
    sums: (metric, selection) => loadSums(db, metric, ledgers, selection),
    entries: async (metric, selection) =>
      merge(
        within(await remember(() => loadEntryGrid(db, metric, ledgers, knownAt), metric.digest, entries), selection).map(
          ([, numbers]) => numbers,
        ),
      ),
    months: async (side, selection) => {
      const key = `${ledgers.get(side.ledger)?.digest ?? ""} ${side.organisation} ${side.date}`;
      // Up to the 10th, what was filed for the 15th is not known of.
      const whole = selection.from.endsWith("-01") && endsMonth(selection.to);
      const cut = whole ? "" : ` ${selection.from}..${selection.to}`;
      const grid = await remember(() => loadMonthGrid(db, side, ledgers, knownAt, whole ? null : selection), `${key}${cut}`, months);
      const filed = within(grid, selection);
      return [...new Set(filed.map(([month]) => month))].sort();
    },
    stages: (side, selection) => loadStages(db, side, ledgers, selection),
    whole: async (metric, selection) => {
      if (metric.kind !== "last" || !endsMonth(selection.to)) return loadWhole(db, metric, ledgers, selection);
      const [found] = within(await remember(() => loadLastGrid(db, metric, ledgers, knownAt), metric.digest, lasts), selection);
      return found?.[1] ?? { value: null, rows: 0, entries: [] };
    },
    monthly: (metric, selection) => loadMonthly(db, metric, ledgers, selection),
    records: (metric, selection) => loadRecords(db, metric, ledgers, selection),
  };
}

const endsMonth = (day: string): boolean => Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** What a grid has for a selection, month by month within each organisation. */
function within<T>(grid: Grid<T>, { organisations, from, to }: Selection): readonly (readonly [string, T])[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return organisations.flatMap((organisation) => [...(grid.get(organisation) ?? [])].filter(([month]) => month >= first && month <= last));
}

const merge = (lists: readonly (readonly number[])[]): readonly number[] => [...new Set(lists.flat())].sort((a, b) => a - b);

function sumMonths(cells: readonly (readonly [string, CellSum])[]): readonly CellSum[] {
  const sums = new Map<string, CellSum>();
  for (const [month, cell] of cells) {
    const held = sums.get(month);
    sums.set(
      month,
      held
        ? {
            month,
            numerator: held.numerator.plus(cell.numerator),
            denominator: held.denominator.plus(cell.denominator),
            rows: held.rows + cell.rows,
          }
        : cell,
    );
  }
  return [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Rows with `organisation` and `month` as a grid. */
function gridOf<T>(rows: readonly Row[], read: (row: Row) => T): Grid<T> {
  const grid = new Map<string, Map<string, T>>();
  for (const row of rows) {
    const organisation = String(row["organisation"]);
    const months = grid.get(organisation) ?? new Map<string, T>();
    months.set(String(row["month"]).slice(0, 7), read(row));
    grid.set(organisation, months);
  }
  return grid;
}

async function loadCellGrid(db: Database, metric: AdditiveMetric, knownAt: number, head: boolean): Promise<Grid<CellSum>> {
  const present = head
    ? await db.all(
        sql`SELECT organisation, month, numerator, denominator, rows FROM cell WHERE metric = ${metric.digest} AND (SELECT max(entry) FROM applied) = ${whole(knownAt)} ORDER BY month`,
      )
    : [];
  if (present.length > 0) return gridOf(present, cellSum);
  const rows =
    await db.all(sql`SELECT organisation, month, sum(numerator) AS numerator, sum(denominator) AS denominator, CAST(sum(rows) AS INTEGER) AS rows
    FROM cell_delta WHERE metric = ${metric.digest} AND entry <= ${whole(knownAt)} GROUP BY organisation, month ORDER BY month`);
  return gridOf(rows, cellSum);
}

const numbers = (value: Row[string] | undefined): readonly number[] =>
  typeof value === "string" ? ((JSON.parse(value) as readonly number[] | null) ?? []) : [];

/** The entries that filed the rows counted: of rows in force alone, so that what was taken back leaves no trace of itself. */
async function loadEntryGrid(
  db: Database,
  metric: AdditiveMetric,
  ledgers: ReadonlyMap<LedgerId, Ledger>,
  knownAt: number,
): Promise<Grid<readonly number[]>> {
  const counted = compileMetric(metric).map(
    ({
      side,
      day,
      where,
    }) => sql`SELECT ${name("r", side.organisation)} AS organisation, CAST(date_trunc('month', ${day}) AS DATE) AS month, r._origin AS entry
      FROM ${tableOfSide(side, ledgers)} r WHERE ${where} AND ${aliveAt(knownAt, "r")}`,
  );
  const rows = await db.all(sql`SELECT organisation, month, CAST(to_json(list(DISTINCT entry)) AS VARCHAR) AS entries
    FROM (${join(counted, " UNION ALL ")}) GROUP BY organisation, month`);
  return gridOf(rows, (row) => numbers(row["entries"]));
}

/** Months in which a ledger has any row, whether counted or not: what was filed (覆盖月份). */
async function loadMonthGrid(
  db: Database,
  side: Side,
  ledgers: ReadonlyMap<LedgerId, Ledger>,
  knownAt: number,
  days: Pick<Selection, "from" | "to"> | null,
): Promise<Grid<true>> {
  const within = days === null ? raw("true") : sql`${dayOf(side.date)} BETWEEN CAST(${days.from} AS DATE) AND CAST(${days.to} AS DATE)`;
  const rows =
    await db.all(sql`SELECT DISTINCT ${name("r", side.organisation)} AS organisation, CAST(date_trunc('month', ${dayOf(side.date)}) AS DATE) AS month
    FROM ${tableOfSide(side, ledgers)} r WHERE ${aliveAt(knownAt, "r")} AND ${name("r", side.organisation)} IS NOT NULL AND ${name("r", side.date)} IS NOT NULL AND ${within} ORDER BY month`);
  return gridOf(rows, () => true as const);
}

async function loadLastGrid(
  db: Database,
  metric: HolisticMetric,
  ledgers: ReadonlyMap<LedgerId, Ledger>,
  knownAt: number,
): Promise<Grid<Whole>> {
  const { side } = metric;
  const value = side.value ? spell(side.value) : raw("1");
  const day = dayOf(side.date);
  const rows =
    await db.all(sql`SELECT ${name("r", side.organisation)} AS organisation, CAST(date_trunc('month', ${day}) AS DATE) AS month, CAST(${aggregate(metric, value, day)} AS VARCHAR) AS value,
      CAST(count(*) AS INTEGER) AS rows, CAST(to_json(list(DISTINCT r._origin ORDER BY r._origin)) AS VARCHAR) AS entries
    FROM ${tableOfSide(side, ledgers)} r WHERE ${considered(side, side.date)} AND ${aliveAt(knownAt, "r")} GROUP BY 1, 2`);
  return gridOf(rows, (row) => ({
    value: typeof row["value"] === "string" ? row["value"] : null,
    rows: Number(row["rows"]),
    entries: numbers(row["entries"]),
  }));
}
