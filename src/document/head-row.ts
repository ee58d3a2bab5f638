// Rows that name columns (表头行): by what the document says, by the words of heads, or by their shape above figures.
import { isData } from "./columns.ts";
import { readHead, type RawRow } from "./grid.ts";
import { figure, sentenceEnd, yearHead } from "./words.ts";

/** A row that names columns: its document says so, or most of it are words of heads. */
export function isHeadRow(row: RawRow): boolean {
  if (row.cells.length === 0) return false;
  if (row.cells.every(({ isHeader }) => isHeader)) return true;
  if (row.cells.length < 2) return false;
  const known = row.cells.filter(({ text }) => readHead(text) !== null).length;
  return (
    row.cells.every(({ text }) => text.length <= 40 && !sentenceEnd.test(text) && (!isData(text) || yearHead.test(text))) &&
    known * 5 >= row.cells.length * 3
  );
}

/** What can name a column; the corner of a form may hold a remark in brackets. */
export const isName = (text: string, longest: number): boolean =>
  (text.length <= longest || (text.length <= 80 && /^[\uff08(].*[\uff09)]$/u.test(text))) &&
  !sentenceEnd.test(text.replace(/[\uff09)]$/u, "")) &&
  (yearHead.test(text) || !isData(text));

/** Names columns by its shape: short words above figures. */
export function isShapedHead(row: RawRow, next: RawRow | undefined): boolean {
  if (row.cells.length < 2 || !next) return false;
  if (!row.cells.every(({ text }) => isName(text, 24) && (yearHead.test(text) || !figure.test(text)))) return false;
  return next.cells.some(({ text }) => isData(text));
}
