// Compares a draft with its edited paper (修订对照): item by item which figures and words changed, what was typed and is bound to nothing, and the redline.
import type { Draft, DraftItem, DraftTask } from "../draft/draft.ts";
import { checkEdited } from "../statement/edited.ts";
import { itemText, readBack, readFigures } from "../statement/read-back.ts";
import type { Figure } from "../statement/statement.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { bindingsOf } from "./compose.ts";
import type { EditedBinding, FoundBy } from "./find.ts";
import { boundOf } from "./find.ts";
import type { OutsideText } from "./outside.ts";
import { itemsOf, type EditedComment, type EditedDraft, type EditedItem } from "./read-back.ts";
import { redline, type RedlinePiece } from "../draft/redline.ts";

/** A bound figure that reads otherwise now, with everything that the binding says of it. `to` is null where it was taken out. */
export interface FigureChange {
  readonly key: string;
  readonly from: string;
  readonly to: string | null;
  /** Where it stands in the new text. */
  readonly start: number | null;
  readonly by: FoundBy | null;
  readonly figure: Figure;
}

/** A bound word that reads otherwise now. */
export interface WordChange {
  readonly key: string;
  readonly from: string;
  readonly to: string | null;
  readonly start: number | null;
  readonly by: FoundBy | null;
}

/** What became of an item: nothing, its words alone, its figures, or it is there no more. */
export const itemChanges = ["unchanged", "words", "figures", "removed"] as const;

/** An item before and after (逐项对照). */
export interface ItemChange {
  readonly task: number;
  readonly item: number;
  readonly taskLabel: string;
  readonly label: string | null;
  readonly change: (typeof itemChanges)[number];
  readonly before: string;
  readonly after: string | null;
  readonly figures: readonly FigureChange[];
  readonly words: readonly WordChange[];
  /** Figures in the new text that nothing stands behind. */
  readonly unbound: readonly { readonly text: string; readonly start: number }[];
  readonly redline: readonly RedlinePiece[];
  /** What the gate says of the new text: figures changed, unbound or left out. */
  readonly problems: readonly Problem[];
}

/** The whole comparison (修订对照). */
export interface DraftComparison {
  readonly items: readonly ItemChange[];
  readonly outside: OutsideText;
  readonly comments: readonly EditedComment[];
  readonly isUnchanged: boolean;
}

/** What an edited paper changes of its draft; `file` names it in problems. */
export function compareDraft(draft: Draft, edited: EditedDraft, file: string): DraftComparison {
  const found = new Map(edited.items.map((one) => [`${one.task}.${one.item}`, one]));
  const items = itemsOf(draft).map(({ task, item }) => compareItem(task, item, found.get(`${task.number}.${item.number}`) ?? null, file));
  const { outside, comments } = edited;
  const isUnchanged = items.every(({ change }) => change === "unchanged") && outside.added.length === 0 && outside.removed.length === 0;
  return { items, outside, comments, isUnchanged };
}

function compareItem(task: DraftTask, item: DraftItem, edited: EditedItem | null, file: string): ItemChange {
  const before = itemText(item);
  const base = { task: task.number, item: item.number, taskLabel: task.task, label: item.label, before, after: edited?.text ?? null };
  const nothing = { figures: [], words: [], unbound: [], problems: [] };
  if (!edited) return { ...base, ...nothing, change: "removed", redline: [{ kind: "removed", text: before }] };
  if (edited.text === before) return { ...base, ...nothing, change: "unchanged", redline: [{ kind: "kept", text: before }] };
  const { figures, words } = changedBindings(task, item, edited);
  const problems = checkEdited(item, edited.text, { file });
  const unbound = unboundFigures(task, item, edited);
  const isFigures = figures.length > 0 || unbound.length > 0;
  return { ...base, change: isFigures ? "figures" : "words", figures, words, unbound, redline: redline(before, edited.text), problems };
}

function changedBindings(task: DraftTask, item: DraftItem, { bindings }: EditedItem): Pick<ItemChange, "figures" | "words"> {
  const figures: FigureChange[] = [];
  const words: WordChange[] = [];
  const segments = new Map(
    bindingsOf(task, item).map(({ segment, key }) => ["figure" in segment ? `figure ${key}` : `word ${key}`, segment]),
  );
  for (const { key, kind, text: from } of boundOf(task, item)) {
    const now: EditedBinding | undefined = bindings.find((one) => one.key === key && one.kind === kind);
    if (now?.text === from) continue;
    const change = { key, from, to: now?.text ?? null, start: now?.start ?? null, by: now?.by ?? null };
    const segment = segments.get(`${kind} ${key}`);
    if (segment && "figure" in segment) figures.push({ ...change, figure: segment.figure });
    else words.push(change);
  }
  return { figures, words };
}

/** Figures of the new text that stand in no binding and were not there before; a word that was rewritten vouches for none that it did not hold. */
function unboundFigures(task: DraftTask, item: DraftItem, { text, bindings }: EditedItem): ItemChange["unbound"] {
  const before = new Map(boundOf(task, item).map((one) => [`${one.kind} ${one.key}`, one.text]));
  const rewritten = bindings.filter(({ kind, key, text: now }) => kind === "word" && before.get(`word ${key}`) !== now);
  const known = [
    ...readBack(item.segments, item.names).unbound,
    ...rewritten.flatMap(({ key }) => readFigures(before.get(`word ${key}`) ?? "", item.names)),
  ].map((claim) => claim.text);
  const vouching = bindings.filter((one) => !rewritten.includes(one));
  return readFigures(text, item.names)
    .filter(({ start, text: said }) => !vouching.some((one) => start < one.start + one.text.length && one.start < start + said.length))
    .flatMap(({ start, text: said }) => {
      const at = known.indexOf(said);
      if (at >= 0) known.splice(at, 1);
      return at >= 0 ? [] : [{ text: said, start }];
    });
}
