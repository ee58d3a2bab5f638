// The Chinese words that quantities are written with: measure words, units and their conversions. Data, not sentences.

/** Unit, the unit it is compared in, and how many of that it is. */
export const unitWords = [
  ["元", "元", "1"],
  ["千元", "元", "1000"],
  ["万元", "元", "10000"],
  ["亿元", "元", "100000000"],
  ["人", "人", "1"],
  ["名", "人", "1"],
  ["位", "人", "1"],
  ["万人", "人", "10000"],
  ["秒", "秒", "1"],
  ["分钟", "秒", "60"],
  ["小时", "秒", "3600"],
  ["天", "秒", "86400"],
  ["日", "秒", "86400"],
  ["平方米", "平方米", "1"],
  ["万平方米", "平方米", "10000"],
] as const satisfies readonly (readonly [string, string, string])[];

/** The unit that durations convert to. */
export const secondUnit = "秒";
/** Units whose figures are durations (时长). */
export const durationUnits: readonly string[] = ["秒", "分钟", "小时", "天", "日", "工作日"];
/** Units whose figures are amounts of money (金额). */
export const moneyUnits: readonly string[] = ["元", "千元", "万元", "亿元"];
/** Those that texts tell large amounts in, the largest first. */
export const toldMoneyUnits: readonly string[] = ["亿元", "万元", "元"];
/** Measure words (量词) that make a numeral before them a figure. */
export const measureWords = "个项件家户人名位次期批条间处起天日月年组份场座所台套种类元吨米";
/** Digits of Chinese numerals. */
export const chineseDigits = "零一二三四五六七八九";
/** Every character that a numeral can be written with. */
export const numeralCharacters = "0-9０-９〇零一二两三四五六七八九十百千万亿半";
/** The grammar of Chinese numerals beside their digits: multipliers, 余 and 多 (over), 半, 分之, 点, 第, 个, percent signs and hedges before a numeral. */
export const numeralWords = {
  digits: "〇零一二两三四五六七八九",
  zeros: "〇零",
  multipliers: "十百千万亿",
  ten: "十",
  hundred: "百",
  thousand: "千",
  large: "万亿",
  over: "余",
  more: "多",
  half: "半",
  fraction: "分之",
  point: "点",
  ordinal: "第",
  generic: "个",
  percents: "%％‰",
  hedges: ["约", "近", "超", "超过", "逾", "共", "几", "数"],
} as const;
/** What else a numeral counts, beside measure words and units. */
export const countedWords: readonly string[] = [
  "成",
  "倍",
  "季度",
  "年度",
  "月份",
  "年份",
  "个百分点",
  "百分点",
  "平方公里",
  "公里",
  "公顷",
  "立方米",
  "万吨",
  "千米",
];
/** What dates and periods are written with. */
export const dateWords = {
  year: "年",
  month: "月",
  day: "日",
  quarters: ["第一季度", "第二季度", "第三季度", "第四季度"],
  halves: ["上半年", "下半年"],
  wholeYear: "全年",
  to: "至",
  /** Between months or years of one period (1—11月). */
  dash: "—",
  /** Between days of one event (10月20日-22日). */
  hyphen: "-",
} as const;
/** Names of parts of a year: they are periods, said by reference. */
export const partsOfYear: readonly string[] = dateWords.halves;
