// Chance from a seed: the same seed gives the same numbers on every machine, so the example's files are the same bytes everywhere.

/** A stream of chance, drawn from in order. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  /** True in a share `probability` of draws. */
  readonly chance: (probability: number) => boolean;
  /** One of the list, each as likely. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
}

/** Starts a stream from a text; streams of different texts are independent (sfc32 over an FNV-1a spread of the text). */
export function random(seed: string): Random {
  const next = stream(seed);
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => at(list, integer(0, list.length - 1));
  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = integer(0, i);
      [copy[i], copy[j]] = [at(copy, j), at(copy, i)];
    }
    return copy;
  };
  return { next, integer, chance: (probability) => next() < probability, pick, shuffle };
}

function stream(seed: string): () => number {
  const word = (salt: number): number => {
    let hash = 0x811c9dc5 ^ salt;
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return hash | 0;
  };
  let [a, b, c, d] = [word(1), word(2), word(3), 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  // The first draws still show the seed's pattern.
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

/** Draws a place in the list of weights, each as likely as its weight says. */
export function weighted(weights: readonly number[]): (chance: Random) => number {
  let sum = 0;
  const ends = Float64Array.from(weights, (weight) => (sum += weight));
  return (chance) => {
    const drawn = chance.next() * sum;
    let place = 0;
    while (place < ends.length - 1 && at(ends, place) <= drawn) place += 1;
    return place;
  };
}

/** Marks exactly `count` of so many places with 1; one of twice the weight is about twice as likely to be marked, one of weight 0 never is (Efraimidis and Spirakis). */
export function mark(chance: Random, length: number, count: number, weight: (index: number) => number): Uint8Array {
  const keys = new Float64Array(length);
  for (let index = 0; index < length; index += 1) keys[index] = -Math.log(1 - chance.next()) / weight(index);
  const limit = count === 0 ? -1 : at(keys.toSorted(), count - 1);
  return Uint8Array.from(keys, (key) => (key <= limit ? 1 : 0));
}

/** Exactly `count` of the list, without repetition, those of more weight likelier and in no particular order. */
export function sample<T>(chance: Random, list: readonly T[], count: number, weight: (item: T) => number): readonly T[] {
  const keys = Float64Array.from(list, (item) => -Math.log(1 - chance.next()) / weight(item));
  const order = Array.from(list.keys()).sort((a, b) => at(keys, a) - at(keys, b));
  return order.slice(0, count).map((index) => at(list, index));
}

/** The item at a place that is known to exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no item ${index} among ${list.length}`);
  return list[index] as T;
}
