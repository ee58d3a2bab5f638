// Reads papers' PDFs on a thread that is ended when one takes too long or too much; the next paper gets a new one.
import { Worker } from "node:worker_threads";
import type { Unmerged } from "../evidence/evidence.ts";
import { maximumPages, type PagesAnswer, type PageSize } from "./pages-task.ts";

/** A paper's pages, plain; `pdf` holds them as they are seen. */
export interface PlainPages {
  readonly pdf: Uint8Array;
  readonly sizes: readonly PageSize[];
}

/** Reads one PDF after another. */
export interface PagesReader {
  readonly read: (bytes: Uint8Array) => Promise<PlainPages | Unmerged>;
  readonly close: () => Promise<void>;
}

/** Time and memory that one paper may take. */
const pagesBounds = { seconds: 60, megabytes: 1024 } as const;

/** Opens the reader; its thread is started with the first paper. */
export function openPagesReader(bounds: { readonly seconds: number; readonly megabytes: number } = pagesBounds): PagesReader {
  let worker: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const read = async (bytes: Uint8Array): Promise<PlainPages | Unmerged> => {
    worker ??= startThread(bounds.megabytes);
    const answer = await ask(worker, bytes, bounds);
    if ("lost" in answer) {
      await close();
      return answer.lost;
    }
    return plainOrNot(answer);
  };
  return { read, close };
}

function startThread(megabytes: number): Worker {
  const worker = new Worker(new URL("./pages-thread.mjs", import.meta.url), {
    // What a library writes to its console is nobody's business.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  // What it throws while it is being ended concerns nobody; unheard, it would end the process.
  return worker.on("error", () => undefined);
}

function plainOrNot(answer: PagesAnswer): PlainPages | Unmerged {
  if ("pdf" in answer) return answer;
  return answer.why === "pages" ? { why: "too-large", what: "pages", limit: maximumPages } : (answer as Unmerged);
}

/** Sends one paper and waits; `lost` says that the thread is of no more use. */
async function ask(
  worker: Worker,
  bytes: Uint8Array,
  { seconds, megabytes }: { readonly seconds: number; readonly megabytes: number },
): Promise<PagesAnswer | { readonly lost: Unmerged }> {
  const heard = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const before = process.memoryUsage.rss();
  try {
    return await new Promise((resolve) => {
      const lose = (lost: Unmerged): void => resolve({ lost });
      timer = setTimeout(() => lose({ why: "too-slow", seconds }), seconds * 1000);
      // The engine bounds its own heap; buffers of bytes lie outside it.
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > (megabytes * 1.5 + 256) * (1 << 20)) lose({ why: "too-much-memory" });
      }, 100);
      const listen = (event: "message" | "error" | "exit", hear: (said: unknown) => void): void => {
        worker.on(event, hear);
        heard.signal.addEventListener("abort", () => worker.off(event, hear));
      };
      listen("message", (answer) => resolve(answer as PagesAnswer));
      listen("error", (error) => lose(lossOf(error as NodeJS.ErrnoException)));
      listen("exit", (code) => lose({ why: "broken", message: `exit ${String(code)}` }));
      worker.postMessage(bytes);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    heard.abort();
  }
}

const lossOf = ({ code, message }: NodeJS.ErrnoException): Unmerged =>
  code === "ERR_WORKER_OUT_OF_MEMORY" ? { why: "too-much-memory" } : { why: "broken", message: message.slice(0, 200) };
