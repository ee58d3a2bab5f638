// Tables of a reply (表格): what a row is about by its own cells, which row only heads the columns, and which cells say something.
import type { Passage } from "../document/document.ts";
import { clauseEnds } from "../statement/words.ts";
import type { About, Naming, PlaceItem } from "./naming.ts";
import { bareFigure, calendarHead } from "./words.ts";

/** The row that a cell stands in. */
export const rowOf = ({ table, row }: NonNullable<Passage["cell"]>): string => `${String(table)} ${String(row)}`;

const clauseMark = new RegExp(`[${clauseEnds}]`, "u");
const figure = new RegExp(bareFigure, "u");
const calendar = new RegExp(calendarHead, "u");
/** So long is a name in a cell, and so long at least a cell beside the column of results that says something. */
const longestName = 24;
const fewest = 12;

/** Whether a text is a figure with its unit and nothing else. */
export const isBare = (text: string): boolean => figure.test(text.normalize("NFKC").replace(/\s/gu, ""));

/** What each row is about: the task that the document's table gives it, and the item that a cell of it names. */
export function nameRows(
  {
    text,
    passages,
    taskAt,
  }: { readonly text: string; readonly passages: readonly Passage[]; readonly taskAt: (start: number) => number | null },
  naming: Naming,
): ReadonlyMap<string, About> {
  const rows = new Map<string, About>();
  for (const { cell, start } of passages) {
    const task = cell ? taskAt(start) : null;
    if (cell && task !== null) rows.set(rowOf(cell), { task, item: null });
  }
  for (const { cell, role, start, end, rowHead } of passages) {
    if (!cell || role === "header" || role === "number") continue;
    const own = rows.get(rowOf(cell)) ?? null;
    const said = role === "fulfilment" ? (rowHead ?? "") : text.slice(start, end);
    const about = (own !== null && own.item !== null) || !isName(said) ? null : naming(said, own?.task ?? null, "loose");
    if (about && (own === null || own.task === about.task)) rows.set(rowOf(cell), about);
  }
  return rows;
}

const isName = (text: string): boolean => text.length <= longestName && !clauseMark.test(text) && !/[0-9]/u.test(text);

/** First rows that no reader took for heads, though they stand above figures and hold none. */
export function headRows(text: string, passages: readonly Passage[], named: ReadonlyMap<string, About>): ReadonlySet<string> {
  const heads = new Set<string>();
  const cells = passages.filter(({ cell }) => cell !== null);
  for (const table of new Set(cells.map(({ cell }) => cell?.table))) {
    const own = cells.filter(({ cell }) => cell?.table === table);
    const first = Math.min(...own.map(({ cell }) => cell?.row ?? 0));
    const said = (one: Passage): string => text.slice(one.start, one.end).trim();
    const isHead = own.filter(({ cell }) => cell?.row === first).every((one) => isHeadText(said(one)));
    const counted = own.filter((one) => one.cell?.row !== first && isBare(said(one)));
    const row = rowOf({ table: table ?? 0, row: first, column: 0 });
    if (isHead && counted.length > 0 && !named.has(row)) heads.add(row);
  }
  return heads;
}

const isHeadText = (text: string): boolean =>
  text.length <= longestName && !clauseMark.test(text) && (!isBare(text) || calendar.test(text));

/** Other columns say things too (存在问题, 下一步措施): clauses, or long words in a task's row, that are no name of a task or an item. */
export function isTold(text: string, isInRow: boolean, all: readonly PlaceItem[]): boolean {
  if (text.length < fewest || !(isInRow || clauseMark.test(text))) return false;
  return !all.some(({ taskLabel, words }) => taskLabel.includes(text) || words.includes(text));
}
