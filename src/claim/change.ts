// By how much a figure differs from its base (变化): 同比增长6.5%, 较去年减少2天, 高于全市0.2个百分点, 翻了一番, 是去年同期的2.3倍.
import { baseBetween, isDirectionGap } from "./base.ts";
import type { Comparison } from "./claim.ts";
import { previousBaseOf } from "./previous.ts";
import { cue } from "./cue.ts";
import { clauseStart, type Draft, isMark, type Sentence } from "./draft.ts";
import type { Token } from "./scan.ts";
import * as w from "./words.ts";

/** A change: `own` stands on its own figure too; the subject of its clause says whether the figure before is meant. */
export interface Change {
  readonly comparison: Comparison;
  readonly subject: string;
  readonly own: boolean;
  /** One of several changes in a row: 分别下降5.7%和7.9%. */
  readonly respective?: boolean;
}

type CueToken = Token & { readonly type: "cue" };

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
    rated(sentence, draft, levels) ??
    headed(sentence, draft)
  );
}

function segmentBefore({ tokens, from }: Sentence, draft: Draft): Segment {
  const cues: CueToken[] = [];
  let at = draft.index - 1;
  let to = draft.from;
  const last = tokens[at];
  if (isMark(last, "close") && last?.to === draft.from) {
    while (at >= 0 && !isMark(tokens[at], "open")) at -= 1;
    to = tokens[at]?.from ?? to;
    at -= 1;
  } else if (isMark(last, "open") && last?.to === draft.from) {
    to = last.from;
    at -= 1;
  }
  for (; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || token.type === "figure" || token.type === "mark") return { from: token?.to ?? from, cues: cues.reverse(), to };
    if (token.type === "cue") cues.push(token);
  }
  return { from, cues: cues.reverse(), to };
}

const signed = (sign: "+" | "-", { written }: Draft): string => sign + written;

/** 是去年同期的2.3倍, 约为6月的1.8倍; a multiple of the plan is no comparison. */
function multiple(text: string, draft: Draft, { cues, from }: Segment): Change | null {
  if (draft.unit !== w.multipleUnit || text.charAt(draft.from - 1) !== w.possessive) return null;
  const verb = cues.findLast(({ word, to }) => (w.equalVerbs as readonly string[]).includes(word) && to < draft.from - 1);
  if (!verb) return null;
  const base = baseBetween(text, verb.to, draft.from - 1);
  const said = text.slice(verb.to, draft.from - 1);
  if (base === null || w.completionNouns.some((noun) => said.endsWith(noun))) return null;
  return { comparison: { base, change: draft.written }, subject: text.slice(from, verb.from), own: true };
}

/** 高于全市0.2个百分点, 落后序时23个百分点: the base stands between the word and the figure. */
function beyond(text: string, draft: Draft, { cues, from, to }: Segment): Change | null {
  const word = cues.findLast(({ bits }) => bits & (cue.baseAbove | cue.baseBelow));
  if (!word || word.to >= to || !isWordHere(text, word)) return null;
  const base = baseBetween(text, word.to, to);
  if (base === null || text.charAt(to - 1) === w.possessive) return null;
  const inParens = to !== draft.from && text.charAt(draft.from - 1) === "(" ;
  if (inParens) return null;
  const sign = word.bits & cue.baseAbove ? "+" : "-";
  return { comparison: { base, change: signed(sign, draft) }, subject: text.slice(from, word.from), own: true };
}

const isWordHere = (text: string, { word, to }: CueToken): boolean => !(w.cueRefusedAfter[word] ?? "").includes(text.charAt(to) || "\0");

/** 优于30秒的考核标准: the level before is better than a limit. */
function betterThan(text: string, draft: Draft, { cues, from }: Segment): Change | null {
  const word = cues.at(-1);
  if (!word || word.to !== draft.from || !(w.betterWords as readonly string[]).includes(word.word) || text.charAt(draft.to) !== w.possessive) return null;
  const [base] = /^[\p{Script=Han}]{2,8}/u.exec(text.slice(draft.to + 1, draft.to + 10)) ?? [];
  return base === undefined ? null : { comparison: { base, change: null }, subject: text.slice(from, word.from), own: false };
}

