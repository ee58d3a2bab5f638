// The synthetic files of administrative enforcement (行政执法) for 2021: rosters, signed papers, the list of violations with its checks, and what the city sampled.
import { monthEnd, workdaysOf } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import * as plan from "./law-enforcement-plan.ts";
import { actsOfYear, postingsOfYear } from "./law-enforcement-posts.ts";
import { saveSamples } from "./law-enforcement-samples.ts";
import { at, mark, random, type Random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/law-enforcement";
const folder = "law-enforcement";
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const monthOf = (month: number): string => `2021-${String(month).padStart(2, "0")}`;
const halves = [
  ["H1", (day: string) => day <= monthEnd(6)],
  ["H2", (day: string) => day > monthEnd(6)],
] as const;

/** Writes every file of administrative enforcement under `out` and returns their paths. */
export async function generateLawEnforcement(out: string): Promise<readonly string[]> {
  const postings = postingsOfYear(random(`${seed}/posts`));
  const rosters = months.map((month) => {
    const [first, last] = [`${monthOf(month)}-01`, monthEnd(month)];
    const rows = postings
      .filter(({ from, until }) => from <= last && (until === null || until >= first))
      .map(({ officer, name, unit, post, from, until }): Row => {
        return [monthOf(month), officer, name, unit, post, from, until !== null && until <= last ? until : null];
      });
    return saveWorkbook(
      out,
      `${folder}/roster-${monthOf(month)}.xlsx`,
      "岗位名册",
      ["月份", "执法证号", "姓名", "执法单位", "岗位类别", "上岗日期", "离岗日期"],
      rows,
    );
  });
  const acts = actsOfYear(random(`${seed}/acts`), postings);
  const papers = halves.map(([half, within]) =>
    saveCsvRows(
      out,
      `${folder}/acts-2021-${half}.csv`,
      ["执法文书号", "执法证号", "执法单位", "执法类型", "执法日期", "统计月份"],
      acts
        .filter(({ day }) => within(day))
        .flatMap(({ document, officers, unit, kind, day }) =>
          officers.map((one): Row => [document, one, unit, kind, day, day.slice(0, 7)]),
        ),
    ),
  );
  return [...(await Promise.all([...rosters, ...papers])), ...(await saveViolations(out)), ...(await saveSamples(out))];
}

interface Item {
  readonly number: string;
  readonly unit: (typeof plan.enforcementUnits)[number];
  readonly listed: string;
  readonly removed: string | null;
}

/** The year's list: what stood on it in January, and what was added in July; some items of the bureaus were taken off then. */
function itemsOfYear(chance: Random): readonly Item[] {
  const january = plan.enforcementUnits.flatMap((unit) => Array.from({ length: unit.items }, () => unit));
  const bureaus = january.map(({ field }) => (field === "街道综合" ? 0 : 1));
  const taken = mark(chance, january.length, plan.removedItems, (index) => at(bureaus, index));
  const added = Array.from({ length: plan.addedItems }, (_, index) => at(plan.enforcementUnits, index % 10));
  return [...january, ...added].map((unit, index) => ({
    number: `HC-WF-${String(index + 1).padStart(4, "0")}`,
    unit,
    listed: index < january.length ? "2021-01-04" : plan.listRevised,
    removed: index < january.length && at(taken, index) === 1 ? plan.listRevised : null,
  }));
}

async function saveViolations(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/violations`);
  const items = itemsOfYear(chance);
  const headers = ["清单年度", "违法行为编号", "违法行为名称", "执法单位", "执法领域", "列入日期", "移出日期", "移出原因"];
  const listRow = ({ number, unit, listed, removed }: Item, known: boolean): Row => {
    const gone = known && removed !== null ? [removed, "法律修订后不再由本单位行使"] : [null, null];
    return [2021, number, `合成违法行为${number.slice(-4)}（${unit.field}）`, unit.label, unit.field, listed, ...gone];
  };
  const january = items.filter(({ listed }) => listed < plan.listRevised).map((item) => listRow(item, false));
  const revised = items.filter(({ listed, removed }) => listed === plan.listRevised || removed !== null).map((item) => listRow(item, true));
  const unchecked = mark(chance, items.length, plan.uncheckedItems, (index) => (at(items, index).removed === null ? 1 : 0));
  const checks = items
    .filter((_, index) => at(unchecked, index) === 0)
    .flatMap((item) =>
      Array.from({ length: chance.integer(1, 3) }, () => ({ item, day: checkDay(chance, item), found: chance.chance(0.08) })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const numbers = new Map<string, number>();
  const rows = checks.map(({ item: { number, unit }, day, found }) => {
    const next = (numbers.get(unit.label) ?? 0) + 1;
    numbers.set(unit.label, next);
    const document = `合成${unit.prefix}检单〔2021〕${String(next).padStart(4, "0")}号`;
    return { day, cells: [document, 2021, number, unit.label, day, found ? "是" : "否"] as const };
  });
  return Promise.all([
    saveWorkbook(out, `${folder}/violation-items-2021.xlsx`, "违法行为清单", headers, january),
    saveWorkbook(out, `${folder}/violation-items-2021-07.xlsx`, "清单调整", headers, revised),
    ...halves.map(([half, within]) =>
      saveCsvRows(
        out,
        `${folder}/violation-checks-2021-${half}.csv`,
        ["检查单号", "清单年度", "违法行为编号", "执法单位", "检查日期", "是否发现违法"],
        rows.filter(({ day }) => within(day)).map(({ cells }) => cells),
      ),
    ),
  ]);
}

/** A working day on which the item was on the list. */
const checkDay = (chance: Random, { listed, removed }: Item): string => {
  const days = months.flatMap(workdaysOf).filter((day) => day >= listed && (removed === null || day < removed));
  return chance.pick(days);
};
