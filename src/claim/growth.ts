// Changes beside the levels they are between (增幅与前后数): 由20天压减至15天，压减25%.
import { exactText, q, type Quantity } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { changeWords as c } from "./change-words.ts";
import { finding, type Finding } from "./finding.ts";
import { around, decimalsOf, differenceOf, intervalOf, meets, shareOf, stepOf, type Interval } from "./printed.ts";
import { partWords } from "./part-words.ts";
import { tellingWords } from "./telling-words.ts";
import { anyOf, isPlainFigure, spanOf, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const change = new RegExp(`(?:(?<rise>${anyOf(w.rise)})|(?<fall>${anyOf(w.fall)}))${w.being}$`, "u");
const past = new RegExp(`${w.pastNames}${w.being}$`, "u");
const onlyPast = new RegExp(`^${c.lastYear}${w.being}$`, "u");
const yearly = new RegExp(c.yearly, "u");
const withinYear = new RegExp(c.withinYear, "u");
const compared = new RegExp(`${w.against}(?:${w.pastNames}|${c.pastMonth})${w.being}$`, "u");
const againstPast = new RegExp(`^${w.against}${w.pastNames}(?:${w.compared})?`, "u");
const sameAgain = new RegExp(w.sameAgain, "u");
const from = new RegExp(`${w.from}[^，,；;]*$`, "u");
const leading = new RegExp(`^(?:${anyOf(w.leading)})+`, "u");
const titleYear = new RegExp(w.titleYear, "u");
const towards = new RegExp(`^[^，,；;]{0,8}${w.towards}$`, "u");

const byVerb = new RegExp(`^(?:${anyOf([...w.rise, ...w.fall])})${w.perfect}${w.towards}$`, "u");
const arrow = new RegExp(
  `(?<![0-9.,\\-－—])(?<before>${c.number})(?<unit>${c.arrowUnit})${c.arrow}(?<now>${c.number})(?<same>${c.arrowUnit})[，,；;（(]$`,
  "u",
);

/** A change as told: by how much, which way, and whether in per cent of the level before. */
interface Change {
  readonly figure: PlainFigure;
  readonly sign: 1 | -1;
  readonly relative: boolean;
}

function changeAt(figure: Figure | undefined, level: PlainFigure): Change | null {
  if (!isPlainFigure(figure)) return null;
  const read = change.exec(figure.before);
  if (!read) return null;
  const sign = read.groups?.["rise"] === undefined ? -1 : 1;
  const percent = figure.claim.unit === "%";
  // A rate that grows by so many per cent may mean points or shares: nothing can be asked.
  if (level.claim.unit === "%") return figure.claim.unit?.endsWith(w.points) === true ? { figure, sign, relative: false } : null;
  return percent || figure.claim.unit === level.claim.unit ? { figure, sign, relative: percent } : null;
}

/** Levels before and now, in a sentence. */
export interface Levels {
  readonly before: PlainFigure;
  readonly now: PlainFigure;
}

/** The two levels that a figure and the next one are, where words say that they are. */
export function levelsAt(sentence: Sentence, at: number): Levels | null {
  const [one, two] = [sentence.figures[at], sentence.figures[at + 1]];
  // 50个，其中甲类25个、乙类25个，较9月底的47个增加3个: what has grown may be the whole.
  if (one && isAmongParts(sentence, one)) return null;
  if (!isPlainFigure(one) || !isPlainFigure(two) || one.claim.unit !== two.claim.unit || one.claim.kind !== two.claim.kind) return null;
  if (one.claim.kind === "date" || one.claim.kind === "ordinal" || one.claim.kind === "rank") return null;
  const between = sentence.text.slice(one.to, two.from);
  if ((from.test(one.before) && towards.test(between)) || byVerb.test(between)) return { before: one, now: two };
  // 231人，比8月底增加8人，比6月底的210人增加21人: what is compared is the 231.
  const now = change.test(one.before) ? sentence.figures.slice(0, at).findLast((figure) => isLevel(figure, two)) : one;
  if (now && ((compared.test(two.before) && isOfSame(two.before, now)) || (past.test(two.before) && /^[（(]/u.test(between))))
    return { before: two, now };
  // 10家，去年同期8家，增长25%: a clause that says nothing else.
  if (onlyPast.test(two.before) && two.clause === one.clause + 1) return { before: two, now: one };
  const [first, second] = [yearOf(one), yearOf(two)];
  if (first !== null && second !== null && second - first === 1 && two.clause === one.clause + 1) return { before: one, now: two };
  return null;
}

/** Whether a figure is of a list that 其中 opens behind its whole. */
const isAmongParts = ({ text, figures }: Sentence, { from, claim }: Figure): boolean => {
  const opened = text.lastIndexOf(partWords.amongThem, from);
  return (
    opened >= 0 &&
    figures.some((whole) => whole.to <= opened && whole.claim.unit === claim.unit) &&
    !text.slice(opened, from).includes(tellingWords.partMark)
  );
};

/** Whether a figure tells a level of its own, in the unit of another one: no change, and not what is compared with (较11月的386户). */
const isOwnLevel = (figure: Figure, { claim }: Figure): boolean =>
  figure.claim.unit === claim.unit && !change.test(figure.before) && !compared.test(figure.before);
const isLevel = (figure: Figure, other: PlainFigure): figure is PlainFigure => isPlainFigure(figure) && isOwnLevel(figure, other);

/** Whether what stands before a change or a level names nothing new: 、较上年, or what the level before it is of. */
function isOfSame(words: string, ...levels: readonly PlainFigure[]): boolean {
  const named = words.replace(/[（(]/gu, "").replace(change, "").replace(compared, "").replace(againstPast, "").replace(leading, "");
  return sameAgain.test(named) || levels.some(({ before }) => before.includes(named));
}

/** 由年初的8家增至10家，同比增长5%: the change is against another time than the level before. */
const isAgainstOther = (told: PlainFigure, { before }: PlainFigure): boolean =>
  (yearly.test(told.before) && withinYear.test(before)) || (withinYear.test(told.before) && yearly.test(before));

const yearOf = ({ claim, before }: PlainFigure): number | null => {
  const read = titleYear.exec(claim.period ?? "") ?? titleYear.exec(before);
  return read ? Number(read.groups?.["year"]) : null;
};

/** growth-levels */
export function checkGrowth(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((_, at) => [
      ...betweenLevels(sentence, at),
      ...beforeInBrackets(sentence, at),
      ...besideDifference(sentence, at),
      ...behindArrow(sentence, at),
    ]),
  );
}

function betweenLevels(sentence: Sentence, at: number): readonly Finding[] {
  const levels = levelsAt(sentence, at);
  if (!levels) return [];
  const told = [sentence.figures[at + 2], sentence.figures[at + 3]].flatMap((figure) => changeAt(figure, levels.now) ?? []);
  const { before, now } = levels;
  const same = told.filter(({ figure }) => isOfSame(figure.before, before, now) && !isAgainstOther(figure, before));
  // 145人，较上届的63人多出82人，增长130%: by how many, and by how much of the level before.
  const isBoth = same[0]?.relative === false && same[1]?.relative === true;
  return same.slice(0, isBoth ? 2 : 1).flatMap(({ figure, sign, relative }) => {
    const difference = differenceOf(intervalOf(now.claim), intervalOf(before.claim));
    const computed = relative ? shareOf(difference, intervalOf(before.claim)) : difference;
    if (!computed || holds(figure, sign, computed)) return [];
    const exact = relative
      ? q(now.claim.value).minus(before.claim.value).mul(100).div(before.claim.value)
      : q(now.claim.value).minus(before.claim.value);
    return [
      finding(
        "growth-levels",
        spanOfFigures(sentence, at === sentence.figures.indexOf(before) ? before : now, figure),
        factsOf(figure, now.claim.text, before.claim.text, exact),
      ),
    ];
  });
}

/** 8→10家，增长25%: two numbers with an arrow between them, whether they have a unit or not. */
function behindArrow(sentence: Sentence, at: number): readonly Finding[] {
  const told = sentence.figures[at];
  if (!isPlainFigure(told) || told.claim.unit !== "%") return [];
  const read = arrow.exec(sentence.text.slice(0, told.from - told.before.length));
  const { unit = "", same = "", before = "", now = "" } = read?.groups ?? {};
  if (!read || (unit !== "" && unit !== same) || !isOfSame(told.before)) return [];
  const level = (text: string): PlainFigure => {
    const value = Number(text.replaceAll(",", ""));
    return { ...told, claim: { ...told.claim, text: text + same, value, unit: same, kind: Number.isInteger(value) ? "count" : "measure" } };
  };
  const [one, two] = [level(before), level(now)];
  const shift = changeAt(told, two);
  const computed = shareOf(differenceOf(intervalOf(two.claim), intervalOf(one.claim)), intervalOf(one.claim));
  if (!shift || !computed || holds(told, shift.sign, computed)) return [];
  const exact = q(two.claim.value).minus(one.claim.value).mul(100).div(one.claim.value);
  return [finding("growth-levels", spanOf(sentence, read.index, told.to), factsOf(told, two.claim.text, one.claim.text, exact))];
}

/** 800人次，同比增长50%（上年600人次）: the level before stands in brackets behind the change. */
function beforeInBrackets(sentence: Sentence, at: number): readonly Finding[] {
  const [now, told, before] = sentence.figures.slice(at, at + 3);
  if (!isPlainFigure(now) || !isPlainFigure(before) || now.claim.unit !== before.claim.unit || now.claim.kind !== before.claim.kind)
    return [];
  if (now.claim.kind === "date" || told?.clause !== now.clause + 1 || change.test(now.before)) return [];
  // A change that names what it is of may be of something else.
  const named = told.before.replace(change, "").replace(againstPast, "");
  if (!sameAgain.test(named)) return [];
  const shift = changeAt(told, now);
  if (!shift?.relative || !/^[（(]/u.test(sentence.text.slice(told.to)) || !past.test(before.before)) return [];
  const computed = shareOf(differenceOf(intervalOf(now.claim), intervalOf(before.claim)), intervalOf(before.claim));
  if (!computed || holds(shift.figure, shift.sign, computed)) return [];
  const exact = q(now.claim.value).minus(before.claim.value).mul(100).div(before.claim.value);
  return [finding("growth-levels", spanOfFigures(sentence, now, before), factsOf(shift.figure, now.claim.text, before.claim.text, exact))];
}

/** 2起，较去年减少1起，降幅33.3%: the level before is what the difference leads back to. */
function besideDifference(sentence: Sentence, at: number): readonly Finding[] {
  const [second, third] = sentence.figures.slice(at, at + 2);
  const told = sentence.figures[at - 1];
  // The level before is told: betweenLevels judges it.
  if (told && compared.test(told.before)) return [];
  const now = sentence.figures.slice(0, at).findLast((figure) => second !== undefined && isOwnLevel(figure, second));
  if (!isPlainFigure(now) || now.claim.unit === "%" || now.claim.kind === "date") return [];
  const [difference, rate] = [changeAt(second, now), changeAt(third, now)];
  if (!difference || !rate || difference.relative || !rate.relative || difference.sign !== rate.sign) return [];
  // 少3件 and 下降2% are of one comparison only where no other is named in between.
  const [base, other] = [rate.figure, difference.figure].map(({ claim }) => claim.comparison?.base ?? null);
  if (base !== null && base !== other) return [];
  const moved = intervalOf(difference.figure.claim);
  const level = intervalOf(now.claim);
  const before: Interval =
    difference.sign === 1
      ? differenceOf(level, moved)
      : { low: level.low.plus(moved.low), high: level.high.plus(moved.high), open: level.open || moved.open };
  const computed = shareOf(moved, before);
  const exactBefore = q(now.claim.value).minus(q(difference.figure.claim.value).mul(difference.sign));
  if (!computed || exactBefore.lte(0) || holds(rate.figure, 1, computed)) return [];
  const exact = q(difference.figure.claim.value).mul(100).div(exactBefore).mul(rate.sign);
  return [
    finding(
      "growth-levels",
      spanOfFigures(sentence, now, rate.figure),
      factsOf(rate.figure, now.claim.text, exactText(exactBefore) + (now.claim.unit ?? ""), exact),
    ),
  ];
}

/** Whether a computed change, which may be negative, can be printed so. */
function holds({ claim }: PlainFigure, sign: 1 | -1, computed: Interval): boolean {
  const printed = around(q(claim.value).abs(), stepOf(claim));
  const turned: Interval = sign === 1 ? computed : { low: computed.high.neg(), high: computed.low.neg(), open: computed.open };
  const exactly = claim.kind === "percent" ? printed : intervalOf(claim);
  return meets(exactly, turned);
}

function factsOf(
  { claim }: PlainFigure,
  now: string,
  before: string,
  exact: Quantity,
): { readonly change: string; readonly now: string; readonly before: string; readonly computed: string } {
  const rounded = exact.toFixed(decimalsOf(claim));
  return { change: claim.text, now, before, computed: `${exact.gt(0) ? "+" : ""}${rounded}${claim.unit ?? ""}` };
}
