// Reads a document of any format (文档读取): its bytes decide what it is; what is wrong with it, or too much of it, is a problem and no crash.
import { type Checked, problem, ProblemError, type Place, type UnreadableKind } from "../vocabulary/problem.ts";
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
    const { kind, weight } = await resolveKind(parseDocumentKind(name, bytes), bytes, at);
    const read = await readKind(kind, weight, name, bytes);
    if (read.ok && read.value.blocks.length === 0) return { ok: false, problems: [...read.problems, problem("document.empty", at, {})] };
    return read;
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

async function readKind(kind: Resolved["kind"], weight: number, name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  switch (kind) {
    case "text":
      return parseText(name, bytes);
    case "pdf":
    case "workbook":
      return parseApart({ format: kind, name, bytes });
    case "html":
      return weight > limits.hereBytes ? parseApart({ format: kind, name, bytes }) : parseWeb(name, bytes);
    case "word":
      return weight > limits.hereBytes ? parseApart({ format: kind, name, bytes }) : parseWord(name, bytes);
    default:
      return { ok: false, problems: [problem("document.kind-unreadable", { file: name }, { kind })] };
  }
}

interface Resolved {
  readonly kind: Exclude<DocumentKind, "container">;
  /** Bytes that are to be walked over. */
  readonly weight: number;
}

/** What a document is; of a zip container, by the parts in it. @throws ProblemError where that is broken. */
export async function resolveKind(kind: DocumentKind, bytes: Uint8Array, at: Place): Promise<Resolved> {
  if (kind !== "container") return { kind, weight: bytes.length };
  const { names, xmlBytes, load } = await readArchive(bytes, at);
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  if (has("word/")) return { kind: "word", weight: xmlBytes };
  const type = names.includes("mimetype") ? Buffer.from((await load("mimetype")) ?? []).toString("latin1") : "";
  return { kind: has("xl/") ? "workbook" : refusedKind(has, type), weight: xmlBytes };
}

function refusedKind(has: (start: string) => boolean, type: string): UnreadableKind {
  if (has("ppt/")) return "presentation";
  if (has("ofd.xml")) return "ofd";
  if (type.includes("opendocument")) return type.includes("spreadsheet") ? "ods" : "odt";
  return has("[content_types].xml") ? "unknown" : "archive";
}
