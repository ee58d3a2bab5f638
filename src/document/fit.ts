// Which column a text belongs to (列对位), where a layout does not say it: how well it fits each, and the best way through a row.
import type { ColumnKind } from "./grid.ts";
import { isLabel } from "./lines.ts";
import {
  aimWords,
  bareNothing,
  bareNumber,
  doneWords,
  figure,
  openEnd,
  openStart,
  openWord,
  organisationEnd,
  timeCell,
  unitWords,
  wholeNumber,
} from "./words.ts";

/** What is seen of a text once, for all columns. */
interface Traits {
  readonly text: string;
  readonly whole: boolean;
  readonly bare: boolean;
  readonly figure: boolean;
  readonly organisation: boolean;
  readonly label: boolean;
  readonly sentence: boolean;
  readonly aim: boolean;
  readonly done: boolean;
}

const longest = 400;

export function isOrganisation(text: string): boolean {
  if (text.length > 60 || figure.test(text)) return false;
  return text.split(/[\u3001\uff0c,\uff1b;\s/]+/u).every((name) => name.length <= 16 && organisationEnd.test(name));
}

function readTraits(said: string): Traits {
  const text = said.slice(0, longest);
  return {
    text,
    whole: wholeNumber.test(text),
    bare: bareNumber.test(text) || bareNothing.test(text),
    figure: figure.test(text),
    organisation: isOrganisation(text),
    label: isLabel(text),
    sentence: /[\u3002\uff1b\uff0c;]/u.test(text),
    aim: aimWords.test(text),
    done: doneWords.test(text),
  };
}

const when = (holds: boolean, yes: number, no = 0): number => (holds ? yes : no);

/** How well a text fits a column of each kind; 0 says nothing. */
const fits: Readonly<Record<ColumnKind, (t: Traits) => number>> = {
  number: (t) => when(t.whole, 2, -5),
  rank: (t) => when(t.whole, 2, -4),
  unit: (t) => when(unitWords.test(t.text), 1.5, -2),
  note: (t) => when(t.bare, -0.2, -0.3),
  score: (t) => when(t.bare, 1.5, -2),
  weight: (t) => when(t.bare, 1.5, -2),
  rate: (t) => when(t.bare, 1.5, -2),
  value: (t) => when(t.bare, 1.5, -2),
  organisation: (t) => when(t.organisation, 2, when(t.figure, -3, when(t.sentence, -2, when(t.text.length > 10, -1.5, -0.1)))),
  date: (t) => when(timeCell.test(t.text), 1.2, -1),
  period: (t) => when(timeCell.test(t.text), 1.2, -1),
  deadline: (t) => when(timeCell.test(t.text), 1.2, -0.5),
  dimension: (t) => when(t.label && !t.organisation && t.text.length <= 12, 0.8, -2.5),
  group: (t) => when(t.label && !t.organisation && t.text.length <= 12, 0.8, -2.5),
  task: (t) =>
    when(t.bare, -3, 0) + when(t.organisation, -0.5) + when(t.label, 0.7, when(t.figure, 0, 0.2)) + when(t.aim, -0.2) + when(t.done, -0.7),
  target: (t) => when(t.figure || t.bare, 1, -0.3) + when(t.aim, 1) + when(t.done && !t.aim, -1) + when(t.organisation, -2.5),
  fulfilment: (t) =>
    when(t.done, 1.2) + when(t.figure || t.bare, 0.7) + when(t.sentence, 0.4) + when(t.aim && !t.done, -0.8) + when(t.organisation, -2.5),
  label: (t) => when(t.bare, -1, when(t.sentence, -0.5, 0.2)),
  text: () => 0,
};

/** What it costs to leave a column out. A spanned column at the left is left out at no great cost. */
const absences: Readonly<Record<ColumnKind, number>> = {
  number: -0.4,
  rank: -2,
  unit: -0.8,
  note: -0.1,
  score: -1,
  weight: -0.6,
  rate: -0.8,
  value: -1,
  organisation: -0.6,
  date: -0.8,
  period: -0.6,
  deadline: -0.6,
  dimension: -0.05,
  group: -0.1,
  task: -1,
  target: -1.2,
  fulfilment: -1.8,
  label: -0.8,
  text: -0.8,
};

