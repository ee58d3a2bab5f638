// Pieces of a reply (片段) put together to its parts: what tells nothing itself goes with its neighbours, and tables keep the names of their rows.
import { seamBehind } from "./frame.ts";
import { isBare } from "./reply-table.ts";
import type { ReplyPart, Unplaced } from "./submission.ts";
import { announcing, goingOn } from "./words.ts";

/** What a piece is about, and how that was found. */
export interface Guess {
  readonly task: number;
  readonly item: number | null;
  readonly by: ReplyPart["by"];
  /** Its words say so far more plainly than those of any other item. */
  readonly isPlain?: boolean;
  /** What the heading above it says instead. */
  readonly insteadOf?: { readonly task: number; readonly item: number | null };
}

/** A sentence or a stretch of one, on its way to its part. */
export interface Piece {
  /** Which passage it stands in: what was written apart is joined with a mark between. */
  readonly passage: number;
  readonly isFrame: boolean;
  /** It stands among other things, and is of none of them but by its own words. */
  readonly isApart: boolean;
  /** Its table and row; empty outside of them. */
  readonly table: string;
  readonly row: string;
  /** What names its row, where that is no item. */
  readonly rowHead: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly guess: Guess | null;
  /** It heads figures or stands in their row, and is of what they are. */
  readonly isBeside?: boolean;
  /** Its passage has a heading's number (二、), or opens with one. */
  readonly opens?: boolean;
}

/** A reply's parts in order, and what is about no item that could be told. */
export interface Placed {
  readonly parts: readonly ReplyPart[];
  readonly unplaced: readonly Unplaced[];
}

/** So long are words in a cell that say little. */
const slight = 12;
/** Whether a text has so many words of another item that it does not just go on with this one. */
export type SpeaksOfOther = (text: string, than: Guess) => boolean;

/** Puts pieces together: neighbours of one item are one part. */
export const joinParts = (pieces: readonly Piece[], speaksOfOther: SpeaksOfOther): Placed =>
  joinPieces(settleBeside(settleTables(settleRows(settleLabels(settlePieces(pieces, speaksOfOther))))));

/** A sentence that tells nothing itself goes with the one before it in its paragraph, where that is of the same task. */
function settlePieces(pieces: readonly Piece[], speaksOfOther: SpeaksOfOther): readonly Piece[] {
  let before: Piece | null = null;
  return pieces.map((piece) => {
    const isOn = before?.passage === piece.passage && (!piece.isApart || goesOn.test(piece.text));
    const behind: Guess | null = isOn ? (before?.guess ?? null) : null;
    const follows = behind !== null && !speaksOfOther(piece.text, behind) ? behind : null;
    const isOpen = !piece.isFrame && (piece.guess === null || piece.guess.item === null);
    const settled: Piece =
      isOpen && follows !== null && (piece.guess === null || piece.guess.task === follows.task) ? { ...piece, guess: follows } : piece;
    before = settled;
    return settled;
  });
}

const goesOn = new RegExp(goingOn, "u");

/** A word or two that open a paragraph and tell nothing themselves (隐患排查。) go with what they stand before. */
function settleLabels(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const [before, next] = [pieces[at - 1], pieces[at + 1]];
    const isOpening = piece.table === "" && before?.passage !== piece.passage && piece.text.length <= slight && !/[0-9]/u.test(piece.text);
    if (!isOpening || piece.isFrame || (piece.guess !== null && piece.guess.item !== null) || !next || next.isFrame) return piece;
    const isBehind = next.table === "" && (next.passage === piece.passage || next.passage === piece.passage + 1);
    const isOf = next.guess !== null && next.guess.item !== null && (piece.guess === null || piece.guess.task === next.guess.task);
    return isBehind && isOf ? { ...piece, guess: next.guess } : piece;
  });
}

/** A cell that tells nothing itself (8天) is of the item that its row speaks of. */
function settleRows(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.row === "" || piece.isFrame || (piece.guess !== null && piece.guess.item !== null)) return piece;
    const told = pieces.flatMap(({ row, guess, isBeside }) =>
      row === piece.row && !isBeside && guess !== null && guess.item !== null ? [guess] : [],
    );
    const [first] = told;
    return first && told.every((guess) => isSame(guess, first)) ? { ...piece, guess: first } : piece;
  });
}

/** A table whose figures tell nothing is of the item whose sentence announces it (如下), that its heads and names tell, or that was spoken of right before it. */
function settleTables(pieces: readonly Piece[]): readonly Piece[] {
  const found = new Map<string, Guess>();
  pieces.forEach(({ table }, at) => {
    const before = pieces[at - 1];
    if (table === "" || before?.table === table) return;
    const own = pieces.filter((piece) => piece.table === table && !piece.isBeside);
    const guess = ownerOf(own, before?.table === "" ? before : undefined, pieces[at]?.isBeside ? pieces[at].guess : null);
    if (guess) found.set(table, guess);
  });
  return pieces.map((piece) => (piece.isFrame ? piece : { ...piece, guess: found.get(piece.table) ?? piece.guess }));
}

