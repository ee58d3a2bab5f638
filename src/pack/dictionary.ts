// The data dictionary (数据字典): what one must know to file a pack's ledgers and to read its metrics, drawn from the definitions alone.
import { explainWords } from "../ledger/condition-words.ts";
import type { EvidenceClass, Field, FieldType, ImportMode, Ledger, Take } from "../ledger/ledger.ts";
import { explainMetric } from "../metric/explain.ts";
import type { MetricKind } from "../metric/metric.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Pack } from "./pack.ts";

/** One field as a person filling it in meets it. */
export interface DictionaryField {
  readonly name: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly type: FieldType;
  readonly scale: number;
  readonly unit: string | null;
  /** Labels of the codes, in order. */
  readonly codes: readonly string[];
  readonly required: boolean;
  readonly personal: boolean;
  readonly example: string | null;
  readonly note: string | null;
}

/** How a derived ledger's field comes about: looked up, timed by a clock, or computed. */
export type DictionaryAddition = { readonly name: string; readonly label: string } & (
  | { readonly how: "lookup"; readonly take: Take; readonly from: string; readonly field: string | null; readonly where: string | null }
  | { readonly how: "clock"; readonly days: number; readonly unit: "working-day" | "calendar-day"; readonly basis: string | null }
  | { readonly how: "computed"; readonly that: string }
);

/** One ledger (台账) in the dictionary; what refers to fields is said by their labels. */
export interface DictionaryLedger {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly basis: readonly string[];
  readonly evidence: EvidenceClass;
  readonly organisation: string | null;
  readonly date: string | null;
  readonly expects: readonly number[];
  readonly key: readonly string[];
  /** Null for a derived ledger, which nobody files. */
  readonly mode: ImportMode | null;
  readonly base: { readonly id: string; readonly label: string } | null;
  readonly fields: readonly DictionaryField[];
  readonly checks: readonly string[];
  readonly additions: readonly DictionaryAddition[];
}

export interface DictionaryMetric {
  readonly id: string;
  readonly label: string;
  readonly kind: MetricKind;
  readonly unit: string;
  readonly definition: string;
  /** The definition as a formula in words. */
  readonly formula: string;
  readonly basis: readonly string[];
  readonly assumed: boolean;
}

/** A pack's data dictionary (数据字典). */
export interface Dictionary {
  readonly pack: string;
  readonly version: string;
  readonly label: string;
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly parameters: readonly {
    readonly label: string;
    readonly value: string;
    readonly assumed: boolean;
    readonly basis: readonly string[];
  }[];
  readonly ledgers: readonly DictionaryLedger[];
  readonly metrics: readonly DictionaryMetric[];
}

/** The dictionary of one pack; what cannot be resolved is left out, for the definition's own problems say why. */
export function draftDictionary(pack: Pack, { ledgers, metrics }: Pick<Catalogue, "ledgers" | "metrics">): Dictionary {
  const { value } = pack.definition;
  return {
    pack: pack.id,
    version: pack.version,
    label: value.label,
    basis: value.basis,
    notes: value.notes,
    parameters: Object.values(value.parameters).map(({ label, value: text, assumed, basis }) => ({ label, value: text, assumed, basis })),
    ledgers: [...ledgers.values()]
      .filter((ledger) => ledger.pack === pack.id)
      .sort((a, b) => Number(a.kind === "derived") - Number(b.kind === "derived"))
      .map((ledger) => draftLedger(ledger, ledgers)),
    metrics: [...metrics.values()]
      .filter((metric) => metric.pack === pack.id)
      .map((metric) => ({
        id: metric.id,
        label: metric.label,
        kind: metric.kind,
        unit: metric.unit,
        definition: metric.definition,
        formula: explainMetric(metric, metrics, ledgers),
        basis: metric.basis,
        assumed: metric.assumed,
      })),
  };
}

function draftLedger(ledger: Ledger, ledgers: Catalogue["ledgers"]): DictionaryLedger {
  const label = (field: string | null): string | null => (field === null ? null : (ledger.fields.get(field)?.label ?? field));
  const base = ledger.kind === "derived" ? ledgers.get(ledger.base) : undefined;
  return {
    id: ledger.id,
    label: ledger.label,
    note: ledger.note,
    basis: ledger.basis,
    evidence: ledger.evidence,
    organisation: label(ledger.organisation),
    date: label(ledger.date),
    expects: ledger.expects,
    key: ledger.kind === "base" ? ledger.key.map((field) => label(field) ?? field) : [],
    mode: ledger.kind === "base" ? ledger.mode : null,
    base: base ? { id: base.id, label: base.label } : null,
    fields: ledger.kind === "base" ? [...ledger.fields.values()].map(draftField) : [],
    checks: ledger.kind === "base" ? ledger.checks.map((check) => check.label) : [],
    additions: draftAdditions(ledger, ledgers),
  };
}

const draftField = ({ codes, ...field }: Field): DictionaryField => ({ ...field, codes: [...codes.values()] });

function draftAdditions(ledger: Ledger, ledgers: Catalogue["ledgers"]): readonly DictionaryAddition[] {
  if (ledger.kind === "base") return [];
  return [
    ...ledger.lookups.map(({ name, label, take, from, field, where }): DictionaryAddition => {
      const source = ledgers.get(from);
      const fields = source?.fields ?? new Map<string, Field>();
      return {
        how: "lookup",
        name,
        label,
        take,
        from: source?.label ?? from,
        field: field === null ? null : (fields.get(field)?.label ?? field),
        where: where && explainWords(where, fields),
      };
    }),
    ...ledger.clocks.map(
      ({ id, label, days, unit, basis }): DictionaryAddition => ({ how: "clock", name: `${id}_on_time`, label, days, unit, basis }),
    ),
    ...ledger.computed.map(
      ({ name, label, that }): DictionaryAddition => ({ how: "computed", name, label, that: explainWords(that, ledger.fields) }),
    ),
  ];
}
