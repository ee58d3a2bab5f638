// Claims made ready for binding: each with its task and the words it is told with.
import type { AssessmentRow } from "../document/document.ts";
import { checkWords as w } from "./check-words.ts";
import { tellingWords as t } from "./telling-words.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import { elsewhereOf, narrowedBy } from "./told-subject.ts";
import { headingsOf } from "./told-heading.ts";
import { headPeriod, onlyPeriod, periodsIn, readPeriod } from "./told-period.ts";
import { anyOf, subjectOf, type Figure, type Reading, type Sentence } from "./sentence.ts";
import { comparators } from "./words.ts";

/** A claim as told: what binding goes by. */
export interface Told {
  readonly claim: Claim;
  /** Number of its task in the scheme; null where its row or section names none. */
  readonly task: number | null;
  readonly near: string;
  /** What the figures before it were said of (承前): 电子印章 of 应刻电子印章141枚，已刻97枚. */
  readonly carried: string;
  readonly sentence: string;
  readonly unit: string | null;
  readonly kind: ClaimKind;
  readonly period: string | null;
  /** It says a change against something. */
  readonly change: boolean;
  /** It says a bound or a target. */
  readonly bound: boolean;
  /** It stands among targets, and says nothing of a result. */
  readonly isTarget: boolean;
  /** It stands under a heading of plans (下一步打算). */
  readonly isPlan: boolean;
  /** It is said as an expectation. */
  readonly hedged: boolean;
  /** What its column asks, where it stands alone in a cell and the column is no mere 完成情况. */
  readonly column: string;
  /** The sentence or the row of a table that it stands in: one thing is said there once. */
  readonly group: string;
  /** The column of a table that it stands in alone in its cell; null of any other. */
  readonly place: string | null;
  /** Names of other places and offices that it is told of. */
  readonly elsewhere: readonly string[];
  /** Its time was told in another clause (10月2件，采用形式4种): it may be of none. */
  readonly isTimeApart: boolean;
  /** Times told before it, in its sentence and right before that: what has no time of its own may be of them. */
  readonly contexts: readonly string[];
  /** What names it in its row of a table, each a cell: 接诉即办, 响应率. */
  readonly names: readonly string[];
  /** Words that narrow down what is counted (其中, 党建类, 外资): it is of a part, unless the candidate is of the same part. */
  readonly narrowed: readonly string[];
  /** A level that was left (由0.5天压减到…), one that is compared with (较11月底的314个), or one that only says which ones (完成95%的企业). */
  readonly isLeft: boolean;
  /** What is done on a day (开工, 召开), as the two characters behind it; null where none say it. A day that stands alone in its cell is of what the heads name. */
  readonly deed: string | null;
}

const changed = new RegExp(
  `(?:${anyOf([...w.rise, ...w.fall, ...t.changeNames])})(?:${anyOf([...t.changedBy, ...Object.values(comparators).flat()])})*$`,
  "u",
);
const listMark = new RegExp(`[${w.lists}]`, "u");
const onlyListed = new RegExp(`^[${w.lists}]$`, "u");
const comparing = new RegExp(
  `${w.against}(?:${w.pastNames}|${anyOf(t.earlier)})|${anyOf([...w.rise, ...w.fall, ...t.sameTime])}|${w.done}`,
  "gu",
);

const own = new RegExp(t.ownOffice, "u");

/** Whether a sentence speaks of the office itself: 我局, 本单位. */
export const saysOwn = (sentence: string): boolean => own.test(sentence);

const hedges = new RegExp(anyOf(t.hedges), "u");

/** Whether the words before a figure make it a change: 增加130%, 同比变动≤0天. */
export const saysChange = (before: string): boolean => changed.test(before);

const actual = new RegExp(t.actual, "u");

/** Whether a figure of a sentence is a change; what is told as the result (实际) of the figure before it is one as that is. */
function isChange({ figures }: Pick<Sentence, "figures">, figure: Figure): boolean {
  const previous = figures[figures.indexOf(figure) - 1];
  return saysChange(figure.before) || (previous !== undefined && actual.test(figure.before) && saysChange(previous.before));
}

const joined = new RegExp(t.joinedBefore, "u");

