// Writes a draft as an official paper in the format that is asked for (成文): the one door for whoever has a draft, filed or not.
import { delimiter } from "node:path";
import type { Draft } from "../draft/draft.ts";
import { problem, type Checked } from "../vocabulary/problem.ts";
import type { MetricLabels } from "./compose.ts";
import type { Paper, PaperFormat } from "./publication.ts";
import { writeWord } from "./word.ts";
import { writeWorkbook } from "./workbook.ts";

/** Folders in which a person says that fonts are (`SHIJI_FONTS`), beside those of the system, which are always looked into. */
export const fontFolders = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  (environment["SHIJI_FONTS"] ?? "").split(delimiter).filter((path) => path !== "");

/** What is known beside the draft: the labels of the metrics behind its figures, and the folders in which this computer has fonts. */
export interface WritingMeans {
  readonly labels?: MetricLabels;
  readonly fonts?: readonly string[];
}

/** The bytes of a draft's paper, or why this computer cannot write it. */
export async function writePaper(
  draft: Draft,
  paper: Paper,
  format: PaperFormat,
  { labels = new Map(), fonts = [] }: WritingMeans = {},
): Promise<Checked<Uint8Array>> {
  switch (format) {
    case "docx":
      return { ok: true, value: writeWord(draft, paper, labels), problems: [] };
    case "pdf":
      return tryPdf(draft, paper, fonts);
    case "xlsx":
      return { ok: true, value: await writeWorkbook(draft, labels), problems: [] };
  }
}

/** The page's program is made for each kind of computer, and large: it is loaded when it is needed, and where there is none the rest goes on. */
async function tryPdf(draft: Draft, paper: Paper, fonts: readonly string[]): Promise<Checked<Uint8Array>> {
  const library = await import("./pdf.ts").catch((cause: unknown) => {
    const platform = `${process.platform}-${process.arch}`;
    // What else hinders loading it is a fault of the program.
    if (!/typst-ts-node-compiler|native binding/iu.test(String(cause))) throw cause;
    return platform;
  });
  if (typeof library !== "string") return library.writePdf(draft, paper, fonts);
  return { ok: false, problems: [problem("paper.no-pdf-here", { file: "--format pdf" }, { platform: library })] };
}
