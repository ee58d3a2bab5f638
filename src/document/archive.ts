// Zip containers (DOCX, XLSX and their like): the parts by name, each inflated only when asked for, and never beyond its bound.
import { inflateRawSync } from "node:zlib";
import { zipSync, type Zippable } from "fflate";
import { type Entry, fromBufferPromise } from "yauzl";
import { ProblemError, problem, type Place, type ProblemFacts } from "../vocabulary/problem.ts";
import { limits } from "./limits.ts";

/** A container whose directory was read. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes of the parts of words (XML) when inflated, as declared; a part that lies about its size is not read. */
  readonly xmlBytes: number;
  /** The part's bytes; null where there is none of that name. */
  readonly load: (name: string) => Promise<Uint8Array | null>;
}

/** Reads the directory; throws a problem where it is broken or larger than anything an office writes. */
export async function readArchive(bytes: Uint8Array, at: Place): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > limits.parts) throw tooLarge("parts", limits.parts, at);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.archiveBytes) throw tooLarge("unpacked", limits.archiveBytes, at);
      // Of two parts of one name Word reads the first.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
    const load = async (name: string): Promise<Uint8Array | null> => {
      const entry = entries.get(name) ?? entries.get([...entries.keys()].find((key) => key.toLowerCase() === name.toLowerCase()) ?? "");
      if (!entry) return null;
      if (entry.uncompressedSize > limits.partBytes) throw tooLarge("part", limits.partBytes, at);
      if (entry.isEncrypted()) throw new ProblemError([problem("document.kind-unreadable", at, { kind: "encrypted" })]);
      try {
        const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
        return inflate(entry, buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize));
      } catch (error) {
        throw brokenArchive(error, at);
      }
    };
    const sizes = [...entries.values()].map((entry) => (/\.xml$/i.test(entry.fileName) ? entry.uncompressedSize : 0));
    return { names: [...entries.keys()], xmlBytes: sizes.reduce((sum, size) => sum + size, 0), load };
  } catch (error) {
    throw error instanceof ProblemError ? error : brokenArchive(error, at);
  }
}

/** The real size is held to the declared one, whatever the stream would give. */
function inflate(entry: Entry, data: Uint8Array): Uint8Array {
  if (entry.compressionMethod === 0) return data;
  if (entry.compressionMethod !== 8) throw new Error(`compression method ${entry.compressionMethod}`);
  const part = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  if (part.length !== entry.uncompressedSize)
    throw new Error(`${entry.fileName}: ${part.length} bytes, declared ${entry.uncompressedSize}`);
  return part;
}

/** One moment for all parts, so that the same parts are the same bytes. */
const made = new Date(1980, 1, 1);

/** A container with the parts of another, some of them replaced or added. */
export async function writeArchive(from: Archive, changed: ReadonlyMap<string, Uint8Array>, at: Place): Promise<Uint8Array> {
  const parts: Zippable = {};
  let total = 0;
  for (const name of new Set([...from.names, ...changed.keys()])) {
    if (name.endsWith("/")) continue;
    const part = changed.get(name) ?? (await from.load(name)) ?? new Uint8Array();
    total += part.length;
    if (total > limits.workbookBytes) throw tooLarge("unpacked", limits.workbookBytes, at);
    parts[name] = part;
  }
  return zipSync(parts, { mtime: made, level: 6 });
}

const brokenArchive = (error: unknown, at: Place): ProblemError =>
  new ProblemError([problem("document.broken", at, { what: "zip", message: error instanceof Error ? error.message : String(error) })]);

/** What is larger than its bound. */
export function tooLarge(what: ProblemFacts["document.too-large"]["what"], limit: number, at: Place): ProblemError {
  return new ProblemError([problem("document.too-large", at, { what, limit })]);
}
