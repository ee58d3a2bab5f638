// Slips of the pen (笔误): which figures may be another one mistyped.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { q } from "../vocabulary/quantity.ts";
import { isMistyped, isSlip, isSlipOfDay } from "./slip.ts";

const said = (text: string, value: number) => ({ text, value, comparator: "=" }) as const;

describe("a slip of the pen", () => {
  test("is one digit, two that changed places, or digits in another order", () => {
    expect(isSlip(said("1929次", 1929), q(1919))).toBe(true);
    expect(isSlip(said("97枚", 97), q(79))).toBe(true);
    expect(isSlip(said("98.78%", 98.78), q("97.8769"))).toBe(true);
    expect(isSlip(said("323.15亿元", 32315000000), q("33251000000"))).toBe(true);
    expect(isSlip(said("1929次", 1929), q(1948))).toBe(false);
    expect(isSlip(said("96枚", 96), q(79))).toBe(false);
    // What has changed places over a third digit is another number.
    expect(isSlip(said("198件", 198), q(891))).toBe(false);
  });
  test("or one left out of four", () => {
    expect(isSlip(said("341.9万条", 3419000), q(34191045))).toBe(true);
    expect(isSlip(said("72户", 72), q(723))).toBe(false);
  });
  test("of a single digit there is none, nor of a bound", () => {
    expect(isSlip(said("3起", 3), q(4))).toBe(false);
    expect(isSlip({ text: "超过50个", value: 50, comparator: ">" }, q(49))).toBe(false);
  });
  test("nothing is a slip of itself, as it is printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const exact = q(cents).div(100);
        return !isSlip(said(exact.toFixed(2), Number(exact.toFixed(2))), exact);
      }),
    );
  });
  test("a day may be mistyped in its month or in its day", () => {
    expect(isSlipOfDay("--05-15", "2021-04-15")).toBe(true);
    expect(isSlipOfDay("2021-09-28", "2021-09-23")).toBe(true);
    expect(isSlipOfDay("--04-15", "2021-04-15")).toBe(false);
    expect(isSlipOfDay("--05-16", "2021-04-15")).toBe(false);
  });
  test("what was not found is no slip", () => {
    expect(isMistyped({ claim: { ...said("97枚", 97) } as never, exact: null })).toBe(false);
  });
});
