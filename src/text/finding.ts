// Findings (核查问题) as questions to the filer, in Chinese and in English: what is printed, what does not fit it, what may be asked. Never a verdict.
import { shorten } from "./shorten.ts";
import type { Finding, FindingCheck, FindingFacts } from "../claim/finding.ts";

type Questions = { readonly [Check in FindingCheck]: (facts: FindingFacts[Check]) => string };

/** What each check is called. */
export const checkLabels: { readonly [Check in FindingCheck]: string } = {
  "integer-feasibility": "整数可行性",
  "parts-total": "分项与合计",
  "list-count": "数与列名",
  "percent-count": "占比与件数",
  "growth-levels": "增幅与前后数",
  "stated-twice": "前后不一",
  "average-count": "平均数",
  "expected-done": "预计与已成",
  "bare-praise": "没有依托",
  "rate-over-100": "比率超百",
  "rate-without-denominator": "缺分子分母",
  "partial-period": "期间不足全年",
  "date-order": "日期先后",
  "target-unmet": "目标与结果",
  "said-done": "未达到而写成达到",
  unrecorded: "台账没有记录而写成已完成",
  ahead: "日期未到而写成已完成",
  "form-identity": "表内勾稽",
};

const zh: Questions = {
  "integer-feasibility": ({ rate, whole, near }) =>
    `以${whole}计，没有一个整数恰好得出${rate}（最接近的是${near}）。请问${rate}的分子、分母各是多少？`,
  "parts-total": ({ total, parts, sum, how }) =>
    how === "exceeds"
      ? `所列${parts}合${sum}，多于总数${total}。请问是否有重复统计，或者有一个数写错？`
      : `所列${parts}相加为${sum}，与总数${total}不等。请问是否漏列一项，或者有一个数写错？`,
  "list-count": ({ count, listed, names }) =>
    `写${count}，而所列“${shorten(names, 40)}”为${String(listed)}个。请问是数写错，还是列名有多有漏？`,
  "percent-count": ({ rate, part, whole, computed }) =>
    `${part}占${whole}应为${computed}，文中写${rate}。请问所占的总数是否另有口径，或者有一个数写错？`,
  "growth-levels": ({ change, now, before, computed }) =>
    `由${before}到${now}，变动应为${computed}，文中写${change}。请问前后两数是否同一口径，或者有一个数写错？`,
  "stated-twice": ({ subject, first, second }) => `“${subject}”前文写${first}，此处写${second}。请问以哪一个为准，还是两处所指不同？`,
  "average-count": ({ average, amount, count, computed }) =>
    `${amount}由${count}平均应为${computed}，文中写${average}。请问所平均的是否另有口径，或者有一个数写错？`,
  "expected-done": ({ expected, done }) => `前面写“${shorten(expected)}”，紧接着写“${shorten(done)}”。请问是否已经完成，还是尚属预计？`,
  "bare-praise": ({ said }) => `“${shorten(said)}”所在的句子没有数据作依托。可否写明具体的数，或者删去？`,
  "rate-over-100": ({ subject, rate }) => `“${subject}”一般不超过100%，文中写${rate}。请问分子、分母各是什么？`,
  "rate-without-denominator": ({ rates, count }) =>
    count > 1
      ? `“${rates}”等${String(count)}个比率没有写明分子、分母。可否补充，以便复核？`
      : `“${rates}”没有写明分子、分母。可否补充，以便复核？`,
  "partial-period": ({ period, year }) => `本文所述为${year}年全年，此处数据为“${period}”。请问全年数据是否已有，或者应注明统计期间？`,
  "date-order": ({ first, second, how }) =>
    how === "impossible"
      ? `日历上没有“${first}”。请问日期是否写错？`
      : how === "published-before"
        ? `数据写“${first}”，而文件发布于${second}。请问截止日期或发布日期是否写错，或者数据为预计？`
        : second === ""
          ? `“${first}”的起止先后颠倒。请问日期是否写错？`
          : `“${second}”早于“${first}”，而其事应在后。请问日期是否写错？`,
  "target-unmet": ({ target, found, said }) =>
    `目标为${target}，文中数为${found}，而写“${said}”。请问是否已达到目标，或者目标、结果有一个写错？`,
  "said-done": ({ metric, target, found }) =>
    `“${metric}”的目标是${target}，台账现为${found === "" ? "缺数" : found}，还没有达到。请问是否已经达到，依据是什么？`,
  unrecorded: ({ metric }) => `到本期末，台账中没有“${metric}”的记录。请问是否确已完成？已完成的请补报记录或佐证，未完成的请改写。`,
  ahead: ({ day, received }) => `收到报送是${received}，而所写的${day}还没有到。请问是否应写成计划，或者日期写错？`,
  "form-identity": ({ left, right, leftValue, rightValue }) =>
    `${left}为${leftValue}，${right}为${rightValue}，两者应相等。请问哪一个数有误？`,
};

