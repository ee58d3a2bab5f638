// Comparisons (比较): with another time, place, plan or limit, and by how much; on the figure that changed and on the figure of the change alike.
import type { Comparison } from "./claim.ts";
import { type Change, resolveChange } from "./change.ts";
import { cue } from "./cue.ts";
import { clauseFrom, reach, type Draft, type Sentence, type Token } from "./draft.ts";
import { baseBetween, isGenericSubject, previousBaseOf } from "./base.ts";
import { resolveRank } from "./rank.ts";
import * as c from "./comparison-words.ts";
import * as n from "./numeral-words.ts";

/** Gives each figure what it is compared with; figures are taken from left to right, changes belong to figures before them. */
export function resolveComparisons(sentence: Sentence): void {
  const { tokens, first, last } = sentence;
  let levels: Draft[] = [];
  const outer: number[] = [];
  let rankBase: string | null = null;
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type === "mark") {
      if (token.mark === "semicolon") levels = [];
      else if (token.mark === "open") outer.push(levels.length);
      // What stands in parentheses is no level of what follows them: 17件（含上年结转2件），比上年少5件.
      else if (token.mark === "close") levels = levels.slice(0, (outer.pop() ?? 0) || levels.length);
    } else if (token?.type === "cue") {
      if (token.bits & cue.level) compareLevel(sentence, index, levels);
    } else if (token?.type === "figure") {
      if (token.kind === "rank" && token.unit !== null) rankBase = resolveRank(sentence, token, rankBase);
      const change = resolveChange(sentence, token, levels);
      if (change) attach(sentence, token, change, levels);
      else compareFrom(sentence, token, levels);
      if (token.accepted && token.kind !== "ordinal") levels.push(token);
      // A chain of changes is short: older figures are no level of what comes.
      if (levels.length > longestChain) levels = levels.slice(-shortestChain);
    }
  }
}

const longestChain = 64;
const shortestChain = 32;

const mostComparisons = 8;

const add = (draft: Draft, comparison: Comparison): void => {
  if (draft.comparisons.length < mostComparisons) draft.comparisons = [...draft.comparisons, comparison];
};

/** The change stands on its own figure, and on the level it changed; in a target the level is a target of its own. */
function attach(sentence: Sentence, draft: Draft, change: Change, levels: readonly Draft[]): void {
  const { comparison } = change;
  if (change.own) {
    draft.comparisons = [comparison, ...draft.comparisons];
    draft.change = true;
    draft.accepted = true;
  }
  if (sentence.target) return;
  if (change.respective) return attachInTurn(draft, levels);
  const level = levelOf(draft, levels, isGenericSubject(change.subject));
  if (!level) return;
  // 由18.5个工作日压到11.2个工作日，缩短39.5%: the base is said once, the change here.
  const [first] = level.comparisons;
  if (comparison.base === null && first?.change === null && first.base !== null && level.kind !== "rank") {
    const whole = { base: first.base, change: comparison.change };
    level.comparisons = [whole, ...level.comparisons.slice(1)];
    if (change.own) draft.comparisons = [whole, ...draft.comparisons.slice(1)];
  } else add(level, comparison);
  draft.changed = level;
}

/** 33和58，分别下降5.7%和7.9%: of several changes in a row, each belongs to the level at its own place. */
function attachInTurn(last: Draft, levels: readonly Draft[]): void {
  const changes = [last];
  for (let at = levels.length - 1; at >= 0 && levels[at]?.change; at -= 1) changes.unshift(levels[at] ?? last);
  const open = levels.filter((level) => !level.change).slice(-changes.length);
  const fits = open.every(({ unit }) => unit === open[0]?.unit) || open.every(({ unit }, index) => unit === changes[index]?.unit);
  if (open.length < changes.length || !fits) return;
  for (const [index, change] of changes.entries()) {
    const [comparison] = change.comparisons;
    const level = open[index];
    if (!comparison || !level) continue;
    if (change.changed) change.changed.comparisons = change.changed.comparisons.filter((one) => one !== comparison);
    add(level, comparison);
    change.changed = level;
  }
}

/** The figure before that a change is about: points change a percentage, places a rank, percentages an amount or a count, others their own unit. */
function levelOf(change: Draft, levels: readonly Draft[], generic: boolean): Draft | undefined {
  const isPoints = change.kind === "percent" && change.unit !== "%" && change.unit !== "‰";
  if (change.kind === "rank") return levels.findLast(({ kind, change: other }) => kind === "rank" && !other);
  if (change.kind === "percent" || change.kind === "ratio") {
    if (!generic) return undefined;
    if (isPoints) return levels.findLast(({ kind, unit }) => kind === "percent" && (unit === "%" || unit === "‰"));
    const last = levels.at(-1);
    if (last?.change) return last.changed ?? undefined;
    const open = levels.filter((level) => !level.change && level.kind !== "rank" && level.kind !== "ratio");
    return open.findLast(({ kind }) => kind !== "percent") ?? open.at(-1);
  }
  const isDuration = change.kind === "duration";
  return levels.findLast(
    ({ unit, kind, change: other }) =>
      (unit === change.unit || (isDuration && kind === "duration") || (unit ?? "").startsWith(`${change.unit ?? ""}/`)) && !other,
  );
}

/** 与全市持平: said of the figure before. */
function compareLevel(sentence: Sentence, index: number, levels: readonly Draft[]): void {
  const level = levels.findLast((draft) => draft.kind !== "rank" || draft.change) ?? levels.at(-1);
  const token = sentence.tokens[index];
  if (!level || !token) return;
  const base = levelBase(sentence, index, token, level);
  if (base !== null) add(level, { base, change: c.baseNames.level });
}

function levelBase({ text, tokens, first }: Sentence, index: number, token: Token, level: Draft): string | null {
  const bound = Math.max(first, index - reach);
  for (let at = index - 1; at >= bound; at -= 1) {
    const before = tokens[at];
    if (!before || before.type === "mark" || before.type === "figure") return null;
    if (before.type !== "cue") continue;
    if (before.bits & cue.samePeriod) return c.baseNames.lastYear;
    if (before.bits & cue.previousPeriod) return previousBaseOf(level.period);
    if (before.bits & cue.marker) return baseBetween(text, before.to, token.from);
  }
  return null;
}

/** 由20个工作日压减至15个工作日: the second is compared with the first. */
function compareFrom(sentence: Sentence, draft: Draft, levels: readonly Draft[]): void {
  if (levels.length === 0) return;
  const { text } = sentence;
  const before = text.slice(Math.max(0, draft.from - 8), draft.from);
  if (!toLevel.test(before)) return;
  const first = levels.findLast(({ unit }) => unit === draft.unit);
  if (!first || (first.unit === null && first.kind !== "ratio")) return;
  const lead = text.slice(Math.max(clauseFrom(sentence, first.index), first.from - 12), first.from);
  if (!fromLevel.test(lead)) return;
  if (draft.kind === "count" && first.kind === "measure") draft.kind = "measure";
  add(draft, { base: text.slice(first.from, first.unitTo), change: null });
}

const toLevel = new RegExp(`(?:${c.changeVerbs.join("|")})[${c.levelMarks}]`, "u");
const fromLevel = new RegExp(`[${n.fromWords}]|${c.firstLevelWords.join("|")}`, "u");
