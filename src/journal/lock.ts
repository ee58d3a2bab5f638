// The lock of a data directory (数据目录占用): one process owns it, writes in it and says at which port others can ask it.
// The lock is a file, since Node has no flock; it is stale when the process that wrote it is gone. It guards one machine:
// a directory shared over the network, or between containers that do not see each other's processes, must have one user by arrangement.
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "../vocabulary/digest.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { errorCode, exists, placeNew, replaceFile, saveBytes } from "./durable.ts";
import { lockName } from "./layout.ts";

/** The process that holds a data directory. */
export interface Owner {
  readonly pid: number;
  /** Where its HTTP server listens on 127.0.0.1; null while it has none. */
  readonly port: number | null;
  /** Secret that a command of the same user shows to be let in; the reason why the file is readable by its owner only. */
  readonly token: string;
  /** When it took the lock, as told by its clock; for people. Whether a process is the same one is not decided by this. */
  readonly started: string;
}

/** A lock that is held. */
export interface Lock {
  /** Says more about the owner: the port, once the server listens. @throws Error when the lock is no longer ours. */
  update(owner: Owner): Promise<void>;
  /** Gives the directory back. A second call does nothing; a lock that someone else has taken since is left alone. */
  release(): Promise<void>;
}

/** What the file holds: the owner, and which run of its pid it was (boot and start time), since pids come round again. */
const record = z.strictObject({
  pid: z.number().int().positive(),
  port: z.number().int().min(1).max(65535).nullable(),
  token: z.string(),
  started: z.string(),
  process: z.string().nullable(),
});
type LockRecord = z.infer<typeof record>;

/** Which run of a pid this is; null where the system does not tell; nothing where no such process runs. */
async function loadProcess(pid: number): Promise<string | null | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if (errorCode(error) !== "EPERM") return undefined;
  }
  try {
    const line = await readFile(`/proc/${pid}/stat`, "latin1");
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "latin1");
    // The second field, the program's name in brackets, may hold anything, spaces and brackets too.
    const [state = "", ...fields] = line.slice(line.lastIndexOf(")") + 2).split(" ");
    // A zombie has a pid and answers signals, but has let go of everything.
    return state === "Z" || state === "X" ? undefined : `${boot.trim()}:${fields[18] ?? ""}`;
  } catch {
    return null;
  }
}

/** The lock file as it stands. It is placed whole, so a text that is not a record was damaged by a power cut: nobody holds it. */
async function loadLock(directory: string): Promise<{ readonly text: string; readonly live: LockRecord | undefined } | undefined> {
  try {
    const text = await readFile(join(directory, lockName), "utf8");
    const read = record.safeParse(parseRecord(text));
    if (!read.success) return { text, live: undefined };
    const current = await loadProcess(read.data.pid);
    const recycled = current !== null && read.data.process !== null && current !== read.data.process;
    return { text, live: current === undefined || recycled ? undefined : read.data };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function parseRecord(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The owner of a data directory; nothing where there is none or it is gone. */
export async function loadOwner(directory: string): Promise<Owner | undefined> {
  const live = (await loadLock(directory))?.live;
  return live && { pid: live.pid, port: live.port, token: live.token, started: live.started };
}

/**
 * Removes a stale lock that reads `text`. Another process may be doing the same and have taken the lock since we read it;
 * so the file is first moved aside, which only one can do, then looked at, and put back if it is not the one we mean.
 * (While it is aside a third process could come in. Entries would survive even that: they are placed under names that must be free.)
 */
async function removeStale(directory: string, text: string, aside: string): Promise<void> {
  try {
    await rename(join(directory, lockName), aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if ((await readFile(aside, "utf8")) === text) return rm(aside);
  await placeNew(aside, join(directory, lockName));
}

// Counts over all locks in this process, so that two attempts do not write one temporary file.
let attempts = 0;
const temporaryPattern = /^\.lock\.(\d+)\.\d+\.tmp$/;

/** Removes what a process left that died while it was taking the lock. */
async function removeTemporaries(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = Number(temporaryPattern.exec(name)?.[1] ?? Number.NaN);
    if (pid > 0 && (await loadProcess(pid)) === undefined) await rm(join(directory, name), { force: true });
  }
}

/**
 * Takes a data directory for one owner; every other process, and every other call in this one, is refused until it is released.
 * @throws ProblemError `workspace.busy` while a living process holds it, `workspace.none` where there is no such directory.
 */
export async function acquireLock(directory: string, owner: Owner): Promise<Lock> {
  if (!(await exists(directory))) throw new ProblemError([problem("workspace.none", { file: directory }, { directory })]);
  const path = join(directory, lockName);
  const identity = (await loadProcess(owner.pid)) ?? null;
  const textOf = ({ pid, port, token, started }: Owner): string => `${canonicalJson({ pid, port, token, started, process: identity })}\n`;
  const temporary = (): string => join(directory, `.lock.${process.pid}.${++attempts}.tmp`);
  let mine = textOf(owner);
  // Every turn ends in our lock, in a refusal, or in another process having gained the lock in between, which the next turn sees.
  for (let placed = false; !placed; ) {
    const found = await loadLock(directory);
    if (found?.live)
      throw new ProblemError([problem("workspace.busy", { file: directory }, { directory, pid: found.live.pid, port: found.live.port })]);
    if (found) await removeStale(directory, found.text, temporary());
    placed = await placeLock(path, temporary(), mine);
  }
  await removeTemporaries(directory);
  const isMine = async (): Promise<boolean> => (await loadLock(directory))?.text === mine;
  return {
    async update(next) {
      if (!(await isMine())) throw new Error(`the lock of ${directory} was lost`);
      await replaceFile(path, temporary(), textOf(next), 0o600);
      mine = textOf(next);
    },
    async release() {
      if (await isMine()) await rm(path, { force: true });
    },
  };
}

/** Gives the lock its name whole, so that nobody reads half of it; false where another was first. */
async function placeLock(path: string, temporary: string, text: string): Promise<boolean> {
  await saveBytes(temporary, text, 0o600);
  try {
    await placeNew(temporary, path);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
