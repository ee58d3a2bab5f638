// Decisions on a report's words: known again next month, and the newest one counts.
import { describe, expect, test } from "vitest";
import { readingOf } from "../../test/gold-readings.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { decisionOn, wordsOf, type Decision } from "./decision.ts";
import { sentencesOf } from "./sentence.ts";
import { tellClaims, type Told } from "./told.ts";

function tell(text: string): Told {
  const reading = readingOf("", text);
  const [told] = tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: null, period: null, others: [] });
  if (!told) throw new Error(`no claim in ${text}`);
  return told;
}

const decision = (words: string, metric: string | null, entry: number): Decision => ({
  task: null,
  words,
  unit: "件",
  metric: metric as MetricId | null,
  entry,
});

describe("the words of a claim", () => {
  test.each(["6月受理群众来信120件。", "2021年7月受理群众来信98件。", "截至11月底受理群众来信1,204件。"])("%s", (text) => {
    expect(wordsOf(tell(text))).toBe("受理群众来信");
  });
});

describe("a decision", () => {
  const told = tell("6月受理群众来信120件。");

  test("is of the same words and unit, whatever the figure", () => {
    expect(decisionOn(told, [decision("受理群众来信", "letters", 3)])?.metric).toBe("letters");
    expect(decisionOn(told, [decision("受理群众来电", "calls", 3)])).toBeNull();
    expect(decisionOn(told, [{ ...decision("受理群众来信", "letters", 3), unit: "人" }])).toBeNull();
  });

  test("is the newest of those on them", () => {
    expect(decisionOn(told, [decision("受理群众来信", "letters", 3), decision("受理群众来信", null, 9)])).toMatchObject({
      metric: null,
      entry: 9,
    });
  });

  test("of another task is not this one's", () => {
    expect(decisionOn(told, [{ ...decision("受理群众来信", "letters", 3), task: 4 }])).toBeNull();
  });
});
