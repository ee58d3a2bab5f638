// What a claim may be bound to (候选): every figure of a scheme's rendered statements with the words around it, and the metrics of its criteria.
import type { Candidate, KnownTarget } from "../claim/bind.ts";
import type { Claim } from "../claim/claim.ts";
import { sentencesOf, type Reading } from "../claim/sentence.ts";
import { nearOf, saysChange } from "../claim/told.ts";
import type { Passage } from "../document/document.ts";
import type { Metric } from "../metric/metric.ts";
import type { Report, ReportItem, ReportTask } from "../statement/report.ts";
import type { Figure } from "../statement/statement.ts";
import { canonicalUnit, isDated, isRank, kindOf } from "../statement/unit.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";

/** An item of a statement as a text with its figures in it. */
interface Written {
  readonly task: ReportTask;
  readonly reading: Reading;
  readonly figures: ReadonlyMap<number, Figure>;
  /** Where words stand that are bound to a criterion or a metric. */
  readonly words: readonly {
    readonly criterion: string | null;
    readonly metric: string | null;
    readonly start: number;
    readonly end: number;
  }[];
}

function writtenItem(task: ReportTask, item: ReportItem): Written {
  let text = "";
  const figures = new Map<number, Figure>();
  const words: Written["words"][number][] = [];
  for (const segment of item.segments) {
    const start = text.length;
    text += "text" in segment ? segment.text : "word" in segment ? segment.word.text : segment.figure.text;
    if ("figure" in segment) figures.set(start, segment.figure);
    if ("word" in segment) words.push({ criterion: segment.word.criterion, metric: segment.word.metric, start, end: text.length });
  }
  const passage: Passage = { start: 0, end: text.length, role: "fulfilment", cell: null, columnHead: null, rowHead: null };
  const claims = [...figures].map(([start, figure]): Claim => claimOf(start, figure));
  const document = { name: "", format: "text" as const, text, blocks: [], sources: [] };
  return { task, reading: { document, passages: [passage], rows: [], claims }, figures, words };
}

const claimOf = (start: number, { text, value, unit, kind, comparator, approx, hedge }: Figure): Claim => ({
  text,
  start,
  value: typeof value === "string" && /^-?[0-9.]+$/u.test(value) ? Number(value) : String(value),
  unit,
  kind,
  comparator: comparator === "!=" ? "=" : comparator,
  approx,
  hedge,
  period: null,
  comparison: null,
  moreComparisons: [],
  unitFrom: null,
  qualifier: false,
});

/** The candidates of a report, with the metrics in force. */
export function candidatesOf(report: Report, metrics: ReadonlyMap<MetricId, Metric>): readonly Candidate[] {
  const written = report.tasks.flatMap((task) => task.items.map((item) => writtenItem(task, item)));
  const spoken = written.flatMap((one) => spokenOf(one, metrics));
  const said = new Set(spoken.map(({ task, metric }) => `${String(task)} ${metric}`));
  const named = report.tasks.flatMap((task) =>
    task.criteria.flatMap((criterion): readonly Candidate[] => {
      const metric = metrics.get(criterion.metric as MetricId);
      if (!metric || said.has(`${String(task.number)} ${metric.id}`)) return [];
      const words = written.flatMap((one) => (one.task === task ? wordsOf(one, criterion.id) : []));
      return [namedCandidate(metric, task.number, report, words[0] ?? "")];
    }),
  );
  return [...spoken, ...named];
}

/** Metrics beside those of a task (旁证指标), of the same packs: a reply tells the tons of which the table tells the rate. */
export function besideOf(known: readonly Candidate[], report: Report, metrics: ReadonlyMap<MetricId, Metric>): readonly Candidate[] {
  // What is told of a metric's target only, tells nothing of its value.
  const told = new Set(known.filter(({ part }) => part !== "target").map(({ task, metric }) => `${String(task)} ${metric}`));
  return report.tasks.flatMap(({ number }) => {
    const packs = new Set(known.filter(({ task }) => task === number).map(({ metric }) => metrics.get(metric)?.pack));
    return [...metrics.values()]
      .filter(({ id, pack }) => packs.has(pack) && !told.has(`${String(number)} ${id}`))
      .map((metric) => namedCandidate(metric, number, report));
  });
}

