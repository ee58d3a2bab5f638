// Answers as text for a terminal (文本输出): the table, one metric, its rows, the journal.
import type { Claim } from "../claim/claim.ts";
import type { AssessmentRow } from "../document/document.ts";
import type { MetricDetail, Report, ReportCriterion } from "../statement/report.ts";
import { itemText } from "../statement/read-back.ts";
import { evidenceWords, metWords, missingWords, stageWords } from "../text/page.ts";
import { pendingText, rectificationText } from "../text/carried.ts";
import { terminalWords as w } from "../text/terminal.ts";
import type { JournalLine, TraceAnswer } from "../workspace/ask.ts";

/** The whole table as plain text. */
export function showReport(report: Report): string {
  const lines = [report.label, `${report.organisation.label}　${report.period}　${w.asOf(report.knownAt, report.head)}`];
  if (report.synthetic) lines.push(`※ ${w.synthetic}`);
  let dimension = "";
  let group: string | null = null;
  for (const task of report.tasks) {
    if (task.dimension !== dimension) lines.push("", `【${task.dimension}】`);
    if (task.group !== null && task.group !== group) lines.push(`〔${task.group}〕`);
    [dimension, group] = [task.dimension, task.group];
    lines.push(`${String(task.number)}　${task.task}${task.described ? "" : w.notDescribed}`);
    for (const item of task.items) lines.push(`   ${String(item.number)}. ${itemText(item)}`);
    for (const criterion of task.criteria.filter(({ judged }) => judged))
      lines.push(`   ${metWords[`${criterion.met}`].sign} ${showCriterion(criterion)}`);
    for (const one of task.rectifications)
      lines.push(
        `   ${metWords[`${one.met}`].sign} ${String(one.number)}. ${one.label}　${rectificationText(one)}　${metWords[`${one.met}`].label}`,
      );
  }
  return lines.join("\n");
}

const showCriterion = ({ id, target, found, met, pending, last }: ReportCriterion): string => {
  const text = Array.isArray(found)
    ? found.map((one: { readonly period: string; readonly value: string | null }) => `${one.period} ${one.value ?? w.missing}`).join("，")
    : typeof found === "string"
      ? found
      : w.missing;
  return `${id}　${pending ? pendingText(last) : target}　${text}　${metWords[`${met}`].label}`;
};

/** The rows of a document's table as plain text. */
export function showRows(rows: readonly AssessmentRow[]): string {
  const lines: string[] = [];
  let above: Pick<AssessmentRow, "dimension" | "group"> = { dimension: null, group: null };
  rows.forEach((row, index) => {
    if (row.dimension !== null && row.dimension !== above.dimension) lines.push(...(index > 0 ? [""] : []), `【${row.dimension}】`);
    if (row.group !== null && (row.group !== above.group || row.dimension !== above.dimension)) lines.push(`〔${row.group}〕`);
    above = row;
    lines.push(`${String(index + 1)}　${row.task}`);
    if (row.target !== null) lines.push(`   ${w.rowLabels.target}　${row.target}`);
    if (row.organisation !== null) lines.push(`   ${w.rowLabels.organisation}　${row.organisation}`);
    row.items.forEach((item, at) => lines.push(row.items.length > 1 ? `   ${String(at + 1)}. ${item}` : `   ${item}`));
  });
  return [...lines, "", w.rowsRead(rows.length)].join("\n");
}

