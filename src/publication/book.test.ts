import { homedir } from "node:os";
import { degrees } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { draftOfItems, item, paper, pdfOf, record, seal, support } from "../../test/evidence-fixture.ts";
import { readPdf, type PdfTold } from "../../test/pdf-text.ts";
import { jpegTurned, pngOf } from "../../test/pictures.ts";
import { catalogueEvidence } from "../evidence/catalogue.ts";
import { entriesOf, type Evidence } from "../evidence/evidence.ts";
import { bookWords, seeWords, unmergedWords } from "../text/evidence.ts";
import { digestBytes } from "../vocabulary/digest.ts";
import type { Digest } from "../vocabulary/id.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { type BookOptions, writeBook } from "./book.ts";
import { loadFonts, systemFontFolders } from "./fonts.ts";
import type { Book } from "./publication.ts";

const files = new Map<Digest, Uint8Array>();
const load = async (digest: Digest): Promise<Uint8Array> => files.get(digest)!;
function attach(
  task: number,
  number: number | null,
  title: string,
  name: string,
  bytes: Uint8Array,
  more: Partial<Evidence> = {},
): Evidence {
  files.set(digestBytes(bytes), bytes);
  const file = { name, digest: digestBytes(bytes), bytes: bytes.length };
  return { ...paper(task, number, title, { bytes }), ...more, file };
}

const draft = draftOfItems({
  2: [item(1, "规程已印发。", [support(0, "document", [record("窗口工作规程", "示例〔2021〕1号")])])],
  4: [item(2, "计划已实施；机制已建立。", [support(0, "document", [record("工作计划", "示例〔2021〕2号")]), support(1, "milestone")])],
});
/** No office program: what becomes of office files is the same on every machine. */
let options: BookOptions;
let evidences: readonly Evidence[];
let book: Book;
let told: PdfTold;

beforeAll(async () => {
  const fonts = expectOk(await loadFonts(systemFontFolders(process.platform, homedir())));
  options = { date: "2021-12-31", fonts, office: { program: null, seconds: 9 } };
  const rule = await (await pdfOf(["RULE-1", "RULE-2"], (page, at) => at === 1 && seal(page, "SEAL"))).save();
  const wide = await (await pdfOf(["WIDE"], (page) => page.setRotation(degrees(270)))).save();
  const locked = await pdfOf(["LOCKED"]);
  locked.encrypt({ userPassword: "a", ownerPassword: "b" });
  evidences = [
    attach(2, 1, "窗口工作规程", "a.pdf", rule, { number: "示例〔2021〕1号", date: "2021-03-01", supports: { words: "规程已印发" } }),
    attach(2, 1, "现场照片", "b.jpg", jpegTurned(6)),
    attach(4, 2, "同一规程", "a2.pdf", rule),
    attach(4, 2, "横排的表", "c.pdf", wide),
    attach(4, 2, "加密的文件", "d.pdf", await locked.save({ useObjectStreams: false })),
    attach(4, 2, "损坏的文件", "e.pdf", rule.subarray(0, 400)),
    attach(4, 2, "损坏的图片", "f.png", pngOf(40, 30).subarray(0, 60)),
    attach(4, null, "图", "g.png", pngOf(40, 30)),
    attach(4, 2, "旧版文书", "h.rtf", new TextEncoder().encode("{\\rtf1 x}")),
    attach(4, 2, "一段文字", "i.txt", new TextEncoder().encode("x")),
  ];
  book = await writeBook(catalogueEvidence(draft, evidences), load, options);
  told = await readPdf(book.pdf);
});
const pageOf = (number: string): number => entriesOf(book.catalogue).find((one) => one.number === number)!.pages!.first;
const words = (page: number): string => told.pages[page - 1]!;

