// Papers attached (佐证材料): to items that there are, whether or not a statement describes them.
import { expect, test } from "vitest";
import { pdfFile } from "../../test/pdf-file.ts";
import { events, reportingFolders, stamp } from "../../test/reporting-fixture.ts";
import { createWorkspace, problemsOf } from "../../test/workspace.ts";
import { attachPaper } from "./evidence.ts";

test("a paper is attached to an item or a task that there is; of a task that nothing describes the only item is the first", async () => {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  const attach = (task: number, item: number | null): Promise<{ readonly entry: number }> =>
    attachPaper(
      w.workspace(),
      { scheme: "s", period: "2021-11", task, item, organisation: "moon", title: null, words: null, number: null, date: null },
      { name: "证明.pdf", bytes: pdfFile([{ texts: [{ x: 72, y: 720, text: "paper" }] }]) },
      stamp,
    );
  for (const [task, item] of [
    [1, 2],
    [1, null],
    [2, 1],
    [2, null],
  ] as const)
    expect((await attach(task, item)).entry).toBe(w.workspace().head());
  const head = w.workspace().head();
  for (const [task, item] of [
    [1, 3],
    [2, 7],
    [9, null],
  ] as const)
    expect((await problemsOf(attach(task, item))).map(({ code }) => code)).toEqual(["request.unknown"]);
  expect(w.workspace().head()).toBe(head);
});
