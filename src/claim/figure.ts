// One figure (数字) as it stands: its number or numbers, its unit, and the suffix that changes its meaning. What is said around it is read elsewhere.
import type { ClaimComparator, ClaimKind } from "./claim.ts";
import { isArabic, type NumberRead, numeralClass, readNumber } from "./numeral.ts";
import { countsInChinese, readUnit, type UnitRead } from "./unit.ts";
import * as w from "./words.ts";
import { readWord, type WordTable, wordTable } from "./word-table.ts";

/** A figure in a line: `from`–`to` is its text, `unitTo` the end without a suffix. */
export interface FigureRead {
  readonly from: number;
  readonly to: number;
  readonly unitTo: number;
  readonly values: readonly number[];
  readonly unit: string | null;
  readonly kind: ClaimKind;
  readonly comparator: ClaimComparator;
  readonly approx: boolean;
  /** -7.8%: its own sign. */
  readonly signed: boolean;
  /** As it is told in a change: 6.1%, 3个百分点; 三成 is 30%. */
  readonly written: string;
  /** The unit that stands behind it, 名 for 人. */
  readonly unitWord: string;
  readonly chinese: boolean;
  /** 万 or 亿 behind its digits, as a factor. */
  readonly power: number;
}

/** What stands at a place: a figure, or a name to be passed over up to `skip`. */
export type AtNumeral = FigureRead | { readonly skip: number };

interface Suffix {
  readonly comparator: ClaimComparator;
  readonly approx: boolean;
}
const suffixes: WordTable<Suffix> = wordTable<Suffix>([
  ...w.suffixes.about.map((word) => [word, { comparator: "~", approx: true }] as const),
  ...w.suffixes.atLeast.map((word) => [word, { comparator: ">=", approx: false }] as const),
  ...w.suffixes.atMost.map((word) => [word, { comparator: "<=", approx: false }] as const),
]);
const exactly: Suffix = { comparator: "=", approx: false };
const about: Suffix = { comparator: "~", approx: true };
const upward: Suffix = { comparator: ">=", approx: true };

const charBefore = (text: string, at: number): string => (at > 0 ? text.charAt(at - 1) : "");
const isLetter = (code: number): boolean => (code >= 65 && code < 91) || (code >= 97 && code < 123);
const isDash = (text: string, at: number): boolean => at < text.length && w.numeralMarks.dashes.includes(text.charAt(at));

/** The end of a run of digits, letters and what joins them: a code, a telephone number, a standard. */
function runEnd(text: string, from: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const joins = (code === 45 || code === 46 || code === 47 || code === 95 || code === 43 || code === 42) && end + 1 < text.length;
    if (!isArabic(code) && !isLetter(code) && !(joins && (isArabic(text.charCodeAt(end + 1)) || isLetter(text.charCodeAt(end + 1))))) break;
  }
  return end;
}

/** The end of a run of numeral characters that make no number. */
function numeralEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && numeralClass[text.charCodeAt(end)] !== 0) end += 1;
  return end;
}

/** What the number that begins here is; `from` is at a digit, a Chinese numeral or a sign before a digit. */
export function readFigure(text: string, from: number): AtNumeral {
  const sign = text.charAt(from);
  const signed = sign === "-" || sign === "+";
  const start = signed ? from + 1 : from;
  if (isLetter(text.charCodeAt(from - 1)) || (signed && isNumberBefore(text, from))) return { skip: Math.max(runEnd(text, start), from + 1) };
  const number = readNumber(text, start);
  if (!number) return { skip: numeralEnd(text, start) };
  if (number.style === "arabic" && isCode(text, start, number)) return { skip: runEnd(text, start) };
  if (number.style === "chinese" && isVague(text, start)) return { skip: numeralEnd(text, start) };
  return (
    readFraction(text, from, number) ??
    readProportion(text, from, number) ??
    readHalf(text, from, number) ??
    readTenths(text, from, number) ??
    readClock(text, from, number) ??
    readRange(text, from, number) ??
    readPlain(text, from, number, signed && sign === "-")
  );
}

const isNumberBefore = (text: string, at: number): boolean => at > 0 && (isArabic(text.charCodeAt(at - 1)) || /[%‰)]/.test(text.charAt(at - 1)));
const isVague = (text: string, at: number): boolean => w.numeralMarks.vague.includes(charBefore(text, at)) && at > 0;

