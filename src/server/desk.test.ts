// The office's month over HTTP: forms out, replies read and taken, an item decided, a draft made, noted and frozen; every refusal stands on its own page.
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { located, own, plain, shareDesk } from "../../test/desk-server.ts";

const { shared, server, ask, post, upload } = shareDesk();
const base = "/schemes/west-2021";

describe("the month of the office", () => {
  test("begins at the forms, which are shown before they are sent", async () => {
    const way = await ask("desk");
    expect([way.statusCode, located(way)]).toEqual([303, "forms?period=2021"]);
    const page = await ask("forms?period=2021-11");
    expect(page.statusCode).toBe(200);
    expect(plain(page)).toContain("还没有发出");
    expect(
      shared()
        .workspace()
        .journal.entries()
        .some(({ kind }) => kind === "filing"),
    ).toBe(false);
  });

  test("forms are sent under a name, and may be downloaded", async () => {
    const unnamed = await post("forms", { due: "2021-12-06" });
    expect(unnamed.statusCode).toBe(422);
    expect(plain(unnamed)).toContain("没有写明经办人");
    expect(unnamed.body).toContain('value="2021-12-06"');
    const sent = await post("forms", { due: "2021-12-06", actor: "经办甲" });
    expect([sent.statusCode, located(sent)]).toEqual([303, expect.stringMatching(/^forms\?period=2021-11&done=forms&entry=\d+$/u)]);
    expect(String(sent.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/u);
    const page = await server().inject({ url: `${base}/${located(sent)}`, headers: { cookie: String(sent.headers["set-cookie"]) } });
    expect(plain(page)).toContain("填报表已发出并登记");
    expect(page.body).toMatch(/name="actor"[^>]*value="经办甲"/u);
    const number = /forms\/(2021-11-\d+)\.xlsx/u.exec(page.body)?.[1] ?? "";
    expect(page.body).toContain(`forms/${number}.docx?period=2021-11`);
    for (const file of [`forms/${number}.xlsx`, `forms/${number}.docx`, "forms/register.xlsx"]) {
      const book = await ask(`${file}?period=2021-11`);
      expect([book.statusCode, book.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    }
    for (const format of ["xlsx", "docx"]) expect((await ask(`forms/2021-11-99.${format}?period=2021-11`)).statusCode).toBe(404);
    const all = await ask("forms/all.zip?period=2021-11");
    expect(all.headers["content-type"]).toContain("application/zip");
    expect(Object.keys(unzipSync(all.rawPayload)).sort()).toEqual([
      "2021-11 表单登记.xlsx",
      "2021-11-01 西区城管指挥中心 填报表.docx",
      "2021-11-01 西区城管指挥中心 填报表.xlsx",
      "2021-11-02 西区政务服务局 填报表.docx",
      "2021-11-02 西区政务服务局 填报表.xlsx",
    ]);
  });

  test("replies are shown as understood, and taken only when somebody says so", async () => {
    expect(plain(await upload("replies", {}, { actor: "经办甲" }))).toContain("没有选择文件");
    const files = { "指挥中心.txt": "西区城管指挥中心11月报送\n接诉即办\n1.全年受理工单9件。\n", "无名.txt": "政务公开工作已完成。\n" };
    const read = await upload("replies", files, { actor: "经办甲" });
    expect(read.statusCode).toBe(303);
    const before = shared().workspace().head();
    const shown = await ask(located(read));
    expect(shown.body.match(/class="sent-file"/gu)).toHaveLength(2);
    expect(plain(shown)).toContain("不符 1");
    expect(plain(shown)).toContain("没有认出是哪个单位");
    expect(shared().workspace().head()).toBe(before);

    const batch = /preview\/([0-9a-f]+)/u.exec(located(read))?.[1] ?? "";
    const none = await post("replies/take", { batch, actor: "经办甲" });
    expect([none.statusCode, plain(none).includes("没有选中要收下的文件")]).toEqual([422, true]);
    const first = await post("replies/take", { batch, actor: "经办甲", "take-0": "yes", "take-1": "yes" });
    expect(located(first)).toContain(`replies/preview/${batch}?period=2021-11&done=left&entry=1`);
    const second = await post("replies/take", { batch, actor: "经办甲", "take-1": "yes", "organisation-1": "西区政务服务局" });
    expect(located(second)).toContain("replies?period=2021-11&done=collect&entry=1");
    const list = await ask("replies?period=2021-11");
    expect(list.body.match(/<tr[^>]*><td data-head="编号">/gu)).toHaveLength(2);
    const gone = await post("replies/take", { batch, actor: "经办甲", "take-1": "yes" });
    expect([gone.statusCode, plain(gone).includes("已不在内存中")]).toEqual([422, true]);
  });

  test("a reply on record shows its text judged, its original and what is wrong with it", async () => {
    const entry = /replies\/(\d+)\?/u.exec((await ask("replies?period=2021-11")).body.split("指挥中心.txt")[1] ?? "")?.[1] ?? "";
    const page = await ask(`replies/${entry}?period=2021-11`);
    expect(page.body).toMatch(/class="claim contradicts"/u);
    const original = await ask(`replies/${entry}/original`);
    expect(original.body).toBe("西区城管指挥中心11月报送\n接诉即办\n1.全年受理工单9件。\n");
    expect(original.headers["content-disposition"]).toContain("attachment");
    expect((await ask(`replies/${entry}/marked`)).body).toContain("9件");
    expect((await ask("replies/99999")).statusCode).toBe(404);
  });

  test("who has not reported is listed with a letter", async () => {
    const page = await ask("missing?period=2021-11&on=2021-12-08");
    expect(page.statusCode).toBe(200);
    expect((await ask("missing?period=2021-11&on=yesterday")).statusCode).toBe(422);
    expect((await ask("missing/letters.txt?period=2021-11")).headers["content-disposition"]).toContain("attachment");
  });

  test("an item is decided by one click or by a text of one's own, and the page keeps what it showed", async () => {
    const page = await ask("compilation?period=2021-11&questions=yes");
    expect(plain(page)).toContain("写“9件”，台账算得“受理工单”为3件");
    const empty = await post("compilation", { task: "1", item: "1", from: "text", text: " ", reason: "改写", actor: "经办甲" });
    expect(empty.statusCode).toBe(422);
    expect(plain(empty)).toContain("修改稿是空的");
    expect(empty.body).toMatch(/<details open=""[^>]*><summary><span class="item-number">1-1/u);
    expect(empty.body).toContain('value="改写"');
    const chosen = await post("compilation", { task: "1", item: "1", from: "ledgers", actor: "经办甲", "asked-questions": "yes" });
    expect(located(chosen)).toMatch(/^compilation\?period=2021-11&questions=yes&item=1-1&done=choose&entry=\d+#item-1-1$/u);
    await post("compilation", { task: "1", item: "1", from: "text", text: "受理工单3件，均已办理。", actor: "经办乙" });
    const after = plain(await ask("compilation?period=2021-11"));
    expect(after).toContain("已定：修改稿（经办乙）");
    expect(after).toContain("已定：台账拟写（经办甲）");
    expect((await post("compilation", { task: "9", item: "9", from: "ledgers", actor: "经办甲" })).statusCode).toBe(422);
    expect((await ask("compilation.xlsx?period=2021-11")).rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  test("a draft is made, noted, answered, and frozen only where nothing stands against it or somebody insists", async () => {
    expect(plain(await ask("drafts?period=2021-11"))).toContain("这一期还没有稿");
    expect(located(await post("drafts", { actor: "经办甲" }))).toMatch(/done=draft&entry=[1-9]/u);
    expect(located(await post("drafts", { actor: "经办甲" }))).toMatch(/done=draft&entry=0/u);
    await post("compilation", { task: "1", item: "1", from: "ledgers", actor: "经办甲" });
    await post("drafts", { actor: "经办甲", note: "改回台账" });
    const changed = await ask("drafts?period=2021-11");
    expect(changed.body).toContain("<del>，均已办理</del>");
    expect(located(await post("drafts/note", { about: "1-1", text: "请核对", actor: "审核丙" }))).toContain("done=note");
    const noted = await ask("drafts?period=2021-11");
    const note = /id="note-(\d+)"/u.exec(noted.body)?.[1] ?? "";
    const stopped = await post("drafts/freeze", { form: "freeze", occasion: "常务会", actor: "经办甲" });
    expect(stopped.statusCode).toBe(422);
    expect(stopped.body).toContain('value="常务会"');
    await post("drafts/note", { answers: note, about: "1-1", text: "已核对", actor: "经办甲" });
    expect(plain(await ask("drafts?period=2021-11"))).toContain("✓ 已答复");
    expect(located(await post("drafts/freeze", { occasion: "常务会", force: "yes", actor: "经办甲" }))).toContain("done=freeze");
    expect(plain(await ask("board?period=2021-11"))).toContain("与“常务会”");
  });

  test("the board is narrowed by its lights, and downloaded", async () => {
    const all = await ask("board?period=2021-11&on=2021-12-06");
    const red = await ask("board?period=2021-11&on=2021-12-06&light=red");
    expect([all.statusCode, red.statusCode]).toEqual([200, 200]);
    expect(all.body.match(/data-head="灯"/gu)?.length ?? 0).toBeGreaterThan(red.body.match(/data-head="灯"/gu)?.length ?? 0);
    expect((await ask("board.xlsx?period=2021-11")).rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  test("a reply is taken back with a reason", async () => {
    const entry = /replies\/(\d+)\?/u.exec((await ask("replies?period=2021-11")).body.split("无名.txt")[1] ?? "")?.[1] ?? "";
    expect(plain(await post(`replies/${entry}/withdraw`, { actor: "经办甲" }))).toContain("没有写明理由");
    expect(located(await post(`replies/${entry}/withdraw`, { reason: "收错了", actor: "经办甲" }))).toContain("done=withdraw");
    expect((await ask("replies?period=2021-11")).body).not.toContain("无名.txt");
  });
});

describe("what the pages refuse", () => {
  test.each([
    "forms",
    "replies/take",
    "compilation",
    "drafts",
    "drafts/note",
    "drafts/freeze",
    "evidence",
    "evidence/withdraw",
    "drafts/read-back",
    "drafts/read-back/0",
  ])("a form of another site: %s", async (path) => {
    const sent = await post(path, { actor: "经办甲" }, { ...own, origin: "http://evil.example", "sec-fetch-site": "cross-site" });
    expect([sent.statusCode, plain(sent).includes("已拒绝")]).toEqual([403, true]);
  });

  test("a scheme or period that there is none of, in a sentence", async () => {
    const foreign = await server().inject({ url: "/schemes/nowhere/forms" });
    expect([foreign.statusCode, plain(foreign).includes("没有名为“nowhere”")]).toEqual([404, true]);
    expect((await ask("board?period=1999")).statusCode).toBe(422);
  });

  test("notices are the pages' own words, whatever an address says", async () => {
    const page = await ask("forms?period=2021-11&done=%3Cb%3E&entry=1");
    expect(page.body).not.toContain('class="notice"');
  });

  test("what stands in a name runs nothing", async () => {
    const read = await upload(
      "replies",
      { '"><script>alert(1)</script>.txt': "西区城管指挥中心\n接诉即办：受理工单3件。\n" },
      { actor: '"><img src=x>' },
    );
    const page = await ask(located(read));
    expect(page.body).not.toMatch(/<script>alert|<img/u);
    expect(String(page.headers["content-security-policy"])).toContain("script-src 'self'");
  });
});
