// Draws up the forms of a period (填报表): one an organisation, with what is there already, asking only what nothing else can say.
import type { Metric } from "../metric/metric.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { itemText } from "../statement/read-back.ts";
import type { OrganisationLabel, Report, ReportItem, ReportTask } from "../statement/report.ts";
import { criteriaOf } from "../statement/table.ts";
import { isRecord } from "../statement/unit.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import {
  taskRoles,
  type Ask,
  type Burden,
  type Elsewhere,
  type Form,
  type FormCell,
  type FormItem,
  type Holds,
  type TaskRole,
} from "./submission.ts";

/** What forms are drawn from beside the scheme. */
export interface FormSource {
  /** The table as of the period's end. */
  readonly report: Report;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly period: string;
  readonly organisation: (id: OrganisationId) => OrganisationLabel;
  /** What an organisation reported on an item in the period before; null where nothing. */
  readonly last: (organisation: OrganisationId, task: number, item: number) => string | null;
}

/** Who is asked a fact first: nobody is asked it again. */
type Asked = Map<string, { readonly form: string; readonly organisation: OrganisationLabel }>;

/** The forms of all organisations that take part in a scheme's tasks, in the order in which the tasks name them. */
export function draftForms(scheme: Scheme, source: FormSource): readonly Form[] {
  const asked: Asked = new Map();
  const forms = takingPart(scheme).map(
    (id, index): Omit<Form, "items"> => ({
      number: `${source.period}-${String(index + 1).padStart(2, "0")}`,
      organisation: source.organisation(id),
    }),
  );
  // Leads are asked first: what they must say is asked of nobody else.
  const items = new Map<string, FormItem[]>(forms.map(({ number }) => [number, []]));
  for (const role of taskRoles)
    for (const form of forms)
      for (const task of source.report.tasks.filter((one) => roleIn(one, form.organisation.id) === role))
        items.get(form.number)?.push(...draftItems(task, role, form, source, asked));
  return forms.map((form) => ({
    ...form,
    items: (items.get(form.number) ?? []).sort((a, b) => a.task - b.task || a.item - b.item),
  }));
}

/** How an organisation takes part in a task; the first of its roles, so that it is asked once. */
const roleIn = ({ organisations }: ReportTask, id: string): TaskRole | undefined =>
  taskRoles.find((role) => organisations[role].some((one) => one.id === id));

/** Organisations of a scheme's tasks but the assessors, each once. */
export function takingPart(scheme: Pick<Scheme, "tasks">): readonly OrganisationId[] {
  return [...new Set(scheme.tasks.flatMap(({ organisations }) => taskRoles.flatMap((role) => organisations[role])))];
}

function draftItems(task: ReportTask, role: TaskRole, form: Omit<Form, "items">, source: FormSource, asked: Asked): readonly FormItem[] {
  const id = form.organisation.id as OrganisationId;
  const head = { task: task.number, taskLabel: task.task, role };
  const part = (item: number): FormCell =>
    cellOf(task.number, item, "part", { fact: `${String(task.number)}.${String(item)}.part.${id}`, required: false });
  // One box a task for who only supports it: what it did is seldom parted by items.
  if (role === "supporting") {
    const none = { item: 0, itemLabel: null, targets: [], given: [], draft: null, elsewhere: [] };
    return [{ ...head, ...none, last: source.last(id, task.number, 0), cells: [part(0)] }];
  }
  return itemsOf(task).map((item) => {
    const targets = targetsOf(task, item.number, source.metrics);
    const shown = { ...head, item: item.number, itemLabel: item.label, targets, last: source.last(id, task.number, item.number) };
    // Of several leads the first writes for all: the others say what they did themselves.
    if (role === "responsible" || task.organisations.lead[0]?.id !== id)
      return { ...shown, given: givenOf(item, source.metrics), draft: writtenOf(item), cells: [part(item.number)], elsewhere: [] };
    return { ...shown, given: givenOf(item, source.metrics), draft: writtenOf(item), ...leadCells(task, item, form, source, asked) };
  });
}

/** A task that no statement describes is one item. */
export const itemsOf = ({ items }: Pick<ReportTask, "items">): readonly ReportItem[] =>
  items.length > 0 ? items : [{ number: 1, label: null, status: "unsupported", segments: [], supports: [], names: [], lacks: [] }];

const writtenOf = ({ segments, lacks }: Pick<ReportItem, "segments" | "lacks">): string | null =>
  segments.length > 0 && lacks.length === 0 ? itemText({ segments }) : null;

