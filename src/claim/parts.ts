// Parts and their totals (分项与合计): what a sentence says to be of a total must not be more than it, and all the parts must make it.
import { parsePeriod } from "../vocabulary/period.ts";
import { q } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { differenceOf, intervalOf, meets, sumOf, sumText } from "./printed.ts";
import { anyOf, isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";
import { onlyPeriod, periodsIn } from "./told-period.ts";

const isAdded = (figure: Figure): figure is PlainFigure =>
  isPlainFigure(figure) && ["count", "amount", "measure"].includes(figure.claim.kind) && !figure.claim.unit?.includes("/");

const within = new RegExp(anyOf(w.within), "u");
const summing = new RegExp(w.toldWhole, "u");
const opensWithin = new RegExp(`^(?:${anyOf(w.within)})`, "u");
const someOnly = new RegExp(anyOf(w.someOnly), "u");
const overlapping = new RegExp(anyOf(w.overlapping), "u");
const totalled = new RegExp(`(?:${anyOf(w.total)})${w.being}$`, "u");
const summed = new RegExp(`^[）)]?[，,]?(?:${anyOf(w.total)})${w.being}$`, "u");
const divided = new RegExp(w.divided, "u");
const changed = new RegExp(`(?:${anyOf([...w.rise, ...w.fall])})${w.perfect}$`, "u");
const compared = new RegExp(`^[，,]?${w.against}`, "u");
const joinedByList = new RegExp(`^[^${w.clauseParts}]*[${w.listMarks}][^${w.clauseParts}]*$`, "u");
const listedBefore = new RegExp(`^[）)]?[${w.listMarks}]`, "u");
const bracket = /^[（(](?<inside>[^（）()]*)[）)]/u;

/** A total with its parts; `whole` says that they are all of it. */
interface Division {
  readonly total: PlainFigure;
  readonly parts: readonly PlainFigure[];
  readonly whole: boolean;
}

/** A total is looked for in so many sentences before its parts. */
const lookBack = 8;

/** parts-total */
export function checkParts(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence, at) => {
    const divisions = [
      ...sentence.figures.flatMap((figure) => inBrackets(sentence, figure)),
      ...sentence.figures.flatMap((figure) => behindWithin(sentence, figure)),
      ...sentence.figures.flatMap((figure) => beforeTotal(sentence, figure)),
    ];
    const from = Math.max(0, at - lookBack);
    const found = divisions.flatMap((division) => weigh(sentence, division));
    const apart = checkApart(sentence, passage[at - 1]);
    return [
      ...found,
      ...apart,
      ...checkDivided(sentence, passage.slice(from, at)),
      ...checkOpposites(sentence, passage.slice(from, at + 1)),
    ];
  });
}

/** 186条（招考5条、调处62条、养老41条、杂项78条） */
function inBrackets(sentence: Sentence, total: Figure): readonly Division[] {
  const inside = bracket.exec(sentence.text.slice(total.to))?.groups?.["inside"];
  if (inside === undefined || !isAdded(total)) return [];
  const parts = sentence.figures.filter((figure) => figure.from > total.to && figure.from <= total.to + inside.length);
  if (!isSame(total, parts)) return [];
  const some = someOnly.test(inside);
  // （11月53件、10月38件）: months are all of it only where they are all that went by.
  const isWhole = !some && parts.length > 1 && (!parts.some(isOfTime) || isYearUntilNow(total, parts));
  return parts.length > 1 || some ? [{ total, parts, whole: isWhole }] : [];
}

/** What is told with a time of its own. */
const isOfTime = ({ before }: Figure): boolean => periodsIn(before, anyYear).length > 0;

/** Whether all parts can be added, and are told in the unit of the total. */
const isSame = (total: Figure, parts: readonly Figure[]): parts is readonly PlainFigure[] =>
  parts.length > 0 && parts.every((part) => isAdded(part) && part.claim.unit === total.claim.unit);

/** 38462件，其中有效33105件、无效5357件: what is joined by 、 to the first part. */
function behindWithin(sentence: Sentence, total: Figure): readonly Division[] {
  const at = sentence.figures.indexOf(total);
  if (!isAdded(total) || isBesides(total)) return [];
  // 收到11件，比上年的7件多4件，其中…: the parts are of the 11.
  const behind = sentence.figures.slice(at + 1, at + 1 + nearby);
  const skipped = behind.findIndex((figure) => !isBesides(figure));
  const next = behind[skipped];
  if (!next) return [];
  const between = sentence.text.slice(sentence.figures[at + skipped]?.to, next.from);
  if (!within.test(between) || /[；;]/u.test(between)) return [];
  const parts = listFrom(sentence, at + skipped + 1);
  return isSame(total, parts) ? [{ total, parts, whole: isYearUntilNow(total, parts) }] : [];
}

