import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueEvidence } from "../evidence/catalogue.ts";
import { entriesOf } from "../evidence/evidence.ts";
import { draftOfItems, item, paper } from "../../test/evidence-fixture.ts";
import { endingOf, paperPath, safeName } from "./names.ts";

describe("names of files in the folder", () => {
  test.each([
    ["a way out of the folder is closed", "../../etc/passwd", "etc passwd"],
    ["separators, wildcards and controls become spaces", 'a/b\\c:d*e?"f<g>|h\u0000i', "a b c d e f g h i"],
    ["marks that turn what is read are taken out", "gpj\u202efdp", "gpj fdp"],
    ["names of devices are not names", "CON", "_CON"],
    ["nor with an ending", "nul.pdf", "_nul.pdf"],
    ["dots and spaces at the ends go", " .name. ", "name"],
    ["nothing is left of nothing", "///", "_"],
    ["Chinese stays as it is", "关于印发《规程》的通知", "关于印发《规程》的通知"],
  ])("%s", (_, given, expected) => expect(safeName(given)).toBe(expected));

  test("any text gives a name that every system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^[. ]|[. ]$/u);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(61);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  test("an ending is kept where it looks like one", () => {
    expect([endingOf("a.PDF"), endingOf("b"), endingOf("c.tar.gz"), endingOf("d.很长"), endingOf("e./../x")]).toEqual([
      ".pdf",
      "",
      ".gz",
      "",
      "",
    ]);
  });

  test("a paper lies under its task and item, by its number", () => {
    const catalogue = catalogueEvidence(draftOfItems({ 4: [item(2, "丙。", [])] }), [
      paper(4, 2, "甲/乙", { file: { name: "x.DOCX" } as never }),
    ]);
    expect(entriesOf(catalogue).map((entry) => paperPath(entry, { label: "污染防治" }))).toEqual(["04-02 污染防治/04-02-01 甲 乙.docx"]);
  });
});
