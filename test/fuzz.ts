// What must hold of every document, however it was made: it is read or has problems, alike each time, in time and within memory.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import iconv from "iconv-lite";
import { parseApartTask } from "../src/document/apart-task.ts";
import { writeComments } from "../src/document/comment.ts";
import type { Document, Span } from "../src/document/document.ts";
import { parseDocumentKind } from "../src/document/kind.ts";
import { parseDocument } from "../src/document/parse.ts";
import { type Checked, ProblemError } from "../src/vocabulary/problem.ts";
import { sampleHtml, sampleWord, sampleWorkbook, smallTable } from "./document-samples.ts";
import { mutate, type FuzzFormat } from "./fuzz-mutate.ts";
import { pdfFile } from "./pdf-file.ts";
import { paragraph, wordFile } from "./word-file.ts";

/** Seconds that one small document may take, and megabytes that the process may have. */
export const fuzzBounds = { seconds: 10, megabytes: 1500 } as const;

/** What became of one case; `found` says what is wrong with the reader. */
export interface FuzzOutcome {
  readonly code: string;
  readonly found: string | null;
  readonly seconds: number;
}

/** Documents that cases are made of. */
export async function fuzzSamples(format: FuzzFormat): Promise<readonly Uint8Array[]> {
  const fixture = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`./documents/${name}`, import.meta.url)));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const lines = smallTable.cells.map(({ paragraphs }) => paragraphs.join("\n")).join("\r\n");
  switch (format) {
    case "text":
      return [encode(lines), iconv.encode(lines, "gb18030"), iconv.encode(lines, "utf-16le", { addBOM: true })];
    case "html": {
      const nested = sampleHtml(smallTable).replace(/<p>A岗/, "<table><tr><td>一<td>二</table><ol><li>甲<li>乙</ol><pre>丙\n丁</pre>$&");
      return [encode(sampleHtml(smallTable)), iconv.encode(sampleHtml(smallTable, "gbk"), "gbk"), encode(nested)];
    }
    case "docx":
      return [
        await sampleWord(smallTable),
        fixture("small-libreoffice.docx"),
        wordFile(`${richParagraph}<w:tbl><w:tr><w:tc>${paragraph("格")}</w:tc></w:tr></w:tbl>`),
      ];
    case "xlsx":
      return [await sampleWorkbook(smallTable)];
    case "pdf": {
      const table = {
        texts: [10, 110, 210].flatMap((x) => [620, 660, 700].map((y) => ({ x: x + 5, y, text: `cell ${x}` }))),
        rules: gridRules,
      };
      return [
        pdfFile([
          table,
          {
            texts: [
              { x: 50, y: 780, text: "Head" },
              { x: 50, y: 30, text: "- 2 -" },
            ],
          },
        ]),
        fixture("pages-libreoffice.pdf"),
      ];
    }
  }
}

const richParagraph =
  '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:ins w:id="1"><w:r><w:rPr><w:b/></w:rPr><w:t>甲乙丙</w:t><w:tab/><w:t>丁</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>';
const gridRules = [10, 110, 210, 310].flatMap((at) => [
  [at, 600, at, 720] as const,
  [10, 600 + (at - 10) * 0.4, 310, 600 + (at - 10) * 0.4] as const,
]);

/** Reads the case of a seed twice, and says what does not hold. */
export async function tryCase(format: FuzzFormat, samples: readonly Uint8Array[], seed: number): Promise<FuzzOutcome> {
  const bytes = mutate(format, samples, seed);
  const started = performance.now();
  let [code, found]: [string, string | null] = ["read", null];
  try {
    const read = await readHere(format, bytes);
    const again = await readHere(format, bytes);
    if (!read.ok) code = read.problems.find(({ severity }) => severity === "error")?.code ?? "none";
    if (code === "none") found = "refused without a problem";
    else if (JSON.stringify(read) !== JSON.stringify(again)) found = "differs when it is read again";
    else if (read.ok) found = unsound(read.value) ?? (format === "docx" ? await uncommented(bytes, read.value) : null);
  } catch (error) {
    found = `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const seconds = (performance.now() - started) / 1000;
  if (seconds > fuzzBounds.seconds) found ??= `took ${seconds.toFixed(1)} s`;
  return { code, found, seconds };
}

/** In this very thread, where what is thrown is seen; a thread for each of thousands of cases would take hours. */
async function readHere(format: FuzzFormat, bytes: Uint8Array): Promise<Checked<Document>> {
  const isPdf = format === "pdf" || parseDocumentKind("f", bytes) === "pdf";
  if (!isPdf && format !== "xlsx") return parseDocument(`f.${format === "text" ? "txt" : format}`, bytes);
  const answer = await parseApartTask({ format: isPdf ? "pdf" : "workbook", name: "f", bytes });
  if ("thrown" in answer) throw new Error(answer.thrown);
  return answer.result;
}

function unsound({ text, blocks, sources }: Document): string | null {
  for (const list of [
    blocks,
    sources,
    ...blocks.map((block) => (block.kind === "table" ? block.cells : [])),
  ] as readonly (readonly Span[])[]) {
    let last = 0;
    for (const { start, end } of list) {
      if (start < last || end < start || end > text.length) return `a span ${start}–${end} behind ${last} in ${text.length} units`;
      last = end;
    }
  }
  return null;
}

/** A comment on what was read is written, and the text is what it was. */
async function uncommented(bytes: Uint8Array, document: Document): Promise<string | null> {
  if (document.format !== "word") return null;
  const [start, end] = [Math.floor(document.text.length / 3), Math.ceil(document.text.length / 2)];
  let written: Uint8Array;
  try {
    written = await writeComments(bytes, [{ start, end, author: "a", text: "b" }], document);
  } catch (error) {
    // A part that reading does not need may be broken.
    if (error instanceof ProblemError) return null;
    throw error;
  }
  const again = await parseDocument(document.name, written);
  return again.ok && again.value.text === document.text ? null : "is another text with a comment in it";
}