function ownerOf(own: readonly Piece[], before: Piece | undefined, heads: Guess | null): Guess | null {
  const isOpenTo = ({ task }: Guess): boolean =>
    own.every((piece) => isSlight(piece) || (piece.guess?.item === null && piece.guess.task === task));
  const said = before?.guess ?? null;
  if (before && said !== null && said.item !== null && announces.test(before.text) && isOpenTo(said)) return said;
  if (own.some(({ guess }) => guess !== null && guess.item !== null)) return null;
  if (heads !== null && heads.item !== null && heads.isPlain === true && isOpenTo(heads)) return heads;
  return own.every(({ guess }) => guess === null) ? said : null;
}

/** A figure or a few words in a cell say too little to be of another item than the table. */
const isSlight = ({ guess, text }: Piece): boolean => guess === null || (guess.by === "words" && text.length <= slight);

/** What stands beside figures is of the first of its row, heads of the first below them; names need then be said no more. */
function settleBeside(pieces: readonly Piece[]): readonly Piece[] {
  const named = new Set(pieces.flatMap(({ row, isBeside }) => (isBeside ? [row] : [])));
  const firsts = new Map<string, Piece>();
  for (const piece of pieces) if (!piece.isBeside && piece.row !== "" && !firsts.has(piece.row)) firsts.set(piece.row, piece);
  let below: Piece | undefined;
  return pieces
    .toReversed()
    .map((piece) => {
      if (!piece.isBeside) {
        below = piece;
        return named.has(piece.row) ? { ...piece, rowHead: null } : piece;
      }
      const first = firsts.get(piece.row) ?? (below?.table === piece.table ? below : undefined);
      return { ...piece, guess: first?.guess ?? null };
    })
    .reverse();
}

/** What stands right before the table that it tells of. */
export const announces = new RegExp(announcing, "u");

/** Sentences of one item that follow one another are one part. */
function joinPieces(pieces: readonly Piece[]): Placed {
  const parts: ReplyPart[] = [];
  const unplaced: Unplaced[] = [];
  let from = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const [piece, next] = [pieces[i], pieces[i + 1]];
    if (!piece || (next && piece.isFrame === next.isFrame && isSame(piece.guess, next.guess) && !isApart(piece, next))) continue;
    const run = pieces.slice(from, i + 1);
    const [start, end, text] = [run[0]?.start ?? 0, piece.end, textOf(run)];
    if (piece.guess === null) unplaced.push({ text, start, end, isFrame: piece.isFrame });
    else {
      const { task, item, by } = piece.guess;
      parts.push({ task, item, by, text, start, end, cell: null });
    }
    from = i + 1;
  }
  return { parts, unplaced };
}

/** What nobody can place is at least not run together over the edge of a table, nor over a heading. */
const isApart = (piece: Piece, next: Piece): boolean =>
  piece.guess === null && !piece.isFrame && (piece.table !== next.table || (next.opens === true && piece.passage !== next.passage));

/** Pieces as one text: what stood in other paragraphs or cells is not run together with what was before it. */
const textOf = (run: readonly Piece[]): string => run.map((piece, at) => `${seamOf(run, at)}${headOf(run, at)}${piece.text}`).join("");

function seamOf(run: readonly Piece[], at: number): string {
  const [before, piece] = [run[at - 1], run[at]];
  if (!before || !piece || before.passage === piece.passage) return "";
  return piece.row !== "" && piece.row === before.row && isBareRow(run, piece.row) ? " " : seamBehind(before.text);
}

/** Figures alone say nothing: their row's name goes with them. */
function headOf(run: readonly Piece[], at: number): string {
  const piece = run[at];
  if (!piece?.rowHead || piece.row === run[at - 1]?.row || !isBare(piece.text) || !isBareRow(run, piece.row)) return "";
  return `${piece.rowHead.replace(/\s/gu, "")} `;
}

/** Figures, behind a word or two that name them. */
function isBareRow(run: readonly Piece[], row: string): boolean {
  const own = run.filter((piece) => piece.row === row);
  if (own.some(({ isBeside }) => isBeside)) return true;
  return own.some(({ text }) => isBare(text)) && own.every(({ text }, at) => isBare(text) || (at === 0 && text.length <= slight));
}

/** Whether two are about the same. */
export const isSame = (a: Pick<Guess, "task" | "item"> | null, b: Pick<Guess, "task" | "item"> | null): boolean =>
  a?.task === b?.task && a?.item === b?.item;
