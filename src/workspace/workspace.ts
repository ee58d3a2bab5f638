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
  const definitions: AppliedDefinition[] = [];
  for (const entry of journal.entries()) if (entry.kind === "apply") definitions.push(await loadDefinition(blobs, entry));
  const catalogues = cataloguesOf(definitions);
  const projection = await openProjection(directory, { journal, blobs, definitions });
  await projection.catchUp(progress);
  return {
    directory,
    owner,
    journal,
    blobs,
    catalogues,
    staging,
    engine: projection.engine,
    head: projection.head,
    append: async (draft, staged) => {
      if (projection.head() < journal.head) await projection.catchUp(() => undefined);
      // The journal is for ever, so an entry is tried before it is written. A definition is in nobody's catalogue until then.
      const tried = { ...draft, number: journal.head + 1, previous: journal.digest } as Entry;
      const definition = tried.kind === "apply" ? await loadDefinition(blobs, tried) : undefined;
      const then = definition ? cataloguesOf([...definitions, definition]) : catalogues;
      const entry = await projection.append(tried, then, () => journal.append(draft), staged);
      if (definition) definitions.push(definition);
      if (definition) catalogues.append(definition);
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
  /** The last entry applied. */
  readonly head: () => number;
  /**
   * Applies a new entry with the definitions of its time, then has it written, and keeps both or neither; a kill in between
   * leaves a whole entry, which the next opening applies.
   */
  readonly append: (tried: Entry, then: Catalogues, write: () => Promise<Entry>, staged?: boolean) => Promise<Entry>;
  readonly catchUp: (progress: Progress) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What a projection is made from; definitions are added as they are applied. */
interface Past extends Pick<Workspace, "journal" | "blobs"> {
  readonly definitions: readonly AppliedDefinition[];
}

async function openProjection(directory: string, { journal, blobs, definitions }: Past): Promise<OpenProjection> {
  let engine = await openOrReplaceEngine(directory);
  let head = await loadApplied(engine.read);
  const append: OpenProjection["append"] = async (tried, then, write, staged) => {
    const entry = await engine.write(async (db) => {
      await applyEntry(db, tried, { catalogues: then, blobs, entries: journal.entries(), staged: staged ? tried.number : undefined });
      return write();
    });
    head = entry.number;
    return entry;
  };
  const clear = async (): Promise<void> => {
    engine.close();
    await removeEngine(directory);
    engine = await openOrReplaceEngine(directory);
    head = 0;
  };
  // A projection that has seen more than the journal holds belongs to another past.
  if (head > journal.head) await clear();
  return {
    engine: () => engine,
    head: () => head,
    append,
    clear,
    catchUp: async (progress) => {
      // Each entry meets the definitions of its time, as it did when it was new: with later ones another past would come out.
      const then = cataloguesOf(definitions.filter(({ entry }) => entry <= head));
      const waiting = journal.entries(head + 1);
      for (const [i, entry] of waiting.entries()) {
        progress(i, waiting.length, "replay");
        for (const definition of definitions) if (definition.entry === entry.number) then.append(definition);
        await append(entry, then, async () => entry);
      }
      if (waiting.length > 0) progress(waiting.length, waiting.length, "replay");
    },
  };
}

function cataloguesOf(definitions: readonly AppliedDefinition[]): Catalogues {
  const catalogues = createCatalogues();
  for (const definition of definitions) catalogues.append(definition);
  return catalogues;
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
