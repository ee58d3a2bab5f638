// The whole table as data (考评表): the contract of `report --format json`, which the page, the terminal and outsiders read.
import type { EvidenceClass, Stage } from "../ledger/ledger.ts";
import type { Baseline, ItemStatus, Met } from "../scheme/scheme.ts";
import type { Problem } from "../vocabulary/problem.ts";
import type { Gap } from "./gap.ts";
import type { Segment, Support } from "./statement.ts";

/** An organisation as shown. */
export interface OrganisationLabel {
  readonly id: string;
  readonly label: string;
}

export interface ReportItem {
  readonly number: number;
  readonly label: string | null;
  readonly status: ItemStatus;
  readonly segments: readonly Segment[];
  readonly supports: readonly Support[];
  /** What of its text holds numerals and is no figure (专名): names, titles and numbers of papers, periods. An edited text is read with them. */
  readonly names: readonly string[];
  /** Metrics without a value that it needs (缺数指标): of figures, of the verdicts that choose its words, of what it rests on. */
  readonly lacks: readonly string[];
}

/** A criterion's verdict; `found` is the value as text, or one a period. */
export interface ReportCriterion {
  readonly id: string;
  readonly item: number | null;
  readonly metric: string;
  readonly target: string;
  readonly found: string | readonly { readonly period: string; readonly value: string | null; readonly met: Met }[] | null;
  readonly met: Met;
  /** What is lacking to the target; null where that is no number. */
  readonly gap: Gap | null;
  /** Points that hang on it (分值); null where the scheme gives none. */
  readonly points: string | null;
  /** False where it only binds words: it is no task to fulfil. */
  readonly judged: boolean;
  readonly basis: readonly string[];
  readonly assumed: boolean;
  /** Its target is yet to be set (待定); `last` is the one of an earlier period, as text with who set it. */
  readonly pending: boolean;
  readonly last: { readonly target: string; readonly period: string | null; readonly authority: string | null } | null;
  readonly baseline: readonly Baseline[];
}

/** What last year left to be put right (整改), and how the criterion it comes from stands now. */
export interface ReportRectification {
  readonly number: number;
  readonly label: string;
  readonly source: string;
  readonly criterion: string | null;
  readonly item: number | null;
  readonly lead: readonly OrganisationLabel[];
  readonly due: string | null;
  readonly met: Met;
}

export interface ReportTask {
  readonly number: number;
  readonly dimension: string;
  readonly group: string | null;
  readonly task: string;
  readonly organisations: {
    readonly lead: readonly OrganisationLabel[];
    readonly responsible: readonly OrganisationLabel[];
    readonly supporting: readonly OrganisationLabel[];
    readonly assessor: readonly OrganisationLabel[];
  };
  /** False while the scheme has no statement for the task. */
  readonly described: boolean;
  readonly items: readonly ReportItem[];
  readonly criteria: readonly ReportCriterion[];
  readonly rectifications: readonly ReportRectification[];
}

/** What a reader may open behind a metric of the report (指标详情): definition, trend, reconciliation. Keyed by metric, period and organisation. */
export interface MetricDetail {
  readonly metric: string;
  readonly label: string;
  readonly definition: string;
  readonly version: string;
  readonly digest: string;
  readonly basis: readonly string[];
  readonly assumed: boolean;
  readonly kind: string;
  readonly unit: string;
  readonly counter: string;
  /** The definition as a formula in words: numerator ÷ denominator with their conditions. */
  readonly formula: string;
  readonly period: string;
  readonly organisation: OrganisationLabel;
  /** Value as text in the metric's unit, with its unit; null where missing. */
  readonly text: string | null;
  readonly missing: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly rows: number;
  readonly months: { readonly covered: number; readonly expected: number } | null;
  /** The day to which its data run (数据截至). */
  readonly cutoff: string | null;
  readonly evidence: EvidenceClass;
  readonly stage: Stage;
  readonly entries: readonly number[];
  readonly trend: readonly {
    readonly month: string;
    readonly value: string | null;
    readonly numerator: string;
    readonly denominator: string | null;
  }[];
  readonly parts: readonly {
    readonly label: string;
    readonly organisation: string;
    readonly period: string;
    readonly value: string | null;
  }[];
  /** The authoritative report beside the rows (对账): its value, counts and the difference. */
  readonly reconciliation: {
    readonly metric: string;
    readonly label: string;
    readonly text: string | null;
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly difference: string | null;
  } | null;
  readonly records: readonly {
    readonly title: string | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly office: string | null;
  }[];
}

/** The whole table (考评表) as of one point in time. */
export interface Report {
  readonly scheme: string;
  readonly version: string;
  readonly label: string;
  readonly period: string;
  readonly organisation: OrganisationLabel;
  readonly until: string | null;
  /** Journal number as of which everything was computed, and the newest one. */
  readonly knownAt: number;
  readonly head: number;
  /** Whether rows behind the figures are marked synthetic (合成数据). */
  readonly synthetic: boolean;
  readonly tasks: readonly ReportTask[];
  /** Sentences by kind of support. */
  readonly shares: Readonly<Record<Support["kind"] | "none", number>>;
  readonly details: readonly MetricDetail[];
  readonly problems: readonly Problem[];
}
