// The report as an official paper at the terminal (公文输出): what the office adds to it comes as options.
import { writeFile } from "node:fs/promises";
import { draftOf } from "../draft/draft.ts";
import { paperFormats, type Paper, type PaperForm, type PaperFormat } from "../publication/publication.ts";
import { fontFolders, writePaper } from "../publication/write.ts";
import type { Report } from "../statement/report.ts";
import { terminalWords } from "../text/terminal.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { note } from "./terminal.ts";

export interface PaperOptions {
  readonly form: PaperForm;
  readonly title?: string;
  readonly number?: string;
  readonly to?: string;
  readonly sign?: string;
  readonly date?: string;
  readonly copies?: string;
  readonly printedBy?: string;
  readonly printedOn?: string;
}

export const isPaperFormat = (format: string): format is PaperFormat => (paperFormats as readonly string[]).includes(format);

/** Writes the report's paper into a file; without a name it is called after scheme and period. */
export async function savePaper(report: Report, format: PaperFormat, options: PaperOptions, out: string | undefined): Promise<void> {
  const labels = new Map(report.details.map(({ metric, label }) => [metric, label]));
  const bytes = expectOk(await writePaper(draftOf(report), paperOf(options), format, { labels, fonts: fontFolders(process.env) }));
  const path = out ?? `${report.scheme}-${report.period}.${format}`;
  await writeFile(path, bytes);
  note(terminalWords.written(path));
}

function paperOf({ form, title, number, to, sign, date, copies, printedBy, printedOn }: PaperOptions): Paper {
  const printed = printedBy === undefined && printedOn === undefined ? null : { by: printedBy ?? "", on: printedOn ?? null };
  return {
    form,
    title: title ?? null,
    number: number ?? null,
    to: to ?? null,
    sign: sign ?? null,
    date: date ?? null,
    copies: copies ?? null,
    printed,
  };
}
