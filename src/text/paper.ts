// The Chinese sentences and words of an official paper (公文): its title, its covering report, the heads of its annex, and the names of its fonts.
import type { ItemStatus } from "../scheme/scheme.ts";
import type { Day } from "../vocabulary/period.ts";
import { statusWords } from "./page.ts";
import { sayPeriod } from "../vocabulary/date.ts";

/** How many items stand how; every item counts once. */
export type ItemCounts = Readonly<Record<ItemStatus, number>>;

const digits = "零一二三四五六七八九十";
/** A Chinese numeral up to ninety-nine, for headings (一、十二、). */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}

/** A day in words, or the blank that a hand fills in. */
const dayWords = (day: Day | null): string => (day === null ? "　　年　月　日" : sayPeriod(day));

export const paperWords = {
  /** The covering report's title; a period that the table's name does not say stands behind it. */
  coverTitle: (label: string, period: string | null): string => `关于${label}的报告${period === null ? "" : `（${sayPeriod(period)}）`}`,
  reportTitle: (label: string, period: string | null): string => `${label}${period === null ? "" : `（${sayPeriod(period)}）`}`,
  synthetic: "（本件数据由合成台账计算，仅供演示，不代表任何单位的真实情况）",
  syntheticHead: "合成数据　仅供演示",
  addressee: (to: string): string => `${to}：`,
  opening: (organisation: string, period: string, tasks: number, items: number): string =>
    `${organisation}${sayPeriod(period)}考核任务共${tasks}项，分列考核事项${items}项，完成情况报告如下。`,
  counts: (counts: ItemCounts): string => {
    const said = (["done", "expected", "unmet", "not-applicable", "unsupported", "described"] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${statusWords[status]}${counts[status]}项`);
    return `考核事项中，${said.join("，")}。`;
  },
  /** Opens the list of items that stand so. */
  listed: (status: ItemStatus): string => `${statusWords[status]}的事项：`,
  listedItem: (nth: number, task: string, item: string | null): string => `${nth}.${task}${item === null ? "" : `（${item}）`}`,
  between: "；",
  ending: "。",
  seeAnnex: "各项任务的落实情况见附件。",
  annexNote: (title: string): string => `附件：${title}`,
  annex: "附件",
  heads: { dimension: "考评维度", task: "任务名称", statement: "落实情况" },
  day: dayWords,
  headings: [
    (nth: number): string => `${chineseNumber(nth)}、`,
    (nth: number): string => `（${chineseNumber(nth)}）`,
    (nth: number): string => `${nth}.`,
    (nth: number): string => `（${nth}）`,
  ],
  copies: (to: string): string => `抄送：${to}。`,
  printed: (day: Day): string => `${sayPeriod(day)}印发`,
  notDescribed: "尚未编入。",
  pageLine: "—",
} as const;

/** A font by its name on an office's computer, by what stands in for it elsewhere, and by its family for programs that know neither. */
export interface PaperFont {
  readonly name: string;
  /** Other names under which the same face is known, best first. */
  readonly others: readonly string[];
  /** Its class after PANOSE, in hexadecimal: what a program picks a likeness by. */
  readonly panose: string;
  readonly family: "roman" | "modern" | "script" | "auto";
}

const songLike = ["Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC"];
const heiLike = ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC"];

/** The faces of official papers (公文字体) after GB/T 9704-2012; none may be sent along, so each names who stands in for it. */
export const paperFonts = {
  title: {
    name: "方正小标宋简体",
    others: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "宋体", "SimSun", ...songLike],
    panose: "03000509000000000000",
    family: "script",
  },
  body: {
    name: "仿宋_GB2312",
    others: ["仿宋", "FangSong", "方正仿宋_GBK", "STFangsong", "FandolFang R", "FandolFang", ...songLike],
    panose: "02010609030101010101",
    family: "modern",
  },
  kai: {
    name: "楷体_GB2312",
    others: ["楷体", "KaiTi", "方正楷体_GBK", "STKaiti", "FandolKai", "AR PL UKai CN", ...songLike],
    panose: "02010609030101010101",
    family: "modern",
  },
  hei: {
    name: "黑体",
    others: ["SimHei", "方正黑体_GBK", "STHeiti", "FandolHei", ...heiLike],
    panose: "02010609060101010101",
    family: "modern",
  },
  song: {
    name: "宋体",
    others: ["SimSun", "方正书宋_GBK", "STSong", "FandolSong", ...songLike],
    panose: "02010600030101010101",
    family: "auto",
  },
} as const satisfies Readonly<Record<string, PaperFont>>;
/** Digits and Latin letters within the text. */
export const latinFonts = ["Times New Roman", "Liberation Serif", "Libertinus Serif"] as const;
export const latinFont = latinFonts[0];

/** What Word shows of a control when a person asks for it (内容控件标题). */
export const bindingHints = {
  figure: (metric: string, period: string): string => `数据·${metric}·${sayPeriod(period)}`,
  word: (metric: string): string => `绑定词${metric === "" ? "" : `·${metric}`}`,
} as const;

/** Names of the styles as Word lists them (样式). */
export const styleNames = {
  number: "公文文号",
  title: "公文标题",
  notice: "公文说明",
  addressee: "公文主送",
  body: "公文正文",
  heading1: "公文一级标题",
  heading2: "公文二级标题",
  heading3: "公文三级标题",
  "annex-note": "公文附件说明",
  signature: "公文署名",
  date: "公文成文日期",
  annex: "公文附件",
  "annex-title": "公文附件标题",
  "table-head": "公文表头",
  "table-label": "公文表栏目",
  "table-text": "公文表内容",
  imprint: "公文版记",
  "form-title": "填报表标题",
  "form-heading": "填报表任务",
  "form-band": "填报表事项",
  "form-guide": "填报表说明",
  "form-label": "填报表栏目",
  "form-text": "填报表内容",
  "form-hint": "填报表要求",
} as const;

/** The workbook of a paper: its sheets and the heads of their columns. */
export const workbookWords = {
  table: "考评表",
  figures: "数据",
  group: "考评类别",
  number: "序号",
  item: "事项",
  itemLabel: "事项名称",
  status: "完成状态",
  lead: "牵头单位",
  key: "编号",
  text: "文中写法",
  value: "数值",
  unit: "单位",
  metric: "指标",
  metricId: "指标编号",
  period: "期间",
  numerator: "分子",
  denominator: "分母",
  evidence: "证据等级",
  stage: "数据状态",
  cutoff: "数据截至",
  entries: "日志",
  between: "、",
} as const;
