// The gate before release (定稿关口): what a draft may not say, what nobody has decided, and what reviewers still wait for.
import type { Judged } from "../claim/verdict.ts";
import { itemText } from "../statement/read-back.ts";
import { sentenceEnds } from "../statement/words.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import type { Draft, DraftItem, Note } from "./draft.ts";

/** What an item of a draft is held against. */
export interface Held {
  /** Its figures, judged now. */
  readonly claims: readonly Judged[];
  /** Papers on record or attached bear it out. */
  readonly hasPapers: boolean;
  /** What the ledgers write now; null where the scheme in force has no such item. */
  readonly written: string | null;
  readonly isChosen: boolean;
}

/** Everything that stands between a draft and its release. `held` tells of each item what it is held against. */
export function checkDraft(
  draft: Draft,
  held: (task: number, item: number) => Held,
  notes: readonly (Note & { readonly entry: number })[],
  at: Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  const open: string[] = [];
  for (const task of draft.tasks)
    for (const item of task.items) {
      const name = itemNumber(task.number, item.number);
      const place = { ...at, field: name };
      const against = held(task.number, item.number);
      if (item.origin.from === "open" || itemText(item) === "") problems.push(problem("draft.undecided", place, { item: name }));
      else if (item.origin.from === "statement") problems.push(...checkWritten(item, against, name, place));
      else problems.push(...checkSaid(item, against, name, place));
      if (!against.isChosen && item.origin.from !== "open") open.push(name);
    }
  const undecided = open.length === 0 ? [] : [problem("draft.open", at, { count: open.length, items: open.join(" ") }, "warning")];
  return [...problems, ...undecided, ...openNotes(notes, at)];
}

/** The ledgers' own text must be what they say now. */
function checkWritten(item: DraftItem, { written }: Held, name: string, at: Place): readonly Problem[] {
  if (written === null) return [problem("draft.item-gone", at, { item: name })];
  return written === itemText(item) ? [] : [problem("draft.moved", at, { item: name, text: written })];
}

/** A text of people: every figure borne out, every sentence resting on something. */
function checkSaid(item: DraftItem, { claims, hasPapers }: Held, name: string, at: Place): readonly Problem[] {
  const text = itemText(item);
  const problems = claims.flatMap((judged): readonly Problem[] => {
    const said = judged.claim.text.replace(/\s/gu, "");
    switch (judged.verdict) {
      case "contradicts":
      case "differs":
        return [problem("draft.contradicted", at, { item: name, said, found: judged.found ?? "" })];
      case "expected-as-done":
        return [problem("draft.expected-as-done", at, { item: name, said })];
      case "not-computable":
        // A day is no figure: what was done on it is what must rest on something.
        return hasPapers || judged.claim.kind === "date" ? [] : [problem("draft.unbound", at, { item: name, said })];
      case "unquantified":
        return [problem("draft.vague", at, { item: name, said }, "warning")];
      case "agrees":
        return [];
    }
  });
  return [
    ...problems,
    ...(hasPapers ? [] : loose(text, claims).map((sentence) => problem("draft.unsupported", at, { item: name, sentence }))),
  ];
}

const sentenceEnd = new RegExp(`(?<=[${sentenceEnds}])`, "u");

/** Sentences in which no figure stands. */
function loose(text: string, claims: readonly Judged[]): readonly string[] {
  let from = 0;
  return text.split(sentenceEnd).filter((sentence) => {
    const [start, end] = [from, from + sentence.length];
    from = end;
    return sentence.trim() !== "" && !claims.some(({ claim }) => start <= claim.start && claim.start < end);
  });
}

/** Notes that nobody has answered, on whichever version they were made. */
function openNotes(notes: readonly (Note & { readonly entry: number })[], at: Place): readonly Problem[] {
  const answered = new Set(notes.map(({ answers }) => answers));
  return notes
    .filter(({ answers, entry }) => answers === null && !answered.has(entry))
    .map(({ task, item, text, entry }) => {
      const name = task === null ? "" : itemNumber(task, item);
      return problem("draft.note-open", { ...at, field: name }, { item: name, note: text, entry });
    });
}
