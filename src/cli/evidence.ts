// Evidence at the terminal (佐证材料): files attached to items; the catalogue with what is missing; the book as one PDF and the folder as ZIP.
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entriesOf } from "../evidence/evidence.ts";
import { openBlobs } from "../journal/blob.ts";
import { exportBook } from "../publication/export.ts";
import { writeFolder } from "../publication/folder.ts";
import { evidenceWords as w, missingWords, placeWords, supportsWords, unmergedWords } from "../text/evidence.ts";
import { terminalWords } from "../text/terminal.ts";
import { beijingDay } from "../vocabulary/period.ts";
import { readItem } from "./compile.ts";
import type { Connection } from "./connect.ts";
import { reportedOf, stampOf, type PeriodOptions, type StampOptions } from "./options.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

export interface AttachOptions extends PeriodOptions, StampOptions {
  readonly item: string;
  readonly organisation: string;
  readonly title?: string;
  readonly words?: string;
  readonly number?: string;
  readonly date?: string;
}

/** Attaches files to an item (4-2) or a task (4). */
export async function attachFiles(connection: Connection, paths: readonly string[], options: AttachOptions): Promise<number> {
  const at = /^\d{1,3}$/u.test(options.item) ? { task: Number(options.item), item: null } : readItem(options.item);
  for (const path of paths) {
    const upload = await connection.upload(path);
    const { entry } = await connection.perform("attach", {
      ...reportedOf(options),
      ...at,
      upload,
      organisation: options.organisation,
      title: options.title ?? null,
      words: options.words ?? null,
      number: options.number ?? null,
      date: options.date ?? null,
      stamp: stampOf(options),
    });
    print(w.attached(upload.name, entry));
  }
  return exitCodes.done;
}

export interface EvidenceOptions extends PeriodOptions {
  readonly out?: string;
}

/** Prints the catalogue and what is missing; with a folder, writes the book and the packed papers into it. */
export async function printEvidence(connection: Connection, options: EvidenceOptions): Promise<number> {
  const catalogue = await connection.perform("evidence", reportedOf(options));
  noteProblems(catalogue.problems);
  if (options.json) printJson(catalogue);
  else {
    for (const { number, evidence, supports } of entriesOf(catalogue))
      print(
        `${number}　${evidence.title}　${evidence.provider.label}　${placeWords(evidence.item)}　${supportsWords(supports, evidence.item)}`,
      );
    for (const missing of catalogue.missing) print(w.missing(missing.task, missing.item, missingWords(missing)));
    print(w.counts(entriesOf(catalogue).length, catalogue.missing.length));
  }
  if (options.out === undefined) return exitCodes.done;
  await mkdir(options.out, { recursive: true });
  const blobs = await openBlobs(options.data);
  const load = (digest: Parameters<typeof blobs.load>[0]): Promise<Uint8Array> => blobs.load(digest);
  const date = beijingDay(new Date(Date.now()).toISOString());
  const machine = { platform: process.platform, home: homedir(), environment: process.env };
  const book = await exportBook(catalogue, load, date, machine);
  const [pdf, zip] = [join(options.out, `${w.file(catalogue.period)}.pdf`), join(options.out, `${w.file(catalogue.period)}.zip`)];
  await writeFile(pdf, book.pdf);
  await pipeline(
    Readable.from(writeFolder(book.catalogue, load, { date, pdf: book.pdf, notMerged: book.notMerged })),
    createWriteStream(zip),
  );
  for (const { number, title, reason } of book.notMerged) note(`${number}　${title}　${unmergedWords(reason)}`);
  note(terminalWords.written(pdf));
  note(terminalWords.written(zip));
  return exitCodes.done;
}
