// What an edited paper says outside the items (项外文字): its title, covering report, headings and heads, against what was set out.
import { diffArrays } from "diff";
import type { Draft } from "../draft/draft.ts";
import type { MarkedWord } from "../document/word-marks.ts";
import { composePaper } from "./compose.ts";
import type { DraftIdentity } from "./identity.ts";
import type { PlacedItem } from "./place.ts";
import { paperForms, plainPaper, type ComposedPaper, type PaperForm, type PaperParagraph } from "./publication.ts";

/** Paragraphs outside the items that are new, and those of the paper that are not there any more. */
export interface OutsideText {
  /** `after`: key of the item that it stands behind, null before the first. */
  readonly added: readonly { readonly text: string; readonly after: string | null }[];
  readonly removed: readonly string[];
}

/** Spaces and line breaks of the layout are no change. */
const bare = (text: string): string => text.replace(/\s/gu, "");

export function compareOutside(
  draft: Draft,
  identity: DraftIdentity | null,
  marked: MarkedWord,
  placed: ReadonlyMap<string, PlacedItem>,
): OutsideText {
  const now = outsideParagraphs(marked, placed);
  const bases = identity
    ? [outsideOf(composePaper(draft, identity.paper))]
    : paperForms.map((form: PaperForm) => outsideOf(composePaper(draft, plainPaper(form))));
  const [best = { added: [], removed: [] }] = bases
    .map((base) => differ(base, now))
    .sort((a, b) => a.added.length + a.removed.length - b.added.length - b.removed.length);
  return best;
}

function differ(base: readonly string[], now: readonly { readonly text: string; readonly after: string | null }[]): OutsideText {
  const removed: string[] = [];
  const added: { text: string; after: string | null }[] = [];
  let at = 0;
  for (const part of diffArrays(
    base.map(bare),
    now.map(({ text }) => bare(text)),
  )) {
    if (part.removed) removed.push(...part.value);
    else {
      if (part.added) added.push(...now.slice(at, at + part.value.length));
      at += part.value.length;
    }
  }
  // A paragraph that only moved is no news: a foot that a program sets elsewhere.
  const moved = new Set(added.map(({ text }) => bare(text)).filter((text) => removed.includes(text)));
  return { added: added.filter(({ text }) => !moved.has(bare(text))), removed: removed.filter((text) => !moved.has(text)) };
}

/** The paper's paragraphs that say no item. */
function outsideOf({ blocks, imprint }: ComposedPaper): readonly string[] {
  const own = blocks.flatMap((block): readonly PaperParagraph[] =>
    block.kind === "paragraph" ? [block] : block.kind === "table" ? block.cells.flatMap(({ paragraphs }) => paragraphs) : [],
  );
  const texts = own.filter(({ item }) => item === null).map(({ label, runs }) => label + runs.map(({ text }) => text).join(""));
  const foot = imprint === null ? [] : [imprint.copies ?? "", `${imprint.by ?? ""}${imprint.on ?? ""}`];
  return [...texts, ...foot].filter((text) => bare(text) !== "");
}

/** What of the file's paragraphs no item has. */
function outsideParagraphs(
  { paragraphs }: MarkedWord,
  placed: ReadonlyMap<string, PlacedItem>,
): readonly { readonly text: string; readonly after: string | null }[] {
  const owners = new Map<number, { readonly key: string; readonly from: number; readonly to: number }[]>();
  for (const [key, { ranges }] of placed)
    for (const { paragraph, from, to } of ranges) owners.set(paragraph, [...(owners.get(paragraph) ?? []), { key, from, to }]);
  const found: { text: string; after: string | null }[] = [];
  let after: string | null = null;
  paragraphs.forEach((text, paragraph) => {
    let at = 0;
    for (const { key, from, to } of (owners.get(paragraph) ?? []).sort((a, b) => a.from - b.from)) {
      found.push({ text: text.slice(at, from), after });
      [at, after] = [to, key];
    }
    found.push({ text: text.slice(at), after });
  });
  // A number of an item is no text of its own.
  return found.filter(({ text }) => bare(text) !== "" && !/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])$/u.test(bare(text)));
}
