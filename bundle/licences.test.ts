// The list of others' work says the terms of every package, and refuses one that has none.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { draftThirdParty, ownerOf } from "./licences.ts";

async function write(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "shiji-licences-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test("a package is listed with licence, origin and its own texts, wherever in it they stand", async () => {
  const files = {
    "node_modules/a/package.json": JSON.stringify({ name: "a", version: "1.0.0", license: "MIT", homepage: "https://a.example" }),
    "node_modules/a/LICENSE": "may be passed on",
    "node_modules/a/fonts/LICENSE_FONT": "so may the font",
    "node_modules/a/node_modules/@s/b/package.json": JSON.stringify({ name: "@s/b", version: "2.0.0", licenses: [{ type: "ISC" }] }),
    "node_modules/a/node_modules/@s/b/COPYING": "of b alone",
  };
  const packages = ["node_modules/a/node_modules/@s/b", "node_modules/a"];
  const list = await draftThirdParty(await write(files), packages, Object.keys(files));
  expect(list).toContain("\n  @s/b 2.0.0  ISC\n  a 1.0.0  MIT\n");
  expect(list).toMatch(
    /a 1\.0\.0\nLicence: MIT\nOrigin: https:\/\/a\.example\n\n--- LICENSE\n\nmay be passed on\n\n--- fonts\/LICENSE_FONT\n/u,
  );
  expect(list.match(/of b alone/gu)).toHaveLength(1);
});

test("a package without any terms may not be passed on", async () => {
  const root = await write({ "node_modules/a/package.json": JSON.stringify({ name: "a", version: "1.0.0" }) });
  await expect(draftThirdParty(root, ["node_modules/a"], ["node_modules/a/package.json"])).rejects.toThrow(
    "node_modules/a names no licence and brings none",
  );
});

test("a file belongs to the innermost package around it", () => {
  expect(ownerOf("node_modules/a/lib/x.js")).toBe("node_modules/a");
  expect(ownerOf("node_modules/a/node_modules/@s/b/x.js")).toBe("node_modules/a/node_modules/@s/b");
  expect(ownerOf("src/x.ts")).toBeUndefined();
});
