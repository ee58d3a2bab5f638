// Ranks (排名): 第三 after 全市排名, 前两名, 上升3位, and the field in which they are held.
import { holds } from "./characters.ts";
import { clauseFrom, type Draft, type Sentence } from "./draft.ts";
import * as c from "./comparison-words.ts";
import * as w from "./words.ts";

const verbs: readonly string[] = [...c.rankVerbs, ...c.rankJoints].sort((a, b) => b.length - a.length);
const known: readonly string[] = [...c.places].sort((a, b) => b.length - a.length);
const numbered = new RegExp(`[\\p{Script=Han}]{2}[${c.fieldNumbers}]+[${c.placeEnds}]$`, "u");

/** 列平原区第二位: what stands between the verb and the rank. */
const after = new RegExp(`(?:${c.rankVerbs.join("|")})([\\p{Script=Han}]{1,5}[${c.placeEnds}])[${c.rankTops}]?$`, "u");

/** Makes 前两名 and 后三位 ranks; a bare 第一 is one only where a ranking is spoken of. */
export function resolveRankKinds({ text, drafts }: Sentence): void {
  for (const draft of drafts) {
    const isTop = c.rankUnits.includes(draft.unitWord) && holds(c.rankTops, text, draft.from - 1);
    if (isTop) [draft.kind, draft.unit, draft.comparator] = ["rank", draft.unitWord, "<="];
    else if (draft.kind === "rank" && draft.unitWord === "") draft.accepted = isRanking(text, draft.from);
  }
}

function isRanking(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - 16), at);
  let start = window.length;
  while (start > 0 && !holds(w.commas + w.sentenceMarks + w.semicolons, window, start - 1)) start -= 1;
  const before = window.slice(start);
  return c.rankVerbs.some((word) => before.includes(word)) || known.some((word) => before.endsWith(word));
}

/** Gives a rank its field (全市, 城六区); without one of its own, the field of the rank before it. */
export function resolveRank(sentence: Sentence, draft: Draft, carried: string | null): string | null {
  const base = fieldBefore(sentence, draft) ?? carried;
  if (base !== null) draft.comparisons = [...draft.comparisons, { base, change: null }];
  return base;
}

function fieldBefore(sentence: Sentence, draft: Draft): string | null {
  const { text } = sentence;
  const start = clauseFrom(sentence, draft.index);
  let lead = text.slice(Math.max(start, draft.from - 40), draft.from);
  for (let verb = verbs.find((word) => lead.endsWith(word)); verb !== undefined; verb = verbs.find((word) => lead.endsWith(word)))
    lead = lead.slice(0, -verb.length);
  if (lead.endsWith(c.inField)) lead = lead.slice(0, -1);
  const direct = known.find((place) => lead.endsWith(place)) ?? numbered.exec(lead)?.[0];
  if (direct !== undefined) return direct;
  const named = after.exec(text.slice(Math.max(start, draft.from - 16), draft.from))?.[1];
  if (named !== undefined) return named;
  const inside = known.filter((place) => lead.includes(place)).sort((a, b) => lead.lastIndexOf(b) - lead.lastIndexOf(a))[0];
  if (inside !== undefined) return inside;
  const field = c.fields.find(([counted]) => lead.endsWith(counted));
  return field?.[1] ?? null;
}
