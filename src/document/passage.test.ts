// Passages of any text: in order, inside it, without overlap, and nothing that is said is lost; in time that grows with the text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textDocument } from "../../test/text-document.ts";
import type { Block, Document, TableCell } from "./document.ts";
import { readPassages } from "./passage.ts";
import { readRows } from "./rows.ts";
import { isRule } from "./ruled.ts";

/** Pieces that layouts are made of, so that chance makes tables, headings, broken lines and half of each. */
const scraps = fc.constantFrom(
  "\n", "\n\n", " ", "\u3000\u3000", "\t", " | ", "|", "｜", "│", "|---|---|", "┌──┬──┐", ",", "，", "。", "；", "：", "1", "2", "1.", "2、", "3.5", "（一）", "一、", "①", "一是",
  "序号", "任务名称", "年度目标", "完成情况", "责任单位", "备注", "考评维度", "落实情况", "类别序号重点督办内容牵头单位全年完成情况", "考评维度 任务名称 落实情况", "序号 任务 完成情况",
  "高效率落实", "依法", "行政", "区商务局", "新建学位1500个", "达到95%以上", "已完成", "截至11月底", "合计", "注：", "表1：", "第3页 共5页", "2021年12月31日", "索引号：", "电话：010-60330118", "（地址：甲街1号，电话：1）",
); // prettier-ignore
const texts = fc.oneof(
  fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join("")),
  fc.array(fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join("")),
);

/** What belongs to no passage: blanks, and the marks that draw tables. */
const isMark = /^(?:[\s\u0085\u200b\u00a0|｜│┃║¦\u2500-\u257f]|\u200b)$/u;

function checkPassages(document: Document): void {
  const passages = readPassages(document);
  const { text } = document;
  let end = 0;
  let lost = "";
  const said = (from: number, to: number): string =>
    text
      .slice(from, to)
      .split("\n")
      .filter((line) => !isRule(line.trim()))
      .join("");
  for (const passage of passages) {
    expect(passage.start).toBeGreaterThanOrEqual(end);
    expect(passage.end).toBeGreaterThan(passage.start);
    lost += said(end, passage.start);
    end = passage.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  lost += said(end, text.length);
  // Commas and quotes of a table of commas are marks too.
  expect([...lost].filter((character) => !isMark.test(character) && !/[,"]/u.test(character))).toEqual([]);
}

/** A table between two paragraphs. */
function tableDocument(list: readonly (Omit<TableCell, "start" | "end"> & { readonly text: string })[]): Document {
  let text = "甲区2021年任务完成情况\n";
  const cells = list.map(({ text: said, ...place }): TableCell => {
    const start = text.length;
    text += `${said}\n`;
    return { ...place, start, end: start + said.length };
  });
  const table: Block = { kind: "table", start: 14, end: text.length, rows: 9, columns: 8, cells };
  const end = text.length;
  text += "注：完。";
  const blocks: Block[] = [
    { kind: "heading", level: 1, start: 0, end: 13 },
    ...(cells.length > 0 ? [table] : []),
    { kind: "paragraph", start: end, end: text.length },
  ];
  return { name: "any.docx", format: "word", text, blocks, sources: [] };
}

describe("the passages of any text", () => {
  test("are in order, inside it, do not overlap, and hold all that is said", () => {
    fc.assert(
      fc.property(texts, (text) => checkPassages(textDocument("any.txt", text))),
      { numRuns: 2000 },
    );
  });

  test("and of any table, wherever its cells stand", () => {
    const cells = fc.array(
      fc.record({
        text: fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 6 })),
        row: fc.nat(6),
        column: fc.nat(5),
        rowSpan: fc.integer({ min: 1, max: 3 }),
        columnSpan: fc.integer({ min: 1, max: 3 }),
        header: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(cells, (list) => checkPassages(tableDocument(list))),
      { numRuns: 1000 },
    );
  });

  test("and its rows point into it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const row of readRows(textDocument("any.txt", text)))
          for (const span of [row.spans.task, row.spans.target, ...row.spans.items]) {
            if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          }
      }),
      { numRuns: 1000 },
    );
  });

  test("are read in time that grows with its length", () => {
    const page = [
      "考评维度 任务名称 落实情况", "高效率落实", "安全生产", "1.全年检查企业120家，整改率100%，较上年提高3个百分点，受到各方面好评和", "肯定。", "序号 | 任务 | 完成情况 |", "1 | 新建学位1500个 | 1620个 |",
      "配备设备20台 | 21台 | |", "一、基本情况", "全年受理诉求2.14万件，环比上升6.3%。", "序号", "任务名称", "年度目标", "完成情况", "1", "促进就业", "2.6万人", "2.7万人", "注：截至11月底。",
    ].join("\n"); // prettier-ignore
    const measure = (length: number): number => {
      const document = textDocument("long.txt", `${page}\n`.repeat(Math.ceil(length / page.length)));
      const start = performance.now();
      readPassages(document);
      return performance.now() - start;
    };
    measure(50_000);
    const short = measure(50_000);
    // Twenty times the text; a reader that looks back over all of it would take four hundred times as long.
    expect(measure(1_000_000)).toBeLessThan(120 * Math.max(short, 10));
  });

  // What takes a moment here takes minutes when a line looks at all others; bench/claims.ts goes further.
  test.each([
    ["one line", "甲".repeat(500_000)],
    ["lines without an end", "新建学位1500个，\n".repeat(10_000)],
    ["a row that is never closed", `a | b |\n${"c | d\n".repeat(10_000)}`],
    ["heads and nothing below", "序号\n任务名称\n完成情况\n".repeat(6_000)],
    ["heads that change", "序号\n任务名称\n完成情况\n任务\n责任单位\n目标\n".repeat(3_000)],
    ["names without a record", "1.甲\n责任单位：乙\n".repeat(8_000)],
    ["brackets that are not closed", "（电话：".repeat(50_000)],
    ["a line of cells", "甲 | ".repeat(50_000)],
    ["rows of cells", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |\n".repeat(6_000)],
    ["rules", "|---|---|\n".repeat(15_000)],
    ["commas", "序号,任务名称,完成情况\n".repeat(10_000)],
    ["blanks between columns", "甲　　　　乙　　　　丙\n".repeat(10_000)],
    ["heads run together", "序号任务名称完成情况\n".repeat(10_000)],
    ["heads on one line", "考评维度 任务名称 落实情况\n".repeat(10_000)],
    ["blank lines", `甲${"\n".repeat(500_000)}乙`],
  ])(
    "even where it is nothing but %s",
    (_, text) => {
      expect(readPassages(textDocument("hostile.txt", text)).length).toBeGreaterThanOrEqual(0);
    },
    90_000,
  );
});
