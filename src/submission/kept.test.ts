// The law of collecting: every figure of a reply's document stands in exactly one part or among the unplaced, whatever it was written with.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import fc from "fast-check";
import { writeXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { readClaims } from "../claim/read.ts";
import { sentencesOf } from "../claim/sentence.ts";
import { parseDocument } from "../document/parse.ts";
import { readPassages } from "../document/passage.ts";
import type { PlaceItem } from "./naming.ts";
import type { Placed } from "./piece.ts";
import { placeReply } from "./place.ts";

const items: readonly PlaceItem[] = [
  { task: 1, taskLabel: "接诉即办", item: 1, label: null, words: "受理群众诉求。热线工单响应率、解决率、满意率。" },
  { task: 2, taskLabel: "大气污染防治", item: 1, label: "降尘量", words: "降尘量。道路清扫保洁，降尘量降至每月每平方公里4吨。" },
  { task: 2, taskLabel: "大气污染防治", item: 2, label: "扬尘执法", words: "扬尘执法。检查施工工地，查处扬尘违法行为。" },
  { task: 3, taskLabel: "预算收入", item: 1, label: null, words: "一般公共预算收入。收入差异率，预期值，实际值。" },
];

/** What a reply is made of: a paragraph, or a table's rows. */
type Block = string | readonly (readonly string[])[];

const writers: Readonly<Record<string, (blocks: readonly Block[]) => Promise<Uint8Array>>> = {
  "reply.xlsx": async (blocks) =>
    writeXlsx({
      sheets: [{ name: "甲", rows: blocks.flatMap((block) => (typeof block === "string" ? [[block]] : block.map((row) => [...row]))) }],
    }),
  "reply.docx": async (blocks) => {
    const paragraph = (text: string): Paragraph => new Paragraph({ text });
    const children = blocks.map((block) =>
      typeof block === "string"
        ? paragraph(block)
        : new Table({
            rows: block.map((row) => new TableRow({ children: row.map((text) => new TableCell({ children: [paragraph(text)] })) })),
          }),
    );
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
  "reply.html": async (blocks) => {
    const table = (rows: readonly (readonly string[])[]): string =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const body = blocks.map((block) => (typeof block === "string" ? `<p>${block}</p>` : table(block))).join("");
    return Promise.resolve(new TextEncoder().encode(`<!doctype html><html><meta charset="utf-8"><body>${body}</body></html>`));
  },
  "reply.txt": async (blocks) => {
    const lines = blocks.flatMap((block) => (typeof block === "string" ? [block] : block.map((row) => `| ${row.join(" | ")} |`)));
    return Promise.resolve(new TextEncoder().encode(`${lines.join("\n")}\n`));
  },
};

async function place(name: string, blocks: readonly Block[]): Promise<Placed> {
  const parsed = await parseDocument(name, (await writers[name]?.(blocks)) ?? new Uint8Array());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const document = parsed.value;
  const passages = readPassages(document);
  const sentences = sentencesOf({ document, passages, rows: [], claims: readClaims(document, passages) });
  return placeReply({ text: document.text, passages, sentences, taskAt: () => null }, items, items);
}

/** How often each figure is said in all parts and all that is unplaced. */
const countsOf = ({ parts, unplaced }: Placed, figures: readonly string[]): Readonly<Record<string, number>> => {
  const all = [...parts, ...unplaced].map(({ text }) => text).join("\n");
  return Object.fromEntries(figures.map((one) => [one, all.split(one).length - 1]));
};
const once = (figures: readonly string[]): Readonly<Record<string, number>> => Object.fromEntries(figures.map((one) => [one, 1]));

/** Blocks with a place for a figure of its own at each #. */
const shapes: readonly Block[] = [
  "一、降尘量",
  "二、扬尘执法",
  "三、预算收入",
  "降尘量降至#吨。",
  "检查施工工地#个，查处扬尘违法行为#起；热线工单#件。",
  "下一步将继续努力，再办#件。",
  "按月情况如下：",
  "注：其中#家按家次计。",
  [["月份", "新设（户）", "其中网上（户）"], ["8月", "#", "#"], ["9月", "#", "#"]],
  [["截止期", "预期值（万元）", "实际值（万元）", "差异率"], ["一季度末", "#", "#", "#%"], ["二季度末", "#", "#", "#%"]],
  [["部门", "计划数（家次）", "实查数（家次）", "完成率"], ["甲局", "#", "#", "#%"], ["合计", "#", "#", "#%"]],
  [["序号", "街道", "验收日期"], ["甲", "某街道", "#年6月"], ["乙", "某某街道", "#年7月"]],
  [["街道", "时段"], ["某街道", "#年"], ["某某街道", "#年"]],
  [["事项", "年度目标", "落实情况"], ["降尘量", "不高于#吨", "降尘量降至#吨，检查#次。"], ["扬尘执法", "#起", "#起"]],
]; // prettier-ignore

const numbered = (blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly figures: readonly string[] } => {
  const figures: string[] = [];
  const fill = (text: string): string =>
    text.replace(/#/gu, () => {
      figures.push(String(4001 + 7 * figures.length));
      return figures.at(-1) ?? "";
    });
  return { blocks: blocks.map((block) => (typeof block === "string" ? fill(block) : block.map((row) => row.map(fill)))), figures };
};

describe.each(Object.keys(writers))("of %s nothing is lost", (name) => {
  test("whatever stands between, above and below its tables", async () => {
    const all = fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(all, async (chosen) => {
        const { blocks, figures } = numbered(["某局#年9月绩效任务报送", ...chosen, "某局　#年10月8日"]);
        expect(countsOf(await place(name, blocks), figures)).toEqual(once(figures));
      }),
      // A workbook is read in a thread of its own, which takes most of the time.
      { numRuns: name === "reply.xlsx" ? 20 : 60 },
    );
  });
});

