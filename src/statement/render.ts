// Renders a statement (落实情况): segments of text, bound words and figures, what each sentence rests on, how each item stands, and what the gate says.
import type { Ground } from "../metric/metric.ts";
import type { ItemStatus, Met } from "../scheme/scheme.ts";
import type { CriterionId, MetricId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { checkReadBack } from "./check-read-back.ts";
import { checkItem } from "./check.ts";
import { readBack } from "./read-back.ts";
import { periodText, resolveStatement, type StatementContext } from "./resolve.ts";
import { textOf, type Resolved, type ResolvedSentence } from "./resolved.ts";
import type { Piece, RenderedItem, RenderedStatement, Segment, Support, Template, TemplateItem } from "./statement.ts";
import { isRecord } from "./unit.ts";

/** The statement as it reads now. With problems it still renders: what may not be said shows a mark. */
export async function renderStatement(template: Template, context: StatementContext): Promise<RenderedStatement> {
  const resolved = await resolveStatement(template, context);
  const rendered = template.items.map((item, index) => {
    const sentences = resolved[index] ?? [];
    const segments = segmentsOf(sentences.flatMap(({ pieces }) => pieces));
    const names = namesOf(item, template, sentences, context.until);
    const problems = [...checkItem(sentences), ...checkReadBack(sentences, readBack(segments, names))];
    const { supports, status } = judgeItem(item, template, sentences, problems, context);
    return {
      item: {
        number: item.number,
        label: context.task.itemLabels.get(item.number) ?? null,
        status,
        segments,
        supports,
        names,
        lacks: lacksOf(sentences),
      },
      problems,
    };
  });
  return { items: rendered.map(({ item }) => item), problems: rendered.flatMap(({ problems }) => problems) };
}

function judgeItem(
  item: TemplateItem,
  template: Template,
  sentences: readonly ResolvedSentence[],
  problems: readonly Problem[],
  context: StatementContext,
): Pick<RenderedItem, "status" | "supports"> {
  return {
    status: statusOf(verdictsOf(item, template, context), problems),
    supports: sentences.flatMap(({ pieces }, sentence) => supportsOf(pieces, sentence)),
  };
}

/** Metrics that an item needs and that have no value, each once. */
function lacksOf(sentences: readonly ResolvedSentence[]): readonly MetricId[] {
  const lacking = sentences.flatMap(({ pieces }) =>
    pieces.flatMap((piece): readonly string[] => {
      if (piece.kind === "missing") return [piece.metric];
      if (piece.kind === "verdict") return piece.result.met === null ? [piece.result.criterion.metric] : [];
      return piece.kind === "support" && piece.metric && piece.value?.found === false ? [piece.metric.id] : [];
    }),
  );
  return [...new Set(lacking)] as readonly string[] as readonly MetricId[];
}

/** Words of an item with numerals that are no figures: those of its statement that it says, its periods, and what papers are called. */
function namesOf(item: TemplateItem, template: Template, sentences: readonly ResolvedSentence[], until: Day | null): readonly string[] {
  const periods = (pieces: readonly Piece[]): readonly string[] =>
    pieces.flatMap((piece) => {
      if (piece.kind === "period") return [periodText(piece, until)];
      return piece.kind === "choice" ? periods([...piece.met, ...(piece.unmet ?? []), ...(piece.expected ?? [])]) : [];
    });
  const pieces = sentences.flatMap((sentence) => sentence.pieces);
  const text = pieces.map(textOf).join("");
  const papers = pieces.flatMap((piece) => (piece.kind === "word" && piece.binding.criterion === null ? [piece.text] : []));
  const names = [...template.names, ...item.sentences.flatMap((sentence) => periods(sentence.pieces)), ...papers];
  return [...new Set(names)].filter((name) => text.includes(name));
}

/** Adjacent text is one segment, and so are adjacent words of one binding. */
function segmentsOf(pieces: readonly Resolved[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const text = textOf(piece);
    const last = segments.at(-1);
    if (piece.kind === "figure") segments.push({ figure: piece.figure });
    else if (text === "") continue;
    else if (piece.kind === "word") {
      const { binding } = piece;
      const joins = last && "word" in last && binding.criterion !== null && last.word.criterion === binding.criterion;
      const word = { ...binding, text: (joins ? last.word.text : "") + text };
      if (joins) segments.splice(-1, 1, { word });
      else segments.push({ word });
    } else if (last && "text" in last) segments.splice(-1, 1, { text: last.text + text });
    else segments.push({ text });
  }
  return segments;
}

/** What one sentence rests on; each thing once. */
function supportsOf(pieces: readonly Resolved[], sentence: number): readonly Support[] {
  const supports = pieces.flatMap((piece): readonly Support[] => {
    switch (piece.kind) {
      case "figure": {
        const { metric, criterion, period, organisation } = piece.figure;
        return [{ sentence, kind: "figure", metric, criterion, period, organisation, ...behind(piece.ground) }];
      }
      case "verdict": {
        if (piece.binding.met === null) return [];
        const { criterion, metric, period } = piece.binding;
        return [{ sentence, kind: "figure", metric, criterion, period, organisation: piece.organisation, ...behind(piece.ground) }];
      }
      case "word": {
        if (!piece.ground) return [];
        return [
          {
            sentence,
            kind: "figure",
            metric: piece.binding.metric,
            criterion: null,
            period: piece.binding.period,
            organisation: piece.organisation,
            ...behind(piece.ground),
          },
        ];
      }
      case "support": {
        const { metric, value, period, organisation } = piece;
        if (!metric || !value)
          return [
            {
              sentence,
              kind: "narrative",
              metric: null,
              criterion: null,
              period: null,
              organisation: null,
              records: [],
              rows: 0,
              evidence: null,
              entries: [],
            },
          ];
        if (!isRecord(metric) || (!value.found && value.ground.records.length === 0)) return [];
        return [{ sentence, kind: metric.kind, metric: metric.id, criterion: null, period, organisation, ...behind(value.ground) }];
      }
      default:
        return [];
    }
  });
  const keys = supports.map(({ kind, metric, criterion, period, organisation }) =>
    JSON.stringify([kind, metric, criterion, period, organisation]),
  );
  return supports.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

const behind = ({ records, rows, evidence, entries }: Ground): Pick<Support, "records" | "rows" | "evidence" | "entries"> => ({
  records,
  rows,
  evidence,
  entries,
});

/** Verdicts an item is judged by: criteria of its number (of the whole task where it has but one item) and those its words name. */
function verdictsOf(item: TemplateItem, template: Template, context: StatementContext): readonly Met[] {
  const isOnly = template.items.length === 1;
  const own = context.task.criteria
    .filter((criterion) => criterion.item === item.number || (isOnly && criterion.item === null))
    .map(({ id }) => id);
  const named = item.sentences.flatMap(({ pieces }) =>
    pieces.flatMap((piece): readonly CriterionId[] => (piece.kind === "choice" ? [piece.criterion] : [])),
  );
  return [...new Set([...own, ...named])].flatMap((id) => {
    const result = context.criteria.get(id);
    return result?.criterion.judged === false && result.met !== null ? [] : [result?.met ?? null];
  });
}

/** Sentences that fail for want of evidence, as against those that say what is not so. */
const wants: readonly Problem["code"][] = [
  "statement.unsupported",
  "statement.figure-missing",
  "statement.months-missing",
  "statement.support-missing",
  "statement.target-pending",
  "statement.period-later",
  "definition.reference-unknown",
];

/** One criterion not met leaves the item undone; an expectation never counts as done. */
function statusOf(verdicts: readonly Met[], problems: readonly Problem[]): ItemStatus {
  if (verdicts.includes(false)) return "unmet";
  if (verdicts.includes(null) || problems.some(({ code }) => wants.includes(code))) return "unsupported";
  if (verdicts.includes("expected")) return "expected";
  if (verdicts.includes(true)) return "done";
  return verdicts.length > 0 ? "not-applicable" : "described";
}
