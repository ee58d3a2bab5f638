// The synthetic files of pollution control (污染防治): air of 2020 and 2021, dustfall, water sections, outfalls, tasks, projects and two accounts still expected.
import { monthEnd, plusDays, workdayUpTo } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import {
  dayAtLimit,
  dustStations,
  dustyDays,
  energyUsed,
  heavyDays,
  indexParts,
  qualityNames,
  riverReaches,
  usualDustfall,
  usualIndex,
  usualSand,
  waterSections,
  yearTasks,
} from "./pollution-plan.ts";
import { projectRows } from "./pollution-projects.ts";
import { at, random, type Random } from "./random.ts";

type Row = readonly CellValue[];
type Year = keyof typeof heavyDays;

const seed = "xicheng-2021/pollution";
const folder = "pollution";
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const monthName = (month: number): string => monthEnd(month).slice(0, 7);
const district = "西城区";
const areas = [
  { label: district, key: "district" },
  { label: "北京市", key: "city" },
] as const;
type Area = (typeof areas)[number];

/** Writes every file of pollution control under `out` and returns their paths. */
export async function generatePollution(out: string): Promise<readonly string[]> {
  return [
    ...(await saveAir(out)),
    ...(await saveDustfall(out)),
    ...(await saveWater(out)),
    ...(await saveTasks(out)),
    ...(await saveProjects(out)),
    ...(await saveAccounts(out)),
  ];
}

const airHeaders = ["地区", "日期", "空气质量指数", "首要污染物", "是否沙尘日", "数据级别"] as const;

/** 2020 comes as one file, 2021 as four. */
async function saveAir(out: string): Promise<readonly string[]> {
  const before = airRows("2020");
  const rows = airRows("2021");
  const quarters = [1, 2, 3, 4].map((quarter) => {
    const [from, to] = [monthName(quarter * 3 - 2), monthName(quarter * 3)];
    const own = rows.filter(([, day]) => String(day).slice(0, 7) >= from && String(day).slice(0, 7) <= to);
    return saveCsvRows(out, `${folder}/air-2021-Q${quarter}.csv`, airHeaders, own);
  });
  return [await saveCsvRows(out, `${folder}/air-2020.csv`, airHeaders, before), ...(await Promise.all(quarters))];
}

function airRows(year: Year): readonly Row[] {
  const chance = random(`${seed}/air/${year}`);
  const rows: Row[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = plusDays(day, 1)) {
    const usual = at(usualIndex[year], Number(day.slice(5, 7)) - 1);
    // The district's air goes with the city's, a little above or below it.
    const common = usual * (0.42 + 1.05 * chance.next() ** 1.3);
    for (const area of areas) {
      const index = indexOf(chance, common, day, area, year);
      rows.push([area.label, day, index, pollutantOf(index, day, chance), dustyDays.includes(day) ? "是" : "否", "审核数据"]);
    }
  }
  return rows;
}

function indexOf(chance: Random, common: number, day: string, area: Area, year: Year): number {
  const isDusty = dustyDays.includes(day);
  if (heavyDays[year][area.key].some((heavy) => day.endsWith(heavy))) return isDusty ? chance.integer(268, 500) : chance.integer(203, 271);
  const plain = Math.round(common * (0.94 + 0.12 * chance.next()));
  if (day === dayAtLimit && area.key === "district") return 200;
  return Math.min(isDusty ? plain + 60 : plain, 196);
}

function pollutantOf(index: number, day: string, chance: Random): string | null {
  if (index <= 50) return null;
  if (dustyDays.includes(day)) return "PM10";
  const isWarm = day.slice(5, 7) >= "05" && day.slice(5, 7) <= "09";
  if (isWarm && index <= 200) return chance.chance(0.9) ? "O3" : "PM2.5";
  return chance.chance(0.82) || index > 200 ? "PM2.5" : chance.pick(["PM10", "NO2"]);
}

