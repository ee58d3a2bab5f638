// Checking a document in a browser, wide and narrow: chosen, dropped or pasted, with the keyboard, with and without a script.
//
// Looks at a running server (SHIJI_URL=http://localhost:8640) or starts one on the example data. Needs Chromium (CHROMIUM=path).
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, present } from "./chromium.ts";
import { startServer, type RunningServer } from "./server.ts";

const report = "高效能管理\n接诉即办\n根据市月报统计，2021年1-11月，西城区平均响应率98.77%，解决率91.30%，满意率94.42%。\n";

describe.skipIf(!present)("the page that checks a document (核对页)", () => {
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

  /** What is on the result's page, whichever way the document came. */
  const expectChecked = async (page: Page): Promise<void> => {
    await page.waitForSelector(".document-text");
    expect(await page.locator(".claim.agrees", { hasText: "98.77%" }).count()).toBe(1);
    expect(await page.locator(".claim.contradicts", { hasText: "91.30%" }).count()).toBe(1);
  };
  const overflow = (page: Page): Promise<number> =>
    page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

  describe.each([
    ["on a wide screen", 1440],
    ["on a telephone", 390],
  ])("%s (%i px)", (_, width) => {
    let context: BrowserContext;
    let page: Page;
    const heard: string[] = [];
    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN", reducedMotion: "reduce" });
      page = await context.newPage();
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
    });
    afterAll(() => context.close());

    test("is found from the table, has no axe-core violation and no horizontal scroll", async () => {
      await page.goto(server.url, { waitUntil: "load" });
      await page.click("nav a[href='/check']");
      expect(await page.locator("h1").innerText()).toBe("核对一份材料");
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    test("takes a file that is chosen, and shows its questions, its text and its table", async () => {
      await page.setInputFiles("input[type=file]", { name: "接诉即办.txt", mimeType: "text/plain", buffer: Buffer.from(report) });
      await page.click("button[type=submit]");
      await expectChecked(page);
      expect(await page.locator("h1").innerText()).toBe("核对结果：接诉即办.txt");
      expect(await page.locator(".check-questions").innerText()).toContain("90.47%");
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    test("opens a claim from the keyboard, and Escape leads back to it", async () => {
      await page.locator("button.claim.contradicts").first().focus();
      await page.keyboard.press("Enter");
      const panel = page.locator("[popover]:popover-open");
      expect(await panel.innerText()).toContain("90.47%");
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await panel.count()).toBe(0);
      expect(await page.evaluate<string>("document.activeElement.textContent")).toBe("91.30%");
    });

    test("leads from a question to its place, and from a claim to its task", async () => {
      await page.locator(".check-questions a", { hasText: "91.30%" }).first().click();
      expect(new URL(page.url()).hash).toMatch(/^#m\d+$/u);
      await page.locator("button.claim.contradicts").first().click();
      await page.locator("[popover]:popover-open a[href*='/schemes/']").click();
      expect(await page.locator("tr:target").innerText()).toContain("接诉即办");
      await page.goBack();
    });

    test("takes a file that is dropped anywhere on the page", async () => {
      await page.goto(`${server.url}/check`, { waitUntil: "load" });
      const drop = `const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(report)}], "a.txt"));
        for (const type of ["dragenter", "dragover", "drop"]) document.querySelector("h1").dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));`;
      await Promise.all([
        page.waitForURL((url) => url.pathname === "/check" && url.hash === "", { waitUntil: "load" }),
        page.evaluate(drop),
      ]);
      await expectChecked(page);
    });

    test("takes a text that is pasted on the page, and says what is wrong with an empty one", async () => {
      await page.goto(`${server.url}/check`, { waitUntil: "load" });
      await page.click("button[type=submit]");
      expect(await page.locator("[role=alert]").innerText()).toContain("没有收到材料");
      expect(await violations(page)).toEqual([]);
      heard.length = 0; // the browser tells its console of the 422
      await page.evaluate(
        `const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(report)});
         document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));`,
      );
      expect(await page.locator("textarea").inputValue()).toBe(report);
      await page.click("button[type=submit]");
      await expectChecked(page);
    });

    test("offers the correction of a binding", async () => {
      await page.locator("button.claim.contradicts").first().click();
      await page.locator("[popover]:popover-open a[href*='/check/bind']").click();
      expect(await page.locator("select[name=metric] option").count()).toBeGreaterThan(50);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    test("reports no error", () => expect(heard).toEqual([]));
  });

  test("works without a script", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${server.url}/check`);
    await page.fill("textarea", report);
    await page.click("button[type=submit]");
    await page.waitForSelector(".document-text");
    expect(await page.locator(".claim.contradicts").count()).toBe(1);
    await page.context().close();
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
