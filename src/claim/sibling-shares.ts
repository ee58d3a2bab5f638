// Shares of one whole side by side (同列占比): where two of a sentence are of one total of the text, a third that is not is worth a question.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { isShareOf, shareText } from "./printed.ts";
import { isPlainFigure, spanOfFigures, type PlainFigure, type Sentence } from "./sentence.ts";

/** 噪声类12400件，占全部诉求的4.66% */
interface Pair {
  readonly part: PlainFigure;
  readonly rate: PlainFigure;
}

const shares = new RegExp(`^[，,（(]?${w.roughly}${w.sharing}[\\p{Script=Han}]{0,10}$`, "u");
const least = 3;
/** Among so many totals the one is looked for. */
const mostWholes = 200;

/** percent-count, by the neighbours of a share. */
export function checkSiblingShares(sentences: readonly Sentence[]): readonly Finding[] {
  const rows = sentences.map((sentence) => ({ sentence, pairs: pairsOf(sentence) })).filter(({ pairs }) => pairs.length >= least);
  if (rows.length === 0) return [];
  const counts = sentences.flatMap(({ figures }) => figures.filter(isPlainFigure)).filter(({ claim }) => claim.kind === "count");
  return rows.flatMap(({ sentence, pairs }) => {
    const [first] = pairs;
    const largest = Math.max(...pairs.map(({ part }) => part.claim.value));
    const wholes = counts.filter(({ claim }) => claim.unit === first?.part.claim.unit && claim.value > largest).slice(0, mostWholes);
    const tried = wholes.map((whole) => ({
      whole,
      odd: pairs.filter(({ part, rate }) => !isShareOf(rate.claim, part.claim, whole.claim)),
    }));
    const [found] = tried.filter(({ odd }) => odd.length === 1);
    const [pair] = found?.odd ?? [];
    if (!found || !pair || tried.some(({ odd }) => odd.length === 0)) return [];
    const { part, rate } = pair;
    const { whole } = found;
    const computed = shareText(part.claim, whole.claim, rate.claim);
    const facts = { rate: rate.claim.text, part: part.claim.text, whole: whole.claim.text, computed };
    return [finding("percent-count", spanOfFigures(sentence, part, rate), facts)];
  });
}

/** Counts of one unit, each with its share right behind it. */
function pairsOf({ text, figures }: Sentence): readonly Pair[] {
  const pairs = figures.flatMap((part, at): readonly Pair[] => {
    const rate = figures[at + 1];
    if (!isPlainFigure(part) || !isPlainFigure(rate) || part.claim.kind !== "count") return [];
    const isShare = rate.claim.unit === "%" && rate.claim.comparison === null && shares.test(text.slice(part.to, rate.from));
    return isShare ? [{ part, rate }] : [];
  });
  const [first] = pairs;
  return pairs.filter(({ part }) => part.claim.unit === first?.part.claim.unit);
}
