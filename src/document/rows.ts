// The rows of an assessment's table (考评表) out of any layout: what was asked, what was done, by whom.
import type { AssessmentRow, Document, Span } from "./document.ts";
import type { ColumnKind, Grid, GridCell, Part, Piece } from "./grid.ts";
import { cutItems } from "./items.ts";
import { readLayout } from "./layout.ts";
import { healText, nameOf } from "./passage.ts";
import { isOrganisation } from "./fit.ts";

/** The rows of all tables of a document that say what was done about tasks; where there is none, of headings that name tasks. */
export const readRows = (document: Document): readonly AssessmentRow[] => rowsOf(document.text, readLayout(document));

export function rowsOf(text: string, { grids, pieces }: Part): readonly AssessmentRow[] {
  const rows = grids.flatMap((grid) => readGrid(text, grid));
  return rows.length > 0 ? rows : readHeadings(text, pieces);
}

/** A value of a row, and the stretches that say it. */
interface Held {
  readonly text: string;
  readonly spans: readonly Span[];
}

const join = (text: string, cells: readonly Span[]): Held => ({
  text: cells.map(({ start, end }) => healText(text.slice(start, end))).join(""),
  spans: cells,
});
const joinNames = (text: string, cells: readonly Span[]): Held => ({
  text: cells.map((cell) => nameOf(text, cell)).join(""),
  spans: cells.flatMap((cell) => {
    const items = cutItems(text, cell);
    return items.length === 1 && items[0]?.body ? [items[0].body] : [cell];
  }),
});
/** Organisations of one cell below one another are a list. */
const joinOrganisations = (text: string, cells: readonly Span[]): Held => {
  const names = cells.flatMap(({ start, end }) => text.slice(start, end).split(/\s*\n\s*/u));
  return { text: names.every(isOrganisation) ? names.join("\u3001") : join(text, cells).text, spans: cells };
};
const whole = (spans: readonly Span[]): Span | null => {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** The columns that a row is read from; null where a table says of no task what was done. */
function findColumns(
  grid: Grid,
): Readonly<Record<"dimension" | "group" | "task" | "target" | "fulfilment" | "organisation" | "number", number>> | null {
  const of = (...kinds: readonly ColumnKind[]): number =>
    kinds.map((kind) => grid.columns.findIndex((column) => column.kind === kind)).find((index) => index >= 0) ?? -1;
  const hasTask = of("task") >= 0;
  const task = hasTask ? of("task") : of("target");
  const fulfilment = of("fulfilment");
  if (task < 0 || fulfilment < 0) return null;
  return {
    dimension: of("dimension"),
    group: of("group"),
    task,
    target: hasTask ? of("target") : -1,
    fulfilment,
    organisation: of("organisation"),
    number: of("number"),
  };
}

function readGrid(text: string, grid: Grid): readonly AssessmentRow[] {
  const columns = findColumns(grid);
  if (!columns) return [];
  const byRow = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.isHeader || cell.isRepeated) continue;
    const row = byRow.get(cell.row) ?? [];
    byRow.set(cell.row, row);
    row.push(cell);
  }
  const carried = new Map<number, { readonly held: Held; readonly until: number }>();
  const rows: AssessmentRow[] = [];
  for (const [index, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const own = (column: number): readonly GridCell[] => cells.filter((cell) => cell.column === column);
    const isNew = own(columns.number).length > 0 || (columns.number < 0 && own(columns.task).length > 0);
    if (own(columns.dimension).length > 0) carried.delete(columns.group);
    /** The cell's own text, or that of the cell above that reaches down to it: by its span, or because a continued row lacks it. */
    const held = (column: number, lasts: "always" | "continued"): Held | null => {
      const here = own(column);
      if (here.length > 0) {
        const value = (column === columns.task ? joinNames : column === columns.organisation ? joinOrganisations : join)(text, here);
        carried.set(column, { held: value, until: index + Math.max(...here.map(({ rowSpan }) => rowSpan)) - 1 });
        return value;
      }
      const above = carried.get(column);
      return above && (above.until >= index || lasts === "always" || !isNew) ? above.held : null;
    };
    const row = {
      dimension: held(columns.dimension, "always"),
      group: held(columns.group, "always"),
      task: held(columns.task, "always"),
      target: held(columns.target, "continued"),
      organisation: held(columns.organisation, "continued"),
    };
    const done = own(columns.fulfilment);
    const task = row.task && whole(row.task.spans);
    if (!row.task || !task || (done.length === 0 && own(columns.task).length === 0 && own(columns.target).length === 0)) continue;
    rows.push({
      ...readItems(text, done),
      dimension: row.dimension?.text ?? null,
      group: row.group?.text ?? null,
      task: row.task.text,
      target: row.target?.text ?? null,
      organisation: row.organisation?.text ?? null,
      spans: { task, target: row.target ? whole(row.target.spans) : null, items: itemSpans(text, done) },
    });
  }
  return rows;
}

/** Numbered items of cells; an item that a page's end cut in two is one. */
function itemParts(text: string, cells: readonly Span[]): readonly { readonly isNew: boolean; readonly body: Span }[] {
  return cells.flatMap((cell, index) =>
    cutItems(text, cell).flatMap(({ number, body }) => (body ? [{ isNew: number !== null || index === 0, body }] : [])),
  );
}

const itemSpans = (text: string, cells: readonly Span[]): readonly Span[] => itemParts(text, cells).map(({ body }) => body);

function readItems(text: string, cells: readonly Span[]): Pick<AssessmentRow, "fulfilment" | "items"> {
  if (cells.length === 0) return { fulfilment: null, items: [] };
  const items: string[] = [];
  for (const { isNew, body } of itemParts(text, cells)) {
    const said = healText(text.slice(body.start, body.end));
    if (isNew || items.length === 0) items.push(said);
    else items[items.length - 1] += said;
  }
  return { fulfilment: join(text, cells).text, items };
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
