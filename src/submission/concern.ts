// What does not fit in a reply (疑点): the versions of an item that are held against one another, and every kind of concern with its facts.
import type { Judged } from "../claim/verdict.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import type { Ask, TaskRole } from "./submission.ts";

/** One cell of a form that was filled in. */
export interface VersionAnswer {
  readonly ask: Ask;
  readonly metric: string | null;
  readonly value: string;
}

/** One text that an item may have (说法). */
export interface Version {
  /** Number of the reply's journal entry; null for what the ledgers write. */
  readonly entry: number | null;
  /** Whose it is; null for the ledgers. */
  readonly organisation: OrganisationLabel | null;
  readonly role: TaskRole | null;
  readonly text: string;
  /** Its figures as judged; `claim.start` counts in its own text. */
  readonly claims: readonly Judged[];
  /** What it filled in beside its text (填报项), of a form. */
  readonly answers: readonly VersionAnswer[];
  /** What it objects with or gives as a reason, with the figures of that text; it is held against the ledgers as the text is. */
  readonly opinion: { readonly text: string; readonly claims: readonly Judged[] } | null;
  /** What it said of the item in the reply that this one took the place of (更新前). */
  readonly earlier: { readonly text: string; readonly claims: readonly Judged[] } | null;
  /** What the same office said in the period before, with the figures of that text. */
  readonly last: { readonly text: string; readonly claims: readonly Judged[] } | null;
}

/** Every kind of concern, with the facts that its sentence needs. */
export interface ConcernFacts {
  /** The ledgers say otherwise (与台账不符). */
  readonly "against-ledger": { readonly said: string; readonly found: string; readonly metric: string };
  /** True of another period (期间不同). */
  readonly "other-period": { readonly said: string; readonly found: string };
  /** An expectation told as done (预计写成已完成). */
  readonly "expected-as-done": { readonly said: string };
  /** Two replies say different things of the same (报送互相矛盾). */
  readonly "between-replies": { readonly said: string; readonly other: string; readonly whose: string; readonly words: string };
  /** What only grows has shrunk since the last period (累计数回落). */
  readonly shrunk: { readonly said: string; readonly was: string; readonly words: string };
  /** Sent again with another figure (重报改数). */
  readonly resent: { readonly said: string; readonly was: string; readonly words: string };
  /** It moved more than the scheme takes for granted (变动过大). */
  readonly moved: { readonly said: string; readonly was: string; readonly words: string; readonly percent: string };
  /** The text of the last period, figures and all (照抄上期). */
  readonly copied: Record<never, never>;
  /** The text of another office (与他单位雷同). */
  readonly alike: { readonly whose: string };
  /** A figure that no ledger bears out and no paper is attached to (数据无依托). */
  readonly unbound: { readonly said: string };
  /** A sentence that rests on nothing (句子无依托). */
  readonly unsupported: { readonly sentence: string };
  /** The office does not agree with what the ledgers write (有异议). */
  readonly objected: { readonly opinion: string };
  /** Told as reached, where the ledgers say that it is not, or is only expected (未达到而称达到). */
  readonly "said-done": { readonly said: string; readonly metric: string; readonly target: string; readonly found: string };
  /** Told as done, where the ledgers' text says that it is not (台账写明尚未). */
  readonly denied: { readonly said: string; readonly written: string };
  /** Told as done, where the ledgers have no record of it (台账没有记录). */
  readonly unrecorded: { readonly said: string; readonly metric: string };
  /** Told as done on a day that was still to come when the reply was received (日期未到). */
  readonly ahead: { readonly said: string; readonly day: string; readonly received: string };
  /** A stretch that stands word for word in another office's reply (整段雷同). */
  readonly shared: { readonly whose: string; readonly words: string };
  /** A quantity without a number (没有写数). */
  readonly vague: { readonly said: string };
}

export type ConcernKind = keyof ConcernFacts;

/** One thing that does not fit (疑点). A `note` is worth knowing, and no contradiction. */
export type Concern = {
  readonly [Kind in ConcernKind]: {
    readonly kind: Kind;
    readonly severity: "question" | "note";
    /** The version it is about: its entry. */
    readonly entry: number | null;
    readonly facts: ConcernFacts[Kind];
  };
}[ConcernKind];

/** A concern about a version. */
export const concern = <Kind extends ConcernKind>(
  kind: Kind,
  version: Version,
  facts: ConcernFacts[Kind],
  severity: "question" | "note" = "question",
): Concern => ({ kind, severity, entry: version.entry, facts }) as unknown as Concern;

/** A criterion of an item, and whether the ledgers have reached it; what is only expected is not. */
export interface JudgedCriterion {
  readonly metric: string;
  readonly label: string;
  readonly target: string;
  readonly found: string;
  readonly isMet: boolean;
}
