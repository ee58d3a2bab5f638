// Rows of tables in which two columns name something: a group and its tasks under one head, a task and what is measured for it.
import { describe, expect, test } from "vitest";
import { textDocument } from "../../test/text-document.ts";
import { paragraph, wordFile } from "../../test/word-file.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parseDocument } from "./parse.ts";
import { readRows } from "./rows.ts";

const cell = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const across = '<w:gridSpan w:val="2"/>';
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge w:val="continue"/>';
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

describe("a head of tasks across two columns", () => {
  test("has groups at the left, tasks at the right, and tasks without a group across both", async () => {
    const body = table(
      [cell("考评维度"), cell("任务名称", across), cell("落实情况")],
      [cell("高效率落实", begins), cell("安全生产", across), cell("发生事故4起，已处置。")],
      [cell("", goesOn), cell("优化营商环境工作", across), cell("新设立企业3570户。")],
      [cell("高效能管理", begins), cell("依法行政", begins), cell("行政执法规范与效能"), cell("已完成指标。")],
      [cell("", goesOn), cell("", goesOn), cell("行政行为规范履行"), cell("会前学法8次。")],
      [cell("", goesOn), cell("政务建设"), cell("接诉即办"), cell("响应率98.77%。")],
      [cell("", goesOn), cell("一般公共预算", across), cell("收入423.2亿元。")],
    );
    const document = expectOk(await parseDocument("报告.docx", wordFile(body)));
    expect(readRows(document).map(({ dimension, group, task }) => [dimension, group, task])).toEqual([
      ["高效率落实", null, "安全生产"],
      ["高效率落实", null, "优化营商环境工作"],
      ["高效能管理", "依法行政", "行政执法规范与效能"],
      ["高效能管理", "依法行政", "行政行为规范履行"],
      ["高效能管理", "政务建设", "接诉即办"],
      ["高效能管理", null, "一般公共预算"],
    ]);
  });
});

describe("a task and its measure", () => {
  test("are both told, where the result is a number alone", () => {
    const text = ["任务\t指标\t目标值\t实际完成", "接诉即办\t响应率\t95%\t98.77%", "接诉即办\t解决率\t85%\t90.74%"].join("\n");
    expect(readRows(textDocument("a.txt", text)).map(({ task, target, items }) => [task, target, items])).toEqual([
      ["接诉即办", "95%", ["响应率98.77%"]],
      ["接诉即办", "85%", ["解决率90.74%"]],
    ]);
  });
});
