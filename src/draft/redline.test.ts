// Redlines (花脸稿): what is kept and taken out is the old text, what is kept and put in the new one, and a figure changes whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts } from "./redline.ts";

describe("two texts compared", () => {
  test("show the words that changed and keep the rest", () => {
    expect(compareTexts("空气重污染累计9天，与全市持平。", "空气重污染累计8天，少于全市。")).toEqual([
      { kind: "kept", text: "空气重污染累计" },
      { kind: "out", text: "9" },
      { kind: "in", text: "8" },
      { kind: "kept", text: "天，" },
      { kind: "out", text: "与" },
      { kind: "in", text: "少于" },
      { kind: "kept", text: "全市" },
      { kind: "out", text: "持平" },
      { kind: "kept", text: "。" },
    ]);
  });

  test("a figure changes as a whole, never a digit of it", () => {
    expect(compareTexts("解决率91.47%", "解决率90.47%").filter(({ kind }) => kind !== "kept")).toEqual([
      { kind: "out", text: "91.47%" },
      { kind: "in", text: "90.47%" },
    ]);
  });

  test("lose nothing: each text is found again", () => {
    const text = fc.array(fc.constantFrom("解决率", "90.47%", "，", "与上年", "持平", "A类", "𠮷", "\n")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = compareTexts(from, to);
        const without = (left: "out" | "in"): string =>
          changes
            .filter(({ kind }) => kind !== left)
            .map((one) => one.text)
            .join("");
        expect([without("in"), without("out")]).toEqual([from, to]);
      }),
    );
  });
});
