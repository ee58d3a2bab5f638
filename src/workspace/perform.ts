// Carries out endpoints over an open data directory; the one table from a name to what is done.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { endpoints, type EndpointName, type InputOf, type Outputs, type Perform } from "../api/api.ts";
import type { Document } from "../document/document.ts";
import { parseDocument } from "../document/parse.ts";
import type { Stamp } from "../journal/journal.ts";
import { verifyBlobs } from "../journal/store.ts";
import { beijingDay } from "../vocabulary/period.ts";
import { expectOk, problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { applyFolders } from "./apply.ts";
import { bindClaim } from "./bind.ts";
import { askCheck } from "./check.ts";
import { askJournal, askMetric, askReport, askTrace } from "./ask.ts";
import { digestProjection } from "./projection.ts";
import { askDictionary } from "./dictionaries.ts";
import { collectReplies } from "./collect.ts";
import { askBoard } from "./board.ts";
import { appendNote, askDrafts, freezeDraft } from "./sign-off.ts";
import { askCompile } from "./compilation.ts";
import { chooseVersion, fileDraft } from "./drafts.ts";
import { askMissing } from "./missing.ts";
import { sendForms } from "./forms.ts";
import { askPeriods, askRegister, askReplies, askReply } from "./records.ts";
import { importFiles, withdrawEntry } from "./receive.ts";
import type { Progress, Workspace } from "./workspace.ts";

type Table = { readonly [Name in EndpointName]: (input: InputOf<Name>) => Promise<Outputs[Name]> };

/** Binds every endpoint to a workspace. `now` is asked for the time of each change that does not tell one. */
export function bindEndpoints(workspace: Workspace, now: () => string, progress: Progress): Perform {
  const stampOf = ({ actor, time }: { readonly actor: string; readonly time: string | null }): Stamp => ({
    actor,
    time: time ?? now(),
    simulated: time !== null,
  });
  const table: Table = {
    apply: ({ folders, stamp }) => applyFolders(workspace, folders, stampOf(stamp)),
    import: async ({ uploads, stamp, ...request }) => {
      const files = uploads.map(({ id, name }) => ({ name, path: join(workspace.staging, id) }));
      // An upload is used up by its import, and gone when the process that took it ends.
      const gone = files.filter(({ path }) => !existsSync(path));
      if (gone.length > 0)
        throw new ProblemError(gone.map(({ name }) => problem("file.unreadable", { file: name }, { message: "ENOENT" })));
      return importFiles(workspace, { ...request, files }, stampOf(stamp));
    },
    dictionary: () => Promise.resolve(askDictionary(workspace)),
    withdraw: ({ entry, reason, stamp }) => withdrawEntry(workspace, entry, reason, stampOf(stamp)),
    journal: async ({ verify }) => ({
      head: workspace.journal.head,
      digest: workspace.journal.digest,
      lines: askJournal(workspace),
      problems: verify ? await verifyBlobs(workspace.journal, workspace.blobs) : [],
    }),
    rebuild: () =>
      workspace.serial(async () => {
        const before = await digestProjection(workspace.engine().read);
        await workspace.rebuild(progress);
        const after = await digestProjection(workspace.engine().read);
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter((table) => before.get(table) !== after.get(table));
        return { entries: workspace.journal.head, equal: differing.length === 0, tables: after.size, differing };
      }),
    metric: (request) => askMetric(workspace, request),
    trace: (request) => askTrace(workspace, request),
    check: async ({ upload, scheme, ...asOf }) => {
      const { value, problems } = await loadDocument(workspace, upload);
      return { ...(await askCheck(workspace, scheme, value, asOf)), problems };
    },
    bind: async ({ upload, stamp, ...request }) =>
      bindClaim(workspace, request, (await loadDocument(workspace, upload)).value, stampOf(stamp)),
    ...officeTable(workspace, now, stampOf),
    report: remember(workspace, ({ scheme, ...request }) => askReport(workspace, scheme, request)),
  };
  return async (name, input) => table[name](parseInput(name, input) as never);
}

type OfficeName =
  | "collect"
  | "missing"
  | "compile"
  | "choose"
  | "draft"
  | "drafts"
  | "note"
  | "freeze"
  | "board"
  | "periods"
  | "register"
  | "replies"
  | "reply"
  | "forms";
type StampOf = (given: { readonly actor: string; readonly time: string | null }) => Stamp;

/** The office's monthly work (工作台): from the forms to the version for the meeting. */
function officeTable(workspace: Workspace, now: () => string, stampOf: StampOf): Pick<Table, OfficeName> {
  return {
    collect: async ({ uploads, stamp, ...request }) => {
      const files = [];
      for (const upload of uploads) files.push({ name: upload.name, bytes: await takeUpload(workspace, upload) });
      return collectReplies(workspace, request, files, stampOf(stamp));
    },
    missing: ({ scheme, period, on }) => askMissing(workspace, scheme, period, on ?? beijingDay(now())),
    compile: remember(workspace, ({ scheme, period }) => askCompile(workspace, scheme, period)),
    choose: ({ stamp, ...request }) => chooseVersion(workspace, request, stampOf(stamp)),
    drafts: (request) => askDrafts(workspace, request),
    note: ({ stamp, ...request }) => appendNote(workspace, request, stampOf(stamp)),
    freeze: ({ stamp, ...request }) => freezeDraft(workspace, request, stampOf(stamp)),
    board: ({ scheme, period, on }) => askBoard(workspace, scheme, period, on ?? beijingDay(now())),
    draft: ({ stamp, ...request }) => fileDraft(workspace, request, stampOf(stamp)),
    periods: ({ scheme }) => askPeriods(workspace, scheme),
    register: ({ scheme, period }) => askRegister(workspace, scheme, period),
    replies: ({ scheme, period }) => askReplies(workspace, scheme, period),
    reply: ({ scheme, entry }) => askReply(workspace, scheme, entry),
    forms: ({ stamp, ...request }) => sendForms(workspace, request, stampOf(stamp)),
  };
}

/** The document of an upload, which is used up by it. @throws ProblemError where it cannot be read */
async function loadDocument(
  { staging }: Workspace,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ readonly value: Document; readonly problems: readonly Problem[] }> {
  const read = await parseDocument(name, await takeUpload({ staging }, { id, name }));
  return { value: expectOk(read), problems: read.problems };
}

/** The bytes of an upload, which is used up by it. */
async function takeUpload(
  { staging }: Pick<Workspace, "staging">,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Uint8Array> {
  const path = join(staging, id);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new ProblemError([
      problem("file.unreadable", { file: name }, { message: (error as { readonly code?: string }).code ?? String(error) }),
    ]);
  });
  await rm(path, { force: true });
  return bytes;
}

/** An endpoint's input, whichever face it came through. @throws ProblemError for every part that is not what the endpoint takes */
function parseInput<Name extends EndpointName>(name: Name, input: unknown): unknown {
  const read = endpoints[name].safeParse(input, { reportInput: true });
  if (read.success) return read.data;
  throw new ProblemError(
    read.error.issues.map((issue) =>
      problem(
        "request.value-wrong",
        { file: name, field: issue.path.join(".") },
        { expected: issue.message, found: issue.input === undefined ? "" : JSON.stringify(issue.input) },
      ),
    ),
  );
}

const remembered = 20;

/** Keeps the last answers to a question until something new is entered: the same question then costs nothing. */
function remember<Input, Output>(workspace: Workspace, ask: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  const answers = new Map<string, { readonly head: number; readonly answer: Promise<Output> }>();
  return (input) => {
    const key = JSON.stringify(input);
    const head = workspace.head();
    const held = answers.get(key);
    if (held?.head === head) return held.answer;
    const answer = ask(input);
    if (answers.size >= remembered) answers.clear();
    answers.set(key, { head, answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
