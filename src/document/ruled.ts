// Tables drawn with marks (竖线、制表符): pipes of any width, tabs, box drawings, Markdown; a row on each line or on several.
import type { Span } from "./document.ts";
import { isLabel, startsItem, trimSpan, type Line } from "./lines.ts";
import { readTables } from "./table.ts";
import { readHead, type Part, type Piece, type RawCell, type RawRow } from "./grid.ts";
import { annotation, caption, pageNumber, sentenceEnd, titleEnd, wholeNumber } from "./words.ts";

/** What parts cells; a line of tables may be drawn with several. */
const marks = /[|\uff5c\u2502\u2503\u2551\u00a6\t]/u;
const everyMark = /[|\uff5c\u2502\u2503\u2551\u00a6\t]/gu;
/** A line that only rules: it parts rows, and says nothing. */
const rule = /^[\s|\uff5c\u2500-\u257f+=_:\-\u2014\u2013*~]*$/u;
const drawn = /[|\uff5c\u2500-\u257f+=_\-\u2014]{3}|[\u2500-\u257f]|\|.*\|/u;
/** How many lines a row may run over before it is taken as it is. */
const longestRow = 40;

/** How many cells a line may have; what is behind them is the last one. */
const mostPlaces = 256;

export const isRule = (text: string): boolean => rule.test(text) && drawn.test(text);
const isRuled = (line: Line): boolean => marks.test(line.text) || isRule(line.text);

/** Reads the table that begins at a line, or null where none does; `next` is the first line behind it. */
export function readRuled(text: string, lines: readonly Line[], at: number): (Part & { readonly next: number }) | null {
  const first = lines[at];
  if (!first || !isRuled(first)) return null;
  if (isRule(first.text) && !marks.test(lines[at + 1]?.text ?? "")) return null;
  const closed = countClosed(lines, at);
  const closes = closed !== null;
  let [next, expected] = [at, closed ?? 0];
  const taken: (readonly Line[])[] = [];
  const pieces: Piece[] = [];
  for (;;) {
    const line = lines[next];
    if (!line) break;
    if (!isRuled(line)) {
      const between = readBetween(line, lines[next + 1]);
      if (between === null) break;
      if (between === "section") taken.push([line]);
      else pieces.push({ start: line.start, end: line.end, role: "meta" });
      next++;
      continue;
    }
    expected = Math.max(expected, countMarks(line));
    const count = isRule(line.text) ? 1 : countRowLines(lines, next, expected, closes);
    taken.push(lines.slice(next, next + count));
    next += count;
  }
  const read = readTables(stackRows(text, taken));
  return { grids: read.grids, pieces: [...pieces, ...read.pieces], next };
}

/** A line without marks between rows: the number of a page, or a name over the rows that follow. */
function readBetween(line: Line, next: Line | undefined): "page" | "section" | null {
  if (!next || line.level !== null || !isRuled(next) || isRule(next.text)) return null;
  if (pageNumber.test(line.text)) return "page";
  if (caption.test(line.text) || annotation.test(line.text) || sentenceEnd.test(line.text) || titleEnd.test(line.text)) return null;
  const [head] = next.text.split(marks).map((cell) => cell.trim());
  const isHead = head !== undefined && head !== "" && readHead(head) !== null;
  return !isHead && line.text.length <= 30 && (startsItem(line.text) || isLabel(line.text)) ? "section" : null;
}

/** How many lines a row runs over: until a mark closes it, or as far as the marks that a row has. */
function countRowLines(lines: readonly Line[], at: number, expected: number, closes: boolean): number {
  const first = lines[at];
  let held = first ? countMarks(first) : 0;
  if (!first || held >= expected || (closes && endsWithMark(first))) return 1;
  for (let count = 1; count < longestRow; count++) {
    const line = lines[at + count];
    if (!line || isRule(line.text)) return 1;
    const own = countMarks(line);
    held += own;
    if (held > expected) return 1;
    if (closes && endsWithMark(line)) return held >= Math.min(expected, 2) ? count + 1 : 1;
    // Without a closing mark a row is whole when it has as many as the others; a line that begins with a number begins a row.
    if (!closes && (held === expected ? own === 0 || wholeNumber.test(line.text.split(marks)[0]?.trim() ?? "") : own === 0 && count > 6))
      return 1;
    if (!closes && held === expected) return count + 1;
  }
  return 1;
}

const countMarks = ({ text }: Line): number => text.match(everyMark)?.length ?? 0;
const endsWithMark = (line: Line): boolean => /[|\uff5c\u2502\u2503\u2551\u00a6]$/u.test(line.text);

/** How far ahead it is looked how rows end. */
const ahead = 40;

