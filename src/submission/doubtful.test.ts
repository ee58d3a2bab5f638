// What cannot be meant (存疑的填报项), and what is near to it and can.
import { describe, expect, test } from "vitest";
import { isOnlyPointed, isShareOver, missingAttachment, turnedRound } from "./doubtful.ts";
import type { Answer, FormCell, ReplyPart } from "./submission.ts";

const cell = (label: string, unit: string, ask: FormCell["ask"] = "figure"): FormCell => ({
  key: "1.1.figure.x",
  ask,
  fact: "figure.x",
  holds: ask === "figure" ? { what: "number", unit } : { what: "text" },
  label,
  required: true,
  when: null,
});
const answer = (value: string): Answer => ({ key: "1.1.figure.x", value, sheet: null, cell: "B2" });
const part = (text: string): ReplyPart => ({ task: 1, item: 1, text, start: null, end: null, cell: "B1", by: "named" });

describe("a share above its whole", () => {
  test.each([
    ["分领域居民满意度最低值", "%", "135", true],
    ["电子档案配置率", "%", "100.2", true],
    ["一般性支出占比", "%", "103", true],
    ["电子档案配置率", "%", "100", false],
    ["执法检查计划完成率", "%", "100.15", false],
    ["收入增长率", "%", "135", false],
    ["满意度调查人数", "人", "135", false],
  ])("%s%s: %s", (label, unit, value, expected) => {
    expect(isShareOver(cell(label, unit), answer(value))).toBe(expected);
  });
});

describe("a cell that its own text turns round", () => {
  test.each([
    ["支出进度高于区级平均", "-3.51", "支出进度80.17%，比区级平均进度高3.51个百分点。", "高3.51个百分点"],
    ["支出进度高于区级平均", "3.51", "支出进度80.17%，比区级平均进度低3.51个百分点。", "低3.51个百分点"],
    ["支出进度高于区级平均", "3.51", "支出进度80.17%，比区级平均进度高3.51个百分点。", null],
    ["支出进度高于区级平均", "-3.51", "支出进度80.17%，低于区级平均3.51个百分点。", null],
    ["占比较上年同期变动", "-0.67", "占比下降0.67个百分点。", null],
    ["能耗下降率", "3.51", "能耗下降3.51%。", null],
    ["支出进度高于区级平均", "-3.51", "收入增长13.51个百分点。", null],
  ])("%s %s: %s", (label, value, text, expected) => {
    expect(turnedRound(cell(label, "个百分点"), answer(value), [part(text)])).toBe(expected);
  });
});

describe("a paper that is only pointed to", () => {
  test.each([
    ["见附件", true],
    ["详见附件1。", true],
    ["《2021年度满意度调查报告》（见附件1）", false],
    ["关于印发方案的通知", false],
  ])("%s", (value, expected) => {
    expect(isOnlyPointed(cell("调查报告", "", "evidence"), answer(value))).toBe(expected);
  });
  test("only where a paper's name is asked", () => {
    expect(isOnlyPointed(cell("", "", "fulfilment"), answer("见附件"))).toBe(false);
  });
});

describe("an attachment that a letter points to", () => {
  test.each([
    ["没有入河排污口，排查报告见附件1。", "见附件1"],
    ["名单详见附件。\n西城区生态环境局", "详见附件"],
    ["名单详见附件1。\n附件1：印刷企业名单\n甲厂、乙厂", null],
    ["名单详见附件。\n附件\n甲厂、乙厂", null],
    ["配合做好申请材料附件的整理，已召开见面会。", null],
  ])("%s", (text, expected) => {
    expect(missingAttachment(text)).toBe(expected);
  });
});
