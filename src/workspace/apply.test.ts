// Definitions broken on purpose: every mistake is named at its line, all of them at once, and nothing that stands on one is blamed for it.
import { describe, expect, test } from "vitest";
import { packOf, registerOf } from "../../test/workspace.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { checkDefinitions, parseFolders, type DefinitionFolder } from "./apply.ts";

const orders = `id: orders
label: 工单
key: [no]
organisation: unit
date: day
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation }
  day: { label: 日期, type: date }
  closed: { label: 办结, type: date }
  kind: { label: 类别, type: code, codes: { a: 甲, b: 乙 } }
  n: { label: 人数, type: integer, unit: 人 }
  rate: { label: 比率, type: decimal, scale: 2, unit: "%" }
checks:
  - { id: order, that: closed >= day, label: 办结不早于日期 }
`;
const timed = `id: orders-timed
label: 工单时限
base: orders
lookups:
  others: { label: 同日件数, from: orders, match: { day: day }, take: count }
clocks:
  handling: { label: 按期, from: [day], days: 5, unit: working-day, until: closed }
computed:
  late: { label: 逾期, that: "!handling_on_time" }
`;
const metrics = `metrics:
  m-count: { label: 件数, kind: count, ledger: orders, unit: 件 }
  m-rate: { label: 按期率, kind: share, ledger: orders-timed, counts: handling_on_time, unit: "%" }
  m-people: { label: 人数, kind: sum, ledger: orders, value: n, unit: 人 }
  m-per: { label: 人均, kind: formula, inputs: { a: m-people, b: m-count }, expression: a / b, unit: 人 }
  m-growth: { label: 增长, kind: compare, of: m-count, with: last-year, as: growth, unit: "%" }
`;
const scheme = `id: s
version: 1.0.0
label: 方案
organisation: west
period: "2021"
dimensions:
  - label: 维度
    tasks:
      - number: 1
        label: 任务
        statement: statements/01.md
        criteria:
          - { id: c-rate, metric: m-rate, targets: [{ is: ">= 90" }] }
`;
const statement = "---\ntask: 1\n---\n1. 受理{m-count}，{c-rate ? 均按期 : 未全部按期}。\n";

type Change = readonly [file: "orders" | "timed" | "metrics" | "scheme" | "statement", from: string, to: string];
const sources = { orders, timed, metrics, scheme, statement };

/** All problems of the folders with some texts replaced, each as code, file, line and key. */
function lint(...changes: readonly Change[]): readonly string[] {
  const texts = { ...sources };
  for (const [file, from, to] of changes) {
    expect(texts[file].split(from).length, `${from} stands in ${file}`).toBeGreaterThan(1);
    texts[file] = texts[file].replace(from, () => to);
  }
  const folders: readonly DefinitionFolder[] = [
    registerOf(),
    packOf("p", { "ledgers/orders.yaml": texts.orders, "ledgers/orders-timed.yaml": texts.timed, "metrics.yaml": texts.metrics }),
    { path: "schemes/s", files: { "scheme.yaml": texts.scheme, "statements/01.md": texts.statement } },
  ];
  return checkDefinitions(parseFolders(folders), { packs: [], registers: [] }).map(shown);
}
const shown = ({ code, at, facts }: Problem): string =>
  `${code} ${at.file.replace(/^.*\//u, "")}:${at.line ?? "-"} ${at.field ?? ""} ${"near" in facts && facts.near !== "" ? `(${facts.near}?)` : ""}`.trim();

test("the definitions as they are have no problem", () => expect(lint()).toEqual([]));

