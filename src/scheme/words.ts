// The Chinese words that a scheme's files are drafted with when it is carried into the next year. Data, not sentences.

export const carryWords = {
  /** Set before a basis that is of the year before. */
  lastYear: "上年度依据：",
  rectification: "整改：",
  /** The task for feedback that belongs to none. */
  task: "上年度考核反馈问题整改",
  /** What a criterion left undone. */
  unmet: (label: string, target: string, found: string): string =>
    target === "" && found === "" ? `${label}未完成` : `${label}未达到目标（${[target, found].filter(Boolean).join("，")}）`,
  target: (text: string): string => `上年度目标${text}`,
  found: (text: string): string => `实际${text}`,
  /** What an item left undone. */
  left: (label: string, status: string): string => `${label}（上年度${status}）`,
  statuses: { unmet: "未完成", unsupported: "依托不足", expected: "预计完成，待核定" },
  /** Where it comes from in last year's table. */
  source: (scheme: string, task: number, item: number | null): string =>
    `${scheme} 第${String(task)}项任务${item === null ? "" : `第${String(item)}项`}`,
  /** Headers of a list of feedback, each with the key it fills. */
  feedback: {
    task: "任务",
    item: "事项",
    dimension: "考评维度",
    group: "考评类别",
    what: "问题",
    source: "来源",
    lead: "牵头单位",
    due: "期限",
  },
} as const;

/** A day as people write it: 2022-06-30, 2022/6/30, 2022年6月30日. */
export const writtenDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** Marks of a paper's title or number: its year is its own. */
export const paperMarks: readonly string[] = ["《", "〔"];
