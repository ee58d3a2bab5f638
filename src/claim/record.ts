// A claim as one line of JSON, with the names that the field's labelled documents use.
import type { Claim, Comparison } from "./claim.ts";

/** A claim's fields under the names of its JSON. */
export interface ClaimRecord extends Pick<
  Claim,
  "text" | "start" | "value" | "unit" | "kind" | "comparator" | "approx" | "hedge" | "period" | "comparison"
> {
  readonly more_comparisons?: readonly Comparison[];
  readonly unit_from?: "header" | "shared";
  readonly role?: "qualifier";
}

export function claimRecord(claim: Claim): ClaimRecord {
  const { text, start, value, unit, kind, comparator, approx, hedge, period, comparison, moreComparisons, unitFrom, qualifier } = claim;
  return {
    ...{ text, start, value, unit, kind, comparator, approx, hedge, period, comparison },
    ...(moreComparisons.length > 0 ? { more_comparisons: moreComparisons } : {}),
    ...(unitFrom === null ? {} : { unit_from: unitFrom }),
    ...(qualifier ? { role: "qualifier" as const } : {}),
  };
}
