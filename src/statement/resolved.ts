// Pieces of sentences with what was found for them (取值结果): what the gate judges and the rendering joins into text.
import type { Ground, Metric, MetricValue } from "../metric/metric.ts";
import type { CriterionId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Place } from "../vocabulary/problem.ts";
import { claimAt, readFigures } from "./read-back.ts";
import type { CriterionResult, Figure, Sentence } from "./statement.ts";
import { hedgePattern } from "./words.ts";

/** The verdict that words are bound to. */
export interface Binding {
  readonly criterion: CriterionId | null;
  readonly metric: MetricId | null;
  readonly met: CriterionResult["met"];
  readonly period: string | null;
}

/** A piece with what was found for it. A verdict stands before the words it chose and has no text of its own. */
export type Resolved =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "word";
      readonly text: string;
      readonly binding: Binding;
      readonly ground: Ground | null;
      readonly organisation: OrganisationId | null;
      readonly place: Place | null;
    }
  | { readonly kind: "figure"; readonly figure: Figure; readonly ground: Ground; readonly entailed: boolean; readonly place: Place }
  | { readonly kind: "missing"; readonly text: string; readonly metric: string; readonly reason: string; readonly place: Place }
  /** A threshold that is yet to be set. */
  | { readonly kind: "pending"; readonly text: string; readonly criterion: CriterionId; readonly place: Place }
  /** A period of which nothing has been counted yet. */
  | { readonly kind: "later"; readonly text: string; readonly until: Day; readonly place: Place }
  | { readonly kind: "unknown"; readonly text: string; readonly what: "metric" | "criterion"; readonly id: string; readonly place: Place }
  | {
      readonly kind: "verdict";
      readonly result: CriterionResult;
      readonly binding: Binding;
      readonly organisation: OrganisationId;
      readonly ground: Ground;
      readonly word: string;
      readonly said: "met" | "unmet" | "expected" | "none" | "not-applicable";
      readonly place: Place;
    }
  | {
      readonly kind: "support";
      readonly metric: Metric | null;
      readonly value: MetricValue | null;
      readonly period: string | null;
      readonly organisation: OrganisationId | null;
      readonly place: Place;
    };

export interface ResolvedSentence {
  readonly sentence: Sentence;
  readonly pieces: readonly Resolved[];
}

/** What a piece reads as. */
export function textOf(piece: Resolved): string {
  switch (piece.kind) {
    case "figure":
      return piece.figure.text;
    case "verdict":
    case "support":
      return "";
    default:
      return piece.text;
  }
}

/** Whether a word of a text makes it an expectation (预计、力争). */
export const isHedged = (text: string): boolean => text.match(hedgePattern) !== null;

/** Gives every expected figure of an item the word that says so in its own clause, as readers of the text find it. */
export function hedged(sentences: readonly ResolvedSentence[]): readonly ResolvedSentence[] {
  const isExpected = (piece: Resolved): boolean => piece.kind === "figure" && piece.figure.status === "expected";
  if (!sentences.some(({ pieces }) => pieces.some(isExpected))) return sentences;
  const claims = readFigures(sentences.flatMap(({ pieces }) => pieces.map(textOf)).join(""), []);
  let at = 0;
  return sentences.map(({ sentence, pieces }) => ({
    sentence,
    pieces: pieces.map((piece) => {
      const start = at;
      at += textOf(piece).length;
      if (piece.kind !== "figure" || !isExpected(piece)) return piece;
      return { ...piece, figure: { ...piece.figure, hedge: claimAt(claims, start, at)?.hedge ?? null } };
    }),
  }));
}
