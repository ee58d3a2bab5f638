// Every endpoint on one screen (接口一览): what it is called, what it takes, what it answers. The server serves them, the command line calls them.
import { z } from "zod";
import { importModes } from "../ledger/ledger.ts";
import { roles } from "../metric/metric.ts";
import type { Catalogue } from "../evidence/evidence.ts";
import type { Report } from "../statement/report.ts";
import type { AppliedFolder } from "../workspace/apply.ts";
import type { JournalLine, MetricAnswer, TraceAnswer } from "../workspace/ask.ts";
import type { BindAnswer } from "../workspace/bind.ts";
import type { CheckAnswer } from "../workspace/check.ts";
import type { DictionaryAnswer } from "../workspace/dictionaries.ts";
import type { CollectAnswer } from "../workspace/collect.ts";
import type { BoardAnswer } from "../workspace/board.ts";
import type { CompileAnswer } from "../workspace/compilation.ts";
import type { ChooseAnswer, DraftAnswer } from "../workspace/drafts.ts";
import type { FormsAnswer } from "../workspace/forms.ts";
import type { PeriodsAnswer, RegisterAnswer, RepliesAnswer, ReplyAnswer } from "../workspace/records.ts";
import type { MissingAnswer } from "../workspace/missing.ts";
import type { ReadBackAnswer } from "../workspace/read-back.ts";
import type { DraftsAnswer, FreezeAnswer, PaperAnswer } from "../workspace/sign-off.ts";
import type { NextYearAnswer } from "../workspace/next-year.ts";
import type { ImportResult, WithdrawAnswer } from "../workspace/receive.ts";
import type { Problem } from "../vocabulary/problem.ts";

/** Who did it and when; without a time, now. A time that was told is kept as told (simulated). */
const stamp = z.strictObject({ actor: z.string().min(1), time: z.iso.datetime({ offset: true }).nullable() });
const asOf = { until: z.string().nullable(), knownAt: z.string().nullable(), under: z.string().nullable() };
const reported = { scheme: z.string().nullable(), period: z.string().nullable() };
const upload = z.strictObject({ id: z.string().regex(/^upload-\d+$/), name: z.string() });
const metric = { ...asOf, metric: z.string(), period: z.string().nullable(), organisation: z.string().nullable() };

