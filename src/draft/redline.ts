// What was taken out of a text and what was put in (花脸稿), word by word, so that a reader sees the change and not two texts.
import { diffArrays } from "diff";

/** A stretch of a text as compared: kept 未变, out 删去, in 添上. */
export interface Change {
  readonly kind: "kept" | "out" | "in";
  readonly text: string;
}

/** Figures and Latin words are each one word; whatever else is counted sign by sign: a changed figure is never shown as a changed digit. */
const word = /[\d.,%]+|[A-Za-z]+|[^]/gu;

/** Compares two texts. */
export function compareTexts(from: string, to: string): readonly Change[] {
  const changes = diffArrays(from.match(word) ?? [], to.match(word) ?? []);
  return changes.map(({ value, added, removed }) => ({ kind: added ? "in" : removed ? "out" : "kept", text: value.join("") }));
}
