// What a reply says, item by item (归类): every sentence is in one part or among the unplaced, and nothing is placed by a guess.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClaims } from "../claim/read.ts";
import { sentencesOf } from "../claim/sentence.ts";
import type { Passage } from "../document/document.ts";
import type { PlaceItem } from "./naming.ts";
import type { Placed } from "./piece.ts";
import { placeReply, type PlacedReply } from "./place.ts";

const items: readonly PlaceItem[] = [
  { task: 1, taskLabel: "接诉即办", item: 1, label: null, words: "受理群众诉求。热线工单响应率、解决率、满意率。" },
  { task: 2, taskLabel: "大气污染防治", item: 1, label: "降尘量", words: "降尘量。道路清扫保洁，降尘量降至每月每平方公里4吨。" },
  { task: 2, taskLabel: "大气污染防治", item: 2, label: "扬尘执法", words: "扬尘执法。检查施工工地，查处扬尘违法行为。" },
  { task: 3, taskLabel: "老楼加装电梯", item: 1, label: null, words: "加装电梯。既有多层住宅加装电梯开工、完工。" },
];

/** A reply of paragraphs; `taskAt` tells the task of a paragraph by its number. */
function place(paragraphs: readonly string[], own = items, taskOf: (paragraph: number) => number | null = () => null): PlacedReply {
  const text = paragraphs.map((one) => `${one}\n`).join("");
  let start = 0;
  const passages = paragraphs.map((one) => {
    const span = { start, end: start + one.length };
    start = span.end + 1;
    return { ...span, role: "text" as const, cell: null, columnHead: null, rowHead: null };
  });
  const document = { name: "回复.txt", format: "text" as const, text, blocks: [], sources: [] };
  const sentences = sentencesOf({ document, passages, rows: [], claims: readClaims({ text }, passages) });
  const taskAt = (at: number): number | null => taskOf(passages.findIndex((one) => one.start <= at && at < one.end));
  return placeReply({ text, passages, sentences, taskAt }, own, own.length > 3 ? own : items);
}
const shown = ({ parts, unplaced }: Placed): readonly string[] => [
  ...parts.map(({ task, item, text, by }) => `${String(task)}.${String(item ?? 0)} ${by} ${text}`),
  ...unplaced.map(({ text }) => `? ${text}`),
];

describe("nothing is lost", () => {
  const sentence = fc.constantFrom(
    "热线工单响应率达到98%。",
    "检查施工工地120个，查处扬尘违法行为35起。",
    "老楼加装电梯完工12部。",
    "下一步将继续努力。",
    "特此报告。",
    "降尘量降至4.2吨；道路清扫保洁到位。",
    "其中新开工3部。",
  );
  test("every sentence stands in one part or among the unplaced, once, where it was written", () => {
    const paragraphs = fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 4 }).map((one) => one.join("")),
      { minLength: 1, maxLength: 5 },
    );
    const tasks = fc.array(fc.constantFrom(null, 1, 2, 3), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, tasks, (texts, of) => {
        const { parts, unplaced } = place(texts, items, (index) => of[index] ?? null);
        const pieces = [...parts, ...unplaced].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
        expect(pieces.map(({ text }) => text).join("")).toBe(texts.join(""));
        const whole = texts.join("\n");
        for (const { start, end, text } of pieces) expect(whole.slice(start ?? 0, end ?? 0).replaceAll("\n", "")).toBe(text);
        for (const [index, { end }] of pieces.entries()) expect(pieces[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end ?? 0);
      }),
    );
  });

  test("a row whose table names a task is never of another", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 2, 3), (sentences, task) => {
        const { parts, unplaced } = placeRow(sentences, task);
        expect([parts.every((part) => part.task === task), unplaced.every(({ isFrame }) => isFrame)]).toEqual([true, true]);
      }),
    );
  });

  test("a paragraph whose heading names a task is of another only where its words name that", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 2, 3), (sentences, task) => {
        const { parts, unplaced } = place([sentences.join("")], items, () => task);
        expect(unplaced.every(({ isFrame }) => isFrame)).toBe(true);
        expect(parts.filter((part) => part.task !== task && part.by !== "words")).toEqual([]);
        const isSilent = (text: string): boolean => /^(?:下一步将继续努力。|其中新开工3部。)+$/u.test(text);
        expect(parts.filter((part) => part.task !== task && isSilent(part.text))).toEqual([]);
      }),
    );
  });
});

/** A reply whose only table has one row of these cells, of a task where the table names it. */
function placeRow(cells: readonly string[], task: number | null = null): Placed {
  const text = cells.map((one) => `${one}\n`).join("");
  let start = 0;
  const passages = cells.map((one, column): Passage => {
    const span = { start, end: start + one.length };
    start = span.end + 1;
    return { ...span, role: "fulfilment", cell: { table: 0, row: 1, column }, columnHead: null, rowHead: null };
  });
  const document = { name: "回复.docx", format: "word" as const, text, blocks: [], sources: [] };
  const sentences = sentencesOf({ document, passages, rows: [], claims: [] });
  return placeReply({ text, passages, sentences, taskAt: () => task }, items, items);
}

describe("what frames a letter (称呼、抬头、落款)", () => {
  const framed = (text: string) => place([text], items, () => 1).unplaced.map(({ isFrame }) => isFrame);
  test.each(["区绩效办：", "填报日期：2021年12月1日", "经办人：综合科", "现将我局牵头工作的落实情况报告如下：", "特此报告。"])(
    "%s",
    (text) => {
      expect(framed(text)).toEqual([true]);
    },
  );
  test.each(["受理诉求120件，现将情况报告如下：", "负责人表示，解决率持续提高。", "诉求量下降；情况良好。"])(
    "and reports nothing, unlike %s",
    (text) => {
      expect(framed(text)).toEqual([]);
    },
  );
  test("is by itself, before and behind what reports something", () => {
    expect(shown(place(["区绩效办：", "老楼加装电梯完工12部。", "特此报告。"]))).toEqual([
      "3.1 words 老楼加装电梯完工12部。",
      "? 区绩效办：",
      "? 特此报告。",
    ]);
  });
});

