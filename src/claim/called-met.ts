// Called done (称完成): 超额完成 behind a plan and less that was done of it, or a rate of completion below the whole; and gaps to a target (较目标高).
import { exactText, q } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { isPlan } from "./planned.ts";
import { decimalsOf, differenceOf, intervalOf, isShareOf, meets, shareText } from "./printed.ts";
import { anyOf, isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";
import { targetWords as t } from "./target-words.ts";
import { tellingWords } from "./telling-words.ts";

const planned = new RegExp(t.plannedCount, "u");
const doneOfIt = new RegExp(t.doneOfIt, "u");
const lessIsBetter = new RegExp(t.lessIsBetter, "u");
const completion = new RegExp(t.completionRate, "u");
const called = new RegExp(
  `^${t.nextClause}(?:${t.whatIsCalled})?(?:${anyOf(w.all)})?(?<said>${t.already}(?:${anyOf(w.met)}))${t.metTail}`,
  "u",
);
const byStage = new RegExp(t.byStage, "u");
const excused = new RegExp(p.excused, "u");

/** target-unmet: what a clause calls done that says nothing else, right behind figures by which it is not. */
export function checkCalledMet(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((found, at): readonly Finding[] => {
      if (!isPlainFigure(found) || found.claim.comparison !== null || byStage.test(sentence.text)) return [];
      const behind = sentence.text.slice(found.to + found.after.length, sentence.figures[at + 1]?.from);
      const said = called.exec(behind)?.groups?.["said"];
      const target = said === undefined || excused.test(behind) ? null : targetOf(sentence, found, at);
      if (said === undefined || target === null) return [];
      return [finding("target-unmet", spanOfFigures(sentence, target.from, found), { target: target.text, found: found.claim.text, said })];
    }),
  );
}

/** What a figure falls short of: the plan right before it, or the whole of its rate. */
function targetOf(sentence: Sentence, found: PlainFigure, at: number): { readonly text: string; readonly from: Figure } | null {
  const plan = sentence.figures[at - 1];
  if (completion.test(found.before)) return isBelowWhole(found) ? { text: whole, from: found } : null;
  if (!plan || !isPlan(plan) || plan.claim.unit !== found.claim.unit || plan.claim.kind !== found.claim.kind) return null;
  const isPair = planned.test(plan.before) && doneOfIt.test(found.before) && found.clause > plan.clause && !lessIsBetter.test(plan.before);
  return isPair && intervalOf(found.claim).high.lt(plan.claim.value) ? { text: plan.claim.text, from: plan } : null;
}

const ofPlan = new RegExp(t.ofPlan, "u");

/** percent-count: 检查318家次，完成年度计划350家次的106%. */
export function checkPlanShares(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((plan, at): readonly Finding[] => {
      const [done, rate] = [sentence.figures[at - 1], sentence.figures[at + 1]];
      if (!isPlan(plan) || !isPlainFigure(done) || !isPlainFigure(rate) || rate.claim.unit !== "%") return [];
      const isTold = ofPlan.test(plan.before) && rate.before === t.of && rate.clause === plan.clause;
      if (!isTold || done.claim.unit !== plan.claim.unit || isShareOf(rate.claim, done.claim, plan.claim)) return [];
      const computed = shareText(done.claim, plan.claim, rate.claim);
      const facts = { rate: rate.claim.text, part: done.claim.text, whole: plan.claim.text, computed };
      return [finding("percent-count", spanOfFigures(sentence, done, rate), facts)];
    }),
  );
}

const whole = "100%";
const isBelowWhole = ({ claim }: PlainFigure): boolean => claim.unit === "%" && intervalOf(claim).high.lt(100);

const toTarget = new RegExp(t.toTarget, "u");
const gap = new RegExp(t.gap, "u");

/** growth-levels, between a result and its target: 94.2%，较目标值95%高0.8个百分点. */
export function checkTargetGaps(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((now, at): readonly Finding[] => {
      const [target, told] = [sentence.figures[at + 1], sentence.figures[at + 2]];
      if (!isPlainFigure(now) || !target || !isPlan(target) || !isPlainFigure(told) || target.claim.unit !== now.claim.unit) return [];
      const way = gap.exec(told.before)?.groups;
      if (!way || !toTarget.test(target.before) || told.clause !== target.clause || told.claim.unit !== gapUnit(now)) return [];
      const moved = differenceOf(intervalOf(now.claim), intervalOf(target.claim));
      const said = intervalOf(told.claim);
      const signed = way["above"] === undefined ? { low: said.high.neg(), high: said.low.neg(), open: said.open } : said;
      if (meets(signed, moved)) return [];
      const exact = q(now.claim.value).minus(target.claim.value);
      const computed = `${exact.gt(0) ? "+" : ""}${exactText(exact.toDecimalPlaces(decimalsOf(told.claim)))}${told.claim.unit ?? ""}`;
      const facts = { change: `${told.before}${told.claim.text}`, now: now.claim.text, before: target.claim.text, computed };
      return [finding("growth-levels", spanOfFigures(sentence, now, told), facts)];
    }),
  );
}

const gapUnit = ({ claim }: PlainFigure): string | null => (claim.unit === "%" ? tellingWords.points : claim.unit);
