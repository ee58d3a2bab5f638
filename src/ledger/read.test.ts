// Reading files of rows: encodings, headers, the forms of values, and which line is which.
import iconv from "iconv-lite";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { eventsLedger, packOf, place, problemsOf, registerOf, shareWorkspace, type TestWorkspace } from "../../test/workspace.ts";

const pack = packOf("p", { "ledgers/events.yaml": eventsLedger });
const shared = shareWorkspace(registerOf(), pack);
const head = "编号,单位,日期,数量,金额,来电人\n";

/** The field of each row as the ledger holds it, by keys. */
const column = async (w: TestWorkspace, field: string): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries((await w.rows("events")).map((row) => [String(row["no"]), row[field]]));

describe("a file's encoding and layout", () => {
  const plain = '编号,单位,日期,数量,金额,来电人\n1,西区,2021-06-17,3,1.50,"张三, 又名""三"""\n2,月坛,2021-06-18,,,\n';
  test.each<readonly [string, (csv: string) => Uint8Array]>([
    ["UTF-8", (csv) => Buffer.from(csv)],
    ["UTF-8 with a byte order mark", (csv) => Buffer.from(`\uFEFF${csv}`)],
    ["GB18030 as Chinese Excel writes", (csv) => iconv.encode(csv, "gb18030")],
    ["UTF-16 with a byte order mark as Excel's Unicode text", (csv) => iconv.encode(csv, "utf16-le", { addBOM: true })],
    ["lines that end as on Windows", (csv) => Buffer.from(csv.replaceAll("\n", "\r\n"))],
    ["tabs between the fields", (csv) => Buffer.from(csv.replaceAll(",", "\t").replace("张三\t", "张三,"))],
    ["semicolons between the fields", (csv) => Buffer.from(csv.replaceAll(",", ";").replace("张三;", "张三,"))],
    ["no line break at the end", (csv) => Buffer.from(csv.trimEnd())],
    ["columns without a label at the end", (csv) => Buffer.from(csv.replaceAll("\n", ",,\n"))],
    ["spaces around values: wide and unbreakable ones too", (csv) => Buffer.from(csv.replace("1,西区,", " 1\u3000,\u00a0西区 ,"))],
  ])("%s", async (name, written) => {
    const w = shared();
    // Each file says something new, so that what is read came out of it.
    const { rows, problems, entry } = await w.send("events", { "events.csv": written(plain.replace("又名", name)) });
    expect([rows, problems, entry]).toEqual([2, [], expect.any(Number)]);
    expect(await w.rows("events")).toMatchObject([
      { no: "1", unit: "west", day: "2021-06-17", n: "3", x: "1.50", who: `张三, ${name}"三"`, _line: 2 },
      { no: "2", unit: "moon", day: "2021-06-18", n: null, x: null, who: null, _line: 3 },
    ]);
  });

  test("a workbook: the first sheet's first row with content is the header; days, whole numbers and sums of fractions are what a person sees", async () => {
    const w = shared();
    const rows = [
      [],
      ["编号 *", "单位", "日期", "时刻", "数量", "金额", "是否合格", "来电人", "备注"],
      [1, "西城", new Date(Date.UTC(2021, 5, 17)), new Date(Date.UTC(2021, 5, 17, 8, 30)), 12, 0.1 + 0.2, true, "张三", "x"],
      [null, null, null],
      ["2", "110101", "2021-6-18", "2021/6/18 9:05", 1e15, 1234.5, "否", null],
      [null, null, null, null, null, null, null, null, "制表人"],
    ];
    const found = await w.send("events", { "六月.XLSX": await writeXlsx({ sheets: [{ name: "表一", rows }] }) });
    expect(found.problems.map((p) => [place(p), p.at.sheet, p.severity])).toEqual([["file.header-unknown 六月.XLSX 2", "表一", "warning"]]);
    expect(await w.rows("events")).toMatchObject([
      { no: "1", unit: "west", day: "2021-06-17", at: "2021-06-17 08:30:00", n: "12", x: "0.30", ok: true, who: "张三", _line: 3 },
      { no: "2", unit: "east", day: "2021-06-18", at: "2021-06-18 09:05:00", n: "1000000000000000", x: "1234.50", ok: false, _line: 5 },
    ]);
  });

  test("a file that is none of what it says is refused with its name", async () => {
    const w = shared();
    expect((await problemsOf(w.send("events", { "a.xlsx": "not a workbook" }))).map(place)).toEqual(["file.unreadable a.xlsx"]);
    for (const nothing of ["", "\n\n", "\uFEFF"]) {
      expect((await problemsOf(w.send("events", nothing))).map(place)).toEqual(["file.empty events.csv"]);
    }
  });
});

