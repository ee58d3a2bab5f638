import { describe, expect, test } from "vitest";
import { evaluateCondition, type RowValue } from "./condition-evaluate.ts";
import { conjunctsOf, explainCondition } from "./condition-explain.ts";
import { compileCondition, quoteIdentifier } from "./condition-sql.ts";
import { fieldsOf, parseCondition, parseExpression, type Expression, type Scope, type ScopeField } from "./condition.ts";
import { expectOk } from "../vocabulary/problem.ts";

const fields: Readonly<Record<string, ScopeField>> = {
  order_no: { type: "string" },
  category: { type: "string", codes: ["property", "noise"] },
  calls: { type: "integer" },
  amount: { type: "decimal", scale: 2 },
  extended: { type: "boolean" },
  day: { type: "date" },
  received_at: { type: "datetime" },
  closed_at: { type: "datetime" },
};
const scope: Scope = {
  fields: new Map(Object.entries(fields)),
  parameters: new Map([
    ["response_weight", "0.10"],
    ["limit_days", "24"],
  ]),
};
const at = { file: "packs/hotline/metrics.yaml", field: "metrics.response-rate.where" };
const parse = (source: string): Expression => expectOk(parseExpression(source, scope, at));
const problemsOf = (source: string): readonly (readonly unknown[])[] =>
  parseExpression(source, scope, at).problems.map((p) => [p.at.column, p.code, p.facts]);
/** Working days as if every day were one, for 2021 only. */
const workdays = (after: string, upTo: string): number | undefined =>
  after.startsWith("2021") && upTo.startsWith("2021") ? (Date.parse(upTo) - Date.parse(after)) / 86_400_000 : undefined;
const evaluate = (source: string, row: Readonly<Record<string, RowValue>> = {}): RowValue =>
  evaluateCondition(parse(source), (field) => row[field] ?? null, workdays);

describe("types", () => {
  test.each([
    ["extended", "boolean", 0],
    ["calls * 2 + 1", "integer", 0],
    ["amount * response_weight", "decimal", 4],
    ["calls + 1.5", "decimal", 1],
    ["limit_days", "integer", 0],
    ["closed_at - received_at", "duration", 0],
    ["day - day", "duration", 0],
    ["closed_at - day", "duration", 0],
    ['day + duration("24h")', "datetime", 0],
    ['duration("24h") + closed_at', "datetime", 0],
    ['closed_at - duration("24h") * calls', "datetime", 0],
    ["workdays(day, closed_at)", "integer", 0],
    ['order_no in ["1", "2"]', "boolean", 0],
    ["null", "null", 0],
  ])("%s is a %s", (source, type, scale) => expect(parse(source)).toMatchObject({ type, scale, source }));

  test("a condition must be boolean", () => {
    expect(parseCondition("extended && calls > 1", scope, at).ok).toBe(true);
    expect(parseCondition("calls + 1", scope, at).problems).toEqual([
      { code: "condition.type", severity: "error", at: { ...at, column: 1 }, facts: { expected: "boolean", found: "integer" } },
    ]);
  });

  test("a field hides a parameter of its name", () => {
    const both = { fields: scope.fields, parameters: new Map([["calls", "1.5"]]) };
    expect(expectOk(parseExpression("calls", both, at)).kind).toBe("field");
  });

  test("the fields an expression reads are told", () => {
    expect([...fieldsOf(parse("has(day) && (amount > response_weight || workdays(day, closed_at) in [calls])"))]).toEqual([
      "day",
      "amount",
      "closed_at",
      "calls",
    ]);
  });
});

