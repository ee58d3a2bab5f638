// Compiles a period (合编): every item with the ledgers' text and the replies to it, judged, compared, and with what was chosen.
import type { Judged } from "../claim/verdict.ts";
import type { Choice } from "../draft/draft.ts";
import type { FilingEntry } from "../journal/journal.ts";
import { itemText } from "../statement/read-back.ts";
import type { OrganisationLabel, ReportItem, ReportTask } from "../statement/report.ts";
import { itemsOf } from "../submission/form.ts";
import { compileItems, type CompiledItem, type ItemSource, type Version } from "../submission/compile.ts";
import { taskRoles, type ReplyPart, type TaskRole } from "../submission/submission.ts";
import { judgeReading } from "./check.ts";
import { resolveExpectations, type Expectations } from "./expectations.ts";
import { loadFilings, type Filing } from "./filings.ts";
import { previousReplies, repliesOf } from "./forms.ts";
import { composeReading } from "./reply.ts";
import type { Workspace } from "./workspace.ts";

/** What was chosen of an item, by whom and when. */
export interface ChoiceMade extends Choice {
  readonly entry: number;
  readonly actor: string;
  readonly time: string;
}

/** An item as compiled, with what was chosen of it; `history` are the choices before. */
export interface ItemAnswer extends CompiledItem {
  readonly chosen: ChoiceMade | null;
  readonly history: readonly ChoiceMade[];
}

/** What `compile` answers. */
export interface CompileAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly synthetic: boolean;
  readonly items: readonly ItemAnswer[];
  /** What replies say of no item that could be told. */
  readonly unplaced: readonly { readonly entry: number; readonly organisation: OrganisationLabel; readonly text: string }[];
}

/** A part of a reply with the figures in it. */
interface JudgedPart {
  readonly entry: number;
  readonly organisation: OrganisationLabel;
  readonly part: ReplyPart;
  readonly claims: readonly Judged[];
}

/** Compiles the replies of a period. */
export async function askCompile(workspace: Workspace, id: string | null, asked: string | null): Promise<CompileAnswer> {
  const expectations = await resolveExpectations(workspace, id, asked);
  const { scheme, period, report } = expectations;
  const replies = await repliesOf(workspace, scheme, period);
  const parts = await judgeParts(workspace, expectations, replies);
  const lasts = await judgeParts(workspace, expectations, await previousReplies(workspace, scheme, period));
  const compiled = compileItems(
    report.tasks.flatMap((task) => sourcesOf(task, parts, lasts)),
    scheme.reporting.movedPercent,
  );
  const choices = (await loadFilings(workspace, "choice", scheme.id)).filter(({ entry }) => entry.period === period.text).map(madeOf);
  return {
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    synthetic: report.synthetic,
    items: compiled.map((item): ItemAnswer => {
      const own = choices.filter((choice) => choice.task === item.task && choice.item === item.item);
      return { ...item, chosen: own.at(-1) ?? null, history: own.slice(0, -1) };
    }),
    unplaced: replies.flatMap(({ entry, content }) =>
      content.unplaced.map(({ text }) => ({ entry: entry.number, organisation: expectations.organisation(content.organisation), text })),
    ),
  };
}

const madeOf = ({ entry, content }: { readonly entry: FilingEntry; readonly content: Choice }): ChoiceMade => ({
  ...content,
  entry: entry.number,
  actor: entry.actor,
  time: entry.time,
});

/** The parts that count, each with its figures: of an office's several replies the newest that speaks of an item. */
async function judgeParts(
  workspace: Workspace,
  { scheme, asOf, organisation }: Expectations,
  replies: readonly Filing<"submission">[],
): Promise<readonly JudgedPart[]> {
  const judged: JudgedPart[] = [];
  for (const { entry, content } of replies) {
    const newer = replies.filter((one) => one.entry.number > entry.number && one.content.organisation === content.organisation);
    const parts = content.parts.filter((part) => !newer.some((one) => one.content.parts.some((other) => isSameItem(part, other))));
    if (parts.length === 0) continue;
    const reading = composeReading(content.file, parts, scheme);
    const { claims } = await judgeReading(workspace, scheme, reading, asOf, true);
    parts.forEach((part, index) => {
      const span = reading.passages[index];
      const own = claims
        .filter(({ claim }) => span && span.start <= claim.start && claim.start < span.end)
        .map((one) => ({ ...one, claim: { ...one.claim, start: one.claim.start - (span?.start ?? 0) } }));
      judged.push({ entry: entry.number, organisation: organisation(content.organisation), part, claims: own });
    });
  }
  return judged;
}

