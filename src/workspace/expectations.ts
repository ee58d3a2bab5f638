// What is expected of whom in a period (应报内容): the forms as sent, or as they would be; names, items and words that replies are known by.
import type { Metric } from "../metric/metric.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { itemText } from "../statement/read-back.ts";
import type { Sender } from "../claim/sender.ts";
import type { OrganisationLabel, Report } from "../statement/report.ts";
import { itemsOf, takingPart } from "../submission/form.ts";
import type { PlaceItem } from "../submission/naming.ts";
import { namesOf, type Named } from "../submission/sender.ts";
import type { Form, FormRegister } from "../submission/submission.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import type { Period } from "../vocabulary/period.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { resolveAbsences, type Absences } from "./absences.ts";
import { resolveAnswering, type AsOfRequest } from "./ask.ts";
import { draftRegister, lastTexts, registersOf } from "./forms.ts";
import { asOfPeriod, askPeriodReport, currentScheme, labelling, resolvePeriod } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

/** What replies of a period are held against. */
export interface Expectations {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: AsOfRequest;
  readonly report: Report;
  readonly absences: Absences;
  readonly register: FormRegister;
  /** The forms that were sent under a number, the newest of each organisation: sent again, they may be numbered otherwise. */
  readonly formsNumbered: (number: string) => readonly Form[];
  /** Whether these forms were sent. */
  readonly sent: boolean;
  readonly named: readonly Named[];
  readonly items: readonly PlaceItem[];
  readonly itemsOf: (organisation: OrganisationId | null) => readonly PlaceItem[];
  readonly senderOf: (organisation: OrganisationId | null) => Sender;
  readonly takesPart: (organisation: OrganisationId) => boolean;
  readonly organisation: (id: OrganisationId) => OrganisationLabel;
  /** @throws ProblemError where nobody is called so */
  readonly resolveName: (name: string) => OrganisationId;
}

/** Drawn up once for all questions that are asked of a period until something new is entered. */
const drawn = new WeakMap<Workspace, Map<string, { readonly head: number; readonly expectations: Promise<Expectations> }>>();
const kept = 12;

/** What a period's replies are held against. */
export async function resolveExpectations(workspace: Workspace, id: string | null, asked: string | null): Promise<Expectations> {
  const scheme = currentScheme(workspace, id);
  const period = resolvePeriod(scheme, asked);
  const own = drawn.get(workspace) ?? new Map<string, { readonly head: number; readonly expectations: Promise<Expectations> }>();
  drawn.set(workspace, own);
  const key = `${scheme.id} ${period.text}`;
  const head = lastMoving(workspace);
  const held = own.get(key);
  if (held?.head === head) return held.expectations;
  const expectations = draftExpectations(workspace, scheme, period);
  if (own.size >= kept) own.clear();
  own.set(key, { head, expectations });
  expectations.catch(() => own.delete(key));
  return expectations;
}

/** The newest entry that may move a figure or what is asked; what is chosen and drafted of it moves neither. */
function lastMoving(workspace: Workspace): number {
  const entries = workspace.journal.entries().slice(0, workspace.head());
  return entries.findLast((entry) => entry.kind !== "filing" || entry.filing === "forms" || entry.filing === "submission")?.number ?? 0;
}

async function draftExpectations(workspace: Workspace, scheme: Scheme, period: Period): Promise<Expectations> {
  const registers = await registersOf(workspace, scheme, period);
  const sent = registers.at(-1);
  const register = sent?.content ?? (await draftRegister(workspace, scheme, period, null)).register;
  const report = await askPeriodReport(workspace, scheme, period);
  const asOf = asOfPeriod(scheme, period);
  const { tree, metrics } = resolveAnswering(workspace, asOf).meanings(scheme.period.text);
  const part = new Set(takingPart(scheme));
  const district = tree.organisations
    .filter((one) => one.id === scheme.organisation)
    .flatMap(({ label, synonyms }) => [label, ...synonyms]);
  const offices = tree.organisations.filter(({ kind }) => kind !== "city" && kind !== "district");
  const last = await lastTexts(workspace, scheme, period);
  const items = placeItems(report, metrics, (task, item) => [...part].map((one) => last(one, task, item) ?? "").join(""));
  return {
    scheme,
    period,
    asOf,
    report,
    absences: await resolveAbsences(workspace, scheme, asOf, report),
    register,
    formsNumbered: (number) => {
      const forms = [...registers.map(({ content }) => content), register].flatMap((one) =>
        one.forms.filter((form) => form.number === number),
      );
      return [...new Map(forms.map((form) => [form.organisation.id, form])).values()];
    },
    sent: sent !== undefined,
    named: namesOf(offices, district),
    items,
    itemsOf: (organisation) => {
      const form = register.forms.find((one) => one.organisation.id === organisation);
      const tasks = new Set(form?.items.map(({ task }) => task) ?? items.map(({ task }) => task));
      return items.filter(({ task }) => tasks.has(task));
    },
    senderOf: (organisation) => {
      const form = register.forms.find((one) => one.organisation.id === organisation);
      const leads = form?.items.filter(({ role }) => role === "lead").map(({ task }) => task);
      return { organisation, tasks: new Set(form?.items.map(({ task }) => task)), leads: new Set(leads) };
    },
    takesPart: (one) => part.has(one),
    organisation: labelling(workspace, scheme),
    resolveName: (name) => {
      const found = tree.resolveName(name);
      if (found !== undefined) return found;
      const near = nearest(
        name,
        tree.organisations.map(({ label }) => label),
      );
      throw new ProblemError([problem("request.unknown", { file: "--organisation" }, { what: "organisation", id: name, near })]);
    },
  };
}

/** Every item with the words that it is known by, the names of what it is judged by among them. */
function placeItems(
  { tasks, details }: Report,
  metrics: ReadonlyMap<MetricId, Metric>,
  last: (task: number, item: number) => string,
): readonly PlaceItem[] {
  const names = new Map(details.map(({ metric, label }) => [metric, label]));
  const countedOf = ({ criteria }: Report["tasks"][number]): ReadonlySet<string> => {
    const packs = new Set(criteria.map(({ metric }) => metrics.get(metric as MetricId)?.pack));
    return new Set([...metrics.values()].flatMap(({ pack, label }) => (packs.has(pack) ? [label] : [])));
  };
  return tasks.flatMap((told) => {
    const { number, task, items, criteria } = told;
    const counted = countedOf(told);
    return itemsOf({ items }).map((item, _, { length }) => {
      const judged = criteria.filter((one) => one.item === item.number || (one.item === null && length === 1));
      // The only item of a task is known by all that is counted of it.
      const own = length === 1 ? counted : new Set(judged.map(({ metric }) => names.get(metric) ?? ""));
      const words = [item.label ?? "", itemText(item), ...own].join("。");
      return { task: number, taskLabel: task, item: item.number, label: item.label, words, last: last(number, item.number) };
    });
  });
}
