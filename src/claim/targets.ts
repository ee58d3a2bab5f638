// Targets called met (达标): what is said to be met must be met by the figure beside it.
import type { AssessmentRow, Span } from "../document/document.ts";
import { q } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import type { ClaimComparator } from "./claim.ts";
import { finding, type Finding } from "./finding.ts";
import { intervalOf } from "./printed.ts";
import { targetWords as t } from "./target-words.ts";
import { tellingWords } from "./telling-words.ts";
import { anyOf, isPlainFigure, spanOfFigures, subjectOf, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const met = new RegExp(anyOf(w.met), "u");
const reached = new RegExp(anyOf(w.reached), "u");
const notMet = new RegExp(anyOf(w.notMet), "u");
const goal = new RegExp(`^[^，,；;。0-9]{0,8}(?:${anyOf(w.goalNames)})`, "u");
const several = new RegExp(anyOf([...w.respectively, ...w.all]), "u");
const compared = new RegExp(tellingWords.baseBefore, "u");
const falls = new RegExp(anyOf(w.fall), "u");

/** Whether no exact value behind a figure can keep a bound. */
function breaks(found: PlainFigure, comparator: ClaimComparator, bound: number): boolean {
  const { low, high, open } = intervalOf(found.claim);
  const limit = q(bound);
  switch (comparator) {
    case ">=":
    case "=":
      return open ? high.lte(limit) : high.lt(limit);
    case ">":
      return high.lte(limit);
    case "<=":
      return low.gt(limit);
    case "<":
      return low.gte(limit);
    case "~":
      return false;
  }
}

/** target-unmet, in one sentence: 健康管理率79.16%、54.43%，圆满完成大于55%的目标. */
export function checkSaidTargets(sentences: readonly Sentence[]): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((target) => {
      const { claim } = target;
      if (typeof claim.value !== "number" || claim.comparator === "~" || claim.hedge !== null) return [];
      const said =
        met.exec(target.before) ??
        reached.exec(target.before) ??
        (claim.comparator === "=" ? null : met.exec(sentence.text.slice(0, target.from)));
      if (!said || notMet.test(target.before) || !goal.test(target.after)) return [];
      const bound = claim.value;
      const found = sentence.figures
        .filter((figure) => figure.to <= target.from)
        .filter(isPlainFigure)
        .filter((figure) => isOfUnit(figure, target) && figure.claim.comparison === null && !compared.test(figure.before));
      const together = several.test(sentence.text.slice(0, target.from));
      const judged = together ? found : found.length === 1 ? found : [];
      return judged
        .filter((figure) => breaks(figure, claim.comparator, bound))
        .map((figure) =>
          finding("target-unmet", spanOfFigures(sentence, figure, target), { target: claim.text, found: figure.claim.text, said: said[0] }),
        );
    }),
  );
}

/** 降尘量5.29吨/平方公里·月，达到控制在5.1以内的目标: a bound may leave the unit of the measure before it out. */
const isOfUnit = ({ claim }: Figure, target: Figure): boolean =>
  claim.unit === target.claim.unit || (target.claim.unit === null && claim.kind === "measure" && target.claim.comparator !== "=");

const actual = new RegExp(t.actual, "u");
const metClause = new RegExp(`[，,；;](?:${anyOf(w.all)})?(?<said>${anyOf(w.met)})${t.metTail}`, "u");
const aimed = new RegExp(anyOf(t.aimed), "u");
const lessIsBetter = new RegExp(t.lessIsBetter, "u");

/** target-unmet, a target and right behind it what came of it: 目标为95%以上，实际为94.47%，已达标. */
export function checkToldResults(sentences: readonly Sentence[]): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((target, at) => {
      const found = sentence.figures[at + 1];
      const { claim } = target;
      if (!isPlainFigure(found) || typeof claim.value !== "number" || claim.unit !== found.claim.unit || claim.approx) return [];
      const start = sentence.figures[at - 1]?.to ?? 0;
      const [before, between] = [sentence.text.slice(start, target.from), sentence.text.slice(target.to, found.from)];
      if (!aimed.test(before) || !actual.test(between)) return [];
      // Of an exact figure nothing says which side of it is the good one, but its name may.
      if (claim.comparator === "=" && lessIsBetter.test(before)) return [];
      const behind = sentence.text.slice(found.to, sentence.figures[at + 2]?.from);
      const said = metClause.exec(behind)?.groups?.["said"] ?? (claim.comparator === "=" ? undefined : met.exec(before)?.[0]);
      if (said === undefined || notMet.test(behind) || !breaks(found, claim.comparator, claim.value)) return [];
      return [finding("target-unmet", spanOfFigures(sentence, target, found), { target: claim.text, found: found.claim.text, said })];
    }),
  );
}

/** The sentences that begin in a span; sentences stand in the order of the text. */
function inside(sentences: readonly Sentence[], { start, end }: Span): readonly Sentence[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.places[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let i = low; (sentences[i]?.places[0] ?? Infinity) < end; i += 1) found.push(...sentences.slice(i, i + 1));
  return found;
}

/** target-unmet, in one row: a target in its column, the figure and 已完成 in another. */
export function checkRowTargets(sentences: readonly Sentence[], rows: readonly AssessmentRow[]): readonly Finding[] {
  return rows.flatMap((row) => {
    const { target: span, items } = row.spans;
    if (!span) return [];
    const goals = inside(sentences, span).flatMap(({ figures }) => figures);
    const told = items.flatMap((item) => inside(sentences, item));
    const all = told.map(({ text }) => text).join("");
    // A verdict that stands alone (已完成。) is of everything in the row.
    const verdict = told.find(({ figures, text }) => figures.length === 0 && met.test(text) && text.length <= 12);
    return told.flatMap((sentence) => {
      const said = met.exec(sentence.text) ?? (verdict && met.exec(verdict.text));
      if (!said || notMet.test(said === met.exec(sentence.text) ? sentence.text : all)) return [];
      return sentence.figures.filter(isPlainFigure).flatMap((found) => {
        const goalOf = matching(found, goals);
        const value = goalOf?.claim.value;
        if (!goalOf || typeof value !== "number" || falls.test(goalOf.before) || !breaks(found, goalOf.claim.comparator, value)) return [];
        return [
          finding("target-unmet", spanOfFigures(sentence, found), { target: goalOf.claim.text, found: found.claim.text, said: said[0] }),
        ];
      });
    });
  });
}

/** The one target that a figure answers: of its unit, and told of the same thing. */
function matching(found: PlainFigure, goals: readonly Figure[]): Figure | null {
  if (found.claim.comparison !== null) return null;
  const same = goals.filter(({ claim }) => claim.unit === found.claim.unit && claim.kind === found.claim.kind && !claim.qualifier);
  const named = same.filter((goalOf) => sharesName(found, goalOf));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whether two figures are told of words that have at least two characters in common next to one another. */
function sharesName(one: Figure, other: Figure): boolean {
  const [a, b] = [subjectOf(one), subjectOf(other)].map(({ head, tail }) => head + tail);
  for (let i = 0; i + 2 <= (a ?? "").length; i += 1) if (b?.includes((a ?? "").slice(i, i + 2)) === true) return true;
  return false;
}
