// What a reply's text says against itself (报送自洽): the checks of any text, without what the ledgers bear out or the scheme itself asks for.
import { checkReading } from "../claim/check.ts";
import type { Finding } from "../claim/finding.ts";
import { checkPraise } from "../claim/praise.ts";
import type { Reading } from "../claim/sentence.ts";
import { readPeriod } from "../claim/told-period.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Report } from "../statement/report.ts";

/**
 * What a reply's text says against itself, and what it says without a figure; but nothing that the ledgers bear out: a rate that they compute
 * to the same needs no fraction beside it (缺分子分母). What was judged to lack its number is told there.
 */
export function findingsOf(reading: Reading, claims: readonly Judged[], { tasks }: Report): readonly Finding[] {
  const periods = new Set(
    tasks.flatMap(({ number, criteria }) =>
      criteria.flatMap(({ found }) => (Array.isArray(found) ? found.map(({ period }) => `${String(number)} ${period}`) : [])),
    ),
  );
  const borne = claims.filter(({ verdict }) => verdict === "agrees").map(({ claim }) => claim.text);
  const vague = claims.filter(({ verdict }) => verdict === "unquantified").map(({ claim }) => claim.text);
  const open = checkReading(reading).filter(
    (one) =>
      (one.check !== "rate-without-denominator" || !borne.some((said) => one.facts.rates.endsWith(said))) &&
      (one.check !== "partial-period" || !isOfScheme(one.facts.period, claims, periods)),
  );
  const praise = checkPraise(reading).filter((one) => one.check === "bare-praise" && !vague.includes(one.facts.said));
  return [...open, ...praise].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a part of the year is what the scheme itself takes a figure of the reply over (1-11月的响应率). */
const isOfScheme = (said: string, claims: readonly Judged[], periods: ReadonlySet<string>): boolean =>
  claims.some(
    ({ task, verdict, period, isOwnPeriod }) =>
      (isOwnPeriod === true || periods.has(`${String(task)} ${period ?? ""}`)) &&
      verdict === "agrees" &&
      period?.includes("..") === true &&
      readPeriod(said, period.slice(0, 4))?.text === period,
  );
