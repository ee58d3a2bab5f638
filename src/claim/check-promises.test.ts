// Checks of what is promised and done, of averages and of plans, each by a text that raises its question and by ones near to it that raise none.
import { describe, expect, test } from "vitest";
import { readingOf } from "../../test/gold-readings.ts";
import { isAimed } from "./aim.ts";
import { checkReading } from "./check.ts";
import { checkPraise } from "./praise.ts";

const ask = (text: string): readonly string[] =>
  checkReading(readingOf("", text))
    .filter(({ severity }) => severity === "question")
    .map(({ check, start, end }) => `${check} ${text.slice(start, end)}`);

const cases: Readonly<Record<string, readonly (readonly [string, string, readonly string[]])[]>> = {
  "expected and done at once": [
    ["a plan", "数字经济实施方案预计12月出台，目前已经印发实施。", ["expected-done 数字经济实施方案预计12月出台，目前已经印发实施"]],
    ["a work", "改造工程预计11月竣工，目前已竣工。", ["expected-done 改造工程预计11月竣工，目前已竣工"]],
    [
      "a target",
      "预计全年碳排放总量控制在目标以内，已完成年度总量控制任务。",
      ["expected-done 预计全年碳排放总量控制在目标以内，已完成年度总量控制任务"],
    ],
    ["a draft is out, the plan is not", "实施方案预计12月出台，目前已印发征求意见稿。", []],
    ["another paper is out", "实施方案预计12月出台，配套办法已经印发。", []],
    ["a part is done", "改造工程预计12月完成，目前已完成主体结构。", []],
    ["so much is done", "预计全年完成目标任务12项，已完成9项。", []],
    ["a step of it is done", "改造工程预计12月验收，目前已完工。", []],
    ["in sentences of their own", "实施方案预计12月出台。工作要点已经印发。", []],
  ],
  "what each has on the average": [
    ["121 of 9", "立项9个，资助经费共121万元，平均每个项目约15.4万元。", ["average-count 9个，资助经费共121万元，平均每个项目约15.4万元"]],
    ["rightly", "立项9个，资助经费共121万元，平均每个项目约13.4万元。", []],
    ["roughly", "立项9个，资助经费共121万元，平均每个项目约13万元。", []],
    ["of something else", "立项9个，资助经费共121万元，平均每家企业15.4万元。", []],
    ["by one word", "走访企业20家，拨付补贴100万元，户均6万元。", []],
    ["beside a change", "演练29场，比上月多3场，覆盖1410家次，平均每场49家次。", []],
    ["of people", "培训20人，支出10000元，人均800元。", ["average-count 20人，支出10000元，人均800元"]],
  ],
  "a plan and its rate": [
    ["fewer than planned", "上半年计划检查1929次，实际检查1886次。执法检查计划完成率超过100%，超额完成。", ["percent-count 100%"]],
    ["another rate", "计划检查749次，实际检查744次，计划完成率98.33%。", ["percent-count 749次，实际检查744次，计划完成率98.33%"]],
    ["their rate", "计划检查749次，实际检查744次，计划完成率99.33%。", []],
    ["more than planned", "计划检查672次，实际完成673次，计划完成率超过100%。", []],
    ["the rate of others", "计划检查1929次，实际检查1886次。重点单位检查完成率100%。", []],
  ],
  "parts of a year until now": [
    [
      "they fall short",
      "新收案件144件，其中上半年78件、三季度53件、10月份12件。",
      ["parts-total 144件，其中上半年78件、三季度53件、10月份12件"],
    ],
    ["they make it", "新收案件144件，其中上半年78件、三季度53件、10月份13件。", []],
    ["two quarters of a longer time", "新收案件144件，其中上半年78件、三季度53件。", []],
    ["two months of several", "新收案件8件，其中1月3件、2月4件。", []],
    ["a quarter is left out", "新收案件144件，其中一季度78件、三季度53件、10月12件。", []],
  ],
  "what a month adds": [
    ["in two ways", "累计挂账971项，6月新增180项，较5月末增加200项。", ["stated-twice 180项，较5月末增加200项"]],
    ["as many", "累计挂账971项，6月新增180项，较5月末增加180项。", []],
    ["more than the month before added", "累计挂账971项，6月新增180项，比5月多20项。", []],
    ["more than last month's, it may be", "累计挂账971项，6月新增180项，比上月增加20项。", []],
    ["since another month", "累计挂账971项，6月新增180项，较3月末增加200项。", []],
    ["of what may become fewer", "在队210人，6月新增8人，较5月末增加5人。", []],
  ],
  "a bound that leaves its unit out": [
    ["it is passed", "平均降尘量5.29吨/平方公里·月，达到控制在5.1以内的目标。", ["target-unmet 5.29吨/平方公里·月，达到控制在5.1以内"]],
    ["it is kept", "平均降尘量4.92吨/平方公里·月，达到控制在5.1以内的目标。", []],
  ],
};

