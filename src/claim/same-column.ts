// What a column of a table is of (同列同指标), and which target a result is held against (所引目标): where its neighbours say it.
import type { Beside } from "./beside.ts";
import type { Candidate } from "./bind.ts";
import { judgeNamed } from "./sender.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { Told } from "./told.ts";
import { judgeClaim, leaveClaim, type Ask, type Judged } from "./verdict.ts";

/** So many numbers of a column must be a metric's, and no other one of another. */
const leastAlike = 2;

/** Judges the numbers of a column that are bound to nothing by the metric that all others of it agree with, each for the time of its row. */
export async function judgeColumns(around: Beside, ask: Ask): Promise<void> {
  const { told, claims } = around;
  const columns = new Map<string, number[]>();
  told.forEach(({ place }, i) => {
    if (place !== null) columns.set(place, [...(columns.get(place) ?? []), i]);
  });
  for (const members of columns.values()) {
    const known = members.filter((i) => (claims[i]?.metric ?? null) !== null);
    const [metric, ...others] = [...new Set(known.map((i) => claims[i]?.metric))];
    const isOfOne = others.length === 0 && known.length >= leastAlike && known.every((i) => claims[i]?.verdict === "agrees");
    const candidate = isOfOne ? candidateOf(metric ?? null, around) : null;
    if (candidate && (await isOfAll(known, candidate, around, ask))) for (const i of members) await judgeOdd(i, candidate, around, ask);
  }
}

/** Whether the numbers that agree are the metric's value, and not what its rate is made of. */
async function isOfAll(known: readonly number[], candidate: Candidate, { told }: Beside, ask: Ask): Promise<boolean> {
  for (const i of known) {
    const one = told[i];
    if (!one || (await judgeClaim({ ...one, unit: candidate.unit }, candidate, ask)).verdict !== "agrees") return false;
  }
  return true;
}

async function judgeOdd(i: number, candidate: Candidate, { told, claims, offices }: Beside, ask: Ask): Promise<void> {
  const [one, judged] = [told[i], claims[i]];
  if (!one || judged?.reason.code !== "not-bound" || one.period === null || one.isTarget || one.elsewhere.length > 0) return;
  const found = await judgeClaim({ ...one, unit: candidate.unit }, candidate, ask);
  if (found.verdict === "contradicts") claims[i] = await judgeNamed(one, { ...found, claim: one.claim }, candidate, offices, ask);
}

const candidateOf = (metric: string | null, { candidates, beside }: Beside): Candidate | null =>
  [...candidates, ...beside].find((one) => one.metric === metric && one.part === "value") ?? null;

const ownTarget = new RegExp(t.ownTarget, "u");
const targetNamed = new RegExp(t.targetNamed, "u");
const othersTarget = new RegExp(t.othersTarget, "u");

/** A target that is told behind a result which agrees (99%，高于95%的目标) is one of those that the scheme sets for the result's metric. */
export function judgeQuotedTargets({ told, claims, targets }: Beside): void {
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    const result = one?.isTarget && judged.reason.code === "not-bound" && quotesOwn(one) ? resultBefore(i, told, claims) : null;
    const set = targets.filter(({ metric }) => metric === result?.metric);
    const [first] = set;
    if (!one || !result || !first || set.some(({ text }) => isTarget(one, text))) continue;
    const { task, metric, period, organisation } = result;
    const left = leaveClaim(one, { code: "other-target", target: first.text });
    claims[i] = { ...left, task, metric, period, organisation, verdict: "contradicts", found: first.text };
  }
}

/** Whether a figure is what a target's text says: 95% of ≥95%. */
function isTarget({ claim, unit }: Told, text: string): boolean {
  const read = /(?<number>[0-9.]+)(?<unit>.*)$/u.exec(text)?.groups;
  return read === undefined || (Number(read["number"]) === claim.value && (read["unit"] === unit || read["unit"] === ""));
}

/** The result right before a target, of its sentence and unit. */
function resultBefore(at: number, told: readonly Told[], claims: readonly Judged[]): Judged | null {
  const [one, before] = [told[at], told[at - 1]];
  const judged = claims[at - 1];
  return before && judged?.verdict === "agrees" && before.sentence === one?.sentence && before.unit === one.unit ? judged : null;
}

/** 高于95%的目标, 高于目标40.1; not 高于国家85%的标准. */
function quotesOwn({ sentence, claim }: Told): boolean {
  const at = sentence.indexOf(claim.text);
  return (
    typeof claim.value === "number" &&
    (ownTarget.test(sentence.slice(at + claim.text.length)) || targetNamed.test(sentence.slice(0, at))) &&
    !othersTarget.test(sentence.slice(Math.max(0, at - 12), at))
  );
}
