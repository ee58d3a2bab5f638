// The fuzz campaign (模糊测试): thousands of mutated documents per format, each watched from another thread.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { fuzzFormats, type FuzzFormat } from "./fuzz-mutate.ts";
import { fuzzBounds, type FuzzOutcome } from "./fuzz.ts";

interface Find {
  readonly seed: number;
  readonly found: string;
}

interface FormatReport {
  readonly cases: number;
  readonly seconds: number;
  readonly slowest: number;
  readonly slowestSeed: number;
  readonly megabytes: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly finds: readonly Find[];
}

/** Runs the campaign, prints its line and gives the exit code: 0 where nothing was found. */
export async function runFuzz(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { count: { type: "string", default: "300" }, format: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  const formats = fuzzFormats.filter((format) => values.format === undefined || format === values.format);
  const reports: Partial<Record<FuzzFormat, FormatReport>> = {};
  for (const format of formats) reports[format] = await runFormat(format, Number(values.count), Number(values.seed));
  const finds = Object.values(reports).reduce((sum, report) => sum + report.finds.length, 0);
  console.log(JSON.stringify({ campaign: "fuzz", seed: Number(values.seed), finds, formats: reports }));
  return finds === 0 && formats.length > 0 ? 0 : 1;
}

async function runFormat(format: FuzzFormat, count: number, seed: number): Promise<FormatReport> {
  const started = performance.now();
  const codes: Record<string, number> = {};
  const finds: Find[] = [];
  let [slowest, slowestSeed, megabytes] = [0, 0, 0];
  const take = (at: number, outcome: FuzzOutcome, used: number): void => {
    codes[outcome.code] = (codes[outcome.code] ?? 0) + 1;
    if (outcome.seconds > slowest) [slowest, slowestSeed] = [outcome.seconds, seed + at];
    if (outcome.found !== null) finds.push({ seed: seed + at, found: outcome.found });
    if (used > fuzzBounds.megabytes && megabytes <= fuzzBounds.megabytes)
      finds.push({ seed: seed + at, found: `the process has ${used} MB` });
    megabytes = Math.max(megabytes, used);
  };
  for (let from = 0; from < count; ) {
    const stopped = await runThread({ format, from, count, seed }, take);
    if (stopped === null) break;
    finds.push({ seed: seed + stopped.at, found: stopped.why });
    from = stopped.at + 1;
  }
  return { cases: count, seconds: Math.round((performance.now() - started) / 1000), slowest, slowestSeed, megabytes, codes, finds };
}

interface Told {
  readonly at: number;
  readonly outcome?: FuzzOutcome;
  readonly megabytes?: number;
}

/** Tries cases until all are tried, or one does not end; says at which it was stopped and why. */
async function runThread(
  task: { readonly format: FuzzFormat; readonly from: number; readonly count: number; readonly seed: number },
  take: (at: number, outcome: FuzzOutcome, megabytes: number) => void,
): Promise<{ readonly at: number; readonly why: string } | null> {
  const worker = new Worker(new URL("./fuzz-thread.mjs", import.meta.url), {
    workerData: task,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: fuzzBounds.megabytes },
  });
  let at = task.from;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ at, why: `not read in ${fuzzBounds.seconds * 3} s` }), fuzzBounds.seconds * 3000);
      };
      worker.on("message", (told: Told) => {
        at = told.at;
        if (told.outcome) take(at, told.outcome, told.megabytes ?? 0);
        watch();
      });
      worker.once("error", (error) =>
        resolve({ at, why: `threw outside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }),
      );
      worker.once("exit", () => resolve(null));
      watch();
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
