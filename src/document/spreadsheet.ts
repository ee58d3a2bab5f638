// Workbooks (XLSX) as documents: every visible sheet a table, its cells as a person sees them in the program.
import { type Cell, type CellValue, formatValue, type Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { type Checked, checked, problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import { readArchive, tooLarge } from "./archive.ts";
import type { Document } from "./document.ts";
import { composeDocument, type FlowBlock, type FlowCell } from "./flow.ts";
import { limits } from "./limits.ts";
import { cellText, doubtsOf } from "./sheet.ts";

/** Reads a workbook; what its library cannot read is a problem. Run on a thread of its own: the library knows no deadline. */
export async function parseSpreadsheet(name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  const at: Place = { file: name };
  const hasMacros = await checkParts(bytes, at);
  const problems: Problem[] = hasMacros ? [problem("document.macros-passed-over", at, {}, "warning")] : [];
  const sheets = await readSheets(bytes, at);
  const flow: FlowBlock[] = [];
  const seen = sheets.filter((sheet) => {
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    const holds = sheet.rows.some((row) => row.some((cell) => cell !== null));
    if (isHidden && holds) problems.push(problem("document.sheet-hidden", { ...at, sheet: sheet.name }, {}, "warning"));
    return !isHidden && holds;
  });
  let left: number = limits.cells;
  for (const sheet of seen) {
    // The name of a lone sheet says nothing that a reader would look for.
    if (seen.length > 1) flow.push({ kind: "paragraph", level: 1, pieces: [{ text: sheet.name, origin: { sheet: sheet.name } }] });
    for (const { line, column, what } of doubtsOf(sheet).slice(0, mostDoubts))
      if (what !== "round") problems.push(problem(doubts[what], { ...at, sheet: sheet.name, line, column: column + 1 }, {}, "warning"));
    const cells = placeCells(sheet, left, at, problems);
    left -= cells.length;
    flow.push({ kind: "table", cells });
  }
  return checked(composeDocument(name, "workbook", flow, at), problems);
}

const doubts = { formula: "cell.formula-uncalculated", digits: "cell.digits-lost" } as const;
/** Nobody reads more warnings of one sheet. */
const mostDoubts = 100;

async function readSheets(bytes: Uint8Array, at: Place): Promise<readonly Sheet[]> {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ProblemError([problem("document.broken", at, { what: "workbook", message: message.slice(0, 300) })]);
  }
}

/** Inflates what the library will inflate, within bounds, before it does; says whether there are macros. */
async function checkParts(bytes: Uint8Array, at: Place): Promise<boolean> {
  const { names, load } = await readArchive(bytes, at);
  let total = 0;
  for (const name of names.filter((one) => /^xl\/.*\.(?:xml|rels)$/i.test(one))) {
    total += (await load(name))?.length ?? 0;
    if (total > limits.workbookBytes) throw tooLarge("unpacked", limits.workbookBytes, at);
  }
  return names.some((name) => /vbaProject\.bin$/i.test(name));
}

interface Range {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of rows and columns that hold something and are not hidden. */
function placeCells(sheet: Sheet, left: number, at: Place, problems: Problem[]): readonly FlowCell[] {
  const isHiddenRow = (row: number): boolean => sheet.rowDefs?.get(row)?.hidden === true;
  const isHiddenColumn = (column: number): boolean => sheet.columns?.[column]?.hidden === true;
  const { rows, columns } = filled(sheet);
  const [seenRows, seenColumns] = [rows.filter((row) => !isHiddenRow(row)), columns.filter((column) => !isHiddenColumn(column))];
  const hidden = { rows: rows.length - seenRows.length, columns: columns.length - seenColumns.length };
  if (hidden.rows + hidden.columns > 0) problems.push(problem("document.cells-hidden", { ...at, sheet: sheet.name }, hidden, "warning"));
  if (seenRows.length * seenColumns.length > left) throw tooLarge("cells", limits.cells, at);
  const { begins, covered } = mergedCells(sheet, seenRows, seenColumns);
  const cells: FlowCell[] = [];
  for (const row of seenRows)
    for (const column of seenColumns) {
      const key = `${row},${column}`;
      if (covered.has(key)) continue;
      const merged = begins.get(key);
      const from = merged ?? { row, column, rowSpan: 1, columnSpan: 1 };
      const [value, cell] = [sheet.rows[from.row]?.[from.column] ?? null, sheet.cells?.get(`${from.row},${from.column}`)];
      const origin = { sheet: sheet.name, cell: `${letters(from.column)}${from.row + 1}` };
      const text = shownText(value, cell);
      const span = merged ? { rowSpan: merged.row + merged.rowSpan - row, columnSpan: merged.column + merged.columnSpan - column } : from;
      const flow: FlowBlock[] = text === "" ? [] : [{ kind: "paragraph", level: null, pieces: [{ text, origin }] }];
      cells.push({ row, column, rowSpan: span.rowSpan, columnSpan: span.columnSpan, header: false, flow });
    }
  return cells;
}

/** Rows and columns in which a cell holds something: empty ones at the sides and in between are left out. */
function filled(sheet: Sheet): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const rows: number[] = [];
  const columns = new Set<number>();
  sheet.rows.forEach((cells, row) => {
    const held = cells.flatMap((cell, column) => (cell === null || (typeof cell === "string" && cell.trim() === "") ? [] : [column]));
    for (const column of held) columns.add(column);
    if (held.length > 0) rows.push(row);
  });
  // A merged cell's columns are there for what stands above and below it.
  return { rows, columns: [...columns].sort((a, b) => a - b) };
}

/** Merged cells by the first place of them that is seen, and the other places that they cover. */
function mergedCells(
  { merges }: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): { readonly begins: ReadonlyMap<string, Range>; readonly covered: ReadonlySet<string> } {
  const begins = new Map<string, Range>();
  const covered = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges ?? []) {
    const range = { row: startRow, column: startCol, rowSpan: endRow - startRow + 1, columnSpan: endCol - startCol + 1 };
    const [first] = between(rows, startRow, endRow);
    const [left] = between(columns, startCol, endCol);
    for (const row of between(rows, startRow, endRow))
      for (const column of between(columns, startCol, endCol))
        if (row === first && column === left) begins.set(`${row},${column}`, range);
        else covered.add(`${row},${column}`);
  }
  return { begins, covered };
}

/** The numbers of a sorted list from one to another. */
function* between(sorted: readonly number[], first: number, last: number): Generator<number> {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length && (sorted[low] ?? 0) <= last; low++) yield sorted[low] ?? 0;
}

/** What the program shows in the cell: 97.3% and not 0.973, 2021年6月17日 and not a serial number. */
function shownText(value: CellValue, cell: Cell | undefined): string {
  const format = cell?.style?.numFmt;
  const isPlain = format === undefined || /^(?:general|@)$/i.test(format.trim());
  if (value === null || typeof value === "string" || typeof value === "boolean" || isPlain) return cellText(value) ?? "";
  // The short day of the system: in a Chinese one the year stands first.
  const local = format.replace(/^m\/d\/yyyy/i, "yyyy/m/d");
  try {
    return formatValue(value, local).trim();
  } catch {
    return cellText(value) ?? "";
  }
}

/** The letters of a column: 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
