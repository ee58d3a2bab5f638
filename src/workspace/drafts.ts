// Drafts (稿): composed of what was chosen, put on record version by version, compared, frozen, and kept from going out with what may not be said.
import { officeOf, type Choice, type Draft, type DraftItem, type Origin } from "../draft/draft.ts";
import type { Stamp } from "../journal/journal.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { ReportItem } from "../statement/report.ts";
import { marks } from "../statement/words.ts";
import { canonicalJson } from "../vocabulary/digest.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import type { Period } from "../vocabulary/period.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { bindText } from "./bound-text.ts";
import { askCompile, type ItemAnswer } from "./compilation.ts";
import { resolveExpectations, type Expectations } from "./expectations.ts";
import { appendFiling, loadFilings, type Filing } from "./filings.ts";
import { currentScheme, resolvePeriod } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

export interface ChooseRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  readonly task: number;
  readonly item: number;
  /** `ledgers`, an organisation's name, or the number of a reply's entry; null for a text of one's own. */
  readonly from: string | null;
  readonly text: string | null;
  readonly reason: string | null;
}

/** What `choose` answers. */
export interface ChooseAnswer {
  readonly entry: number;
  readonly choice: Choice;
}

/** Enters what an item is to say. @throws ProblemError where there is no such item or version, or nothing is said */
export async function chooseVersion(workspace: Workspace, request: ChooseRequest, stamp: Stamp): Promise<ChooseAnswer> {
  const scheme = currentScheme(workspace, request.scheme);
  const period = resolvePeriod(scheme, request.period);
  return workspace.serial(async () => {
    const { items } = await askCompile(workspace, scheme.id, period.text);
    const id = itemNumber(request.task, request.item);
    const item = items.find((one) => one.task === request.task && one.item === request.item);
    if (!item) {
      const known = items.map((one) => itemNumber(one.task, one.item));
      throw new ProblemError([problem("request.unknown", { file: id }, { what: "item", id, near: nearest(id, known) })]);
    }
    const choice = choiceOf(item, request);
    const entry = await appendFiling(
      workspace,
      { kind: "choice", scheme: scheme.id, period: period.text, organisation: null, subject: id, files: [], content: choice },
      stamp,
    );
    return { entry, choice };
  });
}

function choiceOf(item: ItemAnswer, { from, text, reason }: ChooseRequest): Choice {
  const base = { task: item.task, item: item.item, merged: [], reason };
  if (from === null) {
    const own = text?.replace(/\s/gu, "") ?? "";
    if (own === "") throw new ProblemError([problem("request.option-missing", { file: "--text" }, { option: "--text" })]);
    return { ...base, origin: { from: "edit", file: null }, text: own };
  }
  if (from === "ledgers") return { ...base, origin: { from: "statement" }, text: null };
  const version = item.versions.find(
    ({ entry, organisation }) =>
      organisation !== null && (String(entry) === from || organisation.id === from || organisation.label === from),
  );
  if (!version?.organisation || version.entry === null) {
    const known = item.versions.flatMap(({ organisation }) => organisation?.label ?? []);
    throw new ProblemError([problem("request.unknown", { file: "--from" }, { what: "text", id: from, near: nearest(from, known) })]);
  }
  // Who only ticked boxes wrote nothing that a table could say.
  if (version.text === "") {
    const facts = { item: itemNumber(item.task, item.item), organisation: version.organisation.label };
    throw new ProblemError([problem("draft.version-empty", { file: "--from" }, facts)]);
  }
  return { ...base, origin: { from: "submission", entry: version.entry, organisation: version.organisation }, text: version.text };
}

/** What a draft is asked for with. */
export interface DraftRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  readonly note: string | null;
}

/** Composes the draft of a period as it is chosen now: what nobody chose is as proposed. */
async function composeDraft(workspace: Workspace, expectations: Expectations, compiled: readonly ItemAnswer[]): Promise<Draft> {
  const { scheme, period, report } = expectations;
  const tasks = [];
  for (const task of report.tasks) {
    const items: DraftItem[] = [];
    for (const item of compiled.filter((one) => one.task === task.number)) {
      const written = task.items.find(({ number }) => number === item.item) ?? null;
      const drafted = await draftItem(workspace, expectations, item, written);
      if (drafted) items.push(drafted);
    }
    tasks.push({
      number: task.number,
      dimension: task.dimension,
      group: task.group,
      task: task.task,
      lead: task.organisations.lead,
      items,
    });
  }
  const { organisation, knownAt, synthetic, label } = report;
  return { scheme: scheme.id, label, organisation, period: period.text, version: null, knownAt, synthetic, tasks };
}

