// Finds where an item's bound figures and words stand in its edited text (绑定定位): by control, else by bookmark, else by aligning both texts.
import type { DraftItem, DraftTask } from "../draft/draft.ts";
import { itemText } from "../statement/read-back.ts";
import type { MarkedWord, WordMark } from "../document/word-marks.ts";
import { alignFigures } from "../statement/edited.ts";
import { segmentText } from "../statement/read-back.ts";
import { bindingsOf } from "./compose.ts";
import type { PlacedItem, Range } from "./place.ts";
import { diffText, followSpan } from "../draft/redline.ts";
import { parseBookmark, parseTag } from "./tag.ts";

/** What a bound figure or word was found by. */
export const foundBy = ["control", "bookmark", "alignment"] as const;
export type FoundBy = (typeof foundBy)[number];

/** A bound figure or word where it stands now. */
export interface EditedBinding {
  /** `4.2.3`: the third figure, or the third word, of item 2 of task 4. */
  readonly key: string;
  readonly kind: "figure" | "word";
  readonly text: string;
  /** Where it begins in the item's text. */
  readonly start: number;
  readonly by: FoundBy;
}

interface Bound {
  readonly key: string;
  readonly kind: "figure" | "word";
  readonly text: string;
  /** Where it stood in the item's text. */
  readonly start: number;
}

/** The figures and words of an item, where they stood. */
export function boundOf(task: DraftTask, item: DraftItem): readonly Bound[] {
  const bound: Bound[] = [];
  let start = 0;
  for (const { segment, key } of bindingsOf(task, item)) {
    const text = segmentText(segment);
    if (key !== null) bound.push({ key, kind: "figure" in segment ? "figure" : "word", text, start });
    start += text.length;
  }
  return bound;
}

export interface BindingsFound {
  /** In the order of the text. */
  readonly bindings: readonly EditedBinding[];
  readonly lost: readonly string[];
}

/** The bindings of an item that stands in `ranges` and reads as `text`. */
export function findBindings(marked: MarkedWord, { ranges }: PlacedItem, text: string, task: DraftTask, item: DraftItem): BindingsFound {
  const bound = boundOf(task, item);
  const found = new Map<string, EditedBinding>();
  const give = ({ key, kind }: Bound, by: FoundBy, start: number, end: number): void => {
    const isTaken = [...found.values()].some((one) => start < one.start + one.text.length && one.start < end);
    if (end > start && !isTaken) found.set(`${kind} ${key}`, { key, kind, text: text.slice(start, end), start, by });
  };
  const left = (): readonly Bound[] => bound.filter(({ kind, key }) => !found.has(`${kind} ${key}`));
  for (const by of ["control", "bookmark"] as const) {
    const marks = markedIn(marked, by);
    for (const one of left())
      for (const mark of marks.get(`${one.kind} ${one.key}`) ?? []) {
        const span = spanIn(marked, ranges, mark);
        if (span && !found.has(`${one.kind} ${one.key}`)) give(one, by, span.start, span.end);
      }
  }
  if (left().length > 0) alignRest(left(), bound, item, text, give);
  const bindings = [...found.values()].sort((a, b) => a.start - b.start);
  return { bindings, lost: left().map(({ key, kind }) => `${kind} ${key}`) };
}

/** Marks by what they name. */
function markedIn({ marks }: MarkedWord, by: "control" | "bookmark"): ReadonlyMap<string, readonly WordMark[]> {
  const named = new Map<string, WordMark[]>();
  for (const mark of marks) {
    const tag = mark.kind !== by ? null : by === "control" ? parseTag(mark.name) : parseBookmark(mark.name);
    if (!tag || tag.kind === "item") continue;
    const name = `${tag.kind} ${tag.key}`;
    named.set(name, [...(named.get(name) ?? []), mark]);
  }
  return named;
}

/** A mark as a stretch of the item's text; null where it stands in other text. */
function spanIn(
  { paragraphs }: MarkedWord,
  ranges: readonly Range[],
  { begin, end }: WordMark,
): { readonly start: number; readonly end: number } | null {
  let at = 0;
  let [start, last] = [-1, -1];
  ranges.forEach(({ paragraph, from, to }, nth) => {
    if (nth > 0 && ranges[nth - 1]?.paragraph !== paragraph) at += 1;
    const first = begin.paragraph === paragraph ? begin.offset : begin.paragraph < paragraph ? 0 : Number.POSITIVE_INFINITY;
    const behind = end.paragraph === paragraph ? end.offset : end.paragraph > paragraph ? (paragraphs[paragraph]?.length ?? 0) : -1;
    const [a, b] = [Math.max(first, from), Math.min(behind, to)];
    if (a <= b) {
      if (start < 0) start = at + a - from;
      last = at + b - from;
    }
    at += to - from;
  });
  return start < 0 ? null : { start, end: last };
}

/** What no mark shows: figures by what they state and their order, words and the rest by what stands around them. */
function alignRest(
  rest: readonly Bound[],
  bound: readonly Bound[],
  item: DraftItem,
  text: string,
  give: (one: Bound, by: FoundBy, start: number, end: number) => void,
): void {
  const figures = bound.filter(({ kind }) => kind === "figure");
  const places = alignFigures(item, text);
  const pieces = diffText(itemText(item), text);
  const kept = rest.map((one) => ({ one, span: followSpan(pieces, one.start, one.start + one.text.length) }));
  // What reads as it did and where it did is itself, before anything is guessed.
  for (const { one, span } of kept) if (span && text.slice(span.start, span.end) === one.text) give(one, "alignment", span.start, span.end);
  for (const { figure, start, text: said } of places) {
    const one = figures[figure];
    if (
      one &&
      rest.includes(one) &&
      !kept.some(({ one: other, span }) => other === one && span && text.slice(span.start, span.end) === one.text)
    )
      give(one, "alignment", start, start + said.length);
  }
  for (const { one, span } of kept) if (span) give(one, "alignment", span.start, span.end);
}
