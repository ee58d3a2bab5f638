// What no statement's words bind (旁证): a figure beside the metrics that its words name, whose value it says, or says as one mistyped.
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { entails } from "./entail.ts";
import { namedAmong, unitsFit, type Candidate } from "./bind.ts";
import { isPlain, isShareOf, stepOf } from "./printed.ts";
import { partWords } from "./part-words.ts";
import { tellingWords } from "./telling-words.ts";
import { isOpen, judgeNamed, judgeOf, questioned, type Office, type Sender } from "./sender.ts";
import { isMistyped } from "./slip.ts";
import { bareName, nameAmong, type Named } from "./strength.ts";
import { anyOf } from "./sentence.ts";
import { saysOwn, type Told } from "./told.ts";
import { judgeClaim, type Ask, type Judged } from "./verdict.ts";

/** The claims of a reply, and all that the ledgers know of what it may tell. */
export interface Beside {
  readonly told: readonly Told[];
  readonly claims: Judged[];
  readonly candidates: readonly Candidate[];
  /** Metrics that no statement says. */
  readonly beside: readonly Candidate[];
  /** Numerators and denominators that no statement says. */
  readonly sides: readonly Candidate[];
  /** What the scheme sets for its metrics, as text (≥90%). */
  readonly targets: readonly { readonly metric: MetricId; readonly text: string }[];
  readonly sender: Sender;
  /** The district's other offices. */
  readonly offices: readonly Office[];
  /** The last month that is reported on. */
  readonly month: string;
}

/**
 * What the figure that it was taken for does not bear out, another metric may, where its name is told and its value is the same. It says
 * nothing against a claim.
 */
export async function judgeBeside({ told, claims, candidates, beside, sender }: Beside, ask: Ask): Promise<void> {
  const all = [...candidates, ...beside];
  for (const [i, judged] of claims.entries()) {
    const one = told[i];
    if (one && isOpen(judged)) claims[i] = (await borneOut(one, judged, all, sender, ask)) ?? judged;
  }
}

async function borneOut(told: Told, judged: Judged, all: readonly Candidate[], sender: Sender, ask: Ask): Promise<Judged | null> {
  if (!isTelling(told, judged)) return null;
  for (const { candidate } of namedAmong(told, all).slice(0, mostNamed)) {
    const found = candidate.metric === judged.metric ? null : await judgeOf(told, candidate, sender, ask);
    if (found?.verdict === "agrees") return found;
  }
  return null;
}

/** Figures with few digits agree by chance, and 100% is said of much; against a contradiction it takes more. */
function isTelling({ claim }: Told, { verdict }: Judged): boolean {
  const digits = claim.text.normalize("NFKC").replace(/[^0-9]/gu, "").length;
  return digits >= (questioned.includes(verdict) ? 4 : 3) && claim.value !== 100;
}

/** So many metrics are asked for each. */
const mostNamed = 5;

/** Names what a claim may be of, among all that the ledgers have a value of; the strongest first. */
export type Naming = (told: Told) => readonly Named[];

export const namingOf = ({ candidates, beside, sides }: Pick<Beside, "candidates" | "beside" | "sides">): Naming =>
  nameAmong([...candidates, ...beside, ...sides].filter(({ part }) => part !== "target"));

/** Whether a claim that tells a result is bound to nothing as yet. */
export const isUnbound = (told: Told, { reason }: Judged): boolean =>
  reason.code === "not-bound" && !told.isTarget && !told.isLeft && told.elsewhere.length === 0;

/** What is bound to nothing, beside the metrics that its words name. */
export async function judgeNames({ told, claims, sender, offices, month }: Beside, naming: Naming, ask: Ask): Promise<void> {
  for (const [i, judged] of claims.entries()) {
    const said = told[i];
    if (!said || !isUnbound(said, judged)) continue;
    // The time of another figure is none of its own.
    const one = said.isTimeApart ? { ...said, period: null } : said;
    const names = naming(one).filter(({ candidate }) => mayBe(one, candidate, sender));
    const asking = { ask, offices, month, whose: (task: number) => ownersOf(one, task, sender) };
    claims[i] = (await agreeing(one, names, asking)) ?? (await questioning(one, told, names, asking)) ?? judged;
  }
}

/** Whether a claim can be of a candidate at all, of a task that its sender takes part in. */
export function mayBe(told: Told, candidate: Candidate, sender: Sender): boolean {
  if (told.task === null ? !sender.tasks.has(candidate.task) : told.task !== candidate.task) return false;
  return told.change === candidate.change && (unitsFit(told, candidate) || isBareRate(told, candidate));
}

/** 差异率 heads a column whose numbers have no %. */
const isBareRate = ({ unit, kind, column }: Told, candidate: Candidate): boolean =>
  unit === null && kind === "count" && candidate.unit === "%" && isRateName.test(column);
const isRateName = new RegExp(`${w.rate}$`, "u");

/** Whose figures a claim may be: the district's (null), the sender's. Who does not lead a task and speaks of itself tells its own. */
export function ownersOf({ sentence }: Told, task: number, { organisation, leads }: Sender): readonly (OrganisationId | null)[] {
  if (organisation === null) return [null];
  return !leads.has(task) && saysOwn(sentence) ? [organisation] : [null, organisation];
}

interface Asking {
  readonly ask: Ask;
  readonly offices: readonly Office[];
  readonly month: string;
  readonly whose: (task: number) => readonly (OrganisationId | null)[];
}

