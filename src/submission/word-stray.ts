// What an office wrote into a Word form beside its cells (表外文字): rows and paragraphs of its own, kept for a person to place.
import type { Span } from "../document/document.ts";
import type { KeyedCell } from "../document/keyed-cells.ts";
import type { KeyedWord } from "../document/keyed-word.ts";
import { squeeze, type Form, type FormItem, type Reply } from "./submission.ts";
import { isBlockOf, rowsOf } from "./word-rows.ts";
import { sayAsked, shownWords, signedWords, taskTitle } from "./words.ts";

/** Texts behind the form's head that the form did not bring along, in order; `cells` are those that were found in it. */
export function findStray({ items }: Form, word: KeyedWord, cells: readonly KeyedCell[]): Reply["unplaced"] {
  const { blocks, text } = word.document;
  const rows = rowsOf(word);
  // The head says what every form says; the first block or the first task's heading ends it.
  const headings = items.map((item) => squeeze(taskTitle(item.task, item.taskLabel)));
  const isHeading = (span: Span): boolean => headings.some((one) => squeeze(text.slice(span.start, span.end)).startsWith(one));
  const paragraphs = blocks.filter(({ kind }) => kind !== "table");
  const first = Math.min(
    ...paragraphs.filter(isHeading).map(({ start }) => start),
    ...rows.filter(({ title }) => title !== null).map(({ span }) => span.start),
  );
  const strayParagraphs = paragraphs.filter((one) => one.start > first && !isHeading(one));
  const strayRows = rows.filter(({ title, label, held, span }) => {
    const item = items.find((one) => isBlockOf({ title }, one));
    const isOwn = item === undefined || title === label || labelsOf(item).has(squeeze(label));
    return span.start > first && !isOwn && squeeze(label + (held?.text ?? "")) !== "";
  });
  return (
    [...strayParagraphs, ...strayRows.map(({ span }) => span)]
      .map(({ start, end }) => ({ text: text.slice(start, end).replaceAll("\t", " ").trim(), start, end, isFrame: false }))
      // What a cell was found in is read with it.
      .filter((one) => one.text !== "" && !cells.some(({ span }) => span && span.start >= one.start && span.end <= one.end))
      .sort((a, b) => a.start - b.start)
  );
}

/** What the rows of an item's block are called, and the line of signatures, which stands behind the last one. */
const labelsOf = ({ cells, elsewhere }: FormItem): ReadonlySet<string> =>
  new Set(
    [
      ...cells.map(({ ask, label }) => sayAsked(ask, label ?? "")),
      ...elsewhere.map(({ label }) => label),
      ...Object.values(shownWords),
      ...signedWords,
    ].map(squeeze),
  );
