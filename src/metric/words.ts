// Words that a metric's formula is explained with.

/** What a side adds up, and under which condition. */
export const formulaWords = {
  rows: "记录数",
  sum: "合计",
  and: "，且",
  opens: "不晚于期末",
  closes: "晚于期末或为空",
  distinct: "不重复个数",
  median: "中位数",
  quantile: "分位数",
  minimum: "最小值",
  maximum: "最大值",
  last: "期末数",
  earliest: "最早一条的日期",
  ofLastYear: "上年同期",
  ofPeriodBefore: "上一期",
  ofParent: "上级单位",
  ofPeers: "可比单位平均",
  rank: "在可比单位中的位次",
} as const;