test("rows of figures keep their heads, their names and their plans, and are of the item under whose heading they stand", async () => {
  const blocks = ["一、扬尘执法", [["部门", "计划数", "实查数"], ["甲局", "1042", "1027"], ["合计", "3051", "3029"]]]; // prettier-ignore
  for (const name of Object.keys(writers))
    expect((await place(name, blocks)).parts).toMatchObject([
      { task: 2, item: 2, text: "部门 计划数 实查数；甲局 1042 1027；合计 3051 3029" },
    ]);
});

test("a table that stands under no item's heading is of the item that its heads tell", async () => {
  const blocks = ["某局报送", [["截止期", "预期值（万元）", "实际值（万元）", "收入差异率"], ["一季度末", "1211", "1233", "1.83%"]]]; // prettier-ignore
  expect((await place("reply.docx", blocks)).parts).toMatchObject([{ task: 3, item: 1 }]);
});

test("what nobody can place is not run together with what stands under the next heading", async () => {
  const { unplaced } = await place("reply.docx", ["一、甲事", "某处有263人。", [["甲", "乙"], ["255", "254"]], "二、乙事", "某处有187人。"]); // prettier-ignore
  expect(unplaced.filter(({ isFrame }) => !isFrame).map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/255.*187/u));
});

test("a list of names without a figure is shown where nothing else of its table is told", async () => {
  const blocks = ["一、扬尘执法", "检查施工工地12个。", "附件2　名单", [["序号", "学校"], ["1", "合成第一小学"], ["2", "合成第二小学"]]]; // prettier-ignore
  for (const name of Object.keys(writers)) {
    const { parts, unplaced } = await place(name, blocks);
    const shown = [...parts, ...unplaced.filter(({ isFrame }) => !isFrame)].map(({ text }) => text).join();
    expect(shown).toContain("合成第一小学");
    expect(shown).toContain("合成第二小学");
  }
});
