// Units that figures share (共用单位): 68和39微克/立方米, where the first has none of its own.
import type { Draft, Sentence } from "./draft.ts";
import * as w from "./words.ts";

/** Gives bare numbers the unit of the next figure they are listed with. */
export function shareUnits({ text, drafts }: Sentence): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const [draft, next] = [drafts[index], drafts[index + 1]];
    if (!draft || next?.unit == null || draft.unit !== null || draft.kind !== "measure") continue;
    if (next.from - draft.to > 1 || !w.joints.includes(text.slice(draft.to, next.from)) || draft.to === next.from) continue;
    share(draft, next);
  }
}

function share(draft: Draft, next: Draft): void {
  draft.unit = next.unit;
  draft.unitFrom = "shared";
  draft.kind = next.kind;
  // 7.82和4.4亿元: the power is shared too.
  if (draft.power === 1 && next.power > 1) draft.values = draft.values.map((value) => Number(`${String(value)}e${String(Math.log10(next.power))}`));
  draft.power = Math.max(draft.power, next.power);
  draft.accepted = true;
}