async function draftItem(
  workspace: Workspace,
  { scheme, asOf }: Expectations,
  item: ItemAnswer,
  written: ReportItem | null,
): Promise<DraftItem | null> {
  const { chosen, proposed } = item;
  const isOpen = chosen === null && proposed === null && item.versions.some(({ entry, text }) => entry !== null && text !== "");
  // What is said of a task as a whole goes into the table only where somebody says so.
  if (item.item === 0 && chosen === null && written === null && item.versions.length > 0 && item.proposed === null) return null;
  if (isOpen) return openItem(item);
  const origin: Origin =
    chosen?.origin ??
    (proposed?.organisation && proposed.entry !== null
      ? { from: "submission", entry: proposed.entry, organisation: proposed.organisation }
      : { from: "statement" });
  if (origin.from === "statement") return written && { ...written, origin };
  const text = chosen?.text ?? proposed?.text ?? "";
  const { segments, supports } = await bindText(workspace, scheme, { task: item.task, text, organisation: officeOf(origin) }, asOf);
  const papers = written?.supports.filter(({ kind }) => kind !== "figure" && kind !== "narrative") ?? [];
  return {
    number: item.item,
    label: item.itemLabel,
    status: item.status,
    segments,
    supports: [...supports, ...papers],
    names: (written?.names ?? []).filter((name) => text.includes(name)),
    lacks: [],
    origin,
  };
}

/** An item that nobody has decided on and of which nothing may be proposed. */
const openItem = ({ item, itemLabel, status }: ItemAnswer): DraftItem => ({
  number: item,
  label: itemLabel,
  status,
  segments: [{ text: marks.open }],
  supports: [],
  names: [],
  lacks: [],
  origin: { from: "open" },
});

/** What `draft` answers. */
export interface DraftAnswer {
  readonly entry: number | null;
  readonly draft: Draft;
  /** Items that nobody has decided on, which stand as proposed. */
  readonly open: readonly string[];
  /** Those that have no text, for nothing could be proposed. */
  readonly undecided: readonly string[];
}

/** Puts the draft of a period on record as its next version, unless nothing changed since the last. */
export async function fileDraft(workspace: Workspace, request: DraftRequest, stamp: Stamp): Promise<DraftAnswer> {
  // What is chosen meanwhile waits for the next version: composing and entering are one change.
  return workspace.serial(async () => {
    const expectations = await resolveExpectations(workspace, request.scheme, request.period);
    const { scheme, period } = expectations;
    const { items } = await askCompile(workspace, scheme.id, period.text);
    const composed = await composeDraft(workspace, expectations, items);
    const undecided = composed.tasks.flatMap(({ number, items }) =>
      items.filter(({ origin }) => origin.from === "open").map((item) => itemNumber(number, item.number)),
    );
    const open = items
      .filter(({ chosen }) => chosen === null)
      .map(({ task, item }) => itemNumber(task, item))
      .filter((item) => !undecided.includes(item));
    const last = (await draftsOf(workspace, scheme, period)).at(-1)?.content;
    if (last && sameDraft(last, composed)) return { entry: null, draft: last, open, undecided };
    const draft: Draft = { ...composed, version: nextVersion(workspace, scheme, period) };
    const entry = await appendFiling(
      workspace,
      {
        kind: "draft",
        scheme: scheme.id,
        period: period.text,
        organisation: null,
        subject: request.note ?? String(draft.version),
        files: [],
        content: draft,
      },
      stamp,
    );
    return { entry, draft, open, undecided };
  });
}

/** Whether two drafts say the same, bindings and all; by when their figures were computed does not count. */
const sameDraft = (a: Draft, b: Draft): boolean => canonicalJson(a.tasks) === canonicalJson(b.tasks);

/** A version's number is given once: papers of one that was taken back may be in people's hands, and frozen for a meeting. */
const nextVersion = (workspace: Workspace, scheme: Scheme, period: Period): number =>
  1 +
  workspace.journal
    .entries()
    .filter((one) => one.kind === "filing" && one.filing === "draft" && one.scheme === scheme.id && one.period === period.text).length;

/** The versions of a period's draft, oldest first. */
export async function draftsOf(workspace: Workspace, scheme: Scheme, period: Period): Promise<readonly Filing<"draft">[]> {
  return (await loadFilings(workspace, "draft", scheme.id)).filter(({ content }) => content.period === period.text);
}

/** One of a period's versions, the newest where none is asked for. @throws ProblemError where there is none, or not that one */
export function resolveDraft(drafts: readonly Draft[], version: number | null, period: Period): Draft {
  const at = { file: period.text };
  const newest = drafts.at(-1);
  if (!newest) throw new ProblemError([problem("draft.none", at, {})]);
  const found = version === null ? newest : drafts.find((draft) => draft.version === version);
  if (!found) throw new ProblemError([problem("draft.version-unknown", at, { version: version ?? 0, newest: newest.version ?? 0 })]);
  return found;
}
