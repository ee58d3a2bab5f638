// Tables with one cell a line (逐格竖排): the heads stand below one another, and then every cell; cells may be broken over lines.
import { distinguishKinds } from "./columns.ts";
import { alignTexts } from "./fit.ts";
import { readHead, type Column, type ColumnKind, type GridCell, type Part, type Piece } from "./grid.ts";
import { goesOn, isClosed, isLabel, startsItem, type Line } from "./lines.ts";
import {
  annotation,
  caption,
  dateLine,
  figure,
  openEnd,
  openStart,
  pageNumber,
  sentenceEnd,
  sectionNames,
  titleEnd,
  wholeNumber,
} from "./words.ts";
import { readItemNumber } from "./items.ts";

/** Kinds of heads that a table can begin with. */
const firstKinds: readonly ColumnKind[] = ["number", "dimension", "group", "task", "rank", "organisation"];
const mostColumns = 16;

/** A chunk: what stands between two blank lines, where cells are parted by them; else a line. */
interface Chunk {
  readonly lines: readonly Line[];
  readonly text: string;
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
  const { chunks, pieces, repeats, others } = readChunks(lines.slice(start, end), { areParted, wrap, heads });
  const kinds = columns.map(({ kind }) => kind);
  const texts = chunks.map(({ text: said }) => said);
  const anchors = readAnchors(texts, kinds);
  const alignment = alignTexts(texts, kinds, { mayMerge: true, mayWrap: true, ...(anchors ? { anchors } : {}) });
  const cells = heads.map(
    (head, column): GridCell => ({ start: head.start, end: head.end, row: -1, column, rowSpan: 1, isHeader: true, isRepeated: false }),
  );
  chunks.forEach((chunk, index) => {
    const place = { row: alignment.rows[index] ?? 0, column: alignment.columns[index] ?? 0 };
    const span = { start: chunk.lines[0]?.start ?? 0, end: chunk.lines.at(-1)?.end ?? 0 };
    const last = cells.at(-1);
    // Chunks of one cell are one stretch, over the blank lines between them; nothing else stands there.
    const isSame = last && !last.isHeader && last.row === place.row && last.column === place.column && !others.has(index);
    if (isSame) cells[cells.length - 1] = { ...last, end: span.end };
    else cells.push({ ...span, ...place, rowSpan: 1, isHeader: false, isRepeated: false });
  });
  for (const { line, column } of repeats)
    cells.push({ start: line.start, end: line.end, row: -1, column, rowSpan: 1, isHeader: true, isRepeated: true });
  return {
    grids: [{ columns, cells }],
    pieces,
    next: end,
  };
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
  /** Indexes of chunks before which something else stands. */
  readonly others: ReadonlySet<number>;
}

function readChunks(lines: readonly Line[], { areParted, wrap, heads }: ChunkRule): Chunks {
  const chunks: { lines: Line[]; text: string }[] = [];
  const pieces: Piece[] = [];
  const repeats: { readonly line: Line; readonly column: number }[] = [];
  const columnOf = new Map(heads.map(({ text }, column) => [text, column]));
  const others = new Set<number>();
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
    else {
      if (isFresh) others.add(chunks.length);
      chunks.push({ lines: [line], text: "" });
    }
    isFresh = false;
  });
  return {
    chunks: chunks.map((chunk) => ({ lines: chunk.lines, text: chunk.lines.map(({ text }) => text).join("") })),
    pieces,
    repeats,
    others,
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
    texts.forEach((text, index) => {
      if (wholeNumber.test(text) && (due === null || Number(text) === due) && !isTooNear(at, index, own, kinds.length)) {
        at.add(index);
        due = Number(text) + 1;
      }
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
