// Characters at a place of a text (字符), asked for without leaving it.
import { bullets } from "./words.ts";

/** Whether the character at a place is one of these; outside the text there is none. */
export const holds = (characters: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && characters.includes(text.charAt(at));

/** The character before a place, or nothing at the start. */
export const charBefore = (text: string, at: number): string => (at > 0 ? text.charAt(at - 1) : "");

export const isLetter = (code: number): boolean => (code >= 65 && code < 91) || (code >= 97 && code < 123);

/** A text with its full-width digits as plain ones, each in its place: ２０２１年 → 2021年. */
export const plainDigits = (text: string): string => text.replace(/[\uFF10-\uFF19]/gu, (digit) => digit.normalize("NFKC"));

export const startsWithAny = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word, at));

/** Whether a sign begins a line of a list: a bullet, a tick, or one of a symbol font (a character of private use). */
export const isBullet = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || bulletCodes.has(code);
const bulletCodes = new Set(Array.from(bullets, (sign) => sign.charCodeAt(0)));
