// Cells of a form that came back, and those of a sheet (XLSX): every row that carries a key, with the cell that was to be filled.
import type { Span } from "./document.ts";
import { readXlsx } from "hucre/xlsx";
import { expectOk, problem, type Place } from "../vocabulary/problem.ts";
import { letters } from "./tables.ts";
import { cellText } from "./sheet.ts";

/** A cell with its key, and what stands in it. */
export interface KeyedCell {
  readonly key: string;
  /** Null in a text document. */
  readonly sheet: string | null;
  /** The cell that was to be filled, as B7; in a text document its key. */
  readonly cell: string;
  readonly line: number | null;
  readonly value: string | null;
  /** It holds a number or a day, and no text. */
  readonly typed: "text" | "number" | "day";
  /** Where it stands in the text of a document; null in a sheet. */
  readonly span: Span | null;
}

/** What came back: who the sheet says it is, and its keyed rows in order. */
export interface KeyedSheet {
  /** The key of the first row that says what the sheet is; null where it is no form. */
  readonly identity: string | null;
  readonly cells: readonly KeyedCell[];
}

/** What a key may look like: an item's cell, what an item shows, a signature. */
const keyPattern = /^(?:\d{1,3}\.\d{1,3}(?:\.[a-z0-9.-]+|=[a-z]+)|signed\.\d)$/u;

/** The keyed rows of a workbook whose first identity begins with a word. @throws ProblemError where it is no workbook */
export async function readKeyedCells(bytes: Uint8Array, at: Place, identity: string): Promise<KeyedSheet> {
  const { sheets } = await readXlsx(bytes).catch((error: unknown) =>
    expectOk<never>({
      ok: false,
      problems: [
        problem("document.broken", at, { what: "workbook", message: error instanceof Error ? error.message.slice(0, 300) : String(error) }),
      ],
    }),
  );
  const cells: KeyedCell[] = [];
  let found: string | null = null;
  for (const { name, rows } of sheets)
    rows.forEach((row, line) => {
      const column = row.findIndex((cell) => typeof cell === "string" && (keyPattern.test(cell) || cell.startsWith(`${identity} `)));
      const key = row[column];
      if (typeof key !== "string") return;
      if (key.startsWith(`${identity} `)) {
        found ??= key;
        return;
      }
      // The key stands behind the label, the content, the unit and what is required.
      const at = Math.max(0, column - 3);
      const value = row[at] ?? null;
      const typed = typeof value === "number" ? "number" : value instanceof Date ? "day" : "text";
      cells.push({
        key,
        sheet: name,
        cell: `${letters(at)}${String(line + 1)}`,
        line: line + 1,
        value: cellText(value)?.trim() ?? null,
        typed,
        span: null,
      });
    });
  return { identity: found, cells };
}
