// Carries a scheme into the next year (方案跨年承接): its files with periods moved on, targets yet to be set, last year's figures as baseline, and what was left undone as rectification.
import { isMap, parseDocument, type Node, type YAMLMap } from "yaml";
import { parseDefinition } from "../vocabulary/definition.ts";
import { applyEdits, type Edit } from "../vocabulary/edit.ts";
import { parsePeriod, shiftYears, type Period } from "../vocabulary/period.ts";
import { checked, type Checked } from "../vocabulary/problem.ts";
import { checkFeedback, draftTasks } from "./carry-feedback.ts";
import { draftTask } from "./carry-task.ts";
import type { Feedback } from "./feedback.ts";
import { parseStatementFile } from "./front-matter.ts";
import type { CarryNote, DraftedScheme, Outcome, PlacedNote } from "./outcome.ts";
import { schemeShape, taskShape, type SchemeSource, type TaskSource } from "./shape.ts";
import { markBasis, namesYear, noteName, shiftName, shiftText, shiftWritten } from "./shift.ts";
import { mapsIn, noteComments, pairOf, replacePairs, rewriteScalar, seqAt } from "./source-edit.ts";

/** Drafts a statement of the next year: the statement stage's part. */
export type DraftStatement = (name: string, text: string, task: number) => { readonly text: string; readonly notes: readonly PlacedNote[] };

const main = "scheme.yaml";

