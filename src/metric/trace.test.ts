// Tracing a figure: the rows counted, the rows left out and why, the files they came from, and the query an auditor can run.
import { describe, expect, test } from "vitest";
import { createWorkspace, packOf, registerOf, shareWorkspace } from "../../test/workspace.ts";
import type { Row } from "../database/duckdb.ts";
import type { TraceAnswer } from "../workspace/ask.ts";

const cases = `id: cases
label: 案件台账
key: [no]
date: day
organisation: unit
title: who
number: no
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation }
  day: { label: 立案, type: date }
  closed: { label: 结案, type: date }
  n: { label: 人数, type: integer }
  ok: { label: 合格, type: boolean }
  who: { label: 当事人, type: string, sensitivity: personal }
  phone: { label: 电话, type: string, sensitivity: personal }
`;
const derived = `id: judged
label: 判定
base: cases
lookups:
  other: { label: 另一人, from: cases, match: { no: no }, take: last, field: who, order: day }
computed:
  same_person: { label: 同名, that: who }
`;
const metrics = `metrics:
  j-share: { label: a, kind: share, ledger: judged, where: "n > 1 && closed != null", counts: "ok && n < 5", unit: "%" }
  j-sum: { label: a, kind: sum, ledger: judged, value: n + n, where: ok }
  j-stock: { label: a, kind: stock, ledger: judged, opens: day, closes: closed }
  j-ratio: { label: a, kind: ratio, numerator: { ledger: cases, value: n, where: ok }, denominator: { ledger: judged } }
  j-first: { label: a, kind: document, ledger: cases }
  j-twice: { label: a, kind: formula, inputs: { s: j-share }, expression: s + s, unit: "%" }
`;
const pack = packOf("p", { "ledgers/cases.yaml": cases, "ledgers/judged.yaml": derived, "metrics.yaml": metrics });
const header = "编号,单位,立案,结案,人数,合格,当事人,电话\n";
const june = `${header}1,东区,2021-06-01,2021-06-30,3,是,张三丰,13900001111\n2,东区,2021-06-02,,3,是,李四光,\n3,西区,2021-06-03,2021-07-02,1,否,,\n4,月坛,2021-06-04,2021-06-05,,是,,\n`;
const july = `${header}5,西区,2021-06-05,2021-06-06,7,,,\n6,,2021-06-06,2021-06-07,2,是,,\n7,东区,,2021-06-07,2,是,,\n8,东区,2021-07-01,2021-07-02,2,是,,\n9,东区,2021-06-09,2021-06-10,2,否,,\n`;

describe("tracing", () => {
  const shared = shareWorkspace(registerOf(), pack);
  const roles = (trace: TraceAnswer, side = 0): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      trace.sides[side]?.rows.map((row) => [
        String(row.fields["编号"]),
        [row.role, ...row.because.map((one) => [one.condition, ...one.missing].join(" / "))],
      ]) ?? [],
    );

  test("says for each row whether it counted and, where it did not, which condition it does not meet or which value it lacks", async () => {
    const w = shared();
    await w.send("cases", { "六月.csv": june, "补报.csv": july });
    const trace = await w.trace("j-share", "city", "2021-06");
    expect(roles(trace)).toEqual({
      1: ["numerator"],
      9: ["denominator", "ok"],
      5: ["denominator", "ok / 合格", "n < 5"],
      2: ["left-out", "closed != null / 结案"],
      3: ["left-out", "n > 1"],
      4: ["left-out", "n > 1 / 人数"],
      6: ["left-out", "has(unit) / 单位"],
      7: ["left-out", "has(day) / 立案"],
    });
    expect(trace.sides[0]?.counts).toEqual({ numerator: 1, denominator: 2, "left-out": 5 });
    expect([trace.detail.numerator, trace.detail.denominator, trace.detail.rows]).toEqual(["1", "3", 3]);
    // Each row names its entry, file and line.
    expect(
      trace.sides[0]?.rows.map((row) => [row.fields["编号"], row.entry, trace.sides[0]?.files[row.entry]?.[row.file], row.line]),
    ).toContainEqual(["9", 3, "补报.csv", 6]);
  });

  test("a value that is lacking and a stock that was left are reasons too", async () => {
    const w = shared();
    expect(roles(await w.trace("j-sum", "city", "2021-06"))).toMatchObject({
      1: ["numerator"],
      4: ["left-out", "has(n) / 人数"],
      5: ["left-out", "ok / 合格"],
    });
    const stock = await w.trace("j-stock", "city", "2021-06");
    expect(roles(stock)).toMatchObject({
      2: ["numerator"],
      3: ["numerator"],
      1: ["left-out", 'closed > date("2021-06-30")'],
      9: ["left-out", 'closed > date("2021-06-30")'],
    });
    expect(stock.sides[0]?.counts.numerator).toBe(Number(stock.detail.exact));
  });

  test("the query that is shown computes the value that is shown", async () => {
    const w = shared();
    for (const [metric, organisation] of [
      ["j-share", "city"],
      ["j-sum", "west"],
      ["j-stock", "city"],
      ["j-ratio", "east"],
    ] as const) {
      const { sides, detail } = await w.trace(metric, organisation, "2021-06");
      const [found] = await w
        .workspace()
        .engine()
        .read.all({ text: sides[0]?.sql ?? "", parameters: sides[0]?.parameters ?? [] });
      const [numerator, denominator] = ["numerator", "denominator"].map((side) => Number((found as Row)[side]));
      expect([metric, numerator]).toEqual([metric, Number(detail.numerator)]);
      if (detail.denominator !== null) expect([metric, denominator]).toEqual([metric, Number(detail.denominator)]);
    }
  });

  test("two ledgers are two sides; a formula names what to trace instead", async () => {
    const w = shared();
    expect(
      (await w.trace("j-ratio", "city", "2021-06")).sides.map((side) => [side.ledger, side.counts.numerator + side.counts.denominator]),
    ).toEqual([
      ["案件台账", 2],
      ["判定", 6],
    ]);
    const twice = await w.trace("j-twice", "city", "2021-06");
    expect([twice.sides, twice.inputs.map(({ metric }) => metric)]).toEqual([[], ["j-share"]]);
  });

  test("of the past, the rows of the past are shown", async () => {
    const w = await createWorkspace(registerOf(), pack);
    await w.send("cases", june);
    await w.send("cases", `${header}1,东区,2021-06-01,2021-06-30,9,否,张三丰,\n`);
    expect(roles(await w.trace("j-share", "city", "2021-06", { knownAt: 3 }))["1"]).toEqual(["numerator"]);
    expect(roles(await w.trace("j-share", "city", "2021-06"))["1"]).toEqual(["denominator", "ok", "n < 5"]);
  });

  test("personal values are masked wherever they stand: copied, looked up, or as the title of a record", async () => {
    const w = shared();
    const [first, second] = await Promise.all([w.trace("j-share", "city", "2021-06"), w.trace("j-first", "city", "2021-06")]);
    expect(first.sides[0]?.rows.find((row) => row.fields["编号"] === "1")?.fields).toMatchObject(
      Object.fromEntries([
        ["当事人", "张**"],
        ["电话", "139****1111"],
        ["另一人", "张**"],
        ["同名", "张**"],
      ]),
    );
    expect(second.detail.records[0]).toMatchObject({ title: "张**", number: "1", date: "2021-06-01", office: "东区" });
    expect(JSON.stringify([first, second])).not.toMatch(/三丰|四光|1390000/);
  });
});
