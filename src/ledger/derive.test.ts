// Derived ledgers: what look-ups take, whatever order the rows arrive in; what an entry touches and no more; and the legal clocks.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWorkspace, packOf, registerOf, type TestWorkspace } from "../../test/workspace.ts";
import type { DefinitionFolder } from "../workspace/apply.ts";
import type { Row } from "../database/duckdb.ts";
import { resolveCalendar, type Calendar } from "../register/calendar.ts";
import { parseRegister } from "../register/parse.ts";
import { expectOk } from "../vocabulary/problem.ts";

const orders = `id: orders
label: 工单
key: [no]
date: day
organisation: unit
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation }
  day: { label: 日期, type: date }
`;
const calls = `id: calls
label: 回访
key: [id]
fields:
  id: { label: 回访号, type: string, required: true }
  order_no: { label: 工单号, type: string }
  at: { label: 时间, type: datetime }
  ok: { label: 接通, type: boolean }
  score: { label: 得分, type: decimal, scale: 1 }
`;
const answered = `id: answered
label: 办理结果
base: orders
lookups:
  first_score: { label: 首次, from: calls, match: { order_no: no }, take: first, field: score, order: at }
  last_score: { label: 末次, from: calls, match: { order_no: no }, take: last, field: score, order: at }
  reached: { label: 接通, from: calls, match: { order_no: no }, take: exists, where: ok }
  times: { label: 次数, from: calls, match: { order_no: no }, take: count }
  scores: { label: 合计, from: calls, match: { order_no: no }, take: sum, field: score, where: "ok && score > 1" }
computed:
  good: { label: 合格, that: "reached && scores >= 5" }
`;
const units = `id: units-answered
label: 同单位
base: answered
lookups:
  others: { label: 同单位接通数, from: answered, match: { unit: unit }, take: count, where: reached }
  most: { label: 同单位合计, from: answered, match: { unit: unit }, take: sum, field: scores }
`;
const metrics = `metrics:
  good-share: { label: 合格率, kind: share, ledger: answered, counts: good, unit: "%" }
`;
const pack = packOf("p", {
  "ledgers/orders.yaml": orders,
  "ledgers/calls.yaml": calls,
  "ledgers/answered.yaml": answered,
  "ledgers/units-answered.yaml": units,
  "metrics.yaml": metrics,
});

const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};
const text = (row: Row, field: string): string => (row[field] === null ? "" : String(row[field]));

/** What a derived row must hold, from the rows of the two ledgers. */
function derive(
  order: Row,
  all: readonly Row[],
): Readonly<Record<"no" | "first_score" | "last_score" | "reached" | "times" | "scores" | "good", unknown>> {
  const own = all.filter((call) => call["order_no"] !== null && call["order_no"] === order["no"]);
  // In order of time, then of key; a call without time comes after all others for the first, and before all for the last.
  const timed = (missing: string): readonly Row[] =>
    [...own].sort((a, b) => {
      const [x, y] = [a, b].map((call) => `${call["at"] === null ? missing : text(call, "at")} ${text(call, "_key")}`) as [string, string];
      return x < y ? -1 : 1;
    });
  const reached = own.some((call) => call["ok"] === true);
  const scores = total(
    own.filter((call) => call["ok"] === true && (numberOf(call["score"]) ?? 0) > 1).map((call) => numberOf(call["score"])),
  );
  return {
    no: order["no"],
    first_score: numberOf(timed("9")[0]?.["score"]),
    last_score: numberOf(timed("0").at(-1)?.["score"]),
    reached,
    times: own.length,
    scores,
    good: !reached ? false : scores === null ? null : scores >= 5,
  };
}

/** Compares both derived ledgers with what their sources say. */
async function compare(w: TestWorkspace): Promise<void> {
  const [all, base] = [await w.rows("calls"), await w.rows("orders")];
  const expected = base.map((order) => ({ unit: order["unit"], ...derive(order, all) }));
  const found = (await w.rows("answered")).map((row) => ({
    unit: row["unit"],
    no: row["no"],
    first_score: numberOf(row["first_score"]),
    last_score: numberOf(row["last_score"]),
    reached: row["reached"],
    times: Number(row["times"]),
    scores: numberOf(row["scores"]),
    good: row["good"],
  }));
  expect(found).toEqual(expected);
  const same = (unit: unknown): typeof expected => expected.filter((row) => unit !== null && row.unit === unit);
  expect((await w.rows("units-answered")).map((row) => [row["no"], Number(row["others"]), numberOf(row["most"])])).toEqual(
    expected.map((row) => [
      row.no,
      same(row.unit).filter((one) => one.reached === true).length,
      total(same(row.unit).map((one) => one.scores as number | null)),
    ]),
  );
}

