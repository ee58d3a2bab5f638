// Compiles items (合编): everything said of each side by side, what does not fit, and the text that is proposed.
import type { ItemStatus } from "../scheme/scheme.ts";
import { ledgerConcerns, objections, saidDone, unsupported } from "./against-ledgers.ts";
import { betweenReplies, copies, sinceLast, sinceResent } from "./against-replies.ts";
import { allTold, deniedDone, toldOfAll } from "./denied.ts";
import type { Concern, JudgedCriterion, Version } from "./concern.ts";
import { overtold } from "./overtold.ts";
import { sharedStretches } from "./stretches.ts";
import { toldDone, type Absence, type Round } from "./told-done.ts";

/** An item with everything said of it (合编). */
export interface CompiledItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly itemLabel: string | null;
  readonly status: ItemStatus;
  /** The ledgers' own text first, then replies: leads before those who support, the newest of each office. */
  readonly versions: readonly Version[];
  readonly concerns: readonly Concern[];
  /** Which version is proposed; null where there is none, or every one is contradicted: the item stands open. */
  readonly proposed: Version | null;
}

/** What an item is compiled from. */
export interface ItemSource extends Omit<CompiledItem, "concerns" | "proposed"> {
  readonly criteria: readonly JudgedCriterion[];
  /** What of it the ledgers have no record of. */
  readonly absent: readonly Absence[];
  /** Papers on record or attached bear it out. */
  readonly hasPapers: boolean;
  /** Texts of the same item that the ledgers can write in full. */
  readonly isWritten: boolean;
}

/** Compiles items; `movedPercent` is what a figure may move by without being asked about, `roundOf` when and of what a reply's entry tells. */
export function compileItems(
  sources: readonly ItemSource[],
  movedPercent: string | null,
  roundOf: (entry: number | null) => Round = unknownRound,
): readonly CompiledItem[] {
  const told = sources.flatMap(({ task, versions }) =>
    versions
      .filter(isReply)
      .flatMap(spokenOf)
      .flatMap((version) => version.claims.map((judged) => ({ task, version, judged }))),
  );
  const shared = sharedStretches(sources.flatMap(({ versions }) => versions));
  return sources.map(({ hasPapers, isWritten, criteria, absent, ...source }) => {
    const replies = source.versions.filter(isReply);
    const concerns = replies.flatMap((version) => [
      ...objections(version),
      ...spokenOf(version).flatMap((said) => [
        ...ledgerConcerns(said, hasPapers, source.versions),
        ...doneConcerns(said, source.versions, criteria, toldDone(said, absent, roundOf(said.entry))),
        ...betweenReplies(
          said,
          told.filter(({ task }) => task === source.task),
        ),
      ]),
      ...sinceResent(version),
      ...sinceLast(version, movedPercent),
      ...copies(version, replies),
      ...unsupported(version, source.versions, hasPapers),
      ...(shared.get(version) ?? []),
    ]);
    return { ...source, concerns, proposed: proposedOf(source.versions, isWritten, concerns) };
  });
}

/** What an office says of an item: its text, and what it objects with or gives as a reason. */
const spokenOf = (version: Version): readonly Version[] => (version.opinion ? [version, { ...version, ...version.opinion }] : [version]);

/** What is told as reached or done and is not, each clause once. */
function doneConcerns(
  version: Version,
  versions: readonly Version[],
  criteria: readonly JudgedCriterion[],
  unrecorded: readonly Concern[],
): readonly Concern[] {
  const reached = [...saidDone(version, criteria), ...unrecorded];
  const saidOf = (one: Concern): string => ("said" in one.facts ? one.facts.said : "");
  const told = new Set(reached.map(saidOf));
  return [
    ...reached,
    ...[
      ...allTold(version, criteria),
      ...toldOfAll(version, criteria),
      ...deniedDone(version, versions),
      ...overtold(version, versions),
    ].filter((one) => !told.has(saidOf(one))),
  ];
}

const unknownRound = (): Round => ({ received: null, year: "", labelOf: (metric) => metric });
const isReply = ({ entry }: Version): boolean => entry !== null;

/** What the ledgers deny of a reply, or what is not its own: nobody may be offered it for a text. */
const denials: readonly Concern["kind"][] = ["against-ledger", "said-done", "denied", "unrecorded", "ahead", "shared"];

/** What the ledgers write in full is proposed; else the first reply that nothing is asked about, else the first that they do not deny. */
function proposedOf(versions: readonly Version[], isWritten: boolean, concerns: readonly Concern[]): Version | null {
  const own = versions.find(({ entry }) => entry === null);
  const replies = versions.filter((version) => isReply(version) && version.text !== "");
  const asked = ({ entry }: Version): readonly Concern[] => concerns.filter((one) => one.entry === entry && one.severity === "question");
  if (isWritten && own) return own;
  if (replies.length === 0) return own ?? null;
  const isDenied = (version: Version): boolean => asked(version).some(({ kind }) => denials.includes(kind));
  return replies.find((version) => asked(version).length === 0) ?? replies.find((version) => !isDenied(version)) ?? null;
}