describe("a heading over what is plainly of another item", () => {
  const sweeping = "检查施工工地120个，查处扬尘违法行为35起。";
  const placed = (...lines: readonly string[]): readonly unknown[] => {
    const reply = place(["任务2　大气污染防治", "第1项　降尘量", ...lines]);
    return [...shown(reply).filter((one) => !one.startsWith("?")), ...reply.misheaded.map(({ said, told }) => [said.item, told.item])];
  };
  test("is asked about, and all below it follows its content", () => {
    expect(placed(sweeping, "全年共办理12件。")).toEqual([`2.2 words ${sweeping}全年共办理12件。`, [1, 2]]);
  });
  test("and not where something below is of the heading's item", () => {
    expect(placed(sweeping, "降尘量降至4.2吨。").at(-1)).toBe("2.1 named 降尘量降至4.2吨。");
    expect(placed("降尘量降至4.2吨。", sweeping)).toEqual(["2.1 named 降尘量降至4.2吨。", `2.2 words ${sweeping}`]);
  });
});

describe("an item is told", () => {
  test("by its row, where a cell says nothing of its own", () => {
    expect(shown(placeRow(["检查施工工地、查处扬尘违法行为", "8天"]))).toEqual(["2.2 words 检查施工工地、查处扬尘违法行为；8天"]);
    expect(shown(placeRow(["检查施工工地、查处扬尘违法行为", "8天", "老楼加装电梯完工"]))).toContain("? 8天");
  });

  test("by the words of a sentence, and what follows without a word of its own goes with it", () => {
    expect(shown(place(["老楼加装电梯完工12部。其中上半年5部。", "检查施工工地120个，查处扬尘违法行为35起。"]))).toEqual([
      "3.1 words 老楼加装电梯完工12部。其中上半年5部。",
      "2.2 words 检查施工工地120个，查处扬尘违法行为35起。",
    ]);
  });

  test("and not by what stands before it where it has words of another", () => {
    const own = items.filter(({ task }) => task > 1);
    expect(shown(place(["老楼加装电梯完工12部。我局承办的热线诉求，满意率92%。"], own))).toEqual([
      "3.1 words 老楼加装电梯完工12部。",
      "? 我局承办的热线诉求，满意率92%。",
    ]);
  });

  test("by what was said of it last, but no heading is left for that", () => {
    const [first, second, third, fourth] = items;
    if (!first || !second || !third || !fourth) throw new Error("four items");
    const known = [first, { ...second, last: "抽查渣土车密闭运输情况，发现渣土车违规上路。" }, third, fourth];
    const said = "抽查渣土车46辆，违规上路3辆。";
    expect(shown(place([said], known))).toEqual([`2.1 words ${said}`]);
    expect(shown(place(["扬尘执法", said], known))).toEqual([`2.2 named ${said}`]);
  });

  test("by its number, where a task has as many paragraphs as items", () => {
    expect(shown(place(["本期按计划推进。", "本期开展2次。"], items, () => 2))).toEqual([
      "2.1 named 本期按计划推进。",
      "2.2 named 本期开展2次。",
    ]);
  });

  test("by its words against its number, where they are plain", () => {
    expect(shown(place(["检查施工工地120个，查处扬尘违法行为35起。", "道路清扫保洁到位，降尘量降至4吨。"], items, () => 2))).toEqual([
      "2.2 words 检查施工工地120个，查处扬尘违法行为35起。",
      "2.1 words 道路清扫保洁到位，降尘量降至4吨。",
    ]);
  });

  test("as the only one that its task has", () => {
    expect(shown(place(["本期没有变化。"], items, () => 3))).toEqual(["3.1 named 本期没有变化。"]);
  });

  test("by a few words in a long sentence, where its task is known and they are of no other item of it", () => {
    const said = "全区今年共出动3000人次，对46处施工工地逐一走访，所见问题均已督促整改完毕，余下的年底前办结。";
    expect(shown(place([said], items, () => 2))).toEqual([`2.2 words ${said}`]);
  });

  test("as the task's as a whole, where its words fit no item of it", () => {
    expect(shown(place(["本期没有变化。"], items, () => 2))).toEqual(["2.0 named 本期没有变化。"]);
  });
});

describe("an item is not told", () => {
  test("by words that speak of none", () => {
    expect(shown(place(["特此报告。", "完成网络安全等级保护测评。"]))).toEqual(["? 特此报告。", "? 完成网络安全等级保护测评。"]);
  });

  test("by words of a task that is another office's, unless they name it", () => {
    const own = items.filter(({ task }) => task === 1);
    expect(shown(place(["住宅开工12处。"], own))).toEqual(["1.1 only 住宅开工12处。"]);
    expect(shown(place(["老楼加装电梯完工12部。"], own))).toEqual(["3.1 words 老楼加装电梯完工12部。"]);
  });
});

test("a table of tasks that was read out of headings tells nothing below a heading of other things", () => {
  expect(shown(place(["二、其他工作", "结果尚未公布。"], items, () => 3))).toEqual(["? 二、其他工作", "? 结果尚未公布。"]);
});

test("a heading that names a task holds until one that names none", () => {
  expect(shown(place(["一、大气污染防治工作", "本月没有新情况。", "二、存在问题", "人手不够。"]))).toEqual([
    "2.0 named 本月没有新情况。",
    "? 二、存在问题：人手不够。",
  ]);
});
