// A paper's PDF made plain (规整): every page upright and as it is seen, stamps and seals drawn in; no links, forms, scripts or attachments.
import {
  EncryptedPDFError,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  PDFStream,
  decodePDFRawStream,
  type PDFDict,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { readStamps } from "./stamp.ts";
import { type Box, decimalText, type Matrix, multiply, uprightMatrix } from "./matrix.ts";

/** Width and height of a page as it is seen, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What comes back: the plain PDF and its pages, or why there is none. */
export type PagesAnswer =
  | { readonly pdf: Uint8Array; readonly sizes: readonly PageSize[] }
  | { readonly why: "encrypted" | "pages" }
  | { readonly why: "broken"; readonly message: string };

/** Pages of one paper: a yearbook has eight hundred. */
export const maximumPages = 2000;
/** Points that a page may be wide or high; beyond, viewers do not show it. */
const [shortest, longest] = [9, 14_400];

/** Reads a PDF and gives it back plain. */
export async function readPages(bytes: Uint8Array): Promise<PagesAnswer> {
  try {
    if (!hasEnd(bytes)) return { why: "broken", message: "no end" };
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = source.getPages();
    if (pages.length === 0) return { why: "broken", message: "no pages" };
    if (pages.length > maximumPages) return { why: "pages" };
    const plain = await PDFDocument.create({ updateMetadata: false });
    const copier = PDFObjectCopier.for(source.context, plain.context);
    const sizes = pages.map((page) => drawPage(page, plain, copier));
    return { pdf: await plain.save(), sizes };
  } catch (error) {
    if (error instanceof EncryptedPDFError) return { why: "encrypted" };
    return { why: "broken", message: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
  }
}

/** What was not sent to its end lacks pages and pictures, although the rest can be read: it would pass for the whole. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-(64 << 10))
    .toString("latin1");
  // Some programs pad their files.
  return /startxref[^]{0,2048}$/u.test(tail.replace(/[\0\s]+$/u, ""));
}

/** Draws a page as it is seen on a new one whose lower left corner is at 0, 0. */
function drawPage(page: PDFPage, plain: PDFDocument, copier: PDFObjectCopier): PageSize {
  const seen = seenBox(page);
  const turned = ((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4;
  const [width, height] = turned % 2 === 0 ? [seen.width, seen.height] : [seen.height, seen.width];
  const upright = uprightMatrix(turned, seen);
  const leaf = plain.addPage([width, height]);
  const content = copyContent(page, seen, plain, copier);
  const drawn: readonly (readonly [PDFRef, Matrix])[] = [
    ...(content === null ? [] : [[content, upright] as const]),
    ...readStamps(page).map(({ stream, matrix }) => [plain.context.register(copier.copy(stream)), multiply(matrix, upright)] as const),
  ];
  const operators = drawn.map(([ref, matrix], at) => {
    const name = `/P${String(at)}`;
    leaf.node.setXObject(PDFName.of(name.slice(1)), ref);
    return `q ${matrix.map(decimalText).join(" ")} cm ${name} Do Q`;
  });
  leaf.node.set(PDFName.of("Contents"), plain.context.register(plain.context.flateStream(operators.join("\n"))));
  return { width, height };
}

/** The part of the sheet that is shown. */
function seenBox(page: PDFPage): Box {
  const sheet = page.getMediaBox();
  const crop = page.getCropBox();
  const [x, y] = [Math.max(sheet.x, crop.x), Math.max(sheet.y, crop.y)];
  const seen = {
    x,
    y,
    width: Math.min(sheet.x + sheet.width, crop.x + crop.width) - x,
    height: Math.min(sheet.y + sheet.height, crop.y + crop.height) - y,
  };
  const fits = (length: number): boolean => length >= shortest && length <= longest;
  if (!fits(seen.width) || !fits(seen.height)) throw new Error(`a page of ${seen.width} × ${seen.height} points`);
  return seen;
}

/** What a page draws, as one thing that can be drawn: whatever it leaves open cannot reach what is drawn after it. */
function copyContent(page: PDFPage, { x, y, width, height }: Box, plain: PDFDocument, copier: PDFObjectCopier): PDFRef | null {
  const { context } = plain;
  const streams = contentStreams(page);
  if (streams.length === 0) return null;
  const resources = page.node.getInheritableAttribute(PDFName.of("Resources"));
  const group = page.node.lookup(PDFName.of("Group"));
  const entries: readonly (readonly [string, Parameters<PDFDict["set"]>[1] | undefined])[] = [
    ["Type", PDFName.of("XObject")],
    ["Subtype", PDFName.of("Form")],
    ["BBox", context.obj([x, y, x + width, y + height])],
    ["Resources", resources && copier.copy(resources)],
    ["Group", group && copier.copy(group)],
  ];
  const [only, ...more] = streams;
  const form =
    only && more.length === 0
      ? PDFRawStream.of(only.dict.clone(context), only.contents)
      : context.flateStream(Buffer.concat(streams.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from("\n")])));
  // Filters and their parameters are all that the stream says of itself; they are names and numbers, or refer to what is copied.
  for (const [key, value] of form.dict.entries()) form.dict.set(key, copier.copy(value));
  for (const [key, value] of entries) if (value) form.dict.set(PDFName.of(key), value);
  return context.register(form);
}

function contentStreams(page: PDFPage): readonly PDFRawStream[] {
  const contents = page.node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => page.node.context.lookup(part)) : [contents];
  return parts.flatMap((part) => {
    if (part instanceof PDFRawStream) return [part];
    if (part instanceof PDFStream) throw new Error("content that is no raw stream");
    return [];
  });
}
