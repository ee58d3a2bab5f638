// Tables flattened out of a page (版式文本): heads on one line, then dimensions, groups and tasks as short lines among the text of the
// last column, broken at the width of its column; cells that reach over a page's end are said again on the next one.
import type { Column, GridCell, Part, Piece } from "./grid.ts";
import { readHead, type ColumnKind } from "./grid.ts";
import { goesOn, isClosed, isLabel, startsItem, type Line } from "./lines.ts";
import { annotation, caption, dateLine, dimensionNames, groupNames, openEnd, openingWords, pageNumber, sentenceEnd } from "./words.ts";
import { readItemNumber } from "./items.ts";
import type { Span } from "./document.ts";

/** A short text that names a dimension, a group or a task, or a part of such a name. */
interface Token extends Span {
  readonly text: string;
  readonly isApart: boolean;
  readonly isIndented: boolean;
  /** Text follows it on its line. */
  readonly isInline: boolean;
}

interface State {
  readonly cells: GridCell[];
  readonly pieces: Piece[];
  readonly columns: { readonly dimension: number; readonly group: number; readonly task: number; readonly result: number };
  readonly hasDimension: boolean;
  /** A column of its own is headed as the group's. */
  readonly hasGroup: boolean;
  row: number;
  dimension: string;
  group: string;
  readonly groups: Set<string>;
  /** The number of the item that comes next in the present row. */
  due: number;
  pending: Token[];
  /** The last line of the text that is being read; undefined where none is. */
  open: Line | undefined;
}

/** Heads on one line that a flattened table begins with. */
export function readFlatHeads(line: Line): readonly (Span & { readonly text: string; readonly kind: ColumnKind })[] {
  if (line.text.length > 80 || !/\s/u.test(line.text)) return [];
  const heads = [...line.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: line.start + index,
    end: line.start + index + text.length,
    text,
    kind: readHead(text),
  }));
  return heads.every((head): head is typeof head & { readonly kind: ColumnKind } => head.kind !== null) ? heads : [];
}

/** Reads the table that begins at a line with its heads, or null where none does. */
export function readFlattened(lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  const first = lines[at];
  const heads = first ? readFlatHeads(first) : [];
  const kinds = heads.map(({ kind }) => kind);
  const result = kinds.findLastIndex((kind) => kind === "fulfilment");
  const task = kinds.indexOf("task");
  if (heads.length < 2 || result < 1 || task < 0) return null;
  const dimension = kinds.findIndex((kind) => kind === "dimension" || kind === "group");
  const columns: Column[] = heads.map(({ text, kind }) => ({ head: text, kind }));
  const own = kinds.indexOf("group");
  const group = own >= 0 && own !== dimension ? own : columns.length;
  if (group === columns.length) columns.push({ head: null, kind: "group" });
  const state: State = {
    cells: headCells(heads, -1, false),
    pieces: [],
    columns: { dimension: Math.max(0, dimension), group, task, result },
    hasDimension: dimension >= 0,
    hasGroup: group < heads.length,
    row: -1,
    dimension: "",
    group: "",
    groups: new Set(),
    due: 1,
    pending: [],
    open: undefined,
  };
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || endsTable(line, state)) break;
    readLine(line, lines[next + 1], state, { wrap, said: first?.text ?? "" });
  }
  if (state.row < 0 && state.pending.length === 0) return null;
  placeTokens(state, true);
  return { grids: [{ columns, cells: state.cells }], pieces: state.pieces, next };
}

const headCells = (heads: readonly Span[], row: number, isRepeated: boolean): GridCell[] =>
  heads.map(({ start, end }, column) => ({ start, end, row, column, rowSpan: 1, isHeader: true, isRepeated }));

function endsTable(line: Line, state: State): boolean {
  if (line.level !== null || annotation.test(line.text) || caption.test(line.text)) return true;
  if (dateLine.test(line.text)) return true;
  const number = readItemNumber(line.text.slice(0, 12), () => 0);
  return (
    number?.style === "chinese" &&
    state.open === undefined &&
    line.text.length <= 30 &&
    !sentenceEnd.test(line.text) &&
    state.row >= 0 &&
    state.pending.length === 0
  );
}

