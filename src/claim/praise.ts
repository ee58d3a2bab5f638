// Praise (赞语): 成效显著, 大幅提升 in a sentence that has no figure to stand on. Asked of what offices report, not of what anybody publishes.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { promiseWords as p } from "./promise-words.ts";
import { sentencesOf, spanOf, type Reading, type Sentence } from "./sentence.ts";

const praise = new RegExp(`(?:${p.praise})${p.noAttribute}`, "gu");
const hoped = new RegExp(p.hoped, "u");
const ahead = new RegExp(p.ahead, "u");
const clauseEnd = new RegExp(`[${w.clauseEnds}]`, "u");

/** bare-praise: the first of each sentence that tells a result, has no figure, and opens no list of results. */
export const checkPraise = (reading: Reading): readonly Finding[] =>
  sentencesOf(reading)
    .filter(({ passage: { role }, figures, text }) => isTelling(role) && !/[：:]$/u.test(text) && figures.every(isDay))
    .flatMap((sentence) => praiseIn(sentence));

const isTelling = (role: Sentence["passage"]["role"]): boolean => role === "text" || role === "fulfilment";
const isDay = ({ claim }: Sentence["figures"][number]): boolean => claim.kind === "date";

function praiseIn(sentence: Sentence): readonly Finding[] {
  const [match] = [...sentence.text.matchAll(praise)].filter(({ index }) => !isHoped(sentence.text.slice(0, index)));
  if (!match) return [];
  const [said] = match;
  return [finding("bare-praise", spanOf(sentence, match.index, match.index + said.length), { said })];
}

/** Whether what follows these words is still to come, or what something is done for. */
const isHoped = (before: string): boolean => ahead.test(before) || hoped.test(before.split(clauseEnd).at(-1) ?? "");
