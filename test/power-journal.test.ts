import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBlobs, type Blobs } from "../src/journal/blob.ts";
import type { Draft } from "../src/journal/journal.ts";
import { createJournal, openJournal, verifyBlobs } from "../src/journal/store.ts";
import { digestBytes } from "../src/vocabulary/digest.ts";
import type { LedgerId } from "../src/vocabulary/id.ts";
import { ProblemError } from "../src/vocabulary/problem.ts";
import { saveSnapshot, traceDisk, type Loss, type Snapshot } from "./disk.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shiji-power-"));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

const stamp = { time: "2021-07-02T09:30:00+08:00", simulated: true, actor: "绩效办" } as const;

/** An import whose file is copied from elsewhere and whose rows are moved in from staging, as the real one does. */
async function importOf(directory: string, blobs: Blobs, name: string): Promise<Draft> {
  const received = join(root, `${name}.csv`);
  await writeFile(received, name);
  const path = join(directory, "staging", `${++staging}.parquet`);
  const staged = await open(path, "wx");
  await staged.writeFile(`rows of ${name}`);
  await staged.close();
  const { digest: rows } = await blobs.saveFile(path);
  const file = { name, ...(await blobs.saveFile(received)) };
  const definition = await blobs.save(Buffer.from("definition"));
  return {
    ...stamp,
    kind: "import",
    ledger: "orders" as LedgerId,
    source: "12345",
    mode: "append",
    slice: null,
    files: [file],
    rows,
    count: 1,
    definition,
    register: definition,
  };
}
let staging = 0;

/** The data directory lies deeper than what exists, so that the names above it must last too. */
const deep = ["offices", "data"] as const;

/** A moment at which the power may go, and what had been promised by then. */
interface Moment {
  readonly loss: Loss;
  readonly files: Snapshot;
  readonly operation: string;
  readonly created: boolean;
  readonly acknowledged: readonly string[];
}

/** Creates a journal, imports one file after another and two at once, one of them for a second time, and withdraws one. */
async function traceWork(top: string): Promise<readonly Moment[]> {
  await mkdir(top);
  const directory = join(top, ...deep);
  const moments: Moment[] = [];
  let [created, acknowledged]: [boolean, readonly string[]] = [false, []];
  const work = async (): Promise<void> => {
    await createJournal(directory);
    created = true;
    const journal = await openJournal(directory);
    const blobs = await openBlobs(directory);
    const append = async (draft: Draft): Promise<void> => {
      const entry = await journal.append(draft);
      acknowledged = [...acknowledged, JSON.stringify(entry)];
    };
    await append(await importOf(directory, blobs, "june"));
    await append(await importOf(directory, blobs, "july"));
    await Promise.all([importOf(directory, blobs, "june").then(append), importOf(directory, blobs, "august").then(append)]);
    await append({ ...stamp, kind: "withdraw", entry: 1, reason: "wrong month" });
  };
  await traceDisk(top, work, (loss, files, operation) => moments.push({ loss, files, operation, created, acknowledged }));
  return moments;
}

/** Different moments that left the same files and had promised the same need one look. */
function distinct(moments: readonly Moment[]): readonly Moment[] {
  const keyOf = ({ files, acknowledged, created }: Moment): string =>
    JSON.stringify([created, acknowledged.length, [...files].map(([path, bytes]) => [path, bytes && digestBytes(bytes)]).sort()]);
  return [...new Map(moments.map((moment) => [keyOf(moment), moment])).values()];
}

test("whatever is lost at whatever moment, what was acknowledged is there and whole, and work goes on", { timeout: 120_000 }, async () => {
  const moments = await traceWork(join(root, "real"));
  const states = distinct(moments);
  expect(states.length).toBeGreaterThan(100);
  for (const [index, { loss, files, operation, created, acknowledged }] of states.entries()) {
    const said = `${loss} after ${operation}, state ${index}`;
    const left = join(root, `left-${index}`, ...deep);
    await saveSnapshot(files, join(root, `left-${index}`));
    const journal = await openJournal(left).catch(async (error: unknown) => {
      // Before it is created there may be no journal yet; never half of one.
      expect([created, error instanceof ProblemError && error.problems[0]?.code], `${said}: ${JSON.stringify(error)}`).toEqual([
        false,
        "workspace.none",
      ]);
      await createJournal(left);
      return openJournal(left);
    });
    expect(
      journal
        .entries()
        .slice(0, acknowledged.length)
        .map((entry) => JSON.stringify(entry)),
      said,
    ).toEqual(acknowledged);
    const blobs = await openBlobs(left);
    expect(await verifyBlobs(journal, blobs), said).toEqual([]);
    await journal.append(await importOf(left, blobs, "next"));
    expect((await openJournal(left)).head, said).toBe(journal.head);
    await rm(join(root, `left-${index}`), { recursive: true });
  }
  console.log(`power-journal: ${moments.length} moments, ${states.length} different states, nothing lost`);
});

test("the model of the disk ends with the files that the real one has", async () => {
  const top = join(root, "real");
  const moments = await traceWork(top);
  const modelled = moments.filter(({ loss }) => loss === "kill").at(-1)?.files ?? new Map<string, Buffer | null>();
  const real = (await readdir(top, { recursive: true })).map(String);
  expect([...modelled.keys()].sort()).toEqual(real.sort());
  for (const [path, bytes] of modelled) if (bytes) expect(digestBytes(await readFile(join(top, path))), path).toBe(digestBytes(bytes));
});
