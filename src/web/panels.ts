// Which panel a figure, word or support opens: one panel per metric, period and organisation, and one per criterion.
import type { MetricDetail, Report, ReportCriterion } from "../statement/report.ts";

/** The panels of a page, by short ids that are stable within it. */
export interface Panels {
  readonly details: readonly { readonly id: string; readonly detail: MetricDetail }[];
  readonly criteria: readonly { readonly id: string; readonly criterion: ReportCriterion }[];
  /** The panel of a metric; the report's organisation and period are preferred where they are not told. */
  readonly detailOf: (
    metric: string,
    period: string | null,
    organisation: string | null,
  ) => { readonly id: string; readonly detail: MetricDetail } | null;
  readonly criterionOf: (criterion: string) => { readonly id: string; readonly criterion: ReportCriterion } | null;
  /** A metric's name, or its id where the report holds no detail of it. */
  readonly labelOf: (metric: string) => string;
}

/** Numbers the panels of a report; details that are given twice become one. */
export function resolvePanels(report: Report): Panels {
  const unique = new Map(report.details.map((detail) => [`${detail.metric}|${detail.period}|${detail.organisation.id}`, detail]));
  const details = [...unique.values()].map((detail, n) => ({ id: `d${n + 1}`, detail }));
  const criteria = report.tasks.flatMap((task) => task.criteria).map((criterion, n) => ({ id: `c${n + 1}`, criterion }));
  const byCriterion = new Map(criteria.map((entry) => [entry.criterion.id, entry]));
  const byMetric = new Map<string, { readonly id: string; readonly detail: MetricDetail }[]>();
  for (const entry of details) {
    const list = byMetric.get(entry.detail.metric);
    if (list) list.push(entry);
    else byMetric.set(entry.detail.metric, [entry]);
  }
  return {
    details,
    criteria,
    detailOf(metric, period, organisation) {
      const [wantedPeriod, wantedOrganisation] = [period ?? report.period, organisation ?? report.organisation.id];
      const own = (byMetric.get(metric) ?? []).filter(({ detail }) => detail.organisation.id === wantedOrganisation);
      const exact = own.find(({ detail }) => detail.period === wantedPeriod);
      // A panel of another period would contradict the figure; only where the period is not told is the nearest one taken.
      return exact ?? (period === null ? own[0] : undefined) ?? null;
    },
    criterionOf: (criterion) => byCriterion.get(criterion) ?? null,
    labelOf: (metric) => byMetric.get(metric)?.[0]?.detail.label ?? metric,
  };
}

/** Journal numbers as a short list of ranges (31–42、45), the rest counted. */
export function entryRanges(entries: readonly number[], separator: string, most = 4): { readonly text: string; readonly cut: boolean } {
  const ranges: [number, number][] = [];
  for (const entry of [...entries].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && entry <= last[1] + 1) last[1] = entry;
    else ranges.push([entry, entry]);
  }
  const shown = ranges.slice(0, most).map(([a, b]) => (a === b ? String(a) : `${a}–${b}`));
  return { text: shown.join(separator), cut: ranges.length > most };
}
