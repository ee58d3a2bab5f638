// Lines of a PDF page: pieces that stand on one base line are one line, for programs write a sentence in dozens of them.
import type { PagePiece } from "./pdf-page.ts";

/** A line of text as it is printed. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of pieces, from top to bottom. */
export function readLines(pieces: readonly PagePiece[]): readonly PageLine[] {
  const rows: { y: number; size: number; pieces: PagePiece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    // Raised and lowered signs stand within half a line.
    if (row && piece.y - row.y <= Math.max(row.size, piece.size) * 0.5) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map(({ y, size, pieces: own }) => joinLine(own, y, size));
}

const isLatin = (character: string): boolean => /[\w.,;:%)(]/.test(character);

function joinLine(pieces: readonly PagePiece[], y: number, size: number): PageLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  let text = "";
  let last: PagePiece | null = null;
  let right = sorted[0]?.x ?? 0;
  for (const piece of sorted) {
    // Bold type is sometimes printed twice, a hair apart.
    if (last?.text === piece.text && Math.abs(last.x - piece.x) < piece.size * 0.3) continue;
    text += gapText(piece.x - right, size, text.slice(-1), piece.text.charAt(0)) + piece.text;
    right = Math.max(right, piece.x + piece.width);
    last = piece;
  }
  return { text: text.trim(), x: sorted[0]?.x ?? 0, right, y, size };
}

/** Programs move letters and figures apart by less than a space; a wide gap parts columns. */
function gapText(gap: number, size: number, before: string, behind: string): string {
  if (before === "" || before === " " || behind === " ") return "";
  if (gap > size * 1.5) return "  ";
  return gap > size * (isLatin(before) && isLatin(behind) ? 0.15 : 0.4) ? " " : "";
}
