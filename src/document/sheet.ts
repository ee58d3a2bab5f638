// Workbooks (XLSX): the first sheet's header and rows as the texts a person would read in them.
import type { Sheet as ReadSheet } from "hucre";
import { readXlsx } from "hucre/xlsx";

/** One sheet: a header and the rows under it, each with its number as the spreadsheet program shows it. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** Row of the header. */
  readonly line: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[];
  /** Cells whose value is not what it seems: a formula that was never calculated, a number that lost digits in the cell. */
  readonly doubts: readonly { readonly line: number; readonly column: number; readonly what: "formula" | "digits" | "round" }[];
}

/** Reads the first sheet; throws what the library throws when the bytes are not a workbook. */
export async function parseSheet(bytes: Uint8Array): Promise<Sheet> {
  const workbook = await readXlsx(bytes);
  const [sheet] = workbook.sheets;
  const rows = (sheet?.rows ?? []).map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }));
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== null));
  const [head, ...body] = filled;
  return {
    name: sheet?.name ?? "",
    header: (head?.cells ?? []).map((cell) => (cell ?? "").trim()),
    line: head?.line ?? 1,
    rows: body,
    doubts: sheet ? doubtsOf(sheet) : [],
  };
}

/** A spreadsheet keeps fifteen digits of a number; what is longer was rounded when it was typed. */
const surest = 1e15;

/** Cells whose value is not what it seems. */
export function doubtsOf({ rows, cells }: ReadSheet): Sheet["doubts"] {
  const formulas = [...(cells ?? [])].flatMap(([at, cell]) => {
    const [row = 0, column = 0] = at.split(",").map(Number);
    const isEmpty = cell.formula !== undefined && (cell.formulaResult === null || cell.formulaResult === undefined);
    return isEmpty ? [{ line: row + 1, column, what: "formula" as const }] : [];
  });
  const digits = rows.flatMap((row, line) =>
    Array.from(row, (cell, column) => {
      const isLong = typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) >= surest;
      // A round quantity may be meant; no number of an identity card, an account or an order ends so.
      const what = isLong && Number(cell.toPrecision(15)) === cell ? ("round" as const) : ("digits" as const);
      return isLong ? [{ line: line + 1, column, what }] : [];
    }).flat(),
  );
  return [...formulas, ...digits];
}

/** A cell as text: days as 2021-06-17, times with seconds, numbers in full digits, ticks as TRUE and FALSE. */
export function cellText(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
  }
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

/** The number without an exponent, in the fifteen digits that a spreadsheet program shows: 0.1 + 0.2 is 0.3 there. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!exponent) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = exponent;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + (point >= digits.length ? digits.padEnd(point, "0") : `${digits.slice(0, point)}.${digits.slice(point)}`);
}
