// The synthetic files of work safety (安全生产) for 2021: tasks, hazards and their closing, look-backs, inspections and accidents.
import { monthEnd, plusDays, workdayFrom, workdayUpTo } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { at, random, weighted, type Random } from "./random.ts";
import { safetyBureaus, subdistricts } from "./units.ts";
import { acceptancesFiled, hazardsOfYear, lookbacksOf, type Hazard } from "./work-safety-hazards.ts";
import { inQuarter, inspectionsOf, planOfYear } from "./work-safety-inspections.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/work-safety";
const folder = "work-safety";
const quarters = [1, 2, 3, 4] as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const monthName = (month: number): string => monthEnd(month).slice(0, 7);

/** Writes every file of work safety under `out` and returns their paths. */
export async function generateWorkSafety(out: string): Promise<readonly string[]> {
  const hazards = hazardsOfYear(random(`${seed}/hazards`));
  return [
    ...(await saveTasks(out)),
    ...(await saveHazards(out, hazards)),
    ...(await saveLookbacks(out, hazards)),
    ...(await saveInspections(out)),
    ...(await saveAccidents(out)),
  ];
}

const taskHeaders = ["任务编号", "任务内容", "责任单位", "完成时限", "完成日期", "佐证材料号"] as const;
const taskFields = [
  "消防安全",
  "燃气安全",
  "建筑施工",
  "特种设备",
  "危险化学品",
  "城市运行",
  "人员密集场所",
  "有限空间",
  "交通运输",
  "文物古建",
  "学校安全",
  "医疗机构",
] as const;
const taskActs = ["开展专项排查", "建立风险台账", "组织应急演练", "落实隐患治理", "开展执法联查", "完成培训考核", "推进智慧监管"] as const;

interface SafetyTask {
  readonly about: Row;
  readonly done: string;
  readonly evidence: string;
}

/** The list of 183 tasks comes whole each quarter, with what was done by then. */
async function saveTasks(out: string): Promise<readonly string[]> {
  const tasks = tasksOf(random(`${seed}/tasks`));
  return Promise.all(
    quarters.map((quarter) => {
      const end = monthEnd(quarter * 3);
      const rows = tasks.map(({ about, done, evidence }): Row => (done <= end ? [...about, done, evidence] : [...about, null, null]));
      return saveWorkbook(out, `${folder}/safety-tasks-2021-Q${quarter}.xlsx`, "目标任务清单", taskHeaders, rows);
    }),
  );
}

function tasksOf(chance: Random): readonly SafetyTask[] {
  const units = [...subdistricts, ...safetyBureaus];
  const drawDue = weighted([1, 1, 5, 3, 3, 8, 3, 3, 9, 4, 6, 10]);
  return Array.from({ length: 183 }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    const due = monthEnd(drawDue(chance) + 1);
    const late = chance.chance(0.05) && due < "2021-12-01";
    const day = plusDays(due, late ? chance.integer(2, 15) : -chance.integer(3, 25));
    const done = day > "2021-12-28" ? "2021-12-28" : workdayUpTo(day);
    const title = `${at(taskFields, index % taskFields.length)}领域${at(taskActs, Math.floor(index / taskFields.length) % taskActs.length)}`;
    return {
      about: [`RW2021-${number}`, title, at(units, index % units.length).label, due],
      done,
      evidence: `合成安办证〔2021〕${number}号`,
    };
  });
}

const hazardHeaders = ["隐患编号", "隐患来源", "责任单位", "隐患等级", "隐患位置", "隐患描述", "挂账日期", "整改期限"] as const;
const rectificationHeaders = ["隐患编号", "整改单位", "整改完成日期", "验收销账日期", "验收人"] as const;
const reopeningHeaders = ["隐患编号", "责任单位", "重开日期", "重开原因"] as const;

