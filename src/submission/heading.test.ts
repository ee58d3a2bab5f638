// What a reply says of itself (标题、首列): a name in a heading, before a colon or in a row gives the item, and is no text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClaims } from "../claim/read.ts";
import { sentencesOf } from "../claim/sentence.ts";
import type { Passage } from "../document/document.ts";
import type { PlaceItem } from "./naming.ts";
import { placeReply } from "./place.ts";

const items: readonly PlaceItem[] = [
  { task: 1, taskLabel: "接诉即办", item: 1, label: null, words: "受理群众诉求。热线工单响应率、解决率、满意率。" },
  { task: 2, taskLabel: "大气污染防治", item: 1, label: "降尘量", words: "降尘量。道路清扫保洁，降尘量降至每月每平方公里4吨。" },
  { task: 2, taskLabel: "大气污染防治", item: 2, label: "扬尘执法检查", words: "扬尘执法检查。检查施工工地，查处扬尘违法行为。" },
  { task: 3, taskLabel: "法治建设", item: 1, label: "示范创建项目", words: "示范创建项目。示范创建项目报送材料、通过评审。" },
  {
    task: 3,
    taskLabel: "法治建设",
    item: 2,
    label: "事项目录和决策案例",
    words: "事项目录和决策案例。重大行政决策事项目录公布，行政决策案例报送。",
  },
];

type Line = string | readonly [Passage["role"], string] | readonly (readonly string[])[];

/** A reply of lines, of passages with a role, and of tables whose first column names the rows. */
function place(lines: readonly Line[], own = items) {
  let text = "";
  const passages: Passage[] = [];
  const add = (said: string, role: Passage["role"], cell: Passage["cell"] = null, rowHead: string | null = null): void => {
    passages.push({ start: text.length, end: text.length + said.length, role, cell, columnHead: null, rowHead });
    text += `${said}\n`;
  };
  lines.forEach((line, table) => {
    if (typeof line === "string") add(line, "text");
    else if (typeof line[0] === "string") add(String(line[1]), line[0]);
    else
      (line as readonly (readonly string[])[]).forEach((cells, row) => {
        cells.forEach((said, column) => {
          if (said !== "") add(said, column === 0 ? "label" : "text", { table, row, column }, column === 0 ? null : (cells[0] ?? null));
        });
      });
  });
  const document = { name: "回复.txt", format: "text" as const, text, blocks: [], sources: [] };
  const sentences = sentencesOf({ document, passages, rows: [], claims: readClaims({ text }, passages) });
  const { parts, unplaced } = placeReply({ text, passages, sentences, taskAt: () => null }, own, items);
  return [
    ...parts.map(({ task, item, text: said }) => `${String(task)}.${String(item ?? 0)} ${said}`),
    ...unplaced.map(({ isFrame, text: said }) => `${isFrame ? "-" : "?"} ${said}`),
  ];
}

const vague = "结果尚未公布。";

describe("a heading that names an item gives it to what follows", () => {
  test.each<readonly [string, Line]>([
    ["as its name", "一、扬尘执法检查"],
    ["with words around it", ["title", "（二）持续开展扬尘执法检查工作"]],
    ["nearly", ["label", "扬尘的执法检查"]],
    ["without a number, alone on its line", "扬尘执法检查"],
    ["before a colon, alone on its line", "扬尘执法检查："],
  ])("%s", (_, heading) => {
    expect(place([heading, vague])).toEqual([`2.2 ${vague}`]);
  });

  test("whatever its words are like, until the next heading", () => {
    const other = "降尘量降至4.2吨；道路清扫保洁到位。";
    expect(place(["一、扬尘执法检查", other, "二、降尘量", vague, "三、存在问题", vague])).toEqual([
      `2.2 ${other}`,
      `2.1 ${vague}`,
      `? 三、存在问题：${vague}`,
    ]);
  });

  test("though its task is another office's", () => {
    const own = items.filter(({ task }) => task === 1);
    expect(place(["热线受理诉求120件。", ["title", "二、决策案例"], vague], own)).toEqual(["1.1 热线受理诉求120件。", `3.2 ${vague}`]);
  });

  test("as a sentence that opens a paragraph, and is no text of it", () => {
    expect(place([["number", "一、"], `扬尘执法检查。我局查处35起。`, "另有整改。"])).toEqual([
      "2.2 我局查处35起。另有整改。",
      "- 扬尘执法检查。",
    ]);
  });

  test("before a colon in its line", () => {
    expect(place([`扬尘执法检查：${vague}`, vague])).toEqual([`2.2 扬尘执法检查：${vague}`, `? ${vague}`]);
  });

  test("and gives only the task where it names more than the item", () => {
    expect(place([["title", "三、示范创建项目和决策案例"], vague])).toEqual([`3.0 ${vague}`]);
  });

  test("and a line that reports with an item's name in it is no heading", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("已完成", "全年实现", "拟于12月开展", "12次"),
        fc.constantFrom("降尘量", "扬尘执法检查"),
        (more, name) => {
          expect(place([`${more}${name}`]).join("")).toContain(`${more}${name}`);
        },
      ),
    );
  });
});

