// What a reply holds beside its sentences (保全): heads of tables, names and plans in rows of figures, titles and a form's own text. None of it is lost.
import type { Passage } from "../document/document.ts";
import { clauseEnds } from "../statement/words.ts";
import type { Guess, Piece } from "./piece.ts";
import { rowOf } from "./reply-table.ts";
import type { Unplaced } from "./submission.ts";

/** What goes into the parts with the rows that it stands in or heads, and what only frames them. */
export interface Kept {
  readonly beside: readonly Piece[];
  readonly frames: readonly Unplaced[];
}

/** A reply's text and passages, and which of these report something. */
export interface Keepable {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly isSaid: (passage: Passage) => boolean;
  /** Whether its row names a task or an item: what names it is no part of what is said of it. */
  readonly isNamed: (passage: Passage) => boolean;
}

const clauseMark = new RegExp(`[${clauseEnds}]`, "u");
const holdsWord = /[\p{L}\p{N}]/u;
const holdsNumber = /\p{N}/u;
/** So long is what stands in a row of figures beside them. */
const longest = 24;

const saidBy = (text: string, { start, end }: Passage): string => text.slice(start, end).replace(/\s/gu, "");
const isSlight = (said: string): boolean => said.length <= longest && !clauseMark.test(said);

/** A table of which no column says what was done says it in all of them, where its rows give figures (街道、验收时间). */
export function sayWholeTables({ text, passages, isSaid }: Omit<Keepable, "isNamed">): Keepable["isSaid"] {
  const answered = new Set(passages.flatMap((one) => (one.cell && isSaid(one) ? [one.cell.table] : [])));
  const rows = new Map<number, Set<number>>();
  for (const one of passages) {
    const { cell, role } = one;
    if (!cell || answered.has(cell.table) || (role !== "label" && role !== "target") || !holdsNumber.test(saidBy(text, one))) continue;
    rows.set(cell.table, (rows.get(cell.table) ?? new Set()).add(cell.row));
  }
  const isWhole = ({ cell, role }: Passage): boolean =>
    cell !== null && (rows.get(cell.table)?.size ?? 0) > 1 && (role === "label" || role === "target");
  return (one) => isSaid(one) || isWhole(one);
}

/** Everything of a reply that is no sentence: with the figures that it belongs to, or as their frame. */
export function keepRest(reply: Keepable): Kept {
  const { text, passages, isSaid, isNamed } = reply;
  const { said: told, figures, heads, headed } = sortRows(reply);
  const beside: Piece[] = [];
  const frames: Unplaced[] = [];
  const spoken = new Set(passages.flatMap((one) => (one.cell && isSaid(one) ? [one.cell.table] : [])));
  passages.forEach((passage, index) => {
    const { cell, role, start, end } = passage;
    const said = saidBy(text, passage);
    if (isSaid(passage) || !holdsWord.test(said)) return;
    const row = cell ? rowOf(cell) : "";
    const isOfRow = (figures.has(row) || (told.has(row) && !isNamed(passage))) && isSlight(said);
    if (cell && (isOfRow || (heads.has(row) && headed.has(cell.table)))) beside.push(pieceOf(passage, said, index));
    else if (cell && !spoken.has(cell.table) && role === "label") frames.push({ text: said, start, end, isFrame: false });
    else if (holdsNumber.test(said) && (role !== "number" || isCell(passages, index)))
      frames.push({ text: said, start, end, isFrame: true });
  });
  return { beside, frames };
}

/** The first that stands beside the figures of each table, with what all of them in it tell that it is about. */
export function headTables(beside: readonly Piece[], guess: (first: Piece, words: string) => Guess | null): readonly Piece[] {
  const words = new Map<string, string[]>();
  for (const { table, text } of beside) words.set(table, [...(words.get(table) ?? []), text]);
  const seen = new Set<string>();
  return beside.map((piece) => {
    if (seen.has(piece.table)) return piece;
    seen.add(piece.table);
    return { ...piece, guess: guess(piece, (words.get(piece.table) ?? []).join("\u3002")) };
  });
}

/** Rows that say something, those of figures among them, rows that head figures, and the tables of these. */
function sortRows({ text, passages, isSaid }: Keepable): {
  readonly said: ReadonlyMap<string, readonly string[]>;
  readonly figures: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly headed: ReadonlySet<number>;
} {
  const said = new Map<string, string[]>();
  const heads = new Set<string>();
  for (const one of passages) {
    const { cell, role } = one;
    if (!cell) continue;
    if (isSaid(one)) said.set(rowOf(cell), [...(said.get(rowOf(cell)) ?? []), saidBy(text, one)]);
    else if (role === "header" || role === "text" || role === "fulfilment") heads.add(rowOf(cell));
  }
  const figures = new Set(
    [...said].filter(([, cells]) => cells.every(isSlight) && cells.some((cell) => holdsNumber.test(cell))).map(([row]) => row),
  );
  const headed = new Set(passages.flatMap(({ cell }) => (cell && figures.has(rowOf(cell)) ? [cell.table] : [])));
  return { said, figures, heads, headed };
}

/** Whether a number has its cell for itself; before what it numbers it says nothing. */
function isCell(passages: readonly Passage[], index: number): boolean {
  const cell = passages[index]?.cell;
  const next = passages[index + 1]?.cell;
  return Boolean(cell) && (next?.table !== cell?.table || next?.row !== cell?.row || next?.column !== cell?.column);
}

const pieceOf = ({ cell, start, end }: Passage, text: string, passage: number): Piece => ({
  passage,
  table: cell ? String(cell.table) : "",
  row: cell ? rowOf(cell) : "",
  rowHead: null,
  start,
  end,
  text,
  isFrame: false,
  isApart: false,
  guess: null,
  isBeside: true,
});
