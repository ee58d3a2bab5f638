// Replies in (收报): every file of the paths given, what was understood of each, everything that is wrong with it, and the originals marked up.
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { markReply } from "../server/mark.ts";
import { collectWords as w, draftCollected } from "../text/collect.ts";
import { terminalWords } from "../text/terminal.ts";
import type { CollectAnswer, CollectedReply } from "../workspace/collect.ts";
import { stampOf, type CommonOptions, type StampOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { loadGiven, unopened } from "./given.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

export interface CollectOptions extends CommonOptions, StampOptions {
  readonly scheme?: string;
  readonly period?: string;
  readonly organisation?: string;
  readonly marked?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Collects files; ends with 1 where one of them could not be taken. */
export async function collectFiles(connection: Connection, paths: readonly string[], options: CollectOptions): Promise<number> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  if (files.length === 0) {
    note(w.noFiles);
    return exitCodes.problems;
  }
  const uploads = [];
  for (const file of files) uploads.push(await connection.upload(file));
  const answer = await connection.perform("collect", {
    scheme: options.scheme ?? null,
    period: options.period ?? null,
    organisation: options.organisation ?? null,
    uploads,
    force: options.force ?? false,
    dryRun: options.dryRun ?? false,
    stamp: stampOf(options),
  });
  if (options.json) printJson(answer);
  else for (const reply of answer.replies) showReply(reply);
  if (options.marked !== undefined) await markAll(answer, files, options.marked);
  note(w.summary(answer.replies.filter(({ entry }) => entry !== null).length, answer.replies.length, options.dryRun ?? false));
  return answer.replies.every(({ entry, problems }) => entry !== null || problems.some(({ code }) => code === "reply.repeated")) ||
    options.dryRun
    ? exitCodes.done
    : exitCodes.problems;
}

/** Writes every file that something is to be said about, marked up, into a folder. */
async function markAll(answer: CollectAnswer, files: readonly string[], directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [index, reply] of answer.replies.entries()) {
    const marked = await markReply(answer, reply, await loadGiven(files[index] ?? ""));
    if (marked === null) continue;
    const out = join(directory, marked.name);
    await writeFile(out, marked.bytes);
    note(terminalWords.written(out));
  }
}

/** A file, or the files of a folder by name; what programs leave beside them is none. */
async function listFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw unopened(path, error);
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((one) => one.isFile() && !/^(?:\.|~\$)/u.test(one.name))
    .map(({ name }) => name);
  return names.sort().map((name) => join(path, name));
}

function showReply(reply: CollectedReply): void {
  const { head, lines, questions } = draftCollected(reply);
  print([head, ...lines.map((line) => `  ${line}`)].join("\n"));
  noteProblems(reply.problems);
  for (const question of questions) note(`  ? ${question}`);
}
