// Blobs (附件): files named by their SHA-256, saved before the entry that needs them and never changed or removed after it.
// A blob without an entry is what a crash between the two leaves; it is harmless and is found again when the work is repeated.
import { createHash } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { digestBytes } from "../vocabulary/digest.ts";
import type { Digest } from "../vocabulary/id.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { createDirectories, errorCode, exists, saveBytes, sync, syncDirectory } from "./durable.ts";
import type { Damage } from "./journal.ts";
import { blobName, blobsName, stagingName } from "./layout.ts";

/** What a blob is called and how large it is. */
export interface SavedBlob {
  readonly digest: Digest;
  readonly bytes: number;
}

/** The blobs of one data directory. Only the lock's owner saves; anyone may load. */
export interface Blobs {
  /** Saves bytes. When this resolves they outlive a power cut; saving the same bytes again changes nothing and repairs a damaged copy. */
  save(bytes: Uint8Array): Promise<Digest>;
  /** Saves a file of any size without holding it in memory. One under `staging/` is ours and is moved; any other is copied and left alone. */
  saveFile(path: string): Promise<SavedBlob>;
  /** The bytes, checked against the digest. @throws ProblemError `blob.damaged` where they are missing or differ. */
  load(digest: Digest): Promise<Uint8Array>;
  /** Where a blob lies, for programs that read files themselves (DuckDB). Nothing may be written there: the files are read-only for that reason. */
  path(digest: Digest): string;
}

/** A damaged blob, where the entry that needs it is not known. */
function damagedBlob(digest: Digest, damage: Damage): ProblemError {
  return new ProblemError([problem("blob.damaged", { file: blobName(digest) }, { digest, message: damage })]);
}

/** SHA-256 and size of a file, read in pieces. With `copyTo` the pieces are also written there: what was hashed is what was kept. */
async function digestFile(path: string, copyTo?: string): Promise<SavedBlob> {
  const hash = createHash("sha256");
  const source = await open(path, "r");
  try {
    const target = copyTo === undefined ? undefined : await open(copyTo, "wx", 0o600);
    try {
      let bytes = 0;
      for await (const piece of source.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
        hash.update(piece);
        bytes += piece.length;
        await target?.writeFile(piece);
      }
      return { digest: hash.digest("hex") as Digest, bytes };
    } finally {
      await target?.close();
    }
  } finally {
    await source.close();
  }
}

/** Compares a blob on the disk with what an entry says of it; nothing where it is whole. */
export async function verifyBlob(path: string, digest: Digest, bytes: number | null): Promise<Damage | undefined> {
  try {
    const found = await digestFile(path);
    if (bytes !== null && found.bytes !== bytes) return "blob-size-differs";
    return found.digest === digest ? undefined : "blob-digest-differs";
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "blob-missing";
    throw error;
  }
}

/**
 * Makes shards (`blobs/ab/`), once each per process. A shard's own name must be on the disk before anything in it counts as saved,
 * also when an earlier process died between making it and the fsync; and all who save into it wait for the same promise.
 */
function shardCreator(): (shard: string) => Promise<void> {
  const shards = new Map<string, Promise<void>>();
  return (shard) => {
    const made = shards.get(shard) ?? mkdir(shard, { recursive: true }).then(() => syncDirectory(dirname(shard)));
    shards.set(shard, made);
    made.catch(() => shards.delete(shard));
    return made;
  };
}

// Counts over all openings in this process, so that two of them cannot stage under one name.
let staged = 0;

/** Opens the blobs of a data directory, which `createJournal` has made. */
export async function openBlobs(directory: string): Promise<Blobs> {
  const staging = resolve(directory, stagingName);
  // Backup tools drop empty directories.
  await createDirectories(join(directory, blobsName));
  await mkdir(staging, { recursive: true });
  const path = (digest: Digest): string => join(directory, blobName(digest));
  const stage = (): string => join(staging, `blob-${process.pid}-${++staged}`);

  const createShard = shardCreator();

  /** Moves a finished, fsynced file to its name. The fsync of the shard is also owed when the blob was there: its saver may not have come to it. */
  const place = async (from: string, digest: Digest): Promise<void> => {
    const to = path(digest);
    await createShard(dirname(to));
    if ((await verifyBlob(to, digest, null)) === undefined) {
      await rm(from);
    } else {
      // Read-only before it has its name. What it may rename over is a damaged copy of the same bytes.
      await chmod(from, 0o444);
      await rename(from, to);
    }
    await syncDirectory(dirname(to));
  };

  return {
    path,
    async save(bytes) {
      const digest = digestBytes(bytes);
      const from = stage();
      try {
        await saveBytes(from, bytes, 0o600);
        await place(from, digest);
      } finally {
        await rm(from, { force: true });
      }
      return digest;
    },
    async saveFile(source) {
      const ours = resolve(source).startsWith(staging + sep);
      const from = ours ? source : stage();
      try {
        const saved = await digestFile(source, ours ? undefined : from);
        await sync(from);
        await place(from, saved.digest);
        return saved;
      } finally {
        if (!ours) await rm(from, { force: true });
      }
    },
    async load(digest) {
      if (!(await exists(path(digest)))) throw damagedBlob(digest, "blob-missing");
      const bytes = await readFile(path(digest));
      if (digestBytes(bytes) !== digest) throw damagedBlob(digest, "blob-digest-differs");
      return bytes;
    },
  };
}
