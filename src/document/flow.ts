// What readers of formats with paragraphs and tables give, and how it becomes one document: the text, its blocks and their sources.
import type { Place } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { Block, Document, DocumentFormat, Source, TableCell } from "./document.ts";
import { limits } from "./limits.ts";

/** Where a piece came from; its units follow one another in the file as in the text. */
export type Origin = Omit<Source, "start" | "end">;

export interface Piece {
  readonly text: string;
  /** Null where the reader put it in. */
  readonly origin: Origin | null;
}

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly level: number | null;
  /** It is a physical line of a page, of which paragraphs may be made. */
  readonly page?: number;
  readonly pieces: readonly Piece[];
  /** Its end was deleted: the paragraph behind it goes on in it. */
  readonly joins?: boolean;
}

export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly flow: readonly FlowBlock[];
}

export interface FlowTable {
  readonly kind: "table";
  readonly cells: readonly FlowCell[];
}

export type FlowBlock = FlowParagraph | FlowTable;

/** One document of paragraphs and tables: a line each, a tab between cells, a line break between paragraphs of a cell. */
export function composeDocument(name: string, format: DocumentFormat, flow: readonly FlowBlock[], at: Place): Document {
  const text = textOf(at);
  const blocks: Block[] = [];
  for (const block of flow) {
    if (block.kind === "table") {
      const table = composeTable(block, text);
      if (table) blocks.push(table);
    } else if (block.pieces.some((piece) => piece.text.trim() !== "")) {
      text.breakAfter("\n");
      const start = text.length();
      block.pieces.forEach(text.put);
      const span = { start, end: text.length() };
      if (block.page !== undefined) blocks.push({ kind: "line", page: block.page, ...span });
      else blocks.push(block.level === null ? { kind: "paragraph", ...span } : { kind: "heading", level: block.level, ...span });
    }
  }
  return { name, format, text: text.whole(), blocks, sources: text.sources };
}

/** A text that grows, with the sources of its stretches. */
interface GrowingText {
  readonly put: (piece: Piece) => void;
  /** Puts a mark between what is there and what comes. */
  readonly breakAfter: (mark: string) => void;
  readonly length: () => number;
  readonly whole: () => string;
  readonly sources: readonly Source[];
}

function textOf(at: Place): GrowingText {
  const parts: string[] = [];
  const sources: Source[] = [];
  let length = 0;
  const append = (text: string): void => {
    length += text.length;
    if (length > limits.textUnits) throw tooLarge("text", limits.textUnits, at);
    parts.push(text);
  };
  return {
    put: ({ text, origin }) => {
      if (text === "") return;
      if (origin) sources.push({ start: length, end: length + text.length, ...origin });
      append(text);
    },
    breakAfter: (mark) => {
      if (length > 0) append(mark);
    },
    length: () => length,
    whole: () => parts.join(""),
    sources,
  };
}

/** A table whose grid lines are those where a cell begins: lines of the file's grid that nothing uses are no columns. */
function composeTable({ cells }: FlowTable, text: GrowingText): Block | null {
  const ordered = settle(cells);
  if (!ordered.some(({ flow }) => saysSomething(flow))) return null;
  text.breakAfter("\n");
  const start = text.length();
  const placed: TableCell[] = [];
  let row = 0;
  for (const { flow, ...cell } of ordered) {
    if (placed.length > 0) text.breakAfter(cell.row > row ? "\n" : "\t");
    row = cell.row;
    const begin = text.length();
    putInCell(flow, text);
    placed.push({ ...cell, start: begin, end: text.length() });
  }
  return { kind: "table", rows: extent(ordered, "row"), columns: extent(ordered, "column"), cells: placed, start, end: text.length() };
}

const extent = (cells: readonly FlowCell[], side: "row" | "column"): number =>
  cells.reduce((most, cell) => Math.max(most, cell[side] + cell[`${side}Span`]), 0);

/** Paragraphs of a cell, and the rows of tables in it, a line each. */
function putInCell(flow: readonly FlowBlock[], text: GrowingText): void {
  let isFirst = true;
  const line = (put: () => void): void => {
    if (!isFirst) text.breakAfter("\n");
    isFirst = false;
    put();
  };
  for (const block of flow) {
    if (block.kind === "paragraph") {
      if (block.pieces.some((piece) => piece.text.trim() !== "")) line(() => block.pieces.forEach(text.put));
      continue;
    }
    let row = -1;
    for (const cell of settle(block.cells)) {
      if (!saysSomething(cell.flow)) continue;
      // The readers bound how deep tables stand in one another (limits.tables).
      if (cell.row === row) {
        text.breakAfter("\t");
        putInCell(cell.flow, text);
      } else line(() => putInCell(cell.flow, text));
      row = cell.row;
    }
  }
}

function saysSomething(flow: readonly FlowBlock[]): boolean {
  return flow.some((block) =>
    block.kind === "paragraph"
      ? block.pieces.some((piece) => piece.text.trim() !== "")
      : block.cells.some((cell) => saysSomething(cell.flow)),
  );
}

/** Cells in order, on a grid without lines that no cell begins at. */
function settle(cells: readonly FlowCell[]): readonly FlowCell[] {
  const rows = lines(cells, "row");
  const columns = lines(cells, "column");
  return cells
    .map((cell) => ({
      ...cell,
      row: rankOf(rows, cell.row),
      column: rankOf(columns, cell.column),
      rowSpan: Math.max(1, rankOf(rows, cell.row + cell.rowSpan) - rankOf(rows, cell.row)),
      columnSpan: Math.max(1, rankOf(columns, cell.column + cell.columnSpan) - rankOf(columns, cell.column)),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

const lines = (cells: readonly FlowCell[], side: "row" | "column"): readonly number[] =>
  [...new Set(cells.map((cell) => cell[side]))].sort((a, b) => a - b);

/** How many of the lines stand before a place. */
function rankOf(sorted: readonly number[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
