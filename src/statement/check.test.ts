// The static gate: unknown names, formats that do not fit, sentences that rest on nothing.
import { describe, expect, test } from "vitest";
import { byId, count, criterion, latest, mean, milestone, rank, scheme, share } from "../../test/statement-fixture.ts";
import type { CriterionId, OrganisationId } from "../vocabulary/id.ts";
import { expectOk, type Problem } from "../vocabulary/problem.ts";
import { checkTemplate, type Known } from "./check.ts";
import { parseStatement } from "./parse.ts";

const known: Known = {
  broken: new Set(["half-read"]),
  metrics: byId([
    count("tasks", "项"),
    count("guests", "人"),
    count("amount", "元", 2),
    share("rate"),
    mean("days", "天", 2),
    rank("place"),
    milestone("opened"),
    milestone("closed"),
    latest("last-day"),
    milestone("report", "document"),
  ]),
  criteria: new Map([["tasks-done" as CriterionId, criterion("tasks-done", "rate")]]),
  organisations: new Set(["district", "street"] as OrganisationId[]),
};
const check = (body: string): readonly Problem[] =>
  checkTemplate(expectOk(parseStatement("a.md", `---\ntask: 1\n---\n${body}`, scheme, 1)), known);

test.each([
  "甲{tasks}。",
  "甲{tasks-done ? 完成}。",
  "甲{target tasks-done}。",
  "甲{^report}。",
  "甲{^narrative}。",
  "甲{guests | as 名 over 10}。",
  "甲{amount | in 万元}。",
  "甲{rate | tenths}。",
  "甲{opened..closed | month-day}。",
  "甲{last-day | month-day}。",
  "甲{report.title}（{report.number}）{report.date | month-day}{report.office}。",
  "甲{rate.numerator}{rate.denominator | chinese}。",
  "甲{tasks | chinese}。",
  "甲{place | ordinal}{place | as 名}。",
  "甲{amount | over 10000 chinese}。",
  "甲{tasks /street @2021-06}。",
  "甲{tasks | plain}项。",
  "甲{days.denominator}。",
])("%s is fine", (body) => expect(check(body)).toEqual([]));

describe("sentences that rest on nothing (无依托)", () => {
  test("each is told with its text and place", () => {
    expect(check("1. 甲{tasks}；乙丙。\n2. 全年{period}丁。")).toMatchObject([
      { code: "statement.unsupported", at: { line: 4, column: 13 }, facts: { sentence: "乙丙。" } },
      { code: "statement.unsupported", at: { line: 5 }, facts: { sentence: "全年丁。" } },
    ]);
  });
});

describe("names that nobody knows", () => {
  test.each([
    ["甲{task}。", "metric", "task", "tasks"],
    ["甲{opened..close}。", "metric", "close", "closed"],
    ["甲{tasks /streets}。", "organisation", "streets", "street"],
    ["甲{task-done ? 完成}。", "criterion", "task-done", "tasks-done"],
    ["甲{target task-done}。", "criterion", "task-done", "tasks-done"],
    ["甲{tasks-done ? 完成{task}}。", "metric", "task", "tasks"],
    ["甲{tasks-done ? 完成 : 缺{task}}。", "metric", "task", "tasks"],
    ["甲{^reports}。", "metric", "reports", "report"],
  ])("%s", (body, what, id, near) =>
    expect(check(body)).toMatchObject([{ code: "definition.reference-unknown", facts: { what, id, near } }]),
  );

  test("the template's own organisation", () => {
    const template = expectOk(parseStatement("a.md", "---\ntask: 1\norganisation: streat\n---\n甲{^narrative}。", scheme, 1));
    expect(checkTemplate(template, known)).toMatchObject([
      { code: "definition.reference-unknown", facts: { what: "organisation", near: "street" } },
    ]);
  });
});

test("a support is a milestone, document or attestation", () => {
  expect(check("甲{^rate}。")).toMatchObject([
    { code: "definition.value-wrong", facts: { expected: "milestone | document | attestation", found: "rate: share" } },
  ]);
});

test.each([
  ["tenths of a count", "{tasks | tenths}"],
  ["month and day of a number", "{tasks | month-day}"],
  ["Chinese with decimals", "{rate | chinese}"],
  ["an ordinal with decimals", "{days | ordinal}"],
  ["a unit that does not convert", "{rate | in 万元}"],
  ["money in days", "{amount | in 天}"],
  ["another unit as measure word", "{guests | as 元}"],
  ["a measure word for a share", "{rate | as 名}"],
  ["a title of a number", "{tasks.title}"],
  ["a denominator of a count", "{tasks.denominator}"],
  ["a numerator of a rank", "{place.numerator}"],
  ["a range of numbers", "{tasks..rate}"],
  ["a range to a number", "{opened..tasks}"],
  ["a unit of a day", "{opened | in 万元}"],
  ["tenths of a day", "{opened | tenths}"],
  ["a rank cut down", "{place | over 10}"],
  ["a title with a format", "{report.title | plain}"],
])("%s does not fit", (_, reference) => expect(check(`甲${reference}。`).map(({ code }) => code)).toEqual(["statement.format-unfit"]));

test.each(["{tasks | plain}余项", "{tasks | plain}%", "{tasks | plain}成", "{tasks | plain}{guests}"])(
  "%s makes another number of a bare one",
  (text) => {
    expect(check(`甲${text}。`).map(({ code }) => code)).toEqual(["statement.digit-typed"]);
  },
);
