// Automatic numbers of Word (自动编号): the label that Word shows before a paragraph, which stands nowhere in the file.
import { branches, counting, digitwise, stems } from "./words.ts";

/** A level of a list: `1.`, `（一）`, a bullet. */
export interface NumberLevel {
  readonly format: string;
  /** `%1` is the number of the first level. */
  readonly text: string;
  readonly start: number;
  readonly suffix: "tab" | "space" | "nothing";
  /** All numbers in it are written as digits. */
  readonly plain: boolean;
  /** It goes on counting when a higher level moves. */
  readonly continues: boolean;
}

/** A list as paragraphs name it: which levels, whose counters, and where this one starts anew. */
export interface NumberList {
  readonly counters: string;
  readonly levels: readonly NumberLevel[];
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts through a document in its order; the label of the next paragraph of a list's level. */
export function numberLabels(): (id: string, list: NumberList, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, list, level) => {
    const own = list.levels[level];
    if (!own) return "";
    const counts = counters.get(list.counters) ?? [];
    counters.set(list.counters, counts);
    const anew = begun.has(`${id} ${level}`) ? undefined : list.starts.get(level);
    begun.add(`${id} ${level}`);
    const last = counts[level];
    counts[level] = anew ?? (last === undefined ? own.start : last + 1);
    for (let deeper = level + 1; deeper < list.levels.length; deeper++) if (!list.levels[deeper]?.continues) counts[deeper] = undefined;
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels[at];
      return of ? writeNumber(counts[at] ?? of.start, own.plain ? "decimal" : of.format) : "";
    });
    if (own.format === "bullet") return `${bulletText(own.text)} `;
    return text === "" || own.suffix === "nothing" ? text : `${text} `;
  };
}

/** Bullets of the symbol fonts are characters of private use, which no other font has. */
const bulletText = (text: string): string => (/^[\x21-\x7e\u00a1-\ud7ff\uf900-\uffff]$/.test(text) && text !== "l" ? text : "•");

/** A number as the format writes it; what a format does not reach is written in digits. */
export function writeNumber(value: number, format: string): string {
  if (format === "none") return "";
  const write = writers[format];
  return (value >= 0 && value < 1e9 && write?.(value)) || String(value);
}

const letter = (value: number): string => {
  const at = (value - 1) % 26;
  // After z come aa, bb, cc.
  return value < 1 || value > 780 ? "" : String.fromCharCode(97 + at).repeat(Math.floor((value - 1) / 26) + 1);
};
const inTurn = (names: string) => (value: number) => names.charAt((value - 1) % names.length);
const circled = (value: number): string => (value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : "");
const countingOf = (words: (typeof counting)["plain" | "legal"]) => (value: number) => writeCounting(value, words);

const writers: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: writeRoman,
  lowerRoman: (value) => writeRoman(value).toLowerCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  chineseCounting: countingOf(counting.plain),
  chineseCountingThousand: countingOf(counting.plain),
  taiwaneseCounting: countingOf(counting.plain),
  taiwaneseCountingThousand: countingOf(counting.plain),
  japaneseCounting: countingOf(counting.plain),
  chineseLegalSimplified: countingOf(counting.legal),
  ideographLegalTraditional: countingOf(counting.legal),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => digitwise.charAt(Number(digit))),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => digitwise.charAt(Number(digit))),
  ideographTraditional: inTurn(stems),
  ideographZodiac: inTurn(branches),
};

function writeRoman(value: number): string {
  if (value < 1 || value > 3999) return "";
  const steps = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  let [rest, text] = [value, ""];
  for (const [at, step] of steps.entries())
    while (rest >= step) {
      text += signs[at] ?? "";
      rest -= step;
    }
  return text;
}

/** 十二, 一百零三, 二万零五: a zero is said once between places that hold something, and a leading ten has no one before it. */
function writeCounting(value: number, { digits, units, myriads }: (typeof counting)["plain" | "legal"]): string {
  if (value === 0) return digits.charAt(0);
  const groups = [value % 10_000, Math.floor(value / 10_000) % 10_000, Math.floor(value / 1e8)];
  let text = "";
  for (let at = 2; at >= 0; at--) {
    const group = groups[at] ?? 0;
    if (group === 0) {
      if (text !== "" && !text.endsWith(digits.charAt(0))) text += digits.charAt(0);
      continue;
    }
    if (text !== "" && group < 1000 && !text.endsWith(digits.charAt(0))) text += digits.charAt(0);
    text += writeGroup(group, digits, units) + (myriads[at] ?? "");
  }
  const whole = text.endsWith(digits.charAt(0)) ? text.slice(0, -1) : text;
  return units === counting.plain.units && whole.startsWith(digits.charAt(1) + units[1]) ? whole.slice(1) : whole;
}

function writeGroup(group: number, digits: string, units: readonly string[]): string {
  let text = "";
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit > 0) text += digits.charAt(digit) + (units[place] ?? "");
    else if (text !== "" && !text.endsWith(digits.charAt(0))) text += digits.charAt(0);
  }
  return text.endsWith(digits.charAt(0)) ? text.slice(0, -1) : text;
}
