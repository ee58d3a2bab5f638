// Replies as they come in (收报): taken once, each by itself, superseded by item, kept in the journal, and the same however they come in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect, events, filledForm, filledWord, reportingFolders, sendNovember } from "../../test/reporting-fixture.ts";
import { editPart } from "../../test/word-edit.ts";
import { createWorkspace, problemsOf, type TestWorkspace } from "../../test/workspace.ts";
import type { SchemeId } from "../vocabulary/id.ts";
import { askCompile, type CompileAnswer } from "./compilation.ts";
import { loadFilings } from "./filings.ts";
import { draftReminder } from "../text/missing.ts";
import { askMissing } from "./missing.ts";

async function open(): Promise<TestWorkspace> {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  return w;
}
const scheme = "s" as SchemeId;
const moonText = "填报单位：月坛街道\n群众诉求办理\n受理群众诉求事件12件。\n街道开展日常巡查30次。\n";
const lakeText = "什刹海街道2021年11月工作完成情况\n老楼加装电梯完工12部。\n";
const texts = ({ items }: CompileAnswer): readonly string[] =>
  items.flatMap(({ task, item, versions }) =>
    versions.map((one) => `${String(task)}.${String(item)} ${one.organisation?.id ?? "ledgers"} ${String(one.role)} ${one.text}`),
  );
const compile = (w: TestWorkspace): Promise<CompileAnswer> => askCompile(w.workspace(), "s", "2021-11");

describe("forms of a period (表单登记)", () => {
  test("are registered once; sent again they are the same, and another due day is another register", async () => {
    const w = await open();
    const first = await sendNovember(w.workspace());
    expect([first.register.due, first.register.tentative, first.twice]).toEqual(["2021-12-03", false, []]);
    expect(first.register.forms.map(({ organisation }) => organisation.id)).toEqual(["moon", "lake"]);
    const head = w.workspace().head();
    expect((await sendNovember(w.workspace())).entry).toBeNull();
    expect(w.workspace().head()).toBe(head);
    expect((await sendNovember(w.workspace(), "2021-12-06")).entry).toBe(head + 1);
  });

  test("show the figures as of the period's end, and ask what no ledger has", async () => {
    const w = await open();
    const { register } = await sendNovember(w.workspace());
    const [hotline, patrol] = register.forms[0]?.items ?? [];
    expect([hotline?.draft, hotline?.given.map(({ text }) => text)]).toEqual(["受理群众诉求事件12件。", ["12件"]]);
    expect([patrol?.draft, patrol?.cells.map(({ key }) => key)]).toEqual([null, expect.arrayContaining(["1.2.figure.e-patrol"])]);
  });

  test("of a period outside the scheme's year, or due on no day, are refused", async () => {
    const w = await open();
    expect((await problemsOf(askCompile(w.workspace(), "s", "2022-01"))).map(({ code }) => code)).toEqual(["request.value-wrong"]);
    expect((await problemsOf(sendNovember(w.workspace(), "someday"))).map(({ code }) => code)).toEqual(["request.value-wrong"]);
  });
});

