// Verdicts (核验结论): what the ledgers say of a claim that is bound, and why.
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { parsePeriod, wholeMonthsFrom, type Day } from "../vocabulary/period.ts";
import { q, type Quantity } from "../vocabulary/quantity.ts";
import type { Candidate } from "./bind.ts";
import type { Claim, Verdict } from "./claim.ts";
import { checkRecorded, checkStated, yearOf, type DaysChecked } from "./days.ts";
import { wordsOf } from "./decision.ts";
import { isAimed } from "./aim.ts";
import { entails } from "./entail.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { Told } from "./told.ts";
import type { Vague } from "./vague.ts";

/** A figure of the ledgers, with what it is of. */
export interface Found {
  readonly metric: string;
  readonly found: string;
  readonly period: string;
  readonly of: string | null;
}

/** Why, with the facts that the sentence needs. */
export type Reason =
  | ({ readonly code: "found" | "contradicted" } & Found)
  | {
      readonly code: "other-period";
      readonly said: string;
      readonly found: string | null;
      readonly other: string;
      readonly otherFound: string;
    }
  | { readonly code: "target"; readonly target: string; readonly found: string | null }
  | { readonly code: "other-target"; readonly target: string }
  | { readonly code: "target-missed"; readonly target: string; readonly found: string | null }
  | { readonly code: "expected"; readonly found: string | null }
  | { readonly code: "aimed"; readonly found: string | null }
  | { readonly code: "missing"; readonly why: string; readonly period: string }
  | { readonly code: "not-bound" }
  | { readonly code: "decided-none" }
  | { readonly code: "elsewhere"; readonly place: string }
  | { readonly code: "no-figure"; readonly subject: string; readonly metric: string | null; readonly found: string | null };

/** What is judged: a claim, or words that state a quantity and give no figure; those have neither value nor kind. */
export type Assertion = Omit<Claim, "value" | "kind" | "comparator"> & {
  readonly [Key in "value" | "kind" | "comparator"]: Claim[Key] | null;
};

/** A claim as judged. `exact` is the unrounded value in the claim's unit. */
export interface Judged {
  readonly claim: Assertion;
  readonly task: number | null;
  /** The words it is told with, without figures and times; by them it is known again in another text. */
  readonly words: string;
  readonly metric: MetricId | null;
  readonly period: string | null;
  /** Whose metric it is; null where it is bound to none. */
  readonly organisation: OrganisationId | null;
  readonly verdict: Verdict;
  readonly found: string | null;
  readonly exact: string | null;
  readonly reason: Reason;
  /** Its period is the one that the scheme's own statement is of. */
  readonly isOwnPeriod?: boolean;
}

/**
 * A value of a candidate in a period: in the candidate's unit, as text, what it is of (分子/分母), whether it is an expectation;
 * the days of its records, in order; or why there is none.
 */
export type Answer =
  | {
      readonly found: true;
      readonly exact: Quantity;
      readonly text: string;
      readonly expected: boolean;
      readonly of: string | null;
      /** Rows behind it: a nought of none may be a nought of nobody having filed. */
      readonly rows: number;
    }
  | { readonly found: "days"; readonly days: readonly Day[]; readonly expected: boolean }
  | { readonly found: false; readonly why: string };

/** Asks the ledgers for a candidate's value in a period. */
export type Ask = (candidate: Candidate, period: string) => Promise<Answer>;

type Said = Pick<Judged, "verdict" | "found" | "exact" | "reason">;

/** The verdict on a claim that is bound. */
export async function judgeClaim(told: Told, candidate: Candidate, ask: Ask): Promise<Judged> {
  const period = told.period ?? candidate.period;
  const said =
    candidate.kind === "date"
      ? await judgeDay(told, candidate, period, ask)
      : candidate.target
        ? judgeTarget(told, candidate, candidate.target)
        : leaveAim(told, await judgeValue(told, candidate, period, ask));
  return {
    claim: told.claim,
    task: candidate.task,
    words: wordsOf(told),
    metric: candidate.metric,
    period,
    organisation: candidate.organisation,
    isOwnPeriod: period === candidate.period,
    ...said,
  };
}

/** What is aimed at (力争、确保) is no result: nothing of the ledgers bears it out, or speaks against it. */
const leaveAim = (told: Told, said: Said): Said =>
  told.isPlan || isAimed(told) ? { ...said, verdict: "not-computable", reason: { code: "aimed", found: said.found } } : said;

/** The verdict on a claim that is bound to nothing. */
export function leaveClaim(told: Told, reason: Reason): Judged {
  const { claim, task } = told;
  return {
    claim,
    task,
    words: wordsOf(told),
    metric: null,
    period: null,
    organisation: null,
    verdict: "not-computable",
    found: null,
    exact: null,
    reason,
  };
}

