// Running text (正文): paragraphs that the layout broke over lines, headings, titles, numbered items, and what a document says about itself.
import type { Span } from "./document.ts";
import type { Piece } from "./grid.ts";
import { readItemNumber, type ItemNumber } from "./items.ts";
import { goesOn, isClosed, isLabel, isSentence, startsItem, trimSpan, type Line } from "./lines.ts";
import { isRule } from "./ruled.ts";
import {
  aimWords,
  annotation,
  anyMark,
  caption,
  clauseTitle,
  contact,
  dateLine,
  documentNumber,
  figure,
  listingTitle,
  metaStart,
  pageNumber,
  sectionNames,
  signature,
  titleEnd,
} from "./words.ts";

/** What of the whole document a reader of a part of it has to know. */
export interface Setting {
  readonly wrap: number;
  /** Its headings are tasks, below which stands how they were fulfilled. */
  readonly hasTaskHeadings: boolean;
}

/** Several lines that are one paragraph. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly level: number | null;
}

/** Joins lines that the layout broke. */
function readParagraphs(text: string, lines: readonly Line[], wrap: number): readonly Paragraph[] {
  const groups: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const isFurniture = pageNumber.test(line.text) || isRule(line.text) || (line.width <= 80 && metaStart.test(line.text));
    if (last && !isFurniture && (goesOn(last, line, wrap) || runsOn(last, line, wrap))) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = isFurniture ? undefined : line;
  }
  return groups.flatMap((group): readonly Paragraph[] => {
    const [first, end] = [group[0], group.at(-1)];
    if (!first || !end || isRule(first.text)) return [];
    return [{ start: first.start, end: end.end, text: text.slice(first.start, end.end), lines: group, level: first.level }];
  });
}

/** In text that was broken, a line in the middle of a sentence goes on in the next one even where it is short. */
const runsOn = (line: Line, next: Line, wrap: number): boolean =>
  Number.isFinite(wrap) &&
  !line.isWhole &&
  !next.isWhole &&
  !next.isApart &&
  isSentence(line.text) &&
  !isClosed(line.text) &&
  !/[\uff1a:\uff1b;]$/u.test(line.text) &&
  !startsItem(next.text) &&
  next.indent === "";

const headingStyles: readonly ItemNumber["style"][] = ["chinese", "chinese-bracket", "chapter"];

/** The number of a heading and its name; null where the text is none. */
function readHeading(text: string): { readonly number: ItemNumber; readonly name: string } | null {
  const number = readItemNumber(text.slice(0, 16), () => 0);
  if (!number || !headingStyles.includes(number.style)) return null;
  const name = text.slice(number.length).trim();
  const bare = name.replace(/[\uff08(][^\uff08(\uff09)]*[\uff09)]$/u, "");
  return name !== "" && name.length <= 40 && !isClosed(name) && !/[\uff0c\uff1b\u3002,;]/u.test(bare) && !/[\uff1a:]./u.test(bare)
    ? { number, name }
    : null;
}

/** Whether the headings of a document name tasks: most of its highest ones name no section of a report, and its title lists tasks. */
export function hasTaskHeadings(lines: readonly Line[]): boolean {
  const start = lines
    .slice(0, 6)
    .map(({ text }) => text)
    .join("");
  if (!listingTitle.test(start)) return false;
  const names = lines.slice(1).flatMap(({ text, level }) => {
    const heading = readHeading(text);
    return heading?.number.style === "chinese" ? [heading.name] : level !== null ? [text] : [];
  });
  return names.length > 1 && names.filter((name) => !sectionNames.test(name)).length * 3 >= names.length * 2;
}

interface State {
  readonly isFirst: boolean;
  readonly underTask: boolean;
  readonly due: ReadonlyMap<ItemNumber["style"], number>;
}

/** Pieces of running text. `isStart` says that the document begins here, `isBeforeTable` that a table follows. */
export function readProse(
  text: string,
  lines: readonly Line[],
  setting: Setting,
  at: { readonly isStart: boolean; readonly isBeforeTable: boolean },
): readonly Piece[] {
  const paragraphs = readParagraphs(text, lines, setting.wrap);
  const pieces: Piece[] = [];
  let state: State = { isFirst: at.isStart, underTask: false, due: new Map() };
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const role = readRole(paragraph, next, state, at.isBeforeTable && !next);
    if (role === null) {
      const { read, due } = readBody(text, paragraph, state);
      pieces.push(...read);
      state = { isFirst: false, underTask: state.underTask, due };
      return;
    }
    const heading = role === "title" ? readHeading(paragraph.text) : null;
    const name = heading?.name ?? (paragraph.level !== null && !state.isFirst ? paragraph.text : null);
    const isTask = role === "title" && name !== null && setting.hasTaskHeadings && !sectionNames.test(name);
    if (isTask) {
      const cut = paragraph.start + (heading?.number.length ?? 0);
      if (heading) pieces.push({ start: paragraph.start, end: cut, role: "number" });
      const span = trimSpan(text, { start: cut, end: paragraph.end });
      if (span) pieces.push({ ...span, role: "label", level: 1 });
    } else pieces.push({ start: paragraph.start, end: paragraph.end, role });
    if (heading?.number.style === "chinese" || paragraph.level !== null) state = { ...state, underTask: isTask };
    state = { ...state, isFirst: state.isFirst && role !== "text", due: role === "title" ? new Map() : state.due };
  });
  return pieces;
}

