// Writes whole numbers in Chinese (中文数字), cut down with 余 where asked.
import { q, type Quantity } from "../vocabulary/quantity.ts";
import { chineseDigits } from "../vocabulary/words.ts";
import { figureWords as w } from "./words.ts";

/** Numbers from here on (万亿) are not written in Chinese: 三万亿四千亿 is read in two ways. */
const limit = 10n ** 12n;

/** Four digits in Chinese; an inner gap is one 零. */
function groupText(group: number): string {
  let [text, gap] = ["", false];
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? w.zero : "") + (chineseDigits[digit] ?? "") + (w.places[place] ?? "");
      gap = false;
    }
  }
  return text;
}

/**
 * A whole number in Chinese: 十二, 一百零五, 四千万. Counting, 2 before a measure word is 两, and so are leading thousands and more (两千, 两万);
 * in an ordinal it stays 二 (第二批). Throws from 10¹² on and below zero.
 */
export function chineseNumeral(value: Quantity, use: "counting" | "ordinal"): string {
  if (!value.isInteger() || value.isNegative() || value.gte(q(limit))) throw new RangeError(`no Chinese numeral for ${value.toFixed()}`);
  if (value.isZero()) return w.zero;
  const digits = value.toFixed();
  let [text, gap] = ["", false];
  for (let index = Math.ceil(digits.length / 4) - 1; index >= 0; index -= 1) {
    const end = digits.length - index * 4;
    const group = Number(digits.slice(Math.max(0, end - 4), end));
    if (group === 0) gap = true;
    else {
      const zero = text !== "" && (gap || group < 1000) ? w.zero : "";
      text += zero + groupText(group) + (w.groups[index] ?? "");
      gap = false;
    }
  }
  if (text.startsWith(w.one + w.places[1])) text = text.slice(1);
  const pair = new RegExp(`^${w.two}(?=[${w.places[3]}${w.wan}${w.yi}]|$)`, "u");
  return use === "counting" ? text.replace(pair, w.pair) : text;
}

/** Whether a number can be written in Chinese. */
export function hasChineseNumeral(value: Quantity): boolean {
  return value.isInteger() && !value.isNegative() && value.lt(q(limit));
}

/** The greatest multiple that does not exceed a number. */
export function floorTo(value: Quantity, multiple: Quantity): Quantity {
  const times = value.div(multiple).floor();
  const floor = times.mul(multiple);
  // The division is rounded at 60 digits; a number just below a multiple must not be lifted over it.
  return floor.gt(value) ? floor.minus(multiple) : floor;
}

/** A floor in Chinese with 余 in its place: 四千余万 where whole tens of 万 were cut at, 三万余 where single ones were. */
export function chineseOver(floor: Quantity, multiple: Quantity): string {
  const text = chineseNumeral(floor, "counting");
  const last = text.slice(-1);
  const group = last === w.yi ? q(100000000) : last === w.wan ? q(10000) : null;
  const roundGroup = w.places.slice(1).some((place) => text.slice(-2, -1) === place);
  const inside = group !== null && multiple.gt(group) && roundGroup;
  return inside ? text.slice(0, -1) + w.over + last : text + w.over;
}

/** A floor in Arabic digits with 余 and its unit: 140余人, 7400余万元; 7486万余元 where the unit's own 万 was counted singly. */
export function arabicOver(floor: Quantity, unit: string): string {
  const digits = floor.toFixed();
  const large = unit.slice(0, 1);
  const splits = (large === w.wan || large === w.yi) && !floor.mod(10).isZero();
  return splits ? digits + large + w.over + unit.slice(1) : digits + w.over + unit;
}
