// A small scheme that offices report on (测试用填报方案): two streets, two tasks, one of which no ledger knows.
import type { GridSheet } from "../src/document/grid-sheet.ts";
import { writeGrid } from "../src/document/grid-sheet.ts";
import { writeWordForm } from "../src/publication/word-form.ts";
import { draftFormPaper } from "../src/text/form-paper.ts";
import { draftFormSheet } from "../src/text/form.ts";
import type { DefinitionFolder } from "../src/workspace/apply.ts";
import { collectReplies, type CollectAnswer, type CollectRequest } from "../src/workspace/collect.ts";
import { sendForms, type FormsAnswer } from "../src/workspace/forms.ts";
import type { Workspace } from "../src/workspace/workspace.ts";
import { fillSheet } from "./form-fixture.ts";
import { fillWord } from "./word-fill.ts";
import { eventsLedger, packOf, registerOf } from "./workspace.ts";

const patrols = `id: patrols\nlabel: 巡查台账\nkey: [no]\norganisation: unit\ndate: day\nfields:\n  no: { label: 编号, type: string, required: true }\n  unit: { label: 单位, type: organisation, required: true }\n  day: { label: 日期, type: date, required: true }\n`;
const metrics = `metrics:\n  e-count: { label: 受理事件, kind: count, ledger: events, unit: 件 }\n  e-patrol: { label: 巡查次数, kind: count, ledger: patrols, unit: 次 }\n`;
const years = ["2021", "2022"].map((year) => `  "${year}": { off: [], work: [] }\n`).join("");

/** Everything that is applied: register, pack, scheme. */
export const reportingFolders: readonly DefinitionFolder[] = [
  registerOf(`calendars:\n${years}`),
  packOf("p", { "ledgers/events.yaml": eventsLedger, "ledgers/patrols.yaml": patrols, "metrics.yaml": metrics }),
  {
    path: "schemes/s",
    files: {
      "scheme.yaml": `id: s
version: 1.0.0
label: 街道考核
organisation: west
period: "2021"
reporting: { due-workdays: 3, moved-percent: "30" }
dimensions:
  - label: 维度
    tasks:
      - number: 1
        label: 群众诉求办理
        organisations: { lead: [moon], supporting: [lake] }
        statement: statements/01.md
        items: [{ number: 1, label: 诉求受理 }, { number: 2, label: 日常巡查 }]
      - { number: 2, label: 老楼加装电梯, organisations: { lead: [lake], responsible: [moon] } }
`,
      "statements/01.md": "---\ntask: 1\n---\n1. 受理群众诉求事件{e-count}。\n2. 街道开展日常巡查{e-patrol}。\n",
    },
  },
];

/** Twelve events in the district until November, one more in December. */
export const events = `编号,单位,日期,数量\n${Array.from({ length: 12 }, (_, i) => `${String(i + 1)},月坛,2021-11-${String(i + 1).padStart(2, "0")},1\n`).join("")}13,月坛,2021-12-05,1\n`;

export const stamp = { actor: "经办", time: "2021-12-02T09:00:00+08:00", simulated: true } as const;
const asked = { scheme: "s", period: "2021-11" } as const;

export const sendNovember = (workspace: Workspace, due: string | null = null): Promise<FormsAnswer> =>
  sendForms(workspace, { ...asked, due }, stamp);

/** The form of an organisation as a workbook with what is typed into it. */
export async function filledForm(
  { register }: FormsAnswer,
  organisation: string,
  typed: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> {
  const form = register.forms.find((one) => one.organisation.id === organisation);
  if (!form) throw new Error(`no form of ${organisation}`);
  const sheet: GridSheet = draftFormSheet(register, form, false);
  return writeGrid(fillSheet(sheet, new Map(Object.entries(typed))));
}

/** The same as Word. */
export function filledWord({ register }: FormsAnswer, organisation: string, typed: Readonly<Record<string, string>>): Uint8Array {
  const form = register.forms.find((one) => one.organisation.id === organisation);
  if (!form) throw new Error(`no form of ${organisation}`);
  return fillWord(writeWordForm(draftFormPaper(register, form, false)), new Map(Object.entries(typed)));
}

/** Collects files for November: texts by name, or bytes. */
export const collect = (
  workspace: Workspace,
  files: Readonly<Record<string, string | Uint8Array>>,
  how: Partial<CollectRequest> = {},
  time: string = stamp.time,
): Promise<CollectAnswer> =>
  collectReplies(
    workspace,
    { ...asked, organisation: null, force: false, dryRun: false, ...how },
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    })),
    { ...stamp, time },
  );
