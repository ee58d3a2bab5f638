// Serving a data directory and building the example; long work shows its progress, and Ctrl+C gives the directory back.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Perform } from "../api/api.ts";
import { createJournal } from "../journal/store.ts";
import { createServer } from "../server/listen.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { bindClaim } from "../workspace/bind.ts";
import { askCheck } from "../workspace/check.ts";
import { collectReplies } from "../workspace/collect.ts";
import { bindEndpoints } from "../workspace/perform.ts";
import { loadOriginal } from "../workspace/records.ts";
import { openWorkspace, type Progress, type Workspace } from "../workspace/workspace.ts";
import { beijingTime, connectOwn } from "./connect.ts";
import { fileExample, generateFiles, loadOpenSteps } from "./demo.ts";
import { showReport } from "./show.ts";
import { createProgress, exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

const now = (): string => beijingTime(Date.now());

export async function initDirectory(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  await createJournal(directory);
  print(w.initialised(directory));
  return exitCodes.done;
}

/** Serves an open workspace until the process is told to stop. */
async function serveWorkspace(workspace: Workspace, perform: Perform, port: number): Promise<void> {
  const server = createServer({
    perform,
    check: (scheme, document) => askCheck(workspace, scheme, document, { until: null, knownAt: null, under: null }),
    bind: (request, document, actor) => bindClaim(workspace, request, document, { actor, time: now(), simulated: false }),
    collect: (request, files, actor) => collectReplies(workspace, request, files, { actor, time: now(), simulated: false }),
    original: (scheme, entry) => loadOriginal(workspace, scheme, entry),
    load: (digest) => workspace.blobs.load(digest),
    token: workspace.owner.token,
    staging: workspace.staging,
    schemes: () => {
      const schemes = new Map(workspace.catalogues.definitions().schemes.map(({ value }) => [value.id as string, value.label]));
      return [...schemes].map(([id, label]) => ({ id, label }));
    },
    head: () => workspace.head(),
  });
  try {
    await server.listen({ host: "127.0.0.1", port });
  } catch (error) {
    if ((error as { readonly code?: string }).code === "EADDRINUSE")
      throw new ProblemError([problem("workspace.port-taken", { file: "--port" }, { port })]);
    throw error;
  }
  const { port: bound } = server.server.address() as AddressInfo;
  await workspace.announce(bound);
  print(w.serving(`http://localhost:${String(bound)}`));
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await server.close();
}

export async function serveDirectory(directory: string, port: number): Promise<number> {
  const { progress, stop } = createProgress(false);
  const workspace = await openWorkspace(directory, now(), progress);
  try {
    stop();
    await serveWorkspace(workspace, bindEndpoints(workspace, now, progress), port);
  } finally {
    await workspace.close();
  }
  return exitCodes.done;
}

export interface DemoOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly serve?: boolean;
  readonly port: string;
}

/** Files, journal, figures, table: the main job from nothing. Run again, it finds everything done. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const started = performance.now();
  const { progress, stop } = createProgress(false);
  const files = join(options.data, "example-files");
  await mkdir(files, { recursive: true });
  if (!existsSync(join(options.data, "format.json"))) await createJournal(options.data);
  const workspace = await openWorkspace(options.data, now(), progress);
  try {
    const perform = bindEndpoints(workspace, now, progress);
    await buildExample(workspace, perform, files, progress);
    const report = await perform("report", { scheme: null, until: null, knownAt: null, under: null });
    stop();
    if (options.json) printJson(report);
    else print(showReport(report));
    noteProblems(report.problems);
    note(w.ready(((performance.now() - started) / 1000).toFixed(1)));
    if (options.serve) await serveWorkspace(workspace, perform, Number(options.port));
  } finally {
    stop();
    await workspace.close();
  }
  return exitCodes.done;
}

/** Generates and files what the journal does not hold yet. */
async function buildExample(workspace: Workspace, perform: Perform, files: string, progress: Progress): Promise<void> {
  const connection = connectOwn(workspace, perform);
  const steps = await loadOpenSteps(connection);
  if (steps.length === 0) return;
  const generation = generateFiles(files);
  await fileExample(connection, files, generation, steps, progress);
  await generation.done;
}
