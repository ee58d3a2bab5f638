// The two meanings of a condition are one: random typed expressions over random rows give the same values in DuckDB and in JavaScript.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluateCondition, type RowValue } from "./condition-evaluate.ts";
import { compileCondition, quoteIdentifier, sqlTypeOf } from "./condition-sql.ts";
import { parseExpression, type Expression, type ScopeField } from "./condition.ts";

/** `day` and `ordinal` are also columns of the calendar: a field must not be taken for them. */
const fields: Readonly<Record<string, ScopeField>> = {
  name: { type: "string" },
  category: { type: "string", codes: ["noise", "property"] },
  calls: { type: "integer" },
  ordinal: { type: "integer" },
  amount: { type: "decimal", scale: 2 },
  rate: { type: "decimal", scale: 6 },
  closed: { type: "boolean" },
  extended: { type: "boolean" },
  day: { type: "date" },
  due: { type: "date" },
  received_at: { type: "datetime" },
  closed_at: { type: "datetime" },
};
const names = Object.keys(fields);
const scope = {
  fields: new Map(Object.entries(fields)),
  parameters: new Map([
    ["weight", "0.1"],
    ["limit_days", "24"],
  ]),
};
const columnType = ({ type, scale }: ScopeField): string =>
  ({ string: "VARCHAR", integer: "BIGINT", decimal: `DECIMAL(18,${scale ?? 0})`, boolean: "BOOLEAN", date: "DATE", datetime: "TIMESTAMP" })[
    type
  ];

/** Weekdays from 1950 to 2050; outside there is no calendar. */
const ordinals = new Map<string, number>();
for (let [at, ordinal] = [Date.UTC(1950, 0, 1), 0]; at < Date.UTC(2050, 0, 1); at += 86_400_000) {
  const weekday = new Date(at).getUTCDay();
  if (weekday > 0 && weekday < 6) ordinal++;
  ordinals.set(new Date(at).toISOString().slice(0, 10), ordinal);
}
function workdays(after: string, upTo: string): number | undefined {
  const [a, b] = [ordinals.get(after), ordinals.get(upTo)];
  return a === undefined || b === undefined ? undefined : b - a;
}

// Rows: nulls, the largest numbers, Chinese text and quotes, days from 1900 to 2100, microseconds; small values so that equals meet.
const most = 10n ** 18n - 1n;
const whole = fc.oneof(
  fc.constantFrom(most, -most, 0n, 1n, -1n, 24n),
  fc.bigInt({ min: -most, max: most }),
  fc.bigInt({ min: -99n, max: 99n }),
);
const decimal = (scale: number): fc.Arbitrary<string> =>
  whole.map(
    (n) =>
      `${n < 0n ? "-" : ""}${(n < 0n ? -n : n)
        .toString()
        .padStart(scale + 1, "0")
        .replace(new RegExp(`(\\d{${scale}})$`), ".$1")}`,
  );
const word = fc.constantFrom("月坛街道", "noise", "property", "", 'O\'Neil "x"', "𠮷%_?$1", "a;--", "é", "é");
const instant = fc
  .oneof(fc.constantFrom(0, -1, 1_609_459_200_000), fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 11, 31) }))
  .map((ms) => new Date(ms).toISOString());
const day = instant.map((iso) => iso.slice(0, 10));
const micros = fc.constantFrom("", "", ".5", ".000001", ".999999", ".123");
const datetime = fc.tuple(instant, micros).map(([iso, fraction]) => iso.slice(0, 19).replace("T", " ") + fraction);
const valueOf = ({ type, scale }: ScopeField): fc.Arbitrary<RowValue> =>
  ({ string: word, integer: whole.map(String), decimal: decimal(scale ?? 0), boolean: fc.boolean(), date: day, datetime })[type];
const cell = (field: ScopeField): fc.Arbitrary<RowValue> => fc.option(valueOf(field), { freq: 4 });
const row = fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, cell(field)])));

