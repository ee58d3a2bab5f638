// Reads the figures out of a text (表述识别): passages to lines, lines to tokens, sentences to figures with everything said about them.
import { writtenBreaks, type Document, type Passage } from "../document/document.ts";
import { type Beside, isNumeric, resolveCell } from "./cell.ts";
import { holds } from "./characters.ts";
import type { Claim } from "./claim.ts";
import { resolveComparators } from "./comparator.ts";
import { resolveComparisons } from "./comparison.ts";
import { cue } from "./cue.ts";
import { type Draft, draftFigure, isMark, type Sentence, type Token } from "./draft.ts";
import { type Head, headReader, type HeadUnit, parseHeadUnit, unitOfCaption } from "./head.ts";
import { resolveHedges } from "./hedge.ts";
import { resolveKinds } from "./kind.ts";
import { type DateFound, resolvePeriods } from "./period.ts";
import { resolveRankKinds } from "./rank.ts";
import { scan } from "./scan.ts";
import { shareUnits } from "./share.ts";
import { type Line, lineSqueezer } from "./squeeze.ts";
import { addVerdictHedge } from "./verdict-hedge.ts";
import { sentenceEnds } from "./words.ts";

const silent: ReadonlySet<Passage["role"]> = new Set(["title", "meta", "header", "number"]);

/** What was read before in the same document that a cell may need. */
interface Memory {
  readonly siblings: Map<string, readonly (string | null)[]>;
  readonly above: Map<number, HeadUnit>;
  readonly rows: Map<string, HeadUnit>;
  readonly headOf: (written: string | null) => Head;
  caption: HeadUnit | null;
}

/** What figures are read out of; a text without a format has no line breaks of its writer's. */
type Readable = Pick<Document, "text"> & Partial<Pick<Document, "format">>;

/** Every figure that a document asserts, in the order of the text. */
export const readClaims = (document: Readable, passages: readonly Passage[]): readonly Claim[] => [...listClaims(document, passages)];

/** The same one by one, for texts whose claims need not be held at once. */
export function* listClaims(document: Readable, passages: Iterable<Passage>): Generator<Claim> {
  const memory: Memory = { siblings: new Map(), above: new Map(), rows: new Map(), headOf: headReader(), caption: null };
  const squeeze = lineSqueezer(document.format !== undefined && writtenBreaks.has(document.format));
  for (const passage of passages) {
    if (passage.cell === null && passage.end - passage.start <= longestCaption)
      memory.caption = unitOfCaption(document.text.slice(passage.start, passage.end));
    if (silent.has(passage.role)) continue;
    for (const part of partsOf(document.text, passage)) {
      const line = squeeze(document.text, part);
      for (const draft of readPassage(line, part, memory)) yield claimOf(document.text, line, draft);
    }
  }
}

/** Units of a passage that are read at once; no paragraph that people write is longer, and memory stays bounded in any text. */
const longestPart = 1 << 15;
/** How far back a sentence's end is looked for. */
const lookBack = 1 << 12;

/** A passage in parts that end with a sentence where one ends near. */
function* partsOf(text: string, passage: Passage): Generator<Passage> {
  let { start } = passage;
  while (passage.end - start > longestPart) {
    let end = start + longestPart;
    while (end > start + longestPart - lookBack && !holds(sentenceEnds, text, end - 1)) end -= 1;
    if (!holds(sentenceEnds, text, end - 1)) end = start + longestPart;
    yield { ...passage, start, end };
    start = end;
  }
  yield start === passage.start ? passage : { ...passage, start };
}

/** Every figure of a text that is one passage, or of a stretch of it: what a sentence of our own is read back with. */
export function readText(text: string, start = 0, end = text.length): readonly Claim[] {
  return readClaims({ text }, [{ start, end, role: "fulfilment", cell: null, columnHead: null, rowHead: null }]);
}

const endsInBracket = /[）)]\s*$/u;
/** Longer passages are no captions. */
const longestCaption = 80;

function readPassage({ text }: Line, passage: Passage, memory: Memory): readonly Draft[] {
  const tokens = scan(text, passage.cell === null);
  const drafts: Draft[] = [];
  const whole = tokens.length === 1 && tokens[0]?.type === "time" && tokens[0].to === text.length && tokens[0].from === 0;
  const { cell } = passage;
  const beside = cell && isNumeric(text) ? besideOf(cell, memory) : null;
  for (const sentence of sentencesOf(text, tokens, passage, memory)) {
    const found = readSentence(
      sentence,
      whole,
      beside && besideLines(beside, drafts.length),
      cell && beside ? (unit): unknown => memory.above.set(cell.table, unit) : null,
    );
    if (found.length === 0) addVerdictHedge(sentence, drafts);
    for (const draft of found) drafts.push(draft);
  }
  if (cell && memory.headOf(passage.columnHead).isUnit) {
    const unit = parseHeadUnit(text);
    if (unit) memory.rows.set(rowKey(cell), unit);
  }
  // 检查市场主体（户） names the numbers behind it, whichever column names the row.
  if (cell && passage.role === "label" && text.length <= longestCaption && endsInBracket.test(text) && !memory.rows.has(rowKey(cell))) {
    const { unit } = memory.headOf(text);
    if (unit) memory.rows.set(rowKey(cell), unit);
  }
  if (cell && (passage.role === "target" || passage.role === "label") && drafts.length > 0)
    memory.siblings.set(
      rowKey(cell),
      drafts.filter(({ date }) => date === null).map(({ unit }) => unit),
    );
  return drafts;
}

