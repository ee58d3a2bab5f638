// Laws of periods that are moved by years: spelling, kind and length stay, and a day that the other year lacks is told.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, monthsOf, parsePeriod, shiftYears, type Period } from "./period.ts";

const read = (text: string): Period => {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return period;
};
const pad = (n: number): string => String(n).padStart(2, "0");
const year = fc.integer({ min: 1990, max: 2090 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => `${String(y)}-${pad(m)}-${pad(Math.min(d, daysInMonth(y, m)))}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${String(y)}-${pad(m)}`);
const end = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.constantFrom("Q1", "Q2", "Q3", "Q4", "H1", "H2")).map(([y, part]) => `${String(y)}-${part}`),
  month,
  day,
);
const periods = fc
  .oneof(
    end,
    fc.tuple(end, end).map((ends) => ends.join("..")),
    // February as days, the end of which depends on the year.
    year.map((y) => `${String(y)}-02-01..${String(y)}-02-${String(daysInMonth(y, 2))}`),
  )
  .filter((text) => parsePeriod(text) !== undefined)
  .map(read);
const spelling = (text: string): string => text.replace(/\d/g, "0").replace(/[QH]0/g, "P");
const days = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe("a period moved by a year", () => {
  test("keeps its spelling, its kind and its months, and differs by a leap day at most", () => {
    fc.assert(
      fc.property(periods, fc.constantFrom(1, -1, 4), (period, years) => {
        const shifted = shiftYears(period, years).period;
        expect(spelling(shifted.text)).toBe(spelling(period.text));
        if (period.wholeMonths) expect(shifted.wholeMonths).toBe(true);
        expect(monthsOf(shifted).length).toBe(monthsOf(period).length);
        expect(Math.abs(days(shifted) - days(period))).toBeLessThanOrEqual(1);
        expect(Number(shifted.from.slice(0, 4))).toBe(Number(period.from.slice(0, 4)) + years);
      }),
    );
  });

  test("comes back, but for days that the other year lacks", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { period: shifted, moved } = shiftYears(period, 1);
        if (moved.length === 0 && !/-02-2[89]$/.test(period.text)) expect(shiftYears(shifted, -1).period.text).toBe(period.text);
      }),
    );
  });

  test.each([
    ["2021", "2022", []],
    ["2021-Q1", "2022-Q1", []],
    ["2021-01..2021-11", "2022-01..2022-11", []],
    ["2021-10-20..2021-10-22", "2022-10-20..2022-10-22", []],
    ["2020-02-29", "2021-02-28", ["2020-02-29"]],
    ["2020-02-20..2020-02-29", "2021-02-20..2021-02-28", ["2020-02-29"]],
    ["2020-02-01..2020-02-29", "2021-02-01..2021-02-28", []],
    ["2023-02-01..2023-02-28", "2024-02-01..2024-02-29", []],
    ["2023-02-28", "2024-02-28", []],
  ])("%s becomes %s", (from, to, moved) => {
    const shifted = shiftYears(read(from), 1);
    expect([shifted.period.text, shifted.moved]).toEqual([to, moved]);
  });
});
