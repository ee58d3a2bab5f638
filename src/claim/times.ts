// Periods and days (期间与日期): a table of the whole year in which a figure stops before its end; days that cannot follow one another.
import { daysInMonth } from "../vocabulary/period.ts";
import { plainDigits } from "./characters.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { anyOf, spanOf, spanOfFigures, subjectOf, type Figure, type Reading, type Sentence } from "./sentence.ts";

const partOfYear = new RegExp(w.partOfYear, "gu");
const otherPart = new RegExp(`${w.chineseOrdinal}(?:${anyOf(w.otherPart)})|${anyOf(w.untilMarks)}`, "u");
const yearOfTitle = new RegExp(w.titleYear, "u");

/** The year of a table that speaks of a whole one, by its titles; null for one of a month, a quarter or a stretch. */
function wholeYearOf({ document, passages }: Reading): string | null {
  const titles = passages
    .filter(({ role }) => role === "title")
    .map(({ start, end }) => document.text.slice(start, end).replace(/\s/gu, ""));
  const [named] = titles.filter((title) => yearOfTitle.test(title));
  if (named === undefined || titles.some((title) => otherPart.test(title))) return null;
  const whole =
    w.wholeYear.some((word) => named.includes(word)) || passages.some(({ columnHead }) => columnHead?.includes(w.wholeYear[0]) === true);
  return whole ? (yearOfTitle.exec(named)?.groups?.["year"] ?? null) : null;
}

/** What a figure is of, and in which unit: the words by which the same thing is found elsewhere. */
const subjectKey = (figure: Figure): string => {
  const before = figure.before.replace(figure.claim.period ?? "", "");
  return `${subjectOf({ before, after: "" }).head} ${figure.claim.unit ?? ""}`;
};

/** Whether the same thing is told of the whole year too: by the end of its name and its unit, since 1-11月 may name its place and 全年 not. */
const isToldOfYear = (figure: Figure, wholes: ReadonlySet<string>): boolean =>
  wholes.has(subjectKey(figure)) || [...wholes].some((whole) => whole.slice(-nameEnd) === subjectKey(figure).slice(-nameEnd));
/** So many characters of a name, with its unit. */
const nameEnd = 5;

const wholeYear = new RegExp(`^(?:${w.wholeYearNames})$`, "u");

/** Whether a figure is told of the whole year, and tells what came of it. */
function isOfWholeYear({ claim }: Figure, year: string): boolean {
  const period = claim.period?.replace(/\s/gu, "") ?? "";
  const named = yearOfTitle.exec(period)?.groups?.["year"];
  return (
    claim.comparison === null &&
    claim.hedge === null &&
    !claim.qualifier &&
    wholeYear.test(period) &&
    (named === undefined || named === year)
  );
}

/** partial-period: each such period once in a passage, where a figure stands in it and nothing is said of the whole year beside it. */
export function checkPartialPeriods(sentences: readonly Sentence[], reading: Reading): readonly Finding[] {
  const year = wholeYearOf(reading);
  if (year === null) return [];
  const seen = new Set<string>();
  const wholes = new Set(
    sentences
      .filter(({ passage }) => passage.role !== "target")
      .flatMap(({ figures }) => figures.filter((figure) => isOfWholeYear(figure, year)).map(subjectKey)),
  );
  return sentences.flatMap((sentence) => {
    const { passage, text, figures } = sentence;
    if (passage.role === "target" || passage.role === "header" || text.includes(w.wholeYear[0])) return [];
    return [...text.matchAll(partOfYear)].flatMap((match) => {
      const [said] = match;
      const other = yearOfTitle.exec(text.slice(Math.max(0, match.index - 5), match.index + said.length))?.groups?.["year"];
      const governs = figures.some((figure) => figure.from >= match.index + said.length && figure.claim.kind !== "date");
      const key = `${String(sentence.index)} ${said}`;
      if (!governs || (other !== undefined && other !== year) || seen.has(key)) return [];
      seen.add(key);
      if (isOneOfParts(text, match)) return [];
      const told = figures.filter((figure) => figure.from >= match.index && figure.claim.period?.includes(said) === true);
      if (told.length > 0 && told.every((figure) => isToldOfYear(figure, wholes))) return [];
      return [finding("partial-period", spanOf(sentence, match.index, match.index + said.length), { period: said, year })];
    });
  });
}

const laterPart = new RegExp(p.laterPart, "u");

/** 上半年12项，下半年14项; 截至11月底7项，12月完成5项: the rest of the year is told beside it. */
const isOneOfParts = (text: string, { index }: RegExpExecArray): boolean => laterPart.test(text.slice(index));

const written = new RegExp(w.writtenDay, "gu");

