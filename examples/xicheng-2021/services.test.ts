// The synthetic files of public health, Chinese medicine, supervised tasks and self-evaluation: the published figures counted straight from their cells.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cell, shareFiles, type Row } from "../../test/example-files.ts";
import { generateChineseMedicine } from "./chinese-medicine.ts";
import { generateKeyTasks } from "./key-tasks.ts";
import { portions } from "./portions.ts";
import { generatePublicHealth } from "./public-health.ts";
import { generateSelfEvaluation } from "./self-evaluation.ts";

const { rowsOf, paths } = shareFiles(generatePublicHealth, generateChineseMedicine, generateKeyTasks, generateSelfEvaluation);

const number = (row: Row, header: string): number => Number(cell(row, header));
const sum = (rows: readonly Row[], header: string): number => rows.reduce((total, row) => total + number(row, header), 0);
const where = (rows: readonly Row[], header: string, value: string): readonly Row[] => rows.filter((row) => cell(row, header) === value);
const inYear = (row: Row, header: string): boolean => cell(row, header).startsWith("2021");

/** The days on which something had happened by the time of filing; what is planned may lie ahead. */
const happened = [
  "清查日期",
  "入队日期",
  "离队日期",
  "验收日期",
  "统计日期",
  "统计截止日期",
  "形成日期",
  "立项日期",
  "完成日期",
  "实际日期",
];
const alsoHappened = ["批准日期", "核验日期", "调查完成日期", "评价日期", "印发日期", "首次活动日期", "培训合格日期", "项目起始日期"];

test("no row is dated after its filing, and every file is filed once", async () => {
  const names = ["public-health", "chinese-medicine", "key-tasks", "self-evaluation"];
  const texts = await Promise.all(names.map((name) => readFile(new URL(`filings/${name}.yaml`, import.meta.url), "utf8")));
  const filings = texts.flatMap((text) => parse(text) as readonly { readonly files: readonly string[]; readonly filed: string }[]);
  expect(filings.flatMap(({ files }) => files).sort()).toEqual([...paths()].sort());
  for (const { files, filed } of filings) {
    for (const row of (await Promise.all(files.map(rowsOf))).flat()) {
      for (const header of [...happened, ...alsoHappened]) expect(cell(row, header) <= filed.slice(0, 10)).toBe(true);
      expect(cell(row, "合成标识")).toBe("是");
    }
  }
});

describe("公共卫生", () => {
  test("200 of 202 kinds of equipment reach their quantity, which is 99 %", async () => {
    const rows = await rowsOf("public-health/cdc-equipment-2021.xlsx");
    const met = rows.filter((row) => number(row, "完好数量") >= number(row, "标准数量"));
    expect([met.length, rows.length, ((200 / 202) * 100).toFixed(0)]).toEqual([200, 202, "99"]);
    expect(rows.every((row) => number(row, "完好数量") <= number(row, "实有数量"))).toBe(true);
  });

  test("254 tracers are on the team, all of them trained; others left, some of them untrained", async () => {
    const rows = await rowsOf("public-health/tracing-staff-2021.xlsx");
    const staff = where(rows, "离队日期", "");
    expect([staff.length, rows.length - staff.length]).toEqual([254, 17]);
    expect(where(staff, "培训合格日期", "")).toEqual([]);
    expect(where(rows, "培训合格日期", "").length).toBeGreaterThan(0);
  });

  test("13 sites sited, built and accepted; 7 rooms in three hospitals, 2 of them intensive care; 5 fever posts; one centre begun", async () => {
    const rows = await rowsOf("public-health/health-facilities-2021.xlsx");
    const kept = where(rows, "取消日期", "");
    const sites = where(kept, "设施类别", "急救站点");
    const done = sites.filter((row) => ["选址确定日期", "建成日期", "验收日期"].every((header) => cell(row, header) !== ""));
    const wards = where(kept, "设施类别", "负压病房");
    const posts = where(kept, "设施类别", "发热筛查哨点");
    expect([done.length, sites.length, rows.length - kept.length]).toEqual([13, 13, 1]);
    expect(wards.map((row) => cell(row, "设施名称"))).toEqual(["复兴医院", "第二医院", "健宫医院"]);
    expect([sum(wards, "病房间数"), sum(wards, "其中重症监护病房间数")]).toEqual([7, 2]);
    expect([...done, ...wards, ...posts].every((row) => inYear(row, "验收日期"))).toBe(true);
    expect(posts).toHaveLength(5);
    const begun = where(kept, "设施类别", "社区卫生服务机构").filter((row) => inYear(row, "开工日期"));
    expect(begun.map((row) => cell(row, "设施名称"))).toEqual(["金融街社区卫生服务中心"]);
  });
});

