// Computes what a metric is for an organisation and period (求值): cells or rows, then formulas and comparisons over them.
import type { Ledger } from "../ledger/ledger.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { cutPeriod, monthsOf, parsePeriod, type Day, type Period } from "../vocabulary/period.ts";
import { q, shareFactor, type Quantity } from "../vocabulary/quantity.ts";
import { computeComparison } from "./compare.ts";
import { computeFormula, parseFormula } from "./formula.ts";
import type {
  AdditiveMetric,
  AsOf,
  Evaluate,
  FormulaMetric,
  Ground,
  HolisticMetric,
  MetricValue,
  MonthValue,
  Part,
  RecordMetric,
  Side,
} from "./metric.ts";
import type { MetricReader, Selection } from "./reader.ts";
import {
  combineGrounds,
  countSide,
  emptyGround,
  missing,
  numberValue,
  partOf,
  selectionOf,
  total,
  worstStage,
  type FiledOn,
  type Meanings,
  type Question,
} from "./value.ts";

/** Where values come from: the definitions in force at a day, a reader, and the point in time asked for. */
export interface Source {
  readonly meaningsOn: (day: Day) => Meanings;
  readonly readerOf: (meanings: Meanings) => MetricReader;
  readonly filedOn: FiledOn;
  readonly asOf: AsOf;
}

/** A stage's file of definitions and rows → the one function that every figure is asked of; answers are remembered. */
export function resolveEvaluate(source: Source): Evaluate {
  const known = new Map<string, Promise<MetricValue>>();
  const evaluate: Evaluate = (id, text, organisation) => {
    const key = `${id}|${text}|${organisation}`;
    const found = known.get(key) ?? computeMetric(source, evaluate, id, text, organisation);
    known.set(key, found);
    // A fault of the engine is no answer to be remembered.
    found.catch(() => known.delete(key));
    return found;
  };
  return evaluate;
}

async function computeMetric(
  source: Source,
  evaluate: Evaluate,
  id: MetricId,
  text: string,
  organisation: OrganisationId,
): Promise<MetricValue> {
  const whole = parsePeriod(text);
  if (!whole) throw new RangeError(`not a period: ${text}`);
  const meanings = source.meaningsOn(whole.to);
  const metric = meanings.metrics.get(id);
  if (!metric) return missing("input", emptyGround("A"));
  if (meanings.tree.subtree(organisation).length === 0) return missing("unknown-organisation", emptyGround("A"));
  const period = source.asOf.until === null ? whole : cutPeriod(whole, source.asOf.until);
  if (!period) return missing("no-rows", emptyGround("A"));
  const question: Question = {
    metric,
    period,
    organisation,
    meanings,
    reader: source.readerOf(meanings),
    asOf: source.asOf,
    filedOn: source.filedOn,
    evaluate,
  };
  switch (metric.kind) {
    case "formula":
      return computeFormulaMetric(question, metric, text);
    case "compare":
      return computeComparison(question, metric, text);
    case "milestone":
    case "document":
    case "attestation":
      return computeRecord(question, metric);
    case "distinct":
    case "median":
    case "quantile":
    case "minimum":
    case "maximum":
    case "last":
      return computeHolistic(question, metric);
    default:
      return computeAdditive(question, metric);
  }
}

const selected = ({ metric, period, organisation, meanings, asOf }: Question): Selection =>
  selectionOf(metric, period, organisation, meanings.tree, asOf.knownAt);

