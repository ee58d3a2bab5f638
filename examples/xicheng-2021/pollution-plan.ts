// Magnitudes of the synthetic pollution ledgers: which days were heavy, how much dust fell, what the sections and the projects came to.

/** Days of heavy pollution: the district and the city have as many each year, but not all on the same days. */
export const heavyDays = {
  "2020": {
    district: ["01-04", "01-17", "01-18", "01-26", "01-28", "02-11", "02-12", "02-13", "10-24", "11-15"],
    city: ["01-04", "01-17", "01-18", "01-26", "01-27", "02-11", "02-12", "02-13", "10-24", "12-27"],
  },
  "2021": {
    district: ["01-24", "02-13", "03-11", "03-15", "03-28", "05-07", "11-05", "11-18"],
    city: ["01-24", "02-13", "03-10", "03-15", "03-28", "05-07", "11-05", "11-18"],
  },
} as const;

/** Days with dust in the air, heavy or not. */
export const dustyDays: readonly string[] = [
  "2020-03-18",
  "2020-04-24",
  "2021-01-13",
  "2021-03-15",
  "2021-03-16",
  "2021-03-28",
  "2021-03-29",
  "2021-04-15",
  "2021-04-16",
  "2021-05-06",
  "2021-05-07",
];

/** A day that comes to the limit and is not over it. */
export const dayAtLimit = "2021-11-06";

/** The usual index of each month, January first. */
export const usualIndex = {
  "2020": [98, 92, 84, 86, 88, 96, 92, 80, 74, 72, 84, 86],
  "2021": [88, 82, 96, 82, 84, 92, 84, 74, 66, 62, 78, 80],
} as const;

/** What falls in a month without sand, and how much sand is taken off, in 吨/平方公里·月. */
export const usualDustfall = [3.8, 4.0, 6.1, 5.8, 5.9, 5.5, 5.0, 4.7, 4.3, 4.2, 4.1, 3.8] as const;
export const usualSand = [0, 0, 4.2, 1.3, 2.7, 0, 0, 0, 0, 0, 0, 0] as const;
export const dustStations: readonly (readonly [name: string, above: number])[] = [
  ["合成点位甲", 0.34],
  ["合成点位乙", -0.42],
  ["合成点位丙", 0.12],
  ["合成点位丁", -0.18],
  ["合成点位戊", 0.47],
  ["合成点位己", -0.27],
  ["合成点位庚", 0.05],
  ["合成点位辛", -0.11],
];

/** Sections: name, river, place, whether assessed, target, and the class month by month (1 best, 6 worse than V, 0 dry). */
export const waterSections: readonly (readonly [
  name: string,
  river: string,
  place: string,
  assessed: boolean,
  target: number,
  months: string,
])[] = [
  ["合成断面甲", "合成河道一", "入境", true, 3, "222222332222"],
  ["合成断面乙", "合成河道一", "出境", true, 4, "333334443333"],
  ["合成断面丙", "合成河道二", "境内", true, 4, "332334543332"],
  ["合成断面丁", "合成河道三", "出境", true, 3, "222233332222"],
  ["合成断面戊", "合成河道四", "境内", false, 5, "004455654440"],
];
export const qualityNames = ["断流", "I类", "II类", "III类", "IV类", "V类", "劣V类"] as const;

export const riverReaches: readonly (readonly [name: string, day: string])[] = [
  ["合成河道一（上段）", "2021-06-15"],
  ["合成河道一（下段）", "2021-06-15"],
  ["合成河道二", "2021-06-16"],
  ["合成河道三（上段）", "2021-06-17"],
  ["合成河道三（下段）", "2021-06-17"],
  ["合成河道四", "2021-06-18"],
];

/** The year's tasks as they were handed down; what does not concern the district is said so. */
export const yearTasks: readonly (readonly [task: string, amount: number, applies: string])[] = [
  ["二氧化碳排放总量控制", 5_260_000, "涉及"],
  ["氮氧化物减排", 36, "涉及"],
  ["挥发性有机物减排", 60, "涉及"],
  ["入河排污口整治", 0, "不涉及"],
];

/** Energy used in 2021 in 吨标准煤, and 吨二氧化碳 for each; some 98.5 % of the cap. */
export const energyUsed: readonly (readonly [energy: string, amount: number, factor: number])[] = [
  ["煤炭", 2860, 2.66],
  ["天然气", 948_120, 1.63],
  ["汽油", 214_370, 2.03],
  ["柴油", 52_640, 2.17],
  ["其他油品", 18_930, 2.1],
  ["外调电力", 1_224_800, 1.94],
  ["外购热力", 187_450, 2.88],
];

/** Parts of the ecological index: the year before as it was judged in the end, and 2021 as it is expected. */
export const indexParts: readonly (readonly [end: string, parts: readonly number[], status: string, source: string, number: string])[] = [
  ["2020-12-31", [24.12, 56.1, 43.9, 61.4, 36.2, 0], "终评", "遥感解译结果和年度监测数据（合成）", "合成环评函〔2021〕9号"],
  ["2021-12-31", [24.58, 56.74, 44.35, 61.1, 35.3, 0], "预计", "上年遥感解译结果和本年监测数据推算（合成）", "合成环评函〔2022〕2号"],
];
