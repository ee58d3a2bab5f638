// The synthetic hazards (问题隐患) of 2021: how each was found, rectified, accepted, in a few cases reopened, and by chance looked back at.
import { monthEnd, plusDays, workdayFrom, workdaysOf, workdayUpTo } from "./days.ts";
import { at, sample, weighted, type Random } from "./random.ts";
import { safetyBureaus, subdistricts } from "./units.ts";

/** One acceptance (验收销账): rectified on a day, accepted on another. */
export interface Acceptance {
  readonly rectified: string;
  readonly accepted: string;
  readonly inspector: string;
}

export interface Hazard {
  readonly number: string;
  readonly source: string;
  readonly unit: string;
  readonly level: string;
  readonly place: string;
  readonly description: string;
  readonly listed: string;
  readonly due: string;
  /** The first acceptance, and a second where the first was overturned. */
  readonly acceptances: readonly Acceptance[];
  readonly reopened: { readonly day: string; readonly reason: string } | null;
}

export interface Lookback {
  readonly draw: string;
  readonly hazard: Hazard;
  readonly team: string;
  readonly checked: string;
  readonly finding: string;
}

/** Hazards listed in each month; together the 1938 that were published. */
const perMonth = [120, 96, 158, 172, 181, 190, 186, 178, 172, 150, 168, 167] as const;
const reopenedCount = 23;
/** Looked back at by five teams; the hazards are drawn from the seed, as a synthetic draw, among those closed when the draw is held. */
const lookbackCount = 286;
const drawHeld = "2021-11-05";
const yearEnd = "2021-12-30";

const units = [...subdistricts, ...safetyBureaus];
const drawUnit = weighted(units.map(({ weight }) => weight));
const drawSource = weighted([34, 42, 16, 8]);
const sources = ["企业自查", "执法检查", "专项督查", "群众举报"] as const;
const kinds = [
  "餐饮场所",
  "沿街商铺",
  "写字楼",
  "居民楼院",
  "建筑工地",
  "学校食堂",
  "宾馆酒店",
  "仓储场所",
  "地下空间",
  "文保院落",
] as const;
const faults = [
  "安全出口堆放杂物",
  "灭火器压力不足",
  "疏散指示标志损坏",
  "配电箱前堆物",
  "电气线路私拉乱接",
  "电动自行车入楼充电",
  "燃气软管超期使用",
  "可燃气体报警器失效",
  "防火门未保持关闭",
  "消防通道被占用",
  "应急照明故障",
  "特种作业人员证件过期",
  "临边防护缺失",
  "安全培训记录不全",
  "应急预案未演练",
  "有限空间作业未审批",
] as const;
const reopenReasons = ["复查发现整改措施未落实到位", "同一部位问题再次出现", "整改材料与现场不符", "更换的设施数量不足"] as const;
const findings = ["现场已按要求整改，未见反弹", "整改措施保持有效", "责任人到位，未见同类问题"] as const;

/** All hazards of the year by the day they were listed. */
export function hazardsOfYear(chance: Random): readonly Hazard[] {
  const listed = perMonth.flatMap((count, index) => {
    const days = workdaysOf(index + 1).filter((day) => day <= "2021-12-20");
    return Array.from({ length: count }, () => chance.pick(days)).sort();
  });
  const hazards = listed.map((day, index) => hazardOf(chance, day, index + 1));
  const early = hazards.filter(({ acceptances }) => at(acceptances, 0).accepted <= "2021-08-20");
  const again = new Set(sample(chance, early, reopenedCount, () => 1));
  return hazards.map((hazard) => (again.has(hazard) ? reopen(chance, hazard) : hazard));
}

function hazardOf(chance: Random, listed: string, index: number): Hazard {
  const major = chance.chance(0.015) && listed < "2021-10-01";
  const unit = at(units, drawUnit(chance)).label;
  const due = cut(plusDays(listed, major ? chance.integer(60, 85) : chance.pick([7, 10, 15, 30])), "2021-12-28");
  // One in twenty-five is rectified after its limit; it is closed all the same, but not in time.
  const late = chance.chance(0.04) && due < "2021-12-01";
  const span = Math.max(1, (Date.parse(due) - Date.parse(listed)) / 86_400_000);
  const rectified = workdayFrom(late ? plusDays(due, chance.integer(1, 20)) : plusDays(listed, chance.integer(1, Math.max(1, span - 3))));
  return {
    number: `YH2021-${String(index).padStart(4, "0")}`,
    source: at(sources, drawSource(chance)),
    unit,
    level: major ? "重大隐患" : "一般隐患",
    place: `${unit.endsWith("街道") ? unit : "辖区"}合成点位${String(chance.integer(1, 480)).padStart(3, "0")}号（${chance.pick(kinds)}）`,
    description: chance.pick(faults),
    listed,
    due,
    acceptances: [acceptance(chance, cut(rectified, "2021-12-29"))],
    reopened: null,
  };
}

const cut = (day: string, last: string): string => workdayUpTo(day < last ? day : last);

function acceptance(chance: Random, rectified: string): Acceptance {
  return {
    rectified,
    accepted: cut(workdayFrom(plusDays(rectified, chance.integer(0, 4))), yearEnd),
    inspector: `验收员${String(chance.integer(1, 40)).padStart(2, "0")}`,
  };
}

/** Reopens a closed hazard by the end of September; it is rectified anew and accepted again before the draw is held. */
function reopen(chance: Random, hazard: Hazard): Hazard {
  const day = workdayFrom(plusDays(at(hazard.acceptances, 0).accepted, chance.integer(10, 38)));
  const rectified = workdayFrom(plusDays(day, chance.integer(3, 15)));
  return {
    ...hazard,
    acceptances: [...hazard.acceptances, acceptance(chance, rectified)],
    reopened: { day, reason: chance.pick(reopenReasons) },
  };
}

/** The look-back of November and December: each drawn hazard once, by the team of its area; none had come back. */
export function lookbacksOf(chance: Random, hazards: readonly Hazard[]): readonly Lookback[] {
  const closed = hazards.filter(({ acceptances }) => at(acceptances, acceptances.length - 1).accepted <= drawHeld);
  const drawn = sample(chance, closed, lookbackCount, () => 1);
  const days = [...workdaysOf(11), ...workdaysOf(12)].filter((day) => day > "2021-11-07" && day <= "2021-12-10");
  const area = new Map(units.map(({ label }, index) => [label, `西城区安委办核查${(index % 5) + 1}组`]));
  return drawn.map((hazard, index) => ({
    draw: `CC2021-${String(index + 1).padStart(3, "0")}`,
    hazard,
    team: area.get(hazard.unit) ?? "",
    checked: at(days, Math.floor((index * days.length) / drawn.length)),
    finding: chance.pick(findings),
  }));
}

/** What the hazard office files for a month: whatever was rectified in it, and what was rectified earlier and accepted in it. */
export function acceptancesFiled(hazards: readonly Hazard[], month: number): readonly (readonly [Hazard, Acceptance, boolean])[] {
  const end = monthEnd(month);
  const name = end.slice(0, 7);
  return hazards.flatMap((hazard) =>
    hazard.acceptances
      .filter(({ rectified, accepted }) => rectified.startsWith(name) || (rectified < name && accepted.startsWith(name)))
      .map((one) => [hazard, one, one.accepted <= end] as const),
  );
}
