// Records (逐项列示): each task by itself, and under it what is known of it with its name before a colon (责任单位：… 完成情况：…).
import type { Span } from "./document.ts";
import { readHead, type Column, type ColumnKind, type GridCell, type Part } from "./grid.ts";
import { goesOn, isLabel, startsItem, trimSpan, type Line } from "./lines.ts";
import { annotation, caption, contactHead, metaStart, recordHead } from "./words.ts";

/** What a record can say. */
const recorded: readonly ColumnKind[] = [
  "task",
  "target",
  "fulfilment",
  "organisation",
  "deadline",
  "rate",
  "dimension",
  "group",
  "number",
  "note",
  "score",
  "weight",
];
/** How far above its first field a record's name can begin, and how far ahead a second field is looked for. */
const longestName = 4;
const near = 8;

interface Field extends Span {
  readonly head: string;
  readonly kind: ColumnKind;
  /** Where its value begins. */
  readonly value: number;
}

interface Building {
  readonly columns: Column[];
  readonly cells: GridCell[];
  row: number;
  /** Columns that the present record has filled. */
  filled: Set<number>;
}

/** Reads the records that begin at a line, or null where none do. */
export function readRecords(text: string, lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  if (!beginsRecord(text, lines, at)) return null;
  const table: Building = { columns: [{ head: null, kind: "task" }], cells: [], row: -1, filled: new Set() };
  let next = at;
  let last: Line | undefined;
  while (next < lines.length) {
    const line = lines[next];
    if (!line || annotation.test(line.text) || caption.test(line.text)) break;
    const fields = readFields(text, line);
    const lead = trimSpan(text, { start: line.start, end: fields[0]?.start ?? line.end });
    const held = table.cells.at(-1);
    const hasLead = lead !== null && fields.length > 0;
    if (hasLead && !startsItem(line.text) && !isLabel(text.slice(lead.start, lead.end))) break;
    if (fields.length > 0) {
      if (lead) placeLead(lead, table);
      placeFields(text, line, fields, table);
    } else if (isName(text, lines, next)) {
      if (held?.column === 0 && !held.isHeader && !startsItem(line.text)) extend(table, line);
      else placeLead(line, table);
    } else if (held?.isHeader) table.cells.push(cellAt(line, held.row, held.column, false));
    else if (last && held && (goesOn(last, line, wrap) || (startsItem(line.text) && !line.isApart))) extend(table, line);
    else break;
    last = line;
    next++;
  }
  // Where no record has a name of its own, its task is one of its fields.
  const isNamed = table.cells.some(({ column }) => column === 0);
  const columns = table.columns.map((column, index): Column => (index === 0 && !isNamed ? { head: null, kind: "text" } : column));
  return { grids: [{ columns, cells: table.cells }], pieces: [], next };
}

/** Whether a record begins here: a field or a name above one, and soon another field; one of them says what was done. */
function beginsRecord(text: string, lines: readonly Line[], at: number): boolean {
  const first = lines[at];
  if (!first || first.text.length > 2000) return false;
  const own = readFields(text, first);
  const isBegun =
    own[0]?.start === first.start || ((own.length > 0 || isName(text, lines, at)) && (startsItem(first.text) || isLabel(first.text)));
  if (!isBegun) return false;
  const kinds = new Set(lines.slice(at, at + near).flatMap((line) => readFields(text, line).map(({ kind }) => kind)));
  return kinds.size > 1 && kinds.has("fulfilment");
}

/** A line that names a record: fields stand below it, and it is an item or a name. */
function isName(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || line.text.length > 200) return false;
  for (let below = 1; below <= longestName; below++) {
    const other = lines[at + below];
    if (!other || startsItem(other.text)) return false;
    const [field] = readFields(text, other);
    if (field?.start === other.start) return field.kind !== "task";
  }
  return false;
}

/** Heads that stand before a colon at the beginning of a line or behind a blank. */
function readFields(text: string, line: Line): readonly Field[] {
  if (!/[\uff1a:]/u.test(line.text) || metaStart.test(line.text)) return [];
  return [...line.text.matchAll(recordHead)].flatMap(({ index, 0: all, groups }): readonly Field[] => {
    const head = groups?.["head"] ?? "";
    const kind = readHead(head);
    if (kind === null || !recorded.includes(kind) || contactHead.test(head)) return [];
    const start = line.start + index + all.indexOf(head);
    return [{ head, kind, start, end: start + head.length, value: line.start + index + all.length }];
  });
}

const cellAt = (span: Span, row: number, column: number, isHeader: boolean): GridCell => ({
  start: span.start,
  end: span.end,
  row,
  column,
  rowSpan: 1,
  isHeader,
  isRepeated: false,
});

/** A name begins a record. */
function placeLead(span: Span, table: Building): void {
  table.row++;
  table.filled = new Set([0]);
  table.cells.push(cellAt(span, table.row, 0, false));
}

function placeFields(text: string, line: Line, fields: readonly Field[], table: Building): void {
  fields.forEach((field, index) => {
    let column = table.columns.findIndex(({ head }) => head === field.head);
    if (column < 0) {
      column = table.columns.length;
      table.columns.push({ head: field.head, kind: field.kind });
    }
    if (table.row < 0 || table.filled.has(column)) {
      table.row++;
      table.filled = new Set();
    }
    table.filled.add(column);
    const value = trimSpan(text, { start: field.value, end: fields[index + 1]?.start ?? line.end });
    // The name goes up to its colon.
    table.cells.push(
      cellAt(
        { start: field.start, end: trimSpan(text, { start: field.start, end: field.value })?.end ?? field.end },
        table.row,
        column,
        true,
      ),
    );
    if (value) table.cells.push(cellAt(value, table.row, column, false));
  });
}

/** The cell goes on in this line. */
function extend(table: Building, line: Line): void {
  const last = table.cells.pop();
  if (last) table.cells.push({ ...last, end: line.end });
}
