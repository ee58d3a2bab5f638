// What an edited paper changes (回读对照), in words.
import type { RedlinePiece } from "../draft/redline.ts";
import type { Figure } from "../statement/statement.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { shorten } from "./shorten.ts";

/** What became of an item. */
type Change = "unchanged" | "words" | "figures" | "removed";

interface ItemFacts {
  readonly task: number;
  readonly item: number;
  readonly taskLabel: string;
  readonly change: Change;
}

interface WordFacts {
  readonly from: string;
  readonly to: string | null;
}

interface CommentFacts {
  readonly author: string;
  readonly text: string;
  readonly on: string;
  readonly item: string | null;
}

/** What became of an item, in words. */
export const changeWords: Readonly<Record<Change, string>> = {
  unchanged: "未改",
  words: "改了文字",
  figures: "改了数据",
  removed: "删去了",
};

export const readBackWords = {
  base: (version: number, newest: number, isSaid: boolean): string =>
    `与第${String(version)}稿对照${isSaid ? "" : "（文件里没有稿件标识，按最新一稿）"}${newest > version ? `；注意：最新已是第${String(newest)}稿` : ""}`,
  item: ({ task, item, taskLabel, change }: ItemFacts): string => `${itemNumber(task, item)}　${taskLabel}　${changeWords[change]}`,
  figure: ({ from, to, figure }: WordFacts & { readonly figure: Pick<Figure, "text" | "evidence" | "entries"> }): string =>
    `数据：${from} → ${to ?? "（删去）"}　台账为 ${figure.text}（${figure.evidence}类，日志第 ${figure.entries.slice(0, 3).join("、")} 号${figure.entries.length > 3 ? "等" : ""}）`,
  word: ({ from, to }: WordFacts): string => `随结论而变的词：${from} → ${to ?? "（删去）"}`,
  unbound: (text: string): string => `新写的数据没有绑定：${text}`,
  added: (text: string): string => `表外新增：${shorten(text, 80)}`,
  removed: (text: string): string => `表外删去：${shorten(text, 80)}`,
  comment: ({ author, item, on, text }: CommentFacts): string =>
    `批注（${author}${item === null ? "" : `，${item.replace(".", "-")}`}）对“${shorten(on, 30)}”：${text}`,
  unchanged: "没有改动",
  accepted: (items: number, notes: number): string =>
    `已采纳 ${String(items)} 项${notes === 0 ? "" : `，批注 ${String(notes)} 条记为审核意见`}`,
} as const;

/** A redline in plain text: [-taken out-]{+put in+}; what is kept is shortened in the middle. */
export const sayRedline = (pieces: readonly RedlinePiece[]): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === "removed") return `[-${text}-]`;
      if (kind === "added") return `{+${text}+}`;
      return text.length <= 30 ? text : `${text.slice(0, 12)}……${text.slice(-12)}`;
    })
    .join("");
