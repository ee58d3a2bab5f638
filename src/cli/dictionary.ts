// Data dictionaries and import templates (数据字典、导入模板): printed, written beside the packs, or saved as workbooks to be filled in.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeForm } from "../document/workbook.ts";
import { writeDictionary } from "../text/dictionary.ts";
import { draftTemplate } from "../text/template.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { parseFolders } from "../workspace/apply.ts";
import { draftDictionaries, type FolderDictionary } from "../workspace/dictionaries.ts";
import type { CommonOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { loadFolders, loadNeighbours } from "./folders.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

/** Prints the dictionary of packs in folders, or writes each into its README.md. */
export async function writeDictionaries(paths: readonly string[], options: CommonOptions & { readonly write?: boolean }): Promise<number> {
  const folders = await loadFolders(paths);
  const read = parseFolders(folders);
  noteProblems(read.problems);
  const drafted = draftDictionaries(read, parseFolders(await loadNeighbours(folders)));
  if (options.json) printJson(drafted.map(({ dictionary }) => dictionary));
  for (const { folder, dictionary, says } of drafted) {
    const text = writeDictionary(dictionary, says);
    if (!options.write && !options.json) print(text);
    if (!options.write) continue;
    const file = join(folder.path, "README.md");
    await writeFile(file, text);
    note(w.written(file));
  }
  return read.problems.some(({ severity }) => severity === "error") ? exitCodes.problems : exitCodes.done;
}

/** READMEs that no longer say what their packs define; a pack without one has nothing that could rot. */
export function checkReadmes(drafted: readonly FolderDictionary[]): readonly Problem[] {
  return drafted.flatMap(({ folder, dictionary, says }) => {
    const held = folder.files["README.md"];
    const file = `${folder.path}/README.md`;
    return held === undefined || held === writeDictionary(dictionary, says)
      ? []
      : [problem("pack.dictionary-stale", { file }, { path: folder.path }, "warning")];
  });
}

/** Saves the templates of ledgers, all that are filed where none is named. */
export async function saveTemplates(
  connection: Connection,
  wanted: readonly string[],
  options: CommonOptions & { readonly out: string },
): Promise<number> {
  const { dictionaries, organisations } = await connection.perform("dictionary", {});
  const filed = dictionaries.flatMap(({ ledgers }) => ledgers.filter(({ base }) => base === null));
  const known = filed.map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new ProblemError(unknown.map((id) => problem("request.unknown", { file: id }, { what: "ledger", id, near: nearest(id, known) })));
  await mkdir(options.out, { recursive: true });
  const saved: string[] = [];
  for (const ledger of filed) {
    if (wanted.length > 0 && !wanted.includes(ledger.id)) continue;
    const file = join(options.out, `${ledger.id}.xlsx`);
    await writeFile(file, await writeForm(draftTemplate(ledger, organisations)));
    saved.push(file);
  }
  if (options.json) printJson({ files: saved });
  else print(saved.join("\n"));
  return exitCodes.done;
}
