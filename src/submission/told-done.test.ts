// What is told as done and is not (写成已完成): without a record, on a day to come, and what is no such thing.
import { describe, expect, test } from "vitest";
import { readText } from "../claim/read.ts";
import type { Judged } from "../claim/verdict.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { findToldDone, type ItemKnown } from "./told-done.ts";

const round = { received: "2021-10-08", year: "2021", labelOf: (metric: string) => metric };
const absent = ["基础平台建设完成率", "低风险项目全流程案例", "回头看抽查合格率", "生态环境状况指数", "发热筛查哨点建设任务"].map(
  (label) => ({
    metric: label,
    label,
  }),
);
type Bound = Partial<Pick<Judged, "metric" | "verdict" | "reason">>;
const claimsOf = (text: string, bound: Bound = {}) =>
  readText(text).map((claim) => ({
    claim,
    metric: null,
    verdict: "not-computable" as const,
    reason: { code: "not-bound" as const },
    ...bound,
  }));
const asked = (text: string, bound: Bound = {}, item: Partial<ItemKnown> = {}): readonly string[] =>
  findToldDone({ text, claims: claimsOf(text, bound) }, { criteria: [], absent, ...item }, round).map(
    ({ check, start, end }) => `${check} ${text.slice(start, end)}`,
  );

describe("told as done, and the ledgers have no record of it", () => {
  test.each([
    ["by its name in the clause", "全流程案例已汇编成册并印发。", "unrecorded 全流程案例已汇编成册并印发"],
    ["by its name in the clause before", "区块链基础平台正在建设，已于9月建成并通过验收。", "unrecorded 已于9月建成并通过验收"],
    ["by its name behind the word", "已建成基础平台。", "unrecorded 已建成基础平台"],
    ["by the beginning of its name", "挂账隐患“回头看”已经完成，无一反弹。", "unrecorded 挂账隐患“回头看”已经完成"],
  ])("%s", (_, text, expected) => {
    expect(asked(text)).toEqual([expected]);
  });

  test("by the target before it, where it says no more than done", () => {
    const bound: Bound = {
      metric: "生态环境状况指数" as MetricId,
      verdict: "agrees",
      reason: { code: "target", target: "≥41.1", found: null },
    };
    expect(asked("全年目标为不低于41.1，已完成。", bound)).toEqual(["unrecorded 已完成"]);
  });

  test("by a figure that no rows are behind, but one of what is planned", () => {
    const empty: Bound = { metric: "核查项数" as MetricId, reason: { code: "missing", why: "no-rows", period: "2021" } };
    expect(asked("抽查已经完成，现场核查286项。", empty)).toEqual(["unrecorded 抽查已经完成"]);
    expect(asked("现场核查286项。", empty)).toEqual([]);
    expect(asked("抽查已经完成，现场核查286项。", { ...empty, metric: "计划核查项数" as MetricId })).toEqual([]);
  });

  test.each([
    ["what is planned", "全流程案例拟于11月汇编，基础平台计划10月31日前建成。"],
    ["another thing of the same name", "回头看已完成方案编制，基础平台可行性研究已完成。"],
    ["what is not done", "全流程案例尚未汇编成册。"],
    ["what is only planned by its name", "发热筛查哨点已全部建成。"],
    ["another sentence's thing", "基础平台正在建设。迁移已于6月验收。"],
  ])("but not %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  test("nor where the ledgers bear out a figure of the clause", () => {
    const found: Bound = { verdict: "agrees", reason: { code: "found", metric: "", found: "3间", period: "2021", of: null } };
    expect(asked("基础平台3间已全部建成。", found)).toEqual([]);
  });
});

describe("told as done on a day to come", () => {
  test("when the reply was received it had not been", () => {
    expect(asked("年会已于10月20日至22日成功举行。")).toEqual(["ahead 年会已于10月20日至22日成功举行"]);
    expect(asked("年会11月20日顺利召开。")).toEqual(["ahead 年会11月20日顺利召开"]);
    expect(asked("规程已于11月印发。")).toEqual(["ahead 规程已于11月印发"]);
  });

  test.each([
    ["a day that has been", "年会已于9月20日成功举行。"],
    ["the day itself", "地址已于10月8日核验完成。"],
    ["a plan", "年会定于10月20日至22日举行，将于11月5日完成验收。"],
    ["a day that something is due on", "时限已调整为12月31日，已明确12月31日前完成。"],
    ["last year's", "去年已于12月20日完成。"],
  ])("but not %s", (_, text) => {
    expect(asked(text)).toEqual([]);
  });
});

test("a target told beside its figure, and not reached", () => {
  const criteria = [{ metric: "people", label: "流调人员在队人数", target: "≥250人", found: "231人", isMet: false }];
  expect(asked("9月末在队231人，应建250人，已达到组建要求。", {}, { criteria })).toEqual(["said-done 已达到组建要求"]);
  const quarters = [{ metric: "quarters", label: "街道文件备案检查季度数", target: "≥4个季度", found: "3个季度", isMet: false }];
  expect(asked("四个季度均已检查。", {}, { criteria: quarters })).toEqual(["said-done 四个季度均已检查"]);
  const rates = [{ metric: "rate", label: "流调人员培训率", target: "≥100%", found: "97.84%", isMet: false }];
  expect(asked("办结率100%，已达标。", {}, { criteria: rates })).toEqual([]);
});
