// Numbers in running text (数词): Arabic, Chinese and mixed, with what joins them; each ends where the number ends, before its unit.
import { digitValues, groupPowers, numeralMarks as w, placePowers, thousandUnits } from "./numeral-words.ts";

/** A number as read from a place in a text. */
export interface NumberRead {
  readonly end: number;
  readonly value: number;
  readonly style: "arabic" | "chinese";
  /** 余 or 多 stands in it (四千余万, 1.2万余). */
  readonly over: boolean;
  /** It begins with a place without a digit (百余, 千件) and is a number only beside certain words. */
  readonly bare: boolean;
  /** A dot stands in it. */
  readonly decimal: boolean;
}

/** What a character may be of a number, by its code: bits of `arabic`, `chinese`, `place` and `group`. */
const arabic = 1;
const chinese = 2;
const place = 4;
const group = 8;
export const numeralClass = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let digit = 48; digit < 58; digit += 1) table[digit] = arabic;
  for (const text of Object.keys(digitValues)) table[text.charCodeAt(0)] = chinese;
  for (const text of Object.keys(placePowers)) table[text.charCodeAt(0)] = place;
  for (const text of Object.keys(groupPowers)) table[text.charCodeAt(0)] = group;
  return table;
}

export const isArabic = (code: number): boolean => code >= 48 && code < 58;
const classOf = (text: string, at: number): number => (at < text.length ? (numeralClass[text.charCodeAt(at)] ?? 0) : 0);
const isOver = (text: string, at: number): boolean => at < text.length && w.over.includes(text.charAt(at));
const power = (text: string, at: number): number => placePowers[text.charAt(at)] ?? groupPowers[text.charAt(at)] ?? 0;
const dot = 46;
const comma = 44;

/** The number that begins here, or nothing. Times of digits are exact: `7486` and 4 places make 74860000, never 74859999.99. */
export function readNumber(text: string, from: number): NumberRead | null {
  const first = classOf(text, from);
  if (first === arabic) return readArabic(text, from);
  return first === 0 ? null : readChinese(text, from);
}

/** Digits with thousands' commas and a decimal part; `end` is behind them. */
function readDigits(text: string, from: number): { readonly end: number; readonly digits: string; readonly decimal: boolean } {
  let end = from;
  while (isArabic(text.charCodeAt(end))) end += 1;
  let digits = text.slice(from, end);
  if (end - from <= 3) {
    while (text.charCodeAt(end) === comma && isGroup(text, end + 1)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text.charCodeAt(end) !== dot || !isArabic(text.charCodeAt(end + 1))) return { end, digits, decimal: false };
  const point = end;
  end += 1;
  while (isArabic(text.charCodeAt(end))) end += 1;
  return { end, digits: digits + text.slice(point, end), decimal: true };
}

const isGroup = (text: string, at: number): boolean =>
  isArabic(text.charCodeAt(at)) &&
  isArabic(text.charCodeAt(at + 1)) &&
  isArabic(text.charCodeAt(at + 2)) &&
  !isArabic(text.charCodeAt(at + 3));

/** 千瓦, 千米: 千 belongs to the unit. */
const isThousandUnit = (text: string, at: number): boolean =>
  text.charAt(at) === w.thousand && at + 1 < text.length && thousandUnits.includes(text.charAt(at + 1));

/** 1.2万余, 3亿5000万, 11万多, 20余万: digits, then powers of ten, 余 once, and a smaller rest behind a power. */
function readArabic(text: string, from: number): NumberRead {
  const start = readDigits(text, from);
  const { decimal } = start;
  let { end, digits } = start;
  let [value, over, last] = [0, false, Infinity];
  for (;;) {
    if (!over && isOver(text, end) && classOf(text, end + 1) >= place && text.charAt(end + 1) !== w.ten) {
      over = true;
      end += 1;
    }
    let exponent = 0;
    while (classOf(text, end) >= place && !isThousandUnit(text, end)) {
      exponent += power(text, end);
      end += 1;
    }
    if (exponent >= last) return { end, value: value + Number(digits), style: "arabic", over, bare: false, decimal };
    value += exponent === 0 ? Number(digits) : Number(`${digits}e${String(exponent)}`);
    last = exponent;
    if (exponent === 0 || over || classOf(text, end) !== arabic) break;
    const next = readDigits(text, end);
    if (classOf(text, next.end) < place) break;
    ({ end, digits } = next);
  }
  return { end, value, style: "arabic", over, bare: false, decimal };
}

/** 四千余万, 一万一千余, 一百零五, 三万五 (35000), 十三, 二〇二一, 百余; nothing where the characters make no number (十四五). */
function readChinese(text: string, from: number): NumberRead | null {
  let end = from;
  let [total, section, digit] = [0, 0, -1];
  let [over, bare, zero] = [false, false, false];
  let [last, step] = [Infinity, 0];
  for (; end < text.length; end += 1) {
    const kind = classOf(text, end);
    if (kind === chinese) {
      if (over) break;
      if (digit > 0 || (digit === 0 && digitValues[text.charAt(end)] === 0)) return step > 0 ? null : readYearDigits(text, from);
      zero ||= digit === 0;
      digit = digitValues[text.charAt(end)] ?? 0;
      zero ||= digit === 0;
    } else if (kind === place) {
      const exponent = power(text, end);
      if (exponent >= last || over) return null;
      bare ||= end === from && exponent > 1;
      section += (digit > 0 ? digit : 1) * 10 ** exponent;
      [digit, last, step, zero] = [-1, exponent, exponent, false];
    } else if (kind === group) {
      const exponent = power(text, end);
      bare ||= end === from;
      section += Math.max(digit, 0) || (end === from ? 1 : 0);
      total = section === 0 || exponent === 8 ? (total + section) * 10 ** exponent : total + section * 10 ** exponent;
      [section, digit, last, step, zero] = [0, -1, Infinity, exponent, false];
    } else if (!over && step > 0 && digit < 0 && isOver(text, end) && classOf(text, end + 1) === group) over = true;
    else break;
  }
  if (step === 0 && end - from > 1) return readYearDigits(text, from);
  // 三万五 is 35000: a last digit right behind a place counts tenths of that place.
  const rest = digit > 0 && step > 1 && !zero ? digit * 10 ** (step - 1) : Math.max(digit, 0);
  return chineseDecimal(text, { end, value: total + section + rest, style: "chinese", over, bare, decimal: false });
}

/** 四点五: a decimal part in Chinese digits. */
function chineseDecimal(text: string, read: NumberRead): NumberRead {
  if (text.charAt(read.end) !== w.point || classOf(text, read.end + 1) !== chinese) return read;
  let [end, digits] = [read.end + 1, ""];
  for (; classOf(text, end) === chinese; end += 1) digits += String(digitValues[text.charAt(end)]);
  return { ...read, end, value: Number(`${String(read.value)}.${digits}`), decimal: true };
}

/** 二〇二一: digits read one by one, as years are; nothing for other runs (三五, 七八). */
function readYearDigits(text: string, from: number): NumberRead | null {
  let [end, digits, zero] = [from, "", false];
  for (; classOf(text, end) === chinese; end += 1) {
    zero ||= w.zeros.includes(text.charAt(end));
    digits += String(digitValues[text.charAt(end)]);
  }
  const isYear = digits.length === 4 && (zero || /^[12]/.test(digits));
  return isYear && classOf(text, end) === 0
    ? { end, value: Number(digits), style: "chinese", over: false, bare: false, decimal: false }
    : null;
}
