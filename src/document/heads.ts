// Heads that stand one above another (多级表头): which columns each of them covers, where the layout says it and where it does not.
import { readHead, type RawCell, type RawRow } from "./grid.ts";
import { totalWords } from "./words.ts";

export interface PlacedHead {
  readonly cell: RawCell;
  readonly column: number;
  readonly span: number;
  /** From 0 at the top. */
  readonly level: number;
}

interface Slot {
  readonly column: number;
  readonly span: number;
}

/** The columns of heads, row by row; `body` are rows below, whose places say how many columns there are. */
export function placeHeads(rows: readonly RawRow[], body: readonly RawRow[]): readonly PlacedHead[] {
  if (rows.every(({ isPlaced }) => isPlaced))
    return rows.flatMap(({ cells }, level) => cells.map((cell) => ({ cell, column: cell.place, span: cell.columnSpan, level })));
  const single = rows.length === 1 ? rows[0] : undefined;
  if (single) return single.cells.map((cell) => ({ cell, column: cell.place, span: 1, level: 0 }));
  const total = countColumns(rows, body);
  const placed: PlacedHead[] = [];
  let slots: readonly Slot[] = [{ column: 0, span: total }];
  rows.forEach(({ cells }, level) => {
    const shares = shareColumns(
      cells,
      slots.reduce((sum, { span }) => sum + span, 0),
      rows[level + 1]?.cells ?? [],
    );
    const columns = slots.flatMap(({ column, span }) => Array.from({ length: span }, (_, index) => column + index));
    let at = 0;
    const wide: Slot[] = [];
    cells.forEach((cell, index) => {
      const { span, isOver } = shares[index] ?? { span: 1, isOver: false };
      const column = columns[Math.min(at, columns.length - 1)] ?? 0;
      placed.push({ cell, column, span, level });
      if (isOver) wide.push({ column, span });
      at += span;
    });
    if (wide.length > 0) slots = wide;
  });
  return placed;
}

/** The number of columns: what most rows below have. */
function countColumns(rows: readonly RawRow[], body: readonly RawRow[]): number {
  const least = rows.reduce((sum, { cells }, index) => (index === 0 ? cells.length : sum - 1 + cells.length), 0);
  const counts = new Map<number, number>();
  for (const { cells, places } of body) if (cells.length > 1) counts.set(places, (counts.get(places) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return Math.max(most?.[0] ?? 0, rows.length > 1 ? (rows[0]?.cells.length ?? 1) : least);
}

interface Share {
  readonly span: number;
  /** Heads stand below it. */
  readonly isOver: boolean;
}

/** How many columns each head covers: one, but for those that have heads below. */
function shareColumns(cells: readonly RawCell[], total: number, below: readonly RawCell[]): readonly Share[] {
  if (total <= cells.length || below.length === 0) return cells.map(() => ({ span: 1, isOver: false }));
  const wanted = cells.length - (total - below.length);
  const byWidth = cells
    .map((cell, index) => ({ index, weight: canSpan(cell, index) ? cell.text.length : -100 + cell.text.length }))
    .sort((a, b) => b.weight - a.weight);
  const willing = byWidth.filter(({ weight }) => weight > 0).length;
  const chosen = new Set(byWidth.slice(0, Math.max(1, wanted >= 1 && wanted <= cells.length ? wanted : willing)).map(({ index }) => index));
  const sizes = readSizes(below, chosen.size, total - (cells.length - chosen.size));
  let at = 0;
  return cells.map((_, index) => (chosen.has(index) ? { span: Math.max(1, sizes[at++] ?? 1), isOver: true } : { span: 1, isOver: false }));
}

/** How many of the heads below belong to each head above: a name that was said already begins the next one's; else all have as many. */
function readSizes(below: readonly RawCell[], count: number, columns: number): readonly number[] {
  const sizes: number[] = [];
  let said = new Set<string>();
  for (const { text } of below) {
    if (sizes.length === 0 || said.has(text)) {
      sizes.push(0);
      said = new Set();
    }
    said.add(text);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  if (sizes.length === count && below.length === columns) return sizes;
  const each = Math.floor(columns / count);
  return Array.from({ length: count }, (_, index) => each + (index < columns - each * count ? 1 : 0));
}

/** Totals, numbers and what names the rows stand over one column. */
function canSpan(cell: RawCell, index: number): boolean {
  if (totalWords.test(cell.text)) return false;
  const kind = readHead(cell.text);
  if (kind === "number" || kind === "organisation" || kind === "note" || kind === "task" || kind === "unit") return false;
  return !(index === 0 && /^[\uff08(]/u.test(cell.text));
}
