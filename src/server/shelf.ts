// What readers sent lately (待处理的材料), in memory alone: it can be gone on with while it is at hand, and nothing is kept after.
import { randomBytes } from "node:crypto";

export interface Shelf<T> {
  /** Takes a thing in; what it answers is not to be guessed. */
  readonly append: (thing: T) => string;
  readonly load: (id: string) => T | null;
  /** Puts another thing in its place; null takes it away. */
  readonly update: (id: string, thing: T | null) => void;
}

/** So long anything is kept. */
const milliseconds = 30 * 60_000;

/** A shelf for so many things of so much size together, from which the oldest go first. `now` is in milliseconds. */
export function createShelf<T>(
  now: () => number,
  sizeOf: (thing: T) => number,
  most: { readonly things: number; readonly size: number },
): Shelf<T> {
  const kept = new Map<string, { readonly thing: T; readonly since: number }>();
  const clear = (): void => {
    let size = [...kept.values()].reduce((sum, { thing }) => sum + sizeOf(thing), 0);
    for (const [id, { since, thing }] of kept) {
      if (kept.size <= most.things && size <= most.size && now() - since < milliseconds) break;
      kept.delete(id);
      size -= sizeOf(thing);
    }
  };
  return {
    append(thing) {
      const id = randomBytes(16).toString("hex");
      kept.set(id, { thing, since: now() });
      clear();
      return id;
    },
    load(id) {
      clear();
      return kept.get(id)?.thing ?? null;
    },
    update(id, thing) {
      const held = kept.get(id);
      if (!held) return;
      if (thing === null) kept.delete(id);
      else kept.set(id, { ...held, thing });
    },
  };
}
