// Addresses as they come: empty fields of a form are not asked, and what is not understood is said.
import { expect, test } from "vitest";
import { ProblemError } from "../vocabulary/problem.ts";
import { readAsked } from "./query.ts";

test("a form that asks nothing asks nothing", () => {
  const asked = readAsked({ q: " ", organisation: "", evidence: "", status: "", until: "" });
  expect(asked).toEqual({
    axes: { until: null, knownAt: null, under: null },
    kept: {},
    filter: { words: null, organisation: null, evidence: null, status: null },
  });
  expect(readAsked({})).toEqual(asked);
});

test("what is asked is read, and the axes are kept for the next address", () => {
  expect(readAsked({ "known-at": "57", q: "销账", organisation: "xicheng-emergency", evidence: "A", status: "done", other: "1" })).toEqual({
    axes: { until: null, knownAt: "57", under: null },
    kept: { "known-at": "57" },
    filter: { words: "销账", organisation: "xicheng-emergency", evidence: "A", status: "done" },
  });
});

test("a class or standing that there is none of is refused with those that there are", () => {
  expect(() => readAsked({ evidence: "Z", status: "nearly" })).toThrow(ProblemError);
  try {
    readAsked({ evidence: "Z" });
  } catch (error) {
    expect((error as ProblemError).problems).toMatchObject([
      { code: "request.value-wrong", at: { file: "evidence" }, facts: { expected: "A | B | C", found: "Z" } },
    ]);
  }
});
