// Rows of cells → tables: titles between the rows, heads that stand one above another, rows that lack the cells spanned from above.
import { alignTexts, isOrganisation, measureFit } from "./fit.ts";
import { sharesHead, type Column, type Grid, type GridCell, type Part, type Piece, type RawCell, type RawRow } from "./grid.ts";
import { opensTable, readAlone } from "./alone.ts";
import { isData, nameColumns } from "./columns.ts";
import { isHeadRow, isName, isShapedHead } from "./head-row.ts";
import { placeHeads } from "./heads.ts";
import { isLabel, startsItem } from "./lines.ts";
import { figure, sentenceEnd, totalWords, wholeNumber } from "./words.ts";

interface Building {
  columns: readonly Column[];
  /** How many columns a row has: all but one that holds the names of sections. */
  readonly width: number;
  readonly cells: GridCell[];
  readonly heads: string;
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
      addRow(row, table);
      at++;
    }
  }
  close();
  return { grids, pieces };
}

/** A row of cells, or a single name over the rows that follow (一、经济发展), which is their group. */
function addRow(row: RawRow, table: Building): void {
  const [only] = row.cells;
  const isSection = only && row.cells.length === 1 && table.width > 2 && isSectionName(only, table);
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
  if (cell.columnSpan > 1 && cell.columnSpan >= table.width - 1) return true;
  return (
    cell.place === 0 &&
    !figure.test(cell.text) &&
    !isOrganisation(cell.text) &&
    !isData(cell.text) &&
    (isLabel(cell.text) || startsItem(cell.text)) &&
    !sentenceEnd.test(cell.text)
  );
}

interface HeadBlock {
  readonly rows: readonly RawRow[];
  readonly count: number;
  readonly said: string;
}

const saidBy = (row: RawRow): string => row.cells.map(({ text }) => text.replace(/\s+/gu, "")).join("|");

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
  const areNames = (row: RawRow): boolean => row.cells.every(({ text }) => isName(text, 16));
  if (!areNames(first) || !areNames(second)) return false;
  return rows.slice(at + 2, at + 5).some(({ cells }) => cells.filter(({ text }) => isData(text)).length >= 2);
}

/** How many columns heads one above another name: all below one of the row above. */
const leaves = (block: readonly RawRow[]): number =>
  block.reduce((sum, { cells }, index) => (index === 0 ? cells.length : sum - 1 + cells.length), 0);

/** So many rows say what the columns of a table hold. */
const mostLooked = 60;

function beginTable(heads: HeadBlock | null, rows: readonly RawRow[], at: number): Building {
  const from = at + (heads?.count ?? 0);
  const body = rows.slice(from, from + mostLooked);
  const other = body.findIndex((_, index) => opensTable(rows, from + index));
  if (other > 0) body.length = other;
  const placed = heads ? placeHeads(heads.rows, body) : [];
  const count = [...placed.map(({ column, span }) => column + span), ...(placed.length > 0 ? [] : body.map(({ places }) => places))].reduce(
    (most, one) => Math.max(most, one),
    1,
  );
  return {
    columns: nameColumns(placed, body, count),
    width: count,
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
    gridCell(cell, table.rows, Math.min(column, table.width - 1), { isHeader: true, isRepeated: true }),
  );
}

/** A row's cells at their columns: at their places, unless they fit much better where cells above them reach down beside them. */
function placeRow(row: RawRow, table: Building): readonly GridCell[] {
  const count = table.width;
  const says = { isHeader: false, isRepeated: false };
  const surplus = row.isPlaced ? 0 : Math.max(0, row.cells.length - count);
  const direct = row.cells.map(({ place }, index) => Math.min(count - 1, surplus > 0 ? Math.max(0, index - surplus) : place));
  const [first] = row.cells;
  // A row with its own number, and one of totals, lacks no cell at its beginning.
  const isNumbered =
    first?.place === 0 && table.columns[0]?.kind === "number" && (wholeNumber.test(first.text) || totalWords.test(first.text));
  const isWhole = row.isPlaced || surplus > 0 || isNumbered || (row.places >= count && row.cells.at(-1)?.place === row.places - 1);
  const columns = isWhole ? direct : realign(row, table.columns.slice(0, count), direct);
  return row.cells.map((cell, index) => gridCell(cell, table.rows, skipGroup(cell, columns[index] ?? index, table.columns), says));
}

/** A task that stands across its group's column too has none, and belongs in its own. */
const skipGroup = ({ columnSpan }: RawCell, column: number, columns: readonly Column[]): number =>
  columnSpan === 2 && sharesHead(columns, column, column + 1) ? column + 1 : column;

/** How much better another place must fit than the one where the cell stands. */
const margin = 1;

function realign(row: RawRow, columns: readonly Column[], direct: readonly number[]): readonly number[] {
  const texts = row.cells.map(({ text }) => text);
  const kinds = columns.map(({ kind }) => kind);
  const best = alignTexts(texts, kinds, { mayMerge: false, mayWrap: false }).columns;
  return measureFit(texts, kinds, best) > measureFit(texts, kinds, direct) + margin ? best : direct;
}
