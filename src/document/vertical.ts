// Tables with one cell a line (逐格竖排): the heads stand below one another, and then every cell; cells may be broken over lines.
import type { Span } from "./document.ts";
import { distinguishKinds } from "./columns.ts";
import { alignTexts } from "./fit.ts";
import { readHead, type Column, type ColumnKind, type GridCell, type Part, type Piece } from "./grid.ts";
import { goesOn, isClosed, isLabel, startsItem, type Line } from "./lines.ts";
import {
  annotation,
  bareNumber,
  caption,
  dateLine,
  figure,
  openEnd,
  openStart,
  pageNumber,
  sentenceEnd,
  sectionNames,
  titleEnd,
  totalWords,
  wholeNumber,
} from "./words.ts";
import { readItemNumber } from "./items.ts";

/** A number with a name behind it, as 12345 has, is no figure of a cell. */
const nameBehind = /\p{Script=Han}{4,}$/u;

/** Kinds of heads that a table can begin with. */
const firstKinds: readonly ColumnKind[] = ["number", "dimension", "group", "task", "rank", "organisation"];
const mostColumns = 16;

/** A chunk: what stands between two blank lines, where cells are parted by them; else a line. */
interface Chunk {
  readonly lines: readonly Line[];
  readonly text: string;
  /** Something else stands before it: it is no part of the cell before. */
  readonly isFresh: boolean;
}

/** Reads the table that begins at a line, or null where none does. */
export function readVertical(text: string, lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  const heads = readHeads(lines, at);
  if (heads.length < 3) return null;
  const start = at + heads.length;
  const columns = distinguishKinds(
    heads.map(({ text: head }): Column => ({ head: head.replace(/\s+/gu, ""), kind: readHead(head) ?? "text" })),
  );
  const areParted = lines.slice(start, start + 24).filter(({ isApart }) => isApart).length * 3 >= Math.min(24, lines.length - start);
  if (!looksLikeCells(lines.slice(start, start + 2 * heads.length))) return null;
  const end = findEnd(lines, start, columns);
  const { chunks: all, pieces, repeats } = readChunks(lines.slice(start, end), { areParted, wrap, heads });
  const sections = new Set(all.filter((chunk, index) => isSection(chunk, all[index + 1], columns)));
  const named = sections.size > 0 ? findGroup(columns) : { columns, group: -1 };
  const cells = [
    ...heads.map((head, column): GridCell => cellAt(head, -1, column, true)),
    ...placeChunks(all, sections, columns, named.group),
    ...repeats.map(({ line, column }): GridCell => ({ ...cellAt(line, -1, column, true), isRepeated: true })),
  ];
  return { grids: [{ columns: named.columns, cells }], pieces, next: end };
}

const cellAt = ({ start, end }: Span, row: number, column: number, isHeader: boolean): GridCell => ({
  start,
  end,
  row,
  column,
  rowSpan: 1,
  isHeader,
  isRepeated: false,
});

/** Each chunk at the column it fits; chunks of one cell are one stretch, over the blank lines between them. */
function placeChunks(all: readonly Chunk[], sections: ReadonlySet<Chunk>, columns: readonly Column[], group: number): readonly GridCell[] {
  const kinds = columns.map(({ kind }) => kind);
  const chunks = all.filter((chunk) => !sections.has(chunk));
  const texts = chunks.map(({ text }) => text);
  const anchors = readAnchors(texts, kinds);
  const alignment = alignTexts(texts, kinds, { mayMerge: true, mayWrap: true, ...(anchors ? { anchors } : {}) });
  const cells: GridCell[] = [];
  let index = 0;
  for (const chunk of all) {
    const [row, column] = [alignment.rows[index] ?? alignment.rows.at(-1) ?? 0, alignment.columns[index] ?? 0];
    const span = { start: chunk.lines[0]?.start ?? 0, end: chunk.lines.at(-1)?.end ?? 0 };
    if (sections.has(chunk)) {
      // A section's name stands before the row that begins next.
      cells.push(cellAt(span, row, group, false));
      continue;
    }
    const last = cells.at(-1);
    if (last && last.row === row && last.column === column && !chunk.isFresh) cells[cells.length - 1] = { ...last, end: span.end };
    else cells.push(cellAt(span, row, column, false));
    index++;
  }
  return cells;
}

