// Who reports (报送单位), and for which period: said in the document's heading, its signature, its title or the name of its file.
import { openingYear, titlePeriod } from "../claim/owner.ts";
import { clauseEnds } from "../statement/words.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { headingPattern, senderLabels, senderWords as w } from "./words.ts";

/** An organisation with every name that it may be called by. */
export interface Named {
  readonly id: OrganisationId;
  readonly names: readonly string[];
}

/** Where a sender was found, the surest first. */
export const senderSources = ["label", "signature", "title", "file"] as const;
export type SenderSource = (typeof senderSources)[number];

/** An organisation that a document names as its sender. */
export interface SenderFound {
  readonly organisation: OrganisationId;
  readonly source: SenderSource;
  /** The name as written. */
  readonly name: string;
}

/** Every organisation that a document and its file name as the sender, the surest source first, each once. */
export function findSenders(text: string, file: string, organisations: readonly Named[]): readonly SenderFound[] {
  const lines = text
    .split("\n")
    .map((line) => line.normalize("NFKC").replace(/\s/gu, ""))
    .filter((line) => line !== "");
  const places: readonly (readonly [SenderSource, readonly string[]])[] = [
    ["label", lines.flatMap((line) => labelPattern.exec(line)?.groups?.["name"] ?? [])],
    ["signature", signatureOf(lines)],
    ["title", lines.slice(0, titleLines).flatMap((line) => titlePattern.exec(line)?.groups?.["name"] ?? [])],
    ["file", [file.normalize("NFKC").replace(/\s/gu, "")]],
  ];
  const found: SenderFound[] = [];
  for (const [source, texts] of places)
    for (const one of texts.flatMap((place) =>
      namesIn(place, organisations).filter(({ name }) => source !== "signature" || name.length + spare >= place.length),
    ))
      if (!found.some(({ organisation }) => organisation === one.id)) found.push({ organisation: one.id, source, name: one.name });
  return found;
}

/** Beside the name a signature holds no more than this: a section of the office, a title. */
const spare = 4;
/** So many lines at the top can be a title, and so many at the end a signature. */
const titleLines = 4;
const signatureLines = 8;

const labelPattern = new RegExp(
  `^(?:${[...senderLabels].sort((a, b) => b.length - a.length).join("|")})[:：](?<name>.{2,40}?)(?=$|${w.afterLabel})`,
  "u",
);
/** 某局关于……的报告, 某局11月份……情况: who opens a title; a letter's first line names whom it goes to, and ends with a colon. */
const titlePattern = new RegExp(`^(?<name>[^:：。]{3,40}?)(?:${w.afterTitleName})[^。]*[^:：。]$`, "u");
const signed = new RegExp(`^(?:${w.signed})?(?<name>.{3,30}?)(?:${w.sealed})?(?:${w.signedOn})?$`, "u");
const innerMark = new RegExp(`[${clauseEnds}:]`, "u");

/** Lines at the end that hold a name and nothing else. */
const signatureOf = (lines: readonly string[]): readonly string[] =>
  lines
    .slice(-signatureLines)
    .flatMap((line) => (line.length <= 40 && !innerMark.test(line) ? (signed.exec(line)?.groups?.["name"] ?? []) : []));

/** Organisations named in a stretch of text: the longest names first, and none within another. */
function namesIn(text: string, organisations: readonly Named[]): readonly { readonly id: OrganisationId; readonly name: string }[] {
  const taken: { readonly id: OrganisationId; readonly name: string; readonly start: number }[] = [];
  const all = organisations.flatMap(({ id, names }) => names.map((name) => ({ id, name }))).sort((a, b) => b.name.length - a.name.length);
  for (const { id, name } of all) {
    const start = name === "" ? -1 : text.indexOf(name);
    const isFree = !taken.some((one) => start < one.start + one.name.length && one.start < start + name.length);
    if (start >= 0 && isFree && !taken.some((one) => one.id === id)) taken.push({ id, name, start });
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * The names that organisations go by: label, synonyms, and what is left of these without the district's own name, where no other is
 * called so (西城区生态环境局 → 生态环境局).
 */
export function namesOf(
  organisations: readonly { readonly id: OrganisationId; readonly label: string; readonly synonyms: readonly string[] }[],
  district: readonly string[],
): readonly Named[] {
  const full = organisations.map(({ id, label, synonyms }) => ({
    id,
    names: [...new Set([label, ...synonyms].map((name) => name.normalize("NFKC")))],
  }));
  const prefixes = [...district, w.district].sort((a, b) => b.length - a.length);
  const bare = (name: string): string => {
    const prefix = prefixes.find((one) => name.startsWith(one));
    return prefix === undefined ? name : name.slice(prefix.length);
  };
  const owners = new Map<string, Set<OrganisationId>>();
  for (const { id, names } of full) for (const name of names) owners.set(bare(name), (owners.get(bare(name)) ?? new Set()).add(id));
  return full.map(({ id, names }) => ({
    id,
    names: [...new Set([...names, ...names.map(bare).filter((name) => name.length >= 3 && owners.get(name)?.size === 1)])],
  }));
}

/** The period that a document's title says it is of; null where it says none. */
export function findPeriod(text: string, year: string): string | null {
  const own = openingYear(text) ?? year;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    titlePeriod(text, own) ?? lines.slice(1, titleLines).flatMap((line) => (isTitle(line) ? (titlePeriod(line, own) ?? []) : []))[0] ?? null
  );
}

/** Whether a line under the first one is the title still: the name of a report, or nothing but a time in brackets. */
const isTitle = (line: string): boolean => {
  const said = line.normalize("NFKC").replace(/\s/gu, "");
  return subtitle.test(said) && !numbered.test(said);
};
const numbered = new RegExp(headingPattern, "u");
const subtitle = new RegExp(w.subtitle, "u");