// Expressions as text, by type; what is too wide is refused by the parser and counted.
const join = (...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((p) => (typeof p === "string" ? fc.constant(p) : p))).map((texts) => texts.join(""));
const quoted = word.map((text) => JSON.stringify(text));
const texts = fc.letrec<Record<"boolean" | "number" | "integer" | "instant" | "duration" | "string" | "plain", string>>((tie) => ({
  string: fc.oneof(fc.constantFrom("name", "null"), quoted),
  plain: fc.oneof(
    fc.constantFrom(
      "day",
      "due",
      "received_at",
      "closed_at",
      'date("2021-06-17")',
      '(closed_at + duration("36h"))',
      '(day - duration("7d") * limit_days)',
      "(closed_at + (due - day))",
    ),
  ),
  integer: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("calls", "ordinal", "limit_days", "7", "0", "-3"),
    join("(", tie("integer"), fc.constantFrom(" + ", " - ", " * "), tie("integer"), ")"),
    join("workdays(", tie("plain"), ", ", tie("plain"), ")"),
    join("-", tie("integer")),
  ),
  number: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("amount", "rate", "weight", "calls", "12", "0.50", "-1.5", "999999999999999999.99"),
    join("(", tie("number"), fc.constantFrom(" + ", " - ", " * "), tie("number"), ")"),
    join("-", tie("number")),
    tie("integer"),
  ),
  instant: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("day", "due", "received_at", "closed_at"),
    day.map((d) => `date("${d}")`),
    datetime.map((d) => `timestamp("${d}")`),
    join("(", tie("instant"), fc.constantFrom(" + ", " - "), tie("duration"), ")"),
    join("(", tie("duration"), " + ", tie("instant"), ")"),
  ),
  duration: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('duration("24h")', 'duration("90s")', 'duration("7d")'),
    join("(", tie("instant"), " - ", tie("instant"), ")"),
    join("(", tie("duration"), fc.constantFrom(" + ", " - "), tie("duration"), ")"),
    join("(", tie("duration"), " * ", tie("integer"), ")"),
    join("-", tie("duration")),
  ),
  boolean: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "closed",
      "extended",
      "true",
      "has(amount)",
      "has(closed_at)",
      '(category == "noise")',
      '(category in ["noise", "property"])',
      "(day == null)",
      "(calls in [])",
    ),
    join("(", tie("boolean"), fc.constantFrom(" && ", " || ", " == ", " != "), tie("boolean"), ")"),
    join("!", tie("boolean")),
    ...(["number", "instant", "duration"] as const).map((type) =>
      join("(", tie(type), fc.constantFrom(" < ", " <= ", " > ", " >= ", " == ", " != "), tie(type), ")"),
    ),
    join("(", tie("string"), fc.constantFrom(" == ", " != "), tie("string"), ")"),
    join("(", tie("number"), " in [", tie("number"), ", null, ", tie("integer"), "])"),
    join("(", tie("string"), " in [", tie("string"), ", ", tie("string"), "])"),
  ),
}));
const anyText = fc.oneof({ weight: 4, arbitrary: texts.boolean }, texts.number, texts.integer, texts.instant, texts.duration);

type Row = Readonly<Record<string, RowValue>>;

