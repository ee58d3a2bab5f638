// What is wrong with something a person gave us, as data: a code, a place and the facts; the sentence lives in `text/`.

/** Where a problem is (位置): the file as the person named it, and what they would look for in it. */
export interface Place {
  readonly file: string;
  /** Line of a text, or row of a sheet or table, counted from 1 as the person's program shows it. */
  readonly line?: number;
  readonly column?: number;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Field by its label, or the path of a key in a definition: `metrics.response-rate.where`. */
  readonly field?: string;
}

/** What may be asked for by a name or number that there is none of. */
export type Asked =
  | "scheme"
  | "metric"
  | "organisation"
  | "ledger"
  | "version"
  | "item"
  | "text"
  | "draft-item"
  | "note"
  | "reply"
  | "form"
  | "paper"
  | "page";

/** What was expected and found: the facts that most problems need. Personal values are masked before they come here. */
export interface Mismatch {
  readonly expected: string;
  readonly found: string;
}

/** A cell of a form: the item that it is about, what is asked, and the metric of a figure or a paper. */
export interface AskedCell {
  readonly item: string;
  readonly ask: string;
  readonly metric: string;
}

/** Files that are no document which is read here, by what they are. */
export type UnreadableKind =
  | "xls"
  | "doc"
  | "ppt"
  | "ods"
  | "odt"
  | "ofd"
  | "presentation"
  | "rtf"
  | "mhtml"
  | "word-xml"
  | "image"
  | "archive"
  | "encrypted"
  | "unknown";

/** What a form of the office's pages asks for and cannot do without. */
export type DeskField =
  | "actor"
  | "files"
  | "chosen"
  | "text"
  | "note"
  | "occasion"
  | "reason"
  | "paper"
  | "item"
  | "provider"
  | "withdrawn"
  | "edited"
  | "accepted";

