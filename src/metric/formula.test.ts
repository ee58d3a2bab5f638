// Formulas over metrics: what may be written, what it is worth, and where a mistake stands.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, q } from "../vocabulary/quantity.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { computeFormula, parseFormula } from "./formula.ts";

const names = new Set(["a", "b", "resolved_rate"]);
const at = { file: "metrics.yaml", line: 3 };
const worth = (source: string, values: Readonly<Record<string, string>>): string | undefined => {
  const found = computeFormula(expectOk(parseFormula(source, names, at)), (name) => q(values[name] ?? "0"));
  return found && exactText(found);
};

describe("a formula", () => {
  test.each([
    ["a + b * 2", "1.3"],
    ["(a - b) / b", "0.5"],
    ["-a - -b", "-0.2"],
    ["abs(b - a) / a", "0.3333333333333333333333333333333333333333"],
    ["min(a, b, 0.5)", "0.4"],
    ["max(a, -1)", "0.6"],
    ["a / (b - 0.4)", undefined],
    ["min(a, b / 0)", undefined],
  ])("%s", (source, value) => expect(worth(source, { a: "0.6", b: source.includes("* 2") ? "0.35" : "0.4" })).toBe(value));

  test("is exact: one third of three is one, and tenths add up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (n, m) => {
        expect(worth("a / b * b", { a: `${m}.1`, b: String(n) })).toBe(exactText(q(`${m}.1`)));
        expect(worth("a + b - a", { a: `0.${n}`, b: `${m}.7` })).toBe(exactText(q(`${m}.7`)));
      }),
    );
  });

  test.each([
    ["a + c", "condition.field-unknown", 5],
    ["a > b", "condition.not-allowed", 1],
    ["a ? b : a", "condition.not-allowed", 1],
    ["round(a)", "condition.not-allowed", 1],
    ["abs(a, b)", "condition.not-allowed", 1],
    ['a + "1"', "condition.not-allowed", 5],
    ["a.b", "condition.not-allowed", 1],
    ["[a, b]", "condition.not-allowed", 1],
    ["a +", "condition.syntax", undefined],
    ["", "condition.syntax", undefined],
    ["1e3 * a", "condition.not-allowed", 1],
  ])("refuses %s", (source, code, column) => {
    const read = parseFormula(source, names, at);
    expect(read.problems.map((problem) => [problem.code, problem.at.line, problem.at.column])).toEqual([[code, 3, column]]);
    expect(read.ok).toBe(false);
  });

  test("tells all mistakes at once, with the name that may have been meant", () => {
    const { problems } = parseFormula("resolve_rate + x % y", names, at);
    expect(problems.map(({ code }) => code)).toContain("condition.not-allowed");
    expect(parseFormula("resolve_rate + c", names, at).problems.map(({ facts }) => facts)).toEqual([
      { field: "resolve_rate", near: "resolved_rate" },
      { field: "c", near: "" },
    ]);
  });
});