describe("one mistake is one problem, at its place", () => {
  test.each<readonly [string, Change, string]>([
    ["a key nobody knows", ["orders", "key: [no]", "keys: [no]"], "definition.key-unknown orders.yaml:3 keys"],
    ["YAML that is none", ["orders", "label: 工单", "label: [工单"], "definition.not-yaml orders.yaml:3"],
    ["a key field that is not there", ["orders", "key: [no]", "key: [number]"], "condition.field-unknown orders.yaml:3 key.0"],
    ["a code without codes", ["orders", ", codes: { a: 甲, b: 乙 }", ""], "definition.key-missing orders.yaml:11 fields.kind"],
    ["two labels alike", ["orders", "label: 办结, type", "label: 日期, type"], "file.header-twice orders.yaml:10 fields.closed"],
    [
      "a check over an unknown field",
      ["orders", "closed >= day", "closd >= day"],
      "condition.field-unknown orders.yaml:15 checks.0.that (closed?)",
    ],
    ["a date that is none", ["orders", "date: day", "date: kind"], "condition.type orders.yaml:5 date"],
    [
      "a base that is not there",
      ["timed", "base: orders", "base: order"],
      "definition.reference-unknown orders-timed.yaml:3 base (orders?)",
    ],
    ["keys of two types", ["timed", "{ day: day }", "{ day: no }"], "condition.type orders-timed.yaml:5 lookups.others.match.day"],
    ["a lookup without its field", ["timed", "take: count", "take: sum"], "definition.key-missing orders-timed.yaml:5 lookups.others"],
    ["a clock over a text", ["timed", "until: closed", "until: no"], "condition.type orders-timed.yaml:7 clocks.handling"],
    [
      "a condition that cannot be read",
      ["timed", "!handling_on_time", "!(handling_on_time"],
      "condition.syntax orders-timed.yaml:9 computed.late.that",
    ],
    ["a division in a condition", ["metrics", "value: n,", "value: n / 2,"], "condition.not-allowed metrics.yaml:4 metrics.m-people.value"],
    ["a kind there is none of", ["metrics", "kind: count", "kind: cuont"], "definition.value-wrong metrics.yaml:2 metrics.m-count.kind"],
    [
      "a rate that is added up",
      ["metrics", "value: n, unit: 人", 'value: rate, unit: "%"'],
      "metric.rate-summed metrics.yaml:4 metrics.m-people.value",
    ],
    [
      "a unit that does not convert",
      ["metrics", "value: n, unit: 人", "value: n, unit: 元"],
      "metric.unit-incompatible metrics.yaml:4 metrics.m-people.unit",
    ],
    [
      "an input that is not there",
      ["metrics", "a: m-people", "a: m-peple"],
      "definition.reference-unknown metrics.yaml:5 metrics.m-per.inputs.a (m-people?)",
    ],
    ["a formula over an unknown name", ["metrics", "a / b", "a / c"], "condition.field-unknown metrics.yaml:5 metrics.m-per.expression"],
    ["a comparison that is none", ["metrics", "as: growth", "as: rank"], "definition.value-wrong metrics.yaml:6 metrics.m-growth.as"],
    ["metrics in a circle", ["metrics", "a: m-people", "a: m-per"], "definition.cycle metrics.yaml:5 metrics.m-per"],
    [
      "a criterion on a metric nobody knows",
      ["scheme", "metric: m-rate", "metric: m-rates"],
      "definition.reference-unknown scheme.yaml:13 dimensions.0.tasks.0.criteria.0.metric (m-rate?)",
    ],
    [
      "a target that is none",
      ["scheme", ">= 90", "about 90"],
      "definition.value-wrong scheme.yaml:13 dimensions.0.tasks.0.criteria.0.targets.0.is",
    ],
    [
      "a criterion without target, on a number",
      ["scheme", ', targets: [{ is: ">= 90" }]', ""],
      "definition.key-missing scheme.yaml:13 dimensions.0.tasks.0.criteria.0",
    ],
    [
      "a target in a unit that does not convert",
      ["scheme", '">= 90"', '">= 90 件"'],
      "metric.unit-incompatible scheme.yaml:13 dimensions.0.tasks.0.criteria.0.targets.0.is",
    ],
    [
      "a day against a number",
      ["scheme", '">= 90"', '">= 2021-06-30"'],
      "condition.type scheme.yaml:13 dimensions.0.tasks.0.criteria.0.targets.0.is",
    ],
    [
      "a target that begins after the year",
      ["scheme", '">= 90"', '">= 90", from: 2022-01-01'],
      "definition.value-wrong scheme.yaml:13 dimensions.0.tasks.0.criteria.0.targets.0.from",
    ],
    ["a criterion of nobody", ["statement", "{c-rate ?", "{c-rates ?"], "definition.reference-unknown 01.md:4  (c-rate?)"],
    ["a digit that was typed", ["statement", "受理", "受理第3批"], "statement.digit-typed 01.md:4"],
    ["a Chinese numeral that was typed", ["statement", "受理", "受理三批"], "statement.digit-typed 01.md:4"],
    ["a figure nobody knows", ["statement", "{m-count}", "{m-counts}"], "definition.reference-unknown 01.md:4  (m-count?)"],
    [
      "a sentence that rests on nothing",
      ["statement", "均按期 : 未全部按期}。", "均按期 : 未全部按期}。工作扎实。"],
      "statement.unsupported 01.md:4",
    ],
  ])("%s", (_, change, problem) => expect(lint(change)).toEqual([problem]));
});

test("mistakes in every file come together, and what stands on them is not blamed", () => {
  const found = lint(
    ["orders", "closed >= day", "closd >= day"],
    ["timed", "until: closed", "untill: closed"],
    ["metrics", "kind: count", "kind: cuont"],
    ["metrics", "as: growth", "as: rank"],
    ["scheme", "number: 1", "number: 1\n        nubmer: 1"],
    ["statement", "受理", "受理3批"],
  );
  expect(found).toEqual([
    "definition.key-missing orders-timed.yaml:7 clocks.handling.until",
    "definition.key-unknown orders-timed.yaml:7 clocks.handling.untill",
    "definition.value-wrong metrics.yaml:2 metrics.m-count.kind",
    "definition.key-unknown scheme.yaml:10 dimensions.0.tasks.0.nubmer",
    "condition.field-unknown orders.yaml:15 checks.0.that (closed?)",
  ]);
});

test("a pack that takes a metric from under a scheme in force is taken, and said to", () => {
  const folder = (metricsText: string): DefinitionFolder =>
    packOf("p", { "ledgers/orders.yaml": orders, "ledgers/orders-timed.yaml": timed, "metrics.yaml": metricsText }, { version: "2.0.0" });
  const standing = parseFolders([
    registerOf(),
    packOf("p", { "ledgers/orders.yaml": orders, "ledgers/orders-timed.yaml": timed, "metrics.yaml": metrics }),
    { path: "schemes/s", files: { "scheme.yaml": scheme, "statements/01.md": statement } },
  ]);
  const values = <T>(list: readonly { readonly value: T }[]): readonly T[] => list.map(({ value }) => value);
  const held = { packs: values(standing.packs), registers: values(standing.registers), schemes: values(standing.schemes) };
  const without = metrics.replace(/ {2}m-rate: .*\n/u, "");
  expect(checkDefinitions(parseFolders([folder(metrics)]), held)).toEqual([]);
  const lost = checkDefinitions(parseFolders([folder(without)]), held);
  expect(lost.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
    ["definition.reference-unknown", "warning", "schemes/s/scheme.yaml"],
  ]);
});