async function computeAdditive(question: Question, metric: AdditiveMetric): Promise<MetricValue> {
  const { reader, period } = question;
  const selection = selected(question);
  const sums = await (period.wholeMonths ? reader.cells(metric, selection) : reader.sums(metric, selection));
  const numerator = total(sums.map((sum) => sum.numerator));
  const denominator = metric.denominator ? total(sums.map((sum) => sum.denominator)) : null;
  const rows = sums.reduce((n, sum) => n + sum.rows, 0);
  const base = await groundOf(
    question,
    metric.denominator ?? metric.numerator,
    selection,
    rows,
    sums.filter((sum) => sum.rows > 0).map((sum) => sum.month),
  );
  const scaled = scaleOf(metric);
  const ground: Ground = {
    ...base,
    numerator: numerator.times(scaled.numerator),
    denominator: denominator?.times(scaled.denominator) ?? null,
    entries: await reader.entries(metric, selection),
  };
  if (denominator === null) {
    if (rows === 0 && isUnfiled(base, period)) return missing("no-rows", ground);
    const stage = numerator.isZero() && metric.zero !== null ? metric.zero : ground.stage;
    return numberValue(numerator.times(scaled.numerator), { ...ground, stage });
  }
  if (denominator.isZero()) {
    // Rows that all fall outside the denominator are another answer than no rows at all.
    const filed = rows > 0 || (await reader.months(metric.denominator ?? metric.numerator, selection)).length > 0;
    return missing(filed ? "zero-denominator" : "no-rows", ground);
  }
  const bare = numerator.times(scaled.numerator).div(denominator.times(scaled.denominator));
  // A share is bare until it is written in its unit; a mean has its values' unit already.
  return numberValue(metric.kind === "mean" ? bare : bare.times(shareFactor(metric.unit)), ground);
}

/** Factors of both sides: a mean's denominator counts rows, a share's both do. */
function scaleOf(metric: AdditiveMetric): { readonly numerator: Quantity; readonly denominator: Quantity } {
  return { numerator: metric.numerator.factor, denominator: metric.denominator?.factor ?? q(1) };
}

/** Rows, coverage, evidence and stage behind a side. Months with counted rows are known to be filed; the others are asked for. */
async function groundOf(question: Question, side: Side, selection: Selection, rows: number, seen: readonly string[]): Promise<Ground> {
  const ledger = question.meanings.ledgers.get(side.ledger);
  // A cumulative sheet speaks for its last month alone, whatever came before it.
  const asked = monthsOf(question.period).filter((month) => month >= selection.from.slice(0, 7));
  const expected = ledger ? asked.filter((month) => ledger.expects.includes(Number(month.slice(5)))) : [];
  const months = await coverage(question, side, selection, expected, seen);
  const stages = rows === 0 ? [] : await question.reader.stages(side, selection);
  return {
    ...emptyGround(ledger?.evidence ?? "A"),
    ...countSide(question, side.ledger, rows),
    months,
    stage: worstStage(stages),
    cutoff: cutoffOf(question, ledger),
  };
}

/** Whether nothing was filed that could tell of the period: of its months that are due none came, or of a ledger of events nothing since it began. */
const isUnfiled = ({ months, cutoff }: Ground, { from }: Period): boolean =>
  months !== null ? months.covered === 0 : cutoff === null || cutoff < from;

/** What was filed after a period's end says nothing more of the period. */
function cutoffOf({ filedOn, period }: Question, ledger: Ledger | undefined): Day | null {
  const filed = ledger ? filedOn(ledger) : null;
  return filed !== null && filed > period.to ? period.to : filed;
}

async function coverage(
  { reader }: Question,
  side: Side,
  selection: Selection,
  expected: readonly string[],
  seen: readonly string[],
): Promise<Ground["months"]> {
  if (expected.length === 0) return null;
  const known = new Set(seen);
  const filed = expected.every((month) => known.has(month)) ? known : new Set([...known, ...(await reader.months(side, selection))]);
  return { covered: expected.filter((month) => filed.has(month)).length, expected: expected.length };
}

async function computeHolistic(question: Question, metric: HolisticMetric): Promise<MetricValue> {
  const { reader, period } = question;
  const selection = selected(question);
  const { value, rows, entries } = await reader.whole(metric, selection);
  const base = await groundOf(question, metric.side, selection, rows, []);
  const ground: Ground = { ...base, entries };
  // None of anything is a number only where something could have been filed and was.
  if (value === null || (rows === 0 && (metric.kind !== "distinct" || isUnfiled(base, period)))) return missing("no-rows", ground);
  if (metric.valueType === "date") return { found: true, number: null, day: value.slice(0, 10), ground };
  return numberValue(q(value).times(metric.side.factor), ground);
}

