// A sentence being read (草稿): its tokens, and for each figure what the rules have found out about it so far.
import type { ClaimComparator, ClaimKind, Comparison } from "./claim.ts";
import type { MarkName, Token } from "./scan.ts";

/** What the rules fill in, one after another; it lives only while its sentence is read. */
export interface Draft {
  readonly from: number;
  to: number;
  readonly unitTo: number;
  readonly written: string;
  readonly unitWord: string;
  readonly signed: boolean;
  readonly chinese: boolean;
  power: number;
  readonly index: number;
  values: readonly number[];
  date: string | null;
  unit: string | null;
  unitFrom: "header" | "shared" | null;
  kind: ClaimKind;
  comparator: ClaimComparator;
  approx: boolean;
  hedge: string | null;
  period: string | null;
  comparisons: Comparison[];
  qualifier: boolean;
  /** It tells by how much another figure differs from its base. */
  change: boolean;
  /** The figure whose change it is. */
  changed: Draft | null;
  /** False until something makes it a figure: a bare number is none by itself. */
  accepted: boolean;
}

/** Where a sentence stands, and what is known of the text around it. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly drafts: readonly Draft[];
  /** The draft of a token, by the token's index. */
  readonly draftAt: ReadonlyMap<number, Draft>;
  readonly from: number;
  readonly to: number;
  /** 达到 sets a floor here: a target's cell. */
  readonly target: boolean;
  /** What names the row of a table, and the head of its column. */
  readonly rowHead: string;
  readonly columnHead: string;
}

export const isMark = (token: Token | undefined, ...names: readonly MarkName[]): boolean =>
  token?.type === "mark" && (names.length === 0 || names.includes(token.mark));

/** Marks that part clauses; 、 does not. */
export const partsClause = (token: Token): boolean => token.type === "mark" && token.mark !== "list" && token.mark !== "open" && token.mark !== "close";

/** The token at the start of a clause (the mark before it, or -1) for a token. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token && partsClause(token)) return at;
  }
  return -1;
}
