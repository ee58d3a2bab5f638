// Words without figures (未量化): “显著提升”, “高于平均” of something that can be counted, where no number says by how much.
import type { Span } from "../document/document.ts";
import { checkWords as w } from "./check-words.ts";
import { anyOf, spanOf, type Sentence } from "./sentence.ts";

/** A statement that a figure should stand behind and none does. */
export interface Vague extends Span {
  readonly text: string;
  /** What it is said of. */
  readonly subject: string;
  readonly sentence: Sentence;
}

const counted = `[\\p{Script=Han}]{0,14}(?:${anyOf(w.vagueNames)})`;
const changed = `(?:${anyOf(w.vagueRise)})(?:${anyOf(w.vagueVerbs)})`;
const beyond = `${w.allOf}(?:${anyOf(w.vagueCompared)})[\\p{Script=Han}]{0,12}(?:${anyOf(w.comparedWith)})[\\p{Script=Han}]{0,6}`;
const vague = new RegExp(`(?<subject>${counted})${w.allOf}(?<said>${changed}|${beyond})$`, "u");
/** What follows is of a part, and says nothing of the whole. */
const within = new RegExp(`^(?:${anyOf(w.within)})`, "u");
const clauses = new RegExp(`[^${w.clauseEnds}]+`, "gu");

/** What is said to be better, higher or lower without a figure in its clause or the one behind it. */
export function readVague(sentences: readonly Sentence[]): readonly Vague[] {
  return sentences.flatMap((sentence) => {
    const { passage, text, figures } = sentence;
    if (passage.role !== "text" && passage.role !== "fulfilment") return [];
    const found = [...text.matchAll(clauses)];
    return found.flatMap((match, i) => {
      const read = vague.exec(match[0]);
      if (!read?.groups) return [];
      const next = found[i + 1];
      const until = next && !within.test(next[0]) ? next.index + next[0].length : match.index + match[0].length;
      // The figure may follow: 稳步增长，增幅12.3%.
      const told = figures.some(({ from, claim, before }) => {
        const inside = from >= match.index && from < match.index + match[0].length;
        const behind =
          from >= match.index && from < until && (claim.comparison !== null || new RegExp(anyOf([...w.rise, ...w.fall]), "u").test(before));
        return inside || behind;
      });
      if (told) return [];
      const [subject, said] = [read.groups["subject"] ?? "", read.groups["said"] ?? ""];
      const from = match.index + read.index + subject.length;
      return [{ ...spanOf(sentence, from, from + said.length), text: said, subject, sentence }];
    });
  });
}
