// Writes a sheet to fill in (XLSX) cell by cell: what is there is locked, what is asked is open and takes only what it may.
import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from "hucre";
import { letters, wideOf } from "./tables.ts";

/** What an open cell takes. */
export type Takes = { readonly what: "text" | "day" | "number" } | { readonly what: "choice"; readonly values: readonly string[] };

/** How a cell looks: a title, a line under it, a head, the band that begins an item, what is there, what is asked, and what must be filled in. */
export type Look = "title" | "line" | "head" | "band" | "given" | "label" | "open" | "asked" | "note";

export interface GridCell {
  readonly value: string | number | null;
  readonly look: Look;
  readonly takes?: Takes;
  /** Said beside the cell when it is chosen (输入提示), and where it refuses. */
  readonly hint?: string;
}

export interface GridRow {
  /** The row's cells from the left; the last one reaches over the columns that are left. */
  readonly cells: readonly GridCell[];
  /** What the row is known by when the sheet comes back; it stands in the last, hidden column. */
  readonly key: string | null;
}

/** A sheet to fill in. */
export interface GridSheet {
  readonly title: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  /** So many rows stay at the top of the screen and of every page. */
  readonly headRows: number;
  /** What is said where a cell is refused. */
  readonly refused: string;
}

/** One moment for all workbooks, so that the same form is the same bytes. */
const made = new Date("2021-01-01T00:00:00Z");

/** Named, so that a program of another language takes the same. */
const fontName = "SimSun";
const fill = (rgb: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
const thin = { style: "thin", color: { rgb: "B8AF9F" } } as const;
const framed: CellStyle = { border: { top: thin, bottom: thin, left: thin, right: thin } };
const top = { vertical: "top", wrapText: true } as const;
const middle = { vertical: "center", wrapText: true } as const;
const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 16 }, alignment: { horizontal: "center", vertical: "center" } },
  line: { alignment: middle },
  head: { font: { bold: true }, fill: fill("E7E2D8"), alignment: middle, ...framed },
  band: { font: { bold: true, color: { rgb: "FFFFFF" } }, fill: fill("7A2222"), alignment: middle, ...framed },
  given: { font: { color: { rgb: "4B5563" } }, fill: fill("F3F1EC"), alignment: top, ...framed },
  label: { alignment: middle, ...framed },
  open: { fill: fill("FFFFFF"), alignment: top, protection: { locked: false }, ...framed },
  asked: { fill: fill("FFF7D6"), alignment: top, protection: { locked: false }, ...framed },
  note: { font: { color: { rgb: "6B7280" } }, alignment: middle, ...framed },
};

/** The workbook's bytes. */
export async function writeGrid({ title, widths, rows, headRows, refused }: GridSheet): Promise<Uint8Array> {
  const last = widths.length;
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, line) => {
    for (let column = 0; column < last; column += 1) {
      const cell = row.cells[Math.min(column, row.cells.length - 1)];
      const own = row.cells[column];
      if (cell)
        cells.set(at(line, column), {
          value: own?.value ?? null,
          style: { ...looks[cell.look], font: { name: fontName, ...looks[cell.look].font }, numFmt: formatOf(cell) },
        });
    }
    cells.set(at(line, last), { value: row.key, style: { numFmt: "@" } });
  });
  const sheet: WriteSheet = {
    name: title,
    columns: [...widths.map((width) => ({ width })), { width: 8, hidden: true }],
    rows: rows.map((row) => [...Array.from({ length: last }, (_, column) => row.cells[column]?.value ?? null), row.key]),
    rowDefs: new Map(rows.map((row, line) => [line, { height: heightOf(row, widths) }])),
    cells,
    merges: rows.flatMap((row, line) =>
      row.cells.length < last ? [{ startRow: line, endRow: line, startCol: row.cells.length - 1, endCol: last - 1 }] : [],
    ),
    dataValidations: rows.flatMap((row, line) =>
      row.cells.flatMap((cell, column) =>
        cell.takes ? [validation(cell, cell.takes, `${letters(column)}${String(line + 1)}`, refused)] : [],
      ),
    ),
    freezePane: { rows: headRows },
    // Without a password: it keeps from slips, not from people. What was changed all the same is found when the form comes back.
    protection: { sheet: true, formatColumns: false, formatRows: false },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${String(headRows)}`,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
  return writeXlsx({ sheets: [sheet], properties: { creator: "Shiji", created: made, modified: made } });
}

const at = (line: number, column: number): string => `${String(line)},${String(column)}`;

const formatOf = ({ takes, value }: GridCell): string => {
  if (takes?.what === "day") return "yyyy-mm-dd";
  return takes?.what === "number" || typeof value === "number" ? "General" : "@";
};

/** Points of a line; programs that are given no height show one line of a wrapped text. */
const lineHeight = 15.5;

function heightOf({ cells }: GridRow, widths: readonly number[]): number {
  const lines = cells.map(({ value, look, takes }, column) => {
    if (look === "title") return 2;
    const isLast = column === cells.length - 1;
    const width = isLast ? widths.slice(column).reduce((sum, one) => sum + one, 0) : (widths[column] ?? 1);
    const wrapped = String(value ?? "")
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(wideOf(line) / (width - 1.5))), 0);
    // Room to write in.
    return takes?.what === "text" ? Math.max(2, wrapped) : wrapped;
  });
  return lineHeight * Math.min(26, Math.max(1, ...lines)) + 3;
}

function validation({ hint = "" }: GridCell, takes: Takes, range: string, refused: string): DataValidation {
  const shared = {
    range,
    allowBlank: true,
    showInputMessage: hint !== "",
    inputMessage: hint.slice(0, 255),
    showErrorMessage: true,
    errorMessage: `${refused}${hint}`.slice(0, 225),
    errorStyle: "stop" as const,
  };
  switch (takes.what) {
    case "choice":
      return { ...shared, type: "list", values: [...takes.values] };
    case "day":
      return { ...shared, type: "date", operator: "greaterThan", formula1: "1" };
    case "number":
      return { ...shared, type: "decimal", operator: "between", formula1: "-999999999999999", formula2: "999999999999999" };
    case "text":
      // A text cell takes any text, so that only its hint is of use.
      return { ...shared, showErrorMessage: false, type: "custom", formula1: "TRUE" };
  }
}
