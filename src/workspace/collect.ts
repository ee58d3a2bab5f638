// Takes in replies (收报): whose each is, what it says of which item, what the ledgers say of that, and all that is wrong; then one entry a reply.
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Document } from "../document/document.ts";
import type { Stamp } from "../journal/journal.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { checkReply } from "../submission/check.ts";
import { sayAlike, type Reply, type ReplyPart } from "../submission/submission.ts";
import { askUnits } from "../submission/unit-slip.ts";
import { digestBytes } from "../vocabulary/digest.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { beijingDay } from "../vocabulary/period.ts";
import { problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import { judgeReading } from "./check.ts";
import { resolveExpectations, type Expectations } from "./expectations.ts";
import { appendFiling } from "./filings.ts";
import { repliesOf } from "./forms.ts";
import { readReply, type ReadReply, type ReceivedReply, type SenderBy } from "./reply.ts";
import { findingsOf } from "./reply-findings.ts";
import { findTold, joinFindings } from "./told.ts";
import type { Workspace } from "./workspace.ts";

export interface CollectRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  /** Whose replies they are, where a person says so. */
  readonly organisation: string | null;
  /** A reply whose title names another period is of this one all the same. */
  readonly force: boolean;
  /** Show what is understood, and take nothing. */
  readonly dryRun: boolean;
}

/** One reply as understood (报送). */
export interface CollectedReply {
  readonly file: string;
  readonly organisation: OrganisationLabel | null;
  readonly by: SenderBy | null;
  readonly form: string | null;
  /** Its journal entry; null where it was not taken. */
  readonly entry: number | null;
  /** Entries of the same office of which this one says parts anew. */
  readonly supersedes: readonly number[];
  readonly parts: readonly ReplyPart[];
  readonly answers: Reply["answers"];
  readonly unplaced: Reply["unplaced"];
  readonly cells: ReadReply["cells"];
  readonly claims: readonly Judged[];
  readonly findings: readonly Finding[];
  readonly labels: Readonly<Record<string, string>>;
  /** The text that claims and findings point into; of a form its answers, a line each. */
  readonly document: Pick<Document, "name" | "format" | "text" | "blocks" | "sources">;
  readonly problems: readonly Problem[];
}

/** What `collect` answers. */
export interface CollectAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly due: string;
  readonly knownAt: number;
  readonly synthetic: boolean;
  readonly replies: readonly CollectedReply[];
}

/** What makes a reply one that cannot be taken: nobody knows whose, or for what. */
const hindering: readonly Problem["code"][] = [
  "reply.sender-unknown",
  "reply.sender-differs",
  "reply.sender-outside",
  "form.unknown",
  "form.renumbered",
  "form.other",
  "reply.period-differs",
];

/** Takes in replies, each by itself: what is wrong with one hinders no other. */
export async function collectReplies(
  workspace: Workspace,
  request: CollectRequest,
  files: readonly ReceivedReply[],
  stamp: Stamp,
): Promise<CollectAnswer> {
  const expectations = await resolveExpectations(workspace, request.scheme, request.period);
  const given = request.organisation === null ? null : expectations.resolveName(request.organisation);
  const replies: CollectedReply[] = [];
  for (const file of files) replies.push(await collectOne(workspace, expectations, file, { ...request, given }, stamp));
  return { ...aboutOf(expectations), replies };
}

/** What replies were held against. */
export const aboutOf = ({ scheme, period, register, report }: Expectations): Omit<CollectAnswer, "replies"> => ({
  scheme: scheme.id,
  label: scheme.label,
  period: period.text,
  due: register.due,
  knownAt: report.knownAt,
  synthetic: report.synthetic,
});

/** What the ledgers say of an office's figures and of what it tells as done, and what its text says against itself; `time` is when it came in. */
export async function judgeReply(
  workspace: Workspace,
  expectations: Expectations,
  { reading, rows, parts, unplaced }: Pick<ReadReply, "reading" | "rows" | "parts" | "unplaced">,
  organisation: OrganisationId | null,
  time: string,
): Promise<Pick<CollectedReply, "claims" | "findings" | "labels">> {
  const { scheme, asOf, senderOf, report } = expectations;
  const sender = senderOf(organisation);
  const { claims: told, labels } = await judgeReading(workspace, scheme, reading, asOf, sender);
  const claims = askUnits(told, report);
  const own = Object.fromEntries(
    claims.flatMap(({ metric, reason }) => (metric !== null && reason.code === "contradicted" ? [[metric, reason.metric]] : [])),
  );
  const done = findTold(expectations, { text: reading.document.text, claims, parts, unplaced, tasks: sender.tasks }, time);
  return { claims, labels: { ...own, ...labels }, findings: joinFindings(findingsOf({ ...reading, rows }, claims, report), done) };
}

