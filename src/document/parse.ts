// Reads a document of any format (文档读取): its bytes decide what it is; what is wrong with it, or too much of it, is a problem and no crash.
import { type Checked, problem, ProblemError, type Place } from "../vocabulary/problem.ts";
import { parseApart } from "./apart.ts";
import { readArchive, tooLarge } from "./archive.ts";
import type { Document } from "./document.ts";
import { type DocumentKind, parseDocumentKind } from "./kind.ts";
import { limits } from "./limits.ts";
import { parseText } from "./text.ts";
import { parseWeb } from "./web.ts";
import { parseWord } from "./word.ts";

/** The document of a file's bytes, or why it cannot be read. Warnings say what of it was left out. */
export async function parseDocument(name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  const at: Place = { file: name };
  try {
    if (bytes.length > limits.fileBytes) throw tooLarge("file", limits.fileBytes, at);
    const kind = await resolveKind(parseDocumentKind(name, bytes), bytes, at);
    const read = await readKind(kind, name, bytes);
    if (read.ok && read.value.blocks.length === 0) return { ok: false, problems: [...read.problems, problem("document.empty", at, {})] };
    return read;
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

async function readKind(kind: Exclude<DocumentKind, "container">, name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  switch (kind) {
    case "text":
      return parseText(name, bytes);
    case "pdf":
    case "workbook":
      return parseApart({ format: kind, name, bytes });
    case "html":
      return parseWeb(name, bytes);
    case "word":
      return parseWord(name, bytes);
    default:
      return { ok: false, problems: [problem("document.kind-unreadable", { file: name }, { kind })] };
  }
}

/** What a zip container is, by the parts in it. */
async function resolveKind(kind: DocumentKind, bytes: Uint8Array, at: Place): Promise<Exclude<DocumentKind, "container">> {
  if (kind !== "container") return kind;
  const { names, load } = await readArchive(bytes, at);
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  if (has("word/")) return "word";
  if (has("xl/")) return "workbook";
  if (has("ppt/")) return "presentation";
  if (has("ofd.xml")) return "ofd";
  if (names.includes("mimetype")) {
    const type = Buffer.from((await load("mimetype")) ?? []).toString("latin1");
    return type.includes("opendocument.spreadsheet") ? "ods" : type.includes("opendocument") ? "odt" : "archive";
  }
  return has("[content_types].xml") ? "unknown" : "archive";
}
