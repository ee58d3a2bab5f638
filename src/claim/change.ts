// By how much a figure differs from its base (变化): 同比增长6.5%, 较去年减少2天, 高于全市0.2个百分点, 翻了一番, 是去年同期的2.3倍.
import { baseBetween, isDirectionGap, previousBaseOf } from "./base.ts";
import type { Comparison } from "./claim.ts";
import { cue } from "./cue.ts";
import { holds } from "./characters.ts";
import { clauseStart, type CueToken, type Draft, isMark, reach, type Sentence, writtenOf } from "./draft.ts";
import { readTime } from "./time.ts";
import * as c from "./comparison-words.ts";
import * as n from "./numeral-words.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";

/** A change: `own` stands on its own figure too; the subject of its clause says whether the figure before is meant. */
export interface Change {
  readonly comparison: Comparison;
  readonly subject: string;
  readonly own: boolean;
  /** One of several changes in a row: 分别下降5.7%和7.9%. */
  readonly respective?: boolean;
}

/** The words between the last mark or figure and a figure, with parentheses in between left out. */
interface Segment {
  readonly from: number;
  readonly cues: readonly CueToken[];
  readonly to: number;
}

/** The change that a figure tells, or nothing where it is a level. */
export function resolveChange(sentence: Sentence, draft: Draft, levels: readonly Draft[]): Change | null {
  const { text } = sentence;
  const segment = segmentBefore(sentence, draft);
  return (
    multiple(text, draft, segment) ??
    beyond(text, draft, segment) ??
    betterThan(text, draft, segment) ??
    directed(sentence, draft, segment, levels) ??
    continued(text, draft, levels) ??
    grown(sentence, draft) ??
    rated(sentence, draft, segment, levels) ??
    headed(sentence, draft)
  );
}

function segmentBefore({ tokens, first, from }: Sentence, draft: Draft): Segment {
  const cues: CueToken[] = [];
  let at = draft.index - 1;
  let to = draft.from;
  const last = tokens[at];
  if (at >= first && isMark(last, "close") && last?.to === draft.from) {
    const bound = Math.max(first, at - reach);
    while (at >= bound && !isMark(tokens[at], "open")) at -= 1;
    to = tokens[at]?.from ?? to;
    at -= 1;
  }
  const bound = Math.max(first, at - reach);
  for (; at >= bound; at -= 1) {
    const token = tokens[at];
    if (!token || token.type === "figure" || token.type === "mark") return { from: token?.to ?? from, cues: cues.reverse(), to };
    if (token.type === "cue") cues.push(token);
  }
  return { from, cues: cues.reverse(), to };
}

const signed = (sign: "+" | "-", text: string, draft: Draft): string => sign + writtenOf(text, draft);

/** 是去年同期的2.3倍, 约为6月的1.8倍; a multiple of the plan is no comparison. */
function multiple(text: string, draft: Draft, { cues, from }: Segment): Change | null {
  if (text.charAt(draft.from - 1) !== w.possessive) return null;
  if (draft.unit === "%") return shareOf(text, draft, from);
  if (draft.unit !== u.multipleUnit) return null;
  const verb = cues.findLast(({ word, to }) => c.equalVerbs.includes(word) && to < draft.from - 1);
  if (!verb) return null;
  const base = baseBetween(text, verb.to, draft.from - 1);
  const said = text.slice(verb.to, draft.from - 1);
  if (base === null || c.completionNouns.some((noun) => said.endsWith(noun))) return null;
  return { comparison: { base, change: writtenOf(text, draft) }, subject: text.slice(from, verb.from), own: true };
}

/** 恢复到2019年的九成, 为去年同期的83.6%: a share of what was at another time; a share of a plan is none. */
function shareOf(text: string, draft: Draft, from: number): Change | null {
  const end = draft.from - 1;
  for (let at = Math.max(from, end - 12); at < end; at += 1) {
    const time = readTime(text, at, false);
    if (!time || time.end !== end) continue;
    const verb = c.shareVerbs.find((word) => text.slice(Math.max(from, at - word.length), at) === word);
    if (verb === undefined) return null;
    return {
      comparison: { base: text.slice(at, end), change: writtenOf(text, draft) },
      subject: text.slice(from, at - verb.length),
      own: true,
    };
  }
  return null;
}

