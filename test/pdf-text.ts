// What a PDF says, as a reader of it sees: the words of each page, its bookmarks with their pages, and what can be pressed on it.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfTold {
  /** Words of each page, without spaces. */
  readonly pages: readonly string[];
  /** Width and height of each page as it is shown. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly level: number }[];
  readonly annotations: number;
}

interface OutlineNode {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineNode[];
}

/** A PDF without bookmarks has no outline, whatever the library's types say. */
const outlineOf = async (pdf: { readonly getOutline: () => Promise<unknown> }): Promise<readonly OutlineNode[] | null> =>
  (await pdf.getOutline()) as readonly OutlineNode[] | null;

export async function readPdf(bytes: Uint8Array): Promise<PdfTold> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const sizes: (readonly [number, number])[] = [];
  let annotations = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((one) => ("str" in one ? one.str : ""))
        .join("")
        .replace(/\s/gu, ""),
    );
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    annotations += (await page.getAnnotations()).length;
  }
  const readNodes = async (nodes: readonly OutlineNode[], level: number): Promise<PdfTold["bookmarks"]> => {
    const lists = nodes.map(async ({ title, dest, items }) => {
      const to = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
      const page = 1 + (await pdf.getPageIndex((to as [never])[0]));
      return [{ title, page, level }, ...(await readNodes(items, level + 1))];
    });
    return (await Promise.all(lists)).flat();
  };
  const bookmarks = await readNodes((await outlineOf(pdf)) ?? [], 1);
  await task.destroy();
  return { pages, sizes, bookmarks, annotations };
}
