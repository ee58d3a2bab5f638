// Edits of a definition's YAML (定义文件的改动) by the ranges of its parsed nodes: comments, order and quotes of all else stay as they were written.
import { isMap, isScalar, isSeq, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Edit } from "../vocabulary/edit.ts";
import type { CarryNote } from "./outcome.ts";

type CarryEdit = Edit<CarryNote>;

/** A list's item to be written, and what is told of it. */
export interface NewItem {
  readonly value: Readonly<Record<string, unknown>>;
  readonly notes: readonly CarryNote[];
}

/** A key to be written, with its value as plain data, or with a list of items. */
export type NewPair = { readonly key: string } & (
  | { readonly value: unknown; readonly notes: readonly CarryNote[] }
  | { readonly items: readonly NewItem[]; readonly lines: boolean }
);

/** A value on one line. */
export const flowText = (value: unknown): string => {
  const text = stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
  // Lists read `[{ … }]`, as people write them here.
  return text.startsWith("[ ") ? `[${text.slice(2, -2)}]` : text;
};

export const pairOf = (map: YAMLMap, key: string): Pair<Node, Node | null> | undefined =>
  (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

/** A value of a map where it is a list, or a map. */
export const seqAt = (map: YAMLMap, key: string): YAMLSeq<Node> | undefined => {
  const value = pairOf(map, key)?.value;
  return isSeq(value) ? (value as YAMLSeq<Node>) : undefined;
};
export const mapsIn = (seq: YAMLSeq<Node> | undefined): readonly YAMLMap[] =>
  (seq?.items ?? []).filter((item): item is YAMLMap & Node => isMap(item));

/** Where a node's own text stands, without what blank space follows. */
function spanOf(text: string, node: Node): readonly [number, number] {
  const [from, to] = node.range ?? [0, 0];
  return [from, from + text.slice(from, to).trimEnd().length];
}

function pairSpan(text: string, { key, value }: Pair<Node, Node | null>): readonly [number, number] {
  const [from, keyEnd] = spanOf(text, key);
  return [from, Math.max(keyEnd + 1, value ? spanOf(text, value)[1] : 0)];
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf("\n", at - 1) + 1);
const lineEnd = (text: string, at: number): number => (text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at));
const spaces = (n: number): string => " ".repeat(n);

/** Rewrites a scalar's words within its quotes; nothing where they stay and nothing is told. */
export function rewriteScalar(
  text: string,
  node: unknown,
  rewrite: (words: string) => { readonly text: string; readonly notes: readonly CarryNote[] },
): readonly CarryEdit[] {
  if (!isScalar(node)) return [];
  const [from, to] = spanOf(text, node as Node);
  const written = text.slice(from, to);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  // A block's words begin below its sign.
  const head = quote === "" ? (/^[|>][^\n]*\n\s*/.exec(written)?.[0] ?? "") : quote;
  const said = written.slice(head.length, written.length - quote.length);
  const { text: now, notes } = rewrite(said);
  return now === said && notes.length === 0 ? [] : [{ from, to, text: head + now + quote, notes }];
}

interface Line {
  readonly text: string;
  readonly notes: readonly CarryNote[];
}

/** A pair as lines, the first without its indent; in a flow map, and where a list is to stand on one line, there is but one. */
function pairLines(pair: NewPair, indent: number, block: boolean): readonly Line[] {
  if ("value" in pair) return [{ text: `${pair.key}: ${flowText(pair.value)}`, notes: pair.notes }];
  const { key, items, lines } = pair;
  if (!block || !lines || items.length === 0)
    return [{ text: `${key}: [${items.map(({ value }) => flowText(value)).join(", ")}]`, notes: items.flatMap(({ notes }) => notes) }];
  return [
    { text: `${key}:`, notes: [] },
    ...items.map(({ value, notes }) => ({ text: `\n${spaces(indent + 2)}- ${flowText(value)}`, notes })),
  ];
}

