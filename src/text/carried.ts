// Words of the page and the terminal for a scheme that was carried on (承接的方案): targets yet to be set, baselines, and what is to be put right.
import { sayPeriod } from "../vocabulary/date.ts";

export const carriedWords = {
  pending: "目标值待定",
  last: (target: string, period: string | null, authority: string | null): string =>
    `${period === null ? "上年度" : sayPeriod(period)}为${target}${authority === null ? "" : `，${authority}`}`,
  baseline: "基期值",
  /** A figure of the year before, with its period and what it stands on. */
  baselineText: (value: string, unit: string, period: string): string =>
    `${/^\d{4}-\d{2}-\d{2}$/.test(value) ? sayPeriod(value) : value}${unit}（${sayPeriod(period)}）`,
  baselineGround: (evidence: string, knownAt: number, digest: string): string =>
    `${evidence}，日志第 ${String(knownAt)} 号，口径 ${digest.slice(0, 12)}`,
  rectification: "整改",
  source: "来源：",
  due: "期限：",
  lead: "牵头：",
} as const;

/** A target that is yet to be set, with last year's beside it: 目标值待定（2021年为≥95%，年度任务书）. */
export function pendingText(
  last: { readonly target: string; readonly period: string | null; readonly authority: string | null } | null,
): string {
  return last === null ? carriedWords.pending : `${carriedWords.pending}（${carriedWords.last(last.target, last.period, last.authority)}）`;
}

/** Where something to be put right comes from, who leads it, and by when. */
export function rectificationText({
  source,
  lead,
  due,
}: {
  readonly source: string;
  readonly lead: readonly { readonly label: string }[];
  readonly due: string | null;
}): string {
  const { source: from, lead: by, due: until } = carriedWords;
  const labels = lead.map(({ label }) => label).join("、");
  return [from + source, ...(labels === "" ? [] : [by + labels]), ...(due === null ? [] : [until + sayPeriod(due)])].join("；");
}
