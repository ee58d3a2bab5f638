// Writes a draft as an official paper in the format that is asked for (成文): the one door for whoever has a draft, filed or not.
import type { Draft } from "../draft/draft.ts";
import type { Checked } from "../vocabulary/problem.ts";
import type { MetricLabels } from "./compose.ts";
import { writePdf } from "./pdf.ts";
import type { Paper, PaperFormat } from "./publication.ts";
import { writeWord } from "./word.ts";
import { writeWorkbook } from "./workbook.ts";

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
      return writePdf(draft, paper, fonts);
    case "xlsx":
      return { ok: true, value: await writeWorkbook(draft, labels), problems: [] };
  }
}
