// What a reply tells as done and is not (写成已完成): targets not reached, what the ledgers have no record of, and days that are still to come.
import type { Finding } from "../claim/finding.ts";
import { finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import type { Day } from "../vocabulary/period.ts";
import { reachedClauses } from "./against-ledgers.ts";
import { concern, type Concern, type JudgedCriterion, type Version } from "./concern.ts";
import { toldWords as w } from "./done-words.ts";
import { clausesOf, type Clause } from "./wording.ts";

/** A metric that the ledgers have no record of by the end of the period (没有记录). */
export interface Absence {
  readonly metric: string;
  readonly label: string;
}

/** What the ledgers have of an item, and what of it they do not have. */
export interface ItemKnown {
  readonly criteria: readonly JudgedCriterion[];
  readonly absent: readonly Absence[];
}

/** When a text was received, the year that it tells of, and what metrics are called. */
export interface Round {
  readonly received: Day | null;
  readonly year: string;
  readonly labelOf: (metric: string) => string;
}

/** A text with its figures. */
export interface DoneText {
  readonly text: string;
  readonly claims: readonly Pick<Judged, "claim" | "metric" | "verdict" | "reason">[];
}

type ToldDone = Extract<Finding, { readonly check: "said-done" | "unrecorded" | "ahead" }>;

/** Everything that a text tells as done and is not, where it stands. */
export function findToldDone(told: DoneText, item: ItemKnown, round: Round): readonly ToldDone[] {
  const reached = reachedClauses(told, item.criteria).map(({ clause, criterion: { label, target, found } }) =>
    finding("said-done", spanOf(clause), { said: clause.text.trim(), metric: label, target, found }),
  );
  const ahead = findAhead(told, round);
  // A day to come says it all.
  const isAhead = ({ start, end }: ToldDone): boolean => ahead.some((one) => one.start < end && start < one.end);
  const unrecorded = findUnrecorded(told, item.absent, round).filter((one) => !isAhead(one));
  return [...reached, ...unrecorded, ...ahead] as readonly ToldDone[];
}

/** What is told as done of an item, but targets that are not reached, as concerns about a version. */
export const toldDone = (version: Version, absent: readonly Absence[], round: Round): readonly Concern[] =>
  findToldDone(version, { criteria: [], absent }, round).map(({ check, facts }) => concern(check, version, facts));

const spanOf = ({ start, end }: Clause): { readonly start: number; readonly end: number } => ({ start, end });

const done = new RegExp(w.done, "u");
const followed = new RegExp(w.followed, "u");
const notYet = new RegExp(w.notYet, "u");
const tail = new RegExp(w.tail, "u");
const times = new RegExp(w.times, "gu");
const noResult = new RegExp(w.noResult, "u");

/** Clauses that tell as done what the ledgers have no record of: by its name, or in one sentence with a figure of it; each metric once. */
function findUnrecorded({ text, claims }: DoneText, lacking: readonly Absence[], { labelOf }: Round): readonly ToldDone[] {
  const absent = lacking.filter(({ label }) => !noResult.test(label));
  const clauses = clausesOf(text.replaceAll("\n", lineEnd));
  const found = new Map<string, ToldDone>();
  clauses.forEach((clause, at) => {
    const says = done.exec(clause.text);
    if (!says || notYet.test(clause.text)) return;
    const sentence = clauses.filter((one) => one.start >= clause.end - clause.sentence.length && one.start <= clause.start);
    const told = claims.filter(({ claim }) => claim.start >= (sentence[0]?.start ?? 0) && claim.start < sentenceEndOf(clauses, at));
    const isBorne = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      told.some(
        ({ claim, verdict, reason }) => verdict === "agrees" && reason.code === "found" && claim.start >= start && claim.start < end,
      );
    if (isBorne(clause)) return;
    const named = nameOf(clause, says, sentence, absent) ?? figureOf(clause, says, told, absent);
    const empty = told.find(
      ({ metric, reason, claim }) => isEmpty(reason) && claim.hedge === null && !noResult.test(labelOf(metric ?? "")),
    );
    const isOpen = empty !== undefined && !told.some(({ verdict, reason }) => verdict === "agrees" && reason.code === "found");
    const label = named?.label ?? (isOpen ? labelOf(empty.metric ?? "") : null);
    if (label !== null && !found.has(label))
      found.set(label, finding("unrecorded", spanOf(clause), { said: clause.text.trim(), metric: label }) as ToldDone);
  });
  return [...found.values()];
}

/** Lines are written apart. */
const lineEnd = "\u3002";
const isEmpty = (reason: Judged["reason"]): boolean => reason.code === "missing" && reason.why === "no-rows";

/** Where the sentence of a clause ends. */
function sentenceEndOf(clauses: readonly Clause[], at: number): number {
  const start = (one: Clause): number => one.end - one.sentence.length;
  const own = clauses[at];
  return own ? (clauses.findLast((one) => start(one) === start(own))?.end ?? own.end) : 0;
}

/** What a clause names as done: before the word or right behind it, else at the end of the clauses before. */
function nameOf(clause: Clause, says: RegExpExecArray, sentence: readonly Clause[], absent: readonly Absence[]): Absence | null {
  const behind = clause.text.slice(says.index + says[0].length);
  const object = bareName(behind);
  const isOther = !followed.test(behind);
  const own = bareName(clause.text.slice(0, says.index));
  const before =
    own === ""
      ? (sentence
          .slice(0, -1)
          .map(({ text }) => bareName(text))
          .findLast((one) => one !== "") ?? "")
      : own;
  return (
    absent.find(({ label }) => isOther && [...ends(object, "start")].some((part) => bareName(label).includes(part))) ??
    absent.find(({ label }) => !isOther && [...ends(before, "end")].some((part) => bareName(label).includes(part))) ??
    null
  );
}

/** So much of a metric's name must stand in a clause. */
const shortest = 3;

/** The pieces of a name at one of its ends that say enough. */
function* ends(name: string, at: "start" | "end"): Iterable<string> {
  for (let length = name.length; length >= shortest; length -= 1)
    yield at === "start" ? name.slice(0, length) : name.slice(name.length - length);
}

/** A name without times, marks, and what ends it and says nothing. */
function bareName(text: string): string {
  let name = text.replace(times, "").replace(/[^\p{L}\p{N}]/gu, "");
  while (tail.test(name)) name = name.replace(tail, "");
  return name;
}

/** The metric of a target told right before a clause that says no more than done. */
function figureOf(clause: Clause, says: RegExpExecArray, told: DoneText["claims"], absent: readonly Absence[]): Absence | null {
  if (bareName(clause.text.slice(0, says.index)) !== "" || !followed.test(clause.text.slice(says.index + says[0].length))) return null;
  const before = told.filter(({ claim }) => claim.start < clause.start).map(({ metric }) => metric);
  return absent.find(({ metric }) => before.some((one) => one === metric)) ?? null;
}

const doneOn = new RegExp(w.doneOn, "u");
const doneBehind = new RegExp(w.doneBehind, "u");
const dueOn = new RegExp(w.dueOn, "u");
const dueBehind = new RegExp(w.dueBehind, "u");
const otherYear = new RegExp(w.otherYear, "u");

/** Days told as those on which something was done that come after the day on which the text was received. */
function findAhead({ text, claims }: DoneText, { received, year }: Round): readonly ToldDone[] {
  if (received === null) return [];
  const clauses = clausesOf(text.replaceAll("\n", lineEnd));
  return claims.flatMap(({ claim }): readonly ToldDone[] => {
    const day = claim.kind === "date" ? firstDay(String(claim.value), year) : null;
    const clause = clauses.find(({ start, end }) => start <= claim.start && claim.start < end);
    if (day === null || day <= received || !clause) return [];
    const before = text.slice(clause.start, claim.start).replace(/\s/gu, "");
    const behind = text.slice(claim.start + claim.text.length, clause.end).replace(/\s/gu, "");
    const isDone = doneOn.test(before) ? done.test(`${before}${behind}`) : doneBehind.test(behind);
    if (!isDone || dueOn.test(before) || dueBehind.test(behind) || notYet.test(clause.text) || otherYear.test(clause.text)) return [];
    return [finding("ahead", spanOf(clause), { said: clause.text.trim(), day: sayPeriod(day), received: sayPeriod(received) }) as ToldDone];
  });
}

/** The first day of a date as claims have it (2021-10-20, --10-20/--10-22), or its month (--11). */
function firstDay(value: string, year: string): string | null {
  const read = /^(?<year>[0-9]{4}|-)-(?<rest>[0-9]{2}(?:-[0-9]{2})?)(?:\/|$)/u.exec(value)?.groups;
  return read ? `${read["year"] === "-" ? year : (read["year"] ?? year)}-${read["rest"] ?? ""}` : null;
}
