// Web pages as offices publish them: what a browser shows is the text, and nothing else is.
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { expectOk } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
import { parseDocument } from "./parse.ts";

const read = async (html: string): Promise<Document> => expectOk(await parseDocument("页.html", Buffer.from(html)));

describe("what is text", () => {
  test.each<readonly [string, string, string]>([
    ["paragraphs, and lines parted by br", "<p>甲</p><div>乙<br>丙<br/><br>丁</div>", "甲\n乙\n丙\n丁"],
    [
      "no scripts, styles, menus and hidden parts",
      "<script>if(a<b)x()</script><style>p{}</style><nav>首页</nav><p>甲</p><div style='display: none'>密</div><p hidden>密<p>乙<!-- 注 --><select><option>选</select>",
      "甲\n乙",
    ],
    ["entities, also those without an end", "<p>A&amp;B&nbsp;&lt;甲&#20057;&#x4E19;&ltx&unknown;</p>", "A&B\u00a0<甲乙丙<x&unknown;"],
    [
      "white space runs together; between ideographs a break of the source is none",
      "<p>  新设立\n   企业 3570\n户 of\nall  </p>",
      "新设立企业 3570 户 of all",
    ],
    ["preformatted text keeps its breaks", "<pre>甲  乙\n丙</pre>", "甲  乙\n丙"],
    ["numbers of ordered lists", "<ol start=3><li>甲<li><p>乙</p></ol><ul><li>丙</ul>", "3. 甲\n4. 乙\n丙"],
    ["inline elements do not part words", "<p>解决率<b>90</b><i>.47</i>%</p>", "解决率90.47%"],
    ["what can be pressed, in its sentence", "<p>达标率<button popovertarget=a><data value=99>99%</data></button>。</p>", "达标率99%。"],
    ["nothing that opens only when it is asked for", "<p>甲</p><div popover id=a><p>密</p></div><p>乙</p>", "甲\n乙"],
    ["text without any paragraph", "甲<b>乙</b>", "甲乙"],
    ["tags that are never closed", "<div><p>甲<p>乙<h2>丙<div>丁", "甲\n乙\n丙\n丁"],
  ])("%s", async (_, html, text) => {
    expect((await read(`<html><head><title>题</title></head><body>${html}</body></html>`)).text).toBe(text);
  });

  test("headings have their level, and may run over lines", async () => {
    const { blocks, text } = await read("<html><h1>关于考评<br>情况的通报</h1><h3>一、概况</h3><p>正文</p>");
    expect(blocks.map((block) => [block.kind === "heading" ? block.level : block.kind, text.slice(block.start, block.end)])).toEqual([
      [1, "关于考评\n情况的通报"],
      [3, "一、概况"],
      ["paragraph", "正文"],
    ]);
  });

  test.each(["gb2312", "GBK", "gb18030", "big5", "utf-8"])("in the encoding that the page names: %s", async (charset) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>完成率</p>`;
    expect(expectOk(await parseDocument("页.html", iconv.encode(html, charset))).text).toBe("完成率");
  });
});

describe("tables", () => {
  const tables = async (html: string): Promise<readonly unknown[]> => {
    const { blocks, text } = await read(`<html><body>${html}`);
    return blocks.map((block) =>
      block.kind === "table"
        ? block.cells.map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan}${c.header ? " th" : ""} ${text.slice(c.start, c.end)}`)
        : text.slice(block.start, block.end),
    );
  };

  test("without cells that the page does not show", async () => {
    const html = `<table><tr><th rowspan=2>甲<td aria-hidden="true" colspan=2>甲</td><td>乙<tr><td hidden>密<td>丙<tr><td style="display:none">密</table><p>后</p>`;
    expect(await tables(html)).toEqual([["0,0 2×1 th 甲", "0,1 1×1 乙", "1,1 1×1 丙"], "后"]);
  });

  test("with spans, heads, a caption, and cells that are never closed", async () => {
    const html = `<table><caption>附表</caption><thead><tr><td colspan=2>维度<td>情况</thead><tr><td rowspan=2>甲<td>乙<td>丙<tr><td>丁<td>戊</table>`;
    expect(await tables(html)).toEqual([
      "附表",
      ["0,0 1×2 th 维度", "0,2 1×1 th 情况", "1,0 2×1 甲", "1,1 1×1 乙", "1,2 1×1 丙", "2,1 1×1 丁", "2,2 1×1 戊"],
    ]);
  });

  test("that only lay out the page are taken apart; those within them stay", async () => {
    const inner = "<table><tr><td>任务<td>情况<tr><td>甲<td>完成</table>";
    const html = `<table><tr><td>栏目<td><table><tr><td><p>正文</p>${inner}</table></table>`;
    expect(await tables(html)).toEqual(["栏目", "正文", ["0,0 1×1 任务", "0,1 1×1 情况", "1,0 1×1 甲", "1,1 1×1 完成"]]);
  });

  test("in a cell of a table of data are lines of the cell", async () => {
    const html =
      "<table><tr><td>任务名称<td>落实情况一栏<tr><td>优化营商环境工作<td>见<table><tr><td>甲<td>1<tr><td>乙<td>2</table><tr><td>安全生产<td>全部完成</table>";
    expect((await tables(html))[0]).toContainEqual("1,1 1×1 见\n甲\t1\n乙\t2");
  });

  test("with spans beyond the table are cut; a rowspan of 0 reaches its end", async () => {
    expect(await tables("<table><tr><td rowspan=0>甲<td colspan=x>乙<tr><td>丙<tr><td>丁</table>")).toEqual([
      ["0,0 3×1 甲", "0,1 1×1 乙", "1,1 1×1 丙", "2,1 1×1 丁"],
    ]);
  });
});
