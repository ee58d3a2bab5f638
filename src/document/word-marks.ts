// What a Word file marks in its text (标记): content controls, bookmarks and comments, with the stretch of text that each covers as it stands now.
import type { Place } from "../vocabulary/problem.ts";
import { readWord, type WordPackage } from "./word-package.ts";
import { walkWord, type WordEvents } from "./word-walk.ts";
import { isOn, type XmlTag } from "./xml.ts";

/** A place in the text: which paragraph, and how many units into it. */
export interface WordPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** A stretch of text with a name: the tag of a control, the name of a bookmark, the id of a comment. */
export interface WordMark {
  readonly kind: "control" | "bookmark" | "comment";
  readonly name: string;
  readonly begin: WordPlace;
  readonly end: WordPlace;
}

/** A reviewer's note (批注) and what it is about. */
export interface WordComment {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly begin: WordPlace;
  readonly end: WordPlace;
}

/** The text of a Word file's body, paragraph by paragraph, with its marks. Tracked changes (修订) count as accepted. */
export interface MarkedWord {
  readonly paragraphs: readonly string[];
  readonly marks: readonly WordMark[];
  readonly comments: readonly WordComment[];
  /** Where the n-th paragraph of the file, as `Source.paragraph` counts, stands here; null for one that was deleted. */
  readonly placeOf: (paragraph: number) => WordPlace | null;
  readonly word: WordPackage;
}

/** What becomes of the words by which a control asks for something to be typed: they are no text, or text like any other. */
export interface MarkReading {
  readonly placeholders: "left-out" | "kept";
}

/** Reads the marks of a Word file; null where the bytes are no Word file. */
export async function readMarks(
  bytes: Uint8Array,
  at: Place,
  { placeholders }: MarkReading = { placeholders: "left-out" },
): Promise<MarkedWord | null> {
  const word = await readWord(bytes, at);
  if (!word) return null;
  const { paragraphs, marks } = walkWord(word.document, at, () => storyOf(placeholders === "kept"));
  const comments = await word.part("comments");
  const notes = comments === null ? new Map<string, Note>() : parseNotes(comments, at);
  const { texts, placeOf } = joinParagraphs(paragraphs);
  const settled = marks.flatMap((mark) => settle(mark, paragraphs, placeOf));
  return {
    paragraphs: texts,
    marks: settled.filter(({ kind }) => kind !== "comment"),
    comments: settled.flatMap(({ kind, name, begin, end }) => {
      const note = kind === "comment" ? notes.get(name) : undefined;
      return note ? [{ ...note, begin, end }] : [];
    }),
    placeOf: (paragraph) => placeOf({ paragraph, offset: 0 }),
    word,
  };
}

interface OpenParagraph {
  text: string;
  /** Its mark was deleted: what follows goes on in it. */
  joins: boolean;
  /** It stands in a row that was deleted. */
  gone: boolean;
}

type OpenMark = { -readonly [Key in keyof WordMark]: WordMark[Key] | null } & { readonly kind: WordMark["kind"] };

interface OpenControl {
  readonly mark: OpenMark;
  /** It shows words that ask for something to be typed, and holds nothing. */
  empty: boolean;
}

/** Collects bookmarks and the ranges of comments; `here` says where the walk is, for what begins there or ends there. */
function collectMarks(here: (begins: boolean) => WordPlace): { readonly marks: OpenMark[]; readonly openMark: (tag: XmlTag) => void } {
  const marks: OpenMark[] = [];
  const begun = new Map<string, OpenMark>();
  const begin = (kind: WordMark["kind"], id: string, name: string): void => {
    const mark: OpenMark = { kind, name, begin: here(true), end: null };
    marks.push(mark);
    begun.set(`${kind} ${id}`, mark);
  };
  const end = (kind: WordMark["kind"], id: string): void => {
    const mark = begun.get(`${kind} ${id}`);
    if (mark) mark.end ??= here(false);
  };
  const openMark = (tag: XmlTag): void => {
    if (tag.family !== "w") return;
    const id = tag.attributes.get("id") ?? "";
    if (tag.name === "bookmarkStart") begin("bookmark", id, tag.attributes.get("name") ?? "");
    else if (tag.name === "bookmarkEnd") end("bookmark", id);
    else if (tag.name === "commentRangeStart") begin("comment", id, id);
    else if (tag.name === "commentRangeEnd") end("comment", id);
    else if (tag.name === "commentReference" && !begun.has(`comment ${id}`)) begin("comment", id, id);
  };
  return { marks, openMark };
}

