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

/** A head with those below it; without any it names one column. */
interface Node {
  readonly cell: RawCell;
  readonly level: number;
  readonly width: number;
  readonly below: readonly Node[];
}

/** The columns of heads, row by row; `body` are rows below, whose places say how many columns there are. */
export function placeHeads(rows: readonly RawRow[], body: readonly RawRow[]): readonly PlacedHead[] {
  if (rows.length === 1 || rows.every(({ isPlaced }) => isPlaced))
    return rows.flatMap(({ cells, isPlaced }, level) =>
      cells.map((cell) => ({ cell, column: cell.place, span: isPlaced ? cell.columnSpan : 1, level })),
    );
  const placed: PlacedHead[] = [];
  const place = (node: Node, column: number): void => {
    placed.push({ cell: node.cell, column, span: node.width, level: node.level });
    placeAll(node.below, column);
  };
  const placeAll = (nodes: readonly Node[], from: number): void => {
    let column = from;
    for (const node of nodes) {
      place(node, column);
      column += node.width;
    }
  };
  placeAll(readTree(rows, countColumns(rows, body)), 0);
  return placed.sort((a, b) => a.cell.start - b.cell.start);
}

/** The number of columns: what most rows below have. */
function countColumns(rows: readonly RawRow[], body: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells, places } of body) if (cells.length > 1) counts.set(places, (counts.get(places) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return Math.max(most?.[0] ?? 0, rows[0]?.cells.length ?? 1);
}

/** Heads from the lowest row up: each row's heads that have some below share those of the row below among them. */
function readTree(rows: readonly RawRow[], columns: number): readonly Node[] {
  const spanning = countSpanning(rows, columns);
  let below: readonly Node[] = [];
  for (let level = rows.length - 1; level >= 0; level--) {
    const cells = rows[level]?.cells ?? [];
    const over = chooseSpanning(cells, below.length > 0 ? (spanning[level] ?? 1) : 0);
    const groups = shareHeads(below, over.size);
    let at = 0;
    below = cells.map((cell, index): Node => {
      const own = over.has(index) ? (groups[at++] ?? []) : [];
      return {
        cell,
        level,
        below: own,
        width: Math.max(
          1,
          own.reduce((sum, { width }) => sum + width, 0),
        ),
      };
    });
  }
  return below;
}

/** How many heads of each row have others below. Each such head is no column itself, so that their number is known; the uppermost rows take what they can. */
function countSpanning(rows: readonly RawRow[], columns: number): readonly number[] {
  let rest = rows.reduce((sum, { cells }) => sum + cells.length, 0) - columns;
  return rows.slice(0, -1).map(({ cells }, level) => {
    const later = rows.length - 2 - level;
    const able = cells.filter((cell, index) => canSpan(cell, index)).length;
    const count = Math.max(1, later === 0 ? Math.min(rest, cells.length) : Math.min(rest - later, able));
    rest -= count;
    return count;
  });
}

/** Those that most likely have heads below: the longest that are no total and no name of rows. */
function chooseSpanning(cells: readonly RawCell[], count: number): ReadonlySet<number> {
  const weight = (cell: RawCell, index: number): number => cell.text.length - (canSpan(cell, index) ? 0 : 100);
  const order = cells.map((cell, index) => ({ index, weight: weight(cell, index) })).sort((a, b) => b.weight - a.weight);
  return new Set(order.slice(0, count).map(({ index }) => index));
}

/** Totals, numbers and what names the rows stand over one column. */
function canSpan(cell: RawCell, index: number): boolean {
  if (totalWords.test(cell.text)) return false;
  const kind = readHead(cell.text);
  if (kind === "number" || kind === "organisation" || kind === "note" || kind === "task" || kind === "unit") return false;
  return !(index === 0 && /^[\uff08(]/u.test(cell.text));
}

/** Heads in turn among those above: a name that was said already begins the next group, or heads with others below part from those without; else all have as many. */
function shareHeads(nodes: readonly Node[], count: number): readonly (readonly Node[])[] {
  if (count === 0) return [];
  const said = new Set<string>();
  const byName = cutWhere(nodes, ({ cell }) => {
    const isAgain = said.has(cell.text);
    if (isAgain) said.clear();
    said.add(cell.text);
    return isAgain;
  });
  if (byName.length === count) return byName;
  const byDepth = cutWhere(nodes, (node, before) => node.below.length > 0 !== before.below.length > 0);
  if (byDepth.length === count) return byDepth;
  const each = Math.ceil(nodes.length / count);
  return Array.from({ length: count }, (_, index) => nodes.slice(index * each, (index + 1) * each));
}

function cutWhere(nodes: readonly Node[], begins: (node: Node, before: Node) => boolean): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  nodes.forEach((node, index) => {
    const isFirst = begins(node, nodes[index - 1] ?? node);
    if (index === 0 || isFirst) groups.push([node]);
    else groups.at(-1)?.push(node);
  });
  return groups;
}
