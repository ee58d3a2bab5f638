// PDF documents: text by its place on the page, joined into lines and ruled tables. Run on a thread of its own: the library knows no deadline.
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { type Checked, checked, problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
import { composeDocument } from "./flow.ts";
import { limits } from "./limits.ts";
import { joinPages, type PageParts } from "./pdf-flow.ts";
import { readPage } from "./pdf-page.ts";
import { readPageParts } from "./pdf-table.ts";

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** The library names these when it is loaded, and draws with them what is never drawn here. */
async function loadLibrary(): Promise<Library> {
  const drawing = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  for (const name of ["DOMMatrix", "ImageData", "Path2D"] as const) drawing[name] ??= class {};
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** Reads a PDF's pages up to the limit. */
export async function parsePdf(name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  const at: Place = { file: name };
  const library = await loadLibrary();
  const folder = (sub: string): string =>
    `${fileURLToPath(new URL(`../../${sub}`, import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")))}/`;
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are neither decoded nor kept.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    cMapUrl: folder("cmaps"),
    standardFontDataUrl: folder("standard_fonts"),
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const problems: Problem[] = [];
    const pages = await readPages(document, library, at, problems);
    const read = composeDocument(name, "pdf", joinPages(pages), at);
    if (read.blocks.length === 0) problems.push(problem("document.scanned", at, { pages: document.numPages }));
    return checked(read, problems);
  } catch (error) {
    throw problemOf(error, at);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, library: Library, at: Place, problems: Problem[]): Promise<readonly PageParts[]> {
  const count = Math.min(document.numPages, limits.pages);
  if (count < document.numPages) problems.push(problem("document.pages-left", at, { read: count, pages: document.numPages }, "warning"));
  const pages: PageParts[] = [];
  for (let number = 1; number <= count; number++) {
    try {
      const page = await document.getPage(number);
      const read = await readPage(page, number, library.OPS);
      pages.push({ height: read.height, parts: readPageParts(read) });
      page.cleanup();
    } catch (error) {
      if (error instanceof ProblemError || error instanceof RangeError) throw error;
      problems.push(problem("document.page-broken", at, { page: number }, "warning"));
    }
  }
  return pages;
}

function problemOf(error: unknown, at: Place): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Error && error.name === "PasswordException")
    return new ProblemError([problem("document.kind-unreadable", at, { kind: "encrypted" })]);
  const message = error instanceof Error ? error.message : String(error);
  return new ProblemError([problem("document.broken", at, { what: "pdf", message: message.slice(0, 300) })]);
}
