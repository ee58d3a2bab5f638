// Papers set out of drafts: they say what follows from the draft, and nothing else.
import { describe, expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import type { Draft } from "../draft/draft.ts";
import { itemText } from "../statement/read-back.ts";
import { composePaper } from "./compose.ts";
import { plainPaper, type ComposedPaper, type Paper } from "./publication.ts";

const lines = ({ blocks }: ComposedPaper): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.label + block.runs.map(({ text }) => text).join("")] : []));
const compose = (paper: Paper, draft: Draft = paperDraft): ComposedPaper => composePaper(draft, paper);

describe("the covering report (报送文)", () => {
  test("says how many tasks and items there are, how they stand, and which ones are not done", () => {
    expect(lines(compose(officePaper("table")))).toEqual([
      "某政〔2022〕1号",
      "关于某区2021年度重点任务完成情况的报告",
      "（本件数据由合成台账计算，仅供演示，不代表任何单位的真实情况）",
      "市绩效考评办公室：",
      "某区2021年考核任务共4项，分列考核事项7项，完成情况报告如下。考核事项中，已完成6项，预计完成1项。",
      "预计完成的事项：1.污染防治。",
      "各项任务的落实情况见附件。",
      "附件：某区2021年度重点任务完成情况",
      "某区人民政府",
      "2022年1月10日",
      "附件",
      "某区2021年度重点任务完成情况",
      "（本件数据由合成台账计算，仅供演示，不代表任何单位的真实情况）",
    ]);
  });

  test("counts what is said of a task as a whole as none of its items, and gives it no number", () => {
    const whole = (draft: Draft): Draft => ({
      ...draft,
      tasks: draft.tasks.map((task) => ({
        ...task,
        items: task.items.flatMap((item, at) => (at === 0 ? [{ ...item, number: 0 }, item] : [item])),
      })),
    });
    const plain = lines(compose(officePaper("report")));
    const said = lines(compose(officePaper("report"), whole(paperDraft)));
    expect(said.filter((line) => line.includes("考核任务共"))).toEqual(plain.filter((line) => line.includes("考核任务共")));
    expect(said.filter((line) => /^(?:0\.|（0）)/u.test(line))).toEqual([]);
    const [item] = paperDraft.tasks[0]?.items ?? [];
    const text = item ? itemText(item) : "";
    expect(said.filter((line) => line.endsWith(text))).toEqual([text, `1.${text}`]);
  });

  test("tells of no figure a longer period than the draft's", () => {
    const hints = (draft: Draft): readonly string[] =>
      compose(officePaper("report"), draft).blocks.flatMap((block) =>
        block.kind === "paragraph" ? block.runs.flatMap(({ binding }) => (binding?.kind === "figure" ? [binding.hint] : [])) : [],
      );
    expect(hints(paperDraft).some((hint) => hint.endsWith("2021年"))).toBe(true);
    const october = hints({ ...paperDraft, period: "2021-10" });
    expect(october.some((hint) => hint.endsWith("2021年1—10月"))).toBe(true);
    expect(october.filter((hint) => /2021年(?:1—1[12]月)?$/u.test(hint))).toEqual([]);
  });

  test("names the period where the table's name does not, and leaves a blank where the day is not known", () => {
    const said = lines(compose(plainPaper("table"), { ...paperDraft, period: "2021-11" }));
    expect(said[0]?.replace("\n", "")).toBe("关于某区2021年度重点任务完成情况的报告（2021年11月）");
    expect(said).toContain("　　年　月　日");
  });

  test("says nothing of synthetic figures where there are none", () => {
    const paper = compose(officePaper("table"), { ...paperDraft, synthetic: false });
    expect([paper.head, ...lines(paper)].join("")).not.toContain("合成");
  });
});

describe("the table of the annex (附件)", () => {
  test("has a dimension and a group merged over their tasks; a dimension without groups takes both columns", () => {
    const table = compose(officePaper("table")).blocks.find((block) => block.kind === "table");
    const cells = table?.kind === "table" ? table.cells : [];
    expect(
      cells
        .filter(({ column, row }) => row > 0 && column < 2)
        .map(({ row, column, rowSpan, columnSpan, paragraphs }) => [row, column, rowSpan, columnSpan, paragraphs[0]?.runs[0]?.text]),
    ).toEqual([
      [1, 0, 2, 2, "高效率落实"],
      [3, 0, 2, 1, "高效能管理"],
      [3, 1, 1, 1, "依法行政"],
      [4, 1, 1, 1, "预算管理"],
    ]);
  });
});

describe("the report in running text (报告)", () => {
  test("numbers its levels 一、（一）1.（1）, one lower where a dimension has groups", () => {
    expect(
      lines(compose(officePaper("report")))
        .filter((line) => /^(?:[一二]、|（|\d\.)/u.test(line))
        .map((line) => line.slice(0, 9)),
    ).toEqual([
      "（本件数据由合成台",
      "一、高效率落实",
      "（一）优化营商环境",
      "1.截至2021年",
      "2.走访企业140",
      "（二）污染防治",
      "二、高效能管理",
      "（一）依法行政",
      "1.行政执法",
      "（1）开展执法检查",
      "（2）《某区行政检",
      "（3）出庭应诉8项",
      "（二）预算管理",
      "1.支出进度",
    ]);
  });
});

test("a title longer than a line is broken between words, into lines of about the same length", () => {
  const title = "某某区人民政府关于报送二〇二一年度日常履职考核事项完成情况的报告";
  const said = compose({ ...officePaper("table"), title }).blocks.find((block) => block.kind === "paragraph" && block.style === "title");
  const broken = said?.kind === "paragraph" ? (said.runs[0]?.text ?? "") : "";
  expect(broken.replaceAll("\n", "")).toBe(title);
  expect(broken.split("\n").map(({ length }) => length)).toSatisfy(
    (all: readonly number[]) => all.length === 2 && all.every((n) => n <= 20),
  );
});
