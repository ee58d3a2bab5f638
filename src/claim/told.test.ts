import { describe, expect, test } from "vitest";
import type { Passage } from "../document/document.ts";
import { titleOffice, titlePeriod } from "./owner.ts";
import { readClaims } from "./read.ts";
import { sentencesOf } from "./sentence.ts";
import { tellClaims, type Told } from "./told.ts";

/** A cell of a document that knows paragraphs, as told. */
function toldCell(text: string): readonly Told[] {
  const cell = { table: 0, row: 1, column: 1 };
  const passages: readonly Passage[] = [
    { start: 0, end: text.length, role: "fulfilment", cell, columnHead: "完成情况", rowHead: "复议改革" },
  ];
  const document = { name: "", format: "word", text, blocks: [], sources: [] } as const;
  const reading = { document, passages, rows: [], claims: readClaims(document, passages) };
  return tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: null, period: null, others: [] });
}

/** The claims of a text as told, its lines being its passages. */
function told(text: string): readonly Told[] {
  let start = 0;
  const passages = text.split("\n").map((line): Passage => {
    const passage = { start, end: start + line.length, role: "text", cell: null, columnHead: null, rowHead: null } as const;
    start += line.length + 1;
    return passage;
  });
  const document = { name: "", format: "text", text, blocks: [], sources: [] } as const;
  const reading = { document, passages, rows: [], claims: readClaims({ text }, passages) };
  return tellClaims(reading, sentencesOf(reading), {
    tasks: [],
    year: "2021",
    month: null,
    period: null,
    others: ["月坛街道", "什刹海街道"],
  });
}
const elsewhere = (text: string): readonly boolean[] => told(text).map((one) => one.elsewhere.length > 0);

describe("whom a figure is told of", () => {
  test.each([
    ["a street's figures are the street's to the end of its sentence", "什刹海街道隐患160项，销账率95%，发生事故1起", [true, true, true]],
    ["what is told of the city goes on as well", "全市新设立企业25.6万户，全程电子化率96.1%", [true, true]],
    ["我区 takes the sentence back", "全市新设立25.6万户，我区新设立3570户", [true, false]],
    ["the year before is another's too", "上年共发生6起事故，死亡6人", [true, true]],
    ["该街道 is a street", "该街道检查完成率92%", [true]],
    [
      "an office of the city is none of ours, unless it does something with us",
      "市应急局检查完成率98%；市司法局对我区5家部门检索",
      [true, false],
    ],
  ])("%s", (_, text, expected) => {
    expect(elsewhere(text)).toEqual(expected);
  });
});

describe("what a figure is of", () => {
  test("a part of what is counted is told by the words that narrow it down", () => {
    expect(told("党建类诉求12件，响应率100%").map(({ narrowed }) => narrowed)).toEqual([["党建类"], ["党建类"]]);
    expect(told("种类和数量达标率99%")[0]?.narrowed).toEqual([]);
  });
  test("a level that was left, and one that only says which ones, are no results", () => {
    expect(told("由0.5天压减到0.25天").map(({ isLeft }) => isLeft)).toEqual([true, false]);
    expect(told("检查完成95%的企业已复查")[0]?.isLeft).toBe(true);
  });
  test("a change says so by its name too, and its result is one as well", () => {
    expect(told("空气重污染天数同比变动<0天，实际-2天").map(({ change }) => change)).toEqual([true, true]);
    expect(told("客流量增长超过5%，增速不低于3%").map(({ change }) => change)).toEqual([true, true]);
    expect(told("空气重污染天数≤10天，实际8天").map(({ change }) => change)).toEqual([false, false]);
  });
  test("with a noun of its own behind it, it is not what it is joined to", () => {
    expect(told("由常务副区长和2位副区长调度")[0]?.near).not.toContain("常务");
    expect(told("常务副区长1位，和街道共2位")[0]?.near).toContain("常务");
  });
  test("of a day it is what is done on it", () => {
    expect(told("社区卫生服务机构3月1日签约，于9月28日开工，计划日期为9月30日").map(({ deed }) => deed)).toEqual(["签约", "开工", null]);
  });
  test("a target says so", () => {
    expect(told("解决率目标为92%")[0]?.isTarget).toBe(true);
  });
  test("当月 is the month told before it, and of a time in another clause it may be none", () => {
    expect(told("10月当月执法检查计划完成率105.18%")[0]?.period).toBe("2021-10");
    expect(told("10月当月，响应率99.01%").at(-1)?.contexts).toEqual(["2021-10"]);
    const [all, own, apart] = told("公布政策文件29件，10月2件，采用解读形式4种");
    expect([all?.period, own?.isTimeApart, apart?.period, apart?.isTimeApart]).toEqual([null, false, "2021-10", true]);
  });
  test("what opens the sentence is the time of all of it", () => {
    const figures = told("2021年1-10月，按台账计算，响应率98.77%，解决率90.47%").filter(({ kind }) => kind === "percent");
    expect(figures.map((one) => [one.period, one.isTimeApart])).toEqual([
      ["2021-01..2021-10", false],
      ["2021-01..2021-10", false],
    ]);
  });
  test("times told right before it may be its own", () => {
    expect(told("6月份情况如下：\n响应率98.90%")[0]?.contexts).toEqual(["2021-06"]);
  });
});

