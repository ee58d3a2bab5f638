// The report as an official paper at the terminal (公文输出): what the office adds to it comes as options.
import { writeFile } from "node:fs/promises";
import { draftOf, type Draft } from "../draft/draft.ts";
import { fontFolders } from "../publication/fonts.ts";
import { paperFormats, type Paper, type PaperForm, type PaperFormat } from "../publication/publication.ts";
import { writePaper } from "../publication/write.ts";
import type { Report } from "../statement/report.ts";
import { terminalWords } from "../text/terminal.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { reportedOf, type PeriodOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note } from "./terminal.ts";

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
  await saveDraftPaper(draftOf(report), labels, format, options, out);
}

async function saveDraftPaper(
  draft: Draft,
  labels: ReadonlyMap<string, string>,
  format: PaperFormat,
  options: PaperOptions,
  out: string | undefined,
): Promise<void> {
  const bytes = expectOk(await writePaper(draft, paperOf(options), format, { labels, fonts: fontFolders(process.env) }));
  const version = draft.version === null ? "" : `-${String(draft.version)}`;
  const path = out ?? `${draft.scheme}-${draft.period}${version}.${format}`;
  await writeFile(path, bytes);
  note(terminalWords.written(path));
}

export interface FiledPaperOptions extends PeriodOptions, PaperOptions {
  readonly version?: string;
  readonly format: PaperFormat;
  readonly out?: string;
}

/** Writes the paper of a version of the draft that is on record. */
export async function printPaper(connection: Connection, options: FiledPaperOptions): Promise<number> {
  const version = options.version === undefined ? null : Number(options.version);
  const { draft, labels } = await connection.perform("paper", { ...reportedOf(options), version });
  await saveDraftPaper(draft, new Map(Object.entries(labels)), options.format, options, options.out);
  return exitCodes.done;
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
