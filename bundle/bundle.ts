// One archive (离线安装包) that runs on a machine without network, Node.js and npm: the program as it is reviewed, its packages, and Node.js.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, copyFile, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { draftThirdParty, ownerOf } from "./licences.ts";
import { checkPackages, isNeedless, joinNeeds, type Locked } from "./packages.ts";
import { platforms, type Platform, type PlatformName } from "./platform.ts";

const run = promisify(execFile);
const checkout = fileURLToPath(new URL("../", import.meta.url));

/** An archive that was made. */
export interface Bundle {
  readonly archive: string;
  readonly megabytes: number;
  readonly unpackedMegabytes: number;
  readonly sha256: string;
}

/** Makes the archive for a platform under `out`, and writes SHA256SUMS over all archives there. */
export async function createBundle(name: PlatformName, out: string): Promise<Bundle> {
  const platform: Platform = platforms[name];
  const { version } = JSON.parse(await readFile(join(checkout, "package.json"), "utf8")) as { readonly version: string };
  const staging = await mkdtemp(join(tmpdir(), "shiji-bundle-"));
  try {
    const top = `shiji-${version}-${name}`;
    const root = join(staging, top);
    await copyProgram(root);
    const packages = await installPackages(root, platform);
    await fetchNode(platform, join(root, "node"), staging);
    const files = await readFiles(root);
    await writeFile(join(root, "THIRD-PARTY.txt"), await draftThirdParty(root, packages, files));
    const needs = await joinNeeds(root, files, platform);
    await writeTexts(root, { version, platform: name, top, glibc: needs["GLIBC"] ?? "", glibcxx: needs["GLIBCXX"] ?? "" });
    const archive = join(resolve(out), `${top}.tar.gz`);
    await mkdir(dirname(archive), { recursive: true });
    await pack(staging, top, archive);
    const sums = await writeSums(dirname(archive));
    const sizes = await Promise.all((await readFiles(root)).map(async (file) => (await lstat(join(root, file))).size));
    const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
    return {
      archive: relative(process.cwd(), archive),
      megabytes: megabytes((await lstat(archive)).size),
      unpackedMegabytes: megabytes(sizes.reduce((sum, size) => sum + size, 0)),
      sha256: sums.get(`${top}.tar.gz`) ?? "",
    };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Tracked files that only developing needs. What is new is taken along, so that nothing can be forgotten. */
const developing = /^(?:test|bench|bundle|\.ci|\.githooks)\/|^\.[^/]+$|\.test\.tsx?$|^(?:eslint|vitest)[^/]*$|^knip\.json$/u;

async function copyProgram(root: string): Promise<void> {
  const { stdout } = await run("git", ["ls-files", "-z"], { cwd: checkout, maxBuffer: 1 << 26 });
  for (const file of stdout.split("\0").filter((path) => path !== "" && !developing.test(path))) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await copyFile(join(checkout, file), join(root, file));
  }
}

/** Installs what runs on the platform, exactly as locked. No script of a package is run: it would run for this machine, not for that one. */
async function installPackages(root: string, platform: Platform): Promise<readonly string[]> {
  const target = [`--os=${platform.os}`, `--cpu=${platform.cpu}`, `--libc=${platform.libc}`];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  await run("npm", ["ci", "--omit=dev", ...target, ...quiet], { cwd: root, maxBuffer: 1 << 26 });
  const { packages: locked } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as { readonly packages: Locked };
  const files = (await readFiles(root)).filter((file) => file.startsWith("node_modules/"));
  const installed = [...new Set(files.flatMap((file) => ownerOf(file) ?? []))].filter((path) => path in locked);
  const wrong = checkPackages(locked, installed, platform);
  if (wrong.length > 0) throw new Error(`the packages for ${platform.os}-${platform.cpu} are not whole:\n${wrong.join("\n")}`);
  for (const file of files.filter(isNeedless)) await rm(join(root, file));
  return installed.sort();
}

/** Fetches Node.js and refuses other bytes than those named in platform.ts. */
async function fetchNode({ node }: Platform, folder: string, staging: string): Promise<void> {
  const from = join(staging, "node");
  await mkdir(from);
  await run("npm", ["pack", "--silent", "--prefer-offline", `${node.name}@${node.version}`, "--pack-destination", from], { cwd: from });
  const [file = ""] = await readdir(from);
  const integrity = `sha512-${createHash("sha512")
    .update(await readFile(join(from, file)))
    .digest("base64")}`;
  if (integrity !== node.integrity) throw new Error(`${node.name}@${node.version} is not the one that platform.ts names: ${integrity}`);
  await mkdir(folder);
  await run("tar", ["-xzf", join(from, file), "-C", folder, "--strip-components=1", "package/bin/node", "package/LICENSE"]);
}

/** The launcher and the instructions, with what is particular to this archive. */
async function writeTexts(root: string, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const name of ["shiji", "INSTALL.md"]) {
    const text = await readFile(join(checkout, "bundle", name), "utf8");
    await writeFile(
      join(root, name),
      text.replace(/\{(\w+)\}/gu, (whole, fact: string) => facts[fact] ?? whole),
    );
  }
  await chmod(join(root, "shiji"), 0o755);
}

/** Every file and link below a folder, in an order that is the same everywhere. */
async function readFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The same files give the same bytes: sorted, owned by nobody in particular, dated by the commit. */
async function pack(folder: string, top: string, archive: string): Promise<void> {
  const { stdout: day } = await run("git", ["log", "-1", "--format=%ct"], { cwd: checkout });
  const same = ["--sort=name", `--mtime=@${day.trim()}`, "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rw,go=rX"];
  await run("tar", ["-C", folder, "--format=gnu", ...same, "-I", "gzip -n", "-cf", archive, top], { env: { ...process.env, LC_ALL: "C" } });
}

async function writeSums(folder: string): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".tar.gz")).sort()) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(folder, name)), hash);
    sums.set(name, hash.digest("hex"));
  }
  await writeFile(join(folder, "SHA256SUMS"), [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join(""));
  return sums;
}
