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
function place(lines: readonly Line[], own = items, all = items) {
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
  const { parts, unplaced } = placeReply({ text, passages, sentences, taskAt: () => null }, own, all);
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

  test("whatever names nothing, until the next heading", () => {
    const other = "约谈12家；另有3家即将约谈。";
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

  test("and gives only the task where it is part of two items' names", () => {
    const [first, second] = items.filter(({ task }) => task === 2);
    const two = [
      { ...first, item: 1, label: "街道文件备案监督" },
      { ...second, item: 2, label: "区级文件备案" },
    ] as readonly PlaceItem[];
    expect(place([["title", "文件备案"], vague], two, two)).toEqual([`2.0 ${vague}`]);
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

describe("a sentence that names another item clearly better than the heading does", () => {
  const own = items.filter(({ task }) => task === 2);
  test("is of that item, and what names nothing stays with the heading", () => {
    expect(place(["一、扬尘执法检查", "查处35起。道路清扫保洁到位，降尘量4.2吨。另有12家整改。"])).toEqual([
      "2.2 查处35起。",
      "2.1 道路清扫保洁到位，降尘量4.2吨。",
      "2.2 另有12家整改。",
    ]);
  });

  test("is of it though its task is another, the sender's before anybody's", () => {
    const said = "示范创建项目材料已报送2份，通过评审。";
    expect(place(["一、扬尘执法检查", said])).toEqual([`3.1 ${said}`]);
    expect(place(["一、扬尘执法检查", said], own)).toEqual([`3.1 ${said}`]);
    const slight = "完成事项目录公布3次。";
    expect(place(["一、扬尘执法检查", slight])).toEqual([`3.2 ${slight}`]);
    expect(place(["一、扬尘执法检查", slight], own)).toEqual([`2.2 ${slight}`]);
  });

  test("and not where it speaks of both, or has only a few words of the other", () => {
    const both = "道路清扫保洁到位，检查施工12处，查处35起。";
    expect(place(["一、扬尘执法检查", both])).toEqual([`2.2 ${both}`]);
    const few = "我局与各街道、各部门密切配合，逐一走访重点地段和人员密集场所，摸清底数、建立台账、明确时限，共发现12处道路清扫不到位。";
    expect(place(["一、扬尘执法检查", few])).toEqual([`2.2 ${few}`]);
  });

  test("and an item's own words under its own heading are never another's", () => {
    for (const { task, item, label, words } of items.filter((one) => one.label !== null)) {
      const said = words.slice((label?.length ?? 0) + 1);
      expect(place([`一、${label ?? ""}`, said])).toEqual([`${String(task)}.${String(item)} ${said}`]);
    }
  });
});

describe("a word of a name that stands before what is said of it (标签)", () => {
  test.each<readonly [string, readonly Line[]]>([
    ["opening a paragraph", ["降尘。本月4.2。"]],
    ["opening a numbered one", [["number", "（三）"], "降尘。本月4.2。"]],
    ["on a line of its own", ["降尘。", "本月4.2。"]],
  ])("gives the item and is no text, %s", (_, lines) => {
    expect(place(lines).filter((one) => !one.startsWith("-"))).toEqual(["2.1 本月4.2。"]);
  });

  test("gives the task where two of its items have it in their names", () => {
    expect(place([`项目。${vague}`])).toEqual([`3.0 ${vague}`, "- 项目。"]);
  });

  test("goes with the sentence behind it where it names nothing", () => {
    const own = items.filter(({ task }) => task === 2);
    expect(place(["隐患排查。查处扬尘违法行为35起。"], own)).toEqual(["2.2 隐患排查。查处扬尘违法行为35起。"]);
  });
});

describe("a heading of other things gives nothing away", () => {
  const all: readonly PlaceItem[] = [
    ...items,
    { task: 4, taskLabel: "市里交办的其他重点工作", item: 1, label: null, words: "督查事项按期办结。" },
  ];
  test.each(["三、配合事项", "三、其他工作", "三、其他重点工作"])("%s", (heading) => {
    const above = ["一、扬尘执法检查", "查处35起。"];
    expect(place([...above, heading, vague], items, all)).toEqual(["2.2 查处35起。", `- ${heading}`, `? ${vague}`]);
    expect(place([...above, ["title", heading], vague], items, all)).toEqual(["2.2 查处35起。", `? ${vague}`]);
  });
  test("nor does one without a number leave what is below it to the heading above", () => {
    expect(place(["一、扬尘执法检查", "查处35起。", "配合事项：", vague])).toEqual(["2.2 查处35起。", "- 配合事项：", `? ${vague}`]);
  });
  test("nor is a sentence below one of what stands before it, unless it goes on with that", () => {
    const said = "降尘量降至4吨。普法宣传172场。";
    expect(place([["title", "三、其他工作"], said])).toEqual(["2.1 降尘量降至4吨。", "? 普法宣传172场。"]);
    expect(place([["title", "三、其他工作"], "降尘量降至4吨。其中本月减少1吨。"])).toEqual(["2.1 降尘量降至4吨。其中本月减少1吨。"]);
    expect(place([["title", "三、存在问题"], said])).toEqual([`2.1 ${said}`]);
  });
  test("but for who has that task", () => {
    expect(place([["title", "三、其他重点工作"], vague], all, all)).toEqual([`4.1 ${vague}`]);
  });
});

test("a line that opens with one item's name and goes on to another's is cut there, under a heading too, and nowhere else", () => {
  expect(place(["扬尘执法检查：查处35起；降尘量4.2吨；已公示。"])).toEqual(["2.2 扬尘执法检查：查处35起；", "2.1 降尘量4.2吨；已公示。"]);
  expect(place(["一、扬尘执法检查", "查处35起；降尘量4.2吨；检查施工工地12个。"])).toEqual([
    "2.2 查处35起；",
    "2.1 降尘量4.2吨；",
    "2.2 检查施工工地12个。",
  ]);
  expect(place(["一、扬尘执法检查", "查处35起；降尘明显。"])).toEqual(["2.2 查处35起；降尘明显。"]);
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
    ).toEqual(["2.2 已到位", "2.1 降尘量 4.2吨"]);
  });

  test("is of the item under whose heading it stands, with its heads and the names of its rows", () => {
    const table = [
      ["类型", "本月（件）"],
      ["赠与", "58"],
      ["买卖", "389"],
    ];
    expect(place(["一、扬尘执法检查", table])).toEqual(["2.2 类型 本月（件）；赠与 58；买卖 389"]);
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