/** Words without a figure, with the one that the ledgers have. */
export async function judgeVague(vague: Vague, task: number | null, candidate: Candidate | null, ask: Ask): Promise<Judged> {
  const { text, start, subject } = vague;
  const empty = { hedge: null, period: null, comparison: null, moreComparisons: [], unitFrom: null, qualifier: false };
  const claim: Assertion = { text, start, value: null, unit: null, kind: null, comparator: null, approx: false, ...empty };
  const answer = candidate && (await ask(candidate, candidate.period));
  const found = answer?.found === true ? answer.text : null;
  const exact = answer?.found === true ? answer.exact.toFixed() : null;
  const metric = candidate?.metric ?? null;
  const reason: Reason = { code: "no-figure", subject, metric: candidate?.label ?? null, found };
  const about = {
    claim,
    task: candidate?.task ?? task,
    words: subject,
    metric,
    period: candidate?.period ?? null,
    organisation: candidate?.organisation ?? null,
  };
  return { ...about, verdict: "unquantified", found, exact, reason };
}

/** A day beside the days that a statement says, or beside the records of the ledgers where none says any. */
async function judgeDay(told: Told, candidate: Candidate, period: string, ask: Ask): Promise<Said> {
  if (candidate.exact !== "") return sayDays(told, candidate, candidate.period, checkStated(told.claim, candidate.exact));
  if (isOtherYear(period, candidate)) return missing("other-year", period);
  const year = yearOf(told.claim);
  if (year !== null && isOtherYear(year, candidate)) return missing("other-year", year);
  const answer = await ask(candidate, period);
  if (answer.found !== "days") return missing(answer.found ? "input" : answer.why, period);
  return sayDays(told, candidate, period, checkRecorded(told, candidate, answer.days), answer.expected);
}

function sayDays({ hedged }: Told, { label }: Candidate, period: string, { outcome, exact }: DaysChecked, expected = false): Said {
  if (outcome === "open") return notBound;
  const said = { found: exact, exact };
  if (outcome === "holds" && expected && !hedged)
    return { ...said, verdict: "expected-as-done", reason: { code: "expected", found: exact } };
  const holds = outcome === "holds";
  const reason = { code: holds ? "found" : "contradicted", metric: label, found: exact, period, of: null } as const;
  return { ...said, verdict: holds ? "agrees" : "contradicts", reason };
}

const notBound: Said = { verdict: "not-computable", found: null, exact: null, reason: { code: "not-bound" } };
const missing = (why: string, period: string): Said => ({
  verdict: "not-computable",
  found: null,
  exact: null,
  reason: { code: "missing", why, period },
});

/** The ledgers of a scheme are of its year: what they hold of others is by the way, and no data are no zero. */
const isOtherYear = (period: string, candidate: Candidate): boolean => period.slice(0, 4) !== candidate.period.slice(0, 4);

/** A bound as the criterion sets it, and what was found beside it. Whether a figure in a target's column is met is not said there. */
function judgeTarget(
  { claim, isTarget, hedged }: Told,
  { exact, unit }: Candidate,
  { comparator, met, found, text }: NonNullable<Candidate["target"]>,
): Said {
  const same =
    typeof claim.value === "number" && q(claim.value).eq(exact) && claim.unit === unit && isSameWay(claim.comparator, comparator);
  // 小于2% may be a result told as a bound; only what is called a target is held against the target.
  if (!same && !isTarget) return notBound;
  if (!same) return { verdict: "contradicts", found: text, exact, reason: { code: "other-target", target: text } };
  if (isTarget || met === true) return { verdict: "agrees", found: found ?? text, exact, reason: { code: "target", target: text, found } };
  if (met === "expected")
    return hedged
      ? { verdict: "agrees", found: found ?? text, exact, reason: { code: "target", target: text, found } }
      : { verdict: "expected-as-done", found, exact, reason: { code: "expected", found } };
  if (met === false) return { verdict: "contradicts", found, exact, reason: { code: "target-missed", target: text, found } };
  return missing("input", "");
}

/** < and <= are one way of speaking: 小于3%, 3%以内. */
const isSameWay = (said: string, set: string): boolean => said === "=" || set === "=" || said[0] === set[0];

/** Whether a claim is true of a number; of a change that went down, as it says, where it tells how much (下降0.62个百分点). */
function holds({ claim, change }: Told, exact: Quantity): boolean {
  if (entails(claim, exact)) return true;
  const isFall = change && [claim.comparison, ...claim.moreComparisons].some((one) => one?.change?.startsWith("-"));
  return isFall && exact.isNegative() && entails(claim, exact.neg());
}

