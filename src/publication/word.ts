// Writes a paper as Word (公文 Word): every bound figure and word a content control, every item between bookmarks, so that an edited file can be read back.
import type { Draft } from "../draft/draft.ts";
import { escapeXml } from "../document/xml.ts";
import { composePaper, type MetricLabels } from "./compose.ts";
import { faces, gridSqueeze } from "./face.ts";
import { identityOf, identityPairs } from "./identity.ts";
import type { ComposedPaper, Paper, PaperBinding, PaperParagraph, PaperRun, PaperTable } from "./publication.ts";
import { bindingBookmark, bindingTag, itemBookmark } from "./tag.ts";
import { bookmarkXml, countMarks, edgeParts, edgeReferences, run, text, type Numbers } from "./word-page.ts";
import { declaration, identityNamespace, namespaces, packWord } from "./word-parts.ts";
import { fontTableXml, sectionXml, settingsXml, styleId, stylesXml, textWidth } from "./word-styles.ts";

/** The bytes of a draft's paper as Word. The same draft and paper are the same bytes. */
export function writeWord(draft: Draft, paper: Paper, labels: MetricLabels = new Map()): Uint8Array {
  const composed = composePaper(draft, paper, labels);
  const identity = identityOf(draft, paper);
  return packWord({
    document: documentXml(composed),
    parts: {
      "word/styles.xml": stylesXml(),
      "word/settings.xml": settingsXml(),
      "word/fontTable.xml": fontTableXml(),
      ...edgeParts(composed.head ?? ""),
    },
    title: composed.title,
    namespace: identityNamespace,
    identity: identityPairs(identity),
    digest: identity.digest,
  });
}

function documentXml({ blocks, imprint }: ComposedPaper): string {
  const numbers = countMarks();
  const signed = signedFrom(blocks);
  const keeps = (at: number): string => (at >= signed.first && at < signed.last ? "<w:keepNext/>" : "");
  const body = blocks.map((block, at) => {
    switch (block.kind) {
      case "table":
        return tableXml(block, numbers);
      case "gap":
        return `<w:p><w:pPr><w:pStyle w:val="${styleId("body")}"/>${keeps(at)}</w:pPr></w:p>`;
      case "break":
        return "";
      case "paragraph":
        return paragraphXml(block, numbers, `${keeps(at)}${blocks[at - 1]?.kind === "break" ? "<w:pageBreakBefore/>" : ""}`);
    }
  });
  const endsInTable = blocks.at(-1)?.kind === "table";
  const last = imprint === null ? "" : imprintXml(imprint);
  // A table is followed by a paragraph; a line of one point leaves no empty page behind a full one.
  const end = endsInTable || last !== "" ? '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>' : "";
  return `${declaration}<w:document ${namespaces}><w:body>${body.join("")}${last}${end}${sectionXml(edgeReferences)}</w:body></w:document>`;
}

/** From the last paragraph of the text to the date: no page bears a signature and nothing else. */
function signedFrom(blocks: ComposedPaper["blocks"]): { readonly first: number; readonly last: number } {
  const last = blocks.findIndex((block) => block.kind === "paragraph" && block.style === "date");
  const isBefore = (block: ComposedPaper["blocks"][number]): boolean => block.kind === "paragraph" && block.style !== "signature";
  return { first: last < 0 ? 0 : blocks.slice(0, last).findLastIndex(isBefore), last };
}

function paragraphXml({ style, label, runs, item, fromRight }: PaperParagraph, numbers: Numbers, more = ""): string {
  const indent =
    fromRight === undefined
      ? ""
      : `<w:ind w:rightChars="${Math.round(fromRight * 100)}" w:right="${Math.round(fromRight * (faces[style].size - gridSqueeze) * 20)}"/>`;
  const properties = `<w:pPr><w:pStyle w:val="${styleId(style)}"/>${more}${indent}</w:pPr>`;
  const said = runs.map((one) => runXml(one, numbers)).join("");
  return `<w:p>${properties}${run(label)}${item === null ? said : bookmarkXml(itemBookmark(item), said, numbers)}</w:p>`;
}

