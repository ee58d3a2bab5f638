// A report made by hand (测试用考评表): all 18 tasks, four of them described, with every kind of support, verdict and panel.
import type { Met } from "../src/scheme/scheme.ts";
import type { Report, ReportCriterion, ReportItem, ReportTask } from "../src/statement/report.ts";
import type { Figure, Segment, Support } from "../src/statement/statement.ts";
import type { CriterionId, MetricId, OrganisationId } from "../src/vocabulary/id.ts";
import { problem } from "../src/vocabulary/problem.ts";
import { digest, plan, xicheng } from "./report-detail.ts";
import { reportDetails as details } from "./report-details.ts";

const periodOf = (metric: string): string => [...details.values()].find((d) => d.metric === metric)?.period ?? "2021";

/** A figure whose ground is its metric's detail. */
function figure(text: string, metric: string, more: Partial<Figure> = {}): Segment {
  const behind = details.get(`${metric}|${more.period ?? periodOf(metric)}`);
  const value = /[\d.]+/.exec(text)?.[0] ?? text;
  return {
    figure: {
      text,
      value,
      unit: text.endsWith("%") ? "%" : text.slice(value.length),
      exact: value,
      kind: text.endsWith("%") ? "percent" : "count",
      comparator: "=",
      approx: false,
      hedge: null,
      source: "metric",
      metric: metric as MetricId,
      criterion: null,
      definition: digest,
      period: periodOf(metric),
      organisation: "xicheng" as OrganisationId,
      numerator: behind?.numerator ?? null,
      denominator: behind?.denominator ?? null,
      rows: behind?.rows ?? 0,
      months: behind?.months ?? null,
      cutoff: behind?.cutoff ?? null,
      evidence: behind?.evidence ?? "A",
      status: behind?.stage ?? "verified",
      entries: behind?.entries ?? [],
      ...more,
    },
  };
}
const target = (text: string, metric: string, criterion: string): Segment =>
  figure(text, metric, { source: "target", criterion: criterion as CriterionId });
const word = (text: string, criterion: string, met: Met = true): Segment => ({
  word: { text, criterion: criterion as CriterionId, metric: null, met, period: null },
});
const support = (sentence: number, kind: Support["kind"], metric: string | null = null): Support => ({
  sentence,
  kind,
  metric: metric as MetricId | null,
  criterion: null,
  period: metric === null ? null : periodOf(metric),
  organisation: "xicheng" as OrganisationId,
  records: [],
  rows: 1,
  evidence: metric === null ? null : "C",
  entries: [],
});
const item = (
  number: number,
  status: ReportItem["status"],
  parts: readonly (string | Segment)[],
  supports: readonly Support[] = [],
  label: string | null = null,
): ReportItem => ({
  number,
  label,
  status,
  segments: parts.map((part) => (typeof part === "string" ? { text: part } : part)),
  supports,
  names: [],
  lacks: [],
});
const criterion = (
  id: string,
  item: number | null,
  metric: string,
  target: string,
  found: ReportCriterion["found"],
  met: Met = true,
  assumed = false,
): ReportCriterion => ({
  id,
  item,
  metric,
  target,
  found,
  met,
  gap: null,
  points: null,
  judged: true,
  basis: [plan],
  assumed,
  pending: false,
  last: null,
  baseline: [],
});

interface Description {
  readonly items: readonly ReportItem[];
  readonly criteria: readonly ReportCriterion[];
  readonly lead: string;
  readonly assessor: string;
}

