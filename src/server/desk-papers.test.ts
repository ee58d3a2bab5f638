// Papers of a draft over HTTP: a version in every format; an edited Word that comes back, is compared, accepted item by item and becomes the next version.
import { describe, expect, test } from "vitest";
import { located, plain, shareDesk } from "../../test/desk-server.ts";
import { pdfFile } from "../../test/pdf-file.ts";
import { editPart, partOf, replaced } from "../../test/word-edit.ts";
import { paragraph, wordFile } from "../../test/word-file.ts";
import { writeComments } from "../document/comment.ts";
import { parseDocument } from "../document/parse.ts";
import { expectOk } from "../vocabulary/problem.ts";

const { shared, ask, post, upload } = shareDesk();
const page = async (path = "drafts?period=2021-11"): Promise<string> => plain(await ask(path));
const paper = async (query: string) => ask(`drafts/paper?period=2021-11&${query}`);
const word = async (): Promise<Uint8Array> => (await paper("format=docx")).rawPayload;
const send = (file: Uint8Array | string, fields = {}) => upload("drafts/read-back", { "改稿.docx": file }, { form: "edited", ...fields });
const typed = replaced("受理工单", "全年受理工单");

describe("papers of a draft", () => {
  test("are not there before the first version", async () => {
    expect(await page()).not.toContain("送回改过的 Word");
    expect((await paper("format=docx")).statusCode).toBe(422);
    await post("drafts", { actor: "经办甲" });
    expect(await page()).toContain("送回改过的 Word");
  });

  test("are given as Word, PDF and workbook, each to be saved under the version's name", async () => {
    for (const [format, begins] of [
      ["docx", "PK"],
      ["pdf", "%PDF"],
      ["xlsx", "PK"],
    ] as const) {
      const file = await paper(`version=1&format=${format}`);
      expect([file.statusCode, file.rawPayload.subarray(0, begins.length).toString()]).toEqual([200, begins]);
      expect(file.headers["content-disposition"]).toContain(encodeURIComponent(`第1稿.${format}`));
    }
  });

  test("bear what the office adds, and what is wrong with it is told all at once", async () => {
    const signed = await paper(`format=docx&layout=report&${new URLSearchParams({ sign: "某区人民政府", date: "2022-01-10" }).toString()}`);
    const text = partOf(signed.rawPayload);
    expect([text.includes("某区人民政府"), text.includes("2022年1月10日")]).toEqual([true, true]);
    const wrong = await paper("form=paper&format=docx&layout=x&date=yesterday&printedOn=2022-13-01&sign=s");
    expect(wrong.statusCode).toBe(422);
    for (const said of ["现为“x”", "现为“yesterday”", "现为“2022-13-01”"]) expect(plain(wrong)).toContain(said);
    expect(wrong.body).toContain('name="sign" value="s"');
    expect((await paper("version=7&format=docx")).statusCode).toBe(422);
  });
});

