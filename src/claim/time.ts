// Time expressions (时间): days, months, quarters and years as they are written, with the date they tell where they tell one.
import { isArabic, readNumber } from "./numeral.ts";
import { numeralMarks } from "./numeral-words.ts";
import { times as w } from "./time-words.ts";
import { readWord, type WordTable, wordTable } from "./word-table.ts";

export type Grain = "year" | "half" | "quarter" | "month" | "day" | "week" | "other";

/** A time expression that begins at a place of a text. */
export interface TimeRead {
  readonly end: number;
  readonly grain: Grain;
  /** Months and days as date text (2021-09, --10-31, --10-20/--10-22), null for what is longer or relative. */
  readonly value: string | null;
  /** Where the numeral of the date begins, behind 今年 and 截至. */
  readonly numeral: number;
  /** 前 follows: a deadline. */
  readonly deadline: boolean;
  /** It may govern figures (期间): 全年, 1-11月; 今年 and 年初 do not. */
  readonly governs: boolean;
  /** 截至, 到: the figures are as of then. */
  readonly asOf: boolean;
}

const fixed: WordTable<boolean> = wordTable([
  ...w.periods.map((word) => [word, true] as const),
  ...w.others.map((word) => [word, false] as const),
]);
const years = wordTable(w.years.map((word) => [word, true] as const));
const parts = wordTable(w.parts.map((word) => [word, true] as const));
const asOfWords = wordTable([...w.asOf, w.to].map((word) => [word, true] as const));
const tens = wordTable(w.tenDays.map((word, index) => [word, index] as const));

interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly end: number;
}

/** The time expression that begins here, or nothing. `first` says that a clause begins here, where 到9月末 is a time. */
export function readTime(text: string, from: number, first: boolean): TimeRead | null {
  const lead = readWord(asOfWords, text, from);
  if (lead && (first || text.slice(from, lead.end) !== w.to)) {
    const body = readBody(text, lead.end);
    if (body) return { ...body, asOf: true, governs: true };
  }
  return readBody(text, from);
}

function readBody(text: string, from: number): TimeRead | null {
  const whole = readWord(fixed, text, from);
  const year = readWord(years, text, from);
  const dated = year ? readDated(text, year.end, true) : readDated(text, from, false);
  if (dated && (!whole || dated.end > whole.end)) return dated;
  if (!whole) return null;
  if (year) {
    const part = readWord(parts, text, year.end);
    if (part) return plain(endOfPart(text, part.end), grainOf(text, part.end), true);
  }
  return plain(endOfPart(text, whole.end), grainOf(text, whole.end), whole.value);
}

/** 三季度末. */
const endOfPart = (text: string, end: number): number =>
  text.charAt(end - 1) === w.quarter.charAt(1) && end < text.length && w.ends.includes(text.charAt(end)) ? end + 1 : end;

const plain = (end: number, grain: Grain, governs: boolean): TimeRead => ({
  end,
  grain,
  value: null,
  numeral: -1,
  deadline: false,
  governs,
  asOf: false,
});

function grainOf(text: string, end: number): Grain {
  const tail = text.slice(Math.max(0, end - 3), end);
  if (tail.includes(w.quarter)) return "quarter";
  if (tail.includes(w.half)) return "half";
  if (tail.includes(w.month)) return "month";
  return tail.includes(w.year) ? "year" : "other";
}

/** What begins with digits: 2021年, 2021年1-11月, 10月20日-22日, 2021-06-30, 8月份, 9月末, 10月底前. */
function readDated(text: string, from: number, relative: boolean): TimeRead | null {
  if (!relative) {
    const iso = readIso(text, from);
    if (iso) return iso;
    const span = readYears(text, from);
    if (span !== null) return { ...plain(tailOfYear(text, span), "year", true), numeral: from };
  }
  const point = readPoint(text, from, relative);
  if (!point) return null;
  if (point.month === null) return endOfYear(text, from, point);
  const last = readLast(text, point);
  return tailOfMonth(text, from, point, last);
}

/** 2019-2021年. */
function readYears(text: string, from: number): number | null {
  if (!isArabic(text.charCodeAt(from)) || !isDash(text, from + 4)) return null;
  const [first, last] = [Number(text.slice(from, from + 4)), Number(text.slice(from + 5, from + 9))];
  return isYear(first) && isYear(last) && text.charAt(from + 9) === w.year ? from + 10 : null;
}

const isDash = (text: string, at: number): boolean => at < text.length && numeralMarks.dashes.includes(text.charAt(at));
const isTo = (text: string, at: number): boolean => isDash(text, at) || (at < text.length && numeralMarks.to.includes(text.charAt(at)));
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** 年度, 年底, 年以来 behind a year. */
function tailOfYear(text: string, end: number): number {
  if (text.charAt(end) === w.degree) return end + 1;
  return text.startsWith(w.since, end) ? end + w.since.length : end;
}

function endOfYear(text: string, from: number, { year, end }: Point): TimeRead | null {
  if (year === null) return null;
  const part = readWord(parts, text, end);
  if (part) return { ...plain(endOfPart(text, part.end), grainOf(text, part.end), true), numeral: from };
  if (end < text.length && w.ends.includes(text.charAt(end))) {
    const deadline = isBefore(text, end + 1);
    return { ...plain(end + (deadline ? 2 : 1), "day", true), value: `${String(year)}-12-31`, numeral: from, deadline };
  }
  if (isBefore(text, end)) return { ...plain(end + 1, "year", true), value: String(year), numeral: from, deadline: true };
  return { ...plain(tailOfYear(text, end), "year", true), numeral: from };
}

