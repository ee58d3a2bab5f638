// Binding (绑定): which metric a claim speaks of, by task, words, unit and period, never by its value: a wrong figure is bound as the right one is.
import type { Met } from "../scheme/scheme.ts";
import type { CriterionId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import { checkWords as w } from "./check-words.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { ClaimKind } from "./claim.ts";
import { coverage, likeness, pairsOf, shared, weigh, type Weights } from "./likeness.ts";
import { anyOf } from "./sentence.ts";
import type { Told } from "./told.ts";

/** A figure that a claim may be (候选): of a metric, with the words that it is spoken of with. */
export interface Candidate {
  readonly metric: MetricId;
  readonly part: "value" | "numerator" | "denominator" | "target";
  readonly criterion: CriterionId | null;
  readonly task: number;
  readonly period: string;
  readonly organisation: OrganisationId;
  /** Canonical (元, 人, %); null for a bare number. */
  readonly unit: string | null;
  readonly kind: ClaimKind;
  /** The metric's name, and its definition (口径). */
  readonly label: string;
  readonly definition: string;
  /** The words right before and behind the figure in a statement, and its whole sentence; empty where no statement says it. */
  readonly near: string;
  readonly sentence: string;
  /** Whether it is a change against something. */
  readonly change: boolean;
  /** What the statement says now: a decimal, or a day or two; empty where none says it. */
  readonly exact: string;
  /** Of a target: how it is set, and how it stands. */
  readonly target: KnownTarget | null;
}

/** A criterion's target as a bound in a text may quote it. */
export interface KnownTarget {
  readonly comparator: string;
  readonly text: string;
  readonly met: Met;
  /** What was found, as text. */
  readonly found: string | null;
}

/** A claim with the candidate it is bound to, and how sure that is. */
export interface Binding {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A candidate with its words made ready. */
interface Ready {
  readonly candidate: Candidate;
  readonly label: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/**
 * So much weight must the words have that a claim and a candidate share: 完成率 is said of everything, 区块链场景 of one thing. Where the text
 * does not say which task it is about, its words must say it.
 */
const telling = { inTask: 1.2, anywhere: 2.8 } as const;

/** So much of its column's head must a number in a table share. */
const columnCover = 0.5;

/** Below `least` nothing is bound; nor where another metric is nearer than `margin` of the best. */
const least = 0.3;
const margin = 0.12;
/** A second claim of the same metric must be nearly as good, or it is of something else. */
const repeat = 0.75;

/** The candidate of each claim, or null where none is sure. */
export function bindClaims(told: readonly Told[], candidates: readonly Candidate[]): readonly (Binding | null)[] {
  return settle(told, rankAll(told, candidates));
}

/** The candidates that a claim's words name well enough, best first. */
export const namedAmong = (told: Told, candidates: readonly Candidate[]): readonly Binding[] =>
  (rankAll([told], candidates)[0] ?? []).filter(({ score }) => score >= least);

/** The candidates of each claim, best first. */
function rankAll(told: readonly Told[], candidates: readonly Candidate[]): readonly (readonly Scored[])[] {
  const ready = candidates.map((candidate): Ready => {
    const { label, near, sentence } = candidate;
    return {
      candidate,
      label: pairsOf(label),
      near: pairsOf(near),
      sentence: pairsOf(sentence),
      all: pairsOf(`${label}。${near}。${sentence}`),
    };
  });
  const read = new Map<string, ReadonlySet<string>>();
  const pairs = (text: string): ReadonlySet<string> => {
    const found = read.get(text) ?? pairsOf(text);
    read.set(text, found);
    return found;
  };
  const weights = weigh(candidates.map(({ label, near, sentence }) => `${label}。${near}。${sentence}`));
  return told.map((one) => rank(one, ready, weights, pairs));
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The candidates of a claim, best first, the best of each metric's parts once. */
function rank(told: Told, ready: readonly Ready[], weights: Weights, pairs: (text: string) => ReadonlySet<string>): readonly Scored[] {
  const [near, sentence] = [pairs(told.near), pairs(told.sentence)];
  const best = new Map<string, Scored>();
  for (const one of ready) {
    if (!fits(told, one.candidate)) continue;
    const said = new Set([...near, ...sentence]);
    const isNamed = told.names.includes(one.candidate.label);
    if (!isNamed && shared(said, one.all, weights) < (told.task === null ? telling.anywhere : telling.inTask)) continue;
    if (told.column !== "" && coverage(pairsOf(told.column), one.all, weights) < columnCover) continue;
    const score = scoreOf(told, one, near, sentence, weights);
    const key = keyOf(one.candidate);
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { candidate: one.candidate, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

const keyOf = ({ metric, part }: Candidate): string => `${metric}.${part}`;

function scoreOf(told: Told, one: Ready, near: ReadonlySet<string>, sentence: ReadonlySet<string>, weights: Weights): number {
  const { candidate } = one;
  const spoken = candidate.near === "" ? 0 : likeness(near, one.near, weights);
  const named = Math.max(likeness(near, one.label, weights), 0.9 * coverage(one.label, near, weights));
  const around = 0.6 * likeness(sentence, one.sentence, weights) + 0.4 * coverage(one.label, sentence, weights);
  const words = 0.6 * Math.max(spoken, named) + 0.15 * Math.min(spoken, named) + 0.25 * around;
  const unit = candidate.unit === told.unit ? 0.08 : 0;
  const period = told.period !== null && told.period === candidate.period ? 0.04 : 0;
  const bound = told.bound && candidate.part === "target" ? 0.1 : 0;
  return words === 0 ? 0 : words + unit + period + bound;
}

/** Whether a claim can be of a candidate at all. */
function fits(told: Told, candidate: Candidate): boolean {
  if (told.task !== null && told.task !== candidate.task) return false;
  if (told.isLeft) return false;
  if (told.isTarget && candidate.part !== "target") return false;
  const words = `${candidate.label}${candidate.near}${candidate.sentence}`;
  if (told.narrowed.some((word) => !words.includes(word))) return false;
  if (!told.bound && extreme.test(candidate.label) && !extreme.test(told.near)) return false;
  if (told.change !== candidate.change) return false;
  if (told.change && againstJustBefore(told) !== justBefore.test(words)) return false;
  if (candidate.part === "target" && !told.bound) return false;
  if (told.elsewhere.some((name) => !candidate.near.includes(name) && !candidate.label.includes(name))) return false;
  return unitsFit(told, candidate) && rateFits(told, candidate);
}

/** 最低的满意度 is told as that, but where all are told to be above a bound. */
const extreme = new RegExp(anyOf(w.extremes), "u");

const justBefore = new RegExp(t.justBefore, "u");
/** 比上月提高: no change against last year is meant. */
const againstJustBefore = ({ claim, near }: Told): boolean =>
  [claim.comparison, ...claim.moreComparisons].some((one) => justBefore.test(one?.base ?? "")) || justBefore.test(near);

const rateStem = new RegExp(`(?<stem>\\p{Script=Han}{2})${w.rate}$`, "u");

/** A rate that is known by its name alone is the one that is named: 减排比例 is no 减排任务完成率, 公示率 no 公示及时率. */
function rateFits({ near }: Told, { label, near: spoken }: Candidate): boolean {
  const stem = spoken === "" ? rateStem.exec(label)?.groups?.["stem"] : undefined;
  return stem === undefined || near.includes(stem);
}

/** Whether a claim's unit may be the candidate's. */
export function unitsFit({ unit, kind }: Pick<Told, "unit" | "kind">, candidate: Candidate): boolean {
  if (kind === "date" || candidate.kind === "date") return kind === candidate.kind;
  if (kind === "rank" || candidate.kind === "rank") return kind === candidate.kind;
  if (kind === "ordinal" || candidate.kind === "ordinal") return kind === candidate.kind;
  if (unit === candidate.unit) return true;
  // 3家 and 3个 may be the same things; 人 and 元 are none.
  const both = (words: readonly string[]): boolean => words.includes(unit ?? "") && words.includes(candidate.unit ?? "");
  return kind === "count" && candidate.kind === "count" && t.measureWords.some(both);
}

/**
 * Settles who is whose, the surest first. A candidate that another claim has taken with a better score is no rival any more,
 * so that of four rates in a sentence the last one is left to the last.
 */
function settle(told: readonly Told[], scores: readonly (readonly Scored[])[]): readonly (Binding | null)[] {
  const bound: (Binding | null)[] = told.map(() => null);
  const taken = new Map<string, number>();
  for (let round = 0; round < 4; round += 1) {
    let settled = false;
    const order = scores.map((_, i) => i).sort((a, b) => (scores[b]?.[0]?.score ?? 0) - (scores[a]?.[0]?.score ?? 0));
    for (const i of order) {
      if (bound[i]) continue;
      const open = (scores[i] ?? []).filter(({ candidate, score }) => score > repeat * (taken.get(keyOf(candidate)) ?? 0));
      const [first, second] = open;
      if (!first || first.score < least || (second && first.score - second.score < margin * first.score)) continue;
      // Who is the better claim of it comes first.
      const rival = scores.some(
        (other, j) =>
          j !== i && !bound[j] && other[0]?.candidate.metric === first.candidate.metric && other[0].score * repeat > first.score,
      );
      if (rival) continue;
      bound[i] = first;
      taken.set(keyOf(first.candidate), Math.max(first.score, taken.get(keyOf(first.candidate)) ?? 0));
      settled = true;
    }
    if (!settled) break;
  }
  return bound.map((one, i) => (one && isAlone(i, one, told, bound) ? one : null));
}

/** Whether no other claim of the same sentence or row is taken for the same thing as surely. */
function isAlone(at: number, { candidate, score }: Binding, told: readonly Told[], bound: readonly (Binding | null)[]): boolean {
  return !bound.some(
    (other, i) =>
      other !== null &&
      i !== at &&
      keyOf(other.candidate) === keyOf(candidate) &&
      told[i]?.group === told[at]?.group &&
      told[i]?.period === told[at]?.period &&
      other.score > score * (1 - margin),
  );
}
