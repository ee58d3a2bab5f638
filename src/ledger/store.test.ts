// How a batch meets the rows that are there, and what is left when it is taken back: the modes, the withdrawals, and any sequence of both.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createWorkspace,
  eventsLedger,
  packOf,
  place,
  problemsOf,
  registerOf,
  shareWorkspace,
  type TestWorkspace,
} from "../../test/workspace.ts";
import { openEngine, type Database } from "../database/duckdb.ts";
import { name, sql } from "../database/sql.ts";
import { resolveCatalogue } from "../pack/catalogue.ts";
import { parsePack } from "../pack/parse.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { BaseLedger } from "./ledger.ts";
import { commitBatch, createLedger, createSchemas, stageBatch, stageWithdrawal } from "./store.ts";
import { tableOf } from "./table.ts";

const metrics = `metrics:
  events-counted: { label: 件数, kind: count, ledger: events, unit: 件 }
  events-sum: { label: 数量, kind: sum, ledger: events, value: n, unit: 件 }
`;
const pack = packOf("p", { "ledgers/events.yaml": eventsLedger, "metrics.yaml": metrics });
const keyless = packOf("p", { "ledgers/events.yaml": eventsLedger.replace("key: [no]\n", ""), "metrics.yaml": metrics });
const file = (...rows: readonly string[]): string => `编号,单位,日期,数量\n${rows.map((row) => `${row}\n`).join("")}`;
const said = async (w: TestWorkspace): Promise<readonly string[]> =>
  (await w.rows("events")).map((row) => [row["no"], row["unit"], row["day"], row["n"]].join(" ")).sort();
const numbers = async (w: TestWorkspace): Promise<readonly (string | null)[]> =>
  Promise.all([w.value("events-counted", "city", "2021"), w.value("events-sum", "city", "2021"), w.value("events-sum", "west", "2021-06")]);

describe("append (追加)", () => {
  const shared = shareWorkspace(registerOf(), pack);
  test("the same rows again change nothing, a known key with another content is refused with the entry that holds it", async () => {
    const w = shared();
    const first = await w.send("events", file("1,东区,2021-06-01,1", "2,西区,2021-06-02,2"), { mode: "append" });
    expect(await w.send("events", file("2,西区,2021-06-02,2"), { mode: "append" })).toMatchObject({
      entry: null,
      difference: { unchanged: 1, added: 0 },
    });
    expect((await w.send("events", file("2,西区,2021-06-02,2", "3,西区,2021-06-02,3"), { mode: "append" })).difference).toEqual({
      added: 1,
      superseded: 0,
      ended: 0,
      unchanged: 1,
    });
    const [refused] = await problemsOf(w.send("events", file("4,东区,2021-06-01,1", "2,西区,2021-06-02,20"), { mode: "append" }));
    expect([refused && place(refused), refused?.facts]).toEqual(["row.key-exists events.csv 3", { key: "2", entry: first.entry }]);
    expect(await said(w)).toEqual(["1 east 2021-06-01 1", "2 west 2021-06-02 2", "3 west 2021-06-02 3"]);
  });
});

describe("upsert (按主键更新)", () => {
  test("A, B and A again are three entries; the figures move and move back, and each stays askable", async () => {
    const w = await createWorkspace(registerOf(), pack);
    const [a, b] = [file("1,西区,2021-06-01,1", "2,东区,2021-06-01,5"), file("1,西区,2021-06-01,7", "2,东区,2021-06-01,5")];
    const entries = [await w.send("events", a), await w.send("events", b), await w.send("events", a)].map(({ entry }) => entry);
    expect(entries).toEqual([3, 4, 5]);
    expect(await w.send("events", a)).toMatchObject({ entry: null, difference: { unchanged: 2 } });
    const seen = await Promise.all([3, 4, 5].map((knownAt) => w.value("events-sum", "city", "2021", { knownAt })));
    expect(seen).toEqual(["6", "12", "6"]);
    expect(await w.value("events-sum", "city", "2021")).toBe("6");
  });
});