describe("what is outside the subset is refused with its column", () => {
  test.each([
    ["amount / 2 > 1", 1, "/"],
    ["calls > 1 && calls % 2 == 0", 14, "%"],
    ["extended ? true : false", 1, "?:"],
    ["extended && order_no.matches('1')", 13, ".matches()"],
    ["[1, 2].exists(x, x > 1)", 1, ".exists()"],
    ["order_no.length == 1", 1, "."],
    ['order_no[0] == "a"', 1, "[]"],
    ["[calls] == calls", 1, "[]"],
    ['{"a": 1} == calls', 1, "{}"],
    ["size(order_no) > 1", 1, "size()"],
    ["calls in extended", 1, "in extended"],
    ["calls == 1e3", 10, "1e3"],
    ["calls == 0x1F", 10, "0x1F"],
    ["calls == 1u", 10, "1u"],
    ['order_no == r"x"', 13, 'r"x'],
    ["order_no == '''x'''", 13, "'''"],
    ["workdays(day, closed_at + duration('24h') * workdays(day, day)) > 1", 15, "workdays(workdays())"],
  ])("%s", (source, column, what) => expect(problemsOf(source)).toEqual([[column, "condition.not-allowed", { what }]]));

  test.each([
    ['"a" + order_no', 1, "integer | decimal | date | datetime | duration", "string"],
    ['order_no < "b"', 1, "integer | decimal | date | datetime | duration", "string"],
    ["calls < null", 9, "integer | decimal", "null"],
    ['received_at >= "2021-01-01"', 16, "date | datetime", "string"],
    ["extended == 1", 13, "boolean", "integer"],
    ["extended && calls", 13, "boolean", "integer"],
    ["null || extended", 1, "boolean", "null"],
    ["!calls", 2, "boolean", "integer"],
    ["-order_no", 2, "integer | decimal | duration", "string"],
    ["day + day", 7, "duration", "date"],
    ['duration("1h") * 1.5', 18, "integer", "decimal"],
    ["workdays(calls, day)", 10, "date | datetime", "integer"],
    ["workdays(day)", 1, "workdays(date, date)", "workdays(day)"],
    ["has(amount + 1)", 1, "has(field)", "has(amount + 1)"],
    ["has(response_weight)", 1, "has(field)", "has(response_weight)"],
    ['day == date("2021-02-29")', 8, 'date("YYYY-MM-DD")', 'date("2021-02-29")'],
    ['day == date("0000-01-01")', 8, 'date("YYYY-MM-DD")', 'date("0000-01-01")'],
    ["day == date(received_at)", 8, 'date("YYYY-MM-DD")', "date(received_at)"],
    ['timestamp("2021-01-01T00:00:00Z")', 1, 'timestamp("YYYY-MM-DDTHH:MM:SS")', 'timestamp("2021-01-01T00:00:00Z")'],
    ['timestamp("2021-01-01 24:00:00")', 1, 'timestamp("YYYY-MM-DDTHH:MM:SS")', 'timestamp("2021-01-01 24:00:00")'],
    ['duration("1.5h")', 1, 'duration("1d2h3m4s")', 'duration("1.5h")'],
    ['duration("")', 1, 'duration("1d2h3m4s")', 'duration("")'],
    ['category == "nosie"', 13, "property | noise", "nosie"],
    ['"nosie" != category', 1, "property | noise", "nosie"],
    ['category in ["noise", "smell"]', 23, "property | noise", "smell"],
  ])("%s", (source, column, expected, found) => expect(problemsOf(source)).toEqual([[column, "condition.type", { expected, found }]]));

  test("all problems are told at once, in the order of the text", () => {
    expect(problemsOf('amount / 2 > 1 && recieved_at < closed_at || category in ["nosie", 3] && extended.x')).toEqual([
      [1, "condition.not-allowed", { what: "/" }],
      [19, "condition.field-unknown", { field: "recieved_at", near: "received_at" }],
      [59, "condition.type", { expected: "property | noise", found: "nosie" }],
      [68, "condition.type", { expected: "string", found: "integer" }],
      [74, "condition.not-allowed", { what: "." }],
    ]);
  });

  test.each([
    ["", 1, "Unexpected token: EOF"],
    ["calls ==", 9, "Unexpected token: EOF"],
    ["calls = 1", 7, "Unexpected character: ="],
    ['order_no == "月坛', 13, "Unterminated string"],
  ])("what does not parse is one problem: %s", (source, column, message) =>
    expect(problemsOf(source)).toEqual([[column, "condition.syntax", { message }]]),
  );

  test("columns count characters, not code units", () => {
    expect(problemsOf('order_no == "𠮷" && nope_at_all')).toEqual([[20, "condition.field-unknown", { field: "nope_at_all", near: "" }]]);
  });

  test("a text that nests without end is a problem, not a crash", () => {
    const endless = Array.from({ length: 900 }, () => "extended").join(" && ");
    expect(problemsOf(endless).map(([, code]) => code)).toEqual(["condition.syntax"]);
    expect(problemsOf("(".repeat(5000) + "extended" + ")".repeat(5000)).map(([, code]) => code)).toEqual(["condition.syntax"]);
  });
});

describe("widths are known before any row is", () => {
  test.each([
    "calls * calls > 1",
    "amount * amount * 100 > 1",
    "calls + amount < response_weight",
    'closed_at + duration("24h") * calls > received_at',
  ])("%s fits", (source) => expect(problemsOf(source)).toEqual([]));
  test.each([
    ["calls * calls * calls > 1", 1, "calls * calls * calls"],
    ["1 < (amount * amount) * calls", 5, "(amount * amount) * calls"],
    ["calls * calls == 0.001", 1, "calls * calls == 0.001"],
    [`calls == ${"9".repeat(39)}`, 10, "9".repeat(39)],
    [`amount > 0.${"0".repeat(38)}1`, 10, `0.${"0".repeat(38)}1`],
    [
      'day + duration("24h") * calls + duration("24h") * calls + duration("24h") * calls + duration("24h") * calls > day',
      1,
      'day + duration("24h") * calls + duration("24h") * calls + duration("24h") * calls + duration("24h") * calls',
    ],
  ])("%s is refused", (source, column, expression) => expect(problemsOf(source)).toEqual([[column, "condition.too-wide", { expression }]]));
});

