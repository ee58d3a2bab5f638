import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { draftOfItems, item, paper, record, support } from "../../test/evidence-fixture.ts";
import { readArchive } from "../document/archive.ts";
import { parseSpreadsheet } from "../document/spreadsheet.ts";
import { catalogueEvidence, withPages } from "../evidence/catalogue.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Digest } from "../vocabulary/id.ts";
import { expectOk, ProblemError } from "../vocabulary/problem.ts";
import { folderBytes, type FolderOptions, writeFolder } from "./folder.ts";

const draft = draftOfItems({
  2: [item(1, "规程已印发。", [support(0, "document", [record("窗口工作规程", "示例〔2021〕1号")])])],
  4: [item(2, "机制已建立。", [])],
});
const files = new Map<Digest, Uint8Array>();
function attach(task: number, number: number | null, title: string, name: string, words: string): Evidence {
  const bytes = new TextEncoder().encode(words);
  const one = paper(task, number, title, { bytes });
  files.set(one.file.digest, bytes);
  return { ...one, file: { ...one.file, name } };
}
/** What every entry of a zip's directory begins with. */
const directoryEntry = new RegExp(`PK${String.fromCharCode(1, 2)}`, "gu");
const load = async (digest: Digest): Promise<Uint8Array> => files.get(digest)!;
const catalogue = withPages(
  catalogueEvidence(draft, [
    attach(2, 1, "会议纪要", "a.PDF", "one"),
    attach(4, 2, "同一会议纪要", "b.pdf", "one"),
    attach(4, 2, "../../逃出\u202e去:的*文件", "../c.docx", "two"),
    attach(4, null, "=1+1", "d", "three".repeat(9999)),
  ]),
  new Map([["02-01-01", { first: 4, count: 3, own: 2 }]]),
);
const options: FolderOptions = {
  date: "2021-12-31",
  pdf: new TextEncoder().encode("%PDF"),
  notMerged: [{ number: "04-02-02", title: "", reason: { why: "encrypted" } }],
};
const pack = async (): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeFolder(catalogue, load, options)) pieces.push(piece);
  return Buffer.concat(pieces);
};
let zip: Buffer;
let names: readonly string[];
let read: (name: string) => Promise<Uint8Array>;

beforeAll(async () => {
  zip = await pack();
  const archive = await readArchive(zip, { file: "folder.zip" });
  names = archive.names;
  read = async (name) => (await archive.load(`佐证材料册/${name}`))!;
});

describe("the folder of evidence (材料夹)", () => {
  test("papers lie under task and item by their numbers, each file once, under names that lead nowhere else", () => {
    expect(names).toEqual([
      "佐证材料册/目录.txt",
      "佐证材料册/目录.xlsx",
      "佐证材料册/佐证材料册.pdf",
      "佐证材料册/02-01 示例任务2/02-01-01 会议纪要.pdf",
      "佐证材料册/04-00 示例任务4/04-00-01 =1+1",
      "佐证材料册/04-02 示例任务4/04-02-02 .. .. 逃出 去 的 文件.docx",
      "佐证材料册/SHA256SUMS",
    ]);
  });

  test("names are flagged as UTF-8, in every entry of the directory", () => {
    const flags = [...zip.toString("latin1").matchAll(directoryEntry)].map(({ index }) => zip.readUInt16LE(index + 8) & 0x800);
    // The workbook has a directory of its own before this one.
    expect(flags.slice(-names.length)).toEqual(names.map(() => 0x800));
  });

  test("the files are the papers, byte for byte, and the sums say so", async () => {
    expect(Buffer.from(await read("04-00 示例任务4/04-00-01 =1+1")).toString()).toBe("three".repeat(9999));
    const sums = Buffer.from(await read("SHA256SUMS"))
      .toString()
      .trim()
      .split("\n");
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [, sum = "", name = ""] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
      expect(
        createHash("sha256")
          .update(await read(name))
          .digest("hex"),
      ).toBe(sum);
    }
  });

  test("the catalogue as a text gives number, title, page and file, and what is missing", async () => {
    const text = Buffer.from(await read("目录.txt")).toString();
    expect(text).toMatch(/^\ufeff示例区2021年度考核事项完成情况佐证材料册\r\n/u);
    expect(text).toContain("02-01-01　会议纪要　示例局　第4页　02-01 示例任务2/02-01-01 会议纪要.pdf");
    expect(text).toContain("04-02-01　同一会议纪要　示例局　同 02-01-01\r\n");
    expect(text).toContain("尚缺的材料\r\n  任务2第1项　文件：《窗口工作规程》");
  });

  test("the catalogue as a workbook has each line with page, digest and what there is to say; a text stays a text", async () => {
    const { text } = expectOk(await parseSpreadsheet("catalogue.xlsx", await read("目录.xlsx")));
    for (const said of ["02-01-01", "同 02-01-01", "=1+1", "文件已加密", [...files.keys()][0]!]) expect(text).toContain(said);
    expect(text).toContain("《窗口工作规程》，示例〔2021〕1号");
  });

  test("the same papers give the same bytes", async () => {
    expect((await pack()).equals(zip)).toBe(true);
  });

  test("more than one archive holds is a problem before anything is packed", async () => {
    const small = attach(2, 1, "huge", "x.pdf", "huge");
    const huge = catalogueEvidence(draft, [{ ...small, file: { ...small.file, bytes: folderBytes + 1 } }]);
    const packed = writeFolder(huge, load, options).next();
    await expect(packed).rejects.toThrow(ProblemError);
  });
});