describe("replace (整段替换)", () => {
  const shared = shareWorkspace(registerOf(), pack);
  test("rows of its months and source that it lacks end, after they were listed; other months and sources stay", async () => {
    const w = shared();
    await w.send("events", file("1,东区,2021-06-01,1", "2,东区,2021-06-30,2", "3,东区,2021-07-01,3"), { source: "east" });
    await w.send("events", file("4,西区,2021-06-15,4"), { source: "west" });
    const june = file("1,东区,2021-06-01,10", "5,东区,2021-06-05,5");
    const trial = await w.send("events", june, { mode: "replace", source: "east", dryRun: true });
    expect(trial).toMatchObject({
      entry: null,
      vanishing: ["2"],
      slice: { from: "2021-06-01", to: "2021-06-30" },
      difference: { added: 1, superseded: 1, ended: 1, unchanged: 0 },
    });
    expect((await said(w)).length).toBe(4);
    expect((await w.send("events", june, { mode: "replace", source: "east" })).entry).not.toBeNull();
    expect(await said(w)).toEqual(["1 east 2021-06-01 10", "3 east 2021-07-01 3", "4 west 2021-06-15 4", "5 east 2021-06-05 5"]);
    expect(await w.send("events", june, { mode: "replace", source: "east" })).toMatchObject({ entry: null, difference: { unchanged: 2 } });
  });

  test("a named period without rows empties it, and a row outside it is refused", async () => {
    const w = shared();
    const outside = await problemsOf(
      w.send("events", file("9,东区,2021-08-01,1", "8,东区,2021-06-01,1", "7,东区,,1"), {
        mode: "replace",
        source: "east",
        period: "2021-08",
      }),
    );
    expect(outside.map(place)).toEqual(["row.outside-slice events.csv 3 日期", "row.outside-slice events.csv 4 日期"]);
    const emptied = await w.send("events", file(), { mode: "replace", source: "east", period: "2021-07" });
    expect(emptied.vanishing).toEqual(["3"]);
    expect((await said(w)).filter((row) => row.includes("2021-07"))).toEqual([]);
  });

  test("a sheet without any day, and no period named, takes nothing away: what it covers must be said", async () => {
    const w = shared();
    const before = await said(w);
    for (const csv of [file(), file("7,东区,,1")]) {
      expect((await problemsOf(w.send("events", csv, { mode: "replace", source: "east" }))).map((p) => p.facts)).toEqual([
        { option: "--period" },
      ]);
    }
    expect((await problemsOf(w.send("events", file(), { mode: "replace", period: "June" }))).map((p) => p.code)).toEqual([
      "request.value-wrong",
    ]);
    expect(await said(w)).toEqual(before);
  });
});

describe("a ledger without keys", () => {
  test("identical rows are so many rows, and the same file again is the same rows", async () => {
    const w = await createWorkspace(registerOf(), keyless);
    const csv = file("1,西区,2021-06-01,1", "1,西区,2021-06-01,1", "1,西区,2021-06-01,2");
    await w.send("events", csv);
    expect(await numbers(w)).toEqual(["3", "4", "4"]);
    expect(await w.send("events", csv)).toMatchObject({ entry: null });
    // One of the twins goes; the listing says what it was, for it has no key to be known by.
    const gone = await w.send("events", file("1,西区,2021-06-01,1", "1,西区,2021-06-01,2"), { mode: "replace" });
    expect([gone.vanishing, await numbers(w)]).toEqual([["1 / west / 2021-06-01 / 1"], ["2", "3", "3"]]);
    // A field that a new version adds does not make the rows others: the file is still the same file.
    await w.apply(
      packOf(
        "p",
        {
          "ledgers/events.yaml": eventsLedger
            .replace("key: [no]\n", "")
            .replace("checks:", "  note: { label: 备注, type: string }\nchecks:"),
          "metrics.yaml": metrics,
        },
        { version: "1.1.0" },
      ),
    );
    expect(await w.send("events", file("1,西区,2021-06-01,2", "1,西区,2021-06-01,1"))).toMatchObject({ entry: null });
  });
});

describe("any order, any split", () => {
  const rows = Array.from(
    { length: 24 },
    (_, i) => `${i},${["东区", "西区", "月坛", "什刹海街道"][i % 4]},2021-0${(i % 3) + 5}-0${(i % 9) + 1},${i}`,
  );
  test.each([
    ["keyed", pack],
    ["keyless", keyless],
  ])("of rows that do not meet gives the same figures: %s", async (_, definition) => {
    const seen = new Set<string>();
    for (const [seed, parts] of [
      [1, 1],
      [2, 3],
      [3, 2],
    ] as const) {
      const w = await createWorkspace(registerOf(), definition);
      const shuffled = fc.sample(fc.shuffledSubarray(rows, { minLength: rows.length }), { numRuns: 1, seed })[0] ?? [];
      const files = Object.fromEntries(
        Array.from({ length: parts }, (_, i) => [`${i}.csv`, file(...shuffled.filter((_, j) => j % parts === i))]),
      );
      // One import of several files, or several imports of one.
      if (seed === 2) await w.send("events", files);
      else for (const [named, csv] of Object.entries(files)) await w.send("events", { [named]: csv });
      expect((await w.send("events", files)).entry).toBeNull();
      seen.add(JSON.stringify([await numbers(w), await said(w)]));
    }
    expect(seen.size).toBe(1);
  });
});

