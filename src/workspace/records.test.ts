// What is on record (在案材料): a reply is shown as it was taken, its figures held against the ledgers of today.
import { expect, test } from "vitest";
import { collect, events, filledForm, reportingFolders, sendNovember } from "../../test/reporting-fixture.ts";
import { createWorkspace, type TestWorkspace } from "../../test/workspace.ts";
import { askCompile } from "./compilation.ts";
import { askReply, type ReplyAnswer } from "./records.ts";

async function open(): Promise<TestWorkspace> {
  const w = await createWorkspace(...reportingFolders);
  await w.send("events", events);
  return w;
}
const verdicts = ({ reply }: Pick<ReplyAnswer, "reply">): readonly string[] => reply.claims.map(({ verdict }) => verdict);

test("a reply of which a person said whose it is shows the same verdicts on record as when it was taken", async () => {
  const w = await open();
  const { replies } = await collect(
    w.workspace(),
    { "a.txt": "群众诉求办理\n我单位受理群众诉求事件9件。\n" },
    { organisation: "月坛街道" },
  );
  const [taken] = replies;
  if (!taken) throw new Error("nothing was taken");
  const shown = await askReply(w.workspace(), "s", taken.entry ?? 0);
  expect([verdicts({ reply: taken }), verdicts(shown)]).toEqual([["contradicts"], ["contradicts"]]);
  expect(shown.reply).toEqual({ ...taken, problems: taken.problems });
});

test("a form is judged by what was filled in, though its number is none of the forms that were sent since", async () => {
  const w = await open();
  const form = await filledForm(await sendNovember(w.workspace()), "lake", { "1.0.part": "受理群众诉求事件9件。" });
  const { replies } = await collect(w.workspace(), { "a.xlsx": form });
  const scheme = reportingFolders.find(({ path }) => path === "schemes/s");
  const source = scheme?.files["scheme.yaml"] ?? "";
  const alone = source
    .replace("1.0.0", "1.1.0")
    .replaceAll(/ (?:lead|supporting|responsible): \[lake\],?/gu, "")
    .replace("responsible", "lead");
  await w.apply({ path: "schemes/s", files: { ...scheme?.files, "scheme.yaml": alone } });
  expect((await sendNovember(w.workspace())).register.forms.map(({ number }) => number)).toEqual(["2021-11-01"]);
  const { reply } = await askReply(w.workspace(), "s", replies[0]?.entry ?? 0);
  expect([reply.form, reply.document.text, verdicts({ reply })]).toEqual(["2021-11-02", "受理群众诉求事件9件。\n", ["contradicts"]]);
});

test("what is compiled judges a reply's figures as they were collected: in their table, under its heads", async () => {
  const w = await open();
  const page = `<!doctype html><html><meta charset="utf-8"><body><p>群众诉求办理</p><p>共受理群众诉求事件9件。按月情况如下：</p>
    <table><tr><th>月份</th><th>受理群众诉求事件（件）</th></tr><tr><td>10月</td><td>9</td></tr><tr><td>11月</td><td>9</td></tr></table></body></html>`;
  const { replies } = await collect(w.workspace(), { "a.html": page }, { organisation: "月坛街道" });
  const taken = replies[0]?.claims.map(({ claim, verdict, metric, period }) => ({ said: claim.text, verdict, metric, period })) ?? [];
  const { items } = await askCompile(w.workspace(), "s", "2021-11");
  const versions = items.flatMap((item) => item.versions.filter(({ entry }) => entry !== null));
  const compiled = versions.flatMap(({ text, claims }) =>
    claims.map(({ claim, verdict, metric, period }) => {
      expect(text.slice(claim.start, claim.start + claim.text.length)).toBe(claim.text);
      return { said: claim.text, verdict, metric, period };
    }),
  );
  expect(taken.length).toBeGreaterThanOrEqual(3);
  expect(taken.filter(({ metric }) => metric !== null).length).toBeGreaterThanOrEqual(2);
  expect(compiled).toEqual(taken.filter(({ said }) => said !== "10月" && said !== "11月"));
});