describe("look-ups (查取)", () => {
  const order = fc.record({ no: fc.constantFrom("a", "b", "c", "d"), unit: fc.constantFrom("东区", "西区", "") });
  const call = fc.record({
    id: fc.nat({ max: 9 }),
    no: fc.constantFrom("a", "b", "c", "z", ""),
    at: fc.constantFrom("", "2021-06-01", "2021-06-02 08:00:00"),
    ok: fc.constantFrom("是", "否", ""),
    score: fc.constantFrom("", "0.5", "3", "4.5"),
  });
  const step = fc.oneof(
    fc
      .uniqueArray(order, { minLength: 1, maxLength: 3, selector: ({ no }) => no })
      .map((rows) => ["orders", `编号,单位,日期\n${rows.map((r) => `${r.no},${r.unit},2021-06-01\n`).join("")}`] as const),
    fc
      .uniqueArray(call, { minLength: 1, maxLength: 6, selector: ({ id }) => id })
      .map(
        (rows) =>
          ["calls", `回访号,工单号,时间,接通,得分\n${rows.map((r) => `${r.id},${r.no},${r.at},${r.ok},${r.score}\n`).join("")}`] as const,
      ),
  );

  test("say what the rows say, in whatever order they came and whoever was taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 5, maxLength: 6 }), async (steps) => {
        const w = await createWorkspace(registerOf(), pack);
        for (const [[ledger, csv], taken] of steps) {
          const { entry } = await w.send(ledger, csv);
          if (taken && entry !== null) await w.withdraw(entry);
          await compare(w);
        }
        const before = await w.digests();
        await w.reopen(true);
        expect(await w.digests()).toEqual(before);
        await w.close();
      }),
      { numRuns: 2 },
    );
  });

  test("only rows whose key an entry touched are derived again, and only what changed begins anew", async () => {
    const w = await createWorkspace(registerOf(), pack);
    // The call comes first: an order that arrives later finds it.
    await w.send("calls", "回访号,工单号,时间,接通,得分\n1,a,2021-06-01,是,9\n");
    expect(await w.rows("answered")).toEqual([]);
    await w.send("orders", "编号,单位,日期\na,东区,2021-06-01\nb,西区,2021-06-01\nc,西区,2021-06-01\n");
    expect(await w.value("good-share", "city", "2021")).toMatch(/^33\.3{30,}/);
    await w.send("calls", "回访号,工单号,时间,接通,得分\n2,b,2021-06-01,是,9\n3,zzz,2021-06-01,是,9\n");
    await w.send("calls", "回访号,工单号,时间,接通,得分\n4,a,,,\n");
    expect((await w.rows("answered")).map((row) => [row["no"], row["_from"], row["times"]])).toEqual([
      ["a", 6, "2"],
      ["b", 5, "1"],
      ["c", 4, "0"],
    ]);
    expect(await w.value("good-share", "west", "2021-06")).toBe("50");
    expect(await w.value("good-share", "west", "2021-06", { knownAt: 4 })).toBe("0");
  });

  test("a ledger derived from rows that were filed long before it has the same past as if it had always been there", async () => {
    const later = await createWorkspace(
      registerOf(),
      packOf("p", { "ledgers/orders.yaml": orders, "ledgers/calls.yaml": calls }, { version: "0.9.0" }),
    );
    const always = await createWorkspace(registerOf(), pack);
    for (const w of [later, always]) {
      await w.send("orders", "编号,单位,日期\na,东区,2021-06-01\nb,西区,2021-06-01\n");
      await w.send("calls", "回访号,工单号,时间,接通,得分\n1,a,2021-06-01,是,9\n2,b,2021-06-01,是,1\n");
      await w.send("calls", "回访号,工单号,时间,接通,得分\n1,a,2021-06-01,否,9\n");
    }
    await later.apply(pack);
    for (const at of [3, 4, 5]) expect(await later.rows("units-answered", at)).toEqual(await always.rows("units-answered", at));
    expect(await later.value("good-share", "city", "2021")).toBe("0");
  });
});

