// The published scheme carried into the next year: what comes out is checked as any folder, can be applied, and its table is drawn up with targets pending.
import { expect, test } from "vitest";
import { createWorkspace, eventsLedger, packOf, problemsOf, registerOf } from "../../test/workspace.ts";
import { loadFolders } from "../cli/folders.ts";
import { checkDefinitions, parseFolders, type DefinitionFolder } from "./apply.ts";
import { askReport } from "./ask.ts";
import { askNextYear } from "./next-year.ts";

const asked = { scheme: null, out: "schemes", knownAt: null };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("the published scheme: lint finds no error, one warning a target; it is applied, and its table is drawn up", async () => {
  const folders = await loadFolders(["packs", "registers", "schemes/xicheng-2021"]);
  const { workspace, apply } = await createWorkspace(...folders);
  const answer = await askNextYear(workspace(), asked, null);
  expect([answer.scheme, answer.id]).toEqual(["xicheng-2021", "xicheng-2022"]);

  const folder: DefinitionFolder = { path: "schemes/xicheng-2022", files: answer.files };
  const read = parseFolders([...folders, folder]);
  const found = checkDefinitions(read, { packs: [], registers: [] });
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  const before = read.schemes[0]?.value.tasks.flatMap(({ criteria }) => criteria) ?? [];
  const waiting = before.filter(({ targets }) => targets.length > 0).map(({ id }) => id);
  expect(waiting.length).toBeGreaterThan(90);
  expect(
    found.filter(({ code }) => code === "scheme.target-pending").map(({ facts }) => (facts as { criterion: string }).criterion),
  ).toEqual(waiting);

  const next = read.schemes[1]?.value;
  expect(next?.period.text).toBe("2022");
  expect(next?.tasks.map(({ number, label }) => [number, label])).toEqual(
    read.schemes[0]?.value.tasks.map(({ number, label }) => [number, label]),
  );
  expect(next?.tasks.find(({ number }) => number === 14)?.criteria[0]?.periods.map(({ text }) => text)).toEqual([
    "2022-01..2022-03",
    "2022-01..2022-06",
    "2022-01..2022-09",
    "2022",
  ]);
  // Nothing is left that speaks of the old year but its papers and what is said to be last year's.
  const rest = Object.entries(answer.files).flatMap(([name, text]) => text.split("\n").map((line) => `${name}: ${line}`));
  expect(
    rest.filter(
      (line) =>
        line.includes("2021") && !/上年度依据|baseline|last:|rectification|definition|《[^》]*2021|carried|yaml: # |@2021}/.test(line),
    ),
  ).toEqual([]);

  await apply(folder);
  const report = await askReport(workspace(), "xicheng-2022", { until: null, knownAt: null, under: null });
  expect(report.tasks).toHaveLength(18);
  const criteria = report.tasks.flatMap((task) => task.criteria);
  expect(criteria.filter(({ pending, met }) => pending && met !== null)).toEqual([]);
  expect(criteria.find(({ id }) => id === "resolution-high")).toMatchObject({
    pending: true,
    target: "",
    last: { target: "≥85%", period: "2021", authority: "年度任务书" },
  });
  expect(
    report.problems.filter(({ code, severity }) => code === "statement.target-pending" && severity === "warning").length,
  ).toBeGreaterThan(60);
}, 120_000);

const metrics = `metrics:
  e-count: { label: 受理件数, kind: count, ledger: events, unit: 件 }
  e-ok: { label: 合格率, kind: share, ledger: events, counts: ok, unit: "%" }
`;
const scheme: DefinitionFolder = {
  path: "schemes/s-2021",
  files: {
    "scheme.yaml": `id: s-2021\nversion: 1.0.0\nlabel: 2021年考核\norganisation: west\nassessor: city\nperiod: "2021"\ndimensions:\n  - label: 维度\n    tasks: [tasks/03.yaml]\n`,
    "tasks/03.yaml": `number: 3\nlabel: 热线\norganisations: { lead: [moon] }\nstatement: statements/03.md\ncriteria:\n  - id: ok\n    metric: e-ok\n    targets: [{ is: ">= 90", authority: 任务书 }]\n`,
    "statements/03.md": "---\ntask: 3\n---\n1. 受理{e-count}，合格率{ok ? 达到 : 未达到}{target ok}。\n",
  },
};
const csv = `编号,单位,日期,数量,是否合格\n1,西区,2021-06-01,2,是\n2,西区,2021-06-02,2,是\n3,西区,2021-06-03,2,否\n`;

test("figures become the baseline, exactly; what was not met and what others said becomes a rectification", async () => {
  const { workspace, apply, send } = await createWorkspace(
    registerOf(),
    packOf("p", { "ledgers/events.yaml": eventsLedger, "metrics.yaml": metrics }),
    scheme,
  );
  await send("events", csv);
  const list = '任务,考评维度,问题,来源,牵头单位,期限\n3,,"接通慢，须整改",某办〔2022〕1号,月坛,2022-06-30\n,维度,台账不全,通报,,\n';
  const answer = await askNextYear(workspace(), asked, { name: "feedback.csv", bytes: bytes(`\ufeff${list}`) });
  expect(answer.problems.map(({ code }) => code)).toEqual(["scheme.target-pending"]);
  await apply({ path: "schemes/s-2022", files: answer.files });
  const report = await askReport(workspace(), "s-2022", { until: null, knownAt: null, under: null });
  const [hotline, others] = report.tasks;
  expect(hotline?.criteria).toMatchObject([
    {
      met: null,
      pending: true,
      last: { target: "≥90%", period: "2021", authority: "任务书" },
      baseline: [{ value: "66.67", exact: null, numerator: "2", denominator: "3", unit: "%", period: "2021", evidence: "A", knownAt: 4 }],
    },
  ]);
  expect(hotline?.rectifications).toMatchObject([
    {
      number: 2,
      label: "整改：合格率未达到目标（上年度目标≥90%，实际66.67%）",
      criterion: "ok",
      source: "2021年考核 第3项任务",
      met: null,
    },
    { number: 3, label: "整改：接通慢，须整改", source: "某办〔2022〕1号", lead: [{ id: "moon", label: "月坛街道" }], due: "2022-06-30" },
  ]);
  expect(others).toMatchObject({
    number: 4,
    task: "上年度考核反馈问题整改",
    described: false,
    rectifications: [{ label: "整改：台账不全" }],
  });
  expect(answer.files["tasks/03.yaml"]).toContain('- { metric: e-count, value: "3", numerator: "3", unit: 件, period: "2021"');
  // No register here has a calendar of 2022.
  expect(answer.notes.filter(({ note }) => note.kind === "calendar")).toMatchObject([{ note: { year: "2022" } }]);

  const wrong = bytes("- { task: 9, what: 甲, source: 乙 }\n");
  expect(await problemsOf(askNextYear(workspace(), asked, { name: "f.yaml", bytes: wrong }))).toMatchObject([
    { code: "scheme.task-unknown" },
  ]);
  expect(await problemsOf(askNextYear(workspace(), asked, { name: "f.xlsx", bytes: wrong }))).toMatchObject([{ code: "file.unreadable" }]);
  expect(await problemsOf(askNextYear(workspace(), { ...asked, scheme: "s-2020" }, null))).toMatchObject([{ code: "request.unknown" }]);
  // As of an earlier entry there were no rows, and no baseline.
  const early = await askNextYear(workspace(), { ...asked, scheme: "s-2021", knownAt: "3" }, null);
  expect(early.notes.filter(({ note }) => note.kind === "baseline-none")).toMatchObject([{ note: { reason: "no-rows" } }]);
});
