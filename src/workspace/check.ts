// Checking a report against the ledgers (核验): every claim bound and judged, and what the text says against itself.
import { judgeAround, openParts } from "../claim/around.ts";
import { bindVague } from "../claim/bind-vague.ts";
import { bindClaims, type Candidate } from "../claim/bind.ts";
import { checkReading } from "../claim/check.ts";
import { candidateFor, decisionOn } from "../claim/decision.ts";
import type { Finding } from "../claim/finding.ts";
import { foreignPlace, openingYear, titleOffice, titlePeriod } from "../claim/owner.ts";
import { readClaims } from "../claim/read.ts";
import { judgeNamed, judgeOf, type Office, type Sender } from "../claim/sender.ts";
import { sentencesOf, type Reading } from "../claim/sentence.ts";
import { tellingWords as t } from "../claim/telling-words.ts";
import { saysOwn, tasksOf, tellClaims, type Setting, type Told } from "../claim/told.ts";
import { judgeVague, leaveClaim, type Answer, type Ask, type Judged, type Reason } from "../claim/verdict.ts";
import { readVague } from "../claim/vague.ts";
import type { AssessmentRow, Document } from "../document/document.ts";
import { readLayout } from "../document/layout.ts";
import { listPassages } from "../document/passage.ts";
import { listRows } from "../document/rows.ts";
import type { Metric, MetricValue } from "../metric/metric.ts";
import type { Tree } from "../register/tree.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { moneyUnitOf, writePart } from "../statement/format.ts";
import { canonicalUnit } from "../statement/unit.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { exactText, type Quantity } from "../vocabulary/quantity.ts";
import type { Report } from "../statement/report.ts";
import { askReport, resolveAnswering, resolveScheme, type Answering, type AsOfRequest } from "./ask.ts";
import { besideOf, candidatesOf, namedCandidate, sidesOf } from "./candidates.ts";
import { decisionsOf } from "./decisions.ts";
import type { Workspace } from "./workspace.ts";

/** What `check` answers: the document's text as read, each claim with its verdict, and the findings. */
export interface CheckAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly knownAt: number;
  readonly document: Pick<Document, "name" | "format" | "text" | "blocks">;
  readonly claims: readonly Judged[];
  readonly findings: readonly Finding[];
  /** The assessment table that the document holds. */
  readonly rows: readonly AssessmentRow[];
  /** Names of the metrics that claims are bound to. */
  readonly labels: Readonly<Record<string, string>>;
  /** The ledgers hold synthetic rows (合成数据). */
  readonly synthetic: boolean;
  /** What of the file was left out. */
  readonly problems: readonly Problem[];
}

/** A document with all that is read out of it. */
export function readDocument(document: Document): Reading {
  const layout = readLayout(document);
  const passages = listPassages(document.text, layout);
  return { document, passages, rows: listRows(document.text, layout), claims: readClaims(document, passages) };
}

/** A text's claims as told, and what they may be bound to, under a scheme. */
export interface Bindable {
  readonly told: readonly Told[];
  readonly candidates: readonly Candidate[];
  /** Metrics beside them, of the same packs, and what rates are made of. */
  readonly beside: readonly Candidate[];
  readonly sides: readonly Candidate[];
  readonly targets: readonly { readonly metric: MetricId; readonly text: string }[];
  /** The district's offices but the one that speaks. */
  readonly offices: readonly Office[];
  /** A metric that no candidate is of, as one. */
  readonly named: (metric: MetricId, told: Told) => Candidate | null;
  /** Another place whose report the text is. */
  readonly foreign: string | null;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly synthetic: boolean;
}

/** Checks a document under a scheme. */
export async function askCheck(
  workspace: Workspace,
  id: string | null,
  document: Document,
  asOf: AsOfRequest,
): Promise<Omit<CheckAnswer, "problems">> {
  const { knownAt } = resolveAnswering(workspace, asOf);
  const scheme = resolveScheme(workspace, id, knownAt);
  const reading = readDocument(document);
  const { name, format, text, blocks } = document;
  return {
    scheme: scheme.id,
    label: scheme.label,
    knownAt,
    document: { name, format, text, blocks },
    ...(await judgeReading(workspace, scheme, reading, asOf)),
    findings: checkReading(reading),
    rows: reading.rows,
  };
}

/** Whether an office tells its own doing where the district's is another's to tell: 我局响应率 of who does not lead 接诉即办. */
const isOfOffice = (told: Told | undefined, { task }: Candidate, sender: Sender | null): boolean =>
  sender !== null && !sender.tasks.has(task) && told !== undefined && saysOwn(told.sentence);

