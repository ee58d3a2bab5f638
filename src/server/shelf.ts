// Documents that were checked lately (待更正的材料), in memory alone: a binding can be corrected while its document is at hand, and nothing is kept after.
import { randomBytes } from "node:crypto";
import type { Document } from "../document/document.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** A document as it was read, and under which scheme it is checked. */
export interface Shelved {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly scheme: string;
}

export interface Shelf {
  /** Takes a document in; what it answers is not to be guessed. */
  readonly append: (shelved: Shelved) => string;
  readonly load: (id: string) => Shelved | null;
}

/** So many documents with so much text, for so long. */
const most = { documents: 8, units: 8_000_000, milliseconds: 30 * 60_000 } as const;

/** A shelf from which the oldest documents go first. `now` is in milliseconds. */
export function createShelf(now: () => number): Shelf {
  const kept = new Map<string, Shelved & { readonly since: number }>();
  const clear = (): void => {
    let units = [...kept.values()].reduce((sum, { document }) => sum + document.text.length, 0);
    for (const [id, { since, document }] of kept) {
      if (kept.size <= most.documents && units <= most.units && now() - since < most.milliseconds) break;
      kept.delete(id);
      units -= document.text.length;
    }
  };
  return {
    append(shelved) {
      const id = randomBytes(16).toString("hex");
      kept.set(id, { ...shelved, since: now() });
      clear();
      return id;
    },
    load(id) {
      clear();
      return kept.get(id) ?? null;
    },
  };
}
