// The same archive on a Debian that holds nothing but its package manager (minbase), entered as its own machine. Needs root and debootstrap.
import { copyFile, cp, mkdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectVisit } from "./expectations.ts";
import { debian as root, makeArchive, makeDebian, run, topOf, visitBundle } from "./install.ts";
import type { Visit } from "./visit.ts";

const tests = fileURLToPath(new URL("../", import.meta.url));
const place = "/srv/安装 包";
/** A network and processes of its own; what is mounted goes with them. */
const enter = 'ip link set lo up && mount -t proc proc "$0/proc" && exec chroot "$0" "$@"';
const machine = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", enter, root];

let visit: Visit;

beforeAll(async () => {
  await makeDebian(root);
  await mkdir(join(root, place), { recursive: true });
  const archive = await makeArchive(join(root, "srv/archive"), { umask: "022", temporary: join(root, "srv/temporary") });
  await run("chroot", [root, "tar", "-xzf", `/srv/archive/${basename(archive)}`, "-C", place]);
  await mkdir(join(root, "srv/test/documents"), { recursive: true });
  await cp(join(tests, "bundle"), join(root, "srv/test/bundle"), { recursive: true });
  for (const file of ["answers.mjs", "documents/pages-libreoffice.pdf"]) await copyFile(join(tests, file), join(root, "srv/test", file));
  const program = join(place, topOf(archive));
  const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  visit = await visitBundle(machine, { program, visit: "/srv/test/bundle/visit.ts", folder: "/srv/folder", path });
});

afterAll(async () => {
  for (const folder of ["archive", "temporary", "test", "folder", basename(place)])
    await rm(join(dirname(join(root, place)), folder), { recursive: true, force: true });
});

describe("installed on a bare Debian", () => {
  test("there is no network", () => {
    expect(visit).toMatchObject({ networks: [], outside: "ENETUNREACH" });
  });

  expectVisit(() => visit);
});
