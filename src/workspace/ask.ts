// Asking a data directory (查询): figures, their rows, the whole table, the journal; all as of a day and a journal number.
import { assess, type Stores } from "../assess.ts";
import type { Engine } from "../database/duckdb.ts";
import type { Entry } from "../journal/journal.ts";
import { hasSynthetic } from "../ledger/store.ts";
import { computeTrend, resolveEvaluate, type Source } from "../metric/compute.ts";
import type { Metric, MetricValue, MonthValue, Role } from "../metric/metric.ts";
import type { MetricReader } from "../metric/reader.ts";
import { openReader } from "../metric/cache.ts";
import { sidesOf, traceMetric, type Trace } from "../metric/trace.ts";
import { selectionOf, type FiledOn, type Meanings } from "../metric/value.ts";
import type { Pack } from "../pack/pack.ts";
import { resolveCalendar } from "../register/calendar.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { draftDetail } from "../statement/detail.ts";
import type { MetricDetail, Report } from "../statement/report.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { beijingDay, cutPeriod, parsePeriod, type Day, type Period } from "../vocabulary/period.ts";
import { problem, ProblemError, type Asked } from "../vocabulary/problem.ts";
import { exactText, roundText } from "../vocabulary/quantity.ts";
import { endOfTime, organisationIds } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** The three time axes of a question, as a person writes them. */
export interface AsOfRequest {
  /** Events up to this day. */
  readonly until: string | null;
  /** A journal number, or a day: what had been entered by its end. */
  readonly knownAt: string | null;
  /** A version of a pack's definitions, `hotline@1.0.0`; null for the one in force at each period's end. */
  readonly under: string | null;
}

const wrong = (option: string, expected: string, found: string): ProblemError =>
  new ProblemError([problem("request.value-wrong", { file: option }, { expected, found })]);
const unknown = (what: Asked, id: string, known: Iterable<string>): ProblemError =>
  new ProblemError([problem("request.unknown", { file: id }, { what, id, near: nearest(id, known) })]);

/** The newest entry that had been entered at a point in time. @throws ProblemError where the text is neither a number nor a time */
function resolveKnownAt(entries: readonly Entry[], text: string | null): number {
  const head = entries.length;
  if (text === null) return head;
  if (/^\d{1,9}$/.test(text)) {
    if (Number(text) > head) throw wrong("--known-at", `0–${String(head)}`, text);
    return Number(text);
  }
  const day = parsePeriod(text);
  // A time without zone is Beijing's, as a day is, wherever the program runs.
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const limit = day ? Date.parse(`${day.to}T23:59:59.999+08:00`) : Date.parse(zoned ? text : `${text.replace(" ", "T")}+08:00`);
  if (Number.isNaN(limit)) throw wrong("--known-at", `0–${String(head)} | 2021-06-30 | 2021-06-30T12:00:00+08:00`, text);
  // A paper dated back is known only when it is entered: nothing counts that came after rows of a later time. Definitions hold by
  // their own days, and may have been applied after the rows they are asked of were dated.
  const isLater = (entry: Entry): boolean => Date.parse(entry.time) > limit;
  const later = entries.find((entry) => entry.kind !== "apply" && isLater(entry));
  return entries.findLast((entry) => entry.number < (later?.number ?? head + 1) && !isLater(entry))?.number ?? 0;
}

function resolveUnder(workspace: Workspace, text: string | null): Pack | undefined {
  if (text === null) return undefined;
  const packs = workspace.catalogues.definitions().packs.map(({ value }) => value);
  const found = packs.findLast((pack) => `${pack.id}@${pack.version}` === text);
  if (!found)
    throw unknown(
      "version",
      text,
      packs.map((pack) => `${pack.id}@${pack.version}`),
    );
  return found;
}

/** A question's source of values; `stores` is what a whole assessment asks. */
export interface Answering extends Stores {
  readonly source: Source;
  readonly knownAt: number;
  readonly until: Day | null;
}

