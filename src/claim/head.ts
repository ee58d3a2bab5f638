// Heads of columns and rows (表头): the unit, the change and the time that they give to the bare numbers under and beside them.
import { readTime } from "./time.ts";
import { readUnit } from "./unit.ts";
import * as c from "./comparison-words.ts";
import * as n from "./numeral-words.ts";
import * as u from "./unit-words.ts";

/** A unit as a head names it, and how many of it one is (万元). */
export interface HeadUnit {
  readonly word: string;
  readonly factor: number;
}

/** What a head says of its numbers. */
export interface Head {
  readonly text: string;
  readonly unit: HeadUnit | null;
  /** Its numbers are quotients without a unit (万人诉求比). */
  readonly isRatio: boolean;
  /** Its numbers are changes against this base. */
  readonly change: { readonly base: string | null } | null;
  /** Its numbers are of this time (2021年). */
  readonly period: string | null;
  /** The direction of the rate that it names (增幅, 下降), else nothing. */
  readonly direction: "+" | "-" | null;
  /** Its cells hold the units of their rows. */
  readonly isUnit: boolean;
}

const noHead: Head = { text: "", unit: null, isRatio: false, change: null, period: null, direction: null, isUnit: false };

const bare = (head: string): string => head.replace(/[（(][^）)]*[）)]/gu, "");
const rateHead = new RegExp(`(${[...c.rateNouns, ...u.headDirections].join("|")})$`, "u");

/** Reads a head. */
function parseHead(written: string): Head {
  const text = written.replace(/\s+/gu, "");
  const name = bare(text);
  const [, noun] = rateHead.exec(name) ?? [];
  const direction = noun === undefined ? null : (c.directions.down as readonly string[]).includes(noun) ? "-" : "+";
  return {
    text,
    unit: unitOfHead(text, name),
    isRatio: u.headRatios.some((end) => name.endsWith(end)),
    change: changeOf(name),
    period: periodOf(text),
    direction,
    isUnit: u.unitHeads.includes(name),
  };
}

/** A column of changes: 环比(%), 较二季度增减, 增减. */
function changeOf(name: string): Head["change"] {
  const against = u.againstHeads.exec(name)?.[1];
  if (against !== undefined) return { base: against };
  const found = u.changeHeads.find(([word]) => name.includes(word));
  return found ? { base: found[1] } : null;
}

/** A head that is a time: its column's numbers are of that time. */
function periodOf(text: string): string | null {
  const part = text.split("/").find((one) => {
    const time = readTime(one, 0, true);
    return time?.end === one.length && time.governs && /\d/.test(one);
  });
  return part ?? null;
}

/** 万元 is 元, ten thousand times. */
export function parseHeadUnit(text: string): HeadUnit | null {
  const power = text.startsWith(n.groups.tenThousand) ? 1e4 : text.startsWith(n.groups.hundredMillion) ? 1e8 : 1;
  const word = power === 1 ? text : text.slice(1);
  const unit = readUnit(word, 0);
  return unit && unit.kind !== "name" && unit.end === word.length ? { word, factor: power } : null;
}

const leads: readonly string[] = u.headUnitBefore;

/** 单位：万元 in a caption or a line above a table. */
export function unitOfCaption(text: string): HeadUnit | null {
  for (const lead of leads) {
    const at = text.indexOf(lead);
    if (at < 0) continue;
    const [word = ""] = /^[^，、,）)\s]{1,8}/u.exec(text.slice(at + lead.length)) ?? [];
    const unit = parseHeadUnit(word);
    if (unit) return unit;
  }
  return null;
}

/** 受理量（件）, （单位：万元）, 本年制发件数, 名次. */
function unitOfHead(head: string, name: string): HeadUnit | null {
  if (head === "") return null;
  if (name.endsWith("%") || name.endsWith("％")) return { word: "%", factor: 1 };
  for (const [, inside = ""] of [...head.matchAll(/[（(]([^（）()]{1,20})[）)]/gu)].reverse()) {
    const lead = leads.find((word) => inside.startsWith(word));
    const unit = parseHeadUnit(lead === undefined ? inside : inside.slice(lead.length));
    if (unit) return unit;
  }
  const found =
    u.headUnits.find(([end]) => name.endsWith(end)) ?? u.headUnits.find(([inside]) => inside.length > 1 && name.includes(inside));
  return found ? { word: found[1], factor: 1 } : null;
}

/** Reads each different head once. */
export function headReader(): (written: string | null) => Head {
  const seen = new Map<string, Head>();
  return (written) => {
    if (written === null) return noHead;
    const known = seen.get(written);
    if (known) return known;
    const head = parseHead(written);
    seen.set(written, head);
    return head;
  };
}