/** 高于全市0.2个百分点, 落后序时23个百分点: the base stands between the word and the figure. */
function beyond(text: string, draft: Draft, { cues, from, to }: Segment): Change | null {
  const word = cues.findLast(({ bits }) => bits & (cue.baseAbove | cue.baseBelow));
  if (!word || word.to >= to || !isWordHere(text, word)) return null;
  const base = baseBetween(text, word.to, to);
  if (base === null || holds(c.baseRefusedEnds, text, to - 1)) return null;
  const sign = word.bits & cue.baseAbove ? "+" : "-";
  return { comparison: { base, change: signed(sign, text, draft) }, subject: text.slice(from, word.from), own: true };
}

const isWordHere = (text: string, { word, to }: CueToken): boolean => !holds(c.cueRefusedAfter[word] ?? "", text, to);

const limit = /^\p{Script=Han}{2,8}/u;

/** 优于30秒的考核标准: the level before is better than a limit. */
function betterThan(text: string, draft: Draft, { cues, from }: Segment): Change | null {
  const word = cues.at(-1);
  if (!word || word.to !== draft.from || !c.betterWords.includes(word.word) || text.charAt(draft.to) !== w.possessive) return null;
  const [base] = limit.exec(text.slice(draft.to + 1, draft.to + 10)) ?? [];
  return base === undefined ? null : { comparison: { base, change: null }, subject: text.slice(from, word.from), own: false };
}

/** 较去年增加130%, 同比减少2天, 下降3%: a direction right before the figure. */
function directed(sentence: Sentence, draft: Draft, segment: Segment, levels: readonly Draft[]): Change | null {
  const { text } = sentence;
  const index = segment.cues.findLastIndex(({ bits }) => (bits & (cue.up | cue.down)) !== 0);
  const direction = segment.cues[index];
  if (!direction || segment.to !== draft.from) return null;
  const gap = text.slice(direction.to, draft.from);
  if (holds(c.levelMarks, gap, 0)) return null;
  if (!isDirectionGap(gap)) return null;
  const found = baseOf(sentence, draft, segment, direction);
  if (draft.unit === "‰" && direction.bits & cue.rate) return null;
  const isShare = draft.kind === "percent" || draft.kind === "ratio";
  const isWeak = (direction.bits & cue.weak) !== 0;
  const last = levels.at(-1);
  // 上升3位 is a ranking's, 增加3位 are people.
  const isPlaces = draft.unitWord === u.placeUnit && !c.peopleDirections.has(direction.word);
  const counts =
    found !== null ||
    (isShare && (!isWeak || (gap === "" && c.shortDirections.includes(direction.word)) || draft.unit === u.doubling)) ||
    (c.bareDirections.has(direction.word) && last !== undefined && last.unit === draft.unit && draft.unit !== null) ||
    (isPlaces && !isWeak);
  if (!counts) return null;
  if (isPlaces) [draft.kind, draft.unit] = ["rank", u.placeUnit];
  const isFast = draft.kind === "duration" && c.speeds.includes(direction.word);
  const sign = ((direction.bits & cue.up) !== 0) === isFast ? "-" : "+";
  const isRate = (direction.bits & cue.rate) !== 0;
  const base = found?.base ?? (isRate && last?.change ? (last.comparisons[0]?.base ?? null) : null);
  return {
    comparison: { base, change: signed(sign, text, draft) },
    subject: text.slice(segment.from, found?.from ?? direction.from),
    own: true,
  };
}

/** 分别下降5.7%和7.9%: the second change is told by the first one's words. */
function continued(text: string, draft: Draft, levels: readonly Draft[]): Change | null {
  const last = levels.at(-1);
  if (!last?.change || !u.joints.includes(text.slice(last.to, draft.from))) return null;
  if (last.unit !== draft.unit && !text.slice(Math.max(0, last.from - 12), last.from).includes(c.respectively)) return null;
  const [first] = last.comparisons;
  const sign = first?.change?.charAt(0) ?? "+";
  return { comparison: { base: first?.base ?? null, change: sign + writtenOf(text, draft) }, subject: "", own: true, respective: true };
}

