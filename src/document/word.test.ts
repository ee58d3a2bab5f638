// Word files as people edit them: what a reader sees of them is the text, and nothing else is.
import { describe, expect, test } from "vitest";
import { paragraph, wordFile, type WordParts } from "../../test/word-file.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
import { parseDocument } from "./parse.ts";

const read = async (body: string, parts: WordParts = {}): Promise<Document> =>
  expectOk(await parseDocument("报告.docx", wordFile(body, parts)));
const textOf = async (body: string, parts: WordParts = {}): Promise<string> => (await read(body, parts)).text;
const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = ""): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

describe("what is text", () => {
  test.each<readonly [string, string, string]>([
    [
      "insertions, without deletions",
      p(
        `${run("完成")}<w:ins w:id="1">${run("12")}</w:ins><w:del w:id="2"><w:r><w:delText>13</w:delText><w:tab/></w:r></w:del>${run("项")}`,
      ),
      "完成12项",
    ],
    [
      "what was moved, at its new place",
      p(`<w:moveFrom w:id="1">${run("甲")}</w:moveFrom>${run("乙")}<w:moveTo w:id="2">${run("甲")}</w:moveTo>`),
      "乙甲",
    ],
    [
      "a paragraph whose end was deleted goes on in the next",
      p(run("上半"), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(run("下半")),
      "上半下半",
    ],
    [
      "links, content controls and smart tags",
      p(
        `<w:hyperlink>${run("甲")}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("乙")}</w:sdtContent></w:sdt><w:smartTag>${run("丙")}</w:smartTag>`,
      ),
      "甲乙丙",
    ],
    [
      "tabs, breaks, symbols and hyphens",
      p(
        `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t></w:r>`,
      ),
      "甲\t乙\n☑-丙",
    ],
    [
      "the result of a field, not its instruction",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("PAGE")}<w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE">${run("2021年")}</w:fldSimple>`,
      ),
      "32021年",
    ],
    ["all of it, where a field is never ended", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("甲")}`) + paragraph("乙"), "甲\n乙"],
    [
      "nothing that stands among properties by mistake",
      p(
        `<w:r><w:rPr><w:b/><w:t>误</w:t></w:rPr><w:t>甲</w:t><w:tab/><w:rPr><w:t>误</w:t></w:rPr></w:r>${run("乙", `<w:ins w:id="1">${run("误")}</w:ins>`)}`,
      ) + p(run("丙"), `<w:rPr>${p(run("误"))}</w:rPr>`),
      "甲\t乙\n丙",
    ],
    ["nothing that is hidden", p(run("甲") + run("密", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>')), "甲乙"],
    [
      "the base of ruby, not its reading",
      p(`<w:r><w:ruby><w:rt>${run("xi")}</w:rt><w:rubyBase>${run("西")}</w:rubyBase></w:ruby></w:r>`),
      "西",
    ],
    ["formulas", p(`${run("达到")}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), "达到x=1"],
    ["nothing of older properties", p(run("甲"), `<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`), "甲"],
    [
      "text boxes, once, behind their paragraph",
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph("框内")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${paragraph("框内")}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run("正文")}`,
      ),
      "正文\n框内",
    ],
  ])("%s", async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  test("notes stand at the end, under paragraphs of their own", async () => {
    const body = p(`${run("正文")}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const document = await read(body, { footnotes: `<w:footnote w:id="2">${paragraph("注：截至11月。")}</w:footnote>` });
    expect(document.text).toBe("正文\n注：截至11月。");
    expect(document.sources.at(-1)).toEqual({ start: 3, end: 11, paragraph: 0, offset: 0, part: "footnotes" });
  });
});

describe("where text stands", () => {
  test("by the paragraph in the order of the file, and the unit in it", async () => {
    const body =
      paragraph("") + paragraph("甲") + `<w:tbl><w:tr><w:tc>${paragraph("乙")}${paragraph("丙")}</w:tc></w:tr></w:tbl>` + paragraph("丁");
    const { text, sources } = await read(body);
    expect(sources.map(({ start, end, paragraph: at }) => [text.slice(start, end), at])).toEqual([
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
      ["丁", 4],
    ]);
  });
});

