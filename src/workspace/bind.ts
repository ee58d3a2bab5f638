// Corrected bindings (绑定更正): a person says which metric a claim of a report means; the journal remembers it for the next report.
import { unitsFit } from "../claim/bind.ts";
import { candidateFor, decisionOn, wordsOf } from "../claim/decision.ts";
import type { Document } from "../document/document.ts";
import type { Stamp } from "../journal/journal.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { resolveAnswering, resolveScheme } from "./ask.ts";
import { readDocument, resolveBindable } from "./check.ts";
import { decisionsOf } from "./decisions.ts";
import type { Workspace } from "./workspace.ts";

/** What `bind` answers. */
export interface BindAnswer {
  /** Null where the same had been decided before. */
  readonly entry: number | null;
  readonly task: number | null;
  readonly words: string;
  readonly unit: string | null;
  readonly metric: string | null;
}

/** A correction as asked for: the claim that begins at a place of a document's text, and its metric or none. */
export interface BindRequest {
  readonly scheme: string | null;
  readonly at: number;
  readonly metric: string | null;
  readonly reason: string | null;
}

/** Enters a correction. @throws ProblemError where no claim begins there, its words say nothing, or nobody knows the metric */
export async function bindClaim(workspace: Workspace, request: BindRequest, document: Document, stamp: Stamp): Promise<BindAnswer> {
  const asOf = { until: null, knownAt: null, under: null };
  const answering = resolveAnswering(workspace, asOf);
  const scheme = resolveScheme(workspace, request.scheme, answering.knownAt);
  const { metrics } = answering.meanings(scheme.period.text);
  if (request.metric !== null && !metrics.has(request.metric as MetricId))
    throw new ProblemError([
      problem(
        "request.unknown",
        { file: request.metric },
        { what: "metric", id: request.metric, near: nearest(request.metric, metrics.keys()) },
      ),
    ]);
  const { told, candidates, named } = await resolveBindable(workspace, scheme, readDocument(document), asOf);
  const one = told.find(({ claim }) => claim.start === request.at);
  const words = one ? wordsOf(one) : "";
  if (!one || words === "") {
    const starts = told.map(({ claim }) => claim.start).sort((a, b) => Math.abs(a - request.at) - Math.abs(b - request.at));
    throw new ProblemError([problem("bind.no-claim", { file: document.name }, { at: request.at, near: starts.slice(0, 3).join(" ") })]);
  }
  const metric = request.metric as MetricId | null;
  const candidate = metric && (candidateFor(one, metric, candidates) ?? named(metric, one));
  if (candidate && !unitsFit(one, candidate))
    throw new ProblemError([
      problem(
        "bind.unit-unfit",
        { file: document.name },
        { text: one.claim.text, metric: candidate.label, expected: candidate.unit ?? "" },
      ),
    ]);
  const decision = { task: one.task, words, unit: one.unit, metric: request.metric as MetricId | null };
  return workspace.serial(async () => {
    const held = decisionOn(one, decisionsOf(workspace.journal.entries(), scheme.id));
    if (held && held.metric === decision.metric) return { ...decision, entry: null };
    const { number } = await workspace.append({
      kind: "bind",
      ...stamp,
      scheme: scheme.id,
      ...decision,
      reason: request.reason,
      report: document.name,
    });
    return { ...decision, entry: number };
  });
}
