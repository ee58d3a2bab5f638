// A scheme carried into the next year: what moves, what waits, what is kept word for word, and what was left undone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest, OrganisationId } from "../vocabulary/id.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { Feedback } from "./feedback.ts";
import { draftNextYear } from "./next-year.ts";
import type { CriterionOutcome, DraftedScheme, Outcome, TaskOutcome } from "./outcome.ts";
import { parseScheme } from "./parse.ts";
import type { Baseline } from "./scheme.ts";

const scheme = `# 某镇考核：2021年第一次
id: town-2021
version: 1.2.0
label: 某镇2021年考核  # 公布名
organisation: town
period: "2021"
basis: [某镇2021年任务书, 某法 第六条]
names: [三率, 2021某镇论坛, "《2021年要点》"]
dimensions:
  - label: 效能
    groups:
      - label: 窗口
        tasks:
          # 行内的任务
          - number: 1
            label: 窗口办件
            statement: statements/01-window.md
            criteria:
              - { id: on-time, item: 1, metric: on-time-rate, periods: [2021-Q1, "2021"], targets: [{ is: ">= 90", authority: 任务书 }], points: "3" }
              - id: filed
                metric: report-filed   # 有记录即可
                basis: 某镇2021年任务书
          - tasks/02-roads.yaml
  - label: 服务
    tasks: [tasks/03-parks.yaml]
`;
const roads = `number: 2
label: 道路
items:
  - { number: 1, label: 修路 }   # 唯一一项
criteria:
  - id: roads-built
    item: 1
    # 分两步
    targets:
      - { is: ">= 5", from: 2021-01-01, authority: 任务书 }
      - { is: ">= 6", from: 2021-07-01, authority: 任务书, basis: 调整通知 }
    metric: roads
`;
const parks = "number: 3\nlabel: 公园\n";
const statement = "---\ntask: 1\n---\n1. {on-time ? 达到 : 未达到}。\n";
const files = new Map([
  ["scheme.yaml", scheme],
  ["statements/01-window.md", statement],
  ["tasks/02-roads.yaml", roads],
  ["tasks/03-parks.yaml", parks],
]);

const digest = "a".repeat(64) as Digest;
const baseline = (value: string, unit: string, period: string, over: Partial<Baseline> = {}): Baseline => ({
  ...{ value, unit, period, exact: null, numerator: null, denominator: null, organisation: null, evidence: "A", stage: null, knownAt: 7 },
  definition: digest,
  basis: [],
  ...over,
});
const criterion = (label: string, met: CriterionOutcome["met"], over: Partial<CriterionOutcome> = {}): CriterionOutcome => ({
  ...{ label, met, judged: true, target: "", found: "", baseline: [], missing: [] },
  ...over,
});
const task = (criteria: Readonly<Record<string, CriterionOutcome>>, over: Partial<TaskOutcome> = {}): TaskOutcome => ({
  criteria: new Map(Object.entries(criteria)),
  items: [],
  baselines: [],
  ...over,
});
const outcome: Outcome = {
  knownAt: 7,
  synthetic: false,
  tasks: new Map([
    [
      1,
      task(
        {
          "on-time": criterion("按期率", false, {
            target: "≥90%",
            found: "50%",
            baseline: [
              baseline("50.00", "%", "2021-Q1", { numerator: "1", denominator: "2" }),
              baseline("33.33", "%", "2021", { exact: "33.3333" }),
            ],
          }),
          filed: criterion("年报", true, { baseline: [baseline("2021-03-26", "", "2021")] }),
        },
        {
          items: [{ number: 1, label: null, status: "unmet" }],
          baselines: [
            { ...baseline("3", "件", "2021", { organisation: "hall" as OrganisationId, stage: "provisional" }), metric: "cases" },
          ],
        },
      ),
    ],
    [
      2,
      task(
        { "roads-built": criterion("道路数", null, { missing: ["no-rows"] }) },
        { items: [{ number: 1, label: "修路", status: "unsupported" }] },
      ),
    ],
  ]),
};
const feedback = (what: string, over: Partial<Feedback> = {}): Feedback => ({
  ...{
    task: null,
    item: null,
    dimension: null,
    group: null,
    what,
    source: "某办〔2022〕1号",
    lead: [],
    due: null,
    place: { file: "f.csv", line: 2 },
  },
  ...over,
});
const draft = (...given: readonly Feedback[]): DraftedScheme =>
  expectOk(draftNextYear(files, outcome, given, (_name, text) => ({ text, notes: [] })));
