// A server to look at: the one SHIJI_URL names, or one of our own on the example data.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface RunningServer {
  readonly url: string;
  /** Its data directory, which SHIJI_DATA names where the server is another's; else null. */
  readonly directory: string | null;
  readonly stop: () => Promise<void>;
}

/** Resolves when the server answers; building the example takes some seconds. */
export async function startServer(): Promise<RunningServer> {
  const given = process.env["SHIJI_URL"];
  if (given !== undefined) return { url: given, directory: process.env["SHIJI_DATA"] ?? null, stop: () => Promise.resolve() };
  const bin = fileURLToPath(new URL("../../bin/shiji.mjs", import.meta.url));
  const data = await mkdtemp(join(tmpdir(), "shiji-page-"));
  const child = spawn(process.execPath, [bin, "demo", "--serve", "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  return {
    url: await addressOf(child),
    directory: data,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill();
        await once(child, "exit");
      }
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The address in what the server prints; ends with all it printed where it ends without one. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/u.exec(printed);
      if (address) resolve(address[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) => {
      reject(new Error(`the server ended (${code ?? "by a signal"}) and named no address:\n${printed}`));
    });
  });
}
