// Files that are broken, huge or made to harm: each ends in a problem that says what it is, soon and within bounds.
import { deflateSync, gzipSync } from "node:zlib";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, test } from "vitest";
import { sampleWord, sampleWorkbook, smallTable } from "../../test/document-samples.ts";
import { pdfFile } from "../../test/pdf-file.ts";
import { paragraph, wordFile } from "../../test/word-file.ts";
import { en } from "../text/en.ts";
import { sayProblem } from "../text/zh.ts";
import { type Checked, type Problem } from "../vocabulary/problem.ts";
import { parseApart } from "./apart.ts";
import type { Document } from "./document.ts";
import { limits } from "./limits.ts";
import { parseDocument } from "./parse.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is wrong, with the sentence it is told in; fails where the document was read. */
async function problemOf(name: string, bytes: Uint8Array): Promise<Problem> {
  const read = await parseDocument(name, bytes);
  expect(read.ok).toBe(false);
  const [first] = read.problems.filter(({ severity }) => severity === "error");
  expect(sayProblem(first!)).toMatch(/请/);
  expect(sayProblem(first!, en)).not.toContain("undefined");
  return first!;
}

const warningsOf = (read: Checked<Document>): readonly string[] => {
  expect(read.ok).toBe(true);
  return read.problems.map(({ code }) => code);
};

