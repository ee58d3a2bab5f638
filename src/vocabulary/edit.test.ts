// Edits of a text: what is not touched stays, and every note finds its line again.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "./edit.ts";

test("replaces, inserts and deletes in place, and says the line of each", () => {
  const text = "a: 1\nb: 2 # kept\nc: 3\n";
  const edited = applyEdits(text, [
    { from: 17, to: 21, text: "d: 4\ne: 5", notes: ["c"] },
    { from: 16, to: 16, text: "\nx: 0", notes: ["x"] },
    { from: 0, to: 0, text: "", notes: ["a"] },
  ]);
  expect(edited.text).toBe("a: 1\nb: 2 # kept\nx: 0\nd: 4\ne: 5\n");
  expect(edited.notes).toEqual([
    { note: "a", line: 1 },
    { note: "x", line: 3 },
    { note: "c", line: 4 },
  ]);
});

test("without edits a text is itself; edits that overlap are a fault", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(applyEdits(text, []).text).toBe(text);
    }),
  );
  const edit = { from: 0, to: 2, text: "", notes: [] };
  expect(() => applyEdits("abc", [edit, { ...edit, from: 1 }])).toThrow(RangeError);
});
