// Numerals (数词): the Chinese words that figures are read by. Data, not sentences.
import { list } from "./word-table.ts";

/** Characters of Chinese numerals with their values. */
export const digitValues: Readonly<Record<string, number>> = Object.fromEntries([
  ["〇", 0],
  ["零", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);
/** Places within four digits, and groups of digits, as powers of ten. */
export const placePowers: Readonly<Record<string, number>> = Object.fromEntries([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);
export const groupPowers: Readonly<Record<string, number>> = Object.fromEntries([
  ["万", 4],
  ["亿", 8],
]);
export const groups = { tenThousand: "万", hundredMillion: "亿" } as const;
/** 半 before these is half of one. */
export const halved: readonly string[] = list("小时 个小时 天 个月 个工作日");
/** 一半 before these is no share. */
export const halfRefusedAfter = "身天年路成";
export const numeralMarks = {
  over: "余多",
  /** Before a place that has no digit (上百件, 近千户, 不足千件). */
  bareBefore: "上近足约逾超过破达到至",
  upper: "上",
  /** Of nobody knows how many (数十, 几十, 十几). */
  vague: "数几",
  half: "半",
  one: "一",
  tenth: "成",
  fraction: "分之",
  zeros: "〇零",
  ten: "十",
  thousand: "千",
  point: "点",
  ordinal: "第",
  /** Between the ends of a range. */
  to: "至到",
  dashes: "-—–−~～－―〜－﹣",
  ratio: ":：",
  colonEndings: "秒分钟",
} as const;
/** 两位数 is ten or more. */
export const twoDigits = "两位数";
/** After 成, the words that make it no tenth (三成员, 八成立). */
export const tenthRefused = "立本员效果功为长年熟套都就绩品因人";
/** Units that Chinese numerals do not count: 一区, 三分, 两面 are words. */
export const chineseRefused = new Set(
  list(
    "区 县 市 省 国 村 镇 校 院 馆 店 版 集 字 双 层 面 段 环 期 令 首 库 站 队 班 路 口 头 对 道 分 度 里 方 单位 周 日 月 年均 串 轴 股 炉 眼 点 网 坝 桥 井 池 包 副 页 种 票 号 折 只 型 线 秒 手 款 包次 年 兆 安 伏 升 克 担",
  ),
);
/** And those that they count only from two on, or in the hundreds: 三年保持下降, 两种. */
export const chineseLate = new Set(list("年 种 期 周 层 面 班 段 队"));
/** What a lone 一 may count: 一家 and 一座 are one, 一次 and 一项 mostly are not. */
export const singleCounted = new Set(list("家 座 所 间 栋 台 辆 名 场 起 例 宗 幢 艘 架 番 倍 半"));
export const singleRefusedBefore = "每同另唯统之逐单任某第这那各何哪专独";
export const generic = "个";
/** Numbers that are names of services: digits that stand for themselves. */
export const numberNames: ReadonlySet<string> = new Set([
  "12345",
  "12315",
  "12348",
  "12369",
  "12328",
  "12350",
  "12301",
  "12385",
  "110",
  "119",
  "120",
  "122",
  "114",
  "96310",
  "96156",
  "8890",
  "12333",
  "12366",
  "12320",
  "12329",
  "12319",
  "12388",
]);
export const bracketsOfNumbers = "〔[【";
export const fromWords = "由从自";
/** What joins digits and letters to codes (010-60330118, GB/T). */
export const codeJoints = "-./_+*";
/** Beside digits these make a formula or a day's name: 3+2, 7×24, 12·4. */
export const formulaMarks = "+×·*";
/** Parts of a time of day, in seconds. */
export const second = "秒";
export const clockUnits: readonly (readonly [string, number])[] = [
  ["个小时", 3600],
  ["小时", 3600],
  ["分钟", 60],
  ["分", 60],
  ["秒", 1],
];
export const clockStarts = "个小分秒";
/** Units that 半 may stand behind: 7倍半, 一年半. */
export const halvedBehind: readonly string[] = list("倍 番 年 天 里");
/** Behind 年 these make a name of it (三年行动), and before it these (近三年). */
export const yearNames: readonly string[] = list("行动 计划 规划 攻坚 滚动 制 期 级 义务");
export const yearRefusedBefore = "近这前";
/** 分 is a score, unless one of these words begins with it. */
export const score = "分";
export const scoreNames: readonly string[] = [
  "局",
  "行",
  "公司",
  "会",
  "校",
  "院",
  "中心",
  "店",
  "厂",
  "区",
  "管",
  "馆",
  "支",
  "库",
  "指数",
  "组",
];
/** Before these a small Chinese number is none (周三, 三星). */
export const fewRefusedBefore = "周星每";
/** Behind 千 these are units of their own: 150万千瓦 is a million and a half 千瓦. */
export const thousandUnits = "瓦米克伏焦帕赫卡兆";
/** 110 and its like are names of services before these. */
export const serviceNouns: readonly string[] = [
  "急救",
  "电话",
  "热线",
  "报警",
  "接警",
  "指挥",
  "平台",
  "联动",
  "警情",
  "救护",
  "处警",
  "专线",
];