/** 较去年增加130%, 同比减少2天, 下降3%: a direction right before the figure. */
function directed(sentence: Sentence, draft: Draft, segment: Segment, levels: readonly Draft[]): Change | null {
  const { text } = sentence;
  const index = segment.cues.findLastIndex(({ bits }) => (bits & (cue.up | cue.down)) !== 0);
  const direction = segment.cues[index];
  if (!direction || segment.to !== draft.from) return null;
  const gap = text.slice(direction.to, draft.from);
  if (gap !== "" && w.levelMarks.includes(gap.charAt(0))) return null;
  if (!isDirectionGap(gap)) return null;
  const found = baseOf(sentence, draft, segment, direction);
  const isShare = draft.kind === "percent" || draft.kind === "ratio";
  const isWeak = (direction.bits & cue.weak) !== 0;
  const last = levels.at(-1);
  const counts =
    found !== null ||
    (isShare && (!isWeak || (gap === "" && w.shortDirections.includes(direction.word)) || draft.unit === w.doubling)) ||
    (w.bareDirections.has(direction.word) && last !== undefined && last.unit === draft.unit && draft.unit !== null) ||
    (draft.unitWord === w.placeUnit && !isWeak);
  if (!counts) return null;
  if (draft.unitWord === w.placeUnit) [draft.kind, draft.unit] = ["rank", w.placeUnit];
  const isFast = draft.kind === "duration" && w.speeds.includes(direction.word);
  const sign = (direction.bits & cue.up) !== 0 === isFast ? "-" : "+";
  const isRate = (direction.bits & cue.rate) !== 0;
  const base = found?.base ?? (isRate && last?.change ? (last.comparisons[0]?.base ?? null) : null);
  return { comparison: { base, change: signed(sign, draft) }, subject: text.slice(segment.from, found?.from ?? direction.from), own: true };
}

/** 分别下降5.7%和7.9%: the second change is told by the first one's words. */
function continued(text: string, draft: Draft, levels: readonly Draft[]): Change | null {
  const last = levels.at(-1);
  if (!last?.change || !w.joints.includes(text.slice(last.to, draft.from))) return null;
  if (last.unit !== draft.unit && !text.slice(Math.max(0, last.from - 12), last.from).includes(w.respectively)) return null;
  const [first] = last.comparisons;
  const sign = first?.change?.charAt(0) ?? "+";
  return { comparison: { base: first?.base ?? null, change: sign + draft.written }, subject: "", own: true, respective: true };
}

/** The base before a direction, and where its words begin. */
function baseOf({ text, tokens }: Sentence, draft: Draft, { cues }: Segment, direction: CueToken): { readonly base: string | null; readonly from: number } | null {
  for (const word of cues.filter(({ from }) => from < direction.from)) {
    if (word.bits & cue.samePeriod) return { base: w.baseNames.lastYear, from: word.from };
    if (word.bits & cue.previousPeriod) {
      const time = tokens.find((token) => token.type === "time" && token.from === word.to);
      return { base: time ? text.slice(time.from, time.to) : previousBaseOf(draft.period), from: word.from };
    }
    if (word.bits & cue.sameDefinition) return { base: w.baseNames.sameDefinition, from: word.from };
    if (word.bits & cue.marker && isMarker(text, word)) {
      const base = baseBetween(text, word.to, direction.from);
      if (base !== null) return { base, from: word.from };
    }
  }
  return null;
}

function isMarker(text: string, { word, from, to }: CueToken): boolean {
  const refused = w.markerRefused[word];
  if (!refused) return true;
  return !(from > 0 && refused.before.includes(text.charAt(from - 1))) && !(to < text.length && refused.after.includes(text.charAt(to)));
}

/** 增速从3%改成-3%, 一季度-7.8%, 全市（12.2%）: a rate in a clause that speaks of rates, or with a sign of its own. */
function rated({ text, tokens }: Sentence, draft: Draft, levels: readonly Draft[]): Change | null {
  if (draft.unit !== "%") return null;
  const written = draft.written;
  if (draft.signed) return { comparison: { base: null, change: `-${written}` }, subject: "-", own: true };
  const start = clauseStart(tokens, draft.index);
  const noun = tokens.slice(start + 1, draft.index).findLast((token): token is CueToken => token.type === "cue" && (token.bits & cue.rate) !== 0);
  const last = levels.at(-1);
  if (noun) return { comparison: { base: null, change: `${noun.bits & cue.up ? "+" : "-"}${written}` }, subject: "-", own: true };
  const inParens = isMark(tokens[draft.index - 1], "open") && tokens[draft.index - 1]?.to === draft.from;
  const word = tokens.slice(start + 1, draft.index).findLast((token): token is CueToken => token.type === "cue" && (token.bits & (cue.baseAbove | cue.baseBelow)) !== 0);
  if (!inParens || !word || !last?.change || text.length === 0) return null;
  const [first] = last.comparisons;
  return first ? { comparison: { base: first.base, change: `${first.change?.charAt(0) ?? "+"}${written}` }, subject: "-", own: true } : null;
}

const rateHead = new RegExp(`(${[...w.rateNouns, ...w.headDirections].join("|")})(?:[（(].*[)）])?$`, "u");

/** A cell whose row is named by a rate: 软件业营收增幅 | 11.4%. */
function headed({ text, from, rowHead }: Sentence, draft: Draft): Change | null {
  if (draft.unit !== "%" || rowHead === "") return null;
  const [, noun] = rateHead.exec(rowHead) ?? [];
  const lead = text.slice(from, draft.from);
  if (noun === undefined || lead.length > 3 || from !== 0) return null;
  const down = (w.directions.down as readonly string[]).includes(noun);
  return { comparison: { base: null, change: `${down ? "-" : "+"}${draft.written}` }, subject: "-", own: true };
}
