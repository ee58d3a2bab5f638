// Which item words tell (凭词认项): a few rare words choose among the items of a task, many leave what a heading says, and times tell nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { misfiledIn } from "./misfiled.ts";
import type { PlaceItem } from "./naming.ts";
import type { ReplyPart } from "./submission.ts";
import { tellingOf } from "./telling.ts";

const item = (task: number, number: number, taskLabel: string, label: string | null, words: string): PlaceItem => ({
  task,
  taskLabel,
  item: number,
  label,
  words: `${label ?? ""}。${words}`,
});
const items: readonly PlaceItem[] = [
  item(1, 1, "预算收入及支出", "收入精准度", "一般预算收入实际完成值与预期值的差异率小于3%。"),
  item(1, 2, "预算收入及支出", "支出进度", "一般预算支出进度高于去年同期和各区平均。存量资金盘活比例达标。"),
  item(2, 1, "安全生产", "安全生产监督检查", "开展安全生产监督检查，执法检查计划完成率达标。"),
  item(2, 2, "安全生产", "压减生产安全事故", "防范安全生产事故，未发生较大事故。"),
  item(3, 1, "接诉即办", null, "热线响应率、解决率、满意率均有提高。"),
];
const telling = tellingOf(items, items);
const shown = (one: PlaceItem | null): string | null => one && `${String(one.task)}.${String(one.item)}`;
const within = (text: string, task: number): string | null => shown(telling.within(text, task));
const against = (text: string, task: number, number: number | null, only: number | null = null): string | null =>
  shown(telling.against(text, { task, item: number }, only));

describe("of the items of a task", () => {
  test.each([
    [
      "the one whose rare words a long text has",
      "年初5.7亿元的存量资金，到上月末已有3.8亿元投入使用，余下的将于明年上半年陆续安排完毕",
      1,
      "1.2",
    ],
    ["the one whose name is said, though both are of the same thing", "全区一般预算收入412亿元，比去年同期增长6%", 1, "1.1"],
    ["none by what all of them say", "组织安全生产宣传36场", 2, null],
    ["none by a word or two", "另有专项资金用于盘活", 1, null],
    ["none by times", "与去年同期相比，前三季度持平", 1, null],
  ])("%s", (_, text, task, told) => {
    expect(within(text, task)).toBe(told);
  });
});

describe("against a heading", () => {
  test("another item is told where it is named, its task's sooner than others'", () => {
    expect(against("存量资金盘活比例92%", 1, 1)).toBe("1.2");
    expect(against("热线响应率98%，解决率90%，满意率94%", 1, 1)).toBe("3.1");
    expect(against("发生较大事故1起", 2, 1)).toBe("2.2");
    expect(against("发生较大事故1起", 1, 1)).toBeNull();
  });

  test("none where it speaks of two others alike", () => {
    expect(against("热线响应率、解决率、满意率98%，存量资金盘活比例92%", 2, 1)).toBeNull();
  });

  test("nothing outside of the task that a table gives", () => {
    expect(against("热线响应率98%，解决率90%，满意率94%", 1, 1, 1)).toBeNull();
    expect(against("存量资金盘活比例92%", 1, 1, 1)).toBe("1.2");
  });

  test("no words of an item lead away from it, whatever stands around them", () => {
    const clauses = items.flatMap((one) => one.words.split(/[。，]/u).flatMap((text) => (text.length > 5 ? [{ one, text }] : [])));
    const around = fc.constantFrom("", "截至10月底，", "我区共12家，", "较上年同期增加3个，");
    fc.assert(
      fc.property(fc.constantFrom(...clauses), around, around, ({ one, text }, before, behind) => {
        expect(against(`${before}${text}。${behind}`, one.task, one.item)).toBeNull();
        expect(against(`${before}${text}。${behind}`, one.task, null)).toBeNull();
      }),
    );
  });
});

test("a form's text that is plainly of another item of its task is in the wrong place", () => {
  const part = (number: number, text: string): ReplyPart => ({
    task: 1,
    item: number,
    text,
    start: null,
    end: null,
    cell: "C4",
    by: "named",
  });
  const spending = "一般预算支出进度高于去年同期和各区平均，存量资金盘活比例达标。";
  const found = (...parts: readonly ReplyPart[]): readonly unknown[] =>
    misfiledIn(parts, items, items).map((one) => [one.part.item, one.told.item]);
  expect(found(part(1, spending))).toEqual([[1, 2]]);
  expect(found(part(2, spending), part(1, "年内组织调度会4次。"))).toEqual([]);
});
