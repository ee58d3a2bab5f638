// All of it (全部、应尽): what is told as all, or as 100%, where the two counts right before it say that it is not all.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { isPlan } from "./planned.ts";
import { isShareOf, shareText } from "./printed.ts";
import { anyOf, isPlainFigure, spanOf, spanOfFigures, type PlainFigure, type Sentence } from "./sentence.ts";

const among = new RegExp(`^[\\p{Script=Han}“”]{0,8}(?:${anyOf(w.among)})[，,]?`, "u");
const owed = new RegExp(`^[、]?(?:${anyOf(w.leading)})?${p.owed}`, "u");
const found = new RegExp(p.foundCount, "u");
const slash = /^\/$/u;
const excused = new RegExp(p.excused, "u");
const toDo = new RegExp(p.toDo, "u");
const done = new RegExp(`^(?:${p.doneWords})*`, "u");
const rateName = new RegExp(`^(?<stem>[\\p{Script=Han}]{2,6})${w.rate}${w.being}$`, "u");
const allDone = new RegExp(
  `^[，,](?:[\\p{Script=Han}]{0,4}${p.owed}(?<verb>\\p{Script=Han})${p.utterly}\\k<verb>|${p.allOf}(?<same>[\\p{Script=Han}]{2,4}?)(?:${p.throughout})?)(?=[，,；;。]|$)`,
  "u",
);

/** So many of so many: 52件中51件, 应办52件，按期办结51件, 发现52处，整改51处, 51/52件. */
interface Some {
  readonly whole: PlainFigure;
  readonly part: PlainFigure;
  /** The words of the part, before and behind it. */
  readonly before: string;
  readonly after: string;
  /** The place of the next figure. */
  readonly next: number;
}

function someAt({ text, figures }: Sentence, at: number): Some | null {
  const [one, two] = [figures[at], figures[at + 1]];
  if (!one || !isPlan(one) || !isPlainFigure(two) || one.claim.unit !== two.claim.unit) return null;
  if (one.claim.kind !== "count" || two.claim.kind !== "count") return null;
  const between = text.slice(one.to, two.from);
  const isReversed = slash.test(between);
  const [whole, part] = isReversed ? [two, one] : [one, two];
  const isTold = owed.test(whole.before) || found.test(whole.before);
  const isWhole = isReversed || among.test(between) || (isTold && two.clause === one.clause + 1);
  if (!isWhole || part.claim.value >= whole.claim.value || excused.test(text.slice(one.to))) return null;
  const before = isReversed ? one.before : two.before.replace(among, "");
  return { whole, part, before: before.replace(done, ""), after: two.after, next: at + 2 };
}

/** percent-count: a whole, a part that is less, and behind them that it is all of it. */
export function checkAllTold(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence, index) => {
    if (excused.test(passage[index + 1]?.text.slice(0, nextWords) ?? "")) return [];
    return sentence.figures.flatMap((_, at): readonly Finding[] => {
      const some = someAt(sentence, at);
      return some ? (ofRate(sentence, some) ?? ofWords(sentence, some)) : [];
    });
  });
}

/** Reasons stand at the beginning of the next sentence: 其余2枚…. */
const nextWords = 8;

/** 按期率100%, where the part is what is told 按期. */
function ofRate(sentence: Sentence, { whole, part, before, after, next }: Some): readonly Finding[] | null {
  const rate = sentence.figures[next];
  if (!isPlainFigure(rate) || rate.claim.unit !== "%" || rate.claim.value !== 100 || rate.claim.comparison !== null) return null;
  const stem = rateName.exec(rate.before)?.groups?.["stem"];
  const isNext = rate.clause === Math.max(part.clause, whole.clause) + 1;
  if (
    stem === undefined ||
    !isNext ||
    !(before.startsWith(stem) || after.startsWith(stem) || (before.length > 1 && stem.startsWith(before)))
  )
    return [];
  if (isShareOf(rate.claim, part.claim, whole.claim)) return [];
  return [
    finding("percent-count", spanOfFigures(sentence, whole.from < part.from ? whole : part, rate), {
      rate: rate.claim.text,
      part: part.claim.text,
      whole: whole.claim.text,
      computed: shareText(part.claim, whole.claim, rate.claim),
    }),
  ];
}

/** 做到应刻尽刻; 均已解读, where the part is what is told 解读; 均已整改到位. */
function ofWords(sentence: Sentence, { whole, part, before, after }: Some): readonly Finding[] {
  const from = Math.max(part.to, whole.to) + after.length;
  const read = toDo.test(before + after) ? null : allDone.exec(sentence.text.slice(from));
  const { verb, same } = read?.groups ?? {};
  if (!read || !(verb === undefined ? after.endsWith(same ?? "") || isBegun(same ?? "", before) : (before + after).includes(verb)))
    return [];
  const said = read[0].slice(1);
  const computed = shareText(part.claim, whole.claim, { ...part.claim, text: tenths, value: Number(tenths) });
  return [
    finding("percent-count", spanOf(sentence, Math.min(whole.from, part.from), from + read[0].length), {
      rate: said,
      part: part.claim.text,
      whole: whole.claim.text,
      computed,
    }),
  ];
}

/** 已刻51枚，均已刻制: the word begins with what was told of the part. */
const isBegun = (word: string, told: string): boolean => told !== "" && word.startsWith(told);

/** Shares that no rate is printed beside are told to a tenth. */
const tenths = "0.1";