/** A name over the rows that follow (一、便利生活): it stands before the number of a row. */
function isSection(chunk: Chunk, next: Chunk | undefined, columns: readonly Column[]): boolean {
  if (!next || !wholeNumber.test(next.text) || columns[0]?.kind !== "number" || chunk.lines.length > 1) return false;
  const number = readItemNumber(chunk.text.slice(0, 12), () => 0);
  return number !== null && number.style.startsWith("chinese") && isLabel(chunk.text.slice(number.length));
}

/** The column of the names of groups; one more where there is none. */
function findGroup(columns: readonly Column[]): { readonly columns: readonly Column[]; readonly group: number } {
  const group = columns.findIndex(({ kind }) => kind === "group" || kind === "dimension");
  return group >= 0 ? { columns, group } : { columns: [...columns, { head: null, kind: "group" }], group: columns.length };
}

/** Lines below one another that are heads, each a different one. */
function readHeads(lines: readonly Line[], at: number): readonly Line[] {
  const heads: Line[] = [];
  const said = new Set<string>();
  for (let index = at; index < lines.length && heads.length < mostColumns; index++) {
    const line = lines[index];
    const kind =
      line && line.text.length <= 20 && !/\s/u.test(line.text) && !sentenceEnd.test(line.text) && !startsItem(line.text)
        ? readHead(line.text)
        : null;
    if (!line || kind === null || said.has(line.text)) break;
    if (heads.length === 0 && !firstKinds.includes(kind)) break;
    said.add(line.text);
    heads.push(line);
  }
  const kinds = new Set(heads.map(({ text }) => readHead(text)));
  return kinds.size >= Math.min(3, heads.length) ? heads : [];
}

/** Whether what stands below the heads can be cells: there are as many as a row needs, and most of them are short. */
function looksLikeCells(below: readonly Line[]): boolean {
  return below.length >= 2 && below.filter(({ text, level }) => text.length <= 40 && level === null).length * 2 >= below.length;
}

/** Where the table ends: at a note, a caption, a section's heading, another table's heads, or a line of a date. */
function findEnd(lines: readonly Line[], start: number, columns: readonly Column[]): number {
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    if (
      line.level !== null ||
      annotation.test(line.text) ||
      caption.test(line.text) ||
      (dateLine.test(line.text) && !columns.some(({ kind }) => kind === "date" || kind === "deadline"))
    )
      return at;
    const heading = readItemNumber(line.text.slice(0, 12), () => 0);
    if (heading?.style === "chinese" && sectionNames.test(line.text) && !figure.test(line.text) && line.text.length <= 24) return at;
    if (at > start && isOtherHead(lines, at, columns)) {
      const before = lines[at - 1];
      return before && titleEnd.test(before.text) && !isClosed(before.text) ? at - 1 : at;
    }
  }
  return lines.length;
}

const isOtherHead = (lines: readonly Line[], at: number, columns: readonly Column[]): boolean => {
  const first = lines[at];
  if (!first || first.text === columns[0]?.head || readHead(first.text) === null) return false;
  const heads = readHeads(lines, at);
  return heads.length >= 3 && heads.every(({ text }) => text.length <= 12);
};

interface ChunkRule {
  readonly areParted: boolean;
  readonly wrap: number;
  readonly heads: readonly Line[];
}

interface Chunks {
  readonly chunks: readonly Chunk[];
  readonly pieces: readonly Piece[];
  readonly repeats: readonly { readonly line: Line; readonly column: number }[];
}

