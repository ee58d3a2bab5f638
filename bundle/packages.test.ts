// Which packages belong to a platform, what is left out of them, and what they ask of a machine.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkPackages, compareVersions, isLicence, isNeedless, joinNeeds, readNeeds, type Locked } from "./packages.ts";
import { platforms } from "./platform.ts";

const x64 = platforms["linux-x64"];
const folder = await mkdtemp(join(tmpdir(), "shiji-needs-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packages of a platform", () => {
  const locked: Locked = {
    "": { version: "1.0.0" },
    "node_modules/plain": { integrity: "sha512-a" },
    "node_modules/tool": { integrity: "sha512-a", dev: true },
    "node_modules/engine-linux-x64": { integrity: "sha512-a", os: ["linux"], cpu: ["x64"], libc: ["glibc"] },
    "node_modules/engine-linux-x64-musl": { integrity: "sha512-a", os: ["linux"], cpu: ["x64"], libc: ["musl"] },
    "node_modules/engine-linux-arm64": { os: ["linux"], cpu: ["arm64"] },
    "node_modules/watcher": { integrity: "sha512-a", os: ["darwin"] },
    "node_modules/unix": { integrity: "sha512-a", os: ["!win32"] },
  };
  const whole = ["node_modules/plain", "node_modules/engine-linux-x64"];

  test("are whole with the binaries of that platform alone", () => {
    expect(checkPackages(locked, whole, x64)).toEqual([]);
    expect(checkPackages(locked, [...whole, "node_modules/unix"], x64)).toEqual([]);
  });

  test("are not whole where npm left out the binary of that very platform", () => {
    expect(checkPackages(locked, ["node_modules/plain"], x64)).toEqual([
      "node_modules/engine-linux-x64 is for this platform and was not installed",
    ]);
  });

  test("hold no binary of another platform", () => {
    expect(checkPackages(locked, [...whole, "node_modules/engine-linux-x64-musl"], x64)).toEqual([
      "node_modules/engine-linux-x64-musl is for another platform",
    ]);
  });

  test("are all named by their digest", () => {
    expect(checkPackages(locked, ["node_modules/plain", "node_modules/engine-linux-arm64"], platforms["linux-arm64"])).toEqual([
      "node_modules/engine-linux-arm64 has no integrity in package-lock.json",
    ]);
  });
});

describe("the files of a package", () => {
  test.each(["a/index.js.map", "a/index.d.ts", "a/index.d.mts", "a/README.md", ".bin/tsx", "node_modules/.package-lock.json"])(
    "%s is opened by no program",
    (path) => {
      expect(isNeedless(path)).toBe(true);
    },
  );

  test.each(["a/index.js", "a/map.js", "a/data.json", "a/cmaps/GBK-EUC-H.bcmap", "a/LICENSE.md", "a/bin/esbuild", "a/NOTICE"])(
    "%s stays",
    (path) => {
      expect(isNeedless(path)).toBe(false);
    },
  );

  test("a licence is known by its name", () => {
    expect(["LICENSE", "licence.txt", "COPYING", "LICENSE_FOXIT", "ThirdPartyNotices.txt"].filter(isLicence)).toHaveLength(5);
    expect(["index.js", "unlicensed.js"].filter(isLicence)).toEqual([]);
  });
});

describe("what program files ask of a machine", () => {
  /** The head of a program file for a processor, and the names of library versions as the linker writes them. */
  const program = async (name: string, machine: number, ...needs: readonly string[]): Promise<string> => {
    const head = Buffer.alloc(64);
    head.write("\x7fELF", "latin1");
    head.writeUInt16LE(machine, 18);
    await writeFile(join(folder, name), Buffer.concat([head, Buffer.from(needs.map((need) => `${need}\0`).join(""))]));
    return name;
  };

  test("is the newest version of each library that one of them names", async () => {
    const files = [await program("old.node", 62, "GLIBC_2.9", "GLIBC_2.17"), await program("new.node", 62, "GLIBC_2.28", "GLIBCXX_3.4.9")];
    expect(await joinNeeds(folder, files, x64)).toEqual({ GLIBC: "2.28", GLIBCXX: "3.4.9" });
  });

  test("is refused where it is newer than what offices have", async () => {
    const file = await program("newer.node", 62, "GLIBC_2.34");
    await expect(joinNeeds(folder, [file], x64)).rejects.toThrow("newer.node needs GLIBC 2.34; the oldest systems have 2.28");
  });

  test("is refused where it is another processor", async () => {
    const file = await program("other.node", 183);
    await expect(joinNeeds(folder, [file], x64)).rejects.toThrow("other.node is a program for another processor");
  });

  test("is nothing where a file is no program", async () => {
    await writeFile(join(folder, "text.js"), "GLIBC_9.9\0");
    expect(await readNeeds(join(folder, "text.js"))).toBeNull();
  });

  test("versions are compared number by number", () => {
    expect(["2.28", "2.9", "3.4.21", "2.2.5", "3.4"].sort(compareVersions)).toEqual(["2.2.5", "2.9", "2.28", "3.4", "3.4.21"]);
  });
});