/** The inputs, by endpoint: each is `POST /api/<name>` with this JSON. Files go to `POST /api/upload?name=…` first, as bytes. */
export const endpoints = {
  apply: z.strictObject({ folders: z.array(z.strictObject({ path: z.string(), files: z.record(z.string(), z.string()) })), stamp }),
  import: z.strictObject({
    ledger: z.string(),
    uploads: z.array(upload).min(1),
    mode: z.enum(importModes).nullable(),
    source: z.string().nullable(),
    period: z.string().nullable(),
    dryRun: z.boolean(),
    stamp,
  }),
  withdraw: z.strictObject({ entry: z.int().positive(), reason: z.string().min(1), stamp }),
  journal: z.strictObject({ verify: z.boolean() }),
  rebuild: z.strictObject({}),
  dictionary: z.strictObject({}),
  metric: z.strictObject(metric),
  trace: z.strictObject({ ...metric, show: z.enum([...roles, "all"]), page: z.int().positive(), size: z.int().min(1).max(1000) }),
  report: z.strictObject({ ...asOf, scheme: z.string().nullable() }),
  check: z.strictObject({ ...asOf, scheme: z.string().nullable(), upload }),
  periods: z.strictObject({ scheme: z.string().nullable() }),
  register: z.strictObject(reported),
  replies: z.strictObject(reported),
  reply: z.strictObject({ scheme: z.string().nullable(), entry: z.int().positive() }),
  forms: z.strictObject({ ...reported, due: z.string().nullable(), stamp }),
  collect: z.strictObject({
    ...reported,
    organisation: z.string().nullable(),
    uploads: z.array(upload).min(1),
    force: z.boolean(),
    dryRun: z.boolean(),
    stamp,
  }),
  missing: z.strictObject({ ...reported, on: z.iso.date().nullable() }),
  compile: z.strictObject(reported),
  choose: z.strictObject({
    ...reported,
    task: z.int().positive(),
    item: z.int().nonnegative(),
    from: z.string().min(1).nullable(),
    text: z.string().nullable(),
    reason: z.string().min(1).nullable(),
    stamp,
  }),
  attach: z.strictObject({
    ...reported,
    upload,
    task: z.int().positive(),
    item: z.int().positive().nullable(),
    organisation: z.string().min(1),
    title: z.string().min(1).nullable(),
    words: z.string().min(1).nullable(),
    number: z.string().min(1).nullable(),
    date: z.string().nullable(),
    stamp,
  }),
  evidence: z.strictObject(reported),
  drafts: z.strictObject(reported),
  paper: z.strictObject({ ...reported, version: z.int().positive().nullable() }),
  "read-back": z.strictObject({
    ...reported,
    upload,
    version: z.int().positive().nullable(),
    accept: z.union([z.literal("all"), z.array(z.string().regex(/^\d{1,3}-\d{1,3}$/))]).nullable(),
    reason: z.string().min(1).nullable(),
    notes: z.boolean(),
    stamp,
  }),
  note: z.strictObject({
    ...reported,
    version: z.int().positive().nullable(),
    task: z.int().positive().nullable(),
    item: z.int().nonnegative().nullable(),
    text: z.string().min(1),
    answers: z.int().positive().nullable(),
    stamp,
  }),
  freeze: z.strictObject({ ...reported, version: z.int().positive().nullable(), occasion: z.string().min(1), force: z.boolean(), stamp }),
  board: z.strictObject({ ...reported, on: z.iso.date().nullable() }),
  draft: z.strictObject({ ...reported, note: z.string().min(1).nullable(), stamp }),
  "next-year": z.strictObject({
    /** Of the three axes this one alone: a baseline is of whole periods, under the definitions in force. */
    knownAt: z.string().nullable(),
    scheme: z.string().nullable(),
    /** The folder that the scheme's own is to stand in, as the person names it: problems say it. */
    out: z.string().min(1),
    rectify: upload.nullable(),
  }),
  bind: z.strictObject({
    scheme: z.string().nullable(),
    upload,
    at: z.int().nonnegative(),
    metric: z.string().nullable(),
    reason: z.string().min(1).nullable(),
    stamp,
  }),
} as const;

export type EndpointName = keyof typeof endpoints;
export type InputOf<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]>;

/** What each endpoint answers. */
export interface Outputs {
  readonly apply: { readonly applied: readonly AppliedFolder[]; readonly problems: readonly Problem[] };
  readonly import: ImportResult;
  readonly withdraw: WithdrawAnswer;
  readonly journal: {
    readonly head: number;
    readonly digest: string | null;
    readonly lines: readonly JournalLine[];
    readonly problems: readonly Problem[];
  };
  readonly rebuild: { readonly entries: number; readonly equal: boolean; readonly tables: number; readonly differing: readonly string[] };
  readonly dictionary: DictionaryAnswer;
  readonly metric: MetricAnswer;
  readonly trace: TraceAnswer;
  readonly report: Report;
  readonly check: CheckAnswer;
  readonly periods: PeriodsAnswer;
  readonly register: RegisterAnswer;
  readonly replies: RepliesAnswer;
  readonly reply: ReplyAnswer;
  readonly forms: FormsAnswer;
  readonly collect: CollectAnswer;
  readonly missing: MissingAnswer;
  readonly compile: CompileAnswer;
  readonly choose: ChooseAnswer;
  readonly draft: DraftAnswer;
  readonly attach: { readonly entry: number };
  readonly evidence: Catalogue;
  readonly drafts: DraftsAnswer;
  readonly paper: PaperAnswer;
  readonly "read-back": ReadBackAnswer;
  readonly note: { readonly entry: number };
  readonly freeze: FreezeAnswer;
  readonly board: BoardAnswer;
  readonly "next-year": NextYearAnswer;
  readonly bind: BindAnswer;
}

/** Answers an endpoint: in this process over an open data directory, or by way of the process that has it open. */
export type Perform = <Name extends EndpointName>(name: Name, input: InputOf<Name>) => Promise<Outputs[Name]>;
