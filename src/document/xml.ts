// XML of office containers, read as a stream of tags with their places in the source: strict, without declarations, bounded in depth.
import { SaxesParser, type SaxesTagNS } from "saxes";
import { ProblemError, problem, type Place } from "../vocabulary/problem.ts";
import { limits } from "./limits.ts";

/** An element's start: its local name, family of vocabulary and attributes by local name. */
export interface XmlTag {
  readonly name: string;
  /** w: WordprocessingML, also of its strict edition; m: formulas; other: all else. */
  readonly family: "w" | "m" | "r" | "other";
  /** Names without prefix; of w:id and r:id both are here as `id` and `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a reader is told, with the places of each tag in the source's units. */
export interface XmlEvents {
  readonly open: (tag: XmlTag, start: number, end: number) => void;
  readonly close: (tag: XmlTag, start: number, end: number) => void;
  readonly text?: (text: string) => void;
}

const families: ReadonlyMap<string, XmlTag["family"]> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
]);
const familyOf = (uri: string): XmlTag["family"] => families.get(uri) ?? "other";

/** The part's text: UTF-8 unless a mark says UTF-16. */
export function decodeXml(bytes: Uint8Array, at: Place): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw brokenXml(cause instanceof Error ? cause.message : String(cause), at);
  }
}

/** Walks over a source once. Well-formedness is checked; a declaration of entities ends the walk, for office programs write none. */
export function walkXml(source: string, at: Place, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlTag[] = [];
  const fail = (message: string): never => {
    throw brokenXml(message, at);
  };
  parser.on("error", (error) => fail(error.message));
  parser.on("doctype", () => fail("DOCTYPE"));
  parser.on("opentag", (tag) => {
    const xml = tagOf(tag);
    if (open.length >= limits.depth) throw new ProblemError([problem("document.nested", at, { limit: limits.depth })]);
    const end = parser.position;
    // No “<” stands within a tag, so the last one before its end begins it.
    events.open(xml, source.lastIndexOf("<", end - 1), end);
    open.push(xml);
  });
  parser.on("closetag", (tag) => {
    const end = parser.position;
    const xml = open.pop();
    if (xml) events.close(xml, tag.isSelfClosing ? end : source.lastIndexOf("<", end - 1), end);
  });
  const { text } = events;
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(source).close();
}

function tagOf(tag: SaxesTagNS): XmlTag {
  const attributes = new Map<string, string>();
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || uri === "http://www.w3.org/2000/xmlns/") continue;
    attributes.set(familyOf(uri) === "r" ? `r:${local}` : local, value);
  }
  return { name: tag.local, family: familyOf(tag.uri), attributes };
}

const brokenXml = (message: string, at: Place): ProblemError =>
  new ProblemError([problem("document.broken", at, { what: "xml", message })]);

/** Whether a switch (w:vanish, w:tblHeader) is on: it is where its value does not say otherwise. */
export function isOn(tag: XmlTag): boolean {
  return !["0", "false", "off", "none"].includes(tag.attributes.get("val") ?? "1");
}

/** A whole number of an attribute, held within bounds; the other where there is none. */
export function wholeOf(tag: XmlTag, name: string, otherwise: number, most: number): number {
  const text = tag.attributes.get(name) ?? "";
  return /^\d{1,15}$/.test(text) ? Math.min(Number(text), most) : otherwise;
}

/** Text for XML; characters that XML does not have are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
