// Places what a reply says (归类): which stretch of it is about which item of which task, by what the document itself says or by its words.
import { coverage, likeness, pairsOf, weigh, type Weights } from "../claim/likeness.ts";
import type { Sentence } from "../claim/sentence.ts";
import type { Passage } from "../document/document.ts";
import { closingFrom, isFrame } from "./frame.ts";
import { readHeadings, type Headings } from "./heading.ts";
import { headTables, keepRest, sayWholeTables } from "./kept.ts";
import { bareOf, type About, type PlaceItem } from "./naming.ts";
import { rowOf } from "./reply-table.ts";
import { announces, isSame, joinParts, type Guess, type Piece, type Placed } from "./piece.ts";
import { tellingOf, type Telling } from "./telling.ts";
import { seam } from "./words.ts";

/** A reply as read: its passages with their sentences, and the task that a place of it belongs to by its table or headings. */
export interface Placeable {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly taskAt: (start: number) => number | null;
}

/** An item, or a task as a whole. */
export type ItemNumber = Pick<Guess, "task" | "item">;

/** A heading that names one item over a text which is plainly of another (标题与内容不符). */
export interface Misheaded {
  readonly text: string;
  readonly start: number;
  readonly said: ItemNumber;
  readonly told: ItemNumber;
}

export interface PlacedReply extends Placed {
  readonly misheaded: readonly Misheaded[];
}

/** Below `least` words tell nothing; nor where another item is nearer than `margin` of the best. */
const least = 0.2;
const margin = 0.1;
/** A clause must be so much nearer to its item than to any other where its sentence is cut for it. */
const plain = 0.25;
/** So much more like another item must a numbered one be before its number is not believed. */
const doubt = 0.25;

/** Tells of every sentence of a reply which of the items it is about. `own` are those of the sender's tasks, `all` those of the scheme. */
export function placeReply(reply: Placeable, own: readonly PlaceItem[], all: readonly PlaceItem[]): PlacedReply {
  const wordsOf = ({ taskLabel, words, last }: PlaceItem): string => [taskLabel, words, last ?? ""].join("。");
  const weights = weigh(all.map(wordsOf));
  const known = new Map(all.map((item) => [item, pairsOf(wordsOf(item))]));
  const telling = tellingOf(own, all);
  const numbers = numberedItems(reply, all);
  const headings = readHeadings(reply, own, all);
  const [first] = own;
  const only = first && own.every(({ task }) => task === first.task) ? first.task : null;
  // Of a sender with one task what gives a figure, or shares a word with it, is of that task; the rest may be of anything.
  const tellsOwn = ({ text, figures }: Sentence): boolean =>
    figures.some(({ claim }) => claim.kind !== "date") ||
    own.some((item) => scoreOf(pairsOf(text), known.get(item) ?? new Set(), weights) > 0);
  const spoken = new Set(reply.sentences.map(({ passage }) => passage));
  const isTold = sayWholeTables({ ...reply, isSaid: headings.isSaid });
  const isSaid = (passage: Passage): boolean => spoken.has(passage) && isTold(passage);
  const sentences = joinTargets(reply.sentences.filter(({ passage }) => isSaid(passage)));
  const closing = closingFrom(sentences);
  const askOf = (passage: Passage, isOwn: boolean): Asked => {
    const about = headings.of(passage);
    const task = about.task ?? (only !== null && isOwn ? only : null);
    return {
      about: { task, item: about.item },
      by: about.task === null && only !== null ? "only" : "named",
      among: task === null ? own : all.filter((item) => item.task === task),
      numbered: numbers.get(passage) ?? null,
      within: passage.cell ? about.task : null,
    };
  };
  const guessed = (text: string, ask: Asked): Guess | null => guessItem(text, ask, { known, weights, telling });
  const pieces = sentences.flatMap((sentence, at): readonly Piece[] => {
    const { passage } = sentence;
    const about = headings.of(passage);
    const ask = askOf(passage, tellsOwn(sentence));
    const guess = (text: string): Guess | null => leaveHeld(text, guessed(text, ask), ask, telling);
    const isHeading = endOf(sentence) <= (headings.openedTo(passage) ?? 0);
    const tells = about.task !== null && announces.test(sentence.text) && Boolean(sentences[at + 1]?.passage.cell);
    if (isHeading || (!tells && isFrame(sentence, at >= closing))) return [pieceOf(sentence, headings, null, true)];
    const plainly = (text: string): Guess | null => tellPlainly(guess(text), text, ask, telling);
    const stretches = splitSentence(sentence, heldBy(ask), plainly);
    const opens = reply.passages[sentence.index - 1]?.role === "number";
    return stretches.map(({ one, told }) => ({ ...pieceOf(one, headings, told ?? guess(one.text), false), opens }));
  });
  const { beside, frames } = keepRest({ ...reply, isSaid, isNamed: headings.isNamed });
  const guessTable = (passage: Passage | undefined, words: string): Guess | null => (passage ? guessed(words, askOf(passage, true)) : null);
  const heads = headTables(beside, (first, words) => guessTable(reply.passages[first.passage], words));
  const { pieces: placed, misheaded } = followContent(pieces, telling);
  const ordered = [...placed, ...heads].sort((one, other) => one.start - other.start);
  const { parts, unplaced } = joinParts(ordered, telling.speaksOfOther);
  return { parts, unplaced: [...unplaced, ...frames].sort((one, other) => one.start - other.start), misheaded };
}

