// Names of tasks and items as offices write them (任务、事项名称): which one a heading or a cell names, also where a word is added or left out.
import { likeness, pairsOf } from "../claim/likeness.ts";
import { generalWords, headingFillers, headingPattern, joiningWords, restWords, smallWords } from "./words.ts";

/** An item that a reply may be about, with the words that it is known by: its name, what the ledgers write, what it is judged by. */
export interface PlaceItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  /** Null where its task has no other. */
  readonly label: string | null;
  readonly words: string;
  /** What was reported of it last: of an office's own words, and no better placed than they were. */
  readonly last?: string;
}

/** What a place of a reply is said to be about; the item is null where only its task is said. */
export interface About {
  readonly task: number | null;
  readonly item: number | null;
}

/** How a name may be written: `strict`, as it is; `loose`, with words beside it or nearly; `part`, by any word of it (事故). */
export type NamingBy = "strict" | "loose" | "part";

/** What a text names; `near` is the task whose items are meant first. */
export type Naming = (text: string, near: number | null, by: NamingBy) => About | null;

interface Name extends About {
  readonly label: string;
}

/** Reads names of the sender's own tasks and items, then of anybody's. */
export function namingOf(own: readonly PlaceItem[], all: readonly PlaceItem[]): Naming {
  const tasks = new Map(all.map(({ task, taskLabel }) => [task, bareOf(taskLabel)]));
  const names: readonly Name[] = [
    ...[...tasks].map(([task, label]) => ({ task, item: null, label })),
    ...all.flatMap(({ task, item, label }) => (label === null ? [] : [{ task, item, label: bareOf(label) }])),
  ];
  const owned = new Set<number | null>(own.map(({ task }) => task));
  return (text, near, by) => {
    const bare = bareOf(text);
    if (bare.length < 2) return null;
    // 其他重点工作 may be part of a name, and is what anybody calls the rest.
    const isGeneral = general.test(bare);
    const isMeant = (name: Name, fit: number): boolean => fit === 1 || !isGeneral || name.task === near || owned.has(name.task);
    const fits = names.map((name) => ({ name, fit: fitOf(bare, name.label, by) })).filter(({ name, fit }) => fit > 0 && isMeant(name, fit));
    const ranks = [fits.filter(({ fit }) => fit === 1), fits];
    const circles = [({ task }: Name) => task === near, ({ task }: Name) => owned.has(task), () => true];
    for (const rank of ranks)
      for (const isWithin of circles) {
        const found = rank.filter(({ name }) => isWithin(name)).sort((a, b) => b.fit - a.fit);
        if (found.length > 0) return chooseName(bare, found);
      }
    return null;
  };
}

/** A text without its number, what stands in brackets at its end, and marks. */
export const bareOf = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(headingNumber, "")
    .replace(/\([^()]*\)$/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a line only says that what follows is something else (配合事项, 其他工作). */
export const namesRest = (text: string): boolean => general.test(bareOf(text)) && rest.test(text);

const headingNumber = new RegExp(headingPattern, "u");
const filled = new RegExp(`^(?:${headingFillers})*$`, "u");
const general = new RegExp(`^(?:${headingFillers}|${generalWords}|${restWords})*$`, "u");
const rest = new RegExp(restWords, "u");
const small = new RegExp(smallWords, "gu");
const joins = new RegExp(joiningWords, "u");

/** So much may stand beside a name, and beside one of three characters; a part of a name is at least as long as `shortestPart`. */
const namedMore = 8;
const shortMore = 4;
const shortestPart = 4;
/** Names that are alike to this are one, written otherwise; of what reports, only more alike ones. */
const alike = 0.75;
const strictlyAlike = 0.8;
/** Of names that fit nearly as well, none is meant alone. */
const rival = 0.1;
/** Whatever else a name says, a word of it fits it as well as any other. */
const partly = 0.5;

/** How well a bare text fits a name: 1 the same, 0 not at all. */
function fitOf(bare: string, label: string, by: NamingBy): number {
  if (bare === label) return 1;
  if (by === "part") return label.includes(bare) && !general.test(bare) ? partly : 0;
  const like = likeness(pairsOf(bare), pairsOf(label), { of: () => 1 });
  if (bare.includes(label)) {
    const rest = bare.replace(label, "");
    if (filled.test(rest)) return 0.95;
    const isNear = rest.length <= (label.length > 3 ? namedMore : shortMore) && label.length >= 3 && !/[0-9]/u.test(rest);
    return by === "loose" && isNear ? like : 0;
  }
  if (bare.replaceAll(small, "") === label.replaceAll(small, "")) return 0.95;
  if (by === "strict") return like >= strictlyAlike ? like : 0;
  return (label.includes(bare) && bare.length >= shortestPart) || like >= alike ? like : 0;
}

function chooseName(bare: string, found: readonly { readonly name: Name; readonly fit: number }[]): About | null {
  const [best] = found;
  if (!best) return null;
  const { task, item, label } = best.name;
  // 规范性文件 is part of two items' names, of the longer one no less than of the shorter.
  const isPart = (one: Name): boolean => one.task === task && one.item !== null && label.includes(bare) && one.label.includes(bare);
  const rivals = found.filter((one) => one !== best && best.fit < 1 && (one.fit >= best.fit - rival || isPart(one.name)));
  if (rivals.some(({ name }) => name.task !== task)) return null;
  // 示范创建项目和决策案例 names an item and more than it: what is meant is its task.
  const isMore = bare.includes(label) && joins.test(bare.replace(label, " "));
  return { task, item: isMore || rivals.length > 0 ? null : item };
}
