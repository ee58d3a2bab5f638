// Appends entries with blobs to the journal of a data directory until it is killed, and prints each entry once it is acknowledged.
import { writeSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openBlobs } from "../src/journal/blob.ts";
import { acquireLock } from "../src/journal/lock.ts";
import { openJournal } from "../src/journal/store.ts";
import { digestBytes } from "../src/vocabulary/digest.ts";
import type { LedgerId } from "../src/vocabulary/id.ts";

const directory = process.argv[2] ?? "";
const stamp = { time: "2021-07-02T09:30:00+08:00", simulated: true, actor: "writer" } as const;
await acquireLock(directory, { pid: process.pid, port: null, token: "", started: stamp.time });
const journal = await openJournal(directory);
const blobs = await openBlobs(directory);
const definition = digestBytes("definition");

/** One import: a file as received of growing size and its rows, moved in from staging as the real import does. */
async function appendImport(name: string, kilobytes: number): Promise<void> {
  const content = Buffer.alloc(kilobytes * 1024, name);
  const file = { name, digest: await blobs.save(content), bytes: content.length };
  const staged = join(directory, "staging", `${name}.parquet`);
  await writeFile(staged, `rows of ${name}`);
  const { digest: rows } = await blobs.saveFile(staged);
  const entry = await journal.append({
    ...stamp,
    kind: "import",
    ledger: "orders" as LedgerId,
    source: "writer",
    mode: "append",
    slice: null,
    files: [file],
    rows,
    count: 1,
    definition,
    register: definition,
  });
  // Written at once, not through a stream: a line that the parent reads was said after the entry was on the disk.
  writeSync(1, `${entry.number} ${name} ${rows}\n`);
}

writeSync(1, "ready\n");
for (let turn = journal.head; ; turn++) {
  await Promise.all([appendImport(`a${turn}-${process.pid}`, turn % 64), appendImport(`b${turn}-${process.pid}`, 1)]);
}
