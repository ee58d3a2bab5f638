import { describe, expect, test } from "vitest";
import { draftOfItems, item, office, paper, record, support } from "../../test/evidence-fixture.ts";
import { catalogueEvidence } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";

const rule = record("窗口工作规程", "示例〔2021〕1号");
const plan = record("年度工作计划", "示例〔2021〕2号");
const draft = draftOfItems({
  1: [
    item(1, "响应率98.77%。全年接单100件。", [
      support(0, "figure", [], { evidence: "A", rows: 9 }),
      support(1, "figure", [], { evidence: "B" }),
    ]),
  ],
  2: [
    item(1, "规程已印发。计划已实施；机制已建立。", [
      support(0, "document", [rule]),
      support(1, "document", [plan]),
      support(2, "milestone"),
    ]),
  ],
});
const missing = (papers: readonly Evidence[], of = draft): readonly string[] =>
  catalogueEvidence(of, papers).missing.map((one) => `${one.task}-${one.item} ${one.why === "paper" ? one.kind : one.why} ${one.text}`);
const [noRule, noPlan, noMilestone] = ["2-1 document 规程已印发。", "2-1 document 计划已实施；", "2-1 milestone 机制已建立。"];

describe("what is missing (缺件)", () => {
  test("a figure computed from rows or from an office's totals never asks for paper; papers and milestones on record do", () => {
    expect(missing([])).toEqual([noRule, noPlan, noMilestone]);
  });

  test("it names the papers the ledger speaks of, with number, date and office", () => {
    expect(catalogueEvidence(draft, []).missing[0]).toMatchObject({
      records: [{ title: "窗口工作规程", number: "示例〔2021〕1号", date: "2021-03-01", office: office.label }],
    });
  });

  test("many rows that rest on one paper ask for it once", () => {
    const rows = [record("河道一", "示例〔2021〕3号"), record("河道二", "示例〔2021〕3号"), record("河道三", "示例〔2021〕4号")];
    const of = draftOfItems({ 1: [item(1, "已排查。", [support(0, "document", rows)])] });
    expect(catalogueEvidence(of, []).missing[0]).toMatchObject({ records: [{ number: "示例〔2021〕3号" }, { number: "示例〔2021〕4号" }] });
  });

  test("a paper with the record's number is there, wherever it is attached and however its brackets are typed", () => {
    expect(missing([paper(1, 1, "别的名称", { number: "示例[2021] 1号" })])).toEqual([noPlan, noMilestone]);
  });

  test("a paper with the record's title is there within its task, the title written in full or not", () => {
    expect(missing([paper(2, 1, "示例局窗口工作规程")])).toEqual([noPlan, noMilestone]);
    expect(missing([paper(1, 1, "示例局窗口工作规程")])).toEqual([noRule, noPlan, noMilestone]);
  });

  test("a paper that names one record does not stand for the others of its kind", () => {
    expect(missing([paper(2, 1, "某文件", { number: "示例〔2021〕1号", supports: { kind: "document" } })])).toEqual([noPlan, noMilestone]);
  });

  test("a paper that names none stands for the kind it is said to support, and for the words it quotes", () => {
    expect(missing([paper(2, 1, "汇编", { supports: { kind: "document" } })])).toEqual([noMilestone]);
    expect(missing([paper(2, 1, "汇编", { supports: { words: "机制已 建立" } })])).toEqual([noRule, noPlan]);
    expect(missing([paper(2, null, "汇编", { supports: { words: "机制已建立" } })])).toEqual([noRule, noPlan]);
  });

  test("a file that was only put there stands for none", () => {
    expect(missing([paper(2, 1, "照片")])).toEqual([noRule, noPlan, noMilestone]);
  });

  test("an attested figure asks for its sealed paper, once with the attestation beside it", () => {
    const sealed = record("核算证明", "示例函〔2022〕1号");
    const supports = [support(0, "figure", [], { evidence: "C" }), support(0, "attestation", [sealed], { evidence: "C" })];
    const of = draftOfItems({ 1: [item(1, "总量控制在目标以内。", supports)] });
    expect(missing([], of)).toEqual(["1-1 attestation 总量控制在目标以内。"]);
  });

  test("items whose sentences rest on narrative alone, or on nothing, are listed until a paper is attached", () => {
    const of = draftOfItems({
      1: [item(1, "认真部署。", [support(0, "narrative")]), item(2, "持续推进。", []), item(3, "没有这类事项。", [], "not-applicable")],
    });
    expect(missing([], of)).toEqual(["1-1 narrative 认真部署。", "1-2 nothing 持续推进。"]);
    expect(missing([paper(1, 2, "照片")], of)).toEqual(["1-1 narrative 认真部署。"]);
  });

  test("a figure with a full stop in its words ends no sentence", () => {
    const of = draftOfItems({
      1: [
        {
          ...item(1, "", [support(0, "figure"), support(1, "document")]),
          segments: [
            { text: "综合" },
            { word: { text: "第一。", criterion: null, metric: null, met: true, period: null } },
            { text: "；办法已印发。" },
          ],
        },
      ],
    });
    expect(missing([], of)).toEqual(["1-1 document 办法已印发。"]);
  });
});
