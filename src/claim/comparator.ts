// Whether a figure is exact, about, a floor or a ceiling (比较词): by the word right before it.
import { cue } from "./cue.ts";
import type { Draft, Sentence } from "./draft.ts";
import type { Token } from "./scan.ts";
import * as w from "./words.ts";

const reaches = cue.reach;

/** Gives each figure the comparator that the word before it says; a suffix (以上, 左右) has spoken already. */
export function resolveComparators({ text, tokens, drafts, target }: Sentence): void {
  for (const draft of drafts) {
    const previous = tokens[draft.index - 1];
    if (draft.unit === null && isMeasured(text, draft)) draft.accepted = true;
    if (!previous || draft.date !== null) continue;
    const bits = bitsBefore(text, draft, previous) | farAbout(tokens, draft) | farBefore(text, tokens, draft);
    if (bits === 0) continue;
    if (bits & cue.about) apply(draft, "~", true);
    else if (draft.comparator === "=") {
      if (bits & cue.atLeast) draft.comparator = ">=";
      else if (bits & cue.atMost) draft.comparator = "<=";
      else if (bits & cue.above) draft.comparator = ">";
      else if (bits & cue.below) draft.comparator = "<";
      else if (bits & reaches && (target || isTargetSaid(text, draft.from))) draft.comparator = ">=";
    }
    if (draft.unit === null && bits & (cue.atLeast | cue.atMost | cue.above | cue.below | reaches | cue.equal | cue.about)) draft.accepted = true;
  }
}

/** 综合指数3.87，: a decimal that ends its clause is a value without a unit. */
const isMeasured = (text: string, { values, to }: Draft): boolean =>
  values.some((value) => !Number.isInteger(value)) && (to >= text.length || (w.commas + w.sentenceMarks + w.semicolons + w.listMarks + w.closeParens).includes(text.charAt(to)));

function apply(draft: Draft, comparator: "~", approx: boolean): void {
  if (draft.comparator === "=") draft.comparator = comparator;
  draft.approx ||= approx;
}

/** What the word that touches the figure means, unless it is the end of another word (签约, 通过). */
function bitsBefore(text: string, draft: Draft, previous: Token): number {
  if (previous.type !== "cue" || previous.to !== draft.from) return 0;
  const refused = w.aboutRefused[previous.word] ?? "";
  const before = previous.from > 0 ? text.charAt(previous.from - 1) : "";
  return before !== "" && refused.includes(before) ? 0 : previous.bits;
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
function isTargetSaid(text: string, at: number): boolean {
  const before = /[^，。；：]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  return w.targetLeads.some((word) => before.includes(word));
}