const of = (candidate: Candidate, owner: OrganisationId | null): Candidate =>
  owner === null ? candidate : { ...candidate, organisation: owner };

/** One of them has its value, of the time that it says, or of all months or the last one where it says none. */
async function agreeing(told: Told, names: readonly Named[], { whose, month, ask }: Asking): Promise<Judged | null> {
  for (const { candidate } of names.filter(({ strength }) => strength >= enough(toAgree, told)).slice(0, mostAsked))
    for (const owner of whose(candidate.task))
      for (const period of new Set([candidate.period, month])) {
        const found = await judgeClaim(told, of({ ...candidate, period }, owner), ask);
        if (found.verdict === "agrees") return found;
      }
  return null;
}

/** None has it: what is named best has it but for a slip, or is named beyond doubt by who tells the district's figures. */
async function questioning(told: Told, all: readonly Told[], names: readonly Named[], asking: Asking): Promise<Judged | null> {
  const [best] = names;
  if (!best) return null;
  const { whose, offices, ask } = asking;
  const near = names.filter(({ strength }) => strength >= enough(toAsk, told) && strength >= nearBest * best.strength);
  for (const { candidate } of near.slice(0, mostNamed))
    for (const owner of whose(candidate.task)) {
      // No other deed is told of a day, nor other things of a count, than what its words name.
      const meant = of(candidate, owner);
      const found = await judgeClaim({ ...told, deed: "", unit: candidate.unit }, meant, ask);
      if (found.verdict === "contradicts" && isMistyped(found) && !isSaidBeside(told, found, all))
        return judgeNamed(told, { ...found, claim: told.claim }, meant, offices, ask);
    }
  // 降尘量（未扣除沙尘影响） is no other name than 降尘量（扣除沙尘影响）.
  const isOther = ({ metric, label }: Candidate): boolean =>
    metric !== best.candidate.metric && bareName(label) !== bareName(best.candidate.label);
  const next = names.find(({ candidate }) => isOther(candidate))?.strength ?? 0;
  // 其中发生在施工现场的2起，死亡2人: what follows a part is of it.
  const isOfPart = told.narrowed.length > 0 || isBehindPart(told);
  const isClear = !isOfPart && best.strength >= beyondDoubt && next < lessThanBest * best.strength && !isRespective(told);
  if (!isClear || told.kind === "date" || !isOfDistrict(told, whose(best.candidate.task)) || isShareOfItsOwn(told, all)) return null;
  const found = await judgeClaim(told, best.candidate, ask);
  return found.verdict === "contradicts" && !isSaidBeside(told, found, all) ? judgeNamed(told, found, best.candidate, offices, ask) : null;
}

/** Whether another figure of the sentence says what the ledgers have: 51个，其中简易低风险25个 is of a part. */
const isSaidBeside = (told: Told, { exact }: Judged, all: readonly Told[]): boolean =>
  exact !== null &&
  all.some(
    (one) =>
      one !== told &&
      one.sentence === told.sentence &&
      one.unit === told.unit &&
      isPlain({ ...one.claim, hedge: null }) &&
      entails(one.claim, q(exact)),
  );

const partOpened = new RegExp(partWords.partOpened, "u");

/** Whether 其中 stands before a figure in its sentence, and no ； between. */
export function isBehindPart({ sentence, claim }: Told): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(claim.text)));
  return before.slice(before.lastIndexOf(tellingWords.partMark) + 1).search(partOpened) >= 0;
}

/** A rate that figures of its sentence make up is what its text says it is of. */
function isShareOfItsOwn({ claim, sentence }: Told, all: readonly Told[]): boolean {
  if (claim.kind !== "percent" || !isPlain(claim)) return false;
  const counts = all.flatMap((one) => (one.sentence === sentence && one.kind === "count" && isPlain(one.claim) ? [one.claim] : []));
  return counts.some((part) => counts.some((whole) => part !== whole && isShareOf(claim, part, whole)));
}

const isOfDistrict = ({ sentence }: Told, [first]: readonly (OrganisationId | null)[]): boolean => first === null && !saysOwn(sentence);

/** So strongly must a figure of one, two, three and more digits be named: many digits agree, or nearly agree, by no chance. */
const toAgree = [0.7, 0.45, 0.25] as const;
const toAsk = [2, 0.55, 0.45, 0.35] as const;
const enough = (bars: readonly number[], told: Told): number => bars[Math.min(digitsOf(told), bars.length) - 1] ?? 1;
const nearBest = 0.85;
const beyondDoubt = 0.78;
/** Another metric must be named so much less. */
const lessThanBest = 0.92;
/** 一、二、三季度分别为…: which is which is not told by the words beside each. */
const isRespective = ({ sentence, claim }: Told): boolean =>
  respectively.test(sentence.slice(0, Math.max(0, sentence.indexOf(claim.text))));
const respectively = new RegExp(anyOf(w.respectively), "u");
/** So many of those that are named are asked for. */
const mostAsked = 12;

/** How many digits a figure prints; 100% is said of much, and a day is as good as three. */
function digitsOf({ claim }: Told): number {
  if (typeof claim.value === "string") return 3;
  if (typeof claim.value !== "number" || claim.value === 100) return 1;
  return q(claim.value).abs().div(stepOf(claim)).toFixed(0).length;
}