describe("a reply (报送)", () => {
  test("is known by its form, its label or its title, and every part goes to its item", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const form = await filledForm(sent, "moon", {
      "1.1.confirm": "无异议",
      "1.2.fulfilment": "巡查30次。",
      "1.2.status": "已完成",
      "1.2.figure.e-patrol": 30,
    });
    const { replies } = await collect(w.workspace(), { "a.xlsx": form, "b.txt": lakeText, "c.txt": moonText });
    expect(replies.map(({ organisation, by, form: number }) => [organisation?.id, by, number])).toEqual([
      ["moon", "form", "2021-11-01"],
      ["lake", "title", null],
      ["moon", "label", null],
    ]);
    expect(replies.map(({ parts }) => parts.map(({ task, item }) => `${String(task)}.${String(item)}`))).toEqual([
      ["1.1", "1.2"],
      ["2.1"],
      ["1.1", "1.2"],
    ]);
    expect(replies.map(({ supersedes }) => supersedes)).toEqual([[], [], [replies[0]?.entry]]);
  });

  test("in a Word form is what it would be in a sheet, and where it stands in the file is told", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const typed = {
      "1.1.confirm": "无异议",
      "1.2.fulfilment": "巡查30次，受理事件15件。",
      "1.2.status": "做完了",
      "1.2.figure.e-patrol": "30",
    };
    const files = { "a.xlsx": await filledForm(sent, "moon", typed), "a.docx": filledWord(sent, "moon", typed) };
    const { replies } = await collect(w.workspace(), files, { dryRun: true });
    const [sheet, word] = replies.map(({ organisation, by, form, parts, answers, claims, problems }) => ({
      ...{ organisation, by, form, claims },
      parts: parts.map(({ cell: _, ...part }) => part),
      answers: answers.map(({ key, value }) => [key, value]),
      problems: problems.map(({ code, facts }) => ({ code, facts })),
    }));
    expect(word).toEqual(sheet);
    expect(word?.claims.length).toBeGreaterThan(0);
    expect([replies[0]?.cells, Object.keys(replies[1]?.cells ?? {})]).toEqual([{}, expect.arrayContaining(["1.1.confirm", "1.2.status"])]);
  });

  test("is asked about the signatures of its form, in a sheet and in Word", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const typed = { "signed.1": "填表人甲", "signed.3": "2021-01-05" };
    const files = { "a.xlsx": await filledForm(sent, "moon", typed), "a.docx": filledWord(sent, "moon", typed) };
    const { replies } = await collect(w.workspace(), files, { dryRun: true });
    const asked = ["form.signature-missing", "reply.signed-earlier"];
    for (const { problems } of replies)
      expect(
        problems
          .map(({ code }) => code)
          .filter((code) => asked.includes(code))
          .sort(),
      ).toEqual(asked);
  });

  test("in a form's objections is judged as any text is", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const form = await filledForm(sent, "moon", { "1.1.confirm": "有异议", "1.1.opinion": "建议写明受理群众诉求事件15件。" });
    const { replies } = await collect(w.workspace(), { "a.xlsx": form });
    expect(replies[0]?.claims.map(({ claim, verdict, found }) => [claim.text, verdict, found])).toEqual([["15件", "contradicts", "12件"]]);
    const { items } = await compile(w);
    const concerns = items.flatMap((item) => item.concerns).map(({ kind }) => kind);
    expect(concerns).toEqual(expect.arrayContaining(["objected", "against-ledger"]));
    // Who agrees since objects no more.
    await collect(w.workspace(), { "b.xlsx": await filledForm(sent, "moon", { "1.1.confirm": "无异议" }) });
    const since = (await compile(w)).items.flatMap((item) => item.concerns).map(({ kind }) => kind);
    expect(since.filter((kind) => kind === "against-ledger")).toEqual([]);
  });

  test("written in place of a Word form's blocks is read as any text is", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const written = editPart(filledWord(sent, "moon", {}), (source) =>
      source.replace(
        /<w:tbl>.*<\/w:tbl>/u,
        "<w:p><w:r><w:t>填报单位：月坛街道</w:t></w:r></w:p><w:p><w:r><w:t>街道开展日常巡查30次。</w:t></w:r></w:p>",
      ),
    );
    const { replies } = await collect(w.workspace(), { "a.docx": written });
    expect(replies.map(({ organisation, by, form, parts }) => [organisation?.id, by, form, parts.map(({ text }) => text)])).toEqual([
      ["moon", "label", null, ["街道开展日常巡查30次。"]],
    ]);
  });

  test("the same file again changes nothing, and says where it is", async () => {
    const w = await open();
    const first = await collect(w.workspace(), { "a.txt": moonText });
    const [head, before] = [w.workspace().head(), await compile(w)];
    const again = await collect(w.workspace(), { "otherwise named.txt": moonText });
    expect(again.replies.map(({ entry }) => entry)).toEqual([null]);
    expect(again.replies[0]?.problems.at(-1)).toMatchObject({ code: "reply.repeated", facts: { entry: first.replies[0]?.entry } });
    expect([w.workspace().head(), await compile(w)]).toEqual([head, before]);
  });

  test("as a trial is understood and not taken", async () => {
    const w = await open();
    const head = w.workspace().head();
    const { replies } = await collect(w.workspace(), { "a.txt": moonText }, { dryRun: true });
    expect([replies[0]?.entry, replies[0]?.parts.length, w.workspace().head()]).toEqual([null, 2, head]);
  });

  test("that nobody can be told to have sent is not taken, and hinders no other", async () => {
    const w = await open();
    const { replies } = await collect(w.workspace(), {
      "a.txt": "老楼加装电梯完工12部。\n",
      "b.docx": new Uint8Array([1, 2, 3]),
      "c.txt": "填报单位：月坛街道\n老楼加装电梯完工2部。\n什刹海街道\n2021年12月2日\n",
      "d.txt": lakeText,
    });
    expect(replies.map(({ entry }) => entry !== null)).toEqual([false, false, true, true]);
    expect(replies.slice(0, 2).map(({ problems }) => problems[0]?.code)).toEqual([
      "reply.sender-unknown",
      expect.stringMatching(/^document\./u),
    ]);
    const given = await collect(w.workspace(), { "a.txt": "老楼加装电梯完工13部。\n" }, { organisation: "什刹海街道" });
    expect(given.replies[0]).toMatchObject({ organisation: { id: "lake" }, by: "given" });
    expect((await problemsOf(collect(w.workspace(), {}, { organisation: "什刹海街" }))).map(({ facts }) => facts)).toMatchObject([
      { near: "什刹海街道" },
    ]);
  });

  test("of another period's form or a form that was never sent is not taken", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    const other = { ...sent, register: { ...sent.register, period: "2021-10" } };
    const unknown = {
      ...sent,
      register: { ...sent.register, forms: sent.register.forms.map((form) => ({ ...form, number: "2021-11-99" })) },
    };
    const { replies } = await collect(w.workspace(), {
      "a.xlsx": await filledForm(other, "moon", {}),
      "b.xlsx": await filledForm(unknown, "moon", {}),
      "a.docx": filledWord(other, "moon", {}),
      "b.docx": filledWord(unknown, "moon", {}),
    });
    expect(replies.map(({ entry, problems }) => [entry, problems.map(({ code }) => code)])).toEqual([
      [null, ["form.other"]],
      [null, ["form.unknown"]],
      [null, ["form.other"]],
      [null, ["form.unknown"]],
    ]);
  });

  test("on a form whose number is another office's by now is its own office's; without its mark nobody's until somebody says whose", async () => {
    const w = await open();
    const form = await filledForm(await sendNovember(w.workspace()), "moon", { "1.2.fulfilment": "巡查30次。" });
    const folder = reportingFolders.find(({ path }) => path === "schemes/s");
    const source = (folder?.files["scheme.yaml"] ?? "")
      .replace("1.0.0", "1.1.0")
      .replace("lead: [moon], supporting: [lake]", "lead: [lake, moon]");
    await w.apply({ path: "schemes/s", files: { ...folder?.files, "scheme.yaml": source } });
    expect((await sendNovember(w.workspace())).register.forms.map(({ organisation }) => organisation.id)).toEqual(["lake", "moon"]);
    const [own] = (await collect(w.workspace(), { "a.xlsx": form }, { dryRun: true })).replies;
    expect([own?.organisation?.id, own?.problems.filter(({ code }) => code === "form.renumbered")]).toEqual(["moon", []]);
    const bare = editPart(form, (xml) => xml.replace("2021-11-01 moon", "2021-11-01"), "xl/sharedStrings.xml");
    const [unsaid] = (await collect(w.workspace(), { "a.xlsx": bare })).replies;
    expect([unsaid?.entry, unsaid?.problems]).toMatchObject([
      null,
      [{ code: "form.renumbered", facts: { number: "2021-11-01", organisations: "月坛街道 什刹海街道" } }],
    ]);
    const [said] = (await collect(w.workspace(), { "a.xlsx": bare }, { organisation: "月坛街道" })).replies;
    expect([said?.entry !== null, said?.organisation?.id, said?.parts.map(({ text }) => text)]).toEqual([true, "moon", ["巡查30次。"]]);
  });

  test("after the due day is late, and taken", async () => {
    const w = await open();
    await sendNovember(w.workspace());
    const { replies } = await collect(w.workspace(), { "a.txt": lakeText }, {}, "2021-12-04T09:00:00+08:00");
    expect([replies[0]?.entry !== null, replies[0]?.problems.map(({ code }) => code)]).toEqual([true, ["reply.late"]]);
    const { lines } = await askMissing(w.workspace(), "s", "2021-11", "2021-12-06");
    expect(lines.map(({ organisation, state }) => [organisation.id, state])).toEqual([
      ["moon", "nothing"],
      ["lake", "late"],
    ]);
  });
});

