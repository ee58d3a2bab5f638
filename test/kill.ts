// Kills a program at a random instant and tells what it had acknowledged by then: the harness of the kill tests.
// SIGKILL ends a process between any two instructions, but what it gave to the system's page cache survives; losing power
// is more than this, and only the fsyncs answer for it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What to run and when to end it. */
export interface Kill {
  /** TypeScript file beside the tests. It prints `ready` when it begins its work, then one line for each thing that is done and must not be lost. */
  readonly script: string;
  readonly args: readonly string[];
  /** Milliseconds after `ready`: at least and at most. */
  readonly delay: readonly [number, number];
  /** The same seed gives the same delay; where the program is by then still varies, so a failing seed may have to be repeated. */
  readonly seed: number;
}

/** What was seen of a program that was killed. */
export interface Killed {
  /** Whole lines after `ready`. A line without its end was not said. */
  readonly acknowledged: readonly string[];
  /** False where the program ended by itself first. */
  readonly killed: boolean;
  readonly delay: number;
  readonly errors: string;
}

/** A number of [0, 1) from a seed (mulberry32). */
function chanceOf(seed: number): number {
  let t = (seed + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** Starts the script, waits for `ready`, waits for a delay drawn from the seed and kills it. @throws Error when it ends before `ready` */
export async function killAtRandom({ script, args, delay: [least, most], seed }: Kill): Promise<Killed> {
  const delay = least + chanceOf(seed) * (most - least);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors, timer]: [string, string, NodeJS.Timeout | undefined] = ["", "", undefined];
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
    if (output.startsWith("ready\n")) timer ??= setTimeout(() => child.kill("SIGKILL"), delay);
  });
  // `close`, not `exit`: what was printed before the kill is still in the pipe.
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  const [ready, ...lines] = output.split("\n");
  if (ready !== "ready") throw new Error(`${script} ended before it was ready: ${errors}`);
  return { acknowledged: lines.slice(0, -1), killed: signal === "SIGKILL", delay, errors };
}
