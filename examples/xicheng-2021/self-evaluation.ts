// The synthetic files behind the self-evaluation of services (服务自评): resident surveys of two years, ratings by leaders and deputies, measures.
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { portions } from "./portions.ts";
import { random, type Random } from "./random.ts";
import { measures, questionnaire, raters, surveys } from "./self-evaluation-plan.ts";
import { subdistricts } from "./units.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/self-evaluation";
const folder = "self-evaluation";
const padded = (n: number, width: number): string => String(n).padStart(width, "0");

/** Writes every file of the self-evaluation under `out` and returns their paths. */
export async function generateSelfEvaluation(out: string): Promise<readonly string[]> {
  return [
    ...(await saveSurveys(out)),
    ...(await saveAnswers(out, random(`${seed}/answers`))),
    await saveRatings(out, random(`${seed}/ratings`)),
    await saveMeasures(out),
  ];
}

const office = "西城区人民政府办公室";
const residents = 880_000;

async function saveSurveys(out: string): Promise<readonly string[]> {
  const headers = [
    "调查编号",
    "调查名称",
    "组织单位",
    "是否独立机构实施",
    "是否随机抽样",
    "调查方式",
    "调查总体人数",
    "计划样本量",
    "调查完成日期",
    "调查报告号",
  ];
  const yearly = (year: 2020 | 2021): Row => {
    const title = `${year}年度公共服务满意度调查（合成）`;
    return [`DCH${year}-1`, title, office, "是", "是", "电话", residents, 3000, surveys[year].finished, `合成调〔${year}〕1号`];
  };
  const online: Row = [
    "DCH2021-2",
    "公共服务网上问卷（合成）",
    office,
    "是",
    "否",
    "网络",
    null,
    5000,
    questionnaire.finished,
    "合成调〔2021〕2号",
  ];
  const save = (year: number, rows: readonly Row[]): Promise<string> =>
    saveWorkbook(out, `${folder}/service-surveys-${year}.xlsx`, "满意度调查", headers, rows);
  return [await save(2020, [yearly(2020)]), await save(2021, [online, yearly(2021)])];
}

/** Answers by subdistrict and area; each area's parts add up to the district's. */
async function saveAnswers(out: string, chance: Random): Promise<readonly string[]> {
  const headers = ["调查编号", "受访街道", "评价领域", "调查完成日期", "有效样本", "满意人数"];
  const split = (survey: string, area: string, finished: string, respondents: number, satisfied: number): readonly Row[] => {
    const asked = portions(
      respondents,
      subdistricts.map(({ weight }) => weight),
    );
    const pleased = portions(
      satisfied,
      asked.map((count) => count * (0.98 + 0.04 * chance.next())),
    );
    return subdistricts.map(
      ({ label }, index): Row => [survey, label, area, finished, asked[index] ?? 0, Math.min(pleased[index] ?? 0, asked[index] ?? 0)],
    );
  };
  const yearly = (year: 2020 | 2021): readonly Row[] =>
    surveys[year].answers.flatMap(([area, respondents, satisfied]) =>
      split(`DCH${year}-1`, area, surveys[year].finished, respondents, satisfied),
    );
  const online = split("DCH2021-2", "总体", questionnaire.finished, questionnaire.respondents, questionnaire.satisfied);
  const save = (year: number, rows: readonly Row[]): Promise<string> =>
    saveCsvRows(out, `${folder}/service-survey-answers-${year}.csv`, headers, rows);
  return [await save(2020, yearly(2020)), await save(2021, [...online, ...yearly(2021)])];
}

const rated = [
  "西城区教育委员会",
  "西城区卫生健康委员会",
  "西城区民政局",
  "西城区人力资源和社会保障局",
  "西城区住房和城市建设委员会",
  "西城区城市管理委员会",
  "西城区文化和旅游局",
  "西城区商务局",
  "西城区市场监督管理局",
  "西城区政务服务管理局",
  "西城区房屋管理局",
  "西城区城市管理指挥中心",
] as const;

/** Every rater rates every office once; some abstain, and some are of an office they rate. */
async function saveRatings(out: string, chance: Random): Promise<string> {
  const headers = ["评价轮次", "评价人代号", "评价人类别", "评价人所在单位", "被评价单位", "评价方式", "评价日期", "是否弃权", "评分"];
  const people = raters.flatMap(({ group, count, mean }) => Array.from({ length: count }, () => ({ group, mean })));
  const rows = people.flatMap(({ group, mean }, index): readonly Row[] => {
    const own = group === "人大代表" && chance.chance(0.2) ? chance.pick(rated) : null;
    const lean = chance.integer(-3, 3);
    return rated.map((subject): Row => {
      const abstained = chance.chance(0.04);
      const score = abstained ? null : `${Math.min(99, mean + lean + chance.integer(-4, 4))}.${chance.pick([0, 5])}`;
      const form = group === "领导" ? "书面评价" : "现场评价";
      return ["PJ2021", `PJR-${padded(index + 1, 3)}`, group, own, subject, form, "2021-12-28", abstained ? "是" : "否", score];
    });
  });
  return saveCsvRows(out, `${folder}/service-ratings-2021.csv`, headers, rows);
}

async function saveMeasures(out: string): Promise<string> {
  const headers = ["举措编号", "领域", "举措名称", "牵头单位", "印发日期", "文号"];
  const rows = measures.map(([area, subject, unit, day], index): Row => {
    const number = padded(index + 1, 2);
    return [`JC2021-${number}`, area, `${subject}（合成）`, unit, day, `合成举措〔2021〕${number}号`];
  });
  return saveWorkbook(out, `${folder}/service-measures-2021.xlsx`, "公共服务举措", headers, rows);
}
