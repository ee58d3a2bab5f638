// What the page of a checked document draws (核对结果): the text, what it asserts and how that was judged, what it raises, the table read from it.
import type { Outputs } from "../api/api.ts";
import { questioned } from "../text/check.ts";

/** A document as checked under a scheme (核对结果), as every face is given it. */
export type CheckedDocument = Outputs["check"];

/** What a page that is served can do and one that stands alone cannot. */
export interface CheckedLinks {
  /** A task of the scheme's table. */
  readonly taskHref: (scheme: string, task: number) => string;
  /** Where the binding of the claim that begins at a place is corrected; null where it cannot be. */
  readonly correctHref: ((start: number) => string) | null;
}

export const claimId = (number: number): string => `k${number + 1}`;
export const markId = (number: number): string => `m${number + 1}`;
export const rowId = (number: number): string => `r${number + 1}`;

/** A finding's number among the questions, by its number among the findings. */
export function numberFindings(checked: Pick<CheckedDocument, "claims" | "findings">): ReadonlyMap<number, number> {
  const findings = questionsOf(checked).filter(({ kind }) => kind === "finding");
  return new Map(findings.map(({ number }, n) => [number, n + 1]));
}

/** One question: of a claim that the ledgers do not bear out, or of what the text says against itself. */
export type Question =
  | { readonly kind: "claim"; readonly number: number; readonly at: number }
  | { readonly kind: "finding"; readonly number: number; readonly at: number };

/** The questions of a document, in the order of its text, those with two figures that differ before what could be added. */
export function questionsOf({ claims, findings }: Pick<CheckedDocument, "claims" | "findings">): readonly Question[] {
  const isSoft = (question: Question): boolean =>
    question.kind === "claim" ? claims[question.number]?.verdict === "unquantified" : findings[question.number]?.severity === "note";
  const all: readonly Question[] = [
    ...claims.flatMap(({ verdict, claim }, number): readonly Question[] =>
      questioned.includes(verdict) ? [{ kind: "claim", number, at: claim.start }] : [],
    ),
    ...findings.map(({ start }, number): Question => ({ kind: "finding", number, at: start })),
  ];
  return [...all].sort((a, b) => Number(isSoft(a)) - Number(isSoft(b)) || a.at - b.at);
}
