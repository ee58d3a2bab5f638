// A page as it grows from its tags: which text is seen, where paragraphs end, and how its tables lie in one another.
import { ProblemError, problem, type Place } from "../vocabulary/problem.ts";
import type { FlowBlock, FlowParagraph, Piece } from "./flow.ts";
import { limits } from "./limits.ts";
import { growTables } from "./web-table.ts";

export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Elements whose text is no part of what the page says. */
const unseen = words("script style title textarea select nav template noscript iframe object svg canvas audio video noembed noframes");
/** Elements that stand on lines of their own. */
const blocks = words(
  "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary ul caption",
);
const voids = words("area base br col embed hr img input link meta param source track wbr");
const parts = words("table thead tbody tfoot tr td th");
const isCell = (name: string): boolean => name === "td" || name === "th";

/** Marks and letters as wide as an ideograph: between two of them a line break of the source is no space. */
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u201c\u201d\u2018\u2019\u2014\u2026]/;

/** A page that takes tags and text in the order of its source. */
export interface GrowingPage {
  readonly open: (element: PageElement) => void;
  readonly close: (name: string) => void;
  /** A stretch of the source. */
  readonly text: (start: number, end: number) => void;
  /** A character that the source spells out, and where. */
  readonly character: (text: string, at: number) => void;
  readonly finish: () => readonly FlowBlock[];
}

export function growPage(source: string, at: Place): GrowingPage {
  const root: FlowBlock[] = [];
  const line = growLine(source);
  const tables = growTables(root, at);
  /** Numbers of ordered lists around; null for lists without. */
  const lists: (number | null)[] = [];
  let skipped: Skipped | null = null;
  let [level, preserved]: [number | null, number] = [null, 0];

  const flush = (): void => {
    const pieces = line.finish();
    if (pieces.length > 0) tables.container().push({ kind: "paragraph", level, pieces } satisfies FlowParagraph);
  };
  const openBlock = (element: PageElement): void => {
    const { name } = element;
    flush();
    level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : null;
    if (name === "pre") preserved++;
    const number = openList(lists, element, at);
    if (number !== null) line.label(`${number}. `);
  };
  return {
    open: (element) => {
      const { name } = element;
      skipped = skip(skipped, element);
      if (skipped) return;
      if (name === "br") return level === null ? flush() : line.put("\n");
      if (parts.has(name)) {
        flush();
        level = null;
        tables.open(element);
      } else if (blocks.has(name)) openBlock(element);
    },
    close: (name) => {
      if (skipped) {
        const isLeft = isCell(skipped.name) && parts.has(name) && !isCell(name);
        if (isLeft || (name === skipped.name && --skipped.depth === 0)) skipped = null;
        if (!isLeft) return;
      }
      if (!parts.has(name) && !blocks.has(name)) return;
      flush();
      if (parts.has(name)) return tables.close(name);
      level = null;
      if (name === "pre") preserved = Math.max(0, preserved - 1);
      if (name === "ol" || name === "ul") lists.pop();
    },
    text: (start, end) => {
      if (!skipped) line.text(start, end, preserved > 0);
    },
    character: (text, place) => {
      if (!skipped) line.character(text, place);
    },
    finish: () => {
      flush();
      tables.finish();
      return root;
    },
  };
}

/** An element whose text is passed over, until as many of its name are closed as were opened. */
interface Skipped {
  readonly name: string;
  depth: number;
}

function skip(before: Skipped | null, element: PageElement): Skipped | null {
  const { name } = element;
  // A hidden paragraph ends where the next block begins, a hidden cell where the next part of a table does, whether or not they are closed.
  const isOver = before !== null && parts.has(name) ? before.name === "p" || isCell(before.name) : before?.name === "p" && blocks.has(name);
  const skipped = isOver ? null : before;
  if (!skipped) return unseen.has(name) || isHidden(element) ? { name, depth: 1 } : null;
  if (name === skipped.name) skipped.depth++;
  return skipped;
}

/** Whether the page does not show it. Parts of a table but its cells may be left unclosed, and then would hide the rest of the page. */
function isHidden({ name, attributes }: PageElement): boolean {
  if (voids.has(name) || name === "li" || name === "body" || name === "html") return false;
  if (parts.has(name) && name !== "table" && !isCell(name)) return false;
  // A cell that is kept from those who listen is one more of what stands beside it.
  if (isCell(name) && attributes.get("aria-hidden") === "true") return true;
  return attributes.has("hidden") || attributes.has("popover") || /display\s*:\s*none/i.test(attributes.get("style") ?? "");
}

