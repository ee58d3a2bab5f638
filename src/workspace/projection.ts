// The projection (投影): what the journal makes of rows, derived rows and cells. Each entry is applied in one transaction with its number.
import type { Database } from "../database/duckdb.ts";
import { name, raw, sql, whole } from "../database/sql.ts";
import type { Blobs } from "../journal/blob.ts";
import type { Entry, ImportEntry } from "../journal/journal.ts";
import { deriveRows } from "../ledger/derive.ts";
import type { BaseLedger, DerivedLedger, Ledger } from "../ledger/ledger.ts";
import {
  commitBatch,
  createLedger,
  createSchemas,
  isTouched,
  loadTables,
  loadTouching,
  rowsOfBlob,
  stageBatch,
  stageWithdrawal,
  type StandingBatch,
} from "../ledger/store.ts";
import { appendDeltas, createCells, createMetricCells, fieldsRead, loadCellMetrics, stageChanges, sumCells } from "../metric/store.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { cellMetricsOf, endOfTime, ledgersOf, type Catalogues } from "./catalogues.ts";

/** What applying an entry to the projection (投影) needs beside the database. */
export interface ProjectionContext {
  readonly catalogues: Catalogues;
  readonly blobs: Blobs;
  /** Entries before the one applied, oldest first. */
  readonly entries: readonly Entry[];
  /** The entry whose rows this connection has staged already, from the very rows that its blob holds. */
  readonly staged?: number | undefined;
}

/** Creates the tables that do not depend on any definition. */
export async function createProjection(db: Database): Promise<void> {
  await createSchemas(db);
  await createCells(db);
  await db.run(raw("CREATE TABLE IF NOT EXISTS applied (entry INTEGER PRIMARY KEY)"));
  await db.run(raw("CREATE TABLE IF NOT EXISTS calendar_exception (day DATE, workday BOOLEAN)"));
  await db.run(raw("CREATE TABLE IF NOT EXISTS calendar (day DATE, workday BOOLEAN, ordinal INTEGER, next DATE)"));
}

/** The last entry the projection has seen, 0 for none. */
export async function loadApplied(db: Database): Promise<number> {
  const [row] = await db.all(raw("SELECT coalesce(max(entry), 0) AS n FROM applied"));
  return Number(row?.["n"] ?? 0);
}

/** Applies one entry; definitions of an `apply` entry are in the catalogues already. */
export async function applyEntry(db: Database, entry: Entry, context: ProjectionContext): Promise<void> {
  switch (entry.kind) {
    case "apply":
      await applyDefinition(db, entry.number, entry.definition === "register", context);
      break;
    case "import": {
      const ledger = baseLedger(context, entry);
      if (context.staged !== entry.number) await stageBatch(db, ledger, rowsOfBlob(context.blobs.path(entry.rows)), batchOf(entry));
      await commitBatch(db, ledger, entry.number);
      await applyRows(db, entry.number, context, ledger.id);
      break;
    }
    // What a person judged moves no row, nor does a paper.
    case "bind":
    case "filing":
      break;
    case "withdraw": {
      if (context.entries.some((one) => (one.kind === "bind" || one.kind === "filing") && one.number === entry.entry)) break;
      const target = context.entries.find((one): one is ImportEntry => one.kind === "import" && one.number === entry.entry);
      if (!target) throw new Error(`entry ${entry.number} withdraws what is no import`);
      const ledger = baseLedger(context, target);
      await stageWithdrawal(db, ledger, target.number, entry.number, standingBatches(context, target, entry.number));
      await commitBatch(db, ledger, entry.number);
      await applyRows(db, entry.number, context, ledger.id);
      break;
    }
  }
  await db.run(sql`INSERT INTO applied VALUES (${whole(entry.number)})`);
}

const batchOf = (
  entry: ImportEntry,
): { readonly entry: number; readonly source: string; readonly mode: ImportEntry["mode"]; readonly slice: ImportEntry["slice"] } => ({
  entry: entry.number,
  source: entry.source,
  mode: entry.mode,
  slice: entry.slice,
});

function baseLedger({ catalogues }: ProjectionContext, entry: ImportEntry): BaseLedger {
  const ledger = catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER).ledgers.get(entry.ledger);
  if (ledger?.kind !== "base") throw new Error(`entry ${entry.number} imports into an unknown ledger: ${entry.ledger}`);
  return ledger;
}

/** The imports of a ledger that nobody has taken back, without the one that is being taken back now. */
function standingBatches({ entries, blobs }: ProjectionContext, target: ImportEntry, now: number): readonly StandingBatch[] {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === "withdraw" && entry.number < now ? [entry.entry] : [])));
  return entries
    .filter(
      (entry): entry is ImportEntry =>
        entry.kind === "import" &&
        entry.ledger === target.ledger &&
        entry.number !== target.number &&
        entry.number < now &&
        !withdrawn.has(entry.number),
    )
    .map((entry) => ({ ...batchOf(entry), rows: rowsOfBlob(blobs.path(entry.rows)) }));
}

/** New definitions get their tables and cells, filled from all that was ever filed; a new calendar moves every clock. */
async function applyDefinition(db: Database, entry: number, register: boolean, context: ProjectionContext): Promise<void> {
  const { catalogues } = context;
  const live = ledgersOf(catalogues.live());
  const tables = await loadTables(db);
  for (const { ledger, ledgers } of live) {
    const isNew = await createLedger(db, ledger, tables);
    if (ledger.kind === "derived" && isNew) await backfill(db, ledger, ledgers);
  }
  if (register && (await replaceCalendar(db, catalogues))) await applyRows(db, entry, context, null);
  const held = await loadCellMetrics(db);
  await createMetricCells(
    db,
    cellMetricsOf(catalogues.live()).filter(({ metric }) => !held.has(metric.digest)),
  );
}

