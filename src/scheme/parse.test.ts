// Schemes as read: what comes out of a good folder, and every mistake in a broken one by code, file and line.
import { describe, expect, test } from "vitest";
import { expectOk, type Problem } from "../vocabulary/problem.ts";
import { parseScheme } from "./parse.ts";

const scheme = `id: demo
version: 1.0.0
label: 示例考核方案
organisation: xicheng
assessor: beijing
period: "2021"
names:
  - 一网通办
  - 三率
notes: [只作示例]
dimensions:
  - label: 高效率落实
    tasks:
      - number: 8
        label: 安全生产
        organisations: { lead: [xicheng-emergency], assessor: [beijing-emergency] }
        statement: statements/08-work-safety.md
        items:
          - { number: 1, label: 专项整治 }
          - { number: 2, label: 安全检查 }
        criteria:
          - id: hazards-closed
            item: 1
            metric: hazard-closure-rate
            periods: [2021-Q1, 2021-Q2]
            targets:
              - { is: ">= 90 %", authority: 任务书 }
              - { is: ">= 100", from: 2021-07-01, basis: [调整通知, 附件] }
            points: "3"
            assumed: true
            basis: 任务书第八条
          - id: report-published
            metric: annual-report
            organisation: xicheng-emergency
            targets: [{ is: "<= 2021-03-31" }]
  - label: 高效能管理
    groups:
      - label: 依法行政
        tasks:
          - number: 17
            label: 接诉即办
`;
const statement = "---\ntask: 8\nperiod: 2021-01..2021-11\n---\n1. 销账率为{hazard-closure-rate}。\n2. 完成检查{inspections}。\n";
const good = new Map([
  ["scheme.yaml", scheme],
  ["statements/08-work-safety.md", statement],
  ["README.md", "# not read"],
]);

/** The good folder with a text replaced in one of its files, or a file added or (by null) removed. */
const parseWith = (changes: Readonly<Record<string, string | null | readonly [string, string]>>) => {
  const files = new Map<string, string>(good);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else if (typeof change === "string") files.set(name, change);
    else {
      const before = files.get(name) ?? "";
      expect(before.split(change[0]).length, `${change[0]} stands once in ${name}`).toBe(2);
      files.set(
        name,
        before.replace(change[0], () => change[1]),
      );
    }
  }
  return parseScheme(files, "schemes/demo");
};
const inScheme = (from: string, to: string) => parseWith({ "scheme.yaml": [from, to] });
const shown = (problems: readonly Problem[]): readonly string[] =>
  problems.map(
    ({ code, at }) => `${code} ${at.file.replace("schemes/demo/", "")}:${at.line ?? "-"}${at.field === undefined ? "" : ` ${at.field}`}`,
  );

describe("a scheme as read (考核方案)", () => {
  const read = expectOk(parseScheme(good, "schemes/demo"));
  const [safety, hotline] = read.tasks;

  test("tasks carry their dimension and group, statement and place", () => {
    expect([read.id, read.organisation, read.assessor, read.period.to, read.names]).toEqual([
      "demo",
      "xicheng",
      "beijing",
      "2021-12-31",
      ["一网通办", "三率"],
    ]);
    expect(safety).toMatchObject({
      number: 8,
      label: "安全生产",
      dimension: "高效率落实",
      group: null,
      organisations: { lead: ["xicheng-emergency"], responsible: [], supporting: [], assessor: ["beijing-emergency"] },
      itemLabels: new Map([
        [1, "专项整治"],
        [2, "安全检查"],
      ]),
      statement: { file: "schemes/demo/statements/08-work-safety.md", text: statement },
      place: { file: "schemes/demo/scheme.yaml", line: 14 },
    });
    expect(hotline).toMatchObject({ number: 17, dimension: "高效能管理", group: "依法行政", statement: null, criteria: [] });
  });

  test("a criterion has its periods, its targets without units, and its place", () => {
    expect(safety?.criteria[0]).toEqual({
      id: "hazards-closed",
      pending: false,
      last: null,
      baseline: [],
      item: 1,
      metric: "hazard-closure-rate",
      periods: [
        expect.objectContaining({ text: "2021-Q1", to: "2021-03-31" }),
        expect.objectContaining({ text: "2021-Q2", to: "2021-06-30" }),
      ],
      organisation: null,
      targets: [
        { comparator: ">=", value: "90", unit: "%", from: null, authority: "任务书", basis: null },
        { comparator: ">=", value: "100", unit: null, from: "2021-07-01", authority: null, basis: "调整通知; 附件" },
      ],
      points: "3",
      judged: true,
      assumed: true,
      basis: ["任务书第八条"],
      place: { file: "schemes/demo/scheme.yaml", line: 22, column: 13, field: "dimensions.0.tasks.0.criteria.0" },
    });
  });

  test("a criterion without periods is judged over the scheme's", () => {
    expect(safety?.criteria[1]).toMatchObject({
      organisation: "xicheng-emergency",
      periods: [read.period],
      targets: [{ comparator: "<=", value: "2021-03-31" }],
      points: null,
      assumed: false,
    });
  });
});