/** Answers kept while the journal stands still: the second question about a point in time finds what the first one read. */
const kept = new WeakMap<Workspace, { readonly head: number; readonly engine: Engine; readonly answers: Map<string, Answering> }>();
const mostKept = 6;

/** The answers as of a point in time. @throws ProblemError where it is none */
export function resolveAnswering(workspace: Workspace, request: AsOfRequest): Answering {
  const head = workspace.head();
  // A rebuilt projection has an engine of its own.
  const engine = workspace.engine();
  const held = kept.get(workspace);
  const answers = held?.head === head && held.engine === engine ? held.answers : new Map<string, Answering>();
  if (answers !== held?.answers) kept.set(workspace, { head, engine, answers });
  const key = JSON.stringify([request.until, request.knownAt, request.under]);
  const answering = answers.get(key) ?? openAnswering(workspace, request, head);
  answers.delete(key);
  answers.set(key, answering);
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return answering;
}

function openAnswering(workspace: Workspace, request: AsOfRequest, head: number): Answering {
  const knownAt = resolveKnownAt(workspace.journal.entries().slice(0, head), request.knownAt);
  const until = request.until === null ? null : parsePeriod(request.until)?.to;
  if (until === undefined) throw wrong("--until", "2021-06-30", request.until ?? "");
  const under = resolveUnder(workspace, request.under);
  const { catalogues } = workspace;
  const meaningsOn = (day: Day): Meanings => catalogues.meanings(day, knownAt, under);
  const readers = new Map<Meanings["ledgers"], MetricReader>();
  const readerOf = ({ ledgers }: Meanings): MetricReader => {
    const reader = readers.get(ledgers) ?? openReader(workspace.engine().read, ledgers, knownAt, head);
    readers.set(ledgers, reader);
    return reader;
  };
  const filedOn = filedBefore(workspace, knownAt);
  const source: Source = { meaningsOn, readerOf, filedOn, asOf: { until, knownAt } };
  const evaluate = resolveEvaluate(source);
  const trends = new Map<string, Promise<readonly MonthValue[]>>();
  const lastDay = (period: string): Day => parsePeriod(period)?.to ?? endOfTime;
  return {
    source,
    knownAt,
    until,
    evaluate,
    trend: (metric, period, organisation) => {
      const key = `${metric}|${period}|${organisation}`;
      const found = trends.get(key) ?? computeTrend(source, evaluate, metric, period, organisation);
      trends.set(key, found);
      found.catch(() => trends.delete(key));
      return found;
    },
    meanings: (period) => meaningsOn(lastDay(period)),
    versionOf: (metric: Metric, period: string) =>
      catalogues.on(lastDay(period), knownAt, under).packs.find((pack) => pack.id === metric.pack)?.version ?? "",
  };
}

/** The day of each ledger's newest filing up to an entry, in Beijing; a derived ledger is filed as its base is. */
function filedBefore(workspace: Workspace, knownAt: number): FiledOn {
  const entries = workspace.journal.entries().filter(({ number }) => number <= knownAt);
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === "withdraw" ? [entry.entry] : [])));
  const days = new Map<string, Day>();
  for (const entry of entries) {
    if (entry.kind !== "import" || withdrawn.has(entry.number)) continue;
    const day = beijingDay(entry.time);
    if (day > (days.get(entry.ledger) ?? "")) days.set(entry.ledger, day);
  }
  const { ledgers } = workspace.catalogues.on(endOfTime, knownAt);
  const filedOn: FiledOn = (ledger) => {
    const base = ledger.kind === "derived" ? ledgers.get(ledger.base) : undefined;
    return base ? filedOn(base) : (days.get(ledger.id) ?? null);
  };
  return filedOn;
}

export interface MetricRequest extends AsOfRequest {
  readonly metric: string;
  readonly period: string | null;
  readonly organisation: string | null;
}

