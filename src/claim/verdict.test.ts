// What is said of a bound claim, given what the ledgers answer.
import { describe, expect, test } from "vitest";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";
import type { Candidate } from "./bind.ts";
import type { Claim } from "./claim.ts";
import type { Told } from "./told.ts";
import { judgeClaim, type Answer, type Ask } from "./verdict.ts";

const candidate: Candidate = {
  metric: "resolution-rate" as MetricId,
  part: "value",
  criterion: null,
  task: 17,
  period: "2021-01..2021-11",
  organisation: "xicheng" as OrganisationId,
  unit: "%",
  kind: "percent",
  label: "解决率",
  definition: "",
  near: "",
  sentence: "",
  change: false,
  exact: "90.47",
  target: null,
};
const target = { comparator: ">=", text: "≥85%", met: true, found: "90.47%" } as const;

function told(text: string, value: number, more: Partial<Told> = {}, claim: Partial<Claim> = {}): Told {
  const face = { approx: false, hedge: null, period: null, comparison: null, moreComparisons: [], unitFrom: null, qualifier: false };
  const { unit, kind } = candidate;
  const said: Claim = { text, start: 0, value, unit, kind, comparator: "=", ...face, ...claim };
  const words = {
    near: "",
    carried: "",
    sentence: "",
    column: "",
    group: "",
    place: null,
    elsewhere: [],
    isTimeApart: false,
    contexts: [],
    names: [],
    narrowed: [],
    isLeft: false,
    deed: null,
  };
  return {
    claim: said,
    task: 17,
    unit,
    kind,
    period: null,
    change: false,
    bound: false,
    isTarget: false,
    isPlan: false,
    hedged: false,
    ...words,
    ...more,
  };
}

/** The months' values of a rate that grew. */
const byMonth: Readonly<Record<string, string>> = { "2021-01..2021-11": "90.4701", "2021-01..2021-10": "90.351", "2021": "90.51" };
const ask: Ask = (_, period): Promise<Answer> => {
  const found = byMonth[period];
  return Promise.resolve(
    found === undefined
      ? { found: false, why: "no-rows" }
      : { found: true, exact: q(found), text: `${q(found).toFixed(2)}%`, expected: period === "2021", of: null, rows: 1 },
  );
};
const verdictOf = async (one: Told, of: Candidate = candidate): Promise<string> => (await judgeClaim(one, of, ask)).verdict;

test.each([
  ["aimed at, whether it is so or not", "力争全年解决率达到90.47%。", 90.47, "90.47%"],
  ["aimed at and not reached yet", "力争全年解决率达到95%。", 95, "95%"],
])("what is %s is no result", async (_, sentence, value, text) => {
  expect(await judgeClaim(told(text, value, { sentence }), candidate, ask)).toMatchObject({
    verdict: "not-computable",
    reason: { code: "aimed", found: "90.47%" },
  });
});

