// The door to every format of a paper: bytes that are what they are called.
import { expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { parseDocumentKind } from "../document/kind.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { paperFormats } from "./publication.ts";
import { fontFolders, writePaper } from "./write.ts";

test("a paper is written in each format, where the computer has what it takes", async () => {
  for (const format of paperFormats) {
    const written = await writePaper(paperDraft, officePaper("table"), format, { fonts: fontFolders(process.env) });
    // A bare machine has no Chinese fonts and says so.
    if (!written.ok) expect([format, written.problems.map(({ code }) => code)]).toEqual(["pdf", ["paper.fonts-missing"]]);
    else expect(parseDocumentKind(`paper.${format}`, expectOk(written))).toBe(format === "pdf" ? "pdf" : "container");
  }
});
