// Whom and what part a figure is told of (所指): other places, offices and years, and what narrows it down.
import { checkWords as w } from "./check-words.ts";
import { anyOf, type Figure, type Sentence } from "./sentence.ts";
import { tellingWords as t } from "./telling-words.ts";

const narrowing = new RegExp(t.narrowing, "gu");
const narrowingNear = new RegExp(t.narrowingNear, "gu");
const clauseMarks = new RegExp(`[${w.clauseEnds}]`, "u");

/** Names of other places, offices and years that a figure is told of: beside it, in the heads of its column, or as what its clauses are about. */
export function elsewhereOf(
  sentence: Sentence,
  figure: Figure,
  { heads, change, others }: { readonly heads: string; readonly change: boolean; readonly others: readonly string[] },
): readonly string[] {
  const { before, after, claim } = figure;
  const subject = otherSubject(sentence, figure, others);
  // A day has its own year: 上年度报告于3月16日公布.
  const isOfThisYear = change || claim.kind === "date";
  const places = [...t.elsewhere, ...others, ...(isOfThisYear ? [] : t.lastYear)];
  return [
    ...places.filter((name) => before.includes(name) || after.includes(name) || heads.includes(name)),
    ...(subject === null || (isOfThisYear && t.lastYear.includes(subject)) ? [] : [subject]),
  ];
}

/** What narrows the figure down, since the last ；. */
export function narrowedBy({ text }: Sentence, { from, before }: Figure): readonly string[] {
  const said = text.slice(Math.max(text.lastIndexOf(t.partMark, from) + 1, from - 80, 0), from);
  return Array.from([...said.matchAll(narrowing), ...before.matchAll(narrowingNear)], ([word]) => word);
}

const ownWords = new RegExp(anyOf(t.ownSubjects), "u");

/** Another place, office or year that a clause before it began with, and that no clause since has taken back: 什刹海街道响应率…，解决率…. */
function otherSubject({ text }: Sentence, { from }: Figure, others: readonly string[]): string | null {
  const said = text.slice(Math.max(text.lastIndexOf(t.partMark, from - 1) + 1, from - 200, 0), from);
  const names = new RegExp(`^(?:${anyOf(t.openers)})?(${anyOf([...t.elsewhere, ...t.lastYear, ...others])}|${t.cityOffice})`, "u");
  let subject: string | null = null;
  for (const clause of said.split(clauseMarks)) {
    const name = names.exec(clause)?.[1];
    // 市司法局已经对我区…: another does something with us.
    if (ownWords.test(clause)) subject = null;
    else if (name !== undefined) subject = name;
  }
  return subject;
}
