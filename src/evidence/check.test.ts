// What may be attached as evidence: anything that holds something and is what its name says.
import { describe, expect, test } from "vitest";
import { pdfFile } from "../../test/pdf-file.ts";
import { paragraph, wordFile } from "../../test/word-file.ts";
import { checkFile } from "./check.ts";

const codes = async (name: string, bytes: Uint8Array): Promise<readonly string[]> =>
  (await checkFile(name, bytes)).map(({ code, facts }) => ("what" in facts ? `${code} ${facts.what}` : code));
const pdf = pdfFile([{ texts: [] }]);
const word = wordFile(paragraph("核算报告"));

describe("a file to be attached", () => {
  test.each([
    ["a PDF", "a.pdf", pdf],
    ["a Word file", "a.DOCX", word],
    ["a file of any other kind, as it is", "a.ofd", Buffer.from("什么都行")],
    ["a text", "a.txt", Buffer.from("证明")],
  ])("may be %s", async (_, name, bytes) => expect(await codes(name, bytes)).toEqual([]));

  test.each([
    ["empty, whatever it is called", "a.pdf", Buffer.alloc(0), "evidence.file-empty"],
    ["something else than its name says", "a.pdf", word, "document.broken pdf"],
    ["a Word file that is a PDF", "a.docx", pdf, "document.broken word"],
    ["half of a Word file", "a.docx", word.slice(0, word.length >> 1), "document.broken zip"],
  ])("may not be %s", async (_, name, bytes, code) => expect(await codes(name, bytes)).toEqual([code]));
});