function readLine(
  line: Line,
  next: Line | undefined,
  state: State,
  { wrap, said }: { readonly wrap: number; readonly said: string },
): void {
  const squeezed = (text: string): string => text.replace(/\s+/gu, "");
  if (pageNumber.test(line.text)) {
    state.pieces.push({ start: line.start, end: line.end, role: "meta" });
    return;
  }
  if (squeezed(line.text) === squeezed(said)) {
    state.cells.push(...headCells(readFlatHeads(line), state.row, true));
    return;
  }
  const { open } = state;
  if (open && state.pending.length === 0) {
    // In the middle of a sentence only a cell said again can stand; the sentence goes on behind it.
    if (line.text === state.dimension && (!isClosed(open.text) || line.indent !== "")) {
      const isFollowed = next !== undefined && isClosed(open.text);
      if (!isFollowed) {
        placeLabel(line, state.columns.dimension, state, true);
        return;
      }
    } else if (goesOn(open, line, wrap) || startsDue(line, state)) {
      addText(line, state);
      return;
    }
  }
  // Below a name, an item or a line as wide as its column is text, even without a mark in it.
  const isText = state.pending.length > 0 && (startsItem(line.text) || startsFirst(line) || (line.width >= 18 && line.width >= 0.9 * wrap));
  const read = readLabel(line, state);
  // A name and its text on one line are told by the blank between them, however wide the line is.
  const isNamed = read.tokens.length > 0 && read.rest !== null && !startsItem(line.text) && !startsFirst(line);
  const label = isText && !isNamed ? { tokens: [], rest: line } : read;
  if (label.tokens.length > 0) {
    state.pending.push(...label.tokens);
    state.open = undefined;
  }
  if (label.rest) {
    placeTokens(state, false);
    addText(label.rest, state);
  }
}

/** A line that begins an item of the text that is being read: the next one, or one that is no name. */
function startsDue(line: Line, { due }: State): boolean {
  const number = readItemNumber(line.text.slice(0, 12), () => due);
  return number !== null && (number.value === due || !isLabel(line.text));
}

/** A line that begins the first item, whose text may begin with a year. */
const startsFirst = (line: Line): boolean => readItemNumber(line.text.slice(0, 12), () => 1)?.value === 1;

function addText(line: Line, state: State): void {
  const last = state.cells.at(-1);
  const { result } = state.columns;
  // Lines of one cell are one stretch, as long as nothing else stands between them.
  if (last && last.column === result && last.row === state.row && !last.isHeader && state.open)
    state.cells[state.cells.length - 1] = { ...last, end: line.end };
  else
    state.cells.push({
      start: line.start,
      end: line.end,
      row: Math.max(0, state.row),
      column: result,
      rowSpan: 1,
      isHeader: false,
      isRepeated: false,
    });
  state.row = Math.max(0, state.row);
  state.open = line;
  const number = readItemNumber(line.text.slice(0, 12), () => state.due);
  if (number?.value === state.due) state.due++;
}

/** The names in a line, and the text behind them. */
function readLabel(line: Line, state: State): { readonly tokens: readonly Token[]; readonly rest: Line | null } {
  const token = (text: string, isInline: boolean): Token => ({
    text,
    start: line.start,
    end: line.start + text.length,
    isApart: line.isApart,
    isIndented: line.indent !== "",
    isInline,
  });
  if (isLabel(line.text) && !openEnd.test(line.text.slice(-1).replace(/[\p{Script=Han}]/u, "")))
    return { tokens: [token(line.text, false)], rest: null };
  const space = line.text.search(/\s/u);
  const left = space > 0 ? line.text.slice(0, space) : "";
  const right = line.text.slice(space).trim();
  const isName =
    left.length >= 2 && left.length <= 22 && isLabel(left) && !openingWords.test(left) && !startsItem(left) && isBalanced(left);
  if (!isName || hasTask(state)) return { tokens: [], rest: line };
  const start = line.end - right.length;
  const rest: Line = { ...line, start, text: right, indent: "", isApart: false };
  const more = readLabel(rest, { ...state, pending: [...state.pending, token(left, true)] });
  return { tokens: [token(left, true), ...more.tokens], rest: more.rest };
}

const isBalanced = (text: string): boolean =>
  [...text].filter((c) => "\u201c\u300a\uff08(".includes(c)).length === [...text].filter((c) => "\u201d\u300b\uff09)".includes(c)).length;

