// How much of a document is read at most: one table, so that every reader is bounded and each bound has its reason.

/** Bytes, units and counts; a file beyond one of them ends in a problem that says which. */
export const limits = {
  /** Bytes of a file. Reports with photographs reach some tens of megabytes. */
  fileBytes: 64 << 20,
  /** Parts of a zip container. A workbook of a thousand sheets and pictures has fewer. */
  parts: 10_000,
  /** Bytes of one inflated part: ten times the largest document.xml seen. Deflate makes a thousand of one, so no ratio is asked: sizes decide. */
  partBytes: 64 << 20,
  /** Bytes of all parts together, as declared; parts that are not read are never inflated. */
  archiveBytes: 1 << 30,
  /** Bytes of a workbook's own parts together: its library inflates them all. */
  workbookBytes: 256 << 20,
  /** UTF-16 units of the text of a document: a yearbook has two million. */
  textUnits: 8_000_000,
  /** Open elements of XML or tables of HTML within one another. Word itself stops at some hundred. */
  depth: 512,
  /** Tables in one another that are still told apart. */
  tables: 16,
  /** Columns and rows that a table may have, and cells over all; a colspan beyond is cut, as browsers do at 1000. */
  columns: 1000,
  rows: 100_000,
  cells: 1_000_000,
  /** Pages of a PDF that are read; the rest is said to be left out. */
  pages: 400,
  /** Pieces of text and of ruling on one page; a map may have millions of lines. */
  pagePieces: 200_000,
  /** Bytes of XML or HTML that are read in the calling thread; a server answers nobody meanwhile. They take some 0.2 s each million. */
  hereBytes: 4 << 20,
  /** Time and memory of a reader on a thread of its own; a page takes some 20 ms. */
  seconds: 120,
  megabytes: 1024,
} as const;
