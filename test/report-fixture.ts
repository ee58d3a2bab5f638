// A report made by hand (测试用考评表): all 18 tasks, four of them described, with every kind of support, verdict and panel.
import type { MetricDetail, Report, ReportCriterion, ReportItem, ReportTask } from "../src/statement/report.ts";
import type { Figure, Segment, Support } from "../src/statement/statement.ts";
import type { Met } from "../src/scheme/scheme.ts";
import type { CriterionId, Digest, MetricId, OrganisationId } from "../src/vocabulary/id.ts";
import { problem } from "../src/vocabulary/problem.ts";

const xicheng = { id: "xicheng", label: "西城区" } as const;
const elevenMonths = "2021-01..2021-11";
const digest = "7c1e5d0a94b2f6e8318c2b7d0f4a9e6c5b3d2a1908f7e6d5c4b3a29180f7e6d5" as Digest;

const plan = "全国安全生产专项整治三年行动计划（安委〔2020〕3号）";
const hotlineRule = "北京市接诉即办工作条例 第三十二条";
const budgetRule = "北京市区级预算管理考核办法 第六条";
const opennessRule = "中华人民共和国政府信息公开条例（国务院令第711号）第五十条";

/** The details, in the order in which the table first needs them. */
const details = new Map<string, MetricDetail>();

interface DetailInput extends Partial<MetricDetail> {
  readonly metric: string;
  readonly label: string;
  readonly text: string | null;
}

function detail(input: DetailInput): MetricDetail {
  const whole: MetricDetail = {
    definition: `${input.label}按台账逐条计算。`,
    version: "1.0.0",
    digest,
    basis: [plan],
    assumed: false,
    kind: "count",
    unit: "项",
    counter: "项",
    formula: "",
    period: "2021",
    organisation: xicheng,
    missing: null,
    numerator: null,
    denominator: null,
    rows: 0,
    months: null,
    evidence: "A",
    stage: "verified",
    entries: [31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42],
    trend: [],
    parts: [],
    reconciliation: null,
    records: [],
    ...input,
  };
  details.set(`${whole.metric}|${whole.period}`, whole);
  return whole;
}

const month = (n: number): string => `2021-${String(n).padStart(2, "0")}`;
const counts = (values: readonly (number | null)[]): MetricDetail["trend"] =>
  values.map((value, n) => ({ month: month(n + 1), value: value === null ? null : String(value), numerator: String(value ?? 0), denominator: null }));
const rates = (values: readonly (readonly [number, number] | null)[]): MetricDetail["trend"] =>
  values.map((pair, n) => ({ month: month(n + 1), value: pair && ((100 * pair[0]) / pair[1]).toFixed(2), numerator: String(pair?.[0] ?? 0), denominator: String(pair?.[1] ?? 0) }));

const share = { kind: "share", unit: "%", counter: "项" } as const;
const orders = [4890, 3960, 5120, 5240, 5310, 5480, 5790, 6020, 5870, 5610, 5676] as const;
const hotline = { ...share, counter: "件", period: elevenMonths, basis: [hotlineRule, "12345市民服务热线考核细则（2021年）"], rows: 58966, months: { covered: 11, expected: 11 }, stage: "provisional" } as const;
const hotlineTrend = (shares: readonly number[]): MetricDetail["trend"] => rates(orders.map((all, n) => [Math.round((all * (shares[n] ?? 0)) / 100), all] as const));
const reported = (metric: string, label: string, text: string, difference: string): MetricDetail["reconciliation"] => ({ metric, label, text, numerator: "58236", denominator: "58966", difference });
const districts = ["西城区", "东城区", "海淀区", "怀柔区", "密云区", "延庆区", "平谷区", "石景山区", "门头沟区", "顺义区", "朝阳区", "丰台区", "大兴区", "房山区", "昌平区", "通州区"];

