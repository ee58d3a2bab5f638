// A small data directory for tests (测试用数据目录): three districts, two streets, packs as texts; it works as the command line does and removes itself.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { Row } from "../src/database/duckdb.ts";
import { sql } from "../src/database/sql.ts";
import { createJournal } from "../src/journal/store.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { aliveAt, tableOf } from "../src/ledger/table.ts";
import { openReader } from "../src/metric/cache.ts";
import { resolveEvaluate } from "../src/metric/compute.ts";
import type { Evaluate } from "../src/metric/metric.ts";
import type { MetricReader } from "../src/metric/reader.ts";
import type { LedgerId } from "../src/vocabulary/id.ts";
import { ProblemError, type Problem } from "../src/vocabulary/problem.ts";
import { applyFolders, type AppliedFolder, type DefinitionFolder } from "../src/workspace/apply.ts";
import { askMetric, askTrace, type MetricAnswer, type TraceAnswer } from "../src/workspace/ask.ts";
import { endOfTime } from "../src/workspace/catalogues.ts";
import { digestProjection } from "../src/workspace/projection.ts";
import { importFiles, withdrawEntry, type ImportRequest, type ImportResult } from "../src/workspace/receive.ts";
import { openWorkspace, type Workspace } from "../src/workspace/workspace.ts";

/** The organisations of every test: a city with three districts, one of which has two streets. */
const organisations = `
  city: { label: 本市, kind: city, code: "110000" }
  east: { label: 东区, kind: district, parent: city, code: "110101" }
  west: { label: 西区, synonyms: [本市西区, 西城], kind: district, parent: city, code: "110102" }
  north: { label: 北区, kind: district, parent: city }
  moon: { label: 月坛街道, synonyms: [月坛], kind: subdistrict, parent: west }
  lake: { label: 什刹海街道, kind: subdistrict, parent: west }
`;

/** A register of those organisations; `more` are further keys: calendars, other groups. */
export const registerOf = (more = "", version = "1.0.0", tree = organisations): DefinitionFolder => ({
  path: "registers/small",
  files: {
    "register.yaml": `id: small\nversion: ${version}\neffective: 2020-01-01\nlabel: 测试名录\norganisations:${tree}groups:\n  districts: { label: 各区, members: [east, west, north] }\n${more}`,
  },
});

/** Files of a pack by their names in its folder; `head` are further keys of pack.yaml. */
export const packOf = (
  id: string,
  files: Readonly<Record<string, string>>,
  { version = "1.0.0", effective = "2020-01-01", more = "" } = {},
): DefinitionFolder => ({
  path: `packs/${id}`,
  files: { "pack.yaml": `id: ${id}\nversion: ${version}\neffective: ${effective}\nlabel: 测试包\n${more}`, ...files },
});

type Files = string | Readonly<Record<string, string | Uint8Array>>;
interface AsOf {
  readonly until?: string;
  readonly knownAt?: string | number;
  readonly under?: string;
}