/** What a figure is compared with, or has changed by. */
const isBesides = ({ before }: Figure): boolean => changed.test(before) || compared.test(before);

/**
 * 144件，其中上半年78件、三季度53件、10月12件: times that follow one another from January to a month of its own are all of what is counted
 * until then. Beyond a tenth the total is taken to be of another time.
 */
function isYearUntilNow(total: PlainFigure, parts: readonly PlainFigure[]): boolean {
  const months = parts.map(({ before }) => parsePeriod(onlyPeriod(before.replace(opensPart, ""), anyYear) ?? ""));
  const isRow = months.every(
    (own, i) => own?.wholeMonths === true && own.from.slice(5, 7) === pad(i === 0 ? 1 : Number(months[i - 1]?.to.slice(5, 7)) + 1),
  );
  const last = months.at(-1);
  const isMonth = last?.from.slice(0, 7) === last?.to.slice(0, 7);
  const spans = months.slice(0, -1).every((own) => own?.from.slice(0, 7) !== own?.to.slice(0, 7));
  const apart = parts.reduce((rest, { claim }) => rest - claim.value, total.claim.value);
  return parts.length > 1 && isRow && isMonth && spans && Math.abs(apart) * 10 <= total.claim.value;
}

const opensPart = new RegExp(`^(?:${anyOf(w.within)}|[${w.listMarks}])`, "u");
const anyYear = "2021";
const pad = (month: number): string => String(month).padStart(2, "0");

/** A figure and those joined to it by 、 one after another. */
function listFrom({ text, figures }: Sentence, at: number): readonly Figure[] {
  const cut = figures.findIndex((figure, i) => i > at && !joinedByList.test(text.slice(figures[i - 1]?.to, figure.from)));
  return figures.slice(at, cut < 0 ? undefined : cut);
}

/** 3570户，电子化率97.3%，其中内资3200户、外资470户; or 其中 at the beginning of the next sentence: no total before may be less than all the parts. */
function checkApart(sentence: Sentence, previous: Sentence | undefined): readonly Finding[] {
  const at = sentence.figures.findIndex((figure, i) => within.test(sentence.text.slice(sentence.figures[i - 1]?.to ?? 0, figure.from)));
  const [first, last] = [sentence.figures[at], sentence.figures[at - 1]];
  if (!first || (at === 0 && !opensWithin.test(sentence.text))) return [];
  // A total right before its parts is weighed by itself.
  const before = last ? sentence.figures.slice(0, at) : (previous?.figures ?? []);
  if (last && (last.claim.unit === first.claim.unit || /[；;]/u.test(sentence.text.slice(last.to, first.from)))) return [];
  const parts = listFrom(sentence, at);
  const totals = before.filter(isAdded).filter((figure) => figure.claim.unit === first.claim.unit && !changed.test(figure.before));
  const [total] = [...totals].sort((a, b) => b.claim.value - a.claim.value);
  if (!total || parts.length < 2 || !isSame(total, parts)) return [];
  const [sum, all] = [sumOf(parts.map(({ claim }) => intervalOf(claim))), intervalOf(total.claim)];
  const overlap = overlapping.test(sentence.text.slice(first.from - first.before.length, (parts.at(-1)?.to ?? 0) + 2));
  const isMixed = parts.some(({ before: words }) => summing.test(words));
  if (overlap || isMixed || sum.low.lt(all.high) || (!all.open && sum.low.lte(all.high))) return [];
  const facts = {
    total: total.claim.text,
    parts: parts.map(({ claim }) => claim.text).join("、"),
    sum: sumText(parts.map(({ claim }) => claim)),
    how: "exceeds" as const,
  };
  return [finding("parts-total", spanOfFigures(sentence, last ? total : first, parts.at(-1)), facts)];
}

/** 市供水31件、江北24件、住建19件，合计74件 */
function beforeTotal(sentence: Sentence, total: Figure): readonly Division[] {
  const at = sentence.figures.indexOf(total);
  if (!totalled.test(total.before) || !isAdded(total)) return [];
  const parts: Figure[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const [figure, last] = [sentence.figures[i], parts[0] ?? total];
    if (!figure) break;
    const between = sentence.text.slice(figure.to, last.from);
    if (parts.length > 0 && !listedBefore.test(between)) break;
    if (parts.length === 0 && !summed.test(between)) break;
    parts.unshift(figure);
  }
  return parts.length > 1 && isSame(total, parts) ? [{ total, parts, whole: true }] : [];
}

