// What an office cannot mean (存疑的填报项): a share above its whole, a cell that its own text turns round, a paper that is only pointed to.
import { boundedRateOf } from "../claim/rates.ts";
import { q } from "../vocabulary/quantity.ts";
import type { Answer, FormCell, ReplyPart } from "./submission.ts";
import { attachmentWords, cellWords as w } from "./words.ts";

/** The place in a text that points to an attachment; null where none does, or the text holds it itself. */
export function missingAttachment(text: string): string | null {
  const lines = text.split("\n").map((line) => line.normalize("NFKC").replace(/\s/gu, ""));
  if (lines.some((line) => headed.test(line))) return null;
  return lines.flatMap((line) => pointed.exec(line)?.[0] ?? [])[0] ?? null;
}

const pointed = new RegExp(attachmentWords.pointed, "u");
const headed = new RegExp(attachmentWords.headed, "u");

/** Whether the answer that should name a paper only points to one (见附件). */
export const isOnlyPointed = ({ ask }: FormCell, { value }: Answer): boolean =>
  ask === "evidence" && onlyPointed.test(value.normalize("NFKC").replace(/\s|[。.]$/gu, ""));

const onlyPointed = new RegExp(attachmentWords.onlyPointed, "u");

/** Whether a cell holds a share that is more than its whole; a completion rate may be. */
export function isShareOver({ holds, label }: FormCell, { value }: Answer): boolean {
  if (holds.what !== "number" || holds.unit !== "%") return false;
  return boundedRateOf((label ?? "").replace(ofSeveral, "")) && q(value).gt(100);
}

const ofSeveral = new RegExp(w.of, "u");

/** What the office's own text says of the same number the other way round: −3.51 beside 高3.51个百分点; null where it does not. */
export function turnedRound({ holds, label }: FormCell, { value }: Answer, parts: readonly ReplyPart[]): string | null {
  const told = q(holds.what === "number" ? value : 0);
  const isNeutral = !fallNames.test(label ?? "") && (told.isNegative() || changeNames.test(label ?? ""));
  if (holds.what !== "number" || told.abs().lte(1) || told.isInteger() || !isNeutral) return null;
  const unit = [holds.unit, w.points].filter((one) => one !== "").join("|");
  const number = told.abs().toFixed().replace(".", "\\.");
  const way = told.isNegative() ? w.rises : w.falls;
  const other = new RegExp(`${way}${number}0*(?:${unit})`, "u");
  return parts.flatMap(({ text }) => other.exec(text.normalize("NFKC").replace(/\s/gu, ""))?.[0] ?? [])[0] ?? null;
}

const fallNames = new RegExp(w.fallNames, "u");
const changeNames = new RegExp(w.changeNames, "u");
