// Verdicts by what stands around a claim (上下文): the office that says it, metrics beside the table's, parts of a whole, and changes since the month before.
import { parsePeriod, shiftPeriod, wholeMonthsFrom, type Period } from "../vocabulary/period.ts";
import { exactText, q } from "../vocabulary/quantity.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { namedAmong, type Candidate } from "./bind.ts";
import type { Verdict } from "./claim.ts";
import { wordsOf } from "./decision.ts";
import { entails } from "./entail.ts";
import { tellingWords as t } from "./telling-words.ts";
import { saysOwn, type Told } from "./told.ts";
import { judgeClaim, leaveClaim, type Ask, type Judged } from "./verdict.ts";

/** Claims as told, each with what was judged of it; what is around them judges some anew. */
export interface Around {
  readonly told: readonly Told[];
  readonly claims: Judged[];
  readonly candidates: readonly Candidate[];
  /** Metrics that no statement says, of the same ledgers. */
  readonly beside: readonly Candidate[];
  readonly sender: Sender;
  /** The last month that is reported on. */
  readonly month: string;
}

const questioned: readonly Verdict[] = ["contradicts", "differs"];
const isOpen = ({ verdict, reason }: Judged): boolean => reason.code === "not-bound" || questioned.includes(verdict);

/** Who sends a reply: which tasks it takes part in, and which of them it leads, of which it speaks for the whole district. */
export interface Sender {
  readonly organisation: OrganisationId | null;
  readonly tasks: ReadonlySet<number>;
  readonly leads: ReadonlySet<number>;
}

/** An office of the district, by any of its names (单位). */
export interface Office {
  readonly id: OrganisationId;
  readonly names: readonly string[];
}

/** The office that is named right before a figure; of several the nearest. */
function officeBefore(
  { sentence, claim }: Told,
  offices: readonly Office[],
): { readonly id: OrganisationId; readonly name: string } | null {
  const at = sentence.indexOf(claim.text);
  const words = sentence.slice(Math.max(0, at - reach), Math.max(0, at));
  let nearest: { readonly id: OrganisationId; readonly name: string; readonly end: number } | null = null;
  for (const { id, names } of offices)
    for (const name of names) {
      const end = words.lastIndexOf(name) + name.length;
      if (end >= name.length && (nearest === null || end > nearest.end)) nearest = { id, name, end };
    }
  return nearest;
}

/** So far before a figure an office is looked for. */
const reach = 40;

/** What is not true of the district, and is told right behind the name of one of its offices, is that office's, whatever the ledgers have of it. */
export async function judgeNamed(told: Told, judged: Judged, candidate: Candidate, offices: readonly Office[], ask: Ask): Promise<Judged> {
  const office = questioned.includes(judged.verdict) ? officeBefore(told, offices) : null;
  if (!office) return judged;
  const own = await judgeClaim(told, { ...candidate, organisation: office.id }, ask);
  return own.verdict === "agrees" ? own : leaveClaim(told, { code: "elsewhere", place: office.name });
}

/** The verdict on a claim; what is not true of the district may be of the office that says it (本单位数). */
export async function judgeOf(told: Told, candidate: Candidate, sender: Sender | null, ask: Ask): Promise<Judged> {
  const judged = await judgeClaim(told, candidate, ask);
  const organisation = sender?.organisation ?? null;
  if (!sender || organisation === null || organisation === candidate.organisation || !questioned.includes(judged.verdict)) return judged;
  // Who leads a task tells the district's figures, but where it says that they are its own.
  if (sender.leads.has(candidate.task) && !saysOwn(told.sentence)) return judged;
  const own = await judgeClaim(told, { ...candidate, organisation }, ask);
  return own.verdict === "agrees" ? own : judged;
}

/** All that is around the claims of a reply. */
export async function judgeAround(around: Around, ask: Ask): Promise<void> {
  await judgeBeside(around, ask);
  await judgeNeighbours(around, ask);
}

/**
 * What the figure that it was taken for does not bear out, another metric may (旁证), where its name is told and its value is the same. It
 * says nothing against a claim: its name alone does not tell that it is meant.
 */