async function computeRecord(question: Question, metric: RecordMetric): Promise<MetricValue> {
  const { records, entries } = await question.reader.records(metric, selected(question));
  const ledger = question.meanings.ledgers.get(metric.side.ledger);
  const ground: Ground = {
    ...emptyGround(ledger?.evidence ?? "A"),
    ...countSide(question, metric.side.ledger, records.length),
    cutoff: cutoffOf(question, ledger),
    entries,
    records,
    stage: worstStage(records.map((record) => record.stage)),
  };
  const [first] = records;
  return first?.date ? { found: true, number: null, day: first.date, ground } : missing("no-rows", ground);
}

async function computeFormulaMetric(question: Question, metric: FormulaMetric, text: string): Promise<MetricValue> {
  const { meanings, organisation, evaluate } = question;
  const found = await Promise.all(
    [...metric.inputs].map(async ([name, id]) => ({ name, id, value: await evaluate(id, text, organisation) })),
  );
  const parts = found.map(({ id, value }): Part => partOf(meanings, id, organisation, text, value));
  const ground = combineGrounds(
    found.map(({ value }) => value.ground),
    parts,
  );
  const bare = new Map([...metric.parameters].map(([name, value]): [string, Quantity] => [name, q(value)]));
  for (const { name, id, value } of found) {
    if (!value.found || value.number === null) return missing(value.found ? "input" : value.reason, ground);
    bare.set(name, value.number.div(shareFactor(meanings.metrics.get(id)?.unit ?? "")));
  }
  const formula = parseFormula(metric.expression, new Set(bare.keys()), { file: metric.id });
  if (!formula.ok) throw new Error(`formula of ${metric.id} was not checked`);
  const result = computeFormula(formula.value, (name) => bare.get(name) ?? q(0));
  return result ? numberValue(result.times(shareFactor(metric.unit)), ground) : missing("zero-denominator", ground);
}

/** A metric month by month, for charts: sums of additive metrics, and for cumulative ones the value up to each month that is due. */
export async function computeTrend(
  source: Source,
  evaluate: Evaluate,
  id: MetricId,
  text: string,
  organisation: OrganisationId,
): Promise<readonly MonthValue[]> {
  const period = parsePeriod(text);
  const meanings = period && source.meaningsOn(period.to);
  const metric = meanings?.metrics.get(id);
  if (!period || !meanings || !metric || metric.kind === "milestone" || metric.kind === "document" || metric.kind === "attestation")
    return [];
  if ("valueType" in metric && metric.kind !== "last") return monthlyTrend(source, meanings, metric, period, organisation);
  const additive = metric.kind !== "formula" && metric.kind !== "compare" && !("valueType" in metric);
  const months = monthsOf(period);
  const asked =
    additive && metric.kind !== "stock"
      ? months.map((month) => [month, month])
      : months.slice(0, 24).map((month) => [month, cumulative(period, month)]);
  const values = await Promise.all(asked.map(async ([month = "", of = ""]) => ({ month, value: await evaluate(id, of, organisation) })));
  return values.flatMap(({ month, value }) =>
    value.found && value.number
      ? [{ month, numerator: value.ground.numerator ?? value.number, denominator: value.ground.denominator, value: value.number }]
      : [],
  );
}

/** Each month's rows by themselves, in one question; days have no chart. */
async function monthlyTrend(
  { readerOf, asOf }: Source,
  meanings: Meanings,
  metric: HolisticMetric,
  whole: Period,
  organisation: OrganisationId,
): Promise<readonly MonthValue[]> {
  const period = asOf.until === null ? whole : cutPeriod(whole, asOf.until);
  if (!period || metric.valueType === "date") return [];
  const selection = selectionOf(metric, period, organisation, meanings.tree, asOf.knownAt);
  const found = await readerOf(meanings).monthly(metric, selection);
  return found.map(({ month, value }) => {
    const number = q(value).times(metric.side.factor);
    return { month, numerator: number, denominator: null, value: number };
  });
}

const cumulative = (period: Period, month: string): string => {
  const first = period.from.slice(0, 7);
  return first === month ? month : `${first}..${month}`;
};