function storyOf(
  keepsPlaceholders: boolean,
): WordEvents & { readonly paragraphs: readonly OpenParagraph[]; readonly marks: readonly OpenMark[] } {
  const paragraphs: OpenParagraph[] = [];
  const open: number[] = [];
  const controls: OpenControl[] = [];
  const rows: { readonly first: number; deleted: boolean }[] = [];
  /** Between paragraphs, what begins does so with the next one, and what ends with the last one. */
  const here = (begins: boolean): WordPlace => {
    const paragraph = open.at(-1) ?? (begins ? paragraphs.length : paragraphs.length - 1);
    return { paragraph, offset: paragraphs[paragraph]?.text.length ?? 0 };
  };
  const { marks, openMark } = collectMarks(here);

  return {
    paragraphs,
    marks,
    open: (tag, parent) => {
      if (tag.family !== "w") return;
      const control = controls.at(-1);
      if (tag.name === "p") {
        open.push(paragraphs.length);
        paragraphs.push({ text: "", joins: false, gone: false });
      } else if (tag.name === "tr") rows.push({ first: paragraphs.length, deleted: false });
      else if (tag.name === "del") applyDeletion(parent?.name, rows.at(-1), paragraphs[open.at(-1) ?? -1]);
      else if (tag.name === "sdt") {
        const mark: OpenMark = { kind: "control", name: null, begin: null, end: null };
        marks.push(mark);
        controls.push({ mark, empty: false });
      } else if (tag.name === "sdtContent" && control) control.mark.begin = here(true);
      else if (parent?.name === "sdtPr" && control && tag.name === "tag") control.mark.name = tag.attributes.get("val") ?? "";
      else if (parent?.name === "sdtPr" && control && tag.name === "showingPlcHdr") control.empty = isOn(tag);
      else openMark(tag);
    },
    close: (tag) => {
      if (tag.family !== "w") return;
      if (tag.name === "p") open.pop();
      else if (tag.name === "sdtContent") {
        const control = controls.at(-1);
        if (control) control.mark.end = here(false);
      } else if (tag.name === "sdt") controls.pop();
      else if (tag.name === "tr") {
        const row = rows.pop();
        if (row?.deleted) for (const paragraph of paragraphs.slice(row.first)) paragraph.gone = true;
      }
    },
    unseen: openMark,
    atom: ({ text }) => {
      const paragraph = paragraphs[open.at(-1) ?? -1];
      if (paragraph && (keepsPlaceholders || !controls.some(({ empty }) => empty))) paragraph.text += text;
    },
  };
}

function applyDeletion(within: string | undefined, row: { deleted: boolean } | undefined, paragraph: OpenParagraph | undefined): void {
  if (within === "trPr" && row) row.deleted = true;
  else if (within === "rPr" && paragraph) paragraph.joins = true;
}

/** Paragraphs as a reader sees them: without deleted ones, and those whose mark was deleted drawn together with the next. */
function joinParagraphs(paragraphs: readonly OpenParagraph[]): {
  readonly texts: readonly string[];
  readonly placeOf: (place: WordPlace) => WordPlace | null;
} {
  const texts: string[] = [];
  const places: (WordPlace | null)[] = [];
  let goesOn = false;
  for (const { text, joins, gone } of paragraphs) {
    if (gone) {
      places.push(null);
      continue;
    }
    if (!goesOn) texts.push("");
    const [last, before] = [texts.length - 1, texts.at(-1) ?? ""];
    places.push({ paragraph: last, offset: before.length });
    texts[last] = before + text;
    goesOn = joins;
  }
  const placeOf = ({ paragraph, offset }: WordPlace): WordPlace | null => {
    const place = places[paragraph];
    return place ? { paragraph: place.paragraph, offset: place.offset + offset } : null;
  };
  return { texts, placeOf };
}

/** A mark in the joined paragraphs. One that runs to the very start of a paragraph ends with the one before; one without end, with its own. */
function settle(
  mark: OpenMark,
  paragraphs: readonly OpenParagraph[],
  placeOf: (place: WordPlace) => WordPlace | null,
): readonly WordMark[] {
  const { kind, name, begin } = mark;
  if (name === null || begin === null) return [];
  let end = mark.end ?? { paragraph: begin.paragraph, offset: paragraphs[begin.paragraph]?.text.length ?? 0 };
  if (end.offset === 0 && end.paragraph > begin.paragraph)
    end = { paragraph: end.paragraph - 1, offset: paragraphs[end.paragraph - 1]?.text.length ?? 0 };
  const [from, to] = [placeOf(begin), placeOf(end)];
  return from && to ? [{ kind, name, begin: from, end: to }] : [];
}

interface Note {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
}

function parseNotes(source: string, at: Place): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const story = (): WordEvents => {
    let [id, text] = ["", ""];
    let note: Note = { author: "", date: null, text: "" };
    return {
      open: ({ name, attributes }) => {
        if (name === "comment") {
          [id, text] = [attributes.get("id") ?? "", ""];
          note = { author: attributes.get("author") ?? "", date: attributes.get("date") ?? null, text: "" };
        } else if (name === "p" && text !== "") text += "\n";
      },
      close: ({ name }) => {
        if (name === "comment") notes.set(id, { ...note, text });
      },
      atom: (atom) => {
        text += atom.text;
      },
    };
  };
  walkWord(source, at, story);
  return notes;
}
