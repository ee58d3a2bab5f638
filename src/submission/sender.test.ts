// Who sends a reply (报送单位): found where offices write it, in the order in which it can be trusted, and never guessed.
import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../vocabulary/id.ts";
import { findPeriod, findSenders, namesOf } from "./sender.ts";

const organisation = (id: string, label: string, ...synonyms: readonly string[]) => ({ id: id as OrganisationId, label, synonyms });
const offices = [
  organisation("ecology", "西城区生态环境局"),
  organisation("city", "西城区城市管理委员会", "西城区城管委"),
  organisation("law", "西城区城市管理综合行政执法局"),
  organisation("health", "西城区卫生健康委员会", "区卫健委"),
  organisation("moon", "月坛街道办事处", "月坛街道"),
];
const named = namesOf(offices, ["西城区"]);
const found = (text: string, file = "回复"): readonly string[] =>
  findSenders(text, file, named).map(({ organisation: id, source }) => `${id} ${source}`);

describe("the names that an organisation goes by", () => {
  test("are its own, and those without its district's where nobody else is called so", () => {
    expect(named.find(({ id }) => id === "ecology")?.names).toEqual(["西城区生态环境局", "生态环境局"]);
    const two = namesOf([organisation("a", "东区财政局"), organisation("b", "西区财政局")], ["东区", "西区"]);
    expect(two.map(({ names }) => names)).toEqual([["东区财政局"], ["西区财政局"]]);
  });
});

describe("a sender is found", () => {
  test.each([
    ["in a labelled line", "填报单位：西城区生态环境局　报告期：2021年11月\n正文。", "ecology label"],
    ["in a labelled line, by its short name", "报送单位: 卫生健康委员会\n正文。", "health label"],
    ["in a signature", "一、完成情况\n降尘量下降。\n西城区生态环境局\n2021年12月2日", "ecology signature"],
    ["in a signature with its day", "正文。\n西城区生态环境局二〇二一年十二月二日", "ecology signature"],
    ["in a signature with a seal", "正文。\n月坛街道办事处（盖章）", "moon signature"],
    ["in a title", "西城区卫生健康委员会关于11月重点任务完成情况的报告\n正文。", "health title"],
    ["in a title without an about", "月坛街道2021年11月重点任务完成情况\n正文。", "moon title"],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("in the name of its file, where the document names nobody", () => {
    expect(found("降尘量下降。", "2021-11-07 西城区生态环境局 填报表")).toEqual(["ecology file"]);
  });

  test("by the longest name: an office is not another whose name begins its own", () => {
    expect(found("填报单位：西城区城市管理综合行政执法局")).toEqual(["law label"]);
  });

  test("where several are named, the surest place first", () => {
    expect(found("填报单位：月坛街道\n正文。\n西城区生态环境局", "区卫健委回复")).toEqual([
      "moon label",
      "ecology signature",
      "health file",
    ]);
  });
});

describe("a sender is not", () => {
  test.each([
    ["who is spoken of in the text", "会同西城区生态环境局开展检查12次。\n另行报告。"],
    ["whom a letter goes to", "西城区生态环境局：\n现将有关情况报告如下。\n完成12件。"],
    ["a name in a long last sentence", "完成12件。\n以上工作由西城区生态环境局和有关街道共同完成，特此报告"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the period of a reply", () => {
  test.each([
    ["2021年11月重点任务完成情况\n正文。", "2021-11"],
    ["月坛街道11月份重点任务完成情况\n正文。", "2021-11"],
    ["重点任务完成情况\n6月15日召开会议。", null],
    ["西城区税务局\n2021年第三季度一般公共预算收入情况\n前三季度收入增长4.73%。", "2021-Q3"],
    ["西城区税务局工作报告\n（2021年10月）\n前三季度收入增长4.73%。", "2021-10"],
    ["西城区税务局工作报告\n现将第三季度有关情况报送如下：", null],
    ["西城区税务局\n10月25日召开第三季度工作推进会，部署有关情况。", null],
  ])("%s", (text, expected) => {
    expect(findPeriod(text, "2021")).toBe(expected);
  });
});
