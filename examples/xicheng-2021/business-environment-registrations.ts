// The synthetic registrations (登记) of 2021: 3570 new enterprises with their hours from acceptance to licence, and rights in real estate by the day.
import { plusDays, plusWorkdays, workdayFrom, workdaysOf } from "./days.ts";
import type { CellValue } from "./files.ts";
import { at, mark, weighted, type Random } from "./random.ts";
import { subdistricts } from "./units.ts";
import { creditCode } from "./work-safety-inspections.ts";

type Row = readonly CellValue[];

/** New enterprises, how many of them over the counter (3474 of 3570 online are 97.3 %), and what else is registered beside them. */
const [enterprises, overCounter, others] = [3570, 96, 410] as const;
const drawMonth = weighted([7, 5, 10, 9, 8, 9, 9, 8, 9, 7, 10, 9]);
const drawSubdistrict = weighted(subdistricts.map(({ weight }) => weight));
const office = "西城区市场监督管理局";
const bureau = "北京市规划和自然资源委员会西城分局";

/** A time of a working day as its minute. */
const [opens, closes] = [8 * 60 + 40, 17 * 60] as const;
const moment = (day: string, minute: number): string =>
  `${day} ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;

/** What was registered, in the order in which it was approved; the month is that of the approval. */
export function registrationsOfYear(chance: Random): readonly { readonly month: number; readonly cells: Row }[] {
  const counter = mark(chance, enterprises, overCounter, () => 1);
  const all = [
    ...Array.from({ length: enterprises }, (_, index) => ({ kind: "设立登记", subject: "企业", online: counter[index] === 0, index })),
    ...Array.from({ length: others }, (_, index) => ({ ...otherKind(chance), online: chance.chance(0.7), index: enterprises + index })),
  ];
  const rows = all.map((one) => {
    const accepted = chance.pick(workdaysOf(drawMonth(chance) + 1));
    const steps = handlingOf(chance, accepted);
    return { ...one, ...steps, subdistrict: at(subdistricts, drawSubdistrict(chance)).label, returns: chance.chance(0.06) ? 1 : 0 };
  });
  return rows
    .sort((a, b) => (a.approved < b.approved ? -1 : a.approved > b.approved ? 1 : a.index - b.index))
    .map((row, place) => {
      const digits = String(row.index + 1).padStart(6, "0");
      const [prefix, word] = row.subject === "个体工商户" ? ["92110102HC1", "个体户"] : ["91110102HC1", "企业"];
      return {
        month: Number(row.approved.slice(5, 7)),
        cells: [
          `DJ2021-${String(place + 1).padStart(5, "0")}`,
          creditCode(prefix + digits),
          `合成示例${word}${digits}`,
          row.subject,
          row.kind,
          row.online ? "全程电子化" : "窗口",
          row.accepted,
          row.approved,
          row.issued,
          row.returns,
          office,
          row.subdistrict,
        ],
      };
    });
}

const otherKind = (chance: Random): { readonly kind: string; readonly subject: string } => {
  const drawn = chance.next();
  if (drawn < 0.35) return { kind: "设立登记", subject: "个体工商户" };
  return { kind: drawn < 0.85 ? "变更登记" : "注销登记", subject: chance.chance(0.85) ? "企业" : "个体工商户" };
};

/** Most are through within hours; what comes in late, or is looked at again, is issued on the next working day. None is later: the law gives one. */
function handlingOf(chance: Random, day: string): { readonly accepted: string; readonly approved: string; readonly issued: string } {
  const from = chance.integer(opens, closes - 5);
  const needed = chance.integer(35, 290);
  const waits = from + needed > closes && chance.chance(0.45);
  if (!waits || day > "2021-12-29") {
    const end = Math.min(from + needed, closes + 55);
    const approved = from + Math.floor((end - from) * 0.72);
    return { accepted: moment(day, from), approved: moment(day, approved), issued: moment(day, end) };
  }
  const next = plusWorkdays(day, 1);
  const end = opens + chance.integer(10, 130);
  return { accepted: moment(day, from), approved: moment(next, end - chance.integer(4, 10)), issued: moment(next, end) };
}

/** Real estate: kind, how many in the year, whether it is closed on the day it comes in, and how many working days it may take where not. */
const propertyKinds = [
  ["买卖转移登记", 486, 0],
  ["赠与转移登记", 74, 0],
  ["变更登记", 128, 0],
  ["抵押登记", 392, 0],
  ["继承转移登记", 63, 12],
  ["首次登记", 18, 18],
  ["其他登记", 41, 3],
] as const;

/** Cases by the day they came in; frequent ones are closed the same day, inheritances and first registrations take longer. */
export function propertyCases(chance: Random): readonly { readonly day: string; readonly cells: readonly CellValue[] }[] {
  const cases = propertyKinds.flatMap(([kind, count, longest]) =>
    Array.from({ length: count }, () => {
      const day = chance.pick(workdaysOf(drawMonth(chance) + 1));
      const end = longest === 0 ? day : plusWorkdays(day, chance.integer(1, longest));
      const isTaxed = kind === "买卖转移登记" || kind === "赠与转移登记";
      const window = kind === "抵押登记" && chance.chance(0.7) ? "网上" : chance.chance(0.96) ? "综合窗口" : "其他窗口";
      return { kind, day, end, taxed: isTaxed ? "是" : "否", window };
    }),
  );
  return cases
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ kind, day, end, taxed, window }, index) => ({
      day,
      cells: [`BDC2021-${String(index + 1).padStart(5, "0")}`, kind, day, end <= "2021-12-31" ? end : null, taxed, window, bureau],
    }));
}

/** The first day that is worked after so many days. */
export const laterWorkday = (day: string, days: number): string => workdayFrom(plusDays(day, days));