/** The words of a sentence's figure that say what it is. */
export function nearOf(sentence: Pick<Sentence, "text" | "figures">, figure: Figure): string {
  const { head, tail } = subjectOf(figure);
  const listed = respective(sentence, figure);
  // 19个部门联合抽查64批次: what stands before the next figure is of that one.
  const next = sentence.figures[sentence.figures.indexOf(figure) + 1];
  const shared = next !== undefined && next.clause === figure.clause;
  // 152人，比上一届增长98%: what has grown was named before.
  const previous = sentence.figures[sentence.figures.indexOf(figure) - 1];
  const bare = previous !== undefined && saysChange(figure.before) && head.replace(comparing, "").length < 4;
  // 常务副区长和2位副区长: what stands before 和 is another thing, where the figure has a name behind it.
  const own = tail !== "" && joined.test(figure.before) ? "" : head;
  return `${listed ?? own}。${bare ? `${subjectOf(previous).head}。` : ""}${tail.slice(0, shared ? 4 : 16)}`;
}

/** 孕产妇、高血压和糖尿病患者健康管理率分别为79.16%、64.43%、65.55%: the name that is the figure's own. */
function respective({ text, figures }: Pick<Sentence, "text" | "figures">, figure: Figure): string | null {
  const at = figures.indexOf(figure);
  let first = at;
  while (first > 0 && onlyListed.test(text.slice(figures[first - 1]?.to, figures[first]?.from))) first -= 1;
  let last = at;
  while (last + 1 < figures.length && onlyListed.test(text.slice(figures[last]?.to, figures[last + 1]?.from))) last += 1;
  const before = figures[first]?.before ?? "";
  const each = new RegExp(`(?:${anyOf(w.respectively)})(?:${anyOf(w.joining)})*$`, "u").exec(before);
  if (!each || last === first) return null;
  const names = before.slice(0, each.index).split(listMark);
  const whole = names.at(-1) ?? "";
  return names.length === last - first + 1
    ? `${names[at - first] ?? ""}${at === last ? "" : `。${whole.slice(Math.floor(whole.length / 2))}`}`
    : null;
}

/** What is known of the scheme when a text is read against it. */
export interface Setting {
  readonly tasks: readonly { readonly number: number; readonly label: string }[];
  /** The year that times without one are in. */
  readonly year: string;
  /** The month that the text is about; null where that is none, or not known. */
  readonly month: string | null;
  /** The period of what names none; null where it is the one that the scheme's own statement is of. */
  readonly period: string | null;
  /** Names of other places and offices: what is said of them is nothing of the assessed one's. */
  readonly others: readonly string[];
}

/** Which task's row a place of the text stands in. */
export function tasksOf({ rows }: Pick<Reading, "rows">, tasks: Setting["tasks"]): (start: number) => number | null {
  const spans = rows.map((row) => ({
    task: taskOf(row, tasks),
    spans: [...row.spans.items, ...(row.spans.target ? [row.spans.target] : [])],
  }));
  const ordered = spans.flatMap((row) => row.spans.map((span) => ({ ...span, task: row.task }))).sort((a, b) => a.start - b.start);
  return (start) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const last = ordered[low - 1];
    return last && start < last.end ? last.task : null;
  };
}