async function saveHazards(out: string, hazards: readonly Hazard[]): Promise<readonly string[]> {
  const listed = months.map((month) => {
    const rows = hazards.filter(({ listed: day }) => day.startsWith(monthName(month)));
    const cells = rows.map((h): Row => [h.number, h.source, h.unit, h.level, h.place, h.description, h.listed, h.due]);
    return saveWorkbook(out, `${folder}/hazards-${monthName(month)}.xlsx`, "问题隐患清单", hazardHeaders, cells);
  });
  const rectified = months.map((month) => {
    const rows = acceptancesFiled(hazards, month).map(
      ([h, one, accepted]): Row => [h.number, h.unit, one.rectified, accepted ? one.accepted : null, accepted ? one.inspector : null],
    );
    return saveCsvRows(out, `${folder}/rectifications-${monthName(month)}.csv`, rectificationHeaders, rows);
  });
  const reopened = [1, 2, 3].map((quarter) => {
    const rows = hazards.flatMap((h): readonly Row[] =>
      h.reopened && inQuarter(h.reopened.day, quarter) ? [[h.number, h.unit, h.reopened.day, h.reopened.reason]] : [],
    );
    return saveCsvRows(out, `${folder}/reopenings-2021-Q${quarter}.csv`, reopeningHeaders, rows);
  });
  return Promise.all([...listed, ...rectified, ...reopened]);
}

async function saveLookbacks(out: string, hazards: readonly Hazard[]): Promise<readonly string[]> {
  const rows = lookbacksOf(random(`${seed}/draw`), hazards).map(
    (one): Row => [one.draw, one.hazard.number, one.hazard.unit, one.team, one.checked, "否", one.finding],
  );
  const headers = ["抽样号", "隐患编号", "责任单位", "核查组", "核查日期", "是否反弹", "核查情况"];
  return [await saveWorkbook(out, `${folder}/lookbacks-2021.xlsx`, "回头看核查", headers, rows)];
}

async function saveInspections(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/inspections`);
  const plan = planOfYear(chance);
  const done = inspectionsOf(chance, plan);
  const yesNo = (value: boolean): string => (value ? "是" : "否");
  const planRows = plan.map(
    (row): Row => [row.number, row.subject.code, row.subject.name, yesNo(row.subject.key), monthName(row.month), row.department],
  );
  const planHeaders = ["计划编号", "统一社会信用代码", "被检查单位", "是否重点单位", "计划月份", "检查部门"];
  const headers = ["检查文书号", "计划编号", "统一社会信用代码", "被检查单位", "是否重点单位", "检查日期", "检查部门"];
  const files = quarters.map((quarter) => {
    const rows = done
      .filter(({ day }) => inQuarter(day, quarter))
      .map((row): Row => [row.document, row.plan, row.subject.code, row.subject.name, yesNo(row.subject.key), row.day, row.department]);
    return saveCsvRows(out, `${folder}/inspections-2021-Q${quarter}.csv`, headers, rows);
  });
  return [
    await saveWorkbook(out, `${folder}/inspection-plan-2021.xlsx`, "年度检查计划", planHeaders, planRows),
    ...(await Promise.all(files)),
  ];
}

/** Four accidents of one death each, none of them larger; the half-year's file comes before the later two were concluded. */
async function saveAccidents(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/accidents`);
  const accidents = (
    [
      ["2021-03-18 14:20:00", "合成施工现场甲（装修改造，高处坠落）"],
      ["2021-06-09 10:05:00", "合成作业场所乙（设备检修，机械伤害）"],
      ["2021-08-25 16:40:00", "合成施工现场丙（外墙维护，高处坠落）"],
      ["2021-11-12 09:30:00", "合成作业场所丁（有限空间，中毒窒息）"],
    ] as const
  ).map(([time, place], index) => {
    const concluded = workdayFrom(plusDays(time.slice(0, 10), chance.integer(38, 46)));
    const loss = chance.integer(9500, 18_800) / 100;
    return {
      time,
      concluded,
      cells: [
        `SG2021-0${index + 1}`,
        time,
        place,
        at(["展览路街道", "德胜街道", "广安门外街道", "白纸坊街道"], index),
        1,
        0,
        loss,
        "一般事故",
      ],
    };
  });
  const headers = ["事故编号", "发生时间", "发生地点", "属地街道", "死亡人数", "重伤人数", "直接经济损失", "事故等级", "结案日期"];
  const save = (name: string, end: string): Promise<string> => {
    const rows = accidents
      .filter(({ time }) => time.slice(0, 10) <= end)
      .map(({ cells, concluded }): Row => [...cells, concluded <= end ? concluded : null]);
    return saveWorkbook(out, `${folder}/accidents-${name}.xlsx`, "生产安全事故", headers, rows);
  };
  return Promise.all([save("2021-H1", "2021-06-30"), save("2021", "2021-12-31")]);
}
