// The published table's figures, asked of a running server on the example: each stands in its task with equal value and unit.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBack } from "../../src/statement/read-back.ts";
import type { Report } from "../../src/statement/report.ts";
import type { Figure } from "../../src/statement/statement.ts";
import { startServer, type RunningServer } from "./server.ts";

const published = fileURLToPath(new URL("../../../shared/data/seed/figures.csv", import.meta.url));

interface PublishedFigure {
  readonly task: number;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly comparator: string;
  readonly source: string;
}

function readPublished(): readonly PublishedFigure[] {
  const [head = "", ...lines] = readFileSync(published, "utf8").trim().split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? "";
    return {
      task: Number(cell("task_number")),
      text: cell("text"),
      value: cell("value"),
      unit: cell("unit"),
      comparator: cell("comparator"),
      source: cell("source"),
    };
  });
}

if (!existsSync(published)) console.warn("skipped: the published figures are not beside this checkout");

describe.skipIf(!existsSync(published))("the published figures", () => {
  let server: RunningServer;
  let report: Report;
  beforeAll(async () => {
    server = await startServer();
    report = (await (await fetch(`${server.url}/schemes/xicheng-2021/report.json`)).json()) as Report;
  }, 300_000);
  afterAll(() => server.stop());
  const figuresOf = (task: number): readonly Figure[] =>
    report.tasks
      .filter((one) => one.number === task)
      .flatMap((one) => one.items.flatMap((item) => item.segments.flatMap((segment) => ("figure" in segment ? [segment.figure] : []))));

  test("all seventy stand in their tasks, each with rows behind it", () => {
    const wanted = readPublished();
    expect(wanted).toHaveLength(70);
    for (const task of new Set(wanted.map((one) => one.task))) {
      const left = [...figuresOf(task)];
      for (const figure of wanted.filter((one) => one.task === task)) {
        const at = left.findIndex(
          (one) =>
            one.value === figure.value &&
            (one.unit ?? "") === figure.unit &&
            one.comparator === figure.comparator &&
            one.source === figure.source,
        );
        expect(at, `${String(task)} ${figure.text}`).toBeGreaterThanOrEqual(0);
        expect(left[at]?.rows, figure.text).toBeGreaterThan(0);
        left.splice(at, 1);
      }
    }
  });
  test("every figure of the table is read back out of its sentence as it was bound, and no further one", () => {
    for (const item of report.tasks.flatMap(({ items }) => items)) {
      const { text, figures, unbound } = readBack(item.segments, item.names);
      expect(
        figures.flatMap(({ differences }) => differences),
        text,
      ).toEqual([]);
      expect(unbound, text).toEqual([]);
    }
  });
  test("nothing keeps the table from being published, and no criterion that is judged is missed", () => {
    expect(report.problems).toEqual([]);
    expect(report.tasks.every(({ described }) => described)).toBe(true);
    const judged = report.tasks.flatMap((task) => task.criteria.filter((criterion) => criterion.judged));
    expect(judged.filter(({ met }) => met === false || met === null)).toEqual([]);
    expect(report.synthetic).toBe(true);
  });
});