/** The claims of a text that may be bound. Standards and groups (65岁以上) state no result. */
export function tellClaims(
  reading: Reading,
  sentences: readonly Sentence[],
  { tasks, year, month, period, others }: Setting,
): readonly Told[] {
  const taskAt = tasksOf(reading, tasks);
  const rows = namedRows(reading, year);
  const headingOf = headingsOf(reading, sentences, { year, month });
  return sentences.flatMap((sentence, at) => {
    const before = contextsOf(sentences, at, year);
    return sentence.figures.flatMap((figure): readonly Told[] => {
      const { claim, before: words, after } = figure;
      if (claim.qualifier) return [];
      const contexts = [...timesIn(sentence.text.slice(0, figure.from), year), ...before];
      const row = rows.get(rowOf(sentence.passage) ?? "");
      const own = headsOf(sentence);
      const names = own === "" ? [] : (row?.names ?? []);
      const heads = own === "" ? "" : [...names.filter((name) => !own.includes(name)), own].join("。");
      const near = heads === "" ? nearOf(sentence, figure) : heads;
      const change = isChange(sentence, figure) || heads.split("。").some(saysChange);
      return [
        {
          claim,
          task: taskAt(claim.start),
          near,
          carried: heads === "" ? carriedTo(sentence, figure) : "",
          sentence: heads + sentence.text,
          unit: claim.unit ?? (own === "" ? null : (row?.unit ?? null)),
          kind: claim.kind,
          period:
            readTime(claim.period, contexts, { year, month }) ??
            (own === "" ? headingOf(sentence).period : (headPeriod(lastHead(sentence), year, month) ?? row?.period)) ??
            period,
          isTimeApart: isTimeApart(sentence, figure),
          change,
          bound: ["<", "<=", ">", ">="].includes(claim.comparator),
          isPlan: headingOf(sentence).isPlan,
          isTarget:
            sentence.passage.role === "target" ||
            saysTarget.test(words) ||
            saysTargetBehind.test(after) ||
            isListedTarget(sentence, figure) ||
            isTargetCell(own, sentence),
          column: heads === "" ? "" : columnOf(sentence),
          group: groupOf(sentence),
          place: own === "" ? null : placeOf(sentence),
          hedged: claim.hedge !== null || hedges.test(sentence.text),
          elsewhere: elsewhereOf(sentence, figure, { heads, change, others }),
          contexts,
          names,
          narrowed: narrowedBy(sentence, figure),
          deed: claim.kind !== "date" ? null : heads === "" ? (deedBehind.exec(after)?.[0] ?? null) : "",
          isLeft: base.test(words) || (left.test(after) && !words.includes(w.done)) || (claim.kind === "percent" && ofThose.test(after)),
        },
      ];
    });
  });
}

const clauseMarks = new RegExp(`[${w.clauseEnds}]`, "u");

/** What opens its part of a sentence without a figure (氮氧化物方面，…), and what the first figure and the one right before it are said of. */
function carriedTo({ text, figures }: Sentence, figure: Figure): string {
  const from = text.lastIndexOf(t.partMark, figure.from);
  const before = figures.slice(0, figures.indexOf(figure)).filter((one) => one.from > from);
  const topic = (figures[0]?.from ?? 0) > from ? topicOf(text.slice(from + 1, (before[0] ?? figure).from)) : "";
  return [topic, ...[before[0], before.at(-1)].flatMap((one) => (one ? subjectOf(one).head : []))].join("。");
}

const topicOf = (words: string): string => words.split(clauseMarks).slice(0, -1).join("。").slice(0, longestTopic);
const longestTopic = 40;

const deedBehind = /^\p{Script=Han}{2}/u;
const saysTarget = new RegExp(t.saysTarget, "u");
const saysTargetBehind = new RegExp(t.saysTargetBehind, "u");
/** 响应率95%、解决率85%、满意率90%的目标: each of a list is a target that the last one is called. */
function isListedTarget({ text, figures }: Sentence, figure: Figure): boolean {
  let at = figures.indexOf(figure);
  for (; ; at += 1) {
    const [one, next] = [figures[at], figures[at + 1]];
    if (!one || !next || next.claim.unit !== figure.claim.unit || !listed.test(text.slice(one.to, next.from))) break;
  }
  return figures[at] !== figure && saysTargetBehind.test(figures[at]?.after ?? "");
}
const listed = new RegExp(t.listedNext, "u");

const left = new RegExp(t.leftLevel, "u");
const base = new RegExp(t.baseBefore, "u");
const ofThose = new RegExp(t.ofThose, "u");

/** So much of a sentence is looked at for the times it tells. */
const timesWithin = 300;

/** Whether the time of a figure was told of another one: behind a first figure, and in no clause of its own. What opens a sentence is told of all of it. */
function isTimeApart({ text, figures }: Sentence, { claim, before, from }: Figure): boolean {
  if (claim.period === null || before.includes(claim.period)) return false;
  const at = text.lastIndexOf(claim.period, from);
  return figures.some((one) => one.to <= at && one.claim.kind !== "date");
}

const thisMonth = new RegExp(`^(?:${t.thisMonth})$`, "u");

/** The period that a time means: 当月 is the month told before it, or the one that the text is about. */
function readTime(said: string | null, contexts: readonly string[], { year, month }: Pick<Setting, "year" | "month">): string | null {
  if (said === null) return null;
  if (!thisMonth.test(said.replace(/\s/gu, ""))) return readPeriod(said, year)?.text ?? null;
  return contexts.find((one) => /^[0-9]{4}-[0-9]{2}$/u.test(one)) ?? month;
}

