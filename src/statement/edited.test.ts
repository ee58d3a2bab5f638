// Texts that come back edited: words may change, figures may not.
import { describe, expect, test } from "vitest";
import { readItem } from "../../test/rendered-item.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { checkEdited } from "./edited.ts";
import { segmentText } from "./read-back.ts";

const body =
  "截至{last-day}，依据[[“十四五”规划第3号]]受理{tasks}，办结率{rate}，较去年增加{growth}；{period}接待{guests | over 10 as 名}，排名{place}。";
const values = { tasks: "183", rate: "97.5", growth: "12.5", guests: "146", place: "3", "last-day": "2021-11-30" };
const item = await readItem(body, values);
const original = item.segments.map(segmentText).join("");
const check = (text: string): readonly Problem[] => checkEdited(item, text, { file: "edited.docx" });
const edit = (from: string, to: string): readonly Problem[] => {
  expect(original).toContain(from);
  return check(original.replace(from, to));
};

test("what was rendered passes as it is", () => {
  expect(original).toBe(
    "截至2021年11月30日，依据“十四五”规划第3号受理183项，办结率97.50%，较去年增加12.50%；2021年接待140余名，排名第三。",
  );
  expect(check(original)).toEqual([]);
});

describe("words may change", () => {
  test.each([
    ["受理183项，办结率", "全部受理完毕，计183项，其中办结率"],
    ["；2021年接待", "。2021年共接待"],
    ["依据“十四五”规划第3号受理", "受理"],
    ["97.50%", "97.5%"],
    ["183项", " 183 项"],
  ])("%s → %s", (from, to) => expect(edit(from, to)).toEqual([]));
});

describe("a figure that was changed is refused with its place", () => {
  test.each([
    ["its value", "183项", "193项", { text: "193项", bound: "183项", aspect: "value", offset: 29 }],
    ["its unit", "183项", "183件", { text: "183件", bound: "183项", aspect: "unit" }],
    ["a digit in Chinese", "第三", "第二", { text: "第二", bound: "第三", aspect: "value" }],
    ["a comparator before it", "办结率97.50%", "办结率超过97.50%", { aspect: "comparator", bound: "97.50%" }],
    ["its suffix", "140余名", "140名", { aspect: "comparator", bound: "140余名" }],
    ["an expectation", "受理183项", "预计受理183项", { aspect: "hedge", bound: "183项" }],
    ["the direction of a change", "较去年增加12.50%", "较去年减少12.50%", { aspect: "comparison" }],
    ["its base", "较去年增加12.50%", "较前年增加12.50%", { aspect: "comparison" }],
    ["its period", "2021年接待", "上半年接待", { aspect: "period", bound: "140余名" }],
  ])("%s", (_, from, to, facts) =>
    expect(edit(from, to)).toContainEqual(
      expect.objectContaining({
        code: "statement.figure-changed",
        severity: "error",
        facts: expect.objectContaining({ item: 1, ...facts }) as unknown,
      }),
    ),
  );
});

describe("a figure that is bound to nothing is refused with its place", () => {
  test.each([
    ["a figure added at the end", "排名第三。", "排名第三，减少5项。", "5项"],
    ["one added between", "办结率", "办理两千余件，办结率", "两千余件"],
    ["one added before", "受理183项", "走访12户，受理183项", "12户"],
    ["a day that scopes others", "截至2021年11月30日", "截至2021年12月31日", "2021年12月31日"],
    ["a year that scopes others", "2021年接待", "2020年接待", "2020年"],
    ["digits that read as no figure", "受理183项", "通过K9受理183项", "9"],
  ])("%s", (_, from, to, text) => {
    const problems = edit(from, to).filter(({ severity }) => severity === "error");
    expect(problems.map(({ facts }) => "text" in facts && facts.text)).toContain(text);
  });
});

test("a day that was typed is told once, not of every figure that it scopes", () =>
  expect(edit("2021年11月30日", "2021年12月31日").map(({ code }) => code)).toEqual([
    "statement.figure-unbound",
    "statement.figure-dropped",
  ]));

test("a figure that was left out is a warning", () => {
  expect(edit("，较去年增加12.50%", "")).toEqual([
    { code: "statement.figure-dropped", severity: "warning", at: { file: "edited.docx" }, facts: { bound: "12.50%", item: 1 } },
  ]);
});
