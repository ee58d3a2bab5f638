// The rows of an assessment's table (考评表) out of any layout: what was asked, what was done, by whom.
import { healText, readCells, type Cell } from "./cells.ts";
import type { AssessmentRow, Document, Span } from "./document.ts";
import { sharesHead, type ColumnKind, type Grid, type Part, type Piece } from "./grid.ts";
import { readLayout } from "./layout.ts";
import { bareNumber, doneHead, leadHead, measureHead, supportHead, totalWords } from "./words.ts";

/** The rows of all tables of a document that say what was done about tasks; where there is none, of headings that name tasks. */
export const readRows = (document: Document): readonly AssessmentRow[] => listRows(document.text, readLayout(document));

/** The rows of a layout that was read. */
export function listRows(text: string, { grids, pieces }: Part): readonly AssessmentRow[] {
  const rows = grids.flatMap((grid) => readGrid(text, grid));
  return rows.length > 0 ? rows : readHeadings(text, pieces);
}

/** The columns that a row is read from; null where a table says of no task what was done. */
function findColumns(
  grid: Grid,
): Readonly<Record<"dimension" | "group" | "task" | "measure" | "target" | "fulfilment" | "organisation" | "number", number>> | null {
  const of = (...kinds: readonly ColumnKind[]): number =>
    kinds.map((kind) => grid.columns.findIndex((column) => column.kind === kind)).find((index) => index >= 0) ?? -1;
  const hasTask = of("task") >= 0;
  const task = hasTask ? of("task") : of("target");
  const said = of("fulfilment");
  const fulfilment = said >= 0 ? said : grid.columns.findIndex(({ kind, head }) => kind === "value" && doneHead.test(head ?? ""));
  if (task < 0 || fulfilment < 0) return null;
  return {
    dimension: of("dimension"),
    group: of("group"),
    task,
    measure: grid.columns.findIndex(({ kind, head }) => kind === "label" && measureHead.test(head ?? "")),
    target: hasTask ? of("target") : -1,
    fulfilment,
    organisation: findOrganisation(grid),
    number: of("number"),
  };
}

/** The organisation that has the lead, before those that support it and the persons in charge. */
function findOrganisation({ columns }: Grid): number {
  const all = columns.flatMap(({ head, kind }, index) => (kind === "organisation" ? [{ index, head: head ?? "" }] : []));
  const best = all.find(({ head }) => leadHead.test(head)) ?? all.find(({ head }) => !supportHead.test(head)) ?? all[0];
  return best?.index ?? -1;
}

function readGrid(text: string, grid: Grid): readonly AssessmentRow[] {
  const columns = findColumns(grid);
  if (!columns) return [];
  const byRow = new Map<number, Map<number, Cell>>();
  for (const cell of readCells(text, grid)) {
    const row = byRow.get(cell.row) ?? new Map<number, Cell>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  const above = new Map<number, Cell>();
  const lasts = !sharesHead(grid.columns, columns.group, columns.task);
  const rows: AssessmentRow[] = [];
  for (const [index, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const isNew = own.has(columns.number) || (columns.number < 0 && own.has(columns.task));
    if (own.has(columns.dimension)) above.delete(columns.group);
    /** The row's own cell, or the one above that reaches down to it: by its span, or because a continued row lacks it. */
    const reach = (column: number, isLasting: boolean): Cell | undefined => {
      const cell = own.get(column) ?? above.get(column);
      if (!cell) return undefined;
      above.set(column, cell);
      return cell.row === index || cell.row + cell.rowSpan > index || isLasting || !isNew ? cell : undefined;
    };
    const [dimension, group, task] = [reach(columns.dimension, true), reach(columns.group, lasts), reach(columns.task, true)];
    const [target, organisation] = [reach(columns.target, false), reach(columns.organisation, false)];
    const done = own.get(columns.fulfilment);
    const isTotal = [...own.values()].some(({ text: said }) => totalWords.test(said));
    const isRow = task && !isTotal && (done ?? own.get(columns.task) ?? own.get(columns.target));
    if (isRow) rows.push(writeRow(text, { dimension, group, task, measure: own.get(columns.measure), target, organisation, done }));
  }
  return rows;
}

interface RowCells {
  readonly dimension: Cell | undefined;
  readonly group: Cell | undefined;
  readonly task: Cell;
  /** What is measured (指标), beside the task. */
  readonly measure: Cell | undefined;
  readonly target: Cell | undefined;
  readonly organisation: Cell | undefined;
  readonly done: Cell | undefined;
}

function writeRow(text: string, { dimension, group, task, measure, target, organisation, done }: RowCells): AssessmentRow {
  const items = done ? joinItems(text, done) : [];
  // A number alone says nothing without the name of what was measured.
  const name = (said: string): string => (measure && bareNumber.test(said) ? measure.text + said : said);
  return {
    dimension: dimension?.text ?? null,
    group: group?.text ?? null,
    task: task.text,
    target: target?.text ?? null,
    fulfilment: done?.text ?? null,
    organisation: organisation?.text ?? null,
    items: items.map((item) => name(item.text)),
    spans: { task: coverBodies(task), target: target ? coverBodies(target) : null, items: items.flatMap(({ spans }) => spans) },
  };
}

/** From the first to the last of what a cell says, without the number in front of it. */
function coverBodies({ items, parts }: Cell): Span {
  const bodies = items.flatMap(({ body }) => body ?? []);
  const [first, last] = [bodies[0] ?? parts[0], bodies.at(-1) ?? parts.at(-1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Numbered items of a cell; an item that a page's end cut in two is one. */
function joinItems(text: string, { items }: Cell): readonly { readonly text: string; readonly spans: readonly Span[] }[] {
  const joined: { text: string; readonly spans: Span[] }[] = [];
  for (const { number, body } of items) {
    if (!body) continue;
    const said = healText(text.slice(body.start, body.end));
    const last = joined.at(-1);
    if (number || !last) joined.push({ text: said, spans: [{ start: body.start, end: body.end }] });
    else {
      last.text += said;
      last.spans.push({ start: body.start, end: body.end });
    }
  }
  return joined;
}

/** Headings that name tasks: what stands below each is what was done; a target before a colon has a row of its own. */
function readHeadings(text: string, pieces: readonly Piece[]): readonly AssessmentRow[] {
  const rows: AssessmentRow[] = [];
  let task: Span | null = null;
  let items: Span[] = [];
  let target: Span | null = null;
  const say = (span: Span): string => healText(text.slice(span.start, span.end));
  const close = (): void => {
    if (task && items.length > 0)
      rows.push({
        dimension: null,
        group: null,
        task: say(task),
        target: target && say(target).replace(/[\uff1a:]$/u, ""),
        fulfilment: items.map(say).join(""),
        organisation: null,
        items: items.map(say),
        spans: { task, target, items },
      });
    [items, target] = [[], null];
  };
  for (const piece of pieces) {
    if (piece.role === "label" || piece.role === "title") {
      close();
      task = piece.role === "label" ? piece : null;
    } else if (piece.role === "target") {
      close();
      target = piece;
    } else if (piece.role === "fulfilment") items.push(piece);
  }
  close();
  return rows;
}
