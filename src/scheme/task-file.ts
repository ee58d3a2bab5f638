// Finds a scheme's tasks (任务): those written in scheme.yaml, and those it names that have a file of their own under tasks/.
import { parseDefinition, type Definition, type Path } from "../vocabulary/definition.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import type { PlaceOf, TaskFound } from "./check-source.ts";
import { taskShape, type SchemeSource, type TaskSource } from "./shape.ts";

/** What a scheme's folder holds of tasks: in the table's order, where each file's keys stand (scheme.yaml first), and what is wrong. */
export interface FoundTasks {
  readonly tasks: readonly TaskFound[];
  readonly places: ReadonlyMap<string, PlaceOf>;
  readonly problems: readonly Problem[];
}

/** Where a task stands in the table, and what stands there: the task, or its file's name. */
interface Seat {
  readonly entry: TaskSource | string;
  readonly path: Path;
  readonly dimension: string;
  readonly group: string | null;
}

function seatsOf(source: SchemeSource): readonly Seat[] {
  return source.dimensions.flatMap(({ label: dimension, tasks = [], groups = [] }, d) => [
    ...tasks.map((entry, t) => ({ entry, path: ["dimensions", d, "tasks", t], dimension, group: null })),
    ...groups.flatMap(({ label: group, tasks: inner }, g) =>
      inner.map((entry, t) => ({ entry, path: ["dimensions", d, "groups", g, "tasks", t], dimension, group })),
    ),
  ]);
}

/** Finds every task in the table's order; a file that is missing, unreadable, named twice or by nobody is a problem with its place. */
export function findTasks({ file, value, place }: Definition<SchemeSource>, files: ReadonlyMap<string, string>, at: string): FoundTasks {
  const problems: Problem[] = [];
  const places = new Map<string, PlaceOf>([[file, place]]);
  const named = new Set<string>();
  const tasks = seatsOf(value).flatMap(({ entry, path, dimension, group }): readonly TaskFound[] => {
    if (typeof entry !== "string") return [{ source: entry, place: (keys) => place([...path, ...keys]), dimension, group }];
    const text = files.get(entry);
    if (named.has(entry)) problems.push(problem("definition.id-taken", place(path), { id: entry, owner: file }));
    if (text === undefined) problems.push(problem("definition.file-missing", place(path), { file: entry }));
    if (text === undefined || named.has(entry)) return [];
    named.add(entry);
    const read = parseDefinition(`${at}/${entry}`, text, taskShape);
    problems.push(...read.problems);
    if (!read.ok) return [];
    places.set(read.value.file, read.value.place);
    return [{ source: read.value.value, place: read.value.place, dimension, group }];
  });
  const stray = [...files.keys()].filter((name) => /^tasks\/[^/]+\.yaml$/.test(name) && !named.has(name));
  problems.push(
    ...stray.map((name) => problem("definition.value-wrong", { file: `${at}/${name}` }, { expected: `tasks: [${name}]`, found: "" })),
  );
  return { tasks, places, problems };
}
