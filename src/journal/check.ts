// Whether the entries on disk are one unbroken chain, and whether a new one may follow them. Pure: bytes come in as arguments.
import { digestBytes } from "../vocabulary/digest.ts";
import type { Digest } from "../vocabulary/id.ts";
import { checked, problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import type { Draft, Entry, Head } from "./journal.ts";
import { entryName } from "./layout.ts";
import { damaged, damagedHead, parseEntry } from "./parse.ts";

/** A verified chain: its entries in order, and the digest of the last one's bytes. */
export interface Chain {
  readonly entries: readonly Entry[];
  readonly digest: Digest | null;
}

/**
 * Checks entry files against one another and the head. The walk goes from the last entry to the first, since each entry
 * vouches for the one before it and the head for the last: so a changed byte is reported at the entry it is in, not at its
 * neighbour. A damaged entry vouches for nobody. Of a gap the first missing number is reported.
 * Entries beyond the head are accepted: a crash can fall between writing an entry and moving the head.
 */
export function checkChain(files: ReadonlyMap<number, Uint8Array>, head: Head | undefined): Checked<Chain> {
  const numbers = [...files.keys()].sort((a, b) => b - a);
  const last = Math.max(numbers[0] ?? 0, head?.number ?? 0);
  const problems: Problem[] = head ? [] : [damagedHead(last, "head-unreadable")];
  const entries: Entry[] = [];
  let above = last + 1;
  let expected = head?.number === last ? head.digest : undefined;
  for (const number of numbers) {
    if (number + 1 < above) {
      problems.push(damaged(number + 1, "entry-missing"));
      expected = undefined;
    }
    above = number;
    const bytes = files.get(number) ?? new Uint8Array();
    const digest = digestBytes(bytes);
    const read = parseEntry(number, bytes);
    const vouched = expected === undefined || expected === digest;
    if (!read.ok) problems.push(...read.problems);
    else if (!vouched || (number === 1) !== (read.value.previous === null)) problems.push(damaged(number, "digest-differs"));
    else if (head?.number === number && head.digest !== digest) problems.push(damagedHead(number, "head-differs"));
    const whole = read.ok && vouched;
    if (read.ok) entries.push(read.value);
    expected = whole ? (read.value.previous ?? undefined) : undefined;
  }
  if (above > 1) problems.push(damaged(1, "entry-missing"));
  const lastBytes = files.get(last);
  return checked({ entries: entries.reverse(), digest: lastBytes ? digestBytes(lastBytes) : null }, problems.reverse());
}

/** Whether a draft may follow the entries: what is withdrawn must be an import, a binding or a paper, and only once. */
export function checkDraft(entries: readonly Entry[], draft: Draft): readonly Problem[] {
  if (draft.kind !== "withdraw") return [];
  const { entry } = draft;
  const at = { file: entryName(entry) };
  const kind = entries[entry - 1]?.kind;
  if (kind !== "import" && kind !== "bind" && kind !== "filing") return [problem("withdraw.not-an-import", at, { entry })];
  const by = entries.find((other) => other.kind === "withdraw" && other.entry === entry);
  return by ? [problem("withdraw.already", at, { entry, by: by.number })] : [];
}
