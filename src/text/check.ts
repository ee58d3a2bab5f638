// A checked report as people and programs read it (核验结果): each claim and finding with its sentence, as records, as sheets, as comments.
import type { Finding } from "../claim/finding.ts";
import type { Verdict } from "../claim/claim.ts";
import type { Assertion, Judged } from "../claim/verdict.ts";
import type { DocumentComment } from "../document/comment.ts";
import type { TableColumn, TableSheet } from "../document/tables.ts";
import { checkLabels, sayFinding } from "./finding.ts";
import { sayReason, verdictLabels } from "./verdict.ts";
import { sayPeriod } from "../vocabulary/date.ts";

/** A claim as `check --json` gives it: the claim's own fields under the names of the labelled documents, and what the ledgers say of it. */
export type CheckedClaim = Omit<Assertion, "moreComparisons" | "unitFrom" | "qualifier"> & {
  readonly more_comparisons: Assertion["moreComparisons"];
  readonly unit_from: Assertion["unitFrom"];
  readonly task: number | null;
  readonly metric: string | null;
  readonly verdict: Verdict;
  readonly said: string;
  readonly found: string | null;
  readonly exact: string | null;
  readonly reason: string;
};

/** A finding as `check --json` gives it. */
export interface CheckedFinding {
  readonly check: Finding["check"];
  readonly severity: Finding["severity"];
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What was checked, with its sentences. */
export interface Checked {
  readonly claims: readonly CheckedClaim[];
  readonly findings: readonly CheckedFinding[];
}

export function draftChecked(claims: readonly Judged[], findings: readonly Finding[], language: "zh" | "en" = "zh"): Checked {
  return {
    claims: claims.map(({ claim: { moreComparisons, unitFrom, qualifier: _, ...claim }, task, metric, verdict, found, exact, reason }) => ({
      ...claim,
      more_comparisons: moreComparisons,
      unit_from: unitFrom,
      task,
      metric,
      verdict,
      said: claim.text.replace(/\s/gu, ""),
      found,
      exact,
      reason: sayReason(reason, language),
    })),
    findings: findings.map((finding) => {
      const { check, severity, start, end } = finding;
      return { check, severity, start, end, message: sayFinding(finding, language) };
    }),
  };
}

/** A checked document as one JSON object. */
export interface CheckRecord extends Checked {
  readonly file: string;
  readonly scheme: string;
  readonly knownAt: number;
}

interface Answered {
  readonly scheme: string;
  readonly knownAt: number;
  readonly document: { readonly name: string };
  readonly claims: readonly Judged[];
  readonly findings: readonly Finding[];
}

export function draftRecord(answer: Answered, checked: Checked = draftChecked(answer.claims, answer.findings)): CheckRecord {
  return { file: answer.document.name, scheme: answer.scheme, knownAt: answer.knownAt, ...checked };
}

/** Verdicts that a filer is asked about. */
export const questioned: readonly Verdict[] = ["contradicts", "differs", "expected-as-done", "unquantified"];

export const checkWords = {
  claims: "数据",
  findings: "问题",
  author: "实绩核验",
  wordOnly: "Word 文件（.docx，批注只能写入 Word；其他文件请用 --format html、xlsx 或 json）",
  summary: (counts: string, findings: number): string => `${counts}；另有 ${String(findings)} 个自洽问题`,
  bound: (entry: number | null, words: string, metric: string | null): string =>
    `${entry === null ? "已是如此，未变" : `已记入日志第 ${String(entry)} 号`}：“${words}” → ${metric ?? "不对应任何指标"}`,
} as const;

/** A comment on each claim that is asked about, and on each finding. */
export function draftComments({ claims, findings }: Checked): readonly DocumentComment[] {
  const { author } = checkWords;
  return [
    ...claims
      .filter(({ verdict }) => questioned.includes(verdict))
      .map(({ start, text, verdict, reason }) => ({
        start,
        end: start + text.length,
        author,
        text: `${verdictLabels[verdict].label}：${reason}`,
      })),
    ...findings.map(({ check, start, end, message }) => ({ start, end, author, text: `${checkLabels[check]}：${message}` })),
  ].sort((a, b) => a.start - b.start);
}

/** Counts of verdicts in words: 相符 70，无法核算 1. */
export function countWords(claims: readonly { readonly verdict: Verdict }[]): string {
  return Object.entries(verdictLabels)
    .map(([verdict, { label }]) => [label, claims.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${String(count)}`)
    .join("，");
}

const colours: { readonly [One in Verdict]: string | null } = {
  agrees: null,
  contradicts: "F6DCD9",
  differs: "FBF0D3",
  "expected-as-done": "FBF0D3",
  "not-computable": "F3F1EC",
  unquantified: "E9EEF6",
};

const wordsOf = (period: string | null): string | null => (period === null ? null : sayPeriod(period));

/** The number of the line that a place stands in. */
function lineNumbers(text: string): (start: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks.push(at);
  return (start) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? start) < start) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** One sheet of claims, one of findings. */
export function draftSheets(
  claims: readonly Judged[],
  findings: readonly Finding[],
  text: string,
  labels: Readonly<Record<string, string>>,
): readonly TableSheet[] {
  const drafted = draftChecked(claims, findings);
  const head = (header: string, width: number): TableColumn => ({ header, width });
  const count = (header: string): TableColumn => ({ header, width: 7, centred: true });
  const line = lineNumbers(text);
  return [
    {
      title: checkWords.claims,
      columns: [
        count("序号"),
        count("行"),
        count("任务"),
        head("文中所写", 18),
        head("期间", 16),
        head("结论", 12),
        head("台账", 18),
        head("说明", 60),
        head("指标", 24),
        head("数值", 14),
        head("单位", 10),
        head("指标编号", 28),
        head("位置", 9),
      ],
      rows: drafted.claims.map((claim, i) => ({
        colour: colours[claim.verdict],
        cells: [
          i + 1,
          line(claim.start),
          claim.task,
          claim.said,
          wordsOf(claims[i]?.period ?? null),
          verdictLabels[claim.verdict].label,
          claim.found,
          claim.reason,
          claim.metric && (labels[claim.metric] ?? claim.metric),
          typeof claim.value === "object" ? (claim.value?.join("—") ?? null) : claim.value,
          claim.unit,
          claim.metric,
          claim.start,
        ],
      })),
    },
    {
      title: checkWords.findings,
      columns: [count("序号"), count("行"), head("检查", 18), head("原文", 50), head("问题", 80), head("位置", 9)],
      rows: drafted.findings.map(({ check, severity, start, end, message }, i) => ({
        colour: severity === "note" ? null : "FBF0D3",
        cells: [i + 1, line(start), checkLabels[check], text.slice(start, end).replace(/\s/gu, ""), message, start],
      })),
    },
  ];
}
