// The river in one function: definitions in force → metrics → criteria → statements → the table that is published.
// What comes before it (files → journal → rows → cells) is `workspace/receive.ts` and `workspace/projection.ts`.
import type { Evaluate, Metric, MonthValue } from "./metric/metric.ts";
import type { Meanings } from "./metric/value.ts";
import type { Scheme } from "./scheme/scheme.ts";
import { targetInForce } from "./scheme/target.ts";
import { evaluateCriteria } from "./statement/criterion.ts";
import { draftDetail } from "./statement/detail.ts";
import { parseStatement } from "./statement/parse.ts";
import { renderStatement } from "./statement/render.ts";
import type { MetricDetail, Report, ReportTask } from "./statement/report.ts";
import { countShares, keysOf, tableTask } from "./statement/table.ts";
import type { MetricId, OrganisationId } from "./vocabulary/id.ts";
import { expectOk, type Problem } from "./vocabulary/problem.ts";

/** What an assessment asks of the stores: values of metrics, their months, and the definitions they were computed under. */
export interface Stores {
  readonly evaluate: Evaluate;
  readonly trend: (metric: MetricId, period: string, organisation: OrganisationId) => Promise<readonly MonthValue[]>;
  readonly meanings: (period: string) => Meanings;
  readonly versionOf: (metric: Metric, period: string) => string;
}

/** The point in time a table is drawn up for: events up to a day, entries up to a number, and whether synthetic rows are among them. */
export interface Standpoint {
  readonly until: string | null;
  readonly knownAt: number;
  readonly head: number;
  readonly synthetic: boolean;
}

/** Draws up the whole table (考评表) of a scheme: every task's criteria and statement, and the detail behind every figure. */
export async function assess(scheme: Scheme, standpoint: Standpoint, stores: Stores): Promise<Report> {
  const { metrics, tree } = stores.meanings(scheme.period.text);
  const label = (id: OrganisationId): { readonly id: string; readonly label: string } => ({ id, label: tree.labelOf(id) });
  const tasks: ReportTask[] = [];
  const problems: Problem[] = [];
  const details = new Map<string, MetricDetail>();

  for (const task of scheme.tasks) {
    // 评分项: what each criterion asks, and what was found, in each of its periods.
    const criteria = await evaluateCriteria(task.criteria, scheme, stores.evaluate, metrics, (criterion) =>
      targetInForce(criterion, scheme.period.to),
    );

    // 落实情况: the template's references become figures, words and supports; the gate says what may not be published.
    const template = task.statement && expectOk(parseStatement(task.statement.file, task.statement.text, scheme, task.number));
    const organisationLabel = (id: OrganisationId): string => tree.labelOf(id);
    const context = { scheme, task, metrics, criteria, evaluate: stores.evaluate, organisationLabel, until: standpoint.until };
    const rendered = template && (await renderStatement(template, context));
    problems.push(...(rendered?.problems ?? []));
    const row = tableTask(task, rendered, criteria, metrics, label);
    tasks.push(row);

    // 依据: for every figure and support, what a reader may open behind it.
    for (const { metric, period, organisation } of keysOf(row, criteria, scheme)) {
      const key = `${metric}|${period}|${organisation}`;
      const detail = details.has(key) ? undefined : await draftDetail(stores, metric, period, organisation);
      if (detail) details.set(key, detail);
    }
  }
  return {
    scheme: scheme.id,
    version: scheme.version,
    label: scheme.label,
    period: scheme.period.text,
    organisation: label(scheme.organisation),
    ...standpoint,
    tasks,
    shares: countShares(tasks, problems),
    details: [...details.values()],
    problems,
  };
}
