// What is filed, and what is not: a sheet without rows says that there was nothing; no sheet says nothing.
import { writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { createWorkspace, packOf, registerOf } from "../../test/workspace.ts";
import { ProblemError } from "../vocabulary/problem.ts";

const letters = `id: letters
label: 情况说明函
key: [no]
organisation: unit
date: day
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation, required: true }
  day: { label: 日期, type: date, required: true }
`;
const metrics = `metrics:\n  m-letters: { label: 函件, kind: count, ledger: letters, unit: 件, zero: no-event }\n`;
const open = () => createWorkspace(registerOf(), packOf("p", { "ledgers/letters.yaml": letters, "metrics.yaml": metrics }));
const header = "编号,单位,日期\n";

test("nothing filed is missing; a zero report (零报告) makes it a zero, and it is entered once", async () => {
  const w = await open();
  expect(await w.value("m-letters", "west", "2021")).toBe("no-rows");
  const first = await w.send("letters", header, {}, "2022-01-05T09:00:00+08:00");
  expect(first).toMatchObject({ rows: 0, entry: 3 });
  expect(await w.ask("m-letters", "west", "2021")).toMatchObject({ exact: "0", stage: "no-event", cutoff: "2021-12-31" });
  expect((await w.send("letters", header)).entry).toBeNull();
  expect(await w.value("m-letters", "west", "2021", { knownAt: 2 })).toBe("no-rows");
  await w.withdraw(first.entry);
  expect(await w.value("m-letters", "west", "2021")).toBe("no-rows");
  const digests = await w.digests();
  await w.reopen(true);
  expect(await w.digests()).toEqual(digests);
});

test("what was last filed before a period began says nothing of the period", async () => {
  const w = await open();
  await w.send("letters", `${header}1,西区,2021-03-01\n`, {}, "2021-04-02T09:00:00+08:00");
  expect(await Promise.all(["2021-Q1", "2021-Q2", "2021-Q3"].map((period) => w.value("m-letters", "west", period)))).toEqual([
    "1",
    "0",
    "no-rows",
  ]);
});

test("a name that is not known is answered with the one that may be meant", async () => {
  const w = await open();
  const sent = w.send("letters", `${header}1,月坛街,2021-03-01\n2,南区,2021-03-01\n3,什刹海街办,2021-03-01\n`);
  const problems = await sent.catch((error: unknown) => (error instanceof ProblemError ? error.problems : []));
  expect(problems).toMatchObject([
    { code: "row.organisation-unknown", at: { line: 2, field: "单位" }, facts: { found: "月坛街", near: "月坛街道" } },
    { code: "row.organisation-unknown", at: { line: 3 }, facts: { found: "南区", near: "" } },
    { code: "row.organisation-unknown", at: { line: 4 }, facts: { found: "什刹海街办", near: "什刹海街道" } },
  ]);
});

test("a replace that its file may not mean is refused until the period is said", async () => {
  const w = await open();
  const month = (m: string, n: number): string => Array.from({ length: n }, (_, i) => `${m}-${i},西区,2021-${m}-03\n`).join("");
  await w.send("letters", header + month("01", 5) + month("02", 5) + month("03", 5));
  const refused = async (rows: string): Promise<readonly unknown[]> =>
    w.send("letters", header + rows, { mode: "replace" }).then(
      () => [],
      (error: unknown) => (error instanceof ProblemError ? error.problems.map(({ code, facts }) => [code, facts]) : [error]),
    );
  // One day of March mistyped as January would take February away.
  expect(await refused(`${month("03", 4)}x,西区,2021-01-03\n`)).toEqual([
    ["replace.months-lacking", { span: "2021-01..2021-03", months: "2021-02" }],
  ]);
  // One day of March mistyped as February would take February away.
  expect(await refused(`${month("03", 2)}x,西区,2021-02-03\n`)).toEqual([
    ["replace.ends-many", { ended: 8, rows: 3, span: "2021-02..2021-03" }],
  ]);
  expect(await w.value("m-letters", "west", "2021")).toBe("15");
  const meant = await w.send("letters", header + month("03", 2), { mode: "replace", period: "2021-02..2021-03" });
  expect(meant.difference).toMatchObject({ ended: 8, unchanged: 2 });
});

test("what was dated back is known from the day it was entered, and hides nothing before it", async () => {
  const w = await open();
  await w.send("letters", `${header}1,西区,2021-01-03\n`, {}, "2021-02-01T09:00:00+08:00");
  await w.send("letters", `${header}2,西区,2021-05-03\n`, {}, "2021-06-01T09:00:00+08:00");
  const asked = () =>
    Promise.all(["2021-02-28", "2021-03-31", "2021-06-30"].map((knownAt) => w.value("m-letters", "west", "2021", { knownAt })));
  expect(await asked()).toEqual(["1", "1", "2"]);
  await w.send("letters", `${header}3,西区,2021-02-03\n`, {}, "2021-03-01T09:00:00+08:00");
  expect(await asked()).toEqual(["1", "1", "3"]);
});

test("a figure names the entries of the rows it counts, and none that was taken back", async () => {
  const w = await open();
  const one = await w.send("letters", `${header}1,西区,2021-01-03\n2,西区,2021-01-04\n`);
  const entries = async (): Promise<readonly number[]> => (await w.ask("m-letters", "west", "2021")).entries;
  expect(await entries()).toEqual([one.entry]);
  const two = await w.send("letters", `${header}2,月坛,2021-01-05\n`);
  expect(await entries()).toEqual([one.entry, two.entry]);
  await w.withdraw(two.entry);
  expect(await entries()).toEqual([one.entry]);
});

test("traced up to a day before the period begins, nothing counts", async () => {
  const w = await open();
  await w.send("letters", `${header}1,西区,2021-06-03\n`);
  const { detail, sides } = await w.trace("m-letters", "west", "2021-06", { until: "2021-01-01" });
  expect([detail.missing, sides.map(({ counts }) => counts)]).toEqual(["no-rows", [{ numerator: 0, denominator: 0, "left-out": 0 }]]);
});

test("computed fields do arithmetic on what was filed, and metrics add them up exactly", async () => {
  const seats = `id: seats
label: 席位
key: [no]
organisation: unit
date: day
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation, required: true }
  day: { label: 日期, type: date, required: true }
  rows: { label: 排数, type: integer }
  each: { label: 每排, type: integer }
  area: { label: 面积, type: decimal, scale: 2 }
`;
  const counted = `id: seats-counted
label: 席位计算
base: seats
computed:
  total: { label: 席位数, that: rows * each + 1 }
  rest: { label: 余数, that: total - rows }
  outer: { label: 外围面积, that: "area * 2 - 1.5" }
`;
  const sums = `metrics:
  m-total: { label: 席位, kind: sum, ledger: seats-counted, value: total, unit: 个 }
  m-rest: { label: 余数, kind: sum, ledger: seats-counted, value: rest, where: rest > 10, unit: 个 }
  m-outer: { label: 外围, kind: sum, ledger: seats-counted, value: outer, unit: 平方米 }
`;
  const w = await createWorkspace(
    registerOf(),
    packOf("p", { "ledgers/seats.yaml": seats, "ledgers/seats-counted.yaml": counted, "metrics.yaml": sums }),
  );
  await w.send(
    "seats",
    "编号,单位,日期,排数,每排,面积\n1,西区,2021-03-01,999999999,999999999,10.25\n2,西区,2021-03-01,3,4,0.5\n3,西区,2021-03-01,,4,\n",
  );
  expect(await Promise.all(["m-total", "m-rest", "m-outer"].map((metric) => w.value(metric, "west", "2021")))).toEqual([
    "999999998000000015",
    "999999997000000003",
    "18.5",
  ]);
});

describe("files that are not what they seem", () => {
  const codes = async (w: Awaited<ReturnType<typeof open>>, name: string, content: string | Uint8Array): Promise<readonly string[]> =>
    w.send("letters", { [name]: content }).then(
      ({ difference }) => [`added ${difference.added}`],
      (error: unknown) =>
        error instanceof ProblemError
          ? error.problems.map(({ code, at }) => `${code} ${at.line ?? "-"} ${at.field ?? ""}`.trim())
          : [String(error)],
    );

  test("a formula that was never calculated and a number that lost its last digits are refused where they stand", async () => {
    const w = await open();
    const rows = [
      ["编号", "单位", "日期"],
      ["1", "西区", "2021-03-01"],
      [Number("123456789012345678"), "西区", "2021-03-01"],
    ];
    const cells = new Map([["1,2", { value: null, formula: "A1" }]]);
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows, cells }] });
    expect(await codes(w, "a.xlsx", bytes)).toEqual([
      "cell.formula-uncalculated 2 日期",
      "cell.digits-lost 3 编号",
      "row.field-missing 2 日期",
    ]);
    // A workbook is one by what it holds, not by its name.
    const good = await writeXlsx({ sheets: [{ name: "台账", rows: rows.slice(0, 2) }] });
    expect(await codes(w, "a.csv", good)).toEqual(["added 1"]);
  });

  test("old workbooks are named, not read as text", async () => {
    const w = await open();
    expect(await codes(w, "a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual(["file.kind-unreadable -"]);
  });

  test("a quote that is never closed is the file's fault, with few lines and with many", async () => {
    const w = await open();
    for (const lines of [3, 2100]) {
      const body = Array.from({ length: lines }, (_, i) => `${i},${i === 1 ? '"西区' : "西区"},2021-03-01\n`).join("");
      const found = (await codes(w, "a.csv", header + body)).map((one) => one.split(" ")[0] ?? "");
      expect(found.filter((code) => !/^(?:file\.csv-broken|file\.unreadable|row\.)/u.test(code))).toEqual([]);
    }
  });

  test("rows behind another program's, with other line ends, are read like the rest, few or many, in any encoding", async () => {
    const w = await open();
    const rows = (from: number, count: number, end: string): string =>
      Array.from({ length: count }, (_, i) => `${from + i},西区,2021-03-01${end}`).join("");
    const crlf = header.replace("\n", "\r\n");
    expect(await codes(w, "a.csv", crlf + rows(0, 1, "\n"))).toEqual(["added 1"]);
    expect(await codes(w, "a.csv", crlf + rows(10, 5000, "\r\n") + rows(6000, 2, "\n"))).toEqual(["added 5002"]);
    expect(await codes(w, "a.csv", header + rows(7000, 3000, "\n") + rows(11_000, 2, "\r\n"))).toEqual(["added 3002"]);
    expect(await codes(w, "a.csv", iconv.encode(crlf + rows(12_000, 3, "\r\n") + rows(13_000, 2, "\n"), "gb18030"))).toEqual(["added 5"]);
    expect(await codes(w, "a.csv", `${crlf}${rows(14_000, 1, "\n")}x,南区,2021-03-01\r\n`)).toEqual(["row.organisation-unknown 3 单位"]);
  });

  test("a line without end is refused, for an engine may pass over it", async () => {
    const w = await open();
    const long = `2,西区${"长".repeat(700_000)},2021-03-01\n`;
    expect(await codes(w, "a.csv", `${header}1,西区,2021-03-01\n${long}3,西区,2021-03-01\n`)).toEqual(["file.line-endless 3"]);
  });
});
