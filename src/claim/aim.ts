// Aims (力争、确保): whether a figure is told as what is to be reached, and not as what was.
import type { Claim } from "./claim.ts";
import { promiseWords as p } from "./promise-words.ts";

const aims = new RegExp(p.aims, "gu");
const results = new RegExp(p.results, "u");

/** Whether words of aiming stand before a figure in its sentence, and none of results between them. */
export function isAimed({ claim, sentence }: { readonly claim: Pick<Claim, "text">; readonly sentence: string }): boolean {
  const before = sentence.slice(0, sentence.lastIndexOf(claim.text.replace(/\s/gu, "")));
  const last = [...before.matchAll(aims)].at(-1);
  return last !== undefined && !results.test(before.slice(last.index + last[0].length));
}
