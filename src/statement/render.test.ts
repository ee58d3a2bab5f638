// A statement rendered from a small template and a table of values: segments, supports, verdicts, marks and the gate's problems.
import { describe, expect, test } from "vitest";
import {
  byId,
  count,
  criterion,
  day,
  latest,
  mean,
  milestone,
  none,
  number,
  rank,
  record,
  result,
  scheme,
  share,
} from "../../test/statement-fixture.ts";
import type { Evaluate, Metric, MetricValue } from "../metric/metric.ts";
import type { Met } from "../scheme/scheme.ts";
import type { CriterionId } from "../vocabulary/id.ts";
import { expectOk, type ProblemCode } from "../vocabulary/problem.ts";
import { q } from "../vocabulary/quantity.ts";
import { parseStatement } from "./parse.ts";
import { renderStatement } from "./render.ts";
import type { CriterionResult, Figure, RenderedItem, RenderedStatement, Segment } from "./statement.ts";

const metrics: readonly Metric[] = [
  count("tasks", "项"),
  count("guests", "人"),
  share("rate"),
  mean("days", "天", 2),
  rank("place"),
  milestone("opened"),
  milestone("closed"),
  latest("last-day"),
  milestone("report", "document"),
  milestone("letter", "attestation"),
];

interface Given {
  readonly values?: Readonly<Record<string, MetricValue>>;
  readonly criteria?: readonly CriterionResult[];
  readonly front?: string;
}

async function render(body: string, given: Given = {}): Promise<RenderedStatement> {
  const criteria = given.criteria ?? [];
  const template = expectOk(parseStatement("a.md", `---\ntask: 1\n${given.front ?? ""}---\n${body}`, scheme, 1));
  const evaluate: Evaluate = (metric, period, organisation) =>
    Promise.resolve(given.values?.[`${metric} ${period} ${organisation}`] ?? given.values?.[metric] ?? none());
  return renderStatement(template, {
    scheme,
    task: { criteria: criteria.map((one) => one.criterion), itemLabels: new Map([[1, "甲事"]]) },
    metrics: byId(metrics),
    criteria: new Map(criteria.map((one): [CriterionId, CriterionResult] => [one.criterion.id, one])),
    evaluate,
    organisationLabel: (id) => `〈${id}〉`,
    until: null,
  });
}

test("the titles of all records are said, and are words of those records", async () => {
  const venues = day("2021-05-01", { records: ["甲园", "乙馆", "丙厅"].map((title) => record({ title })) });
  const said = await render("推荐{report.titles}为备选点。", { values: { report: venues } });
  expect([read(said), said.problems]).toEqual(["推荐甲园、乙馆、丙厅为备选点。", []]);
  expect(codes(await render("推荐{report.titles}为备选点。"))).toContain("statement.figure-missing");
});

test("a criterion that is not judged binds its words and leaves the item's standing alone", async () => {
  const even = (judged: boolean): CriterionResult => result(criterion("tasks-done", "rate", { judged }), false, number("3"), "3");
  const body = "重污染{tasks}，{tasks-done ? 与全市持平 : 与全市不同}。";
  const [words, verdict] = await Promise.all(
    [false, true].map((judged) => render(body, { values: { tasks: number(8) }, criteria: [even(judged)] })),
  );
  expect([words, verdict].map((statement) => statement && [read(statement), first(statement).status])).toEqual([
    ["重污染8项，与全市不同。", "described"],
    ["重污染8项，与全市不同。", "unmet"],
  ]);
});

test("the day to which a figure's data run is said with it, and only where something was filed", async () => {
  const filed = await render("截至{guests.cutoff | month-day}，嘉宾{guests}。", {
    values: { guests: number(5, { cutoff: "2021-11-30" }) },
  });
  expect(read(filed)).toBe("截至11月30日，嘉宾5人。");
  expect(figures(filed).map(({ source, kind, exact, cutoff }) => [source, kind, exact, cutoff])).toEqual([
    ["date", "date", "2021-11-30", "2021-11-30"],
    ["metric", "count", "5", "2021-11-30"],
  ]);
  const unfiled = await render("截至{guests.cutoff}，嘉宾{guests}。", { values: { guests: number(5) } });
  expect([read(unfiled), codes(unfiled)]).toEqual(["截至〔缺数〕，嘉宾5人。", ["statement.figure-missing"]]);
});

const textOf = (segment: Segment): string =>
  "figure" in segment ? segment.figure.text : "word" in segment ? segment.word.text : segment.text;
