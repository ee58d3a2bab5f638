import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acquireLock, loadOwner, type Owner } from "./lock.ts";

let directory: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "shiji-lock-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  child = undefined;
  await rm(directory, { recursive: true });
});

const us: Owner = { pid: process.pid, port: null, token: "secret", started: "2021-07-02T09:30:00+08:00" };

/** A living process that is not this one. */
async function startOther(): Promise<{ readonly owner: Owner; kill(): Promise<void> }> {
  const other = spawn(process.execPath, ["-e", "process.stdout.write('up'); setInterval(() => {}, 1000)"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  child = other;
  await once(other.stdout, "data");
  const kill = async (): Promise<void> => {
    other.kill("SIGKILL");
    await once(other, "exit");
  };
  return { owner: { ...us, pid: other.pid ?? 0, port: 4000 }, kill };
}

const busyWith = (pid: number): object => ({ problems: [{ code: "workspace.busy", facts: { directory, pid } }] });
const names = async (): Promise<readonly string[]> => (await readdir(directory)).sort();

describe("the lock of a data directory", () => {
  test("tells others who the owner is and where it listens, and nobody but its user the token", async () => {
    expect(await loadOwner(directory)).toBeUndefined();
    const lock = await acquireLock(directory, us);
    expect(await loadOwner(directory)).toEqual(us);
    expect((await stat(join(directory, "lock.json"))).mode & 0o777).toBe(0o600);
    await lock.update({ ...us, port: 8021 });
    expect(await loadOwner(directory)).toEqual({ ...us, port: 8021 });
    expect((await stat(join(directory, "lock.json"))).mode & 0o777).toBe(0o600);
    await lock.release();
    expect(await loadOwner(directory)).toBeUndefined();
    expect(await names()).toEqual([]);
  });

  test("a second owner is refused, in this process or another, until the first lets go", async () => {
    const lock = await acquireLock(directory, us);
    const other = await startOther();
    await expect(acquireLock(directory, us)).rejects.toMatchObject(busyWith(us.pid));
    await expect(acquireLock(directory, other.owner)).rejects.toMatchObject(busyWith(us.pid));
    await lock.release();
    await acquireLock(directory, other.owner);
    await expect(acquireLock(directory, us)).rejects.toMatchObject(busyWith(other.owner.pid));
  });

  test("of many that try at once, one gets it", async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(directory, us)));
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(await names()).toEqual(["lock.json"]);
  });

  test("a dead owner's lock is taken over, by one of many that try at once", async () => {
    const other = await startOther();
    await acquireLock(directory, other.owner);
    await other.kill();
    expect(await loadOwner(directory)).toBeUndefined();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(directory, us)));
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(await loadOwner(directory)).toEqual(us);
    expect(await names()).toEqual(["lock.json"]);
  });

  test.runIf(process.platform === "linux")("a lock whose pid has come round again, even to us, is stale", async () => {
    await acquireLock(directory, us);
    const text = await readFile(join(directory, "lock.json"), "utf8");
    expect(text).toMatch(/"process":"[0-9a-f-]{36}:\d+"/);
    await writeFile(join(directory, "lock.json"), text.replace(/:\d+"/, ':1"'));
    expect(await loadOwner(directory)).toBeUndefined();
    await acquireLock(directory, { ...us, token: "new" });
    expect((await loadOwner(directory))?.token).toBe("new");
  });

  test("a lock that a power cut left empty is stale", async () => {
    await writeFile(join(directory, "lock.json"), "");
    expect(await loadOwner(directory)).toBeUndefined();
    await acquireLock(directory, us);
    expect(await loadOwner(directory)).toEqual(us);
  });

  test("what a process left that died while taking the lock is cleared; that of a living one is not", async () => {
    const other = await startOther();
    await writeFile(join(directory, `.lock.${other.owner.pid}.1.tmp`), "");
    await (await acquireLock(directory, us)).release();
    expect(await names()).toEqual([`.lock.${other.owner.pid}.1.tmp`]);
    await other.kill();
    await (await acquireLock(directory, us)).release();
    expect(await names()).toEqual([]);
  });

  test("an owner that lost its lock neither changes nor removes the next one's", async () => {
    const lock = await acquireLock(directory, us);
    await rm(join(directory, "lock.json"));
    await acquireLock(directory, { ...us, token: "next" });
    await expect(lock.update({ ...us, port: 1 })).rejects.toThrow("was lost");
    await lock.release();
    expect((await loadOwner(directory))?.token).toBe("next");
  });

  test("there is none where there is no directory", async () => {
    const none = join(directory, "none");
    await expect(acquireLock(none, us)).rejects.toMatchObject({ problems: [{ code: "workspace.none", facts: { directory: none } }] });
    expect(await loadOwner(none)).toBeUndefined();
  });
});