export interface Alignment {
  /** The column of each text. */
  readonly columns: readonly number[];
  /** The row of each text, from 0. */
  readonly rows: readonly number[];
}

interface AlignRule {
  /** A column may hold several texts one after another: cells were broken. */
  readonly mayMerge: boolean;
  /** After the last column a new row begins. */
  readonly mayWrap: boolean;
  /** Texts that are numbers of rows, by their index; they alone begin the column given. */
  readonly anchors?: { readonly at: ReadonlySet<number>; readonly column: number };
}

const never = -1e9;

/** What it costs that a text goes on in the column of the text before it. */
function mergeCost(before: string, text: string): number {
  if (openStart.test(text) || openEnd.test(before) || openWord.test(before)) return 1;
  if (isOrganisation(before) && isOrganisation(text)) return 0.3;
  return bareNumber.test(before) && bareNumber.test(text) ? -4 : -1.6;
}

/** The best columns for texts in their order: a path through rows of columns, each text in one, found in one pass. */
export function alignTexts(texts: readonly string[], kinds: readonly ColumnKind[], rule: AlignRule): Alignment {
  const count = kinds.length;
  const traits = texts.map(readTraits);
  const { anchors } = rule;
  const isAnchor = (text: number): boolean => anchors?.at.has(text) ?? false;
  const isAllowed = (text: number, column: number): boolean =>
    isAnchor(text) ? column === anchors?.column : column !== anchors?.column || kinds[column] !== "number";
  // Left out between two columns, within a row and over its end.
  const before = [0];
  for (const kind of kinds) before.push((before.at(-1) ?? 0) + absences[kind]);
  const skipped = (from: number, to: number): number => (before[to] ?? 0) - (before[from] ?? 0);
  let scores: readonly number[] = [];
  const origins: { readonly from: number; readonly wraps: boolean }[][] = [];
  traits.forEach((trait, index) => {
    const merge = rule.mayMerge && index > 0 && !isAnchor(index) ? mergeCost(texts[index - 1] ?? "", trait.text) : never;
    const next: number[] = [];
    const origin: { readonly from: number; readonly wraps: boolean }[] = [];
    for (let column = 0; column < count; column++) {
      let [best, from, wraps] = index === 0 ? [skipped(0, column), -1, false] : [never * 2, -1, false];
      for (let last = 0; index > 0 && last < count; last++) {
        const held = scores[last] ?? never;
        const within = last < column ? held + skipped(last + 1, column) : last === column ? held + merge : never * 2;
        if (within > best) [best, from, wraps] = [within, last, false];
        const over = rule.mayWrap ? held + skipped(last + 1, count) + skipped(0, column) : never * 2;
        if (over > best) [best, from, wraps] = [over, last, true];
      }
      const fit = isAllowed(index, column) ? fits[kinds[column] ?? "text"](trait) : never;
      next.push(best + fit);
      origin.push({ from, wraps });
    }
    scores = next;
    origins.push(origin);
  });
  return traceBack(scores, skipped, origins, count);
}

function traceBack(
  scores: readonly number[],
  skipped: (from: number, to: number) => number,
  origins: readonly (readonly { readonly from: number; readonly wraps: boolean }[])[],
  count: number,
): Alignment {
  let column = 0;
  for (let other = 1; other < count; other++)
    if ((scores[other] ?? never) + skipped(other + 1, count) > (scores[column] ?? never) + skipped(column + 1, count)) column = other;
  const columns: number[] = [];
  const starts: boolean[] = [];
  for (let index = origins.length - 1; index >= 0; index--) {
    const { from, wraps } = origins[index]?.[column] ?? { from: 0, wraps: false };
    columns.push(column);
    starts.push(wraps);
    column = Math.max(0, from);
  }
  columns.reverse();
  starts.reverse();
  let row = 0;
  return { columns, rows: starts.map((isStart) => (isStart ? ++row : row)) };
}

/** How well texts stand in these columns of one row. */
export function measureFit(texts: readonly string[], kinds: readonly ColumnKind[], columns: readonly number[]): number {
  const held = new Set(columns);
  const absent = kinds.reduce((sum, kind, index) => (held.has(index) ? sum : sum + absences[kind]), 0);
  return texts.reduce((sum, text, index) => sum + fits[kinds[columns[index] ?? 0] ?? "text"](readTraits(text)), absent);
}