describe("中医药", () => {
  test("every open centre and station has a physician of Chinese medicine", async () => {
    const rows = await rowsOf("chinese-medicine/tcm-staffing-2021.xlsx");
    const open = where(rows, "开业状态", "开业");
    expect([open.length, rows.length]).toEqual([89, 90]);
    expect(open.every((row) => number(row, "其中在岗中医师数") >= 1)).toBe(true);
  });

  test("the rates of the three groups are whole persons of those managed", async () => {
    const rows = await rowsOf("chinese-medicine/tcm-health-management-2021.csv");
    const rates = ["孕产妇", "高血压患者", "糖尿病患者"].map((group) => {
      const own = where(rows, "人群类别", group);
      return ((sum(own, "接受中医药健康管理人数") / sum(own, "在管人数")) * 100).toFixed(2);
    });
    expect(rates).toEqual(["79.16", "64.43", "65.55"]);
    expect(rows.every((row) => number(row, "接受中医药健康管理人数") <= number(row, "在管人数"))).toBe(true);
  });

  test("every school is covered, two are new model schools, eleven projects begin with 2022", async () => {
    const schools = await rowsOf("chinese-medicine/tcm-schools-2021.xlsx");
    expect(where(schools, "年内活动次数", "0")).toEqual([]);
    expect(schools.filter((row) => inYear(row, "示范校认定日期"))).toHaveLength(2);
    const projects = await rowsOf("chinese-medicine/tcm-projects-2022.xlsx");
    expect(where(projects, "项目起始日期", "2022-01-01")).toHaveLength(11);
  });
});

test("every task was done within its limit and reached its target as adjusted, and was verified in the end", async () => {
  const tasks = await rowsOf("key-tasks/supervised-tasks-2021.xlsx");
  const changes = await rowsOf("key-tasks/supervised-task-adjustments-2021.xlsx");
  const checks = await rowsOf("key-tasks/supervised-task-verifications-2021.xlsx");
  const short = tasks.filter((task) => {
    const change = changes.find((one) => cell(one, "督查编号") === cell(task, "督查编号") && cell(one, "批准文号") !== "");
    const target = Number((change && cell(change, "调整后目标值")) || cell(task, "原定目标值"));
    const limit = change ? cell(change, "调整后时限") : cell(task, "原定完成时限");
    const last = where(checks, "督查编号", cell(task, "督查编号")).at(-1);
    return cell(task, "完成日期") > limit || number(task, "实际完成值") < target || last?.["是否合格"] !== "是";
  });
  expect([tasks.length, short]).toEqual([71, []]);
  const before = tasks.filter((task) => number(task, "实际完成值") < number(task, "原定目标值"));
  expect(before.length).toBe(2);
  expect(where(checks, "是否合格", "否").length).toBeGreaterThan(0);
});

test("residents are more satisfied than a year before, and the questionnaire that anybody could answer is told apart", async () => {
  const rate = async (year: number): Promise<number> => {
    const own = where(
      where(await rowsOf(`self-evaluation/service-survey-answers-${year}.csv`), "评价领域", "总体"),
      "调查编号",
      `DCH${year}-1`,
    );
    return sum(own, "满意人数") / sum(own, "有效样本");
  };
  expect([((await rate(2020)) * 100).toFixed(2), ((await rate(2021)) * 100).toFixed(2)]).toEqual(["92.87", "94.13"]);
  const surveys = await rowsOf("self-evaluation/service-surveys-2021.xlsx");
  expect(where(surveys, "是否随机抽样", "否")).toHaveLength(1);
});

test("parts by weight add up to the whole", () => {
  expect(portions(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(portions(7, [0, 2, 5])).toEqual([0, 2, 5]);
  expect(portions(0, [3, 4])).toEqual([0, 0]);
});
