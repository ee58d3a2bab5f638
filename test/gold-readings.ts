// The documents with hand labels as readings (标注文本): their claims are the labels, their passages and rows what the layouts' readers make of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Claim } from "../src/claim/claim.ts";
import type { Reading } from "../src/claim/sentence.ts";
import type { AssessmentRow, Document, Passage } from "../src/document/document.ts";

const data = fileURLToPath(new URL("../../shared/data/", import.meta.url));
/** Whether the labelled documents are beside this checkout. */
export const hasGold = existsSync(data);
if (!hasGold) console.warn("skipped: the labelled documents are not beside this checkout");

/** Names of the labelled documents. */
export const goldNames: readonly string[] = hasGold
  ? readdirSync(`${data}gold`).flatMap((name) => (name.endsWith(".jsonl") ? name.slice(0, -6) : []))
  : [];

type Label = Omit<Claim, "moreComparisons" | "unitFrom" | "qualifier"> & {
  readonly more_comparisons?: Claim["moreComparisons"];
  readonly unit_from?: Claim["unitFrom"];
  readonly role?: string;
};

/** A labelled document with its claims. */
export function readGold(name: string): Reading {
  const seed = name.startsWith("000");
  const file = readFileSync(`${data}${seed ? `seed/${name.slice(9)}` : `corpus/${name}`}.txt`, "utf8").replace(/^\uFEFF/u, "");
  const text = seed ? file : file.split("\n").slice(2).join("\n");
  const claims = readFileSync(`${data}gold/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line): Claim => {
      const { more_comparisons, unit_from, role, ...label } = JSON.parse(line) as Label;
      return { ...label, moreComparisons: more_comparisons ?? [], unitFrom: unit_from ?? null, qualifier: role === "qualifier" };
    });
  return readingOf(name, text, claims);
}

/** A text's reading by its lines: pipes part cells, an empty line or a number at a line's start ends a paragraph. */
export function readingOf(name: string, text: string, claims: readonly Claim[]): Reading {
  const document: Document = { name, format: "text", text, blocks: [], sources: [] };
  const passages: Passage[] = [];
  let [table, row, heads]: [number, number, readonly string[]] = [-1, 0, []];
  let piped = false;
  const rows: AssessmentRow[] = [];
  const add = (start: number, end: number, part: Partial<Passage>): void => {
    passages.push({ start, end, role: "text", cell: null, columnHead: null, rowHead: null, ...part });
  };
  let from = -1;
  let at = 0;
  const close = (end: number): void => {
    if (from >= 0)
      add(from, end, passages.length === 0 && end - from < 50 && !text.slice(from, end).includes("。") ? { role: "title" } : {});
    from = -1;
  };
  for (const line of text.split("\n")) {
    const bare = line.trim();
    if (line.includes(" |")) {
      close(at);
      if (!piped) [table, row, heads] = [table + 1, 0, []];
      piped = true;
      const cells = line.split("|").slice(0, -1);
      let start = at;
      const header = heads.length === 0 || !cells.some((cell) => /[0-9]/u.test(cell));
      if (header) heads = cells.map((cell) => cell.trim());
      const texts = cells.map((cell) => cell.trim());
      cells.forEach((cell, column) => {
        const own = {
          role: header ? ("header" as const) : ("text" as const),
          cell: { table, row, column },
          columnHead: heads[column + heads.length - cells.length] ?? null,
        };
        const rowHead = texts.find((one) => one !== "" && !/^[0-9.,%/—]*$/u.test(one)) ?? null;
        add(start, start + cell.length, { ...own, rowHead });
        start += cell.length + 1;
      });
      row += 1;
    } else {
      piped = false;
      const opens = /^(?:[0-9]{1,2}[.、]|[（(一二三四五六七八九十])/u.test(bare);
      if (bare === "" || opens || from < 0 || /[。：]$/u.test(text.slice(from, at).trim())) close(at);
      if (bare !== "" && from < 0) from = at;
      if (passages.length === 0 && from >= 0) close(at + line.length);
    }
    at += line.length + 1;
  }
  close(at - 1);
  return { document, passages, rows, claims };
}

/** A copy of a reading in which the first figure of that text is another one; ranges of days are turned round. */
export function plant(reading: Reading, from: string, to: string): Reading {
  const claim = reading.claims.find((one) => one.text === from);
  if (!claim) throw new Error(`no claim ${from}`);
  const longer = to.length - from.length;
  const moved = (place: number): number => (place > claim.start ? place + longer : place);
  const number = (text: string): number => Number(/[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(text)?.[0].replaceAll(",", ""));
  const value =
    typeof claim.value === "number"
      ? Number.parseFloat(((claim.value / number(from)) * number(to)).toPrecision(12))
      : typeof claim.value === "string"
        ? claim.value.split("/").reverse().join("/")
        : claim.value;
  const { text } = reading.document;
  return {
    ...reading,
    document: { ...reading.document, text: text.slice(0, claim.start) + to + text.slice(claim.start + from.length) },
    passages: reading.passages.map((passage) => ({ ...passage, start: moved(passage.start), end: moved(passage.end) })),
    claims: reading.claims.map((one) => (one === claim ? { ...claim, text: to, value } : { ...one, start: moved(one.start) })),
  };
}
