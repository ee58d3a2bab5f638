// Expected and done at once (预计与已成): 方案预计12月出台，目前已经印发 tells one matter as still to come and as over.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { promiseWords as p } from "./promise-words.ts";
import { anyOf, spanOf, type Sentence } from "./sentence.ts";

const clauses = new RegExp(`[^${w.clauseEnds}]+`, "gu");
const expects = new RegExp(`(?:${p.expects})(?<what>.+)$`, "u");
const already = new RegExp(p.already, "u");
const published = new RegExp(p.published, "u");
const comesOut = new RegExp(`^(?:${p.published})(?:(?:${p.published}))?${p.effective}`, "u");
const work = new RegExp(`^(?<verb>${anyOf(p.works)})${w.perfect}$`, "u");
const goal = new RegExp(p.goal, "u");
const wholeGoal = new RegExp(p.wholeGoal, "u");

/** expected-done: a clause of what is to come, and the next one, which names nothing else, of the same as done. */
export function checkExpectedDone(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) => {
    const found = [...sentence.text.matchAll(clauses)];
    return found.flatMap((one, i): readonly Finding[] => {
      const next = found[i + 1];
      const what = expects.exec(one[0])?.groups?.["what"];
      const opened = next && already.exec(next[0]);
      if (what === undefined || !next || !opened) return [];
      const from = one.index;
      const end = next.index + next[0].length;
      const hasFigure = sentence.figures.some((figure) => figure.claim.kind !== "date" && figure.to > from && figure.from < end);
      if (!isSameDone(what, next[0].slice(opened[0].length), hasFigure)) return [];
      return [finding("expected-done", spanOf(sentence, from, end), { expected: one[0], done: next[0] })];
    });
  });
}

/** Whether what is told as done is all of what is expected: a draft that is out is no plan that is (已印发征求意见稿). */
function isSameDone(expected: string, done: string, hasFigure: boolean): boolean {
  if (published.test(expected) && comesOut.test(done)) return true;
  const verb = work.exec(done)?.groups?.["verb"];
  if (verb !== undefined && expected.endsWith(verb)) return true;
  return !hasFigure && goal.test(expected) && wholeGoal.test(done);
}
