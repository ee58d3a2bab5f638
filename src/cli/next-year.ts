// Writes the next year's scheme (方案跨年承接) as a folder with its checklist: the whole of it or nothing.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nextYearWords, writeChecklist } from "../text/next-year.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { CommonOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, noteProblems, print, printJson } from "./terminal.ts";

export interface NextYearOptions extends CommonOptions {
  readonly knownAt?: string;
  readonly scheme?: string;
  readonly out: string;
  readonly rectify?: string;
}

/** Drafts the folder and writes it. @throws ProblemError where it is there already, or what was handed in is wrong */
export async function createNextYear(connection: Connection, options: NextYearOptions): Promise<number> {
  const rectify = options.rectify === undefined ? null : await connection.upload(options.rectify);
  const answer = await connection.perform("next-year", {
    scheme: options.scheme ?? null,
    out: options.out,
    rectify,
    knownAt: options.knownAt ?? null,
  });
  const folder = join(options.out, answer.id);
  const checklist = writeChecklist(answer.scheme, answer.id, answer.knownAt, answer.notes);
  await saveFolder(folder, { ...answer.files, "NEXT-YEAR.md": checklist });
  // What is pending stands in the checklist, line by line.
  noteProblems(answer.problems.filter(({ code }) => code !== "scheme.target-pending"));
  if (options.json) printJson({ folder, ...answer });
  else print(`${checklist}\n${nextYearWords.written(folder)}`);
  return answer.problems.some(({ severity }) => severity === "error") ? exitCodes.problems : exitCodes.done;
}

/** Writes files beside the folder first, which then gets its name in one step. */
async function saveFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const taken = (): ProblemError => new ProblemError([problem("folder.exists", { file: folder }, { path: folder })]);
  if (existsSync(folder)) throw taken();
  await mkdir(dirname(folder), { recursive: true });
  // A folder within, for the temporary one is its owner's alone.
  const temporary = await mkdtemp(join(dirname(folder), ".next-year-"));
  const draft = join(temporary, basename(folder));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(draft, name)), { recursive: true });
      await writeFile(join(draft, name), text);
    }
    if (existsSync(folder)) throw taken();
    await rename(draft, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
