// The synthetic files of the technology centre (科技创新中心) for 2021: the two tasks, and the firms that settled in the demonstration zone.
import { plusWorkdays, workdaysOf } from "./days.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import { at, random, type Random } from "./random.ts";
import { creditCode } from "./work-safety-inspections.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/technology-centre";
const folder = "technology-centre";

/** Writes every file of the technology centre under `out` and returns their paths in the order they are due. */
export async function generateTechnologyCentre(out: string): Promise<readonly string[]> {
  return [...(await saveTasks(out)), ...(await saveSettlements(out))];
}

const taskHeaders = ["任务编号", "任务名称", "任务来源", "责任单位", "完成时限", "进展情况", "完成日期", "佐证材料号"] as const;
const source = "国际科技创新中心建设年度任务分工";
const tasks = [
  ["KC2021-01", "推进北京金融科技与专业服务创新示范区建设", "金科新区管委会", "2021-12-10"],
  ["KC2021-02", "举办金融街论坛年会", "西城区金融服务局", "2021-10-22"],
] as const;

/** Both tasks by the middle of the year and again before its end, with what was done by then. */
async function saveTasks(out: string): Promise<readonly string[]> {
  const files = (["2021-06", "2021-12"] as const).map((month) => {
    const rows = tasks.map(([number, title, unit, done], index): Row => {
      const known = done.slice(0, 7) <= month;
      const evidence = `合成科证〔2021〕0${index + 1}号`;
      return [
        number,
        title,
        source,
        unit,
        "2021-12-31",
        known ? "达到年度目标" : "按计划推进",
        known ? done : null,
        known ? evidence : null,
      ];
    });
    return saveWorkbook(out, `${folder}/centre-tasks-${month}.xlsx`, "建设任务", taskHeaders, rows);
  });
  return Promise.all(files);
}

const settlementHeaders = [
  "统一社会信用代码",
  "企业名称",
  "企业类型",
  "入驻方式",
  "入驻日期",
  "注册地址",
  "地址核验日期",
  "注册地址在区内",
  "适用政策",
  "凭证号",
  "登记单位",
  "迁出日期",
] as const;

interface Settlement {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly way: string;
  readonly settled: string;
  readonly address: string;
  readonly verified: string;
  readonly inside: boolean;
  readonly policy: string | null;
  readonly left: string | null;
}

/** Months in which firms settled: ten of financial technology, six of professional services, and one whose address turned out to lie outside. */
const arrivals = [
  ...[1, 3, 4, 4, 6, 7, 9, 9, 10, 12].map((month) => ({ kind: "金融科技", month, inside: true })),
  ...[2, 3, 5, 8, 9, 11].map((month) => ({ kind: "专业服务", month, inside: true })),
  { kind: "金融科技", month: 7, inside: false },
] as const;

function settlementsOf(chance: Random): readonly Settlement[] {
  const firms = arrivals.map(({ kind, month, inside }, index): Settlement => {
    const number = String(index + 1).padStart(2, "0");
    const days = workdaysOf(month);
    const settled = at(days, chance.integer(0, month === 12 ? 10 : days.length - 1));
    return {
      code: creditCode(`91110102HD00000${number}`),
      name: `合成${kind}企业${number}`,
      kind,
      way: chance.chance(0.6) ? "迁入" : "新设",
      settled,
      address: inside ? `示范区合成街${index + 1}号` : `西城区合成路${index + 1}号（示范区外）`,
      verified: plusWorkdays(settled, chance.integer(2, 12)),
      inside,
      policy: inside && chance.chance(0.7) ? "金科十条" : null,
      left: null,
    };
  });
  const [first] = firms;
  if (first === undefined) return firms;
  // The first moved out and came back in another building: two rows, one firm.
  const back = { ...first, settled: "2021-08-16", way: "迁入", address: "示范区合成街18号", verified: "2021-08-20" };
  return [{ ...first, left: "2021-07-30" }, ...firms.slice(1), back].sort((a, b) => (a.settled < b.settled ? -1 : 1));
}

/** A file holds what happened until it was drawn up: those that settled or were verified since the last, and those that left. */
async function saveSettlements(out: string): Promise<readonly string[]> {
  const all = settlementsOf(random(`${seed}/settlements`));
  const spans = [
    ["2021-H1", "2020-12-31", "2021-06-30"],
    ["2021-Q3", "2021-06-30", "2021-09-30"],
    ["2021-Q4", "2021-09-30", "2022-01-05"],
  ] as const;
  const files = spans.map(([name, after, until]) => {
    const since = (day: string | null): boolean => day !== null && day > after && day <= until;
    const rows = all
      .filter(({ settled, verified, left }) => since(settled) || (settled <= until && (since(verified) || since(left))))
      .map((one): Row => {
        const known = one.verified <= until;
        const voucher = known ? `合成金科〔2021〕${one.code.slice(-3)}号` : null;
        return [
          one.code,
          one.name,
          one.kind,
          one.way,
          one.settled,
          one.address,
          known ? one.verified : null,
          known ? (one.inside ? "是" : "否") : null,
          known ? one.policy : null,
          voucher,
          "金科新区管委会",
          one.left !== null && one.left <= until ? one.left : null,
        ];
      });
    return saveWorkbook(out, `${folder}/settlements-${name}.xlsx`, "入驻企业", settlementHeaders, rows);
  });
  return Promise.all(files);
}
