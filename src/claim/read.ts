// Reads the figures out of a text (表述识别): passages to lines, lines to tokens, sentences to figures with everything said about them.
import type { Document, Passage } from "../document/document.ts";
import { type Beside, type HeadUnit, isNumeric, resolveCell, unitOfCaption } from "./cell.ts";
import type { Claim } from "./claim.ts";
import { resolveComparators } from "./comparator.ts";
import { resolveComparisons } from "./comparison.ts";
import type { Draft, Sentence } from "./draft.ts";
import { resolveHedges } from "./hedge.ts";
import { resolveKinds } from "./kind.ts";
import { resolvePeriods } from "./period.ts";
import { resolveRankKinds } from "./rank.ts";
import { scan, type Token } from "./scan.ts";
import { shareUnits } from "./share.ts";
import { type Line, squeeze } from "./squeeze.ts";
import { readTime } from "./time.ts";
import { addVerdictHedge } from "./verdict-hedge.ts";

const silent: ReadonlySet<Passage["role"]> = new Set(["title", "meta", "header", "number"]);

/** What was read before in the same document that a cell may need. */
interface Memory {
  readonly siblings: Map<string, readonly (string | null)[]>;
  readonly above: Map<number, HeadUnit>;
  caption: HeadUnit | null;
}

/** Every figure that a document asserts, in the order of the text. */
export function readClaims(document: Pick<Document, "text">, passages: readonly Passage[]): readonly Claim[] {
  const claims: Claim[] = [];
  const memory: Memory = { siblings: new Map(), above: new Map(), caption: null };
  for (const passage of passages) {
    if (passage.cell === null && passage.end - passage.start <= longestCaption)
      memory.caption = unitOfCaption(document.text.slice(passage.start, passage.end));
    if (silent.has(passage.role)) continue;
    const line = squeeze(document.text, passage);
    for (const draft of readPassage(line, passage, memory)) claims.push(claimOf(document.text, line, draft));
  }
  return claims;
}

/** Longer passages are no captions. */
const longestCaption = 80;

function readPassage({ text }: Line, passage: Passage, memory: Memory): readonly Draft[] {
  const tokens = scan(text);
  const drafts: Draft[] = [];
  const whole = tokens.length === 1 && tokens[0]?.type === "time" && tokens[0].to === text.length && tokens[0].from === 0;
  const { cell } = passage;
  const beside = cell && isNumeric(text) ? besideOf(cell, memory) : null;
  for (const sentence of sentencesOf(text, tokens, passage)) {
    const found = readSentence(sentence, whole, beside, cell && beside ? (unit): unknown => memory.above.set(cell.table, unit) : null);
    if (found.length === 0) addVerdictHedge(sentence, drafts);
    drafts.push(...found);
  }
  if (cell && (passage.role === "target" || passage.role === "label") && drafts.length > 0)
    memory.siblings.set(rowKey(cell), drafts.filter(({ date }) => date === null).map(({ unit }) => unit));
  return drafts;
}

const rowKey = ({ table, row }: NonNullable<Passage["cell"]>): string => `${String(table)}:${String(row)}`;
const besideOf = (cell: NonNullable<Passage["cell"]>, { siblings, caption, above }: Memory): Beside => ({
  siblings: siblings.get(rowKey(cell)) ?? [],
  caption,
  above: above.get(cell.table) ?? null,
});

/** Tokens between marks that end a sentence. */
function sentencesOf(text: string, tokens: readonly Token[], { role, rowHead, columnHead }: Passage): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let [first, from] = [0, 0];
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (token && !(token.type === "mark" && token.mark === "stop")) continue;
    const to = token?.from ?? text.length;
    const own = tokens.slice(first, index);
    const drafts = own.flatMap((one, at) => (one.type === "figure" ? [draftOf(one, at)] : []));
    sentences.push({
      text,
      tokens: own,
      drafts,
      draftAt: new Map(drafts.map((draft) => [draft.index, draft])),
      from,
      to,
      target: role === "target" || role === "label",
      rowHead: (rowHead ?? "").replace(/\s+/gu, ""),
      columnHead: (columnHead ?? "").replace(/\s+/gu, ""),
    });
    [first, from] = [index + 1, token?.to ?? text.length];
  }
  return sentences;
}

function draftOf(token: Token & { readonly type: "figure" }, index: number): Draft {
  const { from, to, unitTo, values, unit, kind, comparator, approx, signed, written, unitWord, chinese, power, quoted } = token;
  const shared = { from, to, unitTo, written, unitWord, signed, chinese, power, index, values, unit, kind, comparator, approx };
  const accepted = unit !== null || kind === "ratio" || signed;
  return { ...shared, date: null, unitFrom: null, hedge: null, period: null, comparisons: [], qualifier: quoted, change: false, changed: null, accepted };
}

function readSentence(sentence: Sentence, whole: boolean, beside: Beside | null, remember: ((unit: HeadUnit) => unknown) | null): readonly Draft[] {
  if (sentence.tokens.length === 0) return [];
  resolveRankKinds(sentence);
  shareUnits(sentence);
  resolveComparators(sentence);
  const unit = beside ? resolveCell(sentence, beside) : null;
  if (unit && remember) remember(unit);
  resolveKinds(sentence);
  const dates = resolvePeriods(sentence, whole);
  if (!beside || !sentence.drafts.some(({ change }) => change)) resolveComparisons(sentence);
  const dated = dates.map((token): Draft => dateDraft(token, sentence.tokens.indexOf(token)));
  const all = [...sentence.drafts.filter(({ accepted }) => accepted), ...dated].sort((a, b) => a.from - b.from);
  resolveHedges({ ...sentence, drafts: all });
  addColumnPeriod(all, sentence.columnHead);
  return all;
}

/** A column of a year gives its cells their time. */
function addColumnPeriod(drafts: readonly Draft[], head: string): void {
  if (head === "" || drafts.length === 0) return;
  for (const part of head.split("/")) {
    const time = readTime(part, 0, true);
    if (time?.end === part.length && time.governs) for (const draft of drafts) if (!draft.change) draft.period ??= part;
  }
}

function dateDraft(token: Token & { readonly type: "time" }, index: number): Draft {
  const from = token.numeral;
  return {
    ...{ from, to: token.to, unitTo: token.to, written: "", unitWord: "", signed: false, chinese: false, power: 1, index, values: [] },
    ...{ date: token.value, unit: null, unitFrom: null, kind: "date", comparator: token.deadline ? "<=" : "=", approx: false },
    ...{ hedge: null, period: null, comparisons: [], qualifier: false, change: false, changed: null, accepted: true },
  };
}

function claimOf(document: string, { at }: Line, draft: Draft): Claim {
  const start = at[draft.from] ?? 0;
  const [first = 0] = draft.values;
  const [comparison = null, ...more] = draft.comparisons;
  return {
    text: document.slice(start, (at[draft.to - 1] ?? start) + 1),
    start,
    value: draft.date ?? (draft.values.length > 1 ? draft.values : first),
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
