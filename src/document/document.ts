// Documents (文档) of any format as one text with its blocks, and where each character of it stands in the file.

/** A stretch of a document's text, in UTF-16 units; `end` is the first unit behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table as the document has it; a merged cell stands once, at its upper left place. */
export interface TableCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The document itself says that this is a header (th, a repeated row). */
  readonly header: boolean;
}

/**
 * What a document is made of, in order. A `line` is a physical line of a format that knows no paragraphs (text, PDF):
 * a paragraph may run over several, and a table may be flattened into them.
 */
export type Block =
  | (Span & { readonly kind: "heading"; readonly level: number })
  | (Span & { readonly kind: "paragraph" })
  | (Span & { readonly kind: "line"; readonly page: number | null })
  | (Span & { readonly kind: "table"; readonly rows: number; readonly columns: number; readonly cells: readonly TableCell[] });

export type DocumentFormat = "text" | "word" | "workbook" | "pdf" | "html";

/** Formats that know paragraphs: a line break in a cell is the writer's, where in others the layout may have put it into a sentence. */
export const writtenBreaks: ReadonlySet<DocumentFormat> = new Set(["word", "html"]);

/** Where a stretch of the text came from: what a person needs to find it again in the program that wrote the file. */
export interface Source extends Span {
  /** Page of a PDF, from 1. */
  readonly page?: number;
  /** Line of a text or HTML file, from 1, and the column in it, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Sheet and cell of a workbook (B7). */
  readonly sheet?: string;
  readonly cell?: string;
  /** Paragraph of a Word document in the order of its file, from 0, and the unit in it where the stretch begins. */
  readonly paragraph?: number;
  readonly offset?: number;
  /** Where its notes are numbered on their own: paragraphs of footnotes and endnotes. */
  readonly part?: "footnotes" | "endnotes";
}

/** A document as read. The text of a text file is the file's own after its byte order mark, unit by unit. */
export interface Document {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order of `start`, without overlap; line breaks and marks between cells that the reader put in belong to none. */
  readonly sources: readonly Source[];
}

/**
 * A stretch (段) that is read on its own: a paragraph, a cell, a numbered item. It may run over line breaks where the layout
 * broke it; those are no part of what it says. Paragraphs of a cell are one passage.
 */
export interface Passage extends Span {
  /**
   * title: names of documents and tables · meta: document numbers, addresses, telephone, dates of publication · header: heads of columns and rows ·
   * number: 序号 and 折子号 · label: dimension, group, task, organisation · target · fulfilment · text: prose.
   */
  readonly role: "title" | "meta" | "header" | "number" | "label" | "target" | "fulfilment" | "text";
  /** Which table and row of it the passage is a cell of; else null. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The head of its column, with the heads above it joined by “/”; null where there is none. */
  readonly columnHead: string | null;
  /** What names its row (任务名称, 信息内容); null where nothing does. */
  readonly rowHead: string | null;
}

/** One line of an assessment's table (考评表), whatever the layout it was found in. */
export interface AssessmentRow {
  readonly dimension: string | null;
  readonly group: string | null;
  readonly task: string;
  readonly target: string | null;
  readonly fulfilment: string | null;
  readonly organisation: string | null;
  /** The fulfilment's numbered items, without their numbers; one where it has none. */
  readonly items: readonly string[];
  /** Where the row's passages stand in the document's text, and which items they are. */
  readonly spans: { readonly task: Span; readonly target: Span | null; readonly items: readonly Span[] };
}
