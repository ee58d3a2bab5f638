// The marks of comments in a Word part: runs are split where a stretch begins and ends, and both halves keep the run's formatting.
import type { Place } from "../vocabulary/problem.ts";
import { walkWord, type WordAtom, type WordEvents } from "./word-walk.ts";
import { escapeXml } from "./xml.ts";

/** A place in a paragraph of the part, as the document's sources name it. */
export interface WordPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** Where a comment's stretch begins, and the place behind it. */
export interface CommentAnchor {
  readonly id: number;
  readonly begin: WordPlace;
  readonly behind: WordPlace;
}

interface PlacedAtom extends WordAtom {
  readonly offset: number;
  /** The control around it that holds one text, choice or day and no marks: they go around it. */
  readonly holder: { readonly start: number; readonly end: number } | null;
}

/** A control that is open, and whether it holds plain text alone. */
interface OpenControl {
  readonly start: number;
  end: number;
  isPlain: boolean;
}
const plainKinds = new Set(["text", "dropDownList", "comboBox", "date"]);

/** A mark to be put into an atom's text, before the unit it names. */
interface Cut {
  readonly unit: number;
  readonly isEnd: boolean;
  readonly id: number;
}

/** The part's source with the marks in it. */
export function markComments(source: string, anchors: readonly CommentAnchor[], at: Place): string {
  const { paragraphs } = walkWord(source, at, collectAtoms);
  const cuts = new Map<PlacedAtom, Cut[]>();
  const cut = (atom: PlacedAtom | undefined, offset: number, isEnd: boolean, id: number): void => {
    if (!atom) return;
    const list = cuts.get(atom) ?? [];
    const unit = Math.min(Math.max(0, offset - atom.offset), atom.text.length);
    // No character is taken apart.
    const isWithin = /[\udc00-\udfff]/.test(atom.text.charAt(unit));
    list.push({ unit: isWithin ? unit + (isEnd ? 1 : -1) : unit, isEnd, id });
    cuts.set(atom, list);
  };
  for (const { id, begin, behind } of anchors) {
    const from = paragraphs[begin.paragraph]?.find((atom) => atom.offset + atom.text.length > begin.offset);
    const to = paragraphs[behind.paragraph]?.findLast((atom) => atom.offset < behind.offset);
    // A mark without its other half would be a broken file.
    if (!from || !to) continue;
    cut(from, begin.offset, false, id);
    cut(to, behind.offset, true, id);
  }
  const edits = [...cuts].flatMap(([atom, list]) => editsOf(source, atom, list)).sort((a, b) => a.start - b.start || a.end - b.end);
  let [text, from] = ["", 0];
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from);
}

/** The atoms of every paragraph, counted as the reader counts them. */
function collectAtoms(): WordEvents & { readonly paragraphs: readonly (readonly PlacedAtom[])[] } {
  const paragraphs: PlacedAtom[][] = [];
  const open: { index: number; length: number }[] = [];
  /** Controls within the paragraphs that are open: null is where a paragraph begins. */
  const controls: (OpenControl | null)[] = [];
  return {
    paragraphs,
    open: (tag, parent, start) => {
      if (tag.family !== "w") return;
      const control = controls.at(-1);
      if (tag.name === "sdt") controls.push({ start, end: start, isPlain: false });
      else if (parent?.name === "sdtPr" && control) control.isPlain ||= plainKinds.has(tag.name);
      else if (tag.name === "p") {
        controls.push(null);
        open.push({ index: paragraphs.length, length: 0 });
        paragraphs.push([]);
      }
    },
    close: (tag, _, end) => {
      if (tag.family !== "w" || (tag.name !== "p" && tag.name !== "sdt")) return;
      const control = controls.pop();
      if (control) control.end = end;
      if (tag.name === "p") open.pop();
    },
    atom: (atom) => {
      const paragraph = open.at(-1);
      if (!paragraph) return;
      const holder = controls.slice(controls.lastIndexOf(null) + 1).find((one) => one?.isPlain === true) ?? null;
      paragraphs[paragraph.index]?.push(Object.assign(atom, { offset: paragraph.length, holder }));
      paragraph.length += atom.text.length;
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What changes in the source for the marks in one atom. */
function editsOf(source: string, atom: PlacedAtom, cuts: readonly Cut[]): readonly Edit[] {
  const { run, start, end, text, direct, holder } = atom;
  const name = /^<([^\s/>]+)/.exec(source.slice(run.start, run.start + 200))?.[1] ?? "w:r";
  const prefix = name.includes(":") && run.splits ? `${name.slice(0, name.indexOf(":"))}:` : "w:";
  const mark = ({ isEnd, id }: Cut): string =>
    isEnd
      ? `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
      : `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  // At one place, what ends goes before what begins.
  const sorted = [...cuts].sort((a, b) => a.unit - b.unit || Number(b.isEnd) - Number(a.isEnd));
  const marksAt = (isThere: (unit: number) => boolean): string =>
    sorted
      .filter(({ unit }) => isThere(unit))
      .map(mark)
      .join("");
  const insert = (place: number, inserted: string): readonly Edit[] =>
    inserted === "" ? [] : [{ start: place, end: place, text: inserted }];

  if (!run.splits || !direct || holder) {
    const around = holder ?? run;
    const begins = sorted
      .filter(({ isEnd }) => !isEnd)
      .map(mark)
      .join("");
    return [
      ...insert(around.start, begins),
      ...insert(
        around.end,
        sorted
          .filter(({ isEnd }) => isEnd)
          .map(mark)
          .join(""),
      ),
    ];
  }
  const properties = run.properties ? source.slice(run.properties.start, run.properties.end) : "";
  const split = (marks: string): string => `</${name}>${marks}${source.slice(run.start, run.body)}${properties}`;
  const isFirst = start === (run.properties?.end ?? run.body);
  const isLast = source.slice(end, run.end).startsWith("</") && source.indexOf(">", end) + 1 === run.end;
  const isText = source.slice(start + 1, start + 1 + prefix.length + 1) === `${prefix}t` && text.length > 1;
  const inner = isText ? innerUnits(text, sorted) : [];
  const half = text.length / 2;
  // What cannot be split takes the mark at its nearer side.
  const before = marksAt((unit) => unit === 0 || (!isText && unit < half));
  const behind = marksAt((unit) => unit === text.length || (!isText && unit >= half));
  const edits: Edit[] = [];
  if (before !== "") edits.push(...insert(isFirst ? run.start : start, isFirst ? before : split(before)));
  if (inner.length > 0) {
    const piece = (from: number, to: number): string => `<${prefix}t xml:space="preserve">${escapeXml(text.slice(from, to))}</${prefix}t>`;
    const places = [0, ...inner, text.length];
    const pieces = places.slice(1).map((to, at) => piece(places[at] ?? 0, to));
    const whole = pieces.map((one, at) => (at === 0 ? one : split(marksAt((unit) => unit === inner[at - 1])) + one)).join("");
    edits.push({ start, end, text: whole });
  }
  if (behind !== "") edits.push(...insert(isLast ? run.end : end, isLast ? behind : split(behind)));
  return edits;
}

/** The places within a text where it is cut, in order, each once. */
const innerUnits = (text: string, cuts: readonly Cut[]): readonly number[] =>
  [...new Set(cuts.map(({ unit }) => unit))].filter((unit) => unit > 0 && unit < text.length).sort((a, b) => a - b);
