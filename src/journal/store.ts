// The journal on disk: the only door through which an entry comes to exist. The process that opens it holds the lock of the
// data directory (`acquireLock`); everything here relies on being the only writer, though a second one could not overwrite an entry.
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { canonicalJson, digestBytes } from "../vocabulary/digest.ts";
import type { Digest } from "../vocabulary/id.ts";
import { expectOk, problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { type Blobs, verifyBlob } from "./blob.ts";
import { checkChain, checkDraft, type Chain } from "./check.ts";
import { createDirectories, errorCode, exists, placeNew, replaceFile, saveBytes, syncDirectory } from "./durable.ts";
import { blobsOf, type Damage, type Draft, type Entry, type Head } from "./journal.ts";
import {
  blobName,
  blobsName,
  draftName,
  entryName,
  format,
  formatName,
  headName,
  isTorn,
  journalName,
  parseEntryName,
  stagingName,
} from "./layout.ts";
import { damaged, exportEntry, exportHead, parseEntry, parseHead, parseJson } from "./parse.ts";

/** The journal (日志) of one data directory. */
export interface Journal {
  /** Number of the last entry, 0 while there is none; grows only when an entry is on the disk. */
  readonly head: number;
  /** Digest of the last entry's bytes: a name for everything up to it. */
  readonly digest: Digest | null;
  /** The entries from a number on (default: all), from memory. The array stays as it is when entries are appended. */
  entries(from?: number): readonly Entry[];
  /**
   * Appends one entry, whose blobs are saved. When this resolves the entry outlives a power cut; when it throws
   * `withdraw.*` or refuses a draft, nothing was written. Calls made at once are carried out one after another, in order of call.
   */
  append(draft: Draft): Promise<Entry>;
}

/**
 * Makes an empty data directory. The format file is written last: a creation that was killed before it can simply be repeated.
 * @throws ProblemError `workspace.exists` where there is one already
 */
export async function createJournal(directory: string): Promise<void> {
  const taken = (): ProblemError => new ProblemError([problem("workspace.exists", { file: directory }, { directory })]);
  if (await exists(join(directory, formatName))) throw taken();
  for (const name of [journalName, blobsName, stagingName]) await createDirectories(resolve(directory, name));
  // Entries without a format file are somebody's past that lost a file; starting anew on top of them would bury it.
  if ((await readdir(join(directory, journalName))).some((name) => parseEntryName(name) !== undefined)) throw taken();
  await saveHead(directory, { number: 0, digest: null });
  await syncDirectory(join(directory, journalName));
  const temporary = join(directory, `.${formatName}.tmp`);
  await saveBytes(temporary, `${canonicalJson({ format })}\n`, 0o644);
  try {
    await placeNew(temporary, join(directory, formatName));
  } catch (error) {
    await rm(temporary, { force: true });
    throw errorCode(error) === "EEXIST" ? taken() : error;
  }
  await syncDirectory(directory);
}

/**
 * Opens and verifies the journal of a data directory: format, consecutive numbers, the chain from the last entry to the first.
 * Clears what an earlier process left unfinished, and so must come before anything is staged.
 * @throws ProblemError `workspace.none`, `workspace.format`, or every `journal.damaged` there is
 */
export async function openJournal(directory: string): Promise<Journal> {
  await checkFormat(directory);
  await createDirectories(resolve(directory, journalName));
  const files = new Map<number, Uint8Array>();
  for (const name of await readdir(join(directory, journalName))) {
    if (isTorn(name)) await rm(join(directory, journalName, name));
    const number = parseEntryName(name);
    if (number !== undefined) files.set(number, await readFile(join(directory, journalName, name)));
  }
  const head = await loadHead(directory);
  const chain = expectOk(checkChain(files, head));
  if (head && head.number < chain.entries.length) {
    // The entry was whole but never acknowledged, and perhaps never reached the disk. It is about to be relied upon.
    await syncDirectory(join(directory, journalName));
    await saveHead(directory, { number: chain.entries.length, digest: chain.digest });
  }
  await createDirectories(resolve(directory, stagingName));
  for (const name of await readdir(join(directory, stagingName))) await rm(join(directory, stagingName, name), { recursive: true });
  return journalOf(directory, chain);
}

/** Rehashes every blob that any entry needs, each once. A damaged one is reported with every entry that rests on it. */
export async function verifyBlobs(journal: Journal, blobs: Blobs): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const verified = new Map<string, Damage | undefined>();
  for (const entry of journal.entries()) {
    for (const { digest, bytes } of blobsOf(entry)) {
      const key = `${digest} ${bytes}`;
      if (!verified.has(key)) verified.set(key, await verifyBlob(blobs.path(digest), digest, bytes));
      const damage = verified.get(key);
      if (damage) problems.push(damaged(entry.number, damage, blobName(digest)));
    }
  }
  return problems;
}

