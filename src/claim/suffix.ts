// The end of a figure (后缀): 余 多 左右 make it about, 以上 a floor, 以内 a ceiling; and what all rules of figures end with.
import { holds } from "./characters.ts";
import type { ClaimComparator } from "./claim.ts";
import { type Draft, draftFigure } from "./draft.ts";
import type { UnitRead } from "./unit.ts";
import * as w from "./words.ts";
import { readWord, type WordTable, wordTable } from "./word-table.ts";

/** What a suffix says of a figure. */
export interface Suffix {
  readonly comparator: ClaimComparator;
  readonly approx: boolean;
}
const suffixes: WordTable<Suffix> = wordTable<Suffix>([
  ...w.suffixes.about.map((word) => [word, { comparator: "~", approx: true }] as const),
  ...w.suffixes.atLeast.map((word) => [word, { comparator: ">=", approx: false }] as const),
  ...w.suffixes.atMost.map((word) => [word, { comparator: "<=", approx: false }] as const),
]);
const exactly: Suffix = { comparator: "=", approx: false };
export const about: Suffix = { comparator: "~", approx: true };
export const upward: Suffix = { comparator: ">=", approx: true };

/** The factor of 万 or 亿 right before a place. */
export function powerOf(text: string, end: number): number {
  const last = text.charAt(end - 1);
  return last === w.groups.hundredMillion ? 1e8 : last === w.groups.tenThousand ? 1e4 : 1;
}

/** What a rule has found of a figure. */
export interface Found {
  readonly from: number;
  readonly value: number | readonly number[];
  readonly numberTo: number;
  readonly unitAt: number;
  readonly end: number;
  readonly unitTo?: number;
  readonly unit: Pick<UnitRead, "unit" | "kind" | "word"> | null;
  readonly digits: string | null;
  readonly kind?: Draft["kind"];
  readonly signed?: boolean;
  readonly power?: number;
  readonly said?: Suffix | null;
}

/** The suffix behind, and what it makes of the figure. */
export function finish(text: string, found: Found): Draft {
  const { end, unit, value, said } = found;
  const suffix = readWord(suffixes, text, end);
  const refused = suffix ? (w.suffixRefusedAfter[suffix.word] ?? "") : "";
  const isSuffix = suffix !== null && !holds(refused, text, suffix.end);
  const { comparator, approx } = said === upward ? upward : isSuffix ? suffix.value : (said ?? exactly);
  const whole = typeof value === "number" && Number.isInteger(value);
  const kind = unit === null ? "measure" : unit.kind === "name" ? "count" : unit.kind === "count" && !whole && typeof value === "number" ? "measure" : unit.kind;
  return draftFigure({
    from: found.from,
    to: isSuffix ? suffix.end : end,
    unitTo: found.unitTo ?? end,
    numberTo: found.numberTo,
    unitAt: found.unitAt,
    digits: found.digits,
    unitWord: unit?.word ?? "",
    value,
    unit: unit?.unit ?? null,
    kind: found.kind ?? kind,
    comparator,
    approx: approx || said === about,
    signed: found.signed ?? false,
    power: found.power ?? 1,
  });
}
