// What differs between two versions of a draft (两稿差异), item by item.
import { itemText } from "../statement/read-back.ts";
import type { Draft, DraftItem, Origin } from "./draft.ts";

/** One item that reads otherwise; null where it is not in that version. */
export interface ItemDifference {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly origin: Origin | null;
  /** Figures that were taken out and put in. */
  readonly figures: { readonly out: readonly string[]; readonly in: readonly string[] };
}

/** The items that differ, in the order of the newer version; those that are gone stand at their task's end. */
export function compareDrafts(from: Draft, to: Draft): readonly ItemDifference[] {
  const tasks = [...new Map([...to.tasks, ...from.tasks].map((task) => [task.number, task])).values()].sort((a, b) => a.number - b.number);
  return tasks.flatMap(({ number, task }) => {
    const items = (draft: Draft): readonly DraftItem[] => draft.tasks.find((one) => one.number === number)?.items ?? [];
    const numbers = [...new Set([...items(to), ...items(from)].map((item) => item.number))];
    return numbers.flatMap((item): readonly ItemDifference[] => {
      const [was, is] = [from, to].map((draft) => items(draft).find((one) => one.number === item));
      const [before, now] = [was ? itemText(was) : null, is ? itemText(is) : null];
      if (before === now) return [];
      return [{ task: number, taskLabel: task, item, from: before, to: now, origin: is?.origin ?? null, figures: figuresBetween(was, is) }];
    });
  });
}

function figuresBetween(was: DraftItem | undefined, is: DraftItem | undefined): ItemDifference["figures"] {
  const texts = (item: DraftItem | undefined): readonly string[] =>
    (item?.segments ?? []).flatMap((one) => ("figure" in one ? [one.figure.text] : []));
  const [before, now] = [texts(was), texts(is)];
  return { out: before.filter((text) => !now.includes(text)), in: now.filter((text) => !before.includes(text)) };
}
