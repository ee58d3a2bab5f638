// Passages and rows of real and modelled documents: the eighteen tasks of the published table, and that every labelled figure stands where figures are read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPassages } from "../src/document/passage.ts";
import type { AssessmentRow } from "../src/document/document.ts";
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

/** The table as a page of another width breaks it: every line at so many characters, groups and tasks in narrow columns of their own. */
function breakLines(rows: readonly AssessmentRow[], width: number): string {
  const wrap = (text: string, at: number): string => text.match(new RegExp(`.{1,${at}}`, "gu"))?.join("\n") ?? "";
  const lines = ["某区2021年度考核事项完成情况", "考评维度 任务名称 落实情况"];
  let above: Pick<AssessmentRow, "dimension" | "group"> = { dimension: null, group: null };
  for (const row of rows) {
    if (row.dimension !== null && row.dimension !== above.dimension) lines.push(` ${row.dimension}`);
    if (row.group !== null && row.group !== above.group) lines.push(wrap(row.group, 2));
    above = row;
    lines.push(wrap(row.task, 10), row.items.map((item, at) => wrap(row.items.length > 1 ? `${at + 1}.${item}` : item, width)).join("\n"));
  }
  return lines.join("\n\n");
}

describe.skipIf(!isHere)("the same table drawn in another way", () => {
  const squeeze = (rows: readonly AssessmentRow[]): readonly object[] =>
    rows.map(({ dimension, group, task, target, organisation, items }) => ({
      dimension,
      group,
      task,
      target,
      organisation,
      items: items.map((item) => item.replace(/\s+/gu, "")),
    }));

  test.each([[24], [30], [38], [45], [52], [70], [200]])("gives its tasks and items where lines break at %i characters", (width) => {
    const rows = readRows(textDocument("published.txt", readFileSync(seed, "utf8")));
    expect(squeeze(readRows(textDocument("broken.txt", breakLines(rows, width))))).toEqual(squeeze(rows));
  });

  test.each([
    ["full-width pipes", (text: string) => text.replaceAll("|", "｜")],
    ["tabs", (text: string) => text.replaceAll(/ ?\| ?/gu, "\t")],
    ["pipes before every row", (text: string) => text.replaceAll(/^(?=.*\|)/gmu, "| ")],
    ["pipes without blanks", (text: string) => text.replaceAll(" | ", "|")],
    ["blank lines between rows", (text: string) => text.replaceAll("\n", "\n\n")],
    ["returns before line feeds", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("gives the same rows with %s", (_, draw) => {
    for (const stem of ["003-qiyuan-jxrw-2018h1-pipe", "008-jinlan-mssh-2022q3-pipe", "009-jichuan-shishi-2023-plan"]) {
      const rows = squeeze(readRows(textDocument(stem, corpusText(stem))));
      expect(rows.length).toBeGreaterThan(6);
      expect(squeeze(readRows(textDocument(stem, draw(corpusText(stem)))))).toEqual(rows);
    }
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
