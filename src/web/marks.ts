// A text cut where its claims and questions begin and end (标注), so that each piece is drawn in one way.
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Block, Span } from "../document/document.ts";

/** A piece of a text as drawn. */
export interface Piece {
  readonly text: string;
  /** Number of the claim that it is, in the answer's order; null for what lies between. */
  readonly claim: number | null;
  /** A question is asked about it. */
  readonly isAsked: boolean;
  /** Ids of what begins here: questions and rows of the table, to be jumped to. */
  readonly begins: readonly string[];
  /** Numbers of the questions that end here. */
  readonly ends: readonly number[];
}

/** A place that can be jumped to. */
export interface Anchor {
  readonly at: number;
  readonly id: string;
}

/** Cuts a stretch of the text into its pieces. */
export type Cut = (span: Span) => readonly Piece[];

interface Numbered extends Span {
  readonly number: number;
}

export const findingId = (number: number): string => `q${number + 1}`;

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The first of a list in order that is not before a place. */
function firstFrom<T>(list: readonly T[], placeOf: (one: T) => number, at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && placeOf(one) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claims that are drawn, in order: where two lie over one another, the one that begins first. */
function drawnClaims(claims: readonly Judged[]): readonly Numbered[] {
  const drawn: Numbered[] = [];
  const spans = claims.map(({ claim: { start, text } }, number) => ({ number, start, end: start + text.length }));
  for (const one of spans.sort(byPlace)) if (one.start >= (drawn.at(-1)?.end ?? 0) && one.end > one.start) drawn.push(one);
  return drawn;
}

/** Prepares a text for being cut: a claim is always one piece, and what begins or ends within it does so at its edge. */
export function createCut(text: string, claims: readonly Judged[], findings: readonly Finding[], anchors: readonly Anchor[]): Cut {
  const drawn = drawnClaims(claims);
  const around = (at: number): Numbered | undefined => {
    const before = drawn[firstFrom(drawn, ({ start }) => start, at) - 1];
    return before && before.end > at ? before : undefined;
  };
  const asked = findings
    .map(({ start, end }, number) => ({ number, start: around(start)?.start ?? start, end: around(end)?.end ?? end }))
    .sort(byPlace);
  const longest = asked.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const points = [
    ...anchors.map(({ at, id }) => ({ id, at: around(at)?.start ?? at })),
    ...asked.map(({ start, number }) => ({ id: findingId(number), at: start })),
  ].sort((a, b) => a.at - b.at);
  return ({ start, end }) => {
    const inside = <T>(list: readonly T[], placeOf: (one: T) => number, from = start): readonly T[] =>
      list.slice(firstFrom(list, placeOf, from), firstFrom(list, placeOf, end));
    const own = inside(drawn, (one) => one.start);
    const over = inside(asked, (one) => one.start, start - longest).filter((one) => one.end > start);
    const begun = inside(points, ({ at }) => at);
    const places = [start, ...own.flatMap((one) => [one.start, one.end]), ...over.flatMap((one) => [one.start, one.end])];
    const cuts = [...new Set([...places, ...begun.map(({ at }) => at), end])]
      .filter((at) => at >= start && at <= end)
      .sort((a, b) => a - b);
    const claimAt = new Map(own.map((one) => [one.start, one.number]));
    return cuts.slice(0, -1).map((from, n) => {
      const to = cuts[n + 1] ?? end;
      return {
        text: text.slice(from, to),
        claim: claimAt.get(from) ?? null,
        isAsked: over.some((one) => one.start <= from && one.end > from),
        begins: begun.filter(({ at }) => at === from).map(({ id }) => id),
        ends: over.filter((one) => one.end === to).map(({ number }) => number),
      };
    });
  };
}

/** Blocks as drawn: lines that follow one another are one stretch, since figures and sentences run over them. */
export type Drawn = Exclude<Block, { readonly kind: "line" }> | (Span & { readonly kind: "lines" });

/** Lines in one stretch at most; browsers lay out what is in sight alone. */
const linesTogether = 60;

/** Gathers the blocks of a document. A stretch of lines does not end within a claim. */
export function gatherBlocks(blocks: readonly Block[], claims: readonly Judged[]): readonly Drawn[] {
  const broken = drawnClaims(claims).filter(({ number }) => claims[number]?.claim.text.includes("\n"));
  const drawn: Drawn[] = [];
  let lines = 0;
  for (const block of blocks) {
    const last = drawn.at(-1);
    if (block.kind !== "line") {
      drawn.push(block);
    } else if (last?.kind === "lines" && (lines < linesTogether || broken.some((one) => one.start < block.start && one.end > last.end))) {
      drawn[drawn.length - 1] = { ...last, end: block.end };
      lines += 1;
    } else {
      drawn.push({ kind: "lines", start: block.start, end: block.end });
      lines = 1;
    }
  }
  return drawn;
}
