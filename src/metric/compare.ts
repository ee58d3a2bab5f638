// Comparisons (比较): with last year, the period before, the parent, another metric, or a group of peers.
import type { OrganisationId } from "../vocabulary/id.ts";
import { monthsOf, parsePeriod, shiftPeriod } from "../vocabulary/period.ts";
import { q, shareFactor, type Quantity } from "../vocabulary/quantity.ts";
import { combineGrounds, missing, numberValue, partOf, total, type Question } from "./value.ts";
import type { CompareMetric, Comparison, Ground, Metric, MetricValue, Part } from "./metric.ts";

/** The value of a comparison for the question's organisation and the period as asked. */
export async function computeComparison(question: Question, metric: CompareMetric, text: string): Promise<MetricValue> {
  if (metric.against.to === "peers") return computeAmongPeers(question, metric, metric.against.group, text);
  const { meanings, organisation, evaluate, period } = question;
  const own = await evaluate(metric.of, text, organisation);
  const other = await otherSide(question, metric, text);
  if (other === undefined) return missing("unknown-organisation", own.ground);
  const [id, at, whom] = other;
  const theirs = await evaluate(id, at, whom);
  const ground = combineGrounds(
    [own.ground, theirs.ground],
    [partOf(meanings, metric.of, organisation, period.text, own), partOf(meanings, id, whom, at, theirs)],
  );
  if (!own.found || own.number === null) return missing(own.found ? "input" : own.reason, ground);
  if (!theirs.found || theirs.number === null) return missing(theirs.found ? "input" : theirs.reason, ground);
  const factor = shareFactor(metric.unit);
  const ofFactor = shareFactor(meanings.metrics.get(metric.of)?.unit ?? "");
  return comparePair(metric.as, own.number, theirs.number, factor, ofFactor, metric.unit === "%" || metric.unit === "‰", ground);
}

/** What the own value is compared with: which metric, in which period, of which organisation. */
async function otherSide(
  question: Question,
  metric: CompareMetric,
  text: string,
): Promise<readonly [CompareMetric["of"], string, OrganisationId] | undefined> {
  const { meanings, organisation, asOf } = question;
  const { against } = metric;
  // The period is compared as far as it has gone: January to June of this year with January to June of the last.
  const period = question.period;
  switch (against.to) {
    case "metric":
      return [against.metric, text, organisation];
    case "parent": {
      const parent = meanings.tree.parentOf(organisation);
      return parent === null ? undefined : [metric.of, text, parent];
    }
    case "last-year":
      return [metric.of, shiftPeriod(period, -12).text, organisation];
    case "previous-period":
      // The second quarter until 15 May is beside the first until 15 February: one whole period before.
      return [metric.of, shiftPeriod(period, -monthsOf(parsePeriod(text) ?? period).length).text, organisation];
    case "peers":
      throw new Error(`peers are compared as a group: ${metric.id} ${String(asOf.knownAt)}`);
  }
}

function comparePair(
  as: Comparison,
  own: Quantity,
  theirs: Quantity,
  factor: Quantity,
  ofFactor: Quantity,
  asShare: boolean,
  ground: Ground,
): MetricValue {
  if (as === "difference") {
    // Two percentages differ in percentage points: the numbers as they are written.
    return numberValue(asShare ? own.minus(theirs).div(ofFactor).times(factor) : own.minus(theirs), ground);
  }
  if (theirs.isZero()) return missing("zero-denominator", ground);
  const bare = as === "growth" ? own.minus(theirs).div(theirs.abs()) : own.div(theirs);
  return numberValue(bare.times(factor), ground);
}

/** Mean, distance to it, or place among the members of a group; members without a value do not take part, and are shown. */
async function computeAmongPeers(question: Question, metric: CompareMetric, groupId: string, text: string): Promise<MetricValue> {
  const { meanings, organisation, evaluate } = question;
  const group = meanings.tree.group(groupId);
  const of = meanings.metrics.get(metric.of);
  if (!group || !of) return missing("no-peers", combineGrounds([], []));
  const values = await Promise.all(group.members.map(async (member) => ({ member, value: await evaluate(metric.of, text, member) })));
  const parts = rankParts(
    values.map(({ member, value }) => partOf(meanings, metric.of, member, text, value)),
    of.better,
  );
  const ground = combineGrounds(
    values.map(({ value }) => value.ground),
    parts,
  );
  const numbers = values.flatMap(({ member, value }) => (value.found && value.number !== null ? [{ member, number: value.number }] : []));
  if (numbers.length < 2) return missing("no-peers", ground);
  const mean = total(numbers.map(({ number }) => number)).div(numbers.length);
  if (metric.as === "mean") return numberValue(mean, ground);
  const own = numbers.find(({ member }) => member === organisation)?.number;
  if (own === undefined) return missing("input", ground);
  if (metric.as === "difference") return numberValue(own.minus(mean), ground);
  const better = numbers.filter(({ number }) => (of.better === "higher" ? number.gt(own) : number.lt(own))).length;
  return numberValue(q(better + 1), ground);
}

/** Peers best first, those without a number last. */
function rankParts(parts: readonly Part[], better: Metric["better"]): readonly Part[] {
  const sign = better === "higher" ? -1 : 1;
  return [...parts].sort((a, b) => {
    if (!isQuantity(a.value) || !isQuantity(b.value)) return Number(!isQuantity(a.value)) - Number(!isQuantity(b.value));
    return sign * a.value.comparedTo(b.value);
  });
}

const isQuantity = (value: Part["value"]): value is Quantity => value !== null && typeof value !== "string";
