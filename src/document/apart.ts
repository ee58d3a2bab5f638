// Readers that cannot be bounded from within run on a thread of their own, with memory and time of their own (decisions/0010).
import { Worker } from "node:worker_threads";
import { type Checked, problem, type Place } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
import { limits } from "./limits.ts";

/** What the thread is given. */
export interface ApartTask {
  readonly format: "pdf" | "workbook" | "word" | "html";
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it gives back: the result, or what its code threw. */
export type ApartAnswer = { readonly result: Checked<Document> } | { readonly thrown: string };

/** Reads a document on a thread that is ended when it takes too long or too much. */
export async function parseApart(
  task: ApartTask,
  bounds: { readonly seconds: number; readonly megabytes: number } = limits,
): Promise<Checked<Document>> {
  const at: Place = { file: task.name };
  const worker = new Worker(new URL("./apart-thread.mjs", import.meta.url), {
    workerData: task,
    // What a library writes to its console is nobody's business.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const before = process.memoryUsage.rss();
  try {
    return await new Promise<Checked<Document>>((resolve, reject) => {
      const tooMuch = (): void =>
        resolve({ ok: false, problems: [problem("document.too-much-memory", at, { megabytes: bounds.megabytes })] });
      // The engine bounds its own heap; buffers of bytes lie outside it.
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > (bounds.megabytes * 1.5 + 256) * (1 << 20)) tooMuch();
      }, 100);
      timer = setTimeout(
        () => resolve({ ok: false, problems: [problem("document.too-slow", at, { seconds: bounds.seconds })] }),
        bounds.seconds * 1000,
      );
      worker.once("message", (answer: ApartAnswer) =>
        "result" in answer ? resolve(answer.result) : reject(new Error(`reading ${task.name} failed: ${answer.thrown}`)),
      );
      // What a library throws behind its own back is the file's doing.
      const broken = (message: string): void =>
        resolve({ ok: false, problems: [problem("document.broken", at, { what: task.format, message: message.slice(0, 300) })] });
      worker.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : broken(error.message),
      );
      worker.once("exit", (code) => broken(`exit ${code}`));
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}
