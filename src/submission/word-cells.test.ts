// Word forms that come back (Word 表单回收): read as the sheet with the same answers is, whichever marks an office program dropped.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnTasks, fillings, fillSheet, formsOf, offices, type FilledIn } from "../../test/form-fixture.ts";
import { dropBookmarks, editPart, replaced, unwrapControls } from "../../test/word-edit.ts";
import { fillWord } from "../../test/word-fill.ts";
import { writeGrid } from "../document/grid-sheet.ts";
import { readKeyedCells } from "../document/keyed-cells.ts";
import { readKeyedWord, type KeyedWord } from "../document/keyed-word.ts";
import { parseDocument } from "../document/parse.ts";
import { writeWordForm } from "../publication/word-form.ts";
import { draftFormPaper } from "../text/form-paper.ts";
import { draftFormSheet } from "../text/form.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parseFormReply, type FormReply } from "./parse.ts";
import type { Form, FormRegister } from "./submission.ts";
import { findWordCells, identifyForm } from "./word-cells.ts";

const register: FormRegister = { scheme: "demo", label: "示例方案", period: "2021-11", due: "2021-12-03", tentative: false, forms: [] };
const at = { file: "a.docx" };
const written = (form: Form): Uint8Array => writeWordForm(draftFormPaper(register, form, false));

const open = async (bytes: Uint8Array): Promise<KeyedWord> => {
  const word = await readKeyedWord(bytes, expectOk(await parseDocument(at.file, bytes)));
  if (!word) throw new Error("no Word file");
  return word;
};
const read = async (form: Form, bytes: Uint8Array): Promise<FormReply> => {
  const word = await open(bytes);
  expect(identifyForm(word)).toContain(`shiji-form demo 2021-11 ${form.number}`);
  return parseFormReply(form, findWordCells(form, word) ?? [], at);
};

/** What was reported, without where in its file each answer stands. */
const told = ({ answers, parts, problems }: FormReply): unknown => ({
  answers: answers.map(({ key, value }) => [key, value]),
  parts: parts.map(({ cell: _, ...part }) => part),
  problems: problems.map(({ code, severity, facts }) => ({ code, severity, facts })),
});

/** What is typed, as text; a day that a sheet counts is chosen in a Word form. */
const asText = ({ typed, answers }: FilledIn): ReadonlyMap<string, string> =>
  new Map([...typed].map(([key, how]) => [key, typeof how === "number" ? (answers.get(key) ?? "") : how]));

const filled = drawnTasks
  .map((tasks) => formsOf(tasks, () => "上月已完成3件。"))
  .filter((forms) => forms.length > 0)
  .chain((forms) => fc.constantFrom(...forms))
  .chain((form) => fillings(form, () => false).map((how) => ({ form, how })));

