// Comments written into a workbook (批注): each on its cell, several of a cell in one, and everything else as it was.
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { markCells } from "./mark-sheet.ts";

const book = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: "一",
        rows: [
          ["事项", "数量"],
          ["办结", 12.5],
          ["日期", new Date("2021-06-17T00:00:00Z")],
        ],
      },
      { name: "二", rows: [["空"]] },
    ],
  });

/** The comments of a workbook by sheet and cell, as another program reads them. */
async function commentsOf(bytes: Uint8Array): Promise<readonly (readonly [string, string, string | undefined, string])[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.flatMap(({ name, cells }) =>
    [...(cells ?? [])].flatMap(([at, { comment }]) => (comment ? [[name, at, comment.author, comment.text] as const] : [])),
  );
}

describe("marks in a workbook (批注)", () => {
  test("stand on their cells, several of one cell together", async () => {
    const marked = await markCells(
      "a.xlsx",
      await book(),
      [
        { sheet: "一", cell: "B2", text: "与台账不符" },
        { sheet: "二", cell: "A1", text: "请补填" },
        { sheet: "一", cell: "B2", text: "请核对<单位>&期间" },
        { sheet: "一", cell: "D9", text: "这一格原来是空的" },
      ],
      "核验",
    );
    expect(await commentsOf(marked)).toEqual([
      ["一", "1,1", "核验", "与台账不符\n请核对<单位>&期间"],
      ["一", "8,3", "核验", "这一格原来是空的"],
      ["二", "0,0", "核验", "请补填"],
    ]);
  });

  test("that name no sheet or no cell stand at the beginning, and are not lost", async () => {
    const marked = await markCells("a.xlsx", await book(), [{ sheet: "三", cell: null, text: "缺一张表" }], "核验");
    expect(await commentsOf(marked)).toEqual([["一", "0,0", "核验", "缺一张表"]]);
  });

  test("leave what the cells hold, and are added to the marks of the time before", async () => {
    const [before, twice] = [
      await book(),
      async (bytes: Uint8Array) => markCells("a.xlsx", bytes, [{ sheet: "一", cell: "B2", text: "再问" }], "核验"),
    ];
    const marked = await twice(await twice(before));
    expect((await readXlsx(marked)).sheets.map(({ rows }) => rows)).toEqual((await readXlsx(before)).sheets.map(({ rows }) => rows));
    expect(await commentsOf(marked)).toEqual([["一", "1,1", "核验", "再问\n再问"]]);
  });

  test("of what is no workbook are refused", async () => {
    await expect(markCells("a.xlsx", new Uint8Array([1, 2]), [], "核验")).rejects.toMatchObject({
      problems: [{ code: "document.broken" }],
    });
  });
});
