// Checking a report at the terminal (核验报告): the answer as text, JSON, a page, a workbook, or comments in the Word file itself.
import { readFile, writeFile } from "node:fs/promises";
import { parseDocument } from "../document/parse.ts";
import { writeComments } from "../document/comment.ts";
import { writeTables } from "../document/tables.ts";
import {
  checkWords as w,
  countWords,
  draftChecked,
  draftComments,
  draftRecord,
  draftSheets,
  questioned,
  type Checked,
} from "../text/check.ts";
import { checkLabels } from "../text/finding.ts";
import { terminalWords } from "../text/terminal.ts";
import { verdictLabels } from "../text/verdict.ts";
import { expectOk, problem, ProblemError } from "../vocabulary/problem.ts";
import { sayProblem } from "../text/zh.ts";
import { renderChecked } from "../web/check-page.tsx";
import { loadStyle } from "../web/style.ts";
import type { CheckAnswer } from "../workspace/check.ts";
import { asOf, stampOf, type AsOfOptions, type CommonOptions, type StampOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

export const checkFormats = ["text", "json", "html", "xlsx", "docx"] as const;

export interface CheckOptions extends CommonOptions, AsOfOptions {
  readonly scheme?: string;
  readonly format: (typeof checkFormats)[number];
  readonly out?: string;
  readonly strict?: boolean;
}

/** Checks a file; with `--strict` a contradiction or a question ends in 1. */
export async function checkReport(connection: Connection, path: string, options: CheckOptions): Promise<number> {
  const format = options.json ? "json" : options.format;
  if (format === "docx" && !path.toLowerCase().endsWith(".docx"))
    throw new ProblemError([problem("request.value-wrong", { file: "--format docx" }, { expected: w.wordOnly, found: path })]);
  const upload = await connection.upload(path);
  const answer = await connection.perform("check", { upload, scheme: options.scheme ?? null, ...asOf(options) });
  noteProblems(answer.problems);
  const written = await writeAnswer(format, path, answer);
  if (options.out === undefined && typeof written === "string") print(written);
  else {
    const out = options.out ?? `${path.replace(/\.[^./\\]+$/u, "")}.checked.${format}`;
    await writeFile(out, typeof written === "string" ? `${written}\n` : written);
    note(terminalWords.written(out));
  }
  const asked =
    answer.claims.some(({ verdict }) => verdict === "contradicts") || answer.findings.some(({ severity }) => severity === "question");
  return options.strict && asked ? exitCodes.problems : exitCodes.done;
}

async function writeAnswer(format: CheckOptions["format"], path: string, answer: CheckAnswer): Promise<string | Uint8Array> {
  const { claims, findings, document } = answer;
  const checked = draftChecked(claims, findings, process.env["SHIJI_LANG"] === "en" ? "en" : "zh");
  switch (format) {
    case "json":
      return JSON.stringify(draftRecord(answer, checked), null, 2);
    case "html":
      return renderChecked(answer, { css: loadStyle(), say: sayProblem });
    case "xlsx":
      return writeTables(draftSheets(claims, findings, document.text, answer.labels));
    case "docx": {
      const bytes = await readFile(path);
      return writeComments(bytes, draftComments(checked), expectOk(await parseDocument(document.name, bytes)));
    }
    case "text":
      return showChecked(answer, checked);
  }
}

function showChecked({ document, claims, findings }: CheckAnswer, checked: Checked): string {
  const line = (start: number): string => String(document.text.slice(0, start).split("\n").length).padStart(5);
  const asked = [
    ...checked.claims
      .filter(({ verdict }) => questioned.includes(verdict))
      .map(({ start, said, verdict, reason }) => ({
        start,
        text: `${verdictLabels[verdict].sign} ${said}　${verdictLabels[verdict].label}　${reason}`,
      })),
    ...checked.findings.map(({ check, start, end, message }) => ({
      start,
      text: `? ${document.text.slice(start, end).replace(/\s/gu, "")}　${checkLabels[check]}　${message}`,
    })),
  ].sort((a, b) => a.start - b.start);
  return [...asked.map(({ start, text }) => `${line(start)}  ${text}`), w.summary(countWords(claims), findings.length)].join("\n");
}

export interface BindOptions extends CommonOptions, StampOptions {
  readonly scheme?: string;
  readonly at: string;
  readonly metric: string;
  readonly reason?: string;
}

/** Says which metric the claim at a place of a report means. */
export async function bindReport(connection: Connection, path: string, options: BindOptions): Promise<number> {
  const upload = await connection.upload(path);
  const result = await connection.perform("bind", {
    upload,
    scheme: options.scheme ?? null,
    at: Number(options.at),
    metric: options.metric === "none" ? null : options.metric,
    reason: options.reason ?? null,
    stamp: stampOf(options),
  });
  if (options.json) printJson(result);
  else print(w.bound(result.entry, result.words, result.metric));
  return exitCodes.done;
}
