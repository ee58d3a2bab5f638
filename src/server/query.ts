// What a page's address asks (网址参数): the three time axes, and the filter of the table; whatever is not understood is said, not guessed.
import { z } from "zod";
import { itemStatuses } from "../scheme/scheme.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { ReportFilter } from "../statement/filter.ts";

/** Empty is not asked: a form sends its empty fields, too. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? null : value.trim()));
const oneOf = <T extends string>(values: readonly T[]) => text.pipe(z.enum(values as readonly [T, ...T[]], values.join(" | ")).nullable());

const shape = z.object({
  until: text,
  "known-at": text,
  under: text,
  q: text,
  organisation: text,
  evidence: oneOf(["A", "B", "C"]),
  status: oneOf(itemStatuses),
});

/** An address as read. */
export interface Query {
  readonly filter: ReportFilter;
  /** The axes as the address says them. */
  readonly kept: Readonly<Record<string, string>>;
  readonly axes: { readonly until: string | null; readonly knownAt: string | null; readonly under: string | null };
}

/** Reads an address's parameters. @throws ProblemError for a class or standing that there is none of */
export function readAsked(query: unknown): Query {
  const read = shape.safeParse(query);
  if (!read.success) {
    throw new ProblemError(
      read.error.issues.map(({ path, message }) =>
        problem(
          "request.value-wrong",
          { file: path.join(".") },
          { expected: message, found: String((query as Record<string, unknown>)[String(path[0])]) },
        ),
      ),
    );
  }
  const { until, "known-at": knownAt, under, q: words, organisation, evidence, status } = read.data;
  const axes = { until, knownAt, under };
  const kept = Object.fromEntries(
    Object.entries({ until, "known-at": knownAt, under }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return { axes, kept, filter: { words, organisation, evidence, status } };
}
