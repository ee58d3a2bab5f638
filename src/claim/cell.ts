// Bare numbers in tables (表中数): a cell that is only a number takes its unit from the heads of its column and row, or from the target beside it.
import { type Draft, type Sentence } from "./draft.ts";
import { readUnit } from "./unit.ts";
import * as w from "./words.ts";

/** A cell that is nothing but numbers, signs and marks between them. */
const numeric = /^[\s\d.,+\-%‰/:~—–=<>≤≥万亿()]+$/u;

/** Units of the figures in the target of the same row, in order. */
export type SiblingUnits = readonly (string | null)[];

export const isNumeric = (text: string): boolean => numeric.test(text) && /\d/.test(text);

/** Gives the bare numbers of a numeric cell their units. */
export function resolveCell({ drafts, columnHead, rowHead }: Sentence, siblings: SiblingUnits): void {
  drafts.forEach((draft, index) => {
    if (draft.date !== null || draft.unit !== null) {
      draft.accepted = true;
      return;
    }
    const unit = unitOfHead(columnHead) ?? (isRatioHead(columnHead) ? undefined : (unitOfHead(rowHead) ?? siblingUnit(siblings, index)));
    draft.accepted = true;
    if (unit === undefined || unit === null) {
      draft.kind = draft.kind === "ratio" ? "ratio" : "measure";
      return;
    }
    setUnit(draft, unit);
  });
}

function siblingUnit(siblings: SiblingUnits, index: number): { readonly word: string; readonly factor: number } | null {
  const unit = siblings[index] ?? siblings[0] ?? null;
  return unit === null ? null : { word: unit, factor: 1 };
}

function setUnit(draft: Draft, { word, factor }: { readonly word: string; readonly factor: number }): void {
  const read = readUnit(word, 0);
  draft.unit = read?.unit ?? word;
  draft.unitFrom = "header";
  if (factor !== 1) draft.values = draft.values.map((value) => Number(`${String(value)}e${String(Math.log10(factor))}`));
  const kind = word === w.rankUnit ? "rank" : (read?.kind ?? "count");
  draft.kind = kind === "name" ? "count" : kind === "count" && draft.values.some((value) => !Number.isInteger(value)) ? "measure" : kind;
}

const isRatioHead = (head: string): boolean => w.headRatios.some((end) => bare(head).endsWith(end));
const bare = (head: string): string => head.replace(/[（(][^）)]*[）)]/gu, "").replace(/\s+/gu, "");

/** 受理量（件）, （单位：万元）, 本年制发件数, 名次. */
function unitOfHead(head: string): { readonly word: string; readonly factor: number } | null {
  if (head === "") return null;
  for (const [, inside = ""] of [...head.matchAll(/[（(]([^（）()]*)[）)]/gu)].reverse()) {
    const text = w.headUnitBefore.reduce((rest, lead) => (rest.startsWith(lead) ? rest.slice(lead.length) : rest), inside.trim());
    const power = text.startsWith("万") && text !== "万" ? 1e4 : text.startsWith("亿") ? 1e8 : text.startsWith("千") && text.endsWith("元") ? 1e3 : 1;
    const word = power === 1 ? text : text.slice(1);
    const unit = readUnit(word, 0);
    if (unit && unit.kind !== "name" && unit.end === word.length) return { word, factor: power };
  }
  const name = bare(head);
  const found = w.headUnits.find(([end]) => name.endsWith(end)) ?? w.headUnits.find(([inside]) => inside.length > 1 && name.includes(inside));
  return found ? { word: found[1], factor: 1 } : null;
}
