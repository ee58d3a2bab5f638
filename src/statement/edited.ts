// An edited text (修改稿) against what was bound: people may change the words of an item, and none of its figures.
import type { Claim } from "../claim/claim.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { claimAt, readBack, readFigures, spansOf, type FigureRead } from "./read-back.ts";
import type { RenderedItem } from "./statement.ts";
import { figureWords as w } from "./words.ts";

/** What of a claim an edit has changed. */
type Changed = "value" | "unit" | "comparator" | "kind" | "hedge" | "period" | "comparison";

/**
 * What an edited text of an item may not say, each with its place in that text: figures that are bound to nothing, and bound ones that state
 * something else, of another period or beside another base. Figures that were left out are warnings.
 */
export function checkEdited(item: Pick<RenderedItem, "number" | "segments" | "names">, text: string, at: Place): readonly Problem[] {
  const bound = readBack(item.segments, item.names).figures;
  const claims = readFigures(text, item.names);
  const pairs = pairFigures(
    bound.filter(({ claim }) => claim !== null),
    claims,
  );
  const place = (start: number): { readonly item: number; readonly offset: number } => ({ item: item.number, offset: start + 1 });
  const loose = looseDigits(text, item.names, bound, claims);
  const changed = [...pairs].flatMap(([claim, was]) => {
    const what = was.claim && changeOf(was.claim, claim);
    // A day that was typed is told once, not of every figure that it scopes.
    if (!what || (what === "period" && loose.some((one) => claim.period?.includes(one.text)))) return [];
    return [problem("statement.figure-changed", at, { text: claim.text, bound: was.figure.text, aspect: what, ...place(claim.start) })];
  });
  const typed = [...claims.filter((claim) => !pairs.has(claim)), ...loose];
  const kept = new Set(pairs.values());
  const dropped = bound.filter((one) => (one.claim === null ? !text.includes(one.figure.text) : !kept.has(one)));
  return [
    ...changed,
    ...typed.map((one) => problem("statement.figure-unbound", at, { text: one.text, ...place(one.start) })),
    ...dropped.map(({ figure }) => problem("statement.figure-dropped", at, { bound: figure.text, item: item.number }, "warning")),
  ];
}

/** A bound figure of an item (by its place among the item's figures, from 0) where an edited text has it. */
export interface FigurePlace {
  readonly figure: number;
  readonly start: number;
  readonly text: string;
}

/** Where an edited text has an item's bound figures, told by what they state and by their order; those that it has no more are left out. */
export function alignFigures(item: Pick<RenderedItem, "segments" | "names">, text: string): readonly FigurePlace[] {
  const { figures: bound, text: was } = readBack(item.segments, item.names);
  const pairs = pairFigures(
    bound.filter(({ claim }) => claim !== null),
    readFigures(text, item.names),
  );
  const places: FigurePlace[] = [];
  bound.forEach((one, figure) => {
    const { claim, start } = one;
    if (claim === null) {
      const at = text.indexOf(one.figure.text);
      if (at >= 0) places.push({ figure, start: at, text: one.figure.text });
      return;
    }
    const found = [...pairs].find(([, other]) => other === one)?.[0];
    if (!found) return;
    // A claim may take in words around the figure; where they still stand, they are no part of it.
    const [before, behind] = [was.slice(claim.start, start), was.slice(start + one.figure.text.length, claim.start + claim.text.length)];
    const lead = found.text.startsWith(before) ? before.length : 0;
    const trail = behind !== "" && found.text.endsWith(behind) && found.text.length > lead + behind.length ? behind.length : 0;
    places.push({ figure, start: found.start + lead, text: found.text.slice(lead, found.text.length - trail) });
  });
  return places;
}

