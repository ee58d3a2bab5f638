// The difference between two texts (修订对照) as a person would mark it: by characters, with whole numbers, drawn together into phrases.
import { diffArrays } from "diff";

/** A stretch of text that both have, or only the older, or only the newer. */
export interface RedlinePiece {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

/** Numbers with their signs and Latin words are told apart as wholes; of all else each character. */
const tokens = /\d+(?:[.,]\d+)*[%‰]?|[A-Za-z]+|[^]/gu;
const tokensOf = (text: string): string[] => text.match(tokens) ?? [];

/** The exact difference: pieces in order, removed before added where something stands in place of another. */
export function diffText(before: string, after: string): readonly RedlinePiece[] {
  return diffArrays(tokensOf(before), tokensOf(after))
    .map(({ added, removed, value }): RedlinePiece => ({ kind: added ? "added" : removed ? "removed" : "kept", text: value.join("") }))
    .filter(({ text }) => text !== "");
}

/** What is kept between changes and says nothing: a character, or two where something is replaced. Marks of sentences part phrases. */
const isIsland = (text: string, most: number): boolean => text.length <= most && /^[\p{L}\p{N}]+$/u.test(text);

/** The difference for people to read: changes that almost touch are one. */
export function redline(before: string, after: string): readonly RedlinePiece[] {
  const exact = diffText(before, after);
  const pieces: RedlinePiece[] = [];
  let [removed, added] = ["", ""];
  const flush = (): void => {
    if (removed !== "") pieces.push({ kind: "removed", text: removed });
    if (added !== "") pieces.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  exact.forEach(({ kind, text }, at) => {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed + added !== "" && at + 1 < exact.length && isIsland(text, removed !== "" && added !== "" ? 2 : 1)) {
      removed += text;
      added += text;
    } else {
      flush();
      pieces.push({ kind, text });
    }
  });
  flush();
  return pieces;
}

/** Where a stretch of the older text stands in the newer: what was put in its place belongs to it, what was put beside it does not. */
export function followSpan(
  pieces: readonly RedlinePiece[],
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  let [before, after] = [0, 0];
  let [from, to] = [-1, -1];
  const cover = (first: number, last: number): void => {
    from = from < 0 ? first : Math.min(from, first);
    to = Math.max(to, last);
  };
  pieces.forEach(({ kind, text }, at) => {
    const [first, last] = [before, before + text.length];
    const overlaps = first < end && last > start;
    if (kind === "kept") {
      if (overlaps) cover(after + Math.max(0, start - first), after + Math.min(text.length, end - first));
      before = last;
      after += text.length;
    } else if (kind === "removed") {
      const next = pieces[at + 1];
      if (overlaps && next?.kind === "added" && first >= start && last <= end) cover(after, after + next.text.length);
      before = last;
    } else {
      // Within the stretch it belongs to it; at its edges only in place of something.
      if (before > start && before < end && from >= 0) cover(after, after + text.length);
      after += text.length;
    }
  });
  return to > from ? { start: from, end: to } : null;
}