const isSameItem = (a: ReplyPart, b: ReplyPart): boolean => a.task === b.task && a.item === b.item;

/** The items of a task, and the task as a whole where somebody speaks of it so. */
function sourcesOf(task: ReportTask, parts: readonly JudgedPart[], lasts: readonly JudgedPart[]): readonly ItemSource[] {
  const own = parts.filter(({ part }) => part.task === task.number);
  const before = lasts.filter(({ part }) => part.task === task.number);
  // What is said of a task as a whole is said of its only item.
  const known = itemsOf(task);
  const lone = known.length === 1 ? (known[0]?.number ?? 0) : 0;
  const of = (all: readonly JudgedPart[], item: number): readonly JudgedPart[] => all.filter(({ part }) => (part.item ?? lone) === item);
  const head = { task: task.number, taskLabel: task.task };
  const items = known.map((item): ItemSource => {
    const written: Version = { entry: null, organisation: null, role: null, text: itemText(item), claims: [], last: null };
    const versions = [...(item.segments.length > 0 ? [written] : []), ...versionsOf(task, of(own, item.number), of(before, item.number))];
    return {
      ...head,
      item: item.number,
      itemLabel: item.label,
      status: item.status,
      versions,
      hasPapers: hasPapers(item),
      isWritten: item.segments.length > 0 && item.lacks.length === 0,
    };
  });
  const whole = of(own, 0);
  if (whole.length === 0) return items;
  const versions = versionsOf(task, whole, of(before, 0));
  return [{ ...head, item: 0, itemLabel: null, status: "described", versions, hasPapers: false, isWritten: false }, ...items];
}

/** Whether papers on record bear an item out. */
export const hasPapers = ({ supports }: ReportItem): boolean =>
  supports.some(({ kind, records }) => kind !== "figure" && kind !== "narrative" && records.length > 0);

/** One version an office, those of one office in one text; who leads stands first. */
function versionsOf(task: ReportTask, parts: readonly JudgedPart[], lasts: readonly JudgedPart[]): readonly Version[] {
  const offices = [...new Map(parts.map(({ organisation }) => [organisation.id, organisation])).values()];
  const versions = offices.map((organisation): Version => {
    const { text, claims } = joinParts(parts.filter((one) => one.organisation.id === organisation.id));
    const before = lasts.filter((one) => one.organisation.id === organisation.id);
    const entry = Math.max(...parts.filter((one) => one.organisation.id === organisation.id).map((one) => one.entry));
    return { entry, organisation, role: roleOf(task, organisation.id), text, claims, last: before.length > 0 ? joinParts(before) : null };
  });
  // As the scheme names them, whoever reported first: the proposal must not depend on that.
  const named = taskRoles.flatMap((role) => task.organisations[role].map(({ id }) => id));
  const rank = ({ organisation }: Version): number => (named.indexOf(organisation?.id ?? "") + named.length + 1) % (named.length + 1);
  return versions.sort((a, b) => rank(a) - rank(b) || (a.entry ?? 0) - (b.entry ?? 0));
}

function joinParts(parts: readonly JudgedPart[]): { readonly text: string; readonly claims: readonly Judged[] } {
  let text = "";
  const claims: Judged[] = [];
  for (const one of parts) {
    const start = text.length;
    text += one.part.text;
    claims.push(...one.claims.map((judged) => ({ ...judged, claim: { ...judged.claim, start: judged.claim.start + start } })));
  }
  return { text, claims };
}

const roleOf = ({ organisations }: ReportTask, id: string): TaskRole | null =>
  taskRoles.find((role) => organisations[role].some((one) => one.id === id)) ?? null;