/** Each claim of the edited text with the bound figure it is: first those that state the same, in order, then what stands between them. */
function pairFigures(bound: readonly FigureRead[], claims: readonly Claim[]): ReadonlyMap<Claim, FigureRead> {
  const pairs = new Map<Claim, FigureRead>();
  const same = alignEqual(bound, claims);
  let [from, first] = [0, 0];
  for (const [index, nth] of [...same, [bound.length, claims.length] as const]) {
    const between = bound.slice(from, index);
    for (const claim of claims.slice(first, nth)) {
      // Where as many stand as stood, each is the one in its place; else only what is said in the same unit.
      const isAlike = between.length > 0 && nth - first === index - from;
      const at = isAlike
        ? claims.indexOf(claim) - first
        : between.findIndex((one) => one.claim?.unit === claim.unit && one.claim.kind === claim.kind);
      const was = isAlike ? bound[from + at] : between[at];
      if (was === undefined) continue;
      pairs.set(claim, was);
      if (!isAlike) between.splice(0, at + 1);
    }
    const [claim, was] = [claims[nth], bound[index]];
    if (claim && was) pairs.set(claim, was);
    [from, first] = [index + 1, nth + 1];
  }
  return pairs;
}

/** Places of the longest row of figures that state the same in both, in order. */
function alignEqual(bound: readonly FigureRead[], claims: readonly Claim[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: bound.length + 1 }, () => new Array<number>(claims.length + 1).fill(0));
  const length = (index: number, nth: number): number => lengths[index]?.[nth] ?? 0;
  const equal = (index: number, nth: number): boolean => {
    const [was, claim] = [bound[index]?.claim, claims[nth]];
    return was !== undefined && was !== null && claim !== undefined && statementOf(was) === statementOf(claim);
  };
  for (let index = bound.length - 1; index >= 0; index -= 1)
    for (let nth = claims.length - 1; nth >= 0; nth -= 1) {
      const row = lengths[index];
      if (row) row[nth] = equal(index, nth) ? length(index + 1, nth + 1) + 1 : Math.max(length(index + 1, nth), length(index, nth + 1));
    }
  const places: (readonly [number, number])[] = [];
  for (let [index, nth] = [0, 0]; index < bound.length && nth < claims.length; ) {
    if (equal(index, nth)) places.push([index++, nth++]);
    else if (length(index + 1, nth) >= length(index, nth + 1)) index += 1;
    else nth += 1;
  }
  return places;
}

const statementOf = ({ value, unit }: Claim): string => JSON.stringify([value, unit]);
const comparisonsOf = ({ comparison, moreComparisons }: Claim): string => JSON.stringify([comparison, moreComparisons]);

/** What an edited claim says otherwise, or nothing. A period or a base that is no longer written is no untruth; another one is. */
function changeOf(was: Claim, claim: Claim): Changed | null {
  if (JSON.stringify(was.value) !== JSON.stringify(claim.value)) return "value";
  if (was.unit !== claim.unit) return "unit";
  if (was.comparator !== claim.comparator || was.approx !== claim.approx) return "comparator";
  if (was.kind !== claim.kind) return "kind";
  if (was.hedge !== claim.hedge) return "hedge";
  if (claim.period !== null && claim.period !== was.period && (was.period !== null || /\d/u.test(claim.period))) return "period";
  return claim.comparison !== null && comparisonsOf(claim) !== comparisonsOf(was) ? "comparison" : null;
}

/** Digits with the words of a date between them. */
const digitRuns = new RegExp(`\\p{Nd}[\\p{Nd}.,${w.year}${w.month}${w.day}]*`, "gu");

/** Digits that no claim, name or bound day accounts for: a day that scopes others, a number that reads as none. */
function looseDigits(
  text: string,
  names: readonly string[],
  bound: readonly FigureRead[],
  claims: readonly Claim[],
): readonly { readonly text: string; readonly start: number }[] {
  const known = [...names, ...bound.map(({ figure }) => figure.text)].flatMap((name) => spansOf(text, name));
  return [...text.matchAll(digitRuns)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter(({ text: digits, start }) => {
      const end = start + digits.length;
      return claimAt(claims, start, end) === null && !known.some(([from, to]) => from <= start && end <= to);
    });
}
