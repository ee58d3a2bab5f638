// The synthetic projects (社会投资项目) of 2019 to 2021: 51 of low risk in stock at the end, 12 of them with their title, and the eight permits of 2021.
import { laterWorkday } from "./business-environment-registrations.ts";
import type { CellValue } from "./files.ts";
import { at, type Random } from "./random.ts";

/** Area in square metres and contract in 万元 of the eight permits of 2021: 22145 and 7486 together. */
const permits = [
  [4286, 1438.6],
  [3912.5, 1296.4],
  [3245, 1127],
  [2868, 984.5],
  [2574.5, 846],
  [2196, 732.8],
  [1725, 598.3],
  [1338, 462.4],
] as const;

interface Project {
  readonly category: string;
  readonly entered: string;
  readonly area: number;
  readonly contract: number | null;
  readonly planning: string | null;
  readonly permit: string | null;
  readonly completed: string | null;
  readonly registered: string | null;
  readonly withdrawn: string | null;
}

const none = { contract: null, planning: null, permit: null, completed: null, registered: null, withdrawn: null } as const;
const [simple, plain, general] = ["简易低风险", "其他低风险", "一般项目"] as const;

/** A day of a year and month, drawn. */
const dayIn = (chance: Random, year: number, from: number, to: number): string =>
  `${year}-${String(chance.integer(from, to)).padStart(2, "0")}-${String(chance.integer(3, 26)).padStart(2, "0")}`;

function projectsOf(chance: Random): readonly Project[] {
  // Those that have gone the whole way: permitted in 2019 or 2020, registered by the end of 2021.
  const finished = Array.from({ length: 12 }, (_, index): Project => {
    const entered = dayIn(chance, index < 5 ? 2019 : 2020, index < 5 ? 6 : 1, index < 5 ? 11 : 7);
    const planning = laterWorkday(entered, chance.integer(5, 12));
    const permit = laterWorkday(planning, chance.integer(5, 14));
    const completed = index < 7 ? laterWorkday(permit, chance.integer(150, 260)) : dayIn(chance, 2021, 3, 10);
    const registered = laterWorkday(completed, chance.integer(1, 6));
    const [area, contract] = [chance.integer(320, 2900), chance.integer(9000, 98_000) / 100];
    return { ...none, category: index % 3 === 0 ? plain : simple, entered, area, contract, planning, permit, completed, registered };
  });
  const permitted = permits.map(([area, contract], index): Project => {
    const entered = dayIn(chance, 2021, index + 1, index + 2);
    const planning = laterWorkday(entered, chance.integer(5, 10));
    const permit = laterWorkday(planning, chance.integer(5, 12));
    return { ...none, category: simple, entered, area, contract, planning, permit };
  });
  // On their way: entered in the last two years, some with planning permission, some building on a permit of another kind.
  const underway = Array.from({ length: 31 }, (_, index): Project => {
    const entered = dayIn(chance, index < 13 ? 2020 : 2021, 1, 11);
    const planning = chance.chance(0.6) ? laterWorkday(entered, chance.integer(6, 20)) : null;
    const permit = planning !== null && index % 4 === 0 ? laterWorkday(planning, chance.integer(8, 20)) : null;
    return {
      ...none,
      category: permit === null && index % 2 === 0 ? simple : plain,
      entered,
      area: chance.integer(280, 3400),
      contract: permit === null ? null : chance.integer(9000, 98_000) / 100,
      planning,
      permit,
    };
  });
  // Given up: they were in stock and are no more.
  const withdrawn = ["2020-09-14", "2021-03-22", "2021-08-17"].map((entered): Project => {
    return {
      ...none,
      category: plain,
      entered,
      area: chance.integer(300, 1800),
      withdrawn: laterWorkday(entered, chance.integer(60, 130)),
    };
  });
  const larger = Array.from(
    { length: 6 },
    (): Project => ({ ...none, category: general, entered: dayIn(chance, 2021, 1, 11), area: chance.integer(12_000, 41_000) }),
  );
  return [...finished, ...permitted, ...underway, ...withdrawn, ...larger].sort((a, b) =>
    a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0,
  );
}

/** Every project that was in stock by a day, with what had happened to it until then. */
export function projectRows(chance: Random, end: string): readonly (readonly CellValue[])[] {
  const counts = new Map<string, number>();
  return projectsOf(chance)
    .map((project): readonly CellValue[] => {
      const year = project.entered.slice(0, 4);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      const digits = String(number).padStart(3, "0");
      const known = (day: string | null): string | null => (day !== null && day <= end ? day : null);
      const permit = known(project.permit);
      const builder = `合成示例建设单位${String(((number * 7) % 40) + 1).padStart(2, "0")}`;
      return [
        `XM${year}-${digits}`,
        `合成示例${at(["厂房改造", "办公楼改造", "仓储改造", "商业楼宇更新", "研发用房"], number % 5)}项目${year}-${digits}`,
        builder,
        project.category,
        "西城区住房和城市建设委员会",
        project.area,
        permit === null ? null : project.contract,
        project.entered,
        known(project.planning),
        permit,
        permit === null ? null : `合成施许〔${permit.slice(0, 4)}〕${digits}号`,
        known(project.completed),
        known(project.registered),
        known(project.withdrawn),
      ];
    })
    .filter((cells) => String(cells[7]) <= end);
}
