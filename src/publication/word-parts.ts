// The container of an official Word file (公文 Word 文件): its parts, their kinds and how they refer to one another; the same paper is the same bytes.
import { zipSync, type Zippable } from "fflate";
import { escapeXml } from "../document/xml.ts";
import type { Digest } from "../vocabulary/id.ts";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'mc:Ignorable="w14 w15"',
].join(" ");

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts beside the document, by path: what they are called in relationships, and their kind. */
const related = {
  "word/styles.xml": ["styles", `${word}.styles+xml`],
  "word/settings.xml": ["settings", `${word}.settings+xml`],
  "word/fontTable.xml": ["fontTable", `${word}.fontTable+xml`],
  "word/footer1.xml": ["footer", `${word}.footer+xml`],
  "word/footer2.xml": ["footer", `${word}.footer+xml`],
  "word/header1.xml": ["header", `${word}.header+xml`],
  "word/header2.xml": ["header", `${word}.header+xml`],
  "customXml/item1.xml": ["customXml", null],
  "word/glossary/document.xml": ["glossaryDocument", `${word}.document.glossary+xml`],
} as const satisfies Readonly<Record<string, readonly [string, string | null]>>;
export type RelatedPart = keyof typeof related;

/** The id by which the document refers to a part. */
export const relationshipId = (part: RelatedPart): string => `rId${Object.keys(related).indexOf(part) + 1}`;

export interface WordParts {
  readonly document: string;
  readonly parts: Readonly<Record<Exclude<RelatedPart, "customXml/item1.xml" | "word/glossary/document.xml">, string>> & {
    /** Texts that controls show while they are empty. */
    readonly "word/glossary/document.xml"?: string;
  };
  readonly title: string;
  /** What is said of the file beside its text, in a part of its own and among its properties: name and value. */
  readonly identity: readonly (readonly [string, string])[];
  /** Vocabulary of that part; its last word names the part's element. */
  readonly namespace: string;
  readonly digest: Digest;
}

/** Namespace of the part that says which draft a file is of. */
export const identityNamespace = "urn:shiji:draft";

export function packWord({ document, parts, title, identity, namespace, digest }: WordParts): Uint8Array {
  const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relationships = (list: readonly string[]): string =>
    `${declaration}<Relationships xmlns="${packages}/relationships">${list.join("")}</Relationships>`;
  const paths = Object.entries(related).filter(([path]) => path === "customXml/item1.xml" || path in parts);
  const root = namespace.slice(namespace.lastIndexOf(":") + 1);
  const item = `<${root} xmlns="${namespace}">${identity.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join("")}</${root}>`;
  const sources: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(paths.flatMap(([path, [, kind]]) => (kind === null ? [] : [[path, kind] as const]))),
    "_rels/.rels": relationships([
      relationship("rId1", `${office}/relationships/officeDocument`, "word/document.xml"),
      relationship("rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
      relationship("rId3", `${office}/relationships/extended-properties`, "docProps/app.xml"),
      relationship("rId4", `${office}/relationships/custom-properties`, "docProps/custom.xml"),
    ]),
    "word/document.xml": document,
    ...parts,
    "word/_rels/document.xml.rels": relationships(
      paths.map(([path, [type]]) =>
        relationship(
          relationshipId(path as RelatedPart),
          `${office}/relationships/${type}`,
          path.startsWith("word/") ? path.slice(5) : `../${path}`,
        ),
      ),
    ),
    "customXml/item1.xml": declaration + item,
    "customXml/itemProps1.xml": `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${uuidOf(digest)}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    "customXml/_rels/item1.xml.rels": relationships([relationship("rId1", `${office}/relationships/customXmlProps`, "itemProps1.xml")]),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Shiji</dc:creator></cp:coreProperties>`,
    "docProps/app.xml": `${declaration}<Properties xmlns="${office}/extended-properties"><Application>Shiji</Application></Properties>`,
    "docProps/custom.xml": customProperties(identity),
  };
  const encoder = new TextEncoder();
  const zip: Zippable = Object.fromEntries(Object.entries(sources).map(([path, source]) => [path, encoder.encode(source)]));
  // One moment for all parts, so that the same paper is the same bytes.
  return zipSync(zip, { mtime: new Date(1980, 1, 1), level: 6 });
}

function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const all = [
    ["word/document.xml", `${word}.document.main+xml`],
    ...overrides,
    ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
    ["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ].map(([path = "", kind = ""]) => `<Override PartName="/${path}" ContentType="${kind}"/>`);
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${declaration}<Types xmlns="${packages}/content-types">${defaults}${all.join("")}</Types>`;
}

/** The properties a person sees under 文件—属性—自定义; the id is the one that all such properties have. */
function customProperties(identity: WordParts["identity"]): string {
  const one = ([name, value]: readonly [string, string], at: number): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${propertyName(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`;
  return `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${identity.map(one).join("")}</Properties>`;
}

/** The name of a property of the file: Shiji and what it says. */
export const propertyName = (name: string): string => `Shiji${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A digest as the id of a data store. */
function uuidOf(digest: string): string {
  const hex = digest.toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}}`;
}
