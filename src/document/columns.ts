// What each column of a table is (列的含义): by its heads, and by what stands below them.
import { isOrganisation } from "./fit.ts";
import { readHead, type Column, type ColumnKind, type RawRow } from "./grid.ts";
import type { PlacedHead } from "./heads.ts";
import { isLabel } from "./lines.ts";
import { bareNothing, bareNumber, detailHead, figure, unitWords, wholeNumber } from "./words.ts";

/** A number by itself, or a mark that stands where there is none. */
export const isData = (text: string): boolean =>
  bareNumber.test(text) || wholeNumber.test(text) || (bareNothing.test(text) && text.length < 3);

/** Kinds of columns that hold words, as their heads say. */
const named: readonly ColumnKind[] = ["organisation", "task", "dimension", "group", "note", "unit", "period"];

/** The columns below heads; without heads, by the rows alone. */
export function nameColumns(placed: readonly PlacedHead[], body: readonly RawRow[], count: number): readonly Column[] {
  const names = Array.from({ length: count }, (): string[] => []);
  for (const { cell, column, span } of [...placed].sort((a, b) => a.level - b.level))
    for (const held of names.slice(column, column + span)) {
      const name = cell.text.replace(/\s*\n\s*/gu, "");
      if (held.at(-1) !== name) held.push(name);
    }
  const texts = Array.from({ length: count }, (): string[] => []);
  for (const { cells, places, isPlaced } of body)
    if (isPlaced || places >= count) for (const { place, text } of cells) texts[place]?.push(text);
  const columns = names.map(
    (held, column): Column => ({ head: held.length > 0 ? held.join("/") : null, kind: findKind(held, texts[column] ?? [], column) }),
  );
  const group = findSharedTask(placed, columns, body);
  return distinguishKinds(columns.map((column, index) => (index === group ? { ...column, kind: "group" } : column)));
}

/** What stands in the narrow column at the left of two under one head of tasks is no longer than this. */
const longestGroup = 12;

/** The left one of two columns under one head of tasks (任务名称), where names of groups stand in it; -1 where there is none. */
function findSharedTask(placed: readonly PlacedHead[], columns: readonly Column[], body: readonly RawRow[]): number {
  if (columns.some(({ kind }) => kind === "group")) return -1;
  const shared = placed.find(({ column, span }) => span === 2 && columns.slice(column, column + 2).every(({ kind }) => kind === "task"));
  if (!shared) return -1;
  const cells = body.flatMap((row) => (row.isPlaced ? row.cells : []));
  const left = cells.filter(({ place, columnSpan }) => place === shared.column && columnSpan === 1);
  // A task that has no group stands across both.
  const isAcross = cells.some(({ place, columnSpan }) => place === shared.column && columnSpan === 2);
  const isNamed = left.length > 0 && left.every(({ text }) => text.length <= longestGroup && isLabel(text) && !isData(text));
  return isAcross && isNamed ? shared.column : -1;
}

function findKind(names: readonly string[], texts: readonly string[], column: number): ColumnKind {
  const kind = [...names].reverse().reduce<ColumnKind | null>((found, name) => found ?? readHead(name), null);
  // A head such as 企业 or 问题 may stand over figures, too.
  const isCounted = kind !== null && named.includes(kind) && texts.length > 0 && texts.filter(isData).length * 2 > texts.length;
  if (kind === "organisation" && texts.length > 0 && texts.filter((text) => unitWords.test(text)).length * 2 > texts.length) return "unit";
  return isCounted ? "value" : (kind ?? guessKind(column, texts));
}

/** What kind of column it is by what stands in it. */
function guessKind(column: number, texts: readonly string[]): ColumnKind {
  if (texts.length === 0) return "text";
  const most = (holds: (text: string) => boolean): boolean => texts.filter(holds).length * 2 > texts.length;
  if (column === 0 && texts.length > 1 && texts.every((text, index) => wholeNumber.test(text) && Number(text) === index + Number(texts[0])))
    return "number";
  if (most(isData)) return "value";
  if (most(isOrganisation)) return "organisation";
  if (most((text) => text.length <= 20 && figure.test(text))) return "value";
  return column === 0 || most((text) => isLabel(text)) ? "label" : "text";
}

/** Where two heads name the same thing, the further one is what the task aims at (目标任务, 具体任务), or a label. */
export function distinguishKinds(columns: readonly Column[]): readonly Column[] {
  const tasks = columns.flatMap(({ kind }, index) => (kind === "task" ? [index] : []));
  const hasTarget = columns.some(({ kind }) => kind === "target");
  const targets = columns.flatMap(({ kind }, index) => (kind === "target" ? [index] : []));
  const hasResult = columns.some(({ kind }) => kind === "fulfilment" || kind === "rate" || kind === "rank");
  const dimension = columns.findIndex(({ kind }) => kind === "dimension");
  const groups = columns.flatMap(({ kind }, index) => (kind === "group" ? [index] : []));
  return columns.map((column, index) => {
    // One head over two columns, or two heads of one kind: the further one is the group.
    if (column.kind === "dimension" && index !== dimension && groups.length === 0) return { ...column, kind: "group" };
    if (column.kind === "group" && dimension < 0 && groups.length > 1 && index === groups[0]) return { ...column, kind: "dimension" };
    if (column.kind === "task" && tasks.length > 1 && index !== tasks[0])
      return { ...column, kind: !hasTarget && index === tasks.at(-1) && detailHead.test(column.head ?? "") ? "target" : "label" };
    if (column.kind === "target" && tasks.length === 0 && hasResult && index === targets[0] && targets.length > 1)
      return { ...column, kind: "task" };
    return column;
  });
}
