// A few lines in a process of their own (测试用脚本): for what a process settles once, such as its fonts and its kind of computer.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs TypeScript that prints JSON, with files of its own beside it, and gives what it printed. `env` is told the folder of the files. */
export function runScript(
  source: string,
  files: (folder: string) => Readonly<Record<string, string>> = () => ({}),
  env: (folder: string) => Readonly<Record<string, string>> = () => ({}),
): unknown {
  const folder = mkdtempSync(join(tmpdir(), "shiji-script-"));
  try {
    for (const [name, text] of Object.entries({ "script.mts": source, ...files(folder) })) writeFileSync(join(folder, name), text);
    const args = ["--import", import.meta.resolve("tsx"), join(folder, "script.mts")];
    return JSON.parse(execFileSync(process.execPath, args, { env: { ...process.env, ...env(folder) }, encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An address that such lines can import. */
export const importable = (path: string, from: string): string => JSON.stringify(new URL(path, from).href);
