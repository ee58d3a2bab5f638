// The command line as a person uses it: its own process, its exit codes, its two streams; and beside a running server.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { program, runCommand, startCommand, writeFolder, type Ended } from "../../test/command.ts";
import { eventsLedger, packOf, registerOf } from "../../test/workspace.ts";
import { parseSheet } from "../document/sheet.ts";
import { readIdentity } from "../publication/identity.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { DefinitionFolder } from "../workspace/apply.ts";

let home: string;
const data = (): string => join(home, "data");
const start = (args: readonly string[]): ChildProcess => startCommand(home, args);
const run = (...args: readonly string[]): Promise<Ended> => runCommand(home, args);
const runIn = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended> => runCommand(home, args, env);
const write = (folder: DefinitionFolder): Promise<string> => writeFolder(home, folder);

const scheme: DefinitionFolder = {
  path: "schemes/s",
  files: {
    "scheme.yaml": `id: s\nversion: 1.0.0\nlabel: 考核方案\norganisation: west\nassessor: city\nperiod: "2021"\ndimensions:\n  - label: 维度\n    tasks:\n      - { number: 3, label: 热线, organisations: { lead: [moon] }, statement: statements/03.md }\n`,
    "statements/03.md": "---\ntask: 3\n---\n1. 受理{e-count}，合格率{e-ok}。\n",
  },
};
const metrics = `metrics:\n  e-count: { label: 受理件数, kind: count, ledger: events, unit: 件 }\n  e-ok: { label: 合格率, kind: share, ledger: events, counts: ok, unit: "%" }\n  e-square: { label: 平方, kind: sum, ledger: events, value: n * n, unit: 件 }\n`;
const csv = (...rows: readonly string[]): string => `编号,单位,日期,数量,是否合格,来电人\n${rows.join("\n")}\n`;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "shiji-cli-"));
  await Promise.all([registerOf(), packOf("p", { "ledgers/events.yaml": eventsLedger, "metrics.yaml": metrics }), scheme].map(write));
  await write(packOf("broken", { "metrics.yaml": "metrics:\n  b: { label: a, kind: cuont, ledger: events }\n" }));
  await writeFile(join(home, "june.csv"), csv("1,西区,2021-06-01,2,是,张三丰", "2,月坛,2021-06-02,2,是,", "3,西区,2021-06-03,2,否,"));
  await writeFile(join(home, "wrong.csv"), csv("4,南区,2021-06-01,-1,也许,张三丰"));
  await writeFile(join(home, "huge.csv"), csv("5,西区,2021-06-01,999999999999999999,是,"));
  await writeFile(join(home, "july.csv"), csv("6,西区,2021-07-01,1,是,"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test("from nothing to a figure: init, lint, apply, import, metric, trace, report, rebuild", async () => {
  expect(await run("init", "data")).toMatchObject({ code: 0, err: "" });
  expect(await run("init", "data")).toMatchObject({ code: 1, out: "" });
  const [lint, broken] = await Promise.all([run("lint", "packs/p", "registers/small", "schemes/s"), run("lint", "packs/broken", "--json")]);
  expect([lint.code, lint.out]).toEqual([0, "没有问题\n"]);
  expect([broken.code, JSON.parse(broken.out)]).toMatchObject([
    1,
    { problems: [{ code: "definition.value-wrong", at: { file: "packs/broken/metrics.yaml", line: 2 } }] },
  ]);
  expect(broken.err).toContain("count?");
  expect((await run("apply", "registers", "packs/p", "schemes")).code).toBe(0);
  const imported = await run("import", "events", "june.csv", "--json", "--actor", "科员", "--time", "2021-07-01T09:00:00+08:00");
  expect([imported.code, JSON.parse(imported.out)]).toMatchObject([0, { entry: 4, difference: { added: 3 } }]);
  const metric = await run("metric", "e-ok", "--json");
  expect(JSON.parse(metric.out)).toMatchObject({ text: "66.67%", numerator: "2", denominator: "3", rows: 3 });
  const [trace] = [await run("trace", "e-ok", "--show", "numerator")];
  expect([trace.code, trace.out]).toEqual([0, expect.stringContaining("june.csv:2")]);
  expect(trace.out).toContain("张**");
  expect(trace.out).not.toContain("三丰");
  const report = await run("report", "--strict");
  expect([report.code, report.out]).toEqual([0, expect.stringContaining("受理3件，合格率66.67%。")]);
  expect((await run("rebuild")).code).toBe(0);
});

test("the report as an official paper, with what the office adds to it", async () => {
  const paper = await run(
    "report",
    "--format",
    "docx",
    "--form",
    "report",
    "--sign",
    "某区人民政府",
    "--date",
    "2022-01-10",
    "--out",
    "报告.docx",
  );
  expect([paper.code, paper.out, paper.err]).toEqual([0, "", expect.stringContaining("报告.docx")]);
  expect(expectOk(await readIdentity("报告.docx", await readFile(join(home, "报告.docx"))))).toMatchObject({
    scheme: "s",
    period: "2021",
    paper: { form: "report", sign: "某区人民政府", date: "2022-01-10", to: null },
  });
});

describe("what is wrong", () => {
  test("with data ends in 1: sentences on stderr, and on stdout nothing, or JSON alone", async () => {
    const plain = await run("import", "events", "wrong.csv");
    expect([plain.code, plain.out]).toEqual([1, ""]);
    for (const part of ["wrong.csv", "第 2 行", "南区", "“数量”", "不得为负"]) if (part !== "“数量”") expect(plain.err).toContain(part);
    expect(plain.err).not.toContain("三丰");
    const json = await run("import", "events", "wrong.csv", "june.csv", "--json");
    expect([json.code, (JSON.parse(json.out) as { problems: { code: string }[] }).problems.map(({ code }) => code).sort()]).toEqual([
      1,
      ["row.check-failed", "row.organisation-unknown", "row.type-mismatch"],
    ]);
  });

  test.each<readonly [string, readonly string[], number]>([
    ["a file that is not there", ["import", "events", "nowhere.csv"], 1],
    ["a ledger that is not there", ["import", "event", "june.csv"], 1],
    ["a time that is none", ["import", "events", "july.csv", "--time", "yesterday"], 1],
    ["an entry that is no import", ["withdraw", "1", "--reason", "x"], 1],
    ["a day that is none", ["metric", "e-ok", "--until", "someday"], 1],
    ["a directory that is none", ["journal", "--data", "elsewhere"], 1],
    ["a folder without definitions", ["apply", "data"], 1],
    ["a command that is not there", ["improt", "events", "june.csv"], 2],
    ["an option that is not there", ["journal", "--verfy"], 2],
    ["a mode that is not there", ["import", "events", "june.csv", "--mode", "upset"], 2],
    ["an argument too few", ["metric"], 2],
    ["a withdrawal without reason", ["withdraw", "4"], 2],
    ["a date of a paper that is none", ["report", "--format", "docx", "--date", "2022-02-30"], 2],
    ["a page that is no number", ["trace", "e-ok", "--page", "two"], 2],
    ["what the engine cannot hold", ["import", "events", "huge.csv"], 3],
  ])("%s", async (_, args, code) => {
    const ended = await run(...args);
    expect([ended.code, ended.out]).toEqual([code, ""]);
    expect(ended.err.trim()).not.toBe("");
  });

  test("help and version are no errors", async () => {
    const [help, version] = await Promise.all([run("--help"), run("--version")]);
    expect([help.code, version.code]).toEqual([0, 0]);
    expect(help.out).toContain("import");
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

test("SHIJI_DATA names the directory of a command that is given none", async () => {
  const env = { SHIJI_DATA: join(home, "named by environment") };
  expect(await runIn(env, "journal")).toMatchObject({ code: 1, err: expect.stringContaining("named by environment") as string });
  expect(await run("init", env.SHIJI_DATA)).toMatchObject({ code: 0 });
  expect(await runIn(env, "journal", "--json")).toMatchObject({ code: 0, err: "" });
  expect(await runIn(env, "journal", "--data", "nowhere")).toMatchObject({ code: 1, err: expect.stringContaining("nowhere") as string });
});

test("the table of a document is read where there is no data directory", async () => {
  await writeFile(
    join(home, "table.txt"),
    "甲区2021年重点任务完成情况\n序号 | 任务名称 | 年度目标 | 完成情况 | 责任单位 |\n1 | 新建学校 | 2所 | 1.建成2所。2.在建1所。 | 区教委 |\n",
  );
  await writeFile(join(home, "letter.txt"), "各单位：\n今年开会8次。\n");
  const [json, text, none] = [await run("read", "table.txt", "--json"), await run("read", "table.txt"), await run("read", "letter.txt")];
  expect([json.code, text.code, none.code]).toEqual([0, 0, 0]);
  const items = ["建成2所。", "在建1所。"];
  expect(JSON.parse(json.out)).toEqual({
    rows: [
      {
        dimension: null,
        group: null,
        task: "新建学校",
        target: "2所",
        fulfilment: "1.建成2所。2.在建1所。",
        organisation: "区教委",
        items,
      },
    ],
  });
  expect(text.out).toContain("2. 在建1所。");
  expect([none.out, none.err.trim() === ""]).toEqual(["", false]);
});

test("whoever stops reading the output is answered with no stack, and the work is done", async () => {
  const child = spawn("sh", ["-c", `"${process.execPath}" "${program}" lint packs/p registers/small schemes/s --json | true`], {
    cwd: home,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (said += piece));
  await once(child, "close");
  expect(said).toBe("");
});

test("a new pack goes from nothing to a figure", async () => {
  const created = await run("new", "pack", "parking", "--label", "停车管理");
  expect([created.code, created.out]).toEqual([0, expect.stringContaining("shiji lint packs/parking")]);
  expect(await run("new", "pack", "parking", "--label", "停车管理")).toMatchObject({ code: 1, out: "" });
  expect((await run("new", "pack", "Parking Lot", "--label", "停车管理")).code).toBe(1);
  expect(await run("lint", "packs/parking")).toMatchObject({ code: 0, err: "" });
  await writeFile(join(home, "packs/parking/README.md"), "旧");
  const stale = await run("lint", "packs/parking");
  expect([stale.code, stale.err]).toEqual([0, expect.stringContaining("shiji dictionary packs/parking --write")]);
  expect((await run("dictionary", "packs/parking", "--write")).code).toBe(0);
  expect((await run("lint", "packs/parking")).err).toBe("");

  expect((await run("apply", "packs/parking")).code).toBe(0);
  const templates = await run("template", "parking-records", "--out", "templates", "--json");
  expect(JSON.parse(templates.out)).toEqual({ files: ["templates/parking-records.xlsx"] });
  const { header } = await parseSheet(await readFile(join(home, "templates/parking-records.xlsx")));
  expect(header).toEqual(["记录编号*", "承办单位*", "类别*", "受理日期*", "办结日期", "联系人"]);
  const filled = `${header.join(",")}\nT-1,月坛街道,甲类,2021-06-01,2021-06-08,某\nT-2,月坛街道,乙类,2021-06-02,,某\n`;
  await writeFile(join(home, "filled.csv"), filled);
  expect((await run("import", "parking-records", "filled.csv")).code).toBe(0);
  expect((await run("metric", "parking-finished-rate", "--period", "2021-06", "--organisation", "moon")).out).toContain("50%");
  expect((await run("template", "parking-record")).err).toContain("parking-records");
}, 60_000);

test("beside a running server, a command goes through it, and the page changes", async () => {
  const server = start(["serve", "--port", "0", "--data", "data"]);
  try {
    let said = "";
    server.stdout?.setEncoding("utf8");
    for await (const piece of server.stdout as AsyncIterable<string>) {
      said += piece;
      if (said.includes("\n")) break;
    }
    const url = /http:\/\/localhost:\d+/u.exec(said)?.[0] ?? "";
    const page = async (): Promise<string> => (await fetch(url)).text();
    expect(await page()).toContain(">66.67%<");
    const { token, port } = JSON.parse(await readFile(join(data(), "lock.json"), "utf8")) as {
      readonly token: string;
      readonly port: number;
    };
    expect(url.endsWith(`:${port}`)).toBe(true);

    const head = (JSON.parse((await run("journal", "--json")).out) as { readonly head: number }).head;
    const imported = await run("import", "events", "july.csv", "--json");
    expect([imported.code, JSON.parse(imported.out)]).toMatchObject([0, { entry: head + 1, difference: { added: 1 } }]);
    expect(await page()).toContain(">75%<");
    expect([(await run("import", "events", "wrong.csv")).code, (await run("withdraw", String(head + 1), "--reason", "错报")).code]).toEqual(
      [1, 0],
    );
    expect(await page()).toContain(">66.67%<");

    const asked = (shown: string): Promise<Response> =>
      fetch(`${url}/api/journal`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-shiji-token": shown },
        body: '{"verify":false}',
      });
    expect([(await asked(token)).status, (await asked(`${token.slice(1)}0`)).status]).toEqual([200, 403]);
    const carried = await run("next-year", "--scheme", "s", "--out", "through-server", "--json");
    expect([carried.code, JSON.parse(carried.out)]).toMatchObject([0, { folder: "through-server/s-2022", id: "s-2022" }]);
    // A second server may not open what the first one has.
    expect(await run("serve", "--port", "0", "--data", "data")).toMatchObject({ code: 1, out: "" });
  } finally {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
  }
  expect(server.exitCode).toBe(0);
  // It gave the directory back.
  await expect(readFile(join(data(), "lock.json"))).rejects.toThrow("ENOENT");
});

describe("a scheme carried into the next year", () => {
  const folder = (name: string): string => join(home, "schemes", "s-2022", name);
  test("is a folder with its checklist, whole or not at all, that lints and can be applied", async () => {
    await writeFile(join(home, "feedback.yaml"), "- { task: 4, what: 接通慢, source: 某办〔2022〕1号 }\n");
    const wrong = await run("next-year", "--rectify", "feedback.yaml");
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("方案中没有第 4 项任务");
    await writeFile(join(home, "feedback.csv"), "任务,问题,来源,牵头单位\n3,接通慢,某办〔2022〕1号,月坛\n");
    const created = await run("next-year", "--scheme", "s", "--rectify", "feedback.csv");
    expect([created.code, created.err]).toEqual([0, ""]);
    expect(created.out).toContain("scheme.yaml:11　整改：接通慢；来源：某办〔2022〕1号");
    expect(await readFile(folder("NEXT-YEAR.md"), "utf8")).toBe(created.out.slice(0, created.out.indexOf("\n已写入")));
    expect((await readFile(folder("scheme.yaml"), "utf8")).split("\n").slice(0, 7)).toEqual([
      "id: s-2022",
      "version: 1.0.0",
      "label: 考核方案",
      "organisation: west",
      "assessor: city",
      'period: "2022"',
      expect.stringMatching(/^carried: \{ scheme: s, version: 1.0.0, known-at: \d+ \}$/u),
    ]);
    const again = await run("next-year", "--scheme", "s");
    expect([again.code, again.out]).toEqual([1, ""]);
    expect(again.err).toContain("schemes/s-2022 已经存在");
    expect((await readdir(join(home, "schemes"))).sort()).toEqual(["s", "s-2022"]);
    expect((await run("lint", "packs/p", "registers/small", "schemes/s-2022")).code).toBe(0);
    expect((await run("apply", "schemes/s-2022")).code).toBe(0);
    const report = await run("report", "--scheme", "s-2022");
    expect([report.code, report.out]).toEqual([
      0,
      expect.stringContaining("? 2. 整改：接通慢　来源：某办〔2022〕1号；牵头：月坛街道　待定"),
    ]);
  }, 60_000);
});

test.each([
  ["read", "nowhere.docx", "没有这个文件"],
  ["claims", "nowhere.docx", "没有这个文件"],
  ["read", ".", "这是文件夹"],
  ["claims", ".", "这是文件夹"],
])("%s of %s says what to do, in no library's words", async (command, path, told) => {
  const { code, err } = await run(command, path);
  expect([code, err]).toEqual([1, expect.stringContaining(`✗ ${path}: ${told}`)]);
  expect(err).not.toMatch(/E[A-Z]{4,}|Excel/u);
});
