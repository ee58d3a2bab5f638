// The door to every format of a paper: bytes that are what they are called.
import { expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { importable, runScript } from "../../test/script.ts";
import { parseDocumentKind } from "../document/kind.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { fontFolders } from "./fonts.ts";
import { paperFormats } from "./publication.ts";
import { writePaper } from "./write.ts";

test("a paper is written in each format, where the computer has what it takes", async () => {
  for (const format of paperFormats) {
    const written = await writePaper(paperDraft, officePaper("table"), format, { fonts: fontFolders(process.env) });
    // A bare machine has no Chinese fonts and says so.
    if (!written.ok) expect([format, written.problems.map(({ code }) => code)]).toEqual(["pdf", ["paper.fonts-missing"]]);
    else expect(parseDocumentKind(`paper.${format}`, expectOk(written))).toBe(format === "pdf" ? "pdf" : "container");
  }
});

// The typesetter is made for each kind of computer: for this one there is none.
test("where there is no typesetter the other formats are written, and of a PDF it is said why not", () => {
  const from = (path: string): string => importable(path, import.meta.url);
  const written = runScript(
    `Object.defineProperty(process, "arch", { value: "s390x" });
     const { paperDraft, officePaper } = await import(${from("../../test/paper-draft.ts")});
     const { paperFormats } = await import(${from("./publication.ts")});
     const { writePaper } = await import(${from("./write.ts")});
     const { writeBook } = await import(${from("./book.ts")});
     const tell = ({ ok, problems }) => (ok ? "written" : problems.map(({ code, facts }) => [code, facts]));
     const papers = [];
     for (const format of paperFormats) papers.push([format, tell(await writePaper(paperDraft, officePaper("table"), format))]);
     const book = await writeBook({}, async () => new Uint8Array(), { fonts: { folders: [] } }).then(() => "written", tell);
     console.log(JSON.stringify({ papers: Object.fromEntries(papers), book }));`,
  );
  const none = [["paper.no-pdf-here", { platform: `${process.platform}-s390x` }]];
  expect(written).toEqual({ papers: { docx: "written", pdf: none, xlsx: "written" }, book: none });
}, 30_000);
