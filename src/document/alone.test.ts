// Rows that stand alone in a sheet: paragraphs, titles and signatures between tables are no rows of them.
import { writeXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { readPassages } from "./passage.ts";
import { parseSpreadsheet } from "./spreadsheet.ts";

type Row = readonly (string | number | null)[];

async function read(rows: readonly Row[], merges: readonly number[] = []): Promise<readonly string[]> {
  const width = Math.max(...rows.map(({ length }) => length));
  const sheet = {
    name: "甲",
    rows: rows.map((row) => [...row]),
    merges: merges.map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: width - 1 })),
  };
  const parsed = await parseSpreadsheet("表.xlsx", await writeXlsx({ sheets: [sheet] }));
  if (!parsed.ok) throw new Error("unread");
  const { text } = parsed.value;
  return readPassages(parsed.value).map(({ role, cell, start, end, columnHead }) =>
    `${role} ${cell ? `${String(cell.table)}:${columnHead ?? ""} ` : ""}${text.slice(start, end)}`.trim(),
  );
}

const title: Row = ["某局2021年9月报送表"];
const first: readonly Row[] = [
  ["月份", "新设（户）", "其中网上（户）"],
  ["8月", 262, 253],
  ["9月", 312, 306],
];
const second: readonly Row[] = [
  ["截止期", "支出进度", "各区平均", "高出（百分点）"],
  ["9月末", "80.17%", "76.66%", "3.51"],
];
const below = "网上办的占97.5%，平均0.24天。";
const note = "累计支出3556.9万元，比去年同期低0.61个百分点。";

describe("a sheet of two tables with paragraphs", () => {
  const rows = [title, ["一、开办企业"], ...first, [below], ["二、支出"], ...second, [note], ["三、存量"], ["盘活85.62%，不到90%。"]];
  const expected = [
    "title 某局2021年9月报送表",
    "title 一、开办企业",
    "header 0: 月份",
    "fulfilment 0:其中网上（户） 306",
    `text ${below}`,
    "title 二、支出",
    "header 1: 支出进度",
    "fulfilment 1:支出进度 80.17%",
    "fulfilment 1:高出（百分点） 3.51",
    `text ${note}`,
    "title 三、存量",
    "text 盘活85.62%，不到90%。",
    "meta 某局　2021年10月8日",
  ];
  test("gives each table its own heads, and the paragraphs as text", async () => {
    expect(await read([...rows, ["某局　2021年10月8日"]])).toEqual(expect.arrayContaining(expected));
  });
  test("does so where empty rows stand between, and where lone cells are merged across", async () => {
    const apart = rows.flatMap((row) => (row.length === 1 ? [[], row, []] : [row]));
    expect(await read(apart)).toEqual(expect.arrayContaining(expected.slice(0, -1)));
    const lone = rows.flatMap((row, index) => (row.length === 1 ? [index] : []));
    expect(await read(rows, lone)).toEqual(expect.arrayContaining(expected.slice(0, -1)));
  });
});

test("a merged name above merged paragraphs is their title, and the paragraphs are none of the table's", async () => {
  const rows = [title, ...second, ["情况说明"], [`一、${note}`], ["二、盘活85.62%，不到90%。"]];
  expect(await read(rows, [0, 3, 4, 5])).toEqual(
    expect.arrayContaining(["title 情况说明", `text 一、${note}`, "text 二、盘活85.62%，不到90%。"]),
  );
});

test("a paragraph in the middle of a table ends it only where heads follow", async () => {
  expect(await read([...first, [below], ["10月", 300, 299]])).toContain("fulfilment 0:新设（户） 300");
  expect(await read([...first, [below], ...second])).toContain("fulfilment 1:支出进度 80.17%");
});

test("a sentence in a column of tasks stays a cell of it, though nothing was filled in beside it", async () => {
  const rows = [
    ["任务", "完成情况"],
    ["新设企业3000户。", "已新设2623户。"],
    ["办理许可8项，网上办结。", null],
  ];
  expect((await read(rows)).at(-1)).toMatch(/^(?:target|label) 0:任务 办理许可8项，网上办结。$/u);
});

test("a lone name above rows of a table is the name of their section", async () => {
  const rows = [["序号", "任务", "完成情况"], ["一、经济发展"], [1, "新设企业", "2623户"], ["二、社会民生"], [2, "新建学位", "1500个"]];
  expect(await read(rows)).toEqual(expect.arrayContaining(["fulfilment 0:完成情况 1500个"]));
});

test("the lines of one merged cell are read line by line", async () => {
  const rows = [title, ["一、收入\n收入332.51亿元。\n二、支出\n支出355.66亿元。"], ...first];
  expect(await read(rows, [1])).toEqual(
    expect.arrayContaining(["title 一、收入", "text 收入332.51亿元。", "title 二、支出", "text 支出355.66亿元。"]),
  );
});

test("a name without a number over three heads opens a table of its own, and says nothing of what the columns above it hold", async () => {
  const indicators: readonly Row[] = [
    ["事项", "指标", "本期数", "说明"],
    ["开办企业", "新设立企业（户）", 3232, "本月386户"],
    ["开办企业", "平均用时（天）", 0.25, "11月0.27天"],
  ];
  const months: readonly Row[] = [
    ["月份", "新设立（户）", "全程电子化率（%）"],
    ["1月", 263, 97],
    ["2月", 194, 96.4],
    ["3月", 342, 97.1],
  ];
  const said = await read([title, ...indicators, ["新设立企业分月情况"], ...months]);
  expect(said).toEqual(
    expect.arrayContaining([
      "label 0:指标 新设立企业（户）",
      "fulfilment 0:本期数 3232",
      "title 新设立企业分月情况",
      "fulfilment 1:新设立（户） 263",
      "fulfilment 1:全程电子化率（%） 97.1",
    ]),
  );
});
