// The pages of a PDF as lines with their places (版面), in millimetres: what tests measure a printed paper by.
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPage } from "../src/document/pdf-page.ts";

export interface PrintedLine {
  readonly text: string;
  /** Base line from the top, left and right edge. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Size of its letters, in points. */
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

const millimetres = (points: number): number => (points / 72) * 25.4;

/** The pages with their lines from top to bottom. */
export async function readPages(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, isEvalSupported: false });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { pieces } = await readPage(page, number, OPS);
    const rows = new Map<number, typeof pieces>();
    for (const piece of pieces) {
      const y = [...rows.keys()].find((one) => Math.abs(one - piece.y) < 4) ?? piece.y;
      rows.set(y, [...(rows.get(y) ?? []), piece]);
    }
    const lines = [...rows].map(([y, row]): PrintedLine => {
      const sorted = [...row].sort((a, b) => a.x - b.x);
      return {
        text: sorted.map(({ text }) => text).join(""),
        y: millimetres(y),
        left: millimetres(Math.min(...row.map(({ x }) => x))),
        right: millimetres(Math.max(...row.map(({ x, width: wide }) => x + wide))),
        size: Math.max(...row.map(({ size }) => size)),
      };
    });
    pages.push({ width: millimetres(width), height: millimetres(height), lines: lines.sort((a, b) => a.y - b.y) });
  }
  await task.destroy();
  return pages;
}

/** The lines of the text area: neither above it nor below it. */
export const bodyLines = ({ lines }: PrintedPage): readonly PrintedLine[] => lines.filter(({ y }) => y > 37 && y < 37 + 225 + 1);
/** What stands below the text area: the page's number. */
export const footLine = ({ lines }: PrintedPage): PrintedLine | undefined => lines.find(({ y }) => y > 37 + 225 + 1);

/** The titles of a PDF's outline, from top to bottom. */
export async function readOutline(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const outline = await (await task.promise).getOutline();
  const titles = (nodes: readonly OutlineNode[]): readonly string[] => nodes.flatMap(({ title, items }) => [title, ...titles(items)]);
  await task.destroy();
  return titles(outline);
}
interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

/** A line that tells why tests of pages are skipped. */
export const sayMissingFonts = (): void =>
  console.log("SKIPPED: no Chinese fonts; install Debian's fonts-noto-cjk, or name a folder with SHIJI_FONTS");
