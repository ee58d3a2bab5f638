// The words of drafts (稿): versions, what is open, and what they are called.

export const draftWords = {
  version: (number: number): string => `第${String(number)}稿`,
  filed: (version: number, entry: number | null, open: readonly string[]): string =>
    `${draftWords.version(version)}${entry === null ? "（与上一稿相同，未另存）" : `，日志第 ${String(entry)} 号`}${open.length === 0 ? "" : `；尚未定的 ${String(open.length)} 项按建议采用：${open.join("、")}`}`,
} as const;