detail({ metric: "safety-tasks", label: "目标任务项数", text: "183项", definition: "专项整治“目标任务清单”中完成时限在期内的任务项数。", formula: "目标任务台账的记录数", rows: 183, trend: counts([12, 8, 21, 14, 17, 22, 11, 13, 19, 16, 18, 12]), months: { covered: 12, expected: 12 } });
detail({ ...share, metric: "safety-task-completion-rate", label: "目标任务完成率", text: "100.00%", definition: "完成时限在期内的目标任务中，已填完成日期和佐证材料号的项数占全部项数的比例。", formula: "目标任务台账中（完成日期已填 且 佐证材料号已填）的记录数 ÷ 目标任务台账的记录数", numerator: "183", denominator: "183", rows: 183, months: { covered: 12, expected: 12 } });
detail({ metric: "hazards", label: "挂账隐患项数", text: "1938项", definition: "“问题隐患清单”中挂账日期在期内的隐患项数，已销账、未销账和重开的都计入。", formula: "隐患台账的记录数", rows: 1938, trend: counts([142, 96, 188, 171, 164, 203, 158, 149, 182, 157, 176, 152]), months: { covered: 12, expected: 12 }, basis: ["中华人民共和国安全生产法 第四十一条"] });
detail({ ...share, metric: "hazard-closure-rate", label: "隐患销账率", text: "100.00%", definition: "挂账日期在期内的隐患中已销账的项数占全部挂账项数的比例；反弹或者重开的隐患回到未销账，再次验收后方计已销账。", formula: "隐患现况中（已销账）的记录数 ÷ 隐患现况的记录数", numerator: "1938", denominator: "1938", rows: 1938, trend: rates([[142, 142], [96, 96], [188, 188], null, [164, 164], [203, 203], [158, 158], [149, 149], [182, 182], [157, 157], [176, 176], [152, 152]]), months: { covered: 11, expected: 12 } });
detail({ metric: "lookback-teams", label: "回头看核查组数", text: "5个", unit: "个", kind: "distinct", rows: 286, assumed: true, basis: ["年度绩效任务书 安全生产"], entries: [47] });
detail({ metric: "lookbacks", label: "回头看核查隐患项数", text: "286项", kind: "distinct", rows: 286, assumed: true, entries: [47] });
detail({ ...share, metric: "lookback-pass-rate", label: "回头看抽查合格率", text: "100.00%", counter: "项次", numerator: "286", denominator: "286", rows: 286, assumed: true, entries: [47] });
detail({ metric: "rebounds", label: "回头看反弹次数", text: "0项", rows: 0, stage: "no-event", entries: [47] });
detail({ ...share, metric: "inspection-plan-completion-rate", label: "执法检查计划完成率", text: "100.99%", kind: "ratio", counter: "次", definition: "检查日期在期内的执法检查次数（计划内和计划外）与计划月份在期内的计划检查次数之比，可以超过100%。", formula: "执法检查台账的记录数 ÷ 检查计划台账的记录数", numerator: "2856", denominator: "2828", rows: 5684, trend: rates([[210, 205], [160, 162], [255, 250], [248, 246], [251, 249], [260, 255], [239, 240], [236, 235], [262, 258], [240, 241], [248, 245], [247, 242]]), months: { covered: 12, expected: 12 }, basis: ["中华人民共和国安全生产法 第六十二条"], assumed: true, entries: [28, 31, 33, 35, 37, 39, 41, 43] });
detail({ ...share, metric: "key-inspection-completion-rate", label: "重点单位检查完成率", text: "100.00%", counter: "次", numerator: "412", denominator: "412", rows: 412 });
detail({ metric: "accidents", label: "生产安全事故起数", text: "4起", unit: "起", rows: 4, basis: ["生产安全事故报告和调查处理条例（国务院令第493号）第三条"], entries: [48], trend: counts([0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0]) });
detail({ metric: "accident-deaths", label: "生产安全事故死亡人数", text: "4人", unit: "人", kind: "sum", rows: 4, entries: [48] });
for (const [quarter, text, budgeted] of [["2021-Q1", "1.24%", "1134200"], ["2021-Q2", "0.87%", "1248600"], ["2021-Q3", "2.11%", "1097300"], ["2021", "0.42%", "4570900"]] as const) {
  detail({ metric: "revenue-deviation", label: "一般公共预算收入预期差异率", text, period: quarter, kind: "formula", unit: "%", counter: "万元", evidence: "B", definition: "实际完成值与预期值之差的绝对值占预期值的比例。", formula: "|实际收入 − 预期收入| ÷ 预期收入", rows: 2, basis: [budgetRule], entries: [51], parts: [{ label: "实际收入", organisation: "xicheng", period: quarter, value: "4590100万元" }, { label: "预期收入", organisation: "xicheng", period: quarter, value: `${budgeted}万元` }] });
}
detail({ metric: "spending-progress-lead", label: "预算支出进度高于区级平均", text: "3.18个百分点", kind: "compare", unit: "个百分点", evidence: "B", rows: 16, basis: [budgetRule], entries: [51], parts: districts.map((label, n) => ({ label, organisation: n === 0 ? "xicheng" : `district-${n}`, period: "2021-01..2021-11", value: `${(93.42 - n * 0.61).toFixed(2)}%` })) });
detail({ metric: "dormant-funds-rate", label: "存量资金盘活比例", text: null, missing: "months", kind: "ratio", unit: "%", counter: "万元", evidence: "B", rows: 9, months: { covered: 9, expected: 12 }, basis: [budgetRule], entries: [] });
detail({ metric: "annual-report-published", label: "政府信息公开年度报告", text: "2021年1月29日", kind: "document", unit: "", counter: "", evidence: "C", rows: 1, basis: [opennessRule], entries: [44], definition: "上一年度政府信息公开工作年度报告在规定期限内公布。", records: [{ title: "西城区2020年政府信息公开工作年度报告", number: "西政办发〔2021〕3号", date: "2021-01-29", office: "西城区人民政府办公室" }] });
detail({ metric: "consultation-column", label: "意见征集栏目开设", text: "2021年4月12日", kind: "milestone", unit: "", counter: "", evidence: "C", rows: 1, basis: [opennessRule], entries: [45], records: [{ title: "“政策性文件意见征集”栏目上线", number: null, date: "2021-04-12", office: "西城区人民政府办公室" }, { title: "西城区政府重大决策目录", number: "西政发〔2021〕8号", date: "2021-05-20", office: null }] });
detail({ metric: "interpretation-statement", label: "政策解读说明", text: "2021年12月20日", kind: "attestation", unit: "", counter: "", evidence: "C", rows: 1, basis: [opennessRule], entries: [46], stage: "provisional", records: [{ title: "关于政策解读形式的说明", number: null, date: "2021-12-20", office: "西城区人民政府办公室" }] });
detail({ ...share, metric: "on-time-answer-rate", label: "依申请公开按期答复率", text: "100.00%", counter: "件", numerator: "1453", denominator: "1453", rows: 1453, months: { covered: 12, expected: 12 }, basis: ["中华人民共和国政府信息公开条例 第三十三条"], trend: rates([98, 71, 132, 128, 119, 140, 122, 117, 131, 126, 138, 131].map((n) => [n, n] as const)) });
detail({ metric: "openness-lawsuits-lost", label: "信息公开败诉件数", text: null, missing: "no-rows", unit: "件", stage: "not-applicable", entries: [] });
detail({ ...hotline, metric: "response-rate", label: "响应率", text: "98.77%", definition: "派单后24小时内联系诉求人的工单占全部应考核工单的比例。", formula: "工单办理结果中（未剔除 且 按时响应）的记录数 ÷ 工单办理结果中（未剔除）的记录数", numerator: "58241", denominator: "58966", trend: hotlineTrend([98.1, 98.3, 98.52, 98.7, 98.6, 98.9, 99.02, 98.94, 98.83, 99.1, 99.2]), reconciliation: reported("response-rate-reported", "响应率（市月报通报）", "98.76%", "0.01个百分点") });
detail({ ...hotline, metric: "resolution-rate", label: "解决率", text: "90.47%", definition: "回访接通的工单中，诉求人认可已经解决的工单所占的比例；未接通的回访不计入分母。", formula: "工单办理结果中（未剔除 且 回访接通 且 已解决）的记录数 ÷ 工单办理结果中（未剔除 且 回访接通）的记录数", numerator: "41230", denominator: "45573", trend: hotlineTrend([86.2, 87.9, 88.6, 89.3, 90.2, 90.5, 91.1, 91.8, 92.0, 92.6, 93.4]), reconciliation: reported("resolution-rate-reported", "解决率（市月报通报）", "90.47%", "0个百分点") });
detail({ ...hotline, metric: "satisfaction-rate", label: "满意率", text: "94.42%", numerator: "43030", denominator: "45573", trend: hotlineTrend([92.4, 93.0, 93.6, 94.1, 94.0, 94.5, 94.9, 95.2, 94.7, 95.4, 95.8]), reconciliation: reported("satisfaction-rate-reported", "满意率（市月报通报）", "94.40%", "0.02个百分点") });
detail({ ...hotline, metric: "composite-rank", label: "“三率”综合成绩排名", text: "第1名", kind: "compare", unit: "名", counter: "", rows: 16, evidence: "B", definition: "全市16个区“三率”综合成绩由高到低的位次，成绩相同的并列。", formula: "综合成绩 = 响应率 × 0.1 + 解决率 × 0.45 + 满意率 × 0.45", entries: [42, 50], assumed: true, parts: districts.map((label, n) => ({ label, organisation: n === 0 ? "xicheng" : `district-${n}`, period: elevenMonths, value: (93.08 - n * 0.47).toFixed(2) })) });

