// Replies held against the ledgers (与台账核对): contradictions, what is told as reached and is not, and what nothing bears out.
import type { Judged } from "../claim/verdict.ts";
import { sentenceEnds } from "../statement/words.ts";
import { concern, type Concern, type JudgedCriterion, type Version } from "./concern.ts";
import type { Ask } from "./submission.ts";
import { bare, clauseEnd, clausesOf, coverOf, fewest, likeWords, type Clause } from "./wording.ts";
import { doneWords } from "./words.ts";

/** What an office says against the ledgers' text; without a word why, that too is asked. */
export function objections(version: Version): readonly Concern[] {
  const said = (ask: Ask): string | undefined => version.answers.find((answer) => answer.ask === ask)?.value;
  return said("confirm") === "disputed" ? [concern("objected", version, { opinion: said("opinion") ?? "" })] : [];
}

/** What the ledgers say of a version's figures. */
export function ledgerConcerns(version: Version, hasPapers: boolean, versions: readonly Version[]): readonly Concern[] {
  const written = versions.find(({ entry }) => entry === null)?.text ?? "";
  return version.claims.flatMap((judged): readonly Concern[] => {
    const said = judged.claim.text.replace(/\s/gu, "");
    switch (judged.verdict) {
      case "contradicts":
        return [concern("against-ledger", version, { said, found: judged.found ?? "", metric: metricOf(judged) })];
      case "differs":
        return [concern("other-period", version, { said, found: judged.found ?? "" })];
      case "expected-as-done":
        return [concern("expected-as-done", version, { said })];
      case "unquantified":
        return [concern("vague", version, { said }, "note")];
      case "not-computable":
        // What the ledgers' own text says too is borne out, whichever metric it was not told to be.
        return judged.reason.code === "not-bound" && judged.claim.kind !== "date" && !hasPapers && !written.includes(said)
          ? [concern("unbound", version, { said }, "note")]
          : [];
      case "agrees":
        return [];
    }
  });
}

/** The name of the metric that a figure is held against; its id where the verdict is on its target. */
const metricOf = ({ reason, metric }: Judged): string => (reason.code === "contradicted" ? reason.metric : (metric ?? ""));

/** Clauses that tell something as reached which the ledgers do not: by its name, or right behind its own figure. */
export const saidDone = (version: Version, criteria: readonly JudgedCriterion[]): readonly Concern[] =>
  reachedClauses(version, criteria).map(({ clause, criterion: { label, target, found } }) =>
    concern("said-done", version, { said: clause.text.trim(), metric: label, target, found }),
  );

/** The first such clause of each criterion. */
export function reachedClauses(
  told: ToldText,
  criteria: readonly JudgedCriterion[],
): readonly { readonly clause: Clause; readonly criterion: JudgedCriterion }[] {
  const reached = new Map<string, { readonly clause: Clause; readonly criterion: JudgedCriterion }>();
  for (const clause of clausesOf(told.text)) {
    if (!saysDone.test(clause.text) || isNotYet.test(clause.text) || isAhead.test(clause.sentence)) continue;
    const criterion = spokenOf(clause, told, criteria);
    if (criterion && !criterion.isMet && !reached.has(criterion.metric)) reached.set(criterion.metric, { clause, criterion });
  }
  return [...reached.values()];
}

/** A text with what its figures are of. */
interface ToldText {
  readonly text: string;
  readonly claims: readonly Pick<Judged, "claim" | "metric">[];
}

/** The criterion that a clause speaks of: the one it names, that of the figure right before it where it says nothing else, or the one its sentence names. */
function spokenOf(clause: Clause, told: ToldText, criteria: readonly JudgedCriterion[]): JudgedCriterion | null {
  const words = clause.text.replace(saysDone, "").replace(emptyWords, "");
  const scoreOf = ({ label }: JudgedCriterion): number => (words.length >= shortName && label.endsWith(words) ? 1 : coverOf(label, words));
  const [best] = [...criteria].sort((one, other) => scoreOf(other) - scoreOf(one));
  if (!best) return null;
  if (scoreOf(best) >= named) return best;
  if (words.length <= fewest) {
    const before = told.claims.findLast(({ claim }) => claim.start < clause.end && claim.start >= clause.start - longestGap);
    return (
      criteria.find((one) => one.metric === before?.metric || (before !== undefined && isTargetOf(before, one, told.text, clause))) ?? null
    );
  }
  return scoreOf(best) > 0 && coverOf(best.label, clause.sentence) >= half ? best : null;
}

/**
 * Whether a figure that is bound to nothing tells a criterion's target, in a clause before (应建250人) or with what the criterion counts
 * (四个季度). What many have (100%) tells none.
 */
function isTargetOf(
  { claim, metric }: ToldText["claims"][number],
  { target, label }: JudgedCriterion,
  text: string,
  clause: Clause,
): boolean {
  const [, value = "", unit = ""] = /([0-9.]+)(.*)$/u.exec(target) ?? [];
  const behind = claim.start + claim.text.length;
  const isOfLabel =
    label.includes(text.slice(behind, behind + 2)) || (claim.text.length > shortName && label.includes(claim.text.slice(-2)));
  if (claim.start >= clause.start && !isOfLabel) return false;
  return metric === null && unit !== "" && unit !== "%" && claim.unit === unit && claim.value === Number(value);
}

const saysDone = new RegExp(doneWords.says, "u");
const isNotYet = new RegExp(doneWords.notYet, "u");
/** 下一步：…；二是12月完成全年计划. */
const isAhead = new RegExp(doneWords.ahead, "u");
const emptyWords = new RegExp(doneWords.empty, "gu");
/** So much of a metric's name must a clause hold to speak of it, so much its sentence; so far behind its figure may it stand. */
const named = 0.45;
const half = 0.5;
const shortName = 3;
const longestGap = 30;
const sentenceEnd = new RegExp(`(?<=[${sentenceEnds}])`, "u");
/** A sentence that says what another says in other words. */
const near = 0.5;

/** Sentences without a figure, where no paper bears the item out. */
export function unsupported(version: Version, versions: readonly Version[], hasPapers: boolean): readonly Concern[] {
  if (hasPapers) return [];
  const written = versions.filter(({ entry }) => entry === null).flatMap(({ text }) => text.split(clauseEnd));
  let start = 0;
  return version.text.split(sentenceEnd).flatMap((sentence): readonly Concern[] => {
    const [from, to] = [start, start + sentence.length];
    start = to;
    const isBorne = version.claims.some(({ claim }) => claim.start >= from && claim.start < to);
    // What the ledgers themselves say rests on what theirs rests on.
    const isWritten = written.some((one) => likeWords(bare(one), bare(sentence), near));
    return isBorne || isWritten || bare(sentence).length < fewest
      ? []
      : [concern("unsupported", version, { sentence: sentence.trim() }, "note")];
  });
}
