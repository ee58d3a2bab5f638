// A report narrowed to what a reader asks for: what answers stays in its order, with what can be opened from it, and nothing else.
import { describe, expect, test } from "vitest";
import { reportFixture as report } from "../../test/report-fixture.ts";
import { filterReport, isNarrow, organisationsNamed, type ReportFilter } from "./filter.ts";

const nothing: ReportFilter = { words: null, organisation: null, evidence: null, status: null };
const narrow = (filter: Partial<ReportFilter>) => filterReport(report, { ...nothing, ...filter });
const shown = (filter: Partial<ReportFilter>): readonly string[] =>
  narrow(filter).tasks.map(({ number, items }) => `${number}: ${items.map((item) => item.number).join(" ")}`);

describe("a report narrowed (筛选)", () => {
  test("asked for nothing, is the report itself", () => {
    expect(isNarrow(nothing)).toBe(false);
    expect(narrow({})).toBe(report);
  });

  test("finds words in names, texts and organisations; all of them must be there", () => {
    expect(shown({ words: "接诉即办" })).toEqual(["17: 1"]);
    expect(shown({ words: "98.77%" })).toEqual(["17: 1"]);
    expect(shown({ words: "接诉即办 98.77%" })).toEqual(["17: 1"]);
    expect(shown({ words: "接诉即办 安全生产" })).toEqual([]);
    // A task that is not described yet is found by its name.
    expect(shown({ words: "公共卫生" })).toEqual(["7: "]);
  });

  test("keeps the tasks in which an organisation has any part", () => {
    for (const { id, label } of organisationsNamed(report)) {
      const found = narrow({ organisation: id }).tasks;
      expect(found.length, label).toBeGreaterThan(0);
      expect(found.every(({ organisations }) => Object.values(organisations).some((list) => list.some((one) => one.id === id)))).toBe(true);
    }
    expect(shown({ organisation: "nobody" })).toEqual([]);
  });

  test("keeps items by evidence class and standing, and no task that has none of them", () => {
    const all = report.tasks.flatMap(({ items }) => items);
    for (const status of ["done", "unmet", "described"] as const) {
      const found = narrow({ status }).tasks.flatMap(({ items }) => items);
      expect(found).toEqual(all.filter((item) => item.status === status));
    }
    expect(narrow({ evidence: "C", status: "unmet" }).tasks.every(({ items }) => items.length > 0)).toBe(true);
  });

  test("carries the details that can be opened from what is left, and no others", () => {
    const found = narrow({ words: "接诉即办" });
    expect(found.details.length).toBeGreaterThan(0);
    expect(found.details.length).toBeLessThan(report.details.length);
    const criteria = new Set(found.tasks.flatMap((task) => task.criteria.map(({ metric }) => metric)));
    expect(
      [...criteria].every(
        (metric) => !report.details.some((one) => one.metric === metric) || found.details.some((one) => one.metric === metric),
      ),
    ).toBe(true);
  });
});