/** 保持两位数增长: the direction stands behind. */
function grown({ text, tokens }: Sentence, draft: Draft): Change | null {
  const next = tokens[draft.index + 1];
  if (
    !text.startsWith(n.twoDigits, draft.from) ||
    next?.type !== "cue" ||
    next.from !== draft.to ||
    !(next.bits & (cue.up | cue.down)) ||
    next.bits & cue.weak
  )
    return null;
  return { comparison: { base: null, change: signed(next.bits & cue.up ? "+" : "-", text, draft) }, subject: aside, own: true };
}

/** The base before a direction, and where its words begin. */
function baseOf(
  { text, tokens }: Sentence,
  draft: Draft,
  { cues }: Segment,
  direction: CueToken,
): { readonly base: string | null; readonly from: number } | null {
  for (const word of cues.filter(({ from }) => from < direction.from)) {
    if (word.bits & cue.samePeriod) return { base: c.baseNames.lastYear, from: word.from };
    if (word.bits & cue.previousPeriod) {
      const time = tokens.slice(0, draft.index).findLast((token) => token.type === "time" && token.from === word.to);
      return { base: time ? text.slice(time.from, time.to) : previousBaseOf(draft.period), from: word.from };
    }
    if (word.bits & cue.sameDefinition) return { base: c.baseNames.sameDefinition, from: word.from };
    if (word.bits & cue.marker && isMarker(text, word)) {
      const base = baseBetween(text, word.to, direction.from);
      if (base !== null) return { base, from: word.from };
    }
  }
  return null;
}

function isMarker(text: string, { word, from, to }: CueToken): boolean {
  const refused = c.markerRefused[word];
  if (!refused) return true;
  return !holds(refused.before, text, from - 1) && !holds(refused.after, text, to);
}

/** 增速从3%改成-3%, 一季度-7.8%, 全市（12.2%）: a rate in a clause that speaks of rates, or with a sign of its own. */
function rated(sentence: Sentence, draft: Draft, segment: Segment, levels: readonly Draft[]): Change | null {
  if (draft.unit !== "%") return null;
  const { text, tokens } = sentence;
  if (draft.signed) return { comparison: { base: signedBase(draft, segment), change: signed("-", text, draft) }, subject: "", own: true };
  const clause = tokens.slice(clauseStart(sentence, draft.index) + 1, draft.index);
  const spoken = (bits: number): CueToken | undefined =>
    clause.findLast((token): token is CueToken => token.type === "cue" && (token.bits & bits) !== 0);
  const noun = spoken(cue.rate);
  if (noun) return { comparison: { base: null, change: signed(noun.bits & cue.up ? "+" : "-", text, draft) }, subject: aside, own: true };
  const inParens = isMark(tokens[draft.index - 1], "open") && tokens[draft.index - 1]?.to === draft.from;
  const [first] = levels.at(-1)?.comparisons ?? [];
  if (!inParens || !first || !levels.at(-1)?.change || !spoken(cue.baseAbove | cue.baseBelow)) return null;
  return {
    comparison: { base: first.base, change: signed(first.change?.startsWith("-") ? "-" : "+", text, draft) },
    subject: aside,
    own: true,
  };
}

/** The subject of a change that belongs to no figure before it. */
const aside = "-";

function signedBase({ period }: Draft, { cues }: Segment): string | null {
  const bits = cues.at(-1)?.bits ?? 0;
  return bits & cue.samePeriod ? c.baseNames.lastYear : bits & cue.previousPeriod ? previousBaseOf(period) : null;
}

/** A cell whose row is named by a rate: 软件业营收增幅 | 11.4%. */
function headed({ text, from, rowHead }: Sentence, draft: Draft): Change | null {
  if (draft.unit !== "%" || rowHead.direction === null || from !== 0 || draft.from > longestLead) return null;
  return { comparison: { base: null, change: signed(rowHead.direction, text, draft) }, subject: aside, own: true };
}

/** Characters that a comparator may take before the figure of such a cell. */
const longestLead = 3;
