// Replies held against one another and against the period before (报送互核, 与上期核对): contradictions, moves and copies.
import type { Judged } from "../claim/verdict.ts";
import { tellingWords } from "../claim/telling-words.ts";
import { around, meets, stepOf } from "../claim/printed.ts";
import { q } from "../vocabulary/quantity.ts";
import { concern, type Concern, type Version } from "./concern.ts";
import { bare, clauseAt, likeWords } from "./wording.ts";

/** A figure with its version, wherever in a task it was told. */
export interface ToldBy {
  readonly version: Version;
  readonly judged: Judged;
}

/** Figures that other offices tell otherwise: of the same metric and period, or in the same words. */
export function betweenReplies(version: Version, told: readonly ToldBy[]): readonly Concern[] {
  const concerns = new Map<string, Concern>();
  for (const judged of version.claims)
    for (const other of told) {
      // Each pair is told once, at the later reply.
      if (other.version.entry === version.entry || (other.version.entry ?? 0) > (version.entry ?? 0)) continue;
      if (!isSameThing(judged, other.judged) || roleOf(version, judged) !== roleOf(other.version, other.judged)) continue;
      if (isSameValue(judged, other.judged)) continue;
      const whose = other.version.organisation?.label ?? "";
      const facts = { said: plain(judged), other: plain(other.judged), whose, words: clauseAt(version.text, judged.claim.start) };
      concerns.set(JSON.stringify(facts), concern("between-replies", version, facts));
    }
  return [...concerns.values()];
}

/** What a figure is in a comparison: 较11月底的314个增加17个 tells a level before and a change, and no level of now. */
function roleOf({ text }: Version, { claim }: Judged): "change" | "before" | "level" {
  if (claim.comparison !== null) return "change";
  return base.test(text.slice(0, claim.start)) ? "before" : "level";
}

const base = new RegExp(tellingWords.baseBefore, "u");

const plain = ({ claim }: Judged): string => claim.text.replace(/\s/gu, "");

/** Whether two figures are of the same thing and time. */
function isSameThing(a: Judged, b: Judged): boolean {
  if (a.claim.unit !== b.claim.unit || a.claim.kind !== b.claim.kind || a.claim.kind === "ordinal") return false;
  // Of what nobody knows, changes in like words may be of anything.
  if (a.metric === null && b.metric === null && (a.claim.comparison !== null || b.claim.comparison !== null)) return false;
  if (a.metric !== null || b.metric !== null) return a.metric === b.metric && a.period === b.period && a.organisation === b.organisation;
  const sameTime = (a.claim.period ?? "").replace(/\s/gu, "") === (b.claim.period ?? "").replace(/\s/gu, "");
  return sameTime && likeWords(a.words, b.words);
}

/** 约 and 余 leave room: what one text says roughly and the other exactly is no contradiction unless far apart. */
function isSameValue(a: Judged, b: Judged): boolean {
  const [x, y] = [a.claim.value, b.claim.value];
  if (typeof x === "string" && typeof y === "string") return isSameDay(x, y);
  if (typeof x !== "number" || typeof y !== "number") return JSON.stringify(x) === JSON.stringify(y);
  if (x === y) return true;
  // 4334757.14万元 is 433.48亿元, and 0.67% is less than 3%.
  if (
    isMeasured(a) &&
    isMeasured(b) &&
    meets(around(q(x), stepOf({ ...a.claim, value: x })), around(q(y), stepOf({ ...b.claim, value: y })))
  )
    return true;
  if (keepsBound(a, y) || keepsBound(b, x)) return true;
  const rough = a.claim.approx || b.claim.approx || a.claim.comparator !== "=" || b.claim.comparator !== "=";
  return rough && Math.abs(x - y) <= 0.2 * Math.max(Math.abs(x), Math.abs(y));
}

const isMeasured = ({ claim }: Judged): boolean => claim.comparator === "=" && (claim.kind === "amount" || claim.kind === "measure");

