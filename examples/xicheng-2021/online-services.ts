// The synthetic files of online government services (一网通办) for 2021: who is connected, the ledger of actions, seals, items, and batches freed from second entry.
import { isWorkday, monthEnd, plusDays, plusWorkdays, workdayFrom, workdaysOf } from "./days.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import { itemsOfYear, type ServiceItem } from "./online-services-items.ts";
import * as plan from "./online-services-plan.ts";
import { at, random, sample } from "./random.ts";
import { subdistricts } from "./units.ts";
import { creditCode } from "./work-safety-inspections.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/online-services";
const folder = "online-services";

/** Writes every file of online services under `out` and returns their paths. */
export async function generateOnlineServices(out: string): Promise<readonly string[]> {
  const items = itemsOfYear(random(`${seed}/items`));
  return [
    ...(await saveLiaisons(out)),
    await saveWorks(out),
    await saveSeals(out),
    await saveItems(out, items),
    ...(await saveBatches(out, items)),
  ];
}

/** One liaison of each office in spring; three are replaced in autumn, and their offices stay connected. */
async function saveLiaisons(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/liaisons`);
  const headers = ["对接部门", "联络人代号", "联络人", "对接科室", "对接日期", "结束对接日期"];
  const days = workdaysOf(3).slice(5);
  const spring = plan.connectedUnits.map((unit, index) => {
    const serial = String(index + 1).padStart(3, "0");
    return [unit, `HC-LL-${serial}`, `合成联络员${serial}`, chance.pick(["办公室", "综合科", "信息科"]), chance.pick(days)] as const;
  });
  const replaced = [4, 19, 41].map((index) => at(spring, index));
  const autumn = replaced.flatMap((row, index): readonly Row[] => {
    const serial = String(plan.connectedUnits.length + index + 1).padStart(3, "0");
    return [
      [...row, "2021-08-31"],
      [row[0], `HC-LL-${serial}`, `合成联络员${serial}`, row[3], "2021-09-01", null],
    ];
  });
  return Promise.all([
    saveWorkbook(
      out,
      `${folder}/liaisons-2021-03.xlsx`,
      "对接名册",
      headers,
      spring.map((row): Row => [...row, null]),
    ),
    saveWorkbook(out, `${folder}/liaisons-2021-09.xlsx`, "对接名册调整", headers, autumn),
  ]);
}

/** The ledger set up in March, two trainings, and eight tasks of each action, a few of them late. */
async function saveWorks(out: string): Promise<string> {
  const chance = random(`${seed}/works`);
  const tasks = plan.actions.flatMap((action) =>
    Array.from({ length: plan.tasksPerAction }, (_, index) => {
      const due = monthEnd(4 + index);
      const late = chance.chance(0.08);
      const done = late ? workdayFrom(plusDays(due, chance.integer(3, 12))) : chance.pick(workdaysOf(4 + index));
      return ["行动任务", action, `${action}工作任务（合成${index + 1}）`, plan.lead, due, done, null] as const;
    }),
  );
  const rows = [
    ["台账建立", null, "“五大行动”工作台账", plan.lead, "2021-03-31", "2021-03-26", null],
    ["电子印章制作培训", null, "电子印章制作培训会", plan.lead, "2021-04-30", "2021-04-20", 104],
    ["电子档案填报培训", null, "电子档案填报培训会", plan.lead, "2021-06-30", "2021-06-10", 98],
    ...tasks,
  ];
  const numbered = rows.map((row, index): Row => {
    const serial = String(index + 1).padStart(3, "0");
    return [`SZ2021-${serial}`, ...row, `合成政服〔2021〕${serial}号`];
  });
  return saveWorkbook(
    out,
    `${folder}/digital-actions-2021.xlsx`,
    "行动台账",
    ["工作编号", "工作类别", "所属行动", "工作内容", "责任单位", "计划完成日期", "完成日期", "参加人数", "佐证材料号"],
    numbered,
  );
}

/** Three seals of each bureau and two of each subdistrict, all made; three were cancelled and made anew. */
async function saveSeals(out: string): Promise<string> {
  const chance = random(`${seed}/seals`);
  const kinds = ["行政公章", "审批专用章", "业务专用章"] as const;
  const wanted = plan.connectedUnits.flatMap((unit, place) =>
    kinds.slice(0, subdistricts.some(({ label }) => label === unit) ? 2 : 3).map((kind) => ({ unit, place, kind })),
  );
  const required = "2021-04-06";
  const first = wanted.map((seal, index) => {
    const made = plusWorkdays(required, chance.integer(8, 110));
    return { ...seal, required, made, cancelled: [17, 58, 101].includes(index) ? "2021-10-15" : null };
  });
  const anew = first.filter(({ cancelled }) => cancelled !== null);
  const second = anew.map((seal) => ({ ...seal, required: "2021-10-15", made: "2021-10-27", cancelled: null }));
  const rows = [...first, ...second].map(({ unit, place, kind, required: since, made, cancelled }, index): Row => {
    const code = creditCode(`11110102HC${String(place + 1).padStart(7, "0")}`);
    return [`HC-YZ-${String(index + 1).padStart(4, "0")}`, unit, code, kind, `${unit}${kind}（合成）`, since, made, cancelled];
  });
  return saveWorkbook(
    out,
    `${folder}/electronic-seals-2021.xlsx`,
    "电子印章",
    ["印章编号", "用章单位", "统一社会信用代码", "印章类型", "印章名称", "列入应刻清单日期", "制发日期", "注销日期"],
    rows,
  );
}

const itemHeaders = [
  "事项编码",
  "事项名称",
  "实施部门",
  "事项层级",
  "纳入目录日期",
  "取消日期",
  "是否纳入网办范围",
  "不纳入原因",
  "全程网办上线日期",
  "电子证照应用日期",
  "电子档案配置日期",
] as const;

async function saveItems(out: string, items: readonly ServiceItem[]): Promise<string> {
  const rows = items.map((one): Row => {
    const scope = one.inScope ? ["是", null] : ["否", "须现场勘验并当场签字"];
    const reached = [one.fullOnline, one.certificate, one.archive];
    return [one.number, one.name, one.unit, one.level, one.listed, one.cancelled, ...scope, ...reached];
  });
  return saveWorkbook(out, `${folder}/service-items-2021.xlsx`, "政务服务事项", itemHeaders, rows);
}

/** A file of each batch; in the second, some items are still being worked on. */
async function saveBatches(out: string, items: readonly ServiceItem[]): Promise<readonly string[]> {
  const chance = random(`${seed}/batches`);
  const open = items.filter(({ inScope, cancelled, listed }) => inScope && cancelled === null && listed < "2021-01-01");
  const chosen = sample(
    chance,
    open,
    plan.batches.reduce((sum, { items: count }) => sum + count, 0),
    () => 1,
  );
  let taken = 0;
  const files = plan.batches.map(({ batch, started, items: count, resolved, from, to }) => {
    const own = chosen.slice(taken, (taken += count));
    const days = Array.from({ length: 365 }, (_, index) => plusDays("2021-01-01", index)).filter(
      (day) => day >= from && day <= to && isWorkday(day),
    );
    const rows = own.map((item, index): Row => {
      return [batch, item.number, item.name, item.unit, plan.lead, started, index < resolved ? chance.pick(days) : null];
    });
    return saveWorkbook(
      out,
      `${folder}/reentry-items-${batch}.xlsx`,
      "二次录入事项",
      ["批次", "事项编码", "事项名称", "实施部门", "牵头单位", "启动日期", "解决日期"],
      rows,
    );
  });
  return Promise.all(files);
}
