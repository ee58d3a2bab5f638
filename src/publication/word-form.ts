// Writes a form as Word (填报表 Word): each answer a content control under its key, everything else locked; the same form is the same bytes.
import { formBookmark, formNamespace, formTag, type FormPaper, type PaperBlock, type PaperLine } from "../document/form-paper.ts";
import type { Takes } from "../document/grid-sheet.ts";
import { escapeXml } from "../document/xml.ts";
import { digestJson } from "../vocabulary/digest.ts";
import { formStyles, pageGrid, type FormStyle } from "./publication.ts";
import { bookmarkXml, countMarks, edgeParts, edgeReferences, run, text, type Numbers } from "./word-page.ts";
import { declaration, namespaces, packWord } from "./word-parts.ts";
import { fontTableXml, settingsXml, styleId, stylesXml, toTwips } from "./word-styles.ts";

/**
 * Typing is let into controls alone by protection for forms, without a password: it keeps from slips, and what was changed all the
 * same is found when the form comes back. Word, WPS and LibreOffice keep to it (decisions/0016); locked controls would not do, for
 * LibreOffice 7.4 lets every control be typed in.
 */
const protection = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
/** Grey, as Word shows what asks for an answer. */
const placeholderStyle =
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>';

/** The bytes of a form. */
export function writeWordForm(form: FormPaper): Uint8Array {
  return packWord({
    document: documentXml(form),
    parts: {
      "word/styles.xml": stylesXml(formStyles, placeholderStyle),
      "word/settings.xml": settingsXml(protection),
      "word/fontTable.xml": fontTableXml(),
      ...edgeParts(form.head ?? ""),
      "word/glossary/document.xml": glossaryXml(form),
    },
    title: form.title.replace("\n", ""),
    namespace: formNamespace,
    identity: [["identity", form.identity]],
    digest: digestJson(form.identity),
  });
}

/** Millimetres at the left and the right of a form, and above and below it: more stands on a page than on an official paper's. */
const margins = { side: 25, top: 28, bottom: 26 };
const pageWidth = pageGrid.width - 2 * margins.side;
/** Widths of the columns: what is asked, what is answered, how to answer. */
const widths = [38, 77, pageWidth - 115] as const;

const section = [
  `<w:sectPr>${edgeReferences}<w:pgSz w:w="${toTwips(pageGrid.width)}" w:h="${toTwips(pageGrid.height)}"/>`,
  `<w:pgMar w:top="${toTwips(margins.top)}" w:right="${toTwips(margins.side)}" w:bottom="${toTwips(margins.bottom)}" w:left="${toTwips(margins.side)}" w:header="${toTwips(16)}" w:footer="${toTwips(15)}" w:gutter="0"/>`,
  '<w:cols w:space="425"/></w:sectPr>',
].join("");

function documentXml({ title, facts, guideTitle, guide, blocks, signed }: FormPaper): string {
  const numbers = countMarks();
  const body = [
    ...title.split("\n").map((line) => paragraph("form-title", run(line))),
    gap(6),
    factsXml(facts),
    gap(6),
    paragraph("form-guide", run(guideTitle, bold)),
    ...guide.map((line) => paragraph("form-guide", run(line))),
    ...blocks.flatMap((block, at) => [
      block.heading === null ? gap(8) : paragraph("form-heading", run(block.heading), '<w:spacing w:before="160" w:after="40"/>'),
      blockXml(block, numbers, at === blocks.length - 1),
    ]),
    gap(10, "<w:keepNext/>"),
    signedXml(signed, numbers),
    gap(1),
  ];
  return `${declaration}<w:document ${namespaces}><w:body>${body.join("")}${section}</w:body></w:document>`;
}

