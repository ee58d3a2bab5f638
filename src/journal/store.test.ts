import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestBytes } from "../vocabulary/digest.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { ProblemError } from "../vocabulary/problem.ts";
import { openBlobs, type Blobs } from "./blob.ts";
import type { Draft } from "./journal.ts";
import { createJournal, openJournal, verifyBlobs, type Journal } from "./store.ts";

let root: string;
let directory: string;
let blobs: Blobs;
let journal: Journal;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shiji-journal-"));
  directory = join(root, "deep", "data");
  await createJournal(directory);
  journal = await openJournal(directory);
  blobs = await openBlobs(directory);
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

const stamp = { time: "2021-07-02T09:30:00+08:00", simulated: true, actor: "绩效办" } as const;

/** An import of one file, its blobs saved. */
async function importOf(content: string): Promise<Draft> {
  const file = { name: `${content}.xlsx`, digest: await blobs.save(Buffer.from(content)), bytes: Buffer.byteLength(content) };
  const rows = await blobs.save(Buffer.from(`rows of ${content}`));
  const definition = digestBytes("definition");
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

/** The facts of the problems that a promise is rejected with. */
async function problemsOf(promise: Promise<unknown>): Promise<readonly unknown[]> {
  const error: unknown = await promise.then(
    () => new Error("was not rejected"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error;
  return error.problems.map((p) => [p.code, p.facts]);
}

/** Changes one byte of a file in the directory. */
async function flip(name: string, at = 40): Promise<void> {
  const path = join(directory, name);
  const bytes = await readFile(path);
  bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ 1;
  await chmod(path, 0o644);
  await writeFile(path, bytes);
}

describe("a data directory", () => {
  test("is created once", async () => {
    expect(await problemsOf(createJournal(directory))).toEqual([["workspace.exists", { directory }]]);
  });

  test("is never created on top of entries whose format file was lost", async () => {
    await journal.append(await importOf("june"));
    await rm(join(directory, "format.json"));
    expect(await problemsOf(createJournal(directory))).toEqual([["workspace.exists", { directory }]]);
  });

  test("can be created again where a first creation was killed", async () => {
    await rm(join(directory, "format.json"));
    await createJournal(directory);
    expect((await openJournal(directory)).head).toBe(0);
  });

  test("is refused when there is none, or it has another format", async () => {
    expect(await problemsOf(openJournal(root))).toEqual([["workspace.none", { directory: root }]]);
    await writeFile(join(directory, "format.json"), '{"format":2}\n');
    expect(await problemsOf(openJournal(directory))).toEqual([["workspace.format", { expected: '{"format":1}', found: '{"format":2}' }]]);
    await writeFile(join(directory, "format.json"), "null");
    expect(await problemsOf(openJournal(directory))).toEqual([["workspace.format", { expected: '{"format":1}', found: "null" }]]);
  });
});

describe("appending", () => {
  test("an entry is read back after opening anew exactly as it was acknowledged", async () => {
    const first = await journal.append(await importOf("june"));
    const second = await journal.append({ ...stamp, kind: "withdraw", entry: 1, reason: "报错月份" });
    const again = await openJournal(directory);
    expect(again.entries()).toEqual([first, second]);
    expect([again.head, again.digest]).toEqual([2, journal.digest]);
    expect(again.entries(2)).toEqual([second]);
    expect(again.entries(3)).toEqual([]);
  });

  test("the digest of an entry is that of its file's bytes, and the next entry holds it", async () => {
    await journal.append(await importOf("june"));
    expect(journal.digest).toBe(digestBytes(await readFile(join(directory, "journal/000001.json"))));
    const before = journal.digest;
    expect((await journal.append(await importOf("july"))).previous).toBe(before);
  });

  test("entries asked for at once get consecutive numbers in order of call, and a refused one takes no number", async () => {
    const drafts = await Promise.all(Array.from({ length: 12 }, (_, i) => importOf(`month ${i}`)));
    const refused: Draft = { ...stamp, kind: "withdraw", entry: 99, reason: "no such entry" };
    const [, ...results] = await Promise.allSettled([refused, ...drafts].map((draft) => journal.append(draft)));
    expect(results.map((r) => r.status === "fulfilled" && r.value.number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    const files = (await openJournal(directory)).entries().map((entry) => entry.kind === "import" && entry.files[0]?.name);
    expect(files).toEqual(Array.from({ length: 12 }, (_, i) => `month ${i}.xlsx`));
  });

  test("an import is withdrawn once", async () => {
    await journal.append(await importOf("june"));
    const withdrawal: Draft = { ...stamp, kind: "withdraw", entry: 1, reason: "wrong month" };
    const results = await Promise.allSettled([journal.append(withdrawal), journal.append(withdrawal)]);
    expect(results.map((r) => r.status)).toEqual(["fulfilled", "rejected"]);
    expect(await problemsOf(journal.append(withdrawal))).toEqual([["withdraw.already", { entry: 1, by: 2 }]]);
  });

  test("times may run backwards: order is the order of numbers", async () => {
    await journal.append(await importOf("june"));
    await journal.append({ ...(await importOf("may")), time: "2021-06-01T09:00:00Z" });
    expect((await openJournal(directory)).entries().map((entry) => entry.time)).toEqual([
      "2021-07-02T09:30:00+08:00",
      "2021-06-01T09:00:00Z",
    ]);
  });

  test.each([
    ["a time without a zone", { time: "2021-07-02T09:30:00" }],
    ["a time of another zone", { time: "2021-07-02T09:30:00+05:00" }],
    ["a day that does not exist", { time: "2021-02-30T09:30:00Z" }],
    ["nobody", { actor: "" }],
    ["a slice that ends before it begins", { slice: { from: "2021-06-30", to: "2021-06-01" } }],
    ["a count that is not whole", { count: 1.5 }],
    ["a key that no entry has", { colour: "red" }],
  ])("%s is refused before anything is written", async (_, wrong) => {
    await expect(journal.append({ ...(await importOf("june")), ...wrong })).rejects.toThrow(TypeError);
    expect(await readdir(join(directory, "journal"))).toEqual(["head.json"]);
  });

  test("an entry is refused before its blobs are saved", async () => {
    const draft = await importOf("june");
    await expect(journal.append({ ...draft, rows: digestBytes("never saved") } as Draft)).rejects.toThrow("save blob");
    await expect(journal.append({ ...draft, files: [{ name: "a", digest: digestBytes("june"), bytes: 3 }] } as Draft)).rejects.toThrow(
      "save blob",
    );
    expect(journal.head).toBe(0);
  });

  test("a number that another process has written is never overwritten, and no append follows until the journal is opened again", async () => {
    const other = await openJournal(directory);
    await other.append(await importOf("theirs"));
    const theirs = await readFile(join(directory, "journal/000001.json"));
    await expect(journal.append(await importOf("ours"))).rejects.toThrow("EEXIST");
    await expect(journal.append(await importOf("ours"))).rejects.toThrow("open the journal again");
    expect(await readFile(join(directory, "journal/000001.json"))).toEqual(theirs);
    expect((await (await openJournal(directory)).append(await importOf("ours"))).number).toBe(2);
  });

  test("entries and blobs cannot be edited by accident", async () => {
    const entry = await journal.append(await importOf("june"));
    expect((await stat(join(directory, "journal/000001.json"))).mode & 0o222).toBe(0);
    expect(entry.kind === "import" && (await stat(blobs.path(entry.rows))).mode & 0o222).toBe(0);
  });
});

describe("opening", () => {
  beforeEach(async () => {
    for (const month of ["june", "july", "august"]) await journal.append(await importOf(month));
  });

  test.each([1, 2, 3])("a byte changed in entry %i is found with its number", async (entry) => {
    await flip(`journal/00000${entry}.json`, 300);
    expect(await problemsOf(openJournal(directory))).toMatchObject([["journal.damaged", { entry }]]);
  });

  test.each([1, 2, 3])("entry %i missing is found with its number", async (entry) => {
    await rm(join(directory, `journal/00000${entry}.json`));
    expect(await problemsOf(openJournal(directory))).toEqual([["journal.damaged", { entry, message: "entry-missing" }]]);
  });

  test("a lost or unreadable head is found", async () => {
    await writeFile(join(directory, "journal/head.json"), "{");
    expect(await problemsOf(openJournal(directory))).toEqual([["journal.damaged", { entry: 3, message: "head-unreadable" }]]);
    await rm(join(directory, "journal/head.json"));
    expect(await problemsOf(openJournal(directory))).toEqual([["journal.damaged", { entry: 3, message: "head-unreadable" }]]);
  });

  test("what a dead process left half done is ignored and cleared; other people's files are let be", async () => {
    await writeFile(join(directory, "journal/.000004.tmp"), '{"actor":"绩');
    await writeFile(join(directory, "journal/.head.tmp"), "");
    await writeFile(join(directory, "journal/000003 (copy).json"), "{}");
    await writeFile(join(directory, "staging/rows.parquet"), "PAR1");
    const again = await openJournal(directory);
    expect(again.head).toBe(3);
    expect((await readdir(join(directory, "journal"))).sort()).toEqual([
      "000001.json",
      "000002.json",
      "000003 (copy).json",
      "000003.json",
      "head.json",
    ]);
    expect(await readdir(join(directory, "staging"))).toEqual([]);
    expect((await again.append(await importOf("september"))).number).toBe(4);
  });

  test("a head that fell behind in a crash is caught up", async () => {
    const head = await readFile(join(directory, "journal/head.json"));
    await journal.append(await importOf("september"));
    await writeFile(join(directory, "journal/head.json"), head);
    expect((await openJournal(directory)).head).toBe(4);
    await rm(join(directory, "journal/000004.json"));
    expect(await problemsOf(openJournal(directory))).toEqual([["journal.damaged", { entry: 4, message: "entry-missing" }]]);
  });
});

describe("verifying blobs", () => {
  test("a damaged blob is reported with every entry that rests on it", async () => {
    const june = await importOf("june");
    const entry = await journal.append(june);
    await journal.append(await importOf("july"));
    await journal.append(june);
    expect(await verifyBlobs(journal, blobs)).toEqual([]);
    const digest = entry.kind === "import" ? entry.rows : undefined;
    const name = `blobs/${digest?.slice(0, 2)}/${digest?.slice(2)}`;
    await flip(name);
    expect(await verifyBlobs(journal, blobs)).toEqual(
      [1, 3].map((n) => ({
        code: "journal.damaged",
        severity: "error",
        at: { file: name },
        facts: { entry: n, message: "blob-digest-differs" },
      })),
    );
    await rm(join(directory, name));
    expect((await verifyBlobs(journal, blobs)).map((p) => p.facts)).toEqual([1, 3].map((n) => ({ entry: n, message: "blob-missing" })));
    await importOf("june");
    expect(await verifyBlobs(journal, blobs)).toEqual([]);
  });

  test("a file as received that grew is reported by its size", async () => {
    await journal.append(await importOf("june"));
    const path = blobs.path(digestBytes("june"));
    await chmod(path, 0o644);
    await writeFile(path, "june!");
    expect((await verifyBlobs(journal, blobs)).map((p) => p.facts)).toEqual([{ entry: 1, message: "blob-size-differs" }]);
  });
});
