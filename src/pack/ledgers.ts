// Resolves the ledgers of all packs in force: field types of derived ledgers, conditions, and transitive digests.
import { stages, type BaseLedger, type DerivedLedger, type Field, type FieldType, type Ledger, type Stage } from "../ledger/ledger.ts";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import type { Definition, Path } from "../vocabulary/definition.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import { resolveDerivation, type LookupSource } from "./derived.ts";
import { fieldOf, knownField, parametersOf, readCondition, report, type Fields, type LedgerReading } from "./fields.ts";
import type { BaseShape, DerivedShape, Pack } from "./pack.ts";

/** Ledgers by name, and what is wrong with those that are left out. */
export interface ResolvedLedgers {
  readonly ledgers: ReadonlyMap<LedgerId, Ledger>;
  /** Names of those left out: what stands on them has no problem of its own. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Resolves every ledger; a ledger that stands on a broken one is left out without problems of its own. */
export function resolveLedgers(packs: readonly Pack[]): ResolvedLedgers {
  const problems: Problem[] = [];
  const definitions = new Map<
    string,
    { readonly pack: Pack; readonly base?: Definition<BaseShape>; readonly derived?: Definition<DerivedShape> }
  >();
  for (const pack of packs) {
    for (const [list, name] of [
      [pack.bases, "base"],
      [pack.derived, "derived"],
    ] as const) {
      for (const definition of list) {
        const owner = definitions.get(definition.value.id);
        if (owner)
          problems.push(problem("definition.id-taken", definition.place(["id"]), { id: definition.value.id, owner: owner.pack.id }));
        else definitions.set(definition.value.id, { pack, [name]: definition });
      }
    }
  }
  const ledgers = new Map<LedgerId, Ledger>();
  const broken = new Set<string>(packs.flatMap(({ unread }) => unread));
  const resolve = (id: string, trail: readonly string[], report: () => void): Ledger | undefined => {
    const done = ledgers.get(id as LedgerId);
    if (done || broken.has(id)) return done;
    const found = definitions.get(id);
    if (!found) return void report();
    if (trail.includes(id)) {
      const at = (found.derived ?? found.base)?.place(["base"]) ?? { file: id };
      problems.push(problem("definition.cycle", at, { path: [...trail, id].join(" → ") }));
      return undefined;
    }
    const count = problems.length;
    const lookUp = (other: string, path: Path): Ledger | undefined =>
      resolve(other, [...trail, id], () => {
        const at = (found.derived ?? found.base)?.place(path) ?? { file: id };
        problems.push(problem("definition.reference-unknown", at, { what: "ledger", id: other, near: nearest(other, definitions.keys()) }));
      });
    const reading = (place: LedgerReading["place"]): LedgerReading => ({ pack: found.pack, place, problems });
    const ledger = found.base
      ? resolveBase(reading(found.base.place), found.base)
      : found.derived
        ? resolveDerived(reading(found.derived.place), found.derived, lookUp)
        : undefined;
    if (ledger && problems.length === count) ledgers.set(ledger.id, ledger);
    else broken.add(id);
    return ledgers.get(id as LedgerId);
  };
  for (const id of definitions.keys()) resolve(id, [], () => undefined);
  return { ledgers, broken, problems };
}

function resolveBase(reading: LedgerReading, definition: Definition<BaseShape>): BaseLedger {
  const v = definition.value;
  const fields = new Map(Object.entries(v.fields).map(([name, f]): [string, Field] => [name, fieldOf(name, f)]));
  const labels = new Set<string>();
  for (const field of fields.values()) {
    for (const label of [field.label, ...field.synonyms]) {
      if (labels.has(label)) report(reading, "file.header-twice", ["fields", field.name], { label });
      labels.add(label);
    }
    if (field.type === "code" && field.codes.size === 0)
      report(reading, "definition.key-missing", ["fields", field.name], { key: "codes" });
  }
  const checks = v.checks.flatMap(({ id, that, label }, i) => {
    const read = readCondition(reading, that, fields, ["checks", i, "that"]);
    return read ? [{ id, that: read, label }] : [];
  });
  v.key.forEach((name, i) => void knownField(reading, name, fields, ["key", i]));
  return {
    kind: "base",
    ...faceOf(reading, v, fields, unsaid),
    source: v.source ?? v.id,
    mode: v.mode,
    key: v.key,
    slice: v.slice ?? v.date ?? null,
    checks,
    digest: digestJson(v),
  };
}

function resolveDerived(
  reading: LedgerReading,
  { value: v }: Definition<DerivedShape>,
  lookUp: (id: string, path: Path) => Ledger | undefined,
): DerivedLedger | undefined {
  const base = lookUp(v.base, ["base"]);
  const sources = Object.entries(v.lookups).flatMap(([name, shape]): readonly LookupSource[] => {
    const from = lookUp(shape.from, ["lookups", name, "from"]);
    return from ? [{ name, shape, from }] : [];
  });
  if (!base || sources.length < Object.keys(v.lookups).length) return undefined;
  const { fields, ...derivation } = resolveDerivation(reading, v, base, sources);
  const parents: Json = { base: base.digest, lookups: Object.fromEntries(sources.map(({ name, from }) => [name, from.digest])) };
  return {
    kind: "derived",
    ...faceOf(reading, v, fields, base),
    base: base.id,
    ...derivation,
    digest: digestJson({ definition: v, parents, parameters: parametersOf(reading.pack) }),
  };
}

type Face = Pick<Ledger, "evidence" | "organisation" | "date" | "expects" | "title" | "number" | "stage">;
const unsaid: Face = { evidence: "A", organisation: null, date: null, expects: [], title: null, number: null, stage: null };

/** What base and derived ledgers declare alike; a derived one inherits what it does not say. */
function faceOf(
  reading: LedgerReading,
  v: BaseShape | DerivedShape,
  fields: Fields,
  inherited: Face,
): Face & Pick<Ledger, "id" | "pack" | "label" | "note" | "basis" | "fields"> {
  const named = (key: "organisation" | "date" | "slice" | "title" | "number", types: readonly FieldType[]): string | null => {
    const name = v[key];
    if (name === undefined) return null;
    const field = knownField(reading, name, fields, [key]);
    if (field && types.length > 0 && !types.includes(field.type))
      report(reading, "condition.type", [key], { expected: types.join(" | "), found: `${name}: ${field.type}` });
    return name;
  };
  named("slice", ["date", "datetime"]);
  const { stage } = v;
  if (stage) knownField(reading, stage.field, fields, ["stage", "field"]);
  const values = stage && new Map(stages.flatMap((s) => stage[s].map((value): [string, Stage] => [value, s])));
  return {
    id: v.id as LedgerId,
    pack: reading.pack.id,
    label: v.label,
    note: v.note ?? null,
    basis: v.basis,
    fields,
    evidence: v.evidence ?? inherited.evidence,
    organisation: named("organisation", ["organisation"]) ?? inherited.organisation,
    date: named("date", ["date", "datetime"]) ?? inherited.date,
    expects: v.expects ?? inherited.expects,
    title: named("title", []) ?? inherited.title,
    number: named("number", []) ?? inherited.number,
    stage: stage && values ? { field: stage.field, values } : inherited.stage,
  };
}