const rowKey = ({ table, row }: NonNullable<Passage["cell"]>): string => `${String(table)}:${String(row)}`;
const besideOf = (cell: NonNullable<Passage["cell"]>, { siblings, caption, above, rows }: Memory): Beside => ({
  siblings: siblings.get(rowKey(cell)) ?? [],
  row: rows.get(rowKey(cell)) ?? null,
  caption,
  above: above.get(cell.table) ?? null,
});

/** Numbers of a cell that stand on lines of their own take the units of the target one by one. */
const besideLines = (beside: Beside, read: number): Beside =>
  read === 0 || read >= beside.siblings.length ? beside : { ...beside, siblings: beside.siblings.slice(read) };

/** The sentences of a line that hold anything, each between marks that end one. */
function sentencesOf(
  text: string,
  tokens: readonly Token[],
  { role, rowHead, columnHead }: Passage,
  { headOf }: Memory,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const target = role === "target" || role === "label";
  const heads = { rowHead: headOf(rowHead), columnHead: headOf(columnHead) };
  let [first, from] = [0, 0];
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (token && !isMark(token, "stop")) continue;
    const to = token?.from ?? text.length;
    if (index > first) {
      const drafts = tokens.slice(first, index).filter((one): one is Draft => one.type === "figure");
      sentences.push({ text, tokens, first, last: index, from, to, drafts, target, ...heads });
    }
    [first, from] = [index + 1, token?.to ?? text.length];
  }
  return sentences;
}

function readSentence(
  sentence: Sentence,
  whole: boolean,
  beside: Beside | null,
  remember: ((unit: HeadUnit) => unknown) | null,
): readonly Draft[] {
  const { drafts, first, last } = sentence;
  if (drafts.length > 0) {
    resolveRankKinds(sentence);
    shareUnits(sentence);
    resolveComparators(sentence);
    const unit = beside ? resolveCell(sentence, beside) : null;
    if (unit && remember) remember(unit);
    resolveKinds(sentence);
  }
  const dates = resolvePeriods(sentence, whole);
  if (drafts.length > 0 && !drafts.some(({ change }) => change)) resolveComparisons(sentence);
  const accepted = drafts.filter(({ accepted: is }) => is);
  const all =
    dates.length === 0 ? accepted : [...accepted, ...dates.map((date) => dateDraft(sentence, date))].sort((a, b) => a.from - b.from);
  if (last > first) resolveHedges(sentence, all);
  const { period } = sentence.columnHead;
  if (period !== null) for (const draft of all) if (!draft.change) draft.period ??= period;
  return all;
}

/** A date as a figure: its text begins at its numeral, behind 今年 and 截至; ≤ and 不晚于 before it make it a deadline as 前 behind it does. */
function dateDraft({ tokens, first }: Sentence, { token: { from, numeral, to, value, deadline }, index }: DateFound): Draft {
  const previous = index > first ? tokens[index - 1] : undefined;
  const bits = previous?.type === "cue" && previous.to === from ? previous.bits : 0;
  const comparator = deadline || bits & cue.atMost ? "<=" : bits & cue.atLeast ? ">=" : "=";
  const start = { from: numeral, to, unitTo: to, numberTo: to, unitAt: to, digits: null, unitWord: "", value: 0, unit: null } as const;
  const draft = draftFigure({ ...start, kind: "date", comparator, approx: false });
  draft.index = index;
  draft.date = value;
  draft.accepted = true;
  return draft;
}

function claimOf(document: string, { at }: Line, draft: Draft): Claim {
  const start = at[draft.from] ?? 0;
  const [comparison = null, ...more] = draft.comparisons;
  return {
    text: document.slice(start, (at[draft.to - 1] ?? start) + 1),
    start,
    value: draft.date ?? draft.value,
    unit: draft.unit,
    kind: draft.kind,
    comparator: draft.comparator,
    approx: draft.approx,
    hedge: draft.hedge,
    period: draft.kind === "date" ? null : draft.period,
    comparison,
    moreComparisons: more,
    unitFrom: draft.unitFrom,
    qualifier: draft.qualifier,
  };
}
