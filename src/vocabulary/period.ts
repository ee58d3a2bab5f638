// Periods (期间) of whole months or of days, and their places in a year; no clock and no time zone enters here.

/** A calendar day as `2021-06-17`. */
export type Day = string & { readonly day?: never };
/** A calendar month as `2021-06`. */
export type Month = string & { readonly month?: never };

/** A period (期间) from its first to its last day, both included; `text` is the canonical spelling: `2021`, `2021-Q1`, `2021-06`, `2021-01..2021-11`, `2021-10-20..2021-10-22`. */
export interface Period {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
  /** Whole months can be read from cells. */
  readonly wholeMonths: boolean;
}

/** The day that a moment (ISO 8601) falls on in Beijing. */
export const beijingDay = (time: string): Day => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 10);

const pad = (n: number): string => String(n).padStart(2, "0");

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const isDay = (text: string): boolean => {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return (
    m !== null && Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= daysInMonth(Number(m[1]), Number(m[2]))
  );
};

/** First and last day of one end of a period: a year, quarter, half-year, month or day. */
function span(text: string): readonly [Day, Day] | undefined {
  const year = /^(\d{4})$/.exec(text);
  if (year) return [`${text}-01-01`, `${text}-12-31`];
  const part = /^(\d{4})-(Q[1-4]|H[12])$/.exec(text);
  if (part) {
    const [, y = "", p = ""] = part;
    const size = p.startsWith("Q") ? 3 : 6;
    const last = Number(p[1]) * size;
    return [`${y}-${pad(last - size + 1)}-01`, `${y}-${pad(last)}-${daysInMonth(Number(y), last)}`];
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    return [`${text}-01`, `${text}-${daysInMonth(Number(month[1]), Number(month[2]))}`];
  }
  return isDay(text) ? [text, text] : undefined;
}

/** Reads a period, or nothing where the text is not one. */
export function parsePeriod(text: string): Period | undefined {
  const [a = "", b, ...rest] = text.trim().split("..");
  const first = span(a);
  const last = b === undefined ? first : span(b);
  if (!first || !last || rest.length > 0 || first[0] > last[1]) return undefined;
  const [from, to] = [first[0], last[1]];
  const wholeMonths = from.endsWith("-01") && Number(to.slice(8)) === daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return { text: text.trim(), from, to, wholeMonths };
}

/** A period from its days. */
export function periodOfDays(from: Day, to: Day): Period {
  const read = parsePeriod(`${from}..${to}`);
  if (!read) throw new RangeError(`no period from ${from} to ${to}`);
  return read;
}

/** Months of a period, in order, as `2021-06`. */
export function monthsOf(period: Period): readonly Month[] {
  const months: Month[] = [];
  for (let [y, m] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))]; ; ) {
    const month = `${y}-${pad(m)}`;
    if (month > period.to.slice(0, 7)) return months;
    months.push(month);
    [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  }
}

/** The day some years and months away; a day that the month lacks becomes its last (31 March less a month: 28 or 29 February). */
function shiftDay(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${y}-${pad(m)}-${pad(Math.min(Number(day.slice(8)), daysInMonth(y, m)))}`;
}

/** The same period some months away; one of whole months stays one (February's end included). */
export function shiftPeriod(period: Period, months: number): Period {
  const from = shiftDay(period.from, months);
  if (!period.wholeMonths) return periodOfDays(from, shiftDay(period.to, months));
  const end = shiftDay(`${period.to.slice(0, 7)}-01`, months).slice(0, 7);
  return wholeMonthsFrom(from.slice(0, 7), end);
}

/**
 * The same period some years away, in the same spelling (2021-Q1 → 2022-Q1); one of whole months stays one. `moved` are days it names
 * that the other year lacks (29 February): they become the day before, and a person should be told.
 */
export function shiftYears(period: Period, years: number): { readonly period: Period; readonly moved: readonly Day[] } {
  const moved: Day[] = [];
  const ends = period.text.split("..").map((end) => {
    const text = String(Number(end.slice(0, 4)) + years).padStart(4, "0") + end.slice(4);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
    const month = text.slice(0, 7);
    const last = `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
    if (period.wholeMonths && end === period.to) return last;
    if (isDay(text)) return text;
    moved.push(end);
    return last;
  });
  const shifted = parsePeriod(ends.join(".."));
  if (!shifted) throw new RangeError(`no period ${String(years)} years from ${period.text}`);
  return { period: shifted, moved };
}

/** The period of whole months from one to another, in its shortest canonical spelling. */
export function wholeMonthsFrom(first: Month, last: Month): Period {
  const [y, a, b] = [first.slice(0, 4), Number(first.slice(5)), Number(last.slice(5))];
  const sameYear = last.slice(0, 4) === y;
  const text = sameYear && a === 1 && b === 12 ? y : first === last ? first : `${first}..${last}`;
  const read = parsePeriod(text);
  if (!read) throw new RangeError(`no period from ${first} to ${last}`);
  return read;
}

/** The part of a period up to a day, or nothing when it begins later. */
export function cutPeriod(period: Period, until: Day): Period | undefined {
  if (until >= period.to) return period;
  return until < period.from ? undefined : periodOfDays(period.from, until);
}
