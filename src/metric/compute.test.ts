// Every kind of metric against what plain arithmetic makes of the same rows; and what is missing is missing, never a zero.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWorkspace, packOf, registerOf, shareWorkspace, type TestWorkspace } from "../../test/workspace.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { exactText, q, type Quantity } from "../vocabulary/quantity.ts";
import type { MetricValue } from "./metric.ts";

const cases = `id: cases
label: 案件
key: [no]
date: day
organisation: unit
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation }
  day: { label: 立案, type: date }
  closed: { label: 结案, type: date }
  kind: { label: 类别, type: code, codes: { a: 甲, b: 乙 } }
  ok: { label: 合格, type: boolean }
  n: { label: 人数, type: integer, unit: 人 }
  x: { label: 金额, type: decimal, scale: 2, unit: 万元 }
  y: { label: 预算, type: decimal, scale: 1, unit: 元 }
  rate: { label: 比率, type: decimal, scale: 2, unit: "%" }
`;
const metrics = `metrics:
  c-count: { label: a, kind: count, ledger: cases, where: 'n > 2 && ok', unit: 件 }
  c-closed: { label: a, kind: count, ledger: cases, date: closed, unit: 件 }
  c-sum: { label: a, kind: sum, ledger: cases, value: x, where: 'kind == "a"', unit: 元 }
  c-sum-of: { label: a, kind: sum, ledger: cases, value: "n * 2 - n", unit: 人 }
  c-mean: { label: a, kind: mean, ledger: cases, value: x, unit: 万元 }
  c-days: { label: a, kind: mean, ledger: cases, value: closed - day, unit: 天 }
  c-rates: { label: a, kind: mean, ledger: cases, value: rate, mean-of-rates: true, unit: "%" }
  c-share: { label: a, kind: share, ledger: cases, where: 'kind != "b"', counts: ok, unit: "%" }
  c-ratio: { label: a, kind: ratio, numerator: { ledger: cases, value: n, date: closed }, denominator: { ledger: cases, where: ok }, unit: 人 }
  c-spent: { label: a, kind: ratio, numerator: { ledger: cases, value: x }, denominator: { ledger: cases, value: y }, unit: "%" }
  c-stock: { label: a, kind: stock, ledger: cases, opens: day, closes: closed, where: 'kind == "a"', unit: 件 }
  c-stock-of: { label: a, kind: stock, ledger: cases, opens: day, closes: closed, where: 'kind == "a"', value: x, unit: 元 }
  c-own: { label: a, kind: share, own: true, ledger: cases, counts: ok, unit: "%" }
  c-own-stock: { label: a, kind: stock, own: true, ledger: cases, opens: day, closes: closed, where: 'kind == "a"', unit: 件 }
  c-distinct: { label: a, kind: distinct, ledger: cases, value: n, unit: 种 }
  c-median: { label: a, kind: median, ledger: cases, value: x, unit: 元 }
  c-quantile: { label: a, kind: quantile, at: "0.9", ledger: cases, value: n, where: ok, unit: 人 }
  c-minimum: { label: a, kind: minimum, ledger: cases, value: x, unit: 万元 }
  c-maximum: { label: a, kind: maximum, ledger: cases, value: closed - day, unit: 天 }
  c-latest: { label: a, kind: maximum, ledger: cases, value: closed }
  c-last: { label: a, kind: last, ledger: cases, value: n, unit: 人 }
  c-formula: { label: a, kind: formula, inputs: { s: c-share, m: c-mean }, expression: "abs(s - some_weight) * m / max(m, some_weight) - min(s, 1)", unit: "%" }
  c-first: { label: a, kind: milestone, ledger: cases, where: ok && n > 3 }
`;
const pack = packOf(
  "p",
  { "ledgers/cases.yaml": cases, "metrics.yaml": metrics },
  { more: 'parameters: { some-weight: { value: "0.25", label: 权重 } }\n' },
);

