// Reading documents (文档读取): the assessment's table in a file of any format, and the figures it asserts, without a data directory.
import { readClaims } from "../claim/read.ts";
import { claimRecord } from "../claim/record.ts";
import type { Document } from "../document/document.ts";
import { parseDocument } from "../document/parse.ts";
import { readPassages } from "../document/passage.ts";
import { readRows } from "../document/rows.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { ProblemError } from "../vocabulary/problem.ts";
import { loadGiven } from "./given.ts";
import { showClaims, showRows } from "./show.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

/** Prints the rows of a file's table. */
export async function printRows(path: string, options: { readonly json?: boolean }): Promise<number> {
  const rows = readRows(await loadDocument(path));
  if (options.json) {
    printJson({ rows: rows.map(({ spans: _, ...row }) => row) });
    return exitCodes.done;
  }
  if (rows.length > 0) print(showRows(rows));
  else note(w.noRows);
  return exitCodes.done;
}

/** Prints the figures that files assert: one JSON object a line, or a list to read. A file that cannot be read does not keep the others from it. */
export async function printClaims(paths: readonly string[], options: { readonly json?: boolean }): Promise<number> {
  let code: number = exitCodes.done;
  for (const path of paths) {
    try {
      const document = await loadDocument(path);
      const claims = readClaims(document, readPassages(document));
      if (options.json) for (const claim of claims) print(JSON.stringify({ file: path, ...claimRecord(claim) }));
      else print(showClaims(path, claims));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      noteProblems(error.problems);
      code = exitCodes.problems;
    }
  }
  return code;
}

/** A file as a document; what is wrong with it but lets it be read is told. @throws ProblemError where it cannot be read */
async function loadDocument(path: string): Promise<Document> {
  const parsed = await parseDocument(path, await loadGiven(path));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  noteProblems(parsed.problems);
  return parsed.value;
}
