// Papers that come back edited: every item and every binding is found again, by the best mark that the editor's program left.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PatchType, patchDocument, TextRun } from "docx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officePaper, paperDraft } from "../../test/paper-draft.ts";
import { dropBookmarks, dropFineBookmarks, editPart, paragraphWith, partOf, replaced, unwrapControls } from "../../test/word-edit.ts";
import { itemText } from "../statement/read-back.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { compareDraft, type DraftComparison, type ItemChange } from "./compare.ts";
import { paperForms } from "./publication.ts";
import { readEdited, type EditedDraft } from "./read-back.ts";
import { writeWord } from "./word.ts";

const table = writeWord(paperDraft, officePaper("table"));
const read = async (bytes: Uint8Array): Promise<EditedDraft> => expectOk(await readEdited("改稿.docx", bytes, paperDraft));
const compare = async (bytes: Uint8Array): Promise<DraftComparison> => compareDraft(paperDraft, await read(bytes), "改稿.docx");
const changed = ({ items }: DraftComparison): readonly ItemChange[] => items.filter(({ change }) => change !== "unchanged");
const foundBy = ({ items }: EditedDraft): readonly string[] => [...new Set(items.flatMap(({ bindings }) => bindings.map(({ by }) => by)))];
const placedBy = ({ items }: EditedDraft): readonly string[] => [...new Set(items.map(({ by }) => by))];
const lost = ({ items }: EditedDraft): readonly string[] => items.flatMap((item) => item.lost);

describe.each(paperForms)("a paper of the form %s", (form) => {
  const bytes = writeWord(paperDraft, officePaper(form));

  test("that nobody edited has not changed, and says which draft it is", async () => {
    const edited = await read(bytes);
    expect(compareDraft(paperDraft, edited, "改稿.docx")).toMatchObject({
      isUnchanged: true,
      outside: { added: [], removed: [] },
      comments: [],
    });
    expect(edited.items.map(({ text }) => text)).toEqual(paperDraft.tasks.flatMap(({ items }) => items.map(itemText)));
    expect(edited.identity).toMatchObject({ scheme: "town-2021", period: "2021", version: 2, knownAt: 57, paper: { form } });
    expect([foundBy(edited), placedBy(edited), lost(edited)]).toEqual([["control"], ["bookmark"], []]);
  });

  test.each<readonly [string, (source: string) => string, readonly string[], readonly string[]]>([
    ["controls are unwrapped: bookmarks over them say where they stand", unwrapControls, ["bookmark"], ["bookmark"]],
    ["bookmarks are dropped: controls show the items", dropBookmarks, ["control"], form === "table" ? ["control"] : ["control"]],
    [
      "only items' bookmarks are left: both texts are aligned",
      (source) => dropFineBookmarks(unwrapControls(source)),
      ["alignment"],
      ["bookmark"],
    ],
    [
      "nothing is left: the layout shows the items",
      (source) => dropBookmarks(unwrapControls(source)),
      ["alignment"],
      ["table", "likeness"],
    ],
  ])("whose %s", async (_, strip, by, placed) => {
    const edited = await read(editPart(bytes, strip));
    expect(lost(edited)).toEqual([]);
    expect(foundBy(edited)).toEqual(by);
    expect(placed).toEqual(expect.arrayContaining([...placedBy(edited)]));
    expect(compareDraft(paperDraft, edited, "改稿.docx").isUnchanged).toBe(true);
  });

  test.each<readonly [string, (source: string) => string, string]>([
    ["by its control", (source) => source, "control"],
    ["by its bookmark", unwrapControls, "bookmark"],
    ["by aligning the texts", (source) => dropBookmarks(unwrapControls(source)), "alignment"],
  ])("a digit that was changed is found %s, and nothing else is told", async (_, strip, by) => {
    const comparison = await compare(editPart(bytes, (source) => strip(replaced(">1938项<", ">1983项<")(source))));
    const [item, ...others] = changed(comparison);
    expect(others).toEqual([]);
    expect(comparison.outside).toEqual({ added: [], removed: [] });
    expect(item).toMatchObject({ task: 3, item: 1, change: "figures", words: [], unbound: [] });
    expect(item?.figures).toMatchObject([{ key: "3.1.1", from: "1938项", to: "1983项", by, figure: { metric: "tasks", exact: "1938" } }]);
    expect(item?.redline.filter(({ kind }) => kind !== "kept")).toEqual([
      { kind: "removed", text: "1938" },
      { kind: "added", text: "1983" },
    ]);
    expect(item?.problems.map(({ code }) => code)).toEqual(["statement.figure-changed"]);
  });
});

