// Slips of the unit (单位写错): the same number of the same thing in another unit, and what is near to it.
import { expect, test } from "vitest";
import { readText } from "../claim/read.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Report } from "../statement/report.ts";
import { askUnits } from "./unit-slip.ts";

const figure = { text: "0.25天", value: "0.25", unit: "天", exact: "0.2512", kind: "duration", source: "metric", metric: "licence-time" };
const report = {
  tasks: [
    { number: 5, items: [{ segments: [{ text: "平均用时约" }, { figure: { ...figure, period: "2021", organisation: "xicheng" } }] }] },
  ],
  details: [{ metric: "licence-time", label: "企业设立平均办理时长" }],
} as unknown as Pick<Report, "tasks" | "details">;

const judged = (text: string, task = 5): readonly Judged[] =>
  readText(text).map((claim) => ({
    claim,
    task,
    words: text.slice(0, claim.start),
    metric: null,
    period: null,
    organisation: null,
    verdict: "not-computable",
    found: null,
    exact: null,
    reason: { code: "not-bound" },
  }));
const verdicts = (text: string, task?: number): readonly string[] => askUnits(judged(text, task), report).map(({ verdict }) => verdict);

test("the same number in another unit of time is asked about, with what the ledgers have", () => {
  expect(askUnits(judged("平均执照办理时长约0.25小时。"), report)).toMatchObject([
    { verdict: "contradicts", found: "0.25天", reason: { code: "contradicted", metric: "企业设立平均办理时长", found: "0.25天" } },
  ]);
});

test.each([
  ["the right unit", "平均执照办理时长约0.25天。", 5],
  ["another number", "平均执照办理时长约6小时。", 5],
  ["another thing", "热线接听等待0.25小时。", 5],
  ["another task", "平均执照办理时长约0.25小时。", 6],
])("%s is not", (_, text, task) => {
  expect(verdicts(text, task)).toEqual(["not-computable"]);
});
