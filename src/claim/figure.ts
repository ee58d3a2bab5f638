// One figure (数字) as it stands: its number or numbers, its unit, and the suffix that changes its meaning. What is said around it is read elsewhere.
import { charBefore, holds, isLetter, startsWithAny } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { isArabic, type NumberRead, numeralClass, readNumber } from "./numeral.ts";
import { readFraction, readHalf, readProportion, readRange, readTenths } from "./compound.ts";
import { about, finish, powerOf, upward } from "./suffix.ts";
import { countsInChinese, readUnit, type UnitRead } from "./unit.ts";
import * as n from "./numeral-words.ts";
import * as t from "./time-words.ts";

/** A figure, or the place behind a name that is none. */
export type AtNumeral = Draft | number;

/** The end of a run of digits, letters and what joins them: a code, a telephone number, a standard. */
function runEnd(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isArabic(code) || isLetter(code)) continue;
    const next = text.charCodeAt(end + 1);
    if (!(n.codeJoints.includes(text.charAt(end)) && (isArabic(next) || isLetter(next)))) break;
  }
  return end;
}

/** The end of a run of numeral characters that make no number. */
function numeralEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && numeralClass[text.charCodeAt(end)] !== 0) end += 1;
  return end;
}

/** What the number that begins here is; `from` is at a digit, a Chinese numeral, 半, or a sign before a digit. */
export function readFigure(text: string, from: number): AtNumeral {
  const sign = text.charAt(from);
  if (sign === n.numeralMarks.half) return readHalfUnit(text, from);
  const signed = sign === "-" || sign === "+";
  const start = signed ? from + 1 : from;
  if (isLetter(text.charCodeAt(from - 1)) || (signed && isNumberBefore(text, from))) return Math.max(runEnd(text, start), from + 1);
  const number = readNumber(text, start);
  if (!number) return numeralEnd(text, start);
  if (number.style === "arabic" && isCode(text, start, number)) return Math.max(runEnd(text, start), start + 1);
  if (number.style === "chinese" && holds(n.numeralMarks.vague, text, start - 1)) return numeralEnd(text, start);
  return (
    readFraction(text, from, number) ??
    readProportion(text, from, number) ??
    readHalf(text, from, number) ??
    readTenths(text, from, number) ??
    readClock(text, from, number) ??
    readRange(text, from, number) ??
    readPlain(text, from, number, signed && sign === "-")
  );
}

const isNumberBefore = (text: string, at: number): boolean => at > 0 && (isArabic(text.charCodeAt(at - 1)) || holds("%‰)", text, at - 1));

/** A number of more characters is a code: its value would not be exact. */
const longestNumber = 20;

/** 010-60330118, 3+2, 7×24, 2021.7.15.3, A4-2, 12345: not numbers of anything. */
function isCode(text: string, from: number, { end, decimal }: NumberRead): boolean {
  const next = text.charAt(end);
  const follows = isArabic(text.charCodeAt(end + 1));
  if (end - from < 6 && n.numberNames.has(text.slice(from, end)))
    return end - from === 5 ? readUnit(text, end)?.kind !== "count" : startsWithAny(text, end, n.serviceNouns);
  if (n.formulaMarks.includes(next) && next !== "") return follows || isLetter(text.charCodeAt(end + 1));
  const before = charBefore(text, from);
  if (
    before !== "" &&
    n.formulaMarks.includes(before) &&
    (before !== "+" || isArabic(text.charCodeAt(from - 2)) || isLetter(text.charCodeAt(from - 2)))
  )
    return true;
  if (next === "-" && follows) return text.charAt(from) === "0" && !decimal && end - from > 1;
  if (next === "." && follows) return true;
  if (end - from > longestNumber) return true;
  if (holds(n.bracketsOfNumbers, text, from - 1)) return true;
  const unitAt = holds(n.numeralMarks.over, text, end) ? end + 1 : end;
  return (
    end - from >= 9 && !decimal && !holds(n.groups.tenThousand + n.groups.hundredMillion, text, end - 1) && readUnit(text, unitAt) === null
  );
}

/** 半小时, 半个月. */
function readHalfUnit(text: string, from: number): AtNumeral {
  const unit = readUnit(text, from + 1);
  if (!unit || !n.halved.includes(unit.word)) return from + 1;
  return finish(text, { from, value: 0.5, numberTo: from + 1, unitAt: from + 1, end: unit.end, unit, digits: "0.5" });
}

