// Reads a rendered text as anybody would (回读): every bound figure must come out of the words as itself, and nothing else as a figure.
import type { Claim } from "../claim/claim.ts";
import { readText } from "../claim/read.ts";
import type { Figure, Segment } from "./statement.ts";
import { figureWords as w } from "./words.ts";

/** What of a figure reads otherwise than it is bound. `unread`: no figure is found in its words. */
export const aspects = ["unread", "value", "unit", "comparator", "kind", "hedge"] as const;
export type Aspect = (typeof aspects)[number];

/** One thing that a text says of a figure and its binding does not, both as text. */
export interface Difference {
  readonly aspect: Aspect;
  readonly bound: string;
  readonly read: string;
}

/** A bound figure where it stands, and what reads it back. A day that only scopes others (截至12月31日) is their period and no claim. */
export interface FigureRead {
  readonly figure: Figure;
  readonly start: number;
  readonly claim: Claim | null;
  readonly differences: readonly Difference[];
}

/** An item's text as read back (回读): its bound figures in order, and every claim that covers none of them. */
export interface ReadBack {
  readonly text: string;
  readonly figures: readonly FigureRead[];
  readonly unbound: readonly Claim[];
}

/** What a segment reads as. */
export const segmentText = (segment: Segment): string =>
  "figure" in segment ? segment.figure.text : "word" in segment ? segment.word.text : segment.text;

/** What an item reads as. */
export const itemText = ({ segments }: { readonly segments: readonly Segment[] }): string => segments.map(segmentText).join("");

/** Every figure that a text states outside the names that hold numerals and are none. */
export function readFigures(text: string, names: readonly string[]): readonly Claim[] {
  const spans = names.flatMap((name) => spansOf(text, name));
  return readText(text).filter(({ start, text: said }) => !spans.some(([from, to]) => from <= start && start + said.length <= to));
}

/** The claim that a stretch of a text is read as. */
export const claimAt = (claims: readonly Claim[], from: number, to: number): Claim | null =>
  claims.find(({ start, text }) => start < to && start + text.length > from) ?? null;

/** The segments of one item read back; `names` are words whose numerals are no figures: names, titles of papers, periods. */
export function readBack(segments: readonly Segment[], names: readonly string[]): ReadBack {
  const text = itemText({ segments });
  const claims = readFigures(text, names);
  const figures: FigureRead[] = [];
  const used = new Set<Claim>();
  let start = 0;
  for (const segment of segments) {
    const end = start + segmentText(segment).length;
    if ("figure" in segment) {
      const claim = claimAt(claims, start, end);
      if (claim) used.add(claim);
      figures.push({ figure: segment.figure, start, claim, differences: differencesOf(segment.figure, claim, text, start) });
    }
    start = end;
  }
  return { text, figures, unbound: claims.filter((claim) => !used.has(claim)) };
}

/** Where a name stands in a text. */
export function spansOf(text: string, name: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = name === "" ? -1 : text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) spans.push([at, at + name.length]);
  return spans;
}

function differencesOf(figure: Figure, claim: Claim | null, text: string, start: number): readonly Difference[] {
  if (!claim) return isScope(figure, text, start) ? [] : [{ aspect: "unread", bound: figure.text, read: "" }];
  const differences: Difference[] = [];
  const compare = (aspect: Aspect, equal: boolean, bound: string | null, read: string | null): void => {
    if (!equal) differences.push({ aspect, bound: bound ?? "", read: read ?? "" });
  };
  const value = typeof claim.value === "object" ? claim.value.map(String) : [String(claim.value)];
  compare("value", sameValue(figure, claim), [figure.value].flat().join(w.list), value.join(w.list));
  // A bare number (plain) has no unit of its own: the one typed behind it is read.
  compare("unit", figure.unit === null || figure.unit === claim.unit, figure.unit, claim.unit);
  compare("comparator", figure.comparator === claim.comparator && figure.approx === claim.approx, figure.comparator, claim.comparator);
  compare("kind", sameKind(figure, claim), figure.kind, claim.kind);
  compare("hedge", figure.hedge === claim.hedge, figure.hedge, claim.hedge);
  return differences;
}

/** Numbers are the same where their nearest doubles are: a claim holds no more digits. */
function sameValue({ value }: Figure, claim: Claim): boolean {
  const bound = [value].flat();
  const read = typeof claim.value === "object" ? claim.value : [claim.value];
  return (
    bound.length === read.length &&
    read.every((one, index) => (typeof one === "string" ? one === bound[index] : one === Number(bound[index])))
  );
}

/** Whether so many 次 were counted or are an average is said by the words around (人均): the one may be read as the other. */
const sameKind = ({ kind }: Figure, claim: Claim): boolean => kind === claim.kind || (isNumber(kind) && isNumber(claim.kind));
const isNumber = (kind: Figure["kind"]): boolean => kind === "count" || kind === "measure";

/** Whether a day is read as one by itself, so that here it says of when others are (截至2021年12月31日). */
function isScope({ kind, text: said, value }: Figure, text: string, start: number): boolean {
  if (kind !== "date") return false;
  const [alone] = readText(text, start, start + said.length);
  return alone?.value === value;
}