test("a line that opens with one item's name and goes on to another's is cut there, and nowhere else", () => {
  expect(place(["扬尘执法检查：查处35起；降尘量4.2吨；已公示。"])).toEqual(["2.2 扬尘执法检查：查处35起；", "2.1 降尘量4.2吨；已公示。"]);
  expect(place(["一、扬尘执法检查", "查处35起；降尘量4.2吨。"])).toEqual(["2.2 查处35起；降尘量4.2吨。"]);
});

describe("a table", () => {
  test("is read row by row where its first column names items", () => {
    expect(
      place([
        [
          ["扬尘执法检查", "已到位"],
          ["降尘量", "4.2吨"],
        ],
      ]),
    ).toEqual(["2.2 已到位", "2.1 4.2吨"]);
  });

  test("is of the item under whose heading it stands, with the names of its rows and without its heads", () => {
    const table = [
      ["类型", "本月（件）"],
      ["赠与", "58"],
      ["买卖", "389"],
    ];
    expect(place(["一、扬尘执法检查", table])).toEqual(["2.2 赠与 58；买卖 389"]);
  });

  test("is of the item of the sentence that announces it", () => {
    const table = [
      ["工地", "120", "35%"],
      ["道路", "30", "12%"],
    ];
    expect(place(["查处扬尘违法行为35起，检查施工工地情况如下：", table])).toEqual([
      "2.2 查处扬尘违法行为35起，检查施工工地情况如下：工地 120 35%；道路 30 12%",
    ]);
    expect(place(["一、降尘量", "各处情况如下：", table])).toEqual(["2.1 各处情况如下：工地 120 35%；道路 30 12%"]);
    expect(place(["特此报告。", table])).toContain("? 工地 120 35%；道路 30 12%");
  });
});

test("of an office with one task what gives a figure or shares a word is of that task, and nothing is guessed of the rest", () => {
  const own = items.filter(({ task }) => task === 2);
  expect(place(["区绩效办：", "你们好！", "发现待检定设备14台。", "人手不够。", "区环保局2021年11月3日"], own)).toEqual([
    "2.0 发现待检定设备14台。",
    "- 区绩效办：你们好！",
    "? 人手不够。",
    "- 区环保局2021年11月3日",
  ]);
});

test("a sentence is cut at ； where its clauses are plainly of different items, and nowhere else", () => {
  const said = "2个示范创建项目于5月报出；行政决策案例于10月报出。";
  expect(place(["三、法治建设", said])).toEqual(["3.1 2个示范创建项目于5月报出；", "3.2 行政决策案例于10月报出。"]);
  expect(place(["三、法治建设", "2个示范创建项目于5月报出；其余正在推进。"])).toEqual(["3.1 2个示范创建项目于5月报出；其余正在推进。"]);
});

test("what opens a sentence before a colon is said with it, though it reads as a target", () => {
  const lines: readonly Line[] = [
    ["label", "降尘量"],
    ["target", "全年144件："],
    ["fulfilment", "上半年78件、三季度53件。"],
  ];
  expect(place(lines)).toEqual(["2.1 全年144件：上半年78件、三季度53件。"]);
});

describe("a signature is frame", () => {
  test.each(["区环保局　2021年11月3日", "区环保局（盖章）", "２０２１年１１月１日", "二〇二一年十一月一日", "现将10月份落实情况报上。"])(
    "%s",
    (line) => {
      expect(place(["一、降尘量", vague, line])).toEqual([`2.1 ${vague}`, `- ${line.replace(/\s/gu, "")}`]);
    },
  );
  test.each(["我局推荐科技中心", "新建清扫站", "11月3日完工"])("and nothing that reports, unlike %s", (line) => {
    expect(place(["一、降尘量", line])).toEqual([`2.1 ${line}`]);
  });
  test("a day alone closes a reply only at its end", () => {
    expect(place(["一、降尘量", "11月3日", vague])).toEqual([`2.1 11月3日；${vague}`]);
  });
});