/** A question about one metric, with every name in it known. */
function resolveQuestion(
  workspace: Workspace,
  request: MetricRequest,
): {
  readonly answering: Answering;
  readonly metric: Metric;
  readonly period: Period;
  readonly organisation: OrganisationId;
  readonly meanings: Meanings;
} {
  const answering = resolveAnswering(workspace, request);
  const scheme = workspace.catalogues.definitions().schemes.at(-1)?.value;
  const period = request.period === null ? scheme?.period : parsePeriod(request.period);
  if (request.period !== null && !period) throw wrong("--period", "2021 | 2021-06 | 2021-Q1 | 2021-01..2021-11", request.period);
  if (!period) throw new ProblemError([problem("request.option-missing", { file: "--period" }, { option: "--period" })]);
  const meanings = answering.meanings(period.text);
  const metric = meanings.metrics.get(request.metric as MetricId);
  if (!metric) throw unknown("metric", request.metric, meanings.metrics.keys());
  const text = request.organisation ?? scheme?.organisation;
  if (text === undefined)
    throw new ProblemError([problem("request.option-missing", { file: "--organisation" }, { option: "--organisation" })]);
  const organisation = meanings.tree.resolveName(text);
  if (!organisation) throw unknown("organisation", text, organisationIds(meanings.tree));
  return { answering, metric, period, organisation, meanings };
}

/** What `metric` answers: the detail, the unrounded value, and the value in the metric's decimals without its unit. */
export interface MetricAnswer extends MetricDetail {
  readonly knownAt: number;
  readonly exact: string | null;
  readonly rounded: string | null;
}

/** A value alone: what is compared with what was expected. */
export type FigureAnswer = Pick<MetricAnswer, "exact" | "rounded" | "numerator" | "denominator" | "rows" | "missing">;

/** A metric's value without what a reader may open behind it, which takes many more questions. */
export async function askFigure(workspace: Workspace, request: MetricRequest): Promise<FigureAnswer> {
  const { answering, metric, period, organisation } = resolveQuestion(workspace, request);
  return figureAnswer(metric, await answering.evaluate(metric.id, period.text, organisation));
}

function figureAnswer(metric: Metric, value: MetricValue): FigureAnswer {
  const number = value.found ? value.number : null;
  const day = value.found ? value.day : null;
  const { numerator, denominator, rows } = value.ground;
  return {
    exact: number ? exactText(number) : day,
    rounded: number ? roundText(number, metric.scale, metric.rounding) : day,
    numerator: numerator && exactText(numerator),
    denominator: denominator && exactText(denominator),
    rows,
    missing: value.found ? null : value.reason,
  };
}

/** A metric's value with all that stands behind it. */
export async function askMetric(workspace: Workspace, request: MetricRequest): Promise<MetricAnswer> {
  const { answering, metric, period, organisation } = resolveQuestion(workspace, request);
  const detail = await draftDetail(answering, metric.id, period.text, organisation);
  if (!detail) throw new Error(`metric without detail: ${metric.id}`);
  const value = await answering.evaluate(metric.id, period.text, organisation);
  return { ...detail, ...figureAnswer(metric, value), knownAt: answering.knownAt };
}

export interface TraceRequest extends MetricRequest {
  readonly show: Role | "all";
  readonly page: number;
  readonly size: number;
}

/** What `trace` answers: the value, and each side's rows page by page. */
export interface TraceAnswer {
  readonly detail: MetricAnswer;
  readonly page: number;
  readonly size: number;
  readonly sides: readonly (Trace & { readonly files: Readonly<Record<string, readonly string[]>> })[];
  /** Metrics to trace instead, for one that stands on others. */
  readonly inputs: readonly { readonly metric: string; readonly label: string }[];
}