const en: Questions = {
  "integer-feasibility": ({ rate, whole, near }) =>
    `No whole number of ${whole} gives ${rate} (nearest: ${near}). What are its numerator and denominator?`,
  "parts-total": ({ total, parts, sum, how }) =>
    how === "exceeds"
      ? `${parts} make ${sum}, more than the total of ${total}. Is something counted twice, or is one of the figures wrong?`
      : `${parts} add up to ${sum}, not to the total of ${total}. Is a part missing, or is one of the figures wrong?`,
  "list-count": ({ count, listed, names }) =>
    `The text says ${count}, and names ${String(listed)}: “${shorten(names, 40)}”. Is the count wrong, or is a name too many or missing?`,
  "percent-count": ({ rate, part, whole, computed }) =>
    `${part} of ${whole} is ${computed}; the text says ${rate}. Is it a share of something else, or is one of the figures wrong?`,
  "growth-levels": ({ change, now, before, computed }) =>
    `From ${before} to ${now} the change is ${computed}; the text says ${change}. Are both levels defined alike, or is one of the figures wrong?`,
  "stated-twice": ({ subject, first, second }) =>
    `“${subject}” is ${first} above and ${second} here. Which of them holds, or are they of different things?`,
  "average-count": ({ average, amount, count, computed }) =>
    `${amount} over ${count} is ${computed} on the average; the text says ${average}. Is it an average of something else, or is a figure wrong?`,
  "expected-done": ({ expected, done }) =>
    `It says “${shorten(expected)}”, and right behind that “${shorten(done)}”. Is it done, or still expected?`,
  "bare-praise": ({ said }) => `No figure stands in the sentence of “${shorten(said)}”. Could one be given, or the words be left out?`,
  "rate-over-100": ({ subject, rate }) =>
    `“${subject}” does not usually exceed 100%; the text says ${rate}. What are its numerator and denominator?`,
  "rate-without-denominator": ({ rates, count }) =>
    count > 1
      ? `“${rates}” and other rates (${String(count)} in all) come without numerator and denominator. Could they be given?`
      : `“${rates}” comes without numerator and denominator. Could they be given?`,
  "partial-period": ({ period, year }) =>
    `The text is about the whole of ${year}; this figure is of “${period}”. Is the year's figure known, or should the period be noted?`,
  "date-order": ({ first, second, how }) =>
    how === "impossible"
      ? `The calendar has no “${first}”. Is the date wrong?`
      : how === "published-before"
        ? `The data run “${first}”, and the paper came out on ${second}. Is one of the dates wrong, or are the data expected?`
        : second === ""
          ? `“${first}” ends before it begins. Is a date wrong?`
          : `“${second}” is before “${first}” but should come after it. Is a date wrong?`,
  "target-unmet": ({ target, found, said }) =>
    `The target is ${target}, the figure ${found}, and the text says “${said}”. Is the target met, or is one of the two wrong?`,
  "said-done": ({ metric, target, found }) =>
    `The target of “${metric}” is ${target}; the ledgers have ${found === "" ? "no value" : found}, which does not reach it. Has it been reached, and what shows that?`,
  unrecorded: ({ metric }) =>
    `By the end of the period the ledgers have no record of “${metric}”. Is it done? If so, please file the record or a paper; if not, say so.`,
  ahead: ({ day, received }) =>
    `The reply was received on ${received}, and ${day} is still to come. Should it be told as a plan, or is the date wrong?`,
  "form-identity": ({ left, right, leftValue, rightValue }) =>
    `${left} is ${leftValue}, ${right} is ${rightValue}; they should be equal. Which figure is wrong?`,
};

/** A finding as a question. */
export function sayFinding(finding: Finding, language: "zh" | "en" = "zh"): string {
  const say = (language === "en" ? en : zh)[finding.check] as (facts: Finding["facts"]) => string;
  return say(finding.facts);
}
