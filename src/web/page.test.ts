// The pages as HTML text: what a reader, a screen reader and a machine find in them without a browser.
import { describe, expect, test } from "vitest";
import { reportFixture } from "../../test/report-fixture.ts";
import type { Digest } from "../vocabulary/id.ts";
import type { MetricDetail, Report } from "../statement/report.ts";
import { problem } from "../vocabulary/problem.ts";
import { renderHome, renderPage, renderProblemPage } from "./page.tsx";

const html = renderPage(reportFixture);
const plain = (text: string): string => text.replace(/<wbr\/?>/g, "").replace(/<[^>]+>/g, "");
const row = (task: number): string => /.*?<\/tr>/s.exec(html.split(`<tr role="row" id="task-${task}">`)[1] ?? "")?.[0] ?? "";
const panel = (title: string): string =>
  html.split("<aside").find((part) => plain(/<h2[^>]*>(.*?)<\/h2>/.exec(part)?.[1] ?? "") === title) ?? "";
const withTasks = (change: (task: Report["tasks"][number]) => Report["tasks"][number]): Report => ({
  ...reportFixture,
  tasks: reportFixture.tasks.map(change),
});

describe("the table", () => {
  test("is a Chinese document with title, subject, period and journal number", () => {
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(html).toContain("<title>西城区政府2021年度日常履职考核事项完成情况</title>");
    expect(plain(html)).toContain("被考评单位西城区考核期间2021年数据截至已入账的全部数据计算依据日志第 57 号（最新为第 60 号）");
  });
  test("merges dimension and group cells over their tasks", () => {
    expect([...html.matchAll(/<th scope="rowgroup"[^>]*rowSpan="(\d+)"/gi)].map(([, span]) => span)).toEqual(["10", "7", "1"]);
    expect([...html.matchAll(/class="group" rowSpan="(\d+)"/gi)].map(([, span]) => span)).toEqual(["3", "1", "3"]);
    expect([...html.matchAll(/class="dimension" rowSpan="\d+"( colSpan="2")?/gi)].map(([, wide]) => wide !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });
  test("names for every cell headers that exist, group included where there is one", () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const named = [...html.matchAll(/ headers="([^"]+)"/g)].flatMap(([, list = ""]) => list.split(" "));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(row(17)).toContain('headers="h-statement h-dimension h-2 h-2-3 h-task-17"');
    expect(row(8)).toContain('headers="h-statement h-dimension h-1 h-task-8"');
  });
  test("needs no column for groups where no dimension has any", () => {
    const flat = renderPage(withTasks((task) => ({ ...task, group: null })));
    expect(flat).not.toContain("column-group");
    expect(flat).not.toMatch(/colSpan="2"[^>]*>考评维度/i);
  });
  test("reads as the statement was rendered, with nothing added to its text", () => {
    for (const task of reportFixture.tasks) {
      for (const item of task.items) {
        const text = item.segments
          .map((segment) => ("text" in segment ? segment.text : "figure" in segment ? segment.figure.text : segment.word.text))
          .join("");
        expect([...row(task.number).matchAll(/<p class="sentences">(.*?)<\/p>/gs)].map(([, sentence = ""]) => plain(sentence))).toContain(
          text,
        );
      }
    }
  });
  test("says quietly that a task is not described yet", () => {
    expect(row(1)).toContain("本任务的落实情况尚未编入。");
    expect(row(17)).not.toContain("尚未编入");
  });
  test("carries the banner on screen and on each sheet only where rows are synthetic", () => {
    expect(html).toContain('<section class="banner"');
    expect(html).toMatch(/class="paper-line".*?示例数据/s);
    const real = renderPage({ ...reportFixture, synthetic: false });
    expect(real).not.toContain("示例数据");
  });
});

describe("what a reader can open", () => {
  test("every button opens a panel that is there, and no id is used twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...html.matchAll(/popoverTarget="([^"]+)"/gi)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
  test("every figure is a button that carries its canonical value", () => {
    const figures = reportFixture.tasks
      .flatMap((task) => task.items)
      .flatMap((item) => item.segments)
      .filter((segment) => "figure" in segment);
    expect([...html.matchAll(/<button[^>]*class="figure"[^>]*><data/g)]).toHaveLength(figures.length);
    expect(html).toContain('<data value="98.77">98.77%</data>');
  });
  test("the same metric, period and organisation given twice is one panel", () => {
    const twice = renderPage({ ...reportFixture, details: [...reportFixture.details, ...reportFixture.details] });
    expect(twice.length).toBe(html.length);
  });
  test("a rate's panel shows fraction, coverage, evidence, journal, definition, trend, reconciliation and command", () => {
    const text = plain(panel("解决率"));
    for (const part of [
      "90.47%",
      "分子 41230 件 ÷ 分母 45573 件",
      "11 个月（应报 11 个月）",
      "58966 条",
      "A 类，由本系统所存台账逐条计算",
      "31–42",
      "1.0.0（摘要 7c1e5d0a94b2）",
      "2021年1月 86.20%，2021年11月 93.39%",
      "解决率（市月报通报）",
      "shiji trace resolution-rate --period 2021-01..2021-11 --organisation xicheng",
    ]) {
      expect(text).toContain(part);
    }
  });
  test("a ranking shows its peers with the own row set off", () => {
    expect(panel("“三率”综合成绩排名")).toMatch(/<tr class="own" aria-current="true"><th scope="row">西城区<\/th>/);
  });
  test("a sentence without figures is signed with its kind of support, inside its closing mark", () => {
    expect(row(15)).toMatch(
      /开<button[^>]*aria-label="文件：西城区2020年政府信息公开工作年度报告，查看依据"[^>]*><\/button><a[^>]*><\/a>。/,
    );
    expect(row(15)).toMatch(/南<span class="sign" role="img" aria-label="叙述"/);
    expect(plain(panel("政府信息公开年度报告"))).toContain("西政办发〔2021〕3号 · 2021年1月29日 · 西城区人民政府办公室");
  });
  test("a missing value is said to be missing, with its reason, and never a number", () => {
    expect(plain(panel("存量资金盘活比例"))).toContain("缺数有月份尚未报送");
  });
  test("a month that is missing breaks the line and is named in the chart's description", () => {
    const chart = /<path class="line" d="([^"]+)"/.exec(panel("隐患销账率"))?.[1] ?? "";
    expect(chart.match(/M/g)).toHaveLength(2);
    expect(panel("隐患销账率")).toContain("其中 1 个月缺数");
  });
});

describe("a scheme that was carried on", () => {
  const carried = renderPage(
    withTasks((task) => ({
      ...task,
      criteria: task.criteria.map((one) => ({
        ...one,
        target: "",
        met: null,
        pending: true,
        last: { target: one.target, period: "2020", authority: "年度任务书" },
        baseline: [
          {
            ...{ value: "90.47", exact: null, numerator: "173424", denominator: "191692", unit: "%", period: "2020-01..2020-11" },
            ...{
              organisation: null,
              evidence: "A" as const,
              stage: null,
              knownAt: 217,
              definition: "dbb79231fe1dede8" as Digest,
              basis: [],
            },
          },
        ],
      })),
      rectifications:
        task.number === 8
          ? [
              {
                ...{ number: 9, label: "整改：消防通道占用", source: "某办〔2022〕1号", criterion: null, item: 1, met: null },
                lead: [{ id: "hall", label: "某局" }],
                due: "2022-06-30",
              },
            ]
          : [],
    })),
  );
  test("says that targets are yet to be set, with last year's, its figures, and what is to be put right", () => {
    const text = plain(carried);
    expect(text).toContain("? 待定执法检查计划完成率 目标值待定（2020年为≥ 100%，年度任务书），实际 100.99%");
    expect(text).toContain("基期值90.47%（2020年1—11月），A 类，日志第 217 号，口径 dbb79231fe1d");
    expect(text).toContain("整改? 待定整改：消防通道占用，来源：某办〔2022〕1号；牵头：某局；期限：2022年6月30日");
    expect(plain(html)).not.toContain("整改");
  });
});

describe("verdicts", () => {
  test("say target, what was found and the verdict in words", () => {
    expect(plain(row(8))).toContain("✓ 达到执法检查计划完成率 ≥ 100%，实际 100.99%");
    expect(plain(row(14))).toContain(
      "✗ 未达到预算支出进度高于区级平均 &gt; 0个百分点，实际 第一季度 2.04个百分点、第二季度 -0.32个百分点 ✗ 未达到、11月 3.18个百分点",
    );
    expect(plain(row(14))).toContain("依托不足");
    expect(plain(row(14))).toContain("◷ 预计达到存量资金盘活比例");
    expect(plain(row(15))).toContain("– 不涉及信息公开败诉件数 = 0件");
  });
});

describe("problems", () => {
  test("stand above the table, errors first, each in its sentence with its place", () => {
    const page = renderPage({ ...reportFixture, problems: [...reportFixture.problems].reverse() }, { say: ({ code }) => `<${code}>` });
    expect(page.indexOf("statement.figure-missing")).toBeLessThan(page.indexOf("statement.months-missing"));
    expect(page.indexOf("statement.months-missing")).toBeLessThan(page.indexOf('id="table"'));
    expect(page).toContain("&lt;statement.figure-missing&gt;");
    expect(page).toContain("schemes/xicheng-2021/statements/14-budget.md 第 6 行");
  });
  test("a page of problems gives the sentences, never a stack", () => {
    const page = renderProblemPage([problem("workspace.none", { file: "" }, { directory: "data" })], () => "没有数据目录。");
    expect(plain(page)).toContain("须更正没有数据目录。");
    expect(page).not.toContain("    at ");
  });
  test("none leaves no trace", () => expect(renderPage({ ...reportFixture, problems: [] })).not.toContain('class="gate"'));
});

describe("the document", () => {
  test("holds no script, no inline style attribute and no event handler", () => {
    expect(html).not.toMatch(/<script| style="| on[a-z]+="/);
  });
  test("links its style sheet, or holds it", () => {
    expect(html).toContain('<link rel="stylesheet" href="/style.css"/>');
    const alone = renderPage(reportFixture, { css: "th > a { color: red }" });
    expect(alone).toContain("<style>th > a { color: red }</style>");
    expect(alone).not.toContain("<link");
  });
  test("escapes what data says", () => {
    const page = renderPage(withTasks((task) => ({ ...task, task: "<script>alert(1)</script>" })));
    expect(page).not.toContain("<script>");
  });
  test("stays below 600 KB with sixty full panels and seventy figures", () => {
    const full = reportFixture.details.find(({ metric }) => metric === "resolution-rate") as MetricDetail;
    const peers = reportFixture.details.find(({ metric }) => metric === "composite-rank") as MetricDetail;
    const details = Array.from({ length: 60 }, (_, n): MetricDetail => ({ ...full, metric: `metric-${n}`, parts: peers.parts }));
    const filled = withTasks((task) => ({ ...task, described: true, items: reportFixture.tasks[7]?.items ?? [], criteria: [] }));
    expect(Buffer.byteLength(renderPage({ ...filled, details: [...reportFixture.details, ...details] }))).toBeLessThan(600_000);
  });
  test("the home page lists schemes where the caller says they are", () => {
    const page = renderHome([{ id: "xicheng-2021", label: reportFixture.label }], { href: (id) => `/tables/${id}` });
    expect(page).toContain(`<a href="/tables/xicheng-2021">${reportFixture.label}</a>`);
    expect(renderHome([])).toContain("尚未载入考核方案。");
  });
});
