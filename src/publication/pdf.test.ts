// Papers as PDF: the page of the standard, measured; the same bytes each time; a plain word where fonts are missing.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { bodyLines, footLine, readOutline, readPages, sayMissingFonts } from "../../test/pdf-pages.ts";
import { importable, runScript } from "../../test/script.ts";
import type { Draft } from "../draft/draft.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { fontFolders } from "./fonts.ts";
import { writePdf } from "./pdf.ts";

const folders = fontFolders(process.env);
const tried = await writePdf(paperDraft, officePaper("table"), folders);
if (!tried.ok) sayMissingFonts();

const long: Draft = {
  ...paperDraft,
  tasks: paperDraft.tasks.map((task) => ({
    ...task,
    items: task.items.map((item) => ({ ...item, segments: [...item.segments, { text: "本项工作持续推进成效明显".repeat(40) }] })),
  })),
};
const from = (path: string): string => importable(path, import.meta.url);
const squeezed = (text: string): string => text.replace(/\s/gu, "");

// Where the system's fonts are is told by this file on Linux; elsewhere nobody can take a system's fonts away.
test.skipIf(process.platform !== "linux")(
  "without Chinese fonts it says which ones are missing, and writes nothing",
  () => {
    const said = runScript(
      `import { paperDraft, officePaper } from ${from("../../test/paper-draft.ts")};
       import { writePdf } from ${from("./pdf.ts")};
       console.log(JSON.stringify(await writePdf(paperDraft, officePaper("table"), [])));`,
      (folder) => ({ "fonts.conf": `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>` }),
      (folder) => ({ FONTCONFIG_FILE: join(folder, "fonts.conf") }),
    );
    expect(said).toMatchObject({
      ok: false,
      problems: [{ code: "paper.fonts-missing", facts: { fonts: "方正小标宋简体 仿宋_GB2312 楷体_GB2312 黑体 宋体" } }],
    });
  },
  30_000,
);

describe.skipIf(!tried.ok)("the page (版心)", () => {
  test("has 22 lines of 28 characters within 156 by 225 millimetres, on A4", async () => {
    const pages = await readPages(expectOk(await writePdf(long, officePaper("report"), folders)));
    expect(pages.length).toBeGreaterThan(4);
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    const full = pages.slice(1, -1).map(bodyLines);
    expect(full.every(({ length }) => length <= 22)).toBe(true);
    expect(full.filter(({ length }) => length === 22).length).toBeGreaterThanOrEqual(full.length - 2);
    const lines = full.flat().filter(({ text, left, right }) => /^\p{Script=Han}+$/u.test(text) && right - left > 154);
    expect(lines.length).toBeGreaterThan(60);
    expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([28]));
    pages.forEach((page, at) => {
      const left = at % 2 === 0 ? 28 : 210 - 28 - 156;
      for (const line of bodyLines(page)) {
        expect(line.left).toBeGreaterThanOrEqual(left - 1);
        // Of a mark at a line's end the empty half stands over the edge.
        const blank = /[，。；：、！？）》”]$/u.test(line.text) ? (8 / 72) * 25.4 : 0;
        expect(line.right - blank).toBeLessThanOrEqual(left + 156 + 1);
      }
    });
    const whole = full.find(({ length }) => length === 22);
    expect(((whole?.at(-1)?.y ?? 0) - (whole?.[0]?.y ?? 0)) / 21).toBeCloseTo(225 / 22, 2);
  });

  test("bears its number as — N — at the outer edge, and repeats the table's heads", async () => {
    const pages = await readPages(expectOk(await writePdf(long, officePaper("table"), folders)));
    pages.forEach((page, at) => {
      const foot = footLine(page);
      expect(squeezed(foot?.text ?? "")).toBe(`—${at + 1}—`);
      const edge = at % 2 === 0 ? 28 + 156 - (foot?.right ?? 0) : (foot?.left ?? 0) - (210 - 28 - 156);
      expect(edge).toBeCloseTo((14 / 72) * 25.4, 0);
    });
    for (const page of pages.slice(1)) expect(bodyLines(page).some(({ text }) => squeezed(text) === "考评维度任务名称落实情况")).toBe(true);
  });

  test("says on its first page and on every page that its figures are synthetic, and has its signature and imprint", async () => {
    const pages = await readPages(expectOk(tried));
    for (const page of pages) expect(page.lines[0]?.text).toContain("合成数据");
    const said = pages.map(({ lines }) => lines.map(({ text }) => squeezed(text)).join("\n"));
    expect(said[0]).toContain("本件数据由合成台账计算");
    expect(said[0]).toMatch(/某区人民政府\n2022年1月10日/u);
    expect(said.at(-1)).toMatch(/抄送：区人大常委会办公室，区政协办公室。\n某区人民政府办公室2022年1月11日印发/u);
  });
});

describe.skipIf(!tried.ok)("the file", () => {
  test("is the same bytes for the same draft, paper and fonts, and is fit to be kept", async () => {
    const bytes = Buffer.from(expectOk(tried));
    expect(Buffer.from(expectOk(await writePdf(paperDraft, officePaper("table"), folders))).equals(bytes)).toBe(true);
    expect(bytes.toString("latin1")).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>B</u);
  });

  test("has an outline of its headings, in running text and in the annex", async () => {
    expect((await readOutline(expectOk(tried))).slice(1)).toEqual([
      "某区2021年度重点任务完成情况",
      "高效率落实",
      "优化营商环境",
      "污染防治",
      "高效能管理",
      "依法行政",
      "行政执法",
      "预算管理",
      "支出进度",
    ]);
    expect((await readOutline(expectOk(await writePdf(paperDraft, officePaper("report"), folders)))).slice(0, 4)).toEqual([
      "某区2021年度重点任务完成情况",
      "一、高效率落实",
      "（一）优化营商环境",
      "（二）污染防治",
    ]);
  });
});