/** 010-60330118, 3+2, 7×24, 2021.7.15.3, 24:00, A4-2: not numbers of anything. */
function isCode(text: string, from: number, { end, decimal }: NumberRead): boolean {
  const next = text.charAt(end);
  const follows = isArabic(text.charCodeAt(end + 1));
  if (w.numberNames.has(text.slice(from, end))) return readUnit(text, end) === null || text.slice(from, end).length === 5;
  if (next === "+" || next === "×" || next === "·" || next === "*") return follows || /[A-Za-z]/.test(text.charAt(end + 1));
  if (/[×·*]/.test(charBefore(text, from)) || (charBefore(text, from) === "+" && /[A-Za-z\d]/.test(text.charAt(from - 2)))) return true;
  if (next === "-" && follows) return text.charAt(from) === "0" && !decimal && end - from > 1;
  if (next === "." && follows) return true;
  if (w.bracketsOfNumbers.includes(charBefore(text, from)) && from > 0) return true;
  return end - from >= 9 && !decimal && !/[万亿]/.test(text.slice(from, end)) && readUnit(text, end) === null;
}

/** 四分之三, 百分之九十五, 千分之二. */
function readFraction(text: string, from: number, number: NumberRead): FigureRead | null {
  if (!text.startsWith(w.numeralMarks.fraction, number.end)) return null;
  const part = readNumber(text, number.end + w.numeralMarks.fraction.length);
  if (!part || part.value <= 0 || number.value <= 0) return null;
  const percent = number.value === 100 ? "%" : null;
  const value = percent ? part.value : part.value / number.value;
  const unit: Pick<UnitRead, "unit" | "kind" | "end" | "word"> | null = percent ? { unit: percent, kind: "percent", end: part.end, word: percent } : null;
  return finish(text, { from, values: [value], end: part.end, unit, kind: percent ? "percent" : "ratio", written: percent ? `${String(value)}${percent}` : "", over: number.over, chinese: true });
}

/** 1:13.2, 3:2:1; not 9:30. */
function readProportion(text: string, from: number, number: NumberRead): FigureRead | null {
  const values = [number.value];
  let { end } = number;
  while (end < text.length && w.numeralMarks.ratio.includes(text.charAt(end)) && isArabic(text.charCodeAt(end + 1))) {
    const next = readNumber(text, end + 1);
    if (!next) break;
    const minutes = next.end - end === 3 && !next.decimal && number.value < 25 && next.value < 60 && values.length === 1;
    if (minutes && (next.value !== 10 || number.value !== 1)) return null;
    values.push(next.value);
    end = next.end;
  }
  return values.length > 1 ? finish(text, { from, values, end, unit: null, kind: "ratio", written: text.slice(from, end), over: false, chinese: false }) : null;
}

/** 一半 is 50%; 半小时 is half of one. */
function readHalf(text: string, from: number, number: NumberRead): FigureRead | null {
  const isWhole = number.style === "chinese" && number.value === 1 && text.charAt(number.end) === w.numeralMarks.half;
  if (!isWhole || w.halfRefusedAfter.includes(text.charAt(number.end + 1) || "\0")) return null;
  const end = number.end + 1;
  const unit = { unit: "%", kind: "percent", end, word: w.numeralMarks.half } as const;
  return finish(text, { from, values: [50], end, unit, kind: "percent", written: "50%", over: false, chinese: true });
}

/** 半小时, 半个月. */
export function readHalfUnit(text: string, from: number): AtNumeral {
  const unit = readUnit(text, from + 1);
  if (!unit || !w.halved.includes(unit.word)) return { skip: from + 1 };
  return finish(text, { from, values: [0.5], end: unit.end, unit, kind: "duration", written: text.slice(from, unit.end), over: false, chinese: true });
}

