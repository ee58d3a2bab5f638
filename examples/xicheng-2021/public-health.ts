// The synthetic files of public health (公共卫生) for 2021: equipment of the disease-control centre, tracing staff, and facilities built.
import { plusDays, plusWorkdays, workdayFrom, workdayUpTo } from "./days.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import {
  cancelledSite,
  communityInstitutions,
  emergencySites,
  equipment,
  feverPosts,
  isolationWards,
  tracingLeavers,
  tracingTeam,
} from "./public-health-plan.ts";
import { at, random, weighted, type Random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/public-health";
const folder = "public-health";
const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

/** A day if it has come by the day a file is drawn up. */
const by = (day: string | null, end: string): string | null => (day !== null && day <= end ? day : null);

/** Writes every file of public health under `out` and returns their paths. */
export async function generatePublicHealth(out: string): Promise<readonly string[]> {
  return [...(await saveEquipment(out)), ...(await saveStaff(out)), ...(await saveFacilities(out))];
}

const equipmentHeaders = ["配置单位", "清查年度", "设备目录号", "设备名称", "设备类别", "标准数量", "实有数量", "完好数量", "清查日期"];
const categories = ["检验检测", "现场采样", "应急处置", "消毒杀虫", "冷链储运", "信息通信"] as const;
const drawCategory = weighted([9, 4, 3, 2, 2, 2]);

/** The stocktake of June and, in its place, the one of December; what falls short is repaired or bought in between, but for two items. */
async function saveEquipment(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/equipment`);
  const items = Array.from({ length: equipment.items }, (_, index) => ({
    number: `SB-${String(index + 1).padStart(3, "0")}`,
    category: at(categories, drawCategory(chance)),
    required: chance.integer(1, 6),
    spare: chance.integer(0, 2),
    broken: chance.chance(0.15) ? 1 : 0,
  }));
  const order = chance.shuffle(items);
  const rowsOf = (day: string, met: number): readonly Row[] => {
    const short = new Set(order.slice(met).map(({ number }) => number));
    return items.map(({ number, category, required, spare, broken }): Row => {
      const intact = short.has(number) ? required - 1 : required + spare;
      const title = `合成${category}设备${number.slice(3)}`;
      return ["西城区疾病预防控制中心", 2021, number, title, category, required, intact + broken, intact, day];
    });
  };
  const save = (name: string, day: string, met: number): Promise<string> =>
    saveWorkbook(out, `${folder}/cdc-equipment-${name}.xlsx`, "仪器设备清查", equipmentHeaders, rowsOf(day, met));
  return [await save("2021-H1", "2021-06-18", equipment.metAtMidYear), await save("2021", "2021-12-10", equipment.met)];
}

const staffHeaders = ["人员代号", "派出单位", "队内岗位", "专业资质", "入队日期", "培训合格日期", "培训合格证号", "离队日期"];
const roles = ["现场调查", "密切接触者追踪", "采样检测", "消毒处置", "信息分析"] as const;
const qualifications = ["公共卫生", "临床医学", "护理", "检验", "其他"] as const;

interface Tracer {
  readonly unit: string;
  readonly about: Row;
  readonly joined: string;
  readonly qualified: string | null;
  readonly left: string | null;
}

/** The roster at mid-year and at the year's end. Of those who left, some had not passed the training. */
async function saveStaff(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/staff`);
  const staying = tracingTeam.flatMap(([unit, count]) => Array.from({ length: count }, () => tracerOf(chance, unit, null)));
  const leaving = Array.from({ length: tracingLeavers }, () =>
    tracerOf(chance, chance.pick(tracingTeam)[0], plusDays("2021-03-15", chance.integer(0, 260))),
  );
  const staff = [...staying, ...leaving].sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
  const rowsOf = (end: string): readonly Row[] =>
    staff.flatMap(({ unit, about, joined, qualified, left }, index): readonly Row[] => {
      if (joined > end) return [];
      const passed = by(qualified, end);
      const certificate = passed === null ? null : `合成LDPX2021-${four(index + 1)}`;
      return [[`LD-${four(index + 1)}`, unit, ...about, joined, passed, certificate, by(left, end)]];
    });
  const save = (name: string, end: string): Promise<string> =>
    saveWorkbook(out, `${folder}/tracing-staff-${name}.xlsx`, "流调人员花名册", staffHeaders, rowsOf(end));
  return [await save("2021-H1", "2021-06-30"), await save("2021", "2021-12-31")];
}

