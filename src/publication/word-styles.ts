// The styles, fonts and settings of an official Word file (样式、字体表、设置), written from the table of faces.
import { escapeXml } from "../document/xml.ts";
import { latinFont, paperFonts, styleNames, type PaperFont } from "../text/paper.ts";
import { faces, gridLine, gridSqueeze, isOnGrid, type Face } from "./face.ts";
import { pageGrid, paragraphStyles, type WordStyle } from "./publication.ts";
import { declaration, namespaces } from "./word-parts.ts";

const twips = (points: number): number => Math.round(points * 20);
export const toTwips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Width of the text in twips. */
export const textWidth = toTwips(pageGrid.textWidth);
const margins = {
  top: toTwips(pageGrid.top),
  bottom: toTwips(pageGrid.height) - toTwips(pageGrid.top) - toTwips(pageGrid.textHeight),
  inner: toTwips(pageGrid.inner),
};

/**
 * The page: the grid is said to Word as its dialogue shows it, 22 lines of 28 characters; exact lines and squeezed characters hold it
 * in programs that know no grid.
 */
export const sectionXml = (references: string): string =>
  `<w:sectPr>${references}<w:pgSz w:w="${toTwips(pageGrid.width)}" w:h="${toTwips(pageGrid.height)}"/>` +
  `<w:pgMar w:top="${margins.top}" w:right="${toTwips(pageGrid.width) - margins.inner - textWidth}" w:bottom="${margins.bottom}" w:left="${margins.inner}" w:header="${toTwips(20)}" w:footer="${toTwips(22)}" w:gutter="0"/>` +
  `<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${twips(gridLine)}"/></w:sectPr>`;

/** A face for each kind of writing: what is said of Latin letters holds for digits. */
export const fontsXml = (font: PaperFont, latin: string = latinFont): string =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font.name}" w:cs="${latin}"/>`;

/** Indents in characters for Word, and in twips for the others. */
function indentXml({ first, left, size }: Face, squeeze: number): string {
  const one = size - squeeze;
  const of = (name: string, characters: number): string =>
    characters === 0 ? "" : ` w:${name}Chars="${Math.round(characters * 100)}" w:${name}="${twips(characters * one)}"`;
  const indents = `${of("left", left)}${first < 0 ? of("hanging", -first) : of("firstLine", first)}`;
  return indents === "" ? "" : `<w:ind${indents}/>`;
}

const aligns: Readonly<Record<Face["align"], string>> = { left: "left", centre: "center", right: "right", both: "both" };

function styleXml(style: WordStyle): string {
  const face = faces[style];
  const squeeze = isOnGrid(style) && face.size === pageGrid.size ? gridSqueeze : 0;
  const paragraph = [
    face.keeps ? "<w:keepNext/>" : "",
    // Word's own default, said aloud: LibreOffice 7.4 reads the switch the wrong way round, and lets no mark hang only where it is on.
    "<w:overflowPunct/>",
    isOnGrid(style) ? "" : '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:line="${twips(face.line)}" w:lineRule="exact"/>`,
    indentXml(face, squeeze),
    `<w:jc w:val="${aligns[face.align]}"/>`,
    face.outline === null ? "" : `<w:outlineLvl w:val="${face.outline - 1}"/>`,
  ].join("");
  const run = [
    fontsXml(paperFonts[face.font], face.font === "hei" ? paperFonts.hei.name : latinFont),
    squeeze === 0 ? "" : `<w:spacing w:val="-${twips(squeeze)}"/>`,
    `<w:sz w:val="${face.size * 2}"/><w:szCs w:val="${face.size * 2}"/>`,
  ].join("");
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(style)}"><w:name w:val="${styleNames[style]}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** The id of a style: Shiji and its name without hyphens. */
export const styleId = (style: WordStyle): string =>
  `Shiji${style.replace(/(?:^|-)(?<letter>\w)/gu, (match) => match.replace("-", "").toUpperCase())}`;

/** The styles: of official papers, or those that are given; `more` are of other kinds. */
export function stylesXml(styles: readonly WordStyle[] = paragraphStyles, more = ""): string {
  const { body } = paperFonts;
  const size = pageGrid.size * 2;
  return [
    `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(body)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...styles.map(styleXml),
    more,
    "</w:styles>",
  ].join("");
}

/** The fonts by name, by their other names, and by what they are like: the office's computer has them, ours need not. */
export function fontTableXml(): string {
  const fonts = Object.values<PaperFont>(paperFonts).map(
    ({ name, others, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${escapeXml(others.slice(0, 4).join(","))}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${family === "modern" ? "fixed" : "variable"}"/></w:font>`,
  );
  const latin = `<w:font w:name="${latinFont}"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `${declaration}<w:fonts ${namespaces}>${fonts.join("")}${latin}</w:fonts>`;
}

/** The settings; `protection` says who may type what, where that is not everything. */
export const settingsXml = (protection = ""): string =>
  `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:mirrorMargins/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>${protection}<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridHorizontalSpacing w:val="160"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
