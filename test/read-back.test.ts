// Every statement of the published scheme, rendered with made-up values, is read back as the figures that were bound.
import { beforeAll, expect, test } from "vitest";
import { checkEdited } from "../src/statement/edited.ts";
import { readBack, segmentText } from "../src/statement/read-back.ts";
import type { Report, ReportItem } from "../src/statement/report.ts";
import { loadSchemeCandidates } from "./scheme-candidates.ts";

let report: Report;
let items: readonly (readonly [string, ReportItem])[];
beforeAll(async () => {
  ({ report } = await loadSchemeCandidates());
  items = report.tasks.flatMap((task) => task.items.map((item) => [`${String(task.number)}.${String(item.number)}`, item] as const));
});

test("every figure is read, and no further one", () => {
  expect(report.tasks).toHaveLength(18);
  let figures = 0;
  for (const [name, item] of items) {
    const back = readBack(item.segments, item.names);
    figures += back.figures.length;
    expect(back.unbound, name).toEqual([]);
    expect(
      back.figures.filter(({ differences }) => differences.length > 0),
      name,
    ).toEqual([]);
  }
  expect(figures).toBeGreaterThan(70);
});

test("the gate says nothing of it", () =>
  expect(report.problems.filter(({ code }) => code === "statement.not-read-back" || code === "statement.digit-typed")).toEqual([]));

test("an unedited text passes, and one digit changed anywhere in it does not", () => {
  for (const [name, item] of items) {
    const text = item.segments.map(segmentText).join("");
    const at = { file: name };
    expect(checkEdited(item, text, at), name).toEqual([]);
    for (const { figure, start } of readBack(item.segments, item.names).figures) {
      const digit = /[0-9]/u.exec(figure.text);
      if (!digit) continue;
      const place = start + digit.index;
      const edited = `${text.slice(0, place)}${String((Number(digit[0]) + 1) % 10)}${text.slice(place + 1)}`;
      expect(
        checkEdited(item, edited, at).filter(({ severity }) => severity === "error"),
        `${name} ${figure.text}`,
      ).not.toEqual([]);
    }
  }
});
