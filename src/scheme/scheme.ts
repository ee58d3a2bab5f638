// Assessment schemes (考核方案): who is assessed, by whom, on which tasks, and by which criteria.
import type { CriterionId, Digest, MetricId, OrganisationId, SchemeId } from "../vocabulary/id.ts";
import type { Day, Period } from "../vocabulary/period.ts";
import type { Place } from "../vocabulary/problem.ts";

export const comparators = ["=", "!=", "<", "<=", ">", ">="] as const;
export type Comparator = (typeof comparators)[number];

/** One version of what is to be reached (目标值): the comparison, the value in the metric's unit or a day, and who set it. */
export interface Target {
  readonly comparator: Comparator;
  /** Decimal text, or a day. */
  readonly value: string;
  /** The unit it was set in; null where it is the metric's. */
  readonly unit: string | null;
  readonly from: Day | null;
  readonly authority: string | null;
  readonly basis: string | null;
}

/** What was to be reached a year before (上年度目标值), as it was written: information beside a target that is yet to be set. */
export interface LastTarget {
  readonly is: string;
  /** The scheme's period in which it held; null where that is not said. */
  readonly period: string | null;
  readonly authority: string | null;
  readonly basis: readonly string[];
}

/** A figure of the year before, from which this year sets out (基期值): as it was found then, under which definition, and from what. */
export interface Baseline {
  /** Decimal text in the metric's decimals, or a day. */
  readonly value: string;
  /** The unrounded value, where it is another and its fraction does not give it. */
  readonly exact: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly period: string;
  /** Null where it is the criterion's, or else the scheme's. */
  readonly organisation: OrganisationId | null;
  readonly evidence: "A" | "B" | "C";
  /** Said where the figure was not final when it was taken. */
  readonly stage: "provisional" | "expected" | null;
  /** Journal number as of which it was found. */
  readonly knownAt: number;
  /** Digest of the metric's definition. */
  readonly definition: Digest;
  readonly basis: readonly string[];
}

/** What last year left to be put right (整改): a criterion not met, an item not done, or feedback from outside, with its source. */
export interface Rectification {
  /** The item under which it is followed this year. */
  readonly number: number;
  readonly label: string;
  /** Where it comes from: a document's number, or last year's table. */
  readonly source: string;
  readonly criterion: CriterionId | null;
  /** The item of last year. */
  readonly item: number | null;
  readonly lead: readonly OrganisationId[];
  readonly due: Day | null;
}

/** The scheme that this one carries on (承接上年度方案), and the journal number as of which its figures were taken. */
export interface Carried {
  readonly scheme: SchemeId;
  readonly version: string;
  readonly knownAt: number;
  /** Whether its figures came from rows marked synthetic. */
  readonly synthetic: boolean;
}

/** What an item is judged on (评分项). */
export interface Criterion {
  readonly id: CriterionId;
  readonly item: number | null;
  readonly metric: MetricId;
  /** It must hold in each of these; the scheme's period where none is named. */
  readonly periods: readonly Period[];
  readonly organisation: OrganisationId | null;
  /** Versions, oldest first. */
  readonly targets: readonly Target[];
  /** Its target is yet to be set (待定): until then nothing is judged by it. */
  readonly pending: boolean;
  readonly last: LastTarget | null;
  /** One for each of its periods that had a value. */
  readonly baseline: readonly Baseline[];
  readonly points: string | null;
  /** False where it only binds words (与全市持平) and being otherwise is no failing. */
  readonly judged: boolean;
  readonly assumed: boolean;
  readonly basis: readonly string[];
  readonly place: Place;
}

/** Organisations of a task: lead 牵头, responsible 责任, supporting 配合, assessor 考评. */
export interface TaskOrganisations {
  readonly lead: readonly OrganisationId[];
  readonly responsible: readonly OrganisationId[];
  readonly supporting: readonly OrganisationId[];
  readonly assessor: readonly OrganisationId[];
}

/** One row of the published table (任务). */
export interface Task {
  readonly number: number;
  readonly label: string;
  readonly dimension: string;
  /** Middle level (考评类别), null where the dimension has none. */
  readonly group: string | null;
  readonly organisations: TaskOrganisations;
  readonly itemLabels: ReadonlyMap<number, string>;
  readonly rectifications: readonly Rectification[];
  readonly criteria: readonly Criterion[];
  /** Of figures that the statement says and no criterion judges. */
  readonly baselines: readonly (Baseline & { readonly metric: MetricId })[];
  /** The statement's source, null while the task is not yet described. */
  readonly statement: { readonly file: string; readonly text: string } | null;
  readonly place: Place;
}

/** When replies are due, and what of a figure's movement is asked about (填报规则). */
export interface Reporting {
  /** Which working day after the period's end is the last one (期末后第几个工作日). */
  readonly dueWorkdays: number;
  /** A figure that moved by more than this share of the last period's is asked about, in percent; decimal text. Null: none is. */
  readonly movedPercent: string | null;
  readonly basis: readonly string[];
}

/** Lights of the board (红黄绿灯), grey for what does not apply. */
export const lights = ["red", "yellow", "green", "grey"] as const;
export type Light = (typeof lights)[number];

/** How an item stands: done 已完成, unmet 未完成, expected 预计完成, not-applicable 不涉及, unsupported 依托不足, described 已说明 (no criterion). */
export const itemStatuses = ["done", "unmet", "expected", "not-applicable", "unsupported", "described"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** When an item has a light (亮灯规则): all that it names must hold. The first rule that does decides. */
export interface LightRule {
  readonly light: Light;
  readonly status: readonly ItemStatus[] | null;
  /** The gap to the target exceeds this share of the target, in percent; decimal text. */
  readonly gapOver: string | null;
  /** Fewer days than this are left to the task's last day. */
  readonly daysLeftUnder: number | null;
  readonly reply: "missing" | "late" | null;
  readonly evidence: "missing" | null;
  /** What is said of the light (亮灯理由). */
  readonly because: string;
}

/** An assessment scheme (考核方案): one year's table with its dimensions (考评维度), tasks and criteria. */
export interface Scheme {
  readonly id: SchemeId;
  readonly version: string;
  readonly label: string;
  /** The organisation assessed (被考评单位) and the one that assesses. */
  readonly organisation: OrganisationId;
  readonly assessor: OrganisationId | null;
  readonly period: Period;
  /** Words with numerals in them that are not figures. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly reporting: Reporting;
  readonly lights: readonly LightRule[];
  readonly carried: Carried | null;
  readonly tasks: readonly Task[];
  readonly digest: Digest;
}

/** What was found against a criterion (结论): met, not met, only expected to be, does not apply, or cannot be told. */
export type Met = boolean | "expected" | "not-applicable" | null;
