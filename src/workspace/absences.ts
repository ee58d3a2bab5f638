// What the ledgers have no record of by the end of a period (没有记录), item by item: a reply that tells it as done is asked about it.
import { fieldsOf } from "../ledger/condition.ts";
import type { AdditiveMetric, Metric } from "../metric/metric.ts";
import { selectionOf } from "../metric/value.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { Report, ReportTask } from "../statement/report.ts";
import type { Absence } from "../submission/told-done.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { cutPeriod } from "../vocabulary/period.ts";
import { resolveAnswering, type Answering, type AsOfRequest } from "./ask.ts";
import type { Workspace } from "./workspace.ts";

/** What is not on record of an item, or (0) of all items of a task; and what metrics are called. */
export interface Absences {
  readonly of: (task: number, item: number) => readonly Absence[];
  readonly labelOf: (metric: string) => string;
}

/** Looks up what a report lacks, and leaves out what lacks a value though something of it is on record. */
export async function resolveAbsences(workspace: Workspace, scheme: Scheme, asOf: AsOfRequest, report: Report): Promise<Absences> {
  const answering = resolveAnswering(workspace, asOf);
  const { metrics } = answering.meanings(scheme.period.text);
  const labelOf = (metric: string): string => metrics.get(metric as MetricId)?.label ?? metric;
  const absent = new Set<string>();
  for (const id of new Set(report.tasks.flatMap((task) => task.items.flatMap(({ number }) => lackingOf(task, number))))) {
    const metric = metrics.get(id as MetricId);
    if (metric && (await isAbsent(answering, scheme, metric))) absent.add(id);
  }
  const known = new Map(
    report.tasks.flatMap((task) =>
      task.items.map(({ number }) => [
        `${String(task.number)}-${String(number)}`,
        lackingOf(task, number)
          .filter((id) => absent.has(id))
          .map((metric): Absence => ({ metric, label: labelOf(metric) })),
      ]),
    ),
  );
  return {
    labelOf,
    of: (task, item) =>
      [...known]
        .filter(([key]) => (item === 0 ? key.startsWith(`${String(task)}-`) : key === `${String(task)}-${String(item)}`))
        .flatMap(([, own]) => own),
  };
}

/** Metrics that an item needs, or is judged on, and that have no value. */
function lackingOf({ criteria, items }: ReportTask, number: number): readonly string[] {
  const own = criteria.filter(({ item, found }) => found === null && (item === number || (item === null && items.length <= 1)));
  return [...new Set([...(items.find((one) => one.number === number)?.lacks ?? []), ...own.map(({ metric }) => metric)])];
}

async function isAbsent(answering: Answering, scheme: Scheme, metric: Metric): Promise<boolean> {
  const value = await answering.evaluate(metric.id, scheme.period.text, scheme.organisation);
  if (value.found) return false;
  if (value.reason === "no-rows") return true;
  return value.reason === "zero-denominator" && metric.kind === "share" && (await countDone(answering, scheme, metric)) === 0;
}

/** Rows of a share that were done by the end of the period, though they are due later: by the days that its condition names. */
async function countDone({ source, meanings, until }: Answering, scheme: Scheme, metric: AdditiveMetric): Promise<number> {
  const inForce = meanings(scheme.period.text);
  const period = until === null ? scheme.period : cutPeriod(scheme.period, until);
  const fields = inForce.ledgers.get(metric.numerator.ledger)?.fields;
  const days = [...(metric.counts ? fieldsOf(metric.counts) : [])].filter((name) => {
    const type = fields?.get(name)?.type;
    return name !== metric.numerator.date && (type === "date" || type === "datetime");
  });
  if (!period) return 0;
  const counts: number[] = [];
  for (const date of days) {
    const counted: AdditiveMetric = { ...metric, kind: "count", numerator: { ...metric.numerator, date }, denominator: null, counts: null };
    const sums = await source
      .readerOf(inForce)
      .sums(counted, selectionOf(counted, period, scheme.organisation, inForce.tree, source.asOf.knownAt));
    counts.push(sums.reduce((all, { rows }) => all + rows, 0));
  }
  return counts.length === 0 ? 0 : Math.min(...counts);
}
