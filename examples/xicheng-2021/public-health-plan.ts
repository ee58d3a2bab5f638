// What the synthetic public-health files add up to (量级): the published integers of 2021, spread over offices and places.
import { subdistricts } from "./units.ts";

/** Items of the equipment catalogue, and those that meet the standard at mid-year and at the year's end: 200 of 202 are 99 %. */
export const equipment = { items: 202, metAtMidYear: 193, met: 200 } as const;

/** Tracing staff on the team at the year's end by the office that sends them: 254 in all. */
export const tracingTeam: readonly (readonly [unit: string, count: number])[] = [
  ["西城区疾病预防控制中心", 86],
  ["西城区卫生健康委员会", 33],
  ...subdistricts.map(({ label }) => [label, 9] as const),
];

/** How many more joined the team and left it within the year. */
export const tracingLeavers = 17;

/** Subdistricts whose emergency sites were planned for 2021: thirteen were built, a further one was cancelled with approval. */
export const emergencySites: readonly string[] = [
  "德胜街道",
  "展览路街道",
  "月坛街道",
  "新街口街道",
  "什刹海街道",
  "金融街街道",
  "西长安街街道",
  "大栅栏街道",
  "椿树街道",
  "陶然亭街道",
  "牛街街道",
  "白纸坊街道",
  "广安门外街道",
];
export const cancelledSite = "天桥街道";

/** Isolation wards by hospital: seven rooms, two of them for intensive care. */
export const isolationWards = [
  { hospital: "复兴医院", rooms: 3, icu: 1, started: "2021-03-22", built: "2021-08-12", accepted: "2021-08-27" },
  { hospital: "第二医院", rooms: 2, icu: 0, started: "2021-04-19", built: "2021-09-26", accepted: "2021-10-15" },
  { hospital: "健宫医院", rooms: 2, icu: 1, started: "2021-05-10", built: "2021-11-12", accepted: "2021-11-26" },
] as const;

/** Fever posts by the community health centre that has them. */
export const feverPosts = [
  ["广内社区卫生服务中心", "广安门内街道"],
  ["白纸坊社区卫生服务中心", "白纸坊街道"],
  ["什刹海社区卫生服务中心", "什刹海街道"],
  ["月坛社区卫生服务中心", "月坛街道"],
  ["新街口社区卫生服务中心", "新街口街道"],
] as const;

/** Community health institutions being built: one was begun in 2021, one was finished, one is only sited. */
export const communityInstitutions = [
  {
    title: "金融街社区卫生服务中心",
    unit: "金融街街道",
    due: "2023-06-30",
    sited: "2020-11-18",
    started: "2021-09-28",
    built: null,
    accepted: null,
  },
  {
    title: "合成示例社区卫生服务站01",
    unit: "牛街街道",
    due: "2021-06-30",
    sited: "2020-05-20",
    started: "2020-10-12",
    built: "2021-04-20",
    accepted: "2021-05-14",
  },
  {
    title: "合成示例社区卫生服务站02",
    unit: "天桥街道",
    due: "2022-12-31",
    sited: "2021-10-29",
    started: null,
    built: null,
    accepted: null,
  },
] as const;
