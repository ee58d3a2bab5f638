// Checks a file that is to be attached as evidence (佐证材料): that there is something in it, and that it is what its name says.
import { extname } from "node:path";
import { parseDocumentKind, type DocumentKind } from "../document/kind.ts";
import { resolveKind } from "../document/parse.ts";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";

/** Endings whose content is known by its bytes. A file under any other name is taken as it is: the book says what it cannot show. */
const promised = {
  ".pdf": { kind: "pdf", what: "pdf" },
  ".docx": { kind: "word", what: "word" },
  ".docm": { kind: "word", what: "word" },
  ".xlsx": { kind: "workbook", what: "workbook" },
  ".xlsm": { kind: "workbook", what: "workbook" },
} as const satisfies Readonly<Record<string, { readonly kind: DocumentKind; readonly what: string }>>;

const isPromised = (ending: string): ending is keyof typeof promised => ending in promised;

/** What is wrong with a file; one that is locked by a password is whole, and the book names it. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const at = { file: name };
  if (bytes.length === 0) return [problem("evidence.file-empty", at, {})];
  const ending = extname(name).toLowerCase();
  if (!isPromised(ending)) return [];
  const { kind, what } = promised[ending];
  try {
    const found = await resolveKind(parseDocumentKind(name, bytes), bytes, at);
    if (found.kind === kind || found.kind === "encrypted") return [];
    return [problem("document.broken", at, { what, message: found.kind })];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}
