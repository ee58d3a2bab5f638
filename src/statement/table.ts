// A task as a row of the published table (考评表): its rendered items, its criteria as text, and the metrics a reader may open.
import type { Metric } from "../metric/metric.ts";
import type { Scheme, Task } from "../scheme/scheme.ts";
import { isPending, readTarget, targetText } from "../scheme/target.ts";
import type { CriterionId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { gapOf } from "./gap.ts";
import type { OrganisationLabel, Report, ReportCriterion, ReportTask } from "./report.ts";
import type { CriterionResult, RenderedStatement, Support } from "./statement.ts";

/** A task with what was rendered of it; `rendered` is null while the scheme does not describe it. */
export function tableTask(
  task: Task,
  rendered: RenderedStatement | null,
  criteria: ReadonlyMap<CriterionId, CriterionResult>,
  metrics: ReadonlyMap<MetricId, Metric>,
  label: (id: OrganisationId) => OrganisationLabel,
): ReportTask {
  const { lead, responsible, supporting, assessor } = task.organisations;
  return {
    number: task.number,
    dimension: task.dimension,
    group: task.group,
    task: task.label,
    organisations: {
      lead: lead.map(label),
      responsible: responsible.map(label),
      supporting: supporting.map(label),
      assessor: assessor.map(label),
    },
    described: rendered !== null,
    items: rendered?.items ?? [],
    criteria: [...criteria.values()].map((result) => tableCriterion(result, metrics)),
    rectifications: task.rectifications.map(({ lead: offices, criterion, ...one }) => ({
      ...one,
      criterion,
      lead: offices.map(label),
      met: criterion === null ? null : (criteria.get(criterion)?.met ?? null),
    })),
  };
}

function tableCriterion({ criterion, target, found, met }: CriterionResult, metrics: ReadonlyMap<MetricId, Metric>): ReportCriterion {
  const [only] = found;
  const metric = metrics.get(criterion.metric);
  const unit = metric?.unit ?? "";
  const last = criterion.last && readTarget(criterion.last.is);
  return {
    id: criterion.id,
    item: criterion.item,
    metric: criterion.metric,
    target: target ? targetText(target, unit) : "",
    found: found.length > 1 ? found.map(({ period, text, met: one }) => ({ period, value: text, met: one })) : (only?.text ?? null),
    met,
    gap: metric ? gapOf({ target, found }, metric) : null,
    points: criterion.points,
    judged: criterion.judged,
    basis: criterion.basis,
    assumed: criterion.assumed,
    pending: isPending(criterion),
    last: last ? { target: targetText(last, unit), period: criterion.last.period, authority: criterion.last.authority } : null,
    baseline: criterion.baseline,
  };
}

/** Criteria that an item is judged on; those that name no item are of a task's only one. */
export const criteriaOf = ({ criteria, items }: Pick<ReportTask, "criteria" | "items">, item: number): readonly ReportCriterion[] =>
  criteria.filter((one) => one.judged && (one.item === item || (one.item === null && items.length <= 1)));

/** What the reader may open: the metric, period and organisation of each figure, support and criterion. */
export function keysOf(
  task: ReportTask,
  criteria: ReadonlyMap<CriterionId, CriterionResult>,
  scheme: Scheme,
): readonly { readonly metric: MetricId; readonly period: string; readonly organisation: OrganisationId }[] {
  const figures = task.items.flatMap((item) => item.segments.flatMap((segment) => ("figure" in segment ? [segment.figure] : [])));
  const supports = task.items
    .flatMap((item) => item.supports)
    .flatMap((support) =>
      support.metric === null
        ? []
        : [
            {
              metric: support.metric,
              period: support.period ?? scheme.period.text,
              organisation: support.organisation ?? scheme.organisation,
            },
          ],
    );
  const judged = [...criteria.values()].flatMap(({ criterion, found }) =>
    found.map(({ period }) => ({ metric: criterion.metric, period, organisation: criterion.organisation ?? scheme.organisation })),
  );
  return [...figures, ...supports, ...judged];
}

/** How many sentences rest on what, one with several supports by its first; and how many the gate found to rest on nothing. */
export function countShares(tasks: readonly ReportTask[], problems: readonly Problem[]): Report["shares"] {
  const shares: Record<Support["kind"] | "none", number> = { figure: 0, milestone: 0, document: 0, attestation: 0, narrative: 0, none: 0 };
  for (const item of tasks.flatMap((task) => task.items)) {
    const first = new Map<number, Support["kind"]>();
    for (const support of item.supports) if (!first.has(support.sentence)) first.set(support.sentence, support.kind);
    for (const kind of first.values()) shares[kind] += 1;
  }
  shares.none = problems.filter((problem) => problem.code === "statement.unsupported").length;
  return shares;
}