const bold = '<w:rFonts w:hint="eastAsia"/><w:b/>';
const paragraph = (style: FormStyle, inside: string, more = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId(style)}"/>${more}</w:pPr>${inside}</w:p>`;
/** Two tables with nothing between them would be one. */
const gap = (points: number, more = ""): string =>
  `<w:p><w:pPr>${more}<w:spacing w:line="${points * 20}" w:lineRule="exact"/></w:pPr></w:p>`;

const shades = { band: "DDE3EA", shown: "F2F2F2", asked: "FFF7D6" } as const;

interface Cell {
  readonly width: number;
  readonly span?: number;
  readonly shade?: keyof typeof shades;
  /** In the middle of the row's height. */
  readonly centred?: boolean;
  readonly inside: string;
}

const cellXml = ({ width, span = 1, shade, centred, inside }: Cell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${toTwips(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shades[shade]}"/>` : ""}${centred ? '<w:vAlign w:val="center"/>' : ""}</w:tcPr>${inside}</w:tc>`;

const rowXml = (cells: readonly Cell[], properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map(cellXml).join("")}</w:tr>`;

function tableXml(columns: readonly number[], rows: readonly string[]): string {
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
  const width = toTwips(columns.reduce((sum, one) => sum + one, 0));
  const properties = `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${toTwips(one)}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Office and number, period and due day, two on a line. */
function factsXml(facts: FormPaper["facts"]): string {
  const columns = [24, 58, 22, pageWidth - 104];
  const pairs = facts.map(([name, value], at): readonly Cell[] => [
    { width: columns[(at % 2) * 2] ?? 0, shade: "shown", centred: true, inside: paragraph("form-label", run(name)) },
    { width: columns[(at % 2) * 2 + 1] ?? 0, centred: true, inside: paragraph("form-text", run(value)) },
  ]);
  const rows = pairs.flatMap((pair, at) => (at % 2 === 0 ? [rowXml([...pair, ...(pairs[at + 1] ?? [])], "<w:cantSplit/>")] : []));
  return tableXml(columns, rows);
}

/** A block; what is shown stays on the page of the first answer, and the last block on that of the signatures, where programs know how. */
function blockXml({ title, lines }: PaperBlock, numbers: Numbers, isLast: boolean): string {
  const band = rowXml(
    [{ width: pageWidth, span: 3, shade: "band", inside: paragraph("form-band", run(title)) }],
    "<w:cantSplit/><w:tblHeader/>",
  );
  const rows = lines.map((line, at) => {
    const keeps = at === lines.length - 1 ? isLast : line.kind === "shown" && line.text.length <= heldLength;
    return lineXml(line, numbers, keeps ? "<w:keepNext/>" : "");
  });
  return tableXml(widths, [band, ...rows]);
}

/** Rows that take more characters than this may be broken over pages: held together they would leave half a page empty. */
const heldLength = 500;

function lineXml(line: PaperLine, numbers: Numbers, keeps: string): string {
  const name = line.label.split("\n").map((one) => paragraph("form-label", run(one), keeps));
  const label: Cell = { width: widths[0], shade: "shown", centred: true, inside: name.join("") };
  if (line.kind === "shown") {
    const held = line.text.length > heldLength ? "" : "<w:cantSplit/>";
    return rowXml([label, { width: widths[1] + widths[2], span: 2, shade: "shown", inside: shownXml(line, numbers, keeps) }], held);
  }
  const unit = line.unit === null || line.unit === "" ? "" : run(` ${line.unit}`);
  const answer = paragraph("form-text", controlXml(line, numbers) + unit, keeps);
  // Room to write in.
  const height = line.takes.what === "text" ? '<w:trHeight w:val="860" w:hRule="atLeast"/>' : "";
  return rowXml(
    [
      label,
      { width: widths[1], centred: line.takes.what !== "text", inside: answer, ...(line.required && { shade: "asked" }) },
      { width: widths[2], centred: true, inside: paragraph("form-hint", run(line.hint), keeps) },
    ],
    `<w:cantSplit/>${height}`,
  );
}

/** A text that is there, a paragraph a line, between one bookmark: a control would be one more place that LibreOffice lets be typed in. */
function shownXml({ text: said, key }: Extract<PaperLine, { kind: "shown" }>, numbers: Numbers, keeps: string): string {
  const lines = said.split("\n").map((one) => run(one));
  if (key === null) return lines.map((one) => paragraph("form-text", one, keeps)).join("");
  const [start = "", end = ""] = bookmarkXml(formBookmark(key), "|", numbers).split("|");
  return lines
    .map((one, at) => paragraph("form-text", `${at === 0 ? start : ""}${one}${at === lines.length - 1 ? end : ""}`, keeps))
    .join("");
}

/** Who fills it in, who read it over, and when. */
function signedXml(signed: readonly PaperLine[], numbers: Numbers): string {
  const columns = [22, 30, 22, 30, 24, pageWidth - 128];
  const cells = signed.flatMap((line, at): readonly Cell[] => [
    { width: columns[at * 2] ?? 0, shade: "shown", centred: true, inside: paragraph("form-label", run(line.label)) },
    {
      width: columns[at * 2 + 1] ?? 0,
      centred: true,
      inside: paragraph("form-text", line.kind === "asked" ? controlXml(line, numbers) : run(line.text)),
    },
  ]);
  return tableXml(columns, [rowXml(cells, "<w:cantSplit/>")]);
}

/**
 * A control in the line, with its key as tag and on a bookmark. A text's control is of the plain kind without a type: of one that says
 * w:text, or that stands around a paragraph, LibreOffice 7.4 makes an input field and writes what is in it several times over.
 */
function controlXml({ label, key, takes, placeholder }: Extract<PaperLine, { kind: "asked" }>, numbers: Numbers): string {
  const name = escapeXml(Array.from(label.replace("\n", " ")).slice(0, 60).join(""));
  const properties = [
    `<w:alias w:val="${name}"/><w:tag w:val="${escapeXml(formTag(key))}"/><w:id w:val="${numbers.control()}"/><w:lock w:val="sdtLocked"/>`,
    `<w:placeholder><w:docPart w:val="${partName(placeholder)}"/></w:placeholder><w:showingPlcHdr/>${kindXml(takes, placeholder)}`,
  ].join("");
  const inside = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:rFonts w:hint="eastAsia"/></w:rPr>${text(placeholder)}</w:r>`;
  return bookmarkXml(formBookmark(key), `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`, numbers);
}

function kindXml(takes: Takes, placeholder: string): string {
  const item = (shown: string, value: string): string => `<w:listItem w:displayText="${escapeXml(shown)}" w:value="${escapeXml(value)}"/>`;
  switch (takes.what) {
    case "choice":
      return `<w:dropDownList>${item(placeholder, "")}${takes.values.map((value) => item(value, value)).join("")}</w:dropDownList>`;
    case "day":
      return '<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="zh-CN"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>';
    default:
      return "";
  }
}

const partName = (placeholder: string): string => `Shiji${digestJson(placeholder).slice(0, 12)}`;

/** What Word shows again in a control that was emptied; without it Word would ask in words of its own. */
function glossaryXml({ blocks, signed }: FormPaper): string {
  const lines = [...blocks.flatMap((block) => block.lines), ...signed];
  const said = [...new Set(lines.flatMap((line) => (line.kind === "asked" ? [line.placeholder] : [])))];
  const part = (one: string): string =>
    `<w:docPart><w:docPartPr><w:name w:val="${partName(one)}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors></w:docPartPr><w:docPartBody><w:p><w:r><w:rPr><w:color w:val="808080"/></w:rPr>${text(one)}</w:r></w:p></w:docPartBody></w:docPart>`;
  return `${declaration}<w:glossaryDocument ${namespaces}><w:docParts>${said.map(part).join("")}</w:docParts></w:glossaryDocument>`;
}
