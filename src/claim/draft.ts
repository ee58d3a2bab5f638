// A figure being read (草稿) and the sentence it stands in: the rules fill it in, one after another, and it lives only while its sentence is read.
import type { ClaimComparator, ClaimKind, Comparison } from "./claim.ts";
import type { Head } from "./head.ts";
import type { TimeRead } from "./time.ts";

/* eslint-disable no-restricted-syntax -- the rules of a sentence fill one object in; a copy for each would cost more than all the reading */
/** What a figure is by itself: its number or numbers, its unit, and where they stand in the line. */
export interface Draft {
  readonly type: "figure";
  /** Which token of its line it is. */
  index: number;
  from: number;
  to: number;
  /** The end without a suffix (左右, 以上). */
  readonly unitTo: number;
  /** Where the number ends and the unit begins; 余 stands between them. */
  readonly numberTo: number;
  readonly unitAt: number;
  /** The number in Arabic digits where it is not written so, or a whole that is told otherwise: 三成 is 30%. */
  readonly digits: string | null;
  /** The unit that stands behind it, 名 for 人. */
  readonly unitWord: string;
  /** -7.8%: its own sign. */
  readonly signed: boolean;
  /** 万 or 亿 behind its digits, as a factor. */
  power: number;
  value: number | readonly number[];
  date: string | null;
  unit: string | null;
  unitFrom: "header" | "shared" | null;
  kind: ClaimKind;
  comparator: ClaimComparator;
  approx: boolean;
  hedge: string | null;
  period: string | null;
  comparisons: readonly Comparison[];
  qualifier: boolean;
  /** It tells by how much another figure differs from its base. */
  change: boolean;
  /** The figure whose change it is. */
  changed: Draft | null;
  /** False until something makes it a figure: a bare number is none by itself. */
  accepted: boolean;
}

/* eslint-enable no-restricted-syntax */

/** What must be said to begin a draft. */
export type DraftStart = Pick<
  Draft,
  "from" | "to" | "unitTo" | "numberTo" | "unitAt" | "digits" | "unitWord" | "value" | "unit" | "kind" | "comparator" | "approx"
> & {
  readonly signed?: boolean;
  readonly power?: number;
};

const none: readonly Comparison[] = [];

/** Begins a draft; all drafts have one shape, which is what makes reading them fast. */
export function draftFigure(start: DraftStart): Draft {
  return {
    type: "figure",
    index: 0,
    from: start.from,
    to: start.to,
    unitTo: start.unitTo,
    numberTo: start.numberTo,
    unitAt: start.unitAt,
    digits: start.digits,
    unitWord: start.unitWord,
    signed: start.signed ?? false,
    power: start.power ?? 1,
    value: start.value,
    date: null,
    unit: start.unit,
    unitFrom: null,
    kind: start.kind,
    comparator: start.comparator,
    approx: start.approx,
    hedge: null,
    period: null,
    comparisons: none,
    qualifier: false,
    change: false,
    changed: null,
    accepted: start.unit !== null || start.kind === "ratio" || start.signed === true,
  };
}

/** As a figure is told in a change: 6.1%, 3个百分点, 30% for 三成, without its sign. */
export function writtenOf(text: string, { from, numberTo, unitAt, unitTo, digits, signed, unit, unitWord }: Draft): string {
  const first = signed || text.charAt(from) === "+" ? from + 1 : from;
  const behind = unitAt < 0 ? (unit ?? "") : unitWord === "" ? "" : text.slice(unitAt, unitTo);
  return (digits ?? text.slice(first, numberTo)) + behind;
}

/** The first of a figure's numbers. */
export const firstValue = ({ value }: Pick<Draft, "value">): number => (typeof value === "number" ? value : (value[0] ?? 0));

/** Multiplies a figure's numbers by a power of ten without an error in the last digit. */
export function scaleValue({ value }: Pick<Draft, "value">, factor: number): number | readonly number[] {
  const scale = (one: number): number => Number(`${String(one)}e${String(Math.round(Math.log10(factor)))}`);
  return typeof value === "number" ? scale(value) : value.map(scale);
}

export type MarkName = "stop" | "semicolon" | "comma" | "colon" | "list" | "open" | "close";

export interface MarkToken {
  readonly type: "mark";
  readonly from: number;
  readonly to: number;
  readonly mark: MarkName;
}
export interface CueToken {
  readonly type: "cue";
  readonly from: number;
  readonly to: number;
  /** What the word may mean (cue.ts). */
  readonly bits: number;
  readonly word: string;
}
export interface TimeToken extends TimeRead {
  readonly type: "time";
  readonly from: number;
  readonly to: number;
}
export type Token = MarkToken | CueToken | TimeToken | Draft;

/** Where a sentence stands: tokens `first` to `last` of its line, and what is known of the text around it. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  /** The token behind its last. */
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly drafts: readonly Draft[];
  /** 达到 sets a floor here: a target's cell. */
  readonly target: boolean;
  /** What names the row of a table, and the head of its column. */
  readonly rowHead: Head;
  readonly columnHead: Head;
}

export const isMark = (token: Token | undefined, name: MarkName): boolean => token?.type === "mark" && token.mark === name;

/** Marks that part clauses: neither 、 nor parentheses do. */
const partsClause = (token: Token): boolean =>
  token.type === "mark" && token.mark !== "list" && token.mark !== "open" && token.mark !== "close";

/** No clause that people write has more tokens: looking no further keeps reading linear in any text. */
export const reach = 64;

/** The mark before a token that begins its clause, or the place before the sentence's first token. */
export function clauseStart({ tokens, first }: Sentence, index: number): number {
  const bound = Math.max(first, index - reach);
  for (let at = index - 1; at >= bound; at -= 1) {
    const token = tokens[at];
    if (token && partsClause(token)) return at;
  }
  return bound - 1;
}

/** The mark behind a token that ends its clause, or the place behind the sentence's last token. */
export function clauseEnd({ tokens, last }: Sentence, index: number): number {
  const bound = Math.min(last, index + reach);
  for (let at = index; at < bound; at += 1) {
    const token = tokens[at];
    if (token && partsClause(token)) return at;
  }
  return bound;
}

/** Where the clause of a token begins in the text. */
export function clauseFrom(sentence: Sentence, index: number): number {
  const start = clauseStart(sentence, index);
  return start < sentence.first ? sentence.from : (sentence.tokens[start]?.to ?? sentence.from);
}
