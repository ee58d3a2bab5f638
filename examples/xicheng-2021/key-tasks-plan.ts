// The synthetic tasks that the government's office supervises in 2021 (督查): how many of which origin, their subjects, and the adjustments asked for.

/** Tasks by origin. */
export const origins = [
  { origin: "政府工作报告", count: 38 },
  { origin: "重要民生实事", count: 24 },
  { origin: "其他交办", count: 9 },
] as const;

/** What the tasks are about, with the office in the lead and the unit that counts, where anything is counted. */
export const subjects: readonly (readonly [subject: string, unit: string, measure: string | null])[] = [
  ["新增普惠性学前教育学位", "西城区教育委员会", "个"],
  ["推进平房院落申请式退租", "西城区房屋管理局", "户"],
  ["实施老旧小区综合整治", "西城区住房和城市建设委员会", "个"],
  ["建设养老服务设施", "西城区民政局", "个"],
  ["促进重点群体就业", "西城区人力资源和社会保障局", "人"],
  ["完善社区卫生服务网络", "西城区卫生健康委员会", null],
  ["提升便民商业网点", "西城区商务局", "个"],
  ["新建口袋公园和小微绿地", "西城区园林绿化局", "处"],
  ["开展背街小巷环境提升", "西城区城市管理委员会", "条"],
  ["优化营商环境改革", "西城区发展和改革委员会", null],
  ["培育金融科技产业", "西城区金融服务局", null],
  ["举办群众文化活动", "西城区文化和旅游局", "场"],
  ["配建全民健身设施", "西城区体育局", "处"],
  ["推进政务服务数字化", "西城区政务服务管理局", null],
  ["加强食品药品抽检", "西城区市场监督管理局", "批次"],
  ["消除安全生产隐患", "西城区应急管理局", null],
];

/** An adjustment (调整): which task (in order), what became of its target (in percent) and limit, and whether and when it was approved. */
export interface Adjustment {
  readonly task: number;
  readonly requested: string;
  readonly reason: string;
  readonly text: string;
  readonly targetPercent: number | null;
  readonly due: string | null;
  readonly approved: string | null;
}
export const adjustments: readonly Adjustment[] = [
  {
    task: 2,
    requested: "2021-06-08",
    reason: "规划条件变化",
    text: "合成事由：实施范围按批复的街区规划核减",
    targetPercent: 92,
    due: null,
    approved: "2021-06-24",
  },
  {
    task: 9,
    requested: "2021-08-30",
    reason: "政策变化",
    text: "合成事由：市级实施细则推迟印发",
    targetPercent: null,
    due: "2021-11-30",
    approved: "2021-09-15",
  },
  {
    task: 45,
    requested: "2021-08-19",
    reason: "不可抗力",
    text: "合成事由：汛期和防疫要求影响施工",
    targetPercent: 90,
    due: "2021-12-15",
    approved: "2021-09-10",
  },
  {
    task: 50,
    requested: "2021-10-12",
    reason: "其他",
    text: "合成事由：申请单位其后按原目标完成",
    targetPercent: 80,
    due: null,
    approved: null,
  },
];