/** The claims of a reading, each with the ledgers' verdict. A reply's title names when it was written: its figures are those of the table. */
export async function judgeReading(
  workspace: Workspace,
  scheme: Scheme,
  reading: Reading,
  asOf: AsOfRequest,
  sender: Sender | null = null,
): Promise<Pick<CheckAnswer, "claims" | "labels" | "synthetic">> {
  const answering = resolveAnswering(workspace, asOf);
  const { told, candidates, beside, sides, targets, offices, named, foreign, metrics, synthetic } = await resolveBindable(
    workspace,
    scheme,
    reading,
    asOf,
    sender,
  );
  const decisions = decisionsOf(workspace.journal.entries().slice(0, answering.knownAt), scheme.id);
  const decided = told.map((one) => decisionOn(one, decisions));
  // What a person has decided is not guessed at, and takes nothing from those that are.
  const open = told.filter((_, i) => decided[i] === null && foreign === null);
  const guessed = bindClaims(open, candidates).map((binding, i) =>
    binding && isOfOffice(open[i], binding.candidate, sender) ? null : binding,
  );
  const ask = asking(answering);
  const claims: Judged[] = [];
  for (const [i, one] of told.entries()) {
    const decision = decided[i] ?? null;
    const candidate = decision
      ? decision.metric && (candidateFor(one, decision.metric, candidates) ?? named(decision.metric, one))
      : guessed[open.indexOf(one)]?.candidate;
    const [place = foreign] = one.elsewhere;
    const why: Reason = decision ? { code: "decided-none" } : place === null ? { code: "not-bound" } : { code: "elsewhere", place };
    const judged = candidate ? await judgeOf(one, candidate, sender, ask) : leaveClaim(one, why);
    claims.push(candidate && sender !== null ? await judgeNamed(one, judged, candidate, offices, ask) : judged);
  }
  if (sender !== null)
    await judgeAround(
      { told, claims, candidates, beside, sides, targets, sender, offices, month: (asOf.until ?? scheme.period.to).slice(0, 7) },
      ask,
    );
  else openParts({ told, claims });
  const taskAt = tasksOf(reading, scheme.tasks);
  for (const vague of readVague(sentencesOf(reading))) {
    if (sender !== null && isToldBeside(vague.subject, claims)) continue;
    const task = taskAt(vague.start);
    claims.push(await judgeVague(vague, task, foreign === null ? bindVague(vague, task, candidates) : null, ask));
  }
  claims.sort((a, b) => a.claim.start - b.claim.start);
  return {
    claims,
    labels: Object.fromEntries(claims.flatMap(({ metric }) => (metric === null ? [] : [[metric, metrics.get(metric)?.label ?? metric]]))),
    synthetic,
  };
}

/** Whether a reply gives the number of what it also tells without one: 支出进度 in a table, and below it that it is above the average. */
const isToldBeside = (subject: string, claims: readonly Judged[]): boolean =>
  subject.length >= nameEnd && claims.some(({ verdict, words }) => verdict === "agrees" && words.includes(subject.slice(-nameEnd)));
const nameEnd = 4;

/** The claims of a text and the candidates of a scheme. */
export async function resolveBindable(
  workspace: Workspace,
  scheme: Scheme,
  reading: Reading,
  asOf: AsOfRequest,
  sender: Sender | null = null,
): Promise<Bindable> {
  const answering = resolveAnswering(workspace, asOf);
  const { metrics, tree } = answering.meanings(scheme.period.text);
  const report = await askReport(workspace, scheme.id, asOf);
  const { text } = reading.document;
  const setting = {
    ...settingOf(scheme, tree, text),
    ...(sender ? { year: scheme.period.to.slice(0, 4), period: null, month: (asOf.until ?? scheme.period.to).slice(0, 7) } : {}),
  };
  const told = tellClaims(reading, sentencesOf(reading), setting);
  // Whose a reply is has been told: the places that it mentions say nothing of that.
  const foreign = sender
    ? null
    : (titleOffice(text, setting.others) ??
      foreignPlace(text, namesOf(tree, [scheme.organisation]), namesOf(tree, above(tree, scheme.organisation))));
  const named = (id: MetricId, { task }: Told): Candidate | null => {
    const metric = metrics.get(id);
    return metric ? namedCandidate(metric, task ?? 0, report) : null;
  };
  const candidates = candidatesOf(report, metrics);
  const beside = besideOf(candidates, report, metrics);
  return {
    told,
    candidates,
    beside,
    sides: sidesOf([...candidates, ...beside], metrics),
    targets: targetsOf(report),
    offices: officesOf(tree, scheme, sender),
    named,
    foreign,
    metrics,
    synthetic: report.synthetic,
  };
}