export interface TestWorkspace {
  readonly directory: string;
  readonly workspace: () => Workspace;
  readonly apply: (...folders: readonly DefinitionFolder[]) => Promise<readonly AppliedFolder[]>;
  /** Imports files by name, or one text as `<ledger>.csv`. */
  readonly send: (ledger: string, files: Files, how?: Partial<ImportRequest>, time?: string) => Promise<ImportResult>;
  readonly withdraw: (entry: number | null) => Promise<number>;
  readonly ask: (metric: string, organisation: string, period: string, as?: AsOf) => Promise<MetricAnswer>;
  /** The exact value, or why there is none. */
  readonly value: (metric: string, organisation: string, period: string, as?: AsOf) => Promise<string | null>;
  /** Values straight from the stages, without what a page shows beside them: for many questions about one point in time. */
  readonly evaluate: (as?: AsOf) => Evaluate;
  readonly trace: (metric: string, organisation: string, period: string, as?: AsOf) => Promise<TraceAnswer>;
  /** Rows of a ledger in force now or at an entry, by their keys. */
  readonly rows: (ledger: string, at?: number) => Promise<readonly Row[]>;
  readonly digests: () => Promise<Readonly<Record<string, string>>>;
  /** Closes the directory and opens it again; `fresh` without its projection. */
  readonly reopen: (fresh?: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const noProgress = (): undefined => undefined;
const started = "2021-01-01T00:00:00+08:00";

/** A data directory with the definitions given. It closes and removes itself when the test is over, or before by `close`. */
export async function createWorkspace(...folders: readonly DefinitionFolder[]): Promise<TestWorkspace> {
  const created = await openNew(folders);
  onTestFinished(created.close);
  return created;
}

/** One data directory for the tests of a file or a group that do not mind what the others left in it. */
export function shareWorkspace(...folders: readonly DefinitionFolder[]): () => TestWorkspace {
  let shared: TestWorkspace | undefined;
  beforeAll(async () => {
    shared = await openNew(folders);
  });
  afterAll(() => shared?.close());
  return () => {
    if (!shared) throw new Error("the workspace is not open yet");
    return shared;
  };
}

async function openNew(folders: readonly DefinitionFolder[]): Promise<TestWorkspace> {
  const directory = await mkdtemp(join(tmpdir(), "shiji-test-"));
  await createJournal(directory);
  let open: Workspace | undefined = await openWorkspace(directory, started, noProgress);
  const workspace = (): Workspace => {
    if (!open) throw new Error("the workspace is closed");
    return open;
  };
  const close = async (): Promise<void> => {
    await open?.close();
    open = undefined;
    await rm(directory, { recursive: true, force: true });
  };
  // Each change is a minute after the one before, so that the past can be asked for by its time.
  const stamp = (time?: string): { readonly actor: string; readonly time: string; readonly simulated: boolean } => {
    const minute = String(workspace().journal.head % 60).padStart(2, "0");
    const hour = String(Math.floor(workspace().journal.head / 60) % 24).padStart(2, "0");
    return { actor: "tester", time: time ?? `2023-01-01T${hour}:${minute}:00+08:00`, simulated: true };
  };
  const question = (metric: string, organisation: string, period: string, { until, knownAt, under }: AsOf = {}) => ({
    metric,
    organisation,
    period,
    until: until ?? null,
    knownAt: knownAt === undefined ? null : String(knownAt),
    under: under ?? null,
  });
  const ask: TestWorkspace["ask"] = (...asked) => askMetric(workspace(), question(...asked));
  const test: TestWorkspace = {
    directory,
    workspace,
    close,
    apply: async (...given) => (await applyFolders(workspace(), given, stamp())).applied,
    send: async (ledger, files, how = {}, time) => {
      const texts = Object.entries(typeof files === "string" ? { [`${ledger}.csv`]: files } : files);
      const received = [];
      for (const [i, [name, content]] of texts.entries()) {
        const path = join(workspace().staging, `upload-${i}`);
        await mkdir(workspace().staging, { recursive: true });
        await writeFile(path, content);
        received.push({ name, path });
      }
      const request = { ledger, files: received, mode: null, source: null, period: null, dryRun: false, ...how };
      return importFiles(workspace(), request, stamp(time));
    },
    withdraw: async (entry) => (await withdrawEntry(workspace(), entry ?? 0, "test", stamp())).entry,
    ask,
    value: async (...asked) => {
      const { exact, missing } = await ask(...asked);
      return exact ?? missing;
    },
    evaluate: ({ until, knownAt } = {}) => {
      const { catalogues, engine, head } = workspace();
      const at = knownAt === undefined ? head() : Number(knownAt);
      const readers = new Map<unknown, MetricReader>();
      return resolveEvaluate({
        meaningsOn: (day) => catalogues.meanings(day, at),
        readerOf: ({ ledgers }) => {
          const reader = readers.get(ledgers) ?? openReader(engine().read, ledgers, at, head());
          readers.set(ledgers, reader);
          return reader;
        },
        filedOn: () => "9999-12-31",
        asOf: { until: until ?? null, knownAt: at },
      });
    },
    trace: (...asked) => askTrace(workspace(), { ...question(...asked), show: "all", page: 1, size: 1000 }),
    rows: async (id, at) => {
      const table = tableOf(ledgerOf(workspace(), id));
      return workspace()
        .engine()
        .read.all(sql`SELECT * FROM ${table} a WHERE ${aliveAt(at ?? workspace().journal.head, "a")} ORDER BY _key`);
    },
    digests: async () => Object.fromEntries(await digestProjection(workspace().engine().read)),
    reopen: async (fresh = false) => {
      await open?.close();
      if (fresh) for (const suffix of ["", ".wal"]) await rm(join(directory, `projection.duckdb${suffix}`), { force: true });
      open = await openWorkspace(directory, started, noProgress);
    },
  };
  if (folders.length > 0) await test.apply(...folders);
  return test;
}

/** The newest definition of a ledger. */
function ledgerOf(workspace: Workspace, id: string): Ledger {
  const ledger = workspace.catalogues.on(endOfTime, Number.MAX_SAFE_INTEGER).ledgers.get(id as LedgerId);
  if (!ledger) throw new Error(`no ledger ${id}`);
  return ledger;
}

/** The problems a work ends with; none where it succeeds. What is not a problem is thrown on: it is a fault of ours. */
export async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** A problem in one line: code, file, line and field. */
export const place = ({ code, at }: Problem): string => [code, at.file, at.line, at.field].filter((part) => part !== undefined).join(" ");

/** A keyed ledger with a field of every type, for tests that are about rows and not about definitions. */
export const eventsLedger = `id: events
label: 事件台账
source: office
mode: upsert
key: [no]
date: day
organisation: unit
fields:
  no: { label: 编号, synonyms: [事件编号], type: string, required: true }
  unit: { label: 单位, type: organisation, required: true }
  day: { label: 日期, type: date }
  at: { label: 时刻, type: datetime }
  n: { label: 数量, type: integer, unit: 件 }
  x: { label: 金 额（万元）, synonyms: [金额], type: decimal, scale: 2, unit: 万元 }
  ok: { label: 是否合格, type: boolean }
  kind: { label: 类别, type: code, codes: { noise: 噪声扰民, water: 供水 } }
  who: { label: 来电人, type: string, sensitivity: personal }
  phone: { label: 电话, type: integer, sensitivity: personal }
checks:
  - { id: positive, that: "n >= 0", label: 数量不得为负 }
`;