describe("withdrawal (撤回)", () => {
  test("the first of three upserts: the later ones stand, and what it alone said is gone", async () => {
    const w = await createWorkspace(registerOf(), pack);
    await w.send("events", file("1,西区,2021-06-01,1", "2,西区,2021-06-01,1", "3,西区,2021-06-01,1"));
    await w.send("events", file("1,西区,2021-06-01,2"));
    await w.send("events", file("2,西区,2021-06-01,3", "3,西区,2021-06-01,1"));
    await w.withdraw(3);
    expect(await said(w)).toEqual(["1 west 2021-06-01 2", "2 west 2021-06-01 3", "3 west 2021-06-01 1"]);
    // The row that a later batch sent again is shown as that batch's.
    expect((await w.rows("events")).map((row) => row["_origin"])).toEqual([4, 5, 5]);
    await w.withdraw(5);
    expect(await said(w)).toEqual(["1 west 2021-06-01 2"]);
    expect(await w.value("events-sum", "city", "2021", { knownAt: 5 })).toBe("6");
  });

  test("what the batch superseded or ended comes back, unless a later batch says otherwise", async () => {
    const w = await createWorkspace(registerOf(), pack);
    await w.send("events", file("1,西区,2021-06-01,1", "2,西区,2021-06-02,2", "3,西区,2021-06-03,3"));
    await w.send("events", file("1,西区,2021-06-01,10"), { mode: "replace", period: "2021-06" });
    await w.send("events", file("3,西区,2021-06-03,30"));
    await w.withdraw(4);
    expect(await said(w)).toEqual(["1 west 2021-06-01 1", "2 west 2021-06-02 2", "3 west 2021-06-03 30"]);
  });

  test("is refused twice, and for what is no import", async () => {
    const w = await createWorkspace(registerOf(), pack);
    await w.send("events", file("1,西区,2021-06-01,1"));
    const by = await w.withdraw(3);
    const head = w.workspace().journal.head;
    expect(await problemsOf(w.withdraw(3))).toMatchObject([{ code: "withdraw.already", facts: { entry: 3, by } }]);
    for (const other of [1, 2, by, 99, 0])
      expect((await problemsOf(w.withdraw(other))).map((p) => p.code)).toEqual(["withdraw.not-an-import"]);
    expect([w.workspace().journal.head, w.workspace().head()]).toEqual([head, head]);
    // The file may come again, and is an entry of its own.
    expect((await w.send("events", file("1,西区,2021-06-01,1"))).entry).toBe(by + 1);
  });
});

/** A batch as the rules describe it, in plain JavaScript. */
interface Sent {
  readonly mode: "upsert" | "replace";
  readonly source: string;
  readonly month: string | null;
  readonly rows: readonly { readonly no: string; readonly month: string; readonly n: number }[];
}
type Held = ReadonlyMap<string, { readonly said: string; readonly month: string; readonly source: string; readonly origin: number }>;

/** What a batch makes of the rows that are there. */
function meet(held: Held, sent: Sent, origin: number, keyed: boolean): Held {
  const twins = new Map<string, number>();
  const rows = sent.rows.map(({ no, month, n }) => {
    const content = `${no} ${month} ${n}`;
    twins.set(content, (twins.get(content) ?? 0) + 1);
    return { key: keyed ? no : `${content}#${twins.get(content) ?? 0}`, said: content, month };
  });
  const keys = new Set(rows.map(({ key }) => key));
  const stays = ([key, row]: readonly [string, { readonly month: string; readonly source: string }]): boolean =>
    keys.has(key) || sent.mode !== "replace" || row.source !== sent.source || (sent.month !== null && row.month !== sent.month);
  const next = new Map([...held].filter(stays));
  for (const { key, said: content, month } of rows)
    if (next.get(key)?.said !== content) next.set(key, { said: content, month, source: sent.source, origin });
  return next;
}