describe("the evidence book (佐证材料册)", () => {
  test("begins with a cover that says title, office, period, how much there is, and the day", () => {
    const cover = words(1);
    for (const said of [
      "示例区2021年度考核事项完成情况",
      "佐证材料册",
      "2021年12月31日",
      "9份，涉及任务2项",
      `${book.pages}页`,
      "第2稿",
      "合成",
    ])
      expect(cover).toContain(said);
  });

  test("every paper is where the catalogue says: its dividing page, then its own pages", () => {
    const [first, second] = [pageOf("02-01-01"), pageOf("04-02-02")];
    expect([words(first + 1), words(first + 2)]).toEqual([expect.stringContaining("RULE-1"), expect.stringContaining("RULE-2SEAL")]);
    expect(words(second + 1)).toContain("WIDE");
    expect(told.sizes[second]).toEqual([800, 600]);
    for (const { number, evidence, pages, see } of entriesOf(book.catalogue).filter((one) => one.see === null))
      expect(words(pages!.first), String(see)).toMatch(new RegExp(`${number}.*${evidence.title}`, "u"));
  });

  test("pages follow without a gap, and the count of a paper's pages is right", () => {
    const placed = entriesOf(book.catalogue).flatMap(({ pages }) => pages ?? []);
    expect(placed.map(({ count }) => count)).toEqual([3, 2, 2, 2, 1, 1, 1, 1, 1]);
    expect(book.pages).toBe(told.pages.length);
  });

  test("the contents give each paper's page, and where a file stands that is there already", () => {
    const contents = words(2);
    for (const { number, evidence, see } of entriesOf(book.catalogue)) {
      const target = see ?? number;
      const line = see === null ? evidence.title : `${evidence.title}（${seeWords(see).replace(" ", "")}）`;
      expect(contents).toMatch(new RegExp(`${number}${line}[.…]*${pageOf(target)}(?=\\d\\d-\\d\\d-|\\D)`, "u"));
    }
  });

  test("a dividing page says what the paper supports, whose it is, its date, number and digest", () => {
    const page = words(pageOf("02-01-01"));
    const { digest } = evidences[0]!.file;
    for (const said of ["“规程已印发”", "示例局", "2021年3月1日", "示例〔2021〕1号", "a.pdf", digest.slice(0, 12), digest])
      expect(page).toContain(said);
  });

  test("a merged page bears its number, its place in the paper and its page of the book", () => {
    const first = pageOf("02-01-01");
    expect(words(first + 2)).toContain(`02-01-01第2页，共2页｜本册第${first + 2}页`);
    expect(words(pageOf("02-01-02") + 1)).toContain(`本册第${pageOf("02-01-02") + 1}页`);
  });

  test("a picture has a page with its caption, held as its camera says", () => {
    const at = pageOf("02-01-02");
    expect(words(at + 1)).toContain("02-01-02现场照片");
    // 32 × 16 pixels, turned by a quarter: a standing page; the wide one has a lying page.
    expect(told.sizes[at]![0]).toBeLessThan(told.sizes[at]![1]);
    expect(told.sizes[pageOf("04-00-01")]![0]).toBeGreaterThan(told.sizes[pageOf("04-00-01")]![1]);
  });

  test("bookmarks lead to tasks and papers", () => {
    const titled = (title: string): unknown => told.bookmarks.find((one) => one.title === title);
    expect(titled("02-01-01　窗口工作规程")).toEqual({ title: "02-01-01　窗口工作规程", page: pageOf("02-01-01"), level: 2 });
    expect(titled("任务4　示例任务4")).toMatchObject({ level: 1, page: pageOf("04-00-01") - 1 });
    expect(told.bookmarks.filter(({ level }) => level === 1)).toHaveLength(5);
  });

  test("what cannot be merged is listed with its reason, and stops nothing", () => {
    expect(book.notMerged).toMatchObject([
      { title: "加密的文件", reason: { why: "encrypted" } },
      { title: "损坏的文件", reason: { why: "broken" } },
      { title: "损坏的图片", reason: { why: "broken" } },
      { title: "旧版文书", reason: { why: "no-office" } },
      { title: "一段文字", reason: { why: "kind", kind: "text" } },
    ]);
    const list = words(told.bookmarks.find(({ title }) => title === bookWords.unmerged)!.page);
    for (const { number, title, reason } of book.notMerged)
      expect(list).toContain(`${number}${title}${unmergedWords(reason).replace(/\s/gu, "")}`);
  });

  test("what is missing stands at the end", () => {
    expect(words(book.pages)).toMatch(/尚缺的材料.*计划已实施；文件：《工作计划》，示例〔2021〕2号.*机制已建立。里程碑/u);
  });

  test("the same papers give the same bytes", async () => {
    const again = await writeBook(catalogueEvidence(draft, evidences), load, options);
    expect(digestBytes(again.pdf)).toBe(digestBytes(book.pdf));
  });

  test("papers beyond the size of a book are catalogued and not merged", async () => {
    const small = await writeBook(catalogueEvidence(draft, evidences), load, { ...options, maximumBytes: 100 });
    expect(small.notMerged.map(({ reason }) => reason.why === "too-large" && reason.what)).toContain("book");
    expect((await readPdf(small.pdf)).pages.join("")).not.toContain("RULE-1");
  });

  test("a dividing page with much to say runs on, and the paper's pages come after it", async () => {
    const long = attach(2, 1, "很长的名称".repeat(99), "long.pdf", await (await pdfOf(["AFTER"])).save(), { number: "长".repeat(900) });
    const { pdf, catalogue } = await writeBook(catalogueEvidence(draft, [long]), load, options);
    const [entry] = entriesOf(catalogue);
    const { first, count } = entry!.pages!;
    expect(count).toBeGreaterThan(2);
    expect((await readPdf(pdf)).pages.findIndex((page) => page.includes("AFTER"))).toBe(first + count - 2);
  });

  test("a draft without evidence has a book that says so, and what is missing", async () => {
    const empty = await writeBook(catalogueEvidence(draft, []), load, options);
    const { pages } = await readPdf(empty.pdf);
    expect(pages).toHaveLength(3);
    expect(pages[1]).toContain(bookWords.empty);
    expect(pages[2]).toContain("规程已印发");
  });
});
