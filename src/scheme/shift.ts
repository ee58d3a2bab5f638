// Years in the words of a scheme (年份顺延): which are of its period and move on, and which are of a paper and stay.
import { parsePeriod, shiftYears, type Period } from "../vocabulary/period.ts";
import type { CarryNote } from "./outcome.ts";
import { carryWords as w, paperMarks } from "./words.ts";

const yearPattern = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Whether a text names any year. */
export const namesYear = (text: string): boolean => text.search(yearPattern) >= 0;

/** Whether a text is, or holds, the title or number of a paper: 《…》, 〔2021〕. */
const isPaper = (text: string): boolean => paperMarks.some((mark) => text.includes(mark));

const isOf = (year: string, { from, to }: Period): boolean => year >= from.slice(0, 4) && year <= to.slice(0, 4);

/** Whether a text names a year of the period. */
const citesYear = (text: string, period: Period): boolean => (text.match(yearPattern) ?? []).some((year) => isOf(year, period));

/** The text with every year of the period as the next one; other years stay. */
export function shiftText(text: string, period: Period): string {
  return text.replace(yearPattern, (year) => (isOf(year, period) ? String(Number(year) + 1) : year));
}

/** A name as the next year says it: that of a paper stays. */
export const shiftName = (name: string, period: Period): string => (isPaper(name) ? name : shiftText(name, period));

/** A period as written, a year on, and what is to be told of it. */
export function shiftWritten(text: string): { readonly text: string; readonly notes: readonly CarryNote[] } {
  const period = parsePeriod(text);
  if (!period) return { text, notes: [] };
  const { period: shifted, moved } = shiftYears(period, 1);
  const days = moved.map((day): CarryNote => ({ kind: "day", was: day, now: shiftYears(parsePeriod(day) ?? period, 1).period.text }));
  return { text: shifted.text, notes: [{ kind: "period", was: text, now: shifted.text }, ...days] };
}

/** What is told of a name: that it moved, or that its year stayed. */
export function noteName(name: string, now: string): readonly CarryNote[] {
  if (name !== now) return [{ kind: "name", was: name, now }];
  return namesYear(name) ? [{ kind: "year-kept", text: name }] : [];
}

/** A basis that cites a paper of the year stays, and says that it is last year's. */
export function markBasis(words: string, period: Period): { readonly text: string; readonly notes: readonly CarryNote[] } {
  const marked = citesYear(words, period) && !words.startsWith(w.lastYear);
  return marked ? { text: w.lastYear + words, notes: [{ kind: "basis", text: words }] } : { text: words, notes: [] };
}