const periodOf = (metric: string): string => [...details.values()].find((d) => d.metric === metric)?.period ?? "2021";

/** A figure whose ground is its metric's detail. */
function figure(text: string, metric: string, more: Partial<Figure> = {}): Segment {
  const behind = details.get(`${metric}|${more.period ?? periodOf(metric)}`);
  const value = /[\d.]+/.exec(text)?.[0] ?? text;
  return {
    figure: {
      text, value, unit: text.endsWith("%") ? "%" : text.slice(value.length), exact: value, kind: text.endsWith("%") ? "percent" : "count", comparator: "=", approx: false, hedge: null, source: "metric",
      metric: metric as MetricId, criterion: null, definition: digest, period: periodOf(metric), organisation: "xicheng" as OrganisationId, numerator: behind?.numerator ?? null, denominator: behind?.denominator ?? null,
      rows: behind?.rows ?? 0, months: behind?.months ?? null, evidence: behind?.evidence ?? "A", status: behind?.stage ?? "verified", entries: behind?.entries ?? [], ...more,
    },
  };
}
const target = (text: string, metric: string, criterion: string): Segment => figure(text, metric, { source: "target", criterion: criterion as CriterionId });
const word = (text: string, criterion: string, met: Met = true): Segment => ({ word: { text, criterion: criterion as CriterionId, metric: null, met, period: null } });
const support = (sentence: number, kind: Support["kind"], metric: string | null = null): Support => ({ sentence, kind, metric: metric as MetricId | null, criterion: null, period: metric === null ? null : periodOf(metric), organisation: "xicheng" as OrganisationId, records: [], rows: 1, evidence: metric === null ? null : "C", entries: [] });
const item = (number: number, status: ReportItem["status"], parts: readonly (string | Segment)[], supports: readonly Support[] = [], label: string | null = null): ReportItem => ({ number, label, status, segments: parts.map((part) => (typeof part === "string" ? { text: part } : part)), supports });
const criterion = (id: string, item: number | null, metric: string, target: string, found: ReportCriterion["found"], met: Met = true, assumed = false): ReportCriterion => ({ id, item, metric, target, found, met, basis: [plan], assumed });

