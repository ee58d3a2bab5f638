// Comparisons: with the year and the period before, the parent, another metric, and the peers of a group.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWorkspace, packOf, registerOf, shareWorkspace } from "../../test/workspace.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { exactText, q } from "../vocabulary/quantity.ts";

const income = `id: income
label: 收入
key: [unit, day]
date: day
organisation: unit
fields:
  unit: { label: 单位, type: organisation }
  day: { label: 日期, type: date }
  x: { label: 金额, type: decimal, scale: 2, unit: 万元 }
  plan: { label: 计划, type: decimal, scale: 2, unit: 万元 }
  ok: { label: 合格, type: boolean }
`;
const pair = ["last-year", "previous-period", "parent", "planned"].flatMap((other) =>
  ["growth", "difference", "ratio"].map(
    (as) =>
      `  ${other}-${as}: { label: a, kind: compare, of: income-sum, with: ${other}, as: ${as}, unit: ${as === "difference" ? "元" : '"%"'} }\n`,
  ),
);
const metrics = `metrics:
  income-sum: { label: a, kind: sum, ledger: income, value: x, where: has(x), unit: 元 }
  planned: { label: a, kind: sum, ledger: income, value: plan, unit: 元 }
  pass-rate: { label: a, kind: share, ledger: income, counts: ok, unit: "%" }
  cost-mean: { label: a, kind: mean, ledger: income, value: x, better: lower, unit: 万元 }
  pass-points: { label: a, kind: compare, of: pass-rate, with: last-year, as: difference, unit: 个百分点 }
  pass-percent: { label: a, kind: compare, of: pass-rate, with: parent, as: difference, unit: "%" }
  peers-mean: { label: a, kind: compare, of: cost-mean, with: peers, as: mean, group: districts, unit: 万元 }
  peers-difference: { label: a, kind: compare, of: pass-rate, with: peers, as: difference, group: districts, unit: 个百分点 }
  peers-rank: { label: a, kind: compare, of: cost-mean, with: peers, as: rank, group: districts, unit: 名 }
  peers-rank-high: { label: a, kind: compare, of: pass-rate, with: peers, as: rank, group: districts, unit: 名 }
${pair.join("")}`;
const pack = packOf("p", { "ledgers/income.yaml": income, "metrics.yaml": metrics });
const file = (...rows: readonly string[]): string => `单位,日期,金额,计划,合格\n${rows.join("\n")}\n`;

describe("one value beside another", () => {
  const shared = shareWorkspace(registerOf(), pack);
  const value = (metric: string, period: string, until?: string, organisation = "west"): Promise<string | null> =>
    shared().value(metric, organisation, period, until === undefined ? {} : { until });

  test("the same period of the last year, the period before, the parent, another metric", async () => {
    await shared().send(
      "income",
      file(
        "西区,2020-05-10,2.00,4.00,是",
        "西区,2020-06-10,2.00,4.00,是",
        "西区,2021-02-10,8.00,1.00,否",
        "西区,2021-05-10,3.00,2.00,是",
        "月坛,2021-06-20,1.00,3.00,否",
        "东区,2021-06-05,4.00,1.00,是",
      ),
    );
    const asked = [
      ["last-year-growth", "2021-Q2"],
      ["last-year-difference", "2021-Q2"],
      ["last-year-ratio", "2021-05"],
      ["previous-period-growth", "2021-Q2"],
      ["previous-period-difference", "2021-06"],
      ["parent-ratio", "2021-Q2"],
      ["parent-difference", "2021-06"],
      ["planned-ratio", "2021-Q2"],
      ["planned-growth", "2021-Q2"],
    ] as const;
    const found = await Promise.all(asked.map(async ([metric, period]) => [metric, period, await value(metric, period)]));
    expect(found).toEqual([
      ["last-year-growth", "2021-Q2", "0"],
      ["last-year-difference", "2021-Q2", "0"],
      ["last-year-ratio", "2021-05", "150"],
      ["previous-period-growth", "2021-Q2", "-50"],
      ["previous-period-difference", "2021-06", "-20000"],
      ["parent-ratio", "2021-Q2", "50"],
      ["parent-difference", "2021-06", "-40000"],
      ["planned-ratio", "2021-Q2", "80"],
      ["planned-growth", "2021-Q2", "-20"],
    ]);
  });

  test("a period is compared as far as it has gone, also with the whole period before it", async () => {
    // Until 15 May: 30 000 in the second quarter, 80 000 in the first until 15 February; in the last year 20 000 until 15 May.
    expect(await value("last-year-growth", "2021-Q2", "2021-05-15")).toBe("50");
    expect(await value("previous-period-difference", "2021-Q2", "2021-05-15")).toBe("-50000");
    expect(await value("previous-period-difference", "2021-Q2", "2021-05-09")).toBe("0");
    expect(await value("last-year-difference", "2021", "2021-02-28")).toBe("80000");
  });

  test("percentages differ in percentage points; what is compared with nothing is missing, and zero has no growth", async () => {
    expect(await value("pass-points", "2021-Q2")).toBe("-50");
    expect(await value("pass-percent", "2021-Q2")).toMatch(/^-16\.6{30,}/u);
    expect(await value("pass-points", "2021-01")).toBe("no-rows");
    expect(await value("last-year-growth", "2022-05")).toMatch(/^-100$/u);
    expect(await value("last-year-growth", "2020-05")).toBe("zero-denominator");
    expect(await value("parent-growth", "2021", undefined, "city")).toBe("unknown-organisation");
  });
});