/** What stands below a heading whose first sentence is plainly of another item, and says nothing of the heading's: all of it is of that one. */
function followContent(
  pieces: readonly Piece[],
  { speaksOf }: Telling,
): { readonly pieces: readonly Piece[]; readonly misheaded: readonly Misheaded[] } {
  const misheaded: Misheaded[] = [];
  const followed = [...pieces];
  pieces.forEach(({ guess, text, start }, at) => {
    const said = guess?.insteadOf;
    if (!guess || !said || isSame(pieces[at - 1]?.guess ?? null, said)) return;
    const end = pieces.findIndex((one, i) => i > at && !one.isFrame && !isSame(one.guess, said) && !isSame(one.guess, guess));
    const below = pieces.slice(at, end < 0 ? undefined : end);
    if (below.some((one) => speaksOf(one.text, said))) return;
    misheaded.push({ text, start, said, told: guess });
    below.forEach((one, i) => {
      if (isSame(one.guess, said)) followed[at + i] = { ...one, guess: { task: guess.task, item: guess.item, by: "words" } };
    });
  });
  return { pieces: followed, misheaded };
}

/** A stretch of a sentence. */
type Stretch = Pick<Sentence, "text" | "places" | "passage" | "index">;

const endOf = ({ places, passage }: Stretch): number => (places.at(-1) ?? passage.start) + 1;

function pieceOf(one: Stretch, headings: Headings, guess: Guess | null, isFramed: boolean): Piece {
  const { cell, start } = one.passage;
  return {
    passage: one.index,
    table: cell ? String(cell.table) : "",
    row: cell ? rowOf(cell) : "",
    rowHead: headings.rowHead(one.passage),
    start: one.places[0] ?? start,
    end: endOf(one),
    text: one.text,
    isFrame: isFramed,
    isApart: headings.isRest(one.passage),
    guess,
  };
}

/** What stands before a colon was read apart as a target (新收案件144件：), and is of the sentence that goes on behind it. */
function joinTargets(sentences: readonly Sentence[]): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before?.passage.role !== "target" || before.passage.cell !== null || sentence.index !== before.index + 1) joined.push(sentence);
    else {
      const [text, places] = [before.text + sentence.text, [...before.places, ...sentence.places]];
      joined[joined.length - 1] = { ...sentence, text, places, figures: [...before.figures, ...sentence.figures] };
    }
  }
  return joined;
}

/**
 * A sentence whose clauses, parted by ；, are plainly of different items is cut there; a clause that is not plain goes with the one before it.
 * Of a sentence that stays whole nothing is told here.
 */
function splitSentence(
  sentence: Sentence,
  held: Guess | null,
  plainly: (text: string) => Guess | null,
): readonly { readonly one: Stretch; readonly told: Guess | null }[] {
  const runs: { text: string; readonly told: Guess | null }[] = [];
  for (const text of sentence.text.split(clauseSeam)) {
    const plain = plainly(text);
    const last = runs.at(-1);
    if (last === undefined) runs.push({ text, told: plain ?? held });
    else if (plain !== null && last.told !== null && !isSame(plain, last.told)) runs.push({ text, told: plain });
    else runs[runs.length - 1] = { text: last.text + text, told: last.told ?? plain };
  }
  if (runs.length < 2) return [{ one: sentence, told: null }];
  let from = 0;
  return runs.map(({ text, told }) => ({
    one: { ...sentence, text, places: sentence.places.slice(from, (from += text.length)) },
    told,
  }));
}

