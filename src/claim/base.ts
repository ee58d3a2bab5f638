// What a figure is compared with (比较基准), cut out of the words between a marker and the direction.
import { holds } from "./characters.ts";
import * as t from "./time-words.ts";
import * as c from "./comparison-words.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";

const longestBase = 16;
const tails: readonly string[] = [...c.baseTails].sort((a, b) => b.length - a.length);

/** The base between two places, without adverbs at its end; null where what stands there is none. */
export function baseBetween(text: string, from: number, to: number): string | null {
  let base = text.slice(from, holds(w.aboutMarks, text, to - 1) ? to - 1 : to);
  if (base.length > longestBase) return null;
  for (let tail = tailOf(base); tail !== undefined; tail = tailOf(base)) base = base.slice(0, -tail.length);
  return base === "" || /[，。；：、（）()]/u.test(base) ? null : base;
}

/** 全市平均 is a base: 均 at its end is no adverb. */
const tailOf = (base: string): string | undefined =>
  u.averages.some((word) => base.endsWith(word)) ? undefined : tails.find((tail) => base.endsWith(tail));

const fillers: readonly string[] = [...c.genericSubjects, ...c.changeAdverbs].sort((a, b) => b.length - a.length);

/** Whether the subject of a change clause stands for the figure before it: nothing, an adverb, 增速 or 数量. */
export function isGenericSubject(subject: string): boolean {
  let rest = subject;
  while (rest !== "") {
    const filler = fillers.find((word) => word !== "" && rest.startsWith(word));
    if (filler === undefined) return false;
    rest = rest.slice(filler.length);
  }
  return true;
}

const between: readonly string[] = [...c.directionFillers].sort((a, b) => b.length - a.length);

/** Whether what stands between a direction and its figure lets the one speak of the other (增长了约6%). */
export function isDirectionGap(gap: string): boolean {
  let rest = gap;
  while (rest !== "") {
    const filler = between.find((word) => word !== "" && rest.startsWith(word));
    if (filler === undefined) return false;
    rest = rest.slice(filler.length);
  }
  return true;
}

/** 环比 compares with the period before (上期): its name, by the kind of this one; a month where nothing says which. */
export function previousBaseOf(period: string | null): string {
  if (period === null) return t.previousPeriods.month;
  if (period.includes(t.times.quarter)) return t.previousPeriods.quarter;
  if (period.includes(t.times.half)) return t.previousPeriods.half;
  if (period.includes(t.times.month)) return t.previousPeriods.month;
  return period.includes(t.times.year) ? t.previousPeriods.year : t.previousPeriods.month;
}
