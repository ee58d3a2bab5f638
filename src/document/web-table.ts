// Tables of a page as they grow from its tags: cells on their grid, and tables that only lay out the page taken apart again.
import { type Place } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { FlowBlock, FlowCell, FlowTable } from "./flow.ts";
import { limits } from "./limits.ts";

interface OpenTable {
  readonly cells: FlowCell[];
  /** For each column the first row in which it is free. */
  readonly free: number[];
  row: number;
  column: number;
  inHead: boolean;
  cell: FlowBlock[] | null;
  readonly role: string;
}

export interface GrowingTables {
  /** Where paragraphs go: the open cell, else what is around the table. */
  readonly container: () => FlowBlock[];
  readonly open: (element: { readonly name: string; readonly attributes: ReadonlyMap<string, string> }) => void;
  readonly close: (name: string) => void;
  readonly finish: () => void;
}

export function growTables(root: FlowBlock[], at: Place): GrowingTables {
  const tables: OpenTable[] = [];
  // Tables deeper than any page has are read as text of the cell around them.
  let ignored = 0;
  let count = 0;

  const container = (): FlowBlock[] => {
    for (let depth = tables.length - 1; depth >= 0; depth--) {
      const { cell } = tables[depth] as OpenTable;
      if (cell) return cell;
    }
    return root;
  };
  const openCell = (table: OpenTable, isHead: boolean, attributes: ReadonlyMap<string, string>): void => {
    if (++count > limits.cells) throw tooLarge("cells", limits.cells, at);
    if (table.row < 0) openRow(table);
    while ((table.free[table.column] ?? 0) > table.row) table.column++;
    if (table.column >= limits.columns) throw tooLarge("columns", limits.columns, at);
    placeCell(table, isHead, attributes);
  };
  const openRow = (table: OpenTable): void => {
    table.cell = null;
    table.column = 0;
    if (++table.row >= limits.rows) throw tooLarge("rows", limits.rows, at);
  };
  const closeTable = (): void => {
    const table = tables.pop();
    if (table) container().push(...settle(table));
  };
  return {
    container,
    open: ({ name, attributes }) => {
      const table = tables.at(-1);
      if (name === "table") {
        if (tables.length >= limits.tables) return void ignored++;
        tables.push({ cells: [], free: [], row: -1, column: 0, inHead: false, cell: null, role: attributes.get("role") ?? "" });
      } else if (!table || ignored > 0) return;
      else if (name === "tr") openRow(table);
      else if (name === "td" || name === "th") openCell(table, name === "th", attributes);
      else table.inHead = name === "thead";
    },
    close: (name) => {
      if (name === "table" && ignored > 0) return void ignored--;
      const table = tables.at(-1);
      if (!table || ignored > 0) return;
      if (name === "table") closeTable();
      else if (name === "thead") table.inHead = false;
      else if (name === "td" || name === "th" || name === "tr") table.cell = null;
    },
    finish: () => {
      while (tables.length > 0) closeTable();
    },
  };
}

/** Puts a cell on the next free place, and keeps the places that it reaches over. */
function placeCell(table: OpenTable, isHead: boolean, attributes: ReadonlyMap<string, string>): void {
  const { row, column, free } = table;
  const columnSpan = Math.min(spanOf(attributes.get("colspan")) || 1, limits.columns - column);
  // A rowspan of 0 reaches to the end of the table.
  const rowSpan = spanOf(attributes.get("rowspan")) || (attributes.get("rowspan") === "0" ? limits.rows : 1);
  free.fill(row + rowSpan, column, column + columnSpan);
  while (free.length < column + columnSpan) free.push(row + rowSpan);
  table.cell = [];
  table.cells.push({ row, column, rowSpan, columnSpan, header: isHead || table.inHead, flow: table.cell });
  table.column += columnSpan;
}

/** As browsers do: what is no number is 1, what is too large is cut. */
const spanOf = (text: string | undefined): number =>
  /^\s*\d+/.test(text ?? "") ? Math.min(Number.parseInt((text ?? "").slice(0, 12), 10), limits.rows) : 0;

/** The table with its cells cut to its rows; where it only lays out the page, the content of its cells in order. */
function settle({ cells, row, role }: OpenTable): readonly FlowBlock[] {
  const cut = cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, row + 1 - cell.row) }));
  const table: FlowTable = { kind: "table", cells: cut };
  return role === "presentation" || isLayout(table) ? cut.flatMap(({ flow }) => flow) : [table];
}

/** A table of one filled cell, or one whose text stands mostly in tables within it, is no table to a reader. */
function isLayout({ cells }: FlowTable): boolean {
  const filled = cells.filter(({ flow }) => flow.length > 0);
  if (filled.length <= 1) return true;
  let [all, nested] = [0, 0];
  for (const { flow } of filled) {
    const length = lengthOf(flow);
    all += length;
    if (flow.some(({ kind }) => kind === "table")) nested += length;
  }
  return nested * 2 > all;
}

function lengthOf(flow: readonly FlowBlock[]): number {
  let length = 0;
  for (const block of flow)
    if (block.kind === "table") for (const cell of block.cells) length += lengthOf(cell.flow);
    else for (const { text } of block.pieces) length += text.trim().length;
  return length;
}
