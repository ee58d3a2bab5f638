// One page of a PDF as it lies on paper: pieces of text with their places, and the straight lines that rule it.
import type { PDFPageProxy } from "pdfjs-dist";
import type { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { limits } from "./limits.ts";
import { radicals } from "./words.ts";

/** A piece of text; `y` is its base line, counted downwards from the top of the page. */
export interface PagePiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A straight line: `at` is its y where it is horizontal, its x where it is vertical. */
export interface PageRule {
  readonly isHorizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly PagePiece[];
  readonly rules: readonly PageRule[];
}

type Matrix = readonly [number, number, number, number, number, number];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** A matrix of six finite numbers; the one that changes nothing where a file gives something else. */
function matrixOf(numbers: unknown): Matrix {
  const list = Array.isArray(numbers) || ArrayBuffer.isView(numbers) ? Array.from(numbers as ArrayLike<number>) : [];
  const [a, b, c, d, e, f] = list;
  return list.length >= 6 && list.every((one) => Number.isFinite(one))
    ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
    : [1, 0, 0, 1, 0, 0];
}

/** Reads a page; rules are left out where there are more than a table has. */
export async function readPage(page: PDFPageProxy, number: number, ops: typeof OPS): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const view = matrixOf(viewport.transform);
  const { items } = await page.getTextContent();
  const pieces: PagePiece[] = [];
  for (const item of items.slice(0, limits.pagePieces)) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, e, f] = times(view, matrixOf(item.transform));
    // Slanting text is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a) * 0.1 && Math.abs(a) > Math.abs(b) * 0.1) continue;
    const size = Math.hypot(c, d) || item.height || 1;
    pieces.push({ text: plainText(item.str), x: e, y: f, width: Number.isFinite(item.width) ? item.width : 0, size });
  }
  const list = await page.getOperatorList();
  return { number, height: viewport.height, pieces, rules: rulesOf(list, view, ops) };
}

/** Ideographs in place of radicals, unit by unit; a zero is no character. */
const plainText = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (radical) => radicals[radical] ?? radical.normalize("NFKC")).replaceAll("\0", " ");

function rulesOf(list: Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>, view: Matrix, ops: typeof OPS): readonly PageRule[] {
  const rules: PageRule[] = [];
  const stack: Matrix[] = [];
  let now = view;
  const strokes = new Set<number>([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set<number>([ops.fill, ops.eoFill]);
  for (let at = 0; at < list.fnArray.length && rules.length <= limits.pagePieces; at++) {
    const op = list.fnArray[at];
    const args = list.argsArray[at] as readonly unknown[] | null;
    if (op === ops.save) stack.push(now);
    else if (op === ops.restore || op === ops.paintFormXObjectEnd) now = stack.pop() ?? now;
    else if (op === ops.transform) now = times(now, matrixOf(args));
    else if (op === ops.paintFormXObjectBegin) {
      stack.push(now);
      if (args?.[0]) now = times(now, matrixOf(args[0]));
    } else if (op === ops.constructPath) {
      const [paint, data] = (args ?? []) as [number, readonly unknown[] | undefined];
      const path = data?.[0];
      if (!ArrayBuffer.isView(path) && !Array.isArray(path)) continue;
      if (strokes.has(paint)) addStrokes(rules, path as ArrayLike<number>, now);
      else if (fills.has(paint)) addFills(rules, path as ArrayLike<number>, now);
    }
  }
  return rules.length > limits.pagePieces ? [] : rules;
}

type Point = readonly [number, number];

/** The corners of each part of a path; the numbers before them say how they are joined. */
function* partsOf(path: ArrayLike<number>, matrix: Matrix): Generator<readonly Point[]> {
  let points: Point[] = [];
  const point = (at: number): Point => {
    const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  for (let at = 0; at < path.length; ) {
    const kind = path[at++];
    if (kind === 0) {
      if (points.length > 1) yield points;
      points = [point(at)];
      at += 2;
    } else if (kind === 1) {
      points.push(point(at));
      at += 2;
    } else if (kind === 2 || kind === 3) {
      // Curves rule no tables.
      if (points.length > 1) yield points;
      at += kind === 2 ? 6 : 4;
      points = [point(at - 2)];
    } else if (points[0]) points.push(points[0]);
  }
  if (points.length > 1) yield points;
}

/** Shorter lines are parts of letters and marks. */
const shortest = 4;
/** Thicker bars are fields of colour. */
const thickest = 3;

function addStrokes(rules: PageRule[], path: ArrayLike<number>, matrix: Matrix): void {
  for (const points of partsOf(path, matrix))
    for (let at = 1; at < points.length; at++) {
      const [[x0, y0], [x1, y1]] = [points[at - 1] as Point, points[at] as Point];
      addRule(rules, Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), 0.7);
    }
}

function addFills(rules: PageRule[], path: ArrayLike<number>, matrix: Matrix): void {
  for (const points of partsOf(path, matrix)) {
    if (points.length > 6) continue;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    addRule(rules, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), thickest);
  }
}

function addRule(rules: PageRule[], x0: number, y0: number, x1: number, y1: number, thick: number): void {
  if (![x0, y0, x1, y1].every((one) => Number.isFinite(one))) return;
  if (y1 - y0 <= thick && x1 - x0 >= shortest) rules.push({ isHorizontal: true, at: (y0 + y1) / 2, from: x0, to: x1 });
  else if (x1 - x0 <= thick && y1 - y0 >= shortest) rules.push({ isHorizontal: false, at: (x0 + x1) / 2, from: y0, to: y1 });
}
