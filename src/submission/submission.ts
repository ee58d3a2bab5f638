// Submissions (填报): what offices are asked, form by form, and what they reported; the words of everything between the forms and the draft.
import type { EvidenceClass } from "../ledger/ledger.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { itemNumber, type OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** How an organisation takes part in a task: lead 牵头, responsible 责任, supporting 配合. */
export const taskRoles = ["lead", "responsible", "supporting"] as const;
export type TaskRole = (typeof taskRoles)[number];

/**
 * What may be asked of an office about an item: confirm 核对系统拟写的文字 · opinion 修改意见 · fulfilment 落实情况 · part 本单位承担部分 ·
 * status 完成状态 · reason 未完成原因和措施 · expected-day 预计完成日期 · figure 数据 · evidence 佐证材料 and its number 文号 and day 日期.
 */
export const asks = [
  "confirm",
  "opinion",
  "fulfilment",
  "part",
  "status",
  "reason",
  "expected-day",
  "figure",
  "evidence",
  "evidence-number",
  "evidence-day",
] as const;
export type Ask = (typeof asks)[number];

/** What a cell takes. A choice names its words in `text/` by the ask it belongs to. */
export type Holds =
  | { readonly what: "text" | "day" }
  | { readonly what: "number"; readonly unit: string }
  | { readonly what: "choice"; readonly of: "confirm" | "status" };

/** The choices of a cell, in the order they are offered; the first of `confirm` needs no opinion. */
export const choices = {
  confirm: ["agreed", "disputed"],
  status: ["done", "unmet", "expected", "not-applicable"],
} as const;

/** One cell that an office fills in (填报项). */
export interface FormCell {
  /** `4.1.confirm`, `4.1.figure.dustfall`: the same in every period, so that an answer finds its question again. */
  readonly key: string;
  readonly ask: Ask;
  /** What is asked, whoever is asked it: the same fact is asked once (一数一填). */
  readonly fact: string;
  readonly holds: Holds;
  /** The metric's name, of a figure or a record; null for the rest. */
  readonly label: string | null;
  readonly required: boolean;
  /** It is required where that other cell holds one of these choices (需要说明的情形). */
  readonly when: { readonly key: string; readonly is: readonly string[] } | null;
}

/** A figure that is there already (已有数据): shown, locked, and asked of nobody. */
export interface GivenFigure {
  readonly label: string;
  readonly text: string;
  readonly period: string;
  readonly evidence: EvidenceClass;
}

/** A fact that this item needs and another form asks (由他表填报). */
export interface Elsewhere {
  readonly label: string;
  readonly form: string;
  readonly organisation: OrganisationLabel;
}

/** One item (考核事项) on a form. Item 0 is the task as a whole. */
export interface FormItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly itemLabel: string | null;
  readonly role: TaskRole;
  readonly targets: readonly string[];
  readonly given: readonly GivenFigure[];
  /** The text as the ledgers write it (系统拟写); null where they cannot write all of it. */
  readonly draft: string | null;
  /** What this office reported last (上期文字). */
  readonly last: string | null;
  readonly cells: readonly FormCell[];
  readonly elsewhere: readonly Elsewhere[];
}

/** What an item is called where its task is not in sight. */
export const nameItem = ({ taskLabel, item, itemLabel }: Pick<FormItem, "taskLabel" | "item" | "itemLabel">): string =>
  item === 0 ? taskLabel : `${taskLabel} ${String(item)}${itemLabel === null ? "" : `. ${itemLabel}`}`;

/** A text by its characters alone, however it was set: what was printed and came back is compared so. */
export const squeeze = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

/** One organisation's form (填报表). */
export interface Form {
  /** Printed on it (表号): `2021-11-07`, unique in its scheme. */
  readonly number: string;
  readonly organisation: OrganisationLabel;
  readonly items: readonly FormItem[];
}

/** By this word a file is known to be a form, whichever program wrote it last. */
export const formWord = "shiji-form";

/** What a form says of itself in the file (表单标识): its scheme, period and number, and whose it is where that is known. */
export const formIdentity = (scheme: string, period: string, number: string, organisation?: string): string =>
  [formWord, scheme, period, number, ...(organisation === undefined ? [] : [organisation])].join(" ");

