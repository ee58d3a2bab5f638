// The pages of a PDF as one document: without what is printed on every page, and with tables that go on overleaf as one.
import type { FlowBlock, FlowCell } from "./flow.ts";
import { cellFlow, type LooseLine, type PageCell, type PageTable } from "./pdf-table.ts";
import { marginNumber, pageSentenceEnd } from "./words.ts";

type PagePart = PageTable | LooseLine;

/** A page's parts and how high it is. */
export interface PageParts {
  readonly height: number;
  readonly parts: readonly PagePart[];
}

/** The blocks of all pages. */
export function joinPages(pages: readonly PageParts[]): readonly FlowBlock[] {
  const flow: (LooseLine | OpenTable)[] = [];
  for (const parts of dropFurniture(pages)) {
    parts.forEach((part, at) => {
      const last = flow.at(-1);
      if (part.kind === "line") flow.push(part);
      else if (at === 0 && last?.kind === "table" && goesOn(last, part)) continueTable(last, part);
      else flow.push(openTable(part));
    });
  }
  return flow.map((block) =>
    block.kind === "table"
      ? { kind: "table", cells: block.cells.map(({ paragraphs: _, ...cell }) => cell) }
      : { kind: "paragraph", level: null, page: block.page, pieces: [{ text: block.text, origin: { page: block.page } }] },
  );
}

/** Parts of the page's edge: a tenth of it above and below. */
const edge = 0.1;

/** Leaves out page numbers, and lines that most pages have at the same place of their edge. */
function dropFurniture(pages: readonly PageParts[]): readonly (readonly PagePart[])[] {
  const keyOf = (line: LooseLine, height: number): string =>
    `${Math.round((line.y / height) * 50)} ${line.text.replaceAll(/\d+/g, "0").replaceAll(/\s+/g, "")}`;
  const isEdge = (line: LooseLine, height: number): boolean => line.y < height * edge || line.y > height * (1 - edge);
  const counts = new Map<string, number>();
  for (const { height, parts } of pages)
    for (const key of new Set(parts.flatMap((part) => (part.kind === "line" && isEdge(part, height) ? [keyOf(part, height)] : []))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map(({ height, parts }) =>
    parts.filter((part, at) => {
      if (part.kind === "table" || !isEdge(part, height)) return true;
      const isOutermost = at === 0 || at === parts.length - 1;
      if (isOutermost && marginNumber.test(part.text)) return false;
      return (counts.get(keyOf(part, height)) ?? 0) < Math.max(3, pages.length * 0.5);
    }),
  );
}

interface OpenCell extends FlowCell {
  rowSpan: number;
  flow: FlowBlock[];
  paragraphs: readonly string[];
}

/** A table that may go on. */
interface OpenTable {
  readonly kind: "table";
  readonly xs: readonly number[];
  readonly head: string;
  rows: number;
  readonly cells: OpenCell[];
}

const openCell = (cell: PageCell, page: number, row: number): OpenCell => ({
  row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  header: false,
  flow: [...cellFlow(cell, page)],
  paragraphs: cell.paragraphs,
});

const headOf = (cells: readonly PageCell[]): string =>
  JSON.stringify(cells.filter(({ row }) => row === 0).map(({ column, paragraphs }) => [column, paragraphs]));

const openTable = (table: PageTable): OpenTable => ({
  kind: "table",
  xs: table.xs,
  head: headOf(table.cells),
  rows: table.rows,
  cells: table.cells.map((cell) => openCell(cell, table.page, cell.row)),
});

/** The same vertical lines, and nothing between: it is one table. */
const goesOn = (table: OpenTable, next: PageTable): boolean =>
  table.xs.length === next.xs.length && table.xs.every((x, at) => Math.abs(x - (next.xs[at] ?? 0)) < 4);

function continueTable(table: OpenTable, next: PageTable): void {
  // A head that is printed again on each page stands once; it reaches no further than its row.
  const isHeadAgain = headOf(next.cells) === table.head && next.cells.every(({ row, rowSpan }) => row > 0 || rowSpan === 1);
  const first = isHeadAgain ? 1 : 0;
  if (next.rows <= first) return;
  const above = (column: number): OpenCell | undefined =>
    table.cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan && cell.row + cell.rowSpan === table.rows);
  const top = next.cells.filter(({ row }) => row === first).sort((a, b) => a.column - b.column);
  const isSplit = isSplitRow(top, above);
  const shift = table.rows - first - (isSplit ? 1 : 0);
  const firstFilled = top.findIndex(({ paragraphs }) => paragraphs.length > 0);
  const added = next.cells.flatMap((cell): OpenCell[] => {
    if (cell.row < first) return [];
    const upper = cell.row === first ? above(cell.column) : undefined;
    const isSame = upper?.column === cell.column && upper.columnSpan === cell.columnSpan;
    if (upper && isSame && (isSplit || (cell.paragraphs.length === 0 && top.indexOf(cell) < firstFilled))) {
      upper.rowSpan += cell.rowSpan - (isSplit ? 1 : 0);
      appendParagraphs(upper, cell, next.page);
      return [];
    }
    return [openCell(cell, next.page, cell.row + shift)];
  });
  table.cells.push(...added);
  table.rows += next.rows - first - (isSplit ? 1 : 0);
}

/** Whether the first row of the next page is the rest of the last one: some of its cells are empty, and what stands above the others did not end. */
function isSplitRow(top: readonly PageCell[], above: (column: number) => OpenCell | undefined): boolean {
  const filled = top.filter(({ paragraphs }) => paragraphs.length > 0);
  if (filled.length === 0 || filled.length === top.length) return false;
  if (!top.every((cell) => above(cell.column)?.column === cell.column)) return false;
  return filled.length === 1 && top.length > 2 && filled[0] === top.at(-1)
    ? true
    : filled.every(({ column }) => !pageSentenceEnd.test(above(column)?.paragraphs.at(-1) ?? "."));
}

/** What a page break parted in the middle of a sentence is joined again. */
function appendParagraphs(upper: OpenCell, cell: PageCell, page: number): void {
  const [head, ...rest] = cellFlow(cell, page);
  if (!head) return;
  const last = upper.flow.at(-1);
  if (last?.kind === "paragraph" && head.kind === "paragraph" && !pageSentenceEnd.test(upper.paragraphs.at(-1) ?? ""))
    upper.flow = [...upper.flow.slice(0, -1), { ...last, pieces: [...last.pieces, ...head.pieces] }, ...rest];
  else upper.flow = [...upper.flow, head, ...rest];
  upper.paragraphs = [...upper.paragraphs, ...cell.paragraphs];
}
