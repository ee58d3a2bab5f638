// Stretches that stand word for word in the replies of two offices (整段雷同): told at both, whichever of their items they are about.
import { concern, type Concern, type Version } from "./concern.ts";

/** So many characters, marks and spaces aside, are the same by no chance. */
const shortest = 40;

/** A text by its letters and figures, each with where it stands. */
interface Letters {
  readonly version: Version;
  readonly letters: string;
  readonly places: readonly number[];
}

/** What stands word for word in another office's reply; what the ledgers write themselves may stand in both. */
export function sharedStretches(versions: readonly Version[]): ReadonlyMap<Version, readonly Concern[]> {
  const texts = versions.map(lettersOf);
  const holders = new Map<string, Letters[]>();
  for (const one of texts)
    for (const piece of piecesOf(one)) {
      const own = holders.get(piece);
      if (!own) holders.set(piece, [one]);
      else if (own.at(-1) !== one) own.push(one);
    }
  return new Map(
    texts.filter(({ version }) => version.entry !== null).map((one) => [one.version, concernsOf(one, (piece) => holders.get(piece) ?? [])]),
  );
}

/** One concern for each other office: the longest stretch. */
function concernsOf(one: Letters, holdersOf: (piece: string) => readonly Letters[]): readonly Concern[] {
  const runs = new Map<string, { label: string; from: number; length: number }>();
  const open = new Map<string, { from: number; length: number }>();
  [...piecesOf(one)].forEach((piece, at) => {
    const holders = holdersOf(piece);
    const isWritten = holders.some(({ version }) => version.entry === null);
    const others = isWritten ? [] : holders.flatMap(({ version }) => version.organisation ?? []);
    for (const { id, label } of others) {
      if (id === one.version.organisation?.id) continue;
      const before = open.get(id);
      const run = before && before.from + before.length === at ? { from: before.from, length: before.length + 1 } : { from: at, length: 1 };
      open.set(id, run);
      if (run.length > (runs.get(id)?.length ?? 0)) runs.set(id, { label, ...run });
    }
  });
  return [...runs.values()].map(({ label, from, length }) => {
    const [start = 0, end = 0] = [one.places[from], one.places[from + length + shortest - 2]];
    return concern("shared", one.version, { whose: label, words: one.version.text.slice(start, end + 1).trim() });
  });
}

function lettersOf(version: Version): Letters {
  const found = [...version.text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    version,
    letters: found.map(([letter]) => letter.normalize("NFKC").slice(0, 1)).join(""),
    places: found.map(({ index }) => index),
  };
}

/** Every stretch of the shortest length, one at each letter. */
function* piecesOf({ letters }: Letters): Iterable<string> {
  for (let from = 0; from + shortest <= letters.length; from += 1) yield letters.slice(from, from + shortest);
}
