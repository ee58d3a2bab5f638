// Word forms in a real office program (LibreOffice): whatever way it is saved in, every answer comes back, and so does what is empty.
import { describe, expect, test } from "vitest";
import { formsOf, offices } from "../../test/form-fixture.ts";
import { convert, editInOffice, hasOffice, hasScripts } from "../../test/office.ts";
import { readPages } from "../../test/pdf-pages.ts";
import { fillWord } from "../../test/word-fill.ts";
import { readKeyedWord } from "../document/keyed-word.ts";
import { parseDocument } from "../document/parse.ts";
import { parseFormReply, type FormReply } from "../submission/parse.ts";
import type { Form, FormRegister } from "../submission/submission.ts";
import { findWordCells, identifyForm } from "../submission/word-cells.ts";
import { draftFormPaper } from "../text/form-paper.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { writeWordForm } from "./word-form.ts";

const register: FormRegister = { scheme: "demo", label: "示例方案", period: "2021-11", due: "2021-12-03", tentative: false, forms: [] };
const [office] = offices;
const items = [
  { lacks: ["dustfall", "plan-issued"], status: "done", written: false } as const,
  { lacks: [], status: "unmet", written: true } as const,
];
const [form] = formsOf(
  [
    { lead: [office], responsible: [], supporting: [], items },
    { lead: [], responsible: [], supporting: [office], items: [] },
  ],
  () => "上月已完成3件。\n另有2件在办。",
) as [Form];
const bytes = writeWordForm(draftFormPaper(register, form, true));
const answers = new Map([
  ["1.1.fulfilment", "整治工地12处，“回头看”3次。\n另有 2 处正在整改 <b>&"],
  ["1.1.status", "预计完成"],
  ["1.1.reason", "进场晚"],
  ["1.1.expected-day", "2021-12-31"],
  ["1.1.figure.dustfall", "4.2"],
  ["1.1.evidence.plan-issued", "工作方案"],
  ["1.2.confirm", "有异议"],
  ["1.2.opinion", "应为13件"],
  ["1.2.reason", "原因甲"],
  ["2.0.part", "配合检查5次。"],
]);

async function read(file: Uint8Array): Promise<FormReply> {
  const word = await readKeyedWord(file, expectOk(await parseDocument("a.docx", file)));
  if (!word) throw new Error("no Word file");
  expect(identifyForm(word)).toContain("shiji-form demo 2021-11 2021-11-01");
  return parseFormReply(form, findWordCells(form, word) ?? [], { file: "a.docx" });
}

const throughOdt = (file: Uint8Array): Uint8Array => convert(convert(file, "docx", "odt"), "odt", "docx");
const ways: readonly (readonly [string, (file: Uint8Array) => Uint8Array])[] = [
  ["as Word once more", (file) => convert(file, "docx", "docx")],
  ["as its own format and back, and as Word once more", (file) => convert(throughOdt(file), "docx", "docx")],
];

describe.skipIf(!hasOffice)("a Word form saved by LibreOffice", () => {
  test.each(ways)(
    "%s keeps all answers",
    async (_, save) => {
      const filled = fillWord(bytes, answers);
      expect(await read(save(filled))).toEqual(await read(filled));
      expect((await read(filled)).answers).toHaveLength(answers.size);
    },
    120_000,
  );

  test.each(ways)(
    "%s has no answer where none was given",
    async (_, save) => {
      expect(await read(save(bytes))).toEqual(await read(bytes));
    },
    120_000,
  );

  test("is printed on A4, and every page has its number and says that its figures are synthetic", async () => {
    const pages = await readPages(convert(bytes, "docx", "pdf"));
    for (const { width, height, lines } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
      expect(lines.some(({ text }) => text.replace(/\s/gu, "").includes("合成数据仅供演示"))).toBe(true);
    }
  }, 60_000);
});

test.skipIf(!hasScripts)(
  "a Word form filled in with LibreOffice is read as it was typed",
  async () => {
    const edited = editInOffice(bytes, [
      ["type", "单击此处填写", "整治工地12处。"],
      ["type", "单击选择", "已完成"],
      ["type", "单击填数", "4.2"],
    ]);
    const { answers: typed } = await read(edited);
    expect(typed.map(({ key, value }) => [key, value])).toEqual([
      ["1.1.fulfilment", "整治工地12处。"],
      ["1.1.status", "done"],
      ["1.1.figure.dustfall", "4.2"],
    ]);
  },
  60_000,
);
