// Narrows a report (筛选) to the tasks and items that a reader asks for; the table keeps its order, and what is left out is counted.
import type { EvidenceClass } from "../ledger/ledger.ts";
import { itemText } from "./read-back.ts";
import type { OrganisationLabel, Report, ReportItem, ReportTask } from "./report.ts";
import type { ItemStatus } from "../scheme/scheme.ts";

/** What a reader asks for (筛选); null asks for everything. */
export interface ReportFilter {
  /** Words that stand in the task's name, its text, its organisations; all of them must. */
  readonly words: string | null;
  readonly organisation: string | null;
  readonly evidence: EvidenceClass | null;
  readonly status: ItemStatus | null;
}

/** Whether a filter leaves anything out. */
export const isNarrow = (filter: ReportFilter): boolean => Object.values(filter).some((one) => one !== null);

/** The report with the tasks and items that answer, and with the details behind those: it carries nothing that cannot be opened in it. */
export function filterReport(report: Report, filter: ReportFilter): Report {
  if (!isNarrow(filter)) return report;
  const tasks = filterTasks(report, filter);
  const metrics = new Set(tasks.flatMap(metricsOf));
  return { ...report, tasks, details: report.details.filter(({ metric }) => metrics.has(metric)) };
}

/** Metrics that a task's figures, words, supports and criteria open. */
function metricsOf({ criteria, items }: ReportTask): readonly string[] {
  return [
    ...criteria.map(({ metric }) => metric),
    ...items.flatMap(({ segments, supports }) => [
      ...segments.flatMap((segment) =>
        "figure" in segment ? segment.figure.metric : "word" in segment ? (segment.word.metric ?? []) : [],
      ),
      ...supports.flatMap(({ metric }) => metric ?? []),
    ]),
  ];
}

function filterTasks(report: Report, filter: ReportFilter): readonly ReportTask[] {
  const words = (filter.words ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
  const says = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  return report.tasks.flatMap((task) => {
    const organisations = organisationsOf(task);
    if (filter.organisation !== null && !organisations.some(({ id }) => id === filter.organisation)) return [];
    const head = [String(task.number), task.dimension, task.group ?? "", task.task, ...organisations.map(({ label }) => label)].join(" ");
    const items = task.items.filter(
      (item) =>
        (filter.evidence === null || evidenceOf(item).has(filter.evidence)) &&
        (filter.status === null || item.status === filter.status) &&
        says(`${head} ${itemText(item)}`),
    );
    const whole = filter.evidence === null && filter.status === null && says(head);
    return items.length > 0 ? [{ ...task, items }] : whole ? [task] : [];
  });
}

/** Every organisation that the report's tasks name, in the table's order. */
export function organisationsNamed({ tasks }: Report): readonly OrganisationLabel[] {
  return [...new Map(tasks.flatMap(organisationsOf).map((one) => [one.id, one])).values()];
}

function organisationsOf({ organisations: { lead, responsible, supporting, assessor } }: ReportTask): readonly OrganisationLabel[] {
  return [...lead, ...responsible, ...supporting, ...assessor];
}

/** Evidence classes behind an item: of its figures, and of the records its sentences rest on. */
function evidenceOf(item: ReportItem): ReadonlySet<EvidenceClass> {
  const figures = item.segments.flatMap((segment) =>
    "figure" in segment && segment.figure.source !== "target" ? [segment.figure.evidence] : [],
  );
  return new Set([...figures, ...item.supports.flatMap(({ evidence }) => evidence ?? [])]);
}