interface Description {
  readonly items: readonly ReportItem[];
  readonly criteria: readonly ReportCriterion[];
  readonly lead: string;
  readonly assessor: string;
}

const descriptions = new Map<number, Description>([
  [8, {
    lead: "西城区应急管理局", assessor: "北京市应急管理局",
    items: [
      item(1, "done", ["深化安全生产专项整治三年行动，本年度“目标任务清单”", figure("183项", "safety-tasks"), "具体任务", word("全部完成", "safety-tasks-done"), "，完成率", figure("100%", "safety-task-completion-rate"), "；“问题隐患清单”", figure("1938项", "hazards"), "，销账率", figure("100%", "hazard-closure-rate"), "；成立", figure("5个", "lookback-teams"), "核查组开展挂账隐患“回头看”，现场核查", figure("286项", "lookbacks"), "，", word("无一反弹", "no-rebound"), "，抽查合格率", figure("100%", "lookback-pass-rate"), "。"], [], "专项整治三年行动"),
      item(2, "done", ["安全生产监督检查，全年执法检查计划完成率为", figure("100.99%", "inspection-plan-completion-rate"), "，其中重点单位检查完成", figure("100%", "key-inspection-completion-rate"), "。"], [], "监督检查"),
      item(3, "described", ["防范压减生产安全事故，全年共发生", figure("4起", "accidents"), "安全生产事故，死亡", figure("4人", "accident-deaths"), "。"]),
    ],
    criteria: [
      criterion("safety-tasks-done", 1, "safety-task-completion-rate", ">= 100%", "100.00%"),
      criterion("hazards-closed", 1, "hazard-closure-rate", ">= 100%", "100.00%"),
      criterion("no-rebound", 1, "rebounds", "= 0项", "0项", true, true),
      criterion("inspection-plan", 2, "inspection-plan-completion-rate", ">= 100%", "100.99%"),
    ],
  }],
  [14, {
    lead: "西城区财政局", assessor: "北京市财政局",
    items: [
      item(1, "done", [{ text: "2021年" }, "，一般公共预算收入按照一、二、三季度和年度收入精准度考核的要求，我区实际完成值与预期值差异率", word("均小于", "revenue-precision"), target("3%", "revenue-deviation", "revenue-precision"), "。"]),
      item(2, "unsupported", ["西城区公共预算支出进度", word("高于区级平均支出进度，各季度和十一月均保持领先", "spending-progress"), "，全年存量资金盘活比例超过", target("90%", "dormant-funds-rate", "dormant-funds"), "，", word("预计达到考核要求", "dormant-funds", "expected"), "。"]),
    ],
    criteria: [
      criterion("revenue-precision", 1, "revenue-deviation", "< 3%", [{ period: "2021-Q1", value: "1.24%", met: true }, { period: "2021-Q2", value: "0.87%", met: true }, { period: "2021-Q3", value: "2.11%", met: true }, { period: "2021", value: "0.42%", met: true }]),
      criterion("spending-progress", 2, "spending-progress-lead", "> 0个百分点", [{ period: "2021-Q1", value: "2.04个百分点", met: true }, { period: "2021-Q2", value: "-0.32个百分点", met: false }, { period: "2021-11", value: "3.18个百分点", met: true }], false),
      criterion("dormant-funds", 2, "dormant-funds-rate", "> 90%", null, "expected"),
    ],
  }],
  [15, {
    lead: "西城区人民政府办公室", assessor: "北京市政务服务管理局",
    items: [
      item(1, "described", ["实行“全清单”管理，准确、规范公开政府信息，完成信息公开年报公开。在区政府网站开设“政策性文件意见征集”栏目，建立《西城区政府重大决策目录》并公开。通过动画短视频、图解、问答等多形式对政策文件进行同步深入解读并做好互链。按照《条例》的要求编制并公开西城区政府及各部门的政府信息公开指南。受理公民、法人、其他组织提出的政府信息公开申请，按期答复率", figure("100%", "on-time-answer-rate"), "。"], [support(0, "document", "annual-report-published"), support(1, "milestone", "consultation-column"), support(2, "attestation", "interpretation-statement"), support(3, "narrative")]),
    ],
    criteria: [criterion("answers-on-time", null, "on-time-answer-rate", ">= 100%", "100.00%"), criterion("openness-lawsuits", null, "openness-lawsuits-lost", "= 0件", null, "not-applicable")],
  }],
  [17, {
    lead: "西城区城市管理指挥中心", assessor: "北京市政务服务管理局",
    items: [item(1, "described", ["根据市月报统计，2021年1—11月，西城区平均响应率", figure("98.77%", "response-rate"), "、解决率", figure("90.47%", "resolution-rate"), "、满意率", figure("94.42%", "satisfaction-rate"), "。“三率”综合成绩全市排名", figure("第一", "composite-rank", { kind: "rank", value: "1", unit: "名" }), "。"])],
    criteria: [],
  }],
]);

