// Taking in rows (导入) and taking them back (撤回): read, check everything, show what would move, then one entry of the journal.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Database } from "../database/duckdb.ts";
import type { BlobFile, ImportEntry, Stamp } from "../journal/journal.ts";
import { checkRows } from "../ledger/check.ts";
import type { BaseLedger, ImportMode, RowDifference } from "../ledger/ledger.ts";
import { countTyped, loadMonths, loadTexts, typedTable, typeTexts, type ReceivedFile } from "../ledger/read.ts";
import { exportRows, loadVanishing, stageBatch } from "../ledger/store.ts";
import { digestJson } from "../vocabulary/digest.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { resolveTree } from "../register/tree.ts";
import { monthsOf, parsePeriod, wholeMonthsFrom } from "../vocabulary/period.ts";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { endOfTime } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** What a person asks when they import files. */
export interface ImportRequest {
  readonly ledger: string;
  readonly files: readonly ReceivedFile[];
  readonly mode: ImportMode | null;
  readonly source: string | null;
  /** The period that a `replace` covers; the months of the rows where none is named. */
  readonly period: string | null;
  readonly dryRun: boolean;
}

/** What came of it; `entry` is null for a trial run and where nothing would change. */
export interface ImportResult {
  readonly ledger: string;
  readonly entry: number | null;
  readonly rows: number;
  readonly mode: ImportMode;
  readonly source: string;
  readonly slice: { readonly from: string; readonly to: string } | null;
  readonly difference: RowDifference;
  /** Keys of rows that end without a successor, the first hundred. */
  readonly vanishing: readonly string[];
  readonly problems: readonly Problem[];
}

/** The newest definition of a ledger that rows are filed in. @throws ProblemError where there is none */
function resolveLedger(workspace: Workspace, id: string): BaseLedger {
  const { ledgers } = workspace.catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER);
  const ledger = ledgers.get(id as LedgerId);
  if (ledger?.kind === "base") return ledger;
  const bases = [...ledgers.values()].filter((one) => one.kind === "base").map((one) => one.id);
  throw new ProblemError([problem("request.unknown", { file: id }, { what: "ledger", id, near: nearest(id, bases) })]);
}

/** Imports files into a ledger, all of them or nothing. @throws ProblemError with every problem of every file */
export async function importFiles(workspace: Workspace, request: ImportRequest, stamp: Stamp): Promise<ImportResult> {
  const ledger = resolveLedger(workspace, request.ledger);
  const mode = request.mode ?? ledger.mode;
  const source = request.source ?? ledger.source;
  const organisations = workspace.catalogues
    .tree(endOfTime, Number.MAX_SAFE_INTEGER)
    .organisations.flatMap(({ label, synonyms }) => [label, ...synonyms]);
  return workspace.serial(async () => {
    const parquet = join(workspace.staging, `rows-${String(workspace.journal.head + 1)}.parquet`);
    const checkedRows = await workspace.engine().write(async (db) => {
      const read = await readFiles(workspace, db, ledger, request.files);
      const { slice, problems: unsaid } = mode === "replace" ? await resolveSlice(db, ledger, request) : { slice: null, problems: [] };
      const problems = [...read, ...unsaid, ...(await checkRows(db, ledger, request.files, { mode, slice, organisations }))];
      if (problems.some((one) => one.severity === "error")) throw new ProblemError(problems);
      const rows = await countTyped(db);
      const difference = await stageBatch(db, ledger, typedTable, { entry: workspace.journal.head + 1, source, mode, slice });
      // A month mistyped in one line would take a whole month away: where more ends than comes, the period must be said.
      if (mode === "replace" && request.period === null && !request.dryRun && difference.ended > rows && ledger.slice !== null)
        throw new ProblemError([problem("replace.ends-many", { file: "--period" }, { ended: difference.ended, rows, ...spanOf(slice) })]);
      const vanishing = await loadVanishing(db, ledger, 100);
      // A sheet with a header and no rows says that there was nothing (零报告): it is entered, once.
      const changes =
        difference.added + difference.superseded + difference.ended > 0 || (rows === 0 && !hasZeroReport(workspace, ledger, source));
      if (changes && !request.dryRun) await exportRows(db, ledger, typedTable, parquet);
      return { result: { ledger: ledger.id, rows, mode, source, slice, difference, vanishing, problems }, changes };
    });
    const { result, changes } = checkedRows;
    if (!changes || request.dryRun) return { ...result, entry: null };
    const files: BlobFile[] = [];
    for (const file of request.files) files.push({ name: basename(file.name), ...(await workspace.blobs.saveFile(file.path)) });
    const saved = await workspace.blobs.saveFile(parquet);
    const draft: Omit<ImportEntry, "number" | "previous"> = {
      kind: "import",
      ...stamp,
      ledger: ledger.id,
      source,
      mode,
      slice: result.slice,
      files,
      rows: saved.digest,
      count: result.rows,
      definition: ledger.digest,
      register: registerDigest(workspace),
    };
    const entry = await workspace.append(draft, true);
    return { ...result, entry: entry.number };
  });
}

