// Numbered items (分项): 1. 一、 （一） ① at the beginning of a line number what follows, when they follow one another.
import type { Span } from "./document.ts";
import { trimSpan } from "./lines.ts";
import { bracketedDigits, chineseTen, circledDigits, itemNumber, listedNumerals, stoppedDigits } from "./words.ts";

/** A number at the beginning of a text: how long it is with its marks, what it says, and how it is written. */
export interface ItemNumber {
  readonly length: number;
  readonly value: number;
  readonly style: "stop" | "bracket" | "chinese" | "chinese-bracket" | "circle" | "chapter";
}

/** A numbered item, or a stretch without a number. */
export interface Item {
  readonly number: Span | null;
  readonly body: Span | null;
}

const year = /^(?:19|20)[0-9]{2}/u;

function readChinese(numeral: string): number {
  const ten = numeral.indexOf(chineseTen.slice(-1));
  const digit = (text: string): number => chineseTen.indexOf(text) + 1;
  if (ten < 0) return digit(numeral);
  return (ten === 0 ? 1 : digit(numeral.slice(0, ten))) * 10 + (ten === numeral.length - 1 ? 0 : digit(numeral.slice(ten + 1)));
}

/** `expected` is the number that would come next in its style, which tells 3.4 items from item 3, “4 items”. */
export function readItemNumber(text: string, expected: (style: ItemNumber["style"]) => number): ItemNumber | null {
  const found = itemNumber.exec(text);
  if (!found || listedNumerals.test(text)) return null;
  const [all, stop, bracket, chinese, chineseBracket, circle, chapter] = found;
  const length = all.length;
  if (stop !== undefined) {
    const value = Number(stop.normalize("NFKC"));
    const rest = text.slice(length);
    // A digit directly behind: a decimal, unless the number is the one that is due.
    if (/^[0-9\uff10-\uff19]/u.test(rest) && (value !== expected("stop") || /[)\uff09]$/u.test(all) || (value === 1 && !year.test(rest))))
      return null;
    return { length, value, style: "stop" };
  }
  if (bracket !== undefined) return { length, value: Number(bracket.normalize("NFKC")), style: "bracket" };
  if (chinese !== undefined) return { length, value: readChinese(chinese), style: "chinese" };
  if (chineseBracket !== undefined) return { length, value: readChinese(chineseBracket), style: "chinese-bracket" };
  if (chapter !== undefined) return { length, value: readChinese(chapter), style: "chapter" };
  const value = [circledDigits, bracketedDigits, stoppedDigits].reduce((sum, digits) => sum + digits.indexOf(circle ?? "") + 1, 0);
  return { length, value, style: "circle" };
}

/** Where an item may begin within a cell: at its beginning, at a line's, and behind the end of a sentence. */
const beginnings = /(?:^|[\n\r])[^\S\n\r]*|[\u3002\uff1b;\uff01][^\S\n\r]*/gu;

/**
 * Cuts a cell into its numbered items. A number counts when it is the first, or follows the one before it; `due` holds the numbers
 * that come next, where the cell goes on from another stretch.
 */
export function cutItems(
  text: string,
  span: Span,
  due: Map<ItemNumber["style"], number> = new Map<ItemNumber["style"], number>(),
): readonly Item[] {
  const said = text.slice(span.start, span.end);
  const cuts: { readonly at: number; readonly length: number }[] = [];
  const goesOnAtTwo = /[\n\r]\s*2[.\uff0e\u3001]/u.test(said);
  for (const { index, 0: before } of said.matchAll(beginnings)) {
    const at = index + before.length;
    const inLine = /^[\u3002\uff1b;\uff01]/u.test(before);
    // Within a line only an item that follows another is one.
    if (inLine && due.size === 0) continue;
    const rest = said.slice(at, at + 12);
    let number = readItemNumber(rest, (style) => due.get(style) ?? 1);
    if (!number && at === 0 && goesOnAtTwo && /^1[.\uff0e]/u.test(rest)) number = { length: 2, value: 1, style: "stop" };
    if (!number) continue;
    const wanted = due.get(number.style);
    const follows = number.value === wanted || (number.value === 1 && !inLine) || (wanted === undefined && !inLine && at === 0);
    if (!follows || (inLine && /^[0-9\uff10-\uff19]/u.test(rest.slice(number.length)))) continue;
    due.set(number.style, number.value + 1);
    cuts.push({ at, length: number.length });
  }
  const [first] = cuts;
  const items: Item[] = [];
  if (!first || first.at > 0)
    items.push({ number: null, body: trimSpan(text, { start: span.start, end: span.start + (first?.at ?? said.length) }) });
  cuts.forEach(({ at, length }, index) => {
    const start = span.start + at;
    const end = span.start + (cuts[index + 1]?.at ?? said.length);
    items.push({ number: { start, end: start + length }, body: trimSpan(text, { start: start + length, end }) });
  });
  return items.filter(({ number, body }) => number !== null || body !== null);
}
