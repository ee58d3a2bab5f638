// Claims in their sentences (句): the words before and behind each figure, without the breaks that a layout put in.
import { writtenBreaks, type AssessmentRow, type Document, type Passage, type Span } from "../document/document.ts";
import { isBullet } from "./characters.ts";
import type { Claim } from "./claim.ts";
import { checkWords as w } from "./check-words.ts";
import { isPlain } from "./printed.ts";
import { lineBreak } from "./words.ts";

/** A document with everything read out of it: what the checks look at. */
export interface Reading {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly rows: readonly AssessmentRow[];
  readonly claims: readonly Claim[];
}

/** A claim in its sentence. `from` and `to` count in the sentence's text. */
export interface Figure {
  readonly claim: Claim;
  readonly from: number;
  readonly to: number;
  /** The words of its clause before it, back to the figure before it. */
  readonly before: string;
  /** The words of its clause behind it, up to the next figure. */
  readonly after: string;
  /** Which clause of the sentence it stands in, from 0; 、 parts no clauses. */
  readonly clause: number;
}

/** A sentence (句) of a passage, to 。！？, a line break of the writer's, or the passage's end. */
export interface Sentence {
  readonly text: string;
  /** Where each of its characters stands in the document's text. */
  readonly places: readonly number[];
  readonly passage: Passage;
  /** Which passage it belongs to. */
  readonly index: number;
  readonly figures: readonly Figure[];
}

/** A figure that states one number, exactly or rounded. */
export type PlainFigure = Figure & { readonly claim: Claim & { readonly value: number } };

/** Whether a figure states one number as a result: no bound, no range, no standard. */
export const isPlainFigure = (figure: Figure | undefined): figure is PlainFigure =>
  figure !== undefined && isPlain(figure.claim) && !figure.claim.qualifier;

/** A pattern's source for any of some words, the longest first. */
export const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

/** The span in the document of a stretch of a sentence. */
export function spanOf(sentence: Sentence, from: number, to: number): Span {
  const start = sentence.places[from] ?? sentence.passage.start;
  return { start, end: (sentence.places[to - 1] ?? start) + 1 };
}

/** The span in the document from one figure to another of the same sentence. */
export const spanOfFigures = (sentence: Sentence, first: Figure, last: Figure = first): Span =>
  spanOf(sentence, Math.min(first.from, last.from), Math.max(first.to, last.to));

/** All sentences in order, with the claims that stand in them. Numbers, metadata and titles are no sentences. */
export function sentencesOf({ document, passages, claims }: Reading): readonly Sentence[] {
  const ordered = [...claims].sort((a, b) => a.start - b.start);
  let next = 0;
  return passages.flatMap((passage, index) => {
    while ((ordered[next]?.start ?? Infinity) < passage.start) next += 1;
    const own: Claim[] = [];
    while ((ordered[next]?.start ?? Infinity) < passage.end) own.push(...ordered.slice(next, ++next));
    return silent.has(passage.role) ? [] : splitPassage(document, passage, index, own);
  });
}

const silent: ReadonlySet<Passage["role"]> = new Set(["title", "meta", "number"]);

/** A sentence is cut at the next clause's end when it is this long, and anywhere when it is twice as long: no text makes one of everything. */
const longest = 1500;

function splitPassage({ text, format }: Document, passage: Passage, index: number, claims: readonly Claim[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let [words, places, next, isBroken]: [string, number[], number, boolean] = ["", [], 0, false];
  const close = (): void => {
    const from = next;
    while ((claims[next]?.start ?? Infinity) <= (places.at(-1) ?? -1)) next += 1;
    if (words !== "") sentences.push({ text: words, places, passage, index, figures: figuresOf(words, places, claims.slice(from, next)) });
    [words, places] = ["", []];
  };
  for (let place = passage.start; place < passage.end; place += 1) {
    const character = text[place] ?? "";
    isBroken ||= character === lineBreak;
    if (/\s/u.test(character)) continue;
    if (isBroken && (writtenBreaks.has(format) || isBullet(character.charCodeAt(0)))) close();
    isBroken = false;
    words += character;
    places.push(place);
    const cut = words.length > longest && (w.clauseEnds.includes(character) || words.length > 2 * longest);
    if (cut || w.sentenceEnds.includes(character)) close();
  }
  close();
  return sentences;
}

function figuresOf(text: string, places: readonly number[], claims: readonly Claim[]): readonly Figure[] {
  const bounds = claims.flatMap((claim) => {
    const from = places.indexOf(claim.start);
    const to = from + claim.text.replace(/\s/gu, "").length;
    return from < 0 ? [] : [{ claim, from, to }];
  });
  return bounds.map(({ claim, from, to }, i) => {
    const head = text.slice(bounds[i - 1]?.to ?? 0, from);
    const tail = text.slice(to, bounds[i + 1]?.from ?? text.length);
    return {
      claim,
      from,
      to,
      before: head.split(clauseEnd).at(-1) ?? "",
      after: tail.split(clauseEnd)[0] ?? "",
      clause: text.slice(0, from).split(clauseEnd).length - 1,
    };
  });
}

const clauseEnd = new RegExp(`[${w.clauseEnds}]`, "u");

/** What a figure is said of: the words before it without those that only join (共, 达到, 为), and the noun behind its unit. */
export function subjectOf({ before, after }: Pick<Figure, "before" | "after">): { readonly head: string; readonly tail: string } {
  let head = before.replace(brackets, "").replace(numbered, "");
  for (let last = ""; last !== head; ) [last, head] = [head, head.replace(joining, "")];
  for (let last = ""; last !== head; ) [last, head] = [head, head.replace(leading, "")];
  return { head, tail: (after.split(listing)[0] ?? "").replace(brackets, "") };
}

const numbered = /^[0-9]{1,2}[.．、]/u;
const brackets = /[（）()“”"「」《》]/gu;
const joining = new RegExp(`(?:${anyOf(w.joining)})$`, "u");
const leading = new RegExp(`^(?:${anyOf(w.leading)}|[${w.lists}])`, "u");
const listing = new RegExp(`[${w.lists}（）()]`, "u");
