// Sets a draft out as an official paper (公文排版): the covering report with the table as its annex, or the whole as running text.
import { asCounted, type Draft, type DraftItem, type DraftTask } from "../draft/draft.ts";
import { segmentText } from "../statement/read-back.ts";
import { itemStatuses, type ItemStatus } from "../scheme/scheme.ts";
import type { Segment } from "../statement/statement.ts";
import { bindingHints, paperWords as w } from "../text/paper.ts";
import { parsePeriod } from "../vocabulary/period.ts";
import type { ComposedPaper, Paper, PaperBinding, PaperCell, PaperParagraph, PaperRun, PaperTable, ParagraphStyle } from "./publication.ts";

/** Labels of metrics by their id, for the hints of bound figures; an id that is not known is its own hint. */
export type MetricLabels = ReadonlyMap<string, string>;

/** The paper of a draft. */
export function composePaper(filed: Draft, paper: Paper, labels: MetricLabels = new Map()): ComposedPaper {
  const draft = asCounted(filed);
  const tableTitle = w.reportTitle(draft.label, unsaidPeriod(draft));
  const title = paper.title ?? (paper.form === "table" ? w.coverTitle(draft.label, unsaidPeriod(draft)) : tableTitle);
  const begin: ComposedPaper["blocks"] = [
    ...(paper.number === null ? [] : [say("number", paper.number), gap]),
    ...(paper.number === null ? [gap] : []),
    say("title", breakTitle(title)),
    ...(draft.synthetic ? [say("notice", w.synthetic)] : []),
    gap,
    ...(paper.to === null ? [] : [say("addressee", w.addressee(paper.to))]),
  ];
  const middle = paper.form === "table" ? coverOf(draft, tableTitle) : [...standingOf(draft), ...runningText(draft, labels)];
  const annex: ComposedPaper["blocks"] =
    paper.form === "table"
      ? [
          { kind: "break" },
          say("annex", w.annex),
          gap,
          say("annex-title", breakTitle(tableTitle)),
          ...(draft.synthetic ? [say("notice", w.synthetic)] : [gap]),
          tableOf(draft, labels),
        ]
      : [];
  return {
    title,
    blocks: [...begin, ...middle, ...signatureOf(paper), ...annex],
    imprint:
      paper.copies === null && paper.printed === null
        ? null
        : {
            copies: paper.copies === null ? null : w.copies(paper.copies),
            by: paper.printed?.by ?? null,
            on: paper.printed?.on ? w.printed(paper.printed.on) : null,
          },
    head: draft.synthetic ? w.syntheticHead : null,
  };
}

const gap = { kind: "gap" } as const;
const plain = (text: string): PaperRun => ({ text, binding: null });
const say = (style: ParagraphStyle, text: string, label = ""): PaperParagraph => ({
  kind: "paragraph",
  style,
  label,
  runs: [plain(text)],
  item: null,
});

/** How wide a text is in characters: Arabic digits and Latin letters are half as wide. */
const widthOf = (text: string): number => Array.from(text, (one): number => (one < "\u2000" ? 0.5 : 1)).reduce((sum, one) => sum + one, 0);

/** A title's line holds twenty characters; longer ones are broken between words, into lines of about the same length. */
function breakTitle(title: string): string {
  const most = 20;
  const lines = Math.ceil(widthOf(title) / most);
  if (lines <= 1) return title;
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(title)].map(({ index }) => index);
  const breaks = Array.from({ length: lines - 1 }, (_, at) => {
    const ideal = ((at + 1) * widthOf(title)) / lines;
    const distance = (index: number): number => Math.abs(widthOf(title.slice(0, index)) - ideal);
    return words.reduce((best, index) => (distance(index) < distance(best) ? index : best), 0);
  });
  return [0, ...breaks].map((from, at) => title.slice(from, breaks[at] ?? title.length)).join("\n");
}

/** The period, where it is no whole year: a table's name says the year. */
function unsaidPeriod({ period, label }: Draft): string | null {
  const read = parsePeriod(period);
  const isYear = read !== undefined && read.from.endsWith("-01-01") && read.to.endsWith("-12-31");
  return isYear && label.includes(period.slice(0, 4)) ? null : period;
}

