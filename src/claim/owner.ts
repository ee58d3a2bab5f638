// Whose report a text is (文本所属): the place and the year that it opens with. Another's figures are not held against our ledgers.
import { checkWords as w } from "./check-words.ts";
import { periodsIn } from "./told-period.ts";
import { tellingWords as t } from "./telling-words.ts";

/** So much of a text's beginning is looked at. */
const opening = 400;
const placeName = new RegExp(t.placeName, "gu");
const yearName = new RegExp(`(?<![0-9])${w.titleYear}`, "u");

/**
 * The place that a text opens with where it is none of ours, or null. `ours` are the names of the one assessed and of whom it belongs to;
 * a text that names it anywhere is taken for ours.
 */
export function foreignPlace(text: string, own: readonly string[], known: readonly string[]): string | null {
  const bare = text.replace(/\s+(?=\p{Script=Han})/gu, " ");
  if (own.some((name) => bare.includes(name))) return null;
  const places = [...bare.slice(0, opening).matchAll(placeName)].flatMap((match) => match.groups?.["place"] ?? []);
  const generic = (place: string): boolean => t.genericPlaces.some((word) => place.endsWith(word));
  return places.find((place) => !generic(place) && !known.some((name) => name.includes(place) || place.includes(name))) ?? null;
}

/** The year that a text opens with (2021年度…情况), or null. */
export function openingYear(text: string): string | null {
  return yearName.exec(text.slice(0, opening).replace(/\s/gu, ""))?.groups?.["year"] ?? null;
}

/** The part of a year that a text's title says it is of (2021年6月…通报), or null. */
export function titlePeriod(text: string, year: string): string | null {
  return periodsIn(titleOf(text), year).find(({ grain }) => grain !== "year")?.period ?? null;
}

/** A street or another office in whose name a text's title stands, or null. */
export const titleOffice = (text: string, others: readonly string[]): string | null =>
  others.find((name) => titleOf(text).includes(name)) ?? null;

const titleOf = (text: string): string => (/\S[^\n]*/u.exec(text.slice(0, opening))?.[0] ?? "").replace(/\s/gu, "").slice(0, 60);
