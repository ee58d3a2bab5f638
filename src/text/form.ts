// The words of the forms that offices fill in (填报表), and a form as a sheet: what is there is shown, what is asked is open.
import type { GridCell, GridRow, GridSheet, Takes } from "../document/grid-sheet.ts";
import type { TableSheet } from "../document/tables.ts";
import {
  choices,
  formIdentity,
  type Ask,
  type Burden,
  type Form,
  type FormCell,
  type FormItem,
  type FormRegister,
  type TaskRole,
} from "../submission/submission.ts";
import { choiceWords, formNumberLabel, sayAsked, shownWords, signedWords } from "../submission/words.ts";
import { sayPeriod } from "../vocabulary/date.ts";

export const roleWords: Readonly<Record<TaskRole, string>> = { lead: "牵头", responsible: "责任", supporting: "配合" };

/** What is asked of who fills a cell in. */
const askHints: Readonly<Record<Ask, string>> = {
  confirm: "“系统拟写”是否属实，从下拉列表中选",
  opinion: "选“有异议”的必填：写明哪一句、应当怎样写、依据什么",
  fulfilment: "写到本期末为止做成了什么；数据写清单位和期间，只写事实",
  part: "只写本单位做的、上面没有的；没有补充的留空",
  status: "从下拉列表中选",
  reason: "选“未完成”“预计完成”的必填：原因、已采取的措施",
  "expected-day": "如 2021-12-31",
  figure: "只填数，不带单位",
  evidence: "文件或材料的全称；材料随表报送",
  "evidence-number": "没有文号的留空",
  "evidence-day": "如 2021-06-17",
};

export const formWords = {
  sheet: "填报表",
  title: (label: string): string => `${label}　填报表`,
  organisation: (label: string): string => `填报单位：${label}`,
  number: (scheme: string, number: string): string => `${formNumberLabel}：${scheme}/${number}`,
  period: (period: string): string => `报告期：${sayPeriod(period)}`,
  due: (day: string, tentative: boolean): string => `报送截止：${sayPeriod(day)}${tentative ? "（当年节假日安排尚未公布，暂定）" : ""}`,
  guide: (required: number, optional: number): string =>
    `须填 ${String(required)} 格（黄底），选填 ${String(optional)} 格（白底）；灰底是系统已有的内容，不必填，也请不要改。`,
  synthetic: "示例：系统已有数据由合成台账算得，不反映任何单位的真实情况。",
  heads: ["填报项", "填报内容", "单位", "填写要求"],
  taskWhole: "任务整体",
  ...shownWords,
  elsewhere: (organisation: string, form: string): string => `由${organisation}填报（${form}），此处不填`,
  required: "必填。",
  optional: "选填。",
  signed: signedWords,
  refused: "填写的内容不符合要求：",
  file: (number: string, organisation: string): string => `${number} ${organisation} 填报表`,
  registerFile: (period: string): string => `${period} 表单登记`,
  archiveFile: (period: string): string => `${period} 填报表`,
  burden: ({ form, organisation, required, optional, conditional, prefilled }: Burden): string =>
    `${form}　${organisation.label}　必填 ${String(required)}，选填 ${String(optional)}，视情况填 ${String(conditional)}，系统已填 ${String(prefilled)}`,
  sent: (forms: number, due: string, entry: number | null, twice: number): string =>
    `共 ${String(forms)} 份，报送截止 ${sayPeriod(due)}；${twice === 0 ? "没有重复填报的数" : `有 ${String(twice)} 个数重复填报`}；${entry === null ? "与上次所发相同" : `日志第 ${String(entry)} 号`}`,
  saved: (directory: string): string => `已写入 ${directory}`,
} as const;

const widths = [18, 64, 8, 42];

/** A form as a sheet to fill in. */
export function draftFormSheet({ scheme, label, period, due, tentative }: FormRegister, form: Form, isSynthetic: boolean): GridSheet {
  const w = formWords;
  const cells = form.items.flatMap((item) => item.cells);
  const required = cells.filter((cell) => cell.required).length;
  const head: GridRow[] = [
    { cells: [{ value: w.title(label), look: "title" }], key: formIdentity(scheme, period, form.number, form.organisation.id) },
    line([w.organisation(form.organisation.label), w.number(scheme, form.number), w.period(period), w.due(due, tentative)].join("　　")),
    line(`${w.guide(required, cells.length - required)}${isSynthetic ? w.synthetic : ""}`),
    { cells: w.heads.map((value): GridCell => ({ value, look: "head" })), key: null },
  ];
  const signed = w.signed.map((value, index): GridRow => {
    const takes = index === 2 ? ({ what: "day" } as const) : ({ what: "text" } as const);
    return {
      cells: [
        { value, look: "label" },
        { value: null, look: "open", takes },
        { value: null, look: "label" },
        { value: null, look: "note" },
      ],
      key: `signed.${String(index + 1)}`,
    };
  });
  return { title: w.sheet, widths, rows: [...head, ...form.items.flatMap(itemRows), ...signed], headRows: head.length, refused: w.refused };
}

const line = (value: string): GridRow => ({ cells: [{ value, look: "line" }], key: null });

