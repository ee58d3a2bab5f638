// The journal (日志): one ordered, hash-chained sequence of everything that can move a figure, and the words for its parts.
// Ledgers, cells and databases are derived from it and may be deleted; this sequence and its blobs may not.
import type { Day } from "../vocabulary/period.ts";
import type { Digest, LedgerId, MetricId, OrganisationId, SchemeId } from "../vocabulary/id.ts";

/** Who did something and when (时间与经办人). The clock is an argument everywhere, so it is never read here. */
export interface Stamp {
  /** ISO 8601 to the second or finer, ending in `+08:00` or `Z`: `2021-07-02T09:30:00+08:00`. */
  readonly time: string;
  /** The time was told, not read from a clock: an example or a replay files entries under simulated dates (模拟时间). */
  readonly simulated: boolean;
  /** The person or program that acted (经办人); not empty. */
  readonly actor: string;
}

/**
 * What every entry (日志条目) carries. Order is the order of `number` alone: times are statements by the actor and may
 * run backwards, since a paper dated June can be filed in August.
 */
export interface EntryHead extends Stamp {
  /** Counted from 1 without gaps; figures cite it as the point up to which something was known. */
  readonly number: number;
  /** Digest of the bytes of the entry file before this one; null for number 1 only. */
  readonly previous: Digest | null;
}

/** A file as received (原始文件), kept as a blob. */
export interface BlobFile {
  /** The name the person knows it by; never used as a path. */
  readonly name: string;
  readonly digest: Digest;
  readonly bytes: number;
}

/** A pack, scheme or register comes into force (启用业务包、考核方案或名录). */
export interface ApplyEntry extends EntryHead {
  readonly kind: "apply";
  readonly definition: "pack" | "scheme" | "register";
  readonly id: string;
  readonly version: string;
  /** First day of the periods it governs (施行日期). */
  readonly effective: Day;
  readonly files: readonly BlobFile[];
  /** Transitive: changes when anything it refers to changes. Not a blob. */
  readonly digest: Digest;
  /** Blob of the parsed definition in canonical JSON, so that replaying never parses the past with a newer parser. */
  readonly canonical: Digest;
}

/** One batch (批次) of rows enters a ledger (导入). */
export interface ImportEntry extends EntryHead {
  readonly kind: "import";
  readonly ledger: LedgerId;
  /** Who or what sends these batches (来源); with the slice it says what a `replace` replaces. */
  readonly source: string;
  readonly mode: "append" | "upsert" | "replace";
  /** The days a `replace` covers, both included; null where the batch is not cut by days. */
  readonly slice: { readonly from: Day; readonly to: Day } | null;
  readonly files: readonly BlobFile[];
  /** Blob of the canonical typed rows in Parquet: a rebuild reads these and never interprets the files again. */
  readonly rows: Digest;
  /** Rows in that blob. */
  readonly count: number;
  /** Transitive digest of the ledger definition that the rows were typed under. */
  readonly definition: Digest;
  /** Digest of the register that the rows' organisations were resolved with. */
  readonly register: Digest;
}

/**
 * A person says which metric a report's words mean, or that they mean none (绑定更正): a judgement, and no row. It holds for these words
 * wherever a report says them again with another figure; the newest one that nobody has taken back counts.
 */
export interface BindEntry extends EntryHead {
  readonly kind: "bind";
  readonly scheme: SchemeId;
  /** Number of the task that the words were read in; null where the report names none. */
  readonly task: number | null;
  /** The words beside the figure, without it. */
  readonly words: string;
  readonly unit: string | null;
  readonly metric: MetricId | null;
  readonly reason: string | null;
  /** The report that the words were read in, as the person names it. */
  readonly report: string;
}

/** What offices put on record on the way from forms to the signed draft: 表单发出、报送、佐证材料、取舍、审核意见、稿、定稿. */
export const filingKinds = ["forms", "submission", "evidence", "choice", "note", "draft", "freeze"] as const;
export type FilingKind = (typeof filingKinds)[number];

/**
 * A paper is put on record (备案): no row, and nothing that is computed of rows moves. What it says is read once, when it is filed,
 * and kept as canonical JSON, so that a later program never reads the past otherwise.
 */
export interface FilingEntry extends EntryHead {
  readonly kind: "filing";
  readonly filing: FilingKind;
  readonly scheme: SchemeId;
  /** The period that is reported (2021-11, 2021). */
  readonly period: string;
  /** Whose it is; null where it is of the whole table. */
  readonly organisation: OrganisationId | null;
  /** What it is called in a list: the file's name, the item that was chosen. */
  readonly subject: string;
  readonly files: readonly BlobFile[];
  /** Blob of what it says. */
  readonly content: Digest;
}

/** A batch, a judgement or a paper is taken back (撤回): its rows end here; what was known before this number stays askable. */
export interface WithdrawEntry extends EntryHead {
  readonly kind: "withdraw";
  /** Number of the import, binding or paper that is taken back. */
  readonly entry: number;
  readonly reason: string;
}

/** One entry of the journal (日志条目). A new kind is added here, in `parse.ts` (its shape) and in `blobsOf` (its blobs); the compiler asks for the rest. */
export type Entry = ApplyEntry | ImportEntry | BindEntry | FilingEntry | WithdrawEntry;

type DraftOf<E extends Entry> = E extends Entry ? Omit<E, "number" | "previous"> : never;

/** An entry before the journal gives it its place in the sequence. */
export type Draft = DraftOf<Entry>;

/** The last acknowledged entry, kept beside the entries so that a damaged or lost last entry is noticed too. */
export interface Head {
  /** 0 for an empty journal. */
  readonly number: number;
  readonly digest: Digest | null;
}

/** The ways a stored thing can be damaged: the `message` of the problems `journal.damaged` and `blob.damaged` is one of these. */
export const damages = [
  "entry-missing",
  "entry-unreadable",
  "entry-malformed",
  "entry-misnumbered",
  "entry-rewritten",
  "digest-differs",
  "head-unreadable",
  "head-differs",
  "blob-missing",
  "blob-size-differs",
  "blob-digest-differs",
] as const;
export type Damage = (typeof damages)[number];

/** A blob that an entry rests on; `bytes` is null where the entry does not record the size. */
export interface BlobUse {
  readonly digest: Digest;
  readonly bytes: number | null;
}

/** Every blob that an entry needs to be replayed: losing one of them loses the entry. */
export function blobsOf(entry: Entry): readonly BlobUse[] {
  switch (entry.kind) {
    case "apply":
      return [...entry.files, { digest: entry.canonical, bytes: null }];
    case "import":
      return [...entry.files, { digest: entry.rows, bytes: null }];
    case "filing":
      return [...entry.files, { digest: entry.content, bytes: null }];
    case "bind":
    case "withdraw":
      return [];
  }
}
