// Rates beside the two counts that they are of (件数与比率): 48项，检查过的36项，占80%; 完成3740次，计划3750次，完成率100.27%.
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { isPlan } from "./planned.ts";
import { isShareOf, shareText } from "./printed.ts";
import { isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const wholeWords = new RegExp(p.wholeCount, "u");
const shareOnly = new RegExp(p.shareOnly, "u");
const rateName = new RegExp(p.rateOfDeed, "u");
const gainWords = new RegExp(p.gained, "u");
const gapWords = new RegExp(p.gapBefore, "u");
const lineWords = new RegExp(p.heldToLine, "u");

/** percent-count: a rate that names the deed of one count, or stands right behind it as its share, is of that count and the one beside it. */
export function checkCountedRates(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((rate, at): readonly Finding[] => {
      if (!isTold(rate)) return [];
      const pair = pairFor(sentence, rate, at);
      if (!pair || isShareOf(rate.claim, pair.part.claim, pair.whole.claim)) return [];
      const computed = shareText(pair.part.claim, pair.whole.claim, rate.claim);
      const facts = { rate: rate.claim.text, part: pair.part.claim.text, whole: pair.whole.claim.text, computed };
      const first = pair.part.from < pair.whole.from ? pair.part : pair.whole;
      return [finding("percent-count", spanOfFigures(sentence, first, rate), facts)];
    }),
  );
}

/** A percentage told as it is: no change, no bound, no expectation. */
const isTold = (figure: Figure): figure is PlainFigure =>
  isPlainFigure(figure) && figure.claim.unit === "%" && figure.claim.comparator === "=";

/** The two counts that a rate is of, as its words and theirs say beyond doubt. */
function pairFor(sentence: Sentence, rate: PlainFigure, at: number): { readonly part: PlainFigure; readonly whole: PlainFigure } | null {
  const [one, two] = countsBefore(sentence, at);
  if (!one || !two || rate.clause !== two.clause + 1) return null;
  // 48项，检查过的36项，占80%: what was listed, or was to be done, is the whole of what was.
  if (shareOnly.test(rate.before))
    return wholeWords.test(one.before) && isLargest(sentence, one, at) && two.claim.value <= one.claim.value
      ? { part: two, whole: one }
      : null;
  const deed = rateName.exec(rate.before)?.groups?.["deed"];
  if (deed === undefined) return null;
  const [isOne, isTwo] = [one.before.includes(deed), two.before.includes(deed)];
  const [firstWhole, secondWhole] = [wholeWords.test(one.before), wholeWords.test(two.before)];
  if (isTwo && (firstWhole || !isOne) && !secondWhole)
    return firstWhole || two.claim.value <= one.claim.value || isFull(rate) ? { part: two, whole: one } : null;
  return isOne && !isTwo && secondWhole && !firstWhole ? { part: one, whole: two } : null;
}

/** All of it and no more: a part that is greater than its whole makes even this impossible. */
const isFull = ({ claim }: PlainFigure): boolean => claim.value === 100;

/** The two counts of one unit before a rate, in clauses one after another; shares of other wholes may stand between. */
function countsBefore({ figures }: Sentence, at: number): readonly PlainFigure[] {
  const two = figures[at - 1];
  const skipped = figures[at - 2]?.claim.unit === "%" ? 1 : 0;
  const one = figures[at - 2 - skipped];
  const isPair =
    isCount(one) &&
    isCount(two) &&
    !isNoWhole(one) &&
    one.claim.kind === "count" &&
    one.claim.unit === two.claim.unit &&
    two.clause - one.clause === 1 + skipped;
  return isPair ? [one, two] : [];
}

const isCount = (figure: Figure | undefined): figure is PlainFigure => figure !== undefined && isPlan(figure);

/** 较上月末1603项增加168项 is no count of all, 与目标相差8人 neither, and 过了250人的组建线 is a line to be reached. */
const isNoWhole = ({ before, after }: PlainFigure): boolean => gainWords.test(before) || gapWords.test(before) || lineWords.test(after);

const isLargest = ({ figures }: Sentence, whole: PlainFigure, at: number): boolean =>
  figures
    .slice(0, at)
    .every(({ claim }) => claim.unit !== whole.claim.unit || (typeof claim.value === "number" && claim.value <= whole.claim.value));