function readChunks(lines: readonly Line[], { areParted, wrap, heads }: ChunkRule): Chunks {
  const chunks: { readonly lines: Line[]; readonly isFresh: boolean }[] = [];
  const pieces: Piece[] = [];
  const repeats: { readonly line: Line; readonly column: number }[] = [];
  const columnOf = new Map(heads.map(({ text }, column) => [text, column]));
  let isFresh = true;
  lines.forEach((line, index) => {
    const column = columnOf.get(line.text);
    if (column !== undefined && isRepeatedHead(lines, index, heads, column)) {
      repeats.push({ line, column });
      isFresh = true;
      return;
    }
    if (
      pageNumber.test(line.text) &&
      !wholeNumber.test(line.text) &&
      /[\u9875\u2014\u2013-]/u.test(line.text) &&
      !/^[-\u2212]?[0-9.]+$/u.test(line.text)
    ) {
      pieces.push({ start: line.start, end: line.end, role: "meta" });
      isFresh = true;
      return;
    }
    const last = chunks.at(-1);
    const before = last?.lines.at(-1);
    const isPart = before !== undefined && !isFresh && isSameCell(before, line, areParted, wrap);
    if (last && isPart) last.lines.push(line);
    else chunks.push({ lines: [line], isFresh });
    isFresh = false;
  });
  return {
    chunks: chunks.map((chunk) => ({ ...chunk, text: chunk.lines.map(({ text }) => text).join("") })),
    pieces,
    repeats,
  };
}

/** All heads once more, in their order: the table goes on on a new page. */
function isRepeatedHead(lines: readonly Line[], index: number, heads: readonly Line[], column: number): boolean {
  const near = (offset: number): boolean => {
    const other = heads[column + offset];
    return other === undefined || lines[index + offset]?.text === other.text;
  };
  return near(1) && near(-1) && (column > 0 || near(2));
}

/** Whether a line goes on in the cell of the line before it. */
function isSameCell(before: Line, line: Line, areParted: boolean, wrap: number): boolean {
  if (before.isWhole || line.isWhole) return false;
  if (areParted) return !line.isApart && !wholeNumber.test(before.text);
  if (wholeNumber.test(line.text) || wholeNumber.test(before.text)) return false;
  return startsItem(line.text) && !isLabel(before.text)
    ? false
    : openStart.test(line.text) || openEnd.test(before.text) || goesOn(before, line, wrap);
}

/** The chunks that number the rows: numbers by themselves, or glued to the text of a column (1、). */
function readAnchors(
  texts: readonly string[],
  kinds: readonly ColumnKind[],
): { readonly at: ReadonlySet<number>; readonly column: number } | null {
  const own = kinds.indexOf("number");
  const at = new Set<number>();
  let due: number | null = null;
  if (own >= 0) {
    let last = -kinds.length;
    const named = kinds[own + 1] === "task" || kinds[own + 1] === "group" || kinds[own + 1] === "dimension";
    texts.forEach((text, index) => {
      if (totalWords.test(text)) at.add(index);
      if (!wholeNumber.test(text) || (due !== null && Number(text) !== due)) return;
      const next = texts[index + 1] ?? "";
      // A cell may hold the number that is due; a row's number stands a whole row behind the last, and before a name.
      const isCell = index - last < kinds.length && (texts[last + kinds.length] === text || isTooNear(at, index, own, kinds.length));
      if (isCell || (named && bareNumber.test(next) && !nameBehind.test(next))) return;
      at.add(index);
      [due, last] = [Number(text) + 1, index];
    });
    return at.size > 0 ? { at, column: own } : null;
  }
  const column = kinds.findIndex((kind) => kind === "task");
  if (column < 0) return null;
  texts.forEach((text, index) => {
    const number = readItemNumber(text.slice(0, 8), () => due ?? 1);
    if (number && (number.style === "stop" || number.style === "bracket") && number.value === (due ?? 1) && text.length <= 60) {
      at.add(index);
      due = number.value + 1;
    }
  });
  return at.size > 1 ? { at, column } : null;
}

/** Two numbers of rows that stand too near one another: one of them is a cell. */
function isTooNear(at: ReadonlySet<number>, index: number, own: number, count: number): boolean {
  if (own > 0) return at.has(index - 1);
  return count > 2 && (at.has(index - 1) || (count > 4 && at.has(index - 2)));
}
