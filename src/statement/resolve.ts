// Asks for everything a template refers to (取值): its pieces with what was found, before anything is judged or joined into text.
import type { Evaluate, Metric, MetricValue } from "../metric/metric.ts";
import { combineGrounds } from "../metric/value.ts";
import type { Scheme, Task } from "../scheme/scheme.ts";
import { isPending } from "../scheme/target.ts";
import type { CriterionId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import { cutPeriod, type Day } from "../vocabulary/period.ts";
import type { Place } from "../vocabulary/problem.ts";
import { writePeriod } from "../vocabulary/date.ts";
import { formatFigure, formatTarget } from "./format.ts";
import { coverOf, figureOf, groundOf } from "./ground.ts";
import { hedged, isHedged, type Binding, type Resolved, type ResolvedSentence } from "./resolved.ts";
import type { CriterionResult, FigureReference, Piece, Template } from "./statement.ts";
import { clauseEnds, figureWords, marks, notApplicable } from "./words.ts";

/** What a statement is rendered from. */
export interface StatementContext {
  readonly scheme: Pick<Scheme, "organisation" | "period">;
  readonly task: Pick<Task, "criteria" | "itemLabels">;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly criteria: ReadonlyMap<CriterionId, CriterionResult>;
  readonly evaluate: Evaluate;
  readonly organisationLabel: (id: OrganisationId) => string;
  /** The last day that is counted (数据截至); null where all is. */
  readonly until: Day | null;
}

/** Every item's sentences, in order. */
export async function resolveStatement(template: Template, context: StatementContext): Promise<readonly (readonly ResolvedSentence[])[]> {
  return Promise.all(
    template.items.map(async (item) =>
      hedged(
        await Promise.all(
          item.sentences.map(async (sentence) => ({ sentence, pieces: await resolvePieces(sentence.pieces, template, context, null) })),
        ),
      ),
    ),
  );
}

async function resolvePieces(
  pieces: readonly Piece[],
  template: Template,
  context: StatementContext,
  binding: Binding | null,
): Promise<readonly Resolved[]> {
  const say = (text: string): Resolved =>
    binding ? { kind: "word", text, binding, ground: null, organisation: null, place: null } : { kind: "text", text };
  const resolved = await Promise.all(
    pieces.map(async (piece, index): Promise<readonly Resolved[]> => {
      switch (piece.kind) {
        case "text":
          return [say(piece.text)];
        case "period":
          return [resolvePeriod(piece, context, pieces[index + 1], say)];
        case "figure":
          return resolveFigure(piece, context, say);
        case "target":
          return [resolveTarget(piece, template, context)];
        case "choice":
          return resolveChoice(piece, template, context, clauseBefore(pieces.slice(0, index)));
        case "support":
          return [await resolveSupport(piece, template, context)];
      }
    }),
  );
  return resolved.flat();
}

/** The period as far as it was counted; one of the scheme's year that has not begun says what nothing bears out. */
function resolvePeriod(
  piece: PeriodReference,
  { scheme, until }: StatementContext,
  next: Piece | undefined,
  say: (text: string) => Resolved,
): Resolved {
  const isPlanned = piece.period.from > scheme.period.to;
  if (until !== null && piece.period.from > until && !isPlanned)
    return { kind: "later", text: writePeriod(piece.period, piece.style), until, place: piece.place };
  return say(periodBefore(periodText(piece, until), next));
}

/** What a reference to a period says as of a day. */
export const periodText = ({ period, style }: PeriodReference, until: Day | null): string =>
  writePeriod((until === null ? undefined : cutPeriod(period, until)) ?? period, style);

type PeriodReference = Piece & { readonly kind: "period" };

/** `{year}` before a typed 年 leaves its own out. */
function periodBefore(text: string, next: Piece | undefined): string {
  const doubled = text.endsWith(figureWords.year) && next?.kind === "text" && next.text.startsWith(figureWords.year);
  return doubled ? text.slice(0, -1) : text;
}

async function resolveFigure(
  piece: FigureReference,
  context: StatementContext,
  say: (text: string) => Resolved,
): Promise<readonly Resolved[]> {
  const metric = context.metrics.get(piece.metric);
  const lastMetric = piece.to === null ? null : context.metrics.get(piece.to);
  if (!metric || lastMetric === undefined) return [unknown("metric", metric ? (piece.to ?? "") : piece.metric, piece.place)];
  const value = await context.evaluate(piece.metric, piece.period.text, piece.organisation);
  const last = piece.to === null ? null : await context.evaluate(piece.to, piece.period.text, piece.organisation);
  if (piece.part === "title" || piece.part === "titles" || piece.part === "number" || piece.part === "office")
    return [resolveRecordPart(piece, piece.part, value, context)];
  const written = formatFigure(piece, metric, value, last);
  const absent = !value.found ? value : last !== null && !last.found ? last : null;
  if (!written)
    return [missing(absent === last && last !== null ? (piece.to ?? piece.metric) : piece.metric, absent?.reason ?? "input", piece.place)];
  const ground = last
    ? { ...combineGrounds([value.ground, last.ground], []), records: [...value.ground.records, ...last.ground.records] }
    : value.ground;
  const source = written.kind === "date" ? "date" : written.kind === "ordinal" ? "ordinal" : "metric";
  const figure = figureOf(written, {
    source,
    metric,
    criterion: null,
    period: piece.period.text,
    organisation: piece.organisation,
    ground,
  });
  const found: Resolved = { kind: "figure", figure, ground, entailed: written.entailed, place: piece.place };
  return piece.format.about ? [say(figureWords.about), found] : [found];
}

/** Title, number and office of the first record, and the titles of all of them, are words of those records. */
function resolveRecordPart(
  piece: FigureReference,
  part: "title" | "titles" | "number" | "office",
  value: MetricValue,
  context: StatementContext,
): Resolved {
  const record = value.ground.records[0];
  const office = record?.office ?? null;
  const titles = value.ground.records.flatMap(({ title }) => title ?? []);
  const said =
    part === "office"
      ? office && context.organisationLabel(office)
      : part === "titles"
        ? titles.length > 0
          ? titles.join(figureWords.list)
          : null
        : (record?.[part] ?? null);
  if (said === null) return missing(piece.metric, value.found ? "input" : value.reason, piece.place);
  const binding: Binding = {
    criterion: null,
    metric: piece.metric,
    met: value.ground.stage === "expected" ? "expected" : true,
    period: piece.period.text,
  };
  return { kind: "word", text: said, binding, ground: value.ground, organisation: piece.organisation, place: piece.place };
}

/** The threshold as a figure that carries what was found against it. */
function resolveTarget(piece: Piece & { readonly kind: "target" }, template: Template, context: StatementContext): Resolved {
  const result = context.criteria.get(piece.criterion);
  const metric = result && context.metrics.get(result.criterion.metric);
  if (!result || !metric) return unknown(result ? "metric" : "criterion", result?.criterion.metric ?? piece.criterion, piece.place);
  if (!result.target && isPending(result.criterion))
    return { kind: "pending", text: marks.pending, criterion: piece.criterion, place: piece.place };
  if (!result.target) return missing(metric.id, "no-target", piece.place);
  const ground = groundOf(result);
  const written = formatTarget(result.target, metric);
  const organisation = result.criterion.organisation ?? context.scheme.organisation;
  const figure = figureOf(written, {
    source: "target",
    metric,
    criterion: piece.criterion,
    period: coverOf(result) ?? template.period.text,
    organisation,
    ground,
  });
  return { kind: "figure", figure, ground, entailed: true, place: piece.place };
}

/** What is typed of the clause that a piece continues. */
function clauseBefore(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
  return text.slice([...text].findLastIndex((character) => clauseEnds.includes(character)) + 1);
}

/** The words that the verdict chooses; where none may be said, a mark. */
async function resolveChoice(
  piece: Piece & { readonly kind: "choice" },
  template: Template,
  context: StatementContext,
  clause: string,
): Promise<readonly Resolved[]> {
  const result = context.criteria.get(piece.criterion);
  if (!result) return [unknown("criterion", piece.criterion, piece.place)];
  const { criterion, met } = result;
  const binding: Binding = { criterion: criterion.id, metric: criterion.metric, met, period: coverOf(result) };
  const written = piece.met.map((inner) => (inner.kind === "text" ? inner.text : "")).join("");
  // An expectation may be said with the words for "met" only where their own clause says that it is one.
  const expectedWords = piece.expected ?? (isHedged(clause + written) ? piece.met : null);
  const [said, words] =
    met === true
      ? (["met", piece.met] as const)
      : met === false
        ? (["unmet", piece.unmet] as const)
        : met === "expected"
          ? (["expected", expectedWords] as const)
          : (["none", null] as const);
  const verdict: Resolved = {
    kind: "verdict",
    result,
    binding,
    organisation: criterion.organisation ?? context.scheme.organisation,
    ground: groundOf(result),
    word: written,
    said: met === "not-applicable" ? "not-applicable" : words ? said : "none",
    place: piece.place,
  };
  if (words) return [verdict, ...(await resolvePieces(words, template, context, binding))];
  const untold = isPending(criterion) ? marks.pending : marks.missing;
  const mark = met === "not-applicable" ? notApplicable : met === null ? untold : marks.untrue;
  return [verdict, { kind: "word", text: mark, binding, ground: null, organisation: null, place: null }];
}

async function resolveSupport(
  piece: Piece & { readonly kind: "support" },
  template: Template,
  context: StatementContext,
): Promise<Resolved> {
  if (piece.metric === "narrative")
    return { kind: "support", metric: null, value: null, period: null, organisation: null, place: piece.place };
  const metric = context.metrics.get(piece.metric);
  if (!metric) return unknown("metric", piece.metric, piece.place);
  const [period, organisation] = [template.period.text, template.organisation];
  return {
    kind: "support",
    metric,
    value: await context.evaluate(piece.metric, period, organisation),
    period,
    organisation,
    place: piece.place,
  };
}

const missing = (metric: string, reason: string, place: Place): Resolved => ({
  kind: "missing",
  text: marks.missing,
  metric,
  reason,
  place,
});
const unknown = (what: "metric" | "criterion", id: string, place: Place): Resolved => ({
  kind: "unknown",
  text: marks.missing,
  what,
  id,
  place,
});
