// A form as a workbook, read back by the library that Excel users' files are read with: headers, choices, formats, hints.
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { parseSheet } from "./sheet.ts";
import { writeForm, type WorkbookForm } from "./workbook.ts";

const form: WorkbookForm = {
  title: "导入模板",
  refused: "不能这样填。",
  columns: [
    { header: "编号*", required: true, width: 12, holds: { what: "text" }, hint: "文本，必填。" },
    { header: "类别", required: false, width: 12, holds: { what: "choice", list: 1, strict: true }, hint: "从列表中选。" },
    { header: "单位", required: false, width: 12, holds: { what: "choice", list: 0, strict: false }, hint: "单位。" },
    { header: "日期", required: false, width: 12, holds: { what: "date" }, hint: "日期。" },
    { header: "金额", required: false, width: 12, holds: { what: "decimal", scale: 2 }, hint: "小数。" },
  ],
  guide: {
    title: "填写说明",
    head: [
      { text: "字段", width: 20 },
      { text: "说明", width: 40 },
    ],
    lines: [["编号", "不可重复"]],
  },
  lists: {
    title: "可选内容",
    columns: [
      { header: "单位", values: Array.from({ length: 300 }, (_, i) => `合成单位${i}`) },
      { header: "类别", values: ["甲类", "乙类"] },
    ],
  },
};

describe("a form (导入模板)", () => {
  test("has the sheet to fill in first, with its headers alone", async () => {
    const bytes = await writeForm(form);
    expect(await parseSheet(bytes)).toMatchObject({ name: "导入模板", header: ["编号*", "类别", "单位", "日期", "金额"], rows: [] });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["导入模板", "填写说明", "可选内容"]);
    expect(sheets[2]?.rows[300]).toEqual(["合成单位299", null]);
  });

  test("offers choices of any length from the lists, refuses what a code does not know, and only warns of other names", async () => {
    const { sheets } = await readXlsx(await writeForm(form));
    const rules = sheets[0]?.dataValidations ?? [];
    const of = (column: string) => rules.find(({ range }) => range.startsWith(`${column}2:`));
    expect(of("B")).toMatchObject({ type: "list", formula1: "'可选内容'!$B$2:$B$3", errorStyle: "stop", inputMessage: "从列表中选。" });
    expect(of("C")).toMatchObject({ type: "list", formula1: "'可选内容'!$A$2:$A$301", errorStyle: "warning" });
    expect(of("D")).toMatchObject({ type: "date", showErrorMessage: true });
    expect(of("E")).toMatchObject({ type: "decimal" });
    expect(of("A")?.allowBlank ?? false).toBe(false);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.compare(Buffer.from(await writeForm(form)), Buffer.from(await writeForm(form)))).toBe(0);
  });
});