function journalOf(directory: string, chain: Chain): Journal {
  const entries = [...chain.entries];
  let digest = chain.digest;
  /** The last append that was asked for; appends wait for it, so that numbers are given one at a time. */
  let queue: Promise<unknown> = Promise.resolve();
  /** Set when a write failed in a way that leaves open whether the entry is there: after that only opening anew can tell. */
  let failure: unknown;

  const commit = async (draft: Draft): Promise<Entry> => {
    if (failure !== undefined) throw new Error("an earlier append failed half-way; open the journal again", { cause: failure });
    const problems = checkDraft(entries, draft);
    if (problems.length > 0) throw new ProblemError(problems);
    const number = entries.length + 1;
    const text = exportEntry({ ...draft, number, previous: digest });
    // Read back before it is written: an entry that cannot be loaded would lock everyone out of the journal for good.
    const read = parseEntry(number, Buffer.from(text));
    if (!read.ok) throw new TypeError(`draft does not make an entry: ${JSON.stringify(read.problems)}`);
    await expectBlobs(directory, read.value);
    await saveBytes(join(directory, draftName(number)), text, 0o444);
    try {
      await placeNew(join(directory, draftName(number)), join(directory, entryName(number)));
      await syncDirectory(join(directory, journalName));
      await saveHead(directory, { number, digest: digestBytes(text) });
    } catch (error) {
      failure = error;
      throw error;
    }
    // From here on the entry exists. Memory follows the disk, never the other way round.
    digest = digestBytes(text);
    entries.push(read.value);
    return read.value;
  };

  return {
    get head() {
      return entries.length;
    },
    get digest() {
      return digest;
    },
    entries: (from = 1) => entries.slice(Math.max(from - 1, 0)),
    append: (draft) => {
      const appended = queue.then(() => commit(draft));
      // One refused draft must not refuse those behind it.
      queue = appended.catch(() => undefined);
      return appended;
    },
  };
}

/** Blobs come before the entry that names them; an entry without its blobs could never be replayed. */
async function expectBlobs(directory: string, entry: Entry): Promise<void> {
  for (const { digest, bytes } of blobsOf(entry)) {
    const path = join(directory, blobName(digest));
    const found = (await exists(path)) ? (await stat(path)).size : undefined;
    if (found === undefined || (bytes !== null && bytes !== found))
      throw new Error(`save blob ${digest} of ${bytes ?? "any"} bytes before its entry; found ${found ?? "none"}`);
  }
}

async function checkFormat(directory: string): Promise<void> {
  const file = join(directory, formatName);
  if (!(await exists(file))) throw new ProblemError([problem("workspace.none", { file: directory }, { directory })]);
  const bytes = await readFile(file);
  const [expected, found] = [canonicalJson({ format }), bytes.toString("utf8").trim().slice(0, 80)];
  const value = parseJson(bytes)?.value;
  const same = typeof value === "object" && value !== null && "format" in value && value.format === format;
  if (!same) throw new ProblemError([problem("workspace.format", { file: formatName }, { expected, found })]);
}

async function loadHead(directory: string): Promise<Head | undefined> {
  try {
    return parseHead(await readFile(join(directory, headName)));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Moves the head. Its directory is not fsynced: after a power cut the head may be an older one, which opening puts right, but not half a one. */
async function saveHead(directory: string, head: Head): Promise<void> {
  await replaceFile(join(directory, headName), join(directory, `${journalName}/.head.tmp`), exportHead(head), 0o644);
}
