// Text of a PDF page in its tables: which cell a piece stands in, and which lines of a cell are one paragraph.
import type { FlowBlock } from "./flow.ts";
import { readGrids, type GridCell, type PageGrid } from "./pdf-grid.ts";
import { readLines, type PageLine } from "./pdf-line.ts";
import type { PagePiece, PdfPage } from "./pdf-page.ts";
import { itemStart, pageSentenceEnd } from "./words.ts";

/** A cell with its paragraphs. */
export interface PageCell extends GridCell {
  readonly paragraphs: readonly string[];
}

export interface PageTable {
  readonly kind: "table";
  readonly page: number;
  readonly top: number;
  /** Places of its vertical lines: a table goes on overleaf where they are the same. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

export interface LooseLine extends PageLine {
  readonly kind: "line";
  readonly page: number;
}

/** What stands on a page, from top to bottom. */
export function readPageParts({ number, pieces, rules }: PdfPage): readonly (PageTable | LooseLine)[] {
  const grids = readGrids(rules);
  const inGrid = grids.map((): PagePiece[] => []);
  const loose: PagePiece[] = [];
  for (const piece of pieces) {
    const at = grids.findIndex((grid) => isWithin(grid, piece));
    (inGrid[at] ?? loose).push(piece);
  }
  const tables = grids.flatMap((grid, at) => {
    const cells = fillCells(grid, inGrid[at] ?? []);
    // Boxes around nothing are ornaments.
    if (cells.every(({ paragraphs }) => paragraphs.length === 0)) return [];
    return [{ kind: "table" as const, page: number, top: grid.ys[0] ?? 0, xs: grid.xs, rows: grid.ys.length - 1, cells }];
  });
  const lines = readLines(loose).map((line) => ({ kind: "line" as const, page: number, ...line }));
  const topOf = (part: PageTable | LooseLine): number => (part.kind === "table" ? part.top : part.y - part.size);
  return [...tables, ...lines].sort((a, b) => topOf(a) - topOf(b));
}

const middleOf = ({ x, y, width, size }: PagePiece): readonly [number, number] => [x + width / 2, y - size * 0.35];

function isWithin({ xs, ys }: PageGrid, piece: PagePiece): boolean {
  const [x, y] = middleOf(piece);
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

/** The field of rising lines that a place is in. */
function fieldOf(lines: readonly number[], place: number): number {
  let field = 0;
  while (field < lines.length - 2 && place >= (lines[field + 1] ?? Infinity)) field++;
  return field;
}

function fillCells(grid: PageGrid, pieces: readonly PagePiece[]): readonly PageCell[] {
  const { xs, ys, cells, fields } = grid;
  const own = cells.map((): PagePiece[] => []);
  const columns = xs.length - 1;
  const cellAt = (x: number, y: number): number => fields[fieldOf(ys, y) * columns + fieldOf(xs, x)] ?? 0;
  for (const piece of pieces) for (const part of splitAtWalls(piece, grid, cellAt)) own[cellAt(...middleOf(part))]?.push(part);
  return cells.map((cell, at) => {
    const right = xs[cell.column + cell.columnSpan] ?? 0;
    return { ...cell, paragraphs: joinParagraphs(readLines(own[at] ?? []), right) };
  });
}

/** A piece that runs over the wall of a cell was written in one go with its neighbour: it is cut where the wall stands. */
function splitAtWalls(piece: PagePiece, { xs }: PageGrid, cellAt: (x: number, y: number) => number): readonly PagePiece[] {
  const [, y] = middleOf(piece);
  const [left, right] = [piece.x + piece.size * 0.4, piece.x + piece.width - piece.size * 0.4];
  if (right <= left || cellAt(left, y) === cellAt(right, y)) return [piece];
  const weights = [...piece.text].map((character) => (character < "\u0300" ? 0.5 : 1));
  const unit = piece.width / weights.reduce((sum, weight) => sum + weight, 0);
  const parts: { text: string; x: number; width: number }[] = [];
  let [x, before] = [piece.x, -1];
  [...piece.text].forEach((character, at) => {
    const width = (weights[at] ?? 1) * unit;
    const field = fieldOf(xs, x + width / 2);
    const cell = cellAt(((xs[field] ?? 0) + (xs[field + 1] ?? 0)) / 2, y);
    const part = parts.at(-1);
    if (part && cell === before) {
      part.text += character;
      part.width += width;
    } else parts.push({ text: character, x, width });
    [x, before] = [x + width, cell];
  });
  return parts.filter(({ text }) => text.trim() !== "").map((part) => ({ ...piece, ...part }));
}

/** Lines that reach the right side of their cell go on in the next, unless that begins an item. */
function joinParagraphs(lines: readonly PageLine[], right: number): readonly string[] {
  const paragraphs: string[] = [];
  let room = Infinity;
  for (const { text, right: end, size } of lines) {
    const before = paragraphs.at(-1);
    // Where no sentence ended, the line was broken early for what must not stand at its end.
    const goesOn = before !== undefined && room < size * (pageSentenceEnd.test(before) ? 2.2 : 5);
    if (goesOn && !itemStart.test(text)) {
      const space = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(text) ? " " : "";
      paragraphs[paragraphs.length - 1] = before + space + text;
    } else paragraphs.push(text);
    room = right - end;
  }
  return paragraphs;
}

/** A paragraph of a cell as it goes into the document. */
export const cellFlow = (cell: PageCell, page: number): readonly FlowBlock[] =>
  cell.paragraphs.map((text) => ({ kind: "paragraph", level: null, pieces: [{ text, origin: { page } }] }));
