// The Chinese words of the public page (考评表网页): labels, meanings and short phrases, complete by type.
import type { EvidenceClass, Stage } from "../ledger/ledger.ts";
import type { MissingReason } from "../metric/metric.ts";
import type { Met } from "../scheme/scheme.ts";
import type { ItemStatus } from "../scheme/scheme.ts";
import type { Support } from "../statement/statement.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** What kinds a sentence's support (依托) may be, `none` included. */
export type SupportKind = Support["kind"] | "none";

/** How an item stands (完成状态). */
export const statusWords: Readonly<Record<ItemStatus, string>> = {
  done: "已完成",
  unmet: "未完成",
  expected: "预计完成",
  "not-applicable": "不涉及",
  unsupported: "依托不足",
  described: "已说明",
};

/** How far a value may be relied on (数据状态). */
export const stageWords: Readonly<Record<Stage, string>> = {
  provisional: "初步数据",
  verified: "核定数据",
  expected: "预计数据",
  "not-applicable": "不涉及",
  "no-event": "未发生",
};

/** Evidence classes (证据等级) and what they mean. */
export const evidenceWords: Readonly<Record<EvidenceClass, { readonly label: string; readonly meaning: string }>> = {
  A: { label: "A 类", meaning: "由本系统所存台账逐条计算" },
  B: { label: "B 类", meaning: "采用主管部门通报的汇总数据" },
  C: { label: "C 类", meaning: "由责任单位出具证明并附盖章文件" },
};

/** Kinds of support (依托): the word, the sign set beside the sentence, and the meaning. */
export const supportWords: Readonly<Record<SupportKind, { readonly label: string; readonly sign: string; readonly meaning: string }>> = {
  figure: { label: "数据", sign: "数", meaning: "句中数据由台账或通报数据算出" },
  milestone: { label: "里程碑", sign: "事", meaning: "事项办成有记录" },
  document: { label: "文件", sign: "文", meaning: "有文件可查" },
  attestation: { label: "证明", sign: "证", meaning: "责任单位出具证明" },
  narrative: { label: "叙述", sign: "述", meaning: "叙述性内容，不以数据或文件为依托" },
  none: { label: "无依托", sign: "缺", meaning: "尚无依托" },
};

/** How a verdict stands; a sign never stands without its word. */
export const metWords: Readonly<Record<`${Met}`, { readonly sign: string; readonly label: string }>> = {
  true: { sign: "✓", label: "达到" },
  false: { sign: "✗", label: "未达到" },
  expected: { sign: "◷", label: "预计达到" },
  "not-applicable": { sign: "–", label: "不涉及" },
  null: { sign: "?", label: "待定" },
};

/** Why a value is missing (缺数原因). */
export const missingWords: Readonly<Record<MissingReason, string>> = {
  "no-rows": "没有相关记录",
  "zero-denominator": "分母为零",
  months: "有月份尚未报送",
  input: "计算所需的指标缺数",
  "no-peers": "没有可比单位的数据",
  "unknown-organisation": "名录中没有该单位",
  "not-additive": "不能跨月或跨单位汇总",
};

export const severityWords: Readonly<Record<Problem["severity"], string>> = { error: "须更正", warning: "请留意" };

