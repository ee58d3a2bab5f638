// Finds where each item of a draft stands in an edited paper (定位): by its bookmark, else its controls, else the table, else what it is most like.
import type { Draft, DraftItem, DraftTask } from "../draft/draft.ts";
import { itemText } from "../statement/read-back.ts";
import type { Document, Span } from "../document/document.ts";
import { readRows } from "../document/rows.ts";
import type { MarkedWord, WordMark } from "../document/word-marks.ts";
import { likeness, pairsOf } from "../claim/likeness.ts";
import { itemKey } from "./compose.ts";
import { parseBookmark, parseTag } from "./tag.ts";

/** What an item was found by. */
export const placedBy = ["bookmark", "control", "table", "likeness"] as const;
export type PlacedBy = (typeof placedBy)[number];

/** A stretch of one paragraph. */
export interface Range {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** An item where it stands; its ranges are in order, one a paragraph, without its number. */
export interface PlacedItem {
  readonly by: PlacedBy;
  readonly ranges: readonly Range[];
}

/** The text of an item's ranges. */
export const joinRanges = ({ paragraphs }: Pick<MarkedWord, "paragraphs">, ranges: readonly Range[]): string =>
  ranges
    .map(
      ({ paragraph, from, to }, at) =>
        `${at > 0 && ranges[at - 1]?.paragraph !== paragraph ? "\n" : ""}${(paragraphs[paragraph] ?? "").slice(from, to)}`,
    )
    .join("");

/** Every item that is found, by its key. No paragraph's text is given to two items. */
export function placeItems(marked: MarkedWord, draft: Draft, document: Document): ReadonlyMap<string, PlacedItem> {
  const wanted = new Map(draft.tasks.flatMap((task) => task.items.map((item) => [itemKey(task, item), { task, item }] as const)));
  const placed = new Map<string, PlacedItem>();
  for (const [key, ranges] of byBookmarks(marked, wanted)) placed.set(key, { by: "bookmark", ranges });
  const take = (by: PlacedBy, found: ReadonlyMap<string, readonly Range[]>): void => {
    for (const [key, ranges] of found) if (!placed.has(key) && isFree(placed, ranges)) placed.set(key, { by, ranges });
  };
  if (placed.size < wanted.size) take("control", byControls(marked, wanted, placed));
  if (placed.size < wanted.size) take("table", byTable(marked, document, draft, placed));
  if (placed.size < wanted.size) take("likeness", byLikeness(marked, wanted, placed));
  return placed;
}

type Wanted = ReadonlyMap<string, { readonly task: DraftTask; readonly item: DraftItem }>;

const isFree = (placed: ReadonlyMap<string, PlacedItem>, ranges: readonly Range[]): boolean =>
  ![...placed.values()].some((item) =>
    item.ranges.some((own) => ranges.some((one) => one.paragraph === own.paragraph && one.from < own.to && own.from < one.to)),
  );

/** A number in front of an item, whichever it has become: 1. 1、 （1）. A decimal is none. */
const itemNumber = /^\s*(?:\d{1,2}[.．](?!\d)|\d{1,2}、|[（(]\d{1,2}[)）])\s*/u;

/** Where an item's text begins in a paragraph that is its own, behind its number. */
function behindNumber(text: string, item: DraftItem, from: number, bookmark: number): number {
  const before = text.slice(from, bookmark);
  // The number that was set stands before the bookmark; a year may follow it (1.2021…), which no pattern could tell from a decimal.
  if (/^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])\s*$/u.test(before)) return bookmark;
  const own = `${item.number}.`;
  if (text.startsWith(own, from) && !itemText(item).startsWith(own)) return from + own.length;
  return from + (itemNumber.exec(text.slice(from))?.[0].length ?? 0);
}

/** Paragraphs that an item's bookmark touches are the item's: what is typed at a bookmark's edge stands outside it. */
function byBookmarks({ paragraphs, marks }: MarkedWord, wanted: Wanted): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, WordMark>();
  for (const mark of marks) {
    const tag = mark.kind === "bookmark" ? parseBookmark(mark.name) : null;
    if (tag?.kind === "item" && wanted.has(tag.key) && !found.has(tag.key)) found.set(tag.key, mark);
  }
  const ranges = new Map<string, Range[]>([...found.keys()].map((key) => [key, []]));
  paragraphs.forEach((text, paragraph) => {
    const here = [...found]
      .filter(([, { begin, end }]) => begin.paragraph <= paragraph && paragraph <= end.paragraph)
      .map(([key, { begin, end }]) => ({
        key,
        from: begin.paragraph === paragraph ? begin.offset : 0,
        to: end.paragraph === paragraph ? end.offset : text.length,
      }))
      // Of an empty bookmark beside another the text was deleted: it comes first and gets nothing.
      .sort((a, b) => a.from - b.from || a.to - b.to);
    here.forEach(({ key, from }, at) => {
      const item = wanted.get(key)?.item;
      const isBegin = found.get(key)?.begin.paragraph === paragraph;
      const begin = at === 0 ? 0 : from;
      const next = here[at + 1];
      const start = item && isBegin ? behindNumber(text, item, begin, from) : begin;
      // Between two items in one paragraph stands the number of the second.
      const end =
        next === undefined ? text.length : next.from - (/\d{1,2}[.．、]\s*$/u.exec(text.slice(start, next.from))?.[0].length ?? 0);
      if (end > start) ranges.get(key)?.push({ paragraph, from: start, to: end });
    });
  });
  return ranges;
}