interface Case {
  readonly no: string;
  readonly unit: string | null;
  readonly day: string | null;
  readonly closed: string | null;
  readonly kind: "a" | "b" | null;
  readonly ok: boolean | null;
  readonly n: number | null;
  readonly x: string | null;
  readonly y: string | null;
  readonly rate: string | null;
}
const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2020, 11, 1) + n * 86_400_000).toISOString().slice(0, 10));
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 6, nil: null });
const cents = fc.integer({ min: -999, max: 99_999 }).map((n) => (n / 100).toFixed(2));
const rowOf = fc.record<Omit<Case, "no">>({
  unit: some(fc.constantFrom("east", "west", "north", "moon", "lake")),
  day: some(day),
  closed: some(day),
  kind: some(fc.constantFrom("a", "b")),
  ok: some(fc.boolean()),
  n: some(fc.integer({ min: 0, max: 6 })),
  x: some(cents),
  y: some(fc.integer({ min: 1, max: 9999 }).map((n) => (n / 10).toFixed(1))),
  rate: some(cents),
});
const csvOf = (rows: readonly Case[]): string =>
  `编号,单位,立案,结案,类别,合格,人数,金额,预算,比率\n${rows.map((r) => [r.no, r.unit, r.day, r.closed, r.kind, r.ok === null ? "" : r.ok ? "是" : "否", r.n, r.x, r.y, r.rate].map((v) => v ?? "").join(",")).join("\n")}\n`;

const below: Readonly<Record<string, readonly string[]>> = {
  city: ["city", "east", "west", "north", "moon", "lake"],
  west: ["west", "moon", "lake"],
  east: ["east"],
  moon: ["moon"],
};
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const sum = (values: readonly (string | number)[]): Quantity => values.reduce<Quantity>((total, value) => total.plus(value), q(0));
const per = (a: Quantity, b: Quantity | number): Quantity | null => (q(b).isZero() ? null : a.div(b));
const ranked = (values: readonly (string | number)[], numerator: number, denominator: number): Quantity | null => {
  const sorted = values.map(q).sort((a, b) => a.comparedTo(b));
  return sorted[Math.max(1, Math.ceil((sorted.length * numerator) / denominator)) - 1] ?? null;
};

/** What each metric is, by plain arithmetic on the rows; a text is a day. */
function compute(
  rows: readonly Case[],
  organisation: string,
  from: string,
  to: string,
): Readonly<Record<string, Quantity | string | null>> {
  const own = rows.filter((r) => r.unit !== null && (below[organisation] ?? []).includes(r.unit));
  const within = (value: string | null): boolean => value !== null && value >= from && value <= to;
  const here = own.filter((r) => within(r.day));
  const have = <K extends keyof Case>(list: readonly Case[], field: K): readonly NonNullable<Case[K]>[] =>
    list.flatMap((r) => (r[field] === null ? [] : [r[field]]));
  const spans = here.flatMap((r) => (r.day === null || r.closed === null ? [] : [daysBetween(r.day, r.closed)]));
  const judged = here.filter((r) => r.kind !== "b");
  const share = per(q(judged.filter((r) => r.ok === true).length).times(100), judged.length);
  const mean = per(sum(have(here, "x")), have(here, "x").length);
  const opened = own.filter((r) => r.kind === "a" && r.day !== null && r.day <= to && (r.closed === null || r.closed >= r.day));
  const filed = rows
    .filter((r) => r.unit === organisation && within(r.day) && r.day?.slice(0, 7) === to.slice(0, 7) && r.n !== null)
    .sort((a, b) => (`${a.day ?? ""} ${a.no}` < `${b.day ?? ""} ${b.no}` ? -1 : 1));
  const done = here
    .filter((r) => r.ok === true && r.n !== null && r.n > 3)
    .map((r) => r.day ?? "")
    .sort();
  const m = mean ?? q(0);
  const alone = here.filter((r) => r.unit === organisation);
  return {
    "c-count": q(here.filter((r) => r.n !== null && r.n > 2 && r.ok === true).length),
    "c-closed": q(own.filter((r) => within(r.closed)).length),
    "c-sum": sum(
      have(
        here.filter((r) => r.kind === "a"),
        "x",
      ),
    ).times(10_000),
    "c-sum-of": sum(have(here, "n")),
    "c-mean": mean,
    "c-days": per(sum(spans), spans.length),
    "c-rates": per(sum(have(here, "rate")), have(here, "rate").length),
    "c-share": share,
    "c-ratio": per(
      sum(
        have(
          own.filter((r) => within(r.closed)),
          "n",
        ),
      ),
      here.filter((r) => r.ok === true).length,
    ),
    "c-spent": per(sum(have(here, "x")).times(10_000).times(100), sum(have(here, "y"))),
    "c-stock": q(opened.filter((r) => r.closed === null || r.closed > to).length),
    "c-stock-of": sum(
      have(
        opened.filter((r) => r.closed === null || r.closed > to),
        "x",
      ),
    ).times(10_000),
    "c-own": per(q(alone.filter((r) => r.ok === true).length).times(100), alone.length),
    "c-own-stock": q(opened.filter((r) => r.unit === organisation && (r.closed === null || r.closed > to)).length),
    "c-distinct": q(new Set(have(here, "n")).size),
    "c-median": ranked(have(here, "x"), 1, 2)?.times(10_000) ?? null,
    "c-quantile": ranked(
      have(
        here.filter((r) => r.ok === true),
        "n",
      ),
      9,
      10,
    ),
    "c-minimum": ranked(have(here, "x"), 0, 1),
    "c-maximum": ranked(spans, 1, 1),
    "c-latest": have(here, "closed").toSorted().at(-1) ?? null,
    "c-last": filed.length === 0 ? null : q(filed.at(-1)?.n ?? 0),
    "c-formula":
      (share &&
        mean &&
        per(share.div(100).minus("0.25").abs().times(m), m.gt("0.25") ? m : q("0.25"))
          ?.minus(share.div(100).gt(1) ? 1 : share.div(100))
          .times(100)) ??
      null,
    "c-first": done[0] ?? null,
  };
}

