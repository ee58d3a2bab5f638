// Targets in tables (目标值、实际完成、是否达标): three cells of one row, of which the third calls the second as good as the first.
import type { Passage } from "../document/document.ts";
import { q, type Quantity } from "../vocabulary/quantity.ts";
import { finding, type Finding } from "./finding.ts";
import type { Reading } from "./sentence.ts";
import { targetWords as t } from "./target-words.ts";

const targetHead = new RegExp(t.targetHead, "u");
const resultHead = new RegExp(t.resultHead, "u");
const metHead = new RegExp(t.metHead, "u");
const metCell = new RegExp(`^(?:${t.metCell})$`, "u");
const bounded = new RegExp(
  `^(?<sign>${t.least}|${t.most})?(?<number>[0-9]+(?:\\.[0-9]+)?)(?<unit>[^0-9]*?)(?<side>${t.leastBehind}|${t.mostBehind})?$`,
  "u",
);
const most = new RegExp(`${t.most}|${t.mostBehind}`, "u");
const lessIsBetter = new RegExp(t.lessIsBetter, "u");

/** A cell that holds one number: its bound, where it says one, and its unit. */
interface Bound {
  readonly value: Quantity;
  readonly unit: string;
  /** Null where it is a number alone. */
  readonly side: "least" | "most" | null;
}

function boundOf(text: string): Bound | null {
  const read = bounded.exec(text.normalize("NFKC").replace(/[\s,]/gu, ""))?.groups;
  if (!read) return null;
  const said = (read["sign"] ?? "") + (read["side"] ?? "");
  return { value: q(read["number"] ?? "0"), unit: read["unit"] ?? "", side: said === "" ? null : most.test(said) ? "most" : "least" };
}

/** target-unmet, in the cells of one row. */
export function checkGridTargets({ document, passages }: Reading): readonly Finding[] {
  const say = ({ start, end }: Passage): string => document.text.slice(start, end).replace(/\s/gu, "");
  return rowsOf(passages).flatMap((row) => {
    const only = (head: RegExp, holds: (text: string) => boolean): Passage | null => {
      const fit = row.filter((passage) => head.test(headOf(passage)) && holds(say(passage)));
      return fit.length === 1 ? (fit[0] ?? null) : null;
    };
    const [target, result] = [targetHead, resultHead].map((head) => only(head, (text) => boundOf(text) !== null));
    const verdict = only(metHead, (text) => metCell.test(text));
    const [aim, found] = [target && boundOf(say(target)), result && boundOf(say(result))];
    if (!target || !result || !verdict || !aim || !found || found.side !== null || aim.unit !== found.unit) return [];
    const names = row
      .filter((passage) => ![target, result, verdict].includes(passage))
      .map((passage) => say(passage) + (passage.rowHead ?? ""));
    // Of a number alone nothing says which side of it is the good one, but the row's name may.
    if (aim.side === null && names.some((name) => lessIsBetter.test(name))) return [];
    if (aim.side === "most" ? found.value.lte(aim.value) : found.value.gte(aim.value)) return [];
    return [finding("target-unmet", result, { target: say(target), found: say(result), said: say(verdict) })];
  });
}

/** The lowest of the heads of a passage's column. */
const headOf = ({ columnHead }: Passage): string => (columnHead ?? "").replace(/\s/gu, "").split("/").at(-1) ?? "";

/** The cells of each row of each table. */
function rowsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const rows = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { cell, role } = passage;
    if (!cell || role === "header" || role === "number") continue;
    const key = `${String(cell.table)} ${String(cell.row)}`;
    const own = rows.get(key);
    if (own) own.push(passage);
    else rows.set(key, [passage]);
  }
  return [...rows.values()];
}
