// Checking definitions (检查): every problem of every folder at once, and the packs' test cases run on a fresh engine.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadOwner } from "../journal/lock.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { checkDefinitions, parseFolders, type Standing } from "../workspace/apply.ts";
import { runCases } from "../workspace/cases.ts";
import { draftDictionaries } from "../workspace/dictionaries.ts";
import { loadStanding } from "../workspace/standing.ts";
import type { CommonOptions } from "./options.ts";
import { checkReadmes } from "./dictionary.ts";
import { loadFolders, loadNeighbours } from "./folders.ts";
import { exitCodes, noteProblems, print, printJson } from "./terminal.ts";

/** Lints folders against one another, against the packs and registers that stand beside them, and against what the data directory has in force. */
export async function lintPaths(paths: readonly string[], options: CommonOptions): Promise<number> {
  const folders = await loadFolders(paths);
  const read = parseFolders(folders);
  const around = parseFolders(await loadNeighbours(folders));
  const hasData = existsSync(join(options.data, "format.json")) && (await loadOwner(options.data)) === undefined;
  const held: Standing = hasData ? await loadStanding(options.data) : { packs: [], registers: [] };
  const standing: Standing = {
    packs: [...held.packs, ...around.packs.map(({ value }) => value)],
    registers: [...held.registers, ...around.registers.map(({ value }) => value)],
  };
  const found = checkDefinitions(read, standing);
  const broken = found.some((problem) => problem.severity === "error");
  const problems = broken ? found : [...found, ...(await runCases(read, around)), ...checkReadmes(draftDictionaries(read, around))];
  if (options.json) printJson({ problems });
  noteProblems(problems);
  if (problems.length === 0 && !options.json) print(w.clean);
  return problems.some((problem) => problem.severity === "error") ? exitCodes.problems : exitCodes.done;
}