/** How many marks a row has, where rows are closed by a mark; null where they are not. Rows may run over several lines. */
function countClosed(lines: readonly Line[], at: number): number | null {
  const counts = new Map<number, number>();
  let [held, rows, open] = [0, 0, 0];
  for (const line of lines.slice(at, at + ahead)) {
    const own = isRule(line.text) ? 0 : countMarks(line);
    held += own;
    if (own > 0 && endsWithMark(line)) {
      counts.set(held, (counts.get(held) ?? 0) + 1);
      [held, rows] = [0, rows + 1];
    } else if (own > 0) open++;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  // Closed rows are all alike; where most lines are not closed, so must the rows be that are.
  return most && (rows >= open || (most[1] > 1 && most[1] * 3 >= rows * 2)) ? most[0] : null;
}

/** Rows of cells. Where rules part every row, the lines between two rules are one row, drawn over several lines. */
function stackRows(text: string, taken: readonly (readonly Line[])[]): readonly RawRow[] {
  const rules = taken.filter(([line]) => line && isRule(line.text)).length;
  const isBoxed = rules > 3 && taken.filter(([line]) => /[\u2500-\u257f+]/u.test(line?.text[0] ?? "")).length * 3 > taken.length;
  const rows: RawRow[] = [];
  let joins = false;
  for (const lines of taken) {
    const [first] = lines;
    if (!first) continue;
    if (isRule(first.text)) {
      joins = false;
      continue;
    }
    const row = { ...splitRow(text, lines), isPlaced: isBoxed };
    const last = rows.at(-1);
    if (isBoxed && joins && last)
      rows[rows.length - 1] = { ...last, cells: [...last.cells, ...row.cells], places: Math.max(last.places, row.places) };
    else rows.push(row);
    joins = true;
  }
  return rows;
}

/** The cells of a line, or of lines that are one row. */
function splitRow(text: string, lines: readonly Line[]): RawRow {
  const start = (lines[0]?.start ?? 0) - (/^\t+$/u.test(lines[0]?.indent ?? "") ? (lines[0]?.indent.length ?? 0) : 0);
  const end = lines.at(-1)?.end ?? start;
  const said = text.slice(start, end);
  const places: (Span | null)[] = [];
  let from = 0;
  for (const { index } of said.matchAll(everyMark)) {
    if (places.length >= mostPlaces) break;
    places.push(trimSpan(text, { start: start + from, end: start + index }));
    from = index + 1;
  }
  places.push(trimSpan(text, { start: start + from, end }));
  // The marks that close a row at both sides part nothing.
  if (places.at(-1) === null && /[|\uff5c\u2502\u2503\u2551]$/u.test(said)) places.pop();
  if (/^[|\uff5c\u2502\u2503\u2551]/u.test(said)) places.shift();
  const cells = places.flatMap((span, place): readonly RawCell[] =>
    span ? [{ ...span, text: text.slice(span.start, span.end), place, rowSpan: 1, columnSpan: 1, isHeader: false }] : [],
  );
  return { cells, places: places.length, isPlaced: false };
}

/** A table whose cells are parted by commas, where its first line is heads and the next ones have as many. */
export function readCommas(text: string, lines: readonly Line[], at: number): (Part & { readonly next: number }) | null {
  const count = commaHeads(lines[at]);
  if (count < 3) return null;
  let next = at;
  const rows: RawRow[] = [];
  while (next < lines.length) {
    const line = lines[next];
    const row = line ? splitCommas(text, line) : null;
    if (!row || row.places < count - 1 || row.places > count + 1) break;
    rows.push(row);
    next++;
  }
  return rows.length > 1 ? { ...readTables(rows), next } : null;
}

function commaHeads(line: Line | undefined): number {
  if (!line?.text.includes(",")) return 0;
  const names = line.text.split(",").map((name) => name.replace(/^"|"$/gu, ""));
  return names.length <= mostPlaces && names.filter((name) => readHead(name) !== null).length * 2 > names.length ? names.length : 0;
}

function splitCommas(text: string, line: Line): RawRow {
  const cells: RawCell[] = [];
  let places = 0;
  for (const { index, 0: field } of line.text.matchAll(/(?:"(?:[^"]|"")*"|[^,"])+|(?<=,|^)(?=,|$)/gu)) {
    const quoted = /^\s*"(?:[^]*)"\s*$/u.test(field) ? 1 : 0;
    const span = trimSpan(text, { start: line.start + index + quoted, end: line.start + index + field.length - quoted });
    if (span) cells.push({ ...span, text: text.slice(span.start, span.end), place: places, rowSpan: 1, columnSpan: 1, isHeader: false });
    places++;
  }
  return { cells, places, isPlaced: false };
}