const read = (statement: RenderedStatement): string => statement.items.map((item) => item.segments.map(textOf).join("")).join("\n");
const codes = (statement: RenderedStatement): readonly ProblemCode[] => statement.problems.map(({ code }) => code);
const first = ({ items: [item] }: RenderedStatement): RenderedItem => {
  if (!item) throw new Error("no item");
  return item;
};
const figures = (statement: RenderedStatement): readonly Figure[] =>
  statement.items.flatMap(({ segments }) => segments.flatMap((segment) => ("figure" in segment ? [segment.figure] : [])));
const tasksDone = (met: Met, value: MetricValue = number("100")): CriterionResult =>
  result(criterion("tasks-done", "rate"), met, value, "100%");

test("a whole statement: text, figures, words, supports and standing", async () => {
  const statement = await render(
    "1. {period}共{tasks}，{tasks-done ? 均已完成 : 未全部完成}，完成率{rate}。“三率”全市排名{place}。\n2. {opened..closed | month-day}举办年会，嘉宾{guests | over 10 as 名}；印发报告{^report}。坚持人民至上{^narrative}。",
    {
      front: "period: 2021-01..2021-11\n",
      values: {
        tasks: number(183),
        rate: number("98.7654", {
          numerator: q(158),
          denominator: q(160),
          rows: 160,
          months: { covered: 11, expected: 11 },
          entries: [3, 7],
          evidence: "B",
        }),
        place: number(1),
        opened: day("2021-10-20"),
        closed: day("2021-10-22"),
        guests: number(146),
        report: day("2021-03-29"),
      },
      criteria: [tasksDone(true)],
    },
  );
  expect(read(statement)).toBe(
    "2021年1—11月共183项，均已完成，完成率98.77%。“三率”全市排名第一。\n10月20日-22日举办年会，嘉宾140余名；印发报告。坚持人民至上。",
  );
  expect(statement.problems).toEqual([]);
  expect(statement.items.map(({ number: n, label, status }) => [n, label, status])).toEqual([
    [1, "甲事", "done"],
    [2, null, "described"],
  ]);
  const [one, two] = statement.items;
  expect(one?.segments.map((segment) => Object.keys(segment)[0])).toEqual([
    "text",
    "figure",
    "text",
    "word",
    "text",
    "figure",
    "text",
    "figure",
    "text",
  ]);
  expect(one?.segments[3]).toEqual({ word: { text: "均已完成", criterion: "tasks-done", metric: "rate", met: true, period: "2021" } });
  expect(one?.segments[5]).toEqual({
    figure: {
      text: "98.77%",
      value: "98.77",
      unit: "%",
      exact: "98.7654",
      kind: "percent",
      comparator: "=",
      approx: false,
      hedge: null,
      source: "metric",
      metric: "rate",
      criterion: null,
      definition: "0".repeat(64),
      period: "2021-01..2021-11",
      organisation: "district",
      numerator: "158",
      denominator: "160",
      rows: 160,
      months: { covered: 11, expected: 11 },
      cutoff: null,
      evidence: "B",
      status: "verified",
      entries: [3, 7],
    },
  });
  expect(one?.supports.map(({ sentence, kind, metric, criterion: by }) => [sentence, kind, metric, by])).toEqual([
    [0, "figure", "tasks", null],
    [0, "figure", "rate", "tasks-done"],
    [0, "figure", "rate", null],
    [1, "figure", "place", null],
  ]);
  expect(two?.supports.map(({ sentence, kind, metric, records }) => [sentence, kind, metric, records.length])).toEqual([
    [0, "figure", "opened", 2],
    [0, "figure", "guests", 0],
    [1, "document", "report", 1],
    [2, "narrative", null, 0],
  ]);
});

