// A model of what a disk holds: it follows the real file operations of this process and tells, for any moment, what a kill or
// a power cut at that moment would leave. So the fsyncs are tested too, which killing a process cannot do.
import { mkdir, writeFile, type FileHandle } from "node:fs/promises";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Bytes or names as the process sees them (`now`) and as they surely survive (`safe`: since the last fsync). */
type Node =
  | { readonly kind: "file"; now: Buffer; safe: Buffer }
  | { readonly kind: "directory"; now: Map<string, Node>; safe: Map<string, Node> };

/**
 * What is left: after a kill everything the system was told; after a power cut in the worst case only what was fsynced;
 * or, as journalling file systems do it, the names but not the bytes.
 */
export const losses = ["kill", "unsynced-lost", "unsynced-bytes-lost"] as const;
export type Loss = (typeof losses)[number];

/** Files by their path, directories as null. */
export type Snapshot = ReadonlyMap<string, Buffer | null>;

const directory = (): Node => ({ kind: "directory", now: new Map(), safe: new Map() });

function snapshot(node: Node, loss: Loss, path = "", into = new Map<string, Buffer | null>()): Snapshot {
  if (node.kind === "file") return into.set(path, loss === "kill" ? node.now : node.safe);
  if (path) into.set(path, null);
  for (const [name, child] of loss === "unsynced-lost" ? node.safe : node.now) snapshot(child, loss, join(path, name), into);
  return into;
}

/** Writes a snapshot out as a directory. */
export async function saveSnapshot(files: Snapshot, root: string): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(bytes ? dirname(join(root, path)) : join(root, path), { recursive: true });
    if (bytes) await writeFile(join(root, path), bytes);
  }
}

/** The model's side of each operation; a mistake here shows as a difference between its last `kill` snapshot and the real directory. */
function modelOf(root: string): {
  readonly top: Node;
  within(path: string): boolean;
  read(path: string): Node | undefined;
  place(path: string, node: Node): void;
  remove(path: string): void;
} {
  const top = directory();
  const parts = (path: string): readonly string[] => relative(root, resolve(path)).split(sep).filter(Boolean);
  const read = (path: string): Node | undefined =>
    parts(path).reduce<Node | undefined>((node, name) => (node?.kind === "directory" ? node.now.get(name) : undefined), top);
  const parent = (path: string): Map<string, Node> => {
    const node = read(dirname(resolve(path)));
    if (node?.kind !== "directory") throw new Error(`the model has no directory for ${path}`);
    return node.now;
  };
  const last = (path: string): string => parts(path).at(-1) ?? "";
  return {
    top,
    within: (path) => !relative(root, resolve(path)).startsWith(".."),
    read,
    place: (path, node) => parent(path).set(last(path), node),
    remove: (path) => parent(path).delete(last(path)),
  };
}

/**
 * Follows the file operations under an empty directory while `work` runs, and calls `at` with the snapshot of every kind of loss
 * after each of them, and in the middle of each write.
 */
export async function traceDisk(
  root: string,
  work: () => Promise<void>,
  at: (loss: Loss, files: Snapshot, operation: string) => void,
): Promise<void> {
  const model = modelOf(root);
  const handles = new WeakMap<object, Node>();
  const tell = (operation: string): void => losses.forEach((loss) => at(loss, snapshot(model.top, loss), operation));
  const { open, mkdir: makeDirectory, rename, link, rm } = promises;
  const probe = await open(root, "r");
  const prototype = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called on the handle at hand
  const { sync, writeFile: write } = prototype;
  const string = (path: unknown): string => String(path);
  /** Runs the real operation, then the model's; one outside the directory or one that failed leaves the model alone. */
  const follow = async <T>(name: string, path: unknown, real: Promise<T>, then: (result: T) => void): Promise<T> => {
    const result = await real;
    if (model.within(string(path))) {
      then(result);
      tell(`${name} ${relative(root, resolve(string(path)))}`);
    }
    return result;
  };
  const addDirectories = (path: string): void => {
    if (model.read(path)) return;
    addDirectories(dirname(path));
    model.place(path, directory());
  };
  Object.assign(promises, {
    open: (...args: Parameters<typeof open>) =>
      follow("open", args[0], open(...args), (handle) => {
        if (args[1] === "wx") model.place(string(args[0]), { kind: "file", now: Buffer.alloc(0), safe: Buffer.alloc(0) });
        const node = model.read(string(args[0]));
        if (node) handles.set(handle, node);
      }),
    mkdir: (...args: Parameters<typeof makeDirectory>) =>
      follow("mkdir", args[0], makeDirectory(...args), () => addDirectories(resolve(string(args[0])))),
    rename: (from: string, to: string) =>
      follow("rename", to, rename(from, to), () => {
        const node = model.read(from);
        if (node) model.place(to, node);
        model.remove(from);
      }),
    link: (from: string, to: string) =>
      follow("link", to, link(from, to), () => {
        const node = model.read(from);
        if (node) model.place(to, node);
      }),
    rm: (...args: Parameters<typeof rm>) => follow("rm", args[0], rm(...args), () => model.remove(string(args[0]))),
  });
  Object.assign(prototype, {
    async sync(this: FileHandle) {
      await sync.call(this);
      const node = handles.get(this);
      if (node?.kind === "file") node.safe = node.now;
      if (node?.kind === "directory") node.safe = new Map(node.now);
      tell("sync");
    },
    async writeFile(this: FileHandle, data: Uint8Array | string) {
      await write.call(this, data);
      const node = handles.get(this);
      if (node?.kind !== "file") return;
      const [before, bytes] = [node.now, Buffer.from(data as Uint8Array)];
      node.now = Buffer.concat([before, bytes.subarray(0, bytes.length / 2)]);
      tell("half a write");
      node.now = Buffer.concat([before, bytes]);
      tell("write");
    },
  });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(promises, { open, mkdir: makeDirectory, rename, link, rm });
    Object.assign(prototype, { sync, writeFile: write });
    syncBuiltinESMExports();
  }
}
