// Binds a text that people wrote (绑定): each figure that the ledgers bear out becomes a figure with everything behind it.
import type { Judged } from "../claim/verdict.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { figureOf } from "../statement/ground.ts";
import type { Figure, Segment, Support } from "../statement/statement.ts";
import { sentenceEnds } from "../statement/words.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { resolveAnswering, type Answering, type AsOfRequest } from "./ask.ts";
import { judgeReading } from "./check.ts";
import { composeReading } from "./reply-reading.ts";
import type { Workspace } from "./workspace.ts";

/** A text with its bindings. */
export interface BoundText {
  readonly segments: readonly Segment[];
  readonly supports: readonly Support[];
  readonly claims: readonly Judged[];
}

/** A text of a task, and the office whose words it is (单位原文); null where it is anybody's. */
export interface TaskText {
  readonly task: number;
  readonly text: string;
  readonly organisation: OrganisationId | null;
}

/** Binds the figures of a task's text as of a point in time; what the ledgers do not bear out stays text. */
export async function bindText(
  workspace: Workspace,
  scheme: Scheme,
  { task, text, organisation }: TaskText,
  asOf: AsOfRequest,
): Promise<BoundText> {
  const part = { task, item: null, text, start: null, end: null, cell: null, by: "named" as const };
  const led = scheme.tasks.filter(({ organisations }) => organisations.lead.some((id) => id === organisation));
  const sender = {
    organisation,
    tasks: new Set(scheme.tasks.map(({ number }) => number)),
    leads: new Set(led.map(({ number }) => number)),
  };
  const { claims } = await judgeReading(workspace, scheme, composeReading("", [part], scheme), asOf, sender);
  const answering = resolveAnswering(workspace, asOf);
  const segments: Segment[] = [];
  const supports: Support[] = [];
  let at = 0;
  for (const judged of claims) {
    const figure = judged.verdict === "agrees" && judged.claim.start >= at ? await figureAt(answering, scheme, judged) : null;
    if (!figure) continue;
    if (judged.claim.start > at) segments.push({ text: text.slice(at, judged.claim.start) });
    segments.push({ figure });
    supports.push(supportOf(figure, sentenceAt(text, judged.claim.start)));
    at = judged.claim.start + judged.claim.text.length;
  }
  if (at < text.length || segments.length === 0) segments.push({ text: text.slice(at) });
  return { segments, supports, claims };
}

/** A claim as a figure, with what its metric rests on; null where it is bound to none. */
async function figureAt(
  { meanings, evaluate }: Answering,
  scheme: Scheme,
  { claim, metric: id, period: said, organisation, exact, reason }: Judged,
): Promise<Figure | null> {
  // A figure without a time of its own is of the one that it was found true of.
  const period = reason.code === "found" ? reason.period : said;
  if (id === null || period === null || claim.kind === null || claim.value === null || claim.comparator === null) return null;
  const metric = meanings(period).metrics.get(id);
  if (!metric) return null;
  const owner = organisation ?? scheme.organisation;
  const { ground } = await evaluate(id, period, owner);
  const value = typeof claim.value === "object" ? claim.value.map(String) : String(claim.value);
  const { text, unit, kind, comparator, approx } = claim;
  const source = kind === "date" ? "date" : kind === "ordinal" ? "ordinal" : "metric";
  const figure = figureOf(
    { text, value, unit, exact: exact ?? "", kind, comparator, approx, entailed: true },
    { source, metric, criterion: null, period, organisation: owner, ground },
  );
  return { ...figure, hedge: claim.hedge };
}

const supportOf = ({ metric, period, organisation, rows, evidence, entries }: Figure, sentence: number): Support => ({
  sentence,
  kind: "figure",
  metric,
  criterion: null,
  period,
  organisation,
  records: [],
  rows,
  evidence,
  entries,
});

/** Which sentence of a text a place stands in, from 0. */
const sentenceAt = (text: string, at: number): number =>
  [...text.slice(0, at)].filter((character) => sentenceEnds.includes(character)).length;