/** 九成, 九成三, 七成半, 六成多. */
function readTenths(text: string, from: number, number: NumberRead): FigureRead | null {
  if (text.charAt(number.end) !== w.numeralMarks.tenth || number.value > 10 || number.over) return null;
  const next = text.charAt(number.end + 1);
  if (next !== "" && w.tenthRefused.includes(next)) return null;
  const rest = w.digitValues[next];
  const isRest = rest !== undefined && rest > 0 && w.digitValues[text.charAt(number.end + 2)] === undefined;
  const isHalf = next === w.numeralMarks.half;
  const value = number.value * 10 + (isRest ? rest : isHalf ? 5 : 0);
  const end = number.end + (isRest || isHalf ? 2 : 1);
  const unit = { unit: "%", kind: "percent", end, word: w.numeralMarks.tenth } as const;
  return finish(text, { from, values: [value], end, unit, kind: "percent", written: `${String(value)}%`, over: false, chinese: true });
}

/** 7分12秒, 1小时30分: told in seconds. */
function readClock(text: string, from: number, number: NumberRead): FigureRead | null {
  let { end } = number;
  let [seconds, parts] = [0, 0];
  let next: NumberRead | null = number;
  let word = "";
  while (next) {
    const unit = ["小时", "分钟", "分", "秒"].find((candidate) => text.startsWith(candidate, next?.end ?? 0));
    if (unit === undefined || next.over) break;
    seconds += next.value * (unit === w.minute.hour ? 3600 : unit === w.minute.second ? 1 : w.minute.seconds);
    [end, parts, word] = [next.end + unit.length, parts + 1, unit];
    next = isArabic(text.charCodeAt(end)) ? readNumber(text, end) : null;
  }
  if (parts < 2) return null;
  const unit = { unit: w.minute.second, kind: "duration", end, word } as const;
  return finish(text, { from, values: [seconds], end, unit, kind: "duration", written: text.slice(from, end), over: false, chinese: false });
}

/** 8%—10%, 19.8%至21.3%, 4-6户, 三至五家. */
function readRange(text: string, from: number, number: NumberRead): FigureRead | null {
  const first = readUnit(text, number.end);
  const joint = first ? first.end : number.end;
  const isTo = joint < text.length && w.numeralMarks.to.includes(text.charAt(joint)) && !w.fromWords.includes(charBefore(text, from));
  if (!isDash(text, joint) && !isTo) return null;
  const second = readNumber(text, joint + 1);
  if (!second || second.style !== number.style) return null;
  const unit = readUnit(text, second.end);
  if (!unit || unit.kind === "name" || (first && first.unit !== unit.unit) || number.value >= second.value) return null;
  // 2-3万元: the power of the second is the first's too.
  const power = first === null && !number.over ? powerOf(text, second) / powerOf(text, number) : 1;
  const values = [number.value * (power > 1 ? power : 1), second.value];
  return finish(text, { from, values, end: unit.end, unit, kind: unit.kind, written: text.slice(from, unit.end), over: false, chinese: number.style === "chinese" });
}

function powerOf(text: string, { end }: Pick<NumberRead, "end">): number {
  const last = text.charAt(end - 1);
  return last === w.groups.hundredMillion ? 1e8 : last === w.groups.tenThousand ? 1e4 : 1;
}

/** A number, 余, a unit and half of it, or a number alone. */
function readPlain(text: string, from: number, number: NumberRead, minus: boolean): AtNumeral {
  const chinese = number.style === "chinese";
  const bareOver = text.charAt(number.end) !== "" && w.numeralMarks.over.includes(text.charAt(number.end));
  const unitAt = bareOver ? number.end + 1 : number.end;
  const split = readSplitUnit(text, number.end);
  const found = split ?? readUnit(text, unitAt);
  const unit = found ? { ...found, written: split ? split.unit : text.slice(unitAt, found.end) } : null;
  const isOver = number.over || split !== null || (bareOver && unit !== null);
  if (unit?.kind === "name" || isNamed(text, from, number, unit)) return { skip: Math.max(unit?.end ?? 0, number.end) };
  if (chinese && !isCounted(text, from, number, unit, isOver)) return { skip: numeralEnd(text, from) };
  const half = unit !== null && text.charAt(unit.end) === w.numeralMarks.half && /[番倍年]$/.test(unit.word) ? 0.5 : 0;
  const value = (minus ? -1 : 1) * (number.value + half);
  const end = (unit?.end ?? number.end) + (half > 0 ? 1 : 0);
  const kind = unit === null ? "measure" : unit.kind === "count" && (number.decimal && !Number.isInteger(value)) ? "measure" : unit.kind;
  const head = text.slice(minus || text.charAt(from) === "+" ? from + 1 : from, number.end);
  const digits = half > 0 ? String(number.value + half) : chinese ? arabicDigits(text.slice(from, number.end), number.value) : head;
  const written = digits + (unit ? unit.written : "");
  const upper = number.bare && charBefore(text, from) === w.numeralMarks.upper;
  return finish(text, { from: upper ? from - 1 : from, values: [value], end, unit, kind: kind as ClaimKind, written, over: isOver, chinese, signed: minus, upper, power: powerOf(text, number) });
}

