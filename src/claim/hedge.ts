// Expectations (预期词): 预计, 力争 and their like, on each figure of the clause they govern.
import { charBefore, holds } from "./characters.ts";
import { cue } from "./cue.ts";
import { clauseEnd, clauseFrom, clauseStart, type CueToken, type Draft, isMark, type Sentence } from "./draft.ts";
import * as w from "./words.ts";

/** Gives the figures of a clause its hedge; a plan is a hedge only as a verb. `drafts` are figures and dates. */
export function resolveHedges(sentence: Sentence, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const { tokens, first, last } = sentence;
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type !== "cue" || !(token.bits & cue.hedge) || !isHedge(sentence, index, token)) continue;
    const hedge = w.hedgeWritten[token.word] ?? token.word;
    const start = clauseStart(sentence, index);
    const end = clauseEnd(sentence, index);
    const own = tokens.slice(index + 1, end).some(({ type }) => type === "figure");
    if (!own && tokens[start]?.to === token.from) hedgeBare(sentence, drafts, start, hedge);
    for (const draft of between(drafts, start, end)) draft.hedge ??= hedge;
  }
}

/** The drafts between two tokens, without ordinals; drafts are in order of the text. */
function between(drafts: readonly Draft[], start: number, end: number): readonly Draft[] {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.index ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: Draft[] = [];
  for (let at = low; at < drafts.length && (drafts[at]?.index ?? end) < end; at += 1) {
    const draft = drafts[at];
    if (draft && draft.kind !== "ordinal") found.push(draft);
  }
  return found;
}

function isHedge({ text, tokens, first }: Sentence, index: number, { word, from, to }: CueToken): boolean {
  if (holds(w.hedgeRefusedBefore[word] ?? "", text, from - 1) || holds(w.hedgeRefusedAfter[word] ?? "", text, to)) return false;
  if (word !== w.planWord) return true;
  const previous = index > first ? tokens[index - 1] : undefined;
  const opens = previous?.to === from && (previous.type === "mark" || (previous.type === "time" && previous.governs));
  if (from === 0 || opens) return to < text.length;
  const next = tokens[index + 1];
  return next?.type === "time" && next.from - to <= 1 && !w.planRefusedBefore.includes(charBefore(text, from) || "\0");
}

/** 第一批4项，预计10月底前交账: the clause before is no more than the figure that is spoken of. */
function hedgeBare(sentence: Sentence, drafts: readonly Draft[], mark: number, hedge: string): void {
  const { tokens } = sentence;
  const comma = tokens[mark];
  if (mark < sentence.first || !comma || !isMark(comma, "comma")) return;
  const start = clauseStart(sentence, mark);
  const figures = tokens.slice(start + 1, mark).reduce((sum, token) => (token.type === "figure" ? sum + token.to - token.from : sum), 0);
  const others = comma.from - clauseFrom(sentence, mark) - figures;
  if (others <= longestSubject) for (const draft of between(drafts, start, mark)) draft.hedge ??= hedge;
}

/** Characters that a bare subject may have beside its figures. */
const longestSubject = 2;
