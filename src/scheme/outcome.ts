// What a year came to under a scheme (上年度结果), and what is told of the next year's files that are drafted from it.
import type { Period } from "../vocabulary/period.ts";
import type { Baseline, Met } from "./scheme.ts";

/** What a person is told of the drafted files (承接清单): what was carried, what is to be set, what to look at; the sentences are elsewhere. */
export type CarryNote =
  | { readonly kind: "period" | "day" | "name" | "label"; readonly was: string; readonly now: string }
  | { readonly kind: "year-kept" | "basis" | "comment" | "continued"; readonly text: string }
  | {
      readonly kind: "target";
      readonly criterion: string;
      readonly label: string;
      readonly last: string;
      readonly period: string;
      readonly judged: boolean;
    }
  | { readonly kind: "baseline"; readonly label: string; readonly value: string; readonly period: string }
  | { readonly kind: "baseline-open"; readonly label: string; readonly stage: "provisional" | "expected" }
  | { readonly kind: "baseline-none"; readonly label: string; readonly reason: string }
  | { readonly kind: "figures"; readonly count: number }
  | { readonly kind: "rectification"; readonly label: string; readonly source: string }
  | { readonly kind: "calendar"; readonly year: string }
  | { readonly kind: "synthetic" };

/** A note with the file and line that it is about. */
export interface PlacedNote {
  readonly note: CarryNote;
  readonly file: string;
  readonly line: number;
}

/** How a criterion came out (上年度结论), and its figures. */
export interface CriterionOutcome {
  readonly label: string;
  readonly judged: boolean;
  readonly met: Met;
  readonly target: string;
  readonly found: string;
  readonly baseline: readonly Baseline[];
  /** Why a period has no value. */
  readonly missing: readonly string[];
}

/** How a task came out: criteria by id, items as they stand, and figures that no criterion judges. */
export interface TaskOutcome {
  readonly criteria: ReadonlyMap<string, CriterionOutcome>;
  readonly items: readonly { readonly number: number; readonly label: string | null; readonly status: string }[];
  readonly baselines: readonly (Baseline & { readonly metric: string })[];
}

/** What the year came to under a scheme (上年度结果), as of a journal number. */
export interface Outcome {
  readonly knownAt: number;
  readonly synthetic: boolean;
  readonly tasks: ReadonlyMap<number, TaskOutcome>;
}

/** A folder's files as drafted, and what is told of them. */
export interface DraftedScheme {
  readonly id: string;
  readonly period: Period;
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly PlacedNote[];
}
