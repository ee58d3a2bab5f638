// What runs on the thread of its own: the reader of the format, with its problems told and its mistakes handed back.
import { type Checked, ProblemError } from "../vocabulary/problem.ts";
import type { ApartAnswer, ApartTask } from "./apart.ts";
import type { Document } from "./document.ts";

export async function parseApartTask(task: ApartTask): Promise<ApartAnswer> {
  try {
    return { result: await readFormat(task) };
  } catch (error) {
    if (error instanceof ProblemError) return { result: { ok: false, problems: error.problems } };
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The libraries are large: those that are not needed are not loaded. */
async function readFormat({ format, name, bytes }: ApartTask): Promise<Checked<Document>> {
  switch (format) {
    case "pdf":
      return (await import("./pdf.ts")).parsePdf(name, bytes);
    case "workbook":
      return (await import("./spreadsheet.ts")).parseSpreadsheet(name, bytes);
    case "word":
      return (await import("./word.ts")).parseWord(name, bytes);
    case "html":
      return (await import("./web.ts")).parseWeb(name, bytes);
  }
}