const registered = (done: string, said: string): string =>
  [
    "登记类型 | 受理件数 | 当日办结件数 |",
    "买卖转移登记 | 389 | 389 |",
    `赠与转移登记 | 58 | ${done} |`,
    "变更登记 | 114 | 114 |",
    "",
    said,
  ].join("\n");

test("what is told of all that a table lists holds in each of its rows", () => {
  expect(ask(registered("57", "以上业务均已当日办结。"))).toEqual(["percent-count 57"]);
  expect(ask(registered("58", "以上业务均已当日办结。"))).toEqual([]);
  expect(ask(registered("57", "以上业务基本当日办结。"))).toEqual([]);
  expect(ask(registered("57", "以上业务均已纳入综合窗口。"))).toEqual([]);
});

const praised = (text: string): readonly string[] => checkPraise(readingOf("", text)).map(({ start, end }) => text.slice(start, end));

describe("praise is asked for a figure", () => {
  test.each([
    ["道路清扫保洁力度不断加大，扬尘治理成效显著。", ["成效显著"]],
    ["营商氛围显著提升，企业满意程度大幅提高。", ["显著提升"]],
    ["数字经济取得显著成效，产业规模大幅提升。", ["显著成效"]],
    ["相关工作有序推进，10月25日召开推进会，效果明显。", ["效果明显"]],
  ])("%s", (text, expected) => {
    expect(praised(text)).toEqual(expected);
  });

  test.each([
    ["a figure stands beside it", "办理时长明显缩短，由20分钟缩短至8分钟。"],
    ["what is still to come", "下一步，将优化登记流程，服务水平大幅提升。"],
    ["what it is done for", "加强统筹，促进服务水平显著提升。"],
    ["what it is done for at the head", "为提升效率、显著缩短办理时间，制定了工作方案。"],
    ["which ones", "成效显著的做法已在全区推广。"],
    ["denied", "部分点位整改效果不明显，成效未显著提升。"],
    ["what opens a list", "各项任务进展顺利，成效显著："],
    ["no praise", "各项任务按计划推进。"],
  ])("but not where it is %s", (_, text) => {
    expect(praised(text)).toEqual([]);
  });
});

describe("what is aimed at is no result", () => {
  test.each([
    ["力争全年解决率不低于90%，满意率保持在93%以上。", "93%以上", true],
    ["确保全年解决率达到90%。", "90%", true],
    ["下一步，将响应率提高到99%。", "99%", true],
    ["解决率90.35%，力争全年不低于90%。", "90.35%", false],
    ["力争全年不低于90%，目前解决率已达90.35%。", "90.35%", false],
    ["确保了按期办结率100%。", "100%", false],
    ["12月计划：再组织联合抽查3批次，预计全年新设立企业3500户左右。", "3批次", true],
    ["12月计划：再组织联合抽查3批次，预计全年新设立企业3500户左右。", "3500户左右", true],
    ["11月计划检查3750次，实际检查3740次。", "3740次", false],
    ["满意率保持在93%以上。", "93%以上", false],
  ])("%s %s", (sentence, text, expected) => {
    expect(isAimed({ claim: { text }, sentence })).toBe(expected);
  });
});

describe.each(Object.keys(cases))("%s", (rule) => {
  test.each(cases[rule] ?? [])("%s", (_, text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
});

describe("two comparisons of one figure", () => {
  const now = "在队231人，比8月底的223人增加8人，比6月底的210人";
  const more = "上链办件201件，较8月末的124件多20件";
  test("are both of it, and neither is of what it has changed by", () => {
    expect(ask(`${now}增加21人。`)).toEqual([]);
    expect(ask(`${now}增加31人。`)).toEqual(["growth-levels 231人，比8月底的223人增加8人，比6月底的210人增加31人"]);
  });
  test("多 before a number is how much more, and parts are of what was told first", () => {
    expect(ask("上链办件144件，较8月末的124件多20件，其中公示72件、救助40件、核验32件。")).toEqual([]);
    expect(ask("上链办件144件，较8月末的124件多20件，其中公示72件、救助60件、核验32件。")).toHaveLength(1);
    expect(ask(`${more}。`)).toEqual(["growth-levels 201件，较8月末的124件多20件"]);
  });
});
