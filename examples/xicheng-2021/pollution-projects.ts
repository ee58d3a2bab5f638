// The synthetic air projects (大气污染治理项目) of 2021: reductions of nitrogen oxides and organic compounds, self-assessments, and one refined governance.
import { plusDays, workdayUpTo } from "./days.ts";
import type { CellValue } from "./files.ts";
import { at, weighted, type Random } from "./random.ts";
import { subdistricts } from "./units.ts";
import { creditCode } from "./work-safety-inspections.ts";

interface Group {
  readonly kind: string;
  readonly industry: string;
  /** Name of its firms, and the letter of their codes. */
  readonly firm: string;
  readonly letter: string;
  readonly pollutant: string;
  readonly measures: readonly string[];
  readonly count: number;
  /** Reduction of one project in kilograms, from and to. */
  readonly kilograms: readonly [number, number] | null;
  readonly due: string;
}

const [organic, nitrogen] = ["挥发性有机物", "氮氧化物"] as const;
const groups: readonly Group[] = [
  {
    kind: "治理评估自评",
    industry: "印刷",
    firm: "印刷企业",
    letter: "P",
    pollutant: organic,
    measures: ["更换低挥发性油墨", "车间密闭收集", "更换活性炭吸附装置"],
    count: 10,
    kilograms: null,
    due: "2021-10-31",
  },
  {
    kind: "治理评估自评",
    industry: "汽车维修",
    firm: "维修企业",
    letter: "R",
    pollutant: organic,
    measures: ["喷漆房废气治理设施改造", "使用水性漆"],
    count: 6,
    kilograms: null,
    due: "2021-11-30",
  },
  {
    kind: "精细化治理",
    industry: "印刷",
    firm: "重点行业企业",
    letter: "K",
    pollutant: organic,
    measures: ["一厂一策精细化治理"],
    count: 1,
    kilograms: null,
    due: "2021-11-30",
  },
  {
    kind: "减排工程",
    industry: "供热",
    firm: "供热单位",
    letter: "H",
    pollutant: nitrogen,
    measures: ["燃气锅炉低氮燃烧改造", "供热管网平衡改造", "烟气余热深度利用"],
    count: 17,
    kilograms: [1350, 3300],
    due: "2021-10-31",
  },
  {
    kind: "减排工程",
    industry: "餐饮",
    firm: "餐饮单位",
    letter: "C",
    pollutant: organic,
    measures: ["油烟净化设施升级", "净化设施自动清洗改造"],
    count: 26,
    kilograms: [1700, 3600],
    due: "2021-11-30",
  },
  {
    kind: "减排工程",
    industry: "洗染",
    firm: "洗染企业",
    letter: "D",
    pollutant: organic,
    measures: ["开启式干洗机淘汰", "冷凝回收装置改造"],
    count: 5,
    kilograms: [300, 900],
    due: "2021-09-30",
  },
];

/** The projects as they were known at a day; of each group's reductions the last is put off to the year after. */
export function projectRows(chance: Random, end: string): readonly (readonly CellValue[])[] {
  const drawUnit = weighted(subdistricts.map(({ weight }) => weight));
  let number = 0;
  return groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, index): readonly CellValue[] => {
      number += 1;
      const digits = String(number).padStart(3, "0");
      const unit = at(subdistricts, drawUnit(chance)).label;
      const measure = chance.pick(group.measures);
      // One in twelve is done after its day, all others before it.
      const isLate = chance.chance(1 / 12);
      const done = workdayUpTo(plusDays(group.due, isLate ? chance.integer(6, 24) : -chance.integer(4, 175)));
      const kilograms = group.kilograms === null ? null : chance.integer(...group.kilograms);
      const isDone = done <= end && !(kilograms !== null && index === group.count - 1);
      return [
        `DQ2021-${digits}`,
        group.kind,
        creditCode(`91110102HC0${group.letter}0${String(index + 1).padStart(4, "0")}`),
        `合成示例${group.firm}${String(index + 1).padStart(2, "0")}`,
        group.industry,
        group.pollutant,
        measure,
        unit,
        group.due,
        isDone ? done : null,
        isDone && kilograms !== null ? kilograms / 1000 : null,
        isDone ? `合成环核〔2021〕${digits}号` : null,
      ];
    }),
  );
}