/** The rows behind a value. */
export async function askTrace(workspace: Workspace, request: TraceRequest): Promise<TraceAnswer> {
  const { answering, metric, period, organisation, meanings } = resolveQuestion(workspace, request);
  const detail = await askMetric(workspace, request);
  const cut = answering.until === null ? period : cutPeriod(period, answering.until);
  // Cut off before it begins, the period has no days.
  const days = cut ?? { from: period.from, to: answering.until ?? period.to };
  const selection = selectionOf(metric, days, organisation, meanings.tree, answering.knownAt);
  const calendar = resolveCalendar(workspace.catalogues.on(endOfTime, answering.knownAt).registers);
  const page = { show: request.show, offset: (request.page - 1) * request.size, limit: request.size };
  const sides = [];
  for (const side of sidesOf(metric)) {
    const trace = await traceMetric(workspace.engine().read, metric, side, meanings.ledgers, selection, page, calendar.workdaysBetween);
    const entries = new Set(trace.rows.map((row) => row.entry));
    const files = Object.fromEntries(
      workspace.journal
        .entries()
        .flatMap((entry) =>
          entry.kind === "import" && entries.has(entry.number) ? [[String(entry.number), entry.files.map((file) => file.name)]] : [],
        ),
    );
    sides.push({ ...trace, files });
  }
  const inputs =
    metric.kind === "formula"
      ? [...metric.inputs.values()]
      : metric.kind === "compare"
        ? [metric.of, ...(metric.against.to === "metric" ? [metric.against.metric] : [])]
        : [];
  return {
    detail,
    page: request.page,
    size: request.size,
    sides,
    inputs: inputs.map((id) => ({ metric: id, label: meanings.metrics.get(id)?.label ?? id })),
  };
}

/** The scheme of that name as applied last before an entry. @throws ProblemError where there is none */
export function resolveScheme(workspace: Workspace, id: string | null, knownAt: number): Scheme {
  const schemes = workspace.catalogues.definitions().schemes.filter(({ entry }) => entry <= knownAt);
  const found = id === null ? schemes.at(-1) : schemes.findLast(({ value }) => value.id === id);
  if (found) return found.value;
  if (id === null) throw new ProblemError([problem("request.option-missing", { file: "--scheme" }, { option: "--scheme" })]);
  throw unknown(
    "scheme",
    id,
    workspace.catalogues.definitions().schemes.map(({ value }) => value.id),
  );
}

/** The whole table of a scheme. */
export async function askReport(workspace: Workspace, scheme: string | null, request: AsOfRequest): Promise<Report> {
  const answering = resolveAnswering(workspace, request);
  const { ledgers } = workspace.catalogues.on(endOfTime, answering.knownAt);
  let synthetic = false;
  for (const ledger of ledgers.values())
    synthetic ||= ledger.kind === "base" && (await hasSynthetic(workspace.engine().read, ledger, answering.knownAt));
  const standpoint = { until: answering.until, knownAt: answering.knownAt, head: workspace.head(), synthetic };
  return assess(resolveScheme(workspace, scheme, answering.knownAt), standpoint, answering);
}

/** One line of the journal as people read it. */
export interface JournalLine {
  readonly number: number;
  readonly time: string;
  readonly simulated: boolean;
  readonly actor: string;
  readonly kind: Entry["kind"];
  /** What was applied, imported or taken back. */
  readonly subject: string;
  readonly files: readonly string[];
  readonly rows: number | null;
  readonly withdrawnBy: number | null;
}

/** The journal, oldest first. */
export function askJournal(workspace: Workspace): readonly JournalLine[] {
  const entries = workspace.journal.entries();
  return entries.map((entry): JournalLine => {
    const { number, time, simulated, actor, kind } = entry;
    const subject =
      entry.kind === "apply"
        ? `${entry.definition} ${entry.id}@${entry.version}`
        : entry.kind === "import"
          ? `${entry.ledger} (${entry.mode})`
          : entry.kind === "bind"
            ? `${entry.words} → ${entry.metric ?? "none"}`
            : entry.kind === "filing"
              ? `${entry.filing} ${entry.period} ${entry.subject}`
              : `${String(entry.entry)}: ${entry.reason}`;
    const by = entries.find((other) => other.kind === "withdraw" && other.entry === number);
    return {
      number,
      time,
      simulated,
      actor,
      kind,
      subject,
      files: "files" in entry ? entry.files.map((file) => file.name) : [],
      rows: entry.kind === "import" ? entry.count : null,
      withdrawnBy: by?.number ?? null,
    };
  });
}
