// How each kind of paragraph looks on an official page (公文格式): face, size, place. One table, for Word and PDF alike.
import type { paperFonts } from "../text/paper.ts";
import type { WordStyle } from "./publication.ts";

/** A paragraph's look. Lengths in points; indents in characters of its own size. */
export interface Face {
  readonly font: keyof typeof paperFonts;
  readonly size: number;
  readonly align: "left" | "centre" | "right" | "both";
  /** Indent of the first line, and of all lines where the first stands out (hanging). */
  readonly first: number;
  readonly left: number;
  /** Distance of lines; all on the page's grid have the grid's. */
  readonly line: number;
  /** Outline level from 1, of what the document's outline lists; null for none. */
  readonly outline: number | null;
  /** It stays on the page of what follows it. */
  readonly keeps: boolean;
}

/** Distance of the page's lines in points: 225 mm by 22, cut so that 22 and no 23rd stand on a page. */
export const gridLine = 28.95;
/** What of a character's 16 points is taken away so that 28 of them stand on a line of 156 mm, with a hair left for programs that round. */
export const gridSqueeze = 0.25;

const onGrid: Face = { font: "body", size: 16, align: "both", first: 2, left: 0, line: gridLine, outline: null, keeps: false };
const inTable: Face = { ...onGrid, size: 12, align: "both", first: 0, line: 19 };

export const faces: Readonly<Record<WordStyle, Face>> = {
  number: { ...onGrid, align: "centre", first: 0 },
  title: { ...onGrid, font: "title", size: 22, align: "centre", first: 0, outline: 1, keeps: true },
  notice: { ...onGrid, font: "kai", size: 12, align: "centre", first: 0 },
  addressee: { ...onGrid, first: 0 },
  body: onGrid,
  heading1: { ...onGrid, font: "hei", align: "left", outline: 1, keeps: true },
  heading2: { ...onGrid, font: "kai", align: "left", outline: 2, keeps: true },
  heading3: { ...onGrid, align: "left", outline: 3, keeps: true },
  "annex-note": { ...onGrid, align: "left", first: -3, left: 5 },
  signature: { ...onGrid, align: "right", first: 0 },
  date: { ...onGrid, align: "right", first: 0 },
  annex: { ...onGrid, font: "hei", align: "left", first: 0, keeps: true },
  "annex-title": { ...onGrid, font: "title", size: 22, align: "centre", first: 0, outline: 1, keeps: true },
  "table-head": { ...inTable, font: "hei", align: "centre" },
  "table-label": { ...inTable, align: "centre" },
  "table-text": inTable,
  "form-title": { ...inTable, font: "title", size: 20, align: "centre", line: 32, outline: 1, keeps: true },
  "form-heading": { ...inTable, font: "hei", size: 14, align: "left", line: 30, outline: 2, keeps: true },
  "form-band": { ...inTable, font: "hei", align: "left", outline: 3, keeps: true },
  "form-guide": { ...inTable, align: "left", line: 20 },
  "form-label": { ...inTable, align: "centre" },
  "form-text": { ...inTable, align: "left" },
  "form-hint": { ...inTable, font: "kai", size: 10.5, align: "left", line: 15 },
  imprint: { ...onGrid, size: 14, align: "left", first: 0, left: 1, line: 26 },
};
/** Styles whose paragraphs stand on the page's grid of lines and characters. */
export const isOnGrid = (style: WordStyle): boolean => faces[style].line === gridLine;
