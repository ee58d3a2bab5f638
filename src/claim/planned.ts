// Plans, what came of them, and their rate (计划与完成率): 计划检查1929次，实际检查1886次 is no 完成率超过100%.
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { isShareOf, shareText } from "./printed.ts";
import { isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const planned = new RegExp(p.plannedCount, "u");
const actual = new RegExp(p.actualCount, "u");
const rateOf = (verb: string): RegExp => new RegExp(p.plannedRate.replace("VERB", verb), "u");

/** percent-count: a count that was planned, the same as it was done, and right behind them, or first in the next sentence, the rate of the plan. */
export function checkPlanned(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence, index) =>
    sentence.figures.flatMap((plan, at): readonly Finding[] => {
      const done = sentence.figures[at + 1];
      const verb = planned.exec(plan.before)?.groups?.["verb"];
      if (verb === undefined || !isPlan(plan) || !isPlainFigure(done) || plan.claim.unit !== done.claim.unit) return [];
      const doneVerb = actual.exec(done.before)?.groups?.["verb"];
      if (doneVerb === undefined || (doneVerb !== "" && doneVerb !== verb) || done.clause !== plan.clause + 1) return [];
      const own = sentence.figures[at + 2];
      const next = own ? sentence : passage[index + 1];
      const rate = own ?? next?.figures[0];
      if (!next || !rate || !rateOf(verb).test(rate.before) || !isFalseRate(rate, done, plan)) return [];
      const facts = {
        rate: rate.claim.text,
        part: done.claim.text,
        whole: plan.claim.text,
        computed: shareText(done.claim, plan.claim, isPlainFigure(rate) ? rate.claim : hundredths(done)),
      };
      return [finding("percent-count", own ? spanOfFigures(sentence, plan, rate) : spanOfFigures(next, rate), facts)];
    }),
  );
}

/** A plan is a plain number, but that it is planned. */
export const isPlan = (figure: Figure): figure is PlainFigure => isPlainFigure({ ...figure, claim: { ...figure.claim, hedge: null } });

const hundredths = ({ claim }: PlainFigure): PlainFigure["claim"] => ({ ...claim, text: "0.01", value: 0.01 });

/** Whether a rate is told as the whole plan or more where less was done, or as another number than the two counts make. */
function isFalseRate({ claim }: Figure, done: PlainFigure, plan: PlainFigure): boolean {
  if (claim.unit !== "%" || typeof claim.value !== "number" || claim.comparison !== null || claim.hedge !== null) return false;
  if (claim.comparator.startsWith(">")) return claim.value >= 100 && done.claim.value < plan.claim.value;
  const told = { ...claim, value: claim.value };
  return claim.comparator === "=" && !claim.approx && !isShareOf(told, done.claim, plan.claim);
}
