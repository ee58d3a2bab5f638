// A list of feedback as a person hands it in: what is read, and everything that is wrong with it at once.
import { expect, test } from "vitest";
import type { OrganisationId } from "../vocabulary/id.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parseFeedback, readFeedback } from "./feedback.ts";

const offices = new Map([
  ["大厅", "hall" as OrganisationId],
  ["路政", "roads" as OrganisationId],
]);
const resolve = (name: string): OrganisationId | undefined => offices.get(name);
const table = (header: readonly string[], ...rows: readonly (readonly (string | null)[])[]) =>
  readFeedback(
    "f.csv",
    header,
    rows.map((cells, index) => ({ line: index + 2, cells })),
    resolve,
  );

test("YAML: a list with the keys", () => {
  const text =
    "- { task: 2, item: 1, what: 路灯不亮, source: 某办〔2022〕1号, lead: 大厅、路政, due: 2022-06-30 }\n- { dimension: 服务, what: 其他, source: 通报 }\n";
  expect(expectOk(parseFeedback("f.yaml", text, resolve))).toMatchObject([
    { task: 2, item: 1, dimension: null, what: "路灯不亮", source: "某办〔2022〕1号", lead: ["hall", "roads"], due: "2022-06-30" },
    { task: null, dimension: "服务", group: null, lead: [], due: null },
  ]);
});

test("a table: Chinese headers or keys, in any order; empty rows are none", () => {
  const read = table(["问题", "来源", "task", "期限"], ["路灯不亮", "通报", "2", "2022年6月3日"], ["", null, " ", ""]);
  expect(expectOk(read)).toMatchObject([{ task: 2, what: "路灯不亮", source: "通报", due: "2022-06-03" }]);
});

test("everything that is wrong is told at once, with row and column", () => {
  const read = table(["任务", "问题", "来源", "牵头单位", "期限"], ["二", "甲", "通报", "大厅", ""], ["", "", "", "某局", "六月底"]);
  expect(read.ok).toBe(false);
  expect(read.problems.map(({ code, at }) => [code, at.line, at.field])).toEqual([
    ["row.type-mismatch", 2, "任务"],
    ["row.field-missing", 3, "考评维度"],
    ["row.field-missing", 3, "问题"],
    ["row.field-missing", 3, "来源"],
    ["row.organisation-unknown", 3, "牵头单位"],
    ["row.type-mismatch", 3, "期限"],
  ]);
});

test("a column that nobody knows is warned of; one that is needed must be there; a key that is misspelt is found", () => {
  expect(table(["任务", "问题", "来源", "备注"], ["2", "甲", "通报", "x"])).toMatchObject({
    ok: true,
    problems: [{ code: "file.header-unknown", severity: "warning", facts: { label: "备注" } }],
  });
  expect(table(["任务"]).problems).toMatchObject([{ facts: { label: "问题" } }, { facts: { label: "来源" } }]);
  expect(parseFeedback("f.yaml", "- { tsk: 2, what: 甲, source: 乙 }\n", resolve)).toMatchObject({
    ok: false,
    problems: [{ code: "definition.key-unknown", at: { line: 1 } }],
  });
});
