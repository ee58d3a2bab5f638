// Passages and rows of real and modelled documents: the eighteen tasks of the published table, and that every labelled figure stands where figures are read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPassages } from "../src/document/passage.ts";
import { parseDocument } from "../src/document/parse.ts";
import { readRows } from "../src/document/rows.ts";
import { readSeedTable, sampleHtml, sampleWord, sampleWorkbook, smallTable } from "./document-samples.ts";
import { textDocument } from "./text-document.ts";

const data = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const isHere = existsSync(data);
if (!isHere) console.warn("../shared/data is not here: the published tables are not compared.");

const seed = `${data}seed/xicheng-2021.txt`;
const stems = isHere
  ? readdirSync(`${data}corpus`)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => name.replace(/\.txt$/u, ""))
  : [];
/** The first two lines of a file of the corpus are remarks. */
const corpusText = (stem: string): string => readFileSync(`${data}corpus/${stem}.txt`, "utf8").split("\n").slice(2).join("\n");

interface Label {
  readonly text: string;
  readonly start: number;
  readonly role?: string;
}
const labelsOf = (name: string): readonly Label[] =>
  readFileSync(`${data}gold/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label);

describe.skipIf(!isHere)("the published table", () => {
  const text = isHere ? readFileSync(seed, "utf8") : "";
  const rows = isHere ? readRows(textDocument("xicheng-2021.txt", text)) : [];

  test("has its eighteen tasks with dimension and group", () => {
    const expected = readFileSync(`${data}seed/tasks.csv`, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const [, dimension, group, task, start] = line.split(",");
        return { dimension, group: group === "" ? null : group, task, start: Number(start) };
      });
    expect(rows.map(({ dimension, group, task }) => ({ dimension, group, task }))).toEqual(
      expected.map(({ dimension, group, task }) => ({ dimension, group, task })),
    );
    // The file says where the line with the task begins; a dimension may stand before the task in it.
    expect(rows.filter(({ spans }, index) => text.slice(expected[index]?.start, spans.task.start).includes("\n"))).toEqual([]);
  });

  test("has its numbered items, healed", () => {
    expect(rows.map(({ items }) => items.length)).toEqual([2, 1, 1, 5, 4, 1, 6, 3, 3, 1, 1, 6, 2, 2, 1, 1, 1, 1]);
    expect(rows[0]?.items[0]).toMatch(
      /^2021金融街论坛年会于10月20日-22日成功举办。.*境外嘉宾人数达140余名，较去年增加130%，广泛参与九成议题讨论。$/u,
    );
    expect(rows.flatMap(({ items }) => items).filter((item) => /\n/u.test(item))).toEqual([]);
    expect(rows.flatMap(({ items }) => items).join("")).not.toMatch(/高效率落实|高效能管理/u);
  });
});

describe("the same table in other formats", () => {
  const table = readSeedTable() ?? smallTable;
  test.each([
    ["a page", async () => new TextEncoder().encode(sampleHtml(table))],
    ["a Word file", async () => sampleWord(table)],
    ["a workbook", async () => sampleWorkbook(table)],
  ])("gives its tasks and items out of %s", async (name, write) => {
    const parsed = await parseDocument(name, await write());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const cellsOf = (column: number): readonly string[] =>
      table.cells.filter((cell) => cell.column === column && cell.row > 0).map(({ paragraphs }) => paragraphs.join(""));
    const rows = readRows(parsed.value);
    expect(rows.map(({ task }) => task)).toEqual(cellsOf(2));
    expect(rows.map(({ fulfilment }) => fulfilment)).toEqual(cellsOf(3));
    const above = (row: number, column: number): string | null =>
      table.cells.find((cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan)?.paragraphs.join("") ?? null;
    expect(rows.map(({ dimension, group }) => [dimension, group])).toEqual(
      rows.map((_, index) => [above(index + 1, 0), above(index + 1, 1)]),
    );
  });
});

describe.skipIf(!isHere)("a labelled figure", () => {
  test.each([["000-seed-xicheng-2021"], ...stems.map((stem) => [stem])])("stands in one passage that figures are read from: %s", (stem) => {
    const text = stem.startsWith("000-seed") ? readFileSync(seed, "utf8") : corpusText(stem);
    const passages = readPassages(textDocument(stem, text));
    const lost = labelsOf(stem).filter(({ start, text: said }) => {
      const around = passages.find((passage) => passage.start <= start && start + said.length <= passage.end);
      return !around || !["target", "fulfilment", "text"].includes(around.role);
    });
    expect(lost).toEqual([]);
  });
});
