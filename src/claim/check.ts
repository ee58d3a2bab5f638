// Checks that need no ledger (自洽核查): the table of rules, and all the questions that a text raises against itself.
import { checkAllTold } from "./all-told.ts";
import { checkAverages } from "./average.ts";
import { checkCalledMet, checkPlanShares, checkTargetGaps } from "./called-met.ts";
import { checkColonParts } from "./colon-parts.ts";
import { checkCountedRates } from "./counted-rate.ts";
import { checkDifferences } from "./differences.ts";
import { checkDirections } from "./direction.ts";
import { checkExpectedDone } from "./expected-done.ts";
import type { FindingCheck, Finding } from "./finding.ts";
import { checkGridTargets } from "./grid-targets.ts";
import { checkGridTold } from "./grid-told.ts";
import { checkGrids } from "./grid.ts";
import { checkGrowth } from "./growth.ts";
import { checkListed } from "./list-count.ts";
import { checkMonthGain } from "./month-gain.ts";
import { checkParts } from "./parts.ts";
import { checkPlanned } from "./planned.ts";
import { checkBounds, checkFeasibility, checkFractions, checkShares, noteBareRates } from "./rates.ts";
import { checkRepeats } from "./repeat.ts";
import { sentencesOf, type Reading, type Sentence } from "./sentence.ts";
import { checkNamedWholes } from "./share-of-whole.ts";
import { checkSiblingShares } from "./sibling-shares.ts";
import { checkRowTargets, checkSaidTargets, checkToldResults } from "./targets.ts";
import { checkDateOrder, checkDays, checkPartialPeriods, checkPublished } from "./times.ts";

type Rule = (sentences: readonly Sentence[], reading: Reading) => readonly Finding[];

/** The rules by the check that they make; a rule of a passage sees its sentences together. */
const rules: { readonly [Check in FindingCheck]: readonly Rule[] } = {
  "integer-feasibility": [byPassage(checkFeasibility)],
  "parts-total": [byPassage(checkParts), byPassage(checkColonParts), byPassage(checkDifferences)],
  "list-count": [byPassage(checkListed)],
  "percent-count": [
    byPassage(checkShares),
    byPassage(checkNamedWholes),
    byPassage(checkFractions),
    byPassage(checkAllTold),
    byPassage(checkPlanned),
    byPassage(checkPlanShares),
    byPassage(checkCountedRates),
    checkSiblingShares,
    checkGridTold,
  ],
  "growth-levels": [byPassage(checkGrowth), byPassage(checkDirections), byPassage(checkTargetGaps)],
  "average-count": [byPassage(checkAverages)],
  "expected-done": [byPassage(checkExpectedDone)],
  "bare-praise": [],
  "stated-twice": [checkRepeats, byPassage(checkMonthGain)],
  "rate-over-100": [byPassage(checkBounds)],
  "rate-without-denominator": [noteBareRates],
  "partial-period": [checkPartialPeriods],
  "date-order": [checkDays, checkDateOrder, checkPublished],
  "target-unmet": [
    checkSaidTargets,
    checkToldResults,
    byPassage(checkCalledMet),
    (sentences, { rows }) => checkRowTargets(sentences, rows),
    (_, reading) => checkGridTargets(reading),
  ],
  // What is told as done is held against the ledgers, of replies alone.
  "said-done": [],
  unrecorded: [],
  ahead: [],
  // Shares in tables are found here too.
  "form-identity": [(_, reading) => checkGrids(reading)],
};

function byPassage(rule: (passage: readonly Sentence[]) => readonly Finding[]): Rule {
  return (sentences) => {
    const passages = new Map<number, Sentence[]>();
    for (const sentence of sentences) {
      const own = passages.get(sentence.index);
      if (own) own.push(sentence);
      else passages.set(sentence.index, [sentence]);
    }
    return [...passages.values()].flatMap(rule);
  };
}

/** Every question that a text raises against itself, in the order of the text. */
export function checkReading(reading: Reading): readonly Finding[] {
  const sentences = sentencesOf(reading);
  return Object.values(rules)
    .flatMap((own) => own.flatMap((rule) => rule(sentences, reading)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one, i, all) => !isSame(one, all[i - 1]));
}

/** Two rules may come upon one thing, and ask it of a longer and a shorter stretch. */
const isSame = (one: Finding, other: Finding | undefined): boolean =>
  one.check === other?.check &&
  ((one.start === other.start && one.end === other.end) ||
    (one.start < other.end && JSON.stringify(one.facts) === JSON.stringify(other.facts)));
