// Who is missing (催报): every organisation that is asked something, what it has reported, and how long it is overdue.
import { resolveCalendar } from "../register/calendar.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { nameItem, type FormItem, type FormRegister, type Reply } from "../submission/submission.ts";
import { beijingDay, type Day } from "../vocabulary/period.ts";
import { endOfTime } from "./catalogues.ts";
import { resolveExpectations } from "./expectations.ts";
import { repliesOf } from "./forms.ts";
import type { Workspace } from "./workspace.ts";

/** How an organisation stands with its reply: nothing 未报, partial 报送不全, late 逾期报送, done 已报, unread 待核 where nothing that was sent could be understood; optional 可不报 where nothing must be said. */
export type ReplyState = "nothing" | "partial" | "late" | "done" | "unread" | "optional";

/** One organisation in the list (催报). */
export interface MissingLine {
  readonly form: string;
  readonly organisation: OrganisationLabel;
  readonly state: ReplyState;
  /** When it last reported, as a day in Beijing. */
  readonly received: Day | null;
  /** Items that it must report on and has not. */
  readonly lacking: readonly { readonly task: number; readonly item: number; readonly label: string }[];
  /** Whether what it lacks is asked for in cells: it was sent a form, and did not answer in a text of its own instead. */
  readonly inCells: boolean;
  readonly entries: readonly number[];
}

/** What `missing` answers. */
export interface MissingAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly due: Day;
  readonly tentative: boolean;
  readonly today: Day;
  /** Working days since the due day; 0 or less while there is time. */
  readonly overdue: number;
  readonly lines: readonly MissingLine[];
  /** Whether the forms were sent; else what would be asked is taken for what is. */
  readonly sent: boolean;
}

/** Lists the organisations of a period as it stands on a day. */
export async function askMissing(workspace: Workspace, id: string | null, asked: string | null, today: Day): Promise<MissingAnswer> {
  const { scheme, period, register, sent } = await resolveExpectations(workspace, id, asked);
  const replies = await repliesOf(workspace, scheme, period);
  const calendar = resolveCalendar(workspace.catalogues.on(endOfTime, workspace.head()).registers);
  return {
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    due: register.due,
    tentative: register.tentative,
    today,
    overdue: calendar.workdaysBetween(register.due, today) ?? 0,
    sent,
    lines: register.forms.map(({ number, organisation, items }): MissingLine => {
      const own = replies.filter(({ content }) => content.organisation === organisation.id);
      const must = items.filter(({ cells }) => cells.some(({ required }) => required));
      const toldBy = (replies: typeof own): readonly FormItem[] =>
        must.filter(
          (item) =>
            !isTold(
              replies.map(({ content }) => content),
              item,
            ),
        );
      const lacking = toldBy(own);
      const days = own.map(({ entry }) => beijingDay(entry.time)).sort();
      const state: ReplyState =
        own.length === 0
          ? must.length === 0
            ? "optional"
            : "nothing"
          : lacking.length > 0
            ? "partial"
            : own.every(({ content }) => saysNothing(content))
              ? "unread"
              : toldBy(own.filter(({ entry }) => beijingDay(entry.time) <= register.due)).length > 0
                ? "late"
                : "done";
      return {
        form: number,
        organisation,
        state,
        received: days.at(-1) ?? null,
        lacking: lacking.map((item) => ({
          task: item.task,
          item: item.item,
          label: isLone(register, item) ? item.taskLabel : nameItem(item),
        })),
        inCells: sent && (own.length === 0 || own.some(({ content }) => content.form !== null)),
        entries: own.map(({ entry }) => entry.number),
      };
    }),
  };
}

/** A reply of which no text was placed and no cell was read. */
const saysNothing = ({ parts, answers }: Reply): boolean => parts.length === 0 && answers.length === 0;

/** Whether an item is all that its task asks of anybody, and goes by the task's name. */
const isLone = ({ forms }: Pick<FormRegister, "forms">, { task, item, itemLabel }: FormItem): boolean =>
  itemLabel === null && !forms.some(({ items }) => items.some((other) => other.task === task && other.item !== item));

/** Whether all that must be said of an item has been: by the cells of forms, or by a text of its own. */
function isTold(replies: readonly Reply[], { task, item, cells }: FormItem): boolean {
  const given = new Map(replies.flatMap(({ answers }) => answers.map(({ key, value }) => [key, value] as const)));
  const isFree = ({ form, parts }: Reply): boolean =>
    form === null && parts.some((part) => part.task === task && (part.item === item || part.item === null));
  const isNeeded = ({ required, when }: FormItem["cells"][number]): boolean =>
    required || (when !== null && when.is.includes(given.get(when.key) ?? ""));
  return replies.some(isFree) || cells.every((cell) => !isNeeded(cell) || given.has(cell.key));
}
