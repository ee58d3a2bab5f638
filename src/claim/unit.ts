// Units (单位) behind a number as they are written, and what kind of quantity each makes of it.
import type { ClaimKind } from "./claim.ts";
import { chineseLate, chineseRefused, countUnits, durationUnits, measureUnits, moneyUnits, nameUnits, per, percentUnits, person, personUnits, ratioUnits } from "./words.ts";
import { readWord, type WordTable, wordTable } from "./word-table.ts";

/** What a unit makes of a number; `name` makes it a part of a name (308路, 26号). */
export type UnitKind = Exclude<ClaimKind, "date" | "ordinal" | "rank"> | "name";

/** A unit that begins at a place: its canonical form, where it ends, and how often it multiplies the value (元/万元 counts 万 in its name). */
export interface UnitRead {
  readonly end: number;
  readonly unit: string;
  readonly kind: UnitKind;
  /** The unit's first word, by which Chinese numerals are let in. */
  readonly word: string;
}

const units: WordTable<UnitKind> = wordTable<UnitKind>([
  ...Object.keys(percentUnits).map((word) => [word, "percent"] as const),
  ...ratioUnits.map((word) => [word, "ratio"] as const),
  ...moneyUnits.map((word) => [word, "amount"] as const),
  ...Object.keys(durationUnits).map((word) => [word, "duration"] as const),
  ...measureUnits.map((word) => [word, "measure"] as const),
  ...countUnits.map((word) => [word, "count"] as const),
  ...nameUnits.map((word) => [word, "name"] as const),
]);
/** What may stand under the stroke of a quotient besides units. */
const below: WordTable<true> = wordTable(
  ["季度", "年", "月", "日", "周", "万元", "亿元", "万人", "千人", "百人", "万", "户", "人", "天", "时", "次", "班", "分", "每", "百户", "万户", "百公里", "标准煤", "餐", "单", "课时", "株", "床"].map((word) => [word, true] as const),
);

/** The unit that begins here, or nothing. */
export function readUnit(text: string, from: number): UnitRead | null {
  const read = readWord(units, text, from);
  if (!read) return null;
  let { end } = read;
  let [unit, kind] = [canonicalUnit(read.word), read.value];
  const slash = readQuotient(text, end);
  if (slash !== end && kind !== "percent") {
    unit += text.slice(end, slash);
    [kind, end] = ["measure", slash];
  } else if (text.charAt(end) === "(") {
    // 1.5万套（件）: the other measure word belongs to the unit.
    const inner = readWord(units, text, end + 1);
    if (inner && inner.value === "count" && text.charAt(inner.end) === ")") {
      unit += text.slice(end, inner.end + 1);
      end = inner.end + 1;
    }
  }
  return { end, unit, kind, word: read.word };
}

/** /平方公里·月, /人: behind a unit. */
function readQuotient(text: string, from: number): number {
  if (text.charAt(from) !== per) return from;
  const first = readWord(below, text, from + 1);
  const second = readWord(units, text, from + 1);
  let end = Math.max(first?.end ?? 0, second?.end ?? 0);
  if (end === 0) return from;
  if (text.charAt(end) === "·") end = Math.max(readWord(below, text, end + 1)?.end ?? end, readWord(units, text, end + 1)?.end ?? end);
  return end;
}

/** 名 and 位 of people are 人; what is written otherwise stays. */
function canonicalUnit(word: string): string {
  return personUnits.includes(word) ? person : (percentUnits[word] ?? (word === "元人民币" ? "元" : word));
}

/** Whether a Chinese numeral before this unit is a number (两项, 三百余处) and no part of a word (三方, 一级). */
export const countsInChinese = (word: string): boolean => !chineseRefused.has(word) || chineseLate.has(word);
