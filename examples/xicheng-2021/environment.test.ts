// The synthetic files of pollution, the business environment and random inspection: the published figures counted straight from their cells.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cell, different, shareFiles, type Row } from "../../test/example-files.ts";
import { generateBusinessEnvironment } from "./business-environment.ts";
import { plusWorkdays } from "./days.ts";
import { generatePollution } from "./pollution.ts";
import { generateRandomInspection } from "./random-inspection.ts";
import { creditCode } from "./work-safety-inspections.ts";

const { rowsOf, ledger } = shareFiles(generatePollution, generateBusinessEnvironment, generateRandomInspection);

const sum = (rows: readonly Row[], header: string): number => rows.reduce((total, row) => total + Number(cell(row, header)), 0);
const mean = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0) / numbers.length;

test("every row is marked synthetic, and none is of a later day than its filing", async () => {
  const names = ["pollution", "business-environment", "random-inspection"];
  const lists = await Promise.all(names.map((name) => readFile(new URL(`filings/${name}.yaml`, import.meta.url), "utf8")));
  const planned = ["完成时限", "计划开始日期", "计划结束日期"];
  for (const { files, filed } of lists.flatMap((text) => parse(text) as readonly { files: readonly string[]; filed: string }[])) {
    const rows = (await Promise.all(files.map(rowsOf))).flat();
    expect(rows.filter((row) => cell(row, "合成标识") !== "是")).toEqual([]);
    const days = rows.flatMap((row) => Object.entries(row).flatMap(([header, value]) => (planned.includes(header) ? [] : [value])));
    const late = days.filter((value) => /^\d{4}-\d{2}(-\d{2}|$)/.test(value) && value.slice(0, 10) > filed.slice(0, 10));
    expect(late, files.join()).toEqual([]);
  }
}, 60_000);

describe("pollution", () => {
  test("heavy days are 8 after 10 in the district and in the city, on other days, with dust and without more than one count", async () => {
    const days = (await ledger("pollution/air-", "地区", "日期")).filter((row) => Number(cell(row, "空气质量指数")) > 200);
    const of = (area: string, year: string): readonly Row[] =>
      days.filter((row) => cell(row, "地区") === area && cell(row, "日期").startsWith(year));
    const counts = ["2020", "2021"].map((year) => [of("西城区", year).length, of("北京市", year).length]);
    expect(counts).toEqual([
      [10, 10],
      [8, 8],
    ]);
    expect(different([...of("西城区", "2021"), ...of("北京市", "2021")], "日期")).toBe(9);
    expect(of("西城区", "2021").filter((row) => cell(row, "是否沙尘日") === "否")).toHaveLength(5);
  });

  test("dustfall keeps to 5.1 only without the sand", async () => {
    const rows = (await ledger("pollution/dustfall-", "点位编号", "月份")).filter((row) => cell(row, "降尘量") !== "");
    expect(mean(rows.map((row) => Number(cell(row, "降尘量")) - Number(cell(row, "沙尘扣除值"))))).toBeLessThan(5.1);
    expect(mean(rows.map((row) => Number(cell(row, "降尘量"))))).toBeGreaterThan(5.1);
    expect(rows).toHaveLength(95);
  });

  test("ten printing firms and one other are done, and no assessed section is worse than V", async () => {
    const done = (await ledger("pollution/projects-", "项目编号")).filter((row) => cell(row, "完成日期") !== "");
    const printing = done.filter((row) => cell(row, "项目类别") === "治理评估自评" && cell(row, "行业") === "印刷");
    expect(different(printing, "统一社会信用代码")).toBe(10);
    expect(done.filter((row) => cell(row, "项目类别") === "精细化治理")).toHaveLength(1);
    const worse = (await ledger("pollution/water-", "断面编号", "月份")).filter((row) => cell(row, "水质类别") === "劣V类");
    expect(worse.map((row) => cell(row, "是否考核断面"))).toEqual(["否"]);
  });
});

describe("business environment", () => {
  test("3570 enterprises, 3474 of them online, licensed after a quarter of a day", async () => {
    const rows = (await ledger("business-environment/registrations-", "登记业务号")).filter(
      (row) => cell(row, "主体类型") === "企业" && cell(row, "业务类型") === "设立登记",
    );
    const hours = rows.map((row) => Date.parse(`${cell(row, "发照时刻")}Z`) - Date.parse(`${cell(row, "受理时刻")}Z`));
    expect([rows.length, rows.filter((row) => cell(row, "办理渠道") === "全程电子化").length]).toEqual([3570, 3474]);
    expect((mean(hours) / 86_400_000).toFixed(2)).toBe("0.25");
    expect(rows.filter((row) => cell(row, "发照时刻").slice(0, 10) > plusWorkdays(cell(row, "受理时刻").slice(0, 10), 1))).toEqual([]);
    expect(rows.every((row) => creditCode(cell(row, "统一社会信用代码").slice(0, 17)) === cell(row, "统一社会信用代码"))).toBe(true);
  });

  test("frequent registrations of real estate are closed the day they come in, rare ones are not", async () => {
    const rows = await ledger("business-environment/property-", "受理号");
    const later = rows.filter((row) => cell(row, "登簿日期") !== cell(row, "受理日期"));
    expect([...new Set(later.map((row) => cell(row, "登记类型")))].sort()).toEqual(["其他登记", "继承转移登记", "首次登记"]);
  });

  test("51 projects of low risk in stock, 12 with title, and 8 permits of 22145 square metres and 7486 万元", async () => {
    const rows = (await ledger("business-environment/projects-", "项目代码")).filter((row) => cell(row, "项目类别") !== "一般项目");
    const stock = rows.filter((row) => cell(row, "撤销日期") === "");
    const permits = rows.filter((row) => cell(row, "项目类别") === "简易低风险" && cell(row, "施工许可日期").startsWith("2021"));
    expect([stock.length, stock.filter((row) => cell(row, "不动产登记日期") !== "").length, permits.length]).toEqual([51, 12, 8]);
    expect([sum(permits, "建筑面积"), sum(permits, "施工合同额").toFixed(2)]).toEqual([22145, "7486.00"]);
  });
});

test("48 joint batches drew 4212 subjects 4251 times, all checked, entered, and published within twenty working days", async () => {
  const batches = await ledger("random-inspection/batches-", "批次号");
  const joint = new Set(batches.filter((row) => cell(row, "是否部门联合") === "是").map((row) => cell(row, "批次号")));
  const draws = (await ledger("random-inspection/draws-", "批次号", "主体代码")).filter((row) => joint.has(cell(row, "批次号")));
  const results = (await ledger("random-inspection/results-", "批次号", "主体代码")).filter((row) => joint.has(cell(row, "批次号")));
  expect([joint.size, draws.length, different(draws, "主体代码"), results.length]).toEqual([48, 4251, 4212, 4251]);
  expect(draws.filter((row) => cell(row, "检查人员一") === cell(row, "检查人员二"))).toEqual([]);
  const late = results.filter((row) => cell(row, "公示日期") === "" || cell(row, "公示日期") > plusWorkdays(cell(row, "检查日期"), 20));
  expect(late).toEqual([]);
});
