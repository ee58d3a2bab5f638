// Forms that come back (表单回收): what was filled in is what is read, and all that is wrong is said cell by cell.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnTasks, fillings, fillSheet, formsOf, offices } from "../../test/form-fixture.ts";
import { place } from "../../test/workspace.ts";
import { writeGrid } from "../document/grid-sheet.ts";
import { readKeyedCells, type KeyedCell } from "../document/keyed-cells.ts";
import { draftFormSheet } from "../text/form.ts";
import { parseFormReply, type FormReply } from "./parse.ts";
import type { Form, FormRegister } from "./submission.ts";

const register: FormRegister = { scheme: "demo", label: "示例方案", period: "2021-11", due: "2021-12-03", tentative: false, forms: [] };
const at = { file: "填报表.xlsx" };

/** A form written with what is typed into it, and read back. */
async function sendBack(form: Form, typed: ReadonlyMap<string, string | number>): Promise<readonly KeyedCell[]> {
  const bytes = await writeGrid(fillSheet(draftFormSheet(register, form, false), typed));
  const { identity, cells } = await readKeyedCells(bytes, at, "shiji-form");
  expect(identity).toBe(`shiji-form demo 2021-11 ${form.number} ${form.organisation.id}`);
  return cells;
}

const read = async (form: Form, typed: Readonly<Record<string, string | number>> = {}): Promise<FormReply> =>
  parseFormReply(form, await sendBack(form, new Map(Object.entries(typed))), at);

const filled = drawnTasks.map((tasks) => formsOf(tasks)).filter((forms) => forms.length > 0);

const [anyForm] = formsOf(
  fc.sample(
    drawnTasks.filter((tasks) => formsOf(tasks).length > 0),
    { numRuns: 1, seed: 1 },
  )[0] ?? [],
);
const form = anyForm ?? raise("no form");

function raise(what: string): never {
  throw new Error(what);
}

test("who filled a form in has it checked; and dates it; where nobody signed, nobody is asked who did", async () => {
  const unsigned = async (typed: Readonly<Record<string, string>>): Promise<readonly unknown[]> =>
    (await read(form, typed)).problems.filter(({ code }) => code === "form.signature-missing").map(({ facts }) => facts);
  expect(await unsigned({ "signed.1": "填表人甲" })).toEqual([{ cell: "填表日期" }, { cell: "审核人" }]);
  expect(await unsigned({ "signed.1": "填表人甲", "signed.2": "审核人乙", "signed.3": "2021-12-01" })).toEqual([]);
  expect(await unsigned({})).toEqual([]);
});

test("a day beside the signatures that is none is asked about", async () => {
  const signed = async (day: string): Promise<readonly unknown[]> =>
    (await read(form, { "signed.3": day })).problems.filter(({ code }) => code === "form.signed-day").map(({ facts }) => facts);
  expect(await signed("2021-11-31")).toEqual([{ cell: "填表日期", found: "2021-11-31" }]);
  expect(await signed("2021年11月30日")).toEqual([]);
  expect(await signed("")).toEqual([]);
});