const descriptions = new Map<number, Description>([
  [
    8,
    {
      lead: "西城区应急管理局",
      assessor: "北京市应急管理局",
      items: [
        item(
          1,
          "done",
          [
            "深化安全生产专项整治三年行动，本年度“目标任务清单”",
            figure("183项", "safety-tasks"),
            "具体任务",
            word("全部完成", "safety-tasks-done"),
            "，完成率",
            figure("100%", "safety-task-completion-rate"),
            "；“问题隐患清单”",
            figure("1938项", "hazards"),
            "，销账率",
            figure("100%", "hazard-closure-rate"),
            "；成立",
            figure("5个", "lookback-teams"),
            "核查组开展挂账隐患“回头看”，现场核查",
            figure("286项", "lookbacks"),
            "，",
            word("无一反弹", "no-rebound"),
            "，抽查合格率",
            figure("100%", "lookback-pass-rate"),
            "。",
          ],
          [],
          "专项整治三年行动",
        ),
        item(
          2,
          "done",
          [
            "安全生产监督检查，全年执法检查计划完成率为",
            figure("100.99%", "inspection-plan-completion-rate"),
            "，其中重点单位检查完成",
            figure("100%", "key-inspection-completion-rate"),
            "。",
          ],
          [],
          "监督检查",
        ),
        item(3, "described", [
          "防范压减生产安全事故，全年共发生",
          figure("4起", "accidents"),
          "安全生产事故，死亡",
          figure("4人", "accident-deaths"),
          "。",
        ]),
      ],
      criteria: [
        criterion("safety-tasks-done", 1, "safety-task-completion-rate", ">= 100%", "100.00%"),
        criterion("hazards-closed", 1, "hazard-closure-rate", ">= 100%", "100.00%"),
        criterion("no-rebound", 1, "rebounds", "= 0项", "0项", true, true),
        criterion("inspection-plan", 2, "inspection-plan-completion-rate", ">= 100%", "100.99%"),
      ],
    },
  ],
  [
    14,
    {
      lead: "西城区财政局",
      assessor: "北京市财政局",
      items: [
        item(1, "done", [
          { text: "2021年" },
          "，一般公共预算收入按照一、二、三季度和年度收入精准度考核的要求，我区实际完成值与预期值差异率",
          word("均小于", "revenue-precision"),
          target("3%", "revenue-deviation", "revenue-precision"),
          "。",
        ]),
        item(2, "unsupported", [
          "西城区公共预算支出进度",
          word("高于区级平均支出进度，各季度和十一月均保持领先", "spending-progress"),
          "，全年存量资金盘活比例超过",
          target("90%", "dormant-funds-rate", "dormant-funds"),
          "，",
          word("预计达到考核要求", "dormant-funds", "expected"),
          "。",
        ]),
      ],
      criteria: [
        criterion("revenue-precision", 1, "revenue-deviation", "< 3%", [
          { period: "2021-Q1", value: "1.24%", met: true },
          { period: "2021-Q2", value: "0.87%", met: true },
          { period: "2021-Q3", value: "2.11%", met: true },
          { period: "2021", value: "0.42%", met: true },
        ]),
        criterion(
          "spending-progress",
          2,
          "spending-progress-lead",
          "> 0个百分点",
          [
            { period: "2021-Q1", value: "2.04个百分点", met: true },
            { period: "2021-Q2", value: "-0.32个百分点", met: false },
            { period: "2021-11", value: "3.18个百分点", met: true },
          ],
          false,
        ),
        criterion("dormant-funds", 2, "dormant-funds-rate", "> 90%", null, "expected"),
      ],
    },
  ],
  [
    15,
    {
      lead: "西城区人民政府办公室",
      assessor: "北京市政务服务管理局",
      items: [
        item(
          1,
          "described",
          [
            "实行“全清单”管理，准确、规范公开政府信息，完成信息公开年报公开。在区政府网站开设“政策性文件意见征集”栏目，建立《西城区政府重大决策目录》并公开。通过动画短视频、图解、问答等多形式对政策文件进行同步深入解读并做好互链。按照《条例》的要求编制并公开西城区政府及各部门的政府信息公开指南。受理公民、法人、其他组织提出的政府信息公开申请，按期答复率",
            figure("100%", "on-time-answer-rate"),
            "。",
          ],
          [
            support(0, "document", "annual-report-published"),
            support(1, "milestone", "consultation-column"),
            support(2, "attestation", "interpretation-statement"),
            support(3, "narrative"),
          ],
        ),
      ],
      criteria: [
        criterion("answers-on-time", null, "on-time-answer-rate", ">= 100%", "100.00%"),
        criterion("openness-lawsuits", null, "openness-lawsuits-lost", "= 0件", null, "not-applicable"),
      ],
    },
  ],
  [
    17,
    {
      lead: "西城区城市管理指挥中心",
      assessor: "北京市政务服务管理局",
      items: [
        item(1, "described", [
          "根据市月报统计，2021年1—11月，西城区平均响应率",
          figure("98.77%", "response-rate"),
          "、解决率",
          figure("90.47%", "resolution-rate"),
          "、满意率",
          figure("94.42%", "satisfaction-rate"),
          "。“三率”综合成绩全市排名",
          figure("第一", "composite-rank", { kind: "rank", value: "1", unit: "名" }),
          "。",
        ]),
      ],
      criteria: [],
    },
  ],
]);

const rows: readonly (readonly [string, string | null, string])[] = [
  ...[
    "国际交往中心功能建设工作",
    "国际科技创新中心建设工作",
    "新场景工作",
    "污染防治攻坚战工作",
    "优化营商环境工作",
    "平原区与生态涵养区结对协作",
    "公共卫生应急体系建设",
    "安全生产",
    "中医药传承创新发展",
    "市委市政府其他重点工作",
  ].map((task) => ["高效率落实", null, task] as const),
  ...["行政执法规范与效能", "行政行为规范履行", "法治政府建设示范创建和行政决策执法案例评价"].map(
    (task) => ["高效能管理", "依法行政", task] as const,
  ),
  ["高效能管理", "预算管理", "一般公共预算收入及支出"],
  ...["政务公开", "一网通办", "接诉即办"].map((task) => ["高效能管理", "政务建设", task] as const),
  ["高水平服务", null, "服务自评"],
];

const tasks = rows.map(([dimension, group, task], n): ReportTask => {
  const found = descriptions.get(n + 1);
  const named = (label: string | undefined): { id: string; label: string }[] => (label === undefined ? [] : [{ id: label, label }]);
  return {
    number: n + 1,
    dimension,
    group,
    task,
    organisations: { lead: named(found?.lead), responsible: [], supporting: [], assessor: named(found?.assessor) },
    described: found !== undefined,
    items: found?.items ?? [],
    criteria: found?.criteria ?? [],
    rectifications: [],
  };
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
    problem(
      "statement.figure-missing",
      { file: "schemes/xicheng-2021/statements/14-budget.md", line: 6 },
      { metric: "dormant-funds-rate", reason: "months" },
    ),
    problem(
      "statement.months-missing",
      { file: "schemes/xicheng-2021/statements/08-work-safety.md", line: 4 },
      { metric: "hazard-closure-rate", covered: 11, expected: 12 },
      "warning",
    ),
  ],
};
