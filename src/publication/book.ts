// Makes the evidence book (佐证材料册): one PDF with cover, contents, dividing pages and bookmarks, and every paper's pages as they are.
import { readFile } from "node:fs/promises";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { withPages } from "../evidence/catalogue.ts";
import { entriesOf, type BookPages, type Catalogue, type CatalogueEntry } from "../evidence/evidence.ts";
import type { Day } from "../vocabulary/period.ts";
import { expectOk } from "../vocabulary/problem.ts";
import type { Fonts } from "./fonts.ts";
import { frameData, isUnmerged, pagesOf, pictureName, type Parts } from "./frame.ts";
import type { Office } from "./office.ts";
import { openPagesReader } from "./pages.ts";
import { type Part, readPart } from "./part.ts";
import type { Book, LoadFile } from "./publication.ts";
import { openTypesetter, type Typesetter, type TypstPages } from "./typst.ts";

/** What a book is made with. */
export interface BookOptions {
  /** The day it is made (编制日期). */
  readonly date: Day;
  readonly fonts: Fonts;
  readonly office: Office;
  /** Bytes of all papers' pages together; what comes after is catalogued and not merged. */
  readonly maximumBytes?: number;
  readonly progress?: (done: number, of: number) => void;
}

/** A book beyond this opens on no office's machine. */
const bookBytes = 500 << 20;

/**
 * Makes the book. No paper stops it: what cannot be merged is listed with the reason. The same papers give the same bytes.
 * @throws ProblemError where this computer has no typesetter
 */
export async function writeBook(catalogue: Catalogue, load: LoadFile, options: BookOptions): Promise<Book> {
  const typeset = expectOk(await openTypesetter(options.fonts.folders));
  const parts = await readParts(catalogue, load, typeset, options);
  const frame = await setFrame(catalogue, parts, typeset, options);
  const places = placesOf(frame.told as readonly Told[], parts);
  const book = await PDFDocument.load(frame.pdf, { updateMetadata: false });
  for (const [number, { first, count, own }] of places) {
    const part = parts.get(number);
    if (part !== undefined && "pdf" in part) await placePages(book, part.pdf, first + count - own);
  }
  // Readers open the list of bookmarks beside the pages.
  book.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  return {
    pdf: await book.save(),
    pages: book.getPageCount(),
    catalogue: withPages(catalogue, places),
    notMerged: entriesOf(catalogue).flatMap(({ number, evidence }) => {
      const part = parts.get(number);
      return isUnmerged(part) ? [{ number, title: evidence.title, reason: part }] : [];
    }),
  };
}

/** What the typesetter tells: on which page a paper's dividing page begins, and then on which it ends. */
interface Told {
  readonly number: string;
  readonly page: number;
}

function placesOf(told: readonly Told[], parts: Parts): ReadonlyMap<string, BookPages> {
  const places = new Map<string, BookPages>();
  for (const { number, page } of told) {
    const first = places.get(number)?.first ?? page;
    const own = pagesOf(parts.get(number));
    places.set(number, { first, count: page - first + 1 + own, own });
  }
  return places;
}

async function readParts(catalogue: Catalogue, load: LoadFile, typeset: Typesetter, options: BookOptions): Promise<Parts> {
  const entries = entriesOf(catalogue).filter(({ see }) => see === null);
  const limit = options.maximumBytes ?? bookBytes;
  const parts = new Map<string, Part>();
  const reader = openPagesReader();
  let total = 0;
  try {
    for (const [at, entry] of entries.entries()) {
      const part = await partOf(entry);
      const size = "pdf" in part ? part.pdf.length : "bytes" in part ? part.bytes.length : 0;
      const fits = total + size <= limit;
      if (fits) total += size;
      parts.set(entry.number, fits ? part : { why: "too-large", what: "book", limit });
      options.progress?.(at + 1, entries.length);
    }
  } finally {
    await reader.close();
  }
  return parts;

  async function partOf({ evidence }: CatalogueEntry): Promise<Part> {
    return readPart(evidence, await load(evidence.file.digest), { reader, office: options.office, typeset });
  }
}

/** Sets the book's own pages, with empty ones where papers' pages come. */
async function setFrame(catalogue: Catalogue, parts: Parts, typeset: Typesetter, { date, fonts }: BookOptions): Promise<TypstPages> {
  const program = await readFile(new URL("./book.typ", import.meta.url), "utf8");
  const files = new Map(
    [...parts].flatMap(([number, part]) => ("format" in part ? [[pictureName(number, part.format), part.bytes] as const] : [])),
  );
  const set = typeset({ program, data: frameData(catalogue, parts, date, fonts), files });
  if ("message" in set) throw new Error(`the evidence book could not be set: ${set.message}`);
  return set;
}

/** Puts a paper's pages in place of the empty ones from page number `from` on, and their running labels on top. */
async function placePages(book: PDFDocument, pdf: Uint8Array, from: number): Promise<void> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const copies = await book.copyPages(source, source.getPageIndices());
  const blanks = book.getPages().slice(from - 1, from - 1 + copies.length);
  const labels = await book.embedPages(blanks);
  for (const [at, copy] of copies.entries()) {
    const label = labels[at];
    if (!label) continue;
    copy.drawPage(label, { x: 0, y: 0 });
    await label.embed();
    book.removePage(from - 1 + at);
    book.insertPage(from - 1 + at, copy);
  }
}
