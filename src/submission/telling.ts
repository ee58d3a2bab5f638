// What words tell (凭词认项): which item a text names by its own words, and whether so plainly that a heading above it is not believed.
import { pairsOf, weigh, type Weights } from "../claim/likeness.ts";
import { times } from "../claim/time-words.ts";
import type { About, PlaceItem } from "./naming.ts";

/** Reads items out of the words of a text alone. */
export interface Telling {
  /** The item of a task that a text speaks of clearly more than of the task's others. */
  readonly within: (text: string, task: number) => PlaceItem | null;
  /** Whether a text has words of an item. */
  readonly speaksOf: (text: string, held: About) => boolean;
  /** Whether it has words of another item, and hardly any of this one. */
  readonly speaksOfOther: (text: string, held: About) => boolean;
  /** The item that a text names clearly better than what it is held to be about; null where it may stay. Of `within` alone, where that is given. */
  readonly against: (text: string, held: About | null, within: number | null) => PlaceItem | null;
}

/** How much a text speaks of an item, in weights of pairs of characters: a rare one weighs a little less than 1. */
interface Scored {
  readonly one: PlaceItem;
  readonly score: number;
}

/** What is said must weigh so much at least: to choose an item of a task, to leave an item for another of its task, and for one of another task. */
const least = { within: 1.5, beside: 2, beyond: 4.5 } as const;
/** To be chosen in a task an item must be ahead of the next by so much. */
const ahead = 0.75;
/** What it is held to be, and any third item, may be spoken of by no more than these parts of it. */
const mostHeld = 0.4;
const mostThird = 0.75;
/** A long text with a few words of another item is not about that. */
const share = 0.24;
/** Words of items that are not the sender's count for less. */
const strange = 0.7;
/** The words of an item's name count for more, where no other item of its task is told with them. */
const inName = 2;

/** Learns the words of all items; `own` are those of the sender's tasks. */
export function tellingOf(own: readonly PlaceItem[], all: readonly PlaceItem[]): Telling {
  const weights = weigh(all.map(({ words }) => words));
  const said = new Map(all.map((one) => [one, pairsOf(one.words)]));
  const tasks = new Map(all.map(({ task, taskLabel }) => [task, pairsOf(taskLabel)]));
  const owned = new Set(own.map(({ task }) => task));
  const counts = new Map(all.map((one) => [one, countsOf(one, all, said, weights)]));
  const scoreOf = (pairs: ReadonlySet<string>, one: PlaceItem): number => sum([...pairs].map((pair) => counts.get(one)?.get(pair) ?? 0));
  const ranked = (pairs: ReadonlySet<string>, among: readonly PlaceItem[]): readonly Scored[] =>
    among.map((one) => ({ one, score: scoreOf(pairs, one) })).sort((a, b) => b.score - a.score);
  // A heading's own words in the text are words of it, whichever item of its task they come from.
  const heldScore = (pairs: ReadonlySet<string>, { task, item }: About): number => {
    const among = all.filter((one) => one.task === task && (item === null || one.item === item));
    const label = [...pairs].filter((pair) => task !== null && tasks.get(task)?.has(pair));
    return Math.max(
      0,
      ...among.map((one) => scoreOf(pairs, one) + sum(label.filter((pair) => !counts.get(one)?.has(pair)).map(weights.of))),
    );
  };
  return {
    within: (text, task) => {
      const [best, second] = ranked(
        pairsOf(timeless(text)),
        all.filter((one) => one.task === task),
      );
      return best && best.score >= least.within && best.score - (second?.score ?? 0) >= ahead ? best.one : null;
    },
    speaksOf: (text, held) => heldScore(pairsOf(timeless(text)), held) >= least.within,
    speaksOfOther: (text, held) => {
      const pairs = pairsOf(timeless(text));
      const [best] = ranked(pairs, all);
      return best !== undefined && best.score >= least.beside && heldScore(pairs, held) <= mostHeld * best.score;
    },
    against: (text, held, within) => {
      const pairs = pairsOf(timeless(text));
      const others = all.filter(({ task, item }) => {
        if (within !== null && task !== within) return false;
        return held?.task !== task || (held.item !== null && item !== held.item);
      });
      const [best, third] = ranked(pairs, others)
        .map(({ one, score }) => ({ one, score: owned.has(one.task) ? score : strange * score }))
        .sort((a, b) => b.score - a.score);
      if (!best) return null;
      const isAhead = best.score >= (held?.task === best.one.task ? least.beside : least.beyond);
      const isMost = best.score >= share * sum([...pairs].map(weights.of)) && (third?.score ?? 0) <= mostThird * best.score;
      return isAhead && isMost && (held === null || heldScore(pairs, held) <= mostHeld * best.score) ? best.one : null;
    },
  };
}

/** What each pair of an item's words counts. */
function countsOf(
  one: PlaceItem,
  all: readonly PlaceItem[],
  said: ReadonlyMap<PlaceItem, ReadonlySet<string>>,
  weights: Weights,
): ReadonlyMap<string, number> {
  const siblings = all.filter((other) => other !== one && other.task === one.task);
  const name = pairsOf(one.label ?? one.taskLabel);
  const isOnly = (pair: string): boolean => !siblings.some((other) => said.get(other)?.has(pair));
  const factorOf = (pair: string): number => (name.has(pair) && isOnly(pair) ? inName : 1);
  return new Map([...(said.get(one) ?? []), ...name].map((pair) => [pair, factorOf(pair) * weights.of(pair)]));
}

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/** Times stand in every text and tell no item. */
const timeless = (text: string): string => text.replace(timed, "，");
const timed = new RegExp([...times.periods, ...times.others].sort((a, b) => b.length - a.length).join("|"), "gu");
