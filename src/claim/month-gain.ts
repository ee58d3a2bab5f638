// What a month adds (当月新增): a count that only grows has risen since the month before by what is new in this one.
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { isPlainFigure, spanOfFigures, type Sentence } from "./sentence.ts";

const cumulative = new RegExp(p.cumulativeCount, "u");
const gained = new RegExp(p.newInMonth, "u");
const risen = new RegExp(p.sinceMonthBefore, "u");

/** stated-twice: 累计971项，6月新增180项，较5月末增加200项 says one rise in two ways. */
export function checkMonthGain(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((total, at): readonly Finding[] => {
      const [gain, rise] = [sentence.figures[at + 1], sentence.figures[at + 2]];
      if (![total, gain, rise].every(isPlainFigure) || !gain || !rise || !cumulative.test(total.before)) return [];
      if (gain.claim.unit !== total.claim.unit || rise.claim.unit !== total.claim.unit || gain.claim.value === rise.claim.value) return [];
      const [month, before] = [gained.exec(gain.before)?.groups, risen.exec(rise.before)?.groups];
      if (!month || !before) return [];
      const isOther =
        month["month"] !== undefined && before["month"] !== undefined && Number(month["month"]) !== Number(before["month"]) + 1;
      if (isOther) return [];
      const facts = { subject: gain.before.trim(), first: gain.claim.text, second: rise.claim.text };
      return [finding("stated-twice", spanOfFigures(sentence, gain, rise), facts)];
    }),
  );
}