/** What a clause is about where it names the item, or its words are far nearer to it than to any other. */
function tellPlainly(told: Guess | null, text: string, ask: Asked, telling: Telling): Guess | null {
  const said = bareOf(text);
  const { about, among } = ask;
  if (about.item !== null) {
    const opening = among.filter(({ label }) => label !== null && said.startsWith(bareOf(label)));
    if (opening[0] && opening.length === 1) return { task: opening[0].task, item: opening[0].item, by: "named" };
    return told?.isPlain === true || telling.speaksOf(text, about) ? told : null;
  }
  const named = among.filter(({ label }) => label !== null && bareOf(label).length > 3 && said.includes(bareOf(label)));
  const [only] = named;
  if (only && named.length === 1) return { task: only.task, item: only.item, by: "words" };
  return told?.isPlain === true ? told : null;
}

const clauseSeam = new RegExp(`(?<=${seam})`, "u");

/** Numbered passages of one task that are as many as its items are them, in order. */
function numberedItems({ passages, taskAt }: Placeable, all: readonly PlaceItem[]): ReadonlyMap<Passage, number> {
  const byTask = new Map<number, Passage[]>();
  for (const passage of passages) {
    const task = passage.role === "fulfilment" || passage.role === "text" ? taskAt(passage.start) : null;
    if (task !== null) byTask.set(task, [...(byTask.get(task) ?? []), passage]);
  }
  const numbers = new Map<Passage, number>();
  for (const [task, own] of byTask) {
    const items = all.filter((item) => item.task === task);
    if (items.length > 1 && own.length === items.length) own.forEach((passage, index) => numbers.set(passage, items[index]?.item ?? 0));
  }
  return numbers;
}

/** What is known of a sentence before its words are looked at. */
interface Asked {
  readonly about: About;
  readonly by: "named" | "only";
  readonly among: readonly PlaceItem[];
  readonly numbered: number | null;
  /** The task of its row or its table: what stands in a table is of no other. */
  readonly within: number | null;
}

/** What the heading or the row says, where it says the item. */
const heldBy = ({ about: { task, item }, by }: Asked): Guess | null => (task !== null && item !== null ? { task, item, by } : null);

/** A text that plainly names another item is of that, whatever stands above it. */
function leaveHeld(text: string, held: Guess | null, { within, about }: Asked, telling: Telling): Guess | null {
  const other = telling.against(text, held, within);
  if (other === null) return held;
  return {
    task: other.task,
    item: other.item,
    by: "words",
    isPlain: true,
    ...(held === null || about.item === null ? {} : { insteadOf: held }),
  };
}

/** The words of all items. */
interface Known {
  readonly known: ReadonlyMap<PlaceItem, ReadonlySet<string>>;
  readonly weights: Weights;
  readonly telling: Telling;
}

function guessItem(text: string, ask: Asked, { known, weights, telling }: Known): Guess | null {
  const held = heldBy(ask);
  if (held) return held;
  const {
    about: { task },
    by,
    among,
    numbered,
  } = ask;
  const said = pairsOf(text);
  const scored = among
    .map((one) => ({ one, score: scoreOf(said, known.get(one) ?? new Set(), weights) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (task !== null && numbered !== null) {
    const own = scored.find(({ one }) => one.item === numbered);
    if (own && best && best.score - own.score < doubt) return { task, item: numbered, by };
  }
  if (task !== null && among.length === 1) return { task, item: among[0]?.item ?? null, by };
  const told = task === null ? null : telling.within(text, task);
  if (told) return { task: told.task, item: told.item, by: "words", isPlain: true };
  const ahead = best === undefined ? 0 : (best.score - (second?.score ?? 0)) / best.score;
  if (said.size > 1 && best !== undefined && best.score >= least && ahead >= margin)
    return { task: best.one.task, item: best.one.item, by: "words", isPlain: ahead >= plain };
  return task === null ? null : { task, item: null, by };
}

/** How much a sentence speaks of an item: what of it is found there, and how alike both are. */
const scoreOf = (said: ReadonlySet<string>, item: ReadonlySet<string>, weights: Weights): number =>
  0.6 * coverage(said, item, weights) + 0.4 * likeness(said, item, weights);