const fileOf = (drafted: DraftedScheme, name: string): string => drafted.files.get(name) ?? "";

describe("the files of the next year", () => {
  const drafted = draft(
    feedback("路灯不亮", { task: 2, lead: ["hall" as OrganisationId], due: "2022-06-30" }),
    feedback("无主的事", { dimension: "服务" }),
  );

  test("keep comments, order and quotes; what moves is changed in place", () => {
    expect(drafted.id).toBe("town-2022");
    expect(fileOf(drafted, "scheme.yaml")).toBe(`# 某镇考核：2021年第一次
id: town-2022
version: 1.0.0
label: 某镇2022年考核  # 公布名
organisation: town
period: "2022"
carried: { scheme: town-2021, version: 1.2.0, known-at: 7 }
basis: [上年度依据：某镇2021年任务书, 某法 第六条]
names: [三率, 2022某镇论坛, "《2021年要点》"]
dimensions:
  - label: 效能
    groups:
      - label: 窗口
        tasks:
          # 行内的任务
          - number: 1
            label: 窗口办件
            statement: statements/01-window.md
            items:
              - { number: 2, label: 整改：按期率未达到目标（上年度目标≥90%，实际50%）, rectification: { source: 某镇2021年考核 第1项任务第1项, criterion: on-time, item: 1 } }
            criteria:
              - { id: on-time, item: 1, metric: on-time-rate, periods: [2022-Q1, "2022"], pending: true, last: { is: ">= 90", period: "2021", authority: 任务书 }, baseline: [{ value: "50.00", numerator: "1", denominator: "2", unit: "%", period: 2021-Q1, evidence: A, known-at: 7, definition: ${digest} }, { value: "33.33", exact: "33.3333", unit: "%", period: "2021", evidence: A, known-at: 7, definition: ${digest} }], points: "3" }
              - id: filed
                metric: report-filed   # 有记录即可
                basis: 上年度依据：某镇2021年任务书
                baseline: [{ value: 2021-03-26, period: "2021", evidence: A, known-at: 7, definition: ${digest} }]
            baselines:
              - { metric: cases, value: "3", unit: 件, period: "2021", organisation: hall, evidence: A, stage: provisional, known-at: 7, definition: ${digest} }
          - tasks/02-roads.yaml
  - label: 服务
    tasks: [tasks/03-parks.yaml, tasks/04-rectification.yaml]
`);
    expect(fileOf(drafted, "tasks/02-roads.yaml")).toBe(`number: 2
label: 道路
items:
  - { number: 1, label: 修路 }   # 唯一一项
  - { number: 2, label: 整改：修路（上年度依托不足）, rectification: { source: 某镇2021年考核 第2项任务第1项, item: 1 } }
  - { number: 3, label: 整改：路灯不亮, rectification: { source: 某办〔2022〕1号, lead: [ hall ], due: 2022-06-30 } }
criteria:
  - id: roads-built
    item: 1
    # 分两步
    pending: true
    last: { is: ">= 6", period: "2021", authority: 任务书, basis: 调整通知 }
    metric: roads
`);
    expect(fileOf(drafted, "tasks/04-rectification.yaml")).toBe(
      "number: 4\nlabel: 上年度考核反馈问题整改\nitems:\n  - { number: 1, label: 整改：无主的事, rectification: { source: 某办〔2022〕1号 } }\n",
    );
    expect(fileOf(drafted, "tasks/03-parks.yaml")).toBe(parks);
  });

  test("are a scheme that reads, with its baseline, its targets pending and its rectifications", () => {
    const read = expectOk(parseScheme(drafted.files, "schemes/town-2022"));
    expect(read.carried).toEqual({ scheme: "town-2021", version: "1.2.0", knownAt: 7, synthetic: false });
    const [window, , , free] = read.tasks;
    expect(
      window?.criteria.map(({ pending, last, baseline: found }) => [pending, last?.is ?? null, found.map(({ value }) => value)]),
    ).toEqual([
      [true, ">= 90", ["50.00", "33.33"]],
      [false, null, ["2021-03-26"]],
    ]);
    expect(window?.baselines).toMatchObject([{ metric: "cases", value: "3", unit: "件", organisation: "hall", stage: "provisional" }]);
    expect(window?.rectifications).toMatchObject([{ number: 2, criterion: "on-time", item: 1, due: null }]);
    expect(free).toMatchObject({ number: 4, dimension: "服务", rectifications: [{ label: "整改：无主的事", source: "某办〔2022〕1号" }] });
  });

  test("and a checklist whose every line says what stands there", () => {
    const at = (kind: string): readonly string[] =>
      drafted.notes
        .filter(({ note }) => note.kind === kind)
        .map(({ file, line }) => (drafted.files.get(file) ?? "").split("\n")[line - 1] ?? "");
    expect(at("target").map((line) => line.includes("pending: true"))).toEqual([true, true]);
    expect(at("rectification").every((line) => line.includes("整改："))).toBe(true);
    expect(at("rectification")).toHaveLength(4);
    expect(at("basis").every((line) => line.includes("上年度依据："))).toBe(true);
    expect(at("comment")).toEqual(["# 某镇考核：2021年第一次"]);
    expect(drafted.notes.filter(({ note }) => note.kind === "name" || note.kind === "year-kept").map(({ note }) => note)).toEqual([
      { kind: "name", was: "2021某镇论坛", now: "2022某镇论坛" },
      { kind: "year-kept", text: "《2021年要点》" },
    ]);
    expect(drafted.notes.map(({ note }) => note.kind)).toEqual(expect.arrayContaining(["baseline-none", "figures", "label", "period"]));
  });
});