describe("the header", () => {
  const refused = async (header: string): Promise<readonly string[]> => {
    const w = shared();
    return (await problemsOf(w.send("events", `${header}\n1,东区,2021-06-17\n`))).map(
      (p) => `${place(p)} ${JSON.stringify(p.facts)} ${p.severity}`,
    );
  };

  test("columns are found by label, synonym or field name, with stars and spaces as offices write them", async () => {
    const w = shared();
    await w.send("events", "事件编号*, 单 位,day,金 额（万元）\nh1,东区,2021-06-17,1\n");
    expect(await w.rows("events")).toContainEqual(expect.objectContaining({ no: "h1", unit: "east", day: "2021-06-17", x: "1.00" }));
  });

  test("an unknown column is warned of with the label that may have been meant, and not taken", async () => {
    const w = shared();
    const { problems } = await w.send("events", "编号,单位,来电入\nh2,东区,张三\n");
    expect(problems.map((p) => [place(p), p.severity, p.facts])).toEqual([
      ["file.header-unknown events.csv 1", "warning", { label: "来电入 (来电人?)" }],
    ]);
    expect(await column(w, "who")).toMatchObject({ h2: null });
  });

  test("missing required columns and a doubled one are refused, all at once, beside the unknown ones", async () => {
    expect(await refused("日期,day,编 码")).toEqual([
      'file.header-twice events.csv 1 {"label":"day"} error',
      'file.header-unknown events.csv 1 {"label":"编 码"} warning',
      'file.header-missing events.csv 1 {"label":"编号"} error',
      'file.header-missing events.csv 1 {"label":"单位"} error',
    ]);
  });
});

describe("the forms of values", () => {
  /** One file whose rows have each text in one field: what each became, or null where it was refused. */
  const typed = async (label: string, field: string, texts: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
    const w = shared();
    const file = (kept: readonly string[]): string =>
      `编号,单位,${label}\n${kept.map((text) => `${texts.indexOf(text)},东区,"${text}"\n`).join("")}`;
    const problems = await problemsOf(w.send("events", file(texts)));
    const bad = problems.map((p) => {
      expect(p.code).toBe("row.type-mismatch");
      return texts[(p.at.line ?? 0) - 2];
    });
    if (bad.length < texts.length && bad.length > 0) await w.send("events", file(texts.filter((text) => !bad.includes(text))));
    const held = await column(w, field);
    return Object.fromEntries(texts.map((text, i) => [text, held[i] ?? null]));
  };

  test("whole numbers: thousands may be parted, nothing is rounded and nothing is guessed", async () => {
    expect(await typed("数量", "n", ["7", "-0", "+5", "1,234", "1，234，567", "12.00", "999999999999999999", "12,5", "1,23,456", "1.5", "1e3", "１２", "0x10", "98%", "1234567890123456789"])).toEqual({
      "7": "7", "-0": "0", "+5": "5", "1,234": "1234", "1，234，567": "1234567", "12.00": "12", "999999999999999999": "999999999999999999",
      "12,5": null, "1,23,456": null, "1.5": null, "1e3": null, "１２": null, "0x10": null, "98%": null, "1234567890123456789": null,
    }); // prettier-ignore
  });

  test("decimals: more places than the field keeps are refused, zeros behind them are not", async () => {
    expect(await typed("金额", "x", ["1", "1.5", "1.50000", "-12,345.67", "1,234.", "0.05", "9999999999999999.99", "1.505", "12,5", ".5", "--1", "99999999999999999", "NaN"])).toEqual({
      "1": "1.00", "1.5": "1.50", "1.50000": "1.50", "-12,345.67": "-12345.67", "1,234.": "1234.00", "0.05": "0.05", "9999999999999999.99": "9999999999999999.99",
      "1.505": null, "12,5": null, ".5": null, "--1": null, "99999999999999999": null, NaN: null,
    }); // prettier-ignore
  });

  test("days: a month means its first day; a year has four digits, and a day must exist", async () => {
    const same = ["2021-06-07", "2021-6-7", "2021/6/7", "2021.6.7", "2021年6月7日", "20210607", "2021-06-07 00:00:00"];
    const first = ["2021-06", "2021/06", "2021年6月"];
    const none = ["2021-02-30", "21-06-07", "2021117", "210607", "44364", "2021", "6月7日", "2021-06-07 08:30"];
    expect(await typed("日期", "day", [...same, ...first, ...none])).toEqual({
      ...Object.fromEntries(same.map((text) => [text, "2021-06-07"])),
      ...Object.fromEntries(first.map((text) => [text, "2021-06-01"])),
      ...Object.fromEntries(none.map((text) => [text, null])),
    });
  });

  test("times: to the second or the minute, midnight where only a day is told", async () => {
    const half = ["2021-06-07 08:30:00", "2021/6/7 8:30", "2021-06-07T08:30:00", "2021年6月7日 8:30"];
    const none = ["21/6/7 8:30", "2021-06-07 24:00:00", "2021-06-07 8:30 PM", "8:30"];
    expect(await typed("时刻", "at", [...half, "2021-06-07", ...none])).toEqual({
      ...Object.fromEntries(half.map((text) => [text, "2021-06-07 08:30:00"])),
      "2021-06-07": "2021-06-07 00:00:00",
      ...Object.fromEntries(none.map((text) => [text, null])),
    });
  });

  test("yes and no, codes by code or label, organisations by label, synonym, code or id; a mark makes a row synthetic", async () => {
    const w = shared();
    const lines = [
      "c1,东区,是,noise,是",
      "c2,本市西区,否,噪声扰民,否",
      "c3,110102,√,供水,",
      "c4,moon,×,water,",
      "c5,西 城,1,,",
      "c6,西城,0,,",
    ];
    expect((await problemsOf(w.send("events", `编号,单位,是否合格,类别,合成标识\n${lines.join("\n")}\n`))).map(place)).toEqual([
      "row.organisation-unknown events.csv 6 单位",
    ]);
    await w.send("events", `编号,单位,是否合格,类别,合成标识\n${lines.filter((line) => !line.startsWith("c5")).join("\n")}\n`);
    const rows = (await w.rows("events")).filter((row) => String(row["no"]).startsWith("c"));
    expect(rows.map((row) => [row["unit"], row["ok"], row["kind"], row["_synthetic"]])).toEqual([
      ["east", true, "noise", true],
      ["west", false, "noise", false],
      ["west", true, "water", false],
      ["moon", false, "water", false],
      ["west", false, null, false],
    ]);
  });
});

