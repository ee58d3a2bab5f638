// The command line in a folder of its own (测试用命令行): started as a person starts it, in a process of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { DefinitionFolder } from "../src/workspace/apply.ts";

export const program = fileURLToPath(new URL("../bin/shiji.mjs", import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a command; what the tester's own environment says of data is not for it. */
export function startCommand(home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd: home,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, SHIJI_DEBUG: "", SHIJI_DATA: "", ...env },
  });
}

/** Runs one command to its end. */
export async function runCommand(home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = startCommand(home, args, env);
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => (out += piece));
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => (err += piece));
  const [code] = (await once(child, "close")) as [number | null];
  // Whatever happens, nobody is shown a stack.
  expect(`${out}${err}`).not.toMatch(/^\s+at .*(?:\.ts|\.mjs|node:)/mu);
  return { code, out, err };
}

/** Writes a definition's files below a folder. */
export async function writeFolder(home: string, folder: DefinitionFolder): Promise<string> {
  for (const [name, text] of Object.entries(folder.files)) {
    await mkdir(dirname(join(home, folder.path, name)), { recursive: true });
    await writeFile(join(home, folder.path, name), text);
  }
  return folder.path;
}
