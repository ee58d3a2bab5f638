// Counts that are measures (平均值): 人均14.6次, 日均41件, and figures that only say which group or standard is meant (65岁以上).
import { cue } from "./cue.ts";
import type { Draft, Sentence } from "./draft.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";

/** Makes averages measures and marks what defines a group or a standard. */
export function resolveKinds(sentence: Sentence): void {
  for (const draft of sentence.drafts) {
    if (draft.kind === "count" && isAverage(sentence, draft)) draft.kind = "measure";
    if (isStandard(sentence.text, draft) && !isAge(sentence, draft)) draft.qualifier = true;
  }
}

const perHead = new RegExp(`^(?:${[...u.perHeads].join("|")})`, "u");

/** An average is spoken of in the same clause, before the figure. */
function isAverage({ text, tokens, first }: Sentence, draft: Draft): boolean {
  if (text.charAt(draft.from - 1) === w.possessive) return false;
  for (let at = draft.index - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (token?.type === "figure" || (token?.type === "mark" && token.mark !== "list" && token.mark !== "colon")) return false;
    if (token?.type === "cue" && token.bits & cue.average)
      return token.word !== u.eachWord || perHead.test(text.slice(token.to, token.to + 5));
  }
  return false;
}

/** 平均年龄45岁, 预期寿命79.6岁: a result in years of age. */
function isAge({ text, from }: Sentence, draft: Draft): boolean {
  const before = text.slice(Math.max(from, draft.from - 10), draft.from);
  return u.ageNouns.some((noun) => before.includes(noun));
}

function isStandard(text: string, { unit, to, kind }: Draft): boolean {
  if (unit !== null && u.ageUnits.includes(unit)) return true;
  if (kind !== "measure" && kind !== "duration") return false;
  return u.standardNouns.some((noun) => text.startsWith(noun, to));
}