const targetsOf = ({ tasks }: Report): Bindable["targets"] =>
  tasks.flatMap(({ criteria }) => criteria.map(({ metric, target }) => ({ metric: metric as MetricId, text: target })));

/** The offices of a scheme's district, by their names in full and in short, but the one that speaks. */
const officesOf = ({ organisations, parentOf }: Tree, scheme: Scheme, sender: Sender | null): readonly Office[] =>
  organisations
    .filter(({ id }) => parentOf(id) === scheme.organisation && id !== sender?.organisation)
    .map(({ id, label, synonyms }) => ({ id, names: [label, ...synonyms].flatMap((name) => [name, ...shortened(name)]) }));

const shortened = (name: string): readonly string[] => (name.startsWith(t.district) && name.length > 4 ? [name.slice(1)] : []);

/** An organisation, and all that it belongs to. */
function above(tree: Tree, id: OrganisationId): readonly OrganisationId[] {
  const parent = tree.parentOf(id);
  return parent ? [id, ...above(tree, parent)] : [id];
}

const namesOf = ({ organisations }: Tree, ids: readonly string[]): readonly string[] =>
  organisations.filter(({ id }) => ids.includes(id)).flatMap(({ label, synonyms }) => [label, ...synonyms]);

/** A text about another year than the scheme's speaks of that year where it names no period. */
function settingOf(scheme: Scheme, tree: Tree, text: string): Setting {
  const year = scheme.period.to.slice(0, 4);
  const opened = openingYear(text) ?? year;
  const placed = tree.organisations.filter(({ id, kind }) => id !== scheme.organisation && (kind === "district" || kind === "subdistrict"));
  return {
    tasks: scheme.tasks.map(({ number, label }) => ({ number, label })),
    year: opened,
    month: null,
    period: titlePeriod(text, opened) ?? (opened === year ? null : opened),
    others: placed.flatMap(({ label, synonyms }) => [label, ...synonyms]).filter((name) => name.length > 1),
  };
}

/** Asks for values as of the answering's point in time; a long text asks for the same one again and again. */
function asking({ evaluate, meanings }: Answering): Ask {
  const answers = new Map<Candidate, Map<string, Promise<Answer>>>();
  const ask: Ask = async (candidate, period) => {
    const metric = meanings(period).metrics.get(candidate.metric);
    if (!metric) return { found: false, why: "input" };
    return answerOf(metric, candidate, await evaluate(metric.id, period, candidate.organisation));
  };
  return (candidate, period) => {
    const known = answers.get(candidate) ?? new Map<string, Promise<Answer>>();
    answers.set(candidate, known);
    const answer = known.get(period) ?? ask(candidate, period);
    known.set(period, answer);
    return answer;
  };
}

/** A metric's value as what a candidate of it is asked for. */
export function answerOf(metric: Metric, { part }: Candidate, value: MetricValue): Answer {
  const side = part === "numerator" || part === "denominator" ? part : null;
  if (!side && value.found && value.day !== null)
    return { found: "days", days: daysOf(value), expected: value.ground.stage === "expected" };
  const number = side ? value.ground[side] : value.found ? value.number : null;
  if (number === null) return { found: false, why: value.found ? "input" : value.reason };
  const { numerator, denominator, stage } = value.ground;
  const isPlain = (one: Quantity): boolean => one.decimalPlaces() <= 2;
  const of =
    side || !numerator || !denominator || !isPlain(numerator) || !isPlain(denominator)
      ? null
      : `${exactText(numerator)}/${exactText(denominator)}${metric.counter}`;
  const exact = number.mul(canonicalUnit(side ? metric.counter : metric.unit).factor);
  return {
    found: true,
    exact,
    text: writePart(metric, value, side ?? "value", moneyUnitOf(side ? metric.counter : metric.unit, number)) ?? exactText(exact),
    expected: stage === "expected",
    of,
    rows: value.ground.rows,
  };
}

/** The days of all its records, each once; that of the value where it is of none. */
function daysOf({ day, ground }: MetricValue & { readonly day: Day }): readonly Day[] {
  const days = new Set(ground.records.flatMap(({ date }) => (date === null ? [] : [date])));
  return days.size === 0 ? [day] : [...days].sort();
}
