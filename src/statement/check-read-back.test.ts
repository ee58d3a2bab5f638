// What the gate refuses because a reader of the sentence would take its figures for others.
import { describe, expect, test } from "vitest";
import { renderLine } from "../../test/rendered-item.ts";
import { count, criterion, number, result, share, target } from "../../test/statement-fixture.ts";
import type { Problem } from "../vocabulary/problem.ts";

describe("the gate refuses a figure that its sentence says otherwise (回读不符)", () => {
  const values = { tasks: "183", rate: "97.5", guests: "146", place: "3", "last-day": "2021-11-30" };
  test.each([
    ["a bound that nobody found", "办结率超过{rate}。", { text: "97.50%", aspect: "comparator", bound: "=", read: ">" }],
    ["a vague word that is typed", "办结约{tasks}。", { aspect: "comparator", bound: "=", read: "~" }],
    ["a suffix", "办结{tasks}以上。", { aspect: "comparator", read: ">=" }],
    ["another quantity behind a bare number", "用时{tasks | plain}天。", { aspect: "kind", bound: "count", read: "duration" }],
    ["a sign that is typed", "增减-{rate}。", { aspect: "value", bound: "97.5", read: "-97.5" }],
    ["a range of two figures", "办结{guests | plain}—{tasks}。", { aspect: "value", text: "146" }],
    ["an expectation of what is done", "有望办结{tasks}。", { aspect: "hedge", bound: "", read: "有望" }],
    ["a day that becomes a deadline", "于{last-day}前印发。", { aspect: "comparator", read: "<=" }],
    ["people that read as places of a ranking", "同比下降{guests | as 位}。", { aspect: "unit", bound: "人", read: "位" }],
    ["a number that reads as none", "在{tasks | plain}地推开。", { aspect: "unread", text: "183" }],
  ])("%s: %s", async (_, body, facts) => {
    const { statement } = await renderLine(body, values);
    expect(statement.problems[0]).toMatchObject({
      code: "statement.not-read-back",
      severity: "error",
      at: { file: "a.md", line: 4 },
      facts,
    });
  });

  test.each([
    "计划办结{tasks}，实际办结{guests | over 10}。",
    "办结{tasks | plain}项。",
    "截至{last-day}，全部办结{^narrative}。",
    "占比{rate | about}，排名{place}。",
    "[[“十四五”规划第3号]]办结{tasks}。",
    "{period 2021-06}建成{tasks}。",
  ])("%s passes", async (body) => expect((await renderLine(body, values)).statement.problems).toEqual([]));

  test("a unit that readers do not know is not asked for", async () => {
    const { statement } = await renderLine("办结{tasks}。", { tasks: "183" }, [count("tasks", "畚")]);
    expect(statement.problems).toEqual([]);
  });
});

describe("a threshold may be named (目标值), and where it was missed with the opposite word", () => {
  const metric = share("rate");
  const of = criterion("rate-enough", "rate", { targets: [target(">=", "90")] });
  const problems = async (body: string, met: boolean): Promise<readonly Problem[]> => {
    const value = met ? "97.5" : "80";
    const { statement } = await renderLine(body, { rate: value }, [metric], [result(of, met, number(value), `${value}%`)]);
    return statement.problems;
  };
  test.each([
    ["{rate-enough ? 不低于 : 低于}{target rate-enough}。", true],
    ["{rate-enough ? 不低于 : 低于}{target rate-enough}。", false],
    ["{rate-enough ? 达到 : 未达到}{target rate-enough}的目标。", true],
    ["{rate-enough ? 达到 : 未达到}{target rate-enough}的目标。", false],
    ["{rate-enough ? 已完成 : 力争达到}{target rate-enough}。", false],
  ])("%s when met is %s", async (body, met) => expect(await problems(body, met)).toEqual([]));
  test.each([
    ["the opposite of what was found", "{rate-enough ? 低于 : 不低于}{target rate-enough}。", true],
    ["the opposite, with nothing that says so", "办结率低于{target rate-enough}。", false],
    ["more than is bound", "{rate-enough ? 超过 : 未达到}{target rate-enough}。", true],
  ])("not %s", async (_, body, met) =>
    expect(await problems(body, met)).toMatchObject([{ code: "statement.not-read-back", facts: { aspect: "comparator", bound: ">=" } }]),
  );
});
