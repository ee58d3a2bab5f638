// Whether a figure is exact, about, a floor or a ceiling (比较词): by the word right before it.
import { cue } from "./cue.ts";
import { holds } from "./characters.ts";
import { clauseFrom, type Draft, firstValue, type Sentence, type Token } from "./draft.ts";
import * as w from "./words.ts";

const reaches = cue.reach;

/** Gives each figure the comparator that the word before it says; a suffix (以上, 左右) has spoken already. */
export function resolveComparators(sentence: Sentence): void {
  const { text, tokens, first, drafts, target } = sentence;
  for (const draft of drafts) {
    const previous = draft.index > first ? tokens[draft.index - 1] : undefined;
    if (draft.unit === null && isMeasured(text, draft)) draft.accepted = true;
    if (!previous || draft.date !== null) continue;
    const bits = bitsBefore(text, draft, previous) | farAbout(tokens, draft) | farBefore(text, tokens, draft);
    if (bits === 0) continue;
    if (bits & cue.about) apply(draft, "~", true);
    else if (draft.comparator === "=" && !isExcess(sentence, draft, previous)) {
      if (bits & cue.atLeast) draft.comparator = ">=";
      else if (bits & cue.atMost) draft.comparator = "<=";
      else if (bits & cue.above) draft.comparator = ">";
      else if (bits & cue.below) draft.comparator = "<";
      else if (bits & reaches && (target || isTargetSaid(sentence, draft))) draft.comparator = ">=";
    }
    if (draft.unit === null && bits & (cue.atLeast | cue.atMost | cue.above | cue.below | reaches | cue.equal | cue.about)) draft.accepted = true;
  }
}

/** 综合指数3.87，: a decimal that ends its clause is a value without a unit. */
const isMeasured = (text: string, draft: Draft): boolean =>
  !Number.isInteger(firstValue(draft)) && (draft.to >= text.length || holds(w.clauseEnds, text, draft.to));

function apply(draft: Draft, comparator: "~", approx: boolean): void {
  if (draft.comparator === "=") draft.comparator = comparator;
  draft.approx ||= approx;
}

/** 2275户，超75户: by how much it is more, not more than. */
function isExcess({ tokens, first }: Sentence, draft: Draft, previous: Token): boolean {
  const [mark, level] = draft.index - 3 >= first ? [tokens[draft.index - 2], tokens[draft.index - 3]] : [];
  return (
    previous.type === "cue" &&
    previous.word === w.excess &&
    mark?.type === "mark" &&
    mark.to === previous.from &&
    level?.type === "figure" &&
    level.unit === draft.unit
  );
}

/** What the word that touches the figure means, unless it is the end of another word (签约, 通过). */
function bitsBefore(text: string, draft: Draft, previous: Token): number {
  if (previous.type !== "cue" || previous.to !== draft.from) return 0;
  const refused = w.aboutRefused[previous.word] ?? "";
  return holds(refused, text, previous.from - 1) ? 0 : previous.bits;
}

/** 约为6月的1.8倍, 约占总量的85%: 约 stands before what is compared with. */
function farAbout(tokens: readonly Token[], draft: Draft): number {
  for (let at = draft.index - 1; at >= 0 && at >= draft.index - 4; at -= 1) {
    const token = tokens[at];
    if (!token || token.type === "mark" || token.type === "figure" || draft.from - token.to > 8) return 0;
    if (token.type === "cue" && w.farAbout.includes(token.word)) return token.bits & cue.about;
  }
  return 0;
}

/** 不到预算的四成, 超过总量的90%: the word stands before the whole that the share is of. */
function farBefore(text: string, tokens: readonly Token[], { index, from, kind }: Draft): number {
  const token = tokens[index - 1];
  const isShare = kind === "percent" || kind === "ratio";
  if (!isShare || text.charAt(from - 1) !== w.possessive || token?.type !== "cue" || from - token.to > 8) return 0;
  return w.farComparators.includes(token.word) ? token.bits & (cue.below | cue.above) : 0;
}

/** In prose a target says so: 其目标分别为…达98%, 力争达到90%. */
function isTargetSaid(sentence: Sentence, { index, from }: Draft): boolean {
  const list = w.targetList.exec(sentence.text.slice(sentence.from, Math.min(from, sentence.from + 200)));
  if (list) return true;
  const before = sentence.text.slice(Math.max(clauseFrom(sentence, index), from - 30), from);
  return w.targetLeads.some((word) => before.includes(word));
}
