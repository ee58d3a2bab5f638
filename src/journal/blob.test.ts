import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestBytes } from "../vocabulary/digest.ts";
import { openBlobs, type Blobs } from "./blob.ts";

let directory: string;
let blobs: Blobs;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "shiji-blob-"));
  blobs = await openBlobs(directory);
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe("blobs", () => {
  test("bytes come back under their SHA-256", async () => {
    const bytes = randomBytes(1000);
    const digest = await blobs.save(bytes);
    expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(Buffer.from(await blobs.load(digest))).toEqual(bytes);
    expect(blobs.path(digest)).toBe(join(directory, "blobs", digest.slice(0, 2), digest.slice(2)));
  });

  test("no bytes are a blob too", async () => {
    expect(await blobs.load(await blobs.save(new Uint8Array()))).toHaveLength(0);
  });

  test("a file from elsewhere is copied and left alone, larger than one piece", async () => {
    const bytes = randomBytes(3_000_001);
    const path = join(directory, "june.xlsx");
    await writeFile(path, bytes);
    await chmod(path, 0o640);
    const saved = await blobs.saveFile(path);
    expect(saved).toEqual({ digest: digestBytes(bytes), bytes: bytes.length });
    expect(digestBytes(await readFile(path))).toBe(saved.digest);
    expect(bytes.equals(await blobs.load(saved.digest))).toBe(true);
    expect(await readdir(join(directory, "staging"))).toEqual([]);
  });

  test("a file under staging is ours and is moved, also when its bytes are there already", async () => {
    await mkdir(join(directory, "staging", "import"));
    const path = join(directory, "staging", "import", "rows.parquet");
    for (let time = 0; time < 2; time++) {
      await writeFile(path, "PAR1");
      expect(await blobs.saveFile(path)).toEqual({ digest: digestBytes("PAR1"), bytes: 4 });
      expect(await readdir(join(directory, "staging", "import"))).toEqual([]);
    }
  });

  test("the same bytes saved many times at once are one file, and nothing stays in staging", async () => {
    const digests = await Promise.all(Array.from({ length: 20 }, () => blobs.save(Buffer.from("same"))));
    expect(new Set(digests).size).toBe(1);
    expect(await readdir(join(directory, "blobs", digests[0]?.slice(0, 2) ?? ""))).toHaveLength(1);
    expect(await readdir(join(directory, "staging"))).toEqual([]);
  });

  test("a damaged or missing blob is a problem with its digest, and saving the bytes again repairs it", async () => {
    const digest = await blobs.save(Buffer.from("evidence"));
    await chmod(blobs.path(digest), 0o644);
    await writeFile(blobs.path(digest), "evidencE");
    await expect(blobs.load(digest)).rejects.toMatchObject({
      problems: [{ code: "blob.damaged", facts: { digest, message: "blob-digest-differs" } }],
    });
    await blobs.save(Buffer.from("evidence"));
    expect(Buffer.from(await blobs.load(digest)).toString()).toBe("evidence");
    await rm(blobs.path(digest));
    await expect(blobs.load(digest)).rejects.toMatchObject({
      problems: [{ code: "blob.damaged", facts: { digest, message: "blob-missing" } }],
    });
  });

  test("a file that is not there leaves nothing behind", async () => {
    await expect(blobs.saveFile(join(directory, "none.xlsx"))).rejects.toThrow("ENOENT");
    expect(await readdir(join(directory, "staging"))).toEqual([]);
  });
});
