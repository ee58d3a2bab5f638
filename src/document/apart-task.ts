// What runs on the thread of its own: the reader of the format, with its problems told and its mistakes handed back.
import { ProblemError } from "../vocabulary/problem.ts";
import type { ApartAnswer, ApartTask } from "./apart.ts";
import { parsePdf } from "./pdf.ts";
import { parseSpreadsheet } from "./spreadsheet.ts";

export async function parseApartTask({ format, name, bytes }: ApartTask): Promise<ApartAnswer> {
  try {
    return { result: await (format === "pdf" ? parsePdf(name, bytes) : parseSpreadsheet(name, bytes)) };
  } catch (error) {
    if (error instanceof ProblemError) return { result: { ok: false, problems: error.problems } };
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