const rows: readonly (readonly [string, string | null, string])[] = [
  ...["国际交往中心功能建设工作", "国际科技创新中心建设工作", "新场景工作", "污染防治攻坚战工作", "优化营商环境工作", "平原区与生态涵养区结对协作", "公共卫生应急体系建设", "安全生产", "中医药传承创新发展", "市委市政府其他重点工作"].map((task) => ["高效率落实", null, task] as const),
  ...["行政执法规范与效能", "行政行为规范履行", "法治政府建设示范创建和行政决策执法案例评价"].map((task) => ["高效能管理", "依法行政", task] as const),
  ["高效能管理", "预算管理", "一般公共预算收入及支出"],
  ...["政务公开", "一网通办", "接诉即办"].map((task) => ["高效能管理", "政务建设", task] as const),
  ["高水平服务", null, "服务自评"],
];

const tasks = rows.map(([dimension, group, task], n): ReportTask => {
  const found = descriptions.get(n + 1);
  const named = (label: string | undefined): { id: string; label: string }[] => (label === undefined ? [] : [{ id: label, label }]);
  return { number: n + 1, dimension, group, task, organisations: { lead: named(found?.lead), responsible: [], supporting: [], assessor: named(found?.assessor) }, described: found !== undefined, items: found?.items ?? [], criteria: found?.criteria ?? [] };
});

/** The published table of 2021 as far as it is described, with two problems of the gate. */
export const reportFixture: Report = {
  scheme: "xicheng-2021",
  version: "1.0.0",
  label: "西城区政府2021年度日常履职考核事项完成情况",
  period: "2021",
  organisation: xicheng,
  until: null,
  knownAt: 57,
  head: 60,
  synthetic: true,
  tasks,
  shares: { figure: 9, milestone: 1, document: 1, attestation: 1, narrative: 1, none: 0 },
  details: [...details.values()],
  problems: [
    problem("statement.figure-missing", { file: "schemes/xicheng-2021/statements/14-budget.md", line: 6 }, { metric: "dormant-funds-rate", reason: "months" }),
    problem("statement.months-missing", { file: "schemes/xicheng-2021/statements/08-work-safety.md", line: 4 }, { metric: "hazard-closure-rate", covered: 11, expected: 12 }, "warning"),
  ],
};
