// The office's month in a browser, wide and narrow, with and without a script: forms out, replies in, an item decided, a draft frozen.
//
// Looks at a running server (SHIJI_URL=http://localhost:8640) or starts one on the example data. Needs Chromium (CHROMIUM=path).
// What it enters is of months that no other test looks at.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPart } from "../word-edit.ts";
import { launchBrowser, present } from "./chromium.ts";
import { startServer, type RunningServer } from "./server.ts";

const scheme = "/schemes/xicheng-2021";
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const hotline = file("指挥中心.txt", "西城区城市管理指挥中心\n接诉即办\n1.1月，我区接诉即办响应率12.34%。\n");
const unnamed = file("无名.txt", "本月工作情况良好。\n");

describe.skipIf(!present)("the office's own pages (工作台)", () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const overflow = (page: Page): Promise<number> =>
    page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  const expectSound = async (page: Page): Promise<void> => {
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const unlabelled =
      "[...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')].filter((one) => one.labels.length === 0 && !one.ariaLabel).length";
    expect(await page.evaluate<number>(unlabelled)).toBe(0);
  };

  describe.each([
    ["on a wide screen", 1440, "2021-01"],
    ["on a telephone", 390, "2021-02"],
  ])("%s (%i px)", (_, width, period) => {
    let context: BrowserContext;
    let page: Page;
    const heard: string[] = [];
    const open = (tab: string): Promise<unknown> => page.goto(`${server.url}${scheme}/${tab}?period=${period}`, { waitUntil: "load" });
    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN", reducedMotion: "reduce" });
      page = await context.newPage();
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
      page.on("request", (request) => new URL(request.url()).origin !== new URL(server.url).origin && heard.push(`asks ${request.url()}`));
    });
    afterAll(() => context.close());

    test("are found from the table, and forms are sent under a name", async () => {
      await page.goto(`${server.url}${scheme}`, { waitUntil: "load" });
      await page.click(`nav a[href='${scheme}/desk']`);
      expect(await page.locator(".tabs a").count()).toBe(7);
      await open("forms");
      await expectSound(page);
      // A browser that was here before has sent them already.
      if ((await page.locator("main details").count()) > 0) await page.click("main summary");
      await page.fill("main input[name=actor]", "经办甲");
      await page.locator("main form[action$='/forms'] button").click();
      expect(await page.locator("[role=status]").innerText()).toMatch(/已发出并登记|与上次所发相同/u);
      expect(await page.locator("table.register tbody tr").count()).toBeGreaterThan(20);
      await expectSound(page);
    });

    test("files are shown as understood before they are taken", async () => {
      await open("replies");
      await page.setInputFiles("input[type=file]", [hotline, unnamed]);
      // The name was kept from before.
      expect(await page.inputValue("main input[name=actor]")).toBe("经办甲");
      await page.click(".drop-form button");
      expect(await page.locator(".sent-file").count()).toBe(2);
      expect(await page.locator(".sent-file").first().innerText()).toContain("西城区城市管理指挥中心");
      expect(await page.isChecked("input[name=take-1]")).toBe(false);
      await expectSound(page);
      await page.click("button:has-text('收下打勾的')");
      expect(await page.locator("[role=status]").innerText()).toContain("收下");
      expect(await page.locator("table.replies tbody tr").first().innerText()).toContain("指挥中心.txt");
      await expectSound(page);
    });

    test("files that are dropped are added to those chosen", async () => {
      await open("replies");
      const drop = `const files = new DataTransfer(); files.items.add(new File(["a"], "a.txt")); document.querySelector("input[name=actor]").value = "";
        for (const type of ["dragenter", "dragover", "drop"]) document.querySelector("h1").dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));`;
      await page.evaluate(drop);
      expect(await page.evaluate<number>("document.querySelector('input[type=file]').files.length")).toBe(1);
      expect(await page.evaluate<string>("document.activeElement.name")).toBe("actor");
    });

    test("a reply opens with its figures judged", async () => {
      await open("replies");
      await page.locator("table.replies tbody a").first().click();
      expect(await page.locator("button.claim.contradicts").first().innerText()).toBe("12.34%");
      await expectSound(page);
      const original = await page.request.get(`${page.url().replace(/\?.*/u, "")}/original`);
      expect([original.status(), original.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("attachment")]);
    });

    test("an item is decided from the keyboard, and stays open with its history", async () => {
      await open("compilation");
      await expectSound(page);
      expect(await page.locator(".compiled > li").count()).toBeGreaterThan(40);
      await page.locator("#item-17-1 summary").first().focus();
      await page.keyboard.press("Enter");
      await expectSound(page);
      const before = await page.locator("#item-17-1 .history li").count();
      await page.fill("#item-17-1 input[name=reason]", "台账已核对");
      await page.locator("#item-17-1 input[name=reason]").press("Enter");
      // Enter in a field adopts nothing.
      expect(await page.locator("#item-17-1 .history li").count()).toBe(before);
      await page.locator("#item-17-1 .version button").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/done=choose/u);
      expect(await page.locator("#item-17-1 .history").innerText()).toContain("台账已核对");
      expect(await page.locator("#item-17-1 .history li").count()).toBe(before + 1);
      expect(new URL(page.url()).hash).toBe("#item-17-1");
      await page.check("input[name=questions]");
      await page.click("form[role=search] button");
      expect(await page.locator("[role=status]").innerText()).toContain("项符合");
    });

    test("letters, lights and the draft are there, and what is refused keeps what was typed", async () => {
      await open("missing");
      await page.locator("details.letter summary").first().click();
      expect(await page.locator("details.letter textarea").first().inputValue()).toContain("您好");
      await expectSound(page);
      await open("board");
      await expectSound(page);
      const all = await page.locator("table.board tbody tr").count();
      await page.locator(".lights a.light-red").click();
      expect(await page.locator("table.board tbody tr").count()).toBeLessThan(all);
      await open("drafts");
      await page.locator("main form[action$='/drafts'] button").click();
      expect(await page.locator("h2", { hasText: "全文" }).count()).toBe(1);
      await expectSound(page);
      await page.fill("input[name=occasion]", "演练");
      heard.length = 0;
      await page.locator("main form[action$='/freeze'] button").click();
      expect(await page.locator("[role=alert]").innerText()).toContain("没有办成");
      expect(await page.inputValue("input[name=occasion]")).toBe("演练");
      await expectSound(page);
      heard.length = 0; // the browser tells its console of the 422
    });

    test("a paper is attached from where it is missing, and an empty one is refused with what was typed", async () => {
      await open("evidence");
      await expectSound(page);
      const before = await page.locator("table.evidence tbody tr:has(td)").count();
      await page.locator("table.missing-papers a.way").first().click();
      expect(new URL(page.url()).hash).toBe("#attach");
      expect(await page.inputValue("select[name=about]")).toMatch(/^\d+-\d+$/u);
      await page.fill("input[name=title]", "合成证明");
      heard.length = 0;
      await page.setInputFiles("input[type=file]", file("空.pdf", ""));
      await page.click("form:has(input[type=file]) button");
      expect(await page.locator("[role=alert]").innerText()).toContain("0 字节");
      expect(await page.inputValue("input[name=title]")).toBe("合成证明");
      await expectSound(page);
      heard.length = 0; // the browser tells its console of the 422
      await page.setInputFiles("input[type=file]", file("证明.txt", `合成证明 ${period} ${String(before)}\n`));
      await page.click("form:has(input[type=file]) button");
      await page.waitForURL(/done=attach/u);
      expect(await page.locator("table.evidence tbody tr:has(td)").count()).toBe(before + 1);
      await page.click("summary:has-text('撤回')");
      await expectSound(page);
      const book = await page.request.get(`${server.url}${scheme}/evidence/book.pdf?period=${period}`);
      expect((await book.body()).subarray(0, 5).toString()).toBe("%PDF-");
    });

    test("a draft's Word comes back edited, is compared and accepted, and the next version says so", async () => {
      await open("drafts");
      await page.click("summary:has-text('公文要素')");
      await expectSound(page);
      const word = await page.request.get(`${server.url}${scheme}/drafts/paper?period=${period}&format=docx`);
      // A browser that was here before has changed it already.
      const [from, to] = ["行政复议体制改革", "行政复议体制的改革"];
      const edited = editPart(await word.body(), (source) =>
        source.includes(from) ? source.replaceAll(from, to) : source.replaceAll(to, from),
      );
      await page.setInputFiles("input[type=file]", { ...file("改稿.docx", ""), buffer: Buffer.from(edited) });
      await page.click("form:has(input[type=file]) button");
      await page.waitForURL(/read-back/u);
      expect(await page.locator("article.edited ins").count()).toBeGreaterThan(0);
      await expectSound(page);
      await page.fill("input[name=reason]", "文字修改");
      await page.click("button:has-text('采纳打勾的')");
      await page.waitForURL(/done=edited/u);
      expect(await page.locator(".draft-version").first().innerText()).toContain("改稿.docx");
      await expectSound(page);
    });

    test("reports no error and asks no other machine for anything", () => expect(heard).toEqual([]));
  });

  test("work without a script", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${server.url}${scheme}/replies?period=2021-02`);
    await page.setInputFiles("input[type=file]", [file("无脚本.txt", "西城区财政局\n一般公共预算收入及支出：收入任务已完成。\n")]);
    await page.fill("input[name=actor]", "经办乙");
    await page.click(".drop-form button");
    await page.click("button:has-text('收下打勾的')");
    expect(await page.locator("[role=status]").innerText()).toContain("收下");
    await page.goto(`${server.url}${scheme}/evidence?period=2021-02&item=4-1&organisation=西城区生态环境局#attach`);
    await page.setInputFiles("input[type=file]", file("无脚本.txt", "合成证明\n"));
    await page.fill("form:has(input[type=file]) input[name=actor]", "经办乙");
    await page.click("form:has(input[type=file]) button");
    expect(await page.locator("[role=status]").first().innerText()).toContain("已收为佐证材料");
    await page.context().close();
  });

  test("the board prints to pages of A4, its head on each", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}${scheme}/board?period=2021-02`, { waitUntil: "load" });
    const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
    await page.close();
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(1);
  });
});

/** What axe-core finds, as short lines: rule, impact and the first places. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? "?"}): ${nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(", ")}`,
  );
}
