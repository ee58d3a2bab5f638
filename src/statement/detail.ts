// What opens behind a figure (指标详情): definition, formula, trend, parts, reconciliation (对账) and records, as the report carries them.
import { explainMetric } from "../metric/explain.ts";
import type { Evaluate, Ground, Metric, MetricValue, MonthValue, Part } from "../metric/metric.ts";
import { emptyGround, numberValue, type Meanings } from "../metric/value.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { exactText, roundText } from "../vocabulary/quantity.ts";
import { writeValue } from "./format.ts";
import type { MetricDetail } from "./report.ts";

/** What a detail is drawn up from. */
export interface DetailSource {
  readonly evaluate: Evaluate;
  readonly trend: (metric: MetricId, period: string, organisation: OrganisationId) => Promise<readonly MonthValue[]>;
  readonly meanings: (period: string) => Meanings;
  /** The pack's version that a metric's definition came with. */
  readonly versionOf: (metric: Metric, period: string) => string;
}

/** The detail of one metric, period and organisation. */
export async function draftDetail(
  source: DetailSource,
  id: MetricId,
  period: string,
  organisation: OrganisationId,
): Promise<MetricDetail | undefined> {
  const meanings = source.meanings(period);
  const metric = meanings.metrics.get(id);
  if (!metric) return undefined;
  const value = await source.evaluate(id, period, organisation);
  const trend = await source.trend(id, period, organisation);
  const { ground } = value;
  return {
    metric: id,
    label: metric.label,
    definition: metric.definition,
    version: source.versionOf(metric, period),
    digest: metric.digest,
    basis: metric.basis,
    assumed: metric.assumed,
    kind: metric.kind,
    unit: metric.unit,
    counter: metric.counter,
    formula: explainMetric(metric, meanings.metrics, meanings.ledgers),
    period,
    organisation: { id: organisation, label: meanings.tree.labelOf(organisation) },
    text: writeValue(metric, value),
    missing: value.found ? null : value.reason,
    numerator: ground.numerator && exactText(ground.numerator),
    denominator: ground.denominator && exactText(ground.denominator),
    rows: ground.rows,
    months: ground.months,
    cutoff: ground.cutoff,
    evidence: ground.evidence,
    stage: ground.stage,
    entries: ground.entries,
    trend: trend.map(({ month, value: number, numerator, denominator }) => ({
      month,
      value: number && roundText(number, metric.scale, metric.rounding),
      numerator: exactText(numerator),
      denominator: denominator && exactText(denominator),
    })),
    parts: draftParts(ground, meanings),
    reconciliation: await reconcile(source, meanings, metric, value, period, organisation),
    records: ground.records.slice(0, 20).map((record) => ({
      title: record.title,
      number: record.number,
      date: record.date,
      office: record.office && meanings.tree.labelOf(record.office),
    })),
  };
}

/** Values it was made of, each in its own metric's unit. */
function draftParts({ parts }: Ground, { metrics, tree }: Meanings): MetricDetail["parts"] {
  const written = ({ metric, value }: Part): string | null => {
    if (typeof value === "string" || value === null) return value;
    const of = metrics.get(metric);
    return of ? writeValue(of, numberValue(value, emptyGround("A"))) : exactText(value);
  };
  return parts.map((part) => ({
    label: part.label,
    organisation: tree.labelOf(part.organisation),
    period: part.period,
    value: written(part),
  }));
}

/** The authoritative report beside the rows: both, and by how much they differ in the metric's unit. */
async function reconcile(
  source: DetailSource,
  meanings: Meanings,
  metric: Metric,
  own: MetricValue,
  period: string,
  organisation: OrganisationId,
): Promise<MetricDetail["reconciliation"]> {
  const other = metric.reconcile === null ? undefined : meanings.metrics.get(metric.reconcile);
  if (!other) return null;
  const theirs = await source.evaluate(other.id, period, organisation);
  const difference = own.found && theirs.found && own.number && theirs.number ? own.number.minus(theirs.number) : null;
  return {
    metric: other.id,
    label: other.label,
    text: writeValue(other, theirs),
    numerator: theirs.ground.numerator && exactText(theirs.ground.numerator),
    denominator: theirs.ground.denominator && exactText(theirs.ground.denominator),
    difference: difference && roundText(difference, Math.max(metric.scale, 4), "half-up"),
  };
}
