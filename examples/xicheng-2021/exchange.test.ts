// The synthetic files of exchange events, the technology centre, blockchain services and paired assistance: the published figures counted straight from their cells.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cell, different, shareFiles, type Row } from "../../test/example-files.ts";
import { generateBlockchainServices } from "./blockchain-services.ts";
import { generateExchangeEvents } from "./exchange-events.ts";
import { generatePairedAssistance } from "./paired-assistance.ts";
import { generateTechnologyCentre } from "./technology-centre.ts";
import { creditCode } from "./work-safety-inspections.ts";

const { rowsOf, ledger } = shareFiles(
  generateExchangeEvents,
  generateTechnologyCentre,
  generateBlockchainServices,
  generatePairedAssistance,
);

test("every row is marked synthetic, and none is of a later day than its filing", async () => {
  const names = ["exchange-events", "technology-centre", "blockchain-services", "paired-assistance"];
  const lists = await Promise.all(names.map((name) => readFile(new URL(`filings/${name}.yaml`, import.meta.url), "utf8")));
  const planned = ["完成时限", "计划完成日期", "计划首日", "计划末日", "应完成日期"];
  for (const { files, filed } of lists.flatMap((text) => parse(text) as readonly { files: readonly string[]; filed: string }[])) {
    const rows = (await Promise.all(files.map(rowsOf))).flat();
    expect(rows.length, files.join(" ")).toBeGreaterThan(0);
    expect(rows.filter((row) => cell(row, "合成标识") !== "是")).toEqual([]);
    const days = rows.flatMap((row) => Object.entries(row).flatMap(([header, value]) => (planned.includes(header) ? [] : [value])));
    expect(days.filter((value) => /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > filed.slice(0, 10))).toEqual([]);
  }
});

describe("国际交往", () => {
  const came = async (event: string): Promise<readonly Row[]> =>
    (await ledger("exchange-events/guests", "活动编号", "嘉宾代号")).filter(
      (row) => cell(row, "活动编号") === event && cell(row, "首次参会日期") !== "",
    );
  const overseas = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => cell(row, "国籍（地区）") !== "中国内地");

  test("145 guests came from overseas, 130 % more than the 63 of the year before, and a larger share of all", async () => {
    const [before, now] = await Promise.all([came("GJ2020-02"), came("GJ2021-03")]);
    expect([overseas(before).length, overseas(now).length]).toEqual([63, 145]);
    expect(different(now, "嘉宾代号")).toBe(now.length);
    expect(overseas(now).length / now.length).toBeGreaterThan(overseas(before).length / before.length);
  });

  test("guests from overseas spoke in 27 of the 30 topics that were held, on three days", async () => {
    const guests = new Set(overseas(await came("GJ2021-03")).map((row) => cell(row, "嘉宾代号")));
    const topics = (await ledger("exchange-events/topics", "活动编号", "议题编号")).filter((row) => cell(row, "讨论日期") !== "");
    const spoke = (await ledger("exchange-events/topic-guests", "议题编号", "嘉宾代号")).filter(
      (row) => cell(row, "参与形式") !== "旁听" && guests.has(cell(row, "嘉宾代号")),
    );
    expect([topics.length, different(spoke, "议题编号")]).toEqual([30, 27]);
    const days = (await ledger("exchange-events/event-days-2021", "活动编号", "活动日期")).filter(
      (row) => cell(row, "活动编号") === "GJ2021-03" && cell(row, "是否举办") === "是",
    );
    expect(days.map((row) => cell(row, "活动日期"))).toEqual(["2021-10-20", "2021-10-21", "2021-10-22"]);
  });

  test("nobody took part in a topic before they came", async () => {
    const first = new Map((await came("GJ2021-03")).map((row) => [cell(row, "嘉宾代号"), cell(row, "首次参会日期")]));
    const took = await ledger("exchange-events/topic-guests", "议题编号", "嘉宾代号");
    expect(took.filter((row) => cell(row, "参与日期") < (first.get(cell(row, "嘉宾代号")) ?? "9999"))).toEqual([]);
  });

  test("three venues were recommended", async () => {
    const venues = (await ledger("exchange-events/venues", "场所编号")).filter((row) => cell(row, "推荐日期") !== "");
    expect(venues.map((row) => cell(row, "场所名称"))).toEqual(["新动力金融科技中心", "天桥艺术中心", "海清苑"]);
  });
});

describe("科技创新中心", () => {
  test("both tasks are done, and ten firms of financial technology settled, one of them twice", async () => {
    const tasks = await ledger("technology-centre/centre-tasks", "任务编号");
    expect(tasks.map((row) => cell(row, "佐证材料号") !== "")).toEqual([true, true]);
    const firms = await ledger("technology-centre/settlements", "统一社会信用代码", "入驻日期");
    const settled = firms.filter((row) => cell(row, "企业类型") === "金融科技" && cell(row, "注册地址在区内") === "是");
    expect([settled.length, different(settled, "统一社会信用代码")]).toEqual([11, 10]);
    const codes = firms.map((row) => cell(row, "统一社会信用代码"));
    expect(codes.filter((code) => creditCode(code.slice(0, 17)) !== code)).toEqual([]);
  });
});

describe("新场景", () => {
  test("201 applications came through in three scenes, though some only after a failure", async () => {
    const calls = await ledger("blockchain-services/onchain-calls", "调用流水号");
    const through = calls.filter((row) => cell(row, "调用结果") === "成功" && cell(row, "是否测试") === "否");
    expect([different(through, "办件号"), different(through, "应用场景")]).toEqual([201, 3]);
    expect(through.length).toBeGreaterThan(201);
  });

  test("more than forty million records are shared at the end of the year", async () => {
    const shared = (await ledger("blockchain-services/shared-catalogues", "数据目录号")).filter(
      (row) => cell(row, "停止提供日期") === "" && cell(row, "条数核实日") !== "",
    );
    expect(shared.reduce((total, row) => total + Number(cell(row, "条数")), 0)).toBe(43_861_207);
  });
});

describe("结对协作", () => {
  test("every key item is done by its evidence, and the principal leaders went once each way", async () => {
    const items = (await ledger("paired-assistance/projects", "项目编号")).filter((row) => cell(row, "是否重点实事") === "是");
    expect(items.length).toBe(12);
    expect(items.filter((row) => cell(row, "佐证材料号") === "")).toEqual([]);
    const visits = (await ledger("paired-assistance/visits", "往来编号")).filter(
      (row) => cell(row, "往来层级") === "主要领导" && cell(row, "往来形式") === "走访",
    );
    expect(visits.map((row) => cell(row, "接访方"))).toEqual(["西城区", "门头沟区"]);
  });
});
