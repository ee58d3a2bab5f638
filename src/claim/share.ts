// Units that figures share (共用单位): 68和39微克/立方米, where the first has none of its own.
import { type Draft, scaleValue, type Sentence } from "./draft.ts";
import * as w from "./words.ts";

/** Gives bare numbers the unit of the next figure they are listed with. */
export function shareUnits({ text, drafts }: Sentence): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const [draft, next] = [drafts[index], drafts[index + 1]];
    if (!draft || draft.unit !== null || draft.kind !== "measure" || next === undefined || next.unit === null) continue;
    if (next.from - draft.to === 1 && w.joints.includes(text.charAt(draft.to))) share(draft, next);
  }
}

/** 7.82、5.36和4.4亿元: the power is shared too. */
function share(draft: Draft, next: Draft): void {
  draft.unit = next.unit;
  draft.unitFrom = "shared";
  draft.kind = next.kind;
  draft.accepted = true;
  if (draft.power !== 1 || next.power === 1) return;
  draft.value = scaleValue(draft, next.power);
  draft.power = next.power;
}
