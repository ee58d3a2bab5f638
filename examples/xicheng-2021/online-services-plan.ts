// The magnitudes of online government services (一网通办) in 2021: who is connected, items by office, and what was reached when.
import { publishingBureaus, subdistricts } from "./units.ts";

/** Bureaus that are connected beside those that publish information: 28 + 9 + 15 subdistricts are the published 52. */
const connectedBureaus: readonly string[] = [
  ...publishingBureaus.map(({ label }) => label),
  "西城区人民政府外事办公室",
  "西城区水务局",
  "北京市规划和自然资源委员会西城分局",
  "西城区消防救援支队",
  "西城区城市管理指挥中心",
  "国家税务总局北京市西城区税务局",
  "北京市公安局西城分局",
  "北京市公安局公安交通管理局西城交通支队",
  "中共西城区委机构编制委员会办公室",
];
export const connectedUnits: readonly string[] = [...connectedBureaus, ...subdistricts.map(({ label }) => label)];

export const lead = "西城区政务服务管理局";

/** The five actions as the ledger calls them (their official names were not published) and what is done under each. */
export const actions = ["电子证照应用", "电子印章应用", "电子档案应用", "减少二次录入", "网办深度提升"] as const;
export const tasksPerAction = 8;

/** Bureaus that carry out service items, with their share of them. */
export const itemBureaus = [
  ["西城区市场监督管理局", 14],
  ["西城区卫生健康委员会", 12],
  ["西城区人力资源和社会保障局", 12],
  ["西城区住房和城市建设委员会", 9],
  ["西城区民政局", 9],
  ["西城区教育委员会", 7],
  ["西城区文化和旅游局", 7],
  ["西城区城市管理委员会", 6],
  ["西城区园林绿化局", 5],
  ["西城区应急管理局", 5],
  ["西城区商务局", 4],
  ["西城区发展和改革委员会", 4],
  ["西城区医疗保障局", 4],
  ["西城区退役军人事务局", 3],
  ["西城区生态环境局", 3],
  ["西城区房屋管理局", 3],
  ["西城区体育局", 2],
  ["西城区司法局", 2],
] as const;

/** Items at the end of 2021: 1525 in scope, of which 1318 go fully online (86.43 %), 31 out of scope; 14 more were cancelled in the year. */
export const inScope = 1525;
export const fullOnline = 1318;
export const fullOnlineBefore = 1149;
export const outOfScope = 31;
export const cancelled = 14;
/** Of the items, those of subdistricts, and those that use an e-certificate (331), some since before the year. */
export const subdistrictItems = 180;
export const certificates = 331;
export const certificatesBefore = 118;

/** Batches of items freed from second entry: begun, so many items, of which so many are resolved, between two days. */
export const batches = [
  { batch: 1, started: "2021-02-01", items: 38, resolved: 38, from: "2021-03-15", to: "2021-06-30" },
  { batch: 2, started: "2021-09-06", items: 46, resolved: 29, from: "2021-10-18", to: "2021-12-31" },
] as const;
