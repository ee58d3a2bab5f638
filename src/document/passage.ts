// Passages (段): a document's text cut into the stretches that are read on their own, each with its role and its place in a table.
import type { Document, Passage, Span } from "./document.ts";
import { columnRoles, type ColumnKind, type Grid, type GridCell, type Part } from "./grid.ts";
import { cutItems } from "./items.ts";
import { readLayout } from "./layout.ts";
import { figure } from "./words.ts";

/** The passages of a document, in order, without overlap. */
export const readPassages = (document: Document): readonly Passage[] => passagesOf(document.text, readLayout(document));

export function passagesOf(text: string, { grids, pieces }: Part): readonly Passage[] {
  const passages = [
    ...pieces.map(({ start, end, role }): Passage => ({ start, end, role, cell: null, columnHead: null, rowHead: null })),
    ...grids.flatMap((grid, table) => gridPassages(text, grid, table)),
  ];
  return passages.sort((a, b) => a.start - b.start);
}

/** What a text says, without the breaks that the layout put in. */
export function healText(text: string): string {
  return text
    .replace(/[^\S\n]*\n\s*/gu, (gap, at: number) =>
      /[A-Za-z]/u.test(text[at - 1] ?? "") && /[A-Za-z]/u.test(text[at + gap.length] ?? "") ? " " : "",
    )
    .trim();
}

/** Kinds of columns whose cells are cut into numbered items. */
const itemised: readonly ColumnKind[] = ["fulfilment", "target", "text", "note", "task", "label"];

function gridPassages(text: string, grid: Grid, table: number): readonly Passage[] {
  const heads = nameRows(text, grid);
  return grid.cells.flatMap((cell): readonly Passage[] => {
    const column = grid.columns[cell.column];
    const kind = column?.kind ?? "text";
    const columnHead = column?.head ?? null;
    if (cell.isHeader)
      return [{ start: cell.start, end: cell.end, role: "header", cell: place(cell, table), columnHead: null, rowHead: null }];
    const head = heads.get(cell.row);
    const says = { cell: place(cell, table), columnHead, rowHead: head && head.first !== cell.start ? head.text : null };
    const said = text.slice(cell.start, cell.end);
    const role =
      columnRoles[kind] === "label" && kind !== "unit" && kind !== "period" && kind !== "organisation" && figure.test(said)
        ? "target"
        : columnRoles[kind];
    if (!itemised.includes(kind)) return [{ start: cell.start, end: cell.end, role, ...says }];
    return cutItems(text, cell).flatMap(({ number, body }): readonly Passage[] => [
      ...(number ? [{ ...number, role: "number" as const, ...says }] : []),
      ...(body ? [{ ...body, role, ...says }] : []),
    ]);
  });
}

const place = ({ row, column }: GridCell, table: number): Passage["cell"] => ({ table, row, column });

/** The kinds of columns that can name a row, the best first. */
const naming: readonly ColumnKind[] = ["task", "label", "organisation", "text", "target", "group", "dimension"];

/** What names each row: the cell of its naming column; where it has none of its own, the one that reaches down to it. */
function nameRows(text: string, grid: Grid): ReadonlyMap<number, { readonly text: string; readonly first: number }> {
  const column = naming.map((kind) => grid.columns.findIndex((other) => other.kind === kind)).find((index) => index >= 0) ?? -1;
  const cells = grid.cells.filter((cell) => cell.column === column && !cell.isHeader && !cell.isRepeated);
  const names = new Map<number, { text: string; first: number }>();
  for (const cell of cells) {
    const said = nameOf(text, cell);
    const held = names.get(cell.row);
    if (held) held.text += `/${said}`;
    else names.set(cell.row, { text: said, first: cell.start });
  }
  const rows = grid.cells.filter(({ isHeader }) => !isHeader).reduce((most, { row }) => Math.max(most, row), -1);
  let last: { readonly text: string; readonly first: number } | undefined;
  const all = new Map<number, { readonly text: string; readonly first: number }>();
  for (let row = 0; row <= rows; row++) {
    last = names.get(row) ?? (last ? { text: last.text, first: -1 } : undefined);
    if (last) all.set(row, last);
  }
  return all;
}

/** A name without the number in front of it. */
export function nameOf(text: string, span: Span): string {
  const items = cutItems(text, span);
  const named = items.length === 1 ? (items[0]?.body ?? span) : span;
  return healText(text.slice(named.start, named.end));
}