describe("values", () => {
  test.each([
    ["order_no == null", {}, true],
    ['order_no != "1"', {}, true],
    ['order_no in ["1", null]', {}, true],
    ["order_no in []", { order_no: "1" }, false],
    ["has(order_no)", { order_no: "" }, true],
    ["calls > 1", {}, null],
    ["!(calls > 1)", {}, null],
    ["extended && calls > 1", { extended: false }, false],
    ["calls > 1 && extended", { extended: true }, null],
    ["calls > 1 || extended", { extended: true }, true],
    ["!extended", {}, null],
    ["calls == 2.0", { calls: "2" }, true],
    ["amount in [1.5]", { amount: "1.50" }, true],
    ["amount * response_weight", { amount: "0.30" }, "0.0300"],
    ["-amount - 1", { amount: "-0.50" }, "-0.50"],
    ["calls * calls", { calls: "-999999999999999999" }, "999999999999999998000000000000000001"],
    ["closed_at - received_at", { received_at: "2021-06-17 08:30:00.0009", closed_at: "2021-06-18 08:30:00.001" }, "86400001"],
    ["closed_at == day", { closed_at: "2021-06-17 00:00:00", day: "2021-06-17" }, true],
    ["closed_at > day", { closed_at: "2021-06-17 00:00:00.000001", day: "2021-06-17" }, true],
    ['day + duration("1h30m")', { day: "2021-06-17" }, "2021-06-17 01:30:00"],
    [
      'day < date("2021-06-18") && closed_at >= timestamp("2021-06-17 08:30:00")',
      { day: "2021-06-17", closed_at: "2021-06-17 08:30:00" },
      true,
    ],
    ['duration("7d") == duration("168h")', {}, true],
    ["workdays(received_at, day) <= limit_days", { received_at: "2021-06-01 23:59:59", day: "2021-06-25" }, true],
    ["workdays(day, received_at)", { received_at: "2021-06-01 23:59:59", day: "2021-06-25" }, "-24"],
    ["workdays(day, received_at)", { received_at: "2022-06-01 00:00:00", day: "2021-06-25" }, null],
  ] as const)("%s of %j is %s", (source, row, value) => expect(evaluate(source, row)).toBe(value));

  test.each([
    ["calls > 1", { calls: "1.5" }],
    ["amount > 1", { amount: "1.505" }],
    ["day == null", { day: "2021-06" }],
    ["extended", { extended: "true" }],
  ])("a value that its field cannot hold is a fault of the program: %s of %j", (source, row) =>
    expect(() => evaluate(source, row as Readonly<Record<string, RowValue>>)).toThrow(RangeError),
  );
});

describe("SQL", () => {
  const sql = (source: string) => compileCondition(parse(source), (field) => `r.${quoteIdentifier(field)}`);

  test("names come from the scope only, and constants are bound in the order of the text", () => {
    expect(sql(`order_no == "'; DROP TABLE rows; --" && amount >= 1.50 || category in ["noise"]`)).toEqual({
      text: `(((r."order_no" IS NOT DISTINCT FROM CAST(? AS VARCHAR)) AND (r."amount" >= CAST(? AS DECIMAL(3,2)))) OR ((r."category" IS NOT DISTINCT FROM CAST(? AS VARCHAR))))`,
      parameters: ["'; DROP TABLE rows; --", "1.50", "noise"],
    });
  });

  test("parameters of the later day come first where the text puts it first", () => {
    expect(sql('workdays(date("2021-01-01"), date("2021-12-31"))').parameters).toEqual(["2021-12-31", "2021-01-01"]);
  });

  test("what is not in the scope has no way into the text", () => {
    expect(problemsOf('rows == 1 || "r".order_no == 1').map(([, code]) => code)).toEqual([
      "condition.field-unknown",
      "condition.not-allowed",
    ]);
    expect(problemsOf('order_no" == 1').map(([, code]) => code)).toEqual(["condition.syntax"]);
  });

  test("a quote in a name stays in it", () => expect(quoteIdentifier('a"b')).toBe('"a""b"'));
});

describe("why a row is left out", () => {
  const condition = parse('has(day) && (calls + 1) * 2 > 4 && (extended || order_no == "a)b") && closed_at >= received_at');

  test("conjuncts keep the text they were written in", () => {
    expect(conjunctsOf(condition).map((c) => c.source)).toEqual([
      "has(day)",
      "(calls + 1) * 2 > 4",
      'extended || order_no == "a)b"',
      "closed_at >= received_at",
    ]);
  });

  test("what is false and what is unknown are told apart, with the fields that are missing", () => {
    const row: Readonly<Record<string, RowValue>> = { day: "2021-06-17", calls: "1", extended: true, received_at: "2021-06-17 08:30:00" };
    expect(explainCondition(condition, (field) => row[field] ?? null, workdays)).toEqual([
      { condition: "(calls + 1) * 2 > 4", found: "false", absent: [] },
      { condition: "closed_at >= received_at", found: "unknown", absent: ["closed_at"] },
    ]);
  });
});
