// Rows of cells → tables: titles between the rows, heads that stand one above another, rows that lack the cells spanned from above.
import type { Span } from "./document.ts";
import { alignTexts, isOrganisation, measureFit } from "./fit.ts";
import { readHead, type Column, type ColumnKind, type Grid, type GridCell, type Part, type Piece } from "./grid.ts";
import { placeHeads, type PlacedHead } from "./heads.ts";
import { isLabel, startsItem } from "./lines.ts";
import { annotation, bareNothing, bareNumber, caption, clauseTitle, figure, metaKey, sentenceEnd, titleEnd, wholeNumber } from "./words.ts";

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

interface Building {
  columns: readonly Column[];
  cells: GridCell[];
  heads: string;
  rows: number;
}

/** Tables out of rows that follow one another; what stands among them by itself becomes a piece. */
export function readTables(rows: readonly RawRow[]): Part {
  const grids: Grid[] = [];
  const pieces: Piece[] = [];
  let table: Building | null = null;
  const close = (): void => {
    if (table && table.cells.length > 0) grids.push({ columns: table.columns, cells: table.cells });
    table = null;
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (!row || row.cells.length === 0) {
      at++;
      continue;
    }
    const alone = readAlone(rows, at, table);
    if (alone) {
      if (alone.closes) close();
      pieces.push(...alone.pieces);
      at++;
      continue;
    }
    const heads: HeadBlock | null = readHeadBlock(rows, at, table);
    if (heads && table?.heads === heads.said) table.cells.push(...repeatHeads(heads, table));
    else if (heads || !table) {
      close();
      table = beginTable(heads, rows, at);
    }
    if (heads) at += heads.count;
    else {
      if (table) addRow(row, table);
      at++;
    }
  }
  close();
  return { grids, pieces };
}

/** A row of cells, or a single name over the rows that follow (一、经济发展), which is their group. */
function addRow(row: RawRow, table: Building): void {
  const [only] = row.cells;
  const isSection = only && row.cells.length === 1 && table.columns.length > 2 && isSectionName(only, table);
  if (!isSection) {
    table.cells.push(...placeRow(row, table));
    table.rows++;
    return;
  }
  let column = table.columns.findIndex(({ kind }) => kind === "group" || kind === "dimension");
  if (column < 0) {
    column = table.columns.length;
    table.columns = [...table.columns, { head: null, kind: "group" }];
  }
  table.cells.push(gridCell(only, table.rows, column, { isHeader: false, isRepeated: false }));
}

function isSectionName(cell: RawCell, table: Building): boolean {
  if (cell.columnSpan > 1 && cell.columnSpan >= table.columns.length - 1) return true;
  return (
    cell.place === 0 &&
    !figure.test(cell.text) &&
    !isOrganisation(cell.text) &&
    !isData(cell.text) &&
    (isLabel(cell.text) || startsItem(cell.text)) &&
    !sentenceEnd.test(cell.text)
  );
}

/** A row that is no row of the table: a title, meta data, a note. */
function readAlone(
  rows: readonly RawRow[],
  at: number,
  table: Building | null,
): { readonly pieces: readonly Piece[]; readonly closes: boolean } | null {
  const row = rows[at];
  const first = row?.cells[0];
  if (!row || !first) return null;
  const keys = row.cells.filter(({ text }) => metaKey.test(text)).length;
  if (keys > 0 && keys * 2 >= row.cells.length)
    return { pieces: row.cells.map(({ start, end }) => ({ start, end, role: "meta" })), closes: false };
  if (row.cells.length > 1) return null;
  if (annotation.test(first.text)) return { pieces: [{ start: first.start, end: first.end, role: "text" }], closes: false };
  const next = rows[at + 1];
  const isTitle =
    clauseTitle.test(first.text) ||
    caption.test(first.text) ||
    (!sentenceEnd.test(first.text) &&
      !bareNumber.test(first.text) &&
      (titleEnd.test(first.text) || startsItem(first.text) || table === null) &&
      next !== undefined &&
      isHeadRow(next));
  if (isTitle) return { pieces: [{ start: first.start, end: first.end, role: "title" }], closes: true };
  return null;
}

interface HeadBlock {
  readonly rows: readonly RawRow[];
  readonly count: number;
  readonly said: string;
}

const saidBy = (row: RawRow): string => row.cells.map(({ text }) => text.replace(/\s+/gu, "")).join("|");
const isData = (text: string): boolean => bareNumber.test(text) || wholeNumber.test(text) || (bareNothing.test(text) && text.length < 3);

