// The working calendar (工作日历): which days are worked, how many working days lie between two days, and when a legal clock runs out.
// Pure arithmetic on days; the years' tables come from the registers, and no clock enters here.
import type { Day } from "../vocabulary/period.ts";
import type { Register } from "./register.ts";

/** Days the calendar knows; outside it there are no ordinals. */
const first: Day = "2000-01-01";
const last: Day = "2050-12-31";
const dayLength = 86_400_000;

/** Days not counted by a clock (不计入期限): after `from`, up to and including `to`; an open or reversed span takes nothing. */
export interface Excluded {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What a clock is asked with: it starts counting on the day after `start`. */
export interface Term {
  readonly start: Day;
  readonly days: number;
  readonly unit: "working-day" | "calendar-day";
  readonly excluded: readonly Excluded[];
}

/** The last day of a term (期限届满日); tentative (暂定) while it rests on a year whose holidays are not yet published. */
export interface Due {
  readonly day: Day;
  readonly tentative: boolean;
}

/** One day for a table of days. */
export interface CalendarDay {
  readonly day: Day;
  readonly workday: boolean;
  readonly ordinal: number;
}

/** Working days (工作日) of 2000–2050: weekends are off and other days worked, unless the year's table (节假日与调休安排) says otherwise. */
export interface Calendar {
  readonly isWorkday: (day: Day) => boolean;
  /** Working days from 2000-01-01 up to and including the day; nothing outside 2000–2050. */
  readonly ordinal: (day: Day) => number | undefined;
  /** Whether the year's table is known (已发布). */
  readonly published: (year: number) => boolean;
  /** Working days after a day, up to and including another; negative where the second is earlier. */
  readonly workdaysBetween: (after: Day, upTo: Day) => number | undefined;
  /** The last day of a term of at least one day (期限届满日); nothing where it leaves 2000–2050. */
  readonly dueDay: (term: Term) => Due | undefined;
  /** Days from one to another, both included, as far as the calendar reaches. */
  readonly days: (from: Day, to: Day) => Iterable<CalendarDay>;
}

/** Days since 1970-01-01. */
const numberOf = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayLength;
const dayOf = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10);
const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** 1970-01-01 was a Thursday. */
const isWeekend = (number: number): boolean => [0, 6].includes((((number + 4) % 7) + 7) % 7);

/** Every day from one to another, both included. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const start = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - start + 1) }, (_, index) => dayOf(start + index));
}

/** Working days counted once, so that every question is a look-up. */
interface Count {
  readonly days: readonly Day[];
  readonly worked: readonly boolean[];
  /** Working days up to and including each day. */
  readonly ordinals: readonly number[];
  /** Index of each working day, by its ordinal less one. */
  readonly workdays: readonly number[];
}

/** Builds the calendar of all registers; where two have a table of the same year, the later register's holds. */
export function resolveCalendar(registers: readonly Register[]): Calendar {
  const tables = new Map(registers.flatMap((register) => register.calendars).map((table) => [table.year, table]));
  const exceptions = new Map<Day, boolean>();
  for (const table of tables.values()) {
    for (const day of table.off) exceptions.set(day, false);
    for (const day of table.work) exceptions.set(day, true);
  }
  const isWorkday = (day: Day): boolean => exceptions.get(day) ?? !isWeekend(numberOf(day));
  const count = countDays(isWorkday);
  const indexOf = (day: Day): number => numberOf(day) - numberOf(first);
  const ordinal = (day: Day): number | undefined => count.ordinals[indexOf(day)];
  const published = (year: number): boolean => tables.has(year);
  const workdaysBetween = (after: Day, upTo: Day): number | undefined => {
    const [a, b] = [ordinal(after), ordinal(upTo)];
    return a === undefined || b === undefined ? undefined : b - a;
  };
  return {
    isWorkday,
    ordinal,
    published,
    workdaysBetween,
    dueDay: (term) =>
      term.unit === "working-day"
        ? dueWorkday(term, { count, ordinal, published, workdaysBetween })
        : dueCalendarDay(term, isWorkday, published),
    *days(from, to) {
      const end = Math.min(indexOf(to), count.days.length - 1);
      for (let index = Math.max(indexOf(from), 0); index <= end; index += 1) {
        yield { day: count.days[index] ?? last, workday: count.worked[index] ?? false, ordinal: count.ordinals[index] ?? 0 };
      }
    },
  };
}

function countDays(isWorkday: (day: Day) => boolean): Count {
  const days = daysFrom(first, last);
  const worked = days.map(isWorkday);
  const workdays: number[] = [];
  const ordinals = worked.map((work, index) => (work ? workdays.push(index) : workdays.length));
  return { days, worked, ordinals, workdays };
}

/** The working day that many working days after the start. It rests on every year that it passes. */
function dueWorkday(
  term: Term,
  known: Pick<Calendar, "ordinal" | "published" | "workdaysBetween"> & { readonly count: Count },
): Due | undefined {
  const { count, ordinal, published, workdaysBetween } = known;
  const start = ordinal(term.start);
  if (start === undefined) return undefined;
  const excluded = sumExcluded(term.excluded, workdaysBetween);
  const day = count.days[count.workdays[start + term.days + excluded - 1] ?? -1];
  if (day === undefined) return undefined;
  return { day, tentative: !allPublished(dayOf(numberOf(term.start) + 1), day, published) };
}

/** The day that many days after the start, or the next working day; only where that falls can a table not yet published change it. */
function dueCalendarDay(term: Term, isWorkday: (day: Day) => boolean, published: (year: number) => boolean): Due | undefined {
  const excluded = sumExcluded(term.excluded, (from, to) => numberOf(to) - numberOf(from));
  let number = numberOf(term.start) + term.days + excluded;
  const nominal = dayOf(number);
  while (!isWorkday(dayOf(number))) number += 1;
  if (term.start < first || number > numberOf(last)) return undefined;
  const day = dayOf(number);
  return { day, tentative: !allPublished(nominal, day, published) };
}

function sumExcluded(spans: readonly Excluded[], length: (from: Day, to: Day) => number | undefined): number {
  return spans.reduce((sum, { from, to }) => (from === null || to === null || to < from ? sum : sum + (length(from, to) ?? 0)), 0);
}

function allPublished(from: Day, to: Day, published: (year: number) => boolean): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!published(year)) return false;
  return true;
}
