// The Chinese words that statements are read by and written with: endings, dates, formats, hedges, marks, and phrases about the grammar.
import { dateWords } from "../vocabulary/words.ts";

/** What ends a sentence, and what may close it directly after. */
export const sentenceEnds = "。！？；";
export const sentenceClosers = "”’」）";

/** What ends a clause. */
export const clauseEnds = `${sentenceEnds}，：`;

/** Words of figures and dates. */
export const figureWords = {
  over: "余",
  tenth: "成",
  about: "约",
  ordinal: "第",
  year: dateWords.year,
  month: dateWords.month,
  day: dateWords.day,
  list: "、",
  rank: "名",
  place: "位",
  person: "人",
  money: "元",
  wan: "万",
  yi: "亿",
  zero: "零",
  one: "一",
  two: "二",
  pair: "两",
  /** Places within four digits, from the right. */
  places: ["", "十", "百", "千"],
  /** Groups of four digits, from the right. */
  groups: ["", "万", "亿"],
} as const;

/** What stands where a sentence may not say what it would: no value, a word that is not true, a target that is yet to be set. */
export const marks = { missing: "〔缺数〕", untrue: "〔不实〕", pending: "〔目标待定〕", open: "〔待定〕" } as const;
/** Said of a criterion that does not apply. */
export const notApplicable = "不涉及";

/** Endings of units that measure rather than count (physical quantities, scores); so does any unit with a stroke. */
export const measuredEnds: readonly string[] = ["米", "吨", "克", "升", "里", "亩", "公顷", "度", "分", "瓦", "瓦时", "时", "分贝"];

/** Numerals that a typist could hide behind: formal digits, old tens and fused pairs, besides those of the vocabulary. */
export const otherNumerals = "壹贰叁肆柒捌玖佰仟萬億廿卅俩仨";
/** What may not begin a measure word or follow a bare figure, for it would change the number. */
export const numberSuffixes = "余多成倍番半分几%％‰";

/**
 * Words that make a clause an expectation (预计). 计划 is one only where it is a verb: at a clause's start or after a time or adverb;
 * in 执法检查计划完成率 it is a noun.
 */
export const hedgePattern = /预计|预期|预测|有望|力争|争取|拟于|(?<=^|[，、：；（。年月日底内前均也仍还])计划(?!完成率|的|书)/gu;

/** Of these, words that may also tell a plan's quantity, which is a fact (计划举办十场). */
export const planHedges: readonly string[] = ["计划", "拟"];

/** What is wrong with a template's grammar, as phrases. */
export const grammar = {
  noFrontMatter: "文件应以“---”开头，写明task，再以“---”结束",
  braceOpen: "“{”没有对应的“}”",
  braceClose: "多出的“}”",
  nameOpen: "“[[”没有对应的“]]”",
  nameClose: "多出的“]]”",
  nameBrace: "专名“[[…]]”中不能有“{”",
  commentOpen: "“<!--”没有对应的“-->”",
  heading: "落实情况只写正文和“1. ”这样的编号，不写标题",
  empty: "没有正文",
  emptyItem: (number: number): string => `第${String(number)}项没有正文`,
  numberTwice: (number: number): string => `编号${String(number)}重复`,
  beforeNumber: "编号之前有未编号的文字",
  reference: (content: string): string => `读不懂引用“{${content}}”，应写作{指标.部分 @期间 /单位 | 格式}`,
  part: (part: string, known: string): string => `没有“.${part}”这一部分，可用：${known}`,
  twice: (what: string): string => `“${what}”写了两次`,
  format: (word: string, known: string): string => `不认识格式“${word}”，可用：${known}`,
  formatNeeds: (word: string): string => `格式“${word}”后面应写明内容，如 in 万元、as 名、over 10`,
  formatClash: (words: string): string => `格式${words}不能同时使用`,
  measure: (word: string): string => `“as ${word}”不是量词`,
  choice: (content: string): string => `读不懂“{${content}}”，应写作{评分项 ? 达到时 : 未达到时 : 预计达到时}`,
  choiceInChoice: "选择的文字里不能再有选择或依托",
  endInChoice: "选择的文字里不能有句号、问号、叹号或分号",
  adjacent: "两个数字相连",
  list: "、",
  supportAlone: "依托应写在句号之前",
} as const;