describe("what an editor does", () => {
  test("a figure taken out with its control is told as gone", async () => {
    const [item] = changed(
      await compare(editPart(table, (source) => source.replace(/<w:sdt>(?:(?!<\/w:sdt>).)*shiji-f-3\.1\.2.*?<\/w:sdt>/u, ""))),
    );
    expect(item?.figures).toMatchObject([{ key: "3.1.2", from: "99.25%", to: null }]);
    expect(item?.problems).toMatchObject([{ code: "statement.figure-dropped", severity: "warning" }]);
  });

  test("a sentence added with a figure is told as bound to nothing; words alone are words", async () => {
    const more = changed(await compare(editPart(table, replaced("排名</w:t>", "复访率达到88%，排名</w:t>"))));
    expect(more).toMatchObject([{ task: 1, item: 2, change: "figures", figures: [], unbound: [{ text: "88%" }] }]);
    const words = changed(await compare(editPart(table, replaced("社会反响良好", "社会反响热烈"))));
    expect(words).toMatchObject([{ task: 3, item: 2, change: "words", figures: [], words: [], unbound: [], problems: [] }]);
  });

  test("a bound word that was changed is told with its key", async () => {
    const [item] = changed(await compare(editPart(table, replaced(">均已到庭<", ">多数到庭<"))));
    expect(item?.words).toMatchObject([{ key: "3.3.1", from: "均已到庭", to: "多数到庭", by: "control" }]);
  });

  test("a figure typed into a bound word has nothing behind it, however the word is bound", async () => {
    const [item] = changed(await compare(editPart(table, replaced(">均已到庭<", ">38件均已到庭<"))));
    expect(item).toMatchObject({ change: "figures", figures: [], unbound: [{ text: "38件" }] });
  });

  test("an item taken out is gone, one moved stays itself, and a new paragraph is told with its place", async () => {
    const item = paragraphWith(partOf(table), "shiji_1_2");
    expect((await read(editPart(table, replaced(item, "")))).gone).toEqual([{ task: 1, item: 2 }]);
    const first = paragraphWith(partOf(table), "shiji_1_1");
    const moved = await read(editPart(table, (source) => source.replace(item, "").replace(first, item + first)));
    expect([moved.gone, moved.outside.added, compareDraft(paperDraft, moved, "改稿.docx").isUnchanged]).toEqual([[], [], true]);
    const added = "<w:p><w:r><w:t>另有两项工作正在推进。</w:t></w:r></w:p>";
    expect((await read(editPart(table, replaced(item, item + added)))).outside).toEqual({
      added: [{ text: "另有两项工作正在推进。", after: "1.2" }],
      removed: [],
    });
  });

  test("an item broken over two paragraphs is one; two drawn together stay two", async () => {
    const broken = await read(editPart(table, replaced("负责人，", "负责人，</w:t></w:r></w:p><w:p><w:r><w:t>")));
    expect(broken.items.find(({ task, item }) => task === 1 && item === 2)?.text).toBe("走访企业140余名负责人，\n满意率95%，排名第三。");
    const joined = await read(
      editPart(table, (source) =>
        source.replace(paragraphWith(source, "shiji_1_2"), (second) => `#${second}`).replace(/<\/w:p>#<w:p><w:pPr>.*?<\/w:pPr>/u, ""),
      ),
    );
    expect(joined.items.slice(0, 2).map(({ text }) => text)).toEqual(paperDraft.tasks[0]?.items.map(itemText));
  });

  test("a title and a task's name that were changed are told as text outside the items", async () => {
    const { outside, items } = await compare(
      editPart(table, (source) => replaced(">行政执法<", ">行政执法规范<")(replaced("考核任务共4项", "考核任务共五项")(source))),
    );
    expect(outside.removed).toEqual([
      "某区2021年考核任务共4项，分列考核事项7项，完成情况报告如下。考核事项中，已完成6项，预计完成1项。",
      "行政执法",
    ]);
    expect(outside.added.map(({ text }) => text)).toEqual([
      "某区2021年考核任务共五项，分列考核事项7项，完成情况报告如下。考核事项中，已完成6项，预计完成1项。",
      "行政执法规范",
    ]);
    expect(items.every(({ change }) => change === "unchanged")).toBe(true);
  });

  test("tracked changes count as accepted", async () => {
    const tracked = editPart(table, (source) =>
      replaced(
        '<w:t xml:space="preserve">1938项</w:t></w:r>',
        '<w:t xml:space="preserve">1</w:t></w:r><w:del w:id="9001" w:author="A"><w:r><w:delText>938</w:delText></w:r></w:del><w:ins w:id="9002" w:author="A"><w:r><w:t>940</w:t></w:r></w:ins><w:r><w:t>项</w:t></w:r>',
      )(source),
    );
    expect(changed(await compare(tracked))).toMatchObject([{ figures: [{ key: "3.1.1", from: "1938项", to: "1940项", by: "control" }] }]);
    const row = /<w:tr>(?:(?!<w:tr>).)*shiji_3_1.*?<\/w:tr>/u;
    const dropped = await read(
      editPart(table, (source) =>
        source.replace(row, (found) => found.replace("<w:cantSplit/>", '<w:cantSplit/><w:del w:id="9003" w:author="A"/>')),
      ),
    );
    expect(dropped.gone).toEqual([1, 2, 3].map((item) => ({ task: 3, item })));
  });

  test("a control that shows its placeholder holds nothing", async () => {
    const emptied = editPart(table, (source) =>
      source.replace(/(<w:tag w:val="shiji-f-3\.1\.2"\/><w:id [^>]*>)(.*?)>99\.25%</u, "$1<w:showingPlcHdr/>$2>单击此处输入文字。<"),
    );
    const [item] = changed(await compare(emptied));
    expect(item).toMatchObject({ after: "开展执法检查1938项，合格率。", figures: [{ key: "3.1.2", to: null }] });
  });
});

describe("a file of LibreOffice 7.4, which drops the tags of controls", () => {
  const fixture = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`../../test/documents/${name}`, import.meta.url)));

  test("that was only saved again has not changed", async () => {
    const edited = await read(fixture("paper-libreoffice.docx"));
    expect(compareDraft(paperDraft, edited, "改稿.docx").isUnchanged).toBe(true);
    expect([foundBy(edited), placedBy(edited), lost(edited)]).toEqual([["bookmark"], ["bookmark"], []]);
    expect(edited.identity).toMatchObject({ scheme: "town-2021", version: 2, paper: officePaper("table") });
  });

  test("that was edited with tracked changes and a note shows each of them", async () => {
    const comparison = await compare(fixture("paper-libreoffice-edited.docx"));
    expect(
      changed(comparison).map(({ task, item, change, figures, unbound }) => [
        task,
        item,
        change,
        figures.map(({ key, to }) => `${key} ${to}`),
        unbound.map(({ text }) => text),
      ]),
    ).toEqual([
      [1, 2, "removed", [], []],
      [3, 1, "figures", ["3.1.1 1940项"], []],
      [3, 2, "figures", [], ["12家"]],
    ]);
    expect(comparison.comments).toMatchObject([{ text: "请核对依据", on: "合格率", item: "3.1" }]);
  });
});