describe("which line is which", () => {
  test("blank lines and lines that are set aside have numbers too, and a row of separators is none", async () => {
    const w = shared();
    const csv = `${head}1,东区,2021-06-17,1,1,张三\n\n2,东区,x,1,1,李四\n3,东区\n\n\n,,,,,\n4,东区,y,1,1,王五\n5,东区,z,1,1,"赵"六\n`;
    expect((await problemsOf(w.send("events", csv))).map(place)).toEqual([
      "file.unreadable events.csv 5",
      "file.unreadable events.csv 10",
      "row.type-mismatch events.csv 4 日期",
      "row.type-mismatch events.csv 9 日期",
    ]);
    for (const bytes of [Buffer.from(csv.replaceAll("\n", "\r\n")), iconv.encode(csv, "gb18030")]) {
      expect((await problemsOf(w.send("events", { "events.csv": bytes }))).map((p) => p.at.line)).toEqual([5, 10, 4, 9]);
    }
  });

  test("a value with line breaks in it is one row, as a spreadsheet program counts", async () => {
    const w = shared();
    const csv = `${head}1,东区,2021-06-17,1,1,"张\n\n三 ""乙"""\n\n2,东区,x,1,1,李四\n`;
    expect((await problemsOf(w.send("events", csv))).map(place)).toEqual(["row.type-mismatch events.csv 4 日期"]);
  });

  test("malformed lines are refused with their lines, and what they hold is not said", async () => {
    const w = shared();
    const csv = `${head}1,东区,2021-06-17,1,1,张三,多\n2,东区,2021-06-17,1,1,王丽"华\n3,东区,2021-06-17,1,1,"李四\n`;
    const before = w.workspace().journal.head;
    const problems = await problemsOf(w.send("events", csv));
    expect(problems.map((p) => [p.code, p.at.line])).toContainEqual(["file.unreadable", 2]);
    expect(problems.map((p) => [p.code, p.at.line])).toContainEqual(["file.unreadable", 4]);
    expect(JSON.stringify(problems)).not.toMatch(/张三|王丽|李四/);
    expect(w.workspace().journal.head).toBe(before);
  });
});
