// Verdicts: exact comparison, days as days, expectations that never count as done, and several periods together.
import { describe, expect, test } from "vitest";
import {
  byId,
  count,
  criterion,
  day,
  milestone,
  none,
  number,
  period,
  record,
  scheme,
  share,
  target,
} from "../../test/statement-fixture.ts";
import type { Evaluate, MetricValue } from "../metric/metric.ts";
import { targetInForce } from "../scheme/target.ts";
import type { Criterion, Met } from "../scheme/scheme.ts";
import { evaluateCriteria, judge } from "./criterion.ts";
import type { CriterionResult } from "./statement.ts";

const rate = share("rate");
const approved = milestone("approved");
const metrics = byId([rate, approved, count("amount", "元")]);
const answers =
  (values: Readonly<Record<string, MetricValue>>): Evaluate =>
  (_metric, text) =>
    Promise.resolve(values[text] ?? none());
const evaluate = async (one: Criterion, values: Readonly<Record<string, MetricValue>>): Promise<CriterionResult> => {
  const results = await evaluateCriteria([one], scheme, answers(values), metrics, (of) => targetInForce(of, scheme.period.to));
  const result = results.get(one.id);
  if (!result) throw new Error("no result");
  return result;
};

describe("one period", () => {
  test.each([
    ["at the target", number("100"), target(">=", "100"), true],
    ["just below it, though the rounded text would say 100", number("99.9999"), target(">=", "100"), false],
    ["below a strict limit", number("2.999"), target("<", "3"), true],
    ["at a strict limit", number("3"), target("<", "3.00"), false],
    ["equal, whatever the spelling", number("3"), target("=", "3.0"), true],
    ["not equal", number("3"), target("!=", "3"), false],
    ["over", number("3.01"), target(">", "3"), true],
    ["at most", number("3"), target("<=", "3"), true],
    ["missing", none(), target(">=", "100"), null],
    ["expected to hold", number("100", { stage: "expected" }), target(">=", "100"), "expected"],
    ["expected not to hold", number("99", { stage: "expected" }), target(">=", "100"), false],
    ["does not apply", none({ stage: "not-applicable" }), target(">=", "100"), "not-applicable"],
    ["did not happen is a zero like any", number("0", { stage: "no-event" }), target("=", "0"), true],
    ["a number against a day cannot be told", number("3"), target("<=", "2021-03-31"), null],
    ["no target in force cannot be told", number("3"), null, null],
  ] as const)("%s", (_, value, is, met) => expect(judge(rate, value, is)).toBe(met));

  test.each([
    ["on the day", day("2021-03-31"), target("<=", "2021-03-31"), true],
    ["a day late", day("2021-04-01"), target("<=", "2021-03-31"), false],
    ["a day against a number cannot be told", day("2021-04-01"), target("<=", "3"), null],
    ["without target a record is enough", day("2021-04-01"), null, true],
    ["within its own due day", day("2021-04-01", { records: [record({ date: "2021-04-01", due: "2021-04-01" })] }), null, true],
    ["after its own due day", day("2021-04-01", { records: [record({ date: "2021-04-01", due: "2021-03-31" })] }), null, false],
    ["expected", day("2021-12-31", { stage: "expected" }), target("<=", "2021-12-31"), "expected"],
  ] as const)("a milestone: %s", (_, value, is, met) => expect(judge(approved, value, is)).toBe(met));
});

describe("several periods", () => {
  const quarters = ["2021-Q1", "2021-Q2", "2021-Q3"];
  const [yes, no, open, hoped, off] = [
    number("100"),
    number("1"),
    none(),
    number("100", { stage: "expected" }),
    none({ stage: "not-applicable" }),
  ];
  test.each([
    [[yes, yes, yes], true],
    [[yes, no, yes], false],
    [[no, open, hoped], false],
    [[yes, open, yes], null],
    [[hoped, open, yes], null],
    [[yes, hoped, yes], "expected"],
    [[off, off, off], "not-applicable"],
    [[yes, off, yes], true],
  ] as readonly (readonly [readonly MetricValue[], Met])[])("%#", async (values, met) => {
    const found = Object.fromEntries(quarters.map((text, index) => [text, values[index] ?? open]));
    const result = await evaluate(criterion("c", "rate", { periods: quarters.map(period) }), found);
    expect(result.met).toBe(met);
    expect(result.found.map((one) => one.period)).toEqual(quarters);
  });
});

test("the last target that has begun by the scheme's end is in force", async () => {
  const targets = [target(">=", "80"), target(">=", "90", "2021-07-01"), target(">=", "95", "2022-01-01")];
  const result = await evaluate(criterion("c", "rate", { targets }), { "2021": number("92.345") });
  expect(result).toMatchObject({ target: { value: "90" }, met: true, found: [{ period: "2021", text: "92.35%", met: true }] });
});

test("a criterion of another organisation asks for that one", async () => {
  const asked: string[] = [];
  const ask: Evaluate = (metric, text, organisation) => (asked.push(`${metric} ${text} ${organisation}`), Promise.resolve(none()));
  await evaluateCriteria(
    [criterion("c", "rate", { organisation: "street" as never }), criterion("d", "approved")],
    scheme,
    ask,
    metrics,
    () => null,
  );
  expect(asked).toEqual(["rate 2021 street", "approved 2021 district"]);
});

test("a metric that nobody knows gives no verdict", async () => {
  expect(await evaluate(criterion("c", "unheard"), {})).toMatchObject({ met: null, found: [] });
});

test("a target is compared in the unit it was set in", async () => {
  const against = (value: string, unit: string | null): Promise<Met> =>
    evaluate(criterion("c", "amount", { targets: [{ ...target(">=", value), unit }] }), { "2021": number("60404") }).then(({ met }) => met);
  expect(
    await Promise.all([against("6", "万元"), against("6.05", "万元"), against("60404", "元"), against("60405", null), against("1", "件")]),
  ).toEqual([true, false, true, false, null]);
});

test("a record that is not there is not done where its ledger was filed, and not known where nobody filed", async () => {
  const judged = (value: MetricValue): Promise<Met> =>
    evaluate(criterion("c", "approved", { targets: [] }), { "2021": value }).then(({ met }) => met);
  expect(await judged(none({ cutoff: "2021-12-31" }))).toBe(false);
  expect(await judged(none())).toBeNull();
});

test("while its target is yet to be set a criterion judges nothing, not even a record; what does not apply can be told", async () => {
  const waiting = (metric: string): Criterion => criterion("c", metric, { targets: [], pending: true, periods: [period("2021")] });
  const met = async (metric: string, value: MetricValue): Promise<Met> => (await evaluate(waiting(metric), { "2021": value })).met;
  expect(await met("rate", number("99"))).toBeNull();
  expect(await met("approved", day("2021-03-01"))).toBeNull();
  expect(await met("rate", none({ stage: "not-applicable" }))).toBe("not-applicable");
});