describe("files that are no document which is read here", () => {
  const compound = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
  const container = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
  test.each<readonly [string, Uint8Array]>([
    ["xls", compound("Workbook")],
    ["doc", compound("WordDocument")],
    ["ppt", compound("PowerPoint Document")],
    ["encrypted", compound("EncryptedPackage")],
    ["ods", container({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" })],
    ["odt", container({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" })],
    ["ofd", container({ "OFD.xml": "<ofd/>" })],
    ["presentation", container({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })],
    ["archive", container({ "a.docx": "", "b.docx": "" })],
    ["archive", gzipSync("text")],
    ["image", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
    ["image", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["rtf", bytesOf("{\\rtf1 text}")],
    ["mhtml", bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related")],
    ["word-xml", bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ["unknown", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 32)],
  ])("are named: %s", async (kind, bytes) => {
    expect(await problemOf("材料.docx", bytes)).toMatchObject({ code: "document.kind-unreadable", facts: { kind } });
  });

  test.each(["", " \r\n\u3000\n"])("without text say so: %j", async (text) => {
    expect(await problemOf("空.txt", bytesOf(text))).toMatchObject({ code: "document.empty" });
  });
});

describe("broken files", () => {
  test("cut short anywhere end in a problem", async () => {
    const whole = [
      await sampleWord(smallTable),
      await sampleWorkbook(smallTable),
      pdfFile([{ texts: [{ x: 50, y: 700, text: "A report" }] }]),
    ];
    for (const bytes of whole.slice(0, 2))
      for (const part of [0.1, 0.5, 0.9, 0.99]) {
        const { code } = await problemOf("断.docx", bytes.subarray(0, Math.floor(bytes.length * part)));
        expect(code).toBe("document.broken");
      }
    expect(await problemOf("断.pdf", whole[2]!.subarray(0, 60))).toMatchObject({ code: "document.broken", facts: { what: "pdf" } });
  });

  test("with broken XML name the error and where it is", async () => {
    const bytes = wordFile(`${paragraph("一")}<w:p></w:r></w:p>`);
    expect(await problemOf("坏.docx", bytes)).toMatchObject({ code: "document.broken", facts: { what: "xml" } });
  });

  test("that declare entities are refused, for no office program writes any", async () => {
    const source = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
    expect(await problemOf("实体.docx", zipSync({ "word/document.xml": bytesOf(source) }))).toMatchObject({ code: "document.broken" });
  });

  test("with an undeclared prefix, a missing document or a part outside are no crash", async () => {
    expect(await problemOf("a.docx", zipSync({ "word/document.xml": bytesOf("<w:document/>") }))).toMatchObject({
      code: "document.broken",
    });
    expect(await problemOf("a.docx", zipSync({ "word/styles.xml": bytesOf("<a/>") }))).toMatchObject({ code: "document.broken" });
  });
});

describe("files that would fill the memory", () => {
  /** A container whose part says another size than it has. */
  function lying(name: string, content: Uint8Array, said: number): Uint8Array {
    const bytes = zipSync({ "[Content_Types].xml": bytesOf("<a/>"), [name]: content });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 50; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === content.length) view.setUint32(at + 24, said, true);
    return bytes;
  }

  test("a gigabyte of spaces in a Word file, said or hidden", async () => {
    const spaces = new Uint8Array(limits.partBytes + 1).fill(32);
    expect(await problemOf("炸弹.docx", zipSync({ "word/document.xml": spaces }))).toMatchObject({
      code: "document.too-large",
      facts: { what: "part" },
    });
    expect(await problemOf("炸弹.docx", lying("word/document.xml", spaces, 1000))).toMatchObject({ code: "document.broken" });
  });

  test("many parts, and parts that together are too large", async () => {
    const parts: Zippable = Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, at) => [`word/${at}`, new Uint8Array()]));
    expect(await problemOf("多.docx", zipSync(parts))).toMatchObject({ code: "document.too-large", facts: { what: "parts" } });
    const bytes = lying("word/media/a.bin", new Uint8Array(9999), 0xf0000000);
    expect(await problemOf("大.docx", bytes)).toMatchObject({ code: "document.too-large", facts: { what: "unpacked" } });
  });

  test("a container within a container is not opened", async () => {
    const inner = zipSync({ "word/document.xml": bytesOf("<a/>") });
    expect(await problemOf("套.zip", zipSync({ "inner.docx": inner }))).toMatchObject({ code: "document.kind-unreadable" });
  });

  test("files and texts beyond their bound", async () => {
    expect(await problemOf("大.txt", new Uint8Array(limits.fileBytes + 1))).toMatchObject({
      code: "document.too-large",
      facts: { what: "file" },
    });
    const text = new Uint8Array(limits.textUnits + 1).fill(32);
    expect(await problemOf("大.txt", text)).toMatchObject({ code: "document.too-large", facts: { what: "text" } });
  });

  test("a stream of a PDF that inflates to hundreds of megabytes ends with its thread", async () => {
    const once = deflateSync(Buffer.alloc(600 << 20, 32), { level: 1 });
    const hex = deflateSync(once, { level: 9 }).toString("hex");
    const read = await parseApart(
      { format: "pdf", name: "炸弹.pdf", bytes: pdfFile([{ texts: [], hex }]) },
      { seconds: 20, megabytes: 64 },
    );
    expect(read.problems.map(({ code }) => code)).toEqual(["document.too-much-memory"]);
  });

  test("a page that takes long ends when its time is over", async () => {
    const bytes = pdfFile([{ texts: [], raw: "0 0 m ".repeat(1_000_000) }]);
    const read = await parseApart({ format: "pdf", name: "慢.pdf", bytes }, { seconds: 0.2, megabytes: 512 });
    expect(read.problems.map(({ code }) => code)).toEqual(["document.too-slow"]);
  });
});

describe("files that would never end", () => {
  test("a million tags in one another", async () => {
    const deep = "<w:p>".repeat(1_000_000);
    expect(await problemOf("深.docx", wordFile(deep))).toMatchObject({ code: "document.nested" });
    const page = `<html><body>${"<div><b>".repeat(500_000)}文字${"</b></i>".repeat(500_000)}`;
    expect(warningsOf(await parseDocument("深.html", bytesOf(page)))).toEqual([]);
  });

  test("a million tables in one another", async () => {
    const page = `${"<table><tr><td>".repeat(300_000)}文字`;
    const read = await parseDocument("深.html", bytesOf(`<html>${page}`));
    expect(read.ok && read.value.text).toBe("文字");
    const deep = "<w:tbl><w:tr><w:tc>".repeat(100) + paragraph("文") + "</w:tc></w:tr></w:tbl>".repeat(100);
    expect(await problemOf("深.docx", wordFile(deep))).toMatchObject({ code: "document.nested" });
  });

  test("spans of a thousand million, a million columns, and rows without end", async () => {
    const wide = '<html><table><tr><td colspan="1000000000" rowspan=99999999999>一<td>二<tr><td>三</table>';
    expect(await problemOf("宽.html", bytesOf(wide))).toMatchObject({ code: "document.too-large", facts: { what: "columns" } });
    const tall = '<html><table><tr><td rowspan="1000000000">一<td>二<tr><td>三</table>';
    const read = await parseDocument("高.html", bytesOf(tall));
    expect(read.ok && read.value.blocks[0]).toMatchObject({ rows: 2, columns: 2 });
    expect(await problemOf("宽.html", bytesOf(`<html><table><tr>${"<td>一".repeat(1_000_000)}`))).toMatchObject({
      code: "document.too-large",
    });
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("一")}</w:tc>`;
    expect(await problemOf("宽.docx", wordFile(`<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`))).toMatchObject({
      facts: { what: "columns" },
    });
    expect(await problemOf("高.html", bytesOf(`<html><table>${"<tr><td>一".repeat(limits.rows + 1)}`))).toMatchObject({
      facts: { what: "rows" },
    });
  });

  test("cells in the far corner of a sheet", async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const parts = unzipSync(await sampleWorkbook(smallTable));
    const bytes = zipSync({ ...parts, "xl/worksheets/sheet1.xml": bytesOf(sheet) });
    expect(await problemOf("角.xlsx", bytes)).toMatchObject({ code: "document.broken", facts: { what: "workbook" } });
  });

  test("names of attributes, entities and comments without end take no more than their length", async () => {
    for (const part of ["<!--", "<a ", "<a b='", "&#", "<![CDATA[", "</", "<p hidden>", "<li><ol>", "<nav><nav>"]) {
      const page = `<html>${part.repeat(Math.floor(3_000_000 / part.length))}`;
      await parseDocument("长.html", bytesOf(page));
    }
  }, 60_000);
});

describe("what is left out is said", () => {
  test("pages beyond the limit", async () => {
    const pages = Array.from({ length: limits.pages + 5 }, (_, at) => ({ texts: [{ x: 50, y: 700, text: `Line of sheet ${at + 1}` }] }));
    const read = await parseDocument("厚.pdf", pdfFile(pages));
    expect(warningsOf(read)).toEqual(["document.pages-left"]);
    expect(read.ok && read.value.blocks).toHaveLength(limits.pages);
    expect(read.problems[0]).toMatchObject({ facts: { read: limits.pages, pages: limits.pages + 5 } });
  });

  test("a scan without text", async () => {
    expect(await problemOf("扫描.pdf", pdfFile([{ texts: [] }, { texts: [] }]))).toMatchObject({
      code: "document.scanned",
      facts: { pages: 2 },
    });
  });

  test("macros", async () => {
    const bytes = wordFile(paragraph("文字"), {}, { "word/vbaProject.bin": new Uint8Array(9) });
    expect(warningsOf(await parseDocument("宏.docm", bytes))).toEqual(["document.macros-passed-over"]);
  });

  test("bytes that are no characters; zeros and lone surrogates stay what they are, or are replaced unit by unit", async () => {
    const read = await parseDocument("残.txt", Buffer.concat([Buffer.from("第一行\n"), Buffer.from([0xff, 0xff, 0x0a])]));
    expect(warningsOf(read)).toEqual(["document.characters-lost"]);
    const zeros = await parseDocument("零.txt", bytesOf(`${"文字".repeat(200)}\0文字`));
    expect(zeros.ok && zeros.value.text.at(-3)).toBe("\0");
    const lone = await parseDocument("半.txt", Buffer.from("\ufeff甲\ud800乙", "utf16le"));
    expect(lone.ok && lone.value.text).toBe("甲\ufffd乙");
  });
});