/** A metric's value and ground. */
export function showMetric(detail: MetricDetail): string {
  const l = w.labels;
  const value = detail.text ?? `${w.missing}（${missingWords[detail.missing as keyof typeof missingWords]}）`;
  const rows: (readonly [string, string | null])[] = [
    [l.value, value],
    [l.definition, detail.definition],
    [l.formula, detail.formula],
    [l.numerator, detail.numerator && `${detail.numerator}${detail.counter}`],
    [l.denominator, detail.denominator && `${detail.denominator}${detail.counter}`],
    [l.rows, String(detail.rows)],
    [l.cutoff, detail.cutoff],
    [l.months, detail.months && `${String(detail.months.covered)}/${String(detail.months.expected)}`],
    [l.evidence, `${evidenceWords[detail.evidence].label}　${evidenceWords[detail.evidence].meaning}`],
    [l.stage, stageWords[detail.stage]],
    [l.entries, showNumbers(detail.entries)],
    [l.basis, detail.basis.join("；") || null],
    [l.version, `${detail.version}　${detail.digest.slice(0, 12)}`],
    [
      l.reconciliation,
      detail.reconciliation &&
        `${detail.reconciliation.label} ${detail.reconciliation.text ?? w.missing}，${l.difference} ${detail.reconciliation.difference ?? w.missing}`,
    ],
    [l.trend, detail.trend.map((month) => `${month.month} ${month.value ?? w.missing}`).join("　") || null],
    [
      l.parts,
      detail.parts.map((part) => `${part.organisation} ${part.label} ${part.period} ${part.value ?? w.missing}`).join("\n　　") || null,
    ],
    [
      l.records,
      detail.records.map((record) => [record.title, record.number, record.date, record.office].filter(Boolean).join(" ")).join("\n　　") ||
        null,
    ],
  ];
  const head = `${detail.label}（${detail.metric}）　${detail.organisation.label}　${detail.period}`;
  return [head, ...rows.flatMap(([label, text]) => (text === null || text === "" ? [] : [`  ${label}：${text}`]))].join("\n");
}

/** Numbers with runs drawn together: 3、5—9. */
function showNumbers(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    runs.push(end === i ? String(numbers[i]) : `${String(numbers[i])}—${String(numbers[end])}`);
    i = end + 1;
  }
  return runs.join("、");
}

/** The rows behind a value, side by side with why. */
export function showTrace(answer: TraceAnswer): string {
  const lines = [showMetric(answer.detail)];
  for (const side of answer.sides) {
    const counts = Object.entries(side.counts).map(([role, n]) => `${w.roles[role as keyof typeof w.roles]} ${String(n)}`);
    lines.push("", `${w.labels.ledger}「${side.ledger}」　${counts.join("，")}`);
    for (const row of side.rows) {
      const file = side.files[String(row.entry)]?.[row.file] ?? "";
      const fields = Object.entries(row.fields).flatMap(([label, value]) => (value === null ? [] : [`${label}=${value}`]));
      const because = row.because.map((one) => (one.missing.length > 0 ? `${one.condition}（${w.lacking(one.missing)}）` : one.condition));
      lines.push(`· ${w.roles[row.role]}　#${String(row.entry)} ${file}:${String(row.line)}　${fields.join(" ")}`);
      if (because.length > 0) lines.push(`    ${w.labels.because}：${because.join("；")}`);
    }
    lines.push("", `${w.labels.sql}：`, side.sql, JSON.stringify(side.parameters));
  }
  if (answer.inputs.length > 0) lines.push("", w.labels.inputs, ...answer.inputs.map((input) => `  ${input.metric}　${input.label}`));
  else lines.push(`${w.labels.page} ${String(answer.page)}`);
  return lines.join("\n");
}

/** The journal, one line an entry. */
export function showJournal(lines: readonly JournalLine[]): string {
  return lines
    .map((line) => {
      const files = line.files.length > 2 ? `${line.files.slice(0, 2).join(" ")} …(${String(line.files.length)})` : line.files.join(" ");
      const withdrawn = line.withdrawnBy === null ? "" : `　× #${String(line.withdrawnBy)}`;
      return `${String(line.number).padStart(5)}  ${line.time}${line.simulated ? "*" : " "} ${line.kind.padEnd(8)} ${line.subject}  ${line.rows === null ? "" : `${String(line.rows)}${w.labels.row} `}${files}  ${line.actor}${withdrawn}`;
    })
    .join("\n");
}

/** A file's figures, one a line: where, what is written, what it states, and what is said of it. */
export function showClaims(path: string, claims: readonly Claim[]): string {
  const lines = claims.map((claim) => {
    const { start, text, value, unit, comparator, hedge, period, comparison } = claim;
    const stated = `${comparator === "=" ? "" : comparator}${Array.isArray(value) ? value.join("–") : String(value)}${unit ?? ""}`;
    const said = [hedge, period, comparison && [comparison.base, comparison.change].filter(Boolean).join(" ")].filter(Boolean);
    return `${String(start).padStart(7)}  ${text.replace(/\s+/gu, "")}  ${stated}${said.length > 0 ? `  ${said.join(" · ")}` : ""}`;
  });
  return [`${path}　${w.claimsRead(claims.length)}`, ...lines].join("\n");
}
