// Cells as they are said (单元格): the stretches of one cell together, wherever the layout broke it, and its numbered items.
import type { Passage, Span } from "./document.ts";
import { isOrganisation } from "./fit.ts";
import { columnRoles, type Column, type ColumnKind, type Grid, type GridCell } from "./grid.ts";
import { cutItems, type Item, type ItemNumber } from "./items.ts";
import { figure, totalWords } from "./words.ts";

/** A cell with all its stretches; `items` are cut over all of them. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly kind: ColumnKind;
  readonly parts: readonly Span[];
  readonly items: readonly Item[];
  /** What it says, healed; several names in one place are parted by a stroke, organisations by a comma. */
  readonly text: string;
  readonly role: Passage["role"];
}

/** What a text says, without the breaks that the layout put in. */
export function healText(text: string): string {
  return text
    .replace(/[^\S\r\n]*[\r\n]\s*/gu, (gap, at: number) =>
      /[A-Za-z]/u.test(text[at - 1] ?? "") && /[A-Za-z]/u.test(text[at + gap.length] ?? "") ? " " : "",
    )
    .trim();
}

/** Kinds of columns whose cells are cut into numbered items. */
const itemised: readonly ColumnKind[] = ["fulfilment", "target", "text", "note", "task", "label", "group", "dimension"];
/** Kinds that name something: a name that is said with its figure is a target. */
const naming: readonly ColumnKind[] = ["task", "label", "group", "dimension"];

/** More than any table has (a sheet has 16,384 columns). */
const mostColumns = 2 ** 20;

/** The cells of a table's rows, in order; heads and cells said again on a new page are left out. */
export function readCells(text: string, grid: Grid): readonly Cell[] {
  const groups = new Map<number, { readonly at: number; readonly cell: GridCell }[]>();
  grid.cells.forEach((cell, at) => {
    if (cell.isHeader || cell.isRepeated) return;
    const key = cell.row * mostColumns + cell.column;
    const held = groups.get(key);
    if (held) held.push({ at, cell });
    else groups.set(key, [{ at, cell }]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const beside = group.every(({ at }, index) => at === first.at + index);
    return [
      readCell(
        text,
        group.map(({ cell }) => cell),
        grid.columns[first.cell.column],
        beside,
      ),
    ];
  });
}

function readCell(text: string, parts: readonly GridCell[], column: Column | undefined, areBeside: boolean): Cell {
  const kind = column?.kind ?? "text";
  const due = new Map<ItemNumber["style"], number>();
  const items = itemised.includes(kind)
    ? parts.flatMap((part) => cutItems(text, part, due))
    : parts.map((part) => ({ number: null, body: part }));
  const [first] = parts;
  const said = sayCell(text, { kind, parts, areBeside });
  return {
    row: first?.row ?? 0,
    column: first?.column ?? 0,
    rowSpan: parts.reduce((most, { rowSpan }) => Math.max(most, rowSpan), 1),
    kind,
    parts,
    items,
    text: said,
    role: readRole(kind, said),
  };
}

function readRole(kind: ColumnKind, said: string): Passage["role"] {
  if (kind === "number" && totalWords.test(said)) return "label";
  return naming.includes(kind) && figure.test(said) ? "target" : columnRoles[kind];
}

function sayCell(text: string, { kind, parts, areBeside }: Pick<Cell, "kind" | "parts"> & { readonly areBeside: boolean }): string {
  const say = ({ start, end }: Span): string => healText(text.slice(start, end));
  if (kind === "organisation") {
    const names = parts.flatMap(({ start, end }) => text.slice(start, end).split(/\s*[\r\n]\s*/u));
    return names.length > 1 && names.every(isOrganisation) ? names.join("\u3001") : parts.map(say).join("");
  }
  if (!naming.includes(kind)) return parts.map(say).join("");
  // A name is said without the number in front of it.
  const names = parts.map((part) => {
    const own = cutItems(text, part);
    const [only] = own;
    return say(own.length === 1 && only?.body ? only.body : part);
  });
  return names.join(areBeside ? "/" : "");
}
