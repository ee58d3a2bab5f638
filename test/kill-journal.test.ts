import { randomInt } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBlobs } from "../src/journal/blob.ts";
import { loadOwner } from "../src/journal/lock.ts";
import { createJournal, openJournal, verifyBlobs } from "../src/journal/store.ts";
import { killAtRandom } from "./kill.ts";

// A failing run is repeated with KILL_SEED=…; a long campaign is KILL_ROUNDS=500.
const seed = Number(process.env["KILL_SEED"] ?? randomInt(2 ** 31));
const rounds = Number(process.env["KILL_ROUNDS"] ?? 15);

test(
  "whatever instant the writer is killed at, what it acknowledged is there and whole, and nothing is half there",
  { timeout: rounds * 10_000 },
  async () => {
    console.log(`kill-journal: KILL_SEED=${seed}`);
    const directory = await mkdtemp(join(tmpdir(), "shiji-kill-"));
    await createJournal(directory);
    const acknowledged = new Map<number, string>();
    let unacknowledged = 0;
    // Every round goes on in the directory that the last kill left, taking over its lock.
    for (let round = 0; round < rounds; round++) {
      const said = `KILL_SEED=${seed} round ${round}`;
      const run = await killAtRandom({ script: "./journal-writer.ts", args: [directory], delay: [5, 150], seed: seed + round });
      expect([run.killed, run.errors], said).toEqual([true, ""]);
      for (const line of run.acknowledged) acknowledged.set(Number.parseInt(line, 10), line);

      expect(await loadOwner(directory), said).toBeUndefined();
      // Opening throws if a number is missing, an entry is half written or the chain is broken.
      const journal = await openJournal(directory);
      const there = new Map(
        journal.entries().map((e) => [e.number, e.kind === "import" ? `${e.number} ${e.files[0]?.name} ${e.rows}` : e.kind]),
      );
      for (const [number, line] of acknowledged) expect(there.get(number), said).toBe(line);
      // What was not acknowledged may be there, whole, where the kill fell between the disk and the word; at most one per kill, as appends go one by one.
      expect(journal.head - acknowledged.size, said).toBeLessThanOrEqual(round + 1);
      unacknowledged = journal.head - acknowledged.size;
      expect(await verifyBlobs(journal, await openBlobs(directory)), said).toEqual([]);
      expect(
        (await readdir(join(directory, "journal"))).filter((name) => name.startsWith(".")),
        said,
      ).toEqual([]);
      expect(await readdir(join(directory, "staging")), said).toEqual([]);
    }
    console.log(
      `kill-journal: ${rounds} kills, ${acknowledged.size} entries acknowledged, ${unacknowledged} whole but not yet acknowledged, 0 lost`,
    );
    // A run in which nothing was ever acknowledged would have shown nothing.
    expect(acknowledged.size).toBeGreaterThan(rounds);
    await rm(directory, { recursive: true });
  },
);
