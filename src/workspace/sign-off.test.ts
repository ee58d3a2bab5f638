// Signing off (审核、定稿): notes are of what is there, and a draft of a scheme that has changed since is told.
import { describe, expect, test } from "vitest";
import { events, reportingFolders, stamp } from "../../test/reporting-fixture.ts";
import { createWorkspace, problemsOf, type TestWorkspace } from "../../test/workspace.ts";
import type { DefinitionFolder } from "./apply.ts";
import { chooseVersion, fileDraft } from "./drafts.ts";
import { appendNote, askDrafts, freezeDraft, type NoteRequest } from "./sign-off.ts";

const asked = { scheme: "s", period: "2021-11" } as const;

async function drafted(): Promise<TestWorkspace> {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  await fileDraft(w.workspace(), { ...asked, note: null }, stamp);
  return w;
}

describe("a note (审核意见)", () => {
  const note = (w: TestWorkspace, how: Partial<NoteRequest>): Promise<{ readonly entry: number }> =>
    appendNote(w.workspace(), { ...asked, task: 1, item: 1, text: "请核对", answers: null, version: null, ...how }, stamp);
  const open = async (w: TestWorkspace): Promise<number> =>
    (await askDrafts(w.workspace(), asked)).problems.filter(({ code }) => code === "draft.note-open").length;

  test("stands open until it is answered", async () => {
    const w = await drafted();
    const { entry } = await note(w, {});
    await note(w, { task: 1, item: null });
    expect(await open(w)).toBe(2);
    await note(w, { answers: entry });
    expect(await open(w)).toBe(1);
  });

  test("on an item that the draft has not, or answering what is no note, is refused: nothing is entered", async () => {
    const w = await drafted();
    const { entry } = await note(w, {});
    const answer = await note(w, { answers: entry });
    const head = w.workspace().head();
    for (const [how, facts] of [
      [{ item: 9 }, { what: "draft-item", id: "1-9" }],
      [
        { task: 7, item: null },
        { what: "draft-item", id: "7-0" },
      ],
      [{ answers: 999 }, { what: "note", id: "999" }],
      [{ answers: answer.entry }, { what: "note", near: String(entry) }],
    ] as const)
      expect(await problemsOf(note(w, how))).toMatchObject([{ code: "request.unknown", facts }]);
    expect(w.workspace().head()).toBe(head);
  });
});

describe("what is said of a version that is no longer the newest", () => {
  test("is refused: nobody notes or freezes what was not seen", async () => {
    const w = await drafted();
    await chooseVersion(w.workspace(), { ...asked, task: 1, item: 2, from: null, text: "街道开展日常巡查。", reason: null }, stamp);
    await fileDraft(w.workspace(), { ...asked, note: null }, stamp);
    const head = w.workspace().head();
    const freeze = (version: number | null) => freezeDraft(w.workspace(), { ...asked, version, occasion: "常务会", force: true }, stamp);
    const note = (version: number | null) =>
      appendNote(w.workspace(), { ...asked, version, task: 1, item: 1, text: "请核对", answers: null }, stamp);
    const newer = [{ code: "draft.newer", facts: { seen: 1, newest: 2 } }];
    expect([await problemsOf(freeze(1)), await problemsOf(note(1))]).toMatchObject([newer, newer]);
    expect(w.workspace().head()).toBe(head);
    await note(2);
    expect((await freeze(2)).freeze.version).toBe(2);
  });
});

describe("a draft whose scheme has changed since", () => {
  const changed = (statement: string): DefinitionFolder => {
    const scheme = reportingFolders.find(({ path }) => path === "schemes/s");
    if (!scheme) throw new Error("no scheme");
    const source = (scheme.files["scheme.yaml"] ?? "")
      .replace("1.0.0", "1.1.0")
      .replace("{ number: 2, label: 日常巡查 }", "{ number: 3, label: 巡查 }");
    return { ...scheme, files: { ...scheme.files, "scheme.yaml": source, "statements/01.md": `---\ntask: 1\n---\n${statement}` } };
  };

  test("says which items are gone, and which are not in it", async () => {
    const w = await drafted();
    expect((await askDrafts(w.workspace(), asked)).problems.map(({ code }) => code)).not.toContain("draft.item-gone");
    await w.apply(changed("1. 受理群众诉求事件{e-count}。\n3. 街道开展日常巡查{e-patrol}。\n"));
    const { problems } = await askDrafts(w.workspace(), asked);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "draft.item-gone", facts: { item: "1-2" } }),
        expect.objectContaining({ code: "draft.item-new", facts: { items: "1-3" } }),
      ]),
    );
  });
});
