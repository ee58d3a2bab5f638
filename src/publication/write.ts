// Writes a draft as an official paper in the format that is asked for (成文): the one door for whoever has a draft, filed or not.
import type { Draft } from "../draft/draft.ts";
import type { Checked } from "../vocabulary/problem.ts";
import type { MetricLabels } from "./compose.ts";
import type { Paper, PaperFormat } from "./publication.ts";
import { writeWord } from "./word.ts";
import { writeWorkbook } from "./workbook.ts";

/** The bytes of a draft's paper, or why this computer cannot write it. `labels` name the metrics behind its figures. */
export async function writePaper(
  draft: Draft,
  paper: Paper,
  format: PaperFormat,
  labels: MetricLabels = new Map(),
): Promise<Checked<Uint8Array>> {
  switch (format) {
    case "docx":
      return { ok: true, value: writeWord(draft, paper, labels), problems: [] };
    case "xlsx":
      return { ok: true, value: await writeWorkbook(draft, labels), problems: [] };
  }
}
