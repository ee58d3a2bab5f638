// Numerals (数词) in text: how to find them, and whether a name given as "not a figure" is a figure after all.
import { countedWords, durationUnits, measureWords, numeralCharacters, numeralWords as w, partsOfYear, unitWords } from "./words.ts";

/**
 * Finds numerals in a text, for `matchAll` and `replaceAll`: runs of Arabic, full-width, circled and Chinese digits with what joins them
 * (`1,938`, `98.77%`, 四千余万, 百分之九十). It errs to the side of finding: 统一 holds one, which only a name can excuse.
 */
export const numeralPattern = numeralRuns();

function numeralRuns(): RegExp {
  const numeral = `[\\p{N}${numeralCharacters}]`;
  const joint = `(?:[.．,，:：${w.point}](?=\\p{N})|${w.fraction}|[${w.over}${w.more}](?=[${w.large}]))`;
  return new RegExp(`${numeral}+(?:${joint}?${numeral}+)*(?:${w.over}|[${w.percents}])?`, "gu");
}

const arabic = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
const digits = new RegExp(`^[${w.digits}]+(?:${w.point}[${w.digits}]+)?$`, "u");
const multipliers = new RegExp(`^[${w.multipliers}]+$`, "u");
const nonZero = w.digits.replace(new RegExp(`[${w.zeros}]`, "gu"), "");
const section = new RegExp(
  `^[${w.zeros}]?(?:[${nonZero}]${w.thousand})?(?:[${w.zeros}]?[${nonZero}]${w.hundred})?(?:[${w.zeros}]?[${nonZero}]?${w.ten})?(?:[${w.zeros}]?[${nonZero}])?$`,
  "u",
);
const mixed = new RegExp(`^(?:${arabic}[${w.multipliers}]*)+$`, "u");

/** Whether a text is one well-formed integer or decimal: 2021, 1.2万, 二〇二一, 一百零四, 千万; 十四五 and 万一 are not. */
function isNumber(text: string): boolean {
  if (text === "") return false;
  if (mixed.test(text) || digits.test(text) || multipliers.test(text)) return true;
  const parts = text.split(new RegExp(`[${w.large}]`, "u"));
  return parts[0] !== "" && parts.every((part) => section.test(part));
}

/** A numeral with 余, 半, 分之 and percent signs taken into account. */
function isNumeral(text: string): boolean {
  const bare = text.replace(new RegExp(`[${w.percents}]$`, "u"), "");
  const [left = "", right] = bare.split(w.fraction);
  if (right !== undefined) return isNumber(left) && isNumber(right);
  if (bare === w.half || (bare.endsWith(w.half) && isNumber(bare.slice(0, -1)))) return true;
  const over = bare.replace(new RegExp(`[${w.over}${w.more}](?=$|[${w.large}])`, "u"), "");
  return isNumber(over);
}

const counted = [...unitWords.map(([unit]) => unit), ...durationUnits, ...countedWords];
const countedEnd = new RegExp(`^(?:${w.generic}?(?:${counted.join("|")})|[${measureWords}]{1,3})$`, "u");
const prefix = new RegExp(`^(?:${[...w.hedges].sort((a, b) => b.length - a.length).join("|")})?${w.ordinal}?`, "u");

/** Arabic digits and signs in their plain form: full-width ones become half-width. */
const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/**
 * Whether a name (专名) that a scheme lists as no figure is one after all: a bare numeral (2021, 98.77%, 四千余, 百分之九十, 第一), a numeral with a
 * measure word or unit (第三批, 140余人, 五个工作日), or a part of a year (一季度, 上半年), which is a period and is said by reference.
 * 一网通办, 三率, 统一, 十四五 and 2021金融街论坛 are names. A numeral between other words is the name's own.
 */
export function isFigureName(name: string): boolean {
  const text = folded(name);
  if (partsOfYear.includes(text)) return true;
  const bodies = [text, text.replace(prefix, "")];
  return bodies.some((body) => isNumeral(body) || endings(body).some((end) => isNumeral(body.slice(0, -end))));
}

/** How long the measure word or unit at a text's end can be, in characters. */
function endings(text: string): readonly number[] {
  return [1, 2, 3, 4, 5].filter((length) => length < text.length && countedEnd.test(text.slice(-length)));
}