/** What rates are made of (分子、分母), where no statement says it: the words of their definition tell which of both is meant, or its value does. */
export function sidesOf(known: readonly Candidate[], metrics: ReadonlyMap<MetricId, Metric>): readonly Candidate[] {
  const told = new Set(known.map(({ task, metric, part }) => `${String(task)} ${metric} ${part}`));
  const sides = known.flatMap((one): readonly Candidate[] => {
    const metric = metrics.get(one.metric);
    if (one.part !== "value" || !metric || (metric.kind !== "share" && metric.kind !== "ratio" && metric.kind !== "mean")) return [];
    const unit = canonicalUnit(metric.counter).unit || null;
    const side = {
      ...one,
      criterion: null,
      unit,
      kind: "count",
      near: "",
      sentence: "",
      change: false,
      exact: "",
      target: null,
    } as const;
    return [
      { ...side, part: "numerator" },
      { ...side, part: "denominator" },
    ];
  });
  return [...new Map(sides.map((one) => [`${String(one.task)} ${one.metric} ${one.part}`, one]))]
    .filter(([key]) => !told.has(key))
    .map(([, one]) => one);
}

/** The figures that a statement says, each as what it is of. */
function spokenOf({ task, reading, figures }: Written, metrics: ReadonlyMap<MetricId, Metric>): readonly Candidate[] {
  return sentencesOf(reading).flatMap((sentence) =>
    sentence.figures.flatMap((one): readonly Candidate[] => {
      const figure = figures.get(one.claim.start);
      const metric = figure && metrics.get(figure.metric);
      // The day to which data run is no result.
      if (!figure || !metric || (figure.kind === "date" && !isDated(metric))) return [];
      return [
        {
          metric: metric.id,
          part: partOf(figure, metric),
          criterion: figure.criterion,
          task: task.number,
          period: figure.period,
          organisation: figure.organisation,
          unit: figure.unit,
          kind: figure.kind,
          label: metric.label,
          definition: metric.definition,
          near: nearOf(sentence, one),
          sentence: sentence.text,
          change: saysChange(one.before),
          exact: figure.exact,
          target: figure.source === "target" ? targetOf(figure, task) : null,
        },
      ];
    }),
  );
}

function targetOf({ comparator, criterion, text }: Figure, { criteria }: ReportTask): KnownTarget {
  const judged = criteria.find(({ id }) => id === criterion);
  const found = judged?.found ?? null;
  const texts =
    typeof found === "string" || found === null ? found : found.map(({ period, value }) => `${period} ${value ?? ""}`).join(" ");
  return { comparator, text: judged?.target ?? text, met: judged?.met ?? null, found: texts };
}

function partOf({ source, exact, numerator, denominator, unit }: Figure, metric: Metric): Candidate["part"] {
  if (source === "target") return "target";
  if (metric.kind !== "share" && metric.kind !== "ratio" && metric.kind !== "mean") return "value";
  if (unit === canonicalUnit(metric.unit).unit || (unit === null && metric.unit === "")) return "value";
  return exact === numerator ? "numerator" : exact === denominator ? "denominator" : "value";
}

/** The sentence in which a criterion's words stand. */
function wordsOf({ reading, words }: Written, criterion: string): readonly string[] {
  const { text } = reading.document;
  return words
    .filter((word) => word.criterion === criterion)
    .map(({ start, end }) => {
      const from = Math.max(...["。", "，", "；"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
      return text.slice(from, end);
    });
}

/** A metric that no statement says in figures, known by its name and the words that are bound to it. */
export function namedCandidate(metric: Metric, task: number, report: Report, sentence = ""): Candidate {
  const { unit } = canonicalUnit(metric.unit);
  return {
    metric: metric.id,
    part: "value",
    criterion: null,
    task,
    period: report.period,
    organisation: report.organisation.id as OrganisationId,
    unit: unit === "" ? null : unit,
    kind: isRank(metric) ? "rank" : isDated(metric) ? "date" : kindOf(metric, metric.unit, q(1), "value"),
    label: metric.label,
    definition: metric.definition,
    near: "",
    sentence,
    change: metric.kind === "compare" && (metric.against.to === "last-year" || metric.against.to === "previous-period") && !isRank(metric),
    exact: "",
    target: null,
  };
}
