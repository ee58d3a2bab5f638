// The synthetic cases in court (行政诉讼) of 2021, at first and second instance, and who came to their hearings.
import { defendants, district } from "./administrative-conduct-plan.ts";
import { isWorkday, plusDays, workdayFrom, workdayUpTo } from "./days.ts";
import { at, mark, type Random } from "./random.ts";

/** A case at one instance; days that have not come when the file is drawn up are left out there. */
export interface Case {
  readonly number: string;
  readonly instance: "一审" | "二审";
  readonly court: string;
  readonly defendant: string;
  readonly served: string;
  readonly defended: string;
  readonly judged: string;
  readonly result: string;
  readonly lost: boolean;
  readonly effective: string | null;
  readonly performBy: string | null;
  readonly performed: string | null;
}

export interface Hearing {
  readonly case: Case;
  readonly at: string;
  readonly again: boolean;
  readonly appeared: string;
  readonly person: string | null;
  readonly excuse: string | null;
}

const districtCourt = "北京市西城区人民法院";
const fourthCourt = "北京市第四中级人民法院";
const yearEnd = "2021-12-31";
const workdays = Array.from({ length: 365 }, (_, index) => plusDays("2021-01-01", index)).filter(isWorkday);
const lostResults = ["撤销", "确认违法或者无效", "责令履行或者重作"] as const;
const wonResults = ["判决驳回诉讼请求", "判决驳回诉讼请求", "裁定驳回起诉", "准予撤诉"] as const;

/** Cases of first instance, those lost among the ones concluded in the year, and after them those of second instance. */
export function casesOfYear(chance: Random): readonly Case[] {
  let number = 0;
  const first = defendants.flatMap(({ label, cases, lost }) => {
    const drawn = Array.from({ length: cases }, () => chance.pick(workdays))
      .sort()
      .map((served) => ({ served, judged: workdayFrom(plusDays(served, chance.integer(75, 150))) }));
    const concluded = drawn.filter(({ judged }) => judged <= yearEnd).length;
    const marked = mark(chance, concluded, Math.round((concluded * lost) / 100), () => 1);
    return drawn.map(({ served, judged }, index): Case => {
      number += 1;
      const isLost = index < concluded && at(marked, index) === 1;
      const upper = label === district && chance.chance(0.4);
      const own = { number: `HCYS-2021-${String(number).padStart(3, "0")}`, instance: "一审" as const, defendant: label, served, judged };
      return {
        ...own,
        court: upper ? fourthCourt : districtCourt,
        defended: defenceDay(chance, served),
        ...outcome(chance, isLost, judged),
      };
    });
  });
  const appealed = first.filter(
    ({ court, defendant, judged, lost }) => court === districtCourt && defendant === district && judged < "2021-09-01" && !lost,
  );
  const taken = appealed.slice(0, 6);
  const second = taken.map((one): Case => {
    const served = workdayFrom(plusDays(one.judged, 32));
    const judged = workdayFrom(plusDays(served, chance.integer(45, 70)));
    const last = { judged, result: "维持原裁判", lost: false, effective: judged, performBy: null, performed: null };
    return { ...one, ...last, instance: "二审", court: fourthCourt, served, defended: defenceDay(chance, served) };
  });
  // A judgment that is appealed takes no effect.
  return [...first.map((one) => (taken.includes(one) ? { ...one, effective: null } : one)), ...second];
}

/** Within fifteen days, now and then on the last. */
const defenceDay = (chance: Random, served: string): string =>
  workdayUpTo(plusDays(served, chance.chance(0.1) ? 15 : chance.integer(6, 14)));

function outcome(chance: Random, lost: boolean, judged: string): Pick<Case, "result" | "lost" | "effective" | "performBy" | "performed"> {
  const effective = workdayFrom(plusDays(judged, 16));
  const result = chance.pick(lost ? lostResults : wonResults);
  if (!lost || result !== "责令履行或者重作") return { result, lost, effective, performBy: null, performed: null };
  const performBy = plusDays(effective, 60);
  return { result, lost, effective, performBy, performed: workdayUpTo(plusDays(performBy, -chance.integer(2, 25))) };
}

const heads = [
  ["常务副职负责人", "HC-FZR-01"],
  ["副职负责人", "HC-FZR-02"],
  ["副职负责人", "HC-FZR-03"],
] as const;

/** Hearings of the cases that were heard: a head comes to one of each case and instance, or proves that he could not. */
export function hearingsOfYear(chance: Random, cases: readonly Case[]): readonly Hearing[] {
  const heard = cases.filter(({ judged, result }) => judged <= yearEnd && result !== "准予撤诉" && result !== "裁定驳回起诉");
  let ours = 0;
  return heard
    .flatMap((one, index): readonly Hearing[] => {
      const day = workdayUpTo(plusDays(one.judged, -chance.integer(10, 25)));
      const moment = `${day} ${chance.pick(["09:00:00", "09:30:00", "14:00:00"])}`;
      const code = `HC-${String(defendants.findIndex(({ label }) => label === one.defendant)).padStart(2, "0")}-${chance.integer(1, 3)}`;
      const own =
        one.defendant === district ? at(heads, (ours += 1) % heads.length) : ([chance.pick(["正职负责人", "副职负责人"]), code] as const);
      const main: Hearing = { case: one, at: moment, again: false, appeared: own[0], person: own[1], excuse: null };
      const other = { appeared: "工作人员", person: null };
      if (one.defendant !== district && index % 37 === 5) return [{ ...main, ...other, excuse: "履行他人不能代替的公务" }];
      if (index % 23 === 7) return [{ ...main, ...other, at: `${workdayUpTo(plusDays(day, -9))} 09:30:00` }, main];
      if (index % 41 === 11) return [main, { ...main, at: `${workdayFrom(plusDays(day, 5))} 14:00:00`, again: true }];
      return [main];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
