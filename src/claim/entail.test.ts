// What a text may truly say of an exact number.
import { describe, expect, test } from "vitest";
import { q } from "../vocabulary/quantity.ts";
import type { Claim } from "./claim.ts";
import { entails, entailsDay, orderOfDays } from "./entail.ts";

type Said = Parameters<typeof entails>[0];
const said = (text: string, value: Claim["value"], more: Partial<Said> = {}): Said => ({
  text,
  value,
  unit: text.endsWith("%") ? "%" : null,
  kind: text.endsWith("%") ? "percent" : "count",
  comparator: "=",
  approx: false,
  ...more,
});
const vague = { comparator: "~", approx: true } as const;

describe("a written number and an exact one", () => {
  test.each<readonly [string, Said, string, boolean]>([
    ["rounded", said("97.3%", 97.3), "97.2969", true],
    ["cut down", said("97.2%", 97.2), "97.2969", true],
    ["neither", said("97.4%", 97.4), "97.2969", false],
    ["all where all were reached", said("100%", 100), "100", true],
    ["all where not all were reached", said("100%", 100), "99.996", false],
    ["counted one by one", said("3570户", 3570), "3570", true],
    ["one less", said("3569户", 3569), "3570", false],
    ["in 万元", said("7486万元", 74860000, { kind: "amount", unit: "元" }), "74863100", true],
    ["in Chinese", said("两项", 2), "2", true],
    ["cut down to a ten", said("140余名", 140, vague), "149", true],
    ["the next ten", said("140余名", 140, vague), "150", false],
    ["cut down to ten million", said("四千余万条", 40000000, vague), "43861207", true],
    ["about a quarter of a day", said("0.25天", 0.25, { ...vague, kind: "duration" }), "0.25309", true],
    ["nearest tenth", said("九成", 90, { unit: "%", kind: "percent" }), "88.6", true],
    ["another tenth", said("九成", 90, { unit: "%", kind: "percent" }), "84.9", false],
    ["tenths of all", said("十成", 100, { unit: "%", kind: "percent" }), "99", false],
    ["a bound that is kept", said("90%以上", 90, { comparator: ">=" }), "93.5", true],
    ["a bound that is not", said("3%", 3, { comparator: "<" }), "3", false],
    ["a range", said("8%—10%", [8, 10]), "9.1", true],
    ["outside the range", said("8%—10%", [8, 10]), "10.1", false],
  ])("%s", (_, claim, exact, expected) => expect(entails(claim, q(exact))).toBe(expected));
});

describe("a written day and a day", () => {
  test.each([
    ["without its year", "--10-20/--10-22", "2021-10-20", "2021-10-22", true],
    ["another last day", "--10-20/--10-21", "2021-10-20", "2021-10-22", false],
    ["a month", "2021-03", "2021-03-29", null, true],
    ["another year", "2020-03", "2021-03-29", null, false],
  ])("%s", (_, value, from, to, expected) => expect(entailsDay(value, from, to)).toBe(expected));
});

describe("a day beside one that is written as far as it is known", () => {
  test.each([
    ["before it", "2021-09-28", "2021-12-31", -1],
    ["in its month", "2021-12-05", "2021-12", 0],
    ["behind it, without its year", "2021-11-01", "--10-31", 1],
    ["behind the last of several", "2021-10-23", "2021-10-20/2021-10-22", 1],
  ])("%s", (_, day, value, expected) => expect(orderOfDays(day, value)).toBe(expected));
});
