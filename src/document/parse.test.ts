// One table in every format that is read: its cells come out the same, merged as they were, and every character knows where it stood.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import {
  corpusReport,
  readSeedTable,
  sampleHtml,
  sampleWord,
  sampleWorkbook,
  smallTable,
  type SampleTable,
} from "../../test/document-samples.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { Block, Document } from "./document.ts";
import { parseDocument } from "./parse.ts";

const fixture = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`../../test/documents/${name}`, import.meta.url)));
const read = async (name: string, bytes: Uint8Array): Promise<Document> => expectOk(await parseDocument(name, bytes));
type Table = Extract<Block, { kind: "table" }>;

/** The cells of a document's only table as their texts with their places. */
function cellsOf(document: Document): readonly unknown[] {
  const tables = document.blocks.filter((block): block is Table => block.kind === "table");
  expect(tables).toHaveLength(1);
  return (tables[0]?.cells ?? []).map(({ row, column, rowSpan, columnSpan, start, end }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text: document.text.slice(start, end),
  }));
}

const wanted = (table: SampleTable, down = 0): readonly unknown[] =>
  table.cells.map(({ row, column, rowSpan, columnSpan, paragraphs }) => {
    return { row: row + down, column, rowSpan, columnSpan, text: paragraphs.join("\n") };
  });

/** What is true of every document: spans within the text, in order, without overlap, sources on what they say. */
function expectSound({ text, blocks, sources }: Document): void {
  const spans = [blocks, sources, ...blocks.map((block) => (block.kind === "table" ? block.cells : []))];
  for (const list of spans) {
    let last = 0;
    for (const { start, end } of list) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }
}

describe("one table in every format", () => {
  test("as a page: cells, merged cells and the places of their characters in the file", async () => {
    const page = sampleHtml(smallTable);
    const document = await read("表.html", new TextEncoder().encode(page));
    expectSound(document);
    expect(cellsOf(document)).toEqual(wanted(smallTable));
    const lines = page.split("\n");
    for (const { start, end, line = 0, column = 0 } of document.sources) {
      const said = document.text.slice(start, end);
      const found = lines[line - 1]?.slice(column - 1) ?? "";
      expect(found.replace(/^&lt;/, "<").replace(/^&amp;/, "&")).toContain(said);
    }
  });

  test("as a page in GBK that says gb2312, and in UTF-16", async () => {
    const bytes = iconv.encode(sampleHtml(smallTable, "gb2312"), "gbk");
    expect(cellsOf(await read("表.html", bytes))).toEqual(wanted(smallTable));
    const wide = iconv.encode(sampleHtml(smallTable), "utf-16le", { addBOM: true });
    expect(cellsOf(await read("表.htm", wide))).toEqual(wanted(smallTable));
  });

  test("as a Word file, and as the one that LibreOffice makes of the page", async () => {
    const document = await read("表.docx", await sampleWord(smallTable));
    expectSound(document);
    expect(document.blocks[0]).toMatchObject({ kind: "heading", level: 1 });
    expect(cellsOf(document)).toEqual(wanted(smallTable));
    expect(cellsOf(await read("表.docx", fixture("small-libreoffice.docx")))).toEqual(wanted(smallTable));
  });

  test("as a workbook: without its empty margins, and every cell under its name", async () => {
    const document = await read("表.xlsx", await sampleWorkbook(smallTable));
    expectSound(document);
    const cells = cellsOf(document);
    expect(cells.slice(4)).toEqual(wanted(smallTable, 1));
    const source = document.sources.find(({ start, end }) => document.text.slice(start, end) === "接诉即办");
    expect(source).toMatchObject({ cell: "D8" });
  });

  test("as a PDF of several pages: the table goes on overleaf, and is one", async () => {
    const document = await read("表.pdf", fixture("pages-libreoffice.pdf"));
    expectSound(document);
    expect(Math.max(...document.sources.map(({ page = 0 }) => page))).toBeGreaterThan(1);
    // LibreOffice sets the sign apart from the ideographs beside it by less than a space.
    const set = (cells: readonly unknown[]): string => JSON.stringify(cells).replace(" & ", "&");
    expect(set(cellsOf(document))).toBe(set(wanted(smallTable)));
  });
});

const seed = readSeedTable();

describe.skipIf(!seed)("the published table of 2021", () => {
  test("comes out of a Word file, a page and a workbook as it went in", async () => {
    const table = seed as SampleTable;
    expect(table.cells).toHaveLength(3 + 3 + 3 + 18 * 2);
    expect(cellsOf(await read("表.docx", await sampleWord(table)))).toEqual(wanted(table));
    expect(cellsOf(await read("表.html", new TextEncoder().encode(sampleHtml(table))))).toEqual(wanted(table));
    expect(cellsOf(await read("表.xlsx", await sampleWorkbook(table))).slice(4)).toEqual(wanted(table, 1));
  });
});

describe("plain text", () => {
  const text = "第一行\r\n\r\n  第二行\t完\n第三行\r第四行";
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["GB 18030", iconv.encode(text, "gb18030")],
    ["UTF-16 LE", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["UTF-16 BE", iconv.encode(text, "utf-16be", { addBOM: true })],
    ["UTF-16 LE without a mark", iconv.encode(text, "utf-16le", { addBOM: false })],
  ])("in %s is the file's own, unit by unit, and each line that says something is a block", async (_, bytes) => {
    const document = await read("报告.txt", bytes);
    expectSound(document);
    expect(document.text).toBe(text);
    expect(document.blocks.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      "第一行",
      "  第二行\t完",
      "第三行",
      "第四行",
    ]);
    expect(document.sources.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  const corpus = corpusReport();
  test.skipIf(!corpus)("of a real report is not touched", async () => {
    const bytes = readFileSync(corpus ?? "");
    expect((await read("报告.txt", bytes)).text).toBe(bytes.toString("utf8"));
  });
});
