// Comments (批注) written into a workbook: each on its cell, which is coloured; everything else of the file stays as it was.
import { openXlsx, saveXlsx, type RoundtripWorkbook } from "hucre/xlsx";
import type { CellStyle } from "hucre";
import { expectOk, problem } from "../vocabulary/problem.ts";

/** What is said about a cell. A sheet or cell that is not there is the first sheet, the first cell. */
export interface CellMark {
  readonly sheet: string | null;
  /** As B7; null for the sheet as a whole. */
  readonly cell: string | null;
  readonly text: string;
}

const colour: NonNullable<CellStyle["fill"]> = { type: "pattern", pattern: "solid", fgColor: { rgb: "F6DCD9" } };

/** The workbook's bytes with the marks in it; several on one cell are one comment. @throws ProblemError where it is no workbook */
export async function markCells(name: string, bytes: Uint8Array, marks: readonly CellMark[], author: string): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true }).catch((error: unknown) => broken(name, error));
  const byCell = new Map<string, { readonly sheet: number; readonly at: string; texts: string[] }>();
  for (const { sheet, cell, text } of marks) {
    const index = Math.max(
      0,
      workbook.sheets.findIndex((one) => one.name === sheet),
    );
    const at = keyOf(cell ?? "A1");
    const key = `${String(index)} ${at}`;
    const held = byCell.get(key) ?? { sheet: index, at, texts: [] };
    byCell.set(key, { ...held, texts: [...held.texts, text] });
  }
  for (const { sheet: index, at, texts } of byCell.values()) markCell(workbook, index, at, { author, text: texts.join("\n") });
  return saveXlsx(workbook);
}

function markCell(
  { sheets }: RoundtripWorkbook,
  index: number,
  at: string,
  comment: { readonly author: string; readonly text: string },
): void {
  const sheet = sheets[index];
  if (!sheet) return;
  const [row = 0, column = 0] = at.split(",").map(Number);
  const cells = (sheet.cells ??= new Map());
  const held = cells.get(at) ?? { value: sheet.rows[row]?.[column] ?? null, type: "empty" as const };
  const before = held.comment === undefined ? "" : `${held.comment.text}\n`;
  cells.set(at, { ...held, comment: { author: comment.author, text: before + comment.text }, style: { ...held.style, fill: colour } });
}

/** B7 as the library counts: row and column from 0. */
function keyOf(cell: string): string {
  const [, letters = "A", line = "1"] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return `${String(Number(line) - 1)},${String(column)}`;
}

const broken = (name: string, error: unknown): never =>
  expectOk<never>({
    ok: false,
    problems: [
      problem(
        "document.broken",
        { file: name },
        { what: "workbook", message: error instanceof Error ? error.message.slice(0, 300) : String(error) },
      ),
    ],
  });
