// Places what a reply says (归类): which stretch of it is about which item of which task, by what the document itself says or by its words.
import { coverage, likeness, pairsOf, weigh, type Weights } from "../claim/likeness.ts";
import type { Sentence } from "../claim/sentence.ts";
import type { Passage } from "../document/document.ts";
import { clauseEnds } from "../statement/words.ts";
import { isFrame, seamBehind } from "./frame.ts";
import type { ReplyPart, Unplaced } from "./submission.ts";
import { headingPattern } from "./words.ts";

/** An item that a reply may be about, with the words that it is known by: its name, what the ledgers write, what was reported last. */
export interface PlaceItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly words: string;
}

/** A reply as read: its passages with their sentences, and the task that a place of it belongs to by its table or headings. */
export interface Placeable {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly taskAt: (start: number) => number | null;
}

/** A reply's parts in order, and what is about no item that could be told. */
export interface Placed {
  readonly parts: readonly ReplyPart[];
  readonly unplaced: readonly Unplaced[];
}

/** Below `least` words tell nothing; nor where another item is nearer than `margin` of the best. */
const least = 0.2;
const margin = 0.1;
/** So much more like another item must a numbered one be before its number is not believed. */
const doubt = 0.25;

interface Guess {
  readonly task: number;
  readonly item: number | null;
  readonly by: ReplyPart["by"];
}

interface Piece {
  /** Which passage it stands in: what was written apart is joined with a mark between. */
  readonly passage: number;
  readonly isFrame: boolean;
  /** Its row in a table; empty outside of them. */
  readonly row: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly guess: Guess | null;
}

/** Tells of every sentence of a reply which of the items it is about. `own` are those of the sender's tasks, `all` those of the scheme. */
export function placeReply(reply: Placeable, own: readonly PlaceItem[], all: readonly PlaceItem[]): Placed {
  const weights = weigh(all.map(({ taskLabel, words }) => `${taskLabel}。${words}`));
  const known = new Map(all.map((item) => [item, pairsOf(`${item.taskLabel}。${item.words}`)]));
  const numbers = numberedItems(reply, all);
  const tasks = tasksBefore(reply, all);
  const pieces = reply.sentences
    .filter(({ passage }) => tasks.isSaid(passage))
    .map((sentence): Piece => {
      const start = sentence.places[0] ?? sentence.passage.start;
      const end = (sentence.places.at(-1) ?? start) + 1;
      const task = tasks.of(sentence.passage);
      const among = task === null ? own : all.filter((item) => item.task === task);
      const said = numbers.get(sentence.passage) ?? null;
      const row = sentence.passage.cell ? rowOf(sentence.passage.cell) : "";
      const about = { passage: sentence.index, row, start, end, text: sentence.text };
      if (isFrame(sentence)) return { ...about, isFrame: true, guess: null };
      return { ...about, isFrame: false, guess: guessItem(sentence.text, task, among, said, known, weights) };
    });
  return joinPieces(settleRows(settlePieces(pieces)));
}

/** Which sentences say something about an item, and which task each belongs to: by its row, else by the heading before it that names one. */
function tasksBefore(
  { text, passages, taskAt }: Placeable,
  all: readonly PlaceItem[],
): { readonly of: (passage: Passage) => number | null; readonly isSaid: (passage: Passage) => boolean } {
  const rows = new Map<string, number>();
  const answered = new Set<number>();
  for (const { cell, role, start } of passages) {
    const task = cell ? taskAt(start) : null;
    if (cell && task !== null) rows.set(rowOf(cell), task);
    if (cell && role === "fulfilment") answered.add(cell.table);
  }
  const found = new Map<Passage, number | null>();
  const headings = new Set<Passage>();
  let current: number | null = null;
  for (const passage of passages) {
    const own = taskAt(passage.start) ?? (passage.cell ? (rows.get(rowOf(passage.cell)) ?? null) : null);
    const named = passage.cell === null && own === null ? headingOf(text.slice(passage.start, passage.end), all) : undefined;
    if (named !== undefined) current = named;
    if (named !== undefined && named !== null) headings.add(passage);
    found.set(passage, own ?? (passage.cell === null ? current : null));
  }
  const isSaid = (passage: Passage): boolean => {
    const { role, cell, start, end } = passage;
    if (headings.has(passage)) return false;
    if (role === "text" || role === "fulfilment") return true;
    // A table of two columns has no column of what was done: its cells say it.
    if (role === "target") return cell !== null && !answered.has(cell.table);
    return role === "label" && isTold(text.slice(start, end).trim(), cell !== null && rows.has(rowOf(cell)), all);
  };
  return { of: (passage) => found.get(passage) ?? null, isSaid };
}

const rowOf = ({ table, row }: NonNullable<Passage["cell"]>): string => `${String(table)} ${String(row)}`;

