// The example (示例): its files are generated, its definitions applied and its files imported, each step at its simulated filing time.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { parse } from "yaml";
import { z } from "zod";
import type { Progress } from "../workspace/workspace.ts";
import type { Connection } from "./connect.ts";
import { loadFolders } from "./folders.ts";

const checkout = join(dirname(fileURLToPath(import.meta.url)), "../..");
const example = join(checkout, "examples/xicheng-2021");

const step = z.union([
  z.strictObject({ apply: z.array(z.string()), filed: z.string(), actor: z.string() }),
  z.strictObject({
    import: z.string(),
    files: z.array(z.string()),
    filed: z.string(),
    actor: z.string(),
    mode: z.enum(["append", "upsert", "replace"]).optional(),
  }),
]);
export type Step = z.infer<typeof step>;

/** Steps of all the example's filing lists in the order of their filing times; definitions come before files filed at the same time. */
async function loadSteps(): Promise<readonly Step[]> {
  const names = (await readdir(join(example, "filings"))).sort();
  const lists = await Promise.all(names.map((name) => readFile(join(example, "filings", name), "utf8")));
  const steps = lists.flatMap((text) => z.array(step).parse(parse(text)));
  return steps.sort((a, b) => Date.parse(a.filed) - Date.parse(b.filed) || Number("import" in a) - Number("import" in b));
}

/** Files of the example while they are being written in a thread of their own. */
export interface Generation {
  /** Waits until a file is whole. */
  readonly ready: (path: string) => Promise<void>;
  /** Ends when all files are written. @throws what the generator threw */
  readonly done: Promise<void>;
}

/** Begins to write the example's files under `out`. */
export function generateFiles(out: string): Generation {
  const worker = new Worker(pathToFileURL(join(example, "worker.mjs")), { workerData: out });
  let ended = false;
  const done = new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => {
      ended = true;
      if (code === 0) resolve();
      else reject(new Error(`the generator ended with ${String(code)}`));
    });
  });
  done.catch(() => undefined);
  const ready = async (path: string): Promise<void> => {
    while (!ended && !existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 20));
    if (!existsSync(path)) await done;
  };
  return { ready, done };
}

/** The steps that the journal does not hold yet, told by their filing time and what they file; a second run has none. */
export async function loadOpenSteps(connection: Connection): Promise<readonly Step[]> {
  const { lines } = await connection.perform("journal", { verify: false });
  const filed = new Set(lines.filter((line) => line.simulated).map((line) => `${line.time} ${line.files.join(" ")}`));
  const steps = await loadSteps();
  return steps.filter((one) =>
    "apply" in one
      ? !lines.some((line) => line.kind === "apply" && line.time === one.filed)
      : !filed.has(`${one.filed} ${one.files.map((file) => basename(file)).join(" ")}`),
  );
}

/** Applies and imports steps in order. */
export async function fileExample(
  connection: Connection,
  files: string,
  { ready }: Generation,
  steps: readonly Step[],
  progress: Progress,
): Promise<void> {
  for (const [i, one] of steps.entries()) {
    progress(i, steps.length, "file");
    const stamp = { actor: one.actor, time: one.filed };
    if ("apply" in one) {
      const folders = await loadFolders(one.apply.map((path) => join(checkout, path)));
      await connection.perform("apply", {
        folders: folders.map((folder) => ({ path: folder.path.slice(checkout.length + 1), files: { ...folder.files } })),
        stamp,
      });
      continue;
    }
    const uploads = [];
    for (const file of one.files) {
      await ready(join(files, file));
      uploads.push(await connection.upload(join(files, file)));
    }
    await connection.perform("import", {
      ledger: one.import,
      uploads,
      mode: one.mode ?? null,
      source: null,
      period: null,
      dryRun: false,
      stamp,
    });
  }
  progress(steps.length, steps.length, "file");
}
