// Writes a paper as PDF (公文 PDF): the same page as in Word, set by typst, with an outline, fit to be kept (PDF/A-2b).
import { readFile } from "node:fs/promises";
import type { Draft } from "../draft/draft.ts";
import { latinFonts, paperFonts, paperWords, type PaperFont } from "../text/paper.ts";
import type { Json } from "../vocabulary/digest.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { problem, type Checked } from "../vocabulary/problem.ts";
import { composePaper } from "./compose.ts";
import { faces, isOnGrid } from "./face.ts";
import {
  pageGrid,
  paragraphStyles,
  type ComposedPaper,
  type Paper,
  type PaperCell,
  type PaperParagraph,
  type PaperTable,
} from "./publication.ts";
import { openTypesetter } from "./typst.ts";

/** The bytes of a draft's paper as PDF; a problem where this computer has no typesetter or no Chinese fonts. The same fonts give the same bytes. */
export async function writePdf(draft: Draft, paper: Paper, folders: readonly string[]): Promise<Checked<Uint8Array>> {
  const opened = await openTypesetter(folders);
  if (!opened.ok) return { ok: false, problems: opened.problems };
  const set = opened.value({
    program: await readFile(new URL("./paper.typ", import.meta.url), "utf8"),
    data: handOver(composePaper(draft, paper), dayOf(draft, paper)) as Json,
    pdf: { pdfStandard: "a-2b", creationTimestamp: 0 },
  });
  const unknown = new Set(set.warnings.flatMap((message) => /unknown font family: (.+)$/u.exec(message)?.[1] ?? []));
  const missing = Object.values<PaperFont>(paperFonts).filter((font) => familiesOf(font).every((name) => unknown.has(name.toLowerCase())));
  if (missing.length > 0) {
    const fonts = missing.map(({ name }) => name).join(" ");
    return { ok: false, problems: [problem("paper.fonts-missing", { file: "SHIJI_FONTS" }, { fonts, folders: folders.join(" ") })] };
  }
  if ("message" in set) throw new Error(`the paper could not be set: ${set.message}`);
  return { ok: true, value: set.pdf, problems: [] };
}

const familiesOf = ({ name, others }: PaperFont): readonly string[] => [name, ...others];

/** A file that is kept must say its day: the document's own, or the last one that is reported on. */
const dayOf = ({ period }: Draft, { date }: Paper): Day => date ?? parsePeriod(period)?.to ?? "2000-01-01";

/** What the page's program is given: plain data, no source, so that no text is ever taken for a command. */
const handOver = ({ title, blocks, imprint, head }: ComposedPaper, day: Day): unknown => ({
  title,
  day: day.split("-").map(Number),
  head,
  imprint,
  grid: pageGrid,
  latin: latinFonts,
  song: familiesOf(paperFonts.song),
  dash: paperWords.pageLine,
  faces: Object.fromEntries(
    paragraphStyles.map((style) => [style, { ...faces[style], fonts: familiesOf(paperFonts[faces[style].font]), grid: isOnGrid(style) }]),
  ),
  blocks: blocks.map((block) =>
    block.kind === "paragraph" ? handParagraph(block) : block.kind === "table" ? { ...block, cells: handCells(block) } : block,
  ),
});

const handParagraph = ({ style, label, runs, fromRight }: PaperParagraph): unknown => ({
  kind: "paragraph",
  style,
  label,
  text: textOf(runs),
  right: fromRight ?? null,
});
const textOf = (runs: PaperParagraph["runs"]): string => runs.map(({ text }) => text).join("");

/** A text stands in the outline under the dimension, group and task that begin with its row. */
function handCells({ cells, columns, heads }: PaperTable): readonly unknown[] {
  const levelOf = ({ row, column }: PaperCell): number =>
    2 + cells.filter((cell) => cell.column < column && cell.row <= row && cell.row + cell.rowSpan > row).length;
  return cells.map((cell) => {
    const isText = cell.row >= heads && cell.column + cell.columnSpan === columns.length;
    const outline = cells
      .filter(({ row, column }) => isText && row === cell.row && column < cell.column)
      .map((one) => ({ level: levelOf(one), text: one.paragraphs.map(({ runs }) => textOf(runs)).join("") }));
    return { ...cell, text: isText, outline, paragraphs: cell.paragraphs.map(handParagraph) };
  });
}