/** Other columns say things too (存在问题, 下一步措施): clauses, or long words in a task's row, that are no name of a task or an item. */
function isTold(text: string, isInRow: boolean, all: readonly PlaceItem[]): boolean {
  if (text.length < fewest || !(isInRow || clauseMark.test(text))) return false;
  return !all.some(({ taskLabel, words }) => taskLabel.includes(text) || words.includes(text));
}

const fewest = 12;
const clauseMark = new RegExp(`[${clauseEnds}]`, "u");
const headingNumber = new RegExp(headingPattern, "u");
const marks = /[^\p{L}\p{N}]/gu;

/** The task that a heading names, null where it names none; undefined of what is no heading. */
function headingOf(text: string, all: readonly PlaceItem[]): number | null | undefined {
  const said = text.trim().replace(headingNumber, "");
  const bare = said.replace(marks, "");
  if (bare === "" || clauseMark.test(said)) return undefined;
  const task = all.find(({ taskLabel }) => {
    const label = taskLabel.replace(marks, "");
    return bare === label || (label.length >= 4 && bare.includes(label) && bare.length <= label.length + headingMore);
  });
  if (task) return task.task;
  return headingNumber.test(text.trim()) && bare.length <= longestHeading ? null : undefined;
}

/** So much may stand beside a task's name in a heading (工作落实情况), and so long is a heading that names none (存在问题). */
const headingMore = 8;
const longestHeading = 16;

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

function guessItem(
  text: string,
  task: number | null,
  among: readonly PlaceItem[],
  numbered: number | null,
  known: ReadonlyMap<PlaceItem, ReadonlySet<string>>,
  weights: Weights,
): Guess | null {
  const said = pairsOf(text);
  const scored = among
    .map((item) => ({ item, score: scoreOf(said, known.get(item) ?? new Set(), weights) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (task !== null && numbered !== null) {
    const own = scored.find(({ item }) => item.item === numbered);
    if (own && best && best.score - own.score < doubt) return { task, item: numbered, by: "named" };
  }
  if (task !== null && among.length === 1) return { task, item: among[0]?.item ?? null, by: "named" };
  const isSure = best !== undefined && best.score >= least && (second === undefined || best.score - second.score >= margin * best.score);
  if (isSure) return { task: best.item.task, item: best.item.item, by: "words" };
  return task === null ? null : { task, item: null, by: "named" };
}

/** How much a sentence speaks of an item: what of it is found there, and how alike both are. */
const scoreOf = (said: ReadonlySet<string>, item: ReadonlySet<string>, weights: Weights): number =>
  0.6 * coverage(said, item, weights) + 0.4 * likeness(said, item, weights);

/** A sentence that tells nothing itself goes with the one before it in its paragraph, where that is of the same task. */
function settlePieces(pieces: readonly Piece[]): readonly Piece[] {
  let before: Piece | null = null;
  return pieces.map((piece) => {
    const follows: Guess | null = before !== null && before.passage === piece.passage ? before.guess : null;
    const isOpen = !piece.isFrame && (piece.guess === null || piece.guess.item === null);
    const settled: Piece =
      isOpen && follows !== null && (piece.guess === null || piece.guess.task === follows.task) ? { ...piece, guess: follows } : piece;
    before = settled;
    return settled;
  });
}

/** A cell that tells nothing itself (8天) is of the item that its row speaks of. */
function settleRows(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.row === "" || piece.isFrame || (piece.guess !== null && piece.guess.item !== null)) return piece;
    const told = pieces.filter(({ row, guess }) => row === piece.row && guess !== null && guess.item !== null).map(({ guess }) => guess);
    const [first] = told;
    return first && told.every((guess) => isSame(guess, first)) ? { ...piece, guess: first } : piece;
  });
}

/** Sentences of one item that follow one another are one part. */
function joinPieces(pieces: readonly Piece[]): Placed {
  const parts: ReplyPart[] = [];
  const unplaced: Unplaced[] = [];
  let from = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const [piece, next] = [pieces[i], pieces[i + 1]];
    if (!piece || (next && piece.isFrame === next.isFrame && isSame(piece.guess, next.guess))) continue;
    const run = pieces.slice(from, i + 1);
    const [start, end, text] = [run[0]?.start ?? 0, piece.end, textOf(run)];
    if (piece.guess === null) unplaced.push({ text, start, end, isFrame: piece.isFrame });
    else parts.push({ ...piece.guess, text, start, end, cell: null });
    from = i + 1;
  }
  return { parts, unplaced };
}

/** Pieces as one text: what stood in other paragraphs or cells is not run together with what was before it. */
const textOf = (run: readonly Piece[]): string =>
  run
    .map(({ text, passage }, at) => {
      const before = run[at - 1];
      return before === undefined || before.passage === passage ? text : `${seamBehind(before.text)}${text}`;
    })
    .join("");

const isSame = (a: Guess | null, b: Guess | null): boolean => a?.task === b?.task && a?.item === b?.item;