test("a file that another Word library filled in and wrote anew keeps its controls", async () => {
  const asked = editPart(table, replaced("社会反响良好", "社会反响良好{{more}}"));
  const patches = { more: { type: PatchType.PARAGRAPH, children: [new TextRun("，已经公示5天")] } } as const;
  const edited = await read(await patchDocument({ outputType: "uint8array", data: asked, patches }));
  expect([foundBy(edited), placedBy(edited), lost(edited)]).toEqual([["control"], ["bookmark"], []]);
  expect(changed(compareDraft(paperDraft, edited, "改稿.docx"))).toMatchObject([
    { task: 3, item: 2, change: "figures", figures: [], words: [], unbound: [{ text: "5天" }] },
  ]);
});

describe("what is no paper of ours", () => {
  test("is a problem where it is no Word file, and has no identity where another program made it", async () => {
    expect(await readEdited("改稿.docx", new TextEncoder().encode("纯文本"), paperDraft)).toMatchObject({
      ok: false,
      problems: [{ code: "document.broken" }],
    });
    const plain = editPart(
      editPart(table, () => null, "docProps/custom.xml"),
      () => null,
      "customXml/item1.xml",
    );
    expect((await read(plain)).identity).toBeNull();
    expect(compareDraft(paperDraft, await read(plain), "改稿.docx").items.every(({ change }) => change === "unchanged")).toBe(true);
  });

  test("an identity that somebody garbled is none", async () => {
    const garbled = editPart(
      editPart(table, (source) => source.replace("<vt:lpwstr>table<", "<vt:lpwstr>tabel<"), "docProps/custom.xml"),
      replaced("<knownAt>57<", "<knownAt>x<"),
      "customXml/item1.xml",
    );
    expect((await read(garbled)).identity).toBeNull();
  });
});

