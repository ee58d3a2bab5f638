// What a figure's unit makes of it: its kind (count, amount, duration …), and the canonical unit its value is told in (元, 人).
import { countsInChinese, readUnit } from "../claim/unit.ts";
import { ordinalUnits } from "../claim/unit-words.ts";
import { names } from "../claim/words.ts";
import { recordKinds, type Metric, type RecordMetric } from "../metric/metric.ts";
import { baseUnit, conversion, q, unitFactor, type Quantity } from "../vocabulary/quantity.ts";
import { moneyUnits } from "../vocabulary/words.ts";
import type { FigureKind } from "./statement.ts";
import { figureWords as w, measuredEnds } from "./words.ts";

/** The unit a value is told in, and how many of it one of the written unit is: 万元 → 元 × 10000, 名 → 人, 万条 → 条 × 10000. */
export function canonicalUnit(written: string): { readonly unit: string; readonly factor: Quantity } {
  if (moneyUnits.includes(written) || baseUnit(written) === w.person) return { unit: baseUnit(written), factor: unitFactor(written) };
  const [large, rest] = [written.slice(0, 1), written.slice(1)];
  if (rest !== "" && (large === w.wan || large === w.yi)) return { unit: rest, factor: q(large === w.wan ? 10000 : 100000000) };
  return { unit: written, factor: q(1) };
}

/** Whether a numeral before this unit is read as a number: 三项 and 第二批, but not 三分, 两面 or 第二项; 第三名 is a rank. */
export function isNumbered(unit: string, style: "chinese" | "ordinal"): boolean {
  if (style === "ordinal") return ordinalUnits.includes(unit) && unit !== w.rank && unit !== w.place;
  return countsInChinese(readUnit(canonicalUnit(unit).unit, 0)?.word ?? unit);
}

/** Whether a number with its unit is a word of its own: 三期, 三级. */
export const isName = (text: string): boolean => words.has(text);
const words: ReadonlySet<string> = new Set(names);

/** The factor from a metric's unit to the one a figure is written in, or nothing where they do not convert. */
export function writtenFactor(unit: string, written: string): Quantity | undefined {
  if (unit === written) return q(1);
  const { unit: canonical, factor } = canonicalUnit(written);
  return conversion(unit, written) ?? (canonical === unit ? q(1).div(factor) : undefined);
}

/** Whether a measure word may stand for a unit without another number: 名 for 人, 户 for 家, never 万元 for 元. */
export function replacesUnit(unit: string, as: string): boolean {
  if (readKind(unit) !== null || readKind(as) !== null) return unit === as;
  const factor = conversion(unit, as);
  if (factor) return factor.eq(1);
  return canonicalUnit(as).factor.eq(canonicalUnit(unit).factor);
}

/** Whether a figure in this unit measures rather than counts: a physical quantity, a score, a value per something. */
const isMeasured = (unit: string): boolean => unit === "" || unit.includes("/") || measuredEnds.some((end) => unit.endsWith(end));

/** Kinds whose whole numbers are plain counts; averages are measures even when they come out whole. */
const averages: readonly Metric["kind"][] = ["mean", "ratio", "share", "median", "quantile"];

/** What a unit by itself makes of every number, as readers see it; null where it counts, or nobody knows it. */
function readKind(unit: string): FigureKind | null {
  const canonical = canonicalUnit(unit).unit;
  const read = readUnit(canonical, 0);
  return read === null || read.end < canonical.length || read.kind === "count" || read.kind === "name" ? null : read.kind;
}

/** What kind of quantity a number in a unit is. */
export function kindOf(metric: Metric, unit: string, number: Quantity, part: "value" | "side"): FigureKind {
  const read = readKind(unit);
  if (read !== null) return read;
  const counts = part === "side" || !(averages.includes(metric.kind) || (metric.kind === "compare" && metric.as === "mean"));
  // 258.3万人 are 2583000 of them.
  return counts && number.mul(canonicalUnit(unit).factor).isInteger() && !isMeasured(unit) ? "count" : "measure";
}

/** Whether numbers in this unit are parts of a hundred or a thousand. */
export const isShare = (unit: string): boolean => unit === "%" || unit === "‰";

/** Whether a metric's value is a place in a ranking (名次). */
export const isRank = (metric: Metric): boolean => metric.kind === "compare" && metric.as === "rank";

/** Whether a metric's value is the record that something was done. */
export const isRecord = (metric: Metric): metric is RecordMetric => recordKinds.some((kind) => kind === metric.kind);

/** Whether a metric's value is a day. */
export const isDated = (metric: Metric): boolean => isRecord(metric) || ("valueType" in metric && metric.valueType === "date");
