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
    const own = drafts.some(({ index: at, kind }) => at > index && at < end && kind !== "date");
    if (!own && tokens[start]?.to === token.from) hedgeBare(sentence, drafts, start, hedge);
    for (const draft of drafts) if (draft.index > start && draft.index < end && draft.kind !== "ordinal") draft.hedge ??= hedge;
  }
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
  const inside = drafts.filter((draft) => draft.index > start && draft.index < mark);
  const others = comma.from - clauseFrom(sentence, mark) - inside.reduce((sum, draft) => sum + draft.to - draft.from, 0);
  if (others <= longestSubject) for (const draft of inside) if (draft.kind !== "ordinal") draft.hedge ??= hedge;
}

/** Characters that a bare subject may have beside its figures. */
const longestSubject = 2;
