// Writing that survives a kill and a power cut: what these functions have finished is on the disk, and nothing is ever half there.
// The order is always file, fsync, name, fsync of the directory; a name that appears before its bytes are down can lose them.
import { link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The code of a failed system call (`ENOENT`), or nothing where the error is of another kind. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Puts a file's bytes, or a directory's names, on the disk. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts the names in a directory on the disk. On Windows a directory cannot be fsynced; there a power cut may take the last names. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform !== "win32") await sync(path);
}

/** Makes a directory and those above it, each of them lasting. */
export async function createDirectories(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      await createDirectories(dirname(path));
      return createDirectories(path);
    }
    if (errorCode(error) === "EEXIST" && (await stat(path)).isDirectory()) return;
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Writes bytes under a name that nobody reads yet, and fsyncs them. The name itself is not lasting: place it next. */
export async function saveBytes(path: string, bytes: Uint8Array | string, mode: number): Promise<void> {
  // A name of this kind can only be left over from a write that died; starting anew also gives the file our mode.
  await rm(path, { force: true });
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Gives a finished file its name, and throws `EEXIST` where the name is taken: link(2) refuses, where rename(2) would silently
 * destroy what is there. The caller fsyncs the directory.
 */
export async function placeNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Some file systems (exFAT, a few network shares) have no links. There the check and the rename are two steps,
    // and only the lock on the data directory keeps another process out from between them.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(errorCode(error) ?? "")) throw error;
    if (await exists(to)) throw Object.assign(new Error(`${to} exists`, { cause: error }), { code: "EEXIST" });
    return rename(from, to);
  }
  await rm(from);
}

/** Replaces a small file in one step: a reader sees the old bytes or the new ones. The caller fsyncs the directory if it matters. */
export async function replaceFile(path: string, temporary: string, bytes: string, mode: number): Promise<void> {
  await saveBytes(temporary, bytes, mode);
  await rename(temporary, path);
}

/** Whether something has this name. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}
