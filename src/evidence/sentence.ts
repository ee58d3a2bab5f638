// The sentences of an item as a draft has it, so that what each rests on can be asked for.
import type { DraftItem } from "../draft/draft.ts";
import { segmentText } from "../statement/read-back.ts";

/** A run of text up to and with its closing mark (and quotation marks after it), or the rest. */
const runs = /[^\u3002\uff01\uff1f\uff1b]*[\u3002\uff01\uff1f\uff1b]+[\u201d\u2019\uff09\u300d]*|[^\u3002\uff01\uff1f\uff1b]+/g;
const closed = /[\u3002\uff01\uff1f\uff1b][\u201d\u2019\uff09\u300d]*$/u;

/** The sentences' texts, counted as supports count them; what stands in a figure or a bound word ends no sentence. */
export function readSentences({ segments }: Pick<DraftItem, "segments">): readonly string[] {
  const sentences: string[] = [];
  let open = false;
  for (const segment of segments) {
    for (const text of "text" in segment ? (segment.text.match(runs) ?? []) : [segmentText(segment)]) {
      if (open) sentences.push((sentences.pop() ?? "") + text);
      else sentences.push(text);
      open = !("text" in segment && closed.test(text));
    }
  }
  return sentences.map((text) => text.trim()).filter((text) => text !== "");
}
