// The lines (行) of a document as a reader of layouts sees them: without their indents, with their width, and how they go on.
import type { Span } from "./document.ts";
import {
  anyMark,
  clauseEnd,
  figure,
  innerMark,
  itemNumber,
  listedNumerals,
  openEnd,
  openStart,
  openWord,
  sentenceEnd,
  titleEnd,
} from "./words.ts";

/** A line without its indent and what is blank behind it. */
export interface Line extends Span {
  readonly text: string;
  readonly indent: string;
  /** A blank line stands before it. */
  readonly isApart: boolean;
  /** Its format knows paragraphs, and it is one: it runs over no line break. */
  readonly isWhole: boolean;
  /** Level of a heading, where the document itself says that it is one. */
  readonly level: number | null;
  readonly width: number;
}

/** How wide a text stands: a Chinese character is 1, a Latin one a half. */
function computeWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2010 ? 0.5 : 1;
  return width;
}

/** A stretch without what is blank at its ends; null where nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

const blanks = new Set([0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
const isBlank = (unit: number): boolean => blanks.has(unit) || (unit >= 0x2000 && unit <= 0x200b);

/** Lines of the stretch; a block that is not a line is one paragraph, or several where it has breaks. `before` is where the text before it ends. */
export function readLines(text: string, block: Span, as: Pick<Line, "isWhole" | "level">, before: number): readonly Line[] {
  const lines: Line[] = [];
  let [from, last] = [block.start, before];
  for (const raw of text.slice(block.start, block.end).split(/\r|\n/u)) {
    const span = trimSpan(text, { start: from, end: from + raw.length });
    if (span) {
      const said = text.slice(span.start, span.end);
      const breaks = text.slice(last, span.start).split(/\r\n|\r|\n/u).length - 1;
      lines.push({
        ...span,
        text: said,
        indent: text.slice(from, span.start),
        isApart: last > 0 && breaks > 1,
        ...as,
        width: computeWidth(said),
      });
      last = span.end;
    }
    from += raw.length + 1;
  }
  return lines;
}

/** The width at which the lines were broken; infinite where paragraphs stand on one line each. */
export function measureWrap(lines: readonly Line[]): number {
  const widths = lines.filter(({ isWhole, width }) => !isWhole && width >= 14).map(({ width }) => width);
  if (widths.length === 0) return Infinity;
  widths.sort((a, b) => a - b);
  // Of a few lines the widest tells; of many, one may have run over.
  const most = widths.length - 1;
  const widest = widths[most < 2 ? most : Math.floor(most * 0.95)] ?? Infinity;
  return widest > 75 ? Infinity : widest;
}

/** A line that was long enough to be broken by the layout. */
const isFull = (line: Line, wrap: number): boolean => line.width >= 14 && line.width >= 0.6 * wrap;
export const isClosed = (text: string): boolean => sentenceEnd.test(text);
const closesClause = (text: string): boolean => clauseEnd.test(text);

/** A line that begins with the number of an item or a heading. */
export function startsItem(text: string): boolean {
  const found = itemNumber.exec(text);
  return found !== null && !/^[0-9０-９]/u.test(text.slice(found[0].length)) && !listedNumerals.test(text);
}

/** A text with marks within it, apart from the number in front: it says something, and is no name. */
export const isSentence = (text: string): boolean => innerMark.test(text.replace(itemNumber, ""));

/** Whether the next line goes on in the sentence of this one, over a break that the layout put in. */
export function goesOn(line: Line, next: Line, wrap: number): boolean {
  if (line.isWhole || next.isWhole || line.level !== null || next.level !== null) return false;
  if (/[0-9][.\uff0e]$/u.test(line.text) && /^[0-9]/u.test(next.text)) return true;
  if (isClosed(line.text)) return openStart.test(next.text);
  if (startsItem(next.text)) return false;
  if (titleEnd.test(line.text) && !isSentence(line.text) && (next.isApart || /[\uff1a:]$/u.test(next.text))) return false;
  if (openEnd.test(line.text) || openStart.test(next.text)) return true;
  if (startsItem(line.text) && line.width <= 20 && !isSentence(line.text) && !isFull(line, wrap)) return false;
  if (openWord.test(line.text) && isSentence(line.text) && !next.isApart) return true;
  if (closesClause(line.text)) return isFull(line, wrap) && /[;；]$/u.test(line.text) && !next.isApart;
  return isFull(line, wrap) && (isSentence(line.text) || openWord.test(line.text) || line.width >= 0.9 * wrap || line.width >= 25);
}

/** A short text without marks and figures, which names something. */
export function isLabel(text: string): boolean {
  return (
    text.length <= 26 && !anyMark.test(text.replace(/[“"‘《（(][^”"’》）)]*[”"’》）)]/gu, "")) && !figure.test(text) && !/\s/u.test(text)
  );
}
