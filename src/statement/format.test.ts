// Every way a figure is written, and that no text says more than the exact value.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, day, format, latest, mean, milestone, none, number, rank, share, target } from "../../test/statement-fixture.ts";
import type { Metric, MetricValue } from "../metric/metric.ts";
import { q } from "../vocabulary/quantity.ts";
import { moneyUnitOf, formatFigure, formatTarget, writeValue, type Written } from "./format.ts";
import type { FigurePart, Format } from "./statement.ts";

const write = (metric: Metric, value: MetricValue, over: Partial<Format> = {}, part: FigurePart = "value"): Written => {
  const written = formatFigure({ part, format: format(over) }, metric, value);
  if (!written) throw new Error("nothing written");
  return written;
};
const text = (metric: Metric, value: string | number, over: Partial<Format> = {}): string => write(metric, number(value), over).text;

describe("a figure without format shows the rounded value and the unit", () => {
  test.each([
    ["a share with its decimals", share("rate"), "98.7654", "98.77%"],
    ["a whole share without", share("rate"), "100", "100%"],
    ["a share over 100", share("rate"), "100.994", "100.99%"],
    ["trailing zeros of a share that is not whole stay", share("rate"), "79.1", "79.10%"],
    ["a count", count("tasks", "项"), "183", "183项"],
    ["thousands are not separated", count("tasks", "项"), "1938", "1938项"],
    ["a count has no decimals", count("tasks", "项", 2), "183", "183项"],
    ["a measure keeps its decimals", mean("time", "天", 2), "0.5", "0.50天"],
    ["a rank", rank("place"), "1", "第一"],
    ["a rank above ten", rank("place"), "12", "第十二"],
    ["no unit", count("index", "", 1), "41.1", "41.1"],
  ] as const)("%s", (_, metric, value, expected) => expect(text(metric, value)).toBe(expected));

  test("the value is what the text says, the exact value what was found", () => {
    expect(write(share("rate"), number("98.7654"))).toEqual({
      text: "98.77%",
      value: "98.77",
      unit: "%",
      exact: "98.7654",
      kind: "percent",
      comparator: "=",
      approx: false,
      entailed: true,
    });
    expect(write(rank("place"), number(1))).toMatchObject({ value: "1", unit: "名", kind: "rank", comparator: "=" });
  });
});

describe("a share never reaches 100% or 0 by rounding", () => {
  test.each([
    ["99.996", 2, "99.99%"],
    ["99.6", 0, "99%"],
    ["-99.999", 2, "-99.99%"],
    ["0.003", 2, "0.01%"],
    ["-0.003", 2, "-0.01%"],
    ["0", 2, "0%"],
    ["100.001", 2, "100.00%"],
  ] as const)("%s with %d decimals is %s", (value, scale, expected) => expect(text(share("rate", scale), value)).toBe(expected));
});