/** 7分12秒, 1小时30分: told in seconds. */
function readClock(text: string, from: number, number: NumberRead): Draft | null {
  if (!holds(n.clockStarts, text, number.end)) return null;
  let { end } = number;
  let [seconds, parts] = [0, 0];
  let next: NumberRead | null = number;
  while (next && !next.over) {
    const behind: number = next.end;
    const part = n.clockUnits.find(([word]) => text.startsWith(word, behind));
    if (!part) break;
    seconds += next.value * part[1];
    [end, parts] = [behind + part[0].length, parts + 1];
    next = isArabic(text.charCodeAt(end)) ? readNumber(text, end) : null;
  }
  if (parts < 2) return null;
  const unit = { unit: n.second, kind: "duration", word: n.second, end } as const;
  return finish(text, { from, value: seconds, numberTo: end, unitAt: end, end, unit, digits: text.slice(from, end) });
}

/** A number, 余, a unit and half of it, or a number alone. */
function readPlain(text: string, from: number, number: NumberRead, minus: boolean): AtNumeral {
  const chinese = number.style === "chinese";
  const bareOver = holds(n.numeralMarks.over, text, number.end);
  const split = readSplitUnit(text, number.end);
  const unitAt = bareOver ? number.end + 1 : number.end;
  const unit = split ?? readUnit(text, unitAt);
  const isHalf = split !== null && holds(n.numeralMarks.half, text, number.end + 1);
  const isOver = number.over || (split !== null && !isHalf) || (bareOver && unit !== null);
  if (unit?.kind === "name" || isNamed(text, from, number, unit)) return Math.max(unit?.end ?? 0, number.end, from + 1);
  if (chinese && !isHalf && !isCounted(text, from, number, unit, isOver)) return numeralEnd(text, from);
  const behindHalf = unit !== null && !isHalf && holds(n.numeralMarks.half, text, unit.end) && n.halvedBehind.includes(unit.word);
  const half = isHalf || behindHalf ? 0.5 : 0;
  const amount = number.value + half;
  const upper = number.bare && charBefore(text, from) === n.numeralMarks.upper;
  return finish(text, {
    from: upper ? from - 1 : from,
    value: minus ? -amount : amount,
    numberTo: number.end,
    unitAt: split ? -1 : unitAt,
    end: unit ? unit.end + (behindHalf ? 1 : 0) : number.end,
    unitTo: unit?.end ?? number.end,
    unit,
    digits: half > 0 ? String(amount) : chinese ? arabicDigits(text, number) : null,
    signed: minus,
    power: powerOf(text, number.end),
    said: upper ? upward : isOver ? about : null,
  });
}

/** 七个多百分点, 一个半月: 多 and 半 stand inside the unit. */
function readSplitUnit(text: string, from: number): UnitRead | null {
  if (text.charAt(from) !== n.generic || !holds(n.numeralMarks.over + n.numeralMarks.half, text, from + 1)) return null;
  const rest = readUnit(n.generic + text.slice(from + 2, from + 6), 0);
  return rest && rest.word.length > 1 ? { ...rest, end: from + rest.end + 1 } : null;
}

/** A Chinese number as it is told in a change: 八百多万 is 800万. */
function arabicDigits(text: string, { end, value }: NumberRead): string {
  const group = powerOf(text, end);
  return String(value / group) + (group === 1 ? "" : text.charAt(end - 1));
}

/** 三年行动, 5G, 100强, 3A级: the number belongs to a name. */
function isNamed(text: string, from: number, { end, style, value }: NumberRead, unit: UnitRead | null): boolean {
  if (unit === null) return style === "arabic" && isLetter(text.charCodeAt(end));
  if (unit.word === t.times.year) {
    if ((value >= 1900 && value <= 2100) || startsWithAny(text, unit.end, n.yearNames)) return true;
    return style === "chinese" && holds(n.yearRefusedBefore, text, from - 1);
  }
  return unit.word === n.score && startsWithAny(text, unit.end, n.scoreNames);
}

/** Whether a Chinese numeral counts something: by its unit, and 一 and bare places by what stands before them too. */
function isCounted(text: string, from: number, number: NumberRead, unit: UnitRead | null, over: boolean): boolean {
  if (unit === null || !countsInChinese(unit.word)) return false;
  if (number.bare) return over || holds(n.numeralMarks.bareBefore, text, from - 1);
  if (number.value === 0) return true;
  if (number.value === 1) return n.singleCounted.has(unit.word) && !holds(n.singleRefusedBefore, text, from - 1);
  return !(number.value < 10 && !over && holds(n.fewRefusedBefore, text, from - 1));
}