/** The paragraph that holds most of an item's controls, or of the bookmarks over its figures. */
function byControls(
  { paragraphs, marks }: MarkedWord,
  wanted: Wanted,
  placed: ReadonlyMap<string, PlacedItem>,
): ReadonlyMap<string, readonly Range[]> {
  const votes = new Map<string, Map<number, number>>();
  for (const { kind, name, begin } of marks) {
    const tag = kind === "control" ? parseTag(name) : kind === "bookmark" ? parseBookmark(name) : null;
    if (!tag || tag.kind === "item") continue;
    const key = tag.key.replace(/\.\d+$/u, "");
    if (!wanted.has(key) || placed.has(key)) continue;
    const of = votes.get(key) ?? new Map<number, number>();
    votes.set(key, of.set(begin.paragraph, (of.get(begin.paragraph) ?? 0) + 1));
  }
  const ranges = new Map<string, readonly Range[]>();
  const taken = new Set<number>();
  for (const [key, of] of [...votes].sort(([, a], [, b]) => Math.max(...b.values()) - Math.max(...a.values()))) {
    const best = [...of].filter(([paragraph]) => !taken.has(paragraph)).sort(([, a], [, b]) => b - a)[0]?.[0];
    const [item, text] = [wanted.get(key)?.item, best === undefined ? undefined : paragraphs[best]];
    if (best === undefined || text === undefined || !item) continue;
    taken.add(best);
    ranges.set(key, [{ paragraph: best, from: behindNumber(text, item, 0, 0), to: text.length }]);
  }
  return ranges;
}

/** The rows of the table, by the names of their tasks; within a task items by their order, where as many stand as stood, else by likeness. */
function byTable(
  marked: MarkedWord,
  document: Document,
  draft: Draft,
  placed: ReadonlyMap<string, PlacedItem>,
): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, readonly Range[]>();
  const rows = readRows(document);
  for (const task of draft.tasks) {
    const row = rows.find((one) => one.task.replace(/\s/gu, "") === task.task.replace(/\s/gu, ""));
    if (!row) continue;
    const spans = row.spans.items.length === row.items.length ? row.spans.items : [];
    const isWhole = spans.length === task.items.length;
    const left = spans.map((span, at) => ({ span, pairs: pairsOf(row.items[at] ?? "") }));
    task.items.forEach((item, at) => {
      if (placed.has(itemKey(task, item))) return;
      const best = isWhole ? left[at] : mostLike(itemText(item), left);
      if (!best) return;
      if (!isWhole) left.splice(left.indexOf(best), 1);
      const ranges = rangesOf(marked, document, best.span);
      if (ranges.length > 0) found.set(itemKey(task, item), ranges);
    });
  }
  return found;
}

/** A stretch of the document's text as ranges of the file's paragraphs. */
function rangesOf({ placeOf }: MarkedWord, { sources }: Document, span: Span): readonly Range[] {
  return sources.flatMap((source) => {
    const [start, end] = [Math.max(source.start, span.start), Math.min(source.end, span.end)];
    const place = source.part === undefined && source.paragraph !== undefined && end > start ? placeOf(source.paragraph) : null;
    if (!place) return [];
    const from = place.offset + (source.offset ?? 0) + start - source.start;
    return [{ paragraph: place.paragraph, from, to: from + end - start }];
  });
}

/** Paragraphs that no other item has, each to the item that it is most like. */
function byLikeness(
  { paragraphs }: MarkedWord,
  wanted: Wanted,
  placed: ReadonlyMap<string, PlacedItem>,
): ReadonlyMap<string, readonly Range[]> {
  const taken = new Set([...placed.values()].flatMap(({ ranges }) => ranges.map(({ paragraph }) => paragraph)));
  const free = paragraphs.flatMap((text, paragraph) =>
    taken.has(paragraph) || text.trim() === "" ? [] : [{ paragraph, text, pairs: pairsOf(text) }],
  );
  const found = new Map<string, readonly Range[]>();
  for (const [key, { item }] of wanted) {
    if (placed.has(key)) continue;
    const best = mostLike(itemText(item), free);
    if (!best) continue;
    free.splice(free.indexOf(best), 1);
    found.set(key, [{ paragraph: best.paragraph, from: behindNumber(best.text, item, 0, 0), to: best.text.length }]);
  }
  return found;
}

/** The one that a text is most like, if it is like it at all. */
function mostLike<T extends { readonly pairs: ReadonlySet<string> }>(text: string, among: readonly T[]): T | undefined {
  const own = pairsOf(text);
  const rated = among.map((one) => ({ one, like: likeness(own, one.pairs, { of: () => 1 }) })).filter(({ like }) => like >= 0.5);
  return rated.sort((a, b) => b.like - a.like)[0]?.one;
}