/** 七个多百分点, 3个余月: 多 stands inside the unit. */
function readSplitUnit(text: string, from: number): UnitRead | null {
  if (text.charAt(from) !== w.generic || !w.numeralMarks.over.includes(text.charAt(from + 1) || "\0")) return null;
  const rest = readUnit(w.generic + text.slice(from + 2, from + 6), 0);
  return rest && rest.word.length > 1 ? { ...rest, end: from + rest.end + 1 } : null;
}

/** A Chinese number as it is told in a change: 八百多万 is 800万. */
function arabicDigits(text: string, value: number): string {
  const group = text.endsWith(w.groups.hundredMillion) ? 1e8 : text.endsWith(w.groups.tenThousand) ? 1e4 : 1;
  return String(value / group) + (group === 1 ? "" : text.slice(-1));
}

/** 三年行动, 5G, 100强, 3A级: the number belongs to a name. */
function isNamed(text: string, from: number, { end, style, value }: NumberRead, unit: UnitRead | null): boolean {
  const after = unit?.end ?? end;
  if (unit === null && style === "arabic" && isLetter(text.charCodeAt(end))) return true;
  if (unit?.word === "年" && value >= 1900 && value <= 2100) return true;
  if (unit?.word === "年" && /^(?:行动|计划|规划|攻坚|滚动|制|期|级|义务)/.test(text.slice(after, after + 2))) return true;
  if (unit?.word === "分" && /^(?:局|行|公司|会|校|院|中心|店|厂|区|管|馆|支|库|指数|组)/.test(text.slice(after, after + 2))) return true;
  return unit?.word === "年" && style === "chinese" && /[近这]/.test(charBefore(text, from));
}

/** Whether a Chinese numeral counts something: by its unit, and 一 and bare places by what stands before them too. */
function isCounted(text: string, from: number, number: NumberRead, unit: UnitRead | null, over: boolean): boolean {
  if (unit === null || !countsInChinese(unit.word)) return false;
  const before = charBefore(text, from);
  if (number.bare) return over || (before !== "" && w.numeralMarks.bareBefore.includes(before));
  if (number.value === 0) return true;
  if (number.value === 1) return w.singleCounted.has(unit.word) && !(before !== "" && w.singleRefusedBefore.includes(before));
  return !(number.value < 10 && !over && /[周星每]/.test(before));
}

interface Parts {
  readonly from: number;
  readonly values: readonly number[];
  readonly end: number;
  readonly unit: Pick<UnitRead, "unit" | "kind" | "end" | "word"> | null;
  readonly kind: ClaimKind | "name";
  readonly written: string;
  readonly over: boolean;
  readonly chinese: boolean;
  readonly signed?: boolean;
  readonly upper?: boolean;
  readonly power?: number;
}

/** The suffix behind, and what it makes of the figure. */
function finish(text: string, { from, values, end, unit, kind, written, over, chinese, signed = false, upper = false, power = 1 }: Parts): FigureRead {
  const suffix = readWord(suffixes, text, end);
  const next = suffix ? text.charAt(suffix.end) : "";
  const refused = suffix ? (w.suffixRefusedAfter[suffix.word] ?? "") : "";
  const isSuffix = suffix !== null && !(next !== "" && refused.includes(next));
  const said = upper ? upward : isSuffix ? suffix.value : over ? about : exactly;
  return {
    from,
    to: isSuffix ? suffix.end : end,
    unitTo: end,
    values,
    unit: unit?.unit ?? null,
    kind: kind === "name" ? "count" : kind,
    comparator: said.comparator,
    approx: said.approx || over,
    signed,
    written,
    unitWord: unit?.word ?? "",
    chinese,
    power,
  };
}
