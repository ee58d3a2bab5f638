// What is wrong with a reply as a whole (报送校验): every question at once, and none that would keep it from being taken.
import { describe, expect, test } from "vitest";
import { formsOf, offices } from "../../test/form-fixture.ts";
import { checkReply, type Expected } from "./check.ts";
import type { ReplyPart } from "./submission.ts";

const at = { file: "回复.docx" };
const item = { lacks: [], status: "done", written: true } as const;
const [anjian, chengguan] = offices;
const [form] = formsOf([
  { lead: [anjian], responsible: [], supporting: [], items: [item, item] },
  { lead: [chengguan], responsible: [], supporting: [anjian], items: [item] },
]);
if (!form) throw new Error("no form");
const expected: Expected = {
  form,
  period: "2021-11",
  due: "2021-12-03",
  received: "2021-12-02",
  said: "2021-11",
  signed: { isDated: true, day: "2021-12-01" },
  taskLabel: (task) => `任务${String(task)}`,
};
const part = (task: number, number: number | null): ReplyPart => ({
  task,
  item: number,
  text: "已完成。",
  start: 0,
  end: 4,
  cell: null,
  by: "words",
});
const reply = (...parts: readonly ReplyPart[]) => ({ parts, answers: [], form: null, unplaced: [] });
const codes = (given: ReturnType<typeof reply>, more: Partial<Expected> = {}): readonly unknown[] =>
  checkReply(given, { ...expected, ...more }, at).map(({ code, facts }) => [code, facts]);
const whole = reply(part(1, 1), part(1, 2));

describe("a reply", () => {
  test("that says what is asked, in time, is nothing to ask about", () => {
    expect(codes(whole)).toEqual([]);
  });

  test("on the last day is in time, on the day after it is late", () => {
    expect(codes(whole, { received: "2021-12-03" })).toEqual([]);
    expect(codes(whole, { received: "2021-12-04" })).toMatchObject([["reply.late", { due: "2021年12月3日", received: "2021年12月4日" }]]);
  });

  test("of another period is asked about, one of the year up to it is not", () => {
    expect(codes(whole, { said: "2021-10" })).toMatchObject([["reply.period-differs", {}]]);
    expect(codes(whole, { said: "2021-01..2021-11" })).toEqual([]);
    expect(codes(whole, { said: null })).toEqual([]);
  });

  test("that leaves out items of its lead is told which, once a task; what it only supports may be left out", () => {
    expect(codes(reply(part(1, 2)))).toEqual([["reply.items-missing", { task: "任务1", items: "任务名称1 1. 事项1" }]]);
    expect(codes(reply(part(1, null)))).toEqual([]);
  });

  test("about another's task is asked about, once a task", () => {
    expect(codes(reply(part(1, null), part(7, 1), part(7, 2)))).toEqual([
      ["reply.task-foreign", { task: "任务7", organisation: "单位anjian" }],
    ]);
  });

  test("that says nothing of anything says so", () => {
    expect(codes(reply()).map((one) => (one as readonly unknown[])[0])).toEqual(["reply.items-missing", "reply.nothing"]);
  });

  test("with everything wrong is asked everything; only another period hinders taking it in", () => {
    const problems = checkReply(reply(part(7, 1)), { ...expected, received: "2022-01-01", said: "2021-10" }, at);
    expect(problems.map(({ code }) => code)).toEqual(["reply.late", "reply.period-differs", "reply.task-foreign", "reply.items-missing"]);
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["reply.period-differs"]);
    expect(problems.every(({ at: { file } }) => file === at.file)).toBe(true);
  });
});
