// Whole numbers in Chinese, and numbers cut down with 余.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { q } from "../vocabulary/quantity.ts";
import { arabicOver, chineseNumeral, chineseOver, floorTo, hasChineseNumeral } from "./numeral.ts";

describe("whole numbers in Chinese (中文数字)", () => {
  test.each([
    [0, "零"],
    [1, "一"],
    [2, "两"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [22, "二十二"],
    [100, "一百"],
    [105, "一百零五"],
    [110, "一百一十"],
    [112, "一百一十二"],
    [200, "二百"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [2000, "两千"],
    [2222, "两千二百二十二"],
    [10000, "一万"],
    [10010, "一万零一十"],
    [20000, "两万"],
    [100000, "十万"],
    [120012, "十二万零一十二"],
    [1010000, "一百零一万"],
    [40000000, "四千万"],
    [100000001, "一亿零一"],
    [200000000, "两亿"],
    [120000000, "一亿二千万"],
  ])("%d is %s", (number, text) => expect(chineseNumeral(q(number), "counting")).toBe(text));

  test("an ordinal keeps 二 where counting says 两", () => {
    expect(chineseNumeral(q(2), "ordinal")).toBe("二");
    expect(chineseNumeral(q(2000), "ordinal")).toBe("二千");
  });

  test("decimals, negative and very large numbers have none", () => {
    for (const text of ["1.5", "-1", "10000000000000000"]) {
      expect(hasChineseNumeral(q(text))).toBe(false);
      expect(() => chineseNumeral(q(text), "counting")).toThrow(RangeError);
    }
  });

  test("different numbers never read the same", () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 9),
        fc.nat(10 ** 9),
        (a, b) => (chineseNumeral(q(a), "counting") === chineseNumeral(q(b), "counting")) === (a === b),
      ),
    );
  });
});

describe("cut down with 余", () => {
  test.each([
    ["40123456", "10000000", "四千余万"],
    ["31234", "10000", "三万余"],
    ["125000", "100000", "十余万"],
    ["1250000", "100000", "一百二十余万"],
    ["11321", "1000", "一万一千余"],
    ["312", "100", "三百余"],
    ["2345", "1000", "两千余"],
    ["1320000000", "1000000000", "十余亿"],
    ["320000000", "100000000", "三亿余"],
    ["127000000", "10000000", "一亿二千余万"],
    ["104000000", "10000000", "一亿余"],
  ])("%s over %s is %s", (value, multiple, text) => expect(chineseOver(floorTo(q(value), q(multiple)), q(multiple))).toBe(text));

  test.each([
    ["140", "人", "140余人"],
    ["7400", "万元", "7400余万元"],
    ["7486", "万元", "7486万余元"],
    ["12", "万", "12万余"],
    ["300", "", "300余"],
  ])("%s of unit %s is %s", (floor, unit, text) => expect(arabicOver(q(floor), unit)).toBe(text));

  test("the floor is at most the number, and within one multiple of it", () => {
    const number = fc.tuple(fc.bigInt(0n, 10n ** 30n), fc.nat(20)).map(([digits, places]) => q(digits).div(q(10).pow(places)));
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 10 ** 8 }), (value, multiple) => {
        const floor = floorTo(value, q(multiple));
        expect(floor.lte(value) && floor.plus(multiple).gt(value)).toBe(true);
      }),
    );
  });
});