const rules = `reporting:
  due-workdays: 3
  moved-percent: "30"
  basis: 月报办法
lights:
  - { light: red, status: [unmet, unsupported], gap-over: "10", days-left-under: 31, because: 差距超过一成 }
  - { light: yellow, reply: missing, because: 应报未报 }
  - { light: yellow, evidence: missing, because: 缺佐证材料 }
`;
const ruled = scheme.replace("dimensions:\n", `${rules}dimensions:\n`);

describe("when replies are due and when a light is lit (填报规则、亮灯规则)", () => {
  const none = { status: null, gapOver: null, daysLeftUnder: null, reply: null, evidence: null };

  test("are read in the order of the file, which decides", () => {
    const { reporting, lights } = expectOk(parseWith({ "scheme.yaml": ruled }));
    expect(reporting).toEqual({ dueWorkdays: 3, movedPercent: "30", basis: ["月报办法"] });
    expect(lights).toEqual([
      { ...none, light: "red", status: ["unmet", "unsupported"], gapOver: "10", daysLeftUnder: 31, because: "差距超过一成" },
      { ...none, light: "yellow", reply: "missing", because: "应报未报" },
      { ...none, light: "yellow", evidence: "missing", because: "缺佐证材料" },
    ]);
  });

  test("where a scheme says nothing, replies are due on the fifth working day, no movement is asked about and no light is lit", () => {
    const { reporting, lights } = expectOk(parseWith({}));
    expect([reporting, lights]).toEqual([{ dueWorkdays: 5, movedPercent: null, basis: [] }, []]);
  });

  test("are part of what the scheme is: another rule is another digest", () => {
    const digestOf = (text: string): string => expectOk(parseWith({ "scheme.yaml": text })).digest;
    expect(
      new Set([scheme, ruled, ruled.replace("due-workdays: 3", "due-workdays: 4"), ruled.replace("31", "30")].map(digestOf)).size,
    ).toBe(4);
  });

  test.each([
    ["no day", "due-workdays: 3", "due-workdays: 0", "definition.value-wrong scheme.yaml:12 reporting.due-workdays"],
    ["a share without quotes", 'moved-percent: "30"', "moved-percent: 30", "definition.value-wrong scheme.yaml:13 reporting.moved-percent"],
    ["a share below nothing", '"30"', '"-30"', "definition.value-wrong scheme.yaml:13 reporting.moved-percent"],
    ["no share", '  moved-percent: "30"\n', "", "definition.key-missing scheme.yaml:11 reporting.moved-percent"],
    ["a rule that nobody knows", "due-workdays", "due-workday", "definition.key-unknown scheme.yaml:12 reporting.due-workday"],
    ["a light of no colour", "light: red", "light: blue", "definition.value-wrong scheme.yaml:16 lights.0.light"],
    ["a status that is none", "unmet, unsupported", "unmet, finished", "definition.value-wrong scheme.yaml:16 lights.0.status.1"],
    ["a light of no status at all", "[unmet, unsupported]", "[]", "definition.value-wrong scheme.yaml:16 lights.0.status"],
    ["a gap that is no share", 'gap-over: "10"', 'gap-over: "ten"', "definition.value-wrong scheme.yaml:16 lights.0.gap-over"],
    ["a light without its reason", ", because: 应报未报", "", "definition.key-missing scheme.yaml:17 lights.1.because"],
    ["a reply that is neither missing nor late", "reply: missing", "reply: done", "definition.value-wrong scheme.yaml:17 lights.1.reply"],
  ])("%s is refused at its line", (_, from, to, expected) => {
    expect(ruled.split(from).length, `${from} stands once`).toBe(2);
    const read = parseWith({ "scheme.yaml": ruled.replace(from, to) });
    expect(read.ok).toBe(false);
    expect(shown(read.problems)).toContain(expected);
  });

  test("all that is wrong with them comes at once", () => {
    const wrong = ruled
      .replace("due-workdays: 3", "due-workdays: 0")
      .replace("light: red", "light: blue")
      .replace("reply: missing", "reply: done");
    expect(shown(parseWith({ "scheme.yaml": wrong }).problems)).toEqual([
      "definition.value-wrong scheme.yaml:12 reporting.due-workdays",
      "definition.value-wrong scheme.yaml:16 lights.0.light",
      "definition.value-wrong scheme.yaml:17 lights.1.reply",
    ]);
  });
});