/** Opens a list, or an item: its number in the list around it, null where it has none. */
function openList(lists: (number | null)[], element: PageElement, at: Place): number | null {
  if (element.name === "ol" || element.name === "ul") {
    if (lists.length >= limits.depth) throw new ProblemError([problem("document.nested", at, { limit: limits.depth })]);
    lists.push(listStart(element));
  }
  const number = lists.at(-1) ?? null;
  if (element.name !== "li" || number === null) return null;
  lists[lists.length - 1] = number + 1;
  return number;
}

/** A list begins with its number, or null where it has none. */
function listStart({ name, attributes }: PageElement): number | null {
  return name === "ol" ? Number(/^\d{1,6}$/.exec(attributes.get("start") ?? "1")?.[0] ?? "1") : null;
}

interface GrowingLine {
  readonly text: (start: number, end: number, preserved: boolean) => void;
  readonly character: (text: string, at: number) => void;
  readonly put: (text: string) => void;
  /** Stands before the next text, in whatever element it comes. */
  readonly label: (text: string) => void;
  readonly finish: () => readonly Piece[];
}

/** The paragraph that is being written: white space runs together, and each stretch knows its line and column. */
function growLine(source: string): GrowingLine {
  let pieces: { text: string; from: number; end: number }[] = [];
  let last = "";
  let [space, label]: [{ at: number; breaks: boolean } | null, string] = [null, ""];
  const placeOf = lineCounter(source);

  const add = (text: string, from: number, end: number): void => {
    const before = pieces.at(-1);
    // What is spelled out (end -1) has another length in the source: a stretch of its own.
    if (before && before.end === from && from >= 0 && end >= 0) {
      before.text += text;
      before.end = end;
    } else pieces.push({ text, from, end });
    last = text.charAt(text.length - 1);
  };
  const addWord = (text: string, from: number, end: number): void => {
    if (space && last !== "" && !(space.breaks && wide.test(last) && wide.test(text.charAt(0)))) add(" ", space.at, space.at + 1);
    if (label !== "") pieces.push({ text: label, from: -1, end: -1 });
    [space, label] = [null, ""];
    add(text, from, end);
  };
  const addSpace = (at: number, breaks: boolean): void => {
    space = { at: space?.at ?? at, breaks: breaks || (space?.breaks ?? false) };
  };
  return {
    text: (start, end, preserved) => {
      for (const { from, to, isSpace, breaks } of stretchesOf(source, start, end))
        if (!isSpace) addWord(source.slice(from, to), from, to);
        else if (preserved && last !== "") addKept(from, to);
        else addSpace(from, breaks);
    },
    character: (text, at) => {
      if (text.length === 1 && isBlank(text.charCodeAt(0))) addSpace(at, false);
      else addWord(text, at, -1);
    },
    put: (text) => {
      space = null;
      pieces.push({ text, from: -1, end: -1 });
    },
    label: (text) => void (label = text),
    finish: () => {
      const done = pieces.map(({ text, from }) => ({ text, origin: from < 0 ? null : placeOf(from) }));
      [pieces, last, space] = [[], "", null];
      return done;
    },
  };

  /** White space of preformatted text stays; a stretch ends with its line. */
  function addKept(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const unit = source.charAt(at);
      if (unit === "\n" || unit === "\r") pieces.push({ text: unit, from: at, end: -1 });
      else add(unit, at, at + 1);
    }
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isSpace: boolean;
  readonly breaks: boolean;
}

/** White space and what is none, in turn. */
function* stretchesOf(source: string, start: number, end: number): Generator<Stretch> {
  for (let from = start; from < end; ) {
    const isSpace = isBlank(source.charCodeAt(from));
    let [to, breaks] = [from, false];
    for (; to < end && isBlank(source.charCodeAt(to)) === isSpace; to++) breaks ||= isSpace && /[\r\n]/.test(source.charAt(to));
    yield { from, to, isSpace, breaks };
    from = to;
  }
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

/** Line and column of places that are asked for in rising order. */
function lineCounter(source: string): (at: number) => { readonly line: number; readonly column: number } {
  let [line, start, seen] = [1, 0, 0];
  return (at) => {
    if (at < seen) [line, start, seen] = [1, 0, 0];
    for (; seen < at; seen++) {
      const unit = source.charCodeAt(seen);
      if (unit === 10 || (unit === 13 && source.charCodeAt(seen + 1) !== 10)) [line, start] = [line + 1, seen + 1];
    }
    return { line, column: at - start + 1 };
  };
}