describe("an edited Word", () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ["is empty", "", "文件已损坏"],
    ["was cut off", wordFile(paragraph("通知")).slice(0, 200), "文件已损坏"],
    ["is a PDF", pdfFile([{ texts: [{ x: 72, y: 720, text: "a" }] }]), "文件已损坏"],
    ["is of no draft", wordFile(paragraph("关于召开会议的通知")), "文件里没有稿件标识"],
  ])("that %s is refused on the drafts' own page", async (_, file, said) => {
    const refused = await send(file);
    expect(refused.statusCode).toBe(422);
    expect(plain(refused)).toContain(said);
    expect(plain(refused)).toContain("发布关口");
  });

  test("that was not chosen, or is of another period, is refused", async () => {
    expect(plain(await upload("drafts/read-back", {}, { form: "edited" }))).toContain("没有选择文件");
    const own = await word();
    await post("drafts", { period: "2021-10", actor: "经办甲" });
    expect(plain(await send(own, { period: "2021-10" }))).toContain("这是2021年11月（west-2021）的稿件");
  });

  test("that nobody changed offers nothing to accept", async () => {
    const shown = await ask(located(await send(await word())));
    expect(plain(shown)).toContain("没有可以采纳的改动");
    expect(shown.body).not.toContain('name="reason"');
  });

  test("is shown with what was changed, and enters nothing until somebody says who and why", async () => {
    await post("drafts/freeze", { occasion: "常务会", force: "yes", actor: "经办甲" });
    expect((await ask("drafts?period=2021-11")).body).toContain("<small>已定稿</small>");
    const before = shared().workspace().head();
    const read = await send(editPart(editPart(await word(), typed), replaced(">3件<", ">9件<")));
    expect(located(read)).toMatch(/^drafts\/read-back\/[0-9a-f]+\?period=2021-11&done=compared/u);
    const shown = await ask(located(read));
    expect(shown.body).toMatch(/<del>3<\/del><ins>9<\/ins>|<del>3件<\/del><ins>9件<\/ins>/u);
    expect(plain(shown)).toContain("数据：3件 → 9件\u3000台账为 3件");
    expect(shown.body).toMatch(/name="take-1-1"/u);
    const path = located(read).replace(/\?.*/u, "");
    const none = await post(path, {});
    for (const said of ["没有勾选要采纳的改动", "没有写明经办人"]) expect(plain(none)).toContain(said);
    const unreasoned = await post(path, { "take-1-1": "yes", actor: "经办甲" });
    expect([unreasoned.statusCode, plain(unreasoned).includes("没有写明理由")]).toEqual([422, true]);
    expect(unreasoned.body).toMatch(/name="take-1-1"[^>]*checked/u);
    expect((await post(path, { "take-9-9": "yes", reason: "会议决定", actor: "经办甲" })).statusCode).toBe(422);
    expect(shared().workspace().head()).toBe(before);

    const accepted = await post(path, { "take-1-1": "yes", reason: "会议决定", actor: "经办甲" });
    expect(located(accepted)).toContain("drafts?period=2021-11&done=edited&entry=1");
    // What was frozen is the version before: the new one waits for its own release.
    expect((await ask("drafts?period=2021-11")).body).toContain("<small>第2稿</small>");
    expect(await page("compilation?period=2021-11")).toContain("已定：修改稿（经办甲，会议决定）");
    const again = await post(path, { "take-1-1": "yes", reason: "会议决定", actor: "经办甲" });
    expect([again.statusCode, plain(again).includes("已不在内存中")]).toEqual([422, true]);
    expect((await ask(path)).statusCode).toBe(422);
  });

  test("of an older version warns where the newest says otherwise", async () => {
    const old = editPart((await paper("version=1&format=docx")).rawPayload, typed);
    const shown = await page(located(await send(old)));
    expect(shown).toContain("与第1稿对照；注意：最新已是第2稿");
    expect(shown).toContain("第2稿中这一项已另有改动");
    const same = await page(
      located(await send(editPart(editPart((await paper("version=1&format=docx")).rawPayload, typed), replaced(">3件<", ">9件<")))),
    );
    expect(same).toContain("第2稿中已是这一文字");
  });

  test("with a comment in it makes a note of it where somebody says so, and once", async () => {
    const bytes = await word();
    const document = expectOk(await parseDocument("改稿.docx", bytes));
    const start = document.text.indexOf("受理工单");
    const commented = await writeComments(bytes, [{ start, end: start + 4, author: "审核丙", text: "请核对件数" }], document);
    for (const done of ["commented&entry=1", "commented&entry=0"]) {
      const read = await send(commented);
      expect(await page(located(read))).toContain("批注（审核丙，1-1）对“受理工单”：请核对件数");
      expect(located(await post(located(read).replace(/\?.*/u, ""), { notes: "yes", actor: "经办甲" }))).toContain(`done=${done}`);
    }
    expect((await page()).match(/请核对件数/gu)?.length).toBeGreaterThan(0);
  });
});
