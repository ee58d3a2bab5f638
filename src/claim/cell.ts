// Bare numbers in tables (表中数): a cell that is only a number takes its unit from the heads of its column and row, from the target beside it, or from the table's caption.
import { type Draft, firstValue, scaleValue, type Sentence, writtenOf } from "./draft.ts";
import type { HeadUnit } from "./head.ts";
import { readUnit } from "./unit.ts";
import * as w from "./words.ts";

const suffixes = [...w.suffixes.about, ...w.suffixes.atLeast, ...w.suffixes.atMost].join("|");
/** A cell that is nothing but numbers, signs, suffixes and marks between them. */
const numeric = new RegExp(`^(?:[\\s\\d.,+\\-%‰/:~—–=<>≤≥()${w.groups.tenThousand}${w.groups.hundredMillion}]|${suffixes})+$`, "u");
const longestNumeric = 60;

export const isNumeric = (text: string): boolean => text.length <= longestNumeric && numeric.test(text) && /\d/.test(text);

/** What a numeric cell may take its unit from besides its own heads. */
export interface Beside {
  /** Units of the figures in the target of the same row, in order. */
  readonly siblings: readonly (string | null)[];
  /** Of the row's own unit cell (指标 | 单位 | 数值). */
  readonly row: HeadUnit | null;
  /** Of the table's caption (单位：万元). */
  readonly caption: HeadUnit | null;
  /** Of the numbers above in the same table, where the heads of this row say nothing. */
  readonly above: HeadUnit | null;
}

/** Gives the bare numbers of a numeric cell their units, and says which unit the heads gave. */
export function resolveCell({ text, drafts, columnHead, rowHead }: Sentence, { siblings, row, caption, above }: Beside): HeadUnit | null {
  const own = columnHead.unit ?? (columnHead.change ? percent : null) ?? row ?? (columnHead.isRatio ? null : rowHead.unit);
  for (const [index, draft] of drafts.entries()) {
    draft.accepted = true;
    if (draft.unit === null) {
      const sibling = siblings[index] ?? siblings[0] ?? null;
      const beside = sibling === null ? (caption ?? above) : { word: sibling, factor: 1 };
      const unit = own ?? (columnHead.isRatio ? null : beside);
      if (unit) setUnit(draft, unit);
    }
    if (columnHead.change) {
      const sign = draft.signed || firstValue(draft) < 0 ? "-" : "+";
      const unit = draft.unitFrom === "header" ? (draft.unit ?? "") : "";
      draft.comparisons = [{ base: columnHead.change.base, change: sign + writtenOf(text, draft) + unit }];
      draft.change = true;
    }
  }
  return own;
}

/** A column of changes without a unit holds percentages. */
const percent: HeadUnit = { word: "%", factor: 1 };

function setUnit(draft: Draft, { word, factor }: HeadUnit): void {
  const read = readUnit(word, 0);
  draft.unit = word === w.rankUnit ? word : (read?.unit ?? word);
  draft.unitFrom = "header";
  if (factor !== 1) draft.value = scaleValue(draft, factor);
  const kind = word === w.rankUnit ? "rank" : (read?.kind ?? "count");
  draft.kind = kind === "name" ? "count" : kind === "count" && !Number.isInteger(firstValue(draft)) ? "measure" : kind;
}