/** Lines of pairs that follow others in a map. */
function joined(pairs: readonly NewPair[], map: YAMLMap, indent: number): readonly Line[] {
  const joint = map.flow ? ", " : `\n${spaces(indent)}`;
  return pairs.flatMap((pair) =>
    pairLines(pair, indent, map.flow !== true).map(({ text, notes }, nth) => ({ text: nth === 0 ? joint + text : text, notes })),
  );
}

/** Puts pairs behind one of a map's, or at its end. */
export function insertPairs(text: string, map: YAMLMap, after: string | null, pairs: readonly NewPair[]): readonly CarryEdit[] {
  const [first] = map.items as Pair<Node, Node | null>[];
  const before = (after === null ? undefined : pairOf(map, after)) ?? (map.items as Pair<Node, Node | null>[]).at(-1);
  if (!first || !before) return [];
  const indent = columnOf(text, spanOf(text, first.key)[0]);
  const end = pairSpan(text, before)[1];
  const at = map.flow ? end : lineEnd(text, end);
  return joined(pairs, map, indent).map((line) => ({ from: at, to: at, ...line }));
}

/** Puts pairs in the place of a map's pairs of given keys, or behind `after` where it has none of them. */
export function replacePairs(
  text: string,
  map: YAMLMap,
  keys: readonly string[],
  pairs: readonly NewPair[],
  after: string | null = null,
): readonly CarryEdit[] {
  const old = (map.items as Pair<Node, Node | null>[]).filter(({ key }) => isScalar(key) && keys.includes(String(key.value)));
  const [first, ...others] = old.map((pair) => pairSpan(text, pair));
  if (!first) return insertPairs(text, map, after, pairs);
  const indent = columnOf(text, first[0]);
  const put = joined(pairs, map, indent).map(({ text: written, notes }, nth): CarryEdit => {
    const own = nth === 0 ? written.replace(/^(?:, |\n *)/, "") : written;
    return { from: nth === 0 ? first[0] : first[1], to: first[1], text: own, notes };
  });
  // The others go with the line break or comma before them.
  const gone = others.map(([from, to]): CarryEdit => {
    const start = map.flow ? text.lastIndexOf(",", from) : from - indent - 1;
    return { from: start, to, text: "", notes: [] };
  });
  return [...put, ...gone];
}

/** Puts items at the end of a list. */
export function appendItems(
  text: string,
  seq: YAMLSeq<Node>,
  items: readonly (Pick<NewItem, "notes"> & { readonly value: unknown })[],
): readonly CarryEdit[] {
  const [first, last] = [seq.items[0], seq.items.at(-1)];
  if (!first || !last) {
    const [from, to] = spanOf(text, seq);
    return [{ from, to, text: `[${items.map(({ value }) => flowText(value)).join(", ")}]`, notes: items.flatMap(({ notes }) => notes) }];
  }
  const end = spanOf(text, last)[1];
  const dash = columnOf(text, text.lastIndexOf("-", spanOf(text, first)[0] - 1));
  return items.map(({ value, notes }) =>
    seq.flow
      ? { from: end, to: end, text: `, ${flowText(value)}`, notes }
      : { from: lineEnd(text, end), to: lineEnd(text, end), text: `\n${spaces(dash)}- ${flowText(value)}`, notes },
  );
}

/** Comments that hold what is looked for, outside what is replaced. */
export function noteComments(
  text: string,
  edits: readonly CarryEdit[],
  note: (comment: string) => readonly CarryNote[],
): readonly CarryEdit[] {
  return [...text.matchAll(/(?<=^|\s)#[^\n]*/gm)].flatMap(({ 0: comment, index }) => {
    const notes = edits.some(({ from, to }) => index >= from && index < to) ? [] : note(comment);
    return notes.length === 0 ? [] : [{ from: index, to: index, text: "", notes }];
  });
}