test("a file that is torn anywhere gives what is left of it, or a problem, and never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: 3000 }), fc.boolean(), async (from, length, isWhole) => {
      const torn = editPart(table, (source) => {
        // Cut between tags, so that much of it stays well formed, or anywhere.
        const tags = [...source.matchAll(/<w:(?:p|sdt|bookmarkEnd|bookmarkStart)\b/gu)].map(({ index }) => index);
        const at = isWhole ? (tags[from % tags.length] ?? 0) : from % source.length;
        const end = isWhole ? (tags[(from + (length % 40)) % tags.length] ?? at) : at + length;
        return source.slice(0, at) + source.slice(Math.max(at, end));
      });
      const result = await readEdited("改稿.docx", torn, paperDraft);
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      else expect(compareDraft(paperDraft, result.value, "改稿.docx").items).toHaveLength(7);
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("whatever is typed between bound figures and words, each is found where it stands, by any mark", async () => {
  const strips = [
    (source: string) => source,
    unwrapControls,
    dropBookmarks,
    (source: string) => dropBookmarks(unwrapControls(source)),
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("经研究", "，", "总的看来，", "（略）", "。另据反映，")), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...strips),
      async (typed, strip) => {
        const bytes = editPart(table, (source) => {
          // Text that no control holds, in the cells and paragraphs of items.
          const run = /<\/w:sdt>(?:<w:bookmarkEnd [^>]*>)?<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">/gu;
          const places = [...source.matchAll(run)].map(({ index, 0: found }) => index + found.length);
          expect(places.length).toBeGreaterThan(10);
          const at = [...typed].map(([n, text]) => ({ at: places[n % places.length] ?? 0, text })).sort((a, b) => b.at - a.at);
          return strip(at.reduce((all, one) => all.slice(0, one.at) + one.text + all.slice(one.at), source));
        });
        const edited = await read(bytes);
        expect(lost(edited)).toEqual([]);
        for (const { text, bindings } of edited.items)
          for (const one of bindings) expect(text.slice(one.start, one.start + one.text.length)).toBe(one.text);
        expect(compareDraft(paperDraft, edited, "改稿.docx").items.flatMap(({ figures, words }) => [...figures, ...words])).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 30_000);
