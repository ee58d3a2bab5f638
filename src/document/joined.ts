// Tables whose cells run together without any mark (连排): the row's number, the end of the sentence and the organisation part them.
import type { Span } from "./document.ts";
import { readHead, type Column, type ColumnKind, type GridCell, type Part } from "./grid.ts";
import { goesOn, trimSpan, type Line } from "./lines.ts";
import { annotation, caption, joinedHead, leadingOrganisation, leadingTime } from "./words.ts";

interface Head extends Span {
  readonly text: string;
}

/** Reads the table that begins at a line with its heads run together, or null where none does. */
export function readJoined(text: string, lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  const heads = readHeads(lines[at]);
  const columns = heads.map((head): Column => ({ head: head.text, kind: readHead(head.text) ?? "text" }));
  const number = columns.findIndex(({ kind }) => kind === "number");
  if (heads.length < 3 || number < 0) return null;
  const cells: GridCell[] = heads.map(({ start, end }, column) => cell({ start, end }, -1, column, true));
  let [next, due, row] = [at + 1, 1, 0];
  while (next < lines.length) {
    const first = lines[next];
    if (!first || annotation.test(first.text) || caption.test(first.text)) break;
    const mark = findNumber(first.text, due, number > 0);
    if (!mark) break;
    let last = next;
    while (
      lines[last + 1] &&
      !findNumber(lines[last + 1]?.text ?? "", due + 1, number > 0) &&
      goesOn(lines[last] as Line, lines[last + 1] as Line, wrap)
    )
      last++;
    const span = { start: first.start, end: lines[last]?.end ?? first.end };
    cells.push(...cutRow(text, span, mark, columns).map(({ column, ...part }) => cell(part, row, column, false)));
    [next, due, row] = [last + 1, due + 1, row + 1];
  }
  if (row === 0) return null;
  return { grids: [{ columns, cells }], pieces: [], next };
}

const cell = ({ start, end }: Span, row: number, column: number, isHeader: boolean): GridCell => ({
  start,
  end,
  row,
  column,
  rowSpan: 1,
  isHeader,
  isRepeated: false,
});

/** Heads that follow one another without anything between, and nothing else on the line. */
function readHeads(line: Line | undefined): readonly Head[] {
  if (!line || line.text.length > 80 || /\s/u.test(line.text)) return [];
  const found = [...line.text.matchAll(joinedHead)];
  let end = 0;
  for (const { index, 0: head } of found) {
    if (index !== end) return [];
    end = index + head.length;
  }
  if (end !== line.text.length) return [];
  return found.map(({ index, 0: text }) => ({ text, start: line.start + index, end: line.start + index + text.length }));
}

/** Where a row's number stands: at its beginning, or behind a name. */
function findNumber(text: string, due: number, isBehind: boolean): { readonly at: number; readonly length: number } | null {
  const digits = String(due);
  const at = text.slice(0, 40).search(/[0-9]/u);
  if (at < 0 || at > 0 !== (isBehind && at > 0) || !text.startsWith(digits, at)) return null;
  if (/^[.,%\uff05\-\u2014]?[0-9]|^[%\uff05]/u.test(text.slice(at + digits.length)) && !/^20[0-9]{2}/u.test(text.slice(at + digits.length)))
    return null;
  return { at, length: digits.length };
}

/** Cells of a row behind its number: each but the last ends with its sentence, an organisation with its name. */
function cutRow(
  text: string,
  span: Span,
  mark: { readonly at: number; readonly length: number },
  columns: readonly Column[],
): readonly (Span & { readonly column: number })[] {
  const number = columns.findIndex(({ kind }) => kind === "number");
  const parts: (Span & { readonly column: number })[] = [];
  const add = (column: number, start: number, end: number): void => {
    const trimmed = trimSpan(text, { start, end });
    if (trimmed) parts.push({ ...trimmed, column });
  };
  if (mark.at > 0) add(Math.max(0, number - 1), span.start, span.start + mark.at);
  add(number, span.start + mark.at, span.start + mark.at + mark.length);
  let from = span.start + mark.at + mark.length;
  for (let column = number + 1; column < columns.length - 1; column++) {
    const said = text.slice(from, span.end);
    const length = cellLength(said, columns[column]?.kind ?? "text", columns[column + 1]?.kind === "organisation");
    add(column, from, from + length);
    from += length;
  }
  add(columns.length - 1, from, span.end);
  return parts;
}

/** How much of what follows is the cell of a column. */
function cellLength(said: string, kind: ColumnKind, beforeOrganisation: boolean): number {
  if (kind === "organisation") return organisationLength(said);
  if (kind === "deadline" || kind === "period" || kind === "date") return leadingTime.exec(said.slice(0, 20))?.[0].length ?? 0;
  return sentenceLength(said, beforeOrganisation);
}

/** One organisation after another. */
function organisationLength(said: string): number {
  let length = 0;
  for (;;) {
    const rest = said.slice(length, length + 60);
    if (length > 0 && !/^[\u3001\uff0c,\uff1b;]/u.test(rest)) return length;
    const found = leadingOrganisation.exec(rest);
    if (!found) return length;
    length += found[0].length;
  }
}

/** Up to the end of a sentence, that an organisation follows where one must. */
function sentenceLength(said: string, beforeOrganisation: boolean): number {
  let first = -1;
  for (const { index, 0: end } of said.matchAll(/[\u3002\uff1b;]+[\u201d\u2019\uff09]*/gu)) {
    const length = index + end.length;
    if (first < 0) first = length;
    if (!beforeOrganisation || leadingOrganisation.test(said.slice(length, length + 40))) return length;
  }
  return Math.max(0, first);
}
