// Forms as drawn up (填报表): who is asked what, and that nobody is asked what is known or what another is asked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnTasks, formsOf, offices, type DrawnTask } from "../../test/form-fixture.ts";
import { askedTwice, countBurden } from "./form.ts";
import type { Form } from "./submission.ts";

const nobody: DrawnTask = { lead: [], responsible: [], supporting: [], items: [] };
const item = (lacks: readonly string[] = [], status: DrawnTask["items"][number]["status"] = "done"): DrawnTask["items"][number] => ({
  lacks,
  status,
  written: lacks.length === 0,
});
const asks = (form: Form | undefined): readonly string[] => form?.items.flatMap(({ cells }) => cells.map(({ key }) => key)) ?? [];

describe("whatever the scheme (一数一填)", () => {
  test("no fact is asked twice, on one form or on two", () => {
    fc.assert(
      fc.property(drawnTasks, (tasks) => {
        expect(askedTwice(formsOf(tasks))).toEqual([]);
      }),
    );
  });

  test("every cell of a form has a key of its own, and every item stands on it once", () => {
    fc.assert(
      fc.property(drawnTasks, (tasks) => {
        for (const form of formsOf(tasks)) {
          const keys = asks(form);
          expect(new Set(keys).size).toBe(keys.length);
          const places = form.items.map((one) => `${String(one.task)}.${String(one.item)}`);
          expect(new Set(places).size).toBe(places.length);
        }
      }),
    );
  });

  test("what the ledgers lack is asked once of a lead, and any other lead is told where", () => {
    fc.assert(
      fc.property(drawnTasks, (tasks) => {
        const forms = formsOf(tasks);
        const wanted = new Set(
          tasks.filter(({ lead }) => lead.length > 0).flatMap(({ items }) => items.flatMap((one) => (one.written ? [] : one.lacks))),
        );
        const asked = forms.flatMap(asks).join(" ");
        for (const metric of wanted) expect(asked).toMatch(new RegExp(`\\.(?:figure|evidence)\\.${metric}(?: |$)`, "u"));
        for (const { items } of forms)
          for (const { elsewhere } of items)
            for (const { label, form } of elsewhere) {
              const other = forms.find(({ number }) => number === form);
              expect(asks(other).some((key) => key.endsWith(`.${label}`))).toBe(true);
            }
      }),
    );
  });

  test("there is one form an organisation that takes part, and the burdens count every cell once", () => {
    fc.assert(
      fc.property(drawnTasks, (tasks) => {
        const forms = formsOf(tasks);
        const part = new Set(tasks.flatMap(({ lead, responsible, supporting }) => [...lead, ...responsible, ...supporting]));
        expect(new Set(forms.map(({ organisation }) => organisation.id))).toEqual(part);
        expect(new Set(forms.map(({ number }) => number)).size).toBe(forms.length);
        for (const [index, { required, optional, conditional }] of countBurden(forms).entries())
          expect(required + optional + conditional).toBe(asks(forms[index]).length);
      }),
    );
  });
});

describe("a role (职责) decides what is asked", () => {
  const [anjian, chengguan, huanbao] = offices;

  test("the lead agrees with what is written, or writes it", () => {
    const [form] = formsOf([{ ...nobody, lead: [anjian], items: [item(), item(["dustfall", "plan-issued"])] }]);
    expect(asks(form)).toEqual([
      "1.1.confirm",
      "1.1.opinion",
      "1.2.fulfilment",
      "1.2.status",
      "1.2.reason",
      "1.2.expected-day",
      "1.2.figure.dustfall",
      "1.2.evidence.plan-issued",
      "1.2.evidence-number.plan-issued",
      "1.2.evidence-day.plan-issued",
    ]);
    expect(form?.items.map(({ draft }) => draft)).toEqual(["第甲项按计划推进。", null]);
  });

  test("what is not reached needs its reason and a day", () => {
    const [form] = formsOf([{ ...nobody, lead: [anjian], items: [item([], "unmet")] }]);
    const required = form?.items.flatMap(({ cells }) => cells.filter((cell) => cell.required).map(({ ask }) => ask));
    expect(required).toEqual(["confirm", "reason", "expected-day"]);
  });

  test("of several leads the first is asked, and the others what they did themselves", () => {
    const forms = formsOf([{ ...nobody, lead: [anjian, chengguan], items: [item(["dustfall"])] }]);
    expect(asks(forms[0])).toContain("1.1.figure.dustfall");
    expect(asks(forms[1])).toEqual(["1.1.part"]);
  });

  test("who is responsible is asked its part item by item, who supports only once a task, and neither must answer", () => {
    const forms = formsOf([{ lead: [anjian], responsible: [chengguan], supporting: [huanbao], items: [item(), item()] }]);
    expect(forms.slice(1).map(asks)).toEqual([["1.1.part", "1.2.part"], ["1.0.part"]]);
    expect(countBurden(forms).map(({ required }) => required)).toEqual([2, 0, 0]);
  });

  test("who has two roles in a task is asked by the first of them", () => {
    const forms = formsOf([{ lead: [anjian], responsible: [anjian], supporting: [anjian], items: [item()] }]);
    expect(forms.map(asks)).toEqual([["1.1.confirm", "1.1.opinion"]]);
  });

  test("a task without a statement is one item to be written", () => {
    expect(asks(formsOf([{ ...nobody, lead: [anjian] }])[0])).toEqual(["1.1.fulfilment", "1.1.status", "1.1.reason", "1.1.expected-day"]);
  });

  test("what it reported last stands on its own form alone", () => {
    const last = (organisation: string, task: number, number: number): string | null =>
      organisation === chengguan && task === 1 && number === 1 ? "上月已完成3件。" : null;
    const forms = formsOf([{ ...nobody, lead: [anjian], responsible: [chengguan], items: [item()] }], last);
    expect(forms.map(({ items }) => items.map((one) => one.last))).toEqual([[null], ["上月已完成3件。"]]);
  });
});