/** Whether the newest standing filing of a source says already that there was nothing. */
function hasZeroReport({ journal }: Workspace, ledger: BaseLedger, source: string): boolean {
  const entries = journal.entries();
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === "withdraw" ? [entry.entry] : [])));
  const last = entries.findLast(
    (entry) => entry.kind === "import" && entry.ledger === ledger.id && entry.source === source && !withdrawn.has(entry.number),
  );
  return last?.kind === "import" && last.count === 0;
}

async function readFiles(
  workspace: Workspace,
  db: Database,
  ledger: BaseLedger,
  files: readonly ReceivedFile[],
): Promise<readonly Problem[]> {
  const problems = await loadTexts(db, ledger, files, (path) => readFile(path));
  await typeTexts(db, ledger, resolveNames(workspace));
  return problems;
}

/** What a file's text names: an organisation of any time, the newest first, for files speak of those that have ended or are about to begin. */
function resolveNames({ catalogues }: Workspace): (text: string) => string | undefined {
  const { registers } = catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER);
  const lasts = registers.flatMap(({ organisations }) => organisations.flatMap(({ to }) => to ?? []));
  const trees = [endOfTime, ...[...new Set(lasts)].sort().reverse()].map((day) => resolveTree(registers, day));
  return (text) => trees.map((tree) => tree.resolveName(text)).find((id) => id !== undefined);
}

const spanOf = (slice: ImportEntry["slice"]): { readonly span: string } => ({
  span: slice ? `${slice.from.slice(0, 7)}..${slice.to.slice(0, 7)}` : "",
});

/** The days that a `replace` covers: those asked for, else the months of the rows, which must leave none out between them. */
async function resolveSlice(
  db: Database,
  ledger: BaseLedger,
  { period }: ImportRequest,
): Promise<{ readonly slice: ImportEntry["slice"]; readonly problems: readonly Problem[] }> {
  const wrong = (expected: string, found: string): ProblemError =>
    new ProblemError([problem("request.value-wrong", { file: "--period" }, { expected, found })]);
  // Rows that no day cuts are replaced all together; a period that cannot be kept must not be passed over.
  if (ledger.slice === null && period !== null) throw wrong("", period);
  if (ledger.slice === null) return { slice: null, problems: [] };
  if (period !== null) {
    const read = parsePeriod(period);
    if (!read) throw wrong("2021-06", period);
    return { slice: { from: read.from, to: read.to }, problems: [] };
  }
  const months = await loadMonths(db, ledger.slice);
  const [first, last] = [months[0], months.at(-1)];
  // What it covers must be known before rows are taken away: a sheet without any day would take them all.
  if (first === undefined || last === undefined)
    return { slice: null, problems: [problem("request.option-missing", { file: "--period" }, { option: "--period" })] };
  const whole = wholeMonthsFrom(first, last);
  const lacking = monthsOf(whole).filter((month) => !months.includes(month));
  const problems =
    lacking.length === 0 ? [] : [problem("replace.months-lacking", { file: "--period" }, { span: whole.text, months: lacking.join(" ") })];
  return { slice: { from: whole.from, to: whole.to }, problems };
}

const registerDigest = (workspace: Workspace): ImportEntry["register"] =>
  digestJson(workspace.catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER).registers.map((register) => `${register.id}@${register.version}`));

/** What `withdraw` answers: its entry, and what was taken back; the ledger of an import. */
export interface WithdrawAnswer {
  readonly entry: number;
  readonly withdrawn: number;
  readonly kind: "import" | "bind" | "filing";
  readonly ledger: string | null;
}

/** Takes an import, a binding or a paper back. @throws ProblemError where the number is none of these, or was taken back before */
export async function withdrawEntry(workspace: Workspace, number: number, reason: string, stamp: Stamp): Promise<WithdrawAnswer> {
  return workspace.serial(async () => {
    const target = workspace.journal.entries().find((entry) => entry.number === number);
    if (target?.kind !== "import" && target?.kind !== "bind" && target?.kind !== "filing")
      throw new ProblemError([problem("withdraw.not-an-import", { file: String(number) }, { entry: number })]);
    const entry = await workspace.append({ kind: "withdraw", ...stamp, entry: number, reason });
    return { entry: entry.number, withdrawn: number, kind: target.kind, ledger: target.kind === "import" ? target.ledger : null };
  });
}
