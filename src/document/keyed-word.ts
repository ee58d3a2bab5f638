// Reads a Word form that came back: what it says it is, and what stands in every control and on every bookmark, with its place in the text.
import type { Place } from "../vocabulary/problem.ts";
import type { Document, Span } from "./document.ts";
import { formNamespace, formProperty } from "./form-paper.ts";
import { readMarks, type MarkedWord, type WordMark } from "./word-marks.ts";
import { readData, readProperties } from "./word-properties.ts";

/** What stands under a name, and where; a place without text is that of the text before it. */
export interface HeldText {
  readonly text: string;
  readonly span: Span | null;
}

/** What came back. */
export interface KeyedWord {
  /** What the file's own data say it is; null where no program kept them. */
  readonly identity: string | null;
  readonly document: Document;
  /** By the tags of controls, what is in them; texts of several controls with one tag are joined. */
  readonly controls: ReadonlyMap<string, HeldText>;
  readonly bookmarks: ReadonlyMap<string, HeldText>;
}

/** The marks of a Word file that was read as a document. @throws ProblemError where it is no Word file */
export async function readKeyedWord(bytes: Uint8Array, document: Document): Promise<KeyedWord | null> {
  const at: Place = { file: document.name };
  const marked = await readMarks(bytes, at, { placeholders: "kept" });
  if (!marked) return null;
  const data = await readData(marked.word, formNamespace, at);
  const identity = data?.get("identity") ?? (await readProperties(marked.word, at)).get(formProperty) ?? null;
  const spanOf = placing(marked, document);
  const heldBy = (kind: WordMark["kind"]): ReadonlyMap<string, HeldText> => {
    const held = new Map<string, HeldText>();
    for (const mark of marked.marks.filter((one) => one.kind === kind)) {
      const text = textOf(marked, mark);
      const before = held.get(mark.name);
      if (!before) held.set(mark.name, { text, span: spanOf(mark) });
      else if (text.trim() !== "" && !before.text.includes(text)) held.set(mark.name, { ...before, text: `${before.text}\n${text}` });
    }
    return held;
  };
  return { identity, document, controls: heldBy("control"), bookmarks: heldBy("bookmark") };
}

function textOf({ paragraphs }: MarkedWord, { begin, end }: WordMark): string {
  return paragraphs
    .slice(begin.paragraph, end.paragraph + 1)
    .map((said, nth) => said.slice(nth === 0 ? begin.offset : 0, begin.paragraph + nth === end.paragraph ? end.offset : said.length))
    .join("\n");
}

/** Where the paragraphs of a mark stand in the document's text. */
function placing(marked: MarkedWord, { sources }: Document): (mark: WordMark) => Span | null {
  const byParagraph = new Map<number, Span>();
  for (const { paragraph, part, start, end } of sources) {
    const place = paragraph === undefined || part !== undefined ? null : marked.placeOf(paragraph);
    if (!place) continue;
    byParagraph.set(place.paragraph, { start: byParagraph.get(place.paragraph)?.start ?? start, end });
  }
  const paragraphs = [...byParagraph.keys()];
  return ({ begin, end }) => {
    const own = paragraphs.filter((one) => one >= begin.paragraph && one <= end.paragraph);
    const [first, last] =
      own.length > 0 ? [own[0], own.at(-1)] : [before(paragraphs, begin.paragraph), before(paragraphs, begin.paragraph)];
    const [from, to] = [byParagraph.get(first ?? -1), byParagraph.get(last ?? -1)];
    return from && to ? { start: from.start, end: to.end } : null;
  };
}

const before = (paragraphs: readonly number[], place: number): number | undefined => paragraphs.findLast((one) => one < place);
