// A task in the next year's scheme (任务承接): periods moved on, targets yet to be set, last year's figures as baseline, and what was left undone as items.
import type { YAMLMap } from "yaml";
import type { Edit } from "../vocabulary/edit.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Feedback } from "./feedback.ts";
import type { CarryNote, CriterionOutcome, TaskOutcome } from "./outcome.ts";
import type { Baseline } from "./scheme.ts";
import type { CriterionSource, TaskSource } from "./shape.ts";
import { markBasis, shiftName, shiftWritten } from "./shift.ts";
import { appendItems, insertPairs, mapsIn, pairOf, replacePairs, rewriteScalar, seqAt, type NewItem, type NewPair } from "./source-edit.ts";
import { carryWords as w } from "./words.ts";

type Edits = readonly Edit<CarryNote>[];

/** What a task is drafted from. */
export interface TaskContext {
  readonly period: Period;
  /** Last year's scheme by its label: where what was left undone comes from. */
  readonly scheme: string;
  readonly outcome: TaskOutcome | undefined;
  readonly feedback: readonly Feedback[];
  /** Items that its statement has. */
  readonly items: readonly number[];
}

/** The edits of a task's YAML. */
export function draftTask(text: string, map: YAMLMap, task: TaskSource, context: TaskContext): Edits {
  const { period, outcome } = context;
  const items = mapsIn(seqAt(map, "items"));
  const criteria = mapsIn(seqAt(map, "criteria"));
  const relabel = (node: YAMLMap): Edits =>
    rewriteScalar(text, pairOf(node, "label")?.value, (label) => {
      const now = shiftName(label, period);
      return { text: now, notes: now === label ? [] : [{ kind: "label", was: label, now }] };
    });
  const continued = (task.items ?? []).flatMap(({ label, rectification }, index): Edits => {
    const from = items[index]?.range?.[0] ?? 0;
    return rectification ? [{ from, to: from, text: "", notes: [{ kind: "continued", text: label }] }] : [];
  });
  const baselines = outcome?.baselines ?? [];
  return [
    ...relabel(map),
    ...continued,
    ...items.flatMap(relabel),
    ...draftItems(text, map, leftUndone(task, context)),
    ...(task.criteria ?? []).flatMap((criterion, index) => {
      const node = criteria[index];
      return node ? draftCriterion(text, node, criterion, outcome?.criteria.get(criterion.id), period) : [];
    }),
    ...(baselines.length > 0 || task.baselines
      ? replacePairs(
          text,
          map,
          ["baselines"],
          [
            {
              key: "baselines",
              lines: true,
              items: baselines.map(({ metric, ...one }, index) => ({
                value: { metric, ...writtenBaseline(one) },
                notes: index === 0 ? [{ kind: "figures", count: baselines.length }] : [],
              })),
            },
          ],
        )
      : []),
  ];
}

/** New items behind those that are there; a task without any gets a list, before its criteria. */
function draftItems(text: string, map: YAMLMap, items: readonly NewItem[]): Edits {
  const seq = seqAt(map, "items");
  if (items.length === 0) return [];
  if (seq) return appendItems(text, seq, items);
  const keys = ["statement", "organisations", "label"].find((key) => pairOf(map, key)) ?? null;
  return insertPairs(text, map, keys, [{ key: "items", lines: true, items }]);
}

function draftCriterion(text: string, map: YAMLMap, source: CriterionSource, outcome: CriterionOutcome | undefined, period: Period): Edits {
  const label = outcome?.label ?? source.metric;
  const figures = outcome?.baseline ?? [];
  const baseline: readonly NewPair[] =
    figures.length > 0 || source.baseline
      ? [
          {
            key: "baseline",
            lines: figures.length > 1,
            items: figures.map((one) => ({ value: writtenBaseline(one), notes: noteBaseline(label, one) })),
          },
        ]
      : [];
  const listed = seqAt(map, "basis")?.items ?? [pairOf(map, "basis")?.value];
  const bare: Edits = (outcome?.missing ?? []).map((reason) => {
    const from = map.range?.[0] ?? 0;
    return { from, to: from, text: "", notes: [{ kind: "baseline-none", label, reason }] };
  });
  const pending = pendingPairs(source, label, period);
  const pairs = [...pending, ...baseline];
  return [
    ...bare,
    ...(pending.length === 0 ? noteWaiting(text, map, source, label) : []),
    ...(seqAt(map, "periods")?.items ?? []).flatMap((node) => rewriteScalar(text, node, shiftWritten)),
    ...listed.flatMap((node) => rewriteScalar(text, node, (words) => markBasis(words, period))),
    ...(pairs.length > 0
      ? replacePairs(text, map, [...(pending.length > 0 ? ["targets", "pending", "last"] : []), "baseline"], pairs)
      : []),
  ];
}