test("carried on again, a target that was never set still waits, and last year's baseline gives way", () => {
  const first = draft();
  const tasks = new Map([[1, task({ "on-time": criterion("按期率", null, { baseline: [baseline("60.00", "%", "2022")] }) })]]);
  const again = expectOk(draftNextYear(first.files, { ...outcome, knownAt: 9, tasks }, [], (_name, text) => ({ text, notes: [] })));
  const read = expectOk(parseScheme(again.files, "schemes/town-2023"));
  expect([read.id, read.period.text, read.carried?.scheme]).toEqual(["town-2023", "2023", "town-2022"]);
  const [onTime] = read.tasks[0]?.criteria ?? [];
  expect(onTime).toMatchObject({ pending: true, last: { is: ">= 90", period: "2021" }, baseline: [{ value: "60.00" }] });
  expect(onTime?.periods.map(({ text }) => text)).toEqual(["2023-Q1", "2023"]);
  expect(read.tasks[0]?.rectifications).toHaveLength(1);
  expect(again.notes.filter(({ note }) => note.kind === "continued")).toHaveLength(2);
  expect(fileOf(again, "scheme.yaml").match(/上年度依据：/g)).toHaveLength(2);
});

test("an id without a year gets the next one's, and a day that the year lacks is told", () => {
  const text =
    'id: town\nversion: 1.0.0\nlabel: 某镇\norganisation: town\nperiod: 2020-02-01..2020-02-29\ndimensions:\n  - label: 效能\n    tasks:\n      - { number: 1, label: 甲, criteria: [{ id: c, metric: m, periods: [2020-02-29], targets: [{ is: "= 1" }] }] }\n';
  const drafted = expectOk(draftNextYear(new Map([["scheme.yaml", text]]), outcome, [], (_name, body) => ({ text: body, notes: [] })));
  expect([drafted.id, drafted.period.text]).toEqual(["town-2021", "2021-02-01..2021-02-28"]);
  expect(fileOf(drafted, "scheme.yaml")).toContain("periods: [2021-02-28], pending: true");
  expect(drafted.notes.filter(({ note }) => note.kind === "day")).toMatchObject([
    { note: { was: "2020-02-29", now: "2021-02-28" }, line: 10 },
  ]);
});