function keepsBound({ claim: { comparator, value } }: Judged, found: number): boolean {
  if (typeof value !== "number") return false;
  if (comparator?.startsWith("<") === true) return found < value || (comparator === "<=" && found === value);
  return comparator?.startsWith(">") === true && (found > value || (comparator === ">=" && found === value));
}

/** 10月13日 and 2021年10月13日 are one day. */
const isSameDay = (one: string, other: string): boolean =>
  one === other || (one.startsWith("-") !== other.startsWith("-") && one.slice(-5) === other.slice(-5));

/** How a version's figures stand to those of the period before; what the ledgers bear out has moved as it should. */
export function sinceLast(version: Version, movedPercent: string | null): readonly Concern[] {
  const { last } = version;
  if (!last) return [];
  return version.claims.flatMap((judged): readonly Concern[] => {
    if (judged.verdict === "agrees" || typeof judged.claim.value !== "number" || judged.claim.period !== null) return [];
    // 较上月增加2900份: how much it grew is no total.
    if (judged.claim.comparison !== null) return [];
    const before = last.claims.filter((one) => isSameMatter(judged, one));
    const [was] = before;
    if (before.length !== 1 || typeof was?.claim.value !== "number") return [];
    const [now, then] = [q(judged.claim.value), q(was.claim.value)];
    const facts = { said: plain(judged), was: plain(was), words: clauseAt(version.text, judged.claim.start) };
    if (counted.includes(judged.claim.kind ?? "") && now.lt(then)) return [concern("shrunk", version, facts)];
    const percent = then.isZero() ? null : now.sub(then).abs().div(then.abs()).mul(100);
    const isFar = percent !== null && movedPercent !== null && percent.gt(movedPercent);
    return isFar && !counted.includes(judged.claim.kind ?? "")
      ? [concern("moved", version, { ...facts, percent: percent.toFixed(0) })]
      : [];
  });
}

/** Figures that the office sent otherwise before, in the reply that this one took the place of; what the ledgers bear out now was put right. */
export function sinceResent(version: Version): readonly Concern[] {
  return version.claims.flatMap((judged): readonly Concern[] => {
    const same = (version.earlier?.claims ?? []).filter((one) => isSameAgain(judged, one) && one.claim.period === judged.claim.period);
    const [was] = same;
    if (same.length !== 1 || !was || isSameValue(judged, was) || roleOf(version, judged) === "change") return [];
    const facts = { said: plain(judged), was: plain(was), words: clauseAt(version.text, judged.claim.start) };
    return [concern("resent", version, facts, judged.verdict === "agrees" ? "note" : "question")];
  });
}

/** Kinds that add up from the year's beginning. */
const counted: readonly string[] = ["count", "amount"];

/** Of a text that is sent again, few words are enough where they are the same. */
const isSameAgain = (a: Judged, b: Judged): boolean =>
  isSameMatter(a, b) || (a.claim.unit === b.claim.unit && a.words.length > 1 && a.words === b.words);

const isSameMatter = (a: Judged, b: Judged): boolean =>
  a.claim.unit === b.claim.unit &&
  a.claim.kind === b.claim.kind &&
  (a.metric !== null && b.metric !== null ? a.metric === b.metric : likeWords(a.words, b.words));

/** Texts that are somebody's or some other time's. */
export function copies(version: Version, replies: readonly Version[]): readonly Concern[] {
  const own = bare(version.text);
  if (own.length < shortest) return [];
  const concerns: Concern[] = [];
  // What is not counted may still be so, and what the ledgers bear out is.
  const isOpen = version.claims.some(({ claim, verdict }) => claim.kind !== "date" && claim.kind !== null && verdict !== "agrees");
  if (version.last && bare(version.last.text) === own) concerns.push(concern("copied", version, {}, isOpen ? "question" : "note"));
  for (const other of replies)
    if (other.organisation?.id !== version.organisation?.id && (other.entry ?? 0) < (version.entry ?? 0) && bare(other.text) === own)
      concerns.push(concern("alike", version, { whose: other.organisation?.label ?? "" }, "note"));
  return concerns;
}

/** So long must a text be that being the same is no chance. */
const shortest = 12;
