// The text of a template while it is read: its lines joined into items, every character with its place, and the digits typed into it.
import type { OrganisationId } from "../vocabulary/id.ts";
import { numeralPattern } from "../vocabulary/numeral.ts";
import type { Period } from "../vocabulary/period.ts";
import { problem, type Place, type Problem, type ProblemCode, type ProblemFacts } from "../vocabulary/problem.ts";
import { grammar, otherNumerals } from "./words.ts";

/** One item's text as one line; `at` is the offset of each character in the file. */
export interface ItemText {
  readonly number: number;
  readonly text: string;
  readonly at: readonly number[];
}

/** What the reading of one item needs and finds. */
export interface Reading extends ItemText {
  readonly period: Period;
  readonly organisation: OrganisationId;
  /** Finds the scheme's names, the longest first; null where it has none. */
  readonly names: RegExp | null;
  /** Takes down a name written as `[[…]]`. */
  readonly name: (name: string) => void;
  readonly place: (index: number) => Place;
  readonly report: <Code extends ProblemCode>(code: Code, index: number, facts: ProblemFacts[Code]) => void;
}

/** The place of an offset in a text. */
export function placesOf(file: string, text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Stands for a character of a comment until lines are joined. */
const blank = "\u0000";

/** The text with comments blanked out; offsets stay. */
function withoutComments(text: string, place: (offset: number) => Place, problems: Problem[]): string {
  const blanked = text.replace(/<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, blank));
  const open = blanked.indexOf("<!--");
  if (open >= 0) problems.push(problem("statement.syntax", place(open), { message: grammar.commentOpen }));
  return blanked;
}

/** Splits a template's body into numbered items, or one paragraph; a line without number continues the one before. */
export function readItems(text: string, from: number, place: (offset: number) => Place, problems: Problem[]): readonly ItemText[] {
  const source = withoutComments(text, place, problems);
  const items: { number: number; listed: boolean; text: string; at: number[] }[] = [];
  const complain = (offset: number, message: string): void => void problems.push(problem("statement.syntax", place(offset), { message }));
  let start = from;
  for (const line of source.slice(from).split("\n")) {
    const [lead = ""] = /^[\s\0]*/u.exec(line) ?? [];
    const numbered = /^(\d{1,3})\.[ \t]+/u.exec(line);
    const body = (numbered ? line : line.slice(lead.length)).trimEnd();
    const offset = numbered ? start : start + lead.length;
    if (numbered) {
      const number = Number(numbered[1]);
      if (items.some((item) => item.listed && item.number === number)) complain(offset, grammar.numberTwice(number));
      if (items[0] && !items[0].listed) complain(items[0].at[0] ?? from, grammar.beforeNumber);
      items.push({ number, listed: true, text: "", at: [] });
      append(items.at(-1), body.slice(numbered[0].length), offset + numbered[0].length);
    } else if (/^#+ /u.test(body)) complain(offset, grammar.heading);
    else if (body.replaceAll(blank, "") !== "") {
      if (items.length === 0) items.push({ number: 1, listed: false, text: "", at: [] });
      append(items.at(-1), body, offset);
    }
    start += line.length + 1;
  }
  if (items.length === 0) complain(from, grammar.empty);
  for (const item of items) if (item.text.trim() === "") complain(item.at[0] ?? from, grammar.emptyItem(item.number));
  return items;
}

/** Adds a line to an item; Chinese lines join directly, Latin words keep a space. */
function append(item: { text: string; at: number[] } | undefined, line: string, offset: number): void {
  if (!item) return;
  let joined = item.text === "";
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === blank) continue;
    if (!joined && /[\w.-]$/u.test(item.text) && /[\w.-]/u.test(character)) {
      item.text += " ";
      item.at.push(offset);
    }
    joined = true;
    item.text += character;
    item.at.push(offset + index);
  }
}

/** One pattern that finds the scheme's names, the longest first. */
export function namePattern(names: readonly string[]): RegExp | null {
  const known = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  return known.length === 0 ? null : new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|"), "gu");
}

const otherPattern = new RegExp(`[${otherNumerals}]+`, "gu");

/** Every digit or numeral typed between two places of an item, outside the scheme's names, is a problem. */
export function checkDigits(r: Reading, from: number, to: number): void {
  const text = r.text.slice(from, to);
  const bare = r.names ? text.replace(r.names, (name) => blank.repeat(name.length)) : text;
  for (const pattern of [numeralPattern, otherPattern]) {
    for (const { 0: numeral, index } of bare.matchAll(pattern)) {
      r.report("statement.digit-typed", from + index, { text: text.slice(Math.max(0, index - 6), index + numeral.length + 6) });
    }
  }
}
