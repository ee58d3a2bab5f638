// Rows that stand alone among tables (独行): titles and captions, notes, meta data, and paragraphs that a sheet holds in one cell.
import { isData } from "./columns.ts";
import type { ColumnKind, Column, GridCell, Piece, RawCell, RawRow } from "./grid.ts";
import { isHeadRow, isShapedHead } from "./head-row.ts";
import { startsItem } from "./lines.ts";
import { annotation, bareNumber, caption, clauseTitle, metaKey, sentenceEnd, signedDay, titleEnd, totalWords } from "./words.ts";

/** The table that stands above a row and may go on in it. */
export interface Above {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

/** What a row is that is no row of the table, and whether the table ends with it; null where it is one. */
export interface Alone {
  readonly pieces: readonly Piece[];
  readonly closes: boolean;
}

/** Reads a row that is no row of the table above it: a title, meta data, a note, a paragraph. */
export function readAlone(rows: readonly RawRow[], at: number, table: Above | null): Alone | null {
  const row = rows[at];
  const first = row?.cells[0];
  if (!row || !first) return null;
  const keys = row.cells.filter(({ text }) => metaKey.test(text)).length;
  if (keys > 0 && keys * 2 >= row.cells.length)
    return { pieces: row.cells.map(({ start, end }) => ({ start, end, role: "meta" })), closes: false };
  if (row.cells.length > 1) return null;
  if (annotation.test(first.text)) return { pieces: [{ start: first.start, end: first.end, role: "text" }], closes: false };
  if (isTitle(rows, at, table)) return { pieces: [{ start: first.start, end: first.end, role: "title" }], closes: true };
  return isParagraph(row, first, table) ? { pieces: readLines(first), closes: table === null || opensNext(rows, at) } : null;
}

/** Whether a row is a title with the heads of a table below it. */
export function opensTable(rows: readonly RawRow[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  if (row?.cells.length !== 1 || !next || says(row.cells[0]?.text ?? "")) return false;
  return isHeadRow(next) || (isShapedHead(next, rows[at + 2]) && next.cells.length >= fewestHeads);
}

function isTitle(rows: readonly RawRow[], at: number, table: Above | null): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  const text = row?.cells[0]?.text ?? "";
  if (clauseTitle.test(text) || caption.test(text)) return true;
  if (sentenceEnd.test(text) || bareNumber.test(text) || !row || !next) return false;
  const mayOpen = titleEnd.test(text) || startsItem(text) || table === null;
  if (mayOpen && isHeadRow(next)) return true;
  if (!row.isPlaced || row.places < 2 || says(text)) return false;
  // Above the first table there is nothing that a lone cell could be a row of; below one, a number opens what follows.
  if (table === null) return true;
  const after = next.cells.length === 1 ? next.cells[0] : undefined;
  const isBeforeText = after !== undefined && isParagraph(next, after, table);
  const first = row.cells[0];
  if (opensTable(rows, at) || (startsItem(text) && isShapedHead(next, rows[at + 2]))) return true;
  return isBeforeText && (startsItem(text) || (first !== undefined && isAcross(first, table)));
}

/** So many names stand over figures where a new table begins below a title without a number. */
const fewestHeads = 3;

/** Whether a text says something, as names and titles do not. */
const says = (text: string): boolean => sentenceEnd.test(text) || clauseMark.test(text);
const clauseMark = /[\uff0c\uff1b\u3002]/u;

/** Kinds of columns whose cells may be sentences, the others of their row being empty. */
const worded: readonly ColumnKind[] = ["task", "target", "fulfilment", "text", "note"];

/** Whether the only cell of a row is a paragraph of its own: no cell above reaches down beside it, and no cell of its column says so much. */
function isParagraph({ isPlaced, places }: RawRow, cell: RawCell, table: Above | null): boolean {
  if (!isPlaced || places < 2 || totalWords.test(cell.text)) return false;
  const isSaid = says(cell.text) || signedDay.test(cell.text);
  if (table === null) return isSaid;
  const isReached = table.cells.some(({ row, rowSpan }) => row >= 0 && row + rowSpan > table.rows);
  if (!isSaid || isReached || cell.place > 0) return false;
  return isAcross(cell, table) || !worded.includes(table.columns[0]?.kind ?? "text") || holdsFigures(table);
}

const isAcross = ({ columnSpan }: RawCell, { width }: Above): boolean => columnSpan > 1 && columnSpan >= width - 1;

/** Whether a table is one of figures behind names: sentences are none of its cells. */
function holdsFigures({ columns }: Above): boolean {
  const behind = columns.slice(1).filter(({ head }) => head !== null);
  return behind.length > 0 && behind.every(({ kind }) => !worded.includes(kind) || kind === "target");
}

/** Whether a new table's heads come next: what stood above is not gone on with. */
function opensNext(rows: readonly RawRow[], at: number): boolean {
  const next = rows.findIndex(({ cells }, index) => index > at && cells.length > 1);
  const row = rows[next];
  return row !== undefined && (isHeadRow(row) || isShapedHead(row, rows[next + 1]));
}

/** The lines of a cell, each by itself; a name with its number in front opens those below it. */
function readLines({ start, text }: RawCell): readonly Piece[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/gu)].map(({ 0: line, index }): Piece => {
    const said = line.trim();
    const from = start + index + line.indexOf(said);
    const isHeading = startsItem(said) && !says(said) && !isData(said);
    return { start: from, end: from + said.length, role: isHeading ? "title" : signedDay.test(said) ? "meta" : "text" };
  });
}