async function judgeBeside({ told, claims, candidates, beside, sender }: Around, ask: Ask): Promise<void> {
  const all = [...candidates, ...beside];
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (!one || !isOpen(judged) || !isTelling(one, judged)) continue;
    for (const { candidate } of namedAmong(one, all).slice(0, mostNamed)) {
      const found = candidate.metric === judged.metric ? null : await judgeOf(one, candidate, sender, ask);
      if (found?.verdict !== "agrees") continue;
      claims[i] = found;
      break;
    }
  }
}

/** Figures with few digits agree by chance, and 100% is said of much; against a contradiction it takes more. */
function isTelling({ claim }: Told, { verdict }: Judged): boolean {
  const digits = claim.text.normalize("NFKC").replace(/[^0-9]/gu, "").length;
  return digits >= (questioned.includes(verdict) ? 4 : 3) && claim.value !== 100;
}

/** So many metrics are asked for each. */
const mostNamed = 5;

/** A figure of a sentence whose metric the ledgers have, by which its neighbours may be judged. */
interface Level {
  readonly candidate: Candidate;
  readonly period: Period;
  /** The changes that the text tells of it. */
  readonly changes: readonly string[];
}

/** What stands beside a figure that agrees may be the same of another time (上半年917项), or how much it has changed (较上月增加18件). */
async function judgeNeighbours(around: Around, ask: Ask): Promise<void> {
  const { told, claims } = around;
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (one && isOpen(judged)) claims[i] = (await judgeByLevels(one, levelsBeside(around, i), ask)) ?? judged;
  }
}

/** What one of the levels bears out is true; what none does is asked about only where it is told of one, and all are of one metric: else it may be of another. */
async function judgeByLevels(told: Told, levels: readonly Level[], ask: Ask): Promise<Judged | null> {
  for (const level of levels) {
    const same = isSameUnit(told, level) && told.period !== null && !told.change ? await judgeClaim(told, level.candidate, ask) : null;
    if (same?.verdict === "agrees") return same;
    const changed = await judgeChange(told, level, ask);
    if (changed?.verdict === "agrees") return changed;
  }
  const [first] = levels;
  const isTold = levels.some(({ changes }) => changesOf(told).some((change) => changes.includes(change)));
  const isPlain = first && isTold && levels.every(({ candidate }) => candidate.metric === first.candidate.metric);
  return isPlain ? judgeChange(told, first, ask) : null;
}

/** The figures of a claim's sentence that agree with the ledgers and are no changes themselves, in its order. */
function levelsBeside({ told, claims, candidates, beside, month }: Around, at: number): readonly Level[] {
  return claims.flatMap((judged, i): readonly Level[] => {
    const one = told[i];
    if (!one || one.sentence !== told[at]?.sentence || judged.verdict !== "agrees" || one.change) return [];
    const period = judged.period === null ? undefined : untilMonth(parsePeriod(judged.period), month);
    const candidate = [...candidates, ...beside].find(({ metric, part }) => metric === judged.metric && part === "value");
    if (!candidate || !period) return [];
    return [{ candidate: { ...candidate, organisation: judged.organisation ?? candidate.organisation }, period, changes: changesOf(one) }];
  });
}

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

/** The same months without the last one, or the month before a month. */
function monthBefore(period: Period): Period | null {
  if (!period.wholeMonths) return null;
  const [first, last] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  if (first === last) return shiftPeriod(period, -1);
  return period.from.endsWith("-01-01") ? wholeMonthsFrom(first, shiftPeriod(wholeMonthsFrom(last, last), -1).to.slice(0, 7)) : null;
}

/**
 * Of several figures in a sentence the one that says what the ledgers have is the whole; what was taken for it and says less is a part
 * (分别应用77件、49件、36件，合计162件).
 */
export function openParts({ told, claims }: Pick<Around, "told" | "claims">): void {
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

function isWholeOf(part: Told, other: Told, judged: Judged | undefined, exact: string): boolean {
  const [less, more] = [part.claim.value, other.claim.value];
  const isFree = judged?.reason.code === "not-bound" || judged?.verdict === "agrees";
  if (!isFree || other.sentence !== part.sentence || other.unit !== part.unit || typeof less !== "number" || typeof more !== "number")
    return false;
  return less < more && entails(other.claim, q(exact));
}
