// The next year's scheme from one in force (方案跨年承接): its files as applied, what they came to as of a journal number, and feedback that a person hands in.
import { parseCsv } from "hucre/csv";
import { decodeText } from "../document/encoding.ts";
import { parseSheet } from "../document/sheet.ts";
import type { Metric, MetricValue } from "../metric/metric.ts";
import { inForce } from "../pack/catalogue.ts";
import { parseFeedback, readFeedback, type Feedback, type ResolveLead } from "../scheme/feedback.ts";
import { draftNextYear } from "../scheme/next-year.ts";
import type { CarryNote, CriterionOutcome, Outcome, PlacedNote, TaskOutcome } from "../scheme/outcome.ts";
import type { Baseline, Criterion, Scheme, Task } from "../scheme/scheme.ts";
import { writePeriod } from "../vocabulary/date.ts";
import { draftNextStatement } from "../statement/next-year.ts";
import type { Report, ReportCriterion, ReportTask } from "../statement/report.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { parsePeriod, type Period } from "../vocabulary/period.ts";
import { expectOk, problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import { exactText, q, roundText, shareFactor } from "../vocabulary/quantity.ts";
import { checkDefinitions, parseFolders } from "./apply.ts";
import { askReport, resolveAnswering, resolveScheme, type Answering, type AsOfRequest } from "./ask.ts";
import { endOfTime } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

export interface NextYearRequest extends Pick<AsOfRequest, "knownAt"> {
  readonly scheme: string | null;
  readonly out: string;
}

/** The folder's files, what is told of them, and what lint says. */
export interface NextYearAnswer {
  readonly scheme: string;
  readonly id: string;
  readonly knownAt: number;
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly PlacedNote[];
  readonly problems: readonly Problem[];
}

/** A file of feedback as it was handed in. */
export interface FeedbackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drafts the folder; nothing is entered. @throws ProblemError where the scheme is unknown or the feedback is wrong */
export async function askNextYear(workspace: Workspace, request: NextYearRequest, given: FeedbackFile | null): Promise<NextYearAnswer> {
  const asOf: AsOfRequest = { until: null, under: null, knownAt: request.knownAt };
  const answering = resolveAnswering(workspace, asOf);
  const scheme = resolveScheme(workspace, request.scheme, answering.knownAt);
  const report = await askReport(workspace, scheme.id, asOf);
  const { tree, metrics } = answering.meanings(scheme.period.text);
  const feedback = given ? await loadFeedback(given, (name) => tree.resolveName(name)) : null;
  const files = await loadFiles(workspace, scheme);
  const outcome: Outcome = {
    knownAt: report.knownAt,
    synthetic: report.synthetic,
    tasks: new Map(
      await Promise.all(
        scheme.tasks.map(async (task) => [task.number, await outcomeOf(task, scheme, report, answering, metrics)] as const),
      ),
    ),
  };
  const drafted = expectOk(
    draftNextYear(files, outcome, feedback ? expectOk(feedback) : [], (name, text, task) => draftNextStatement(name, text, scheme, task)),
  );
  const folder = { path: `${request.out.replace(/\/+$/, "")}/${drafted.id}`, files: Object.fromEntries(drafted.files) };
  const { packs } = workspace.catalogues.definitions();
  const { registers } = workspace.catalogues.on(endOfTime, answering.knownAt);
  const standing = { packs: inForce(packs, endOfTime, Number.MAX_SAFE_INTEGER), registers };
  const calendars = yearsOf(drafted.period).filter(
    (year) => !registers.some((one) => one.calendars.some((held) => String(held.year) === year)),
  );
  return {
    scheme: scheme.id,
    id: drafted.id,
    knownAt: report.knownAt,
    files: folder.files,
    notes: [
      ...drafted.notes,
      ...calendars.map((year) => ({ note: { kind: "calendar", year } satisfies CarryNote, file: "scheme.yaml", line: 1 })),
    ],
    problems: [...(feedback?.problems ?? []), ...checkDefinitions(parseFolders([folder]), standing)],
  };
}

const yearsOf = ({ from, to }: Period): readonly string[] => [...new Set([from.slice(0, 4), to.slice(0, 4)])];

/** The scheme's files as they were applied. */
async function loadFiles({ catalogues, journal, blobs }: Workspace, scheme: Scheme): Promise<ReadonlyMap<string, string>> {
  const number = catalogues.definitions().schemes.findLast(({ value }) => value === scheme)?.entry;
  const entry = journal.entries().find((one) => one.number === number);
  if (entry?.kind !== "apply") throw new Error(`no entry applied ${scheme.id}`);
  const files = new Map<string, string>();
  for (const { name, digest } of entry.files) files.set(name, new TextDecoder().decode(await blobs.load(digest)));
  return files;
}

/** A list in YAML, CSV or XLSX, by its name's ending. */
async function loadFeedback({ name, bytes }: FeedbackFile, resolve: ResolveLead): Promise<Checked<readonly Feedback[]>> {
  if (/\.xlsx$/i.test(name)) {
    const sheet = await parseSheet(bytes).catch((error: unknown) => error as Error);
    if (sheet instanceof Error) return { ok: false, problems: [problem("file.unreadable", { file: name }, { message: sheet.message })] };
    return readFeedback(name, sheet.header, sheet.rows, resolve);
  }
  const { text } = decodeText(bytes);
  if (/\.ya?ml$/i.test(name)) return parseFeedback(name, text, resolve);
  const [header = [], ...rows] = parseCsv(text).map((cells) => cells.map((cell) => String(cell ?? "")));
  return readFeedback(
    name,
    header,
    rows.map((cells, index) => ({ line: index + 2, cells })),
    resolve,
  );
}

async function outcomeOf(
  task: Task,
  scheme: Scheme,
  report: Report,
  answering: Answering,
  metrics: ReadonlyMap<MetricId, Metric>,
): Promise<TaskOutcome> {
  const row = report.tasks.find(({ number }) => number === task.number);
  const criteria = await Promise.all(
    task.criteria.map(async (criterion) => {
      const found = row?.criteria.find(({ id }) => id === criterion.id);
      return [criterion.id, await criterionOutcome(criterion, scheme, found, report.knownAt, answering, metrics)] as const;
    }),
  );
  const judged = new Set(
    task.criteria.flatMap((one) =>
      (one.periods.length > 0 ? one.periods : [scheme.period]).map(
        ({ text }) => `${one.metric}|${text}|${one.organisation ?? scheme.organisation}`,
      ),
    ),
  );
  const figures = new Map(
    (row ? figuresOf(row) : [])
      .map((one) => [`${one.metric}|${one.period}|${one.organisation}`, one] as const)
      .filter(([key]) => !judged.has(key)),
  );
  const baselines = await Promise.all(
    [...figures.values()].map(async ({ metric: id, period, organisation }) => {
      const metric = metrics.get(id);
      const value = metric && (await answering.evaluate(id, period, organisation));
      const where = organisation === scheme.organisation ? null : organisation;
      const one = metric && value && baselineOf(metric, value, period, where, report.knownAt);
      return one ? [{ ...one, metric: id }] : [];
    }),
  );
  return { criteria: new Map(criteria), items: row?.items ?? [], baselines: baselines.flat() };
}

/** Figures of a task's text that come from ledgers. */
function figuresOf(
  task: ReportTask,
): readonly { readonly metric: MetricId; readonly period: string; readonly organisation: OrganisationId }[] {
  return task.items.flatMap(({ segments }) =>
    segments.flatMap((segment) => ("figure" in segment && segment.figure.source !== "target" ? [segment.figure] : [])),
  );
}

async function criterionOutcome(
  criterion: Criterion,
  scheme: Scheme,
  row: ReportCriterion | undefined,
  knownAt: number,
  answering: Answering,
  metrics: ReadonlyMap<MetricId, Metric>,
): Promise<CriterionOutcome> {
  const metric = metrics.get(criterion.metric);
  const periods = criterion.periods.length > 0 ? criterion.periods : [scheme.period];
  const baseline: Baseline[] = [];
  const missing: string[] = [];
  for (const { text: period } of metric ? periods : []) {
    const value = await answering.evaluate(criterion.metric, period, criterion.organisation ?? scheme.organisation);
    const one = metric && baselineOf(metric, value, period, null, knownAt);
    if (one) baseline.push(one);
    else if (!value.found) missing.push(value.reason);
  }
  return {
    label: metric?.label ?? criterion.metric,
    judged: criterion.judged,
    met: row?.met ?? null,
    target: row?.target ?? "",
    found: row ? foundText(row) : "",
    baseline,
    missing,
  };
}

/** What was found, as it reads; of several periods those that were not met. */
function foundText({ found }: ReportCriterion): string {
  if (found === null || typeof found === "string") return found ?? "";
  return found
    .filter(({ met }) => met === false)
    .map(({ period, value }) => {
      const read = parsePeriod(period);
      return `${read ? writePeriod(read, "full") : period}${value ?? ""}`;
    })
    .join("、");
}

/** A value as a baseline; nothing where there is none. */
function baselineOf(
  metric: Metric,
  value: MetricValue,
  period: string,
  organisation: OrganisationId | null,
  knownAt: number,
): Baseline | null {
  if (!value.found) return null;
  const { numerator, denominator, evidence, stage } = value.ground;
  const shown = value.number ? roundText(value.number, metric.scale, metric.rounding) : value.day;
  const fraction = numerator && denominator && !denominator.isZero() ? numerator.div(denominator).mul(shareFactor(metric.unit)) : null;
  const isSaid =
    value.number === null || value.number.eq(q(shown)) || (fraction !== null && exactText(fraction) === exactText(value.number));
  return {
    value: shown,
    exact: isSaid ? null : exactText(value.number),
    numerator: numerator && exactText(numerator),
    denominator: denominator && exactText(denominator),
    unit: metric.unit,
    period,
    organisation,
    evidence,
    stage: stage === "provisional" || stage === "expected" ? stage : null,
    knownAt,
    definition: metric.digest,
    basis: [],
  };
}
