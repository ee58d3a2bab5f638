// Starts the reader of papers' PDFs on a thread of its own: plain JavaScript, so that it runs under any loader.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readPages } = await import("./pages-task.ts");
parentPort.on("message", async (bytes) => {
  const answer = await readPages(bytes);
  parentPort.postMessage(answer, "pdf" in answer ? [answer.pdf.buffer] : []);
});