interface Given {
  readonly given: OrganisationId | null;
  readonly force: boolean;
  readonly dryRun: boolean;
}

async function collectOne(
  workspace: Workspace,
  expectations: Expectations,
  file: ReceivedReply,
  { given, force, dryRun }: Given,
  stamp: Stamp,
): Promise<CollectedReply> {
  const at: Place = { file: file.name };
  try {
    const read = await readReply(expectations, file, given);
    const problems = [...read.problems, ...lateProblems(expectations, read, stamp, at)];
    const { organisation } = read;
    const judged = await judgeReply(workspace, expectations, read, organisation, stamp.time);
    const isTaken =
      !dryRun &&
      organisation !== null &&
      !problems.some(({ code }) => hindering.includes(code) && !(force && code === "reply.period-differs"));
    const taken = isTaken ? await takeReply(workspace, expectations, { ...read, organisation }, file, problems, stamp) : untaken;
    return collected(read, {
      file: file.name,
      organisation: organisation && expectations.organisation(organisation),
      entry: taken.entry,
      supersedes: taken.supersedes,
      ...judged,
      problems: [...problems, ...taken.problems],
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return unread(file.name, error.problems);
  }
}

/** A reply as it is answered: of what was read, without what only the judging needs. */
export function collected(
  { reading, rows: _, said: __, signed: ___, ...answer }: ReadReply,
  seen: Pick<CollectedReply, "file" | "organisation" | "entry" | "supersedes" | "claims" | "findings" | "labels" | "problems">,
): CollectedReply {
  const { name, format, text, blocks, sources } = reading.document;
  return { ...answer, ...seen, document: { name, format, text, blocks, sources } };
}

const unread = (file: string, problems: readonly Problem[]): CollectedReply => ({
  file,
  organisation: null,
  by: null,
  form: null,
  entry: null,
  supersedes: [],
  parts: [],
  answers: [],
  unplaced: [],
  cells: {},
  claims: [],
  findings: [],
  labels: {},
  document: { name: file, format: "text", text: "", blocks: [], sources: [] },
  problems,
});

function lateProblems(expectations: Expectations, read: ReadReply, { time }: Stamp, at: Place): readonly Problem[] {
  const form = expectations.register.forms.find(({ organisation }) => organisation.id === read.organisation);
  if (!form) return [];
  const { register, period, scheme } = expectations;
  const taskLabel = (task: number): string => scheme.tasks.find(({ number }) => number === task)?.label ?? String(task);
  const received = beijingDay(time);
  return checkReply(read, { form, period: period.text, due: register.due, received, said: read.said, signed: read.signed, taskLabel }, at);
}

/** What became of a reply: its entry, what it says anew, and what hindered it. */
type Taken = Pick<CollectedReply, "entry" | "supersedes" | "problems">;
const untaken: Taken = { entry: null, supersedes: [], problems: [] };

/** Puts a reply on record, unless the very file is there already. */
async function takeReply(
  workspace: Workspace,
  { scheme, period }: Expectations,
  read: ReadReply & { readonly organisation: OrganisationId },
  file: ReceivedReply,
  problems: readonly Problem[],
  stamp: Stamp,
): Promise<Taken> {
  return workspace.serial(async () => {
    const digest = digestBytes(file.bytes);
    const before = (await repliesOf(workspace, scheme, period)).filter(({ content }) => content.organisation === read.organisation);
    const held = before.find(({ entry }) => entry.files.some((one) => one.digest === digest));
    if (held)
      return {
        entry: null,
        supersedes: [],
        problems: [problem("reply.repeated", { file: file.name }, { entry: held.entry.number }, "warning")],
      };
    const supersedes = before.filter(({ content }) => sayAlike(content, read)).map(({ entry }) => entry.number);
    const content: Reply = {
      scheme: scheme.id,
      period: period.text,
      organisation: read.organisation,
      form: read.form,
      file: file.name,
      parts: read.parts,
      answers: read.answers,
      unplaced: read.unplaced,
      problems,
    };
    const entry = await appendFiling(
      workspace,
      {
        kind: "submission",
        scheme: scheme.id,
        period: period.text,
        organisation: read.organisation,
        subject: file.name,
        files: [file],
        content,
      },
      stamp,
    );
    return { entry, supersedes, problems: [] };
  });
}
