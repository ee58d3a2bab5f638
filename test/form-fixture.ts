// Forms for tests (测试用填报表): drawn up from schemes that chance draws, and filled in as an office would.
import fc from "fast-check";
import type { GridCell, GridSheet } from "../src/document/grid-sheet.ts";
import { choices, type Form, type FormCell } from "../src/submission/submission.ts";
import { draftForms, type FormSource } from "../src/submission/form.ts";
import type { ReportItem, ReportTask } from "../src/statement/report.ts";
import type { Scheme } from "../src/scheme/scheme.ts";
import { sayChoice } from "../src/text/form.ts";
import type { OrganisationId } from "../src/vocabulary/id.ts";
import { reportFixture } from "./report-fixture.ts";
import { byId, count, milestone } from "./statement-fixture.ts";

export const offices = ["anjian", "chengguan", "huanbao", "jiaowei", "moon"] as const;
const lacking = ["dustfall", "visits", "trees", "plan-issued", "report-filed"] as const;
const metrics = byId([...lacking.slice(0, 3).map((id) => count(id, "件")), ...lacking.slice(3).map((id) => milestone(id))]);
const labelOf = (id: string): { readonly id: string; readonly label: string } => ({ id, label: `单位${id}` });

/** A task as chance draws it: who takes part, and what of each item the ledgers have. */
export interface DrawnTask {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly items: readonly { readonly lacks: readonly string[]; readonly status: ReportItem["status"]; readonly written: boolean }[];
}

const some = fc.uniqueArray(fc.constantFrom(...offices), { maxLength: 3 });
export const drawnTasks: fc.Arbitrary<readonly DrawnTask[]> = fc.array(
  fc.record({
    lead: some,
    responsible: some,
    supporting: some,
    items: fc.array(
      fc.record({
        lacks: fc.uniqueArray(fc.constantFrom(...lacking), { maxLength: 3 }),
        status: fc.constantFrom("done", "unmet", "expected", "unsupported", "described"),
        written: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The forms of drawn tasks for November. */
export function formsOf(drawn: readonly DrawnTask[], last: FormSource["last"] = () => null): readonly Form[] {
  const tasks = drawn.map(reportTask);
  const scheme = {
    tasks: drawn.map(({ lead, responsible, supporting }) => ({
      organisations: { lead, responsible, supporting, assessor: [] } as unknown as Scheme["tasks"][number]["organisations"],
    })),
  } as unknown as Scheme;
  const report = { ...reportFixture, tasks };
  return draftForms(scheme, { report, metrics, period: "2021-11", organisation: (id: OrganisationId) => labelOf(id), last });
}

function reportTask({ lead, responsible, supporting, items }: DrawnTask, index: number): ReportTask {
  return {
    number: index + 1,
    dimension: "维度",
    group: null,
    task: `任务名称${String(index + 1)}`,
    organisations: { lead: lead.map(labelOf), responsible: responsible.map(labelOf), supporting: supporting.map(labelOf), assessor: [] },
    rectifications: [],
    described: items.length > 0,
    criteria: [],
    items: items.map(({ lacks, status, written }, item) => ({
      number: item + 1,
      label: `事项${String(item + 1)}`,
      status,
      segments: [{ text: `第${"甲乙丙"[item] ?? ""}项按计划推进。` }],
      supports: [],
      names: [],
      lacks: written ? [] : lacks.length > 0 ? lacks : ["dustfall"],
    })),
  };
}

/** A text as people type one: no control characters, nothing around it, lines parted by one mark. */
const typed = fc
  .array(
    fc.constantFrom(
      "已完成",
      "整治",
      "12.5%",
      "，",
      "“",
      "<b>",
      "&amp;",
      "'",
      '"',
      "=1+1",
      "-",
      "_x",
      "甲",
      "𠮷",
      "😀",
      "\n",
      " ",
      "　",
      ";",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""))
  .map((text) => text.trim())
  .filter((text) => text !== "");

/** What may be filled into a cell, as it is typed, and the answer that it is. */
function answerTo({ holds }: FormCell): fc.Arbitrary<{ readonly typed: string | number; readonly answer: string }> {
  switch (holds.what) {
    case "choice":
      return fc.constantFrom(...choices[holds.of]).map((answer) => ({ typed: sayChoice(holds.of, answer), answer }));
    case "number":
      return fc.oneof(
        fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => ({ typed: value, answer: String(value) })),
        fc.integer({ min: 0, max: 99_999 }).map((value) => ({ typed: `${String(value)}.5`, answer: `${String(value)}.5` })),
      );
    case "day":
      return fc
        .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10))
        .chain((answer) => {
          const [year = "", month = "", day = ""] = answer.split("-");
          const [m, d] = [String(Number(month)), String(Number(day))];
          // What a spreadsheet makes of a day that is typed into a cell of days: days since the end of 1899.
          const serial = Math.round((Date.parse(answer) - Date.parse("1899-12-30")) / 86_400_000);
          return fc
            .constantFrom<string | number>(answer, serial, `${year}/${m}/${d}`, `${year}.${m}.${d}`, `${year}年${m}月${d}日`)
            .map((how) => ({ typed: how, answer }));
        });
    case "text":
      return typed.map((text) => ({ typed: text, answer: text }));
  }
}

/** What is typed into a form, by key, and the answers that it makes. */
export interface FilledIn {
  readonly typed: ReadonlyMap<string, string | number>;
  readonly answers: ReadonlyMap<string, string>;
}

/** Chance fills in a form; cells that `mustFill` says are never left empty. */
export function fillings({ items }: Form, mustFill: (cell: FormCell) => boolean): fc.Arbitrary<FilledIn> {
  const cells = items.flatMap((item) => item.cells);
  return fc.tuple(...cells.map((cell) => (mustFill(cell) ? answerTo(cell) : fc.option(answerTo(cell))))).map((filled) => ({
    typed: new Map(cells.flatMap(({ key }, index) => (filled[index] ? [[key, filled[index].typed] as const] : []))),
    answers: new Map(cells.flatMap(({ key }, index) => (filled[index] ? [[key, filled[index].answer] as const] : []))),
  }));
}

/** A sheet with what is typed into its open cells. */
export function fillSheet(sheet: GridSheet, values: ReadonlyMap<string, string | number>): GridSheet {
  const fill = (cell: GridCell, value: string | number): GridCell => ({ ...cell, value });
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const value = row.key === null ? undefined : values.get(row.key);
      return value === undefined ? row : { ...row, cells: row.cells.map((cell, index) => (index === 1 ? fill(cell, value) : cell)) };
    }),
  };
}
