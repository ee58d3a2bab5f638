// The day that a reply is signed on (落款日期、填表日期): whether one is written, and whether it can be.
import { sayPeriod } from "../vocabulary/date.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { senderWords as w } from "./words.ts";

/** What a reply says of when it was signed. */
export interface Signed {
  /** Whether any day is written where a reply is signed. */
  readonly isDated: boolean;
  /** That day; null where there is none, or it is written in words. */
  readonly day: Day | null;
}

const labelled = new RegExp(w.signedLabel, "u");
const alone = new RegExp(`^(?:.{2,30}(?:${w.officeEnd})(?:${w.sealed})?)?(?<day>${w.signedOn}|${w.signedDigits})$`, "u");
/** So many lines at the end can be a signature. */
const signatureLines = 3;

/** When a reply was signed: behind 填报日期：, or, of what is no workbook, at its end by itself or behind a name. */
export function signedOf(text: string, isWorkbook: boolean): Signed {
  const lines = text
    .split("\n")
    .map((line) => line.normalize("NFKC").replace(/\s/gu, ""))
    .filter((line) => line !== "");
  const days = [
    ...lines.flatMap((line, at) => labelled.exec(`${line}${lines[at + 1] ?? ""}`)?.groups?.["day"] ?? []),
    ...lines.slice(-signatureLines).flatMap((line) => (isWorkbook ? [] : (alone.exec(line)?.groups?.["day"] ?? []))),
  ];
  return { isDated: days.length > 0, day: days.flatMap((day) => isoOf(day) ?? []).at(-1) ?? null };
}

/** A day in digits, however it was typed: 2022年1月5日, 2022-01-05, 2022.1.5; null where it is none. */
export function isoOf(text: string): Day | null {
  const [, year = "", month = "", day = ""] = /^([0-9]{4})\D{1,2}([0-9]{1,2})\D([0-9]{1,2})\D?$/u.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parsePeriod(iso) === undefined ? null : iso;
}

/** A reply cannot have been signed after it was received, nor before the last month that it tells of. */
export function signedProblems(
  { day }: Signed,
  { received, period }: { readonly received: Day; readonly period: string },
  at: Place,
): readonly Problem[] {
  const end = parsePeriod(period)?.to;
  if (day === null || end === undefined) return [];
  const facts = { day: sayPeriod(day), received: sayPeriod(received), period: sayPeriod(period) };
  if (day > received) return [problem("reply.signed-later", at, facts, "warning")];
  return day.slice(0, 7) < end.slice(0, 7) ? [problem("reply.signed-earlier", at, facts, "warning")] : [];
}
