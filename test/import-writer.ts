// The program that the kill test ends at random: it imports and takes back batches without end, and says each entry that was acknowledged.
import { writeSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { importFiles, withdrawEntry } from "../src/workspace/receive.ts";
import { openWorkspace } from "../src/workspace/workspace.ts";

const [directory = ""] = process.argv.slice(2);
const stamp = { actor: "writer", time: "2021-06-30T12:00:00+08:00", simulated: true };
const workspace = await openWorkspace(directory, stamp.time, () => undefined);
writeSync(1, "ready\n");
// Every batch says something new: one that changed nothing would not be entered.
for (let salt = process.pid; ; salt++) {
  const next = workspace.journal.head + 1;
  const last = workspace.journal.entries().at(-1);
  // Every fifth entry takes the one before back, so that rows come and go.
  if (next % 5 === 0 && last?.kind === "import") {
    const { entry } = await withdrawEntry(workspace, last.number, "kill test", stamp);
    writeSync(1, `${String(entry)} withdraw\n`);
    continue;
  }
  const [ledger, text] = next % 2 === 0 ? (["orders", ordersOf(salt)] as const) : (["answers", answersOf(salt)] as const);
  const path = join(workspace.staging, `file-${String(next)}`);
  await writeFile(path, text);
  const mode = next % 7 === 0 && ledger === "orders" ? "replace" : "upsert";
  const result = await importFiles(
    workspace,
    { ledger, files: [{ name: `${ledger}-${String(next)}.csv`, path }], mode, source: null, period: null, dryRun: false },
    stamp,
  );
  if (result.entry !== null) writeSync(1, `${String(result.entry)} import\n`);
}

/** Orders of a month; their days and streets change with the salt, so that upserts supersede. */
function ordersOf(salt: number): string {
  const month = String(1 + (salt % 6)).padStart(2, "0");
  const rows = Array.from(
    { length: 200 },
    (_, i) =>
      `${month}-${String(i)},2021-${month}-${String(1 + ((i + salt) % 28)).padStart(2, "0")},${(i + salt) % 3 === 0 ? "月坛街道" : "什刹海街道"}`,
  );
  return ["工单号,来电日期,承办单位", ...rows].join("\n");
}

function answersOf(salt: number): string {
  const month = String(1 + (salt % 6)).padStart(2, "0");
  const rows = Array.from(
    { length: 150 },
    (_, i) => `${month}-${String(i)},2021-07-${String(1 + ((i + salt) % 28)).padStart(2, "0")},${(i * salt) % 4 === 0 ? "否" : "是"}`,
  );
  return ["工单号,答复日期,是否解决", ...rows].join("\n");
}