function itemRows(item: FormItem): readonly GridRow[] {
  const w = formWords;
  const at = `${String(item.task)}.${String(item.item)}`;
  const name = item.item === 0 ? w.taskWhole : `${String(item.item)}. ${item.itemLabel ?? item.taskLabel}`;
  const shown = (label: string, text: string, key: string): GridRow => ({
    cells: [
      { value: label, look: "given" },
      { value: text, look: "given" },
    ],
    key: `${at}=${key}`,
  });
  return [
    {
      cells: [{ value: `任务${String(item.task)}　${item.taskLabel}　·　${name}　（本单位${roleWords[item.role]}）`, look: "band" }],
      key: null,
    },
    ...(item.targets.length > 0 ? [shown(w.target, item.targets.join("；"), "target")] : []),
    ...(item.given.length > 0 ? [shown(w.given, sayGiven(item), "given")] : []),
    ...(item.draft === null ? [] : [shown(w.draft, item.draft, "draft")]),
    ...(item.last === null ? [] : [shown(w.last, item.last, "last")]),
    ...item.elsewhere.map(({ label, organisation, form }) =>
      shown(label, `${label}：${w.elsewhere(organisation.label, form)}`, "elsewhere"),
    ),
    ...item.cells.map(cellRow),
  ];
}

/** Figures that are there, a line each. */
export const sayGiven = ({ given }: FormItem): string =>
  given.map(({ label, text, period, evidence }) => `${label} ${text}（${sayPeriod(period)}，${evidence}类）`).join("\n");

function cellRow(cell: FormCell): GridRow {
  const { holds } = cell;
  const [takes, hint] = [takesOf(cell), hintOf(cell)];
  return {
    cells: [
      { value: askLabel(cell), look: "label" },
      { value: null, look: cell.required ? "asked" : "open", takes, hint },
      { value: holds.what === "number" ? holds.unit : null, look: "label" },
      { value: hint, look: "note" },
    ],
    key: cell.key,
  };
}

/** What a cell takes; choices in words. */
export const takesOf = ({ holds }: Pick<FormCell, "holds">): Takes =>
  holds.what === "choice" ? { what: "choice", values: choices[holds.of].map((one) => sayChoice(holds.of, one)) } : { what: holds.what };

/** What is asked of who fills a cell in, and whether it must be. */
export const hintOf = ({ ask, required, when }: Pick<FormCell, "ask" | "required" | "when">): string =>
  `${required ? formWords.required : when ? "" : formWords.optional}${askHints[ask]}`;

/** What a cell is called: a figure by its metric, a paper by what it proves. */
export const askLabel = ({ ask, label }: Pick<FormCell, "ask" | "label">): string => sayAsked(ask, label ?? "");

/** A choice in words. */
export const sayChoice = (of: "confirm" | "status", choice: string): string =>
  (choiceWords[of] as Readonly<Record<string, string>>)[choice] ?? choice;

/** What was filled into a cell (填报项), by the cell's name; `labels` are what metrics are called. */
export const sayAnswer = (
  { ask, metric, value }: { readonly ask: Ask; readonly metric: string | null; readonly value: string },
  labels: Readonly<Record<string, string>>,
): { readonly asked: string; readonly said: string } => ({
  asked: sayAsked(ask, metric === null ? "" : (labels[metric] ?? metric)),
  said: ask === "confirm" || ask === "status" ? sayChoice(ask, value) : value,
});

/** The register of forms (表单登记) as sheets: what each organisation is asked, every cell that is asked, and what is asked twice. */
export function draftRegisterSheets(
  { forms }: FormRegister,
  burdens: readonly Burden[],
  twice: readonly { readonly fact: string; readonly forms: readonly string[] }[],
): readonly TableSheet[] {
  const column = (header: string, width: number, centred = false): TableSheet["columns"][number] => ({ header, width, centred });
  const plain = (cells: readonly (string | number | null)[]): TableSheet["rows"][number] => ({ cells, colour: null });
  return [
    {
      title: "填报负担",
      columns: [
        column("表号", 14),
        column("单位", 30),
        ...["必填", "选填", "视情况填", "系统已填", "免填"].map((head) => column(head, 10, true)),
      ],
      rows: burdens.map((one) =>
        plain([one.form, one.organisation.label, one.required, one.optional, one.conditional, one.prefilled, one.spared]),
      ),
    },
    {
      title: "填报项",
      columns: [
        column("表号", 14),
        column("单位", 24),
        column("任务", 26),
        column("考核事项", 24),
        column("职责", 8, true),
        column("填报项", 24),
        column("是否必填", 10, true),
      ],
      rows: forms.flatMap(({ number, organisation, items }) =>
        items.flatMap((item) =>
          item.cells.map((cell) =>
            plain([
              number,
              organisation.label,
              item.taskLabel,
              item.item === 0 ? formWords.taskWhole : (item.itemLabel ?? item.taskLabel),
              roleWords[item.role],
              askLabel(cell),
              cell.required ? "必填" : cell.when ? "视情况" : "选填",
            ]),
          ),
        ),
      ),
    },
    {
      title: "重复填报",
      columns: [column("填报项", 40), column("表号", 40)],
      rows: twice.map(({ fact, forms: numbers }) => plain([fact, numbers.join("、")])),
    },
  ];
}
