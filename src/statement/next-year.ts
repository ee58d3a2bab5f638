// A statement's template in the next year (落实情况承接): the periods in its references move on where they stand, its words stay; names with years are told.
import type { CarryNote, PlacedNote } from "../scheme/outcome.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { namesYear, noteName, shiftName, shiftWritten } from "../scheme/shift.ts";
import { applyEdits, type Edit } from "../vocabulary/edit.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parseStatement } from "./parse.ts";
import type { Piece } from "./statement.ts";

type Edits = readonly Edit<CarryNote>[];

/** The template a year on. @throws ProblemError where it cannot be read; what is in force can be */
export function draftNextStatement(
  file: string,
  text: string,
  scheme: Pick<Scheme, "id" | "period" | "organisation" | "names">,
  task: number,
): { readonly text: string; readonly notes: readonly PlacedNote[] } {
  const source = text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  const template = expectOk(parseStatement(file, source, scheme, task));
  const pieces = template.items.flatMap((item) => item.sentences.flatMap((sentence) => sentence.pieces));
  const edits = [...frontEdits(source), ...pieceEdits(pieces, source), ...nameEdits(source, scheme), ...commentNotes(source)];
  const edited = applyEdits(source, edits);
  return { text: edited.text, notes: edited.notes.map((one) => ({ ...one, file })) };
}

/** A written period between two places, a year on. */
function editPeriod(source: string, from: number, written: string): Edits {
  const { text, notes } = shiftWritten(written);
  return [{ from, to: from + written.length, text, notes }];
}

/** The period that the front matter names. */
function frontEdits(source: string): Edits {
  const end = source.indexOf("\n---", 3);
  const found = /^period:[ \t]*["']?([\d.QH-]+)/mu.exec(source.slice(0, end));
  const [all = "", written = ""] = found ?? [];
  return found ? editPeriod(source, found.index + all.length - written.length, written) : [];
}

const periodPatterns: Readonly<Partial<Record<Piece["kind"], RegExp>>> = {
  figure: /^\{[^}|]*?@\s*([^\s@/|}]+)/u,
  period: /^\{\s*(?:period|year|month|span)\s+([^\s}]+)/u,
};

/** Periods that references name; a reference stands where the parser found its brace. */
function pieceEdits(pieces: readonly Piece[], source: string): Edits {
  const starts = [0, ...[...source.matchAll(/\n/gu)].map((match) => match.index + 1)];
  return pieces.flatMap((piece): Edits => {
    if (piece.kind === "choice") return pieceEdits([...piece.met, ...(piece.unmet ?? []), ...(piece.expected ?? [])], source);
    const pattern = periodPatterns[piece.kind];
    const at = (starts[(piece.place.line ?? 1) - 1] ?? 0) + (piece.place.column ?? 1) - 1;
    const found = pattern?.exec(source.slice(at));
    const [all = "", written = ""] = found ?? [];
    return found ? editPeriod(source, at + all.length - written.length, written) : [];
  });
}

const commentPattern = /<!--[\s\S]*?-->/gu;

/** Names with years: those in `[[…]]`, and the scheme's where they are said. */
function nameEdits(source: string, { period, names }: Pick<Scheme, "period" | "names">): Edits {
  const bare = source.replace(commentPattern, (comment) => " ".repeat(comment.length));
  const marked = [...bare.matchAll(/\[\[([^\]]*)\]\]/gu)].map(({ 1: name = "", index }) => ({ name, from: index + 2 }));
  // A reference holds no names, but a choice's words may.
  const said = names.flatMap((name) =>
    shiftName(name, period) === name
      ? []
      : [...bare.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "gu"))]
          .map(({ index }) => ({ name, from: index }))
          .filter(({ from }) => !marked.some((other) => from >= other.from && from < other.from + other.name.length)),
  );
  return [...marked, ...said].flatMap(({ name, from }): Edits => {
    const now = shiftName(name, period);
    const notes = noteName(name, now);
    return notes.length === 0 ? [] : [{ from, to: from + name.length, text: now, notes }];
  });
}

const commentNotes = (source: string): Edits =>
  [...source.matchAll(commentPattern)].flatMap(({ 0: comment, index }): Edits => {
    const text = comment.slice(4, -3).trim();
    return namesYear(comment) ? [{ from: index, to: index, text: "", notes: [{ kind: "comment", text }] }] : [];
  });
