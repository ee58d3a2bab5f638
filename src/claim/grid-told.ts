// What is told of all that a table lists (以上业务均已当日办结): no row of it may have done less than there was.
import { finding, type Finding } from "./finding.ts";
import { gridsOf, total, type GridRow } from "./grid.ts";
import { partWords as p } from "./part-words.ts";
import type { Reading, Sentence } from "./sentence.ts";

const told = new RegExp(p.toldOfTable, "u");
const countHead = new RegExp(p.countHead, "u");
const wholeHead = new RegExp(p.wholeHead, "u");

/** percent-count, at the cell that is less than the whole of its row. */
export function checkGridTold(sentences: readonly Sentence[], reading: Reading): readonly Finding[] {
  const all = sentences.filter(({ passage }) => passage.cell === null).flatMap(({ text }) => told.exec(text)?.groups?.["what"] ?? []);
  return all.length === 0 ? [] : gridsOf(reading).flatMap((rows) => rows.flatMap((row) => all.flatMap((what) => shortOf(row, what))));
}

function shortOf({ name, cells }: GridRow, what: string): readonly Finding[] {
  const named = cells.map((cell) => ({ cell, head: (cell.head.split("/").at(-1) ?? "").replace(countHead, "") }));
  const [part, ...more] = named.filter(({ head, cell }) => head !== "" && head === what && !cell.percent);
  const whole = named.find(({ head, cell }) => wholeHead.test(head) && !cell.percent)?.cell;
  if (!part || more.length > 0 || !whole || total.test(name) || whole.value.isZero() || part.cell.value.gte(whole.value)) return [];
  const computed = `${part.cell.value.mul(100).div(whole.value).toFixed(1)}%`;
  return [finding("percent-count", part.cell, { rate: what, part: part.cell.text, whole: whole.text, computed })];
}