describe("the digest (摘要)", () => {
  const digest = (result: ReturnType<typeof parseWith>): string => expectOk(result).digest;
  const original = digest(parseWith({}));

  test("does not depend on the folder's place, comments, the order of keys, line ends, or other files", () => {
    expect(expectOk(parseScheme(good, "elsewhere")).digest).toBe(original);
    expect(digest(inScheme("version: 1.0.0\nlabel: 示例考核方案\n", "# said\nlabel: 示例考核方案\nversion: 1.0.0\n"))).toBe(original);
    expect(
      digest(parseWith({ "README.md": "changed", "statements/08-work-safety.md": `\uFEFF${statement.replaceAll("\n", "\r\n")}` })),
    ).toBe(original);
  });

  test.each([
    ["a target", { "scheme.yaml": ['">= 100"', '">= 99"'] }],
    ["a name", { "scheme.yaml": ["三率", "两区"] }],
    ["a statement's word", { "statements/08-work-safety.md": ["完成检查", "开展检查"] }],
  ] as const)("changes with %s", (_, change) => {
    expect(digest(parseWith(change))).not.toBe(original);
  });
});

describe("a broken scheme: each mistake with its file and line", () => {
  const task = "dimensions.0.tasks.0";

  test.each([
    ["a misspelt key", "notes:", "note:", "definition.key-unknown scheme.yaml:10 note"],
    ["a missing label", "\n            label: 接诉即办", "", "definition.key-missing scheme.yaml:40 dimensions.1.groups.0.tasks.0.label"],
    [
      "a period that is none",
      "periods: [2021-Q1, 2021-Q2]",
      "periods: [2021-Q1, 2021-Q5]",
      `definition.value-wrong scheme.yaml:25 ${task}.criteria.0.periods.1`,
    ],
    ["a target without comparison", '">= 90 %"', '"90"', `definition.value-wrong scheme.yaml:27 ${task}.criteria.0.targets.0.is`],
    ["a target of words", '">= 90 %"', '">= high"', `definition.value-wrong scheme.yaml:27 ${task}.criteria.0.targets.0.is`],
    ["a target on no day", '"<= 2021-03-31"', '"<= 2021-02-30"', `definition.value-wrong scheme.yaml:35 ${task}.criteria.1.targets.0.is`],
    ["points that are no number", 'points: "3"', 'points: "many"', `definition.value-wrong scheme.yaml:29 ${task}.criteria.0.points`],
    [
      "a dimension with neither tasks nor groups",
      "dimensions:\n",
      "dimensions:\n  - label: 空\n",
      "definition.value-wrong scheme.yaml:12 dimensions.0",
    ],
    ["a name that is a figure", "三率", "三项", "scheme.name-is-figure scheme.yaml:9 names.1"],
    ["a task number twice", "number: 17", "number: 8", "scheme.number-twice scheme.yaml:40 dimensions.1.groups.0.tasks.0.number"],
    ["a criterion id twice", "id: report-published", "id: hazards-closed", `definition.id-taken scheme.yaml:32 ${task}.criteria.1.id`],
    [
      "an item number twice",
      "{ number: 2, label: 安全检查 }",
      "{ number: 1, label: 安全检查 }",
      `scheme.number-twice scheme.yaml:20 ${task}.items.1.number`,
    ],
    ["an item that the task has not", "item: 1\n", "item: 3\n", `definition.reference-unknown scheme.yaml:23 ${task}.criteria.0.item`],
    [
      "a later target without its day",
      '">= 100", from: 2021-07-01,',
      '">= 100",',
      `definition.value-wrong scheme.yaml:28 ${task}.criteria.0.targets.1.from`,
    ],
    [
      "targets out of order",
      '">= 90 %",',
      '">= 90 %", from: 2021-08-01,',
      `definition.value-wrong scheme.yaml:28 ${task}.criteria.0.targets.1.from`,
    ],
    [
      "a statement outside its folder",
      "statements/08-work-safety.md",
      "../08-work-safety.md",
      `definition.value-wrong scheme.yaml:17 ${task}.statement`,
    ],
  ])("%s", (_, from, to, expected) => {
    const read = inScheme(from, to);
    expect(read.ok).toBe(false);
    expect(shown(read.problems)).toEqual([expected]);
  });

  test("no scheme.yaml", () => {
    expect(shown(parseWith({ "scheme.yaml": null }).problems)).toEqual(["definition.file-missing schemes/demo:-"]);
  });

  test("a year without quotes, which YAML reads as a number, is refused at its line", () => {
    expect(inScheme('period: "2021"', "period: 2021").problems.map(({ at }) => [at.line, at.field])).toEqual([[6, "period"]]);
  });

  const file = "statements/08-work-safety.md";
  test.each([
    ["a statement that is not there", { [file]: null }, [`definition.file-missing scheme.yaml:17 ${task}.statement`]],
    ["a statement without front matter", { [file]: "1. 没有题头。\n" }, [`definition.key-missing ${file}:1 task`]],
    ["front matter that does not end", { [file]: "---\ntask: 8\n1. 正文。\n" }, [`definition.key-missing ${file}:1 task`]],
    ["front matter without its task", { [file]: ["task: 8\n", ""] }, [`definition.key-missing ${file}:2 task`]],
    ["a misspelt key of front matter", { [file]: ["period:", "periods:"] }, [`definition.key-unknown ${file}:3 periods`]],
    ["front matter of no period", { [file]: ["2021-01..2021-11", "2021-11..2021-01"] }, [`definition.value-wrong ${file}:3 period`]],
    ["front matter of another task", { [file]: ["task: 8", "task: 17"] }, [`definition.value-wrong ${file}:2 task`]],
    ["an item number twice", { [file]: ["2. 完成", "1. 完成"] }, [`scheme.number-twice ${file}:6`]],
    [
      "a statement that no task refers to",
      { "statements/17-hotline.md": "---\ntask: 17\n---\n文。\n" },
      ["definition.value-wrong statements/17-hotline.md:2 task"],
    ],
    ["a second statement of a task", { "statements/08-more.md": statement }, ["definition.value-wrong statements/08-more.md:2 task"]],
    [
      "a statement of a task that is not there",
      { "statements/99-lost.md": "---\ntask: 99\n---\n文。\n" },
      ["scheme.task-unknown statements/99-lost.md:2 task"],
    ],
    [
      "one statement for two tasks",
      { "scheme.yaml": ["            label: 接诉即办", `            label: 接诉即办\n            statement: ${file}`] as const },
      [`definition.value-wrong ${file}:2 task`, `definition.id-taken scheme.yaml:42 dimensions.1.groups.0.tasks.0.statement`],
    ],
  ] as const)("%s", (_, changes, expected) => {
    const read = parseWith(changes);
    expect(read.ok).toBe(false);
    expect(shown(read.problems)).toEqual(expected);
  });

  test("numbers in a comment of a statement are no items", () => {
    expect(parseWith({ [file]: ["2. 完成", "<!--\n1. 旧稿\n-->\n2. 完成"] }).ok).toBe(true);
  });

  test("mistakes of all files come at once", () => {
    const read = parseWith({ "scheme.yaml": ["三率", "2021年"], [file]: ["2. 完成", "1. 完成"], "statements/99-lost.md": "文。" });
    expect(shown(read.problems)).toEqual([
      "scheme.name-is-figure scheme.yaml:9 names.1",
      "definition.value-wrong statements/99-lost.md:-",
      `scheme.number-twice ${file}:6`,
      "definition.key-missing statements/99-lost.md:1 task",
    ]);
  });

  test("a broken scheme.yaml does not hide the mistakes of its statements", () => {
    const read = parseWith({ "scheme.yaml": ["notes:", "note:"], [file]: ["2. 完成", "1. 完成"] });
    expect(shown(read.problems)).toEqual(["definition.key-unknown scheme.yaml:10 note", `scheme.number-twice ${file}:6`]);
  });

  test("a criterion may judge an item that only the statement numbers, and any item of a task not yet described", () => {
    expect(inScheme("          - { number: 2, label: 安全检查 }\n", "").ok).toBe(true);
    expect(
      inScheme(
        "            label: 接诉即办",
        "            label: 接诉即办\n            criteria: [{ id: c, item: 5, metric: m, targets: [{ is: '= 1' }] }]",
      ).ok,
    ).toBe(true);
  });
});

