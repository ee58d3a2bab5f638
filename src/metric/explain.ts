// Says what a metric computes (口径公式), from its definition: what stands above the line, what below, under which conditions.
import { explainWords } from "../ledger/condition-words.ts";
import type { Expression } from "../ledger/condition.ts";
import type { Field, Ledger } from "../ledger/ledger.ts";
import type { LedgerId, MetricId } from "../vocabulary/id.ts";
import type { AdditiveMetric, CompareMetric, HolisticMetric, Metric, Side } from "./metric.ts";
import { formulaWords as w } from "./words.ts";

/** The definition as one line of formula (口径公式). */
export function explainMetric(metric: Metric, metrics: ReadonlyMap<MetricId, Metric>, ledgers: ReadonlyMap<LedgerId, Ledger>): string {
  const label = (id: MetricId): string => metrics.get(id)?.label ?? id;
  switch (metric.kind) {
    case "formula":
      return [...metric.inputs].reduce(
        (text, [name, id]) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), `〔${label(id)}〕`),
        withParameters(metric.expression, metric.parameters),
      );
    case "compare":
      return explainComparison(metric, label);
    case "milestone":
    case "document":
    case "attestation":
      return `${sideText(metric.side, ledgers)} ${w.earliest}`;
    case "distinct":
    case "median":
    case "quantile":
    case "minimum":
    case "maximum":
    case "last":
      return explainHolistic(metric, ledgers);
    default:
      return explainAdditive(metric, ledgers);
  }
}

const withParameters = (expression: string, parameters: ReadonlyMap<string, string>): string =>
  [...parameters].reduce((text, [name, value]) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), value), expression);

function explainAdditive(metric: AdditiveMetric, ledgers: ReadonlyMap<LedgerId, Ledger>): string {
  const top = sideText(metric.numerator, ledgers, metric.counts);
  const fieldLabel = (field: string | null): string => ledgers.get(metric.numerator.ledger)?.fields.get(field ?? "")?.label ?? "";
  if (metric.kind === "stock") return `${top}［${fieldLabel(metric.opens)} ${w.opens}${w.and}${fieldLabel(metric.closes)} ${w.closes}］`;
  return metric.denominator ? `${top} ÷ ${sideText(metric.denominator, ledgers)}` : top;
}

const explainHolistic = (metric: HolisticMetric, ledgers: ReadonlyMap<LedgerId, Ledger>): string =>
  `${sideText(metric.side, ledgers)} ${w[metric.kind]}`;

function explainComparison(metric: CompareMetric, label: (id: MetricId) => string): string {
  const own = `〔${label(metric.of)}〕`;
  const { against } = metric;
  if (against.to === "peers")
    return metric.as === "rank" ? `${own} ${w.rank}` : metric.as === "mean" ? `${own} ${w.ofPeers}` : `${own} − ${w.ofPeers}`;
  const other =
    against.to === "metric"
      ? `〔${label(against.metric)}〕`
      : against.to === "last-year"
        ? w.ofLastYear
        : against.to === "parent"
          ? w.ofParent
          : w.ofPeriodBefore;
  if (metric.as === "difference") return `${own} − ${other}`;
  return metric.as === "growth" ? `(${own} − ${other}) ÷ ${other}` : `${own} ÷ ${other}`;
}

function sideText(side: Side, ledgers: ReadonlyMap<LedgerId, Ledger>, counts?: Expression | null): string {
  const ledger = ledgers.get(side.ledger);
  const fields = ledger?.fields ?? new Map<string, Field>();
  const what = side.value ? `${explainWords(side.value, fields)} ${w.sum}` : w.rows;
  const conditions = [side.where, counts].flatMap((one) => (one ? [explainWords(one, fields)] : []));
  return `「${ledger?.label ?? side.ledger}」${what}${conditions.length > 0 ? `［${conditions.join(w.and)}］` : ""}`;
}
