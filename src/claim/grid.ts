// Tables that add up (表内勾稽): totals of rows and columns, columns that are sums or shares of others, and the identity of a statutory form.
import type { Passage, Span } from "../document/document.ts";
import { exactText, isDecimalText, q, type Quantity } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { around, meets, sumOf, type Interval } from "./printed.ts";
import { anyOf, type Reading } from "./sentence.ts";

export const total = new RegExp(`^(?:${anyOf(w.tableTotals)})(?:[（(].*)?$|/(?:${anyOf(w.tableTotals)})(?:[（(].*)?$`, "u");
const averaged = new RegExp(anyOf(w.averaged), "u");

const measured = new RegExp(w.measured, "u");

/** A number in a table. */
interface Cell extends Span {
  readonly column: number;
  readonly head: string;
  readonly text: string;
  readonly value: Quantity;
  readonly percent: boolean;
}

/** A row of a table: its name, and its numbers from left to right. */
export interface GridRow {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** The tables of a document, each as rows of numbers; what is no number (—, /) is left out. */
export function gridsOf({ document, passages }: Reading): readonly (readonly GridRow[])[] {
  const tables = new Map<number, Map<number, Passage[]>>();
  for (const passage of passages) {
    const { cell } = passage;
    if (!cell || passage.role === "header") continue;
    const rows = tables.get(cell.table) ?? new Map<number, Passage[]>();
    tables.set(cell.table, rows);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), passage]);
  }
  return [...tables.values()].map((rows) =>
    [...rows.values()].map((row) => {
      const texts = row.map((passage) => document.text.slice(passage.start, passage.end).replace(/\s/gu, ""));
      const cells = row.flatMap((passage, i) => cellOf(passage, texts[i] ?? ""));
      const words = texts.filter((_, i) => !cells.some(({ start }) => start === row[i]?.start));
      const named = [...new Set(row.flatMap(({ rowHead }) => rowHead?.replace(/\s/gu, "") ?? []))].join("");
      return { name: words.find((word) => total.test(word)) ?? (named === "" ? words.join("") : named), cells };
    }),
  );
}

function cellOf({ role, cell, start, end, columnHead }: Passage, text: string): readonly Cell[] {
  const percent = text.endsWith("%");
  const digits = text.replace(/[,，]/gu, "").replace(/%$/u, "");
  if (role === "number" || !cell || !isDecimalText(digits)) return [];
  return [{ start, end, column: cell.column, head: columnHead ?? "", text, value: q(digits), percent }];
}

/** Of a table with more rows nothing is learned: it is a list of records and no report's table. */
const longest = 300;

/** form-identity and percent-count over the tables of a document. */
export function checkGrids(reading: Reading): readonly Finding[] {
  return gridsOf(reading).flatMap((rows) => {
    const totals = [...checkRowTotals(rows), ...checkColumnTotals(rows), ...checkDisclosure(rows)];
    const learned = rows.length > longest ? [] : [...learnSums(rows), ...learnShares(rows)];
    // One cell is asked about once.
    return [...totals, ...learned].filter((one, i, all) => all.findIndex(({ start }) => start === one.start) === i);
  });
}

const printedAs = ({ value }: Cell): Interval => around(value, q(10).pow(-value.decimalPlaces()));
const added = (cells: readonly Cell[]): Quantity => cells.reduce((sum, { value }) => sum.plus(value), q(0));
const isPart = ({ percent, head }: Cell): boolean => !percent && !averaged.test(head);

/** What holds in most lines of a table and not in this one: the table is read rightly, and the line is worth a question. */
function oddOnes<T>(lines: readonly T[], holds: (line: T) => boolean, least: number): readonly T[] {
  const odd = lines.filter((line) => !holds(line));
  const holding = lines.length - odd.length;
  return holding >= least && odd.length * 3 <= lines.length ? odd : [];
}

/** 总计 at a row's end: the sum of what stands before it. */
function checkRowTotals(rows: readonly GridRow[]): readonly Finding[] {
  const lines = rows.flatMap(({ name, cells }) => {
    const at = cells.findLastIndex(({ head }) => total.test(head));
    const [sum, parts] = [cells[at], cells.slice(0, Math.max(0, at)).filter(isPart)];
    return sum && parts.length >= 2 && !parts.some(({ head }) => total.test(head)) ? [{ name, sum, parts }] : [];
  });
  return oddOnes(lines, ({ sum, parts }) => added(parts).eq(sum.value), 2).map(({ name, sum, parts }) =>
    finding("form-identity", sum, {
      left: name + (sum.head === "" ? "" : `“${lastHead(sum.head)}”`),
      right: parts.map(({ value }) => exactText(value)).join("+"),
      leftValue: sum.text,
      rightValue: exactText(added(parts)),
    }),
  );
}

const lastHead = (head: string): string => head.split("/").at(-1) ?? head;

/** 合计 under its columns: the sum of what stands above it. */
function checkColumnTotals(rows: readonly GridRow[]): readonly Finding[] {
  const at = rows.findIndex(({ name }) => total.test(name));
  const above = rows.slice(0, Math.max(0, at));
  const columns = (rows[at]?.cells ?? []).filter(isPart).flatMap((sum) => {
    const parts = above.flatMap(({ cells }) => cells.filter(({ column }) => column === sum.column));
    return parts.length >= 2 && parts.every(isPart) ? [{ sum, parts }] : [];
  });
  // What was measured is rounded line by line.
  const holds = ({ sum, parts }: (typeof columns)[number]): boolean =>
    measured.test(lastHead(sum.head)) ? meets(printedAs(sum), sumOf(parts.map(printedAs))) : added(parts).eq(sum.value);
  // Of two columns of which one adds up the other should, where it nearly does.
  const [odd, ...more] = columns.filter((column) => !holds(column));
  const isNear = odd !== undefined && added(odd.parts).minus(odd.sum.value).abs().times(10).lte(odd.sum.value);
  const asked = isNear && more.length === 0 && columns.length === 2 ? [odd] : oddOnes(columns, holds, 1);
  return asked.map(({ sum, parts }) =>
    finding("form-identity", sum, {
      left: `${rows[at]?.name ?? ""}“${lastHead(sum.head)}”`,
      right: parts.map(({ value }) => exactText(value)).join("+"),
      leftValue: sum.text,
      rightValue: exactText(added(parts)),
    }),
  );
}

