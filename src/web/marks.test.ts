// A text cut into pieces: nothing is lost, claims stay whole, and what is asked and jumped to begins and ends at their edges.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Block } from "../document/document.ts";
import { createCut, gatherBlocks } from "./marks.ts";

const text = "全年受理工单3570件，办结率97.3\n%，同比增长5%。";
const judged = (start: number, words: string): Judged => ({ claim: { start, text: words }, verdict: "agrees" }) as unknown as Judged;
const asked = (start: number, end: number): Finding =>
  ({ check: "date-order", severity: "question", start, end, facts: {} }) as unknown as Finding;
const whole = { start: 0, end: text.length };

describe("cutting a text", () => {
  test("a claim is one piece, and a question that begins within it begins with it", () => {
    const pieces = createCut(text, [judged(6, "3570件")], [asked(8, 14)], [{ at: 7, id: "r1" }])(whole);
    expect(pieces.map((piece) => [piece.text, piece.claim, piece.isAsked])).toEqual([
      ["全年受理工单", null, false],
      ["3570件", 0, true],
      ["，办结", null, true],
      ["率97.3\n%，同比增长5%。", null, false],
    ]);
    expect(pieces.map(({ begins }) => begins)).toEqual([[], ["r1", "q1"], [], []]);
    expect(pieces.map(({ ends }) => ends)).toEqual([[], [], [0], []]);
  });

  test("of claims that lie over one another the first is drawn", () => {
    const pieces = createCut(text, [judged(8, "70件"), judged(6, "3570件")], [], [])(whole);
    expect(pieces.filter(({ claim }) => claim !== null).map((piece) => [piece.text, piece.claim])).toEqual([["3570件", 1]]);
  });

  test("whatever is marked, the pieces of the text are the text, and every claim drawn is whole", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(12));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span), fc.array(span), fc.nat(60), (any, claims, questions, middle) => {
        const cut = createCut(
          any,
          claims.filter(([start]) => start < any.length).map(([start, length]) => judged(start, any.slice(start, start + length))),
          questions.map(([start, length]) => asked(Math.min(start, any.length), Math.min(start + length, any.length))),
          questions.map(([start], n) => ({ at: start, id: `r${n}` })),
        );
        const at = Math.min(middle, any.length);
        const halves = [...cut({ start: 0, end: at }), ...cut({ start: at, end: any.length })];
        expect(halves.map((piece) => piece.text).join("")).toBe(any);
        const drawn = cut({ start: 0, end: any.length });
        expect(drawn.map((piece) => piece.text).join("")).toBe(any);
        const ids = drawn.flatMap(({ claim }) => (claim === null ? [] : [claim]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

test("lines become stretches that do not end within a claim; other blocks stay", () => {
  const lines: Block[] = Array.from({ length: 130 }, (_, n) => ({ kind: "line", page: null, start: n * 10, end: n * 10 + 9 }));
  const blocks: Block[] = [{ kind: "heading", level: 1, start: -10, end: -1 }, ...lines];
  const drawn = gatherBlocks(blocks, [judged(595, "12345\n678")]);
  expect(drawn.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["heading", -10, -1],
    ["lines", 0, 609],
    ["lines", 610, 1209],
    ["lines", 1210, 1299],
  ]);
});
