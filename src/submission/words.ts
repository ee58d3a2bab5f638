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
