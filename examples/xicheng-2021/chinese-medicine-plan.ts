// What the synthetic Chinese-medicine files add up to (量级): the published rates of 2021 as whole persons, and the papers the other sentences rest on.
import type { CellValue } from "./files.ts";

/** Persons managed and given Chinese-medicine care by group at mid-year and at the year's end: 79.16 %, 64.43 %, 65.55 %. */
export const populations = [
  { label: "孕产妇", midYear: [6_918, 3_604], year: [7_342, 5_812] },
  { label: "高血压患者", midYear: [60_935, 21_406], year: [61_874, 39_865] },
  { label: "糖尿病患者", midYear: [27_862, 9_973], year: [28_310, 18_557] },
] as const;

/** Community health stations beside one centre in each subdistrict; the last of them was closed on the day of counting. */
export const stations = 75;

/** Schools by stage (学段): every one had at least one activity; two were named model schools in the year, three a year before. */
export const schools = [
  ["小学", 58],
  ["中学", 37],
  ["贯通学校", 5],
  ["职业学校", 3],
  ["特殊教育学校", 1],
] as const;
export const modelSchools = { year: [11, 67], before: [3, 29, 81] } as const;

/** District projects newly approved for a project year. */
export const projects = { 2021: 9, 2022: 11 } as const;

const health = "西城区卫生健康委员会";
const hospital = "肛肠医院";

/** Work without a quantity: kind, progress, title, office, institution, day. */
export const works: readonly (readonly CellValue[])[] = [
  ["产业发展规划", "起草", "西城区中医药产业高质量发展规划（合成草稿）", health, null, "2021-06-18"],
  ["产业发展规划", "修改完善", "西城区中医药产业高质量发展规划（合成修改稿）", health, null, "2021-10-29"],
  ["传统知识保护", "开展", "中医药传统知识收集整理清单（合成）", health, null, "2021-08-20"],
  ["传统知识保护", "完成", "中医药传统知识保护材料（合成）", health, null, "2021-11-12"],
  ["文化资源调查", "完成", "中医药文化资源调查表（合成）", health, null, "2021-09-24"],
  ["特色制剂基础研究", "开展", "特色制剂基础研究方案（合成）", health, hospital, "2021-04-27"],
  ["制剂课题申报", "申请申报", "特色制剂课题申报书（合成）", health, hospital, "2021-05-25"],
  ["传统工艺制剂备案", "申请申报", "传统工艺中药制剂备案材料（合成）", health, hospital, "2021-09-15"],
  ["研究型病房", "申请申报", "研究型病房申请书（合成）", health, hospital, "2021-07-30"],
  ["传承工作检查", "完成", "区级传承工作检查报告（合成）", health, null, "2021-11-26"],
  ["传承经验交流", "完成", "区级传承工作经验交流会（合成）", health, null, "2021-12-03"],
  ["其他", "完成", "膏方文化节活动总结（合成）", health, null, "2021-12-17"],
];
