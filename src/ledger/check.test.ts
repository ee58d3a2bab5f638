// What is wrong with rows: everything at once, each with its file, line and field, and nothing enters while anything is wrong.
import { describe, expect, test } from "vitest";
import { createWorkspace, eventsLedger, packOf, place, problemsOf, registerOf, shareWorkspace } from "../../test/workspace.ts";
import { zh } from "../text/zh.ts";
import type { Problem } from "../vocabulary/problem.ts";

const pack = packOf("p", { "ledgers/events.yaml": eventsLedger });
const shared = shareWorkspace(registerOf(), pack);
const found = (problem: Problem): string => `${place(problem)} ${JSON.stringify(problem.facts)}`;

describe("problems of several files", () => {
  const files = {
    "五月.csv":
      "编号,单位,日期,数量,类别,来电人\n1,东区,2021-05-01,1,noise,张三\n,东区,2021-05-02,-5,噪音,李四\n3,东城,2021-05-32,1.5,,王五\n",
    "六月.csv": "编号,日期\n4,2021-06-01\n",
    "七月.csv": "编号,单位,日期,数量\n5,南区,2021-07-01,1\n1,西区,七月一日,1\n1,西区,2021-07-02,2\n",
  };

  test("all of them come at once, with file, line and field", async () => {
    const problems = await problemsOf(shared().send("events", files));
    expect(problems.map(found)).toEqual([
      'file.header-missing 六月.csv 1 {"label":"单位"}',
      "row.field-missing 五月.csv 3 编号 {}",
      'row.code-unknown 五月.csv 3 类别 {"expected":"噪声扰民 | 供水","found":"噪音"}',
      'row.check-failed 五月.csv 3 {"check":"数量不得为负"}',
      'row.organisation-unknown 五月.csv 4 单位 {"found":"东城","near":""}',
      'row.type-mismatch 五月.csv 4 日期 {"expected":"date","found":"2021-05-32"}',
      'row.type-mismatch 五月.csv 4 数量 {"expected":"integer","found":"1.5"}',
      'row.organisation-unknown 七月.csv 2 单位 {"found":"南区","near":""}',
      'row.type-mismatch 七月.csv 3 日期 {"expected":"date","found":"七月一日"}',
      'row.key-twice 七月.csv 3 {"key":"1","other":2}',
      'row.key-twice 七月.csv 4 {"key":"1","other":2}',
    ]);
  });

  test("nothing is entered while one row is wrong: no entry, no row, no blob of it", async () => {
    const w = await createWorkspace(registerOf(), pack);
    const before = w.workspace().journal.head;
    const good = `编号,单位,日期,数量\n${Array.from({ length: 50 }, (_, i) => `${i},东区,2021-05-01,1\n`).join("")}`;
    expect(
      (await problemsOf(w.send("events", { "a.csv": good, "b.csv": "编号,单位,日期,数量\n99,东区,2021-05-01,-1\n" }))).map(place),
    ).toEqual(["row.check-failed b.csv 2"]);
    expect([w.workspace().journal.head, (await w.rows("events")).length]).toEqual([before, 0]);
    // The same file without the wrong one enters whole.
    expect((await w.send("events", { "a.csv": good })).difference).toEqual({ added: 50, superseded: 0, ended: 0, unchanged: 0 });
  });

  test("a condition that lacks a value is no fault: only what is known to be false is refused", async () => {
    expect(await problemsOf(shared().send("events", "编号,单位,日期,数量\n7,东区,2021-05-01,\n"))).toEqual([]);
  });

  test("each has a sentence that says what was found", async () => {
    for (const problem of await problemsOf(shared().send("events", files))) {
      const say = zh[problem.code] as (facts: Problem["facts"]) => string;
      expect(say(problem.facts)).toMatch(/[。；]$/u);
    }
  });
});

describe("personal values", () => {
  test("are masked in what is said of them, wherever it is said", async () => {
    const w = await createWorkspace(
      registerOf(),
      packOf("p", { "ledgers/events.yaml": eventsLedger.replace("key: [no]", "key: [who, phone]") }),
    );
    const csv = (rows: readonly string[]): string => `编号,单位,日期,来电人,电话\n${rows.join("\n")}\n`;
    const wrong = await problemsOf(
      w.send(
        "events",
        csv(["1,东区,2021-05-01,张三丰,139-1234-5678", "2,东区,2021-05-01,李四光,13912345678", "3,东区,2021-05-01,李四光,13912345678"]),
      ),
    );
    expect(wrong.map(found)).toEqual([
      'row.type-mismatch events.csv 2 电话 {"expected":"integer","found":"139******5678"}',
      'row.key-twice events.csv 4 {"key":"李****************","other":3}',
    ]);
    await w.send("events", csv(["1,东区,2021-05-01,张三丰,13912345678"]));
    const gone = await w.send("events", csv(["2,东区,2021-05-01,李四光,13912345678"]), { mode: "replace", dryRun: true });
    expect(gone.vanishing).toEqual(["张** / 139****5678"]);
    const taken = await problemsOf(w.send("events", csv(["9,东区,2021-05-01,张三丰,13912345678"]), { mode: "append" }));
    expect(taken.map((p) => p.code)).toEqual(["row.key-exists"]);
    expect(JSON.stringify([...wrong, ...taken, gone])).not.toMatch(/三丰|四光|12345678/);
  });
});
