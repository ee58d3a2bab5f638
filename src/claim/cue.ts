// Cue words (提示词) around figures: one table of words, each with everything it may mean; the rules choose by where it stands.
import * as c from "./comparison-words.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";
import { type WordTable, wordTable } from "./word-table.ts";

/** What a word may mean, as bits. */
export const cue = {
  about: 1 << 0,
  above: 1 << 1,
  atLeast: 1 << 2,
  atMost: 1 << 3,
  below: 1 << 4,
  equal: 1 << 5,
  reach: 1 << 6,
  up: 1 << 7,
  down: 1 << 8,
  weak: 1 << 9,
  rate: 1 << 10,
  marker: 1 << 11,
  samePeriod: 1 << 12,
  previousPeriod: 1 << 13,
  sameDefinition: 1 << 14,
  level: 1 << 15,
  baseAbove: 1 << 16,
  baseBelow: 1 << 17,
  hedge: 1 << 18,
  average: 1 << 19,
  rank: 1 << 20,
  plan: 1 << 21,
} as const;

export const cues: WordTable<number> = cueTable();

function cueTable(): WordTable<number> {
  const meanings = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) meanings.set(word, (meanings.get(word) ?? 0) | bit);
  };
  const { comparators } = w;
  const { directions, bases } = c;
  add(comparators.about, cue.about);
  add([...comparators.above, ...comparators.more], cue.above);
  add(comparators.atLeast, cue.atLeast);
  add(comparators.atMost, cue.atMost);
  add([...comparators.below, ...comparators.less], cue.below);
  add(comparators.equal, cue.equal);
  add(comparators.reach, cue.reach);
  add(directions.up, cue.up);
  add(directions.down, cue.down);
  add(c.weakDirections, cue.weak);
  add(c.rateNouns, cue.rate);
  add(bases.markers, cue.marker);
  add(bases.samePeriod, cue.samePeriod);
  add(bases.previousPeriod, cue.previousPeriod);
  add(bases.sameDefinition, cue.sameDefinition);
  add(bases.level, cue.level);
  add(bases.above, cue.baseAbove);
  add(bases.below, cue.baseBelow);
  add(w.hedges, cue.hedge);
  add([...u.averages, u.eachWord], cue.average);
  add(c.rankVerbs, cue.rank);
  return wordTable([...meanings]);
}
