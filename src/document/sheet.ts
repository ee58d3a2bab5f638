// Workbooks (XLSX): the first sheet's header and rows as the texts a person would read in them.
import { readXlsx } from "hucre/xlsx";

/** One sheet: a header and the rows under it, each with its number as the spreadsheet program shows it. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** Row of the header. */
  readonly line: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[];
}

/** Reads the first sheet; throws what the library throws when the bytes are not a workbook. */
export async function parseSheet(bytes: Uint8Array): Promise<Sheet> {
  const workbook = await readXlsx(bytes);
  const [sheet] = workbook.sheets;
  const rows = (sheet?.rows ?? []).map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }));
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== null));
  const [head, ...body] = filled;
  return { name: sheet?.name ?? "", header: (head?.cells ?? []).map((cell) => (cell ?? "").trim()), line: head?.line ?? 1, rows: body };
}

/** A cell as text: days as 2021-06-17, times with seconds, numbers in full digits, ticks as TRUE and FALSE. */
function cellText(cell: unknown): string | null {
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
