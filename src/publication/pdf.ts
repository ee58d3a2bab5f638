// Writes a paper as PDF (公文 PDF): the same page as in Word, set by typst, with an outline, fit to be kept (PDF/A-2b).
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Draft } from "../draft/draft.ts";
import { latinFonts, paperFonts, paperWords, type PaperFont } from "../text/paper.ts";
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

/** The bytes of a draft's paper as PDF; a problem where this computer has no Chinese fonts. The same fonts give the same bytes. */
export function writePdf(draft: Draft, paper: Paper, folders: readonly string[]): Checked<Uint8Array> {
  const composed = composePaper(draft, paper);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...folders] }] });
  const source = readFileSync(fileURLToPath(new URL("./paper.typ", import.meta.url)), "utf8");
  const compiled = compiler.compile({
    mainFileContent: source,
    inputs: { paper: JSON.stringify(handOver(composed, dayOf(draft, paper))) },
  });
  const failed = compiled.takeError();
  const document = compiled.result;
  if (failed || !document) throw new Error(`typst: ${failed === null ? "no document" : messagesOf(compiler, failed).join("; ")}`);
  const warnings = compiled.takeWarnings();
  const unknown = new Set(
    (warnings === null ? [] : messagesOf(compiler, warnings)).flatMap((message) => /unknown font family: (.+)$/u.exec(message)?.[1] ?? []),
  );
  const missing = Object.values<PaperFont>(paperFonts).filter((font) => familiesOf(font).every((name) => unknown.has(name.toLowerCase())));
  if (missing.length > 0) {
    const faces = missing.map(({ name }) => name).join(" ");
    return { ok: false, problems: [problem("paper.fonts-missing", { file: "SHIJI_FONTS" }, { fonts: faces, folders: folders.join(" ") })] };
  }
  return { ok: true, value: compiler.pdf(document, { pdfStandard: "a-2b", creationTimestamp: 0 }), problems: [] };
}

const messagesOf = (compiler: NodeCompiler, error: NodeError): readonly string[] =>
  (compiler.fetchDiagnostics(error) as readonly { readonly message: string }[]).map(({ message }) => message);

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