describe("any sequence of imports and withdrawals", () => {
  const month = fc.constantFrom("2021-05", "2021-06");
  const row = fc.record({ no: fc.constantFrom("a", "b", "c"), month, n: fc.integer({ min: 0, max: 1 }) });
  const sent: fc.Arbitrary<Sent> = fc
    .record({
      mode: fc.constantFrom("upsert", "replace"),
      source: fc.constantFrom("s", "t"),
      month: fc.option(month),
      rows: fc.array(row, { maxLength: 4 }),
    })
    .map((one) => ({
      ...one,
      rows: one.mode === "replace" && one.month !== null ? one.rows.filter((r) => r.month === one.month) : one.rows,
    }));
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: sent }, { weight: 1, arbitrary: fc.nat({ max: 7 }) }), {
    minLength: 3,
    maxLength: 9,
  });
  const ledgerOf = (key: string): BaseLedger => {
    const text = `id: rows\nlabel: r\n${key}date: day\nslice: day\norganisation: unit\nfields:\n  no: { label: a, type: string }\n  unit: { label: b, type: organisation }\n  day: { label: c, type: date }\n  n: { label: d, type: integer }\n`;
    const read = expectOk(
      parsePack(
        new Map([
          ["pack.yaml", "id: p\nversion: 1.0.0\neffective: 2020-01-01\nlabel: p\n"],
          ["ledgers/rows.yaml", text],
        ]),
        "p",
      ),
    );
    return resolveCatalogue([read], []).ledgers.get("rows" as LedgerId) as BaseLedger;
  };

  const run = async (db: Database, ledger: BaseLedger, sequence: readonly (Sent | number)[]): Promise<void> => {
    await createSchemas(db);
    await createLedger(db, ledger, new Map());
    const keyed = ledger.key.length > 0;
    const standing: { readonly entry: number; readonly sent: Sent }[] = [];
    const slice = (one: Sent) =>
      one.month === null ? null : { from: `${one.month}-01`, to: one.month === "2021-05" ? "2021-05-31" : "2021-06-30" };
    const batch = ({ entry, sent: one }: { readonly entry: number; readonly sent: Sent }) => ({
      entry,
      source: one.source,
      mode: one.mode,
      slice: slice(one),
      rows: name(`rows_${entry}`),
    });
    for (const [i, step] of sequence.entries()) {
      const entry = i + 1;
      if (typeof step === "number") {
        const taken = standing.splice(step % Math.max(1, standing.length), 1)[0];
        if (!taken) continue;
        await stageWithdrawal(db, ledger, taken.entry, entry, standing.map(batch));
      } else {
        const rows = keyed ? [...new Map(step.rows.map((r) => [r.no, r])).values()] : step.rows;
        await db.run(
          sql`CREATE TABLE ${name(`rows_${entry}`)} (_file INTEGER, _line INTEGER, _synthetic BOOLEAN, no VARCHAR, unit VARCHAR, day DATE, n BIGINT)`,
        );
        for (const [line, r] of rows.entries())
          await db.run(
            sql`INSERT INTO ${name(`rows_${entry}`)} VALUES (0, ${line}, false, ${r.no}, 'east', CAST(${`${r.month}-03`} AS DATE), ${r.n})`,
          );
        const one = { entry, sent: { ...step, rows } };
        await stageBatch(db, ledger, name(`rows_${entry}`), batch(one));
        standing.push(one);
      }
      await commitBatch(db, ledger, entry);
      const expected = standing.reduce<Held>((held, one) => meet(held, one.sent, one.entry, keyed), new Map());
      const rows = await db.all(
        sql`SELECT no || ' ' || strftime(day, '%Y-%m') || ' ' || n AS said, _source, _origin FROM ${tableOf(ledger)} WHERE _to IS NULL ORDER BY ALL`,
      );
      expect(rows.map((r) => `${String(r["said"])} ${String(r["_source"])} ${String(r["_origin"])}`)).toEqual(
        [...expected.values()].map((r) => `${r.said} ${r.source} ${r.origin}`).sort(),
      );
    }
  };

  test.each([
    ["keyed", "key: [no]\n"],
    ["keyless", ""],
  ])("leaves what the standing batches, one after another, make of nothing: %s", async (_, key) => {
    const ledger = ledgerOf(key);
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const engine = await openEngine(":memory:", []);
        try {
          await engine.write((db) => run(db, ledger, sequence));
        } finally {
          engine.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});