/** The times of a text, the nearest to its end first. */
const timesIn = (text: string, year: string): readonly string[] =>
  periodsIn(text, year)
    .map(({ period }) => period)
    .reverse();

/** Times that the sentences before it tell, the nearest first; those of its own passage and of the one before. */
function contextsOf(sentences: readonly Sentence[], at: number, year: string): readonly string[] {
  const own = sentences[at];
  const near = sentences.slice(Math.max(0, at - 3), at).filter(({ index }) => own !== undefined && own.index - index <= 1);
  return near
    .reverse()
    .flatMap(({ text }) => periodsIn(text.slice(0, timesWithin), year).map(({ period }) => period))
    .slice(0, 4);
}

/** What a row of a table says of its numbers: the cells that name them, and the one that says their time. */
interface NamedRow {
  readonly names: readonly string[];
  readonly period: string | null;
  /** What its column of units says. */
  readonly unit: string | null;
}

const rowOf = ({ cell }: Sentence["passage"]): string | null => (cell ? `${String(cell.table)}-${String(cell.row)}` : null);
/** Longer cells name nothing. */
const longestName = 24;

const unitHead = new RegExp(t.unitHead, "u");

function namedRows({ document, passages }: Pick<Reading, "document" | "passages">, year: string): ReadonlyMap<string, NamedRow> {
  const rows = new Map<string, NamedRow>();
  for (const passage of passages) {
    const key = rowOf(passage);
    if (key === null || passage.role === "header" || passage.end - passage.start > 2 * longestName) continue;
    const said = document.text.slice(passage.start, passage.end).replace(/\s/gu, "");
    const row = rows.get(key) ?? { names: [], period: null, unit: null };
    const told = onlyPeriod(said, year);
    if (told !== null) rows.set(key, { ...row, period: told });
    else if (unitHead.test(passage.columnHead?.replace(/\s/gu, "") ?? "")) rows.set(key, { ...row, unit: said });
    else if (passage.role === "label" && said.length > 1 && said.length <= longestName)
      rows.set(key, { ...row, names: [...row.names, said] });
  }
  return rows;
}

/** What names a number that stands alone in its cell: its row and its column. What stands in the cell before it may name it instead. */
function headsOf({ text, passage, figures, places }: Sentence): string {
  const [only] = figures;
  const isFirst = passage.cell !== null && places[0] === passage.start;
  const alone = isFirst && figures.length === 1 && only !== undefined && only.from === 0 && only.to >= text.length - 1;
  return alone ? [passage.rowHead, passage.columnHead].flatMap((head) => head?.replace(/\s/gu, "") ?? []).join("。") : "";
}

const targetColumn = new RegExp(t.targetColumn, "u");
const lastHead = ({ passage: { columnHead } }: Sentence): string => (columnHead ?? "").replace(/\s/gu, "").split("/").at(-1) ?? "";

/** Whether a number that stands alone in its cell is in a column of what is to be reached (指标线, 目标值). */
const isTargetCell = (heads: string, sentence: Sentence): boolean => heads !== "" && targetColumn.test(lastHead(sentence));

const resultColumn = new RegExp(t.resultColumn, "u");
const columnOf = ({ passage: { columnHead } }: Sentence): string =>
  columnHead === null || resultColumn.test(columnHead) ? "" : (columnHead.split("/").at(-1) ?? "");

const placeOf = ({ passage: { cell } }: Sentence): string | null => (cell ? `${String(cell.table)}:${String(cell.column)}` : null);

const groupOf = ({ passage: { cell }, index, places }: Sentence): string =>
  cell === null
    ? `${String(index)}:${String(places[0])}`
    : `${String(cell.table)}-${String(cell.row)}${places.length > 12 ? `:${String(places[0])}` : ""}`;

/** The task that a row is of, among those of the scheme: the same name, or one within the other. */
function taskOf(row: Pick<AssessmentRow, "task">, tasks: readonly { readonly number: number; readonly label: string }[]): number | null {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
  const name = bare(row.task);
  const same = tasks.filter(({ label }) => bare(label) === name);
  const within = tasks.filter(({ label }) => name.length >= 3 && (bare(label).includes(name) || name.includes(bare(label))));
  const [found] = same.length > 0 ? same : within;
  return (same.length === 1 || within.length === 1) && found ? found.number : null;
}
