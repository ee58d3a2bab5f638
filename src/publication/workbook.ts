// Writes a paper as a workbook (公文 Excel): the table with one row an item, and every bound figure with what stands behind it, as numbers.
import { asCounted, type Draft, type DraftItem, type DraftTask } from "../draft/draft.ts";
import { itemText } from "../statement/read-back.ts";
import { writeTables, type TableColumn, type TableMerge, type TableSheet } from "../document/tables.ts";
import type { Figure } from "../statement/statement.ts";
import { evidenceWords, stageWords, statusWords } from "../text/page.ts";
import { paperWords, workbookWords as w } from "../text/paper.ts";
import { bindingsOf, type MetricLabels } from "./compose.ts";
import { sayPeriod } from "../vocabulary/date.ts";

/** The bytes of a draft's workbook. */
export const writeWorkbook = (draft: Draft, labels: MetricLabels = new Map()): Promise<Uint8Array> =>
  writeTables([tableSheet(draft), figureSheet(asCounted(draft), labels)]);

type Row = TableSheet["rows"][number];
const rowOf = (cells: Row["cells"]): Row => ({ cells, colour: null });
const noticeOf = ({ synthetic }: Draft): string | null => (synthetic ? paperWords.synthetic : null);
const column = (header: string, width: number, centred = false): TableColumn => ({ header, width, centred });

/** A row of the table; a task that says nothing yet has one. */
interface Line {
  readonly task: DraftTask;
  readonly item: DraftItem | null;
}

/** One row an item; dimension, group and task are merged over theirs. */
function tableSheet(draft: Draft): TableSheet {
  const { heads } = paperWords;
  const lines = draft.tasks.flatMap((task): readonly Line[] =>
    task.items.length === 0 ? [{ task, item: null }] : task.items.map((item) => ({ task, item })),
  );
  const merges = [
    ...mergesOf(lines, 0, ({ task }) => task.dimension),
    ...mergesOf(lines, 1, ({ task }) => `${task.dimension}/${task.group ?? ""}`),
    ...[2, 3, 4].flatMap((at) => mergesOf(lines, at, ({ task }) => String(task.number))),
  ];
  const rows = lines.map(({ task, item }) =>
    rowOf([
      task.dimension,
      task.group,
      task.number,
      task.task,
      task.lead.map(({ label }) => label).join(w.between) || null,
      item?.number ?? null,
      item?.label ?? null,
      item === null ? paperWords.notDescribed : itemText(item),
      item === null ? null : statusWords[item.status],
    ]),
  );
  const columns = [
    column(heads.dimension, 14, true),
    column(w.group, 12, true),
    column(w.number, 6, true),
    column(heads.task, 20),
    column(w.lead, 20),
    column(w.item, 6, true),
    column(w.itemLabel, 18),
    column(heads.statement, 80),
    column(w.status, 10, true),
  ];
  return { title: w.table, notice: noticeOf(draft), columns, rows, merges };
}

/** Runs of rows of which a column says the same. */
function mergesOf(lines: readonly Line[], at: number, say: (line: Line) => string): readonly TableMerge[] {
  const merges: TableMerge[] = [];
  let first = 0;
  lines.forEach((line, row) => {
    const next = lines[row + 1];
    if (next !== undefined && say(next) === say(line)) return;
    if (row > first) merges.push({ row: first, column: at, lastRow: row, lastColumn: at });
    first = row + 1;
  });
  return merges;
}

/** Every bound figure, in the order of the text. */
function figureSheet(draft: Draft, labels: MetricLabels): TableSheet {
  const rows = draft.tasks.flatMap((task) =>
    task.items.flatMap((item) =>
      bindingsOf(task, item).flatMap(({ segment, key }) =>
        "figure" in segment && key !== null
          ? [rowOf([key, task.number, task.task, item.number, ...figureCells(segment.figure, labels)])]
          : [],
      ),
    ),
  );
  const columns = [
    column(w.key, 9),
    column(w.number, 6, true),
    column(paperWords.heads.task, 20),
    column(w.item, 6, true),
    column(w.text, 16),
    column(w.value, 12),
    column(w.unit, 12),
    column(w.metric, 30),
    column(w.metricId, 28),
    column(w.period, 18),
    column(w.numerator, 10),
    column(w.denominator, 10),
    column(w.evidence, 10, true),
    column(w.stage, 10, true),
    column(w.cutoff, 12),
    column(w.entries, 14),
  ];
  return { title: w.figures, notice: noticeOf(draft), columns, rows };
}

function figureCells(figure: Figure, labels: MetricLabels): Row["cells"] {
  const { text, value, unit, metric, period, numerator, denominator, evidence, status, cutoff, entries } = figure;
  return [
    text,
    numberOf(value),
    unit,
    labels.get(metric) ?? metric,
    metric,
    sayPeriod(period),
    numberOf(numerator),
    numberOf(denominator),
    evidenceWords[evidence].label,
    stageWords[status],
    cutoff,
    entries.join(w.between) || null,
  ];
}

/** A decimal as the number that a sheet holds, to its fifteen digits; whole numbers beyond them, days and lists stay texts. */
function numberOf(value: string | readonly string[] | null): string | number | null {
  if (value === null) return null;
  if (typeof value !== "string") return value.join(w.between);
  return /^-?\d{1,15}(?:\.\d+)?$/u.test(value) ? Number(Number(value).toPrecision(15)) : value;
}