/** Drafts the next year's folder from one that is in force. Wrong can only be the feedback: tasks and dimensions that the scheme lacks. */
export function draftNextYear(
  given: ReadonlyMap<string, string>,
  outcome: Outcome,
  feedback: readonly Feedback[],
  draftStatement: DraftStatement,
): Checked<DraftedScheme> {
  const files = new Map([...given].map(([name, body]) => [name, body.replace(/^\uFEFF/u, "").replace(/\r\n?/g, "\n")]));
  const text = files.get(main) ?? "";
  const read = parseDefinition(main, text, schemeShape);
  if (!read.ok) return { ok: false, problems: read.problems };
  const source = read.value.value;
  const period = parsePeriod(source.period);
  const root = parseDocument<Node>(text).contents;
  if (!period || !isMap(root)) throw new Error("a scheme in force cannot be read");
  const drafted = new Map<string, string>();
  const notes: PlacedNote[] = [];
  const keep = (file: string, from: string, edits: readonly Edit<CarryNote>[]): void => {
    const comments = noteComments(from, edits, (comment) =>
      namesYear(comment) ? [{ kind: "comment", text: comment.replace(/^#\s*/, "") }] : [],
    );
    const edited = applyEdits(from, [...edits, ...comments]);
    drafted.set(file, edited.text);
    notes.push(...edited.notes.map((one) => ({ ...one, file })));
  };

  const numbers = new Map<number, readonly number[]>();
  const draftOne = (body: string, node: YAMLMap, task: TaskSource): readonly Edit<CarryNote>[] => {
    const statement = task.statement === undefined ? undefined : files.get(task.statement);
    if (task.statement !== undefined && statement !== undefined) {
      const one = draftStatement(task.statement, statement, task.number);
      drafted.set(task.statement, one.text);
      notes.push(...one.notes);
    }
    const items = statement === undefined ? [] : itemsOf(statement);
    numbers.set(task.number, [...(task.items ?? []).map(({ number }) => number), ...items]);
    return draftTask(body, node, task, {
      period,
      scheme: source.label,
      outcome: outcome.tasks.get(task.number),
      feedback: feedback.filter((one) => one.task === task.number),
      items,
    });
  };
  const inline = tasksIn(source, root).flatMap(({ entry, node }): readonly Edit<CarryNote>[] => {
    if (typeof entry !== "string") return isMap(node) ? draftOne(text, node, entry) : [];
    const body = files.get(entry) ?? "";
    const task = parseDefinition(entry, body, taskShape);
    const map = parseDocument<Node>(body).contents;
    if (task.ok && isMap(map)) keep(entry, body, draftOne(body, map, task.value.value));
    return [];
  });
  const more = draftTasks(text, root, source, feedback, Math.max(0, ...numbers.keys()));
  for (const { file, text: body } of more.files) keep(file, body, [{ from: 0, to: 0, text: "", notes: [] }]);
  notes.push(...more.notes);
  keep(main, text, [...draftHead(text, root, source, period, outcome), ...inline, ...more.edits]);
  const id = nextId(source.id, period);
  return checked({ id, period: shiftYears(period, 1).period, files: drafted, notes }, checkFeedback(feedback, source, numbers));
}

/** Numbers of a statement's items. */
function itemsOf(statement: string): readonly number[] {
  const read = parseStatementFile(main, statement);
  return read.ok ? read.value.items : [];
}

/** The id with its year moved on; one without a year gets the next one's. */
function nextId(id: string, period: Period): string {
  const shifted = shiftText(id, period);
  return shifted === id ? `${id}-${String(Number(period.to.slice(0, 4)) + 1)}` : shifted;
}

/** Every task of the table with its node in scheme.yaml. */
function tasksIn(source: SchemeSource, root: YAMLMap): readonly { readonly entry: TaskSource | string; readonly node: Node | undefined }[] {
  const dimensions = mapsIn(seqAt(root, "dimensions"));
  return source.dimensions.flatMap(({ tasks, groups }, d) => {
    const dimension = dimensions[d];
    const own = dimension && seqAt(dimension, "tasks");
    const maps = dimension ? mapsIn(seqAt(dimension, "groups")) : [];
    return [
      ...(tasks ?? []).map((entry, t) => ({ entry, node: own?.items[t] })),
      ...(groups ?? []).flatMap((group, g) => {
        const map = maps[g];
        return group.tasks.map((entry, t) => ({ entry, node: map && seqAt(map, "tasks")?.items[t] }));
      }),
    ];
  });
}

/** What scheme.yaml says of itself. */
function draftHead(text: string, root: YAMLMap, source: SchemeSource, period: Period, outcome: Outcome): readonly Edit<CarryNote>[] {
  const at = (key: string): unknown => pairOf(root, key)?.value;
  const listed = (key: string): readonly unknown[] => seqAt(root, key)?.items ?? [at(key)];
  const moved = (words: string): { readonly text: string; readonly notes: readonly CarryNote[] } => {
    const now = shiftName(words, period);
    return { text: now, notes: now === words ? [] : [{ kind: "label", was: words, now }] };
  };
  const carried = {
    scheme: source.id,
    version: source.version,
    "known-at": outcome.knownAt,
    ...(outcome.synthetic ? { synthetic: true } : {}),
  };
  return [
    ...rewriteScalar(text, at("id"), (id) => ({ text: nextId(id, period), notes: [{ kind: "label", was: id, now: nextId(id, period) }] })),
    ...rewriteScalar(text, at("version"), () => ({ text: "1.0.0", notes: [] })),
    ...rewriteScalar(text, at("label"), moved),
    ...rewriteScalar(text, at("period"), shiftWritten),
    ...listed("basis").flatMap((node) => rewriteScalar(text, node, (words) => markBasis(words, period))),
    ...listed("names").flatMap((node) =>
      rewriteScalar(text, node, (name) => ({ text: shiftName(name, period), notes: noteName(name, shiftName(name, period)) })),
    ),
    ...listed("notes").flatMap((node) =>
      rewriteScalar(text, node, (words) => ({ text: words, notes: namesYear(words) ? [{ kind: "year-kept", text: words }] : [] })),
    ),
    ...replacePairs(
      text,
      root,
      ["carried"],
      [{ key: "carried", value: carried, notes: outcome.synthetic ? [{ kind: "synthetic" }] : [] }],
      "period",
    ),
  ];
}
