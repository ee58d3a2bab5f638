// Kills an import at a random instant (杀进程测试): what was acknowledged is there, nothing is half done, cells and derived rows are what a rebuild makes.
import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createJournal, verifyBlobs } from "../src/journal/store.ts";
import { applyFolders } from "../src/workspace/apply.ts";
import { digestProjection } from "../src/workspace/projection.ts";
import { openWorkspace } from "../src/workspace/workspace.ts";
import { killAtRandom } from "./kill.ts";
import { packOf, registerOf } from "./workspace.ts";

// A failing run is repeated with KILL_SEED=…; a long campaign is KILL_ROUNDS=500.
const seed = Number(process.env["KILL_SEED"] ?? randomInt(2 ** 31));
const rounds = Number(process.env["KILL_ROUNDS"] ?? 50);
const now = "2021-01-01T00:00:00+08:00";
const quiet = (): undefined => undefined;

const pack = packOf("kill", {
  "ledgers/orders.yaml": `
id: orders
label: 工单台账
key: [order_no]
organisation: handler
date: received_on
fields:
  order_no: { label: 工单号, type: string, required: true }
  received_on: { label: 来电日期, type: date, required: true }
  handler: { label: 承办单位, type: organisation, required: true }
`,
  "ledgers/answers.yaml": `
id: answers
label: 答复台账
key: [order_no]
fields:
  order_no: { label: 工单号, type: string, required: true }
  answered_on: { label: 答复日期, type: date, required: true }
  resolved: { label: 是否解决, type: boolean, required: true }
`,
  "ledgers/orders-answered.yaml": `
id: orders-answered
label: 工单答复
base: orders
lookups:
  resolved: { label: 是否解决, from: answers, match: { order_no: order_no }, take: last, field: resolved, order: answered_on }
`,
  "metrics.yaml": `
metrics:
  orders-count: { label: 工单数, kind: count, ledger: orders-answered, unit: 件 }
  resolved-share: { label: 解决率, kind: share, ledger: orders-answered, where: has(resolved), counts: resolved, unit: "%", counter: 件 }
`,
});

test(
  `whatever instant an import is killed at (${String(rounds)} times), nothing acknowledged is lost and nothing is half done`,
  { timeout: rounds * 20_000 },
  async () => {
    console.log(`kill-import: KILL_SEED=${String(seed)}`);
    const directory = await mkdtemp(join(tmpdir(), "shiji-kill-import-"));
    await createJournal(directory);
    const first = await openWorkspace(directory, now, quiet);
    await applyFolders(first, [registerOf(), pack], { actor: "test", time: now, simulated: true });
    await first.close();
    const acknowledged = new Map<number, string>();
    for (let round = 0; round < rounds; round++) {
      const said = `KILL_SEED=${String(seed)} round ${String(round)}`;
      const run = await killAtRandom({ script: "./import-writer.ts", args: [directory], delay: [0, 700], seed: seed + round });
      expect([run.killed, run.errors], said).toEqual([true, ""]);
      for (const line of run.acknowledged) acknowledged.set(Number.parseInt(line, 10), line.split(" ")[1] ?? "");

      const workspace = await openWorkspace(directory, now, quiet);
      const entries = new Map(workspace.journal.entries().map((entry) => [entry.number, entry.kind]));
      for (const [number, kind] of acknowledged) expect(entries.get(number), said).toBe(kind);
      expect(workspace.head(), said).toBe(workspace.journal.head);
      // Rebuilding reads every batch again: done now and then, and at the end.
      if (round % 10 === 9 || round === rounds - 1) {
        const kept = await digestProjection(workspace.engine().read);
        await workspace.rebuild(quiet);
        expect(await digestProjection(workspace.engine().read), said).toEqual(kept);
        expect(await verifyBlobs(workspace.journal, workspace.blobs), said).toEqual([]);
      }
      await workspace.close();
    }
    console.log(`kill-import: ${String(rounds)} kills, ${String(acknowledged.size)} entries acknowledged, 0 lost`);
    expect(acknowledged.size).toBeGreaterThan(rounds / 2);
    await rm(directory, { recursive: true });
  },
);
