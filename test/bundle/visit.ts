// Uses an installed bundle as an office does, from within a machine that has nothing else, and says as JSON what it saw:
//   <bundle>/node/bin/node visit.ts <bundle> <folder for links and results> <PATH>
// The bundle's own Node.js runs it, so it stands on nothing but that; what was seen is judged by who called it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a program printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly noted: string;
}

export interface Visit {
  /** Networks that are not the machine's own, and what came of trying to reach one. */
  readonly networks: readonly string[];
  readonly outside: string;
  /** Whether the PATH that the program is given holds a Node.js. */
  readonly nodeOnPath: boolean;
  /** Each time it was started without arguments: by its path, and then by a link from another directory. */
  readonly starts: readonly { readonly answer: Ended; readonly ended: Ended }[];
  readonly dataBeside: boolean;
  readonly dataInside: boolean;
  readonly check: Ended;
  readonly claims: Ended;
  readonly report: Ended;
  readonly page: string;
  readonly lint: Ended;
  /** Started without arguments on a directory that is not the example's: whether it answered, and what is in it then. */
  readonly own: { readonly answer: Ended; readonly holds: readonly string[] };
}

const [program = "", folder = "", path = ""] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
/** By number: a bare system has no file that names localhost. */
const address = "http://127.0.0.1:8640";

/** Starts a command in an environment that holds a PATH and what is given. */
function start(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(command, args, { cwd, env: { PATH: path, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let [printed, noted] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (noted += chunk.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, printed, noted }));
  return { ended, stop: () => child.kill("SIGTERM") };
}

interface Running {
  readonly ended: Promise<Ended>;
  readonly stop: () => boolean;
}

const run = (command: string, args: readonly string[], cwd = folder): Promise<Ended> => start(command, args, cwd).ended;

/** Waits until the page is there with these words, or the program ends before that. */
async function waitFor(server: Running, words: readonly string[]): Promise<Ended> {
  const asker = start(process.execPath, [join(here, "../answers.mjs"), address, "600", ...words], folder);
  const answer = await Promise.race([asker.ended, server.ended]);
  asker.stop();
  return answer;
}

/** Starts without arguments, waits for the page, does something meanwhile and ends it. */
async function serve<T>(launcher: string, cwd: string, meanwhile: () => Promise<T>): Promise<{ start: Visit["starts"][number]; did: T }> {
  const server = start(launcher, [], cwd);
  const answer = await waitFor(server, ["98.77%", "落实情况"]);
  const did = await meanwhile();
  server.stop();
  return { start: { answer, ended: await server.ended }, did };
}

/** An address that is kept for examples: without a network, the machine itself says that there is no way. */
async function reachOutside(): Promise<string> {
  const socket = createConnection({ host: "192.0.2.1", port: 80, timeout: 3000 });
  return new Promise((resolve) => {
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.once("timeout", () => resolve("timeout"));
    socket.once("connect", () => resolve("connected"));
  }).finally(() => socket.destroy()) as Promise<string>;
}

/** A directory that an office began itself: started without arguments, it is served as it is. */
async function serveOwn(launcher: string): Promise<Visit["own"]> {
  const directory = join(folder, "own-data");
  await run(launcher, ["init", directory]);
  const server = start(launcher, [], folder, { SHIJI_DATA: directory });
  const answer = await waitFor(server, []);
  const journal = await run(launcher, ["journal", "--json", "--data", directory]);
  server.stop();
  await server.ended;
  const { lines } = JSON.parse(journal.printed) as { readonly lines: readonly { readonly kind: string }[] };
  return { answer, holds: [...lines.map(({ kind }) => kind), ...(existsSync(join(directory, "example-files")) ? ["example-files"] : [])] };
}

async function visit(): Promise<Visit> {
  const launcher = join(program, "shiji");
  await mkdir(folder, { recursive: true });
  await symlink(launcher, join(folder, "linked"));
  await writeFile(join(folder, "report.txt"), await readFile(join(here, "report.txt")));
  const networks = Object.keys(networkInterfaces()).filter((name) => name !== "lo");
  const first = await serve(launcher, dirname(program), () => run(launcher, ["check", "report.txt"]));
  const report = await run(launcher, ["report", "--format", "html", "--out", "table.html"]);
  const second = await serve("./linked", folder, () =>
    run("./linked", ["claims", join(here, "../documents/pages-libreoffice.pdf"), "--json"]),
  );
  return {
    networks,
    outside: await reachOutside(),
    nodeOnPath: path.split(":").some((place) => existsSync(join(place, "node"))),
    starts: [first.start, second.start],
    dataBeside: existsSync(join(dirname(program), "shiji-data/format.json")),
    dataInside: existsSync(join(program, "data")) || existsSync(join(program, "shiji-data")),
    check: first.did,
    claims: second.did,
    report,
    page: await readFile(join(folder, "table.html"), "utf8").catch(() => ""),
    lint: await run(launcher, ["lint", "packs/hotline"], program),
    own: await serveOwn(launcher),
  };
}

process.stdout.write(JSON.stringify(await visit()));
