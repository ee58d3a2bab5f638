// Reading a document (文档读取): the assessment's table in a file of any format, without a data directory.
import { readFile } from "node:fs/promises";
import { parseDocument } from "../document/parse.ts";
import { readRows } from "../document/rows.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { showRows } from "./show.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

/** Prints the rows of a file's table. */
export async function printRows(path: string, options: { readonly json?: boolean }): Promise<number> {
  const parsed = await parseDocument(path, await loadBytes(path));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  noteProblems(parsed.problems);
  const rows = readRows(parsed.value);
  if (options.json) {
    printJson({ rows: rows.map(({ spans: _, ...row }) => row) });
    return exitCodes.done;
  }
  if (rows.length > 0) print(showRows(rows));
  else note(w.noRows);
  return exitCodes.done;
}

async function loadBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ProblemError([
      problem("file.unreadable", { file: path }, { message: error instanceof Error ? error.message : String(error) }),
    ]);
  }
}
