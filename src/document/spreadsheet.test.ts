// Workbooks as a person sees them: formats, merged and hidden cells, several sheets.
import { writeXlsx, type WriteSheet } from "hucre";
import { describe, expect, test } from "vitest";
import { type Checked } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
import { parseSpreadsheet } from "./spreadsheet.ts";

const read = async (...sheets: WriteSheet[]): Promise<Checked<Document>> => parseSpreadsheet("表.xlsx", await writeXlsx({ sheets }));
const textsOf = (read: Checked<Document>): readonly unknown[] => {
  expect(read.ok).toBe(true);
  if (!read.ok) return [];
  const { blocks, text } = read.value;
  return blocks.map((block) =>
    block.kind === "table" ? block.cells.map(({ start, end }) => text.slice(start, end)) : text.slice(block.start, block.end),
  );
};

describe("cells", () => {
  const day = new Date("2021-06-17T00:00:00Z");
  test.each<readonly [string | undefined, number | Date | string | boolean, string]>([
    [undefined, 0.1 + 0.2, "0.3"],
    ["0.0%", 0.973, "97.3%"],
    ["#,##0.00", 1234567.5, "1,234,567.50"],
    ['#,##0"万元"', 7486, "7,486万元"],
    ['yyyy"年"m"月"d"日"', day, "2021年6月17日"],
    ["m/d/yyyy", day, "2021/6/17"],
    [undefined, day, "2021-06-17"],
    ["@", "001", "001"],
    ["0;0;;@", 0, ""],
    [undefined, true, "TRUE"],
  ])("in the format %s show %s as %s", async (numFmt, value, text) => {
    const cell = { value, style: numFmt === undefined ? {} : { numFmt } };
    const sheet: WriteSheet = { name: "甲", rows: [["头"], [value]], cells: new Map([["1,0", cell]]) };
    expect(textsOf(await read(sheet))).toEqual([["头", text]]);
  });

  test("without a calculated value are said to lack it", async () => {
    const sheet: WriteSheet = { name: "甲", rows: [["合计"]], cells: new Map([["0,1", { formula: "SUM(A2:A9)" }]]) };
    expect((await read(sheet)).problems).toMatchObject([{ code: "cell.formula-uncalculated", at: { sheet: "甲", line: 1, column: 2 } }]);
  });
});

describe("sheets", () => {
  test("stand one behind another under their names; empty ones are no part of it", async () => {
    const result = await read({ name: "一季度", rows: [["甲"]] }, { name: "空", rows: [[null]] }, { name: "二季度", rows: [["乙"]] });
    expect(textsOf(result)).toEqual(["一季度", ["甲"], "二季度", ["乙"]]);
  });

  test("hidden ones, and hidden rows and columns, are left out and said", async () => {
    const rows = [
      ["甲", "密", "乙"],
      ["密", "密", "密"],
      ["丙", "密", "丁"],
    ];
    const hidden: WriteSheet = { name: "明细", rows, columns: [{}, { hidden: true }, {}], rowDefs: new Map([[1, { hidden: true }]]) };
    const result = await read(hidden, { name: "底稿", rows: [["密"]], hidden: true });
    expect(textsOf(result)).toEqual([["甲", "乙", "丙", "丁"]]);
    expect(result.problems.map(({ code, at, facts }) => [code, at.sheet, facts])).toEqual([
      ["document.sheet-hidden", "底稿", {}],
      ["document.cells-hidden", "明细", { rows: 1, columns: 1 }],
    ]);
  });

  test("a merged cell whose first row is hidden keeps its text", async () => {
    const rows = [
      ["头", "头"],
      ["维度", "甲"],
      [null, "乙"],
      [null, "丙"],
    ];
    const merges = [{ startRow: 1, startCol: 0, endRow: 3, endCol: 0 }];
    const result = await read({ name: "甲", rows, merges, rowDefs: new Map([[1, { hidden: true }]]) });
    expect(textsOf(result)).toEqual([["头", "头", "维度", "乙", "丙"]]);
    const table = result.ok ? result.value.blocks[0] : undefined;
    expect(table?.kind === "table" && table.cells[2]).toMatchObject({ row: 1, column: 0, rowSpan: 2 });
  });
});