/** A value as the oracle writes it: the exact number, the day, or nothing. */
const shown = (value: MetricValue): string | null => (value.found ? (value.number ? exactText(value.number) : value.day) : null);
const written = (value: Quantity | string | null): string | null =>
  value === null || typeof value === "string" ? value : exactText(value);

describe("every kind of metric", () => {
  test("is what plain arithmetic makes of the rows, for whole months and for days, for a district and for a street", async () => {
    const rows = fc.sample(rowOf, { numRuns: 260, seed: 628 }).map((row, i): Case => ({ ...row, no: `k${String(i).padStart(3, "0")}` }));
    const w = await createWorkspace(registerOf(), pack);
    const half = { "1.csv": csvOf(rows.slice(0, 90)), "2.csv": csvOf(rows.slice(90, 180)) };
    await w.send("cases", half);
    await w.send("cases", csvOf(rows.slice(180)));
    const periods = [
      ["2021", null, "2021-01-01", "2021-12-31"],
      ["2021-06", null, "2021-06-01", "2021-06-30"],
      ["2020-12..2021-02", null, "2020-12-01", "2021-02-28"],
      ["2021-03-10..2021-05-20", null, "2021-03-10", "2021-05-20"],
      ["2021", "2021-08-13", "2021-01-01", "2021-08-13"],
      ["2021-Q2", "2021-05-31", "2021-04-01", "2021-05-31"],
      ["2019", null, "2019-01-01", "2019-12-31"],
    ] as const;
    for (const [period, until, from, to] of periods) {
      const evaluate = w.evaluate(until === null ? {} : { until });
      for (const organisation of Object.keys(below)) {
        const expected = Object.entries(compute(rows, organisation, from, to)).map(([id, value]) => [id, written(value)]);
        const found = await Promise.all(
          expected.map(async ([id]) => [id, shown(await evaluate(id as MetricId, period, organisation as OrganisationId))]),
        );
        expect([period, until, organisation, ...found]).toEqual([period, until, organisation, ...expected]);
      }
    }
  });

  test("a quantile takes a value that is there, the nearest by rank, for any number of rows", async () => {
    const shares = ["0", "0.1", "0.25", "0.3", "0.333", "0.5", "0.7", "0.75", "0.9", "0.999", "1"];
    const yaml = `metrics:\n${shares.map((at, i) => `  q-${i}: { label: a, kind: quantile, at: "${at}", ledger: cases, value: n, unit: 人 }\n`).join("")}`;
    const w = await createWorkspace(registerOf(), packOf("p", { "ledgers/cases.yaml": cases, "metrics.yaml": yaml }));
    // Month m has m rows, with n = 1 … m in no order.
    const rows = Array.from({ length: 12 }, (_, m) =>
      Array.from({ length: m + 1 }, (_, i) => `${m}-${i},东区,2021-${String(m + 1).padStart(2, "0")}-03,${((i * 7) % (m + 1)) + 1}`),
    ).flat();
    const distinct = rows.filter(
      (row, i) => rows.findIndex((other) => other.split(",").slice(2).join() === row.split(",").slice(2).join()) === i,
    );
    await w.send("cases", `编号,单位,立案,人数\n${distinct.join("\n")}\n`);
    const evaluate = w.evaluate();
    for (let month = 1; month <= 12; month++) {
      const values = distinct
        .filter((row) => row.includes(`-${String(month).padStart(2, "0")}-03`))
        .map((row) => Number(row.split(",")[3]))
        .sort((a, b) => a - b);
      const expected = shares.map((at) => String(values[Math.max(1, q(at).times(values.length).ceil().toNumber()) - 1]));
      const found = await Promise.all(
        shares.map(async (_, i) =>
          shown(await evaluate(`q-${i}` as MetricId, `2021-${String(month).padStart(2, "0")}`, "east" as OrganisationId)),
        ),
      );
      expect([month, ...found]).toEqual([month, ...expected]);
    }
  });
});

