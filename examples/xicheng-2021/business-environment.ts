// The synthetic files of the business environment (优化营商环境) for 2021: registrations, real estate, low-risk projects, and the papers behind them.
import { propertyCases, registrationsOfYear } from "./business-environment-registrations.ts";
import { projectRows } from "./business-environment-projects.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/business-environment";
const folder = "business-environment";

/** Writes every file of the business environment under `out` and returns their paths. */
export async function generateBusinessEnvironment(out: string): Promise<readonly string[]> {
  return [...(await saveRegistrations(out)), ...(await saveProperty(out)), ...(await saveProjects(out)), await saveDocuments(out)];
}

const registrationHeaders = [
  "登记业务号",
  "统一社会信用代码",
  "主体名称",
  "主体类型",
  "业务类型",
  "办理渠道",
  "受理时刻",
  "核准时刻",
  "发照时刻",
  "退回次数",
  "登记机关",
  "住所所在街道",
] as const;

async function saveRegistrations(out: string): Promise<readonly string[]> {
  const all = registrationsOfYear(random(`${seed}/registrations`));
  return Promise.all(
    [1, 2, 3, 4].map((quarter) => {
      const rows = all.filter(({ month }) => Math.ceil(month / 3) === quarter).map(({ cells }) => cells);
      return saveCsvRows(out, `${folder}/registrations-2021-Q${quarter}.csv`, registrationHeaders, rows);
    }),
  );
}

async function saveProperty(out: string): Promise<readonly string[]> {
  const cases = propertyCases(random(`${seed}/property`));
  const headers = ["受理号", "登记类型", "受理日期", "登簿日期", "是否涉税", "受理窗口", "登记机构"];
  const halves = [
    ["H1", (day: string) => day <= "2021-06-30"],
    ["H2", (day: string) => day > "2021-06-30"],
  ] as const;
  return Promise.all(
    halves.map(([half, within]) => {
      const rows = cases.filter(({ day }) => within(day)).map(({ cells }) => cells);
      return saveCsvRows(out, `${folder}/property-2021-${half}.csv`, headers, rows);
    }),
  );
}

/** The whole list twice: as it stood when the year began, and at its end. */
async function saveProjects(out: string): Promise<readonly string[]> {
  const headers = [
    "项目代码",
    "项目名称",
    "建设单位",
    "项目类别",
    "主责单位",
    "建筑面积",
    "施工合同额",
    "入库日期",
    "规划许可日期",
    "施工许可日期",
    "施工许可证号",
    "竣工验收日期",
    "不动产登记日期",
    "撤销日期",
  ];
  const save = (name: string, end: string): Promise<string> =>
    saveWorkbook(out, `${folder}/projects-${name}.xlsx`, "社会投资项目", headers, projectRows(random(`${seed}/projects`), end));
  return [await save("2020", "2020-12-31"), await save("2021", "2021-12-31")];
}

async function saveDocuments(out: string): Promise<string> {
  const bureau = "西城区市场监督管理局";
  const registry = "北京市规划和自然资源委员会西城分局";
  const rows: readonly Row[] = [
    ["合成营商〔2021〕1号", "不动产登记综合窗口工作规程（合成示例）", "综合窗口工作规程", "区级", registry, registry, "2021-02-23"],
    ["合成营商〔2021〕2号", "企业开办指导服务做法（合成示例）", "典型经验", "区级", bureau, "西城区发展和改革委员会", "2021-04-19"],
    ["合成市监推〔2021〕3号", "小颖话营商", "典型经验", "市级", bureau, "北京市市场监督管理局", "2021-08-12"],
    [
      "合成营商〔2021〕4号",
      "社会投资低风险项目全流程案例汇编（合成示例）",
      "全流程案例",
      "区级",
      "西城区住房和城市建设委员会",
      "西城区住房和城市建设委员会",
      "2021-11-16",
    ],
  ];
  const headers = ["文号", "名称", "类别", "认定层级", "做法单位", "印发单位", "印发日期"];
  return saveWorkbook(out, `${folder}/documents-2021.xlsx`, "制度与经验", headers, rows);
}
