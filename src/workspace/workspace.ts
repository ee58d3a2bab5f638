// A data directory and its owner (数据目录): the journal, the blobs, the projection made of them, and the definitions in force.
import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openEngine, serialised, type Engine } from "../database/duckdb.ts";
import { openBlobs, type Blobs } from "../journal/blob.ts";
import type { ApplyEntry, Draft, Entry } from "../journal/journal.ts";
import { acquireLock, type Lock, type Owner } from "../journal/lock.ts";
import { openJournal, type Journal } from "../journal/store.ts";
import { parsePack } from "../pack/parse.ts";
import { parseRegister } from "../register/parse.ts";
import { parseScheme } from "../scheme/parse.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { createCatalogues, type AppliedDefinition, type Catalogues } from "./catalogues.ts";
import { applyEntry, createProjection, loadApplied } from "./projection.ts";

/** How far a long work has come. */
export type Progress = (done: number, total: number, what: string) => void;

/** An open data directory (数据目录); one process has it at a time. */
export interface Workspace {
  readonly directory: string;
  readonly owner: Owner;
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly catalogues: Catalogues;
  /** The newest entry that figures can be asked for: it is in the journal and in the projection. */
  readonly head: () => number;
  readonly engine: () => Engine;
  /** Where files may wait before they become blobs. */
  readonly staging: string;
  /**
   * Appends an entry and applies it to the projection; `staged` says that its rows lie ready. When this resolves, both are on the disk;
   * what the projection cannot take never enters the journal.
   */
  readonly append: (draft: Draft, staged?: boolean) => Promise<Entry>;
  /** Runs one change after another: what was checked still holds when it is committed. */
  readonly serial: <T>(work: () => Promise<T>) => Promise<T>;
  /** Throws the projection away and makes it anew from the journal. */
  readonly rebuild: (progress: Progress) => Promise<void>;
  /** Tells other processes where this one answers. */
  readonly announce: (port: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const projectionName = "projection.duckdb";

/** Opens a data directory: takes its lock, verifies its journal, and applies what the projection has not seen. `started` is the clock's. */
export async function openWorkspace(directory: string, started: string, progress: Progress): Promise<Workspace> {
  const path = resolve(directory);
  const owner: Owner = { pid: process.pid, port: null, token: randomBytes(24).toString("hex"), started };
  const journalLock = await acquireLock(path, owner);
  try {
    return await openOwned(path, owner, journalLock, progress);
  } catch (error) {
    await journalLock.release();
    throw error;
  }
}

async function openOwned(directory: string, owner: Owner, lock: Lock, progress: Progress): Promise<Workspace> {
  const journal = await openJournal(directory);
  const blobs = await openBlobs(directory);
  const staging = join(directory, "staging");
  await mkdir(staging, { recursive: true });
  const catalogues = createCatalogues();
  for (const entry of journal.entries()) if (entry.kind === "apply") catalogues.append(await loadDefinition(blobs, entry));
  const projection = await openProjection(directory, { journal, blobs, catalogues });
  await projection.catchUp(progress);
  return {
    directory,
    owner,
    journal,
    blobs,
    catalogues,
    staging,
    engine: projection.engine,
    append: async (draft, staged) => {
      const entry = await journal.append(draft);
      if (entry.kind === "apply") catalogues.append(await loadDefinition(blobs, entry));
      await projection.apply(entry, staged);
      return entry;
    },
    serial: serialised(),
    rebuild: async (told) => {
      await projection.clear();
      await projection.catchUp(told);
    },
    announce: (port) => lock.update({ ...owner, port }),
    close: async () => {
      projection.engine().close();
      await lock.release();
    },
  };
}

/** The projection of a directory while it is open: its engine changes when it is made anew. */
interface OpenProjection {
  readonly engine: () => Engine;
  readonly apply: (entry: Entry, staged?: boolean) => Promise<void>;
  readonly catchUp: (progress: Progress) => Promise<void>;
  readonly clear: () => Promise<void>;
}

async function openProjection(
  directory: string,
  { journal, blobs, catalogues }: Pick<Workspace, "journal" | "blobs" | "catalogues">,
): Promise<OpenProjection> {
  let engine = await openOrReplaceEngine(directory);
  const apply: OpenProjection["apply"] = (entry, staged) =>
    engine.write((db) =>
      applyEntry(db, entry, { catalogues, blobs, entries: journal.entries(), staged: staged ? entry.number : undefined }),
    );
  const clear = async (): Promise<void> => {
    engine.close();
    await removeEngine(directory);
    engine = await openOrReplaceEngine(directory);
  };
  // A projection that has seen more than the journal holds belongs to another past.
  if ((await loadApplied(engine.read)) > journal.head) await clear();
  return {
    engine: () => engine,
    apply,
    clear,
    catchUp: async (progress) => {
      const waiting = journal.entries((await loadApplied(engine.read)) + 1);
      for (const [i, entry] of waiting.entries()) {
        progress(i, waiting.length, "replay");
        await apply(entry);
      }
      if (waiting.length > 0) progress(waiting.length, waiting.length, "replay");
    },
  };
}

/** Opens the engine, or makes an empty one. It may be thrown away at any time, so a damaged one is. */
async function openOrReplaceEngine(directory: string): Promise<Engine> {
  const open = async (): Promise<Engine> => {
    const engine = await openEngine(join(directory, projectionName), [join(directory, "staging"), join(directory, "blobs")]);
    await engine.write(createProjection);
    return engine;
  };
  try {
    return await open();
  } catch {
    await removeEngine(directory);
    return open();
  }
}

async function removeEngine(directory: string): Promise<void> {
  for (const suffix of ["", ".wal"]) await rm(join(directory, projectionName + suffix), { force: true });
}

/** Reads an applied definition back from the journal's own copy of its files. */
export async function loadDefinition(blobs: Blobs, entry: ApplyEntry): Promise<AppliedDefinition> {
  const files = new Map<string, string>();
  for (const file of entry.files) files.set(file.name, new TextDecoder().decode(await blobs.load(file.digest)));
  switch (entry.definition) {
    case "pack":
      return { kind: "pack", entry: entry.number, value: expectOk(parsePack(files, entry.id)) };
    case "register":
      return { kind: "register", entry: entry.number, value: expectOk(parseRegister(files, entry.id)) };
    case "scheme":
      return { kind: "scheme", entry: entry.number, value: expectOk(parseScheme(files, entry.id)) };
  }
}
