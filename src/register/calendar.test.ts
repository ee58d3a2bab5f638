// Working days and legal clocks, against days counted by hand from the published tables (国办发明电〔2020〕27号, 〔2021〕11号).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectOk } from "../vocabulary/problem.ts";
import { daysFrom, resolveCalendar, type Excluded, type Term } from "./calendar.ts";
import { parseRegister } from "./parse.ts";

const head = "id: china\nversion: 1.0.0\neffective: 2021-01-01\nlabel: 工作日\ncalendars:\n";
const table2021 = `  "2021":
    off: [2021-01-01..2021-01-03, 2021-02-11..2021-02-17, 2021-04-03..2021-04-05, 2021-05-01..2021-05-05, 2021-06-12..2021-06-14, 2021-09-19..2021-09-21, 2021-10-01..2021-10-07]
    work: [2021-02-07, 2021-02-20, 2021-04-25, 2021-05-08, 2021-09-18, 2021-09-26, 2021-10-09]
`;
const table2022 = `  "2022":
    off: [2022-01-01..2022-01-03, 2022-01-31..2022-02-06]
    work: [2022-01-29, 2022-01-30]
`;
const calendarOf = (tables: string) => resolveCalendar([expectOk(parseRegister(new Map([["register.yaml", head + tables]]), "china"))]);
const both = calendarOf(table2021 + table2022);
const only2021 = calendarOf(table2021);
const term = (start: string, days: number, unit: Term["unit"] = "working-day", excluded: readonly Excluded[] = []): Term => ({
  start,
  days,
  unit,
  excluded,
});

describe("working days (工作日)", () => {
  test("2021 has 250 of them", () => {
    expect(both.workdaysBetween("2020-12-31", "2021-12-31")).toBe(250);
  });

  test.each([
    ["2021-01-01", false], // New Year's day, a Friday
    ["2021-02-07", true], // a Sunday worked for the Spring Festival
    ["2021-02-11", false],
    ["2021-06-17", true],
    ["2021-06-19", false],
    ["2030-01-01", true], // a Tuesday of a year without a table
    ["2030-01-05", false],
    ["1999-12-31", true],
    ["1969-12-28", false], // a Sunday before the count of days begins
  ] as const)("%s is worked: %s", (day, worked) => {
    expect(both.isWorkday(day)).toBe(worked);
  });

  test("ordinals begin at 2000-01-01, a Saturday, and end with 2050", () => {
    expect([both.ordinal("2000-01-01"), both.ordinal("2000-01-02"), both.ordinal("2000-01-03")]).toEqual([0, 0, 1]);
    expect([both.ordinal("1999-12-31"), both.ordinal("2051-01-01")]).toEqual([undefined, undefined]);
    expect(both.ordinal("2050-12-31")).toBeGreaterThan(13_000);
    expect(both.workdaysBetween("2021-06-17", "2051-01-01")).toBeUndefined();
  });

  test("days for a table carry what the look-ups say, cut to what the calendar knows", () => {
    expect([...both.days("2021-02-06", "2021-02-08")].map(({ day, workday }) => [day, workday])).toEqual([
      ["2021-02-06", false],
      ["2021-02-07", true],
      ["2021-02-08", true],
    ]);
    const all = [...both.days("1990-01-01", "2060-01-01")];
    expect([all[0]?.day, all.at(-1)?.day, all.length]).toEqual(["2000-01-01", "2050-12-31", 18_628]);
    for (const { day, ordinal, workday } of all) expect([both.ordinal(day), both.isWorkday(day)]).toEqual([ordinal, workday]);
  });

  test("a year is published only with its table", () => {
    expect([only2021.published(2021), only2021.published(2022), both.published(2022)]).toEqual([true, false, true]);
  });
});

