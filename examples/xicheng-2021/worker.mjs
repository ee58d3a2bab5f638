// Generates the example in a thread of its own, so that its first files can be imported while the later ones are written.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { generateExample } = await import("./generate.ts");
await generateExample(workerData, (done, total, what) => parentPort.postMessage({ done, total, what }));
