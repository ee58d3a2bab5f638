// Verdicts by what stands around a claim (上下文): metrics beside the table's, parts of a whole, and changes since the month before.
import { parsePeriod, wholeMonthsFrom, type Period } from "../vocabulary/period.ts";
import { exactText, q } from "../vocabulary/quantity.ts";
import { isBehindPart, judgeBeside, judgeNames, namingOf, type Beside } from "./beside.ts";
import type { Candidate } from "./bind.ts";
import { wordsOf } from "./decision.ts";
import { entails } from "./entail.ts";
import { judgeColumns, judgeQuotedTargets } from "./same-column.ts";
import { isOpen } from "./sender.ts";
import { isMistyped } from "./slip.ts";
import { tellingWords as t } from "./telling-words.ts";
import { monthBefore } from "./told-period.ts";
import type { Told } from "./told.ts";
import { judgeUnsaid } from "./unsaid.ts";
import { judgeClaim, leaveClaim, type Ask, type Judged } from "./verdict.ts";

/** All that is around the claims of a reply. */
export async function judgeAround(around: Beside, ask: Ask): Promise<void> {
  const naming = namingOf(around);
  await judgeBeside(around, ask);
  await judgeNeighbours(around, ask);
  openParts(around);
  openBehindParts(around);
  await judgeNames(around, naming, ask);
  await judgeNeighbours(around, ask);
  await judgeColumns(around, ask);
  judgeQuotedTargets(around);
  await judgeUnsaid(around, naming, ask);
}

/** A figure of a sentence whose metric the ledgers have, by which its neighbours may be judged. */
interface Level {
  readonly candidate: Candidate;
  readonly period: Period;
  /** The changes that the text tells of it. */
  readonly changes: readonly string[];
}

/** What stands beside a figure that agrees may be the same of another time (上半年917项), or how much it has changed (较上月增加18件). */
async function judgeNeighbours(around: Beside, ask: Ask): Promise<void> {
  const { told, claims } = around;
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (one && isOpen(judged)) claims[i] = (await judgeByLevels(one, levelsBeside(around, i), ask)) ?? judged;
  }
}

/** What one of the levels bears out is true; what none does is asked about only where it is told of one, and all are of one metric: else it may be of another. */
async function judgeByLevels(told: Told, levels: readonly Level[], ask: Ask): Promise<Judged | null> {
  for (const level of levels) {
    const same =
      isSameUnit(told, level) && told.period !== null && !told.change && !told.isTarget
        ? await judgeClaim(told, level.candidate, ask)
        : null;
    if (same?.verdict === "agrees") return same;
    const changed = await judgeChange(told, level, ask);
    if (changed?.verdict === "agrees") return changed;
  }
  const [first] = levels;
  const isTold = levels.some(({ changes }) => changesOf(told).some((change) => changes.includes(change)));
  const isPlain = first && isTold && levels.every(({ candidate }) => candidate.metric === first.candidate.metric);
  return isPlain ? judgeChange(told, first, ask) : null;
}

/** The figures of a claim's sentence that are levels the ledgers know, in its order. */
function levelsBeside({ told, claims, candidates, beside, month }: Beside, at: number): readonly Level[] {
  return claims.flatMap((judged, i): readonly Level[] => {
    const one = told[i];
    if (!one || one.sentence !== told[at]?.sentence || !isLevel(judged) || one.change) return [];
    const period = judged.period === null ? undefined : untilMonth(parsePeriod(judged.period), month);
    const candidate = [...candidates, ...beside].find(({ metric, part }) => metric === judged.metric && part === "value");
    if (!candidate || !period) return [];
    return [{ candidate: { ...candidate, organisation: judged.organisation ?? candidate.organisation }, period, changes: changesOf(one) }];
  });
}

/** A level that agrees, or would but for a slip: what has changed of it is told all the same. */
const isLevel = (judged: Judged): boolean => judged.verdict === "agrees" || (judged.verdict === "contradicts" && isMistyped(judged));

const isSameUnit = ({ unit }: Told, { candidate }: Level): boolean => unit === candidate.unit;

