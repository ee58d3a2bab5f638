// Findings (核查问题): what a text says against itself, as data; the sentence that asks the filer about it is in `text/`.
import type { Span } from "../document/document.ts";

/** Every check, with the facts that its sentence needs. All are texts as printed, or computed in the same manner. */
export interface FindingFacts {
  /** No whole number of so many gives the rate as printed (整数可行性). `near` are the two rates beside it that can be. */
  "integer-feasibility": { readonly rate: string; readonly whole: string; readonly near: string };
  /** Parts and their total (分项与合计). */
  "parts-total": { readonly total: string; readonly parts: string; readonly sum: string; readonly how: "differs" | "exceeds" };
  /** A count and the names of what it counts (数与列名). */
  "list-count": { readonly count: string; readonly listed: number; readonly names: string };
  /** A share and the counts it is of (占比与件数). */
  "percent-count": { readonly rate: string; readonly part: string; readonly whole: string; readonly computed: string };
  /** A change and the two levels it is between (增幅与前后数). */
  "growth-levels": { readonly change: string; readonly now: string; readonly before: string; readonly computed: string };
  /** The same thing said twice with different figures (前后不一). */
  "stated-twice": { readonly subject: string; readonly first: string; readonly second: string };
  /** What each has on the average beside the amount and the number of them (平均数). */
  "average-count": { readonly average: string; readonly amount: string; readonly count: string; readonly computed: string };
  /** One sentence tells as expected what it also tells as done (预计与已成). */
  "expected-done": { readonly expected: string; readonly done: string };
  /** Praise that no figure stands beside (赞语无数). */
  "bare-praise": { readonly said: string };
  /** A rate that cannot exceed 100 % does (比率超过百分之百). */
  "rate-over-100": { readonly subject: string; readonly rate: string };
  /** Rates without what they are of (缺分子分母). */
  "rate-without-denominator": { readonly rates: string; readonly count: number };
  /** A part of the year in a table of the whole year (期间不足全年). */
  "partial-period": { readonly period: string; readonly year: string };
  /** Days out of order, or no days at all (日期先后). */
  "date-order": { readonly first: string; readonly second: string; readonly how: "reversed" | "impossible" | "published-before" };
  /** A target called met that the figure beside it does not meet (未达标而称达标). */
  "target-unmet": { readonly target: string; readonly found: string; readonly said: string };
  /** Told as reached, where the ledgers say that it is not (未达到而称达到). */
  readonly "said-done": { readonly said: string; readonly metric: string; readonly target: string; readonly found: string };
  /** Told as done, where the ledgers have no record of it (台账没有记录). */
  readonly unrecorded: { readonly said: string; readonly metric: string };
  /** Told as done on a day that was still to come when the text was received (日期未到). */
  readonly ahead: { readonly said: string; readonly day: string; readonly received: string };
  /** An identity that a form prints does not hold (表内勾稽). */
  "form-identity": { readonly left: string; readonly right: string; readonly leftValue: string; readonly rightValue: string };
}

export type FindingCheck = keyof FindingFacts;

/** One question that a text raises (核查问题). `note` is no contradiction: something that a reader will miss. */
export type Finding = {
  readonly [Check in FindingCheck]: Span & {
    readonly check: Check;
    readonly severity: "question" | "note";
    readonly facts: FindingFacts[Check];
  };
}[FindingCheck];

/** A question at a place. */
export function finding<Check extends FindingCheck>(
  check: Check,
  { start, end }: Span,
  facts: FindingFacts[Check],
  severity: "question" | "note" = "question",
): Finding {
  return { check, severity, start, end, facts } as unknown as Finding;
}
