// What runs on the thread of its own: the reader of the format, with its problems told and its mistakes handed back.
import { ProblemError } from "../vocabulary/problem.ts";
import type { ApartAnswer, ApartTask } from "./apart.ts";

export async function parseApartTask({ format, name, bytes }: ApartTask): Promise<ApartAnswer> {
  try {
    // The libraries are large: the one that is not needed is not loaded.
    if (format === "pdf") return { result: await (await import("./pdf.ts")).parsePdf(name, bytes) };
    return { result: await (await import("./spreadsheet.ts")).parseSpreadsheet(name, bytes) };
  } catch (error) {
    if (error instanceof ProblemError) return { result: { ok: false, problems: error.problems } };
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