describe("peers (可比单位)", () => {
  test("their mean, the distance to it, and the place among them, ties sharing the best", async () => {
    const w = await createWorkspace(registerOf(), pack);
    const all: readonly ("east" | "west" | "north")[] = ["east", "west", "north"];
    const rows = fc.sample(
      fc.record({
        unit: fc.constantFrom(...all),
        month: fc.integer({ min: 1, max: 8 }),
        x: fc.integer({ min: 0, max: 3 }),
        ok: fc.boolean(),
      }),
      { numRuns: 40, seed: 7 },
    );
    const filed = new Map(
      rows.map((r, i) => [`${r.unit},2021-${String(r.month).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`, r]),
    );
    await w.send("income", file(...[...filed].map(([key, r]) => `${key},${r.x}.00,,${r.ok ? "是" : "否"}`)));
    const evaluate = w.evaluate();
    const seen = new Set<string>();
    for (let month = 1; month <= 9; month++) {
      const period = `2021-0${month}`;
      const own = (unit: string): readonly (typeof rows)[number][] =>
        [...filed.values()].filter((r) => r.unit === unit && r.month === month);
      const mean = (unit: string) =>
        own(unit).length === 0
          ? null
          : own(unit)
              .reduce((total, r) => total.plus(r.x), q(0))
              .div(own(unit).length);
      const rate = (unit: string) => (own(unit).length === 0 ? null : q(own(unit).filter((r) => r.ok).length * 100).div(own(unit).length));
      for (const unit of all) {
        const average = (of: typeof mean) => {
          const known = all.flatMap((one) => of(one) ?? []);
          return known.length < 2 ? "no-peers" : known.reduce((a, b) => a.plus(b)).div(known.length);
        };
        const place = (of: typeof mean, better: (a: number) => boolean): string => {
          const known = all.flatMap((one) => of(one) ?? []);
          const mine = of(unit);
          return known.length < 2
            ? "no-peers"
            : mine === null
              ? "input"
              : String(1 + known.filter((other) => better(other.comparedTo(mine))).length);
        };
        const text = (value: ReturnType<typeof average>): string => (typeof value === "string" ? value : exactText(value));
        const [mine, among] = [rate(unit), average(rate)];
        const expected = [
          text(average(mean)),
          typeof among === "string" ? among : mine === null ? "input" : exactText(mine.minus(among)),
          place(mean, (sign) => sign < 0),
          place(rate, (sign) => sign > 0),
        ];
        const found = await Promise.all(
          ["peers-mean", "peers-difference", "peers-rank", "peers-rank-high"].map(async (id) => {
            const value = await evaluate(id as MetricId, period, unit as OrganisationId);
            return value.found ? exactText(value.number ?? q(0)) : value.reason;
          }),
        );
        expect([period, unit, ...found]).toEqual([period, unit, ...expected]);
        for (const one of found.slice(2)) seen.add(one);
      }
    }
    // The sample must have shown ties, missing peers and every place.
    expect([...seen].sort()).toEqual(["1", "2", "3", "input", "no-peers"]);
  });

  test("those without a value do not take part, and are shown", async () => {
    const w = await createWorkspace(registerOf(), pack);
    await w.send("income", file("东区,2021-06-01,1.00,,是", "西区,2021-06-01,3.00,,是"));
    const { exact, parts } = await w.ask("peers-mean", "west", "2021-06");
    expect([exact, parts.map((part) => [part.organisation, part.value === null])]).toEqual([
      "2",
      [
        ["东区", false],
        ["西区", false],
        ["北区", true],
      ],
    ]);
    expect(await w.value("peers-rank", "north", "2021-06")).toBe("input");
  });
});
