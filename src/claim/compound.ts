// Figures of several numbers (分数、比例、区间): 四分之三, 1:13.2, 九成三, 一半, 8%—10%, 4-6户.
import { charBefore, holds } from "./characters.ts";
import type { Draft } from "./draft.ts";
import { isArabic, type NumberRead, readNumber } from "./numeral.ts";
import { finish, powerOf } from "./suffix.ts";
import { readUnit } from "./unit.ts";
import * as w from "./words.ts";

const percent = { unit: "%", kind: "percent", word: w.numeralMarks.tenth } as const;

/** 四分之三 is 0.75, 百分之九十五 is 95%. */
export function readFraction(text: string, from: number, number: NumberRead): Draft | null {
  if (!text.startsWith(w.numeralMarks.fraction, number.end)) return null;
  const part = readNumber(text, number.end + w.numeralMarks.fraction.length);
  if (!part || part.value <= 0 || number.value <= 0) return null;
  const whole = { from, numberTo: part.end, unitAt: part.end, end: part.end };
  if (number.value === 100) return finish(text, { ...whole, value: part.value, unit: percent, digits: `${String(part.value)}%` });
  return finish(text, { ...whole, value: part.value / number.value, unit: null, kind: "ratio", digits: text.slice(from, part.end) });
}

/** 1:13.2, 3:2:1; not 9:30. */
export function readProportion(text: string, from: number, number: NumberRead): Draft | null {
  if (!holds(w.numeralMarks.ratio, text, number.end)) return null;
  const value = [number.value];
  let { end } = number;
  while (holds(w.numeralMarks.ratio, text, end) && isArabic(text.charCodeAt(end + 1))) {
    const next = readNumber(text, end + 1);
    if (!next) break;
    if (value.length === 1 && isClock(number, next, end)) return null;
    value.push(next.value);
    end = next.end;
  }
  return value.length > 1 ? finish(text, { from, value, numberTo: end, unitAt: end, end, unit: null, kind: "ratio", digits: null }) : null;
}

/** Two digits below 60 behind a number below 25. */
const isClock = (hour: NumberRead, next: NumberRead, at: number): boolean =>
  next.end - at === 3 && !next.decimal && !hour.decimal && hour.value < 25 && next.value < 60 && !(hour.value === 1 && next.value === 10);

/** 一半 is 50%. */
export function readHalf(text: string, from: number, number: NumberRead): Draft | null {
  if (number.style !== "chinese" || number.value !== 1 || !holds(w.numeralMarks.half, text, number.end)) return null;
  const end = number.end + 1;
  if (holds(w.halfRefusedAfter, text, end)) return null;
  return finish(text, { from, value: 50, numberTo: end, unitAt: end, end, unit: percent, digits: "50%" });
}

const isTenth = (text: string, at: number): boolean => text.charAt(at) === w.numeralMarks.tenth && !holds(w.tenthRefused, text, at + 1);

/** 九成, 九成三, 七成半, 六成多. */
export function readTenths(text: string, from: number, number: NumberRead): Draft | null {
  if (!isTenth(text, number.end) || number.value > 10 || number.over) return null;
  const next = text.charAt(number.end + 1);
  const rest = w.digitValues[next] ?? 0;
  const isRest = rest > 0 && w.digitValues[text.charAt(number.end + 2)] === undefined;
  const isHalf = next === w.numeralMarks.half;
  const value = number.value * 10 + (isRest ? rest : isHalf ? 5 : 0);
  const end = number.end + (isRest || isHalf ? 2 : 1);
  return finish(text, { from, value, numberTo: end, unitAt: end, end, unit: percent, digits: `${String(value)}%` });
}

/** 8%—10%, 19.8%至21.3%, 4-6户, 三至五家, 一至两成. */
export function readRange(text: string, from: number, number: NumberRead): Draft | null {
  const first = readUnit(text, number.end);
  const joint = first ? first.end : number.end;
  const isTo = holds(w.numeralMarks.to, text, joint) && !w.fromWords.includes(charBefore(text, from) || "\0");
  if (!isTo && !holds(w.numeralMarks.dashes, text, joint)) return null;
  const second = readNumber(text, joint + 1);
  if (second?.style !== number.style || number.value >= second.value) return null;
  if (number.style === "chinese" && isTenth(text, second.end)) {
    const value = [number.value * 10, second.value * 10];
    const end = second.end + 1;
    return finish(text, { from, value, numberTo: end, unitAt: end, end, unit: percent, digits: `${value.join("—")}%` });
  }
  const unit = readUnit(text, second.end);
  if (!unit || unit.kind === "name" || (first && first.unit !== unit.unit)) return null;
  // 2-3万元: the power of the second is the first's too.
  const power = first === null && !number.over ? Math.max(1, powerOf(text, second.end) / powerOf(text, number.end)) : 1;
  const value = [number.value * power, second.value];
  const kind = unit.kind === "count" && value.some((one) => !Number.isInteger(one)) ? "measure" : unit.kind;
  return finish(text, { from, value, numberTo: second.end, unitAt: second.end, end: unit.end, unit, kind, digits: null });
}