test("whatever way a criterion is written, the rest of it stays and the scheme reads", () => {
  const keys: Readonly<Record<string, readonly string[]>> = {
    item: ["1"],
    metric: ["on-time-rate", '"on-time-rate"'],
    periods: ["[2021-Q1]", '[ "2021-H1" ]'],
    targets: ['[{ is: ">= 90", authority: 任务书 }]', "[]"],
    points: ['"3"', "'3'"],
    judged: ["false"],
    assumed: ["true"],
    basis: ["2021年任务书", '"2021年“甲”: 任务书"', "[甲, 2021年乙]", "'2020年丙'"],
  };
  const blocks: Readonly<Record<string, readonly string[]>> = {
    periods: ["\n              - 2021-Q1\n              - '2021' # 全年"],
    targets: ['\n              - is: ">= 90"\n                from: 2021-01-01 # 自年初\n              - { is: "> 95", from: 2021-07-01 }'],
    basis: ["|\n              2021年任务书\n              第二行", ">-\n              甲，2021年", "甲\n              乙2021年"],
  };
  const chosen = fc.record({
    order: fc.shuffledSubarray(Object.keys(keys), { minLength: 3 }).map((some) => [...new Set([...some, "metric", "targets"])]),
    pick: fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }),
    flow: fc.boolean(),
    comments: fc.boolean(),
    last: fc.boolean(),
  });
  fc.assert(
    fc.property(chosen, ({ order, pick, flow, comments, last }) => {
      const pairs = ["id", ...order].map((key, nth) => {
        const values = key === "id" ? ["c"] : [...(keys[key] ?? []), ...(flow ? [] : (blocks[key] ?? []))];
        return `${key}: ${values[(pick[nth] ?? 0) % values.length] ?? ""}`;
      });
      const remark = (pair: string): string => (comments && !pair.includes("\n") ? `${pair}   # 注` : pair);
      const body = flow
        ? `          - { ${pairs.join(", ")} }${comments ? " # 注" : ""}\n`
        : `          - ${pairs.map(remark).join("\n            ")}\n`;
      const after = last ? "" : "        label: 甲\n";
      const text = `id: t-2021\nversion: 1.0.0\nlabel: 某镇\norganisation: town\nperiod: "2021"\ndimensions:\n  - label: 效能\n    tasks:\n      - number: 1\n${last ? "        label: 甲\n" : ""}        criteria:\n${body}${after}`;
      const before = expectOk(parseScheme(new Map([["scheme.yaml", text]]), "s")).tasks[0]?.criteria[0];
      const found = (year: string): Outcome => ({
        ...outcome,
        tasks: new Map([
          [
            1,
            task(
              { c: criterion("按期率", false, { baseline: [baseline("1", "", year)] }) },
              { baselines: [{ ...baseline("2", "", year), metric: "m" }] },
            ),
          ],
        ]),
      });
      const carry = (from: ReadonlyMap<string, string>, year: string): DraftedScheme =>
        expectOk(draftNextYear(from, found(year), [feedback("乙", { task: 1 })], (_name, one) => ({ text: one, notes: [] })));
      const drafted = carry(new Map([["scheme.yaml", text]]), "2021");
      const next = expectOk(parseScheme(drafted.files, "s")).tasks[0];
      const now = next?.criteria[0];
      expect([now?.metric, now?.item, now?.points, now?.judged, now?.assumed]).toEqual([
        before?.metric,
        before?.item,
        before?.points,
        before?.judged,
        before?.assumed,
      ]);
      expect(now?.basis.map((one) => one.replace(/^上年度依据：/, ""))).toEqual(before?.basis);
      expect(now?.periods.map((one) => one.text)).toEqual(before?.periods.map((one) => one.text.replace("2021", "2022")));
      const target = before?.targets.at(-1);
      expect([now?.targets, now?.pending, now?.last?.is.replace(/\D/g, "") ?? null]).toEqual([
        [],
        target !== undefined,
        target?.value ?? null,
      ]);
      expect([now?.baseline.length, next?.baselines.length, next?.rectifications.length]).toEqual([1, 1, 2]);
      const remarks = (one: string): number => one.split("# 注").length;
      expect(remarks(fileOf(drafted, "scheme.yaml"))).toBe(remarks(text));
      // The year after, with its target set and last year's information still beside it.
      const set = fileOf(drafted, "scheme.yaml").replace("pending: true", 'targets: [{ is: ">= 70" }]');
      const third = carry(new Map([["scheme.yaml", set]]), "2022");
      const then = expectOk(parseScheme(third.files, "s")).tasks[0];
      expect(then?.criteria[0]).toMatchObject({ pending: target !== undefined, baseline: [{ period: "2022" }] });
      if (target) expect(then?.criteria[0]?.last?.is).toBe(">= 70");
      expect([then?.baselines.map(({ period }) => period), then?.rectifications.length]).toEqual([["2022"], 4]);
      expect(remarks(fileOf(third, "scheme.yaml"))).toBe(remarks(text));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a task that is not there", feedback("甲", { task: 9 }), "scheme.task-unknown"],
  ["an item that is not there", feedback("甲", { task: 2, item: 7 }), "definition.reference-unknown"],
  ["a dimension that is not there", feedback("甲", { dimension: "服勿" }), "definition.reference-unknown"],
  ["no group where the dimension has groups", feedback("甲", { dimension: "效能" }), "definition.reference-unknown"],
  ["a group that is not there", feedback("甲", { dimension: "效能", group: "门厅" }), "definition.reference-unknown"],
])("feedback on %s is told with its line", (_, given, code) => {
  const result = draftNextYear(files, outcome, [given], (_name, text) => ({ text, notes: [] }));
  expect(result).toMatchObject({ ok: false, problems: [{ code, at: { file: "f.csv", line: 2 } }] });
});
