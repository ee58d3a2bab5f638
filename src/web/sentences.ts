// An item's segments cut into its sentences, so that each sentence can show what it rests on (依托).
import type { ReportItem } from "../statement/report.ts";
import type { Segment, Support } from "../statement/statement.ts";

/** A sentence as shown: its segments, and the last of its text, which the signs of its supports are set into. */
export interface ShownSentence {
  readonly segments: readonly Segment[];
  /** Last character before the closing mark, and that mark, where signs are to be set between them; else empty. */
  readonly last: string;
  readonly stop: string;
  /** Supports that no figure or word of the sentence opens: papers, milestones, statements, narrative. */
  readonly supports: readonly Support[];
}

/** A run of text up to and with its closing mark (and quotation marks after it), or the rest. */
const runs = /[^\u3002\uff01\uff1f\uff1b]*[\u3002\uff01\uff1f\uff1b]+[\u201d\u2019\uff09\u300d]*|[^\u3002\uff01\uff1f\uff1b]+/g;
const closing = /^(.*?)(.?)([\u3002\uff01\uff1f\uff1b][\u3002\uff01\uff1f\uff1b\u201d\u2019\uff09\u300d]*)$/su;

/** Cuts an item into sentences; supports beyond the last sentence are shown at the last. */
export function readSentences(item: ReportItem): readonly ShownSentence[] {
  const sentences: Segment[][] = [];
  let open: Segment[] | null = null;
  for (const segment of item.segments) {
    for (const piece of "text" in segment ? (segment.text.match(runs) ?? []).map((text) => ({ text })) : [segment]) {
      if (open === null) sentences.push((open = []));
      open.push(piece);
      if ("text" in piece && closing.test(piece.text)) open = null;
    }
  }
  return sentences.map((segments, index) => {
    const own = (support: Support): boolean =>
      support.kind !== "figure" && (support.sentence === index || (index === sentences.length - 1 && support.sentence > index));
    const supports = item.supports.filter(own);
    return supports.length === 0 ? { segments, last: "", stop: "", supports } : { ...closed(segments), supports };
  });
}

/** Takes the last character and the closing mark off a sentence's text. */
function closed(segments: readonly Segment[]): Omit<ShownSentence, "supports"> {
  const last = segments.at(-1);
  const found = last && "text" in last ? closing.exec(last.text) : null;
  if (!found) return { segments, last: "", stop: "" };
  const [, head = "", character = "", stop = ""] = found;
  return { segments: [...segments.slice(0, -1), ...(head === "" ? [] : [{ text: head }])], last: character, stop };
}
