// Feedback in the next year's scheme (反馈问题承接): whether its tasks and dimensions are there, and a task of its own for what belongs to none.
import type { YAMLMap } from "yaml";
import type { Edit } from "../vocabulary/edit.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import { newItem } from "./carry-task.ts";
import type { Feedback } from "./feedback.ts";
import type { CarryNote, PlacedNote } from "./outcome.ts";
import type { SchemeSource } from "./shape.ts";
import { appendItems, flowText, mapsIn, seqAt } from "./source-edit.ts";
import { carryWords as w } from "./words.ts";

/** Tasks, items, dimensions and groups that feedback names and the scheme lacks. */
export function checkFeedback(
  feedback: readonly Feedback[],
  source: SchemeSource,
  numbers: ReadonlyMap<number, readonly number[]>,
): readonly Problem[] {
  return feedback.flatMap(({ task, item, dimension, group, place }): readonly Problem[] => {
    if (task !== null) {
      const items = numbers.get(task);
      if (!items) return [problem("scheme.task-unknown", place, { number: task })];
      // A task that is not described may have any item.
      const isKnown = item === null || items.length === 0 || items.includes(item);
      return isKnown ? [] : [problem("definition.reference-unknown", place, { what: "item", id: String(item), near: "" })];
    }
    const found = source.dimensions.find(({ label }) => label === dimension);
    const unknown = (what: string, id: string, known: readonly string[]): readonly Problem[] => [
      problem("definition.reference-unknown", place, { what, id, near: known.join(" | ") }),
    ];
    if (!found)
      return unknown(
        "dimension",
        dimension ?? "",
        source.dimensions.map(({ label }) => label),
      );
    const groups = (found.groups ?? []).map(({ label }) => label);
    return groups.length === 0 ? [] : group !== null && groups.includes(group) ? [] : unknown("group", group ?? "", groups);
  });
}

/** A task of its own in each dimension or group that feedback names without a task. */
export function draftTasks(
  text: string,
  root: YAMLMap,
  source: SchemeSource,
  feedback: readonly Feedback[],
  last: number,
): {
  readonly edits: readonly Edit<CarryNote>[];
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly notes: readonly PlacedNote[];
} {
  const edits: Edit<CarryNote>[] = [];
  const files: { file: string; text: string }[] = [];
  const notes: PlacedNote[] = [];
  const dimensions = mapsIn(seqAt(root, "dimensions"));
  const free = feedback.filter(({ task }) => task === null);
  const seatOf = ({ dimension, group }: Feedback): string => JSON.stringify([dimension, group]);
  for (const seat of new Set(free.map(seatOf))) {
    const given = free.filter((one) => seatOf(one) === seat);
    const d = source.dimensions.findIndex(({ label }) => label === given[0]?.dimension);
    const g = source.dimensions[d]?.groups?.findIndex(({ label }) => label === given[0]?.group) ?? -1;
    const dimension = dimensions[d];
    const holder = dimension && (source.dimensions[d]?.groups ? mapsIn(seqAt(dimension, "groups"))[g] : dimension);
    const seq = holder && seqAt(holder, "tasks");
    if (!seq) continue;
    const number = last + files.length + 1;
    const file = `tasks/${String(number).padStart(2, "0")}-rectification.yaml`;
    const items = given.map((one, index) => newItem(index + 1, one));
    files.push({
      file,
      text: `number: ${String(number)}\nlabel: ${w.task}\nitems:\n${items.map(({ value }) => `  - ${flowText(value)}\n`).join("")}`,
    });
    notes.push(...items.flatMap(({ notes: told }, index) => told.map((note) => ({ note, file, line: index + 4 }))));
    edits.push(...appendItems(text, seq, [{ value: file, notes: [] }]));
  }
  return { edits, files, notes };
}
