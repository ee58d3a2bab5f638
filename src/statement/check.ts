// The gate (发布关口): what a template may not refer to, and what its rendered sentences may not say; the same for lint, report and publish.
import type { Metric } from "../metric/metric.ts";
import type { Criterion, Met } from "../scheme/scheme.ts";
import { isPending } from "../scheme/target.ts";
import type { CriterionId, MetricId, OrganisationId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { q } from "../vocabulary/quantity.ts";
import { isHedged, textOf, type Resolved, type ResolvedSentence } from "./resolved.ts";
import type { CriterionResult, FigureReference, Piece, Sentence, Template } from "./statement.ts";
import { canonicalUnit, isDated, isNumbered, isRank, isRecord, isShare, replacesUnit, writtenFactor } from "./unit.ts";
import { grammar, numberSuffixes } from "./words.ts";

/** Names that a template may refer to. */
export interface Known {
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Metrics that are there and wrong: their own problems say so. */
  readonly broken: ReadonlySet<string>;
  readonly criteria: ReadonlyMap<CriterionId, Criterion>;
  readonly organisations: ReadonlySet<OrganisationId>;
}

/** What can be told without any rows: unknown names, formats that do not fit, sentences that rest on nothing. */
export function checkTemplate(template: Template, known: Known): readonly Problem[] {
  const sentences = template.items.flatMap((item) => item.sentences);
  const organisation = known.organisations.has(template.organisation)
    ? []
    : [unknownName("organisation", template.organisation, known.organisations, { file: template.file, line: 1, field: "organisation" })];
  return [...organisation, ...sentences.flatMap((sentence) => [...checkPieces(sentence.pieces, known), ...checkSupported(sentence)])];
}

const unknownName = (what: string, id: string, names: Iterable<string>, at: Place): Problem =>
  problem("definition.reference-unknown", at, { what, id, near: nearest(id, names) });

/** A sentence without figure, bound word or support. */
function checkSupported({ pieces, place }: Sentence): readonly Problem[] {
  if (pieces.some(({ kind }) => kind === "figure" || kind === "target" || kind === "choice" || kind === "support")) return [];
  const sentence = pieces
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("")
    .trim();
  return [problem("statement.unsupported", place, { sentence })];
}

function checkPieces(pieces: readonly Piece[], known: Known): readonly Problem[] {
  return pieces.flatMap((piece, index): readonly Problem[] => {
    switch (piece.kind) {
      case "figure":
        return [...checkFigure(piece, known), ...checkNeighbour(piece, pieces[index + 1])];
      case "target":
        return checkCriterion(piece.criterion, piece.place, known);
      case "choice":
        return [
          ...checkCriterion(piece.criterion, piece.place, known),
          ...checkPieces([...piece.met, ...(piece.unmet ?? []), ...(piece.expected ?? [])], known),
        ];
      case "support": {
        if (piece.metric === "narrative") return [];
        const metric = known.metrics.get(piece.metric);
        if (!metric && known.broken.has(piece.metric)) return [];
        if (!metric) return [unknownName("metric", piece.metric, known.metrics.keys(), piece.place)];
        return isRecord(metric)
          ? []
          : [
              problem("definition.value-wrong", piece.place, {
                expected: "milestone | document | attestation",
                found: `${metric.id}: ${metric.kind}`,
              }),
            ];
      }
      default:
        return [];
    }
  });
}

const checkCriterion = (id: CriterionId, place: Place, known: Known): readonly Problem[] =>
  known.criteria.has(id) ? [] : [unknownName("criterion", id, known.criteria.keys(), place)];

/** A bare number may not be made another by what is typed after it. */
function checkNeighbour({ format, place }: FigureReference, next: Piece | undefined): readonly Problem[] {
  if (!format.plain || !next) return [];
  const text =
    next.kind === "text" && numberSuffixes.includes(next.text.charAt(0))
      ? next.text.slice(0, 6)
      : next.kind === "figure" || next.kind === "target"
        ? grammar.adjacent
        : null;
  return text === null ? [] : [problem("statement.digit-typed", place, { text })];
}

function checkFigure(piece: FigureReference, known: Known): readonly Problem[] {
  const names = [piece.metric, ...(piece.to === null ? [] : [piece.to])];
  const problems = names
    .filter((id) => !known.metrics.has(id) && !known.broken.has(id))
    .map((id) => unknownName("metric", id, known.metrics.keys(), piece.place));
  if (!known.organisations.has(piece.organisation))
    problems.push(unknownName("organisation", piece.organisation, known.organisations, piece.place));
  const metric = known.metrics.get(piece.metric);
  if (metric)
    problems.push(
      ...unfitting(piece, metric, piece.to === null ? null : known.metrics.get(piece.to)).map((format) =>
        problem("statement.format-unfit", piece.place, { format, metric: metric.id, unit: metric.unit }),
      ),
    );
  return problems;
}

/** The words of a reference that its metric cannot be written with. */
function unfitting({ part, format, to }: FigureReference, metric: Metric, last: Metric | null | undefined): readonly string[] {
  const record = isRecord(metric);
  const { style } = format;
  const wrong = (isWrong: boolean, word: string): readonly string[] => (isWrong ? [word] : []);
  if (part === "title" || part === "titles" || part === "number" || part === "date" || part === "office" || part === "cutoff") {
    const isDay = part === "date" || part === "cutoff";
    const isBare =
      format.unit === null &&
      format.as === null &&
      format.over === null &&
      !format.about &&
      !format.plain &&
      (style === "arabic" || (style === "month-day" && isDay));
    const has = record || part === "cutoff";
    return [...wrong(!has, `.${part}`), ...wrong(has && !isBare, `.${part} |`)];
  }
  if (part !== "value") {
    const has = "numerator" in metric && (part === "numerator" || metric.denominator !== null);
    return [...wrong(!has, `.${part}`), ...unfittingNumber(format, metric.counter, 0)];
  }
  const dated = isDated(metric);
  if (dated || to !== null) {
    const isBare = format.unit === null && format.as === null && format.over === null && !format.about && !format.plain;
    return [
      ...wrong(to !== null && (!dated || (last !== null && last !== undefined && !isDated(last))), ".."),
      ...wrong(dated && (!isBare || (style !== "arabic" && style !== "month-day")), "|"),
    ];
  }
  if (isRank(metric)) {
    const rankOnly = format.unit === null && format.over === null && !format.about && style !== "tenths" && style !== "month-day";
    return wrong(!rankOnly, "|");
  }
  return unfittingNumber(format, metric.unit, metric.scale);
}

function unfittingNumber({ unit, as, over, style, plain }: FigureReference["format"], own: string, scale: number): readonly string[] {
  const written = unit ?? own;
  const shown = as ?? written;
  // 余 stands behind tens and more, of whole things: 两余万人 and 一余‰ are nothing.
  const isTooFine = over !== null && (isShare(written) || q(over).mul(canonicalUnit(shown).factor).lt(10));
  const isFraction = over === null && (scale > 0 || own === "%");
  return [
    ...(unit !== null && !writtenFactor(own, unit) ? [`in ${unit}`] : []),
    ...(as !== null && !replacesUnit(written, as) ? [`as ${as}`] : []),
    ...(style === "tenths" && own !== "%" ? ["tenths"] : []),
    ...(style === "month-day" ? ["month-day"] : []),
    ...(isTooFine ? [`over ${over}`] : []),
    ...((style === "chinese" || style === "ordinal") && (isFraction || !(plain || isNumbered(shown, style))) ? [style] : []),
  ];
}

/** What the rendered sentences of one item may not say. */
export function checkItem(sentences: readonly ResolvedSentence[]): readonly Problem[] {
  return sentences.flatMap(({ sentence, pieces }) => {
    const text = pieces.map(textOf).join("");
    return [...checkSupported(sentence), ...pieces.flatMap((piece) => checkResolved(piece, isHedged(text)))];
  });
}

function checkResolved(piece: Resolved, saysExpected: boolean): readonly Problem[] {
  switch (piece.kind) {
    case "text":
      return [];
    case "word":
      // The title of a paper that is only expected is no paper yet.
      return piece.binding.criterion === null && piece.binding.met === "expected" && !saysExpected && piece.place !== null
        ? [problem("statement.expected-as-done", piece.place, { text: piece.text })]
        : [];
    case "unknown":
      return [unknownName(piece.what, piece.id, [], piece.place)];
    case "later":
      return [problem("statement.period-later", piece.place, { period: piece.text, until: piece.until })];
    case "pending":
      return [problem("statement.target-pending", piece.place, { word: "", criterion: piece.criterion }, "warning")];
    case "missing":
      return [problem("statement.figure-missing", piece.place, { metric: piece.metric, reason: piece.reason })];
    case "figure": {
      const { figure, place } = piece;
      return [
        ...(piece.entailed ? [] : [problem("statement.not-entailed", place, { text: figure.text, exact: figure.exact })]),
        ...(figure.status === "expected" && figure.hedge === null && figure.source !== "target"
          ? [problem("statement.expected-as-done", place, { text: figure.text })]
          : []),
        ...(figure.source === "target" ? [] : monthsMissing(figure.metric, figure.months, place)),
      ];
    }
    case "verdict":
      return checkVerdict(piece);
    case "support":
      return checkSupport(piece, saysExpected);
  }
}

function checkVerdict({ result, said, word, place }: Resolved & { readonly kind: "verdict" }): readonly Problem[] {
  const { criterion, found, met } = result;
  const months = found.flatMap(({ value }) => monthsMissing(criterion.metric, value.ground.months, place)).slice(0, 1);
  const shown = found
    .map(({ text }) => text ?? "")
    .filter((text) => text !== "")
    .join(grammar.list);
  if (said !== "none") return months;
  // Nothing untrue is said, and no rows would help: whoever sets the target ends it.
  if (met === null && isPending(criterion))
    return [problem("statement.target-pending", place, { word, criterion: criterion.id }, "warning"), ...months];
  const untold: Record<`${Met}`, () => Problem> = {
    false: () => problem("statement.word-untrue", place, { word, found: shown }),
    true: () => problem("statement.word-untrue", place, { word, found: shown }),
    expected: () => problem("statement.expected-as-done", place, { text: word }),
    "not-applicable": () => problem("statement.word-untrue", place, { word, found: shown }),
    null: () => problem("statement.figure-missing", place, { metric: criterion.metric, reason: missingReason(result) }),
  };
  return [untold[`${met}`](), ...months];
}

function missingReason({ found, target }: CriterionResult): string {
  for (const { value } of found) if (!value.found) return value.reason;
  return target === null ? "no-target" : "input";
}

function checkSupport({ metric, value, place }: Resolved & { readonly kind: "support" }, saysExpected: boolean): readonly Problem[] {
  if (!metric || !value) return [];
  if (value.ground.records.length === 0 && !value.found) return [problem("statement.support-missing", place, { metric: metric.id })];
  return value.ground.stage === "expected" && !saysExpected ? [problem("statement.expected-as-done", place, { text: metric.label })] : [];
}

function monthsMissing(
  metric: string,
  months: { readonly covered: number; readonly expected: number } | null,
  place: Place,
): readonly Problem[] {
  return months !== null && months.covered < months.expected ? [problem("statement.months-missing", place, { metric, ...months })] : [];
}
