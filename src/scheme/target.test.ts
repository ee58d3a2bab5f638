// Targets as written, the version in force, and what the reader sees.
import { describe, expect, test } from "vitest";
import type { CriterionId, MetricId } from "../vocabulary/id.ts";
import type { Criterion, Target } from "./scheme.ts";
import { readTarget, targetInForce, targetText } from "./target.ts";

const target = (is: string, from: string | null = null): Target => ({
  ...(readTarget(is) ?? { comparator: "=", value: "unread", unit: null }),
  from,
  authority: null,
  basis: null,
});
const criterionOf = (...targets: readonly Target[]): Criterion => ({
  id: "c" as CriterionId,
  item: null,
  metric: "m" as MetricId,
  periods: [],
  organisation: null,
  targets,
  pending: false,
  last: null,
  baseline: [],
  points: null,
  judged: true,
  assumed: false,
  basis: [],
  place: { file: "scheme.yaml" },
});

describe("a target as written (目标值)", () => {
  test.each([
    [">= 100", ">=", "100"],
    [">=100", ">=", "100"],
    ["< 3 %", "<", "3"],
    ["< 3%", "<", "3"],
    [">= 13 个百分点", ">=", "13"],
    ["> 0.05", ">", "0.05"],
    ["= 1", "=", "1"],
    ["!= 0", "!=", "0"],
    [">= -2.5", ">=", "-2.5"],
    ["  <= 2021-03-31 ", "<=", "2021-03-31"],
  ] as const)("%s", (text, comparator, value) => {
    expect(readTarget(text)).toMatchObject({ comparator, value });
  });

  test.each([
    "",
    "100",
    ">=",
    "=> 3",
    "== 3",
    ">= 1,938",
    ">= 3 4",
    ">= 1.",
    ">= 2021-13-01",
    "<= 2021-03-31 日",
    "<= 2021-03",
    ">= x",
    ">= --3",
    "≥ 3",
  ])("%j is none", (text) => {
    expect(readTarget(text)).toBeUndefined();
  });
});

describe("the version in force", () => {
  const versions = criterionOf(target(">= 90"), target(">= 95", "2021-07-01"), target(">= 100", "2022-01-01"));

  test.each([
    ["2020-01-01", "90"],
    ["2021-06-30", "90"],
    ["2021-07-01", "95"],
    ["2021-12-31", "95"],
    ["2022-01-01", "100"],
  ] as const)("on %s is %s", (day, value) => {
    expect(targetInForce(versions, day)?.value).toBe(value);
  });

  test("before the first begins there is none", () => {
    expect(targetInForce(criterionOf(target("= 1", "2021-07-01")), "2021-06-30")).toBeNull();
  });
});

test.each([
  [">= 100", "%", "≥100%"],
  ["< 3 %", "%", "<3%"],
  ["= 1", null, "=1"],
  ["!= 0", "件", "≠0件"],
  ["<= 2021-03-31", "日", "≤2021-03-31"],
  ["> 254", "人", ">254人"],
  ["<= 5", "", "≤5"],
] as const)("the target %s in %s reads %s", (is, unit, text) => {
  expect(targetText(target(is), unit)).toBe(text);
});
