// Claims (表述): the figures that a text asserts, each with everything said about it.

/** What kind of quantity a figure is (shared/data/gold/GUIDE.md). */
export const claimKinds = ["count", "percent", "ratio", "amount", "date", "ordinal", "duration", "rank", "measure"] as const;
export type ClaimKind = (typeof claimKinds)[number];

export type ClaimComparator = "=" | "~" | ">=" | "<=" | ">" | "<";

/** What a figure is compared with, and by how much it differs: 同比减少2天 is 去年同期, -2天. */
export interface Comparison {
  readonly base: string | null;
  readonly change: string | null;
}

/**
 * A figure of a text (表述). `start` counts UTF-16 units of the document's text. `value` is expanded (7486万元 → 74860000, 九成 → 90);
 * a range or a ratio of several parts is a list, a date a string. Up to 15 digits the number's shortest text is exact.
 */
export interface Claim {
  readonly text: string;
  readonly start: number;
  readonly value: number | readonly number[] | string;
  readonly unit: string | null;
  readonly kind: ClaimKind;
  readonly comparator: ClaimComparator;
  readonly approx: boolean;
  /** The word that makes it an expectation (预计, 力争), as written. */
  readonly hedge: string | null;
  /** The time expression that governs it in its sentence, as written. */
  readonly period: string | null;
  readonly comparison: Comparison | null;
  readonly moreComparisons: readonly Comparison[];
  /** Where the unit was taken from when it does not stand behind the number. */
  readonly unitFrom: "header" | "shared" | null;
  /** It defines a group or a standard (65岁以上老人) and states no result. */
  readonly qualifier: boolean;
}

/**
 * What may be said of a claim: agrees 相符 · contradicts 不符 · differs 口径或期间不同 · expected-as-done 预计写成已完成 ·
 * not-computable 无法核算 · unquantified 未量化.
 */
export const verdicts = ["agrees", "contradicts", "differs", "expected-as-done", "not-computable", "unquantified"] as const;
/** What is said of a claim: 相符、不符、口径或期间不同、预计写成已完成、无法核算、未量化. */
export type Verdict = (typeof verdicts)[number];