describe("who is missing (催报)", () => {
  test("names a task's only item by the task, and speaks of cells only to whom a form was sent and who uses it", async () => {
    const w = await open();
    const lines = async () => (await askMissing(w.workspace(), "s", "2021-11", "2021-12-01")).lines;
    expect((await lines()).map(({ inCells }) => inCells)).toEqual([false, false]);
    await sendNovember(w.workspace());
    await collect(w.workspace(), { "a.txt": "填报单位：月坛街道\n受理群众诉求事件12件。\n" });
    const [moon, lake] = await lines();
    expect([moon?.state, moon?.inCells, lake?.state, lake?.inCells]).toEqual(["partial", false, "nothing", true]);
    expect(lake?.lacking.map(({ label }) => label)).toEqual(["老楼加装电梯"]);
    const letters = [moon, lake].map(
      (line) => line && draftReminder({ label: "街道考核", period: "2021-11", due: "2021-12-03", overdue: -2 }, line),
    );
    expect(letters.map((letter) => letter?.includes("黄底"))).toEqual([false, true]);
  });

  test("holds an office for reported only where something of its reply was understood", async () => {
    const supporting = reportingFolders.map((one) => ({
      ...one,
      files: Object.fromEntries(
        Object.entries(one.files).map(([name, text]) => [name, text.replace("lead: [lake], responsible: [moon]", "lead: [moon]")]),
      ),
    }));
    const w = await createWorkspace(...supporting);
    await w.send("events", events);
    const state = async (): Promise<string | undefined> =>
      (await askMissing(w.workspace(), "s", "2021-11", "2021-12-01")).lines.find(({ organisation }) => organisation.id === "lake")?.state;
    expect(await state()).toBe("optional");
    await collect(w.workspace(), { "a.txt": "填报单位：什刹海街道\n食堂本周供应炸酱面。\n" });
    expect(await state()).toBe("unread");
    await collect(w.workspace(), { "b.txt": "填报单位：什刹海街道\n受理群众诉求事件12件。\n" });
    expect(await state()).toBe("done");
  });
});

