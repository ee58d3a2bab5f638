// What leaves the house (公文、佐证材料册): what an official paper holds beside its draft, the paper set out, and the evidence book.
import type { Catalogue, NotMerged } from "../evidence/evidence.ts";
import type { Digest } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";

/** How a draft becomes a paper: `table` a short covering report with the table as its annex, `report` the whole as running text. */
export const paperForms = ["table", "report"] as const;
export type PaperForm = (typeof paperForms)[number];

/** Formats that a paper is written in. */
export const paperFormats = ["docx", "pdf", "xlsx"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** What an office adds to a draft to make a paper of it (公文要素); null leaves it out, a date that is null stays a blank to be filled in. */
export interface Paper {
  readonly form: PaperForm;
  /** Title (标题); null for the one that follows from the draft. */
  readonly title: string | null;
  /** Number of the document (发文字号). */
  readonly number: string | null;
  /** To whom it is sent (主送机关). */
  readonly to: string | null;
  /** Who signs (发文机关署名). */
  readonly sign: string | null;
  /** Date of the document (成文日期). */
  readonly date: Day | null;
  /** Who receives copies (抄送机关). */
  readonly copies: string | null;
  /** Who prints and issues it (印发机关), and when. */
  readonly printed: { readonly by: string; readonly on: Day | null } | null;
}

/** A paper without anything of the office's own. */
export const plainPaper = (form: PaperForm): Paper => ({
  form,
  title: null,
  number: null,
  to: null,
  sign: null,
  date: null,
  copies: null,
  printed: null,
});

/** What a run of a paper is bound to: the n-th figure or word of an item. `hint` says in Chinese what it is. */
export interface PaperBinding {
  readonly key: string;
  readonly kind: "figure" | "word";
  readonly hint: string;
}

/** A run of text in one style, as it is printed. */
export interface PaperRun {
  readonly text: string;
  readonly binding: PaperBinding | null;
}

/** Kinds of paragraphs (段落样式), each with its face, size and place on the page. */
export const paragraphStyles = [
  "number",
  "title",
  "notice",
  "addressee",
  "body",
  "heading1",
  "heading2",
  "heading3",
  "annex-note",
  "signature",
  "date",
  "annex",
  "annex-title",
  "table-head",
  "table-label",
  "table-text",
  "imprint",
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** Kinds of paragraphs of a form to be filled in (填报表段落样式), which no official paper has. */
export const formStyles = ["form-title", "form-heading", "form-band", "form-guide", "form-label", "form-text", "form-hint"] as const;
export type FormStyle = (typeof formStyles)[number];
/** All kinds that Word has a style for. */
export type WordStyle = ParagraphStyle | FormStyle;

export interface PaperParagraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  /** Printed before the text and no part of it: the number of an item, of a heading. */
  readonly label: string;
  readonly runs: readonly PaperRun[];
  /** The item that the paragraph says (`4.2`), else null. */
  readonly item: string | null;
  /** Distance from the right edge in characters, of the signature and the date. */
  readonly fromRight?: number;
}

/** A cell of the annex; those it is merged with, downwards or to the right, are not listed again. */
export interface PaperCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly PaperParagraph[];
}

/** The annex's table: its columns in fractions of the line, and how many rows of heads are repeated on each page. */
export interface PaperTable {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly rows: number;
  readonly heads: number;
  readonly cells: readonly PaperCell[];
}

/** A new page begins. */
export interface PaperBreak {
  readonly kind: "break";
}
/** An empty line of the grid. */
export interface PaperGap {
  readonly kind: "gap";
}

/** A paper set out (公文版面): what stands on it, in order, and what stands at its end (版记) and on every page. */
export interface ComposedPaper {
  readonly title: string;
  readonly blocks: readonly (PaperParagraph | PaperTable | PaperBreak | PaperGap)[];
  readonly imprint: { readonly copies: string | null; readonly by: string | null; readonly on: string | null } | null;
  /** Said on every page, or null. */
  readonly head: string | null;
}

/** The grid of an official page (版心) after GB/T 9704-2012, in millimetres and points: 22 lines of 28 characters of 16 points. */
export const pageGrid = {
  width: 210,
  height: 297,
  top: 37,
  inner: 28,
  textWidth: 156,
  textHeight: 225,
  lines: 22,
  characters: 28,
  size: 16,
} as const;

/** The evidence book (佐证材料册): one PDF with cover, contents, dividing pages and the papers' own pages. */
export interface Book {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The catalogue with the pages that each paper has in the book. */
  readonly catalogue: Catalogue;
  readonly notMerged: readonly NotMerged[];
}

/** Where the bytes of papers come from: the journal's blobs, by digest. */
export type LoadFile = (digest: Digest) => Promise<Uint8Array>;
