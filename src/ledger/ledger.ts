// Ledgers (台账): what a row is made of, where its organisation and dates stand, and how files of it are taken in.
import type { Digest, LedgerId, PackId } from "../vocabulary/id.ts";
import type { Expression } from "./condition.ts";

export const fieldTypes = ["string", "integer", "decimal", "boolean", "date", "datetime", "code", "organisation"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One field (字段) of a ledger. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly type: FieldType;
  /** Decimals kept, for `decimal`. */
  readonly scale: number;
  /** Digits a number can have in all: 18 as filed, more where it is computed. */
  readonly digits: number;
  readonly unit: string | null;
  /** Code → label, for `code`. */
  readonly codes: ReadonlyMap<string, string>;
  readonly required: boolean;
  /** Personal values (个人信息) are masked wherever they show. */
  readonly personal: boolean;
  readonly example: string | null;
  /** What the person filling it in should know (填写说明). */
  readonly note: string | null;
}

/** A condition over one row that must not be false (校验规则). */
export interface Check {
  readonly id: string;
  readonly that: Expression;
  readonly label: string;
}

/** Where the rows come from (证据等级): A rows held here, B the authoritative office's aggregates, C an attested value with a sealed document. */
export type EvidenceClass = "A" | "B" | "C";

/** How a file meets the rows already there (导入方式). */
export const importModes = ["append", "upsert", "replace"] as const;
export type ImportMode = (typeof importModes)[number];

/** How far a value may be relied on (数据状态): provisional 初步, verified 核定, expected 预计, not applicable 不涉及, no event 未发生. */
export const stages = ["provisional", "verified", "expected", "not-applicable", "no-event"] as const;
export type Stage = (typeof stages)[number];

/** What base and derived ledgers share: everything a metric needs to know. */
interface LedgerFace {
  readonly id: LedgerId;
  readonly pack: PackId;
  readonly label: string;
  readonly note: string | null;
  readonly basis: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly evidence: EvidenceClass;
  readonly organisation: string | null;
  readonly date: string | null;
  /** Months of a year (1–12) in which a filing is due; empty where coverage cannot be told from rows. */
  readonly expects: readonly number[];
  /** Fields that say what a record is called and its number. */
  readonly title: string | null;
  readonly number: string | null;
  /** Field whose value tells the stage, and which values mean which. */
  readonly stage: { readonly field: string; readonly values: ReadonlyMap<string, Stage> } | null;
  /** Transitive digest: of the definition, and of all that it is derived from. */
  readonly digest: Digest;
}

/** A ledger whose rows are filed (台账). */
export interface BaseLedger extends LedgerFace {
  readonly kind: "base";
  readonly source: string;
  readonly mode: ImportMode;
  /** Fields that name a row; empty for a keyless ledger, whose rows are told apart by content and ordinal. */
  readonly key: readonly string[];
  /** Date field by which `replace` cuts the months it replaces. */
  readonly slice: string | null;
  readonly checks: readonly Check[];
}

/** What a lookup takes of the matching rows. */
export const takes = ["first", "last", "exists", "count", "sum"] as const;
export type Take = (typeof takes)[number];

/** A field looked up in another ledger by key (查取字段). */
export interface Lookup {
  readonly name: string;
  readonly label: string;
  readonly from: LedgerId;
  /** Field there → field here. */
  readonly match: ReadonlyMap<string, string>;
  readonly take: Take;
  readonly field: string | null;
  readonly order: string | null;
  readonly where: Expression | null;
}

/** A legal clock (法定期限): from the day after a start, so many days, some of them not counted. */
export interface Clock {
  readonly id: string;
  readonly label: string;
  /** The first of these that is filled starts the clock. */
  readonly from: readonly string[];
  readonly days: number;
  readonly unit: "working-day" | "calendar-day";
  readonly extend: { readonly days: number; readonly when: Expression } | null;
  readonly exclude: readonly { readonly from: string; readonly to: string }[];
  /** The field whose day ends the clock. */
  readonly until: string;
  readonly basis: string | null;
}

/** A field computed from the row's others (计算字段). */
export interface Computed {
  readonly name: string;
  readonly label: string;
  readonly that: Expression;
}

/** A ledger whose rows are another's with fields looked up, timed and computed (衍生台账). */
export interface DerivedLedger extends LedgerFace {
  readonly kind: "derived";
  readonly base: LedgerId;
  readonly lookups: readonly Lookup[];
  readonly clocks: readonly Clock[];
  readonly computed: readonly Computed[];
}

/** A ledger (台账) of either kind. */
export type Ledger = BaseLedger | DerivedLedger;

/** How many rows an import begins, supersedes, ends and leaves as they are. */
export interface RowDifference {
  readonly added: number;
  readonly superseded: number;
  readonly ended: number;
  readonly unchanged: number;
}