describe("a newer reply of the same office", () => {
  test("replaces the items that it speaks of and no others; what was said before stays on record", async () => {
    const w = await open();
    await collect(w.workspace(), { "a.txt": moonText });
    const { replies } = await collect(w.workspace(), { "b.txt": "填报单位：月坛街道\n街道开展日常巡查31次。\n" });
    expect(replies[0]?.supersedes).toHaveLength(1);
    expect(texts(await compile(w)).filter((text) => text.includes("moon"))).toEqual([
      "1.1 moon lead 受理群众诉求事件12件。",
      "1.2 moon lead 街道开展日常巡查31次。",
    ]);
    const filed = await loadFilings(w.workspace(), "submission", scheme);
    expect(filed.map(({ content }) => content.parts.map(({ text }) => text))).toEqual([
      ["受理群众诉求事件12件。", "街道开展日常巡查30次。"],
      ["街道开展日常巡查31次。"],
    ]);
  });

  test("says anew what it only ticks, too", async () => {
    const w = await open();
    const sent = await sendNovember(w.workspace());
    await collect(w.workspace(), { "a.xlsx": await filledForm(sent, "moon", { "1.1.confirm": "无异议" }) });
    const again = await filledForm(sent, "moon", { "1.1.confirm": "有异议", "1.1.opinion": "应为11件" });
    expect((await collect(w.workspace(), { "b.xlsx": again })).replies[0]?.supersedes).toHaveLength(1);
    // What it agreed with before is no longer what it says.
    expect(texts(await compile(w)).filter((text) => text.startsWith("1.1 moon"))).toEqual(["1.1 moon lead "]);
  });

  test("taken back leaves what the one before said, and can be sent again", async () => {
    const w = await open();
    await collect(w.workspace(), { "a.txt": moonText });
    const before = texts(await compile(w));
    const newer = { "b.txt": "填报单位：月坛街道\n街道开展日常巡查31次。\n" };
    const { replies } = await collect(w.workspace(), newer);
    await w.withdraw(replies[0]?.entry ?? null);
    expect(texts(await compile(w))).toEqual(before);
    expect((await collect(w.workspace(), newer)).replies[0]?.entry).not.toBeNull();
  });
});

