// The archive for machines without network (离线安装包): made, unpacked and used where there is no network, no Node.js and no environment.
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectVisit } from "./expectations.ts";
import { makeArchive, makePath, run, topOf, visitBundle, withoutDebian, withoutNetwork } from "./install.ts";
import type { Visit } from "./visit.ts";

let folder: string;
let archive: string;
let again: string;
let program: string;
let visit: Visit;

beforeAll(async () => {
  if (!withoutNetwork) console.log("no network namespace can be made here: the bundle is tried with the network there");
  if (withoutDebian !== null) console.log(`a bare Debian is not tried: ${withoutDebian}`);
  folder = await mkdtemp(join(tmpdir(), "shiji-bundle-test-"));
  archive = await makeArchive(join(folder, "one"), { umask: "022", temporary: join(folder, "temporary") });
  program = join(folder, "实绩 试用", topOf(archive));
  await mkdir(dirname(program));
  await run("tar", ["-xzf", archive, "-C", dirname(program)]);
  const path = await makePath(join(folder, "path"), ["sh", "readlink"]);
  const places = { program, visit: fileURLToPath(new URL("visit.ts", import.meta.url)), folder: join(folder, "果 果"), path };
  // The second archive is made while the first is in use.
  const second = makeArchive(join(folder, "two"), { umask: "077", temporary: join(folder, "another", "temporary") });
  [visit, again] = await Promise.all([visitBundle(withoutNetwork ?? [], places), second]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the archive", () => {
  const digest = async (path: string): Promise<string> =>
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex");

  test("is the same to the byte when it is made again", async () => {
    expect(await digest(again)).toBe(await digest(archive));
  });

  test("has its digest beside it", async () => {
    expect(await readFile(join(dirname(archive), "SHA256SUMS"), "utf8")).toBe(`${await digest(archive)}  ${topOf(archive)}.tar.gz\n`);
  });

  test("names every package that it holds, and its terms", async () => {
    const list = await readFile(join(program, "THIRD-PARTY.txt"), "utf8");
    const { dependencies } = JSON.parse(await readFile(join(program, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.entries(dependencies).filter(([name, version]) => !list.includes(`\n  ${name} ${version}  `))).toEqual([]);
    expect(list).toContain("Permission is hereby granted");
  });
});

describe("installed under a path with a space and Chinese, with an empty environment", () => {
  test.runIf(withoutNetwork)("there is no network", () => {
    expect(visit).toMatchObject({ networks: [], outside: "ENETUNREACH" });
  });

  expectVisit(() => visit);

  // Only root can become somebody else.
  test.runIf(process.getuid?.() === 0)("a user for whom the machine has no name can run it", async () => {
    await chmod(folder, 0o755);
    const { stdout } = await run(join(program, "shiji"), ["--version"], { uid: 54_321, gid: 54_321, env: {} });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test("where the enclosed Node.js does not run, the launcher says what the machine must have", async () => {
    const other = join(folder, "other");
    await cp(join(program, "shiji"), join(other, "shiji"));
    const tried = await run(join(other, "shiji")).catch((error: unknown) => error);
    expect(tried).toMatchObject({ code: 3, stdout: "", stderr: expect.stringMatching(/glibc 2\.28 以上/u) as string });
  });
});
