// What is on record of a period (在案材料): which periods have papers, the forms as sent, the replies with what replaced what, and their originals.
import type { FilingEntry, Stamp } from "../journal/journal.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { askedTwice, countBurden } from "../submission/form.ts";
import { nameItem, sayAlike, type Reply } from "../submission/submission.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { monthsOf, parsePeriod } from "../vocabulary/period.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { aboutOf, collected, judgeReply, type CollectAnswer, type CollectedReply } from "./collect.ts";
import { resolveExpectations } from "./expectations.ts";
import { loadFilings, type Filing } from "./filings.ts";
import type { FormsAnswer } from "./forms.ts";
import { formsOf, repliesOf } from "./forms.ts";
import { rereadReply } from "./reply.ts";
import { currentScheme, labelling, resolvePeriod } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

/** How far the papers of a period have come. */
export interface PeriodStanding {
  readonly period: string;
  /** Whether its forms were sent. */
  readonly sent: boolean;
  readonly replies: number;
  /** Items that somebody decided on. */
  readonly chosen: number;
  readonly drafts: number;
  /** What its newest version was frozen for; null where none was. */
  readonly frozen: string | null;
}

/** What `periods` answers: those that have papers, the newest first, and all that may be reported. */
export interface PeriodsAnswer {
  readonly scheme: string;
  readonly label: string;
  /** The newest period with papers, else the scheme's own. */
  readonly newest: string;
  readonly lines: readonly PeriodStanding[];
  /** Papers of evidence, whatever period they came in with: what bears an item out in June does so in November. */
  readonly papers: number;
  readonly months: readonly string[];
  readonly whole: string;
}

/** Lists the periods of a scheme. */
export async function askPeriods(workspace: Workspace, id: string | null): Promise<PeriodsAnswer> {
  const scheme = currentScheme(workspace, id);
  const [drafts, freezes] = [await loadFilings(workspace, "draft", scheme.id), await loadFilings(workspace, "freeze", scheme.id)];
  const others = await Promise.all((["forms", "submission", "choice"] as const).map((kind) => loadFilings(workspace, kind, scheme.id)));
  const filings = [...others.flat(), ...drafts, ...freezes];
  const endOf = (period: string): string => parsePeriod(period)?.to ?? "";
  const periods = [...new Set(filings.map(({ entry }) => entry.period))].sort((a, b) => endOf(b).localeCompare(endOf(a)));
  const lines = periods.map((period): PeriodStanding => {
    const own = (kind: FilingEntry["filing"]): readonly FilingEntry[] =>
      filings.map(({ entry }) => entry).filter((entry) => entry.filing === kind && entry.period === period);
    const newest = drafts.findLast(({ entry }) => entry.period === period)?.content.version;
    const frozen = freezes.findLast(({ entry, content }) => entry.period === period && content.version === newest);
    return {
      period,
      sent: own("forms").length > 0,
      replies: own("submission").length,
      chosen: new Set(own("choice").map(({ subject }) => subject)).size,
      drafts: own("draft").length,
      frozen: frozen?.entry.subject ?? null,
    };
  });
  const whole = scheme.period.text;
  const papers = (await loadFilings(workspace, "evidence", scheme.id)).length;
  return { scheme: scheme.id, label: scheme.label, newest: periods[0] ?? whole, lines, papers, months: monthsOf(scheme.period), whole };
}

/** What `register` answers: the forms of a period as sent, or as they would be. */
export interface RegisterAnswer extends Omit<FormsAnswer, "entry"> {
  /** When and by whom they were sent; null where they were not. */
  readonly sent: (Stamp & { readonly entry: number }) | null;
}

/** The forms of a period, without sending any. */
export async function askRegister(workspace: Workspace, id: string | null, asked: string | null): Promise<RegisterAnswer> {
  const { scheme, period, register, report } = await resolveExpectations(workspace, id, asked);
  const held = await formsOf(workspace, scheme, period);
  const { number = 0, time = "", actor = "", simulated = false } = held?.entry ?? {};
  return {
    register,
    synthetic: report.synthetic,
    burdens: countBurden(register.forms),
    twice: askedTwice(register.forms),
    sent: held ? { entry: number, time, actor, simulated } : null,
  };
}