const isBefore = (text: string, at: number): boolean =>
  text.charAt(at) === w.before && (at + 1 >= text.length || !w.beforeRefused.includes(text.charAt(at + 1)));

/** A year, a month and a day as far as they are written, or nothing where neither year nor month is. */
function readPoint(text: string, from: number, relative: boolean): Point | null {
  let [end, year, month, day]: [number, number | null, number | null, number | null] = [from, null, null, null];
  const first = readWhole(text, end);
  if (!first) return null;
  if (!relative && text.charAt(first.end) === w.year && isYear(first.value)) {
    [year, end] = [first.value, first.end + 1];
    if (text.charAt(end) === w.degree) return { year, month, day, end };
  }
  const second = year === null ? first : readWhole(text, end);
  if (second && isMonth(second.value) && text.charAt(second.end) === w.month) [month, end] = [second.value, second.end + 1];
  else if (second && isMonth(second.value) && isTo(text, second.end)) {
    // 1-11月: the first month of a range has no 月 of its own.
    const other = readWhole(text, second.end + 1);
    if (other && isMonth(other.value) && other.value > second.value && text.charAt(other.end) === w.month)
      return { year, month: second.value, day: null, end: second.end };
  }
  if (month === null) return year === null ? null : { year, month, day, end };
  const third = readWhole(text, end);
  if (third && third.value >= 1 && third.value <= 31) {
    if (third.end < text.length && w.days.includes(text.charAt(third.end))) [day, end] = [third.value, third.end + 1];
    else if (isTo(text, third.end)) {
      // 10月20-22日: likewise a day.
      const other = readWhole(text, third.end + 1);
      if (other && other.value > third.value && other.value <= 31 && other.end < text.length && w.days.includes(text.charAt(other.end)))
        [day, end] = [third.value, third.end];
    }
  }
  return { year, month, day, end };
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** A whole number of at most four digits, without powers. */
function readWhole(text: string, from: number): { readonly end: number; readonly value: number } | null {
  const read = readNumber(text, from);
  if (!read || read.decimal || read.over || read.bare || read.value > 9999) return null;
  return { end: read.end, value: read.value };
}

/** The end of a range of months or days behind its first point. */
function readLast(text: string, { year, month, day, end }: Point): Point | null {
  if (!isTo(text, end)) return null;
  const first = readWhole(text, end + 1);
  if (!first) return null;
  const next = text.charAt(first.end);
  if (day !== null && w.days.includes(next)) return { year, month, day: first.value, end: first.end + 1 };
  const point = readPoint(text, end + 1, false);
  if (point?.month === null || point === null) return null;
  return (point.day === null) === (day === null) ? { ...point, year: point.year ?? year } : null;
}

const two = (value: number): string => String(value).padStart(2, "0");
const lastDay = (year: number | null, month: number): number => new Date(Date.UTC(year ?? 2021, month, 0)).getUTCDate();

function dateText({ year, month, day }: Pick<Point, "year" | "month" | "day">): string {
  const head = year === null ? "-" : String(year);
  return `${head}-${two(month ?? 1)}${day === null ? "" : `-${two(day)}`}`;
}

/** 底, 末, 初, 中旬, 份, 以来 and 前 behind a month or day. */
function tailOfMonth(text: string, from: number, point: Point, last: Point | null): TimeRead {
  let end = last?.end ?? point.end;
  let { day } = last ?? point;
  const { year, month } = last ?? point;
  const ten = readWord(tens, text, end);
  if (day === null && end < text.length && w.ends.includes(text.charAt(end))) [day, end] = [lastDay(year, month ?? 1), end + 1];
  else if (day === null && ten) [day, end] = [[10, 20, lastDay(year, month ?? 1)][ten.value] ?? null, ten.end];
  else if (day === null && (text.charAt(end) === w.share || text.charAt(end) === w.early)) end += 1;
  if (text.startsWith(w.since, end)) end += w.since.length;
  const deadline = isBefore(text, end);
  if (deadline) end += 1;
  // 6月份 is a stretch of time, never the day of an event.
  const isStretch = text.charAt(end - 1) === w.share;
  const value = isStretch && !deadline ? null : last ? `${dateText(point)}/${dateText(last)}` : dateText({ year, month, day });
  return { end, grain: day === null ? "month" : "day", value, numeral: from, deadline, governs: true, asOf: false };
}

/** 2021-06-30, 2021.7.15, 2021/6/30. */
function readIso(text: string, from: number): TimeRead | null {
  const separator = text.charAt(from + 4);
  if (separator !== "-" && separator !== "." && separator !== "/") return null;
  const match = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/.exec(text.slice(from, from + 11));
  const [whole = "", year, , month, day] = match ?? [];
  if (!match || !isYear(Number(year)) || !isMonth(Number(month)) || Number(day) > 31 || Number(day) < 1) return null;
  const value = `${String(year)}-${two(Number(month))}-${two(Number(day))}`;
  const end = from + whole.length;
  const deadline = isBefore(text, end);
  return { end: deadline ? end + 1 : end, grain: "day", value, numeral: from, deadline, governs: true, asOf: false };
}