/** A change since the month before: true where it is the difference of both levels, and asked about only where the text names that month. */
async function judgeChange(told: Told, level: Level, ask: Ask): Promise<Judged | null> {
  const { claim } = told;
  const isPoints = claim.unit === t.points && level.candidate.unit === "%";
  const earlier = monthBefore(level.period);
  if (!earlier || !(isPoints || (told.change && isSameUnit(told, level)))) return null;
  const [now, then] = [await ask(level.candidate, level.period.text), await ask(level.candidate, earlier.text)];
  if (now.found !== true || then.found !== true) return null;
  const delta = now.exact.sub(then.exact);
  const holds = entails(claim, delta) || (saysFall(told) && entails(claim, delta.neg()));
  if (!holds && !(isSince(told, earlier) && isWhole(claim.comparator))) return null;
  const { task, organisation, label } = level.candidate;
  const found = `${exactText(delta.toDecimalPlaces(decimals))}${claim.unit ?? ""}`;
  return {
    // Of no metric itself: it is the difference of two values of one.
    ...leaveClaim(told, { code: "not-bound" }),
    task,
    organisation,
    period: level.period.text,
    verdict: holds ? "agrees" : "contradicts",
    found,
    exact: exactText(delta),
    reason: { code: holds ? "found" : "contradicted", metric: `${label}${t.sinceMonthBefore}`, found, period: level.period.text, of: null },
  };
}

/** A difference of rates is told with so many. */
const decimals = 2;
const isWhole = (comparator: string): boolean => comparator === "=";
const comparisonsOf = ({ claim }: Told) => [claim.comparison, ...claim.moreComparisons];
const changesOf = (told: Told): readonly string[] => comparisonsOf(told).flatMap((one) => one?.change ?? []);
const saysFall = (told: Told): boolean => comparisonsOf(told).some((one) => one?.change?.startsWith("-"));

/** Whether a change is told to be since the end of a period: 较上月, 比9月底. */
const isSince = (told: Told, { to }: Period): boolean =>
  comparisonsOf(told).some((one) => {
    const base = one?.base ?? "";
    const month = monthEnd.exec(base.normalize("NFKC"))?.groups?.["month"];
    return justBefore.test(base) || (month !== undefined && Number(month) === Number(to.slice(5, 7)));
  });
const justBefore = new RegExp(t.justBefore, "u");
const monthEnd = new RegExp(t.monthEnd, "u");

/** The part of a period that is reported on. */
function untilMonth(period: Period | undefined, month: string): Period | undefined {
  const first = period?.from.slice(0, 7) ?? "";
  return period?.wholeMonths && period.to.slice(0, 7) > month && first <= month ? wholeMonthsFrom(first, month) : period;
}

/**
 * Of several figures in a sentence the one that says what the ledgers have is the whole; what was taken for it and says less is a part
 * (分别应用77件、49件、36件，合计162件), or something else (计划4040次，实际4080次).
 */
export function openParts({ told, claims }: Pick<Beside, "told" | "claims">): void {
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    const { verdict, reason, exact } = judged;
    if (!one || verdict !== "contradicts" || reason.code !== "contradicted" || exact === null) continue;
    const whole = told.findIndex((other, j) => j !== i && isWholeOf(one, other, claims[j], exact));
    const other = told[whole];
    if (!other) continue;
    claims[i] = leaveClaim(one, { code: "not-bound" });
    claims[whole] = { ...judged, claim: other.claim, words: wordsOf(other), verdict: "agrees", reason: { ...reason, code: "found" } };
  }
}

/** 事故3起，其中发生在施工现场的2起，死亡2人: what is counted otherwise behind a part is of that part, and less than the whole. */
function openBehindParts({ told, claims }: Beside): void {
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (!one || judged.verdict !== "contradicts" || judged.exact === null || one.kind !== "count" || !isBehindPart(one)) continue;
    const before = told[i - 1];
    const isOfPart = before?.sentence === one.sentence && before.kind === "count" && before.unit !== one.unit && isBehindPart(before);
    if (isOfPart && typeof one.claim.value === "number" && q(judged.exact).gt(one.claim.value))
      claims[i] = leaveClaim(one, { code: "not-bound" });
  }
}

function isWholeOf(part: Told, other: Told, judged: Judged | undefined, exact: string): boolean {
  const [less, more] = [part.claim.value, other.claim.value];
  const isFree = judged?.reason.code === "not-bound" || judged?.verdict === "agrees";
  if (!isFree || other.sentence !== part.sentence || other.unit !== part.unit || typeof less !== "number" || typeof more !== "number")
    return false;
  return (less < more || (!part.change && isTelling(exact))) && entails(other.claim, q(exact));
}

/** 6个河段排查排污口，结果为0个; 计划4040次，实际4080次: nothing has no part, and so many are said beside it by no chance. */
const isTelling = (exact: string): boolean => q(exact).isZero() || q(exact).abs().gte(tellingFrom);
const tellingFrom = 100;
