// What can be wrong with a scheme's files (考核方案) once each has its shape: names, numbers, ids, targets, and which statement belongs to which task.
import type { Path } from "../vocabulary/definition.ts";
import { nearest } from "../vocabulary/near.ts";
import { isFigureName } from "../vocabulary/numeral.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import type { StatementFile } from "./front-matter.ts";
import type { CriterionSource, SchemeSource, TaskSource } from "./shape.ts";

/** Says where a key of a definition stands. */
export type PlaceOf = (path: Path) => Place;

/** A task of the source, able to say where its keys stand: in `scheme.yaml`, or in a file of its own. */
export interface TaskFound {
  readonly source: TaskSource;
  readonly place: PlaceOf;
  readonly dimension: string;
  readonly group: string | null;
}

/** Statement files by their path in the folder; those that cannot be read are there without content. */
export type Statements = ReadonlyMap<string, StatementFile | null>;

/** Names that would let a figure be typed (专名里不能藏数字). */
export function checkNames(source: SchemeSource, place: PlaceOf): readonly Problem[] {
  return (source.names ?? []).flatMap((name, index) =>
    isFigureName(name) ? [problem("scheme.name-is-figure", place(["names", index]), { name })] : [],
  );
}

/** Task numbers and criterion ids that stand twice in the scheme. */
export function checkNumbers(found: readonly TaskFound[]): readonly Problem[] {
  const numbers = new Set<number>();
  const criteria = new Map<string, number>();
  return found.flatMap(({ source, place }) => {
    const twice = numbers.has(source.number) ? [problem("scheme.number-twice", place(["number"]), { number: source.number })] : [];
    numbers.add(source.number);
    const taken = (source.criteria ?? []).flatMap(({ id }, index) => {
      const owner = criteria.get(id);
      criteria.set(id, owner ?? source.number);
      return owner === undefined ? [] : [problem("definition.id-taken", place(["criteria", index, "id"]), { id, owner: String(owner) })];
    });
    return [...twice, ...taken];
  });
}

/** A task by itself: its statement is there and is its own, its items are numbered once, its criteria judge items it has. */
export function checkTask({ source, place }: TaskFound, statements: Statements): readonly Problem[] {
  const { statement: name, items = [], criteria = [] } = source;
  const statement = name === undefined ? undefined : statements.get(name);
  const problems: Problem[] = [];
  if (name !== undefined && statement === undefined)
    problems.push(problem("definition.file-missing", place(["statement"]), { file: name }));
  if (statement && statement.task !== source.number) {
    problems.push(problem("definition.value-wrong", statement.place, { expected: String(source.number), found: String(statement.task) }));
  }
  for (const [index, { number }] of items.entries()) {
    if (items.findIndex((item) => item.number === number) < index)
      problems.push(problem("scheme.number-twice", place(["items", index, "number"]), { number }));
  }
  const known = new Set([...items.map(({ number }) => number), ...(statement?.items ?? [])]);
  for (const [index, criterion] of criteria.entries()) {
    const at: Path = ["criteria", index];
    const { item } = criterion;
    // A task that is not yet described, or whose statement cannot be read, may have any item.
    if (item !== undefined && known.size > 0 && statement !== null && !known.has(item)) {
      problems.push(problem("definition.reference-unknown", place([...at, "item"]), { what: "item", id: String(item), near: "" }));
    }
    problems.push(...checkVersions(criterion, (keys) => place([...at, ...keys])));
  }
  for (const [index, { rectification }] of items.entries()) {
    const id = rectification?.criterion;
    if (id === undefined || criteria.some((one) => one.id === id)) continue;
    const near = nearest(
      id,
      criteria.map((one) => one.id),
    );
    problems.push(
      problem("definition.reference-unknown", place(["items", index, "rectification", "criterion"]), { what: "criterion", id, near }),
    );
  }
  return problems;
}

/** Versions of a target begin one after another; only the first may hold from the beginning. */
function checkVersions({ targets }: CriterionSource, place: PlaceOf): readonly Problem[] {
  return targets.slice(1).flatMap(({ from }, index) => {
    const before = targets[index]?.from;
    if (from !== undefined && (before === undefined || before < from)) return [];
    return [
      problem("definition.value-wrong", place(["targets", index + 1, "from"]), { expected: `> ${before ?? ""}`.trim(), found: from ?? "" }),
    ];
  });
}

/** Statements that no task refers to, or more than one. */
export function checkStatements(found: readonly TaskFound[], statements: Statements, at: string): readonly Problem[] {
  const owners = new Map<string, number>();
  const shared = found.flatMap(({ source: { statement, number }, place }) => {
    if (statement === undefined) return [];
    const owner = owners.get(statement);
    owners.set(statement, owner ?? number);
    return owner === undefined ? [] : [problem("definition.id-taken", place(["statement"]), { id: statement, owner: String(owner) })];
  });
  const numbers = new Set(found.map(({ source }) => source.number));
  const stray = [...statements].flatMap(([name, statement]) => {
    if (owners.has(name)) return [];
    if (statement && !numbers.has(statement.task)) return [problem("scheme.task-unknown", statement.place, { number: statement.task })];
    return [
      problem("definition.value-wrong", statement?.place ?? { file: `${at}/${name}` }, { expected: `statement: ${name}`, found: "" }),
    ];
  });
  return [...shared, ...stray];
}
