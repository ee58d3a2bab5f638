// Files that a person names on the command line (指定的文件): read as bytes, or told why they cannot be.
import { readFile } from "node:fs/promises";
import { problem, ProblemError } from "../vocabulary/problem.ts";

const causes: Readonly<Record<string, "missing" | "directory" | "forbidden">> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "directory",
  EACCES: "forbidden",
  EPERM: "forbidden",
};

/** What hinders opening a file, by what the system said; that is the person's to mend, and no fault of the program. */
export function unopened(path: string, error: unknown): ProblemError {
  const code = (error as { readonly code?: string }).code ?? String(error);
  return new ProblemError([problem("file.unopened", { file: path }, { why: causes[code] ?? "other", code })]);
}

/** The bytes of a file. @throws ProblemError where it cannot be opened */
export async function loadGiven(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unopened(path, error);
  }
}
