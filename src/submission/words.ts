// The Chinese words that forms are filled in with and replies are known by: choices, headings of senders, subjects of letters.

/** What a choice is called on a form; an answer is read by the same words. */
export const choiceWords = {
  confirm: { agreed: "无异议", disputed: "有异议" },
  status: { done: "已完成", unmet: "未完成", expected: "预计完成", "not-applicable": "不涉及" },
} as const;

/** What stands before a form's number where it is printed. */
export const formNumberLabel = "表号";

/** What stands before the name of who reports. */
export const senderLabels = [
  "填报单位",
  "报送单位",
  "报告单位",
  "上报单位",
  "单位名称",
  "责任单位（盖章）",
  "单位（盖章）",
  "单位",
] as const;

/** What is around a sender's name: behind it in a labelled line and in a title, before and behind it in a signature. */
export const senderWords = {
  afterLabel: "(?:表号|报告期|报送|填报|日期|时间|联系|填表|审核|[（(，,；;])",
  afterTitleName: "关于|[0-9]{4}年|[0-9]{1,2}月|[一二三四]季度|上半年|下半年|本月|报送|落实|工作|绩效|考核|填报|完成情况",
  signed: "报送单位|填报单位|落款",
  signedOn: "[0-9〇零○一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?",
  sealed: "[（(](?:盖章|公章|章)[）)]",
  /** How an office calls its own district in short. */
  district: "区",
} as const;

/** A month as texts tell it, with its year and the month before it; it changes with every report. */
export const monthPattern = "(?:[0-9]{4}年)?(?:[0-9]{1,2}[-—])?[0-9]{1,2}月(?:份|底|末|以来)?";

/** What a heading is numbered with. */
export const headingPattern = "^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[、.．](?![0-9]))";
