// From the compilation to the draft (取舍、稿): what is chosen is said, what nobody chose is as proposed, and a version is never changed.
import { describe, expect, test } from "vitest";
import { collect, events, filledForm, reportingFolders, sendNovember, stamp } from "../../test/reporting-fixture.ts";
import { createWorkspace, problemsOf, type TestWorkspace } from "../../test/workspace.ts";
import type { Draft } from "../draft/draft.ts";
import { itemText } from "../statement/read-back.ts";
import { askCompile } from "./compilation.ts";
import { chooseVersion, fileDraft, type ChooseRequest, type DraftAnswer } from "./drafts.ts";
import { withdrawEntry } from "./receive.ts";
import { askDrafts, askPaper, freezeDraft } from "./sign-off.ts";

async function open(): Promise<TestWorkspace> {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  await collect(w.workspace(), {
    "moon.txt": "填报单位：月坛街道\n受理群众诉求事件12件。\n街道开展日常巡查30次。\n",
    "lake.txt": "填报单位：什刹海街道\n老楼加装电梯完工12部。\n",
  });
  return w;
}
const asked = { scheme: "s", period: "2021-11" } as const;
const choose = (w: TestWorkspace, item: string, how: Partial<ChooseRequest>): Promise<unknown> => {
  const [task = 0, number = 0] = item.split("-").map(Number);
  return chooseVersion(w.workspace(), { ...asked, task, item: number, from: null, text: null, reason: null, ...how }, stamp);
};
const file = (w: TestWorkspace): Promise<DraftAnswer> => fileDraft(w.workspace(), { ...asked, note: null }, stamp);
const said = ({ tasks }: Draft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tasks.flatMap(({ number, items }) =>
      items.map((item) => [`${String(number)}-${String(item.number)}`, `${item.origin.from} ${itemText(item)}`]),
    ),
  );

test("what nobody chose is as proposed: the ledgers' text where it is whole, else the lead's", async () => {
  const w = await open();
  const { draft, open: undecided } = await file(w);
  expect(said(draft)).toMatchObject({ "1-1": "statement 受理群众诉求事件12件。", "1-2": "submission 街道开展日常巡查30次。" });
  expect(Object.values(said(draft))).toContain("submission 老楼加装电梯完工12部。");
  expect([draft.version, undecided.length]).toEqual([1, Object.keys(said(draft)).length]);
});

test("what the ledgers deny is not put in unasked: the item has a mark for a text, and nothing goes out until it is decided", async () => {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  const form = await filledForm(await sendNovember(w.workspace()), "moon", {
    "1.2.fulfilment": "街道开展日常巡查，受理群众诉求事件15件。",
  });
  await collect(w.workspace(), { "moon.xlsx": form });
  const { draft, open: unchosen, undecided } = await file(w);
  expect([said(draft)["1-2"], undecided, unchosen.includes("1-2")]).toEqual(["open 〔待定〕", ["1-2"], false]);
  const gate = async (): Promise<readonly unknown[]> =>
    (await askDrafts(w.workspace(), asked)).problems.filter(({ facts }) => "item" in facts && facts.item === "1-2").map(({ code }) => code);
  expect(await gate()).toEqual(["draft.undecided"]);
  expect((await problemsOf(freezeDraft(w.workspace(), { ...asked, version: null, occasion: "例会", force: false }, stamp)))[0]?.code).toBe(
    "draft.stopped",
  );
  await choose(w, "1-2", { text: "街道开展日常巡查。" });
  await file(w);
  expect(await gate()).not.toContain("draft.undecided");
});

test("a figure in a reply that the ledgers bear out is bound to them; any other stays text", async () => {
  const w = await open();
  await choose(w, "1-1", { from: "月坛街道" });
  const { draft } = await file(w);
  const items = draft.tasks.flatMap((task) => task.items);
  const figures = items.map(({ segments }) =>
    segments.flatMap((one) => ("figure" in one ? [`${one.figure.metric} ${one.figure.text}`] : [])),
  );
  expect(figures).toEqual([["e-count 12件"], [], []]);
});

