// Expectations (预期词): 预计, 力争 and their like, on each figure of the clause they govern.
import { cue } from "./cue.ts";
import { clauseStart, type Draft, isMark, type Sentence } from "./draft.ts";
import type { Token } from "./scan.ts";
import * as w from "./words.ts";

/** Gives the figures of a clause its hedge; a plan is a hedge only as a verb. */
export function resolveHedges({ text, tokens, drafts, from }: Sentence): void {
  if (drafts.length === 0) return;
  tokens.forEach((token, index) => {
    if (token.type !== "cue" || !(token.bits & cue.hedge) || !isHedge(text, tokens, index, token)) return;
    const hedge = w.hedgeWritten[token.word] ?? token.word;
    const start = clauseStart(tokens, index);
    let end = index + 1;
    while (end < tokens.length && !isClauseEnd(tokens[end])) end += 1;
    const inside = drafts.filter((draft) => draft.index > start && draft.index < end);
    const bare = tokens[start]?.to === token.from ? bareBefore(tokens, drafts, start, from) : [];
    for (const draft of [...bare, ...inside]) if (draft.kind !== "ordinal") draft.hedge ??= hedge;
  });
}

const isClauseEnd = (token: Token | undefined): boolean => isMark(token, "stop", "semicolon", "comma", "colon");

function isHedge(text: string, tokens: readonly Token[], index: number, { word, from, to }: Token & { readonly type: "cue" }): boolean {
  const before = from > 0 ? text.charAt(from - 1) : "";
  const after = to < text.length ? text.charAt(to) : "";
  if (before !== "" && (w.hedgeRefusedBefore[word] ?? "").includes(before)) return false;
  if (after !== "" && (w.hedgeRefusedAfter[word] ?? "").includes(after)) return false;
  if (word !== w.planWord) return true;
  const next = tokens[index + 1];
  const beforeTime = next?.type === "time" && next.from - to <= 1;
  const previous = tokens[index - 1];
  const first = from === 0 || ((isMark(previous) || (previous?.type === "time" && previous.governs)) && previous?.to === from);
  return beforeTime && !first ? !w.planRefusedBefore.includes(before) : first && after !== "";
}

/** 第一批4项，预计10月底前交账: the clause before is no more than the figure that is spoken of. */
function bareBefore(tokens: readonly Token[], drafts: readonly Draft[], mark: number, first: number): readonly Draft[] {
  if (!isMark(tokens[mark], "comma")) return [];
  const start = clauseStart(tokens, mark);
  const from = start < 0 ? first : (tokens[start]?.to ?? first);
  const inside = drafts.filter((draft) => draft.index > start && draft.index < mark);
  const others = (tokens[mark]?.from ?? 0) - from - inside.reduce((sum, draft) => sum + draft.to - draft.from, 0);
  return others <= 2 ? inside : [];
}
