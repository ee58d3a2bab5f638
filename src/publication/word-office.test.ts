// Official papers in a real office program: 22 lines of 28 characters on a page of A4, and bindings that outlive an editor's work.
import { describe, expect, test } from "vitest";
import { convert, editInOffice, hasOffice, hasScripts } from "../../test/office.ts";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { bodyLines, footLine, readPages } from "../../test/pdf-pages.ts";
import { partOf } from "../../test/word-edit.ts";
import type { Draft } from "../draft/draft.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { compareDraft, type DraftComparison } from "./compare.ts";
import { paperForms } from "./publication.ts";
import { readEdited } from "./read-back.ts";
import { writeWord } from "./word.ts";

/** A draft with so much to say that pages are full: nothing but characters, so that every line can be. */
const long: Draft = {
  ...paperDraft,
  tasks: paperDraft.tasks.map((task) => ({
    ...task,
    items: task.items.map((item) => ({ ...item, segments: [...item.segments, { text: "本项工作持续推进成效明显".repeat(40) }] })),
  })),
};
const compare = async (bytes: Uint8Array): Promise<DraftComparison> =>
  compareDraft(paperDraft, expectOk(await readEdited("改稿.docx", bytes, paperDraft)), "改稿.docx");

describe.skipIf(!hasOffice)("the page (版心)", () => {
  test("has 22 lines of 28 characters within 156 by 225 millimetres, on A4", async () => {
    const pages = await readPages(convert(writeWord(long, officePaper("report")), "docx", "pdf"));
    expect(pages.length).toBeGreaterThan(4);
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    // A heading moves to the next page with what it stands over: of such a page the last lines are empty.
    const full = pages.slice(1, -1).map(bodyLines);
    expect(full.map(({ length }) => length).every((length) => length <= 22)).toBe(true);
    expect(full.filter(({ length }) => length === 22).length).toBeGreaterThanOrEqual(full.length - 2);
    const lines = full.flat().filter(({ text, left, right }) => /^\p{Script=Han}+$/u.test(text) && right - left > 154);
    expect(lines.length).toBeGreaterThan(60);
    expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([28]));
    pages.forEach((page, at) => {
      // Odd pages are bound at their left, even ones at their right.
      const left = at % 2 === 0 ? 28 : 210 - 28 - 156;
      for (const line of bodyLines(page)) {
        expect(line.left).toBeGreaterThanOrEqual(left - 1);
        expect(line.right).toBeLessThanOrEqual(left + 156 + 1);
      }
      const last = bodyLines(page).at(-1);
      expect(last?.y).toBeLessThanOrEqual(37 + 225);
    });
    const whole = full.find(({ length }) => length === 22);
    // From the first base line to the last there are 21 distances of lines.
    expect(((whole?.at(-1)?.y ?? 0) - (whole?.[0]?.y ?? 0)) / 21).toBeCloseTo(225 / 22, 1);
  }, 60_000);

  test("bears its number as — N —, right on odd pages and left on even ones", async () => {
    const pages = await readPages(convert(writeWord(long, officePaper("table")), "docx", "pdf"));
    pages.forEach((page, at) => {
      const foot = footLine(page);
      expect(foot?.text.replace(/\s/gu, "")).toBe(`—${at + 1}—`);
      expect(foot?.size).toBeCloseTo(14, 0);
      // One character in from the edge of the text.
      const edge = at % 2 === 0 ? 28 + 156 - (foot?.right ?? 0) : (foot?.left ?? 0) - (210 - 28 - 156);
      expect(edge).toBeGreaterThan(3);
      expect(edge).toBeLessThan(8);
    });
  }, 60_000);

  test("repeats the table's heads on each page of the annex", async () => {
    const pages = await readPages(convert(writeWord(long, officePaper("table")), "docx", "pdf"));
    const annex = pages.slice(1);
    expect(annex.length).toBeGreaterThan(2);
    for (const page of annex) expect(bodyLines(page).some(({ text }) => /考评维度.*任务名称.*落实情况/u.test(text))).toBe(true);
    expect(bodyLines(annex[0] ?? { width: 0, height: 0, lines: [] })[0]?.text).toBe("附件");
  }, 60_000);
});

describe.skipIf(!hasOffice).each(paperForms)("a paper of the form %s, saved by LibreOffice", (form) => {
  const bytes = writeWord(paperDraft, officePaper(form));
  test("as Word once more has not changed", async () => {
    expect(await compare(convert(bytes, "docx", "docx"))).toMatchObject({ isUnchanged: true });
  }, 60_000);

  test("as its own format and back, which drops data parts, has not changed and is known by its properties", async () => {
    const back = convert(convert(bytes, "docx", "odt"), "odt", "docx");
    expect(await compare(back)).toMatchObject({ isUnchanged: true });
    expect(expectOk(await readEdited("改稿.docx", back, paperDraft)).identity).toMatchObject({
      scheme: "town-2021",
      version: 2,
      paper: { form },
    });
  }, 60_000);
});

describe.skipIf(!hasScripts).each([false, true])("a paper edited in LibreOffice, changes tracked: %s", (track) => {
  test("shows each change and no other", async () => {
    const edited = editInOffice(
      writeWord(paperDraft, officePaper("table")),
      [
        ["type", "1938", "1940"],
        ["behind", "社会反响良好", "，另有12家企业参加"],
        ["drop", "走访企业"],
        ["note", "合格率", "请核对依据"],
      ],
      track,
    );
    expect(partOf(edited).includes("<w:ins ")).toBe(track);
    const { items, comments, outside } = await compare(edited);
    expect(items.filter(({ change }) => change !== "unchanged").map(({ task, item, change }) => [task, item, change])).toEqual([
      [1, 2, "removed"],
      [3, 1, "figures"],
      [3, 2, "figures"],
    ]);
    expect(outside).toEqual({ added: [], removed: [] });
    expect(comments).toMatchObject([{ text: "请核对依据", item: "3.1" }]);
  }, 60_000);
});
