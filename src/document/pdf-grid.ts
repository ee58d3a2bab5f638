// Ruled tables of a PDF page: lines that cross make a grid, and fields of it that no line parts are one merged cell.
import type { PageRule } from "./pdf-page.ts";

/** A cell on the page, by the lines of the grid it lies between. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PageGrid {
  /** Places of the vertical and of the horizontal lines, rising. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Index of the cell for each field of the grid, row by row. */
  readonly fields: readonly number[];
}

/** Lines nearer than this are one; the two sides of a drawn border are. */
const near = 3;
/** More lines than this on a page rule no table. */
const mostRules = 2000;
const mostFields = 50_000;

/** The tables that rules draw, from top to bottom. */
export function readGrids(rules: readonly PageRule[]): readonly PageGrid[] {
  const joined = [...joinRules(rules.filter((rule) => rule.isHorizontal)), ...joinRules(rules.filter((rule) => !rule.isHorizontal))];
  if (joined.length > mostRules) return [];
  return groupCrossing(joined)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Rules on one line that touch are one rule: cells are drawn border by border. */
function joinRules(rules: readonly PageRule[]): readonly PageRule[] {
  const places = cluster(rules.map(({ at }) => at));
  const byPlace = new Map<number, PageRule[]>();
  for (const rule of rules) {
    const at = places[placeIn(places, rule.at)] ?? rule.at;
    const list = byPlace.get(at);
    if (list) list.push({ ...rule, at });
    else byPlace.set(at, [{ ...rule, at }]);
  }
  return [...byPlace.values()].flatMap((list) => {
    const done: { isHorizontal: boolean; at: number; from: number; to: number }[] = [];
    for (const rule of list.sort((a, b) => a.from - b.from)) {
      const last = done.at(-1);
      if (last && rule.from - last.to <= near) last.to = Math.max(last.to, rule.to);
      else done.push({ ...rule });
    }
    return done;
  });
}

/** Numbers that are near one another, as the middle of each group. */
function cluster(numbers: readonly number[]): readonly number[] {
  const groups: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && number - group.first <= near) group.last = number;
    else groups.push({ first: number, last: number });
  }
  return groups.map(({ first, last }) => (first + last) / 2);
}

/** The index of the nearest of rising places. */
function placeIn(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at - (places[low - 1] ?? 0) < (places[low] ?? 0) - at ? low - 1 : low;
}

const meet = (a: PageRule, b: PageRule): boolean =>
  a.isHorizontal !== b.isHorizontal && a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near;

/** Rules that cross or touch, directly or over others. */
function groupCrossing(rules: readonly PageRule[]): readonly (readonly PageRule[])[] {
  const roots = rules.map((_, at) => at);
  const [lying, standing] = [
    rules.flatMap((rule, at) => (rule.isHorizontal ? [at] : [])),
    rules.flatMap((rule, at) => (rule.isHorizontal ? [] : [at])),
  ];
  for (const a of lying) for (const b of standing) if (meet(rules[a] as PageRule, rules[b] as PageRule)) unite(roots, a, b);
  const groups = new Map<number, PageRule[]>();
  rules.forEach((rule, at) => {
    const root = rootOf(roots, at);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function rootOf(roots: number[], at: number): number {
  let root = at;
  while (roots[root] !== root) {
    roots[root] = roots[roots[root] ?? root] ?? root;
    root = roots[root] ?? root;
  }
  return root;
}

function unite(roots: number[], a: number, b: number): void {
  const [one, other] = [rootOf(roots, a), rootOf(roots, b)];
  if (one !== other) roots[Math.max(one, other)] = Math.min(one, other);
}

/** The grid of rules that cross; null for a frame around one field, or none. */
function gridOf(rules: readonly PageRule[]): PageGrid | null {
  const [lying, standing] = [rules.filter((rule) => rule.isHorizontal), rules.filter((rule) => !rule.isHorizontal)];
  if (lying.length < 2 || standing.length < 1) return null;
  // Tables that are open at their sides end where their lines end.
  const xs = cluster([...standing.map(({ at }) => at), ...lying.flatMap(({ from, to }) => [from, to])]);
  const ys = cluster([...lying.map(({ at }) => at), ...standing.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostFields) return null;
  const wallLeft = new Set<number>();
  const wallAbove = new Set<number>();
  for (const rule of rules) {
    const [along, across, count] = rule.isHorizontal ? [xs, ys, columns] : [ys, xs, rows];
    const at = placeIn(across, rule.at);
    for (let field = 0; field < count; field++) {
      const middle = ((along[field] ?? 0) + (along[field + 1] ?? 0)) / 2;
      if (middle < rule.from || middle > rule.to) continue;
      if (rule.isHorizontal) wallAbove.add(at * columns + field);
      else if (at < columns) wallLeft.add(field * columns + at);
    }
  }
  const roots = Array.from({ length: rows * columns }, (_, at) => at);
  for (let at = 0; at < roots.length; at++) {
    if (at % columns > 0 && !wallLeft.has(at)) unite(roots, at - 1, at);
    if (at >= columns && !wallAbove.has(at)) unite(roots, at - columns, at);
  }
  const { cells, fields } = cellsOf(roots, columns);
  return cells.length < 2 ? null : { xs, ys, cells, fields };
}

/** Fields without a wall between them are one cell, where they make a rectangle; else each row of them is one. */
function cellsOf(roots: number[], columns: number): { readonly cells: readonly GridCell[]; readonly fields: readonly number[] } {
  const groups = new Map<number, number[]>();
  roots.forEach((_, at) => {
    const root = rootOf(roots, at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  });
  const cells: GridCell[] = [];
  const fields = roots.map(() => 0);
  const add = (own: readonly number[]): void => {
    const [rows, places] = [own.map((at) => Math.floor(at / columns)), own.map((at) => at % columns)];
    const extent = (list: readonly number[]): readonly [number, number] => {
      const first = list.reduce((least, one) => Math.min(least, one), Infinity);
      return [first, list.reduce((most, one) => Math.max(most, one), 0) - first + 1];
    };
    const [[row, rowSpan], [column, columnSpan]] = [extent(rows), extent(places)];
    if (rowSpan * columnSpan !== own.length && rowSpan > 1) {
      for (let one = row; one < row + rowSpan; one++) {
        const line = own.filter((at) => Math.floor(at / columns) === one);
        // A row with a hole in it falls apart into its fields.
        if (line.length === (line.at(-1) ?? 0) - (line[0] ?? 0) + 1) add(line);
        else for (const at of line) add([at]);
      }
      return;
    }
    for (const at of own) fields[at] = cells.length;
    cells.push({ row, column, rowSpan, columnSpan });
  };
  for (const own of groups.values()) add(own);
  return { cells, fields };
}