/** One reply on record (在案报送). */
export interface ReplyLine {
  readonly entry: number;
  readonly time: string;
  readonly actor: string;
  readonly organisation: OrganisationLabel;
  readonly form: string | null;
  readonly file: string;
  readonly items: number;
  readonly answers: number;
  readonly unplaced: number;
  readonly problems: Reply["problems"];
  /** Entries of the same office that it says parts of anew, and those that do so to it. */
  readonly supersedes: readonly number[];
  readonly supersededBy: readonly number[];
}

/** What `replies` answers. */
export interface RepliesAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  /** The newest first. */
  readonly lines: readonly ReplyLine[];
  /** Offices that a reply may be of. */
  readonly organisations: readonly OrganisationLabel[];
  /** What items are called, by task and item: 4-2. */
  readonly names: Readonly<Record<string, string>>;
}

/** Lists the replies of a period. */
export async function askReplies(workspace: Workspace, id: string | null, asked: string | null): Promise<RepliesAnswer> {
  const scheme = currentScheme(workspace, id);
  const period = resolvePeriod(scheme, asked);
  const organisation = labelling(workspace, scheme);
  const replies = await repliesOf(workspace, scheme, period);
  const { register, report } = await resolveExpectations(workspace, scheme.id, period.text);
  const lines = replies.map(({ entry, content }): ReplyLine => {
    const others = replies.filter((one) => one.content.organisation === content.organisation && sayAlike(one.content, content));
    const numbers = others.map((one) => one.entry.number);
    return {
      entry: entry.number,
      time: entry.time,
      actor: entry.actor,
      organisation: organisation(content.organisation),
      form: content.form,
      file: content.file,
      items: content.parts.length,
      answers: content.answers.length,
      unplaced: content.unplaced.filter(({ isFrame }) => !isFrame).length,
      problems: content.problems,
      supersedes: numbers.filter((number) => number < entry.number),
      supersededBy: numbers.filter((number) => number > entry.number),
    };
  });
  return {
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    lines: lines.reverse(),
    organisations: register.forms.map((form) => form.organisation),
    names: Object.fromEntries(
      report.tasks.flatMap(({ number, task, items }): readonly (readonly [string, string])[] => [
        [itemNumber(number, null), task],
        // The only item of a task is the task.
        ...items.map((item): readonly [string, string] => [
          itemNumber(number, item.number),
          nameItem({ taskLabel: task, item: items.length === 1 ? 0 : item.number, itemLabel: item.label }),
        ]),
      ]),
    ),
  };
}

/** What `reply` answers: a reply on record, its figures held against the ledgers as they are now. */
export interface ReplyAnswer extends Omit<CollectAnswer, "replies"> {
  readonly reply: CollectedReply;
  readonly time: string;
  readonly actor: string;
}

/** What was understood of a reply on record. @throws ProblemError where the entry is none */
export async function askReply(workspace: Workspace, id: string | null, number: number): Promise<ReplyAnswer> {
  const { entry, content } = await resolveReply(workspace, id, number);
  const expectations = await resolveExpectations(workspace, content.scheme, content.period);
  const read = await rereadReply(expectations, content, await loadOriginal(workspace, id, number));
  const judged = await judgeReply(workspace, expectations, read, content.organisation, entry.time);
  const organisation = expectations.organisation(content.organisation);
  const { file, problems } = content;
  const reply = collected(read, { file, organisation, entry: number, supersedes: [], ...judged, problems });
  return { ...aboutOf(expectations), reply, time: entry.time, actor: entry.actor };
}

/** The file of a reply as it was received. @throws ProblemError where the entry is none */
export async function loadOriginal(
  workspace: Workspace,
  id: string | null,
  number: number,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { entry } = await resolveReply(workspace, id, number);
  const [file] = entry.files;
  if (!file) throw new Error(`reply without file: ${String(number)}`);
  return { name: file.name, bytes: await workspace.blobs.load(file.digest) };
}

async function resolveReply(workspace: Workspace, id: string | null, number: number): Promise<Filing<"submission">> {
  const replies = await loadFilings(workspace, "submission", currentScheme(workspace, id).id);
  const found = replies.find(({ entry }) => entry.number === number);
  if (found) return found;
  throw new ProblemError([problem("request.unknown", { file: String(number) }, { what: "reply", id: String(number), near: "" })]);
}