/** Everything else the page says. */
export const pageWords = {
  product: "实绩",
  motto: "句句有据，数数可算",
  skip: "跳到考评表",
  stop: "。",
  comma: "，",
  list: "、",
  colon: "：",
  semicolon: "；",
  slash: " / ",
  bracketOpen: "（",
  bracketClose: "）",
  dot: " · ",
  filter: "筛选任务",
  words: "查找",
  standing: "完成状态",
  all: "全部",
  ask: "查询",
  clear: "显示全部",
  noneShown: "没有符合条件的任务。",
  synthetic: "示例数据",
  syntheticLong: "本页数据由合成台账计算，仅供演示，不代表任何单位的真实情况。",
  subject: "被考评单位",
  period: "考核期间",
  until: "数据截至",
  untilAll: "已入账的全部数据",
  journal: "计算依据",
  scheme: "考核方案",
  index: "目录",
  summary: "概览",
  tableHeading: "完成情况",
  dimension: "考评维度",
  task: "任务名称",
  statement: "落实情况",
  notDescribed: "本任务的落实情况尚未编入。",
  waiting: "待编入",
  lead: "牵头",
  responsible: "责任",
  supporting: "配合",
  assessor: "考评",
  criterion: "评分项",
  target: "目标",
  found: "实际",
  result: "结论",
  none: "无",
  sentences: "句子依托",
  figures: "文中数据",
  criteria: "评分项",
  tasks: "任务",
  described: "已编入",
  targets: "目标值",
  problems: "编制校验",
  problemsLead: "以下问题处理完毕后方可公示：",
  warningsLead: "以下情况请留意：",
  close: "关闭",
  open: "查看依据",
  openDetail: "查看指标明细",
  value: "指标值",
  missing: "缺数",
  definition: "口径",
  formula: "算法",
  numerator: "分子",
  denominator: "分母",
  months: "覆盖月份",
  cutoff: "数据截至",
  rows: "计入记录",
  evidence: "证据等级",
  stage: "数据状态",
  entries: "日志条目",
  basis: "依据",
  version: "口径版本",
  assumed: "本系统假定",
  assumedLong: "该口径在公开文件中没有明文，按本系统的假定计算。",
  trend: "月度趋势",
  trendTable: "逐月数据",
  month: "月份",
  periodShort: "期间",
  detail: "明细",
  source: "来源",
  peers: "各单位对比",
  inputs: "组成",
  name: "名称",
  reconciliation: "对账",
  ownRows: "本系统台账",
  difference: "相差",
  percentPoints: "个百分点",
  records: "依托记录",
  number: "文号",
  date: "日期",
  office: "单位",
  untitled: "（未题名）",
  trace: "逐条核对",
  traceLong: "在数据目录中执行以下命令，可列出计入的每一条记录：",
  legend: "阅读说明",
  legendFigure: "带点线的数字和词语可以点开，查看口径、分子分母、覆盖月份、计入记录、证据等级和逐月数据。",
  legendMarks: "句末小字标明该句依托的种类：",
  legendEvidence: "证据等级：",
  legendTrace: "每个数据都给出一条命令，持有台账的单位可据此逐条核对。",
  dictionary: "数据字典",
  dictionaryLead: "在用的业务包：每本台账的字段和导入模板，每个指标的口径。",
  template: "导入模板",
  kind: "种类",
  unit: "单位",
  field: "字段",
  type: "类型",
  required: "必填",
  example: "示例",
  yes: "是",
  checks: "校验",
  homeTitle: "考核方案",
  homeLead: "请选择要查看的考核方案：",
  homeNone: "尚未载入考核方案。",
  problemTitle: "暂时无法显示",
  problemLead: "请按下列提示处理后重试：",
  back: "返回首页",
} as const;

/** Phrases with something in them. */
export const pagePhrases = {
  journalAt: (knownAt: number, head: number) =>
    knownAt === head ? `日志第 ${knownAt} 号（最新）` : `日志第 ${knownAt} 号（最新为第 ${head} 号）`,
  shown: (tasks: number, of: number, items: number) => `${of} 项任务中有 ${tasks} 项符合，共 ${items} 个事项。`,
  packSize: (ledgers: number, metrics: number) => `${ledgers} 本台账，${metrics} 个指标`,
  packVersion: (pack: string, version: string) => `${pack} ${version}`,
  metricsOf: (pack: string) => `${pack}：指标`,
  fieldsOf: (ledger: string) => `${ledger}：字段`,
  derivedFrom: (base: string, additions: string) => `由「${base}」派生：${additions}。`,
  journalShort: (knownAt: number) => `日志第 ${knownAt} 号`,
  schemeVersion: (version: string) => `第 ${version} 版`,
  definitionVersion: (version: string, digest: string) => `${version}（摘要 ${digest}）`,
  monthsCovered: (covered: number, expected: number) => `${covered} 个月（应报 ${expected} 个月）`,
  rowCount: (rows: number) => `${rows} 条`,
  entryCount: (entries: string, more: number) => (more > 0 ? `${entries} 等共 ${more} 条` : entries),
  trendRange: (from: string, first: string, to: string, last: string) => `${from} ${first}，${to} ${last}`,
  trendExtremes: (high: string, low: string) => `最高 ${high}，最低 ${low}`,
  trendGaps: (count: number) => `其中 ${count} 个月缺数`,
  place: (file: string, line: number | undefined, field: string | undefined) =>
    [file, ...(line === undefined ? [] : [`第 ${line} 行`]), ...(field === undefined ? [] : [field])].join(" "),
  openFigure: (label: string) => `${label}，查看依据`,
  openLegend: (label: string, meaning: string) => `${label}（${meaning}）`,
  openSupport: (kind: string, label: string) => `${kind}：${label}，查看依据`,
};

/** A month without its year, for axes: 6月. */
export function monthWord(month: string): string {
  return `${Number(month.slice(5, 7))}月`;
}
