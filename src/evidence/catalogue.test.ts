import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOfItems, item, paper } from "../../test/evidence-fixture.ts";
import { catalogueEvidence, withPages } from "./catalogue.ts";
import { entriesOf } from "./evidence.ts";

const bytes = new TextEncoder().encode("one paper");
const draft = draftOfItems({ 2: [item(1, "甲已完成。", []), item(2, "乙已完成。", [])], 4: [item(2, "丙已完成。", [])] });
const lines = (catalogue: ReturnType<typeof catalogueEvidence>): readonly string[] =>
  entriesOf(catalogue).map(({ number, evidence, see }) => `${number} ${evidence.title}${see === null ? "" : ` = ${see}`}`);

describe("the catalogue of evidence (佐证材料目录)", () => {
  test("numbers papers by task, item and sequence, in the order they were filed; 00 is the task as a whole", () => {
    const papers = [paper(4, 2, "a"), paper(2, 2, "b"), paper(2, null, "c"), paper(4, 2, "d")];
    expect(lines(catalogueEvidence(draft, papers))).toEqual(["02-00-01 c", "02-02-01 b", "04-02-01 a", "04-02-02 d"]);
  });

  test("tasks without papers are not in it", () => {
    expect(catalogueEvidence(draft, [paper(4, 2, "a")]).tasks.map(({ number }) => number)).toEqual([4]);
    expect(catalogueEvidence(draft, []).tasks).toEqual([]);
  });

  test("the same file at two places is held once, and referred to from the other", () => {
    const papers = [paper(4, 2, "later task", { bytes }), paper(2, 1, "earlier task", { bytes })];
    expect(lines(catalogueEvidence(draft, papers))).toEqual(["02-01-01 earlier task", "04-02-01 later task = 02-01-01"]);
  });

  test("the same file for several sentences of an item is one line that says them all", () => {
    const papers = [paper(4, 2, "a", { bytes, supports: { words: "丙已" } }), paper(4, 2, "a", { bytes, supports: { kind: "document" } })];
    const [only, ...more] = entriesOf(catalogueEvidence(draft, papers));
    expect(more).toEqual([]);
    expect(only?.supports).toEqual([{ words: "丙已" }, { kind: "document" }]);
  });

  test("a file attached twice to one place for the same words is a problem with its place, and counts once", () => {
    const papers = [paper(4, 2, "first", { bytes, entry: 7 }), paper(4, 2, "again", { bytes, entry: 9, file: { name: "x.pdf" } as never })];
    const catalogue = catalogueEvidence(draft, papers);
    expect(catalogue.problems).toMatchObject([
      {
        code: "evidence.attached-twice",
        severity: "error",
        at: { file: "x.pdf", field: "again" },
        facts: { entry: 9, other: 7, task: 4, item: 2 },
      },
    ]);
    expect(lines(catalogue)).toEqual(["04-02-01 first"]);
  });

  test("papers of a task or an item that is not there are problems, all of them, and the others are catalogued", () => {
    const papers = [paper(3, 1, "no task"), paper(4, 9, "no item"), paper(4, 2, "good")];
    const catalogue = catalogueEvidence(draft, papers);
    expect(catalogue.problems.map(({ code, at }) => [code, at.field])).toEqual([
      ["evidence.task-unknown", "no task"],
      ["evidence.item-unknown", "no item"],
    ]);
    expect(lines(catalogue)).toEqual(["04-02-01 good"]);
  });

  test("words that the text no longer says are a warning, and the paper stays", () => {
    const catalogue = catalogueEvidence(draft, [paper(4, 2, "a", { supports: { words: "丁已完成" } })]);
    expect(catalogue.problems).toMatchObject([{ code: "evidence.words-unknown", severity: "warning" }]);
    expect(lines(catalogue)).toEqual(["04-02-01 a"]);
  });

  test("whatever is attached, numbers are unique and every file stands under one number", () => {
    const attached = fc.record({ task: fc.constantFrom(2, 3, 4), item: fc.constantFrom(null, 1, 2), file: fc.constantFrom("p", "q", "r") });
    fc.assert(
      fc.property(fc.array(attached), (all) => {
        const papers = all.map(({ task, item: number, file }) => paper(task, number, "t", { bytes: new TextEncoder().encode(file) }));
        const entries = entriesOf(catalogueEvidence(draft, papers));
        const numbers = entries.map(({ number }) => number);
        const held = entries.filter(({ see }) => see === null);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(new Set(held.map(({ evidence }) => evidence.file.digest)).size).toBe(held.length);
        for (const { see, evidence } of entries.filter((one) => one.see !== null))
          expect(held.find(({ number }) => number === see)?.evidence.file.digest).toBe(evidence.file.digest);
      }),
    );
  });

  test("pages are set by number; a line that refers to another has none", () => {
    const catalogue = catalogueEvidence(draft, [paper(2, 1, "a", { bytes }), paper(4, 2, "b", { bytes })]);
    const placed = withPages(catalogue, new Map([["02-01-01", { first: 5, count: 3, own: 2 }]]));
    expect(entriesOf(placed).map(({ pages }) => pages)).toEqual([{ first: 5, count: 3, own: 2 }, null]);
  });
});