describe("a Word form filled in with the same answers as a sheet is the same reply", () => {
  const ways: readonly (readonly [string, (source: string) => string])[] = [
    ["as it was sent", (source) => source],
    ["by a program that knows no controls", unwrapControls],
    ["by a program that drops bookmarks", dropBookmarks],
  ];
  test.each(ways)(
    "%s",
    async (_, change) => {
      await fc.assert(
        fc.asyncProperty(filled, async ({ form, how }) => {
          const sheet = await writeGrid(fillSheet(draftFormSheet(register, form, false), how.typed));
          const expected = parseFormReply(form, (await readKeyedCells(sheet, { file: "a.xlsx" }, "shiji-form")).cells, at);
          expect(told(await read(form, editPart(fillWord(written(form), asText(how)), change)))).toEqual(told(expected));
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );
});

const [office] = offices;
const lead = (lacks: readonly string[] = []): Form => {
  const items = [{ lacks, status: "done", written: lacks.length === 0 } as const, { lacks: [], status: "done", written: true } as const];
  const [form] = formsOf([{ lead: [office], responsible: [], supporting: [], items }], () => "上月已完成3件。");
  if (!form) throw new Error("no form");
  return form;
};
const answers = new Map([
  ["1.1.fulfilment", "整治工地12处。"],
  ["1.1.status", "已完成"],
  ["1.1.figure.dustfall", "4.2"],
  ["1.2.confirm", "无异议"],
]);

describe("a Word form without any mark (控件和书签全部丢失)", () => {
  const bare = (bytes: Uint8Array): Uint8Array =>
    editPart(
      editPart(bytes, (source) => dropBookmarks(unwrapControls(source))),
      () => null,
      "customXml/item1.xml",
    );

  test("is known by its printed number, and read by what stands beside each answer", async () => {
    const form = lead(["dustfall"]);
    const bytes = editPart(bare(fillWord(written(form), answers)), () => null, "docProps/custom.xml");
    const reply = await read(form, bytes);
    expect(reply.answers.map(({ key, value }) => [key, value])).toEqual(
      [...answers].map(([key, value]) => [key, key === "1.1.status" ? "done" : key === "1.2.confirm" ? "agreed" : value]),
    );
    expect(reply.problems).toEqual([]);
    const changed = editPart(bytes, replaced("第乙项按计划推进。", "第乙项已经完成。"));
    expect((await read(form, changed)).problems.map(({ code }) => code)).toEqual(["form.given-changed"]);
  });

  test("whose blocks were taken out, too, is no form, and neither is a letter that names a form's number", async () => {
    const empty = editPart(bare(written(lead())), (source) =>
      source.replace(/<w:tbl>.*<\/w:tbl>/u, "<w:p><w:r><w:t>表号：demo/2021-11-01</w:t></w:r></w:p>"),
    );
    const word = await open(editPart(empty, () => null, "docProps/custom.xml"));
    expect([identifyForm(word), findWordCells(lead(), word)]).toEqual([null, null]);
  });
});

describe("what is wrong with a Word form", () => {
  test("comes all at once, each with the key of its cell and its place in the text", async () => {
    const form = lead(["dustfall"]);
    const bytes = fillWord(
      written(form),
      new Map([
        ["1.1.fulfilment", "推进中。"],
        ["1.1.status", "差不多"],
        ["1.1.figure.dustfall", "约4吨"],
      ]),
    );
    const { problems } = await read(form, bytes);
    expect(problems.map(({ code, at: place }) => [code, place])).toEqual([
      ["form.cell-type", { ...at, field: "1.1.status" }],
      ["form.cell-type", { ...at, field: "1.1.figure.dustfall" }],
      ["form.cell-missing", { ...at, field: "1.2.confirm" }],
    ]);
    const { document } = await open(bytes);
    const spans = (findWordCells(form, await open(bytes)) ?? []).filter(({ key }) => problems.some((one) => one.at.field === key));
    expect(spans.map(({ span }) => document.text.slice(span?.start, span?.end))).toEqual(["差不多", "约4吨 件", "单击选择"]);
  });

  test("a block that was taken out is missed cell by cell, and hides no other", async () => {
    const form = lead(["dustfall"]);
    const bytes = editPart(fillWord(written(form), answers), (source) =>
      source.replace(/<w:tbl>(?:(?!<w:tbl>).)*1-2.事项2.*?<\/w:tbl>/u, ""),
    );
    const reply = await read(form, bytes);
    expect(reply.answers).toHaveLength(3);
    expect(reply.problems.map(({ code, severity, at: { field } }) => [code, severity, field])).toEqual([
      ["form.row-missing", "error", "1.2.confirm"],
      ["form.row-missing", "warning", "1.2.opinion"],
    ]);
  });

  test("a text that was there and is another now is shown with both", async () => {
    const form = lead();
    const bytes = fillWord(
      written(form),
      new Map([
        ["1.2=draft", "第乙项已全部完成。"],
        ["1.1.confirm", "无异议"],
        ["1.2.confirm", "无异议"],
      ]),
    );
    const { parts, problems } = await read(form, bytes);
    expect(problems).toMatchObject([
      { code: "form.given-changed", facts: { was: "第乙项按计划推进。", now: "第乙项已全部完成。" }, at: { field: "1.2=draft" } },
    ]);
    expect(parts.map(({ text }) => text)).toEqual(["第甲项按计划推进。", "第乙项按计划推进。"]);
  });
});

describe("an answer is not lost", () => {
  test.each<readonly [string, (source: string) => string]>([
    ["typed in front of the words that ask for it", replaced(">单击此处填写<", ">完成12件。单击此处填写<")],
    ["typed within the words that ask for it", replaced(">单击此处填写<", ">单击完成12件。此处填写<")],
    ["typed by a program that goes on calling it a placeholder", replaced(">单击此处填写<", ">完成12件。<")],
    ["typed behind the control", replaced("</w:sdtContent></w:sdt>", "</w:sdtContent></w:sdt><w:r><w:t>完成12件。</w:t></w:r>")],
    [
      "typed on behind an answer in the control",
      (source) =>
        replaced(
          "</w:sdtContent></w:sdt>",
          "</w:sdtContent></w:sdt><w:r><w:t>12件。</w:t></w:r>",
        )(replaced(">单击此处填写<", ">完成<")(source)),
    ],
    [
      "typed with changes tracked",
      replaced("<w:sdtContent>", '<w:sdtContent><w:ins w:id="9001" w:author="a"><w:r><w:t>完成12件。</w:t></w:r></w:ins>'),
    ],
  ])("%s", async (_, change) => {
    const reply = await read(lead(["dustfall"]), editPart(written(lead(["dustfall"])), change));
    expect(reply.answers.map(({ key, value }) => [key, value])).toEqual([["1.1.fulfilment", "完成12件。"]]);
  });

  test("and what Word itself shows in a control that was emptied is none", async () => {
    const bytes = editPart(written(lead(["dustfall"])), replaced(">单击此处填写<", ">单击或点击此处输入文字。<"));
    expect((await read(lead(["dustfall"]), bytes)).answers).toEqual([]);
  });
});