describe("a choice (取舍)", () => {
  test("holds until the next of the same item, and those before stay on record", async () => {
    const w = await open();
    await choose(w, "1-2", { from: "moon", reason: "牵头单位" });
    await choose(w, "1-2", { text: " 街道开展日常巡查三十次。 " });
    const item = (await askCompile(w.workspace(), "s", "2021-11")).items.find((one) => one.task === 1 && one.item === 2);
    expect([item?.chosen, item?.history]).toMatchObject([
      { origin: { from: "edit" }, text: "街道开展日常巡查三十次。", actor: "经办" },
      [{ origin: { from: "submission", organisation: { id: "moon" } }, reason: "牵头单位" }],
    ]);
    expect(said((await file(w)).draft)["1-2"]).toBe("edit 街道开展日常巡查三十次。");
  });

  test("taken back leaves the one before", async () => {
    const w = await open();
    await choose(w, "1-2", { text: "其一。" });
    const { entry } = (await choose(w, "1-2", { text: "其二。" })) as { readonly entry: number };
    await w.withdraw(entry);
    expect(said((await file(w)).draft)["1-2"]).toBe("edit 其一。");
  });

  test.each<readonly [string, string, Partial<ChooseRequest>, string]>([
    ["an item that is not there", "1-9", { from: "ledgers" }, "request.unknown"],
    ["an office that said nothing of it", "1-2", { from: "什刹海街道" }, "request.unknown"],
    ["an entry that is no version of it", "1-2", { from: "1" }, "request.unknown"],
    ["no text at all", "1-2", { text: " 　" }, "request.option-missing"],
  ])("of %s is refused, and nothing is entered", async (_, item, how, code) => {
    const w = await open();
    const head = w.workspace().head();
    expect((await problemsOf(choose(w, item, how))).map((one) => one.code)).toEqual([code]);
    expect(w.workspace().head()).toBe(head);
  });
});

test("of an office that only ticked boxes there is no text to take: it is refused, and nothing is entered", async () => {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  const form = await filledForm(await sendNovember(w.workspace()), "moon", { "1.1.confirm": "有异议", "1.1.opinion": "应为11件" });
  await collect(w.workspace(), { "moon.xlsx": form });
  const head = w.workspace().head();
  expect(await problemsOf(choose(w, "1-1", { from: "月坛街道" }))).toMatchObject([
    { code: "draft.version-empty", facts: { item: "1-1", organisation: "月坛街道" } },
  ]);
  expect(w.workspace().head()).toBe(head);
});

describe("a version of the draft (稿)", () => {
  test("is filed once, and the next only where something is said otherwise", async () => {
    const w = await open();
    const first = await file(w);
    expect((await file(w)).entry).toBeNull();
    await choose(w, "1-2", { text: "街道开展日常巡查。" });
    expect((await file(w)).draft.version).toBe(2);
    expect((await askDrafts(w.workspace(), asked)).versions.map(({ version }) => version)).toEqual([1, 2]);
    expect((await askPaper(w.workspace(), { ...asked, version: 1 })).draft).toEqual(first.draft);
  });

  test("keeps its number when it is taken back: what was frozen under it is no other text's", async () => {
    const w = await open();
    await file(w);
    await choose(w, "1-2", { text: "街道开展日常巡查。" });
    const second = await file(w);
    await freezeDraft(w.workspace(), { ...asked, version: null, occasion: "例会", force: true }, stamp);
    await withdrawEntry(w.workspace(), second.entry ?? 0, "误编", stamp);
    await choose(w, "1-2", { text: "街道开展巡查。" });
    expect((await file(w)).draft.version).toBe(3);
    const { versions } = await askDrafts(w.workspace(), asked);
    expect(versions.map(({ version, frozen }) => [version, frozen.length])).toEqual([
      [1, 0],
      [3, 0],
    ]);
  });

  test("is stopped by what the ledgers' text of one item lacks, whoever wrote the others of its task", async () => {
    const w = await open();
    await choose(w, "1-2", { from: "ledgers" });
    const lacking = async (): Promise<readonly string[]> => {
      await file(w);
      const { problems } = await askDrafts(w.workspace(), asked);
      return problems.flatMap(({ code }) => (code.startsWith("statement.") ? [code] : []));
    };
    expect(await lacking()).toEqual(["statement.figure-missing"]);
    await choose(w, "1-1", { text: "受理群众诉求事件12件。" });
    expect(await lacking()).toEqual(["statement.figure-missing"]);
    await choose(w, "1-2", { text: "街道开展日常巡查。" });
    expect(await lacking()).toEqual([]);
  });

  test("follows the ledgers where they write it: a row more is another version", async () => {
    const w = await open();
    await file(w);
    await w.send("events", "编号,单位,日期,数量\n20,月坛,2021-11-20,1\n");
    const { draft } = await file(w);
    expect([draft.version, said(draft)["1-1"]]).toEqual([2, "statement 受理群众诉求事件13件。"]);
  });
});
