// The data dictionary (数据字典) as people read it: the README of a pack, and the words for types, kinds and ways of filing.
import type { FieldType, ImportMode, Take } from "../ledger/ledger.ts";
import type { MetricKind } from "../metric/metric.ts";
import type { Dictionary, DictionaryAddition, DictionaryField, DictionaryLedger, DictionaryMetric } from "../pack/dictionary.ts";
import { syntheticLabel } from "../ledger/words.ts";

/** Types of fields (类型). */
const typeWords: Readonly<Record<FieldType, string>> = {
  string: "文本",
  integer: "整数",
  decimal: "小数",
  boolean: "是/否",
  date: "日期",
  datetime: "时间",
  code: "代码",
  organisation: "单位",
};

/** Kinds of metrics (种类). */
export const kindWords: Readonly<Record<MetricKind, string>> = {
  count: "计数",
  sum: "求和",
  mean: "平均",
  share: "占比",
  ratio: "比值",
  stock: "期末存量",
  distinct: "不重复计数",
  median: "中位数",
  quantile: "分位数",
  minimum: "最小值",
  maximum: "最大值",
  last: "期末数",
  formula: "公式",
  compare: "比较",
  milestone: "里程碑",
  document: "文件",
  attestation: "证明",
};

const modeWords: Readonly<Record<ImportMode, string>> = {
  append: "只追加，已有主键而内容不同的不收",
  upsert: "同一主键后报的更正先报的",
  replace: "同一来源同一期间整段替换",
};

const takeWords: Readonly<Record<Take, (field: string) => string>> = {
  first: (field) => `最早一条的${field}`,
  last: (field) => `最后一条的${field}`,
  exists: () => "有无记录",
  count: () => "记录条数",
  sum: (field) => `${field}合计`,
};

/** What a field's cells hold: 小数（2位），万元; 代码：甲、乙. */
export function typeText({ type, scale, unit, codes, personal }: DictionaryField): string {
  const what =
    type === "decimal" ? `${typeWords.decimal}（${String(scale)}位）` : type === "code" ? `代码：${codes.join("、")}` : typeWords[type];
  return [what, unit, personal ? "个人信息" : null].filter((part) => part !== null).join("，");
}

/** How often a ledger is filed (报送频次). */
function expectsText(months: readonly number[]): string {
  if (months.length === 0) return "随时报送";
  return months.length === 12 ? "按月报送" : `${months.join("、")}月报送`;
}

/** What identifies and places a ledger's rows, in one line. */
export function ledgerLine({ key, date, organisation, expects, mode, evidence }: DictionaryLedger): string {
  return [
    key.length > 0 ? `主键：${key.join("、")}` : "没有主键，按内容区分",
    date === null ? null : `计入日期：${date}`,
    organisation === null ? null : `归属单位：${organisation}`,
    expectsText(expects),
    mode === null ? null : modeWords[mode],
    `证据等级：${evidence} 类`,
  ]
    .filter((part) => part !== null)
    .join("；");
}

/** How a derived field comes about. */
export function additionText(one: DictionaryAddition): string {
  switch (one.how) {
    case "lookup":
      return `${one.label}（「${one.from}」${takeWords[one.take](one.field ?? "")}${one.where === null ? "" : `，限${one.where}`}）`;
    case "clock": {
      const days = `${String(one.days)}个${one.unit === "working-day" ? "工作日" : "自然日"}`;
      return `${one.label}（${days}内${one.basis === null ? "" : `，${one.basis}`}）`;
    }
    case "computed":
      return `${one.label}（${one.that}）`;
  }
}

const cell = (text: string | null): string => (text ?? "").replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: readonly (string | null)[]): string => `| ${cells.map(cell).join(" | ")} |`;
const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`);
const withSynonyms = ({ label, synonyms }: DictionaryField): string => (synonyms.length > 0 ? `${label}（${synonyms.join("、")}）` : label);

/** The dictionary in Markdown: the README of the pack's folder. `says` are its test cases, each with the rule it shows. */
export function writeDictionary(dictionary: Dictionary, says: readonly { readonly name: string; readonly says: string }[]): string {
  const filed = dictionary.ledgers.filter((ledger) => ledger.base === null);
  const derived = dictionary.ledgers.filter((ledger) => ledger.base !== null);
  const parts = [
    `# ${dictionary.label}（${dictionary.pack} ${dictionary.version}）数据字典`,
    "<!-- 由 shiji dictionary 从定义生成，不要手改。 -->",
    dictionary.basis.length > 0 ? `依据：${dictionary.basis.join("；")}。` : null,
    section("口径说明", dictionary.notes.map((note) => `- ${note}`).join("\n")),
    section(
      "参数",
      dictionary.parameters
        .map(
          ({ label, value, assumed, basis }) =>
            `- ${label}：${value}${assumed ? "（假定）" : ""}${basis.length > 0 ? `，${basis.join("；")}` : ""}`,
        )
        .join("\n"),
    ),
    section(
      "台账",
      filed.length === 0 ? "" : [`文件可另有“${syntheticLabel}”一列，标明合成数据。`, ...filed.map(writeLedger)].join("\n\n"),
    ),
    section("衍生台账", derived.map(writeDerived).join("\n")),
    section("指标", writeMetrics(dictionary.metrics)),
    section("用例", says.map((one) => `- ${one.name}：${one.says}`).join("\n")),
  ];
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}

const section = (title: string, body: string): string | null => (body === "" ? null : `## ${title}\n\n${body}`);

function writeLedger(ledger: DictionaryLedger): string {
  const rows = ledger.fields.map((field) =>
    row(field.name, withSynonyms(field), typeText(field), field.required ? "是" : "", field.example, field.note),
  );
  return [
    `### ${ledger.label}（${ledger.id}）`,
    ledger.note === null ? null : sentence(ledger.note),
    sentence(ledgerLine(ledger)),
    ledger.basis.length > 0 ? `依据：${ledger.basis.join("；")}。` : null,
    ["| 字段 | 标签（别名） | 类型 | 必填 | 示例 | 说明 |", "|---|---|---|---|---|---|", ...rows].join("\n"),
    ledger.checks.length > 0 ? `校验：${ledger.checks.join("；")}。` : null,
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

const writeDerived = ({ id, label, base, additions }: DictionaryLedger): string =>
  `- ${label}（${id}），由「${base?.label ?? ""}」派生：${additions.map(additionText).join("；")}。`;

function writeMetrics(metrics: readonly DictionaryMetric[]): string {
  if (metrics.length === 0) return "";
  const rows = metrics.map(({ id, label, kind, unit, definition, assumed, basis }) =>
    row(id, label, kindWords[kind], unit, `${definition}${assumed ? "（假定）" : ""}`, basis.join("；")),
  );
  return ["| 指标 | 名称 | 种类 | 单位 | 口径 | 依据 |", "|---|---|---|---|---|---|", ...rows].join("\n");
}