describe("figures", () => {
  test("another period and organisation are asked for", async () => {
    const statement = await render("甲{tasks @2021-06 /street}。", { values: { "tasks 2021-06 street": number(4) } });
    expect(figures(statement)).toMatchObject([{ text: "4项", period: "2021-06", organisation: "street" }]);
  });
  test("约 is text before the figure", async () => {
    const item = first(await render("平均时长{days | about}。", { values: { days: number("0.2487") } }));
    expect(item.segments).toMatchObject([
      { text: "平均时长约" },
      { figure: { text: "0.25天", comparator: "~", approx: true } },
      { text: "。" },
    ]);
  });
  test("a missing figure shows a mark and why", async () => {
    const statement = await render("甲{tasks}，乙{rate}。", { values: { tasks: number(3) } });
    expect(read(statement)).toBe("甲3项，乙〔缺数〕。");
    expect(statement.problems).toMatchObject([
      { code: "statement.figure-missing", at: { line: 4, column: 11 }, facts: { metric: "rate", reason: "no-rows" } },
    ]);
    expect(first(statement)).toMatchObject({ status: "unsupported", supports: [{ metric: "tasks" }] });
  });
  test("months that are not filed", async () => {
    const statement = await render("甲{rate}。", { values: { rate: number(99, { months: { covered: 10, expected: 12 } }) } });
    expect(statement.problems).toMatchObject([{ code: "statement.months-missing", facts: { metric: "rate", covered: 10, expected: 12 } }]);
  });
  test("a vague figure that does not hold", async () => {
    const statement = await render("嘉宾{guests | over 10}。", { values: { guests: number(7) } });
    expect(statement.problems).toMatchObject([{ code: "statement.not-entailed", facts: { text: "0余人", exact: "7" } }]);
  });
  test("an expected value is no result, unless the sentence says it is expected", async () => {
    const values = { tasks: number(5, { stage: "expected" }) };
    expect(codes(await render("全年建成{tasks}。", { values }))).toEqual(["statement.expected-as-done"]);
    const hedged = await render("全年预计建成{tasks}，力争不减。", { values });
    expect(hedged.problems).toEqual([]);
    expect(figures(hedged)).toMatchObject([{ hedge: "预计", status: "expected" }]);
    expect(figures(await render("建成{tasks}，有望完成。", { values }))).toMatchObject([{ hedge: "有望" }]);
  });
  test.each([
    ["计划建成{tasks}。", "计划"],
    ["年底计划建成{tasks}。", "计划"],
    ["检查计划完成{tasks}。", null],
    ["计划完成率为{tasks}。", null],
  ])("计划 hedges as a verb alone: %s", async (body, hedge) => {
    expect(figures(await render(body, { values: { tasks: number(5, { stage: "expected" }) } }))).toMatchObject([{ hedge }]);
  });
  test("title, number, office and day of a record", async () => {
    const statement = await render("{report.office}于{report.date}印发《{report.title}》（{report.number}）。", {
      values: { report: day("2021-03-29", { records: [record()] }) },
    });
    expect(read(statement)).toBe("〈bureau〉于2021年3月29日印发《年度报告》（西政发〔2021〕1号）。");
    expect(first(statement).supports).toMatchObject([{ kind: "figure", metric: "report", records: [{ title: "年度报告" }] }]);
    expect(first(statement).segments[0]).toMatchObject({ word: { text: "〈bureau〉", criterion: null, metric: "report", met: true } });
  });
  test("the year before a typed 年 is not said twice", async () => {
    expect(read(await render("{year}全年{^narrative}；{year}年度{^narrative}；{period 2021-Q1}至{period 2021-Q3}{^narrative}。"))).toBe(
      "2021年全年；2021年度；2021年第一季度至2021年第三季度。",
    );
  });
});

describe("words bound to a verdict", () => {
  const body = "任务{tasks-done ? 均已完成{tasks} : 完成率为{rate} : 预计可完成}。";
  const values = { tasks: number(183), rate: number("97.5") };
  test.each([
    ["met", true, "任务均已完成183项。", "done", []],
    ["not met", false, "任务完成率为97.50%。", "unmet", []],
    ["only expected", "expected", "任务预计可完成。", "expected", []],
    ["does not apply", "not-applicable", "任务不涉及。", "not-applicable", []],
    ["cannot be told", null, "任务〔缺数〕。", "unsupported", ["statement.figure-missing"]],
  ] as const)("%s", async (_, met, text, status, problems) => {
    const statement = await render(body, { values, criteria: [tasksDone(met, met === null ? none() : number(100))] });
    expect([read(statement), first(statement).status, codes(statement)]).toEqual([text, status, problems]);
  });
  test("an untrue word without alternative shows a mark, with what was found", async () => {
    const statement = await render("任务{tasks-done ? 均已完成}。", {
      criteria: [result(criterion("tasks-done", "rate"), false, number("97.5"), "97.50%")],
    });
    expect(read(statement)).toBe("任务〔不实〕。");
    expect(statement.problems).toMatchObject([{ code: "statement.word-untrue", facts: { word: "均已完成", found: "97.50%" } }]);
    expect(first(statement).status).toBe("unmet");
  });
  test("an expectation is not said with the words for done", async () => {
    const criteria = [tasksDone("expected")];
    expect(codes(await render("任务{tasks-done ? 均已完成 : 未完成}。", { criteria }))).toEqual(["statement.expected-as-done"]);
    expect(codes(await render("预计明年启动，任务{tasks-done ? 均已完成}。", { criteria }))).toEqual(["statement.expected-as-done"]);
    const hedged = await render("任务预计{tasks-done ? 可完成}。", { criteria });
    expect([read(hedged), codes(hedged), first(hedged).status]).toEqual(["任务预计可完成。", [], "expected"]);
  });
  test("months missing behind a verdict", async () => {
    expect(
      codes(
        await render("任务{tasks-done ? 均已完成}。", {
          criteria: [tasksDone(true, number(100, { months: { covered: 11, expected: 12 } }))],
        }),
      ),
    ).toEqual(["statement.months-missing"]);
  });
  test("a target shows the threshold and carries what was found", async () => {
    const value = number("97.5", { numerator: q(39), denominator: q(40), rows: 40, entries: [9] });
    const statement = await render("完成率{tasks-done ? 达到 : 未达到}{target tasks-done}。", {
      criteria: [
        result(
          criterion("tasks-done", "rate", {
            targets: [{ comparator: ">=", value: "95", unit: null, from: null, authority: null, basis: null }],
          }),
          true,
          value,
          "97.50%",
        ),
      ],
    });
    expect(read(statement)).toBe("完成率达到95%。");
    expect(figures(statement)).toMatchObject([
      {
        source: "target",
        criterion: "tasks-done",
        value: "95",
        comparator: ">=",
        numerator: "39",
        denominator: "40",
        rows: 40,
        entries: [9],
        period: "2021",
      },
    ]);
    expect(first(statement).supports).toHaveLength(1);
  });
  test("a verdict over several periods stands on the span of them", async () => {
    const of = criterion("tasks-done", "rate");
    const quarters = ["2021-Q1", "2021-Q3"].map((period) => ({
      period,
      value: number(99, { rows: 2, counted: new Map([[period, 2]]) }),
      text: "99%",
      met: true as const,
    }));
    const statement = await render("任务{tasks-done ? 均已完成}。", {
      criteria: [{ criterion: of, target: of.targets[0] ?? null, found: quarters, met: true }],
    });
    expect(first(statement).supports).toMatchObject([{ period: "2021-01..2021-09", rows: 4 }]);
  });
  test("without a target in force nothing can be said", async () => {
    const of = criterion("tasks-done", "rate", { targets: [] });
    const statement = await render("任务{tasks-done ? 均已完成}{target tasks-done}。", {
      criteria: [{ ...result(of, null, number(3)), target: null }],
    });
    expect(statement.problems).toMatchObject([{ facts: { reason: "no-target" } }, { facts: { reason: "no-target" } }]);
  });
});

