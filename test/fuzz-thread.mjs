// Tries cases of one format, one after another, and says of each that it begins: who waits for it sees one that never ends.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { fuzzSamples, tryCase } = await import("./fuzz.ts");
const { format, from, count, seed } = workerData;
const samples = await fuzzSamples(format);
for (let at = from; at < count; at++) {
  parentPort.postMessage({ at });
  const outcome = await tryCase(format, samples, seed + at);
  parentPort.postMessage({ at, outcome, megabytes: Math.round(process.memoryUsage.rss() / (1 << 20)) });
}
