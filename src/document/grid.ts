// Tables (表格) of any layout as one thing: columns of a kind, and cells in rows, whatever marks or breaks parted them.
import type { Passage, Span } from "./document.ts";
import { columnWords, yearHead } from "./words.ts";

export type ColumnKind = (typeof columnWords)[number][0] | "label" | "text";
type Role = Passage["role"];

export interface Column {
  /** The heads of the column from the top down, joined by a stroke. */
  readonly head: string | null;
  readonly kind: ColumnKind;
}

/** A stretch of a cell. Several with one place are one cell that was broken; `isRepeated` says a cell again on a new page. */
export interface GridCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly isHeader: boolean;
  readonly isRepeated: boolean;
}

/** A table (表格) of any layout. */
export interface Grid {
  readonly columns: readonly Column[];
  /** In order of the text. */
  readonly cells: readonly GridCell[];
}

/** A cell that is not empty, and which place of its row it has, counted with the empty ones. */
export interface RawCell extends Span {
  readonly text: string;
  readonly place: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader: boolean;
}

/** A row: its cells and how many places it has. Where `isPlaced`, the document says the columns; else a row may lack cells. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly places: number;
  readonly isPlaced: boolean;
}

/** A stretch that belongs to no table, and its role. `level` is that of a heading. */
export interface Piece extends Span {
  readonly role: Role;
  readonly level?: number;
}

/** Whether a group and its task stand under one head, so that the group reaches no further down than its cell. */
export const sharesHead = (columns: readonly Column[], group: number, task: number): boolean =>
  columns[group]?.kind === "group" &&
  columns[task]?.kind === "task" &&
  columns[group].head !== null &&
  columns[group].head === columns[task].head;

/** What a layout was read as: tables and what stands outside them. */
export interface Part {
  readonly grids: readonly Grid[];
  readonly pieces: readonly Piece[];
}

/** What kind of column a head names; null where it is no known head. */
export function readHead(head: string): ColumnKind | null {
  const bare = head.replace(/\s+/gu, "").replace(/[（(][^（()）]*[）)]$/u, "");
  if (bare === "" || bare.length > 18) return null;
  for (const [kind, words] of columnWords) if (words.test(bare)) return kind;
  return yearHead.test(bare) ? "value" : null;
}

/** Roles of the passages of a column. A task that is said with its figure is a target. */
export const columnRoles: Readonly<Record<ColumnKind, Role>> = {
  number: "number",
  rank: "fulfilment",
  unit: "label",
  note: "text",
  score: "fulfilment",
  weight: "target",
  organisation: "label",
  date: "fulfilment",
  period: "label",
  deadline: "target",
  rate: "fulfilment",
  fulfilment: "fulfilment",
  target: "target",
  dimension: "label",
  group: "label",
  task: "label",
  value: "fulfilment",
  label: "label",
  text: "text",
};
