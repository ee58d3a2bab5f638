// Days, ranges and periods in words.
import { describe, expect, test } from "vitest";
import { parsePeriod } from "./period.ts";
import { sayPeriod, writeDays, writePeriod } from "./date.ts";

describe("days (日期)", () => {
  test.each([
    ["one day with its year", "2021-03-29", null, "full", "2021年3月29日", "2021-03-29"],
    ["one day without", "2021-03-29", null, "month-day", "3月29日", "--03-29"],
    ["a range in one month names it once", "2021-10-20", "2021-10-22", "month-day", "10月20日-22日", "--10-20/--10-22"],
    ["a range over two months names both", "2021-09-30", "2021-10-02", "month-day", "9月30日-10月2日", "--09-30/--10-02"],
    ["a range with its year", "2021-10-20", "2021-10-22", "full", "2021年10月20日-22日", "2021-10-20/2021-10-22"],
    ["a range over new year names both years", "2021-12-30", "2022-01-02", "full", "2021年12月30日-2022年1月2日", "2021-12-30/2022-01-02"],
    [
      "the same month of another year is named again",
      "2021-10-20",
      "2022-10-22",
      "full",
      "2021年10月20日-2022年10月22日",
      "2021-10-20/2022-10-22",
    ],
    ["a range of one day is that day", "2021-10-20", "2021-10-20", "month-day", "10月20日", "--10-20"],
  ] as const)("%s", (_, from, to, style, text, value) => expect(writeDays(from, to, style)).toEqual({ text, value }));
});

describe("periods (期间)", () => {
  test.each([
    ["2021", "2021年"],
    ["2021-01..2021-12", "2021年"],
    ["2021-01..2021-11", "2021年1—11月"],
    ["2021-01..2021-06", "2021年1—6月"],
    ["2021-06", "2021年6月"],
    ["2021-Q1", "2021年第一季度"],
    ["2021-Q4", "2021年第四季度"],
    ["2021-Q1..2021-Q3", "2021年1—9月"],
    ["2021-H1", "2021年上半年"],
    ["2021-H2", "2021年下半年"],
    ["2019..2021", "2019—2021年"],
    ["2020-11..2021-02", "2020年11月—2021年2月"],
    ["2021-10-20", "2021年10月20日"],
    ["2021-10-20..2021-10-22", "2021年10月20日至22日"],
    ["2021-09-30..2021-10-02", "2021年9月30日至10月2日"],
    ["2021-12-30..2022-01-02", "2021年12月30日至2022年1月2日"],
  ])("%s is %s", (text, words) => {
    const period = parsePeriod(text);
    expect(period && writePeriod(period, "full")).toBe(words);
  });

  test("a text that is no period stays as it is", () => {
    expect([sayPeriod("2021-Q1"), sayPeriod("本年")]).toEqual(["2021年第一季度", "本年"]);
  });

  test("the year alone is that of the period's end", () => {
    const period = parsePeriod("2020-11..2021-02");
    expect(period && writePeriod(period, "year")).toBe("2021年");
  });
});
