// What a file is by its first bytes (文件种类), whatever its name says: offices rename files, and programs save under old endings.
import { open } from "node:fs/promises";
import type { UnreadableKind } from "../vocabulary/problem.ts";
import type { DocumentFormat } from "./document.ts";
import { encodingOf } from "./encoding.ts";

export type FileKind = "text" | "workbook" | "xls" | "ods";

/** The kind of a file; what has no mark of its own is taken for text. */
export async function parseKind(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(128), 0, 128, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    if (head.startsWith("\xd0\xcf\x11\xe0")) return "xls";
    if (!head.startsWith("PK\x03\x04")) return "text";
    return head.includes("application/vnd.oasis.opendocument") ? "ods" : "workbook";
  } finally {
    await file.close();
  }
}

/** What a document's bytes are: a format that is read, a container to be looked into, or one that is refused by name. */
export type DocumentKind = DocumentFormat | "container" | UnreadableKind;

const marks: readonly (readonly [string, DocumentKind])[] = [
  ["PK\x03\x04", "container"],
  ["PK\x05\x06", "container"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"],
  ["{\\rtf", "rtf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["BM", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["RIFF", "image"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
];

/** The kind of a document by its bytes; its name decides only between text and HTML. */
export function parseDocumentKind(name: string, bytes: Uint8Array): DocumentKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 1024).toString("latin1");
  const marked = marks.find(([mark]) => head.startsWith(mark) && (mark !== "BM" || head.slice(6, 10) === "\0\0\0\0"));
  if (marked) return marked[1] === "doc" ? compoundKind(buffer) : marked[1];
  // Some programs write a line before it; readers look for it in the first kilobyte.
  if (head.includes("%PDF-")) return "pdf";
  return textKind(name, buffer);
}

/** Old office files and encrypted new ones are the same container, told apart by the names of its streams. */
function compoundKind(buffer: Buffer): DocumentKind {
  const has = (stream: string): boolean => buffer.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return "encrypted";
  if (has("WordDocument")) return "doc";
  if (has("PowerPoint Document")) return "ppt";
  return has("Workbook") || has("Book") ? "xls" : "unknown";
}

function textKind(name: string, buffer: Buffer): DocumentKind {
  // Of UTF-16, every other byte of Latin letters is zero.
  const plain = buffer.subarray(0, 4096).toString("latin1").replaceAll("\0", "");
  const start = plain.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, "");
  if (/^MIME-Version:/i.test(start)) return "mhtml";
  if (/^<\?xml/i.test(start) && /<\?mso-application|<w:wordDocument|<pkg:package/i.test(start)) return "word-xml";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b/i.test(start)) return "html";
  if (/\.x?html?$/i.test(name) && start.includes("<")) return "html";
  return isBinary(buffer) ? "unknown" : "text";
}

/** Control characters that no text has: more than one in a hundred, and none of UTF-16. */
function isBinary(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 4096);
  const encoding = encodingOf(buffer);
  const isStrange = (unit: number): boolean => unit < 9 || (unit > 13 && unit < 27);
  if (encoding === "utf-8") return head.filter(isStrange).length > head.length / 100;
  const low = encoding === "utf-16le" ? 0 : 1;
  return head.some((byte, at) => at % 2 === low && isStrange(byte) && head[at + 1 - 2 * low] === 0);
}