describe("what is missing (缺数)", () => {
  const monthly = cases.replace("key:", "expects: monthly\nkey:");
  const shared = shareWorkspace(
    registerOf(),
    packOf(
      "p",
      { "ledgers/cases.yaml": monthly, "metrics.yaml": metrics },
      { more: 'parameters: { some-weight: { value: "0", label: 权重 } }\n' },
    ),
  );
  const reason = async (w: TestWorkspace, metric: string, period: string, organisation = "city"): Promise<string> => {
    const { exact, missing, months } = await w.ask(metric, organisation, period);
    return `${exact ?? missing ?? ""} ${months ? `${months.covered}/${months.expected}` : ""}`.trim();
  };

  test("absent is never 0: nothing filed is no rows, rows that do not count are a 0, a zero denominator has no share", async () => {
    const w = shared();
    await w.send(
      "cases",
      csvOf([{ no: "1", unit: "east", day: "2021-02-03", closed: null, kind: "b", ok: false, n: null, x: null, y: null, rate: null }]),
    );
    const expected: readonly (readonly [string, string, string])[] = [
      ["c-count", "2021-01", "no-rows 0/1"],
      ["c-count", "2021-02", "0 1/1"],
      ["c-count", "2021-Q1", "0 1/3"],
      ["c-sum", "2021-01", "no-rows 0/1"],
      ["c-mean", "2021-02", "zero-denominator 1/1"],
      ["c-mean", "2021-01", "no-rows 0/1"],
      ["c-share", "2021-02", "zero-denominator 1/1"],
      ["c-share", "2021-01", "no-rows 0/1"],
      ["c-distinct", "2021-01", "no-rows 0/1"],
      ["c-distinct", "2021-02", "0 1/1"],
      ["c-median", "2021-02", "no-rows 1/1"],
      ["c-minimum", "2021-02", "no-rows 1/1"],
      ["c-last", "2021-02", "no-rows 0/1"],
      ["c-stock", "2021-01", "no-rows 0/1"],
      ["c-formula", "2021-02", "zero-denominator 1/1"],
      ["c-first", "2021-02", "no-rows"],
    ];
    expect(await Promise.all(expected.map(async ([metric, period]) => [metric, period, await reason(w, metric, period)]))).toEqual(
      expected,
    );
    // A sub-unit that filed nothing is missing where its district is not.
    expect([await reason(w, "c-count", "2021-02", "west"), await reason(w, "c-count", "2021-02", "east")]).toEqual([
      "no-rows 0/1",
      "0 1/1",
    ]);
  });

  test("months covered of months due are counted as far as the question goes", async () => {
    const w = shared();
    await w.send(
      "cases",
      csvOf(
        ["2021-01-31", "2021-03-01", "2021-05-15"].map((on, i) => ({
          no: `m${i}`,
          unit: "west",
          day: on,
          closed: null,
          kind: "a",
          ok: true,
          n: 3,
          x: "1.00",
          y: "1.0",
          rate: "1.00",
        })),
      ),
    );
    expect(await reason(w, "c-count", "2021", "west")).toBe("3 3/12");
    expect((await w.ask("c-count", "west", "2021", { until: "2021-05-10" })).months).toEqual({ covered: 2, expected: 5 });
    expect((await w.ask("c-count", "west", "2021-04..2021-05")).months).toEqual({ covered: 1, expected: 2 });
  });

  test("data run to the newest filing of their ledger, at most to the period's end, and as it was known", async () => {
    const w = await createWorkspace(
      registerOf(),
      packOf(
        "p",
        { "ledgers/cases.yaml": cases, "metrics.yaml": metrics },
        { more: 'parameters: { some-weight: { value: "0", label: 权重 } }\n' },
      ),
    );
    const send = async (no: string, time: string): Promise<number | null> =>
      (await w.send("cases", `编号,单位,立案,人数\n${no},东区,2021-06-01,5\n`, {}, time)).entry;
    const before = await w.ask("c-count", "east", "2021");
    const first = await send("1", "2021-07-02T09:30:00+08:00");
    // Half past midnight in Beijing is the day before in Greenwich.
    const second = await send("2", "2021-10-09T00:30:00+08:00");
    const cutoffs = async (): Promise<readonly (string | null)[]> =>
      Promise.all([
        w.ask("c-count", "east", "2021").then(({ cutoff }) => cutoff),
        w.ask("c-count", "east", "2021-H1").then(({ cutoff }) => cutoff),
        w.ask("c-count", "east", "2021", { until: "2021-09-30" }).then(({ cutoff }) => cutoff),
        w.ask("c-formula", "east", "2021").then(({ cutoff }) => cutoff),
        w.ask("c-count", "east", "2021", { knownAt: first ?? 0 }).then(({ cutoff }) => cutoff),
      ]);
    expect(before.cutoff).toBeNull();
    expect(await cutoffs()).toEqual(["2021-10-09", "2021-06-30", "2021-09-30", "2021-10-09", "2021-07-02"]);
    await w.withdraw(second);
    expect(await cutoffs()).toEqual(["2021-07-02", "2021-06-30", "2021-07-02", "2021-07-02", "2021-07-02"]);
  });

  test("a formula that divides by nothing has no value", async () => {
    const w = await createWorkspace(
      registerOf(),
      packOf(
        "p",
        { "ledgers/cases.yaml": cases, "metrics.yaml": metrics.replace("max(m, some_weight)", "(m - m)") },
        { more: 'parameters: { some-weight: { value: "0.25", label: 权重 } }\n' },
      ),
    );
    await w.send(
      "cases",
      csvOf([{ no: "1", unit: "east", day: "2021-02-03", closed: null, kind: "a", ok: true, n: 1, x: "2.00", y: null, rate: null }]),
    );
    expect(await w.value("c-formula", "city", "2021")).toBe("zero-denominator");
  });

  test("a cumulative sheet speaks for the organisation that filed it and for the month it is dated in", async () => {
    const w = shared();
    await w.send("cases", "编号,单位,立案,人数\nl1,北区,2021-08-02,5\nl2,北区,2021-08-30,6\nl3,北区,2021-08-30,7\nl4,北区,2021-07-01,9\n");
    expect(
      await Promise.all([
        w.value("c-last", "north", "2021-01..2021-08"),
        w.value("c-last", "city", "2021-08"),
        w.value("c-last", "north", "2021-09"),
        w.value("c-last", "north", "2021", { until: "2021-08-20" }),
      ]),
    ).toEqual(["7", "no-rows", "no-rows", "5"]);
  });
});
