// Evidence (佐证材料): the papers that offices attach to tasks and items, and their catalogue, numbered by task, item and sequence.
import type { OrganisationLabel } from "../statement/report.ts";
import type { Support } from "../statement/statement.ts";
import type { Digest } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** What sentences rest on that a paper may be asked for: rows of a ledger say that there is one, and do not hold it. */
export const paperKinds = ["milestone", "document", "attestation"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a paper supports (佐证内容): words of a sentence, a kind of support of its item, or, null, its item or task as a whole. */
export type Supported = { readonly words: string } | { readonly kind: Support["kind"] } | null;

/** A paper as attached (佐证材料): where it belongs, what it supports, whose it is, and the file. */
export interface Evidence {
  /** Number of its journal entry. */
  readonly entry: number;
  readonly task: number;
  /** Null where it belongs to the task as a whole. */
  readonly item: number | null;
  readonly title: string;
  readonly supports: Supported;
  /** Who gives it (提供单位). */
  readonly provider: OrganisationLabel;
  /** The day the paper bears. */
  readonly date: Day | null;
  /** Its own number (文号). */
  readonly number: string | null;
  readonly file: { readonly name: string; readonly digest: Digest; readonly bytes: number };
}

/** Pages of the book, counted from its cover, which is page 1. */
export interface BookPages {
  /** The dividing page; it may run on where there is much to say. */
  readonly first: number;
  /** All pages, the dividing ones included. */
  readonly count: number;
  /** Pages of the paper itself, the last of these. */
  readonly own: number;
}

/** A line of the catalogue (目录). */
export interface CatalogueEntry {
  /** Task, item (00 for the whole task) and sequence (编号): 04-02-01. */
  readonly number: string;
  readonly evidence: Evidence;
  /** All that the paper supports at this item. */
  readonly supports: readonly Supported[];
  /** Number of the earlier line that holds the same file, byte for byte; the book holds it once. */
  readonly see: string | null;
  /** Where it is in the book; null before the book is made, and where another line holds it. */
  readonly pages: BookPages | null;
}

/** A task of the draft that has papers. */
export interface CatalogueTask {
  readonly number: number;
  readonly label: string;
  readonly entries: readonly CatalogueEntry[];
}

/** A paper that a ledger speaks of. */
export interface PaperFound {
  readonly title: string | null;
  readonly number: string | null;
  readonly date: Day | null;
  /** The office that issued it, by its label; null where it is not known. */
  readonly office: string | null;
}

/** What is missing (缺件): the paper behind a sentence, or anything at all behind an item's words. A figure computed from rows needs no paper. */
export type Missing = { readonly task: number; readonly label: string; readonly item: number; readonly text: string } & (
  | { readonly why: "paper"; readonly kind: PaperKind; readonly records: readonly PaperFound[] }
  /** Every sentence of the item is narrative, or rests on nothing. */
  | { readonly why: "narrative" | "nothing" }
);

/** The catalogue of a draft's evidence (佐证材料目录). */
export interface Catalogue {
  /** What the draft is called, of whom, and of which period. */
  readonly label: string;
  readonly organisation: OrganisationLabel;
  readonly period: string;
  readonly version: number | null;
  readonly synthetic: boolean;
  readonly tasks: readonly CatalogueTask[];
  readonly missing: readonly Missing[];
  /** Papers that belong nowhere, or twice to one place, are left out and said here. */
  readonly problems: readonly Problem[];
}

/** Why a paper's pages are not in the book (未并入的原因); the paper itself is in the folder all the same. */
export type Unmerged =
  | { readonly why: "encrypted" | "no-office" | "too-much-memory" }
  /** The file cannot be read, or the office program could not convert it; `message` is the library's own word. */
  | { readonly why: "broken" | "not-converted"; readonly message: string }
  | { readonly why: "too-large"; readonly what: "bytes" | "pages" | "pixels" | "book"; readonly limit: number }
  | { readonly why: "too-slow"; readonly seconds: number }
  /** What the file is: a kind that has no pages that are drawn here. */
  | { readonly why: "kind"; readonly kind: string };

/** A paper that is catalogued and whose pages are not in the book. */
export interface NotMerged {
  readonly number: string;
  readonly title: string;
  readonly reason: Unmerged;
}

/** All lines of a catalogue. */
export const entriesOf = ({ tasks }: Pick<Catalogue, "tasks">): readonly CatalogueEntry[] => tasks.flatMap(({ entries }) => entries);

/** Every paper that a catalogue speaks of, those that it leaves out included: its journal entry, and its number where it has one. */
export function papersOf({ tasks, problems }: Pick<Catalogue, "tasks" | "problems">): readonly PaperNamed[] {
  const listed = entriesOf({ tasks }).map(({ number, evidence: { entry, title } }) => ({ entry, number, title }));
  const leftOut = problems.flatMap(({ at, facts }) =>
    "entry" in facts && typeof facts.entry === "number" && !listed.some(({ entry }) => entry === facts.entry)
      ? [{ entry: facts.entry, number: null, title: at.field ?? at.file }]
      : [],
  );
  return [...listed, ...leftOut];
}

interface PaperNamed {
  readonly entry: number;
  readonly number: string | null;
  readonly title: string;
}
