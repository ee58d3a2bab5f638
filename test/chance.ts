// Chance that can be repeated: the same seed gives the same numbers, on every machine.

export interface Chance {
  /** A whole number from 0 up to but not including the bound. */
  readonly below: (bound: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The generator “mulberry32”: good enough for mutations, and no more. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    pick: (list) => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