describe("a number that stands alone in a cell", () => {
  test("is named by the cells of its row, and is of the time that one of them says", () => {
    const cells = [
      ["label", "任务", "接诉即办"],
      ["label", "指标", "响应率"],
      ["fulfilment", "实际完成", "98.77%"],
      ["fulfilment", "统计期间", "2021年1-11月"],
    ] as const;
    const text = cells.map(([, , said]) => said).join("\n");
    const passages = cells.map(([role, columnHead, said], column): Passage => {
      const start = text.indexOf(said);
      return { start, end: start + said.length, role, cell: { table: 0, row: 0, column }, columnHead, rowHead: "接诉即办" };
    });
    const document = { name: "", format: "text", text, blocks: [], sources: [] } as const;
    const reading = { document, passages, rows: [], claims: readClaims({ text }, passages) };
    const [only] = tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: null, period: null, others: [] });
    expect(only).toMatchObject({ names: ["接诉即办", "响应率"], period: "2021-01..2021-11" });
  });
});

describe("what the head of a column or a heading says of its numbers", () => {
  const inColumn = (columnHead: string): Told | undefined => {
    const passage: Passage = {
      start: 0,
      end: 3,
      role: "fulfilment",
      cell: { table: 0, row: 1, column: 1 },
      rowHead: "检查（次）",
      columnHead,
    };
    const document = { name: "", format: "text", text: "688", blocks: [], sources: [] } as const;
    const reading = { document, passages: [passage], rows: [], claims: readClaims(document, [passage]) };
    return tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: "2021-11", period: null, others: [] })[0];
  };
  test.each([
    ["10月末累计（次）", "2021-01..2021-10"],
    ["上月末数（次）", "2021-01..2021-10"],
    ["11月当月（次）", "2021-11"],
    ["10月末（次）", "2021-01..2021-10"],
    ["件数（次）", null],
  ])("%s", (head, period) => {
    expect(inColumn(head)?.period).toBe(period);
  });
  test.each([
    ["指标线（次）", true],
    ["年度目标（次）", true],
    ["目标值（次）", true],
    ["指标（次）", false],
    ["目标人数（次）", false],
  ])("%s is a target: %s", (head, isTarget) => {
    expect(inColumn(head)?.isTarget).toBe(isTarget);
  });
  test("a heading's month is that of the paragraphs below it, and of no others", () => {
    const lines = [
      ["title", "一、11月当月"],
      ["text", "响应率99.17%。"],
      ["title", "二、总体"],
      ["text", "响应率98.77%。"],
    ] as const;
    const text = lines.map(([, line]) => line).join("\n");
    const passages = lines.map(([role, line]): Passage => {
      const start = text.indexOf(line);
      return { start, end: start + line.length, role, cell: null, columnHead: null, rowHead: null };
    });
    const reading = {
      document: { name: "", format: "text", text, blocks: [], sources: [] } as const,
      passages,
      rows: [],
      claims: readClaims({ text }, passages),
    };
    const all = tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: "2021-11", period: "2021", others: [] });
    expect(all.filter(({ kind }) => kind === "percent").map(({ period }) => period)).toEqual(["2021-11", "2021"]);
  });
});

test("a number in a column of changes is a change", () => {
  const passage: Passage = {
    ...{ start: 0, end: 3, role: "fulfilment", cell: { table: 0, row: 1, column: 1 }, rowHead: "6月" },
    columnHead: "空气重污染天数同比变动",
  };
  const document = { name: "", format: "text", text: "-2天", blocks: [], sources: [] } as const;
  const reading = { document, passages: [passage], rows: [], claims: readClaims(document, [passage]) };
  const [only] = tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: null, period: null, others: [] });
  expect(only).toMatchObject({ change: true });
});

describe("paragraphs of a cell", () => {
  test("are told each by itself: a figure is of nothing in the next one", () => {
    const both = toldCell("体制改革专班，实际2021年5月28日\n行政复议办公用房，实际2021年7月16日");
    expect(both.map(({ sentence }) => sentence)).toEqual(["体制改革专班，实际2021年5月28日", "行政复议办公用房，实际2021年7月16日"]);
    expect(both.map(({ near }) => near.includes("办公用房"))).toEqual([false, false]);
  });
  test("a number that begins the cell is named by the heads, and one below it is not", () => {
    expect(toldCell("98.77%\n比上年提高2个百分点")[0]?.near).toBe("复议改革。完成情况");
    expect(toldCell("响应率\n98.77%")[0]?.near).toBe("。");
  });
});

test("months are joined by whatever dash a font has", () => {
  expect(told("2021年1―11月，响应率98.77%")[0]?.period).toBe("2021-01..2021-11");
});

describe("whose and of when a text is by its title", () => {
  test("a month in it is the time of what names none", () => {
    expect(titlePeriod("西城区2021年6月接诉即办工作通报\n", "2021")).toBe("2021-06");
    expect(titlePeriod("西城区政府2021年度日常履职考核事项完成情况", "2021")).toBeNull();
  });
  test("a street in it makes it the street's", () => {
    expect(titleOffice("月坛街道2021年工作总结\n我区", ["月坛街道"])).toBe("月坛街道");
  });
});