describe("the order of replies", () => {
  test("of different offices does not matter: the same versions, the same proposals", async () => {
    const files: Readonly<Record<string, string>> = {
      "moon.txt": moonText,
      "lake.txt": lakeText,
      "moon-2.txt": "填报单位：月坛街道\n老楼加装电梯完工3部。\n",
      "lake-2.txt": "填报单位：什刹海街道\n受理群众诉求事件11件，街道开展日常巡查5次。\n",
    };
    const answers: unknown[] = [];
    for (const order of [
      ["moon.txt", "moon-2.txt", "lake.txt", "lake-2.txt"],
      ["lake-2.txt", "moon-2.txt", "lake.txt", "moon.txt"],
      ["moon-2.txt", "lake.txt", "moon.txt", "lake-2.txt"],
    ]) {
      const w = await open();
      for (const name of order) await collect(w.workspace(), { [name]: files[name] ?? "" });
      const { items } = await compile(w);
      // A contradiction between two offices is told once, at the later of the two: as many are told, but not at the same item.
      answers.push({
        items: items.map(({ versions, proposed }) => [
          versions.map(({ organisation, role, text }) => [organisation?.id, role, text]),
          proposed?.text,
        ]),
        concerns: items.flatMap(({ concerns }) => concerns.map(({ kind }) => kind)).sort(),
      });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

test("whatever was filed and taken back, a rebuilt directory answers the same", async () => {
  const w = await open();
  const step = fc.record({ office: fc.constantFrom("月坛街道", "什刹海街道"), count: fc.integer({ min: 1, max: 40 }), back: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const { office, count, back } of steps) {
        const { replies } = await collect(w.workspace(), { "a.txt": `填报单位：${office}\n老楼加装电梯完工${String(count)}部。\n` });
        const entry = replies[0]?.entry ?? null;
        if (back && entry !== null) await w.withdraw(entry);
      }
      const [before, digests, entries] = [await compile(w), await w.digests(), w.workspace().journal.entries()];
      await w.reopen(true);
      expect([await compile(w), await w.digests(), w.workspace().journal.entries()]).toEqual([before, digests, entries]);
    }),
    { numRuns: 3 },
  );
});
