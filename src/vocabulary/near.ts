// The known name closest to one that nobody knows, for "did you mean": edits are letters added, dropped, changed or swapped.

/** Optimal string alignment distance between two texts, in characters. */
function distance(a: readonly string[], b: readonly string[]): number {
  let [before, row]: [readonly number[], readonly number[]] = [[], b.map((_, j) => j).concat(b.length)];
  for (const [i, x] of a.entries()) {
    const next = [i + 1];
    for (const [j, y] of b.entries()) {
      const change = (row[j] ?? 0) + (x === y ? 0 : 1);
      const swapped = i > 0 && j > 0 && x === b[j - 1] && y === a[i - 1];
      const swap = swapped ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/**
 * The known name closest to `name`, the first of equals; empty where nothing is near enough to be meant: at most two edits,
 * or a third of the letters of a long name, and never more than half of the longer name's letters.
 */
export function nearest(name: string, known: Iterable<string>): string {
  const letters = [...name];
  let [best, least] = ["", Math.max(2, Math.floor(letters.length / 3)) + 1];
  for (const candidate of known) {
    const edits = distance(letters, [...candidate]);
    if (edits < least && edits * 2 <= Math.max(letters.length, [...candidate].length)) [best, least] = [candidate, edits];
  }
  return best;
}