/** Every problem we can report, with the facts its sentence needs. */
export interface ProblemFacts {
  // A definition that cannot be read.
  "definition.not-yaml": { readonly message: string };
  "definition.key-missing": { readonly key: string };
  "definition.key-unknown": { readonly key: string; readonly known: string };
  "definition.value-wrong": Mismatch;
  "definition.file-missing": { readonly file: string };
  "definition.nothing-found": { readonly path: string };
  "definition.version-reused": { readonly id: string; readonly version: string };
  "definition.id-taken": { readonly id: string; readonly owner: string };
  "definition.reference-unknown": { readonly what: string; readonly id: string; readonly near: string };
  "definition.cycle": { readonly path: string };
  "definition.incompatible": { readonly field: string; readonly was: string; readonly now: string };
  // A condition in the CEL subset.
  "condition.syntax": { readonly message: string };
  "condition.field-unknown": { readonly field: string; readonly near: string };
  "condition.not-allowed": { readonly what: string };
  "condition.type": Mismatch;
  "condition.too-wide": { readonly expression: string };
  // A metric's meaning.
  "metric.rate-summed": { readonly field: string };
  "metric.unit-incompatible": { readonly from: string; readonly to: string };
  // A document.
  "document.kind-unreadable": { readonly kind: UnreadableKind };
  "document.broken": { readonly what: "zip" | "xml" | "word" | "workbook" | "pdf" | "html"; readonly message: string };
  "document.too-large": {
    readonly what: "file" | "parts" | "part" | "unpacked" | "text" | "cells" | "columns" | "rows";
    readonly limit: number;
  };
  "document.nested": { readonly limit: number };
  "document.too-slow": { readonly seconds: number };
  "document.too-much-memory": { readonly megabytes: number };
  "document.empty": Record<never, never>;
  "document.scanned": { readonly pages: number };
  "document.pages-left": { readonly read: number; readonly pages: number };
  "document.page-broken": { readonly page: number };
  "document.macros-passed-over": Record<never, never>;
  "document.characters-lost": Record<never, never>;
  "document.sheet-hidden": Record<never, never>;
  "document.cells-hidden": { readonly rows: number; readonly columns: number };
  /** A path that a person named, and what hinders reading it; `code` is the system's name for anything else. */
  "file.unopened": { readonly why: "missing" | "directory" | "forbidden" | "other"; readonly code: string };
  // A file of rows.
  "file.unreadable": { readonly message: string };
  "file.kind-unreadable": { readonly kind: "xls" | "ods" };
  "file.line-endless": Record<never, never>;
  "file.csv-broken": { readonly says: "quote" | "shape" };
  "cell.formula-uncalculated": Record<never, never>;
  "cell.digits-lost": Record<never, never>;
  "file.empty": Record<never, never>;
  "file.header-missing": { readonly label: string };
  "file.header-unknown": { readonly label: string };
  "file.header-twice": { readonly label: string };
  "row.field-missing": Record<never, never>;
  "row.type-mismatch": Mismatch;
  "row.code-unknown": Mismatch;
  "row.organisation-unknown": { readonly found: string; readonly near: string };
  "row.check-failed": { readonly check: string };
  "row.key-twice": { readonly key: string; readonly other: number };
  "row.key-exists": { readonly key: string; readonly entry: number };
  "row.outside-slice": Mismatch;
  "replace.months-lacking": { readonly span: string; readonly months: string };
  "replace.ends-many": { readonly ended: number; readonly rows: number; readonly span: string };
  // A request.
  "request.unknown": { readonly what: Asked; readonly id: string; readonly near: string };
  "request.value-wrong": Mismatch;
  "request.option-missing": { readonly option: string };
  "request.cross-site": { readonly origin: string; readonly host: string };
  // A document that is sent to be checked.
  "check.nothing-sent": Record<never, never>;
  "check.form-broken": { readonly message: string };
  "check.forgotten": Record<never, never>;
  "check.field-empty": { readonly field: "actor" | "metric" };
  // A form of the office's pages (工作台).
  "desk.field-empty": { readonly field: DeskField };
  "desk.forgotten": Record<never, never>;
  "withdraw.not-an-import": { readonly entry: number };
  "withdraw.already": { readonly entry: number; readonly by: number };
  "bind.no-claim": { readonly at: number; readonly near: string };
  "bind.unit-unfit": { readonly text: string; readonly metric: string; readonly expected: string };
  // A paper that is to be written.
  "paper.no-pdf-here": { readonly platform: string };
  "paper.fonts-missing": { readonly fonts: string; readonly folders: string };
  // A data directory.
  "workspace.none": { readonly directory: string };
  "workspace.exists": { readonly directory: string };
  "workspace.format": Mismatch;
  "workspace.busy": { readonly directory: string; readonly pid: number; readonly port: number | null };
  "workspace.port-taken": { readonly port: number };
  "journal.damaged": { readonly entry: number; readonly message: string };
  "blob.damaged": { readonly digest: string; readonly message: string };
  // A scheme and its statements.
  "scheme.name-is-figure": { readonly name: string };
  "scheme.number-twice": { readonly number: number };
  "scheme.task-unknown": { readonly number: number };
  /** A criterion whose target is yet to be set; `last` is the one of an earlier year and `period` that year, empty where there was none. */
  "scheme.target-pending": { readonly criterion: string; readonly last: string; readonly period: string };
  "statement.syntax": { readonly message: string };
  "statement.digit-typed": { readonly text: string };
  "statement.format-unfit": { readonly format: string; readonly metric: string; readonly unit: string };
  "statement.unsupported": { readonly sentence: string };
  "statement.figure-missing": { readonly metric: string; readonly reason: string };
  "statement.months-missing": { readonly metric: string; readonly covered: number; readonly expected: number };
  "statement.word-untrue": { readonly word: string; readonly found: string };
  /** Words or a threshold that wait for a target. */
  "statement.target-pending": { readonly word: string; readonly criterion: string };
  /** Words that name a period of which nothing has been counted. */
  "statement.period-later": { readonly period: string; readonly until: string };
  "statement.support-missing": { readonly metric: string };
  "statement.expected-as-done": { readonly text: string };
  /** What its sentence says of a figure (`read`, empty where nothing is found) is not what is bound. */
  "statement.not-read-back": { readonly text: string; readonly aspect: string; readonly bound: string; readonly read: string };
  /** Of an edited text: `item` and `offset` (in characters, from 1) say where. */
  "statement.figure-unbound": { readonly text: string; readonly item: number; readonly offset: number };
  "statement.figure-changed": {
    readonly text: string;
    readonly bound: string;
    readonly aspect: string;
    readonly item: number;
    readonly offset: number;
  };
  "statement.figure-dropped": { readonly bound: string; readonly item: number };
  "statement.not-entailed": { readonly text: string; readonly exact: string };
  // A form that came back. `item` names the item; `ask` and `metric` (empty where there is none) name the cell.
  "form.renumbered": { readonly number: string; readonly organisations: string };
  "form.unknown": { readonly number: string };
  "form.other": { readonly found: string; readonly expected: string };
  "form.row-missing": AskedCell;
  "form.cell-missing": AskedCell;
  "form.cell-type": AskedCell & Mismatch;
  /** The day beside the signatures is none. */
  "form.signed-day": { readonly cell: string; readonly found: string };
  /** Who checks the form has not signed it, and who filled it in has. */
  "form.signature-missing": { readonly cell: string };
  /** A share of a whole that is more than the whole. */
  "form.share-over": AskedCell & { readonly found: string };
  /** The cell says a rise where the office's own words say a fall, or the other way round. */
  "form.sign-differs": AskedCell & { readonly found: string; readonly said: string };
  /** A cell for a paper's name that only points to one (见附件). */
  "form.evidence-unnamed": AskedCell & { readonly found: string };
  /** What is filled in at one item is plainly of another. */
  "form.misfiled": { readonly text: string; readonly said: string; readonly told: string };
  "form.note-missing": AskedCell & { readonly because: string };
  "form.given-changed": { readonly item: string; readonly was: string; readonly now: string };
  // A reply.
  "reply.sender-unknown": { readonly near: string };
  "reply.sender-differs": { readonly first: string; readonly second: string };
  "reply.sender-outside": { readonly organisation: string };
  "reply.nothing": Record<never, never>;
  "reply.period-differs": { readonly said: string; readonly expected: string };
  "reply.late": { readonly due: string; readonly received: string };
  "reply.task-foreign": { readonly task: string; readonly organisation: string };
  "reply.items-missing": { readonly task: string; readonly items: string };
  /** A heading names one item, and all below it is plainly of another. */
  "reply.heading-differs": { readonly text: string; readonly said: string; readonly told: string };
  "reply.unplaced": { readonly text: string };
  /** It points to an attachment (见附件1), and none came with it. */
  "reply.attachment-missing": { readonly said: string };
  /** Signed on a day after it was received, or before the last month of its period. */
  "reply.signed-later": { readonly day: string; readonly received: string; readonly period: string };
  "reply.signed-earlier": { readonly day: string; readonly received: string; readonly period: string };
  /** Signed, and without a day. */
  "reply.undated": Record<never, never>;
  "reply.repeated": { readonly entry: number };
  // A draft at the gate; `item` is 4-2.
  "draft.none": Record<never, never>;
  "draft.version-unknown": { readonly version: number; readonly newest: number };
  "draft.newer": { readonly seen: number; readonly newest: number };
  "draft.contradicted": { readonly item: string; readonly said: string; readonly found: string };
  "draft.unbound": { readonly item: string; readonly said: string };
  "draft.unsupported": { readonly item: string; readonly sentence: string };
  "draft.expected-as-done": { readonly item: string; readonly said: string };
  "draft.vague": { readonly item: string; readonly said: string };
  /** An item for which nothing could be proposed. */
  "draft.undecided": { readonly item: string };
  "draft.open": { readonly count: number; readonly items: string };
  "draft.note-open": { readonly item: string; readonly note: string; readonly entry: number };
  "draft.version-empty": { readonly item: string; readonly organisation: string };
  "draft.base-unknown": { readonly version: number };
  "draft.item-gone": { readonly item: string };
  "draft.item-new": { readonly items: string };
  "draft.moved": { readonly item: string; readonly text: string };
  "draft.stopped": { readonly version: number; readonly errors: number };
  // An edited paper that comes back: made of another scheme's or period's draft, or of none.
  "read-back.other": Mismatch;
  "read-back.foreign": Record<never, never>;
  // Evidence attached to tasks and items, and the book made of it. `entry` is its journal entry.
  "evidence.task-unknown": { readonly entry: number; readonly task: number };
  "evidence.item-unknown": { readonly entry: number; readonly task: number; readonly item: number };
  "evidence.words-unknown": { readonly entry: number; readonly task: number; readonly words: string };
  /** `item` is 0 for the task as a whole; `other` is the entry that attached it before. */
  "evidence.attached-twice": { readonly entry: number; readonly task: number; readonly item: number; readonly other: number };
  "evidence.file-empty": Record<never, never>;
  "evidence.folder-too-large": { readonly bytes: number; readonly limit: number };
  "fonts.none": { readonly searched: string };
  // A pack's dictionary, a new pack's folder, a pack's test case.
  "pack.dictionary-stale": { readonly path: string };
  "folder.exists": { readonly path: string };
  "case.differs": { readonly metric: string; readonly expected: string; readonly found: string };
}

export type ProblemCode = keyof ProblemFacts;

/** One thing that is wrong with given data (校验问题). */
export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: "error" | "warning";
    readonly at: Place;
    readonly facts: ProblemFacts[Code];
  };
}[ProblemCode];

/**
 * A value that came through checking, or the reasons why not. Warnings travel with the value. `partial` is what could be read of a
 * wrong one: to be checked further, so that all its problems come at once, and never to be used.
 */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly partial?: T };

/** An error at a place. */
export function problem<Code extends ProblemCode>(
  code: Code,
  at: Place,
  facts: ProblemFacts[Code],
  severity: "error" | "warning" = "error",
): Problem {
  return { code, severity, at, facts } as unknown as Problem;
}

/** The value if no problem is an error, else all the problems. */
export function checked<T>(value: T, problems: readonly Problem[]): Checked<T> {
  return problems.some((p) => p.severity === "error") ? { ok: false, problems, partial: value } : { ok: true, value, problems };
}

/** Thrown to end a request whose data is wrong; a face shows the problems and never a stack. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(", "));
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/** The value of a checked result, or its problems thrown. */
export function expectOk<T>(result: Checked<T>): T {
  if (!result.ok) throw new ProblemError(result.problems);
  return result.value;
}
