// The list of who has not reported (催报清单), and a polite letter to each (催报函), ready to be sent.
import { sayPeriod } from "../vocabulary/date.ts";

/** How an organisation stands. */
export const replyStateWords = {
  nothing: "未报",
  partial: "报送不全",
  late: "逾期报送",
  done: "已报",
  unread: "待核",
  optional: "可不报",
} as const;
export type ReplyStateWord = keyof typeof replyStateWords;

/** What a letter and a line are written from. */
export interface MissingFacts {
  readonly label: string;
  readonly period: string;
  readonly due: string;
  readonly overdue: number;
}

export interface MissingLineFacts {
  readonly form: string;
  readonly organisation: { readonly label: string };
  readonly state: ReplyStateWord;
  readonly received: string | null;
  readonly lacking: readonly { readonly label: string }[];
  readonly inCells: boolean;
}

export const missingWords = {
  title: "催报清单",
  due: ({ due, overdue }: Pick<MissingFacts, "due" | "overdue">, today: string): string =>
    `报送截止 ${sayPeriod(due)}；今天 ${sayPeriod(today)}，${overdue > 0 ? `已超过 ${String(overdue)} 个工作日` : overdue === 0 ? "是最后一天" : `还有 ${String(-overdue)} 个工作日`}`,
  unsent: "本期填报表还没有发出，按应发的内容列出。",
  line: ({ form, organisation, state, received, lacking }: MissingLineFacts): string =>
    `${form}　${organisation.label}　${replyStateWords[state]}${received === null ? "" : `（${sayPeriod(received)}）`}${lacking.length === 0 ? "" : `　缺 ${lacking.map(({ label }) => label).join("；")}`}`,
  counts: (counts: Readonly<Record<ReplyStateWord, number>>): string =>
    (Object.keys(replyStateWords) as readonly ReplyStateWord[])
      .filter((state) => counts[state] > 0)
      .map((state) => `${replyStateWords[state]} ${String(counts[state])}`)
      .join("，"),
  /** Stands between two letters of one file. */
  between: "\n\n──────────\n\n",
  lettersFile: (period: string): string => `${sayPeriod(period)} 催报函`,
  written: (letters: number, file: string): string => `${String(letters)} 封催报函已写入 ${file}`,
} as const;

/** A letter to one organisation; null where nothing is asked of it any more. */
export function draftReminder(
  { label, period, due, overdue }: MissingFacts,
  { organisation, state, lacking, form, inCells }: MissingLineFacts,
): string | null {
  if (state !== "nothing" && state !== "partial") return null;
  const time = overdue > 0 ? `原定${sayPeriod(due)}前报送，现已超过${String(overdue)}个工作日` : `请于${sayPeriod(due)}前报送`;
  const what =
    state === "nothing"
      ? `贵单位${sayPeriod(period)}的填报表（表号${form}）尚未收到，涉及以下事项：`
      : `贵单位${sayPeriod(period)}的报送已收到，谢谢。还有以下事项没有说明：`;
  return [
    `${organisation.label}：`,
    `　　您好。关于“${label}”，${what}`,
    ...lacking.map((item, index) => `　　${String(index + 1)}. ${item.label}`),
    `　　${time}。系统已有的数据无须再填${inCells ? "，只需填写黄底的格子" : ""}；确有困难的，请告知预计报送的日期。`,
    "　　如已报送，请不必理会本函，并告知我们核对。谢谢支持。",
  ].join("\n");
}
