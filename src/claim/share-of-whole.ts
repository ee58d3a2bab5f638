// Shares that name their whole (占……的): 3120件，占全部业务12480件的35% says part, whole and rate, and all three must agree.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { isShareOf, shareText } from "./printed.ts";
import { isPlainFigure, spanOfFigures, type Sentence } from "./sentence.ts";

const isShareBetween = new RegExp(`^[，,；;]?${w.roughly}${w.sharing}[\\p{Script=Han}]{0,12}$`, "u");
const ofBetween = new RegExp(`^${w.of}${w.being}$`, "u");

/** percent-count: a part, the whole that it is said to be of, and its share. */
export function checkNamedWholes(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((part, at): readonly Finding[] => {
      const [whole, rate] = [sentence.figures[at + 1], sentence.figures[at + 2]];
      if (!isPlainFigure(part) || !isPlainFigure(whole) || !isPlainFigure(rate)) return [];
      if (part.claim.unit !== whole.claim.unit || rate.claim.unit !== "%" || part.claim.unit === "%") return [];
      if (!isShareBetween.test(sentence.text.slice(part.to, whole.from)) || !ofBetween.test(sentence.text.slice(whole.to, rate.from)))
        return [];
      if (whole.claim.value === 0 || isShareOf(rate.claim, part.claim, whole.claim)) return [];
      const computed = shareText(part.claim, whole.claim, rate.claim);
      return [
        finding("percent-count", spanOfFigures(sentence, part, rate), {
          rate: rate.claim.text,
          part: part.claim.text,
          whole: whole.claim.text,
          computed,
        }),
      ];
    }),
  );
}
