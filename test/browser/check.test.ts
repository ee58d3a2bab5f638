// Reports checked at the command line, by way of the running server: the published table, copies of it, and a corrected binding.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../src/text/check.ts";
import { startServer, type RunningServer } from "./server.ts";

const published = fileURLToPath(new URL("../../../shared/data/seed/xicheng-2021.txt", import.meta.url));
const bin = fileURLToPath(new URL("../../bin/shiji.mjs", import.meta.url));
const text = existsSync(published) ? readFileSync(published, "utf8") : "";

if (text === "") console.warn("skipped: the published table is not beside this checkout");

describe.skipIf(process.env["SHIJI_URL"] !== undefined && process.env["SHIJI_DATA"] === undefined)(
  "a report against the example's ledgers",
  () => {
    let server: RunningServer;
    let folder = "";
    beforeAll(async () => {
      server = await startServer();
      folder = await mkdtemp(join(tmpdir(), "shiji-check-"));
    }, 300_000);
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const shiji = async (...words: readonly string[]): Promise<string> => {
      const { stdout } = await promisify(execFile)(process.execPath, [bin, ...words, "--data", server.directory ?? ""], {
        maxBuffer: 1 << 26,
      });
      return stdout;
    };
    /** Checks a text, and gives what is said of it by what stands in it. */
    const check = async (report: string): Promise<Checked> => {
      const file = join(folder, "report.txt");
      await writeFile(file, report);
      return JSON.parse(await shiji("check", file, "--scheme", "xicheng-2021", "--json")) as Checked;
    };
    const counts = ({ claims }: Checked): Readonly<Record<string, number>> =>
      Object.fromEntries(
        [...new Set(claims.map(({ verdict }) => verdict))].map((one) => [one, claims.filter(({ verdict }) => verdict === one).length]),
      );

    test("our own page of the same ledgers is read back with its eighteen tasks, and nothing in it is questioned but what has no figure", async () => {
      const page = join(folder, "page.html");
      await shiji("report", "--scheme", "xicheng-2021", "--format", "html", "--out", page);
      const { rows } = JSON.parse((await promisify(execFile)(process.execPath, [bin, "read", page, "--json"])).stdout) as {
        readonly rows: readonly unknown[];
      };
      expect(rows).toHaveLength(18);
      const checked = JSON.parse(await shiji("check", page, "--scheme", "xicheng-2021", "--json")) as Checked;
      const { agrees, ...others } = counts(checked);
      expect(agrees).toBeGreaterThanOrEqual(140);
      expect(Object.keys(others).sort()).toEqual(["not-computable", "unquantified"]);
      expect(checked.findings.filter(({ severity }) => severity === "question")).toEqual([]);
    });

    describe.skipIf(text === "")("the published table", () => {
      test("agrees in all of its seventy figures, and four of its words give none", async () => {
        expect(counts(await check(text))).toEqual({ agrees: 70, unquantified: 4 });
      });

      test.each([
        ["a count", "3570户", "3507户", "contradicts", "3570户"],
        ["a rate", "86.43%", "86.34%", "contradicts", "86.43%"],
        ["a target", "大于55%", "大于50%", "contradicts", ">55%"],
        ["a rank", "排名第一", "排名第二", "contradicts", "第一"],
        ["an amount", "7486万元", "7468万元", "contradicts", "7486万元"],
        ["a vague number", "140余名", "150余名", "contradicts", "145人"],
        ["days", "10月20日-22日", "10月19日-22日", "contradicts", "2021-10-20/2021-10-22"],
        ["a forecast told as done", "大于等于41.1。预计可完成。", "大于等于41.1。", "expected-as-done", null],
      ])("%s changed in a copy is the only one questioned", async (_, from, to, verdict, found) => {
        const asked = (await check(text.replace(from, to))).claims.filter(
          (one) => one.verdict !== "agrees" && one.verdict !== "unquantified",
        );
        expect(asked.map((one) => one.verdict)).toEqual([verdict]);
        if (found !== null) expect(asked[0]?.found).toBe(found);
      });

      test("other months than the table's are told apart", async () => {
        const { claims } = await check(text.replace("2021年1-11月", "2021年1-10月"));
        expect(
          claims.filter(({ metric }) => metric?.endsWith("-rate") === true && metric.startsWith("re")).map(({ verdict }) => verdict),
        ).toContain("differs");
      });

      test("a corrected binding is remembered with another figure, and forgotten when it is withdrawn", async () => {
        const changed = text.replace("254人", "245人");
        const at = changed.indexOf("245人");
        const file = join(folder, "bound.txt");
        await writeFile(file, changed);
        const { entry } = JSON.parse(await shiji("bind", file, "--at", String(at), "--metric", "none", "--json")) as {
          readonly entry: number;
        };
        const verdict = async (): Promise<string | undefined> =>
          (await check(text.replace("254人", "999人"))).claims.find(({ said }) => said === "999人")?.verdict;
        expect(await verdict()).toBe("not-computable");
        expect(JSON.parse(await shiji("rebuild", "--json"))).toMatchObject({ equal: true });
        await shiji("withdraw", String(entry), "--reason", "test");
        expect(await verdict()).toBe("contradicts");
      }, 120_000);
    });
  },
);
