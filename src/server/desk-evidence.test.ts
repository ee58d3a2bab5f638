// Evidence over HTTP: what is missing and who owes it, a paper attached, listed, downloaded, bound into a book and taken back.
import { describe, expect, test } from "vitest";
import { located, plain, shareDesk } from "../../test/desk-server.ts";
import { unzipSync } from "fflate";
import { pdfFile } from "../../test/pdf-file.ts";

const { shared, ask, upload, post } = shareDesk();
const pdf = pdfFile([{ texts: [{ x: 72, y: 720, text: "statement" }] }]);
const rightly = { form: "attach", about: "1-1", provider: "西区城管指挥中心", title: "受理情况证明", date: "2021-11-30", actor: "经办甲" };

describe("the evidence of a period", () => {
  test("is nothing at first, and what is missing names who leads the task", async () => {
    const page = await ask("evidence?period=2021-11");
    expect(page.statusCode).toBe(200);
    expect(plain(page)).toContain("还没有附佐证材料");
    expect(page.body).toMatch(/<option value="1-0">1\s接诉即办（全部事项）/u);
    expect(page.body).toMatch(/aria-current="page"[^>]*>佐证/u);
  });

  test("takes nothing in where anything is wrong, tells all of it at once, and keeps what was typed", async () => {
    const before = shared().workspace().head();
    const lacking = plain(await upload("evidence", { "空.pdf": "" }, { form: "attach", title: "证明" }));
    for (const said of ["没有选择事项", "没有写明提供单位", "没有写明经办人", "0 字节"]) expect(lacking).toContain(said);
    const wrong = await upload(
      "evidence",
      { "假.pdf": "不是版式文件" },
      { ...rightly, about: "1-9", provider: "某局", date: "2021-13-01" },
    );
    expect(wrong.statusCode).toBe(422);
    for (const said of ["没有名为“1-9”", "没有名为“某局”", "现为“2021-13-01”", "文件已损坏"]) expect(plain(wrong)).toContain(said);
    expect(plain(wrong)).not.toContain("--");
    expect(wrong.body).toContain('value="受理情况证明"');
    expect((await upload("evidence", { "a.pdf": pdf, "b.pdf": pdf }, rightly)).statusCode).toBe(422);
    expect(shared().workspace().head()).toBe(before);
  });

  test("lists a paper with who attached it, and gives it back byte for byte", async () => {
    const sent = await upload("evidence", { "证明.pdf": pdf }, rightly);
    expect(located(sent)).toMatch(/^evidence\?period=2021-11&item=1-1&organisation=.*&done=attach&entry=\d+$/u);
    const page = await ask(located(sent));
    expect(plain(page)).toContain("佐证材料 1 条");
    expect(page.body).toMatch(/<th scope="row">01-01-01/u);
    expect(plain(page)).toMatch(/2021-12-02 09:00\s经办甲/u);
    // What was chosen is chosen for the next.
    expect(page.body).toMatch(/<option value="1-1" selected/u);
    const entry = /evidence\/(\d+)\/original/u.exec(page.body)?.[1] ?? "";
    const original = await ask(`evidence/${entry}/original?period=2021-11`);
    expect(Buffer.compare(original.rawPayload, Buffer.from(pdf))).toBe(0);
    expect((await ask("evidence/1/original?period=2021-11")).statusCode).toBe(404);
  });

  test("tells of a paper that was attached twice, and lets it be taken back", async () => {
    const entry = /entry=(\d+)/u.exec(located(await upload("evidence", { "证明.pdf": pdf }, rightly)))?.[1] ?? "";
    expect(plain(await ask("evidence?period=2021-11"))).toContain(`第 ${entry} 号日志的佐证材料已由`);
    expect(located(await post("evidence/withdraw", { entry, reason: "附了两次", actor: "经办甲" }))).toContain("done=withdraw");
    expect((await ask("evidence?period=2021-11")).body).not.toContain("目录中有问题");
  });

  test("is bound into a book and packed into a folder", async () => {
    const book = await ask("evidence/book.pdf?period=2021-11");
    expect([book.statusCode, book.rawPayload.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    const folder = await ask("evidence/folder.zip?period=2021-11");
    expect(Object.keys(unzipSync(folder.rawPayload)).map((path) => path.replace(/^.*\//u, ""))).toEqual(
      expect.arrayContaining(["目录.txt", "目录.xlsx", "佐证材料册.pdf", "SHA256SUMS"]),
    );
    expect(folder.headers["content-disposition"]).toContain(encodeURIComponent("2021-11 佐证材料册.zip"));
  });

  test("lets a paper be taken back with a reason, and nothing that is none of its papers", async () => {
    const entry = /evidence\/(\d+)\/original/u.exec((await ask("evidence?period=2021-11")).body)?.[1] ?? "";
    expect(plain(await post("evidence/withdraw", { form: "withdraw", entry, actor: "经办甲" }))).toContain("没有写明理由");
    expect((await post("evidence/withdraw", { entry: "1", reason: "附错了", actor: "经办甲" })).statusCode).toBe(422);
    expect(located(await post("evidence/withdraw", { entry, reason: "附错了", actor: "经办甲" }))).toContain("done=withdraw");
    expect(plain(await ask("evidence?period=2021-11"))).toContain("佐证材料 0 条");
  });
});