/** Key of an item as tags and bookmarks say it. */
export const itemKey = (task: Pick<DraftTask, "number">, item: Pick<DraftItem, "number">): string => `${task.number}.${item.number}`;

/** An item's segments with the key of what each is bound to: figures and words are counted apart, from 1. */
export function bindingsOf(task: DraftTask, item: DraftItem): readonly { readonly segment: Segment; readonly key: string | null }[] {
  const counts = { figure: 0, word: 0 };
  return item.segments.map((segment) => {
    const kind = "figure" in segment ? "figure" : "word" in segment ? "word" : null;
    return { segment, key: kind && `${itemKey(task, item)}.${++counts[kind]}` };
  });
}

/** What is said of a task as a whole (任务整体) is none of its items: it has no number and is not counted. */
const isNumbered = ({ number }: Pick<DraftItem, "number">): boolean => number > 0;

function itemParagraph(task: DraftTask, item: DraftItem, style: ParagraphStyle, label: string, labels: MetricLabels): PaperParagraph {
  const runs = bindingsOf(task, item).map(({ segment, key }): PaperRun => {
    const text = segmentText(segment);
    return key === null ? plain(text) : { text, binding: bindingOf(segment, key, labels) };
  });
  return { kind: "paragraph", style, label, runs: runs.filter(({ text }) => text !== ""), item: itemKey(task, item) };
}

function bindingOf(segment: Segment, key: string, labels: MetricLabels): PaperBinding | null {
  if ("figure" in segment) {
    const { metric, period } = segment.figure;
    return { key, kind: "figure", hint: bindingHints.figure(labels.get(metric) ?? metric, period) };
  }
  if (!("word" in segment)) return null;
  const { metric, criterion } = segment.word;
  return { key, kind: "word", hint: bindingHints.word(labels.get(metric ?? "") ?? metric ?? criterion ?? "") };
}

/** How many tasks and items there are, how they stand, and which ones are not done. */
function standingOf(draft: Draft): readonly PaperParagraph[] {
  const items = draft.tasks.flatMap((task) => task.items.filter(isNumbered).map((item) => ({ task, item })));
  const count = (status: ItemStatus): number => items.filter(({ item }) => item.status === status).length;
  const counts = Object.fromEntries(itemStatuses.map((status) => [status, count(status)])) as Record<ItemStatus, number>;
  const listed = (["unmet", "expected", "unsupported"] as const).filter((status) => counts[status] > 0);
  const opening = w.opening(draft.organisation.label, draft.period, draft.tasks.length, items.length);
  return [
    say("body", opening + (items.length > 0 ? w.counts(counts) : "")),
    ...listed.map((status) => {
      const those = items.filter(({ item }) => item.status === status);
      const names = those.map(({ task, item }, at) => w.listedItem(at + 1, task.task, item.label));
      return say("body", w.listed(status) + names.join(w.between) + w.ending);
    }),
  ];
}

const coverOf = (draft: Draft, annex: string): ComposedPaper["blocks"] => [
  ...standingOf(draft),
  say("body", w.seeAnnex),
  gap,
  say("annex-note", w.annexNote(annex)),
];

/** The signature over the date, each as far from the right edge as the standard sets them; nothing where nobody signs. */
function signatureOf({ sign, date, form }: Paper): ComposedPaper["blocks"] {
  if (sign === null && date === null && form === "report") return [];
  const day = w.day(date);
  const [dayWidth, signWidth] = [widthOf(day), widthOf(sign ?? "")];
  // The date stands four characters in and the signature is centred over it; a longer signature stands two in, and the date in its middle.
  const isLong = signWidth > dayWidth + 4;
  const middle = isLong ? 2 + signWidth / 2 : 4 + dayWidth / 2;
  return [
    gap,
    gap,
    ...(sign === null ? [] : [{ ...say("signature", sign), fromRight: middle - signWidth / 2 }]),
    { ...say("date", day), fromRight: middle - dayWidth / 2 },
  ];
}

