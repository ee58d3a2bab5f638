// Sentences, spans, ranges and period words: the small readings that the page is made of.
import { describe, expect, test } from "vitest";
import type { ReportItem } from "../statement/report.ts";
import type { Support } from "../statement/statement.ts";
import { entryRanges } from "./panels.ts";
import { readSentences } from "./sentences.ts";
import { periodWithin, targetText } from "./parts/Verdicts.tsx";

const support = (sentence: number, kind: Support["kind"]): Support => ({
  sentence,
  kind,
  metric: null,
  criterion: null,
  period: null,
  organisation: null,
  records: [],
  rows: 0,
  evidence: null,
  entries: [],
});
const item = (text: string, ...supports: Support[]): ReportItem => ({
  number: 1,
  label: null,
  status: "described",
  segments: [{ text }],
  supports,
  names: [],
  lacks: [],
});

describe("sentences of an item", () => {
  test("end at 。！？； and take their supports by number", () => {
    const read = readSentences(item("一是开会；二是办结。", support(0, "document"), support(1, "narrative")));
    expect(read.map(({ supports }) => supports.map(({ kind }) => kind))).toEqual([["document"], ["narrative"]]);
    expect(read.map(({ last, stop }) => last + stop)).toEqual(["会；", "结。"]);
  });
  test("keep a quotation mark after the full stop with it", () => {
    expect(readSentences(item("他说：“办结。”随后公示。", support(0, "document")))[0]).toMatchObject({ last: "结", stop: "。”" });
  });
  test("show a support beyond the last sentence at the last, so that none is lost", () => {
    expect(readSentences(item("已办结。", support(3, "attestation")))[0]?.supports).toHaveLength(1);
  });
  test("figures are opened by themselves and need no sign", () => {
    expect(readSentences(item("已办结。", support(0, "figure")))[0]?.supports).toEqual([]);
  });
});

describe("short forms", () => {
  test("a period within the report's year leaves the year out, but for the year itself", () => {
    expect([periodWithin("2021-Q1", "2021"), periodWithin("2021", "2021"), periodWithin("2020-12", "2021")]).toEqual([
      "第一季度",
      "2021年",
      "2020年12月",
    ]);
  });
  test("journal entries become ranges, the rest counted", () => {
    expect(entryRanges([33, 31, 32, 45], "、")).toEqual({ text: "31–33、45", cut: false });
    expect(entryRanges([1, 3, 5, 7, 9], "、")).toEqual({ text: "1、3、5、7", cut: true });
  });
  test.each([
    [">= 100", "≥ 100"],
    ["<=3%", "≤ 3%"],
    ["< 3%", "< 3%"],
    ["≥100%", "≥ 100%"],
    ["≤2021-03-31", "≤ 2021年3月31日"],
  ])("the target %s reads %s", (target, text) => expect(targetText(target)).toBe(text));
});
