// The evidence as a folder (材料夹), packed: every paper under its number, the book, the catalogue as workbook and text, and sums to check it by.
import { createHash } from "node:crypto";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { writeTables, type TableSheet } from "../document/tables.ts";
import { entriesOf, type Catalogue, type CatalogueEntry, type NotMerged } from "../evidence/evidence.ts";
import {
  bookWords,
  catalogueColumns,
  catalogueText,
  folderNames,
  missingColumns,
  missingWords,
  placeWords,
  seeWords,
  supportsWords,
  unmergedWords,
} from "../text/evidence.ts";
import type { Day } from "../vocabulary/period.ts";
import { ProblemError, problem } from "../vocabulary/problem.ts";
import { paperPath } from "./names.ts";
import type { LoadFile } from "./publication.ts";

/** What the folder holds beside the papers. */
export interface FolderOptions {
  readonly date: Day;
  /** The book, where one was made, and what is not in it. */
  readonly pdf: Uint8Array | null;
  readonly notMerged: readonly NotMerged[];
}

/** A zip without its 64-bit extension, which old unpacking programs do not know. */
export const folderBytes = 0xffff_ffff - (64 << 20);
/** Files that are packed already. */
const packed = /\.(?:pdf|jpe?g|png|gif|webp|docx|xlsx|pptx|ofd|zip|rar|7z|mp4)$/u;

/** The catalogue as a workbook: papers, what is missing, what the book lacks. */
function catalogueSheets(catalogue: Catalogue, notMerged: readonly NotMerged[]): readonly TableSheet[] {
  const rows = catalogue.tasks.flatMap((task) =>
    task.entries.map((entry) => {
      const { number, evidence, supports, see, pages } = entry;
      const reason = notMerged.find((one) => one.number === number)?.reason;
      const note = see !== null ? seeWords(see) : reason ? unmergedWords(reason) : null;
      const place = pages ?? entriesOf(catalogue).find((one) => one.number === see)?.pages;
      return [
        number,
        `${bookWords.task(task.number)} ${task.label}`,
        placeWords(evidence.item),
        evidence.title,
        supportsWords(supports, evidence.item),
        evidence.provider.label,
        evidence.date,
        evidence.number,
        place?.first ?? null,
        pages?.own ?? null,
        see === null ? paperPath(entry, task) : null,
        evidence.file.bytes,
        evidence.file.digest,
        evidence.entry,
        note,
      ];
    }),
  );
  const sheet = (
    title: string,
    columns: readonly (readonly [string, number])[],
    cells: readonly TableSheet["rows"][number]["cells"][],
  ): TableSheet => ({
    title,
    columns: columns.map(([header, width]) => ({ header, width })),
    rows: cells.map((one) => ({ cells: one, colour: null })),
  });
  return [
    sheet(bookWords.contents, catalogueColumns, rows),
    sheet(
      bookWords.missing,
      missingColumns,
      catalogue.missing.map((one) => [`${bookWords.task(one.task)} ${one.label}`, placeWords(one.item), one.text, missingWords(one)]),
    ),
  ];
}

/** Packs the folder, piece by piece: no more than one paper is held at a time. The same papers give the same bytes. */
export async function* writeFolder(catalogue: Catalogue, load: LoadFile, options: FolderOptions): AsyncGenerator<Uint8Array> {
  const papers = catalogue.tasks.flatMap((task) =>
    task.entries.filter(({ see }) => see === null).map((entry) => ({ entry, path: paperPath(entry, task) })),
  );
  const bytes = papers.reduce((sum, { entry }) => sum + entry.evidence.file.bytes, options.pdf?.length ?? 0);
  if (bytes > folderBytes)
    throw new ProblemError([problem("evidence.folder-too-large", { file: folderNames.root }, { bytes, limit: folderBytes })]);
  const text = catalogueText(catalogue, options.date, ({ number }) => papers.find(({ entry }) => entry.number === number)?.path ?? "");
  const sums: string[] = [];
  const parcel = openParcel(options.date);
  const add = (path: string, content: Uint8Array): readonly Uint8Array[] => {
    sums.push(`${createHash("sha256").update(content).digest("hex")}  ${path}\n`);
    return parcel.add(path, content);
  };
  const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
  // Editors on Windows take a text for UTF-8 by its mark.
  yield* add(folderNames.text, encode(`\ufeff${text}`));
  yield* add(folderNames.workbook, await writeTables(catalogueSheets(catalogue, options.notMerged)));
  if (options.pdf) yield* add(folderNames.book, options.pdf);
  for (const { entry, path } of papers) yield* add(path, await loadPaper(entry, load));
  yield* parcel.add(folderNames.sums, encode(sums.join("")));
  yield* parcel.end();
}

const loadPaper = async ({ evidence }: CatalogueEntry, load: LoadFile): Promise<Uint8Array> => load(evidence.file.digest);

/** A zip that gives its bytes as they come; all its files lie in one folder and bear the book's day. */
function openParcel(date: Day): {
  readonly add: (path: string, content: Uint8Array) => readonly Uint8Array[];
  readonly end: () => readonly Uint8Array[];
} {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw new Error("the folder could not be packed", { cause: error });
    ready.push(piece);
  });
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const taken = (): readonly Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  return {
    add: (path, content) => {
      const name = `${folderNames.root}/${path}`;
      const file = packed.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      // As a file of Unix: unpacking programs then take its name for the UTF-8 it is, and it may be read by all.
      file.os = 3;
      file.attrs = 0o100644 << 16;
      file.mtime = new Date(year, month - 1, day);
      zip.add(file);
      file.push(content, true);
      return taken();
    },
    end: () => {
      zip.end();
      return taken();
    },
  };
}