describe("a claim and the ledgers", () => {
  test("the figure of the statement's own period agrees", async () => {
    expect(await verdictOf(told("90.47%", 90.47))).toBe("agrees");
  });

  test("another figure contradicts, and both are said", async () => {
    expect(await judgeClaim(told("91.47%", 91.47), candidate, ask)).toMatchObject({
      verdict: "contradicts",
      found: "90.47%",
      exact: "90.4701",
    });
  });

  test("a figure that is right of the months it names agrees, whatever the scheme's own are", async () => {
    expect(await judgeClaim(told("90.35%", 90.35, { period: "2021-01..2021-10" }), candidate, ask)).toMatchObject({
      verdict: "agrees",
      reason: { code: "found", period: "2021-01..2021-10", found: "90.35%" },
    });
  });

  test("so does one that names none, right of months told before it", async () => {
    expect(await judgeClaim(told("90.35%", 90.35, { contexts: ["2021-01..2021-10"] }), candidate, ask)).toMatchObject({
      verdict: "agrees",
      reason: { period: "2021-01..2021-10" },
    });
  });

  test("and one in a month's row that has come together since January", async () => {
    expect(await judgeClaim(told("90.35%", 90.35, { period: "2021-10" }), candidate, ask)).toMatchObject({
      verdict: "agrees",
      reason: { period: "2021-01..2021-10" },
    });
    expect(await verdictOf(told("90.35%", 90.35, { period: "2021-10" }, { period: "10月" }))).toBe("not-computable");
  });

  test("a figure that is right of other months than it names differs, and both are said", async () => {
    expect(await verdictOf(told("90.47%", 90.47, { period: "2021-01..2021-10" }))).toBe("differs");
  });

  test("and one that names none and is that of other months", async () => {
    expect(await judgeClaim(told("90.35%", 90.35), candidate, ask)).toMatchObject({
      verdict: "differs",
      reason: { other: "2021-01..2021-10" },
    });
  });

  test("an expectation that is told as done is asked about, and not where the text expects it", async () => {
    expect(await verdictOf(told("90.51%", 90.51, { period: "2021" }))).toBe("expected-as-done");
    expect(await verdictOf(told("90.51%", 90.51, { period: "2021", hedged: true }))).toBe("agrees");
  });

  test("a change that went down is told by how much it did", async () => {
    const fell: Ask = () => Promise.resolve({ found: true, exact: q("-0.62"), text: "-0.62个百分点", expected: false, of: null, rows: 1 });
    const change: Candidate = { ...candidate, change: true };
    const said = async (text: string, way: string | null, value = 0.62): Promise<string> => {
      const comparison = way === null ? null : { base: "去年同期", change: `${way}${text}` };
      return (await judgeClaim(told(text, value, { change: true }, { comparison }), change, fell)).verdict;
    };
    expect(await said("0.62个百分点", "-")).toBe("agrees");
    expect(await said("0.62个百分点", "+")).toBe("contradicts");
    expect(await said("0.62个百分点", null)).toBe("contradicts");
    expect(await said("0.72个百分点", "-", 0.72)).toBe("contradicts");
  });

  test("of a time that another clause tells it is not said to be, where it is right of the statement's own", async () => {
    const apart = told("90.47%", 90.47, { period: "2021-01..2021-10", isTimeApart: true });
    expect(await judgeClaim(apart, candidate, ask)).toMatchObject({ verdict: "agrees", reason: { period: candidate.period } });
  });

  test("what is counted in another measure may be other things", async () => {
    const count: Candidate = { ...candidate, unit: "件", kind: "count" };
    const scenes = (unit: string): Told => told("3个", 3, { unit, kind: "count" }, { unit, kind: "count" });
    expect([await verdictOf(scenes("件"), count), await verdictOf(scenes("个"), count)]).toEqual(["contradicts", "not-computable"]);
  });

  test("what no ledger has is left open, and so is another year: no data are no zero", async () => {
    expect(await judgeClaim(told("90.1%", 90.1, { period: "2021-03" }), candidate, ask)).toMatchObject({
      verdict: "not-computable",
      reason: { code: "missing", why: "no-rows", period: "2021-03" },
    });
    expect(await judgeClaim(told("90.1%", 90.1, { period: "2020" }), candidate, ask)).toMatchObject({
      verdict: "not-computable",
      reason: { code: "missing", why: "other-year", period: "2020" },
    });
  });
});