/** Eight stations and twelve months, with one month of one station without a sample. */
async function saveDustfall(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/dustfall`);
  const cents = (value: number): number => Math.round(value * 100) / 100;
  const rows = months.flatMap((month) =>
    dustStations.map(([station, above], index): Row => {
      const sand = cents(at(usualSand, month - 1) * (0.85 + 0.3 * chance.next()));
      const own = cents(at(usualDustfall, month - 1) + above + (chance.next() - 0.5) * 0.7);
      const isLost = month === 8 && index === 4;
      return [`JC-0${index + 1}`, station, district, monthName(month), isLost ? null : cents(own + sand), isLost ? 0 : sand, "审核数据"];
    }),
  );
  const headers = ["点位编号", "点位名称", "所在区", "月份", "降尘量", "沙尘扣除值", "数据级别"];
  return [await saveWorkbook(out, `${folder}/dustfall-2021.xlsx`, "月降尘量", headers, rows)];
}

async function saveWater(out: string): Promise<readonly string[]> {
  const rows = months.flatMap((month) =>
    waterSections.map(([section, river, place, assessed, target, classes], index): Row => {
      const found = Number(classes.charAt(month - 1));
      return [
        `DM-0${index + 1}`,
        section,
        river,
        district,
        place,
        assessed ? "是" : "否",
        monthName(month),
        at(qualityNames, found),
        at(qualityNames, target),
        found === 0 ? null : found <= target ? "是" : "否",
        "审核数据",
      ];
    }),
  );
  const headers = [
    "断面编号",
    "断面名称",
    "所在河流",
    "责任区",
    "断面位置",
    "是否考核断面",
    "月份",
    "水质类别",
    "目标类别",
    "是否达到目标",
    "数据级别",
  ];
  const surveys = riverReaches.map(
    ([reach, day], index): Row => [`HD-0${index + 1}`, 2021, reach, district, day, 0, 0, "合成水排〔2021〕1号"],
  );
  const surveyHeaders = ["河段编号", "年度", "河段名称", "所在区", "排查日期", "入河排污口数", "已完成整治数", "排查报告文号"];
  return [
    await saveWorkbook(out, `${folder}/water-2021.xlsx`, "断面水质", headers, rows),
    await saveWorkbook(out, `${folder}/outfalls-2021.xlsx`, "入河排污口排查", surveyHeaders, surveys),
  ];
}

async function saveTasks(out: string): Promise<readonly string[]> {
  const rows = yearTasks.map(
    ([task, amount, applies], index): Row => [
      district,
      task,
      amount,
      "2021-12-31",
      applies,
      `合成环任〔2021〕${index + 1}号`,
      workdayUpTo("2021-02-26"),
    ],
  );
  const headers = ["承担区", "任务", "任务量", "完成时限", "是否涉及", "下达文号", "下达日期"];
  return [await saveWorkbook(out, `${folder}/tasks-2021.xlsx`, "年度任务", headers, rows)];
}

/** The list as it stood at the half-year, and again at the end. */
async function saveProjects(out: string): Promise<readonly string[]> {
  const headers = [
    "项目编号",
    "项目类别",
    "统一社会信用代码",
    "企业名称",
    "行业",
    "污染物",
    "治理措施",
    "属地街道",
    "完成时限",
    "完成日期",
    "核定减排量",
    "核定文号",
  ];
  const save = (name: string, end: string): Promise<string> =>
    saveWorkbook(out, `${folder}/projects-${name}.xlsx`, "治理项目", headers, projectRows(random(`${seed}/projects`), end));
  return [await save("2021-H1", "2021-06-30"), await save("2021", "2021-12-31")];
}

/** What the offices attest of carbon dioxide and of the ecological index: of 2021 an expectation, for the accounts close months later. */
async function saveAccounts(out: string): Promise<readonly string[]> {
  const carbon = energyUsed.map(
    ([energy, amount, factor]): Row => [
      district,
      "2021-12-31",
      energy,
      amount,
      factor,
      "预计",
      "以前三季度消费量和上年同期结构推算（合成）",
      "合成环函〔2022〕1号",
    ],
  );
  const carbonHeaders = ["核算区", "核算期末", "能源品种", "消费量", "排放因子", "核算状态", "核算说明", "出具文号"];
  const index = indexParts.map(([end, parts, status, source, number]): Row => [district, end, ...parts, status, source, number]);
  const indexHeaders = [
    "评价区",
    "评价期末",
    "生物丰度指数",
    "植被覆盖指数",
    "水网密度指数",
    "土地胁迫指数",
    "污染负荷指数",
    "环境限制指数",
    "评价状态",
    "数据来源",
    "出具文号",
  ];
  return [
    await saveWorkbook(out, `${folder}/carbon-2021.xlsx`, "排放核算", carbonHeaders, carbon),
    await saveWorkbook(out, `${folder}/ecological-index-2021.xlsx`, "状况评价", indexHeaders, index),
  ];
}
