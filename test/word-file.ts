// Word files for tests, of the very XML that a test is about.
import { zipSync, type Zippable } from "fflate";

const words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = [
  `xmlns:w="${words}" xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** The parts of a file beside its body: the inside of their roots. */
export type WordParts = Readonly<Partial<Record<"styles" | "numbering" | "footnotes" | "endnotes" | "comments", string>>>;

/** A Word file whose body holds the XML given. */
export function wordFile(body: string, parts: WordParts = {}, more: Zippable = {}): Uint8Array {
  const encoder = new TextEncoder();
  const related = Object.entries(parts);
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const overrides = [["document", "document.main"], ...related.map(([name]) => [name, name])]
    .map(([name = "", type = ""]) => `<Override PartName="/word/${name}.xml" ContentType="${main}.${type}+xml"/>`)
    .join("");
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (list: readonly string[]): string =>
    `${declared}<Relationships xmlns="${packages}/relationships">${list.join("")}</Relationships>`;
  const sources: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${declared}<Types xmlns="${packages}/content-types">${defaults}${overrides}</Types>`,
    "_rels/.rels": relationships([relationship(1, "officeDocument", "word/document.xml")]),
    "word/document.xml": `${declared}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(related.map(([name], at) => relationship(at + 1, name, `${name}.xml`))),
    ...Object.fromEntries(
      related.map(([name, inside]) => [`word/${name}.xml`, `${declared}<w:${name} ${namespaces}>${inside}</w:${name}>`]),
    ),
  };
  return zipSync({ ...Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, encoder.encode(source)])), ...more });
}

/** A paragraph of one run. */
export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
