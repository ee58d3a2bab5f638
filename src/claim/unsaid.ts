// What the ledgers know and a text does not say (应报未见): a figure that is bound to nothing may be the one that is missing, mistyped or of a month before.
import { parsePeriod } from "../vocabulary/period.ts";
import { q } from "../vocabulary/quantity.ts";
import { isBehindPart, isUnbound, mayBe, ownersOf, type Beside, type Naming } from "./beside.ts";
import type { Candidate } from "./bind.ts";
import { wordsOf } from "./decision.ts";
import { entails } from "./entail.ts";
import { judgeNamed } from "./sender.ts";
import { isClearSlip } from "./slip.ts";
import { isPlain } from "./printed.ts";
import type { Named } from "./strength.ts";
import { monthBefore } from "./told-period.ts";
import type { Told } from "./told.ts";
import { judgeClaim, type Ask, type Judged } from "./verdict.ts";

/** Judges what is still open by what its words name at all, and its text never says as the ledgers have it. */
export async function judgeUnsaid(around: Beside, naming: Naming, ask: Ask): Promise<void> {
  const { told, claims, sender } = around;
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (!one || !isUnbound(one, judged) || one.kind === "date" || one.change || isBehindPart(one)) continue;
    const names = naming(byTopic(one)).filter(({ candidate, strength }) => strength >= leastNamed && mayBe(one, candidate, sender));
    claims[i] = (await unsaid(one, names.slice(0, mostAsked), around, ask)) ?? judged;
  }
}

/** So strongly must a metric be named, so strongly where the figure has two digits, and of so many that are named is it asked. */
const leastNamed = 0.1;
const wellNamed = 0.45;
const mostAsked = 12;

/** Without words of its own (全区降尘均值，1至11月为4.92) it is of what its part of the sentence is about. */
const byTopic = (told: Told): Told => (wordsOf(told) === "" ? { ...told, near: told.carried } : told);

async function unsaid(told: Told, meant: readonly Named[], around: Beside, ask: Ask): Promise<Judged | null> {
  for (const { candidate, strength } of meant)
    for (const owner of ownersOf(told, candidate.task, around.sender))
      for (const period of new Set([told.period ?? candidate.period, ...(told.period === null ? [around.month] : [])])) {
        const own = { ...candidate, organisation: owner ?? candidate.organisation };
        const found = await judgeClaim({ ...told, deed: "", unit: candidate.unit, period }, own, ask);
        if (found.verdict !== "contradicts" || found.exact === null || isSaid(found.exact, [candidate.unit, told.unit], around.told))
          continue;
        if (isClearSlip(told.claim, q(found.exact), strength >= wellNamed) || (await isOfMonthBefore(told, own, period, ask)))
          return judgeNamed(told, { ...found, claim: told.claim }, own, around.offices, ask);
      }
  return null;
}

/** Whether any figure of the text says a value, planned or reached, by itself and not as a bound. */
const isSaid = (exact: string, units: readonly (string | null)[], told: readonly Told[]): boolean =>
  told.some(
    ({ claim }) => isPlain({ ...claim, hedge: null }) && (claim.unit === null || units.includes(claim.unit)) && entails(claim, q(exact)),
  );

async function isOfMonthBefore(told: Told, candidate: Candidate, period: string, ask: Ask): Promise<boolean> {
  const now = told.period === null || digitsOf(told) < fewestDigits ? undefined : parsePeriod(period);
  const before = now ? monthBefore(now) : null;
  const then = before && (await ask(candidate, before.text));
  return then?.found === true && entails(told.claim, then.exact);
}

const digitsOf = ({ claim }: Told): number => claim.text.normalize("NFKC").replace(/[^0-9]/gu, "").length;
const fewestDigits = 3;