function tracerOf(chance: Random, unit: string, left: string | null): Tracer {
  const early = plusDays("2020-09-01", chance.integer(0, 120));
  const joined = workdayFrom(left !== null || chance.chance(0.6) ? early : plusDays("2021-01-04", chance.integer(0, 330)));
  const passed = plusWorkdays(joined < "2021-01-11" ? "2021-01-11" : joined, chance.integer(5, 18));
  const qualified = left !== null && (passed > left || chance.chance(0.3)) ? null : passed;
  return {
    unit,
    about: [chance.pick(roles), chance.pick(qualifications)],
    joined,
    qualified,
    left: left === null ? null : workdayFrom(left),
  };
}

const facilityHeaders = [
  "项目编号",
  "设施类别",
  "设施名称",
  "责任单位",
  "地点",
  "病房间数",
  "其中重症监护病房间数",
  "计划完成时限",
  "选址确定日期",
  "开工日期",
  "建成日期",
  "验收日期",
  "验收文号",
  "取消日期",
  "取消批准文号",
];

interface Facility {
  readonly number: string;
  readonly about: Row;
  readonly due: string;
  readonly stages: readonly [sited: string | null, started: string | null, built: string | null, accepted: string | null];
  readonly cancelled: string | null;
}

/** Every project of the year at mid-year and at its end, with what was done by then. */
async function saveFacilities(out: string): Promise<readonly string[]> {
  const facilities = facilitiesOf(random(`${seed}/facilities`));
  const rowsOf = (end: string): readonly Row[] =>
    facilities.map(({ number, about, due, stages, cancelled }): Row => {
      const done = stages.map((day) => by(day, end));
      const [accepted, dropped] = [at(done, 3), by(cancelled, end)];
      return [
        number,
        ...about,
        due,
        ...done,
        accepted && `合成卫验${number.slice(2)}号`,
        dropped,
        dropped && `合成卫调${number.slice(2)}号`,
      ];
    });
  const save = (name: string, end: string): Promise<string> =>
    saveWorkbook(out, `${folder}/health-facilities-${name}.xlsx`, "公共卫生设施建设", facilityHeaders, rowsOf(end));
  return [await save("2021-H1", "2021-06-30"), await save("2021", "2021-12-31")];
}

function facilitiesOf(chance: Random): readonly Facility[] {
  const endOfYear = "2021-12-31";
  const place = (): string => `合成示例路${chance.integer(1, 99)}号`;
  const sites = [...emergencySites, cancelledSite].map((unit, index): Facility => {
    const sited = workdayFrom(plusDays("2021-02-22", chance.integer(0, 60)));
    const started = workdayFrom(plusDays(sited, chance.integer(20, 50)));
    const built = workdayFrom(plusDays(started, chance.integer(60, 110)));
    const accepted = workdayFrom(plusDays(built, chance.integer(8, 30)));
    const title = `合成示例急救工作站${two(index + 1)}`;
    const about: Row = ["急救站点", title, unit, place(), null, null];
    const [stages, cancelled] =
      unit === cancelledSite ? ([[sited, null, null, null], "2021-06-16"] as const) : ([[sited, started, built, accepted], null] as const);
    return { number: `GW2021-JJ-${two(index + 1)}`, about, due: endOfYear, stages, cancelled };
  });
  const wards = isolationWards.map(
    ({ hospital, rooms, icu, started, built, accepted }, index): Facility => ({
      number: `GW2021-FY-${two(index + 1)}`,
      about: ["负压病房", hospital, "西城区卫生健康委员会", null, rooms, icu],
      due: endOfYear,
      stages: [null, started, built, accepted],
      cancelled: null,
    }),
  );
  const posts = feverPosts.map(([title, unit], index): Facility => {
    const started = workdayFrom(plusDays("2021-03-08", chance.integer(0, 70)));
    const built = workdayFrom(plusDays(started, chance.integer(50, 100)));
    const accepted = workdayUpTo(plusDays(built, chance.integer(10, 35)));
    const stages = [workdayUpTo(plusDays(started, -20)), started, built, accepted] as const;
    return {
      number: `GW2021-FR-${two(index + 1)}`,
      about: ["发热筛查哨点", title, unit, null, null, null],
      due: endOfYear,
      stages,
      cancelled: null,
    };
  });
  const institutions = communityInstitutions.map(
    ({ title, unit, due, sited, started, built, accepted }, index): Facility => ({
      number: `GW2021-SQ-${two(index + 1)}`,
      about: ["社区卫生服务机构", title, unit, place(), null, null],
      due,
      stages: [sited, started, built, accepted],
      cancelled: null,
    }),
  );
  return [...sites, ...wards, ...posts, ...institutions];
}