describe("a form that came back is read as it was filled in", () => {
  test("whatever is filled in, in whatever way", async () => {
    const one = filled
      .chain((forms) => fc.constantFrom(...forms))
      .chain((form) => fillings(form, () => false).map((how) => ({ form, how })));
    await fc.assert(
      fc.asyncProperty(one, async ({ form, how }) => {
        const { answers, problems } = parseFormReply(form, await sendBack(form, how.typed), at);
        expect(new Map(answers.map(({ key, value }) => [key, value]))).toEqual(how.answers);
        // What is left empty is said of each cell that needs it; nothing else is found wrong.
        const empty = form.items.flatMap(({ cells }) => cells.filter(({ key, required }) => required && !how.answers.has(key)));
        expect(problems.filter(({ code }) => code === "form.cell-missing")).toHaveLength(empty.length);
        expect(problems.filter(({ code }) => code !== "form.cell-missing" && code !== "form.note-missing")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("a form with every cell filled in has nothing wrong", async () => {
    const whole = filled
      .chain((forms) => fc.constantFrom(...forms))
      .chain((form) => fillings(form, () => true).map((how) => ({ form, how })));
    await fc.assert(
      fc.asyncProperty(whole, async ({ form, how }) => {
        expect(parseFormReply(form, await sendBack(form, how.typed), at).problems).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

const [anjian] = offices;
const lead = (lacks: readonly string[] = []): Form => {
  const [form] = formsOf([
    {
      lead: [anjian],
      responsible: [],
      supporting: [],
      items: [{ lacks, status: "done", written: lacks.length === 0 }],
    },
  ]);
  if (!form) throw new Error("no form");
  return form;
};

describe("what the office says of an item", () => {
  test("is the ledgers' text where it agrees", async () => {
    const { parts, problems } = await read(lead(), { "1.1.confirm": "无异议" });
    expect([parts.map(({ text }) => text), problems]).toEqual([["第甲项按计划推进。"], []]);
  });

  test("is no text where it objects: what it objects stays an answer", async () => {
    const { parts, answers, problems } = await read(lead(), { "1.1.confirm": "有异议", "1.1.opinion": "应为已完成。" });
    expect([parts, problems]).toEqual([[], []]);
    expect(answers.map(({ key, value }) => [key, value])).toEqual([
      ["1.1.confirm", "disputed"],
      ["1.1.opinion", "应为已完成。"],
    ]);
  });

  test("is nothing where it disagrees without saying what is wrong, which is asked", async () => {
    const { parts, problems } = await read(lead(), { "1.1.confirm": "有异议" });
    expect(parts).toEqual([]);
    expect(problems.map(place)).toEqual([expect.stringMatching(/^form\.note-missing 填报表\.xlsx \d+ B\d+$/u)]);
  });

  test("is what it writes where the ledgers cannot write it", async () => {
    const { parts } = await read(lead(["dustfall"]), {
      "1.1.fulfilment": "降尘量降至4.2吨。",
      "1.1.status": "已完成",
      "1.1.figure.dustfall": 4.2,
    });
    expect(parts.map(({ text }) => text)).toEqual(["降尘量降至4.2吨。"]);
  });
});

describe("what is wrong with a form", () => {
  test("comes all at once, each with its cell, and the rest is read", async () => {
    const form = lead(["dustfall", "plan-issued"]);
    const { answers, problems } = await read(form, {
      "1.1.fulfilment": "已完成。",
      "1.1.status": "差不多",
      "1.1.figure.dustfall": "约4吨",
      "1.1.evidence.plan-issued": "工作方案",
      "1.1.evidence-day.plan-issued": "2021-02-30",
    });
    expect(answers.map(({ key }) => key)).toEqual(["1.1.fulfilment", "1.1.evidence.plan-issued"]);
    expect(problems.map(({ code, facts }) => [code, "ask" in facts && facts.ask, "found" in facts && facts.found])).toEqual([
      ["form.cell-type", "status", "差不多"],
      ["form.cell-type", "figure", "约4吨"],
      ["form.cell-type", "evidence-day", "2021-02-30"],
    ]);
    expect(
      problems.every(({ at: { line, field, sheet } }) => line !== undefined && field === `B${String(line)}` && sheet === "填报表"),
    ).toBe(true);
  });

  test("a cell that must be filled and is empty is named; one that may be empty is not", async () => {
    const { problems } = await read(lead(["dustfall"]));
    expect(problems.map(({ code, facts }) => [code, "ask" in facts && facts.ask])).toEqual([
      ["form.cell-missing", "fulfilment"],
      ["form.cell-missing", "status"],
      ["form.cell-missing", "figure"],
    ]);
  });

  test("what is not reached needs its reason and day, which nothing else does", async () => {
    const { problems } = await read(lead(["dustfall"]), { "1.1.fulfilment": "推进中。", "1.1.status": "未完成", "1.1.figure.dustfall": 1 });
    expect(problems.map(({ code, facts }) => [code, "ask" in facts && facts.ask, "because" in facts && facts.because])).toEqual([
      ["form.note-missing", "reason", "未完成"],
      ["form.note-missing", "expected-day", "未完成"],
    ]);
  });

  test("a row that was taken out is missed by its name, and hides no other", async () => {
    const form = lead(["dustfall"]);
    const cells = (await sendBack(form, new Map([["1.1.fulfilment", "已完成。"]]))).filter(({ key }) => key !== "1.1.figure.dustfall");
    const { problems } = parseFormReply(form, cells, at);
    expect(problems.map(({ code, severity, facts }) => [code, severity, "ask" in facts && facts.ask])).toEqual([
      ["form.row-missing", "error", "figure"],
      ["form.cell-missing", "error", "status"],
    ]);
  });

  test("a text that was there and is another now is shown with both, and nothing is taken from it", async () => {
    const { parts, problems } = await read(lead(), { "1.1=draft": "第甲项已全部完成。", "1.1.confirm": "无异议" });
    expect(problems).toMatchObject([
      {
        code: "form.given-changed",
        facts: { was: "第甲项按计划推进。", now: "第甲项已全部完成。" },
        at: { field: expect.stringMatching(/^B\d+$/u) as string },
      },
    ]);
    expect(parts.map(({ text }) => text)).toEqual(["第甲项按计划推进。"]);
  });
});