/** A derived ledger seen for the first time is derived at every entry that ever touched what it is made of. */
async function backfill(db: Database, ledger: DerivedLedger, ledgers: ReadonlyMap<Ledger["id"], Ledger>): Promise<void> {
  const sources = [ledger.base, ...ledger.lookups.map((lookup) => lookup.from)].flatMap((id) => ledgers.get(id) ?? []);
  const touching = new Set<number>();
  for (const source of sources) for (const entry of await loadTouching(db, source)) touching.add(entry);
  for (const entry of [...touching].sort((a, b) => a - b)) await deriveRows(db, ledger, ledgers, entry);
}

/** Carries what an entry did to one ledger, or (null) to the calendar, on to the ledgers derived from it and to the cells over them. */
async function applyRows(db: Database, entry: number, { catalogues }: ProjectionContext, changed: LedgerId | null): Promise<void> {
  const live = catalogues.live();
  const touched = new Set<string>();
  for (const { ledger, ledgers } of ledgersOf(live)) {
    if (ledger.kind === "derived") {
      const timed = changed === null && ledger.clocks.length + ledger.computed.length > 0;
      const moved = [ledger.base, ...ledger.lookups.map((lookup) => lookup.from)].some((id) => touched.has(ledgers.get(id)?.digest ?? ""));
      if (!timed && !moved) continue;
      await deriveRows(db, ledger, ledgers, entry, timed);
    } else if (ledger.id !== changed) continue;
    if (await isTouched(db, ledger, entry)) touched.add(ledger.digest);
  }
  const metrics = cellMetricsOf(live);
  for (const [ledger, fields] of fieldsRead(metrics)) if (touched.has(ledger.digest)) await stageChanges(db, ledger, entry, fields);
  for (const { metric, ledgers } of metrics) await appendDeltas(db, metric, ledgers, touched);
  await sumCells(db, entry);
}

/** Writes the calendar in force, the same as `resolveCalendar` answers; says whether it differs from the one that was there. */
async function replaceCalendar(db: Database, catalogues: Catalogues): Promise<boolean> {
  const years = catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER).registers.flatMap((register) => register.calendars);
  const exceptions = new Map(
    years.flatMap(({ off, work }) => [...off.map((day) => [day, "false"] as const), ...work.map((day) => [day, "true"] as const)]),
  );
  const days = [...exceptions].map(([day, workday]) => `${day} ${workday}`).sort();
  const held = await db.all(raw("SELECT CAST(day AS VARCHAR) || ' ' || CAST(workday AS VARCHAR) AS d FROM calendar_exception ORDER BY d"));
  const [written] = await db.all(raw("SELECT 1 AS one FROM calendar LIMIT 1"));
  // Fifty years of days are counted through only where an exception among them has changed.
  if (written && days.join() === held.map((row) => String(row["d"])).join()) return false;
  await db.run(raw("CREATE OR REPLACE TEMP TABLE calendar_given (day VARCHAR, workday VARCHAR)"));
  await db.appendTexts("calendar_given", exceptions);
  await db.run(raw("DELETE FROM calendar_exception"));
  await db.run(raw("INSERT INTO calendar_exception SELECT CAST(day AS DATE), CAST(workday AS BOOLEAN) FROM calendar_given"));
  await db.run(raw("DELETE FROM calendar"));
  await db.run(
    raw(`INSERT INTO calendar
    WITH days AS (SELECT CAST(d AS DATE) AS day FROM generate_series(DATE '2000-01-01', DATE '2050-12-31', INTERVAL 1 DAY) t(d)),
    worked AS (SELECT d.day, coalesce(e.workday, isodow(d.day) < 6) AS workday FROM days d LEFT JOIN calendar_exception e ON e.day = d.day)
    SELECT day, workday, CAST(sum(CAST(workday AS INTEGER)) OVER (ORDER BY day) AS INTEGER) AS ordinal,
      min(CASE WHEN workday THEN day END) OVER (ORDER BY day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next FROM worked`),
  );
  return true;
}

/** One digest over every table's rows, whatever their order: two projections of one journal have the same. */
export async function digestProjection(db: Database): Promise<ReadonlyMap<string, string>> {
  const tables = await db.all(
    raw(
      "SELECT table_schema AS s, table_name AS t FROM information_schema.tables WHERE table_schema IN ('ledger', 'derived') OR table_name IN ('cell', 'cell_delta', 'calendar', 'applied') ORDER BY s, t",
    ),
  );
  const digests = new Map<string, string>();
  for (const row of tables) {
    const table = name(String(row["s"]), String(row["t"]));
    // The alias must be no field's name: `to_json(x)` would be the field x alone.
    const [found] = await db.all(
      sql`SELECT coalesce(md5(string_agg(h, '' ORDER BY h)), '') AS digest FROM (SELECT md5(CAST(to_json(_whole) AS VARCHAR)) AS h FROM ${table} _whole)`,
    );
    digests.set(`${String(row["s"])}.${String(row["t"])}`, String(found?.["digest"] ?? ""));
  }
  return digests;
}