describe("formats (格式)", () => {
  test.each([
    [
      "another unit",
      count("sum", "元", 2),
      "74860000",
      { unit: "万元" },
      { text: "7486万元", value: "74860000", unit: "元", exact: "74860000", kind: "amount" },
    ],
    [
      "another unit, rounded",
      count("sum", "元", 2),
      "74863512.5",
      { unit: "万元" },
      { text: "7486.35万元", value: "74863500", exact: "74863512.5" },
    ],
    [
      "a large unit of what is counted",
      count("items", "条"),
      "4120000",
      { unit: "万条" },
      { text: "412万条", value: "4120000", unit: "条" },
    ],
    ["another measure word", count("people", "人"), 254, { as: "名" }, { text: "254名", value: "254", unit: "人", kind: "count" }],
    [
      "cut down",
      count("guests", "人"),
      146,
      { over: "10", as: "名" },
      { text: "140余名", value: "140", unit: "人", exact: "146", comparator: "~", approx: true, entailed: true },
    ],
    [
      "cut down in Chinese",
      count("data", "条"),
      40123456,
      { over: "10000000", style: "chinese" },
      { text: "四千余万条", value: "40000000", unit: "条", exact: "40123456", approx: true },
    ],
    [
      "cut down in another unit",
      count("sum", "元"),
      74863512,
      { unit: "万元", over: "100" },
      { text: "7400余万元", value: "74000000", unit: "元", exact: "74863512" },
    ],
    [
      "tenths",
      share("rate"),
      "90.47",
      { style: "tenths" },
      { text: "九成", value: "90", unit: "%", exact: "90.47", kind: "percent", comparator: "=", approx: false, entailed: true },
    ],
    ["Chinese", count("tasks", "项"), 2, { style: "chinese" }, { text: "两项", value: "2", unit: "项", kind: "count" }],
    ["an ordinal", count("batch", "批"), 2, { style: "ordinal" }, { text: "第二批", value: "2", unit: "批", kind: "ordinal" }],
    ["a rank as an ordinal", rank("place"), 1, { style: "ordinal" }, { text: "第一", value: "1", unit: "名", kind: "rank" }],
    ["a rank with its word", rank("place"), 3, { as: "名" }, { text: "第三名", unit: "名" }],
    ["a place", rank("place"), 3, { as: "位" }, { text: "第三位", unit: "位" }],
    [
      "about is said before, not in the figure",
      mean("time", "天", 2),
      "0.2487",
      { about: true },
      { text: "0.25天", value: "0.25", exact: "0.2487", kind: "duration", comparator: "~", approx: true },
    ],
    ["without unit", share("rate"), "98.77", { plain: true }, { text: "98.77", value: "98.77", unit: null }],
  ] as const)("%s", (_, metric, value, over, expected) => expect(write(metric, number(value), over)).toMatchObject(expected));

  test("what is not entailed says so", () => {
    expect(write(count("guests", "人"), number(7), { over: "10" }).entailed).toBe(false);
    for (const value of ["3", "97", "120"]) expect(write(share("rate"), number(value), { style: "tenths" }).entailed).toBe(false);
    expect(write(share("rate"), number("100"), { style: "tenths" })).toMatchObject({ text: "十成", entailed: true });
  });

  test("days, with and without year, alone or as a range", () => {
    expect(write(milestone("approved"), day("2021-03-29"))).toMatchObject({
      text: "2021年3月29日",
      value: "2021-03-29",
      unit: null,
      exact: "2021-03-29",
      kind: "date",
    });
    expect(write(latest("last"), day("2021-03-29"), { style: "month-day" })).toMatchObject({
      text: "3月29日",
      value: "--03-29",
      exact: "2021-03-29",
    });
    const range = (to: string): Written | null =>
      formatFigure({ part: "value", format: format({ style: "month-day" }) }, milestone("from"), day("2021-10-20"), day(to));
    expect(range("2021-10-22")).toMatchObject({
      text: "10月20日-22日",
      value: "--10-20/--10-22",
      exact: "2021-10-20/2021-10-22",
      entailed: true,
    });
    expect(range("2021-10-18")).toMatchObject({ entailed: false });
  });

  test("numerator and denominator are counts of the metric's counter, even where there is no value", () => {
    const value = number("98.77", { numerator: q(158), denominator: q(160) });
    expect(write(share("rate"), value, {}, "numerator")).toMatchObject({ text: "158件", value: "158", unit: "件", kind: "count" });
    expect(write(share("rate"), value, { style: "chinese" }, "denominator")).toMatchObject({ text: "一百六十件" });
    expect(write(share("rate"), none({ numerator: q(0), denominator: q(0) }), {}, "denominator").text).toBe("0件");
  });

  test("a missing value writes nothing", () => {
    expect(formatFigure({ part: "value", format: format() }, share("rate"), none())).toBeNull();
    expect(writeValue(share("rate"), none())).toBeNull();
    expect(writeValue(share("rate"), number("98.7654"))).toBe("98.77%");
  });
});

describe("what kind of quantity a figure is", () => {
  test.each([
    [count("n", "户"), "4212", "count"],
    [count("n", "人次"), "4212", "count"],
    [mean("n", "次", 1), "14", "measure"],
    [count("n", "平方米"), "22145", "measure"],
    [count("n", "分"), "95", "measure"],
    [count("n", "万元"), "3", "amount"],
    [mean("n", "小时", 1), "3", "duration"],
    [count("n", "工作日"), "3", "duration"],
    [count("n", "个百分点", 2), "1.5", "percent"],
    [count("n", "倍", 1), "1.5", "ratio"],
    [count("n", "吨/平方公里·月", 1), "5.1", "measure"],
  ] as const)("%#", (metric, value, kind) => expect(write(metric, number(value)).kind).toBe(kind));
});

