// Values and their grounds (指标值与依据): how they are made, and how several grounds become the ground of one.
import type { EvidenceClass, Ledger, Stage } from "../ledger/ledger.ts";
import type { Tree } from "../register/tree.ts";
import type { LedgerId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import type { Day, Period } from "../vocabulary/period.ts";
import { q, type Quantity } from "../vocabulary/quantity.ts";
import type { AsOf, Evaluate, Ground, Metric, MetricValue, MissingReason, Part } from "./metric.ts";
import type { MetricReader, Selection } from "./reader.ts";

/** The definitions that hold for a period. */
export interface Meanings {
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly ledgers: ReadonlyMap<LedgerId, Ledger>;
  readonly tree: Tree;
}

/** The day of the newest filing of a ledger that counts as known (数据截至); null where there is none. */
export type FiledOn = (ledger: Ledger) => Day | null;

/** One question, resolved: what `compute…` functions are handed. */
export interface Question {
  readonly metric: Metric;
  readonly period: Period;
  readonly organisation: OrganisationId;
  readonly meanings: Meanings;
  readonly reader: MetricReader;
  readonly asOf: AsOf;
  readonly filedOn: FiledOn;
  readonly evaluate: Evaluate;
}

export const emptyGround = (evidence: EvidenceClass): Ground => ({
  numerator: null,
  denominator: null,
  rows: 0,
  counted: new Map(),
  months: null,
  evidence,
  stage: "verified",
  entries: [],
  cutoff: null,
  records: [],
  parts: [],
});
export const missing = (reason: MissingReason, ground: Ground): MetricValue => ({ found: false, reason, ground });
export const numberValue = (number: Quantity, ground: Ground): MetricValue => ({ found: true, number, day: null, ground });

export const total = (values: readonly Quantity[]): Quantity => values.reduce((sum, value) => sum.plus(value), q(0));

const caution: readonly Stage[] = ["verified", "no-event", "not-applicable", "provisional", "expected"];
/** Of several stages the one that promises least. */
export function worstStage(stages: readonly Stage[]): Stage {
  return stages.reduce<Stage>((worst, stage) => (caution.indexOf(stage) > caution.indexOf(worst) ? stage : worst), "verified");
}

const weakness: readonly EvidenceClass[] = ["A", "B", "C"];
function weakestEvidence(classes: readonly EvidenceClass[]): EvidenceClass {
  return classes.reduce<EvidenceClass>((weakest, one) => (weakness.indexOf(one) > weakness.indexOf(weakest) ? one : weakest), "A");
}

/** A value as a part of another. */
export function partOf(meanings: Meanings, metric: MetricId, organisation: OrganisationId, period: string, value: MetricValue): Part {
  return {
    label: meanings.metrics.get(metric)?.label ?? metric,
    metric,
    organisation,
    period,
    value: value.found ? (value.number ?? value.day) : null,
  };
}

/** The ground of a value made of others: their rows together, their weakest evidence and stage, their least coverage, their newest cut-off. */
export function combineGrounds(grounds: readonly Ground[], parts: readonly Part[]): Ground {
  const covers = grounds.flatMap((ground) => ground.months ?? []).sort((a, b) => a.covered - a.expected - (b.covered - b.expected));
  return {
    ...emptyGround(weakestEvidence(grounds.map((ground) => ground.evidence))),
    ...countOnce(grounds),
    months: covers[0] ?? null,
    stage: worstStage(grounds.map((ground) => ground.stage)),
    entries: [...new Set(grounds.flatMap((ground) => ground.entries))].sort((a, b) => a - b),
    cutoff:
      grounds
        .flatMap((ground) => ground.cutoff ?? [])
        .sort()
        .at(-1) ?? null,
    parts,
  };
}

/** Rows of several grounds: of the same ledger, organisation and period the most that any of them counts. */
function countOnce(grounds: readonly Ground[]): Pick<Ground, "rows" | "counted"> {
  const counted = new Map<string, number>();
  for (const [key, rows] of grounds.flatMap((ground) => [...ground.counted])) counted.set(key, Math.max(rows, counted.get(key) ?? 0));
  return { counted, rows: [...counted.values()].reduce((sum, rows) => sum + rows, 0) };
}

/** A stock counts all that entered before the period's end. */
const beginning: Day = "1900-01-01";

/** The rows a metric asks for: of the organisation's subtree or of itself alone, in the period or in what is behind its end. */
export function selectionOf(
  metric: Metric,
  { from, to }: Pick<Period, "from" | "to">,
  organisation: OrganisationId,
  tree: Tree,
  knownAt: number,
): Selection {
  const last = metric.kind === "last";
  return {
    // A cumulative sheet speaks for the month it is dated in and for the organisation that filed it; nothing can be rolled up.
    organisations: last || metric.own ? [organisation] : tree.lineage(organisation),
    from: metric.kind === "stock" ? beginning : last ? `${to.slice(0, 7)}-01` : from,
    to,
    knownAt,
  };
}

/** Rows of one side of a question. */
export function countSide(question: Question, ledger: LedgerId, rows: number): Pick<Ground, "rows" | "counted"> {
  return { rows, counted: new Map([[`${ledger}|${question.organisation}|${question.period.text}`, rows]]) };
}