/** A row that names columns: its document says so, or most of it are words of heads. */
function isHeadRow(row: RawRow): boolean {
  if (row.cells.length === 0) return false;
  if (row.cells.every(({ isHeader }) => isHeader)) return true;
  if (row.cells.length < 2) return false;
  const known = row.cells.filter(({ text }) => readHead(text) !== null).length;
  return row.cells.every(({ text }) => text.length <= 40 && !sentenceEnd.test(text) && !isData(text)) && known * 5 >= row.cells.length * 3;
}

/** Names columns by its shape: short words above figures. */
function isShapedHead(row: RawRow, next: RawRow | undefined): boolean {
  if (row.cells.length < 2 || !next) return false;
  if (!row.cells.every(({ text }) => text.length <= 24 && !sentenceEnd.test(text) && !isData(text) && !figure.test(text))) return false;
  return next.cells.some(({ text }) => isData(text));
}

function readHeadBlock(rows: readonly RawRow[], at: number, table: Building | null): HeadBlock | null {
  const first = rows[at];
  if (!first) return null;
  const opens = isHeadRow(first) || (table === null && isShapedHead(first, rows[at + 1])) || (table === null && opensNested(rows, at));
  if (!opens) return null;
  const block = [first];
  const wide = Math.max(...rows.slice(at, at + 8).map(({ cells }) => cells.length));
  const positioned = first.isPlaced;
  const deepest = positioned ? Math.max(...first.cells.map(({ rowSpan }) => rowSpan)) : 1;
  for (let next = at + 1; next < rows.length && block.length < 5; next++) {
    const row = rows[next];
    if (!row || row.cells.length === 0) break;
    const isBelow = positioned
      ? block.length < deepest || isHeadRow(row) || row.cells.every(({ isHeader }) => isHeader)
      : (isHeadRow(row) && saidBy(row) !== saidBy(first) && first.cells.length < wide) ||
        (leaves(block) < wide - 1 &&
          row.cells.length > 1 &&
          row.cells.every(({ text }) => isLabel(text) && !isData(text) && text.length <= 16));
    if (!isBelow) break;
    block.push(row);
  }
  return { rows: block, count: block.length, said: block.map(saidBy).join("/") };
}

/** Heads over heads: few short words, then more of them, then figures. */
function opensNested(rows: readonly RawRow[], at: number): boolean {
  const [first, second] = [rows[at], rows[at + 1]];
  if (!first || !second || first.cells.length < 2 || second.cells.length <= first.cells.length) return false;
  const areNames = (row: RawRow): boolean => row.cells.every(({ text }) => text.length <= 16 && !isData(text) && !sentenceEnd.test(text));
  if (!areNames(first) || !areNames(second)) return false;
  return rows.slice(at + 2, at + 5).some(({ cells }) => cells.filter(({ text }) => isData(text)).length >= 2);
}

/** How many columns heads one above another name: all below one of the row above. */
const leaves = (block: readonly RawRow[]): number =>
  block.reduce((sum, { cells }, index) => (index === 0 ? cells.length : sum - 1 + cells.length), 0);

function beginTable(heads: HeadBlock | null, rows: readonly RawRow[], at: number): Building {
  const body = rows.slice(at + (heads?.count ?? 0), at + (heads?.count ?? 0) + 60);
  const placed = heads ? placeHeads(heads.rows, body) : [];
  const count =
    placed.length > 0 ? Math.max(...placed.map(({ column, span }) => column + span)) : Math.max(1, ...body.map(({ places }) => places));
  const columns = Array.from({ length: count }, (_, column) => nameColumn(column, placed, body, count));
  return {
    columns: distinguishKinds(columns),
    cells: placed.map(({ cell, column, level }) =>
      gridCell(cell, level - (heads?.count ?? 0), column, { isHeader: true, isRepeated: false }),
    ),
    heads: heads?.said ?? "",
    rows: 0,
  };
}

const gridCell = (
  cell: RawCell,
  row: number,
  column: number,
  says: { readonly isHeader: boolean; readonly isRepeated: boolean },
): GridCell => ({
  start: cell.start,
  end: cell.end,
  row,
  column,
  rowSpan: cell.rowSpan,
  ...says,
});

