// The words of drafts (稿): versions, what is open, and what they are called.

export const draftWords = {
  version: (number: number): string => `第${String(number)}稿`,
  filed: (version: number, entry: number | null, open: readonly string[], undecided: readonly string[]): string =>
    `${draftWords.version(version)}${entry === null ? "（与上一稿相同，未另存）" : `，日志第 ${String(entry)} 号`}${open.length === 0 ? "" : `；尚未定的 ${String(open.length)} 项按建议采用：${open.join("、")}`}${undecided.length === 0 ? "" : `；有疑点、尚无文字的 ${String(undecided.length)} 项待定：${undecided.join("、")}`}`,
} as const;

/** A note as its line is written from. */
export interface NoteWords {
  readonly entry: number;
  readonly actor: string;
  /** Its item, as 4-2; empty of the whole draft. */
  readonly item: string;
  readonly text: string;
  readonly answers: number | null;
  readonly answered: readonly number[];
}

/** Words of the list of versions, of notes, and of the version that is frozen. */
export const signOffWords = {
  list: ({
    version,
    entry,
    actor,
    time,
  }: {
    readonly version: number;
    readonly entry: number;
    readonly actor: string;
    readonly time: string;
  }): string => `${draftWords.version(version)}　${time.slice(0, 16).replace("T", " ")}　${actor}　日志第 ${String(entry)} 号`,
  frozen: (occasion: string, digest: string): string => `定稿：${occasion}　摘要 ${digest.slice(0, 12)}`,
  /** `answers` is the entry of the note that this one answers; `answered` the entries that answer it. */
  note: ({ entry, actor, item, text, answers, answered }: NoteWords): string =>
    answers === null
      ? `${actor} 对${item === "" ? "全稿" : item}：${text}（第 ${String(entry)} 号，${answered.length === 0 ? "未答复" : `第 ${answered.join("、")} 号已答复`}）`
      : `${actor} 答复第 ${String(answers)} 号：${text}（第 ${String(entry)} 号）`,
  noted: (entry: number): string => `审核意见已记入日志第 ${String(entry)} 号`,
  froze: (version: number, occasion: string, entry: number): string =>
    `第${String(version)}稿已为“${occasion}”定稿，日志第 ${String(entry)} 号`,
  answered: (entry: number, answers: number): string => `对第 ${String(answers)} 号意见的答复已记入日志第 ${String(entry)} 号`,
  differs: (count: number): string => `比上一稿改了 ${String(count)} 项`,
  none: "这一期还没有稿",
  gate: (errors: number, warnings: number): string => `发布关口：不得发布的 ${String(errors)} 处，提示 ${String(warnings)} 处`,
  /** Where the gate is counted and not listed. */
  gateHow: "逐条列出：drafts --all",
  open: "发布关口：没有问题",
} as const;
