// What the ledgers' own text denies (台账写明尚未): all of so many, where fewer are reached; done, where the ledgers write that it is not.
import { concern, type Concern, type JudgedCriterion, type Version } from "./concern.ts";
import { clausesOf, coverOf } from "./wording.ts";
import { deniedWords as w, doneWords } from "./words.ts";

const counted = new RegExp(w.counted, "gu");
const universal = new RegExp(w.universal, "u");
const isNotYet = new RegExp(doneWords.notYet, "u");
const numberIn = /[0-9]+(?:\.[0-9]+)?/u;

/** Clauses that tell all of as many as the target asks (四个季度均已检查), where the ledgers have fewer. */
export function allTold(version: Version, criteria: readonly JudgedCriterion[]): readonly Concern[] {
  const unmet = criteria.filter(({ isMet, target }) => !isMet && numberIn.test(target));
  const concerns = new Map<string, Concern>();
  for (const { text } of clausesOf(version.text)) {
    if (!universal.test(text) || isNotYet.test(text)) continue;
    for (const { groups } of text.matchAll(counted)) {
      const [number, what] = [numberOf(groups?.["number"] ?? ""), groups?.["what"] ?? ""];
      const said = unmet.find(({ label, target }) => label.includes(what) && Number(numberIn.exec(target)?.[0]) === number);
      if (!said) continue;
      const { metric, label, target, found } = said;
      concerns.set(metric, concern("said-done", version, { said: text.trim(), metric: label, target, found }));
    }
  }
  return [...concerns.values()];
}

const numberOf = (text: string): number => (/^[0-9]+$/u.test(text) ? Number(text) : w.smallNumbers.indexOf(text));

const ofAll = new RegExp(w.ofAll, "u");

/** 9家，均已享受支持政策: all of a count are told to have what the ledgers have of fewer. */
export function toldOfAll(version: Version, criteria: readonly JudgedCriterion[]): readonly Concern[] {
  return clausesOf(version.text).flatMap((clause): readonly Concern[] => {
    const verb = ofAll.exec(clause.text)?.groups?.["verb"];
    const before = version.claims.findLast(({ claim }) => claim.start < clause.start);
    const { text, start, value, unit } = before?.claim ?? { text: "", start: 0, value: null, unit: null };
    if (verb === undefined || typeof value !== "number" || unit === null || start + text.length + 1 !== clause.start) return [];
    const fewer = criteria.find(({ label, found }) => {
      const read = countIn.exec(found)?.groups;
      return read?.["unit"] === unit && Number(read["number"]) < value && label.includes(verb) && !isLack.test(label);
    });
    const said = `${text}，${clause.text.trim()}`;
    return fewer ? [concern("against-ledger", version, { said, found: fewer.found, metric: fewer.label })] : [];
  });
}

/** What is not so (尚未规范的街道) is counted by another name. */
const isLack = new RegExp(w.lack, "u");

const countIn = /^(?<number>[0-9]+)(?<unit>\p{Script=Han}+)$/u;

const denied = new RegExp(w.denied, "u");
const done = new RegExp(w.done, "u");

/** Clauses that tell as done what the ledgers write is not yet (全流程案例已经形成). */
export function deniedDone(version: Version, versions: readonly Version[]): readonly Concern[] {
  const written = versions
    .filter(({ entry }) => entry === null)
    .flatMap(({ text }) => clausesOf(text).flatMap((clause) => deedOf(denied, clause.text)));
  return clausesOf(version.text).flatMap((clause): readonly Concern[] => {
    const [told] = isNotYet.test(clause.text) ? [] : deedOf(done, clause.text);
    const against = told && written.find((one) => one.verb === told.verb && isSameName(one.name, told.name));
    return against ? [concern("denied", version, { said: clause.text.trim(), written: against.text })] : [];
  });
}

/** What a clause says was done, or was not, and with what. */
interface Deed {
  readonly name: string;
  readonly verb: string;
  readonly text: string;
}

function deedOf(pattern: RegExp, text: string): readonly Deed[] {
  const { name, verb } = pattern.exec(text)?.groups ?? {};
  return name === undefined || verb === undefined ? [] : [{ name, verb, text: text.trim() }];
}

/** So much of the shorter name must stand in the other. */
const same = 0.7;
const fewest = 3;

function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= fewest && coverOf(short, long) >= same;
}
