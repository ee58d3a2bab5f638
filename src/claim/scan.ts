// A line as tokens (词元): marks, times, cue words and figures, from left to right in one pass; what is none of these is passed over.
import { cues } from "./cue.ts";
import { type FigureRead, readFigure, readHalfUnit } from "./figure.ts";
import { isArabic, numeralClass, readNumber } from "./numeral.ts";
import { readTime, type TimeRead } from "./time.ts";
import * as w from "./words.ts";
import { readWord, type WordTable, wordTable } from "./word-table.ts";

export type MarkName = "stop" | "semicolon" | "comma" | "colon" | "list" | "open" | "close";

export type Token =
  | { readonly type: "mark"; readonly from: number; readonly to: number; readonly mark: MarkName }
  | { readonly type: "cue"; readonly from: number; readonly to: number; readonly bits: number; readonly word: string }
  | (TimeRead & { readonly type: "time"; readonly from: number; readonly to: number })
  | (FigureRead & { readonly type: "figure"; readonly ordinal: boolean; readonly quoted: boolean });

const marks: ReadonlyMap<string, MarkName> = new Map([
  ...[...w.sentenceMarks].map((mark) => [mark, "stop"] as const),
  ...[...w.semicolons].map((mark) => [mark, "semicolon"] as const),
  ...[...w.commas].map((mark) => [mark, "comma"] as const),
  ...[...w.colons].map((mark) => [mark, "colon"] as const),
  ...[...w.listMarks].map((mark) => [mark, "list"] as const),
  ...[...w.openParens].map((mark) => [mark, "open"] as const),
  ...[...w.closeParens].map((mark) => [mark, "close"] as const),
]);
const names: WordTable<true> = wordTable(w.names.map((name) => [name, true] as const));
const ordinals = wordTable(w.ordinalUnits.map((unit) => [unit, true] as const));

/** What can begin at a character: most begin nothing and are passed over at once. */
const starts = startTable();
const isMark = 1;
const isQuote = 2;
const isName = 4;
const isTime = 8;
const isCue = 16;
const isNumeral = 32;

function startTable(): Uint8Array {
  const table = new Uint8Array(65536);
  const add = (characters: Iterable<number>, bit: number): void => {
    for (const code of characters) table[code] = (table[code] ?? 0) | bit;
  };
  const codes = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));
  add(codes([...marks.keys()].join("")), 1);
  add(codes(w.openQuotes), 2);
  add(names.byFirst.keys(), 4);
  add(codes([...w.times.periods, ...w.times.others, ...w.times.asOf, w.times.to].map((word) => word.charAt(0)).join("")), 8);
  add(cues.byFirst.keys(), 16);
  add(codes(w.numeralMarks.ordinal + w.numeralMarks.half), 32);
  for (let code = 0; code < 65536; code += 1) if (numeralClass[code] !== 0) table[code] = (table[code] ?? 0) | 8 | 32;
  return table;
}

/** The tokens of a line. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = starts[text.charCodeAt(at)] ?? 0;
    at = start === 0 ? signedAt(text, at, tokens) : step(text, at, start, tokens);
  }
  return tokens;
}

/** Reads what begins here and says where to go on. */
function step(text: string, at: number, start: number, tokens: Token[]): number {
  if (start & isMark) {
    const mark = marks.get(text.charAt(at)) ?? "list";
    tokens.push({ type: "mark", from: at, to: at + 1, mark });
    return at + 1;
  }
  if (start & isQuote) return quoted(text, at, tokens);
  if (start & isName) {
    const name = readWord(names, text, at);
    if (name) return name.end;
  }
  if (start & isTime) {
    const previous = tokens.at(-1);
    const time = isWord(text, at) ? null : readTime(text, at, at === 0 || (previous?.type === "mark" && previous.to === at));
    if (time) {
      tokens.push({ ...time, type: "time", from: at, to: time.end });
      return time.end;
    }
  }
  if (start & isCue) {
    const word = readWord(cues, text, at);
    if (word) {
      tokens.push({ type: "cue", from: at, to: word.end, bits: word.value, word: word.word });
      return word.end;
    }
  }
  return start & isNumeral ? numeralAt(text, at, tokens) : at + 1;
}

/** A letter before digits: they belong to a code (K9, PM2.5). */
const isWord = (text: string, at: number): boolean => isArabic(text.charCodeAt(at)) && /[A-Za-z]/.test(text.charAt(at - 1));

/** A sign before a digit begins a figure (-7.8%). */
function signedAt(text: string, at: number, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  return (code === 45 || code === 43) && isArabic(text.charCodeAt(at + 1)) ? numeralAt(text, at, tokens) : at + 1;
}

function numeralAt(text: string, at: number, tokens: Token[]): number {
  if (text.charAt(at) === w.numeralMarks.ordinal) return ordinalAt(text, at, tokens);
  const read = text.charAt(at) === w.numeralMarks.half ? readHalfUnit(text, at) : readFigure(text, at);
  if ("skip" in read) return Math.max(read.skip, at + 1);
  tokens.push({ ...read, type: "figure", ordinal: false, quoted: false });
  return Math.max(read.to, at + 1);
}

/** 第二批, 第19位, 第三; 第二医院 and 第31次会议 are passed over. */
function ordinalAt(text: string, at: number, tokens: Token[]): number {
  const number = readNumber(text, at + 1);
  if (!number || number.decimal) return at + 1;
  const unit = readWord(ordinals, text, number.end);
  const tail = text.slice(number.end, number.end + 4);
  if (w.ordinalRefused.some((refused) => tail.startsWith(refused))) return number.end + 1;
  const to = unit?.end ?? number.end;
  const place = unit?.word === w.rankUnit || unit?.word === w.placeUnit;
  tokens.push({
    type: "figure",
    from: at,
    to,
    unitTo: to,
    values: [number.value],
    unit: unit?.word ?? w.rankUnit,
    kind: place || !unit ? "rank" : "ordinal",
    comparator: "=",
    approx: false,
    signed: false,
    written: text.slice(at, to),
    unitWord: unit?.word ?? "",
    chinese: false,
    power: 1,
    ordinal: true,
    quoted: false,
  });
  return to;
}

const closeOf: ReadonlyMap<string, string> = new Map([...w.openQuotes].map((open, index) => [open, w.closeQuotes.charAt(index)]));
const longestTitle = 120;

/** A title or a short quoted name is passed over; figures in a longer quotation are read, and 15分钟 in “15分钟健身圈” says what is meant. */
function quoted(text: string, at: number, tokens: Token[]): number {
  const open = text.charAt(at);
  const isTitle = w.titleQuotes.includes(open);
  const limit = at + (isTitle ? longestTitle : w.longestName) + 2;
  const close = text.slice(at, limit).indexOf(closeOf.get(open) ?? "");
  if (close < 0) return at + 1;
  if (!isTitle) {
    for (let inside = at + 1; inside < at + close; ) {
      const read = isArabic(text.charCodeAt(inside)) ? readFigure(text, inside) : { skip: inside + 1 };
      if ("skip" in read) inside = Math.max(read.skip, inside + 1);
      else {
        const isShare = read.kind === "percent";
        if (read.unit !== null && read.to <= at + close) tokens.push({ ...read, type: "figure", ordinal: false, quoted: !isShare });
        inside = read.to;
      }
    }
  }
  return at + close + 1;
}