describe("legal clocks (法定期限)", () => {
  const requests = `id: requests
label: 申请
key: [no]
fields:
  no: { label: 编号, type: string }
  day: { label: 收到, type: date }
  corrected: { label: 补正, type: datetime }
  asked: { label: 征求, type: date }
  next: { label: 回复, type: date }
  extended: { label: 延期, type: boolean }
  ordinal: { label: 答复, type: date }
`;
  const clock = (unit: string, days: number): string =>
    `{ label: 答复, from: [corrected, day], days: ${days}, unit: ${unit}, extend: { days: 7, when: "extended && day != null" }, exclude: [{ from: asked, to: next }, { from: day, to: asked }], until: ordinal }`;
  const timed = (days: number): DefinitionFolder =>
    packOf("p", {
      "ledgers/requests.yaml": requests,
      "ledgers/timed.yaml": `id: timed\nlabel: 时限\nbase: requests\nclocks:\n  work: ${clock("working-day", days)}\n  plain: ${clock("calendar-day", days)}\n`,
    });
  const calendar = (version: string, years: string): DefinitionFolder => ({
    path: "registers/days",
    files: { "register.yaml": `id: days\nversion: ${version}\neffective: 2021-01-01\nlabel: 日历\ncalendars:\n${years}` },
  });
  const first = calendar(
    "1.0.0",
    `  "2021": { off: [2021-01-01..2021-01-03, 2021-02-11..2021-02-17, 2021-10-01..2021-10-07], work: [2021-02-07, 2021-02-20, 2021-10-09] }\n`,
  );
  const second = calendar(
    "1.1.0",
    `  "2021": { off: [2021-06-01..2021-06-30], work: [2021-05-29, 2021-05-30] }\n  "2022": { off: [2022-01-01..2022-01-03], work: [] }\n`,
  );
  const calendarOf = (folder: DefinitionFolder): Calendar =>
    resolveCalendar([expectOk(parseRegister(new Map(Object.entries(folder.files)), "r"))]);

  const day = fc
    .date({ min: new Date("2021-01-01"), max: new Date("2021-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const edge = fc.constantFrom("2000-01-01", "2000-01-02", "2050-12-30", "2050-12-31", "2049-12-25");
  const some = fc.option(fc.oneof({ weight: 8, arbitrary: day }, { weight: 1, arbitrary: edge }), { freq: 3, nil: null });
  const request = fc.record({
    day: some,
    corrected: some,
    asked: some,
    next: some,
    extended: fc.constantFrom("是", "否", null),
    ordinal: some,
  });

  test("end on the day that the calendar says, under the one in force and again under a later one", async () => {
    const days = 5;
    const rows = fc.sample(request, { numRuns: 400, seed: 20210617 });
    const w = await createWorkspace(registerOf(), first, timed(days));
    await w.send(
      "requests",
      `编号,收到,补正,征求,回复,延期,答复\n${rows.map((r, i) => [i, r.day, r.corrected, r.asked, r.next, r.extended, r.ordinal].map((v) => v ?? "").join(",")).join("\n")}\n`,
    );
    const expectDue = async (folder: DefinitionFolder, at?: number): Promise<void> => {
      const known = calendarOf(folder);
      const found = new Map((await w.rows("timed", at)).map((row) => [Number(row["no"]), row]));
      const due = (r: (typeof rows)[number], unit: "working-day" | "calendar-day"): readonly unknown[] => {
        const start = r.corrected ?? r.day;
        const excluded = [
          { from: r.asked, to: r.next },
          { from: r.day, to: r.asked },
        ];
        const extra = r.extended === "是" && r.day !== null ? 7 : 0;
        const last = (start !== null && known.dueDay({ start, unit, days: days + extra, excluded })?.day) || null;
        return [last, last === null || r.ordinal === null ? null : r.ordinal <= last];
      };
      const expected = rows.map((r, i) => [i, r, ...due(r, "working-day"), ...due(r, "calendar-day")]);
      const seen = rows.map((r, i) => [
        i,
        r,
        ...["work_due", "work_on_time", "plain_due", "plain_on_time"].map((field) => found.get(i)?.[field]),
      ]);
      expect(seen.filter((row, i) => JSON.stringify(row) !== JSON.stringify(expected[i]))).toEqual([]);
      expect(seen).toEqual(expected);
    };
    await expectDue(first);
    const entry = w.workspace().journal.head;
    await w.apply(second);
    await expectDue(second);
    // The past keeps the calendar it was told under, also when the projection is made anew.
    await expectDue(first, entry);
    const before = await w.digests();
    await w.reopen(true);
    expect(await w.digests()).toEqual(before);
    await expectDue(first, entry);
  });

  test("a last day that is off moves to the next working day, and spans that are not counted move it on", async () => {
    const w = await createWorkspace(registerOf(), first, timed(3));
    await w.send(
      "requests",
      "编号,收到,征求,回复,答复\n1,2021-09-28,,,2021-10-08\n2,2021-09-29,,,2021-10-09\n3,2021-09-24,2021-09-24,2021-09-26,2021-09-29\n4,2021-09-29,2021-10-09,2021-09-29,\n",
    );
    expect(
      (await w.rows("timed")).map((row) => [row["no"], row["work_due"], row["plain_due"], row["work_on_time"], row["plain_on_time"]]),
    ).toEqual([
      // 28 September and three days is 1 October, which is off until the 7th; the 8th is worked, the 9th made up for.
      ["1", "2021-10-08", "2021-10-08", true, true],
      ["2", "2021-10-09", "2021-10-08", true, false],
      ["3", "2021-09-29", "2021-09-29", true, true],
      ["4", "2021-10-13", "2021-10-12", null, null],
    ]);
  });
});