describe("a bound and the criterion's target", () => {
  const bound: Candidate = { ...candidate, part: "target", exact: "85", target };
  const saying = (text: string, value: number): Told => told(text, value, { bound: true }, { comparator: ">=" });

  test("the target as it is set, and met", async () => {
    expect(await verdictOf(saying("85%以上", 85), bound)).toBe("agrees");
  });

  test("another target than is set", async () => {
    expect(await verdictOf(saying("80%以上", 80), bound)).toBe("not-computable");
    expect(await judgeClaim({ ...saying("80%以上", 80), isTarget: true }, bound, ask)).toMatchObject({
      verdict: "contradicts",
      reason: { code: "other-target", target: "≥85%" },
    });
  });

  test("a target that is not met, or only expected to be", async () => {
    expect(await verdictOf(saying("85%以上", 85), { ...bound, target: { ...target, met: false } })).toBe("contradicts");
    expect(await verdictOf(saying("85%以上", 85), { ...bound, target: { ...target, met: "expected" } })).toBe("expected-as-done");
  });
});

describe("a day and the ledgers", () => {
  const dated: Candidate = { ...candidate, unit: null, kind: "date", label: "社区卫生服务机构开工", exact: "" };
  const day = (text: string, value: string, deed: string | null, claim: Partial<Claim> = {}): Told => ({
    ...told(text, 0, { deed, kind: "date" }, { value, kind: "date", unit: null, ...claim }),
  });
  const asked: Ask = () => Promise.resolve({ found: "days", days: ["2021-09-28"], expected: false });
  const judged = async (one: Told, of = dated, by = asked): Promise<unknown> => judgeClaim(one, of, by);

  test("that no statement says is that of the record", async () => {
    expect(await judged(day("9月28日", "--09-28", "开工"))).toMatchObject({ verdict: "agrees", found: "2021-09-28" });
  });

  test("another contradicts where the same is done on it, and is open where something else is", async () => {
    expect(await judged(day("10月8日", "--10-08", "开工"))).toMatchObject({ verdict: "contradicts", found: "2021-09-28" });
    expect(await judged(day("3月1日", "--03-01", "签约"))).toMatchObject({ verdict: "not-computable", found: null });
    expect(await judged(day("3月1日", "--03-01", null))).toMatchObject({ verdict: "not-computable" });
  });

  test("what is not filed is left open, and says why; so is a day of another year", async () => {
    const none: Ask = () => Promise.resolve({ found: false, why: "no-rows" });
    expect(await judged(day("9月28日", "--09-28", "开工"), dated, none)).toMatchObject({
      verdict: "not-computable",
      reason: { code: "missing", why: "no-rows" },
    });
    expect(await judged(day("2022年1月20日", "2022-01-20", "开工"))).toMatchObject({ reason: { code: "missing", why: "other-year" } });
  });

  test("a deadline that the record keeps agrees; one that it does not keep is left open", async () => {
    const before = { comparator: "<=" } as const;
    expect(await judged(day("12月31日前", "--12-31", "开工", before))).toMatchObject({ verdict: "agrees" });
    expect(await judged(day("6月30日前", "--06-30", "开工", before))).toMatchObject({ verdict: "not-computable" });
  });

  test("of several records any may be the one that is told of, and none is wrong", async () => {
    const twice: Ask = () => Promise.resolve({ found: "days", days: ["2021-05-25", "2021-06-08"], expected: false });
    expect(await judged(day("6月8日", "--06-08", "开工"), dated, twice)).toMatchObject({ verdict: "agrees", found: "2021-06-08" });
    expect(await judged(day("6月9日", "--06-09", "开工"), dated, twice)).toMatchObject({ verdict: "not-computable" });
  });

  test("the days that a statement says are those of the event", async () => {
    const spoken = { ...dated, exact: "2021-10-20/2021-10-22" };
    expect(await judged(day("10月20日-22日", "--10-20/--10-22", null), spoken)).toMatchObject({ verdict: "agrees" });
    expect(await judged(day("10月19日-22日", "--10-19/--10-22", null), spoken)).toMatchObject({ verdict: "contradicts" });
    expect(await judged(day("10月21日", "--10-21", null), spoken)).toMatchObject({ verdict: "not-computable" });
    expect(await judged(day("10月23日", "--10-23", null), spoken)).toMatchObject({ verdict: "contradicts" });
  });
});
