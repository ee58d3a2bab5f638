// Fills in a Word form as an office program would (填写 Word 填报表): the words that ask for an answer go, the answer stands in the control.
import { formBookmark, formTag } from "../src/document/form-paper.ts";
import { escapeXml } from "../src/document/xml.ts";
import { editPart } from "./word-edit.ts";

const runOf = (text: string): string =>
  `<w:r>${text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>")}</w:r>`;

/** The form with texts in its controls, and in place of what it shows, by their keys. */
export const fillWord = (bytes: Uint8Array, typed: ReadonlyMap<string, string>): Uint8Array =>
  editPart(bytes, (source) =>
    [...typed].reduce((text, [key, value]) => (key.includes("=") ? showInstead : fillIn)(text, key, value), source),
  );

function fillIn(source: string, key: string, value: string): string {
  const tag = source.indexOf(`<w:tag w:val="${formTag(key)}"/>`);
  const [start, open] = [source.indexOf("<w:showingPlcHdr/>", tag), source.indexOf("<w:sdtContent>", tag)];
  const close = source.indexOf("</w:sdtContent>", open);
  if (tag < 0 || start < 0 || start > open) throw new Error(`no empty control: ${key}`);
  const properties = source.slice(start + "<w:showingPlcHdr/>".length, open);
  return `${source.slice(0, start)}${properties}<w:sdtContent>${runOf(value)}${source.slice(close)}`;
}

function showInstead(source: string, key: string, value: string): string {
  const [, id = ""] = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${formBookmark(key)}"/>`, "u").exec(source) ?? [];
  const start = source.indexOf(`w:name="${formBookmark(key)}"/>`);
  const end = source.indexOf(`<w:bookmarkEnd w:id="${id}"/>`, start);
  if (start < 0 || end < 0) throw new Error(`nothing shown: ${key}`);
  return source.slice(0, start) + `w:name="${formBookmark(key)}"/>` + runOf(value) + source.slice(end);
}