function weigh(sentence: Sentence, { total, parts, whole }: Division): readonly Finding[] {
  const [sum, all] = [sumOf(parts.map(({ claim }) => intervalOf(claim))), intervalOf(total.claim)];
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const exceeds = sum.low.gt(all.high) || (all.open && sum.low.gte(all.high));
  const overlap =
    parts.length > 1 && overlapping.test(sentence.text.slice(Math.min(total.from, first.from - first.before.length), last.to + 2));
  const single = parts.find(({ claim }) => intervalOf(claim).low.gt(all.high));
  if (meets(sum, all) && !exceeds) return [];
  if (!whole && !(single ?? (exceeds && !overlap))) return [];
  const facts = {
    total: total.claim.text,
    parts: (whole || !single ? parts : [single]).map(({ claim }) => claim.text).join("、"),
    sum: sumText((whole || !single ? parts : [single]).map(({ claim }) => claim)),
    how: whole ? ("differs" as const) : ("exceeds" as const),
  };
  return [
    finding("parts-total", spanOfFigures(sentence, total.from < first.from ? total : first, total.from < first.from ? last : total), facts),
  ];
}

/** 按板块分，甲21项、乙44项、丙6项: all of a total that stands before. */
function checkDivided(sentence: Sentence, before: readonly Sentence[]): readonly Finding[] {
  const read = divided.exec(sentence.text);
  if (!read) return [];
  const start = read.index + read[0].length;
  const behind = sentence.figures.filter((figure) => figure.from >= start);
  const cut = behind.findIndex((figure, i) => i > 0 && !sentence.text.slice(behind[i - 1]?.to, figure.from).startsWith("、"));
  const listed = cut < 0 ? behind : behind.slice(0, cut);
  const parts = listed.filter(isAdded);
  const [first] = parts;
  const totals = [...before.flatMap(({ figures }) => figures), ...sentence.figures.filter((figure) => figure.to <= read.index)].filter(
    isAdded,
  );
  if (!first || parts.length < 2 || parts.length < listed.length || !isSame(first, parts)) return [];
  const sum = sumOf(parts.map(({ claim }) => intervalOf(claim)));
  const same = totals.filter(({ claim }) => claim.unit === first.claim.unit);
  if (same.some(({ claim }) => meets(sum, intervalOf(claim)))) return [];
  const total = same.find(({ claim }) => sum.low.minus(claim.value).abs().lte(q(claim.value).div(5)));
  const added = sumText(parts.map(({ claim }) => claim));
  const facts = {
    total: total?.claim.text ?? "",
    parts: parts.map(({ claim }) => claim.text).join("、"),
    sum: added,
    how: "differs" as const,
  };
  return total ? [finding("parts-total", spanOfFigures(sentence, first, parts.at(-1)), facts)] : [];
}

/** Of so many figures the second is looked for. */
const nearby = 6;

/** 有效33105件；无效5357件: of what is counted one way or the other, some total before must be both together. */
function checkOpposites(sentence: Sentence, until: readonly Sentence[]): readonly Finding[] {
  const figures = sentence.figures.filter(isAdded).filter(({ claim }) => claim.kind === "count");
  return w.opposites.flatMap(([one, other]) =>
    figures.flatMap((first, at) => {
      if (!first.before.includes(one) && !first.before.includes(other)) return [];
      const second = figures
        .slice(at + 1, at + 1 + nearby)
        .find(({ claim, before }) => claim.unit === first.claim.unit && isOpposite(first.before, before, one, other));
      if (!second) return [];
      const sum = sumOf([intervalOf(first.claim), intervalOf(second.claim)]);
      const totals = until
        .flatMap((earlier) => earlier.figures)
        .filter(isAdded)
        .filter(
          (figure) => figure !== first && figure !== second && figure.claim.unit === first.claim.unit && figure.claim.kind === "count",
        );
      // Where some total is both together, or none is near, nothing is asked.
      const near = totals.filter(({ claim }) => differenceOf(sum, intervalOf(claim)).low.abs().lte(q(claim.value).div(10)));
      const [total] = near;
      if (!total || near.length > 1 || totals.some(({ claim }) => meets(sum, intervalOf(claim)))) return [];
      const facts = {
        total: total.claim.text,
        parts: `${first.claim.text}、${second.claim.text}`,
        sum: sumText([first.claim, second.claim]),
        how: "differs" as const,
      };
      return [finding("parts-total", spanOfFigures(sentence, first, second), facts)];
    }),
  );
}

/** Whether two names are the same but that the one says 有效 where the other says 无效. */
function isOpposite(first: string, second: string, one: string, other: string): boolean {
  const [a, b] = [strip(first), strip(second)];
  const swap = (text: string, from: string, to: string): string => text.replace(from, to);
  return (a.includes(one) && !a.includes(other) && swap(a, one, other) === b) || (a.includes(other) && swap(a, other, one) === b);
}

const strip = (text: string): string => text.replace(joined, "").replace(led, "");
const joined = new RegExp(`(?:${anyOf(w.joining)})+$`, "u");
const led = new RegExp(`^(?:${anyOf(w.leading)})`, "u");