function repeatHeads(heads: HeadBlock, table: Building): readonly GridCell[] {
  const placed = placeHeads(heads.rows, []);
  return placed.map(({ cell, column }) =>
    gridCell(cell, table.rows, Math.min(column, table.columns.length - 1), { isHeader: true, isRepeated: true }),
  );
}

function nameColumn(column: number, placed: readonly PlacedHead[], body: readonly RawRow[], count: number): Column {
  const above = placed.filter((head) => head.column <= column && column < head.column + head.span).sort((a, b) => a.level - b.level);
  const names = above.map(({ cell }) => cell.text.replace(/\s*\n\s*/gu, "")).filter((name, index, all) => name !== all[index - 1]);
  const kind = [...names].reverse().reduce<ColumnKind | null>((found, name) => found ?? readHead(name), null);
  const texts = textsOf(column, body, count);
  // A head such as 企业 or 问题 may stand over figures, too.
  const isCounted = kind !== null && named.includes(kind) && texts.length > 0 && texts.filter(isData).length * 2 > texts.length;
  return { head: names.length > 0 ? names.join("/") : null, kind: isCounted ? "value" : (kind ?? guessKind(column, texts)) };
}

/** Kinds of columns that hold words, as their heads say. */
const named: readonly ColumnKind[] = ["organisation", "task", "dimension", "group", "note", "unit", "period"];

function textsOf(column: number, body: readonly RawRow[], count: number): readonly string[] {
  return body
    .filter(({ places, isPlaced }) => isPlaced || places >= count)
    .flatMap(({ cells }) => cells.filter(({ place }) => place === column).map(({ text }) => text));
}

/** What kind of column it is by what stands in it. */
function guessKind(column: number, texts: readonly string[]): ColumnKind {
  if (texts.length === 0) return "text";
  const most = (holds: (text: string) => boolean): boolean => texts.filter(holds).length * 2 > texts.length;
  if (column === 0 && texts.length > 1 && texts.every((text, index) => wholeNumber.test(text) && Number(text) === index + Number(texts[0])))
    return "number";
  if (most(isData)) return "value";
  if (most(isOrganisation)) return "organisation";
  if (most((text) => text.length <= 20 && figure.test(text))) return "value";
  return column === 0 || most((text) => isLabel(text)) ? "label" : "text";
}

/** Where two heads name the same thing, the further one is what the task aims at (目标任务, 具体任务), or a label. */
function distinguishKinds(columns: readonly Column[]): readonly Column[] {
  const tasks = columns.flatMap(({ kind }, index) => (kind === "task" ? [index] : []));
  const hasTarget = columns.some(({ kind }) => kind === "target");
  const targets = columns.flatMap(({ kind }, index) => (kind === "target" ? [index] : []));
  const hasResult = columns.some(({ kind }) => kind === "fulfilment" || kind === "rate" || kind === "rank");
  return columns.map((column, index) => {
    if (column.kind === "task" && tasks.length > 1 && index !== tasks[0])
      return { ...column, kind: hasTarget || index !== tasks.at(-1) ? "label" : "target" };
    if (column.kind === "target" && tasks.length === 0 && hasResult && index === targets[0] && targets.length > 1)
      return { ...column, kind: "task" };
    return column;
  });
}

/** A row's cells at their columns: at their places, unless they fit much better where cells above them reach down beside them. */
function placeRow(row: RawRow, table: Building): readonly GridCell[] {
  const count = table.columns.length;
  const says = { isHeader: false, isRepeated: false };
  const surplus = row.isPlaced ? 0 : Math.max(0, row.cells.length - count);
  const direct = row.cells.map(({ place }, index) => Math.min(count - 1, surplus > 0 ? Math.max(0, index - surplus) : place));
  const isWhole = row.isPlaced || surplus > 0 || (row.places >= count && row.cells.at(-1)?.place === row.places - 1);
  const columns = isWhole ? direct : realign(row, table.columns, direct);
  return row.cells.map((cell, index) => gridCell(cell, table.rows, columns[index] ?? index, says));
}

/** How much better another place must fit than the one where the cell stands. */
const margin = 1;

function realign(row: RawRow, columns: readonly Column[], direct: readonly number[]): readonly number[] {
  const texts = row.cells.map(({ text }) => text);
  const kinds = columns.map(({ kind }) => kind);
  const best = alignTexts(texts, kinds, { mayMerge: false, mayWrap: false }).columns;
  return measureFit(texts, kinds, best) > measureFit(texts, kinds, direct) + margin ? best : direct;
}
