// Tables whose cells are parted by blanks (空格分列): heads on one line, then a row on each line, or on several that the layout broke.
import type { Span } from "./document.ts";
import { alignTexts } from "./fit.ts";
import type { ColumnKind, Part, RawCell, RawRow } from "./grid.ts";
import { readFlatHeads } from "./flattened.ts";
import { goesOn, isClosed, type Line } from "./lines.ts";
import { readTables } from "./table.ts";
import { annotation, caption, dateLine, metaStart, pageNumber, sentenceEnd, totalWords, wholeNumber } from "./words.ts";

/** Blanks that part cells: wide ones where the heads are parted by wide ones, else any. */
const wideGap = /[^\S\n]{2,}|\u3000/gu;
const anyGap = /\s+/gu;
const mostParts = 80;

/** Reads the table that begins at a line with its heads, or null where none does. */
export function readSpaced(text: string, lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  const first = lines[at];
  const heads = first ? readFlatHeads(first) : [];
  if (!first || heads.length < 2) return null;
  const kinds = heads.map(({ kind }) => kind);
  const isNumbered = kinds[0] === "number" || kinds[0] === "rank";
  const gap =
    heads.length > 1 && heads.slice(1).every(({ start }, index) => /\s{2}|\u3000/u.test(text.slice(heads[index]?.end, start)))
      ? wideGap
      : anyGap;
  if (!beginsRows(lines, at + 1, { count: heads.length, isNumbered, gap })) return null;
  const rows: RawRow[] = [
    rowOf(
      heads.map(({ start, end, text: said }, place) => rawCell({ start, end }, said, place)),
      heads.length,
    ),
  ];
  let next = at + 1;
  while (next < lines.length) {
    const line = lines[next];
    if (!line || annotation.test(line.text) || caption.test(line.text) || dateLine.test(line.text)) break;
    if (line.text === first.text) {
      rows.push(
        rowOf(
          heads.map(({ text: said, start, end }, place) =>
            rawCell({ start: start - first.start + line.start, end: end - first.start + line.start }, said, place),
          ),
          heads.length,
        ),
      );
      next++;
      continue;
    }
    const begins = isNumbered ? startsNumbered(line) : countParts(line, gap) > 1;
    if (!begins) break;
    let last = next;
    while (lines[last + 1] && isContinued(lines[last] as Line, lines[last + 1] as Line, { isNumbered, wrap, gap, count: heads.length }))
      last++;
    rows.push(readRow(text, { start: line.start, end: lines[last]?.end ?? line.end }, kinds, gap));
    next = last + 1;
  }
  return rows.length > 1 ? { ...readTables(rows), next } : null;
}

interface RowRule {
  readonly count: number;
  readonly isNumbered: boolean;
  readonly gap: RegExp;
}

/** A line that begins with its number, or with the word for a total. */
const startsNumbered = (line: Line): boolean =>
  /^[0-9\uff10-\uff19]{1,4}\s/u.test(line.text) || totalWords.test(line.text.split(/\s/u, 1)[0] ?? "");
const countParts = (line: Line, gap: RegExp): number => line.text.split(gap).length;

/** Whether rows follow: the first begins with its number, or has as many cells as there are heads. */
function beginsRows(lines: readonly Line[], at: number, { count, isNumbered, gap }: RowRule): boolean {
  const first = lines[at];
  if (!first) return false;
  if (isNumbered) return startsNumbered(first) && countParts(first, gap) >= Math.min(3, count);
  const near = lines.slice(at, at + 3);
  const until = near.findIndex((line) => countParts(line, gap) === 1);
  const rows = until < 0 ? near : near.slice(0, until);
  return (rows.length > 1 || (rows.length === 1 && count > 2)) && rows.every((line) => countParts(line, gap) === count);
}

function isContinued(line: Line, next: Line, { isNumbered, wrap, gap, count }: RowRule & { readonly wrap: number }): boolean {
  if (annotation.test(next.text) || caption.test(next.text) || dateLine.test(next.text) || pageNumber.test(next.text)) return false;
  if (isNumbered)
    return (
      !startsNumbered(next) &&
      (goesOn(line, next, wrap) || (!next.isApart && countParts(next, gap) < count && Number.isFinite(wrap) && !isClosed(line.text)))
    );
  return countParts(next, gap) < count && goesOn(line, next, wrap);
}

const rawCell = (span: Span, text: string, place: number): RawCell => ({
  ...span,
  text,
  place,
  rowSpan: 1,
  columnSpan: 1,
  isHeader: false,
});
const rowOf = (cells: readonly RawCell[], places: number): RawRow => ({ cells, places, isPlaced: true });

/** A row's parts at the columns that they fit; parts of one cell are one. */
function readRow(text: string, span: Span, kinds: readonly ColumnKind[], gap: RegExp): RawRow {
  const said = text.slice(span.start, span.end);
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: blank } of said.matchAll(gap)) {
    // A break alone parts nothing where the line was broken within a cell.
    if (/^\n$/u.test(blank) || parts.length >= mostParts) continue;
    parts.push({ start: span.start + from, end: span.start + index });
    from = index + blank.length;
  }
  parts.push({ start: span.start + from, end: span.end });
  const texts = parts.map(({ start, end }) => text.slice(start, end));
  const count = kinds.length;
  const numbers = texts[0] !== undefined && wholeNumber.test(texts[0]) ? new Set([0]) : new Set<number>();
  const columns =
    parts.length === count
      ? parts.map((_, index) => index)
      : alignTexts(texts, kinds, {
          mayMerge: true,
          mayWrap: false,
          ...(numbers.size > 0 && kinds[0] === "number" ? { anchors: { at: numbers, column: 0 } } : {}),
        }).columns;
  const cells: RawCell[] = [];
  parts.forEach(({ start, end }, index) => {
    const place = columns[index] ?? 0;
    const last = cells.at(-1);
    if (last?.place === place) cells[cells.length - 1] = rawCell({ start: last.start, end }, text.slice(last.start, end), place);
    else cells.push(rawCell({ start, end }, text.slice(start, end), place));
  });
  return rowOf(cells, count);
}

/** Columns that blanks alone set in line: two or more lines with as many parts, each far from the next. */
export function readAligned(text: string, lines: readonly Line[], at: number): (Part & { readonly next: number }) | null {
  const count = alignedParts(text, lines[at]).length;
  if (count < 2) return null;
  const rows: RawRow[] = [];
  let next = at;
  for (let parts = alignedParts(text, lines[next]); parts.length === count; parts = alignedParts(text, lines[next])) {
    rows.push({
      cells: parts.map((span, place) => rawCell(span, text.slice(span.start, span.end), place)),
      places: count,
      isPlaced: false,
    });
    next++;
  }
  return rows.length > 1 ? { ...readTables(rows), next } : null;
}

/** Parts of a line with three blanks, or two wide ones, between them; none where a part is long, as in running text. */
function alignedParts(text: string, line: Line | undefined): readonly Span[] {
  if (!line || line.isWhole || line.text.length > 160 || metaStart.test(line.text)) return [];
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: gap } of line.text.matchAll(/[^\S\n\u3000]{3,}|[^\S\n]*\u3000{2,}[^\S\n]*/gu)) {
    parts.push({ start: line.start + from, end: line.start + index });
    from = index + gap.length;
  }
  parts.push({ start: line.start + from, end: line.end });
  return parts.every(({ start, end }) => end - start <= 60 && !sentenceEnd.test(text.slice(start, end - 1))) ? parts : [];
}
