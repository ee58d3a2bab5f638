// The synthetic files of random inspection (双随机、一公开) for 2021: plan, pools, officers, batches with their draws, and what the checks found.
import { monthEnd, plusDays, workdayFrom } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { batchesOfYear, digest, officers, poolDigest, type Batch, type Check, type Draw } from "./random-inspection-draws.ts";
import { pools } from "./random-inspection-plan.ts";
import { at } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/random-inspection";
const folder = "random-inspection";
const middle = "2021-06-30";
const yesNo = (value: boolean): string => (value ? "是" : "否");

/** Writes every file of random inspection under `out` and returns their paths. */
export async function generateRandomInspection(out: string): Promise<readonly string[]> {
  const batches = batchesOfYear(seed);
  return [
    await savePlan(out, batches),
    ...(await savePools(out)),
    ...(await saveBatches(out, batches)),
    ...(await saveDraws(out, batches)),
    ...(await saveResults(out, batches)),
  ];
}

/** Every batch was planned, within two months around its day; one more was planned and not drawn. */
async function savePlan(out: string, batches: readonly Batch[]): Promise<string> {
  const rows = batches.map(({ plan, pool, joint, day, draws }): Row => {
    const ratio = Math.max(0.01, Math.round((draws.length / pool.size) * 10_000) / 100);
    const month = Number(day.slice(5, 7));
    const [from, to] = [`2021-${String(Math.max(3, month - 1)).padStart(2, "0")}-01`, monthEnd(Math.min(12, month + 1))];
    const partners = joint ? pool.partners.join("、") : null;
    return [plan, itemOf(pool, joint), pool.keeper, partners, yesNo(joint), pool.number, pool.condition, ratio, from, to];
  });
  const last = at(pools, 9);
  const undone: Row = [
    `SSJ2021-${String(batches.length + 1).padStart(3, "0")}`,
    `${last.item}单部门抽查`,
    last.keeper,
    null,
    "否",
    last.number,
    last.condition,
    3,
    "2021-10-01",
    "2021-12-31",
  ];
  const headers = [
    "计划号",
    "抽查事项",
    "发起部门",
    "联合部门",
    "是否部门联合",
    "名录库编号",
    "对象库条件",
    "抽查比例",
    "计划开始日期",
    "计划结束日期",
  ];
  return saveWorkbook(out, `${folder}/plan-2021.xlsx`, "年度抽查计划", headers, [...rows, undone]);
}

const itemOf = (pool: Batch["pool"], joint: boolean): string => `${pool.item}${joint ? "部门联合抽查" : "单部门抽查"}`;

async function savePools(out: string): Promise<readonly string[]> {
  const rows = pools.map(
    (pool): Row => [
      pool.number,
      pool.name,
      pool.keeper,
      pool.kind,
      pool.size,
      Math.round(pool.size * 0.03),
      "2021-02-24",
      poolDigest(pool),
    ],
  );
  const people = officers.map(
    (one): Row => [one.certificate, one.unit, one.field, one.recusal, "2021-01-15", one.active ? "在岗" : "离岗"],
  );
  const headers = ["名录库编号", "名录库名称", "建库部门", "对象类型", "名录库户数", "其中高风险户数", "冻结日期", "名单摘要"];
  return [
    await saveWorkbook(out, `${folder}/pools-2021.xlsx`, "名录库快照", headers, rows),
    await saveWorkbook(
      out,
      `${folder}/officers-2021.xlsx`,
      "人员名录库",
      ["执法证号", "所在单位", "执法领域", "回避关系", "入库日期", "状态"],
      people,
    ),
  ];
}

/** The two halves of the year, each as [name, whether a day falls in it]. */
const halves = [
  ["H1", (day: string) => day <= middle],
  ["H2", (day: string) => day > middle],
] as const;

async function saveBatches(out: string, batches: readonly Batch[]): Promise<readonly string[]> {
  const headers = [
    "批次号",
    "计划号",
    "抽查事项",
    "发起部门",
    "是否部门联合",
    "参加部门数",
    "名录库编号",
    "名单摘要",
    "种子承诺值",
    "承诺日期",
    "公开种子",
    "抽取日期",
    "抽取户数",
    "抽取记录摘要",
  ];
  const rowOf = ({ number, plan, pool, joint, committed, seed: drawnBy, day, draws }: Batch): Row => [
    number,
    plan,
    itemOf(pool, joint),
    pool.keeper,
    yesNo(joint),
    joint ? pool.partners.length + 1 : 1,
    pool.number,
    poolDigest(pool),
    digest(drawnBy),
    committed,
    drawnBy,
    day,
    draws.length,
    digest(draws.map(({ subject, officers: pair }) => [subject, ...pair].join(" ")).join("\n")),
  ];
  return Promise.all(
    halves.map(([half, within]) => {
      const rows = batches.filter(({ day }) => within(day)).map(rowOf);
      return saveWorkbook(out, `${folder}/batches-2021-${half}.xlsx`, "抽取批次", headers, rows);
    }),
  );
}

async function saveDraws(out: string, batches: readonly Batch[]): Promise<readonly string[]> {
  const headers = ["批次号", "主体代码", "对象名称", "对象类型", "信用风险等级", "检查单位", "抽取日期", "检查人员一", "检查人员二"];
  return Promise.all(
    halves.map(([half, within]) => {
      const rows = batches
        .filter(({ day }) => within(day))
        .flatMap(({ number, pool, day, draws }) =>
          draws.map((draw): Row => [number, draw.subject, draw.name, pool.kind, draw.risk, pool.keeper, day, ...draw.officers]),
        );
      return saveCsvRows(out, `${folder}/draws-2021-${half}.csv`, headers, rows);
    }),
  );
}

/** The first half's file holds what was checked in it, the second's all else and again what was entered or published later. */
async function saveResults(out: string, batches: readonly Batch[]): Promise<readonly string[]> {
  const headers = ["批次号", "主体代码", "检查单位", "检查日期", "检查结论", "录入日期", "公示日期", "后续处置日期"];
  const all = batches.flatMap(({ number, pool, draws }) =>
    draws.flatMap((draw) => (draw.check === null ? [] : [{ number, unit: pool.keeper, draw, check: draw.check }])),
  );
  const rowOf = (number: string, unit: string, { subject }: Draw, check: Check, end: string): Row => {
    const known = (day: string | null): string | null => (day !== null && day <= end ? day : null);
    return [
      number,
      subject,
      unit,
      check.checked,
      check.conclusion,
      known(check.entered),
      known(check.entered) === null ? null : known(check.published),
      known(check.followed),
    ];
  };
  const last = workdayFrom(plusDays("2021-12-31", 12));
  const isLater = ({ checked, entered, published, followed }: Check): boolean =>
    [checked, entered, published, followed ?? ""].some((day) => day > middle);
  const rows = (list: typeof all, end: string): readonly Row[] =>
    list.map(({ number, unit, draw, check }) => rowOf(number, unit, draw, check, end));
  return [
    await saveCsvRows(
      out,
      `${folder}/results-2021-H1.csv`,
      headers,
      rows(
        all.filter(({ check }) => check.checked <= middle),
        middle,
      ),
    ),
    await saveCsvRows(
      out,
      `${folder}/results-2021-H2.csv`,
      headers,
      rows(
        all.filter(({ check }) => isLater(check)),
        last,
      ),
    ),
  ];
}
