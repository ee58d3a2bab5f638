// The Chinese words of changes that are told by an arrow, or by their direction alone.

export const changeWords = {
  /** A month before, behind 比: 比9月份的23715件. */
  pastMonth: "(?:1?[0-9]月?[-—–~至到])?1?[0-9]月(?:份|末|底)?",
  /** A clause that tells last year's figure and nothing else. */
  lastYear: "(?:去|上)年同期",
  /** What a change or a level before is against: the year before, or a time of this one. */
  yearly: "同比|[去上]年(?![末底])",
  withinYear: "环比|上月|上季|上期|年初|[末底]|[0-9]月",
  number: "[0-9][0-9,]*(?:\\.[0-9]+)?",
  arrow: "(?:→|->|—>)",
  /** What is counted on both sides of an arrow; months, grades and ranks are no amounts. */
  arrowUnit: "(?:(?![月年日时点级位名第类])[\\p{Script=Han}]){0,3}",
  /** Directions that no figure can be told in the other way; 提升 may be of quality, 多 and 少 are no verbs here. */
  up: "增加|增长|上升|上涨|增|(?<!提)升",
  down: "减少|下降|降低|压减|压缩|缩短|缩减|减|降",
  /** 提高 is a direction of rates and amounts; hours that are improved are fewer. */
  rateUp: "提高|提升|增加|增长|上升|上涨|增|升",
  /** Between a level and its direction. */
  degree: "(?:有所|明显|大幅|略有|小幅|稳步|显著|持续|均|都)*",
  /** Units of grades and ranks, whose smaller number is the higher one. */
  graded: "[级位名等档类星第]",
  /** Before a level: what turns its sign, or makes it one of each. */
  turned: "负|降|减|每|-|－|−",
} as const;
