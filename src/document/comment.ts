// Comments (批注) written into a Word file: each on its stretch of the text, beside those that are there; nothing else of the file changes.
import { expectOk, type Place, problem } from "../vocabulary/problem.ts";
import { writeArchive } from "./archive.ts";
import { markComments, type CommentAnchor } from "./comment-mark.ts";
import type { Document, Span } from "./document.ts";
import { readWord, relationshipsOf, type WordPackage } from "./word-package.ts";
import { decodeXml, escapeXml } from "./xml.ts";

/** What is said about a stretch of the document's text. */
export interface DocumentComment extends Span {
  readonly author: string;
  readonly text: string;
}

/** The file's bytes with the comments in it. A stretch that the reader put in (a number) takes the text behind it. */
export async function writeComments(bytes: Uint8Array, comments: readonly DocumentComment[], document: Document): Promise<Uint8Array> {
  const at: Place = { file: document.name };
  const word = await readWord(bytes, at);
  if (!word || document.format !== "word")
    return expectOk<Uint8Array>({ ok: false, problems: [problem("document.broken", at, { what: "word", message: "word/document.xml" })] });
  const existing = word.relationships.find(({ type }) => type === "comments")?.target;
  const old = existing === undefined ? null : await word.archive.load(existing);
  const kept = old === null ? "" : decodeXml(old, at);
  const first = freeId(`${kept}${word.document}`);
  const placed = comments.flatMap((comment, order) => {
    const anchor = anchorOf(comment, document, first + order);
    return anchor ? [{ comment, anchor }] : [];
  });
  if (placed.length === 0) return bytes;

  const changed = new Map([
    [
      word.main,
      markComments(
        word.document,
        placed.map(({ anchor }) => anchor),
        at,
      ),
    ],
  ]);
  const path = existing ?? `${word.main.slice(0, word.main.lastIndexOf("/") + 1)}comments.xml`;
  const kind = word.document.includes("http://purl.oclc.org/ooxml/wordprocessingml/main") ? strict : transitional;
  const written = placed.map(({ comment, anchor }) => commentXml(comment, anchor.id)).join("");
  changed.set(
    path,
    kept === "" ? `${declaration}<w:comments xmlns:w="${kind.words}">${written}</w:comments>` : addToRoot(kept, written, kind),
  );
  if (existing === undefined) await addPart(word, path, kind, changed, at);
  const encoder = new TextEncoder();
  return writeArchive(word.archive, new Map([...changed].map(([name, source]) => [name, encoder.encode(source)])), at);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The two editions of the vocabulary; a file is written in one of them throughout. */
interface Edition {
  readonly words: string;
  readonly relationships: string;
}
const transitional: Edition = {
  words: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict: Edition = {
  words: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Where in the file a stretch of the text stands; null in a document without text of its own. */
function anchorOf({ start, end }: Span, { sources }: Document, id: number): CommentAnchor | null {
  const own = sources.filter(({ part, paragraph }) => part === undefined && paragraph !== undefined);
  const last = Math.max(start, end - 1);
  const from = own.find((source) => source.end > start) ?? own.at(-1);
  const to = own.findLast((source) => source.start <= last) ?? own[0];
  if (!from || !to) return null;
  const begin = {
    paragraph: from.paragraph ?? 0,
    offset: (from.offset ?? 0) + Math.min(Math.max(0, start - from.start), from.end - from.start - 1),
  };
  const behind = { paragraph: to.paragraph ?? 0, offset: (to.offset ?? 0) + Math.min(last + 1, to.end) - to.start };
  const isBackward = behind.paragraph < begin.paragraph || (behind.paragraph === begin.paragraph && behind.offset <= begin.offset);
  return { id, begin, behind: isBackward ? { ...begin, offset: begin.offset + 1 } : behind };
}

/** A number above those of all comments in the sources. */
function freeId(source: string): number {
  let highest = -1;
  for (const [, id = "0"] of source.matchAll(/<(?:\w+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g))
    highest = Math.max(highest, Number(id));
  return highest + 1;
}

function commentXml({ author, text }: DocumentComment, id: number): string {
  const paragraphs = text.split(/\r\n?|\n/).map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}" w:initials="${escapeXml([...author].slice(0, 2).join(""))}">${paragraphs.join("")}</w:comment>`;
}

/** Puts elements at the end of a part's root. The root may know the vocabulary by another prefix: the elements bring theirs. */
function addToRoot(source: string, elements: string, { words }: Edition): string {
  const own = elements.replaceAll("<w:comment ", `<w:comment xmlns:w="${words}" `);
  const close = source.lastIndexOf("</");
  const open = source.lastIndexOf("<", source.length);
  // A root without content closes itself.
  if (close < 0 || close < open) {
    const name = /^<([^\s/>]+)/.exec(source.slice(open))?.[1] ?? "";
    return `${source.slice(0, source.lastIndexOf("/>"))}>${own}</${name}>`;
  }
  return source.slice(0, close) + own + source.slice(close);
}

/** Says in the file's lists that there is a part of comments. */
async function addPart(
  { archive, main }: WordPackage,
  path: string,
  kind: Edition,
  changed: Map<string, string>,
  at: Place,
): Promise<void> {
  const list = relationshipsOf(main);
  const old = await archive.load(list);
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const relationships = old?.length
    ? decodeXml(old, at)
    : `${declaration}<Relationships xmlns="${packages}/relationships"></Relationships>`;
  const target = path.slice(path.lastIndexOf("/") + 1);
  const relationship = `<Relationship xmlns="${packages}/relationships" Id="${freeName(relationships)}" Type="${kind.relationships}/comments" Target="${target}"/>`;
  changed.set(list, addToRoot(relationships, relationship, kind));
  const types = await archive.load("[Content_Types].xml");
  if (!types) return;
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  const override = `<Override xmlns="${packages}/content-types" PartName="/${path}" ContentType="${type}"/>`;
  changed.set("[Content_Types].xml", addToRoot(decodeXml(types, at), override, kind));
}

function freeName(source: string): string {
  let number = 1;
  while (source.includes(`"comments${number}"`)) number++;
  return `comments${number}`;
}
