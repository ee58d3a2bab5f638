// Redlines: nothing is lost in them, and they read as a person would mark a text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffText, followSpan, redline, type RedlinePiece } from "./redline.ts";

const marked = (pieces: readonly RedlinePiece[]): string =>
  pieces.map(({ kind, text }) => (kind === "kept" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`)).join("");

describe("a redline (修订对照)", () => {
  test.each([
    [
      "whole numbers, with their signs",
      "完成率98.77%，共1,938项",
      "完成率98.07%，共1,983项",
      "完成率[-98.77%-][+98.07%+]，共[-1,938-][+1,983+]项",
    ],
    ["a number within its name", "140余名", "150余名", "[-140-][+150+]余名"],
    ["phrases that almost touch as one", "稳步推进各项工作", "加快推动各项工作", "[-稳步推进-][+加快推动+]各项工作"],
    ["what was added alone", "全年空气质量改善", "全年全区空气质量持续改善", "全年[+全区+]空气质量[+持续+]改善"],
    ["what was taken out", "死亡4人，未发生较大事故。", "未发生较大事故。", "[-死亡4人，-]未发生较大事故。"],
    ["a sentence at the end", "均已完成。", "均已完成。下一步将巩固成果。", "均已完成。[+下一步将巩固成果。+]"],
    ["nothing where nothing changed", "不变", "不变", "不变"],
  ])("marks %s", (_, before, after, said) => {
    expect(marked(redline(before, after))).toBe(said);
  });

  const texts = fc.string({ unit: fc.constantFrom(...Array.from("完成项目率，。、12.5%八")), maxLength: 40 });
  test("holds both texts whole, whatever they are", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const pieces of [diffText(before, after), redline(before, after)]) {
          const without = (kind: RedlinePiece["kind"]): string =>
            pieces
              .filter((piece) => piece.kind !== kind)
              .map(({ text }) => text)
              .join("");
          expect([without("added"), without("removed")]).toEqual([before, after]);
        }
      }),
    );
  });

  test("a stretch that nobody touched is followed to where it stands now", () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (front, end, newFront, newEnd) => {
        // Letters that no other text has, and more of them, so that the difference can keep nothing else in their place: of two stretches
        // that have changed places it keeps the longer one.
        const said = Array.from({ length: front.length + end.length + 1 }, (_, i) => String.fromCodePoint(0xac00 + i)).join("");
        const span = followSpan(diffText(`${front}${said}${end}`, `${newFront}${said}${newEnd}`), front.length, front.length + said.length);
        expect(span).toEqual({ start: newFront.length, end: newFront.length + said.length });
      }),
      { examples: [["", "目%..", "目%..", ""]] },
    );
  });

  test("what was put in the place of a stretch is found there; what was put beside it is not part of it", () => {
    const follow = (before: string, said: string, after: string): string | null => {
      const start = before.indexOf(said);
      const span = followSpan(diffText(before, after), start, start + said.length);
      return span && after.slice(span.start, span.end);
    };
    expect(follow("任务均已完成，成效明显", "均已完成", "任务多数完成，成效明显")).toBe("多数完成");
    expect(follow("任务均已完成，成效明显", "均已完成", "任务现在均已完成，成效明显")).toBe("均已完成");
    expect(follow("任务均已完成，成效明显", "均已完成", "任务，成效明显")).toBeNull();
  });
});
