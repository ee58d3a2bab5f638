// Where everything lies in a data directory (数据目录). No other file spells these names; all are relative to the directory.
import type { Digest } from "../vocabulary/id.ts";

/** The format this program reads and writes; a directory of another format is refused, never guessed at. */
export const format = 1;

/** Says that the directory is ours and which format it has; written last when it is created. */
export const formatName = "format.json";
export const journalName = "journal";
/** The last acknowledged entry. It may lag behind the entries after a crash and is then caught up, but is never ahead of them. */
export const headName = "journal/head.json";
export const blobsName = "blobs";
/** Unfinished work of the lock's owner; whatever lies here when the journal opens is thrown away. */
export const stagingName = "staging";
export const lockName = "lock.json";

const digits = (number: number): string => String(number).padStart(6, "0");

/** File of an entry: `journal/000031.json`. */
export const entryName = (number: number): string => `${journalName}/${digits(number)}.json`;
/** What an entry is called until it is whole: `journal/.000031.tmp`. */
export const draftName = (number: number): string => `${journalName}/.${digits(number)}.tmp`;
/** File of a blob: `blobs/ab/cdef…`. */
export const blobName = (digest: Digest): string => `${blobsName}/${digest.slice(0, 2)}/${digest.slice(2)}`;

/** The number of a file in `journal/`, or nothing where it is not an entry (an editor's backup, a sync tool's copy). */
export function parseEntryName(name: string): number | undefined {
  const number = Number(/^(\d{6,15})\.json$/.exec(name)?.[1] ?? Number.NaN);
  return number >= 1 && name === `${digits(number)}.json` ? number : undefined;
}

/** Whether a file in `journal/` was left by a write that never finished. */
export const isTorn = (name: string): boolean => /^\..+\.tmp$/.test(name);
