// Whose report a text is (文本所属): the place and the year that it opens with. Another's figures are not held against our ledgers.
import { checkWords as w } from "./check-words.ts";
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