/** What the lead is asked of an item: to agree with what is written, or to write it; and what the ledgers lack. */
function leadCells(
  task: ReportTask,
  item: Pick<ReportItem, "number" | "status" | "segments" | "lacks">,
  form: Omit<Form, "items">,
  source: FormSource,
  asked: Asked,
): { readonly cells: readonly FormCell[]; readonly elsewhere: readonly Elsewhere[] } {
  const cells: FormCell[] = [];
  const elsewhere: Elsewhere[] = [];
  const push = (ask: Ask, more: Partial<FormCell> = {}): void => {
    cells.push(cellOf(task.number, item.number, ask, more));
  };
  const confirm = keyOf(task.number, item.number, "confirm");
  if (writtenOf(item) === null) {
    push("fulfilment");
    push("status");
  } else {
    push("confirm");
    push("opinion", { required: false, when: { key: confirm, is: ["disputed"] } });
  }
  const status = keyOf(task.number, item.number, "status");
  if (writtenOf(item) === null) {
    push("reason", { required: false, when: { key: status, is: ["unmet", "expected"] } });
    push("expected-day", { required: false, when: { key: status, is: ["unmet", "expected"] } });
  } else if (item.status === "unmet" || item.status === "expected") {
    push("reason");
    push("expected-day");
  }
  for (const id of item.lacks) {
    const metric = source.metrics.get(id as MetricId);
    if (!metric) continue;
    const before = asked.get(id);
    if (before) {
      elsewhere.push({ label: metric.label, ...before });
      continue;
    }
    asked.set(id, { form: form.number, organisation: form.organisation });
    for (const ask of isRecord(metric) ? (["evidence", "evidence-number", "evidence-day"] as const) : (["figure"] as const))
      push(ask, {
        key: keyOf(task.number, item.number, ask, id),
        fact: `${ask}.${id}`,
        label: metric.label,
        holds: holdsOf(ask, metric),
        required: ask === "figure" || ask === "evidence",
      });
  }
  return { cells, elsewhere };
}

/** The key of a cell, by which its answer is known. */
const keyOf = (task: number, item: number, ask: Ask, metric?: string): string =>
  [task, item, ask, ...(metric === undefined ? [] : [metric])].join(".");

function cellOf(task: number, item: number, ask: Ask, more: Partial<FormCell>): FormCell {
  const key = keyOf(task, item, ask);
  return { key, ask, fact: key, holds: holdsOf(ask, null), label: null, required: true, when: null, ...more };
}

function holdsOf(ask: Ask, metric: Metric | null): Holds {
  switch (ask) {
    case "confirm":
    case "status":
      return { what: "choice", of: ask };
    case "expected-day":
    case "evidence-day":
      return { what: "day" };
    case "figure":
      return { what: "number", unit: metric?.unit ?? "" };
    default:
      return { what: "text" };
  }
}

/** Figures of an item that are there, each once. */
function givenOf({ segments }: Pick<ReportItem, "segments">, metrics: FormSource["metrics"]): FormItem["given"] {
  const given = new Map<string, FormItem["given"][number]>();
  for (const segment of segments) {
    if (!("figure" in segment) || segment.figure.source === "target") continue;
    const { metric, text, period, evidence } = segment.figure;
    given.set(`${metric}|${text}|${period}`, { label: metrics.get(metric)?.label ?? metric, text, period, evidence });
  }
  return [...given.values()];
}

function targetsOf(task: ReportTask, item: number, metrics: FormSource["metrics"]): readonly string[] {
  return criteriaOf(task, item)
    .filter(({ target }) => target !== "")
    .map(({ metric, target }) => `${metrics.get(metric as MetricId)?.label ?? metric}${target}`);
}

/** What each organisation is asked, was spared, and had filled in for it. */
export function countBurden(forms: readonly Form[]): readonly Burden[] {
  return forms.map(({ number, organisation, items }) => {
    const cells = items.flatMap((item) => item.cells);
    return {
      form: number,
      organisation,
      required: cells.filter(({ required }) => required).length,
      optional: cells.filter(({ required, when }) => !required && when === null).length,
      conditional: cells.filter(({ when }) => when !== null).length,
      prefilled: items.reduce((sum, { given, draft, last }) => sum + given.length + Number(draft !== null) + Number(last !== null), 0),
      spared: items.reduce((sum, { elsewhere }) => sum + elsewhere.length, 0),
    };
  });
}

/** Facts that are asked more than once (重复填报), with the forms that ask them; there should be none. */
export function askedTwice(forms: readonly Form[]): readonly { readonly fact: string; readonly forms: readonly string[] }[] {
  const asking = new Map<string, string[]>();
  for (const { number, items } of forms)
    for (const { fact } of items.flatMap(({ cells }) => cells)) asking.set(fact, [...(asking.get(fact) ?? []), number]);
  return [...asking].filter(([, numbers]) => numbers.length > 1).map(([fact, numbers]) => ({ fact, forms: numbers }));
}
