// The synthetic files of Chinese medicine (中医药) for 2021: physicians of community institutions, health management, schools, projects and papers.
import { modelSchools, populations, projects, schools, stations, works } from "./chinese-medicine-plan.ts";
import { plusDays, workdaysOf } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { portions } from "./portions.ts";
import { at, random } from "./random.ts";
import { subdistricts } from "./units.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/chinese-medicine";
const folder = "chinese-medicine";
const padded = (n: number, width: number): string => String(n).padStart(width, "0");

interface Institution {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
}

/** One centre in each subdistrict, and stations in turn. */
const centres: readonly Institution[] = subdistricts.map(({ label }, index) => ({
  number: `SQ-${padded(index + 1, 3)}`,
  name: `合成${label.slice(0, -2)}社区卫生服务中心`,
  kind: "社区卫生服务中心",
  unit: label,
}));
const institutions: readonly Institution[] = [
  ...centres,
  ...Array.from({ length: stations }, (_, index) => ({
    number: `SQ-${padded(index + 1 + centres.length, 3)}`,
    name: `合成示例社区卫生服务站${padded(index + 1, 2)}`,
    kind: "社区卫生服务站",
    unit: at(subdistricts, index % subdistricts.length).label,
  })),
];

/** Writes every file of Chinese medicine under `out` and returns their paths. */
export async function generateChineseMedicine(out: string): Promise<readonly string[]> {
  return [
    await saveStaffing(out),
    ...(await saveManagement(out)),
    await saveSchools(out),
    ...(await saveProjects(out)),
    await saveWorks(out),
  ];
}

async function saveStaffing(out: string): Promise<string> {
  const chance = random(`${seed}/staffing`);
  const headers = ["机构编号", "机构名称", "机构类型", "属地街道", "统计年度", "统计日期", "开业状态", "在岗医师数", "其中在岗中医师数"];
  const rows = institutions.map(({ number, name, kind, unit }, index): Row => {
    const isOpen = index < institutions.length - 1;
    const isCentre = index < centres.length;
    const tcm = isCentre ? chance.integer(3, 9) : chance.integer(1, 2);
    const all = tcm + (isCentre ? chance.integer(9, 26) : chance.integer(1, 4));
    return [number, name, kind, unit, 2021, "2021-12-15", isOpen ? "开业" : "停业", isOpen ? all : 0, isOpen ? tcm : 0];
  });
  return saveWorkbook(out, `${folder}/tcm-staffing-2021.xlsx`, "中医师配备", headers, rows);
}

/** Running totals of every centre and group, at mid-year and, in their place, at the year's end. */
async function saveManagement(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/management`);
  const headers = ["统计年度", "机构编号", "机构名称", "属地街道", "人群类别", "统计截止日期", "在管人数", "接受中医药健康管理人数"];
  const sizes = populations.map(() => subdistricts.map(({ weight }) => weight * (0.85 + 0.3 * chance.next())));
  const efforts = populations.map(() => subdistricts.map(() => 0.9 + 0.2 * chance.next()));
  const rowsOf = (until: string, span: "midYear" | "year"): readonly Row[] =>
    populations.flatMap((population, group) => {
      const [managed, served] = population[span];
      const people = portions(managed, at(sizes, group));
      const cared = portions(
        served,
        people.map((count, index) => count * at(at(efforts, group), index)),
      );
      return centres.map(
        ({ number, name, unit }, index): Row => [2021, number, name, unit, population.label, until, at(people, index), at(cared, index)],
      );
    });
  const save = (name: string, until: string, span: "midYear" | "year"): Promise<string> =>
    saveCsvRows(out, `${folder}/tcm-health-management-${name}.csv`, headers, rowsOf(until, span));
  return [await save("2021-H1", "2021-06-30", "midYear"), await save("2021", "2021-12-31", "year")];
}

async function saveSchools(out: string): Promise<string> {
  const chance = random(`${seed}/schools`);
  const headers = [
    "统计年度",
    "学校编号",
    "学校名称",
    "学段",
    "主管单位",
    "统计日期",
    "年内活动次数",
    "首次活动日期",
    "示范校认定日期",
    "示范校认定文号",
  ];
  const stages = schools.flatMap(([stage, count]) => Array.from({ length: count }, (_, index) => [stage, index + 1] as const));
  const year = new Set<number>(modelSchools.year);
  const before = new Set<number>(modelSchools.before);
  const rows = stages.map(([stage, place], index): Row => {
    const first = chance.pick(workdaysOf(chance.pick([3, 4, 5, 6, 9, 10, 11])));
    const model: Row = year.has(index)
      ? ["2021-11-19", "合成中医校〔2021〕1号"]
      : before.has(index)
        ? ["2020-11-20", "合成中医校〔2020〕1号"]
        : [null, null];
    const number = `XX-${padded(index + 1, 3)}`;
    return [
      2021,
      number,
      `合成示例${stage}${padded(place, 2)}`,
      stage,
      "西城区教育委员会",
      "2021-12-20",
      chance.integer(1, 6),
      first,
      ...model,
    ];
  });
  return saveWorkbook(out, `${folder}/tcm-schools-2021.xlsx`, "中医药文化进校园", headers, rows);
}

const projectKinds = ["科研", "人才培养", "传承工作室", "专科建设", "服务能力"] as const;

/** Projects are approved at the end of a year and begin with the next: those of 2022 are listed in January 2022. */
async function saveProjects(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/projects`);
  const headers = [
    "项目编号",
    "项目名称",
    "项目类别",
    "承担机构",
    "立项单位",
    "立项日期",
    "立项文号",
    "项目起始日期",
    "项目截止日期",
    "资助经费",
    "撤销立项日期",
  ];
  const rowsOf = (year: 2021 | 2022): readonly Row[] =>
    Array.from({ length: projects[year] }, (_, index): Row => {
      const [kind, number] = [at(projectKinds, index % projectKinds.length), padded(index + 1, 2)];
      const institution = chance.chance(0.4) ? "肛肠医院" : `合成示例中医机构${padded(chance.integer(1, 6), 2)}`;
      const title = `合成${kind}项目${year}-${number}`;
      const approval = `合成卫中医〔${year - 1}〕${year === 2021 ? 15 : 18}号`;
      const funds = `${chance.integer(5, 20)}.00`;
      const start = `${year}-01-01`;
      const end = `${year + 1}-12-31`;
      return [
        `ZYXM${year}-${number}`,
        title,
        kind,
        institution,
        "西城区卫生健康委员会",
        plusDays(start, -8),
        approval,
        start,
        end,
        funds,
        null,
      ];
    });
  const save = (year: 2021 | 2022): Promise<string> =>
    saveWorkbook(out, `${folder}/tcm-projects-${year}.xlsx`, "区级中医药项目", headers, rowsOf(year));
  return [await save(2021), await save(2022)];
}

async function saveWorks(out: string): Promise<string> {
  const headers = ["工作编号", "工作类别", "进展", "成果名称", "责任单位", "支持机构", "形成日期", "文号或材料号"];
  const rows = works.map(
    (cells, index): Row => [`ZYGZ2021-${padded(index + 1, 2)}`, ...cells, `合成中医材〔2021〕${padded(index + 1, 2)}号`],
  );
  return saveWorkbook(out, `${folder}/tcm-works-2021.xlsx`, "中医药重点工作", headers, rows);
}
