// Carries out endpoints over an open data directory; the one table from a name to what is done.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { endpoints, type EndpointName, type InputOf, type Outputs, type Perform } from "../api/api.ts";
import type { Document } from "../document/document.ts";
import { parseDocument } from "../document/parse.ts";
import type { Stamp } from "../journal/journal.ts";
import { verifyBlobs } from "../journal/store.ts";
import { expectOk, problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { applyFolders } from "./apply.ts";
import { bindClaim } from "./bind.ts";
import { askCheck } from "./check.ts";
import { askJournal, askMetric, askReport, askTrace } from "./ask.ts";
import { digestProjection } from "./projection.ts";
import { askDictionary } from "./dictionaries.ts";
import { askNextYear } from "./next-year.ts";
import { importFiles, withdrawEntry } from "./receive.ts";
import { bindPapers } from "./papers.ts";
import { remember } from "./remember.ts";
import { takeUpload } from "./upload.ts";
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
    "next-year": async ({ rectify, ...request }) =>
      askNextYear(workspace, request, rectify && { name: rectify.name, bytes: await takeUpload(workspace, rectify) }),
    bind: async ({ upload, stamp, ...request }) =>
      bindClaim(workspace, request, (await loadDocument(workspace, upload)).value, stampOf(stamp)),
    ...bindPapers(workspace, now, stampOf),
    report: remember(workspace, ({ scheme, ...request }) => askReport(workspace, scheme, request)),
  };
  return async (name, input) => table[name](parseInput(name, input) as never);
}

/** The document of an upload, which is used up by it. @throws ProblemError where it cannot be read */
async function loadDocument(
  workspace: Workspace,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ readonly value: Document; readonly problems: readonly Problem[] }> {
  const bytes = await takeUpload(workspace, { id, name });
  const read = await parseDocument(name, bytes);
  return { value: expectOk(read), problems: read.problems };
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
