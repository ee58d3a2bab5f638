// Writes tables to a workbook (XLSX): sheets with a frozen head, filters, and cells that are numbers where they hold numbers.
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre";

/** A sheet's column: its head, and how wide it is in characters; short numbers that only count stand in its middle. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly centred?: boolean;
}

/** Cells that are one, from the row and column of its values to the last ones included. */
export interface TableMerge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet as plain values; numbers stay numbers. A row may have a background colour, as RRGGBB. */
export interface TableSheet {
  readonly title: string;
  /** Said in a line of its own over the head. */
  readonly notice?: string | null;
  /** Where cells are merged there is no filter: it would take them apart. */
  readonly merges?: readonly TableMerge[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly cells: readonly (string | number | null)[]; readonly colour: string | null }[];
}

/** One moment for all workbooks, so that the same tables are the same bytes. */
const made = new Date("2021-01-01T00:00:00Z");
const solid = (rgb: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
const head: CellStyle = {
  font: { bold: true, color: { rgb: "1F2937" } },
  fill: solid("E7E2D8"),
  alignment: { vertical: "center", wrapText: true },
};

/** The workbook's bytes. */
export async function writeTables(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), properties: { creator: "Shiji", created: made, modified: made } });
}

function sheetOf({ title, columns, rows, notice, merges = [] }: TableSheet): WriteSheet {
  const over = notice === undefined || notice === null ? [] : [notice];
  const first = over.length + 1;
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ header }, column) => [`${String(over.length)},${String(column)}`, { value: header, style: head }]),
  );
  for (const value of over) cells.set("0,0", { value, style: { font: { italic: true, color: { rgb: "92400E" } } } });
  rows.forEach((row, line) => {
    row.cells.forEach((value, column) => {
      const number = typeof value === "number";
      // A text stays a text, whatever it looks like: =1+1 and 001 too.
      const style: CellStyle = {
        alignment: {
          vertical: merges.some((merge) => merge.row === line && merge.column === column) ? "center" : "top",
          wrapText: true,
          ...(columns[column]?.centred ? { horizontal: "center" as const } : {}),
        },
        numFmt: number ? "General" : "@",
        ...(row.colour === null ? {} : { fill: solid(row.colour) }),
      };
      cells.set(`${String(line + first)},${String(column)}`, { value, style });
    });
  });
  return {
    name: title,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...over.map((value) => [value]), columns.map(({ header }) => header), ...rows.map((row) => [...row.cells])],
    rowDefs: new Map(rows.map((row, line) => [line + first, { height: lineHeight * linesOf(row.cells, columns, line, merges) }])),
    cells,
    freezePane: { rows: first },
    ...(merges.length > 0
      ? { merges: mergesOf(merges, first) }
      : { autoFilter: { range: `A${String(first)}:${letters(columns.length - 1)}${String(rows.length + first)}` } }),
    pageSetup: {
      printTitlesRow: `$${String(first)}:$${String(first)}`,
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

const mergesOf = (merges: readonly TableMerge[], first: number): NonNullable<WriteSheet["merges"]> =>
  merges.map(({ row, column, lastRow, lastColumn }) => ({
    startRow: row + first,
    startCol: column,
    endRow: lastRow + first,
    endCol: lastColumn,
  }));

/** Points of a line; programs that are given no height show the first line of a wrapped text only. */
const lineHeight = 15;

/** Width of a text in characters of a sheet: an ideograph takes two. */
export const wideOf = (text: string): number =>
  Array.from(text, (character) => (character < "\u2000" ? 1 : 2)).reduce((sum: number, one) => sum + one, 0);

/** How many lines the longest text of a row takes in its column: an ideograph is two characters wide. */
function linesOf(
  cells: readonly (string | number | null)[],
  columns: readonly TableColumn[],
  row: number,
  merges: readonly TableMerge[],
): number {
  const lines = cells.map((cell, column) => {
    // What runs over several rows makes none of them higher.
    if (merges.some((merge) => merge.row === row && merge.column === column && merge.lastRow > row)) return 1;
    const width = (columns[column]?.width ?? 1) - 1;
    return String(cell ?? "")
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(wideOf(line) / width)), 0);
  });
  return Math.max(1, ...lines);
}

/** The letters of a column: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
