// Metrics (指标): one number defined once, and its value with all that a reader may ask of it.
import type { Expression } from "../ledger/condition.ts";
import type { EvidenceClass, Stage } from "../ledger/ledger.ts";
import type { Digest, LedgerId, MetricId, OrganisationId, PackId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Quantity, Rounding } from "../vocabulary/quantity.ts";

/** Kinds whose numerator and denominator add up over organisations and months, and so live in cells (可加). */
export const additiveKinds = ["count", "sum", "mean", "share", "ratio", "stock"] as const;
/** Kinds that must see the rows of the whole group at once. */
export const holisticKinds = ["distinct", "median", "quantile", "minimum", "maximum", "last"] as const;
/** Kinds that combine metrics. */
export const combiningKinds = ["formula", "compare"] as const;
/** Kinds whose value is the record that something was done (里程碑、文件、证明). */
export const recordKinds = ["milestone", "document", "attestation"] as const;
export type AdditiveKind = (typeof additiveKinds)[number];
export type HolisticKind = (typeof holisticKinds)[number];
export type RecordKind = (typeof recordKinds)[number];
export type MetricKind = AdditiveKind | HolisticKind | RecordKind | (typeof combiningKinds)[number];

/** The rows one side of a metric counts, and what it adds up. */
export interface Side {
  readonly ledger: LedgerId;
  readonly organisation: string;
  readonly date: string;
  /** Condition on the rows considered, null for all. */
  readonly where: Expression | null;
  /** What is added up; null counts rows. */
  readonly value: Expression | null;
  /** Multiplies the side's sum (field in 万元, metric in 元; milliseconds to days). */
  readonly factor: Quantity;
}

/** What every metric carries. */
interface MetricFace {
  readonly id: MetricId;
  readonly pack: PackId;
  readonly label: string;
  readonly definition: string;
  readonly basis: readonly string[];
  readonly unit: string;
  readonly scale: number;
  readonly rounding: Rounding;
  /** Unit of numerator and denominator. */
  readonly counter: string;
  readonly better: "higher" | "lower";
  /** Only rows filed for the very organisation count, none of those below it (不汇总下级): a city's air is not the sum of its districts'. */
  readonly own: boolean;
  readonly reconcile: MetricId | null;
  readonly zero: "no-event" | null;
  readonly assumed: boolean;
  /** Transitive digest over ledgers, parameters and metrics it is made of: the version of the definition (口径版本). */
  readonly digest: Digest;
}

export interface AdditiveMetric extends MetricFace {
  readonly kind: AdditiveKind;
  readonly numerator: Side;
  /** Null for count, sum and stock. */
  readonly denominator: Side | null;
  /** For share: what numerator rows fulfil beyond `where`. */
  readonly counts: Expression | null;
  /** For stock (期末存量): the dates on which a row, or its value, enters and leaves. */
  readonly opens: string | null;
  readonly closes: string | null;
}

export interface HolisticMetric extends MetricFace {
  readonly kind: HolisticKind;
  readonly side: Side;
  /** For quantile: 0–1. */
  readonly at: Quantity | null;
  readonly valueType: "number" | "date" | "text";
}

/** A metric over other metrics (公式). */
export interface FormulaMetric extends MetricFace {
  readonly kind: "formula";
  readonly inputs: ReadonlyMap<string, MetricId>;
  readonly expression: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export const comparisons = ["growth", "difference", "ratio", "mean", "rank"] as const;
export type Comparison = (typeof comparisons)[number];

/** A metric beside its peers, its past, its parent or another metric (比较). */
export interface CompareMetric extends MetricFace {
  readonly kind: "compare";
  readonly of: MetricId;
  readonly against:
    | { readonly to: "last-year" | "previous-period" | "parent" }
    | { readonly to: "peers"; readonly group: string }
    | { readonly to: "metric"; readonly metric: MetricId };
  readonly as: Comparison;
}

export interface RecordMetric extends MetricFace {
  readonly kind: RecordKind;
  readonly side: Side;
  readonly due: string | null;
}

/** One number defined once (指标), of any kind. */
export type Metric = AdditiveMetric | HolisticMetric | FormulaMetric | CompareMetric | RecordMetric;

/** Why there is no value (缺数原因); never NaN, never a zero. */
export const missingReasons = [
  "no-rows",
  "zero-denominator",
  "months",
  "input",
  "no-peers",
  "unknown-organisation",
  "not-additive",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** Which rows count (时点): events up to a day, entries up to a number. */
export interface AsOf {
  readonly until: Day | null;
  readonly knownAt: number;
}

/** A record that something was done (办理记录): what it is called, its number, its day and its office. */
export interface RecordFound {
  readonly title: string | null;
  readonly number: string | null;
  readonly date: Day | null;
  readonly due: Day | null;
  readonly office: OrganisationId | null;
  readonly stage: Stage;
}

/** One month of a metric, for trends. */
export interface MonthValue {
  readonly month: string;
  readonly numerator: Quantity;
  readonly denominator: Quantity | null;
  readonly value: Quantity | null;
}

/** What stands behind a value or its absence (数据依据). */
export interface Ground {
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  /** Rows or authoritative records behind it, each once. */
  readonly rows: number;
  /** The same by what they are rows of (ledger, organisation, period), so that a value made of others counts none twice. */
  readonly counted: ReadonlyMap<string, number>;
  readonly months: { readonly covered: number; readonly expected: number } | null;
  readonly evidence: EvidenceClass;
  readonly stage: Stage;
  /** Journal numbers of the rows behind it, ascending. */
  readonly entries: readonly number[];
  /** The day to which its data run (数据截至): the newest filing of its ledgers, at most the period's end; null where nothing was filed. */
  readonly cutoff: Day | null;
  readonly records: readonly RecordFound[];
  /** Values it was made of: inputs of a formula, peers of a comparison. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly label: string;
  readonly metric: MetricId;
  readonly organisation: OrganisationId;
  readonly period: string;
  readonly value: Quantity | Day | null;
}

/** A metric's value (指标值) or the reason there is none, with its ground. A number is in the metric's unit, exact; a date is a day. */
export type MetricValue =
  | { readonly found: true; readonly number: Quantity; readonly day: null; readonly ground: Ground }
  | { readonly found: true; readonly number: null; readonly day: Day; readonly ground: Ground }
  | { readonly found: false; readonly reason: MissingReason; readonly ground: Ground };

/** Answers what a metric is for an organisation and period; the one way figures reach statements, criteria and pages. */
export type Evaluate = (metric: MetricId, period: string, organisation: OrganisationId) => Promise<MetricValue>;

/** What a row did for a value: counted above the line (and below it), below it only, or not at all. */
export const roles = ["numerator", "denominator", "left-out"] as const;
export type Role = (typeof roles)[number];
