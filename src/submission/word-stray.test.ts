// Texts beside the cells of a Word form (表外文字): an office's own are kept and shown, the form's own are not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnTasks, fillings, formsOf, offices } from "../../test/form-fixture.ts";
import { editPart, replaced, unwrapControls } from "../../test/word-edit.ts";
import { fillWord } from "../../test/word-fill.ts";
import { readKeyedWord } from "../document/keyed-word.ts";
import { parseDocument } from "../document/parse.ts";
import { writeWordForm } from "../publication/word-form.ts";
import { draftFormPaper } from "../text/form-paper.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { Form, FormRegister } from "./submission.ts";
import { findWordCells } from "./word-cells.ts";
import { findStray } from "./word-stray.ts";

const register: FormRegister = { scheme: "demo", label: "示例方案", period: "2021-11", due: "2021-12-03", tentative: false, forms: [] };
const written = (form: Form): Uint8Array => writeWordForm(draftFormPaper(register, form, true));

async function strayOf(form: Form, bytes: Uint8Array): Promise<readonly string[]> {
  const document = expectOk(await parseDocument("a.docx", bytes));
  const word = await readKeyedWord(bytes, document);
  if (!word) throw new Error("no Word file");
  const stray = findStray(form, word, findWordCells(form, word) ?? []);
  for (const { text, start, end } of stray) expect(document.text.slice(start, end).replaceAll("\t", " ").trim()).toBe(text);
  return stray.map(({ text }) => text);
}

test("whatever is asked and filled in, a form has nothing beside its cells", async () => {
  const filled = drawnTasks
    .map((tasks) => formsOf(tasks, () => "上月已完成3件。"))
    .filter((forms) => forms.length > 0)
    .chain((forms) => fc.constantFrom(...forms))
    .chain((form) => fillings(form, () => false).map(({ answers }) => ({ form, answers })));
  await fc.assert(
    fc.asyncProperty(filled, async ({ form, answers }) => {
      const bytes = fillWord(written(form), answers);
      expect(await strayOf(form, bytes)).toEqual([]);
      expect(await strayOf(form, editPart(bytes, unwrapControls))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

describe("what an office adds", () => {
  const [office] = offices;
  const items = [{ lacks: ["dustfall"], status: "done", written: false } as const];
  const [form] = formsOf([{ lead: [office], responsible: [], supporting: [], items }]) as [Form];
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = `<w:tr><w:tc>${paragraph("其他情况")}</w:tc><w:tc>${paragraph("另办结5件。")}</w:tc></w:tr>`;

  test.each<readonly [string, (source: string) => string, string]>([
    [
      "a paragraph behind a block",
      (source) =>
        source
          .replace("</w:tbl><w:sectPr>", "</w:tbl>")
          .replace(/(<w:p>(?:(?!<w:p>).)*<w:sectPr)/u, `${paragraph("另：工地整治12处。")}$1`),
      "另：工地整治12处。",
    ],
    [
      "a paragraph between a heading and its block",
      (source) => source.replace(/(<w:tbl>(?:(?!<w:tbl>).)*1-1.事项1)/u, `${paragraph("另：工地整治12处。")}$1`),
      "另：工地整治12处。",
    ],
    ["a row of its own in a block", (source) => source.replace(/(1-1.事项1.*?<\/w:tr>)/u, `$1${row}`), "其他情况 另办结5件。"],
  ])("%s is kept", async (_, change, text) => {
    expect(await strayOf(form, editPart(written(form), change))).toEqual([text]);
  });

  test("is not a row whose name it changed: its answer is read all the same", async () => {
    const bytes = editPart(fillWord(written(form), new Map([["1.1.fulfilment", "整治12处。"]])), replaced("落实情况", "进展"));
    expect(await strayOf(form, bytes)).toEqual([]);
  });
});
