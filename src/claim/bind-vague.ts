// Binding of words without figures (未量化): the change or comparison that a scheme computes of the same thing, so that its figure can be offered.
import type { Candidate } from "./bind.ts";
import { coverage, likeness, pairsOf, shared, weigh } from "./likeness.ts";
import type { Vague } from "./vague.ts";

/** The same demands as of figures; words alone must be nearer. */
const least = 0.3;
const margin = 0.1;
const telling = 1.5;

/** The candidate whose change such words state, or null where none is sure. */
export function bindVague(vague: Vague, task: number | null, candidates: readonly Candidate[]): Candidate | null {
  const said = pairsOf(vague.subject + vague.text);
  const weights = weigh(candidates.map(({ label, near, sentence }) => `${label}。${near}。${sentence}`));
  const best = new Map<string, { readonly candidate: Candidate; readonly score: number }>();
  for (const candidate of candidates) {
    if (!candidate.change || (task !== null && candidate.task !== task)) continue;
    const [label, words] = [pairsOf(candidate.label), pairsOf(`${candidate.near}。${candidate.sentence}`)];
    if (shared(said, new Set([...label, ...words]), weights) < telling) continue;
    const score = 0.5 * Math.max(likeness(said, label, weights), coverage(label, said, weights)) + 0.5 * likeness(said, words, weights);
    if (score > (best.get(candidate.metric)?.score ?? 0)) best.set(candidate.metric, { candidate, score });
  }
  const [first, second] = [...best.values()].sort((a, b) => b.score - a.score);
  if (!first || first.score < least || (second && first.score - second.score < margin * first.score)) return null;
  return first.candidate;
}
