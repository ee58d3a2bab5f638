// Names in a scheme that no pack and no register knows, with the line of each.
import { describe, expect, test } from "vitest";
import { expectOk } from "../vocabulary/problem.ts";
import { checkScheme } from "./check.ts";
import { parseScheme } from "./parse.ts";

const scheme = expectOk(
  parseScheme(
    new Map([
      [
        "scheme.yaml",
        `id: demo
version: 1.0.0
label: 示例
organisation: xicheng
assessor: beijing
period: "2021"
dimensions:
  - label: 维度
    tasks:
      - number: 1
        label: 任务
        organisations:
          lead: [emergency]
          supporting:
            - finance
            - xichneg
        criteria:
          - id: c
            metric: closure-rate
            organisation: emergency
            targets: [{ is: "= 1" }]
`,
      ],
    ]),
    "schemes/demo",
  ),
);
const records = new Set<string>();
const metrics = new Set(["closure-rate"]);
const organisations = new Set(["xicheng", "beijing", "emergency", "finance", "xichneg"]);
const without = (names: ReadonlySet<string>, ...gone: readonly string[]): ReadonlySet<string> =>
  new Set([...names].filter((name) => !gone.includes(name)));

describe("a scheme against the packs and registers", () => {
  test("known names are no problem", () => {
    expect(checkScheme(scheme, { metrics, records, organisations })).toEqual([]);
  });

  test.each([
    [
      "metric",
      { metrics: new Set(["closures-rate"]), records, organisations },
      19,
      "dimensions.0.tasks.0.criteria.0.metric",
      { what: "metric", id: "closure-rate", near: "closures-rate" },
    ],
    [
      "metric of an empty catalogue",
      { metrics: new Set<string>(), records, organisations },
      19,
      "dimensions.0.tasks.0.criteria.0.metric",
      { what: "metric", id: "closure-rate", near: "" },
    ],
    [
      "task's organisation",
      { metrics, records, organisations: without(organisations, "xichneg") },
      16,
      "dimensions.0.tasks.0.organisations.supporting.1",
      { what: "organisation", id: "xichneg", near: "xicheng" },
    ],
    [
      "assessor",
      { metrics, records, organisations: without(organisations, "beijing") },
      5,
      "assessor",
      { what: "organisation", id: "beijing", near: expect.any(String) as string },
    ],
  ] as const)("an unknown %s is named with its line and the nearest", (_, known, line, field, facts) => {
    const problems = checkScheme(scheme, known);
    expect(problems).toMatchObject([
      { code: "definition.reference-unknown", at: { file: "schemes/demo/scheme.yaml", line, field }, facts },
    ]);
  });

  test("a target that is yet to be set is warned of once, with the one of last year; nothing else is asked of it", () => {
    const pending = expectOk(
      parseScheme(
        new Map([
          [
            "scheme.yaml",
            `id: demo\nversion: 1.0.0\nlabel: 示例\norganisation: xicheng\nperiod: "2022"\ndimensions:\n  - label: 维度\n    tasks:\n      - number: 1\n        label: 任务\n        items: [{ number: 1, label: 整改：甲, rectification: { source: 通报, lead: [finanec] } }]\n        criteria:\n          - { id: c, metric: closure-rate, pending: true, last: { is: ">= 90" } }\n        baselines: [{ metric: gone, value: "1", period: "2021", evidence: A, known-at: 1, definition: ${"a".repeat(64)} }]\n`,
          ],
        ]),
        "schemes/demo",
      ),
    );
    expect(checkScheme(pending, { metrics, records, organisations })).toMatchObject([
      { code: "scheme.target-pending", severity: "warning", at: { line: 13 }, facts: { criterion: "c", last: ">= 90", period: "" } },
      { code: "definition.reference-unknown", severity: "error", facts: { what: "organisation", id: "finanec", near: "finance" } },
      { code: "definition.reference-unknown", severity: "warning", facts: { what: "metric", id: "gone" } },
    ]);
  });

  test("an organisation unknown in several places is named in each", () => {
    const lines = checkScheme(scheme, { metrics, records, organisations: without(organisations, "emergency", "xicheng") }).map(
      ({ at }) => at.line,
    );
    expect(lines).toEqual([4, 13, 20]);
  });

  test("a scheme that comes from elsewhere shows its keys", () => {
    const problems = checkScheme(structuredClone(scheme), {
      records,
      metrics: new Set(),
      organisations: without(organisations, "beijing"),
    });
    expect(problems.map(({ at }) => at)).toMatchObject([
      { file: "scheme.yaml", field: "assessor" },
      { file: "schemes/demo/scheme.yaml", line: 18, field: "dimensions.0.tasks.0.criteria.0.metric" },
    ]);
  });
});
