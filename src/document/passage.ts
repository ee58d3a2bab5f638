// Passages (段): a document's text cut into the stretches that are read on their own, each with its role and its place in a table.
import { readCells, type Cell } from "./cells.ts";
import type { Document, Passage } from "./document.ts";
import type { ColumnKind, Grid, Part } from "./grid.ts";
import { readLayout } from "./layout.ts";

/** The passages of a document, in order, without overlap. */
export const readPassages = (document: Document): readonly Passage[] => listPassages(document.text, readLayout(document));

/** The passages of a layout that was read. */
export function listPassages(text: string, { grids, pieces }: Part): readonly Passage[] {
  const passages = [
    ...pieces.map(({ start, end, role }): Passage => ({ start, end, role, cell: null, columnHead: null, rowHead: null })),
    ...grids.flatMap((grid, table) => gridPassages(text, grid, table)),
  ];
  return passages.sort((a, b) => a.start - b.start);
}

function gridPassages(text: string, grid: Grid, table: number): readonly Passage[] {
  const cells = readCells(text, grid);
  const names = nameRows(grid, cells);
  const outside = grid.cells.filter(({ isHeader, isRepeated }) => isHeader || isRepeated);
  return [
    ...outside.map(({ start, end, row, column, isHeader }): Passage => {
      const head = isHeader ? null : (grid.columns[column]?.head ?? null);
      return { start, end, role: isHeader ? "header" : "label", cell: { table, row, column }, columnHead: head, rowHead: null };
    }),
    ...cells.flatMap(({ row, column, items, role }): readonly Passage[] => {
      const name = names.get(row);
      const rowHead = name && (name.cell?.row !== row || name.cell.column !== column) ? name.text : null;
      const says = { cell: { table, row, column }, columnHead: grid.columns[column]?.head ?? null, rowHead };
      return items.flatMap(({ number, body }) => [
        ...(number ? [{ ...number, role: "number" as const, ...says }] : []),
        ...(body ? [{ start: body.start, end: body.end, role, ...says }] : []),
      ]);
    }),
  ];
}

/** The kinds of columns that can name a row, the best first; of one rank the leftmost. */
const naming: readonly (readonly ColumnKind[])[] = [["task"], ["label", "organisation", "text"], ["target"], ["group", "dimension"]];

interface RowName {
  readonly text: string;
  /** The cell that says it; undefined where it reaches down from a row above. */
  readonly cell?: Cell;
}

/** What names each row: the cell of its naming column; where it has none of its own, the one that reaches down to it. */
function nameRows(grid: Grid, cells: readonly Cell[]): ReadonlyMap<number, RowName> {
  const column = naming.map((kinds) => grid.columns.findIndex(({ kind }) => kinds.includes(kind))).find((index) => index >= 0) ?? -1;
  const own = new Map(cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell]));
  const names = new Map<number, RowName>();
  let last: RowName | undefined;
  for (const row of [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)) {
    const cell = own.get(row);
    if (cell) last = { text: cell.text };
    if (last) names.set(row, cell ? { text: cell.text, cell } : last);
  }
  return names;
}