describe("a target's threshold (目标值)", () => {
  test.each([
    ["a share", target("<", "3"), share("rate"), { text: "3%", value: "3", unit: "%", kind: "percent", comparator: "<" }],
    ["a share as it was set", target(">=", "90.0"), share("rate"), { text: "90.0%", value: "90", comparator: ">=" }],
    ["money", target(">=", "50"), count("sum", "万元"), { text: "50万元", value: "500000", unit: "元", kind: "amount" }],
    [
      "a day",
      target("<=", "2021-03-31"),
      milestone("report"),
      { text: "2021年3月31日", value: "2021-03-31", unit: null, kind: "date", comparator: "<=" },
    ],
    ["a rank", target("=", "1"), rank("place"), { text: "第一", value: "1", unit: "名", comparator: "=" }],
  ] as const)("%s", (_, is, metric, expected) => expect(formatTarget(is, metric)).toMatchObject(expected));
});

describe("whatever the value", () => {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => q(digits).div(q(10).pow(places)).toFixed());
  const shares = fc.oneof(
    fc.integer({ min: 0, max: 200_000_000 }).map((n) => q(n).div(1_000_000).toFixed()),
    fc.constantFrom("99.994", "99.995", "99.9999999", "0.0000001", "100", "0"),
  );
  const roundings = fc.constantFrom("half-up", "half-even", "truncate", "up" as const);

  test("100% shows only where all was reached, 0% only where there was none, and the text is within its last decimal", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 4 }), roundings, (value, scale, rounding) => {
        const written = write({ ...share("rate", scale), rounding }, number(value));
        const said = q(String(written.value));
        expect(written.entailed).toBe(true);
        expect(said.gte(100)).toBe(q(value).gte(100));
        expect(said.isZero()).toBe(q(value).isZero());
        expect(said.minus(value).abs().lt(q(10).pow(-scale))).toBe(true);
        expect(written.text).toBe(`${written.text.slice(0, -1)}%`);
        expect(q(written.text.slice(0, -1)).eq(said)).toBe(true);
      }),
    );
  });

  test("a figure cut down holds: floor ≤ exact < floor + multiple, or it is not entailed", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 8 }), fc.boolean(), (value, power, chinese) => {
        const multiple = q(10).pow(power);
        const written = write(count("n", "条", 8), number(value), { over: multiple.toFixed(), style: chinese ? "chinese" : "arabic" });
        const floor = q(String(written.value));
        expect(floor.lte(value) && floor.plus(multiple).gt(value)).toBe(true);
        expect(written.entailed).toBe(!floor.isZero());
      }),
    );
  });

  test("tenths are entailed exactly within half a tenth, and ten of them only of 100%", () => {
    fc.assert(
      fc.property(shares, (value) => {
        const written = write(share("rate"), number(value), { style: "tenths" });
        const isNear = q(String(written.value)).minus(value).abs().lte(5);
        expect(written.entailed).toBe(
          isNear && (written.value === "100" ? q(value).eq(100) : q(String(written.value)).gt(0) && q(String(written.value)).lt(100)),
        );
      }),
    );
  });

  test("Chinese and ordinal state the number itself", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.constantFrom("chinese", "ordinal" as const), (n, style) => {
        expect(write(count("n", "项"), number(n), { style })).toMatchObject({ value: String(n), exact: String(n), entailed: true });
      }),
    );
  });

  test("a converted amount is within its last decimal", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const written = write(count("sum", "元", 2), number(value), { unit: "万元" });
        expect(q(String(written.value)).minus(value).abs().lt(100)).toBe(true);
        expect(written.entailed).toBe(true);
      }),
    );
  });
});

test("an amount of money is told in the largest unit that is short", () => {
  const told = (unit: string, number: string) => moneyUnitOf(unit, q(number));
  expect([told("元", "74860000"), told("元", "413000000"), told("元", "4123450000"), told("元", "1234567")]).toEqual([
    "万元",
    "亿元",
    "万元",
    "元",
  ]);
  expect([told("万元", "7486"), told("元", "5000"), told("元", "0"), told("件", "20000")]).toEqual(["万元", "元", null, null]);
});