/** The forms of a period as they were sent (表单登记). */
export interface FormRegister {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  /** The last day for replies (报送截止日); tentative while the year's holidays are not known. */
  readonly due: Day;
  readonly tentative: boolean;
  readonly forms: readonly Form[];
}

/** What one organisation is asked (填报负担): cells that must be filled, that may be, that are only needed on a condition, and that were prefilled. */
export interface Burden {
  readonly form: string;
  readonly organisation: OrganisationLabel;
  readonly required: number;
  readonly optional: number;
  readonly conditional: number;
  readonly prefilled: number;
  /** Facts that it would have been asked twice or that another office is asked (免填). */
  readonly spared: number;
}

/** A stretch of a reply (报送内容) with the item it is about. */
export interface ReplyPart {
  readonly task: number;
  /** Null where it is about the task as a whole. */
  readonly item: number | null;
  readonly text: string;
  /** Where it stands in the reply's text; null for a form's cell, which `cell` names. */
  readonly start: number | null;
  readonly end: number | null;
  readonly cell: string | null;
  /** How the item was found: said by the document itself, the only one it can be, or by its words. */
  readonly by: "named" | "only" | "words";
}

/** What was filled into one cell of a form. */
export interface Answer {
  readonly key: string;
  readonly value: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A stretch of a reply that is about no item that could be told. */
export interface Unplaced {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It frames the letter and reports nothing (称呼、落款、抬头). */
  readonly isFrame: boolean;
}

/** What an office reported, as understood (报送). */
export interface Reply {
  readonly scheme: string;
  readonly period: string;
  readonly organisation: OrganisationId;
  /** Number of the form that it fills in; null for a free reply. */
  readonly form: string | null;
  /** Name of the file. */
  readonly file: string;
  readonly parts: readonly ReplyPart[];
  readonly answers: readonly Answer[];
  /** What is about no item that could be told (未归类的内容): kept, shown, and for a person to place. */
  readonly unplaced: readonly Unplaced[];
  /** What was wrong with it when it came in. */
  readonly problems: readonly Problem[];
}

/** The items that a reply speaks of (4-2), by its text or by the cells of its form; 4-0 of a task as a whole. */
const itemsSaid = ({ parts, answers }: Pick<Reply, "parts" | "answers">): ReadonlySet<string> =>
  new Set([
    ...parts.map(({ task, item }) => itemNumber(task, item)),
    ...answers.map(({ key }) => {
      const [task, item] = key.split(".").map(Number);
      return itemNumber(task ?? 0, item ?? 0);
    }),
  ]);

/** What forms object with or give as a reason (修改意见、未完成原因和措施), as parts: no text of the table, but what its figures say is held against the ledgers all the same. */
export const remarksIn = ({ answers }: Pick<Reply, "answers">): readonly ReplyPart[] =>
  answers.flatMap(({ key, value, cell }): readonly ReplyPart[] => {
    const [task, item, ask] = key.split(".");
    const about = { task: Number(task), item: item === "0" ? null : Number(item) };
    return ask === "opinion" || ask === "reason" ? [{ ...about, text: value, start: null, end: null, cell, by: "named" }] : [];
  });

/** Whether a reply says an item's text anew, in words or by agreeing and objecting in its form; papers and figures beside it do not. */
export const saysText = ({ parts, answers }: Pick<Reply, "parts" | "answers">, task: number, item: number): boolean =>
  parts.some((part) => part.task === task && (part.item ?? 0) === item) ||
  answers.some(({ key }) => textAsks.some((ask) => key === `${String(task)}.${String(item)}.${ask}`));

const textAsks = ["confirm", "fulfilment", "status"] as const satisfies readonly Ask[];

/** Whether two replies speak of one item: of an office's two, the newer says it anew (更新). */
export function sayAlike(one: Pick<Reply, "parts" | "answers">, other: Pick<Reply, "parts" | "answers">): boolean {
  const said = itemsSaid(one);
  return [...itemsSaid(other)].some((item) => said.has(item));
}
