// Words that files of rows are written with: the built-in column, yes and no, and the forms of dates and times.

/** The built-in column that marks a row as synthetic (合成标识). */
export const syntheticLabel = "合成标识";
/** How yes and no are written in files. */
export const yesWords: readonly string[] = ["是", "有", "true", "TRUE", "True", "1", "Y", "y", "yes", "√"];
export const noWords: readonly string[] = ["否", "无", "false", "FALSE", "False", "0", "N", "n", "no", "×"];
/** Forms of a day, in the engine's notation; a month means its first day. */
export const dayForms: readonly string[] = [
  "%Y-%m-%d",
  "%Y/%m/%d",
  "%Y.%m.%d",
  "%Y年%m月%d日",
  "%Y%m%d",
  "%Y-%m",
  "%Y/%m",
  "%Y年%m月",
  "%Y-%m-%d 00:00:00",
];
/** Forms of a day with a time. */
export const timeForms: readonly string[] = [
  "%Y-%m-%d %H:%M:%S",
  "%Y/%m/%d %H:%M:%S",
  "%Y-%m-%d %H:%M",
  "%Y/%m/%d %H:%M",
  "%Y-%m-%dT%H:%M:%S",
  "%Y-%m-%d %H:%M:%S.%f",
  "%Y年%m月%d日 %H:%M:%S",
  "%Y年%m月%d日 %H:%M",
  "%Y.%m.%d %H:%M:%S",
  "%Y.%m.%d %H:%M",
  "%Y%m%d %H:%M:%S",
  "%Y%m%d %H:%M",
  "%Y年%m月%d日%H时%M分%S秒",
  "%Y年%m月%d日%H时%M分",
  "%Y-%m-%d",
  "%Y/%m/%d",
];
/** How conditions are said. */
export const conditionWords = {
  and: "，且",
  or: "，或",
  not: "非",
  has: "已填",
  equal: "为",
  notEqual: "不为",
  in: "为",
  orValue: "或",
  order: { "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" },
} as const;
