// Drafts (稿): the table on its way from the replies to the meeting; every item with its text, its bindings, and where the text came from.
import type { Segment } from "../statement/statement.ts";
import { digestJson } from "../vocabulary/digest.ts";
import type { Digest, OrganisationId } from "../vocabulary/id.ts";
import { cutPeriod, parsePeriod } from "../vocabulary/period.ts";
import type { OrganisationLabel, Report, ReportItem, ReportTask } from "../statement/report.ts";

/** Where an item's text came from (来源): rendered from the ledgers, taken from a reply, or written by an editor over one of these. */
export type Origin =
  | { readonly from: "statement" }
  /** Nobody has decided, and what there is may not be proposed (待定): a mark stands for the text. */
  | { readonly from: "open" }
  /** Number of the reply's journal entry, and whose reply it is. */
  | { readonly from: "submission"; readonly entry: number; readonly organisation: OrganisationLabel }
  /** What the editor gave: a text that was typed, or a Word file that came back. */
  | { readonly from: "edit"; readonly file: string | null };

/** The office whose own words a text is; null where it is the ledgers' or an editor's. */
export const officeOf = (origin: Origin): OrganisationId | null =>
  origin.from === "submission" ? (origin.organisation.id as OrganisationId) : null;

/** What a person chose an item to say (取舍), and why; the newest of an item holds. */
export interface Choice {
  readonly task: number;
  readonly item: number;
  readonly origin: Origin;
  /** The text, where it is the person's own or a reply's; null for what the ledgers write, whatever that will be. */
  readonly text: string | null;
  /** Replies that an own text was merged of. */
  readonly merged: readonly number[];
  readonly reason: string | null;
}

/** What a reviewer says of a draft (审核意见), of one item or (null) of the whole; it stays open until somebody says how it was met. */
export interface Note {
  readonly version: number;
  readonly task: number | null;
  readonly item: number | null;
  readonly text: string;
  /** Entry of the note that this one answers; null of a note of its own. */
  readonly answers: number | null;
}

/** A version frozen for a meeting (定稿): it is what was laid before it, whatever comes after. */
export interface Freeze {
  readonly version: number;
  /** What it is for: a meeting, a signature. */
  readonly occasion: string;
  /** Digest of the draft's canonical JSON, to be printed on it. */
  readonly digest: Digest;
}

/** An item (考核事项) as a draft has it: as the table has it, with where its text came from. */
export interface DraftItem extends ReportItem {
  readonly origin: Origin;
}

/** One row of the table. */
export interface DraftTask extends Pick<ReportTask, "number" | "dimension" | "group" | "task"> {
  readonly lead: readonly OrganisationLabel[];
  readonly items: readonly DraftItem[];
}

/** A draft (稿): what one version of the table says, whole; it is never changed, a change makes the next version. */
export interface Draft {
  readonly scheme: string;
  readonly label: string;
  readonly organisation: OrganisationLabel;
  /** The period that is reported (2021-11, 2021). */
  readonly period: string;
  /** Which version of the period's draft it is (第几稿), from 1; null while it is not filed. */
  readonly version: number | null;
  /** Journal number as of which its figures were computed. */
  readonly knownAt: number;
  readonly synthetic: boolean;
  readonly tasks: readonly DraftTask[];
}

/** Digest of the draft's canonical JSON: it is printed on papers, frozen for meetings, and found again in files that come back. */
export const digestDraft = (draft: Draft): Digest => digestJson(draft);

/** A report as a draft that nobody has touched yet. */
export function draftOf(report: Report, period = report.period): Draft {
  const { scheme, label, organisation, knownAt, synthetic, tasks } = report;
  return {
    scheme,
    label,
    organisation,
    period,
    version: null,
    knownAt,
    synthetic,
    tasks: tasks.map(({ number, dimension, group, task, organisations, items }) => ({
      number,
      dimension,
      group,
      task,
      lead: organisations.lead,
      items: items.map((item) => ({ ...item, origin: { from: "statement" } })),
    })),
  };
}

/** The draft with the period of every figure as far as it was counted: a draft of October has none of 1—11月. */
export function asCounted(draft: Draft): Draft {
  const until = parsePeriod(draft.period)?.to;
  const periodOf = (text: string): string => {
    const period = parsePeriod(text);
    const cut = period && until ? cutPeriod(period, until) : undefined;
    return cut?.text ?? text;
  };
  const counted = (one: Segment): Segment => ("figure" in one ? { figure: { ...one.figure, period: periodOf(one.figure.period) } } : one);
  const tasks = draft.tasks.map((task) => ({
    ...task,
    items: task.items.map((item) => ({ ...item, segments: item.segments.map(counted) })),
  }));
  return { ...draft, tasks };
}