async function judgeValue(told: Told, candidate: Candidate, period: string, ask: Ask): Promise<Said> {
  if (isOtherYear(period, candidate)) return missing("other-year", period);
  const answer = await ask(candidate, period);
  const own = period === candidate.period ? answer : await ask(candidate, candidate.period);
  const ownHolds = own.found === true && holds(told, own.exact) ? own : null;
  const sinceJanuary = answer.found === true && holds(told, answer.exact) ? null : await cumulative(told, candidate, period, ask);
  if (sinceJanuary) return sinceJanuary;
  if (answer.found !== true) {
    if (ownHolds) return ofOwnPeriod(told, candidate, period, null, ownHolds);
    return missing(answer.found ? "input" : answer.why, period);
  }
  const found = { found: answer.text, exact: answer.exact.toFixed() };
  if (holds(told, answer.exact)) {
    if (answer.expected && !told.hedged) return { ...found, verdict: "expected-as-done", reason: { code: "expected", found: answer.text } };
    return { ...found, verdict: "agrees", reason: { code: "found", metric: candidate.label, found: answer.text, period, of: answer.of } };
  }
  if (ownHolds) return ofOwnPeriod(told, candidate, period, answer.text, ownHolds);
  const near = await contextual(told, candidate, ask);
  if (near) return near;
  const other = await agreeingPeriod(told, candidate, period, ask);
  if (other) return otherPeriod(period, answer.text, other.period, other.answer);
  if (answer.exact.isZero() && answer.rows === 0) return missing("no-rows", period);
  // 三个场景 are no three 件: what is counted otherwise may be other things.
  if (told.kind === "count" && told.unit !== candidate.unit && !areBothInstitutions(told.unit, candidate.unit)) return notBound;
  return {
    ...found,
    verdict: "contradicts",
    reason: { code: "contradicted", metric: candidate.label, found: answer.text, period, of: answer.of },
  };
}

/** 5所 and 2家 of schools are counted alike. */
const areBothInstitutions = (one: string | null, other: string | null): boolean =>
  [one, other].every((unit) => t.institutions.includes(unit ?? ""));

/** A claim without a time of its own is of one that was told right before it, where it is true of that. */
async function contextual(told: Told, candidate: Candidate, ask: Ask): Promise<Said | null> {
  for (const period of told.contexts) {
    const said = isOtherYear(period, candidate) ? null : await agreesIn(told, candidate, period, ask);
    if (said) return said;
  }
  return null;
}

/** A row of a month may tell what has come together since January. */
async function cumulative(told: Told, candidate: Candidate, month: string, ask: Ask): Promise<Said | null> {
  if (!/^[0-9]{4}-[0-9]{2}$/u.test(month)) return null;
  return agreesIn(told, candidate, wholeMonthsFrom(`${month.slice(0, 4)}-01`, month).text, ask);
}

/** That a claim whose words say no time is true of this one. */
async function agreesIn({ claim }: Told, candidate: Candidate, period: string, ask: Ask): Promise<Said | null> {
  if (claim.period !== null) return null;
  const answer = await ask(candidate, period);
  if (answer.found !== true || !entails(claim, answer.exact)) return null;
  const reason = { code: "found", metric: candidate.label, found: answer.text, period, of: answer.of } as const;
  return { verdict: "agrees", found: answer.text, exact: answer.exact.toFixed(), reason };
}

/** True of the statement's own period, and not of the one it is said of; one that another clause tells is not said of it. */
function ofOwnPeriod(told: Told, candidate: Candidate, said: string, found: string | null, own: Answer & { readonly found: true }): Said {
  const { label, period } = candidate;
  if (!told.isTimeApart) return otherPeriod(said, found, period, own);
  const reason = { code: "found", metric: label, found: own.text, period, of: own.of } as const;
  return { verdict: "agrees", found: own.text, exact: own.exact.toFixed(), reason };
}

/** True, but of another period than it is said of. */
function otherPeriod(said: string, found: string | null, other: string, answer: Answer & { readonly found: true }): Said {
  return {
    verdict: "differs",
    found: found ?? answer.text,
    exact: answer.exact.toFixed(),
    reason: { code: "other-period", said, found, other, otherFound: answer.text },
  };
}

/** Figures with so many digits are no coincidence. */
const tellingDigits = 4;

/** The months from January of the same year whose value the claim says, where its own are not named and it says enough digits. */
async function agreeingPeriod(
  { claim, period }: Told,
  candidate: Candidate,
  asked: string,
  ask: Ask,
): Promise<{ readonly period: string; readonly answer: Answer & { readonly found: true } } | null> {
  const whole = parsePeriod(asked);
  const digits = claim.text.replace(/[^0-9]/gu, "").replace(/^0+|0+$/gu, "").length;
  if (period !== null || !whole?.wholeMonths || !whole.from.endsWith("-01-01") || digits < tellingDigits || claim.comparator !== "=")
    return null;
  const year = whole.from.slice(0, 4);
  for (let month = 12; month >= 1; month -= 1) {
    const other = wholeMonthsFrom(`${year}-01`, `${year}-${String(month).padStart(2, "0")}`).text;
    if (other === asked) continue;
    const answer = await ask(candidate, other);
    if (answer.found === true && entails(claim, answer.exact)) return { period: other, answer };
  }
  return null;
}