/** Whether the names that wait hold a task already, so that what follows is text. One name alone may be the dimension. */
function hasTask(state: State): boolean {
  if (state.hasDimension && state.pending.length === 1 && state.pending[0]?.isInline === false) return false;
  const { task } = sortTokens(state.pending, state);
  const last = task.at(-1);
  return last !== undefined && last.text.length > 3 && !groupNames.test(last.text);
}

interface Sorted {
  readonly dimension: (Span & { readonly text: string }) | null;
  readonly group: readonly Token[];
  readonly task: readonly Token[];
}

/** Which of the names that stand before a text are its dimension, its group and its task. */
function sortTokens(tokens: readonly Token[], state: State): Sorted {
  const count = state.hasDimension ? countDimension(tokens, state) : 0;
  const rest = tokens.slice(count);
  const group = readGroup(rest, state);
  return { dimension: joinTokens(tokens.slice(0, count)), group, task: rest.slice(group.length) };
}

/** How many of the names are the dimension's: known, said before, or one that stands apart before others. */
function countDimension(tokens: readonly Token[], state: State): number {
  for (let count = Math.min(3, tokens.length); count > 0; count--) {
    const said = nameTokens(tokens.slice(0, count));
    if (said === state.dimension || dimensionNames.test(said)) return count;
  }
  const [first, second] = tokens;
  if (!first || !second || first.text.length > 10 || first.text.length < 4) return 0;
  if (state.row < 0 || (state.hasGroup && tokens.length > 2)) return 1;
  if (groupNames.test(first.text) || first.text.length > 6 || state.hasGroup) return 0;
  // A name that was broken fills its column: what is shorter than the next one, or beside it, is a name of its own.
  const isShorter = first.text.length < second.text.length && (second.isApart || state.groups.size === 0);
  return first.isIndented || isShorter || (second.isInline && tokens.length === 2) ? 1 : 0;
}

const nameTokens = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

/** A group stands in a narrow column: known, said before, or broken into words of two or three characters. */
function readGroup(tokens: readonly Token[], state: State): readonly Token[] {
  let said = "";
  for (let count = 1; count < tokens.length && count <= 4; count++) {
    said += tokens[count - 1]?.text ?? "";
    if (state.groups.has(said) || groupNames.test(said)) return tokens.slice(0, count);
  }
  const short = tokens.findIndex(({ text }) => text.length > 3);
  const narrow = tokens.slice(0, short < 0 ? Math.max(0, tokens.length - 1) : short);
  if (narrow.length > 1 || (narrow.length === 1 && (narrow[0]?.text.length ?? 0) <= 2 && tokens.length > 1)) return narrow;
  return state.hasGroup && tokens.length > 1 ? tokens.slice(0, 1) : [];
}

/** Puts the names that wait where they belong; with a task a new row begins. */
function placeTokens(state: State, isEnd: boolean): void {
  const { dimension, group, task } = sortTokens(state.pending, state);
  state.pending = [];
  if (!dimension && group.length === 0 && task.length === 0) return;
  if (task.length > 0) {
    state.row++;
    state.due = 1;
    state.open = undefined;
  } else if (isEnd && state.row < 0) state.row = 0;
  if (dimension) {
    const isSame = dimension.text === state.dimension;
    placeLabel(dimension, state.columns.dimension, state, isSame);
    if (!isSame) state.group = "";
    state.dimension = dimension.text;
  }
  const named = nameTokens(group);
  if (named !== "") {
    const isSame = named === state.group;
    const span = joinTokens(group);
    if (span) placeLabel(span, state.columns.group, state, isSame);
    state.group = named;
    state.groups.add(named);
  }
  const name = joinTokens(task);
  if (name) placeLabel(name, state.columns.task, state, false);
}

/** Parts of one name, which follow one another. */
function joinTokens(tokens: readonly Token[]): (Span & { readonly text: string }) | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { start: first.start, end: last.end, text: nameTokens(tokens) } : null;
}

function placeLabel(span: Span, column: number, state: State, isRepeated: boolean): void {
  state.cells.push({ start: span.start, end: span.end, row: Math.max(0, state.row), column, rowSpan: 1, isHeader: false, isRepeated });
}