describe("a task in a file of its own (tasks/NN-name.yaml)", () => {
  const [head = "", tail = ""] = scheme.split("      - number: 8\n");
  const [task = "", rest = ""] = `      - number: 8\n${tail}`.split("  - label: 高效能管理\n");
  const own = task.replace("      - ", "").replace(/^ {8}/gmu, "");
  const name = "tasks/08-work-safety.yaml";
  const split = { "scheme.yaml": `${head}      - ${name}\n  - label: 高效能管理\n${rest}`, [name]: own };

  test("is the same task, with places in that file", () => {
    const [safety] = expectOk(parseWith(split)).tasks;
    const [inline] = expectOk(parseScheme(good, "schemes/demo")).tasks;
    expect(safety).toMatchObject({ number: 8, dimension: "高效率落实", group: null, statement: inline?.statement });
    expect(safety?.criteria.map(({ place: _, ...criterion }) => criterion)).toEqual(
      inline?.criteria.map(({ place: _, ...criterion }) => criterion),
    );
    expect(safety?.criteria[0]?.place).toEqual({ file: `schemes/demo/${name}`, line: 9, column: 5, field: "criteria.0" });
  });

  test.each([
    ["is missing", { [name]: null }, ["definition.file-missing scheme.yaml:14 dimensions.0.tasks.0"]],
    ["has a key nobody knows", { [name]: `${own}when: 2021\n` }, [`definition.key-unknown ${name}:23 when`]],
    ["is named by nobody", { "tasks/09-lost.yaml": own }, ["definition.value-wrong tasks/09-lost.yaml:-"]],
    [
      "is named twice",
      { "scheme.yaml": split["scheme.yaml"].replace(`      - ${name}\n`, `      - ${name}\n      - ${name}\n`) },
      ["definition.id-taken scheme.yaml:15 dimensions.0.tasks.1"],
    ],
    [
      "is not under tasks/",
      { "scheme.yaml": split["scheme.yaml"].replace(name, "08.yaml"), [name]: null },
      ["definition.value-wrong scheme.yaml:14 dimensions.0.tasks.0"],
    ],
  ])("that %s is said with its place", (_, change, problems) => {
    expect(shown(parseWith({ ...split, ...change }).problems)).toEqual(problems);
  });
});
