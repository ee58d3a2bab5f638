// The synthetic files of paired assistance (结对协作) for 2021: documents, projects with the key items among them, and visits, by office alone.
import { saveWorkbook, type CellValue } from "./files.ts";
import { documents, keyItems, otherProjects, partner, visits } from "./paired-assistance-plan.ts";
import { workdayFrom, workdayUpTo, plusDays } from "./days.ts";
import { random, type Random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/paired-assistance";
const folder = "paired-assistance";
const halves = ["H1", "H2"] as const;
const inHalf = (day: string, half: (typeof halves)[number]): boolean => day < "2021-07-01" === (half === "H1");

/** Writes every file of paired assistance under `out` and returns their paths. */
export async function generatePairedAssistance(out: string): Promise<readonly string[]> {
  return [...(await saveDocuments(out)), ...(await saveProjects(out)), ...(await saveVisits(out))];
}

async function saveDocuments(out: string): Promise<readonly string[]> {
  const headers = ["文号", "文件名称", "文件类别", "印发单位", "结对区", "印发日期", "应完成日期", "所在部分"];
  return Promise.all(
    halves.map((half) => {
      const rows = documents
        .filter(([, , , , issued]) => inHalf(issued, half))
        .map(([number, title, kind, unit, issued, due, passage]): Row => [number, title, kind, unit, partner, issued, due, passage]);
      return saveWorkbook(out, `${folder}/documents-2021-${half}.xlsx`, "文件", headers, rows);
    }),
  );
}

interface Project {
  readonly about: Row;
  readonly due: string;
  readonly started: string;
  readonly done: string;
}

/** Key items are all done in time but one that was ten days late; of the others two go on. */
function projectsOf(chance: Random): readonly Project[] {
  const listed = [...keyItems.map((item) => ({ item, key: true })), ...otherProjects.map((item) => ({ item, key: false }))];
  return listed.map(({ item: [title, area, unit, funds, due], key }, index) => {
    const started = workdayFrom(plusDays("2021-03-22", chance.integer(0, 60)));
    const late = index === 3;
    const open = !key && index % 5 === 0;
    const done = open ? "2022-02-25" : workdayUpTo(plusDays(due, late ? 10 : -chance.integer(3, 30)));
    return {
      about: [`JDXZ2021-${String(index + 1).padStart(2, "0")}`, title, key ? "是" : "否", area, unit, partner, funds],
      due,
      started,
      done,
    };
  });
}

/** The list as planned in spring, and as it stood at the end of the year. */
async function saveProjects(out: string): Promise<readonly string[]> {
  const headers = [
    "项目编号",
    "项目名称",
    "是否重点实事",
    "协作领域",
    "责任单位",
    "结对区",
    "帮扶资金",
    "完成时限",
    "启动日期",
    "完成日期",
    "佐证材料号",
  ];
  const all = projectsOf(random(`${seed}/projects`));
  const files = (["2021-04-09", "2021-12-28"] as const).map((until) => {
    const rows = all.map(({ about, due, started, done }, index): Row => {
      const evidence = `合成结对证〔2021〕${String(index + 1).padStart(2, "0")}号`;
      return [...about, due, started <= until ? started : null, ...(done <= until ? [done, evidence] : [null, null])];
    });
    return saveWorkbook(out, `${folder}/projects-${until.slice(0, 7)}.xlsx`, "协作项目", headers, rows);
  });
  return Promise.all(files);
}

async function saveVisits(out: string): Promise<readonly string[]> {
  const headers = [
    "往来编号",
    "往来日期",
    "往来形式",
    "往来层级",
    "来访方",
    "来访方职务",
    "接访方",
    "接访方职务",
    "往来事项",
    "纪要编号",
    "登记单位",
  ];
  const rows = visits.map(([day, form, level, visitor, visitorOffices, host, hostOffices, topic], index): readonly [string, Row] => {
    const number = String(index + 1).padStart(2, "0");
    const minutes = level === "部门" ? null : `合成结对纪〔2021〕${number}号`;
    const head = [`HF2021-${number}`, day, form, level, visitor, visitorOffices, host, hostOffices, topic] as const;
    return [day, [...head, minutes, "西城区发展和改革委员会"]];
  });
  return Promise.all(
    halves.map((half) => {
      const own = rows.filter(([day]) => inHalf(day, half)).map(([, row]) => row);
      return saveWorkbook(out, `${folder}/visits-2021-${half}.xlsx`, "往来", headers, own);
    }),
  );
}