async function fill(connection: DuckDBConnection, rows: readonly Row[]): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TABLE rows (id INTEGER, ${names.map((n) => `${quoteIdentifier(n)} ${columnType(fields[n]!)}`).join(", ")})`,
  );
  const marks = rows.map((_, id) => `(${[id, ...names.map(() => "?")].join(", ")})`).join(", ");
  await connection.run(
    `INSERT INTO rows VALUES ${marks}`,
    rows.flatMap((r) => names.map((n) => r[n] ?? null)),
  );
}

async function compare(connection: DuckDBConnection, e: Expression, rows: readonly Row[]): Promise<void> {
  const sql = compileCondition(e, quoteIdentifier);
  const expected = rows.map((r) => evaluateCondition(e, (field) => r[field] ?? null, workdays));
  const selected = await connection.runAndReadAll(
    `SELECT CAST(value AS VARCHAR), typeof(value) FROM (SELECT id, ${sql.text} AS value FROM rows) ORDER BY id`,
    [...sql.parameters],
  );
  expect({ source: e.source, values: selected.getRows().map(([value]) => value) }).toEqual({
    source: e.source,
    values: expected.map((v) => (v === null ? null : String(v))),
  });
  if (e.type !== "null") expect(selected.getRows()[0]?.[1]).toBe(sqlTypeOf(e));
  if (e.type !== "boolean") return;
  const met = await connection.runAndReadAll(`SELECT id FROM rows WHERE ${sql.text} ORDER BY id`, [...sql.parameters]);
  expect({ source: e.source, met: met.getRows().map(([id]) => id) }).toEqual({
    source: e.source,
    met: expected.flatMap((v, id) => (v === true ? [id] : [])),
  });
}

describe("SQL and JavaScript give every condition the same value", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run("CREATE TABLE calendar (day DATE PRIMARY KEY, workday BOOLEAN, ordinal INTEGER)");
    await connection.run(`INSERT INTO calendar SELECT CAST(d AS DATE), dayofweek(d) BETWEEN 1 AND 5, sum(CASE WHEN dayofweek(d) BETWEEN 1 AND 5 THEN 1 ELSE 0 END) OVER (ORDER BY d)
      FROM range(DATE '1950-01-01', DATE '2050-01-01', INTERVAL 1 DAY) r(d)`);
  });

  test("random expressions over random rows", { timeout: 60_000 }, async () => {
    const seen = { compared: 0, refused: 0 };
    const run = async (rows: readonly Row[], sources: readonly string[]): Promise<void> => {
      await fill(connection, rows);
      for (const source of sources) {
        const read = parseExpression(source, scope, { file: "pack.yaml" });
        if (read.ok) await compare(connection, read.value, rows);
        else expect(read.problems.map((p) => `${source}: ${p.code}`)).toEqual(read.problems.map(() => `${source}: condition.too-wide`));
        seen[read.ok ? "compared" : "refused"]++;
      }
    };
    const table = fc.array(row, { minLength: 50, maxLength: 50 });
    const sources = fc.array(anyText, { minLength: 60, maxLength: 60 });
    await fc.assert(fc.asyncProperty(table, sources, run), { numRuns: 8, seed: 20210617, interruptAfterTimeLimit: 30_000 });
    expect(seen.compared).toBeGreaterThan(400);
    expect(seen.refused).toBeGreaterThan(0);
  });

  test.each([
    ["the largest products", "calls * ordinal", { calls: `${most}`, ordinal: `-${most}` }],
    [
      "the largest sums of products",
      "amount * rate + calls * weight",
      { amount: "9999999999999999.99", rate: "999999999999.999999", calls: `${most}` },
    ],
    [
      "a comparison that no double decides",
      "amount * rate < amount * rate + 0.00000001",
      { amount: "9999999999999999.99", rate: "999999999999.999999" },
    ],
    [
      "microseconds before 1970",
      "closed_at - received_at",
      { received_at: "1969-12-31 23:59:59.9995", closed_at: "1970-01-01 00:00:00.0005" },
    ],
    ["a shift too long to be known", 'received_at + duration("24h") * calls', { received_at: "2021-01-01 00:00:00", calls: `${most}` }],
    [
      "a shift before the year 1",
      "received_at - (due - day) * 20",
      { received_at: "1900-01-01 00:00:00.25", day: "1900-01-01", due: "2100-01-01" },
    ],
    [
      "a shift past the year 9999",
      "received_at + (due - day) * 50",
      { received_at: "1900-01-01 00:00:00.25", day: "1900-01-01", due: "2100-01-01" },
    ],
    [
      "working days of a day far outside the calendar",
      "workdays(day - duration('999999d'), due)",
      { day: "1900-01-01", due: "2021-01-01" },
    ],
    ["days of year 1 and 9999", "due - day", { day: "0001-01-01", due: "9999-12-31" }],
    ["two hundred alternatives", Array.from({ length: 190 }, (_, i) => `name == "${i}"`).join(" || "), { name: "x" }],
    ["a sum of very many", Array.from({ length: 190 }, () => "amount").join(" + "), { amount: "9999999999999999.99" }],
    ["a list of very many", `name in [${Array.from({ length: 900 }, (_, i) => `"${i}"`).join(", ")}]`, { name: "899" }],
  ] as const)("%s", async (_, source, values) => {
    const read = parseExpression(source, scope, { file: "pack.yaml" });
    expect(read.problems).toEqual([]);
    const rows: readonly Row[] = [values, {}];
    await fill(connection, rows);
    if (read.ok) await compare(connection, read.value, rows);
  });
});
