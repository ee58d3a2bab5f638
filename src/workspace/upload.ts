// Files that a face handed over (上传): each lies in the staging folder under its id until it is taken.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { Workspace } from "./workspace.ts";

/** The bytes of an upload, which is used up by it. @throws ProblemError where it is gone */
export async function takeUpload(
  { staging }: Workspace,
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