/** The role of a paragraph that is read as a whole; null where its body is to be read. */
function readRole(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  { isFirst }: State,
  isBeforeTable: boolean,
): "title" | "meta" | "text" | null {
  const { text, level } = paragraph;
  if (level !== null || /^#{1,6}\s/u.test(text)) return "title";
  if (pageNumber.test(text) || documentNumber.test(text) || dateLine.test(text)) return "meta";
  if (text.length <= 160 && metaStart.test(text)) return "meta";
  if (annotation.test(text)) return null;
  if (text.length <= 60 && (caption.test(text) || clauseTitle.test(text)) && !isClosed(text)) return "title";
  if (readHeading(text)) return "title";
  const isOpen = !isClosed(text) && !/[\uff1a:\uff1b;\uff0c,\u3001]$/u.test(text);
  if (!isOpen || text.length > 80) return null;
  if (signature.test(text) && text.length <= 30 && !anyMark.test(text) && (!next || dateLine.test(next.text))) return "meta";
  if (isFirst && (titleEnd.test(text) || !/[\uff0c\u3002\uff1b]/u.test(text)) && !figure.test(text)) return "title";
  if (titleEnd.test(text) && !/[\uff0c\u3002\uff1b]/u.test(text) && text.length <= 50) return "title";
  if (isBeforeTable && text.length <= 40 && !/[\uff0c\u3002\uff1b]/u.test(text)) return "title";
  return isLabel(text) && text.length <= 20 && next && !readItemNumber(text.slice(0, 16), () => 0) ? "title" : null;
}

/** A paragraph's number, its target and what was done, and contact data within it. */
function readBody(text: string, paragraph: Paragraph, state: State): { readonly read: readonly Piece[]; readonly due: State["due"] } {
  const number = readItemNumber(paragraph.text.slice(0, 16), (style) => state.due.get(style) ?? 1);
  const pieces: Piece[] = [];
  let start = paragraph.start;
  if (number) {
    pieces.push({ start, end: start + number.length, role: "number" });
    start += number.length;
  }
  const due = number ? new Map([...state.due, [number.style, number.value + 1] as const]) : state.due;
  const body = trimSpan(text, { start, end: paragraph.end });
  if (!body) return { read: pieces, due };
  const parts = state.underTask ? cutTarget(text, body) : [];
  if (parts.length > 0) pieces.push(...parts);
  else pieces.push(...cutContact(text, body, state.underTask ? "fulfilment" : "text"));
  return { read: pieces, due };
}

/** How far into a paragraph the colon behind a target is looked for. */
const longestTarget = 80;

/** “target：fulfilment”, where the left part is a target. */
function cutTarget(text: string, body: Span): readonly Piece[] {
  const said = text.slice(body.start, Math.min(body.end, body.start + longestTarget));
  const at = said.search(/\uff1a|:(?![0-9])/u);
  if (at <= 0) return [];
  const left = said.slice(0, at);
  if (/[\u3002\uff1b]/u.test(left) || /[\u4e3a\u662f\u4e0b\u62ec]$|\u5206\u522b$/u.test(left)) return [];
  if (!aimWords.test(left) && (!figure.test(left) || left.includes("\uff0c"))) return [];
  const rest = trimSpan(text, { start: body.start + at + 1, end: body.end });
  return rest
    ? [
        { start: body.start, end: body.start + at + 1, role: "target" },
        { ...rest, role: "fulfilment" },
      ]
    : [];
}

/** Telephone and address stand apart from what is said. */
function cutContact(text: string, body: Span, role: "text" | "fulfilment"): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, as: Piece["role"]): void => {
    const span = trimSpan(text, { start, end });
    if (span) pieces.push({ ...span, role: as });
  };
  let from = body.start;
  for (const { index, 0: found } of text.slice(body.start, body.end).matchAll(contact)) {
    add(from, body.start + index, role);
    from = body.start + index + found.length;
    add(body.start + index, from, "meta");
  }
  add(from, body.end, role);
  return pieces;
}
