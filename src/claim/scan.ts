// A line as tokens (词元): marks, times, cue words and figures, from left to right in one pass; what is none of these is passed over.
import { cues } from "./cue.ts";
import { holds } from "./characters.ts";
import { draftFigure, type Draft, type MarkName, type Token } from "./draft.ts";
import { readFigure } from "./figure.ts";
import { isArabic, numeralClass, readNumber } from "./numeral.ts";
import { readTime } from "./time.ts";
import { readUnit } from "./unit.ts";
import * as n from "./numeral-words.ts";
import * as t from "./time-words.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";
import { firstCharacters, readWord, type WordTable, wordTable } from "./word-table.ts";

const marks: ReadonlyMap<string, MarkName> = new Map(
  w.marks.flatMap(([characters, mark]) => Array.from(characters, (one) => [one, mark] as const)),
);
const names: WordTable<true> = wordTable(w.names.map((name) => [name, true] as const));

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
  add(firstCharacters(names), 4);
  add(codes([...t.times.periods, ...t.times.others, ...t.times.asOf, t.times.to].map((word) => word.charAt(0)).join("")), 8);
  add(firstCharacters(cues), 16);
  add(codes(n.numeralMarks.ordinal + n.numeralMarks.half), 32);
  for (let code = 0; code < 65536; code += 1) if (numeralClass[code] !== 0) table[code] = (table[code] ?? 0) | 8 | 32;
  return table;
}

/** The tokens of a line; `isItem` says that a list number may stand at its start. */
export function scan(text: string, isItem: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let at = isItem ? itemNumber(text) : 0;
  while (at < text.length) {
    const start = starts[text.charCodeAt(at)] ?? 0;
    at = start === 0 ? signedAt(text, at, tokens) : step(text, at, start, tokens);
  }
  return tokens;
}

/** 1.4个乡镇 at a line's start is item 1 of a list: nothing that is counted comes in tenths. */
function itemNumber(text: string): number {
  const [lead] = /^\d{1,2}\.(?=\d)/.exec(text) ?? [];
  if (lead === undefined) return 0;
  const number = readNumber(text, 0);
  return number && number.value < 1000 && readUnit(text, number.end)?.kind === "count" ? lead.length : 0;
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
      const { end, grain, value, numeral, deadline, governs, asOf } = time;
      tokens.push({ type: "time", from: at, to: end, end, grain, value, numeral, deadline, governs, asOf });
      return end;
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
  if (text.charAt(at) === n.numeralMarks.ordinal) return ordinalAt(text, at, tokens);
  if (text.startsWith(n.twoDigits, at)) return push(tokens, twoDigits(at));
  const read = readFigure(text, at);
  return typeof read === "number" ? Math.max(read, at + 1) : push(tokens, read);
}

function push(tokens: Token[], draft: Draft): number {
  draft.index = tokens.length;
  tokens.push(draft);
  return draft.to;
}

/** 两位数 is ten per cent or more. */
function twoDigits(from: number): Draft {
  const to = from + n.twoDigits.length;
  const shared = { from, to, unitTo: to, numberTo: to, unitAt: to, digits: "10%", unitWord: "%", unit: "%" } as const;
  return draftFigure({ ...shared, value: 10, kind: "percent", comparator: ">=", approx: false });
}

/** 第二批, 第19位, 第三; 第二医院 and 第31次会议 are passed over. */
function ordinalAt(text: string, at: number, tokens: Token[]): number {
  const number = readNumber(text, at + 1);
  if (!number || number.decimal) return at + 1;
  const tail = text.slice(number.end, number.end + 4);
  if (u.ordinalRefused.some((refused) => tail.startsWith(refused))) return number.end + 1;
  const read = readUnit(text, number.end);
  const unit = read && u.ordinalUnits.includes(read.word) ? read : null;
  if (unit?.word === u.serial && holds(t.times.serialBefore, text, at - 1)) return number.end + 1;
  const to = unit?.end ?? number.end;
  const isPlace = unit === null || unit.word === u.rankUnit || unit.word === u.placeUnit;
  return push(
    tokens,
    draftFigure({
      ...{ from: at, to, unitTo: to, numberTo: number.end, unitAt: number.end, digits: null, unitWord: unit?.word ?? "" },
      ...{ value: number.value, unit: unit?.word ?? u.rankUnit, kind: isPlace ? "rank" : "ordinal", comparator: "=", approx: false },
    }),
  );
}

const closeOf: ReadonlyMap<string, string> = new Map(Array.from(w.openQuotes, (open, index) => [open, w.closeQuotes.charAt(index)]));
const longestTitle = 120;

/** A title or a short quoted name is passed over; figures in a longer quotation are read, and 15分钟 in “15分钟健身圈” says what is meant. */
function quoted(text: string, at: number, tokens: Token[]): number {
  const open = text.charAt(at);
  const isTitle = w.titleQuotes.includes(open);
  const limit = at + (isTitle ? longestTitle : w.longestName) + 2;
  const close = text.slice(at, limit).indexOf(closeOf.get(open) ?? "");
  if (close < 0) return at + 1;
  if (!isTitle) readInside(text, at + 1, at + close, tokens);
  return at + close + 1;
}

/** Figures inside a quoted name say which standard it is; percentages are read as figures. */
function readInside(text: string, from: number, to: number, tokens: Token[]): void {
  for (let at = from; at < to; ) {
    const read = isArabic(text.charCodeAt(at)) ? readFigure(text, at) : at + 1;
    if (typeof read === "number") at = Math.max(read, at + 1);
    else {
      read.qualifier = read.kind !== "percent";
      if (read.unit !== null && read.to <= to) push(tokens, read);
      at = read.to;
    }
  }
}
