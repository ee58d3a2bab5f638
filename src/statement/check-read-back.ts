// The gate reads what is to be published (回读): a figure that the sentence says otherwise than it is bound may not go out.
import { readUnit } from "../claim/unit.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import type { Aspect, Difference, FigureRead, ReadBack } from "./read-back.ts";
import { textOf, type Resolved, type ResolvedSentence } from "./resolved.ts";
import { planHedges } from "./words.ts";

/** What one item's sentences say of their figures and are not bound to say; `read` is the same item, read back. */
export function checkReadBack(sentences: readonly ResolvedSentence[], read: ReadBack): readonly Problem[] {
  const bound = sentences.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === "figure" ? [{ piece, pieces }] : [])));
  const differing = bound.flatMap(({ piece, pieces }, index) => {
    const figure = read.figures[index];
    const found = figure && refusedDifference(figure, isUnmet(piece, pieces));
    return found ? [problem("statement.not-read-back", piece.place, { text: piece.figure.text, ...found })] : [];
  });
  let end = 0;
  const typed = sentences.flatMap(({ sentence, pieces }) => {
    const start = end;
    end += pieces.map(textOf).join("").length;
    return read.unbound
      .filter((claim) => claim.start >= start && claim.start < end)
      .map(({ text }) => problem("statement.digit-typed", sentence.place, { text }));
  });
  return [...differing, ...typed];
}

/** Whether the sentence says of a target's figure that it was not met. */
const isUnmet = ({ figure }: Resolved & { readonly kind: "figure" }, pieces: readonly Resolved[]): boolean =>
  pieces.some((piece) => piece.kind === "verdict" && piece.result.criterion.id === figure.criterion && piece.result.met === false);

/** The first difference that misleads, or nothing. Units that readers do not know are not asked for. */
function refusedDifference({ figure, claim, differences }: FigureRead, unmet: boolean): Difference | undefined {
  if (figure.unit !== null && readUnit(figure.unit, 0)?.end !== figure.unit.length) return undefined;
  const allowed: Record<Aspect, () => boolean> = {
    unread: () => false,
    value: () => false,
    unit: () => false,
    kind: () => false,
    comparator: () => figure.source === "target" && claim?.approx === false && mayCompare(figure.comparator, claim.comparator, unmet),
    // A plan's quantity is a fact, and a threshold is aimed at.
    hedge: () => figure.hedge === null && (figure.source === "target" || planHedges.includes(claim?.hedge ?? "")),
  };
  return differences.find(({ aspect }) => !allowed[aspect]());
}

/** A threshold may be named without its comparator (3%的目标), and where it was not met, with the opposite one (低于90%). */
function mayCompare(own: string, read: string, unmet: boolean): boolean {
  if (read === "=") return true;
  const opposite = own.startsWith(">") ? "<" : own.startsWith("<") ? ">" : null;
  return unmet && opposite !== null && read.startsWith(opposite);
}
