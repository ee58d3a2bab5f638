// Signing off (定稿): a draft's versions with what reviewers say of them, what differs between two, the gate, and the version frozen for a meeting.
import { checkDraft, type Held } from "../draft/check.ts";
import { compareDrafts, type ItemDifference } from "../draft/compare.ts";
import { digestDraft, officeOf, type Draft, type Freeze, type Note } from "../draft/draft.ts";
import type { Stamp } from "../journal/journal.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { itemAtLine, parseStatement } from "../statement/parse.ts";
import { itemText } from "../statement/read-back.ts";
import type { Report } from "../statement/report.ts";
import { itemNumber, type SchemeId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { expectOk, problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import { resolveAnswering } from "./ask.ts";
import { bindText } from "./bound-text.ts";
import { draftsOf, resolveDraft } from "./drafts.ts";
import { resolveExpectations } from "./expectations.ts";
import { appendFiling, attachedTo, loadFilings } from "./filings.ts";
import { currentScheme, resolvePeriod } from "./reporting.ts";
import { hasPapers, isAttached } from "./versions.ts";
import type { Workspace } from "./workspace.ts";

/** A note with who made it and when. */
export interface NoteMade extends Note {
  readonly entry: number;
  readonly actor: string;
  readonly time: string;
}

/** One version in the list. */
export interface VersionLine {
  readonly version: number;
  readonly entry: number;
  readonly actor: string;
  readonly time: string;
  readonly note: string;
  readonly knownAt: number;
  readonly digest: string;
  readonly notes: readonly NoteMade[];
  readonly frozen: readonly (Freeze & { readonly entry: number; readonly actor: string; readonly time: string })[];
  /** What differs from the version before. */
  readonly differences: readonly ItemDifference[];
}

/** What `drafts` answers. */
export interface DraftsAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly versions: readonly VersionLine[];
  /** What stands between the newest version and its release. */
  readonly problems: readonly Problem[];
  readonly newest: Draft | null;
}

interface Asked {
  readonly scheme: string | null;
  readonly period: string | null;
}

/** The versions of a period's draft, oldest first, and the gate of the newest. */
export async function askDrafts(workspace: Workspace, { scheme: id, period: asked }: Asked): Promise<DraftsAnswer> {
  const scheme = currentScheme(workspace, id);
  const period = resolvePeriod(scheme, asked);
  const drafts = await draftsOf(workspace, scheme, period);
  const notes = await notesOf(workspace, scheme.id, period.text);
  const freezes = (await loadFilings(workspace, "freeze", scheme.id)).filter(({ entry }) => entry.period === period.text);
  const newest = drafts.at(-1) ?? null;
  return {
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    versions: drafts.map(({ entry, content }, index) => ({
      version: content.version ?? index + 1,
      entry: entry.number,
      actor: entry.actor,
      time: entry.time,
      note: entry.subject,
      knownAt: content.knownAt,
      digest: digestDraft(content),
      notes: notes.filter(({ version }) => version === content.version),
      frozen: freezes
        .filter(({ content: freeze }) => freeze.version === content.version)
        .map(({ entry: { number, actor, time }, content: freeze }) => ({ ...freeze, entry: number, actor, time })),
      differences: index === 0 ? [] : compareDrafts(drafts[index - 1]?.content ?? content, content),
    })),
    problems: newest ? await checkGate(workspace, newest.content, notes) : [],
    newest: newest?.content ?? null,
  };
}

async function notesOf(workspace: Workspace, scheme: SchemeId, period: string): Promise<readonly NoteMade[]> {
  const filings = await loadFilings(workspace, "note", scheme);
  return filings
    .filter(({ entry }) => entry.period === period)
    .map(({ entry: { number, actor, time }, content }) => ({ ...content, entry: number, actor, time }));
}

/** Everything that stands between a draft and its release, as the ledgers are now. */
async function checkGate(workspace: Workspace, draft: Draft, notes: readonly NoteMade[]): Promise<readonly Problem[]> {
  const { scheme, asOf, report } = await resolveExpectations(workspace, draft.scheme, draft.period);
  const attached = await attachedTo(workspace, scheme.id);
  const choices = (await loadFilings(workspace, "choice", scheme.id)).filter(({ entry }) => entry.period === draft.period);
  const chosen = new Set(choices.map(({ content }) => itemNumber(content.task, content.item)));
  const held = new Map<string, Held>();
  for (const task of draft.tasks)
    for (const item of task.items) {
      const written = report.tasks.find(({ number }) => number === task.number)?.items.find(({ number }) => number === item.number);
      held.set(itemNumber(task.number, item.number), {
        claims:
          item.origin.from === "statement"
            ? []
            : (await bindText(workspace, scheme, { task: task.number, text: itemText(item), organisation: officeOf(item.origin) }, asOf))
                .claims,
        hasPapers: isAttached(attached, task.number, item.number) || (written !== undefined && hasPapers(written)),
        written: written === undefined ? null : itemText(written),
        isChosen: chosen.has(itemNumber(task.number, item.number)),
      });
    }
  const at = { file: `${draft.scheme} ${draft.period} #${String(draft.version ?? 0)}` };
  const none: Held = { claims: [], hasPapers: false, written: null, isChosen: false };
  return [
    ...gateOf(scheme, report, draft),
    ...newItems(report, held, at),
    ...checkDraft(draft, (task, item) => held.get(itemNumber(task, item)) ?? none, notes, at),
  ];
}

/** Items that the scheme has been given since the draft was made. */
function newItems({ tasks }: Report, held: ReadonlyMap<string, Held>, at: Place): readonly Problem[] {
  const items = tasks.flatMap((task) => task.items.map((item) => itemNumber(task.number, item.number))).filter((one) => !held.has(one));
  return items.length === 0 ? [] : [problem("draft.item-new", at, { items: items.join(" ") })];
}

/** What the statements' own gate says of the items that are the ledgers' text. */
function gateOf(scheme: Scheme, report: Report, draft: Draft): readonly Problem[] {
  return scheme.tasks.flatMap(({ number, statement }) => {
    const own = statement ? report.problems.filter(({ at }) => at.file === statement.file) : [];
    if (!statement || own.length === 0) return [];
    const template = expectOk(parseStatement(statement.file, statement.text, scheme, number));
    const items = draft.tasks.find((task) => task.number === number)?.items ?? [];
    const kept = items.filter(({ origin }) => origin.from === "statement").map((item) => item.number);
    return own.filter(({ at }) => kept.includes(itemAtLine(template, at.line ?? 0) ?? -1));
  });
}

/** What `paper` answers: one version of the draft, and the names of the metrics behind its figures. */
export interface PaperAnswer {
  readonly draft: Draft;
  readonly labels: Readonly<Record<string, string>>;
}

/** A version of a period's draft, the newest where none is asked for. @throws ProblemError where there is none */
export async function askPaper(
  workspace: Workspace,
  { scheme: id, period: asked, version }: Asked & { readonly version: number | null },
): Promise<PaperAnswer> {
  const scheme = currentScheme(workspace, id);
  const period = resolvePeriod(scheme, asked);
  const drafts = (await draftsOf(workspace, scheme, period)).map(({ content }) => content);
  const draft = resolveDraft(drafts, version, period);
  const { metrics } = resolveAnswering(workspace, { until: null, knownAt: null, under: null }).meanings(draft.period);
  const figures = draft.tasks.flatMap(({ items }) =>
    items.flatMap(({ segments }) => segments.flatMap((one) => ("figure" in one ? [one.figure.metric] : []))),
  );
  return { draft, labels: Object.fromEntries(figures.map((metric) => [metric, metrics.get(metric)?.label ?? metric])) };
}

/** What is about a draft that a person looks at. */
interface AboutDraft extends Asked {
  /** The version that was looked at; null for the newest, whichever it is. */
  readonly version: number | null;
}

export interface NoteRequest extends AboutDraft {
  readonly task: number | null;
  readonly item: number | null;
  readonly text: string;
  readonly answers: number | null;
}

/** Enters what a reviewer says of the newest draft, or how a note was met. @throws ProblemError where there is none */
export async function appendNote(
  workspace: Workspace,
  { scheme, period, version: seen, ...note }: NoteRequest,
  stamp: Stamp,
): Promise<{ readonly entry: number }> {
  return workspace.serial(async () => {
    const { about, draft, version } = await newestOf(workspace, { scheme, period, version: seen });
    const open = (await notesOf(workspace, about.scheme, about.period)).filter(({ answers }) => answers === null);
    const problems = [...unknownItem(note, draft), ...unknownNote(note, open)];
    if (problems.length > 0) throw new ProblemError(problems);
    const subject = note.task === null ? String(version) : itemNumber(note.task, note.item);
    return { entry: await appendFiling(workspace, { kind: "note", ...about, subject, content: { version, ...note } }, stamp) };
  });
}

/** A note on what is not in the draft would stand open for good. */
function unknownItem({ task, item }: Pick<NoteRequest, "task" | "item">, draft: Draft): readonly Problem[] {
  if (task === null) return [];
  const id = itemNumber(task, item);
  const known = draft.tasks.flatMap(({ number, items }) => [
    itemNumber(number, null),
    ...items.map((one) => itemNumber(number, one.number)),
  ]);
  return known.includes(id) ? [] : [problem("request.unknown", { file: id }, { what: "draft-item", id, near: nearest(id, known) })];
}

/** An answer to what is no note of the period would leave the note that was meant without one. */
function unknownNote({ answers }: Pick<NoteRequest, "answers">, notes: readonly NoteMade[]): readonly Problem[] {
  if (answers === null || notes.some(({ entry }) => entry === answers)) return [];
  const id = String(answers);
  const near = notes.map(({ entry }) => String(entry)).join(" ");
  return [problem("request.unknown", { file: id }, { what: "note", id, near })];
}

/** The newest draft of a period, and what every paper about it says. @throws ProblemError where there is none, or it is not the one that was looked at */
async function newestOf(workspace: Workspace, { scheme: id, period: asked, version: seen }: AboutDraft) {
  const scheme = currentScheme(workspace, id);
  const period = resolvePeriod(scheme, asked);
  const draft = resolveDraft(
    (await draftsOf(workspace, scheme, period)).map(({ content }) => content),
    null,
    period,
  );
  const about = { scheme: scheme.id, period: period.text, organisation: null, files: [] };
  const version = draft.version ?? 0;
  if (seen !== null && seen !== version) throw new ProblemError([problem("draft.newer", { file: period.text }, { seen, newest: version })]);
  return { about, draft, version };
}

export interface FreezeRequest extends AboutDraft {
  readonly occasion: string;
  /** Freeze it in spite of what the gate says: the entry names the occasion, and the problems stay. */
  readonly force: boolean;
}

/** What `freeze` answers. */
export interface FreezeAnswer {
  readonly entry: number;
  readonly freeze: Freeze;
  readonly problems: readonly Problem[];
}

/** Freezes the newest version for a meeting. @throws ProblemError where the gate forbids it and nobody insists */
export async function freezeDraft(workspace: Workspace, request: FreezeRequest, stamp: Stamp): Promise<FreezeAnswer> {
  const { occasion, force } = request;
  return workspace.serial(async () => {
    const { about, draft, version } = await newestOf(workspace, request);
    const problems = await checkGate(workspace, draft, await notesOf(workspace, about.scheme, about.period));
    const errors = problems.filter(({ severity }) => severity === "error").length;
    if (errors > 0 && !force) throw new ProblemError([problem("draft.stopped", { file: about.period }, { version, errors }), ...problems]);
    const freeze: Freeze = { version, occasion, digest: digestDraft(draft) };
    const entry = await appendFiling(workspace, { kind: "freeze", ...about, subject: occasion, content: freeze }, stamp);
    return { entry, freeze, problems };
  });
}
