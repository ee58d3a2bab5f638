// The page in a real browser: nothing for axe to find, panels opened by keyboard alone, narrow screens and paper.
import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportFixture } from "../../test/report-fixture.ts";
import { renderHome, renderPage, renderProblemPage } from "./page.tsx";
import { loadStyle } from "./style.ts";

const executablePath = "/usr/bin/chromium";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const css = loadStyle();
const say = ({ code }: { readonly code: string }): string => code;
const html = renderPage(reportFixture, { css, say });
const [wide, narrow] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

describe.skipIf(!existsSync(executablePath))("in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  // Without motion: a panel that is still fading in is paler than it will be, and axe measures what it sees.
  const open = async (viewport: typeof wide, content = html): Promise<Page> => {
    const page = await (await browser.newContext({ viewport, reducedMotion: "reduce" })).newPage();
    await page.setContent(content);
    return page;
  };
  const violations = async (page: Page): Promise<readonly string[]> =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  test.each([
    ["1440 px", wide],
    ["390 px", narrow],
  ])("at %s axe finds nothing, with panels open and shut, and nothing overflows", async (_, viewport) => {
    const page = await open(viewport);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    await page.locator("button.word", { hasText: "均小于" }).click();
    await page.locator(".panel:popover-open button.more").first().click();
    expect(await page.locator(".panel:popover-open").count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator("button.figure", { hasText: "90.47%" }).press("Enter");
    await page.locator(".panel:popover-open summary").click();
    expect(await page.locator(".panel:popover-open details table").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test("a figure opens with Enter, Tab leads into its panel, Escape returns to it", async () => {
    const page = await open(wide);
    const figure = page.locator("button.figure", { hasText: "90.47%" });
    await figure.press("Enter");
    expect(await page.locator(".panel:popover-open h2").textContent()).toBe("解决率");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("关闭");
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel:popover-open").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("90.47%");
  });

  test("a long bound word breaks over lines and opens wherever it is touched", async () => {
    const page = await open(narrow);
    await page.locator("label.word").first().scrollIntoViewIfNeeded();
    const corners = "[...document.querySelector('label.word').getClientRects()].map(({ x, y, height }) => [x + 6, y + height / 2])";
    const places = await page.evaluate<readonly (readonly [number, number])[]>(corners);
    expect(places.length).toBeGreaterThan(1);
    await page.mouse.click(...(places[0] ?? [0, 0]));
    expect(await page.locator(".panel:popover-open h2").textContent()).toBe("评分项：预算支出进度高于区级平均");
  });

  test.each([wide, { width: 800, height: 900 }])("an open panel leaves the figure in sight at $width px", async (viewport) => {
    const page = await open(viewport);
    for (const figure of await page.locator("button.figure").all()) {
      await figure.press("Enter");
      const [panel, own] = [await page.locator(".panel:popover-open").boundingBox(), await figure.boundingBox()];
      expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(own?.x ?? 0);
      await page.keyboard.press("Escape");
    }
  });

  test("a narrow screen's blocks are still a table to a screen reader", async () => {
    const page = await open(narrow);
    const table = page.getByRole("table", { name: reportFixture.label });
    expect(await table.getByRole("columnheader").allTextContents()).toEqual(["考评维度", "任务名称", "落实情况"]);
    expect(await table.getByRole("row").count()).toBe(19);
    expect(await table.getByRole("rowheader", { name: "接诉即办", exact: true }).count()).toBe(1);
    expect(await table.getByRole("cell").count()).toBe(18);
  });

  test("paper keeps the banner, repeats the header and shows no panel and no dotted line", async () => {
    const page = await open(wide);
    await page.locator("button.figure").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".banner").isVisible()).toBe(true);
    expect(await page.locator(".panel:visible").count()).toBe(0);
    expect(await page.locator(".paper-line").textContent()).toContain("示例数据");
    expect(await page.evaluate("getComputedStyle(document.querySelector('#table thead')).display")).toBe("table-header-group");
    expect(await page.evaluate("getComputedStyle(document.querySelector('button.figure')).textDecorationLine")).toBe("none");
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  });

  test("a browser without popovers shows every panel below, reached by a link beside the figure", async () => {
    const old = html.replaceAll("selector(:popover-open)", "selector(:no-such-thing)").replaceAll(/ popover="auto"/g, "");
    const page = await open(wide, old);
    await page.locator("a.plain[href='#d1']").first().click();
    expect(await page.locator("#d1").isVisible()).toBe(true);
    expect(await page.evaluate("document.querySelector('#d1').getBoundingClientRect().top < innerHeight")).toBe(true);
  });

  test("the pages of problems and schemes have nothing for axe to find", async () => {
    for (const content of [
      renderProblemPage(reportFixture.problems, say, { css }),
      renderHome([{ id: "xicheng-2021", label: reportFixture.label }], { css }),
    ]) {
      expect(await violations(await open(narrow, content))).toEqual([]);
    }
  });
});
