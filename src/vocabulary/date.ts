// Writes days, ranges of days and periods (日期、期间) in Chinese words.
import { parsePeriod, type Day, type Period } from "./period.ts";
import { dateWords as w } from "./words.ts";

/** A date as written, and its canonical text: 2021-03-29, --10-31 without a year, a range with a stroke. */
export interface WrittenDate {
  readonly text: string;
  readonly value: string;
}

const yearOf = (day: Day): string => day.slice(0, 4);
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dayOf = (day: Day): number => Number(day.slice(8, 10));
const yearText = (day: Day): string => yearOf(day) + w.year;
const monthText = (day: Day): string => String(monthOf(day)) + w.month;
const dayText = (day: Day): string => String(dayOf(day)) + w.day;
const monthDayText = (day: Day): string => monthText(day) + dayText(day);

/** One day, or the days from one to another; `style` says whether the year is written. */
export function writeDays(from: Day, to: Day | null, style: "full" | "month-day", joint: string = w.hyphen): WrittenDate {
  const head = (style === "full" ? yearText(from) : "") + monthDayText(from);
  const canonical = (day: Day): string => (style === "full" ? day : `-${day.slice(4)}`);
  if (to === null || to === from) return { text: head, value: canonical(from) };
  const tail =
    yearOf(from) !== yearOf(to) && style === "full"
      ? yearText(to) + monthDayText(to)
      : from.slice(0, 7) === to.slice(0, 7)
        ? dayText(to)
        : monthDayText(to);
  return { text: head + joint + tail, value: `${canonical(from)}/${canonical(to)}` };
}

/** How a period is written: in full, by the year of its end, by the month of its end, or without its year (全年、1—10月). */
export type PeriodStyle = "full" | "year" | "month" | "span";

/** A period in words: 2021年, 2021年第一季度, 2021年1—11月, 2021年6月, 2021年10月20日至22日. */
export function writePeriod(period: Period, style: PeriodStyle): string {
  const { from, to, text } = period;
  if (style === "year") return yearText(to);
  if (style === "month") return yearText(to) + monthText(to);
  if (style === "span") return spanText(period);
  if (!period.wholeMonths) return writeDays(from, to, "full", w.to).text;
  const part = /^\d{4}-([QH])(\d)$/.exec(text);
  if (part) return yearText(from) + ((part[1] === "Q" ? w.quarters : w.halves)[Number(part[2]) - 1] ?? "");
  const wholeYears = monthOf(from) === 1 && monthOf(to) === 12;
  if (yearOf(from) !== yearOf(to))
    return wholeYears ? yearOf(from) + w.dash + yearText(to) : yearText(from) + monthText(from) + w.dash + yearText(to) + monthText(to);
  if (wholeYears) return yearText(from);
  const first = monthOf(from) === monthOf(to) ? "" : String(monthOf(from)) + w.dash;
  return yearText(from) + first + monthText(to);
}

/** What of its year a period is. */
function spanText(period: Period): string {
  const full = writePeriod(period, "full");
  if (full === yearText(period.from)) return w.wholeYear;
  return full.startsWith(yearText(period.from)) ? full.slice(yearText(period.from).length) : full;
}

/** A period or a day as its id says it, in words; the id itself where it is neither. */
export function sayPeriod(id: string): string {
  const period = parsePeriod(id);
  return period ? writePeriod(period, "full") : id;
}
