// The public page in a browser, wide and narrow, as its readers use it: with eyes, a mouse, a keyboard, a screen reader, a printer.
//
// Looks at a running server (SHIJI_URL=http://localhost:8640) or starts one on the example data. Needs Chromium (CHROMIUM=path).
import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "./server.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const present = existsSync(executablePath);
if (!present) console.log(`SKIPPED: no browser at ${executablePath}; install Debian's chromium, or name one with CHROMIUM=path`);

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(!present)("the public page (公示页)", () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", ...quiet] });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

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
      page.on("request", (request) => new URL(request.url()).origin !== new URL(server.url).origin && heard.push(`asks ${request.url()}`));
      await page.goto(server.url, { waitUntil: "load" });
    });
    afterAll(() => context.close());

    const figure = () => page.locator("main button", { hasText: "98.77%" }).first();
    const panel = () => page.locator("[popover]:popover-open");

    test("shows the table with its figures", async () => {
      const text = await page.locator("body").innerText();
      expect(text).toContain("98.77%");
      expect(text).toContain("落实情况");
    });

    test("has no axe-core violation", async () => {
      expect(await violations(page)).toEqual([]);
    });

    test("has no horizontal scroll", async () => {
      expect(
        await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      ).toBeLessThanOrEqual(0);
    });

    test("opens a figure's support by a click, and closes it", async () => {
      expect(await panel().count()).toBe(0);
      await figure().click();
      expect(await panel().count()).toBe(1);
      expect(await panel().innerText()).toContain("98.77%");
      expect(await violations(page)).toEqual([]);
      await panel().locator("button").first().click();
      expect(await panel().count()).toBe(0);
    });

    test("opens a figure's support from the keyboard, and Escape leads back to the figure", async () => {
      await figure().focus();
      await page.keyboard.press("Enter");
      expect(await panel().count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await panel().count()).toBe(0);
      expect(await page.evaluate<string>("document.activeElement.textContent")).toContain("98.77%");
    });

    test("every panel that a button names is on the page", async () => {
      const lost =
        "[...document.querySelectorAll('[popovertarget]')].map((b) => b.getAttribute('popovertarget')).filter((id) => !document.getElementById(id))";
      expect(await page.evaluate<readonly string[]>(lost)).toEqual([]);
    });

    test("every cell of the table names headers that exist, and every header its scope", async () => {
      const table = page.getByRole("table", { name: "西城区" }).first();
      expect(await table.getByRole("columnheader", { name: "落实情况" }).count()).toBe(1);
      expect(await table.locator("th:not([scope])").count()).toBe(0);
      const lost =
        "[...document.querySelectorAll('#table td[headers]')].flatMap((td) => td.headers.split(' ')).filter((id) => !document.getElementById(id))";
      expect(await page.evaluate<readonly string[]>(lost)).toEqual([]);
      expect(await page.evaluate<number>("document.querySelectorAll('#table tbody td:not([headers])').length")).toBe(0);
    });

    test("narrows the table by words and evidence, says how much is left, and shows everything again", async () => {
      await page.fill("input[name=q]", "接诉即办");
      await page.selectOption("select[name=evidence]", "A");
      await page.click(".filter button");
      expect(await page.locator("#table tbody tr").count()).toBe(1);
      expect(await page.locator("[role=status]").innerText()).toContain("有 1 项符合");
      expect(await violations(page)).toEqual([]);
      await page.fill("input[name=q]", "没有这样的任务");
      await page.press("input[name=q]", "Enter");
      expect(await page.locator("#table").count()).toBe(0);
      await page.click(".filter a");
      expect(await page.locator("#table tbody tr").count()).toBe(18);
    });

    test("leads to the data dictionary, where every ledger has its template", async () => {
      await page.click(".foot a[href='/dictionary']");
      expect(await page.locator("h1").innerText()).toBe("数据字典");
      expect(await violations(page)).toEqual([]);
      const template = await page.locator("#orders a").first().getAttribute("href");
      const response = await page.request.get(new URL(template ?? "", server.url).href);
      expect([response.status(), response.headers()["content-type"]]).toEqual([200, expect.stringContaining("spreadsheetml")]);
      await page.goto(server.url, { waitUntil: "load" });
    });

    test("reports no error and asks no other machine for anything", () => {
      expect(heard).toEqual([]);
    });
  });

  test("prints to pages of A4", async () => {
    const page = await browser.newPage();
    await page.goto(server.url, { waitUntil: "load" });
    const pdf = (await page.pdf({ format: "A4", landscape: true, printBackground: true })).toString("latin1");
    await page.close();
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(1);
  });
});

/** What axe-core finds, as short lines: rule, impact and the first places. */
async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? "?"}) × ${nodes.length}: ${nodes
        .slice(0, 3)
        .map((node) => node.target.join(" "))
        .join(", ")}`,
  );
}
