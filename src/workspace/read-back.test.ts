// The Word that comes back (回读): a reviewer's comment is entered once, whoever wrote it, and a file of a draft that is not on record is told.
import { expect, test } from "vitest";
import { officePaper } from "../../test/paper-draft.ts";
import { events, reportingFolders, stamp } from "../../test/reporting-fixture.ts";
import { createWorkspace, type TestWorkspace } from "../../test/workspace.ts";
import { writeComments } from "../document/comment.ts";
import { parseDocument } from "../document/parse.ts";
import type { Draft } from "../draft/draft.ts";
import { writeWord } from "../publication/word.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { fileDraft } from "./drafts.ts";
import { readBackDraft, type ReadBackAnswer } from "./read-back.ts";

async function drafted(): Promise<{ readonly w: TestWorkspace; readonly draft: Draft }> {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  const { draft } = await fileDraft(w.workspace(), { scheme: "s", period: "2021-11", note: null }, stamp);
  return { w, draft };
}

const readBack = (w: TestWorkspace, bytes: Uint8Array, notes = false): Promise<ReadBackAnswer> =>
  readBackDraft(
    w.workspace(),
    { scheme: null, period: null, version: null, accept: notes ? [] : null, reason: null, notes },
    { name: "稿.docx", bytes },
    stamp,
  );

test.each(["审核丙", ""])("a comment of “%s” becomes a note once, however often the file comes back", async (author) => {
  const { w, draft } = await drafted();
  const bytes = writeWord(draft, officePaper("table"));
  const document = expectOk(await parseDocument("稿.docx", bytes));
  const start = document.text.indexOf("12件");
  const commented = await writeComments(bytes, [{ start, end: start + 3, author, text: "请核对" }], document);
  const rounds = [await readBack(w, commented, true), await readBack(w, commented, true)];
  expect(rounds.map(({ accepted }) => accepted?.notes.length)).toEqual([1, 0]);
});

test("a file of a draft that is not on record says so; one that is, does not", async () => {
  const { w, draft } = await drafted();
  const codes = async (made: Draft): Promise<readonly string[]> =>
    (await readBack(w, writeWord(made, officePaper("table")))).problems.map(({ code }) => code);
  expect(await codes(draft)).toEqual([]);
  expect(await codes({ ...draft, label: "另一份" })).toEqual(["draft.base-unknown"]);
});
