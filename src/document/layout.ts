// Which layout (版式) each part of a document has: one list of readers, tried by what they find at a line; what none takes is running text.
import type { Block, Document } from "./document.ts";
import { readFlattened } from "./flattened.ts";
import type { Part, RawCell, RawRow } from "./grid.ts";
import { readJoined } from "./joined.ts";
import { measureWrap, readLines, type Line } from "./lines.ts";
import { hasTaskHeadings, readProse, type Setting } from "./prose.ts";
import { readRecords } from "./records.ts";
import { readCommas, readRuled } from "./ruled.ts";
import { readAligned, readSpaced } from "./spaced.ts";
import { readTables } from "./table.ts";
import { readVertical } from "./vertical.ts";
import { trimSpan } from "./lines.ts";

/** Reads a table that begins at line `at`, and says which line is the first behind it; null where none begins. It looks at few lines before it decides. */
type LayoutReader = (text: string, lines: readonly Line[], at: number, wrap: number) => (Part & { readonly next: number }) | null;

const readers: readonly LayoutReader[] = [
  readRuled,
  readCommas,
  readVertical,
  readRecords,
  readJoined,
  readSpaced,
  (_, lines, at, wrap) => readFlattened(lines, at, wrap),
  readAligned,
];

/** A document as tables and pieces, each in order of the text. */
export function readLayout(document: Document): Part {
  const runs = readRuns(document);
  const lines = runs.flatMap((run) => ("lines" in run ? run.lines : []));
  const setting: Setting = { wrap: measureWrap(lines), hasTaskHeadings: hasTaskHeadings(lines) };
  const parts: Part[] = [];
  runs.forEach((run, index) => {
    const read =
      "table" in run
        ? readTables(tableRows(document.text, run.table))
        : readRun(document.text, run.lines, setting, { isFirst: index === 0, isBeforeTable: index + 1 < runs.length });
    parts.push(read);
  });
  return joinParts(parts);
}

const joinParts = (parts: readonly Part[]): Part => ({
  grids: parts.flatMap(({ grids }) => grids),
  pieces: parts.flatMap(({ pieces }) => pieces),
});

type Table = Extract<Block, { readonly kind: "table" }>;
type Run = { readonly lines: readonly Line[] } | { readonly table: Table };

/** Lines that follow one another, and the tables between them. */
function readRuns({ text, blocks }: Document): readonly Run[] {
  const runs: Run[] = [];
  let lines: Line[] = [];
  let before = 0;
  for (const block of blocks) {
    if (block.kind === "table") {
      if (lines.length > 0) runs.push({ lines });
      lines = [];
      runs.push({ table: block });
    } else
      for (const line of readLines(
        text,
        block,
        { isWhole: block.kind !== "line", level: block.kind === "heading" ? block.level : null },
        before,
      ))
        lines.push(line);
    before = block.end;
  }
  if (lines.length > 0) runs.push({ lines });
  return runs;
}

function tableRows(text: string, { cells, columns }: Table): readonly RawRow[] {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) {
    const span = trimSpan(text, cell);
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    if (span)
      row.push({
        ...span,
        text: text.slice(span.start, span.end),
        place: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        isHeader: cell.header,
      });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => ({ cells: row.sort((a, b) => a.place - b.place), places: columns, isPlaced: true }));
}

/** Tables by the first reader that finds one, and running text between them. */
function readRun(
  text: string,
  lines: readonly Line[],
  setting: Setting,
  at: { readonly isFirst: boolean; readonly isBeforeTable: boolean },
): Part {
  const parts: Part[] = [];
  let from = 0;
  const flush = (to: number, isBeforeTable: boolean): void => {
    if (to > from)
      parts.push({
        grids: [],
        pieces: readProse(text, lines.slice(from, to), setting, { isStart: at.isFirst && from === 0, isBeforeTable }),
      });
  };
  for (let line = 0; line < lines.length; ) {
    const found = readFirst(text, lines, line, setting.wrap);
    if (!found) {
      line++;
      continue;
    }
    flush(line, true);
    parts.push(found);
    from = line = found.next;
  }
  flush(lines.length, at.isBeforeTable);
  return joinParts(parts);
}

function readFirst(text: string, lines: readonly Line[], at: number, wrap: number): (Part & { readonly next: number }) | null {
  for (const reader of readers) {
    const found = reader(text, lines, at, wrap);
    if (found) return found;
  }
  return null;
}
