// Starts a reader on a thread of its own: plain JavaScript, so that it runs under any loader; TypeScript comes in as in bin/shiji.mjs.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { parseApartTask } = await import("./apart-task.ts");
parentPort.postMessage(await parseApartTask(workerData));
