// The synthetic inspection plan (执法检查计划) of 2021 and what was carried out: 4080 inspections on 4040 planned, every key unit among them.
import { monthEnd, workdaysOf, workdayUpTo } from "./days.ts";
import { at, sample, weighted, type Random } from "./random.ts";

/** A unit that is inspected (被检查单位), by its unified social credit code. */
interface Subject {
  readonly code: string;
  readonly name: string;
  readonly key: boolean;
}

export interface PlannedInspection {
  readonly number: string;
  readonly subject: Subject;
  readonly month: number;
  readonly department: string;
}

export interface Inspection {
  readonly document: string;
  readonly plan: string | null;
  readonly subject: Subject;
  readonly day: string;
  readonly department: string;
}

const planned = 4040;
const plannedKey = 812;
/** Planned checks of ordinary units that fell away (closed or moved), and checks beyond the plan: 4040 − 29 + 69 = 4080, 100.99 % of the plan. */
const fellAway = 29;
const beyondPlan = 69;

const departments = [
  { label: "西城区应急管理局", prefix: "西应急", weight: 34 },
  { label: "西城区消防救援支队", prefix: "西消", weight: 23 },
  { label: "西城区市场监督管理局", prefix: "西市监", weight: 20 },
  { label: "西城区住房和城市建设委员会", prefix: "西建", weight: 13 },
  { label: "西城区城市管理委员会", prefix: "西城管", weight: 10 },
] as const;
const drawDepartment = weighted(departments.map(({ weight }) => weight));
const drawMonth = weighted([6, 5, 9, 9, 9, 10, 9, 9, 10, 8, 9, 7]);

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** A unified social credit code (统一社会信用代码, GB 32100-2015) with its check character, from its first seventeen. */
export function creditCode(body: string): string {
  const sum = codeWeights.reduce((total, weight, index) => total + weight * alphabet.indexOf(body.charAt(index)), 0);
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}

function subject(index: number, key: boolean): Subject {
  const digits = String(index).padStart(4, "0");
  return { code: creditCode(`91110102HC000${digits}`), name: `合成示例单位${digits}`, key };
}

/** The plan in the order of its months: key units twice a year, ordinary ones once or twice. */
export function planOfYear(chance: Random): readonly PlannedInspection[] {
  const keyUnits = Array.from({ length: plannedKey / 2 }, (_, index) => subject(index + 1, true));
  const ordinary = Array.from({ length: 2400 }, (_, index) => subject(index + 1001, false));
  const twice = sample(chance, ordinary, planned - plannedKey - ordinary.length, () => 1);
  const rows = [...keyUnits, ...keyUnits, ...ordinary, ...twice].map((one) => ({
    subject: one,
    month: drawMonth(chance) + 1,
    department: at(departments, drawDepartment(chance)).label,
  }));
  return rows.sort((a, b) => a.month - b.month).map((row, index) => ({ number: `JH2021-${String(index + 1).padStart(4, "0")}`, ...row }));
}

/** What was inspected, by day; a planned check falls in its month or the next. */
export function inspectionsOf(chance: Random, plan: readonly PlannedInspection[]): readonly Inspection[] {
  const dropped = new Set(
    sample(
      chance,
      plan.filter((row) => !row.subject.key),
      fellAway,
      () => 1,
    ),
  );
  const fromPlan = plan
    .filter((row) => !dropped.has(row))
    .map((row) => ({
      plan: row.number,
      subject: row.subject,
      department: row.department,
      day: chance.pick(workdaysOf(Math.min(12, row.month + (chance.chance(0.12) ? 1 : 0)))),
    }));
  const extra = sample(chance, plan, beyondPlan, () => 1).map((row) => ({
    plan: null,
    subject: row.subject,
    department: row.department,
    day: chance.pick(workdaysOf(chance.integer(2, 12))),
  }));
  const counters = new Map<string, number>();
  return [...fromPlan, ...extra]
    .map((row) => ({ ...row, day: row.day > "2021-12-30" ? workdayUpTo("2021-12-30") : row.day }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((row) => {
      const count = (counters.get(row.department) ?? 0) + 1;
      counters.set(row.department, count);
      const prefix = departments.find(({ label }) => label === row.department)?.prefix ?? "";
      return { document: `（${prefix}）检记〔2021〕${String(count).padStart(4, "0")}号`, ...row };
    });
}

/** Whether a day lies in a quarter of 2021. */
export const inQuarter = (day: string, quarter: number): boolean => day > monthEndBefore(quarter) && day <= monthEnd(quarter * 3);
const monthEndBefore = (quarter: number): string => (quarter === 1 ? "2020-12-31" : monthEnd(quarter * 3 - 3));
