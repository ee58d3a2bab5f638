// The magnitudes of the synthetic blockchain services (新场景): milestones, applications by scene, and catalogues of shared data.
import { at, type Random } from "./random.ts";

const services = "西城区政务服务管理局";
const science = "西城区科技和信息化局";

/** The last file of the year is drawn up on this day, and filed on it; nothing in it is later. */
export const drawnUp = "2021-12-20";

/** Milestones (节点): kind, title, office, planned, reached, number of the acceptance or of the letter. */
export const milestones = [
  ["云平台迁移", "政务服务区块链系统云平台迁移", services, "2021-06-30", "2021-06-24", "合成政服验〔2021〕3号"],
  ["基础平台建设", "区块链基础平台", science, "2021-10-31", "2021-10-26", "合成科信验〔2021〕6号"],
  ["场景上线", "企业注销公示场景", "西城区市场监督管理局", "2021-01-15", "2021-01-08", "合成政服验〔2021〕1号"],
  ["场景上线", "社会救助对象医疗救助场景", "西城区民政局", "2021-01-15", "2021-01-12", "合成政服验〔2021〕2号"],
  ["场景上线", "内地居民婚姻登记核验场景", "西城区民政局", "2021-01-15", "2021-01-15", "合成政服验〔2021〕4号"],
  ["新场景项目申报", "电子证照核验新场景项目申报", services, "2021-09-30", "2021-09-23", "合成政服函〔2021〕21号"],
  ["新场景项目申报", "企业开办联办新场景项目申报", services, "2021-12-31", null, null],
] as const;

/** Scenes (场景): 96 + 61 + 44 = 201 applications that came through; beside them some that never did, and tests. */
export const scenes = [
  {
    label: "企业注销公示",
    prefix: "ZX",
    unit: "西城区市场监督管理局",
    items: ["SX-HC-0101", "SX-HC-0102"],
    applications: 96,
    failed: 4,
    tests: 6,
  },
  {
    label: "社会救助对象医疗救助",
    prefix: "JZ",
    unit: "西城区民政局",
    items: ["SX-HC-0201"],
    applications: 61,
    failed: 3,
    tests: 4,
  },
  {
    label: "内地居民婚姻登记核验",
    prefix: "HY",
    unit: "西城区民政局",
    items: ["SX-HC-0301", "SX-HC-0302"],
    applications: 44,
    failed: 2,
    tests: 3,
  },
] as const;

/** The share of applications that came through only after a failure; twice as many called the chain twice. */
export const retried = 0.08;

/** A catalogue of shared data (共享数据目录), with its records in the middle of the year and at its end. */
export interface Catalogue {
  readonly number: string;
  readonly title: string;
  readonly provider: string;
  readonly level: string;
  readonly unit: string;
  readonly former: number;
  readonly records: number;
  readonly frequency: string;
  readonly shared: string;
  readonly verified: string | null;
  readonly ended: string | null;
}

/** Records of the catalogues in use and verified at the end of the year. */
const total = 43_861_207;
const levels = [
  { label: "国家级", count: 6, low: 300_000, high: 2_600_000 },
  { label: "市级", count: 22, low: 120_000, high: 2_400_000 },
  { label: "区级", count: 8, low: 4_000, high: 260_000 },
] as const;
const frequencies = ["实时", "每日", "每日", "每月", "每年"] as const;
const starts = ["2020-06-15", "2020-09-21", "2020-11-30", "2021-01-18", "2021-03-22", "2021-05-10", "2021-07-19", "2021-09-27"] as const;

/** The catalogues: the largest takes what the others leave of the total; one more has ended, and one is not verified yet. */
export function catalogues(chance: Random): readonly Catalogue[] {
  const drawn = levels
    .flatMap(({ label, count, low, high }) => Array.from({ length: count }, () => ({ label, records: chance.integer(low, high) })))
    .map(({ label, records }, index) => one(index + 1, label, records, chance));
  const rest = total - drawn.reduce((sum, { records }) => sum + records, 0);
  const largest = { ...one(drawn.length + 1, "市级", rest, chance), shared: at(starts, 0) };
  const ended = { ...one(drawn.length + 2, "市级", 2_118_450, chance), shared: at(starts, 1), ended: "2021-09-30", verified: "2021-09-24" };
  const unverified = { ...one(drawn.length + 3, "国家级", 1_500_000, chance), shared: "2021-12-13", verified: null };
  return [...drawn, largest, ended, unverified];
}

function one(index: number, level: string, records: number, chance: Random): Catalogue {
  const number = String(index).padStart(3, "0");
  return {
    number: `ML-HC-${number}`,
    title: `合成数据目录${number}`,
    provider: `合成${level}部门${String((index % 9) + 1)}`,
    level,
    unit: chance.chance(0.8) ? services : science,
    former: Math.round(records * (0.9 + chance.next() * 0.09)),
    records,
    frequency: chance.pick(frequencies),
    shared: chance.pick(starts),
    verified: "2021-12-16",
    ended: null,
  };
}
