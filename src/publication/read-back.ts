// Reads an edited paper back (回读): what every item of the draft reads as now, where each bound figure and word stands, what is gone and what is new.
import type { Draft, DraftItem, DraftTask } from "../draft/draft.ts";
import { readMarks, type MarkedWord } from "../document/word-marks.ts";
import { parseDocument } from "../document/parse.ts";
import { problem, ProblemError, type Checked, type Place } from "../vocabulary/problem.ts";
import { itemKey } from "./compose.ts";
import { findBindings, type EditedBinding } from "./find.ts";
import { loadIdentity, type DraftIdentity } from "./identity.ts";
import { compareOutside, type OutsideText } from "./outside.ts";
import { joinRanges, placeItems, type PlacedBy, type PlacedItem } from "./place.ts";

/** An item as an edited paper has it. */
export interface EditedItem {
  readonly task: number;
  readonly item: number;
  /** Without the number in front of it. */
  readonly text: string;
  /** What it was found by: its bookmark, its controls, its place in the table, or its likeness. */
  readonly by: PlacedBy;
  readonly bindings: readonly EditedBinding[];
  /** Keys of the figures and words that it has no more. */
  readonly lost: readonly string[];
}

/** A reviewer's note (批注): on which item, on which words of it. */
export interface EditedComment {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly on: string;
  /** Key of the item, null where it is about something else. */
  readonly item: string | null;
}

/** An edited paper (修改稿) as read back against the draft that it was made of. */
export interface EditedDraft {
  /** What the file says of its draft; null where programs dropped it. */
  readonly identity: DraftIdentity | null;
  readonly items: readonly EditedItem[];
  /** Items of the draft that the paper has no more. */
  readonly gone: readonly { readonly task: number; readonly item: number }[];
  readonly outside: OutsideText;
  readonly comments: readonly EditedComment[];
}

/** Reads an edited Word file against the draft it was made of. Tracked changes count as accepted. */
export async function readEdited(name: string, bytes: Uint8Array, draft: Draft): Promise<Checked<EditedDraft>> {
  const at: Place = { file: name };
  try {
    // What hinders reading a document, its size or its kind, hinders here too.
    const document = await parseDocument(name, bytes);
    if (!document.ok) return { ok: false, problems: document.problems };
    const marked = document.value.format === "word" ? await readMarks(bytes, at) : null;
    if (!marked) return { ok: false, problems: [problem("document.broken", at, { what: "word", message: document.value.format })] };
    const identity = await loadIdentity(marked.word, at);
    const placed = placeItems(marked, draft, document.value);
    return { ok: true, value: editedOf(draft, marked, placed, identity), problems: document.problems };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

function editedOf(draft: Draft, marked: MarkedWord, placed: ReadonlyMap<string, PlacedItem>, identity: DraftIdentity | null): EditedDraft {
  const items: EditedItem[] = [];
  const gone: { task: number; item: number }[] = [];
  for (const { task, item } of itemsOf(draft)) {
    const place = placed.get(itemKey(task, item));
    const text = place ? joinRanges(marked, place.ranges) : "";
    if (place && text.trim() !== "") {
      const { bindings, lost } = findBindings(marked, place, text, task, item);
      items.push({ task: task.number, item: item.number, text, by: place.by, bindings, lost });
    } else gone.push({ task: task.number, item: item.number });
  }
  return { identity, items, gone, outside: compareOutside(draft, identity, marked, placed), comments: commentsOf(marked, placed) };
}

/** Every item with its task, in order. */
export const itemsOf = (draft: Draft): readonly { readonly task: DraftTask; readonly item: DraftItem }[] =>
  draft.tasks.flatMap((task) => task.items.map((item) => ({ task, item })));

function commentsOf(marked: MarkedWord, placed: ReadonlyMap<string, PlacedItem>): readonly EditedComment[] {
  return marked.comments.map(({ author, date, text, begin, end }) => {
    const on = marked.paragraphs
      .slice(begin.paragraph, end.paragraph + 1)
      .map((said, nth) => {
        const last = begin.paragraph + nth === end.paragraph ? end.offset : said.length;
        return said.slice(nth === 0 ? begin.offset : 0, last);
      })
      .join("\n");
    const item = [...placed].find(([, { ranges }]) =>
      ranges.some(({ paragraph, from, to }) => paragraph === begin.paragraph && from <= begin.offset && begin.offset <= to),
    );
    return { author, date, text, on, item: item?.[0] ?? null };
  });
}
