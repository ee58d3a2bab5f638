// Days as text, and which of them are worked: what the synthetic ledgers need to keep to legal clocks.

const milliseconds = 86_400_000;

/** Days off and weekends worked from 2021 to the end of January 2022 (国办发明电〔2020〕27号、〔2021〕11号). */
const off: readonly (readonly [string, string])[] = [
  ["2021-01-01", "2021-01-03"],
  ["2021-02-11", "2021-02-17"],
  ["2021-04-03", "2021-04-05"],
  ["2021-05-01", "2021-05-05"],
  ["2021-06-12", "2021-06-14"],
  ["2021-09-19", "2021-09-21"],
  ["2021-10-01", "2021-10-07"],
  ["2022-01-01", "2022-01-03"],
];
const worked: ReadonlySet<string> = new Set([
  "2021-02-07",
  "2021-02-20",
  "2021-04-25",
  "2021-05-08",
  "2021-09-18",
  "2021-09-26",
  "2021-10-09",
]);

/** The day some days later, or earlier. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * milliseconds).toISOString().slice(0, 10);
}

/** Whether offices work on a day (工作日). */
export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return worked.has(day) || (weekday % 6 !== 0 && !off.some(([from, to]) => from <= day && day <= to));
}

/** The day itself if it is worked, else the next that is. */
export function workdayFrom(day: string): string {
  return isWorkday(day) ? day : workdayFrom(plusDays(day, 1));
}

/** The day itself if it is worked, else the last before it that is. */
export function workdayUpTo(day: string): string {
  return isWorkday(day) ? day : workdayUpTo(plusDays(day, -1));
}

/** The day on which so many working days after a day are full; the count starts the day after. */
export function plusWorkdays(day: string, count: number): string {
  let [last, left] = [day, count];
  while (left > 0) {
    last = plusDays(last, 1);
    if (isWorkday(last)) left -= 1;
  }
  return last;
}

/** The working days of a month of 2021. */
export function workdaysOf(month: number): readonly string[] {
  const first = `2021-${String(month).padStart(2, "0")}-01`;
  return Array.from({ length: 31 }, (_, index) => plusDays(first, index)).filter(
    (day) => day.slice(0, 7) === first.slice(0, 7) && isWorkday(day),
  );
}

/** The last day of a month of 2021. */
export const monthEnd = (month: number): string =>
  plusDays(month === 12 ? "2022-01-01" : `2021-${String(month + 1).padStart(2, "0")}-01`, -1);