/** Dimensions with the groups and tasks in them, in order. */
function levelsOf(draft: Draft): readonly {
  readonly label: string;
  readonly groups: readonly { readonly label: string | null; readonly tasks: readonly DraftTask[] }[];
}[] {
  const dimensions: { label: string; groups: { label: string | null; tasks: DraftTask[] }[] }[] = [];
  for (const task of draft.tasks) {
    let dimension = dimensions.at(-1);
    if (dimension?.label !== task.dimension) dimensions.push((dimension = { label: task.dimension, groups: [] }));
    let group = dimension.groups.at(-1);
    if (!group || group.label !== task.group) dimension.groups.push((group = { label: task.group, tasks: [] }));
    group.tasks.push(task);
  }
  return dimensions;
}

/** The whole as running text: 一、dimension （一）task 1.item; where a dimension has groups, each level stands one lower. */
function runningText(draft: Draft, labels: MetricLabels): ComposedPaper["blocks"] {
  const styles = ["heading1", "heading2", "heading3"] as const;
  const heading = (level: 0 | 1 | 2, nth: number, text: string): PaperParagraph => say(styles[level], text, w.headings[level](nth));
  return levelsOf(draft).flatMap((dimension, at) => {
    const isGrouped = dimension.groups.some(({ label }) => label !== null);
    let nth = 0;
    const below = dimension.groups.flatMap(({ label, tasks }) => [
      ...(label === null ? [] : [heading(1, ++nth, label)]),
      ...tasks.flatMap((task, index) => [
        heading(label === null ? 1 : 2, label === null ? ++nth : index + 1, task.task),
        ...itemParagraphs(task, "body", isGrouped ? w.headings[3] : w.headings[2], labels),
      ]),
    ]);
    return [heading(0, at + 1, dimension.label), ...below];
  });
}

function itemParagraphs(
  task: DraftTask,
  style: ParagraphStyle,
  number: (nth: number) => string,
  labels: MetricLabels,
): readonly PaperParagraph[] {
  if (task.items.length === 0) return [say(style, w.notDescribed)];
  const isList = task.items.filter(isNumbered).length > 1;
  return task.items.map((item) => itemParagraph(task, item, style, isList && isNumbered(item) ? number(item.number) : "", labels));
}

/** The table of the annex: one row a task; dimension and group are merged over their tasks. */
function tableOf(draft: Draft, labels: MetricLabels): PaperTable {
  const levels = levelsOf(draft);
  const hasGroups = levels.some(({ groups }) => groups.some(({ label }) => label !== null));
  const [taskColumn, textColumn] = hasGroups ? [2, 3] : [1, 2];
  const cells: PaperCell[] = [];
  const cell = (row: number, column: number, rowSpan: number, columnSpan: number, paragraphs: readonly PaperParagraph[]): void => {
    cells.push({ row, column, rowSpan, columnSpan, paragraphs });
  };
  cell(0, 0, 1, taskColumn, [say("table-head", w.heads.dimension)]);
  cell(0, taskColumn, 1, 1, [say("table-head", w.heads.task)]);
  cell(0, textColumn, 1, 1, [say("table-head", w.heads.statement)]);
  let row = 1;
  for (const { label, groups } of levels) {
    const isGrouped = groups.some((group) => group.label !== null);
    const count = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
    cell(row, 0, count, isGrouped ? 1 : taskColumn, [say("table-label", label)]);
    for (const group of groups) {
      if (isGrouped) cell(row, 1, group.tasks.length, 1, [say("table-label", group.label ?? "")]);
      for (const task of group.tasks) {
        cell(row, taskColumn, 1, 1, [say("table-label", task.task)]);
        cell(row++, textColumn, 1, 1, itemParagraphs(task, "table-text", w.headings[2], labels));
      }
    }
  }
  return { kind: "table", columns: hasGroups ? [0.1, 0.1, 0.17, 0.63] : [0.15, 0.19, 0.66], rows: row, heads: 1, cells };
}