/** 政府信息公开年报 (国办公开办函〔2021〕30号): 本年新收 + 上年结转 = 办理结果总计 + 结转下年度, in every column. */
function checkDisclosure(rows: readonly GridRow[]): readonly Finding[] {
  const [received, carried, done, left] = w.disclosureRows.map((words) => rows.find(({ name }) => new RegExp(words, "u").test(name)));
  if (!received || !carried || !done || !left) return [];
  const at = (row: GridRow, column: number): Cell | undefined => [...row.cells].reverse()[column];
  return received.cells.flatMap((_, column) => {
    // Names of rows are merged over different columns, so that cells are counted from the right.
    const [a, b, c, d] = [at(received, column), at(carried, column), at(done, column), at(left, column)];
    if (!a || !b || !c || !d || a.value.plus(b.value).eq(c.value.plus(d.value))) return [];
    return [
      finding("form-identity", c, {
        left: `${received.name}＋${carried.name}`,
        right: `${done.name}＋${left.name}`,
        leftValue: `${a.text}+${b.text}=${exactText(a.value.plus(b.value))}`,
        rightValue: `${c.text}+${d.text}=${exactText(c.value.plus(d.value))}`,
      }),
    ];
  });
}

/** Columns that have a number in all of the rows but a few. */
function columnsOf(rows: readonly GridRow[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].flatMap(([column, count]) => (count >= 3 ? [column] : [])).sort((a, b) => a - b);
}

const widest = 12;

/** Rows that have a number in each of some columns. */
const linesOf = (rows: readonly GridRow[], columns: readonly number[], isOfTotals = false): readonly (readonly Cell[])[] =>
  rows
    .filter(({ name }) => total.test(name) === isOfTotals)
    .map(({ cells }) => columns.flatMap((column) => cells.find((cell) => cell.column === column) ?? []))
    .filter((cells) => cells.length === columns.length);

const mostParts = 6;

/** A column that is the sum of those right behind or before it, in every row but one: 抽查数 = 正常 + 问题. */
function learnSums(rows: readonly GridRow[]): readonly Finding[] {
  const columns = columnsOf(rows).slice(0, widest);
  const runs = columns.flatMap((_, from) =>
    Array.from({ length: mostParts - 1 }, (__, more) => columns.slice(from, from + more + 3)).filter(
      (run, more) => run.length === more + 3,
    ),
  );
  return runs.flatMap((run) =>
    [run, [...run.slice(-1), ...run.slice(0, -1)]].flatMap((order) => {
      const lines = linesOf(rows, order).filter((cells) => cells.every(isPart));
      const holds = ([whole, ...parts]: readonly Cell[]): boolean => whole !== undefined && added(parts).eq(whole.value);
      // Zeros and small numbers add up by chance.
      const telling = lines.filter(
        (cells) => holds(cells) && cells.filter(({ value }) => value.gte(2)).length > 2 && cells[0]?.value.gte(10) === true,
      );
      if (telling.length < 2) return [];
      return oddOnes(lines, holds, 3).flatMap(([whole, ...parts]) =>
        whole
          ? [
              finding("form-identity", whole, {
                left: `“${lastHead(whole.head)}”`,
                right: parts.map(({ head }) => `“${lastHead(head)}”`).join("＋"),
                leftValue: whole.text,
                rightValue: exactText(added(parts)),
              }),
            ]
          : [],
      );
    }),
  );
}

/** A column of percentages that is one column by another in every row but one. */
function learnShares(rows: readonly GridRow[]): readonly Finding[] {
  const columns = columnsOf(rows).slice(0, widest);
  return columns.flatMap((rate) =>
    columns.flatMap((part) =>
      columns.flatMap((whole) => {
        if (new Set([rate, part, whole]).size < 3) return [];
        const isShare = ([p, a, b]: readonly Cell[]): boolean => p?.percent === true && a?.percent === false && b?.value.gt(0) === true;
        const share = ([, a, b]: readonly Cell[]): Quantity => (a && b ? a.value.mul(100).div(b.value) : q(0));
        const holds = (cells: readonly Cell[]): boolean => {
          const [printed] = cells;
          const computed = share(cells);
          return printed !== undefined && meets(printedAs(printed), { low: computed, high: computed, open: false });
        };
        // A rate below its column may be a mean; where it is a share as the others are, it tells as much.
        const totals = linesOf(rows, [rate, part, whole], true).filter((cells) => isShare(cells) && holds(cells));
        const lines = [...linesOf(rows, [rate, part, whole]).filter(isShare), ...totals];
        const telling = lines.filter((cells) => holds(cells) && cells[0]?.value.eq(100) === false);
        if (telling.length < 2) return [];
        return oddOnes(lines, holds, 3).flatMap((cells) => {
          const [printed, a, b] = cells;
          if (!printed || !a || !b) return [];
          const computed = `${share(cells).toFixed(printed.value.decimalPlaces())}%`;
          return [finding("percent-count", printed, { rate: printed.text, part: a.text, whole: b.text, computed })];
        });
      }),
    ),
  );
}
