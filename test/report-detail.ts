// What the hand-made report's panels (测试用指标明细) are built with: one detail with its defaults, and monthly trends.
import type { MetricDetail } from "../src/statement/report.ts";
import type { Digest } from "../src/vocabulary/id.ts";

export const xicheng = { id: "xicheng", label: "西城区" } as const;
export const elevenMonths = "2021-01..2021-11";
export const digest = "7c1e5d0a94b2f6e8318c2b7d0f4a9e6c5b3d2a1908f7e6d5c4b3a29180f7e6d5" as Digest;

export const plan = "全国安全生产专项整治三年行动计划（安委〔2020〕3号）";
const hotlineRule = "北京市接诉即办工作条例 第三十二条";
export const budgetRule = "北京市区级预算管理考核办法 第六条";
export const opennessRule = "中华人民共和国政府信息公开条例（国务院令第711号）第五十条";

/** The details, in the order in which the table first needs them. */
export const details = new Map<string, MetricDetail>();

interface DetailInput extends Partial<MetricDetail> {
  readonly metric: string;
  readonly label: string;
  readonly text: string | null;
}

export function detail(input: DetailInput): MetricDetail {
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
    cutoff: null,
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
export const counts = (values: readonly (number | null)[]): MetricDetail["trend"] =>
  values.map((value, n) => ({
    month: month(n + 1),
    value: value === null ? null : String(value),
    numerator: String(value ?? 0),
    denominator: null,
  }));
export const rates = (values: readonly (readonly [number, number] | null)[]): MetricDetail["trend"] =>
  values.map((pair, n) => ({
    month: month(n + 1),
    value: pair && ((100 * pair[0]) / pair[1]).toFixed(2),
    numerator: String(pair?.[0] ?? 0),
    denominator: String(pair?.[1] ?? 0),
  }));

export const share = { kind: "share", unit: "%", counter: "项" } as const;
const orders = [4890, 3960, 5120, 5240, 5310, 5480, 5790, 6020, 5870, 5610, 5676] as const;
export const hotline = {
  ...share,
  counter: "件",
  period: elevenMonths,
  basis: [hotlineRule, "12345市民服务热线考核细则（2021年）"],
  rows: 58966,
  months: { covered: 11, expected: 11 },
  stage: "provisional",
} as const;
export const hotlineTrend = (shares: readonly number[]): MetricDetail["trend"] =>
  rates(orders.map((all, n) => [Math.round((all * (shares[n] ?? 0)) / 100), all] as const));
export const reported = (metric: string, label: string, text: string, difference: string): MetricDetail["reconciliation"] => ({
  metric,
  label,
  text,
  numerator: "58236",
  denominator: "58966",
  difference,
});
export const districts = [
  "西城区",
  "东城区",
  "海淀区",
  "怀柔区",
  "密云区",
  "延庆区",
  "平谷区",
  "石景山区",
  "门头沟区",
  "顺义区",
  "朝阳区",
  "丰台区",
  "大兴区",
  "房山区",
  "昌平区",
  "通州区",
];