describe("the last day of a term (期限届满日)", () => {
  test.each([
    ["2021-01-28", 20, "2021-03-02"],
    ["2021-09-10", 20, "2021-10-14"],
    ["2021-09-17", 20, "2021-10-21"],
    ["2021-09-17", 40, "2021-11-18"],
    ["2021-12-20", 20, "2022-01-18"],
  ] as const)("from %s, %i working days end on %s", (start, days, day) => {
    expect(both.dueDay(term(start, days))).toEqual({ day, tentative: false });
  });

  test("a term that runs into a year without a table is tentative, and moves when the table comes", () => {
    expect(only2021.dueDay(term("2021-12-20", 20))).toEqual({ day: "2022-01-17", tentative: true });
    expect(both.dueDay(term("2021-12-20", 20))).toEqual({ day: "2022-01-18", tentative: false });
  });

  test("a term that begins on the last day of a year without a table rests on the next year alone", () => {
    expect(both.dueDay(term("2020-12-31", 1))).toEqual({ day: "2021-01-04", tentative: false });
    expect(both.dueDay(term("2020-12-30", 1))).toEqual({ day: "2020-12-31", tentative: true });
  });

  test("working days spent asking others are not counted, the day they began is", () => {
    const excluded = [{ from: "2021-06-08", to: "2021-06-16" }]; // 9, 10, 11, 15, 16 June: 12–14 are off
    expect(both.dueDay(term("2021-06-01", 20))?.day).toBe("2021-06-30");
    expect(both.dueDay(term("2021-06-01", 20, "working-day", excluded))?.day).toBe("2021-07-07");
  });

  test("a span that is open, or ends before it begins, takes nothing", () => {
    const excluded = [
      { from: "2021-06-08", to: null },
      { from: null, to: "2021-06-16" },
      { from: "2021-06-16", to: "2021-06-08" },
    ];
    expect(both.dueDay(term("2021-06-01", 20, "working-day", excluded))?.day).toBe("2021-06-30");
    expect(both.dueDay(term("2021-06-01", 20, "calendar-day", excluded))?.day).toBe("2021-06-21");
  });

  test("calendar days run through holidays, and a last day on one rolls to the next working day", () => {
    expect(both.dueDay(term("2021-09-01", 29, "calendar-day"))).toEqual({ day: "2021-09-30", tentative: false });
    expect(both.dueDay(term("2021-09-01", 30, "calendar-day"))).toEqual({ day: "2021-10-08", tentative: false });
    expect(both.dueDay(term("2021-09-01", 10, "calendar-day", [{ from: "2021-09-03", to: "2021-09-08" }]))?.day).toBe("2021-09-16");
  });

  test("calendar days are tentative only where they end in a year without a table", () => {
    expect(only2021.dueDay(term("2020-12-01", 60, "calendar-day"))).toEqual({ day: "2021-02-01", tentative: false });
    expect(only2021.dueDay(term("2021-12-01", 60, "calendar-day"))).toEqual({ day: "2022-01-31", tentative: true });
  });

  test("a term that leaves the calendar has no last day", () => {
    expect(both.dueDay(term("2050-12-20", 20))).toBeUndefined();
    expect(both.dueDay(term("2050-12-20", 20, "calendar-day"))).toBeUndefined();
    expect(both.dueDay(term("1999-12-20", 20))).toBeUndefined();
    expect(both.dueDay(term("1999-12-20", 60, "calendar-day"))).toBeUndefined();
  });
});

describe("for every start and length", () => {
  const all = daysFrom("2019-01-01", "2023-12-31");
  const start = fc.constantFrom(...all);
  const length = fc.integer({ min: 1, max: 200 });

  test("exactly so many working days lie after the start up to the last day, itself worked", () => {
    fc.assert(
      fc.property(start, length, (from, days) => {
        const due = both.dueDay(term(from, days));
        expect(due && both.isWorkday(due.day) && due.day > from).toBe(true);
        expect(
          daysFrom(from, due?.day ?? "")
            .slice(1)
            .filter(both.isWorkday).length,
        ).toBe(days);
      }),
    );
  });

  test("a calendar term ends on the first working day at or after its day", () => {
    fc.assert(
      fc.property(start, length, (from, days) => {
        const due = both.dueDay(term(from, days, "calendar-day"))?.day ?? "";
        const nominal = daysFrom(from, "2030-12-31")[days] ?? "";
        expect(both.isWorkday(due) && due >= nominal).toBe(true);
        expect(daysFrom(nominal, due).slice(0, -1).some(both.isWorkday)).toBe(false);
      }),
    );
  });

  test("a longer term and an excluded span never end earlier", () => {
    fc.assert(
      fc.property(
        start,
        length,
        start,
        start,
        fc.constantFrom("working-day" as const, "calendar-day" as const),
        (from, days, a, b, unit) => {
          const plain = both.dueDay(term(from, days, unit))?.day ?? "";
          expect((both.dueDay(term(from, days + 1, unit))?.day ?? "") >= plain).toBe(true);
          expect((both.dueDay(term(from, days, unit, [{ from: a, to: b }]))?.day ?? "") >= plain).toBe(true);
        },
      ),
    );
  });

  test("working days add up over a day between", () => {
    fc.assert(
      fc.property(start, start, start, (a, b, c) => {
        expect((both.workdaysBetween(a, b) ?? 0) + (both.workdaysBetween(b, c) ?? 0)).toBe(both.workdaysBetween(a, c));
      }),
    );
  });
});