/** date-order: a day that the calendar does not have. */
export function checkDays(sentences: readonly Sentence[]): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    [...plainDigits(sentence.text).matchAll(written)].flatMap((match) => {
      const [month, day] = [Number(match.groups?.["month"]), Number(match.groups?.["day"])];
      // Without its year, 29 February is a day.
      const year = Number(match.groups?.["year"] ?? 2000);
      if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) return [];
      const span = spanOf(sentence, match.index, match.index + match[0].length);
      return [
        finding("date-order", span, {
          first: sentence.text.slice(match.index, match.index + match[0].length),
          second: "",
          how: "impossible",
        }),
      ];
    }),
  );
}

/** Two days in the same spelling, so that the one can be told to be before the other. */
const isBefore = (a: string, b: string): boolean => a.length === b.length && a.startsWith("--") === b.startsWith("--") && a < b;

/** date-order: a range that ends before it begins; a work that is ended before it is begun. */
export function checkDateOrder(sentences: readonly Sentence[]): readonly Finding[] {
  return sentences.flatMap((sentence) => {
    const dates = sentence.figures.filter(({ claim }) => claim.kind === "date" && typeof claim.value === "string");
    const ranges = dates.flatMap((figure) => {
      const [from = "", to = ""] = String(figure.claim.value).split("/");
      // Months without a year may run into the next one.
      const comparable = !from.startsWith("--") || from.slice(0, 5) === to.slice(0, 5);
      if (to === "" || !comparable || !isBefore(to, from)) return [];
      return [finding("date-order", spanOfFigures(sentence, figure), { first: figure.claim.text, second: "", how: "reversed" })];
    });
    return [...ranges, ...checkEnds(sentence, dates), ...checkSent(sentence, dates)];
  });
}

function checkEnds(sentence: Sentence, dates: readonly Figure[]): readonly Finding[] {
  const says = ({ after }: Figure, words: readonly string[], not: readonly string[]): boolean =>
    words.some((word) => after.slice(0, 8).includes(word)) && !not.some((word) => after.slice(0, 8).includes(word));
  const begun = dates.filter((figure) => says(figure, w.begun, w.ended));
  const ended = dates.filter((figure) => says(figure, w.ended, w.begun));
  const [first, last] = [begun[0], ended[0]];
  if (!first || !last || begun.length > 1 || ended.length > 1) return [];
  if (!isBefore(String(last.claim.value), String(first.claim.value))) return [];
  return [
    finding("date-order", spanOfFigures(sentence, first, last), { first: first.claim.text, second: last.claim.text, how: "reversed" }),
  ];
}

const sent = { behind: new RegExp(w.sentBehind, "u"), before: new RegExp(w.sentBefore, "u") } as const;
const drawnUp = { behind: new RegExp(w.writtenBehind, "u"), before: new RegExp(w.writtenBefore, "u") } as const;

/** 10月13日报送，10月27日成文: a paper that is sent before it is written, where the sentence has two days and no more. */
function checkSent(sentence: Sentence, dates: readonly Figure[]): readonly Finding[] {
  const [one, two, ...more] = dates;
  if (!one || !two || more.length > 0 || dates.some(({ claim }) => claim.comparator !== "=" || claim.hedge !== null)) return [];
  const says = (figure: Figure, { behind, before }: typeof sent): boolean =>
    behind.test(figure.after) || before.test(sentence.text.slice(0, figure.from));
  if (!says(one, sent) || !says(two, drawnUp)) return [];
  const [first, last] = [String(one.claim.value), String(two.claim.value)];
  // A day without a year is of the year that stands before it.
  if (!isBefore(first, last.startsWith("--") ? first.slice(0, -5) + last.slice(2) : last)) return [];
  return [finding("date-order", spanOfFigures(sentence, one, two), { first: two.claim.text, second: one.claim.text, how: "reversed" })];
}

const published = new RegExp(w.publishedOn, "u");
const cutOff = new RegExp(w.cutOff, "gu");

/** date-order: figures up to a day after the paper came out. */
export function checkPublished(sentences: readonly Sentence[], { document, passages }: Reading): readonly Finding[] {
  const read = published.exec(plainDigits(document.text))?.groups;
  if (!read) return [];
  const pad = (text: string): string => text.padStart(2, "0");
  const out = `${read["year"] ?? ""}-${pad(read["month"] ?? "")}-${pad(read["day"] ?? "")}`;
  const titles = passages.filter(({ role }) => role === "title").map(({ start, end }) => document.text.slice(start, end));
  const year = titles.flatMap((title) => yearOfTitle.exec(title)?.groups?.["year"] ?? [])[0];
  return sentences.flatMap((sentence) =>
    [...plainDigits(sentence.text).matchAll(cutOff)].flatMap((match) => {
      const [y, m] = [match.groups?.["year"] ?? year, match.groups?.["month"] ?? ""];
      const day = match.groups?.["day"] ?? String(daysInMonth(Number(y), Number(m)));
      const end = `${y ?? ""}-${pad(m)}-${pad(day)}`;
      if (y === undefined || sentence.text.includes(w.expected) || end <= out) return [];
      return [
        finding("date-order", spanOf(sentence, match.index, match.index + match[0].length), {
          first: match[0],
          second: out,
          how: "published-before",
        }),
      ];
    }),
  );
}
