// Writes workbooks (XLSX) from a plain description: sheets of texts, columns that say what may stand in them, lists to choose from.
import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from "hucre";
import { letters } from "./tables.ts";

/** What a column takes, and what a person choosing its cell is told (输入提示). */
export interface WorkbookColumn {
  readonly header: string;
  readonly required: boolean;
  readonly width: number;
  readonly holds:
    | { readonly what: "text" | "date" | "datetime" | "integer" }
    | { readonly what: "decimal"; readonly scale: number }
    /** A choice among the values of a column of the lists sheet; `strict` refuses others. */
    | { readonly what: "choice"; readonly list: number; readonly strict: boolean };
  readonly hint: string;
}

/** A sheet to fill in, a sheet to read, and the lists that choices come from. */
export interface WorkbookForm {
  readonly title: string;
  readonly columns: readonly WorkbookColumn[];
  readonly guide: {
    readonly title: string;
    readonly head: readonly { readonly text: string; readonly width: number }[];
    readonly lines: readonly (readonly string[])[];
  };
  readonly lists: { readonly title: string; readonly columns: readonly { readonly header: string; readonly values: readonly string[] }[] };
  /** What is said where a cell is refused. */
  readonly refused: string;
}

/** Rows that are ready to be filled in: their cells have their formats, for a format of a whole column is not kept. */
const ready = 1000;
/** One moment for all workbooks, so that the same form is the same bytes. */
const made = new Date("2021-01-01T00:00:00Z");

const fill = (rgb: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
const headStyle = (required: boolean): CellStyle => ({
  font: { bold: true, color: { rgb: required ? "FFFFFF" : "1F2937" } },
  fill: fill(required ? "8B1A1A" : "E7E2D8"),
  alignment: { vertical: "center", wrapText: true },
});

const wrapped: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const onePageWide = { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** The workbook's bytes. */
export async function writeForm({ title, columns, guide, lists, refused }: WorkbookForm): Promise<Uint8Array> {
  const head = (labels: readonly { readonly text: string; readonly required: boolean }[]): Map<string, Partial<Cell>> =>
    new Map(labels.map(({ text, required }, column) => [`0,${String(column)}`, { value: text, style: headStyle(required) }]));
  const form: WriteSheet = {
    name: title,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header)],
    cells: new Map([...head(columns.map(({ header, required }) => ({ text: header, required }))), ...blanks(columns)]),
    freezePane: { rows: 1 },
    pageSetup: onePageWide,
    dataValidations: columns.map((column, index) => validation(column, index, lists, refused)),
  };
  const read: WriteSheet = {
    name: guide.title,
    columns: guide.head.map(({ width }) => ({ width })),
    rows: [guide.head.map(({ text }) => text), ...guide.lines.map((line) => [...line])],
    cells: new Map([
      ...head(guide.head.map(({ text }) => ({ text, required: false }))),
      ...guide.lines.flatMap((line, row) =>
        line.map((value, column) => [`${String(row + 1)},${String(column)}`, { value, style: wrapped }] as const),
      ),
    ]),
    freezePane: { rows: 1 },
    pageSetup: onePageWide,
  };
  const longest = Math.max(0, ...lists.columns.map(({ values }) => values.length));
  const choices: WriteSheet = {
    name: lists.title,
    columns: lists.columns.map(() => ({ width: 26 })),
    rows: [
      lists.columns.map(({ header }) => header),
      ...Array.from({ length: longest }, (_, line) => lists.columns.map(({ values }) => values[line] ?? null)),
    ],
  };
  return writeXlsx({
    sheets: lists.columns.length > 0 ? [form, read, choices] : [form, read],
    properties: { creator: "Shiji", created: made, modified: made },
  });
}

function blanks(columns: readonly WorkbookColumn[]): readonly (readonly [string, Partial<Cell>])[] {
  const styles = columns.map(({ holds }): CellStyle => ({ numFmt: numberFormat(holds) }));
  return Array.from({ length: ready }, (_, line) =>
    styles.map((style, column) => [`${String(line + 1)},${String(column)}`, { value: null, style }] as const),
  ).flat();
}

/** Texts stay texts: a code of digits keeps its zeros, and a long number its last digits. */
function numberFormat(holds: WorkbookColumn["holds"]): string {
  switch (holds.what) {
    case "date":
      return "yyyy-mm-dd";
    case "datetime":
      return "yyyy-mm-dd hh:mm:ss";
    case "integer":
      return "0";
    case "decimal":
      return holds.scale === 0 ? "0" : `0.${"0".repeat(holds.scale)}`;
    default:
      return "@";
  }
}

function validation(
  { header, holds, hint, required }: WorkbookColumn,
  column: number,
  lists: WorkbookForm["lists"],
  refused: string,
): DataValidation {
  const at = letters(column);
  const shared = {
    range: `${at}2:${at}${String(ready + 1)}`,
    allowBlank: !required,
    showInputMessage: true,
    inputTitle: header.slice(0, 32),
    // Spreadsheet programs show at most 255 characters.
    inputMessage: hint.slice(0, 255),
  };
  const refuse = {
    showErrorMessage: true,
    errorTitle: header.slice(0, 32),
    errorMessage: `${refused}${hint}`.slice(0, 225),
    errorStyle: "stop" as const,
  };
  switch (holds.what) {
    case "choice": {
      const list = letters(holds.list);
      const length = lists.columns[holds.list]?.values.length ?? 0;
      const values = { type: "list" as const, formula1: `'${lists.title}'!$${list}$2:$${list}$${String(length + 1)}` };
      return { ...shared, ...values, ...refuse, ...(holds.strict ? {} : { errorStyle: "warning" as const }) };
    }
    case "date":
    case "datetime":
      // The first day that a spreadsheet counts from, so that a text is refused and a day is not.
      return { ...shared, ...refuse, type: "date", operator: "greaterThan", formula1: "1" };
    case "integer":
      return { ...shared, ...refuse, type: "whole", operator: "between", formula1: "-999999999999999", formula2: "999999999999999" };
    case "decimal":
      return { ...shared, ...refuse, type: "decimal", operator: "between", formula1: "-999999999999999", formula2: "999999999999999" };
    case "text":
      return { ...shared, type: "custom", formula1: "TRUE" };
  }
}