/** In the place of a criterion's targets: that one is to be set, and which was in force at the year's end; none where it had none. */
function pendingPairs(source: CriterionSource, label: string, period: Period): readonly NewPair[] {
  const { id, targets, judged = true } = source;
  const last = targets.findLast(({ from }) => from === undefined || from <= period.to) ?? targets.at(-1);
  if (!last) return [];
  const { is, authority, basis } = last;
  const said = [is, authority].filter(Boolean).join("，");
  return [
    { key: "pending", value: true, notes: [{ kind: "target", criterion: id, label, last: said, period: period.text, judged }] },
    { key: "last", value: { is, period: period.text, ...given("authority", authority), ...given("basis", basis) }, notes: [] },
  ];
}

/** Where a target was never set, it still waits, with the one of the year in which it last held. */
function noteWaiting(text: string, map: YAMLMap, { id, pending, last, judged = true }: CriterionSource, label: string): Edits {
  if (pending !== true) return [];
  const note: CarryNote = { kind: "target", criterion: id, label, last: last?.is ?? "", period: last?.period ?? "", judged };
  return rewriteScalar(text, pairOf(map, "pending")?.value, (words) => ({ text: words, notes: [note] }));
}

const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };

/** A baseline as it is written in YAML. */
function writtenBaseline(one: Baseline): Readonly<Record<string, unknown>> {
  return {
    value: one.value,
    ...given("exact", one.exact),
    ...given("numerator", one.numerator),
    ...given("denominator", one.denominator),
    ...given("unit", one.unit),
    period: one.period,
    ...given("organisation", one.organisation),
    evidence: one.evidence,
    ...given("stage", one.stage),
    "known-at": one.knownAt,
    definition: one.definition,
    ...given("basis", one.basis),
  };
}

function noteBaseline(label: string, { value, unit, period, stage }: Baseline): readonly CarryNote[] {
  const carried: CarryNote = { kind: "baseline", label, value: `${value}${unit}`, period };
  return stage === null ? [carried] : [carried, { kind: "baseline-open", label, stage }];
}

/** Items for criteria that were not met, items that were not done for another reason, and feedback on the task. */
function leftUndone(task: TaskSource, { scheme, outcome, feedback, items }: TaskContext): readonly NewItem[] {
  const unmet = (task.criteria ?? []).flatMap(({ id, item = null }) => {
    const found = outcome?.criteria.get(id);
    if (!found?.judged || found.met !== false) return [];
    const [target, value] = [found.target && w.target(found.target), found.found && w.found(found.found)];
    return [{ what: w.unmet(found.label, target, value), source: w.source(scheme, task.number, item), criterion: id, item }];
  });
  const undone = (outcome?.items ?? []).flatMap(({ number, label, status }) => {
    const word = (w.statuses as Readonly<Record<string, string>>)[status];
    // What one of its criteria says already is not said twice; the only item of a task has those that name none.
    const isSaid = unmet.some(({ item }) => item === number || (item === null && outcome?.items.length === 1));
    if (word === undefined || isSaid) return [];
    return [{ what: w.left(label ?? task.label, word), source: w.source(scheme, task.number, number), item: number }];
  });
  const numbers = [...(task.items ?? []).map(({ number }) => number), ...items];
  const first = Math.max(0, ...numbers) + 1;
  return [...unmet, ...undone, ...feedback].map((one, index) => newItem(first + index, one));
}

/** An item of what was left to be put right, with where it comes from. */
export function newItem(
  number: number,
  one: Pick<Feedback, "what" | "source"> & Partial<Pick<Feedback, "item" | "lead" | "due">> & { readonly criterion?: string },
): NewItem {
  const label = w.rectification + one.what;
  return {
    value: {
      number,
      label,
      rectification: {
        source: one.source,
        ...given("criterion", one.criterion),
        ...given("item", one.item),
        ...given("lead", one.lead),
        ...given("due", one.due),
      },
    },
    notes: [{ kind: "rectification", label, source: one.source }],
  };
}