const runXml = ({ text: said, binding }: PaperRun, numbers: Numbers): string =>
  binding === null ? run(said) : bookmarkXml(bindingBookmark(binding), controlXml(said, binding, numbers), numbers);

/** A control that prints as plain text: no frame, no placeholder; Word shows its title where a person asks for it. */
function controlXml(said: string, binding: PaperBinding, { control }: Numbers): string {
  const hint = escapeXml(Array.from(binding.hint).slice(0, 60).join(""));
  return `<w:sdt><w:sdtPr><w:alias w:val="${hint}"/><w:tag w:val="${bindingTag(binding)}"/><w:id w:val="${control()}"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${run(said)}</w:sdtContent></w:sdt>`;
}

/** Rows that take more lines than this may be broken over pages: held together they would leave half a page empty. */
const heldLines = 14;

function tableXml({ columns, rows, heads, cells }: PaperTable, numbers: Numbers): string {
  const widths = columns.map((part) => Math.round(part * textWidth));
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
  const properties = `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const rowXml = (row: number): string => {
    let column = 0;
    let written = "";
    while (column < columns.length) {
      const at = column;
      const cell = cells.find((one) => one.column === at && one.row <= row && one.row + one.rowSpan > row);
      const span = cell?.columnSpan ?? 1;
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
      const merge = !cell || cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
      const isText = at + span === columns.length && row >= heads;
      const cellProperties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}<w:vAlign w:val="${isText ? "top" : "center"}"/></w:tcPr>`;
      const inside = cell?.row === row ? cell.paragraphs.map((one) => paragraphXml(one, numbers)).join("") : emptyCell;
      written += `<w:tc>${cellProperties}${inside}</w:tc>`;
      column += span;
    }
    const held =
      row < heads ||
      linesOf(
        cells.filter((one) => one.row === row && one.rowSpan === 1),
        widths,
      ) <= heldLines;
    const rowProperties = `${held ? "<w:cantSplit/>" : ""}${row < heads ? "<w:tblHeader/>" : ""}`;
    return `<w:tr>${rowProperties && `<w:trPr>${rowProperties}</w:trPr>`}${written}</w:tr>`;
  };
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${Array.from({ length: rows }, (_, row) => rowXml(row)).join("")}</w:tbl>`;
}

const emptyCell = `<w:p><w:pPr><w:pStyle w:val="${styleId("table-label")}"/></w:pPr></w:p>`;

/** How many lines the fullest cell of a row takes, by its characters. */
function linesOf(cells: PaperTable["cells"], widths: readonly number[]): number {
  return Math.max(
    0,
    ...cells.map(({ column, columnSpan, paragraphs }) => {
      const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0) - 160;
      return paragraphs.reduce((sum, { style, label, runs }) => {
        const said = label + runs.map((one) => one.text).join("");
        return sum + Math.ceil((said.length * faces[style].size * 20) / width);
      }, 0);
    }),
  );
}

/** Copies and printer at the foot of the last page, between lines as wide as the text, the outer ones thicker. */
function imprintXml({ copies, by, on }: NonNullable<ComposedPaper["imprint"]>): string {
  const row = (inside: string): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${textWidth}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${styleId("imprint")}"/><w:keepNext/><w:tabs><w:tab w:val="right" w:pos="${textWidth - 280}"/></w:tabs></w:pPr>${inside}</w:p></w:tc></w:tr>`;
  const printed = by === null && on === null ? "" : row(`${run(by ?? "")}${on === null ? "" : `<w:r><w:tab/>${text(on)}</w:r>`}`);
  const side = (name: string, size: number): string => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const place =
    '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"/>';
  const properties = `<w:tblPr>${place}<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${side("top", 8)}${side("bottom", 8)}${side("insideH", 6)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid><w:gridCol w:w="${textWidth}"/></w:tblGrid>${copies === null ? "" : row(run(copies))}${printed}</w:tbl>`;
}
