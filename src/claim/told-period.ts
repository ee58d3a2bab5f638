// Time expressions of a text (时间表述) as periods: 2021年1-11月, 上半年, 截至11月底.
import { monthsOf, parsePeriod, shiftPeriod, wholeMonthsFrom, type Period } from "../vocabulary/period.ts";
import { scan } from "./scan.ts";
import { type Grain, readTime } from "./time.ts";
import { tellingWords as t } from "./telling-words.ts";

const pad = (month: number): string => String(month).padStart(2, "0");
const numbered = (text: string): number => (/^[0-9]+$/u.test(text) ? Number(text) : t.quarterDigits.indexOf(text) + 1);

const yearPattern = new RegExp(t.yearPattern, "u");
const shapes: readonly (readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>, year: string) => Period | undefined])[] = [
  [new RegExp(t.monthsPattern, "u"), ({ from, to }, year) => parsePeriod(`${year}-${pad(Number(from))}..${year}-${pad(Number(to))}`)],
  [new RegExp(t.untilPattern, "u"), ({ month }, year) => wholeMonthsFrom(`${year}-01`, `${year}-${pad(Number(month))}`)],
  [
    new RegExp(t.firstQuartersPattern, "u"),
    ({ quarters }, year) => wholeMonthsFrom(`${year}-01`, `${year}-${pad(numbered(quarters ?? "") * 3)}`),
  ],
  [new RegExp(t.quarterPattern, "u"), ({ quarter }, year) => parsePeriod(`${year}-Q${String(numbered(quarter ?? ""))}`)],
  [new RegExp(t.firstHalfPattern, "u"), (_, year) => parsePeriod(`${year}-H1`)],
  [new RegExp(t.secondHalfPattern, "u"), (_, year) => parsePeriod(`${year}-H2`)],
  [new RegExp(t.monthPattern, "u"), ({ month }, year) => parsePeriod(`${year}-${pad(Number(month))}`)],
  [new RegExp(t.wholeYearPattern, "u"), (_, year) => parsePeriod(year)],
];

/** The period that a time expression means in a text about a year; null where it means no certain one (目前, 近年来). */
export function readPeriod(text: string, year: string): Period | null {
  const said = text.normalize("NFKC").replace(/\s/gu, "");
  const named = yearPattern.exec(said)?.groups;
  const own = named?.["year"] ?? (named?.["last"] === undefined ? year : String(Number(year) - 1));
  for (const [shape, make] of shapes) {
    const read = shape.exec(said);
    if (!read) continue;
    const months = [read.groups?.["from"], read.groups?.["to"], read.groups?.["month"]].flatMap((month) => month ?? []);
    if (months.some((month) => Number(month) < 1 || Number(month) > 12)) return null;
    const period = make(read.groups ?? {}, own);
    return period ? canonical(period) : null;
  }
  return null;
}

/** The periods that a text tells, in its order, with how long each is called. */
export function periodsIn(text: string, year: string): readonly { readonly period: string; readonly grain: Grain }[] {
  return scan(text, false).flatMap((token) => {
    const period = token.type === "time" && token.governs ? readPeriod(text.slice(token.from, token.to), year) : null;
    return period && token.type === "time" ? [{ period: period.text, grain: token.grain }] : [];
  });
}

/** The period of a text that is nothing but a time; null of any other. */
export const onlyPeriod = (text: string, year: string): string | null =>
  readTime(text, 0, true)?.end === text.length ? (readPeriod(text, year)?.text ?? null) : null;

const untilHead = new RegExp(t.untilHead, "u");
const monthHead = new RegExp(t.monthHead, "u");

/** The period that the head of a column, or a heading, gives to what names none (10月末累计, 11月当月); `month` is that of the text. */
export function headPeriod(head: string, year: string, month: string | null): string | null {
  const said = head.normalize("NFKC").replace(/\s/gu, "");
  const [until, alone] = [untilHead.exec(said), monthHead.exec(said)];
  const read = until ?? alone;
  if (!read) return null;
  const named = read.groups?.["month"];
  const own = named === undefined ? Number(month?.slice(5)) - (read.groups?.["last"] === undefined ? 0 : 1) : Number(named);
  if (!(own >= 1 && own <= 12)) return null;
  const name = `${year}-${pad(own)}`;
  return until ? wholeMonthsFrom(`${year}-01`, name).text : name;
}

/** The same months in one spelling: 2021-Q1 stays, 2021-01..2021-12 is 2021. */
function canonical(period: Period): Period {
  const months = monthsOf(period);
  const [first, last] = [months[0], months.at(-1)];
  return period.text.includes("..") && first !== undefined && last !== undefined ? wholeMonthsFrom(first, last) : period;
}

/** The same months without the last one, or the month before a month. */
export function monthBefore(period: Period): Period | null {
  if (!period.wholeMonths) return null;
  const [first, last] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  if (first === last) return shiftPeriod(period, -1);
  return period.from.endsWith("-01-01") ? wholeMonthsFrom(first, shiftPeriod(wholeMonthsFrom(last, last), -1).to.slice(0, 7)) : null;
}
