// Statements while a target is yet to be set (待定): what waits for it shows a mark and is warned of, everything else is said.
import { expect, test } from "vitest";
import { renderLine } from "../../test/rendered-item.ts";
import { criterion, number, result } from "../../test/statement-fixture.ts";
import { segmentText } from "./read-back.ts";
import type { CriterionResult } from "./statement.ts";

const waiting: CriterionResult = {
  ...result(criterion("tasks-done", "rate", { targets: [], pending: true }), null, number(100)),
  target: null,
};
const render = async (body: string) => {
  const { statement } = await renderLine(body, { tasks: "8" }, undefined, [waiting]);
  const [item] = statement.items;
  return { text: item?.segments.map(segmentText).join(""), status: item?.status, problems: statement.problems };
};

test("words and a threshold that wait show a mark, each with a warning; figures beside them are said", async () => {
  const { text, status, problems } = await render("任务{tasks}，{tasks-done ? 均已完成 : 完成率为{rate}}，目标为{target tasks-done}。");
  expect([text, status]).toEqual(["任务8项，〔目标待定〕，目标为〔目标待定〕。", "unsupported"]);
  expect(problems).toMatchObject([
    { code: "statement.target-pending", severity: "warning", facts: { word: "均已完成", criterion: "tasks-done" } },
    { code: "statement.target-pending", severity: "warning", facts: { word: "", criterion: "tasks-done" } },
  ]);
});

test("an item that says nothing of it stands unsupported all the same, for nobody can tell whether it is done", async () => {
  expect(await render("任务{tasks}。")).toEqual({ text: "任务8项。", status: "unsupported", problems: [] });
});
