// Verdicts (核验结论) and their reasons: what the ledgers say of a claim, in one sentence that asks and does not accuse.
import type { Verdict } from "../claim/claim.ts";
import type { Found, Reason } from "../claim/verdict.ts";
import { sayFound } from "./days.ts";
import { missingWords } from "./page.ts";
import { sayPeriod } from "../vocabulary/date.ts";

/** What each verdict is called, its mark, and what it means. */
export const verdictLabels: { readonly [One in Verdict]: { readonly label: string; readonly sign: string; readonly meaning: string } } = {
  agrees: { label: "相符", sign: "✓", meaning: "台账算得的数与文中所写一致" },
  contradicts: { label: "不符", sign: "✗", meaning: "台账算得的数与文中所写不同" },
  differs: { label: "口径或期间不同", sign: "≠", meaning: "数能算得，但属于另一期间" },
  "expected-as-done": { label: "预计写成已完成", sign: "…", meaning: "台账中还是预计值，文中写成结果" },
  "not-computable": { label: "无法核算", sign: "–", meaning: "没有对应的台账或指标，不作判断" },
  unquantified: { label: "未量化", sign: "?", meaning: "可以计数而没有写数" },
};

type Reasons = {
  readonly [Code in Reason["code"]]: (
    facts: Code extends "found" | "contradicted" ? Found : Extract<Reason, { readonly code: Code }>,
  ) => string;
};

const missing = (why: string): string =>
  why === "other-year" ? "不在本方案的年度内，不作判断" : ((missingWords as Readonly<Record<string, string>>)[why] ?? why);

/** A name within quotation marks has its own as single ones: “‘三率’综合成绩排名”. */
const inner = (name: string): string => name.replaceAll("“", "‘").replaceAll("”", "’");

/** The figure of the ledgers with what it is of. */
const foundText = ({ metric, found, period, of }: Found): string =>
  `台账${sayPeriod(period)}“${inner(metric)}”为${sayFound(found)}${of === null ? "" : `（${of}）`}`;

const zh: Reasons = {
  found: (facts) => foundText(facts),
  contradicted: (facts) => `${foundText(facts)}。请问哪一个数有误，或者口径不同？`,
  "other-period": ({ said, found, other, otherFound }) =>
    `${sayPeriod(other)}为${sayFound(otherFound)}，${sayPeriod(said)}${found === null ? "无法核算" : `为${sayFound(found)}`}。请问文中的数属于哪一期间？`,
  target: ({ target, found }) => `考核目标为${target}${found === null ? "" : `，现为${sayFound(found)}`}`,
  "other-target": ({ target }) => `考核目标为${target}。请问文中的目标值出自哪里？`,
  "target-missed": ({ target, found }) => `考核目标为${target}，台账算得${found ?? "——"}。请问是否已达到？`,
  expected: ({ found }) => `台账中还是预计值${found === null ? "" : `（${sayFound(found)}）`}。请问可否注明“预计”？`,
  aimed: ({ found }) => `说的是要达到的目标，不作为结果核对${found === null ? "" : `（台账现为${sayFound(found)}）`}`,
  missing: ({ why, period }) => `${period === "" ? "" : `${sayPeriod(period)}：`}${missing(why)}`,
  "not-bound": () => "没有确定对应的指标",
  "decided-none": () => "已由人工判定不对应任何指标",
  elsewhere: ({ place }) => `所说的是${place}，不与本考核的台账比对`,
  "no-figure": ({ subject, metric, found }) =>
    found === null ? `“${subject}”没有写数。可否补充？` : `“${subject}”没有写数；台账“${metric ?? ""}”为${found}。可否写明？`,
};

const en: Reasons = {
  found: ({ metric, found, period, of }) => `the ledgers have ${found}${of === null ? "" : ` (${of})`} for “${metric}” in ${period}`,
  contradicted: ({ metric, found, period, of }) =>
    `the ledgers have ${found}${of === null ? "" : ` (${of})`} for “${metric}” in ${period}. Is a figure wrong, or is it defined otherwise?`,
  "other-period": ({ said, found, other, otherFound }) =>
    `it is ${otherFound} in ${other}, and in ${said} ${found ?? "cannot be computed"}. Which period is the figure of?`,
  target: ({ target, found }) => `the target is ${target}${found === null ? "" : `, and it stands at ${found}`}`,
  "other-target": ({ target }) => `the target is ${target}. Where does the text's come from?`,
  "target-missed": ({ target, found }) => `the target is ${target}, the ledgers have ${found ?? "nothing"}. Is it met?`,
  expected: ({ found }) => `the ledgers have an expectation only${found === null ? "" : ` (${found})`}. Could the text say so?`,
  aimed: ({ found }) => `it is what is aimed at, and no result${found === null ? "" : ` (the ledgers stand at ${found})`}`,
  missing: ({ why, period }) => `${period === "" ? "" : `${period}: `}${why}`,
  "not-bound": () => "no metric is surely meant",
  "decided-none": () => "a person has decided that no metric is meant",
  elsewhere: ({ place }) => `it is said of ${place} and is not held against these ledgers`,
  "no-figure": ({ subject, metric, found }) =>
    found === null
      ? `“${subject}” has no figure. Could one be given?`
      : `“${subject}” has no figure; the ledgers have ${found} for “${metric ?? ""}”. Could it be given?`,
};

/** Why a claim is judged so. */
export function sayReason(reason: Reason, language: "zh" | "en" = "zh"): string {
  const say = (language === "en" ? en : zh)[reason.code] as (facts: Reason) => string;
  return say(reason);
}