describe("headings", () => {
  const styles = `<w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
    <w:style w:type="paragraph" w:styleId="x"><w:name w:val="章"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="y"><w:name w:val="圈"/><w:basedOn w:val="y"/></w:style>`;
  test.each<readonly [string, string, number | null]>([
    ["by the name of their style", '<w:pStyle w:val="1"/>', 1],
    ["by the level of their style, over that it is based on", '<w:pStyle w:val="x"/>', 3],
    ["by their own level", '<w:outlineLvl w:val="4"/>', 5],
    ["not where they say that they are none", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', null],
    ["not by a style that stands on itself", '<w:pStyle w:val="y"/>', null],
  ])("%s", async (_, properties, level) => {
    const { blocks } = await read(paragraph("一、概况", properties), { styles });
    expect(blocks).toEqual([level === null ? { kind: "paragraph", start: 0, end: 4 } : { kind: "heading", level, start: 0, end: 4 }]);
  });
});

describe("automatic numbers", () => {
  const level = (at: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')}${level(1, "chineseCountingThousand", "（%2）", '<w:suff w:val="nothing"/>')}${level(2, "decimal", "%3.", '<w:suff w:val="nothing"/>')}${level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")}${level(4, "decimalEnclosedCircle", "%5")}${level(5, "bullet", "")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const item = (at: number, text: string, list = 1): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  test("are put before their paragraphs as Word shows them, and belong to no source", async () => {
    const body = [
      item(0, "甲"),
      item(1, "乙"),
      item(2, "丙"),
      item(2, "丁"),
      item(3, "戊"),
      item(0, "己"),
      item(2, "庚"),
      item(2, "辛", 2),
      item(4, "壬"),
      item(5, "癸"),
      item(0, "无", 0),
    ].join("");
    const { text, sources } = await read(body, { numbering });
    expect(text.split("\n")).toEqual(["一、甲", "（一）乙", "1.丙", "2.丁", "1.2.1 戊", "二、己", "1.庚", "1.辛", "① 壬", "• 癸", "无"]);
    expect(sources.map(({ start, end }) => text.slice(start, end)).join("")).toBe("甲乙丙丁戊己庚辛壬癸无");
  });
});

describe("tables", () => {
  const tc = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const tr = (cells: string, properties = ""): string => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  const cells = async (rows: string): Promise<readonly unknown[]> => {
    const { blocks, text } = await read(`<w:tbl>${rows}</w:tbl>`);
    const [table] = blocks;
    return table?.kind === "table"
      ? table.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.header, text.slice(c.start, c.end)])
      : [];
  };

  test("with cells merged downwards and to the right, and a head that is repeated", async () => {
    const rows =
      tr(tc("维度", '<w:gridSpan w:val="2"/>') + tc("情况"), "<w:tblHeader/>") +
      tr(tc("甲", '<w:vMerge w:val="restart"/>') + tc("乙") + tc("丙")) +
      tr(tc("", "<w:vMerge/>") + tc("丁") + tc("戊", '<w:vMerge w:val="restart"/>')) +
      tr(tc("己", "<w:vMerge/>") + tc("庚") + tc("", "<w:vMerge/>"));
    expect(await cells(rows)).toEqual([
      [0, 0, 1, 2, true, "维度"],
      [0, 2, 1, 1, true, "情况"],
      [1, 0, 3, 1, false, "甲"],
      [1, 1, 1, 1, false, "乙"],
      [1, 2, 1, 1, false, "丙"],
      [2, 1, 1, 1, false, "丁"],
      [2, 2, 2, 1, false, "戊"],
      [3, 1, 1, 1, false, "庚"],
    ]);
  });

  test("without rows that were deleted; a table in a cell is lines of the cell", async () => {
    const inner = `<w:tbl>${tr(tc("子") + tc("丑"))}${tr(tc("寅") + tc("卯"))}</w:tbl>`;
    const rows =
      tr(tc("甲") + tc("乙")) +
      tr(tc("删") + tc("删"), '<w:del w:id="1"/>') +
      tr(tc("丙") + `<w:tc>${paragraph("丁")}${inner}${paragraph("")}</w:tc>`);
    expect(await cells(rows)).toEqual([
      [0, 0, 1, 1, false, "甲"],
      [0, 1, 1, 1, false, "乙"],
      [1, 0, 1, 1, false, "丙"],
      [1, 1, 1, 1, false, "丁\n子\t丑\n寅\t卯"],
    ]);
  });

  test("of content controls, and rows that begin further in", async () => {
    const rows =
      `<w:sdt><w:sdtContent>${tr(tc("甲") + `<w:sdt><w:sdtContent>${tc("乙")}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
      tr(tc("丙"), '<w:gridBefore w:val="1"/>');
    expect(await cells(rows)).toEqual([
      [0, 0, 1, 1, false, "甲"],
      [0, 1, 1, 1, false, "乙"],
      [1, 1, 1, 1, false, "丙"],
    ]);
  });
});
