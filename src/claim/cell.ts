// Bare numbers in tables (表中数): a cell that is only a number takes its unit from the heads of its column and row, from the target beside it, or from the table's caption.
import type { Draft, Sentence } from "./draft.ts";
import { readUnit } from "./unit.ts";
import * as w from "./words.ts";

/** A cell that is nothing but numbers, signs, suffixes and marks between them. */
const numeric = new RegExp(`^(?:[\\s\\d.,+\\-%‰/:~—–=<>≤≥()]|[${w.groups.tenThousand}${w.groups.hundredMillion}]|${[...w.suffixes.about, ...w.suffixes.atLeast, ...w.suffixes.atMost].join("|")})+$`, "u");

export const isNumeric = (text: string): boolean => numeric.test(text) && /\d/.test(text);

/** A unit as a head names it, and how many of it one is (万元). */
export interface HeadUnit {
  readonly word: string;
  readonly factor: number;
}

/** What a numeric cell may take its unit from besides its own heads. */
export interface Beside {
  /** Units of the figures in the target of the same row, in order. */
  readonly siblings: readonly (string | null)[];
  /** Of the table's caption (单位：万元). */
  readonly caption: HeadUnit | null;
  /** Of the numbers above in the same table, where the heads of this row say nothing. */
  readonly above: HeadUnit | null;
}

/** Gives the bare numbers of a numeric cell their units, and says which unit the heads gave. */
export function resolveCell({ drafts, columnHead, rowHead }: Sentence, { siblings, caption, above }: Beside): HeadUnit | null {
  const change = changeOf(columnHead);
  const isRatio = isRatioHead(columnHead);
  const own = unitOfHead(columnHead) ?? (isRatio ? null : unitOfHead(rowHead));
  for (const [index, draft] of drafts.entries()) {
    draft.accepted = true;
    if (draft.unit === null && draft.date === null) {
      const sibling = siblings[index] ?? siblings[0] ?? null;
      const unit = own ?? (isRatio ? null : ((sibling === null ? null : { word: sibling, factor: 1 }) ?? caption ?? above));
      if (unit) setUnit(draft, unit);
      else draft.kind = draft.kind === "ratio" ? "ratio" : "measure";
    }
    if (change) {
      const isLess = draft.signed || (draft.values[0] ?? 0) < 0;
      draft.comparisons.push({ base: change.base, change: `${isLess ? "-" : "+"}${draft.written}${draft.unitFrom === "header" ? (draft.unit ?? "") : ""}` });
      draft.change = true;
    }
  }
  return own;
}

/** A column of changes: 环比(%), 较二季度增减, 增减. */
function changeOf(head: string): { readonly base: string | null } | null {
  const name = bare(head);
  const against = w.againstHeads.exec(name)?.[1];
  if (against !== undefined) return { base: against };
  const found = w.changeHeads.find(([word]) => name.includes(word));
  return found ? { base: found[1] } : null;
}

function setUnit(draft: Draft, { word, factor }: HeadUnit): void {
  const read = readUnit(word, 0);
  draft.unit = word === w.rankUnit ? word : (read?.unit ?? word);
  draft.unitFrom = "header";
  if (factor !== 1) draft.values = draft.values.map((value) => Number(`${String(value)}e${String(Math.log10(factor))}`));
  const kind = word === w.rankUnit ? "rank" : (read?.kind ?? "count");
  draft.kind = kind === "name" ? "count" : kind === "count" && draft.values.some((value) => !Number.isInteger(value)) ? "measure" : kind;
}

const bare = (head: string): string => head.replace(/[（(][^）)]*[）)]/gu, "").replace(/\s+/gu, "");
const isRatioHead = (head: string): boolean => w.headRatios.some((end) => bare(head).endsWith(end));

/** 万元 is 元, ten thousand times. */
function parseHeadUnit(text: string): HeadUnit | null {
  const power = text.startsWith(w.groups.tenThousand) ? 1e4 : text.startsWith(w.groups.hundredMillion) ? 1e8 : 1;
  const word = power === 1 ? text : text.slice(1);
  const unit = readUnit(word, 0);
  return unit && unit.kind !== "name" && unit.end === word.length ? { word, factor: power } : null;
}

/** 单位：万元 in a caption or a line above a table. */
export function unitOfCaption(text: string): HeadUnit | null {
  for (const lead of w.headUnitBefore) {
    const at = text.indexOf(lead);
    if (at < 0) continue;
    const [word = ""] = /^[^，、,）)\s]{1,8}/u.exec(text.slice(at + lead.length)) ?? [];
    const unit = parseHeadUnit(word);
    if (unit) return unit;
  }
  return null;
}

/** 受理量（件）, （单位：万元）, 本年制发件数, 名次. */
function unitOfHead(head: string): HeadUnit | null {
  if (head === "") return null;
  for (const [, inside = ""] of [...head.matchAll(/[（(]([^（）()]*)[）)]/gu)].reverse()) {
    const text = w.headUnitBefore.reduce((rest, lead) => (rest.startsWith(lead) ? rest.slice(lead.length) : rest), inside.trim());
    const unit = parseHeadUnit(text);
    if (unit) return unit;
  }
  const name = bare(head);
  const found = w.headUnits.find(([end]) => name.endsWith(end)) ?? w.headUnits.find(([inside]) => inside.length > 1 && name.includes(inside));
  return found ? { word: found[1], factor: 1 } : null;
}
