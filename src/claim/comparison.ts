// Comparisons (比较): with another time, place, plan or limit, and by how much; on the figure that changed and on the figure of the change alike.
import type { Comparison } from "./claim.ts";
import { type Change, resolveChange } from "./change.ts";
import { cue } from "./cue.ts";
import { type Draft, isMark, type Sentence } from "./draft.ts";
import { baseBetween, isGenericSubject } from "./base.ts";
import { previousBaseOf } from "./previous.ts";
import { resolveRank } from "./rank.ts";
import type { Token } from "./scan.ts";
import * as w from "./words.ts";

/** Gives each figure what it is compared with; figures are taken from left to right, changes belong to figures before them. */
export function resolveComparisons(sentence: Sentence): void {
  const { tokens, draftAt } = sentence;
  let levels: Draft[] = [];
  const outer: number[] = [];
  let rankBase: string | null = null;
  tokens.forEach((token, index) => {
    if (isMark(token, "semicolon")) levels = [];
    if (isMark(token, "open")) outer.push(levels.length);
    // What stands in parentheses is no level of what follows them: 17件（含上年结转2件），比上年少5件.
    if (isMark(token, "close")) levels = levels.slice(0, (outer.pop() ?? 0) || levels.length);
    if (token.type === "cue" && token.bits & cue.level) compareLevel(sentence, index, levels);
    const draft = draftAt.get(index);
    if (!draft || draft.date !== null) return;
    if (draft.kind === "rank" && draft.unit !== null) rankBase = resolveRank(sentence, draft, rankBase);
    const change = resolveChange(sentence, draft, levels);
    if (change) attach(sentence, draft, change, levels);
    else compareFrom(sentence, draft, levels);
    if (draft.accepted && draft.kind !== "ordinal") levels.push(draft);
  });
}

/** The change stands on its own figure, and on the level it changed; in a target the level is a target of its own. */
function attach(sentence: Sentence, draft: Draft, change: Change, levels: readonly Draft[]): void {
  const { comparison } = change;
  if (change.own) {
    draft.comparisons.unshift(comparison);
    draft.change = true;
    draft.accepted = true;
  }
  if (sentence.target) return;
  if (change.respective) return attachInTurn(draft, levels);
  const level = levelOf(draft, levels, isGenericSubject(change.subject));
  if (!level) return;
  level.comparisons.push(comparison);
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
    level.comparisons.push(comparison);
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
  return levels.findLast(({ unit, change: other }) => unit === change.unit && !other);
}

/** 与全市持平: said of the figure before. */
function compareLevel(sentence: Sentence, index: number, levels: readonly Draft[]): void {
  const level = levels.findLast((draft) => draft.kind !== "rank" || draft.change) ?? levels.at(-1);
  const token = sentence.tokens[index];
  if (!level || !token) return;
  const base = levelBase(sentence, index, token, level);
  if (base !== null) level.comparisons.push({ base, change: w.baseNames.level });
}

function levelBase({ text, tokens }: Sentence, index: number, token: Token, level: Draft): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = tokens[at];
    if (!before || before.type === "mark" || before.type === "figure") return null;
    if (before.type !== "cue") continue;
    if (before.bits & cue.samePeriod) return w.baseNames.lastYear;
    if (before.bits & cue.previousPeriod) return previousBaseOf(level.period);
    if (before.bits & cue.marker) return baseBetween(text, before.to, token.from);
  }
  return null;
}

/** 由20个工作日压减至15个工作日: the second is compared with the first. */
function compareFrom({ text }: Sentence, draft: Draft, levels: readonly Draft[]): void {
  const before = text.slice(Math.max(0, draft.from - 8), draft.from);
  const mark = w.changeVerbs.some((verb) => [...w.levelMarks].some((to) => before.includes(verb + to)));
  if (!mark) return;
  const first = levels.findLast(({ unit }) => unit !== null && unit === draft.unit);
  if (!first) return;
  const lead = text.slice(Math.max(0, first.from - 12), first.from);
  if (![...w.fromWords].some((word) => lead.includes(word)) && !w.firstLevelWords.some((word) => lead.includes(word))) return;
  const comparison: Comparison = { base: text.slice(first.from, first.unitTo), change: null };
  if (draft.kind === "count" && first.kind === "measure") draft.kind = "measure";
  draft.comparisons.push(comparison);
}
