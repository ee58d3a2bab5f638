// Comma-separated files as offices send them (CSV): which encoding, which separator, which header; the rows are the engine's to read.
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";

/** What must be known before a CSV file's rows can be read. */
export interface CsvLayout {
  readonly encoding: "utf-8" | "gb18030" | "utf-16le";
  readonly separator: "," | "\t" | ";";
  readonly header: readonly string[];
}

const headBytes = 1 << 16;

/** Finds a file's encoding, separator and header from its bytes; the header is empty when the file is. */
export async function parseCsvLayout(path: string): Promise<CsvLayout> {
  const encoding = await encodingOf(path);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const text = iconv.decode(buffer.subarray(0, bytesRead), encoding);
    const first = parseRecord(text, ",");
    const separator = ([",", "\t", ";"] as const).reduce((best, mark) => (parseRecord(text, mark).length > parseRecord(text, best).length ? mark : best));
    return { encoding, separator, header: separator === "," ? first : parseRecord(text, separator) };
  } finally {
    await file.close();
  }
}

/** UTF-8 where every byte of the file says so, else what Chinese Excel writes. */
async function encodingOf(path: string): Promise<CsvLayout["encoding"]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const bytes = chunk as Uint8Array;
      if (start && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
      start = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "gb18030";
    throw error;
  }
}

/** The fields of a text's first record (RFC 4180), without a byte order mark. */
function parseRecord(text: string, separator: string): readonly string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  const body = text.replace(/^\uFEFF/, "");
  for (let i = 0; i < body.length; i++) {
    const c = body.charAt(i);
    if (quoted) {
      if (c !== '"') field += c;
      else if (body.charAt(i + 1) === '"') field += body.charAt(++i);
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === separator) {
      fields.push(field);
      field = "";
    } else if (c === "\n" || c === "\r") break;
    else field += c;
  }
  return field === "" && fields.length === 0 ? [] : [...fields, field].map((label) => label.trim());
}

/** Writes a file again in UTF-8, for an engine that reads nothing else. */
export async function saveAsUtf8(path: string, to: string, encoding: CsvLayout["encoding"]): Promise<void> {
  await pipeline(createReadStream(path), iconv.decodeStream(encoding), iconv.encodeStream("utf-8"), createWriteStream(to));
}
