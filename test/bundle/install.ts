// Makes the archive, unpacks it as an office does, and lets visit.ts use it where there is no network.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Visit } from "./visit.ts";

export const run = promisify(execFile);
const checkout = fileURLToPath(new URL("../../", import.meta.url));
const roomForOutput = { maxBuffer: 1 << 26 };

/** Makes the archive under `out`, with the habits of another machine: its mask of rights and its temporary folder. @returns its path */
export async function makeArchive(out: string, habits: { readonly umask: string; readonly temporary: string }): Promise<string> {
  await mkdir(habits.temporary, { recursive: true });
  const command = `umask ${habits.umask} && exec "$0" bundle/run.mjs --out "$1"`;
  const { stdout } = await run("sh", ["-c", command, process.execPath, out], {
    cwd: checkout,
    env: { ...process.env, TMPDIR: habits.temporary },
  });
  return join(out, basename((JSON.parse(stdout) as { readonly archive: string }).archive));
}

/** The folder that an archive unpacks to. */
export const topOf = (archive: string): string => basename(archive, ".tar.gz");

/** How a command is put into a network that holds the machine itself alone; null where this machine does not allow that. */
export const withoutNetwork: readonly string[] | null =
  ["-n", "-rn"]
    .map((flags) => ["unshare", flags, "sh", "-c", 'ip link set lo up && exec "$@"', "sh"])
    .find(([command = "", ...args]) => spawnSync(command, [...args, "true"]).status === 0) ?? null;

/** A folder for PATH that holds these commands alone. */
export async function makePath(folder: string, commands: readonly string[]): Promise<string> {
  await mkdir(folder);
  for (const command of commands)
    await symlink(execFileSync("sh", ["-c", `command -v ${command}`], { encoding: "utf8" }).trim(), join(folder, command));
  return folder;
}

/** Runs the visit of a bundle by the bundle's own Node.js, behind the words that lead into its surroundings. */
export async function visitBundle(
  surroundings: readonly string[],
  places: { readonly program: string; readonly visit: string; readonly folder: string; readonly path: string },
): Promise<Visit> {
  const node = join(places.program, "node/bin/node");
  const visit = [node, "--disable-warning=ExperimentalWarning", places.visit, places.program, places.folder, places.path];
  const { stdout } = await run("env", ["-i", `PATH=${process.env["PATH"] ?? ""}`, ...surroundings, "env", "-i", ...visit], roomForOutput);
  return JSON.parse(stdout) as Visit;
}

/** The folder of a bare Debian (SHIJI_ROOT), and why it is not tried where it is not: only root can make and enter one. */
export const debian = process.env["SHIJI_ROOT"] ?? "";
export const withoutDebian: string | null =
  debian === ""
    ? "SHIJI_ROOT names no folder for it"
    : process.getuid?.() === 0 && existsSync("/usr/sbin/debootstrap")
      ? null
      : "it needs root and debootstrap";

/** A bare Debian in a folder, made where there is none yet. */
export async function makeDebian(root: string): Promise<void> {
  if (existsSync(join(root, "usr/bin/apt"))) return;
  await run("debootstrap", ["--variant=minbase", "bookworm", root], roomForOutput);
}
