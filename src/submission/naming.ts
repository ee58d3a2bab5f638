// Names of tasks and items as offices write them (任务、事项名称): which one a heading or a cell names, also where a word is added or left out.
import { likeness, pairsOf } from "../claim/likeness.ts";
import { headingFillers, headingPattern, joiningWords, smallWords } from "./words.ts";

/** An item that a reply may be about, with the words that it is known by: its name, what the ledgers write, what was reported last. */
export interface PlaceItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  /** Null where its task has no other. */
  readonly label: string | null;
  readonly words: string;
}

/** What a place of a reply is said to be about; the item is null where only its task is said. */
export interface About {
  readonly task: number | null;
  readonly item: number | null;
}

/** What a text names: by its name alone where it is `strict`; `near` is the task whose items are meant first. */
export type Naming = (text: string, near: number | null, isStrict: boolean) => About | null;

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
  return (text, near, isStrict) => {
    const bare = bareOf(text);
    if (bare.length < 2) return null;
    const fits = names.map((name) => ({ name, fit: fitOf(bare, name.label, isStrict) })).filter(({ fit }) => fit > 0);
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

const headingNumber = new RegExp(headingPattern, "u");
const filled = new RegExp(`^(?:${headingFillers})*$`, "u");
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

/** How well a bare text fits a name: 1 the same, 0 not at all. */
function fitOf(bare: string, label: string, isStrict: boolean): number {
  if (bare === label) return 1;
  const like = likeness(pairsOf(bare), pairsOf(label), { of: () => 1 });
  if (bare.includes(label)) {
    const rest = bare.replace(label, "");
    if (filled.test(rest)) return 0.95;
    const isNear = rest.length <= (label.length > 3 ? namedMore : shortMore) && label.length >= 3 && !/[0-9]/u.test(rest);
    return !isStrict && isNear ? like : 0;
  }
  if (bare.replaceAll(small, "") === label.replaceAll(small, "")) return 0.95;
  if (isStrict) return like >= strictlyAlike ? like : 0;
  return (label.includes(bare) && bare.length >= shortestPart) || like >= alike ? like : 0;
}

function chooseName(bare: string, found: readonly { readonly name: Name; readonly fit: number }[]): About | null {
  const [best] = found;
  if (!best) return null;
  const { task, item, label } = best.name;
  const rivals = found.filter((one) => one !== best && best.fit < 1 && one.fit >= best.fit - rival);
  if (rivals.some(({ name }) => name.task !== task)) return null;
  // 示范创建项目和决策案例 names an item and more than it: what is meant is its task.
  const isMore = bare.includes(label) && joins.test(bare.replace(label, " "));
  return { task, item: isMore || rivals.length > 0 ? null : item };
}
