// Statements (落实情况): items of sentences whose figures and words are bound; a template as read, and the text it renders.
import type { EvidenceClass, Stage } from "../ledger/ledger.ts";
import type { MetricValue, RecordFound } from "../metric/metric.ts";
import type { Comparator, Criterion, ItemStatus, Met, Target } from "../scheme/scheme.ts";
import type { CriterionId, Digest, MetricId, OrganisationId } from "../vocabulary/id.ts";
import type { PeriodStyle } from "../vocabulary/date.ts";
import type { Day, Period } from "../vocabulary/period.ts";
import type { Place, Problem } from "../vocabulary/problem.ts";

/** Which part of a metric a reference shows. */
export const parts = ["value", "numerator", "denominator", "cutoff", "title", "titles", "number", "date", "office"] as const;
export type FigurePart = (typeof parts)[number];

/** How a figure is written (格式). */
export interface Format {
  /** Written in this unit (万元). */
  readonly unit: string | null;
  /** Measure word instead of the unit (名 for 人). */
  readonly as: string | null;
  /** Cut down to a multiple of this, with 余. */
  readonly over: string | null;
  readonly style: "arabic" | "chinese" | "tenths" | "ordinal" | "month-day";
  readonly about: boolean;
  readonly plain: boolean;
}

/** A reference to a figure (文中数据): metric, part, period, organisation, format. */
export interface FigureReference {
  readonly kind: "figure";
  readonly metric: MetricId;
  /** Last metric of a range of days (`{a..b}`), else null. */
  readonly to: MetricId | null;
  readonly part: FigurePart;
  readonly period: Period;
  readonly organisation: OrganisationId;
  readonly format: Format;
  readonly place: Place;
}

/** A piece of a sentence. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly place: Place }
  | FigureReference
  | { readonly kind: "period"; readonly period: Period; readonly style: PeriodStyle; readonly place: Place }
  | { readonly kind: "target"; readonly criterion: CriterionId; readonly place: Place }
  | {
      readonly kind: "choice";
      readonly criterion: CriterionId;
      readonly met: readonly Piece[];
      readonly unmet: readonly Piece[] | null;
      readonly expected: readonly Piece[] | null;
      readonly place: Place;
    }
  | { readonly kind: "support"; readonly metric: MetricId | "narrative"; readonly place: Place };

/** One sentence (句): the least that must rest on something. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly place: Place;
}

export interface TemplateItem {
  /** Number as listed; 1 for a statement of one paragraph. */
  readonly number: number;
  readonly sentences: readonly Sentence[];
}

/** A statement's template (模板) as read. */
export interface Template {
  readonly file: string;
  readonly task: number;
  readonly period: Period;
  readonly organisation: OrganisationId;
  /** Words with numerals in them that are no figures: the scheme's, and its own in `[[…]]`. */
  readonly names: readonly string[];
  readonly items: readonly TemplateItem[];
}

/** What kind of quantity a figure states; the words of claims. */
export const figureKinds = ["count", "percent", "ratio", "amount", "date", "ordinal", "duration", "rank", "measure"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A figure (文中数据) as written, with everything behind it. `value` and `unit` are canonical (元, 人, %): a decimal or date text. */
export interface Figure {
  readonly text: string;
  readonly value: string | readonly string[];
  readonly unit: string | null;
  /** The unrounded value as decimal text, in the canonical unit. */
  readonly exact: string;
  readonly kind: FigureKind;
  readonly comparator: Comparator | "~";
  readonly approx: boolean;
  readonly hedge: string | null;
  readonly source: "metric" | "target" | "date" | "ordinal";
  readonly metric: MetricId;
  readonly criterion: CriterionId | null;
  /** Digest of the metric's definition. */
  readonly definition: Digest;
  readonly period: string;
  readonly organisation: OrganisationId;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly rows: number;
  readonly months: { readonly covered: number; readonly expected: number } | null;
  /** The day to which its data run. */
  readonly cutoff: Day | null;
  readonly evidence: EvidenceClass;
  readonly status: Stage;
  readonly entries: readonly number[];
}

/** A piece of rendered text. A word's `met` says how the verdict it is bound to (绑定词) stands. */
export type Segment =
  | { readonly text: string }
  | {
      readonly word: {
        readonly text: string;
        readonly criterion: CriterionId | null;
        readonly metric: MetricId | null;
        readonly met: Met;
        readonly period: string | null;
      };
    }
  | { readonly figure: Figure };

/** What one sentence rests on (依托). */
export interface Support {
  /** Which sentence of the item, from 0. */
  readonly sentence: number;
  readonly kind: "figure" | "milestone" | "document" | "attestation" | "narrative";
  readonly metric: MetricId | null;
  readonly criterion: CriterionId | null;
  readonly period: string | null;
  readonly organisation: OrganisationId | null;
  readonly records: readonly RecordFound[];
  readonly rows: number;
  readonly evidence: EvidenceClass | null;
  readonly entries: readonly number[];
}

/** One item (考核事项) as it reads now. */
export interface RenderedItem {
  readonly number: number;
  readonly label: string | null;
  readonly status: ItemStatus;
  readonly segments: readonly Segment[];
  readonly supports: readonly Support[];
  /** What of its text holds numerals and is no figure: names, words of papers, periods. */
  readonly names: readonly string[];
  /** Metrics without a value that it needs (缺数指标): of figures, of the verdicts that choose its words, of what it rests on. */
  readonly lacks: readonly MetricId[];
}

/** A criterion with what was found, in each of its periods. */
export interface CriterionResult {
  readonly criterion: Criterion;
  readonly target: Target | null;
  readonly found: readonly { readonly period: string; readonly value: MetricValue; readonly text: string | null; readonly met: Met }[];
  readonly met: Met;
}

/** A task's statement (落实情况) as it reads now. */
export interface RenderedStatement {
  readonly items: readonly RenderedItem[];
  /** What the gate says: a statement with an error may not be published. */
  readonly problems: readonly Problem[];
}