describe("supports of sentences without figures", () => {
  test.each([
    ["report", "document"],
    ["letter", "attestation"],
    ["opened", "milestone"],
  ])("%s", async (metric, kind) => {
    const statement = await render(`已办{^${metric}}。`, { values: { [metric]: day("2021-05-01") } });
    expect(read(statement)).toBe("已办。");
    expect(first(statement).supports).toMatchObject([{ kind, metric, records: [{ date: "2021-05-01" }] }]);
  });
  test("no record is no support", async () => {
    const statement = await render("已办{^report}。");
    expect(codes(statement)).toEqual(["statement.support-missing"]);
    expect(first(statement)).toMatchObject({ status: "unsupported", supports: [] });
  });
  test("a record that is only expected is none of something done", async () => {
    const values = { report: day("2021-12-31", { stage: "expected" }) };
    expect(codes(await render("报告已印发{^report}。", { values }))).toEqual(["statement.expected-as-done"]);
    expect(codes(await render("报告预计印发{^report}。", { values }))).toEqual([]);
    expect(codes(await render("印发《{report.title}》。", { values }))).toEqual(["statement.expected-as-done"]);
  });
  test("a sentence without anything", async () => expect(codes(await render("甲{^narrative}。乙。"))).toEqual(["statement.unsupported"]));
});

test("an item is judged by its own criteria even where no word names them", async () => {
  const other = (met: Met, item: number | null): CriterionResult => result(criterion("other", "rate", { item }), met, number(1));
  expect(first(await render("甲{^narrative}。", { criteria: [other(false, 1)] })).status).toBe("unmet");
  expect(first(await render("甲{^narrative}。", { criteria: [other(false, null)] })).status).toBe("unmet");
  expect(first(await render("1. 甲{^narrative}。\n2. 乙{^narrative}。", { criteria: [other(false, 2)] })).status).toBe("described");
});

test("names that nobody knows still render, as marks with problems", async () => {
  const statement = await render("甲{task}，{unheard ? 完成}，{target unheard}{^unheard}。");
  expect(codes(statement)).toEqual([
    "definition.reference-unknown",
    "definition.reference-unknown",
    "definition.reference-unknown",
    "definition.reference-unknown",
  ]);
  expect(first(statement).status).toBe("unsupported");
});

test("the same question gives the same statement", async () => {
  const given = { values: { tasks: number(183), rate: number("98.7654") }, criteria: [tasksDone(true)] };
  const body = "甲{tasks}{tasks-done ? 完成}，{rate}。";
  expect(JSON.stringify(await render(body, given))).toBe(JSON.stringify(await render(body, given)));
});
