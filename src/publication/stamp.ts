// Stamps and seals (签章) of a PDF page, and whatever else lies on it as an annotation with a look of its own: where each is drawn.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFPage } from "@cantoo/pdf-lib";
import { type Box, coverBox, type Matrix } from "./matrix.ts";

/** How an annotation looks, and the matrix that puts it in its place. */
export interface Stamp {
  readonly stream: PDFStream;
  readonly matrix: Matrix;
}

/** Flags that keep an annotation from being seen: hidden, and not viewed. */
const unseen = 2 | 32;
/** Numbers below this are printed without an exponent. */
const least = 1e-5;

/** The page's stamps in the order they are drawn in. Annotations without a look (links, most notes) are passed over. */
export function readStamps(page: PDFPage): readonly Stamp[] {
  const annotations = page.node.lookup(PDFName.of("Annots"));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((one) => {
    const annotation = page.node.context.lookup(one);
    return annotation instanceof PDFDict ? readStamp(annotation) : [];
  });
}

function readStamp(annotation: PDFDict): readonly Stamp[] {
  const flags = annotation.lookup(PDFName.of("F"));
  if (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0) return [];
  if (annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Popup")) return [];
  const stream = lookOf(annotation);
  const place = boxOf(annotation.lookup(PDFName.of("Rect")));
  const box = stream && boxOf(stream.dict.lookup(PDFName.of("BBox")));
  if (!stream || !place || !box) return [];
  // ISO 32000, 12.5.5: the look's box, moved by its own matrix, is stretched to the annotation's rectangle.
  const own = matrixOf(stream.dict.lookup(PDFName.of("Matrix")));
  const moved = coverBox(box, own);
  if (moved.width < least || moved.height < least) return [];
  const [sx, sy] = [place.width / moved.width, place.height / moved.height];
  const stretch: Matrix = [sx, 0, 0, sy, place.x - moved.x * sx, place.y - moved.y * sy];
  return [{ stream, matrix: stretch }];
}

/** The normal appearance; of several, the one that the annotation says is shown. */
function lookOf(annotation: PDFDict): PDFStream | null {
  const looks = annotation.lookup(PDFName.of("AP"));
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of("N")) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(PDFName.of("AS"));
  const shown = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return shown instanceof PDFStream ? shown : null;
}

function numbersOf(array: unknown, count: number): readonly number[] | null {
  if (!(array instanceof PDFArray) || array.size() !== count) return null;
  const numbers = Array.from({ length: count }, (_, at) => array.lookup(at)).flatMap((one) =>
    one instanceof PDFNumber && Number.isFinite(one.asNumber()) ? [one.asNumber()] : [],
  );
  return numbers.length === count ? numbers : null;
}

function boxOf(array: unknown): Box | null {
  const numbers = numbersOf(array, 4);
  if (!numbers) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

function matrixOf(array: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(array, 6) ?? [];
  return [a, b, c, d, e, f];
}
