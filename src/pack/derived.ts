// Resolves a derived ledger (衍生台账): its base's fields, and those that lookups, clocks and expressions add, each of which may use the ones before.
import { fieldsOf, parseExpression } from "../ledger/condition.ts";
import { widthOf } from "../ledger/condition-tree.ts";
import type { Clock, Computed, Field, FieldType, Ledger, Lookup } from "../ledger/ledger.ts";
import type { Path } from "../vocabulary/definition.ts";
import {
  addedField,
  isRate,
  knownField,
  readCondition,
  report,
  scopeOf,
  storedType,
  unitOf,
  type Fields,
  type LedgerReading,
} from "./fields.ts";
import type { DerivedShape } from "./pack.ts";
import { dueSuffix } from "./words.ts";

/** What a derived ledger makes of its base. */
export interface Derivation {
  readonly fields: Fields;
  readonly lookups: readonly Lookup[];
  readonly clocks: readonly Clock[];
  readonly computed: readonly Computed[];
}

/** A ledger that a lookup reads from, found. */
export interface LookupSource {
  readonly name: string;
  readonly shape: DerivedShape["lookups"][string];
  readonly from: Ledger;
}

/** Resolves all that a derived ledger adds. */
export function resolveDerivation(reading: LedgerReading, shape: DerivedShape, base: Ledger, sources: readonly LookupSource[]): Derivation {
  const fields = new Map(base.fields);
  const add = (field: Field, path: Path): void => {
    if (fields.has(field.name)) report(reading, "definition.id-taken", path, { id: field.name, owner: shape.base });
    fields.set(field.name, field);
  };
  const lookups = sources.map((source) => {
    add(lookedUp(reading, source), ["lookups", source.name]);
    return resolveLookup(reading, base, source);
  });
  const clocks = Object.entries(shape.clocks).map(([id, clock]) => {
    const resolved = resolveClock(reading, id, clock, fields);
    add(addedField(`${id}_due`, `${clock.label}${dueSuffix}`, "date"), ["clocks", id]);
    add(addedField(`${id}_on_time`, clock.label, "boolean"), ["clocks", id]);
    return resolved;
  });
  const computed = Object.entries(shape.computed).flatMap(([name, { label, that }]) => {
    const found = resolveComputed(reading, name, label, that, fields);
    if (found.field) add(found.field, ["computed", name]);
    return found.computed ? [found.computed] : [];
  });
  return { fields, lookups, clocks, computed };
}

/** Keys agree in type on both sides, and what is taken has all that its way of taking needs. */
function resolveLookup(reading: LedgerReading, base: Ledger, { name, shape, from }: LookupSource): Lookup {
  const path = ["lookups", name];
  for (const [there, here] of Object.entries(shape.match)) {
    const at = [...path, "match", there];
    const theirs = knownField(reading, there, from.fields, at);
    const ours = knownField(reading, here, base.fields, at);
    if (theirs && ours && storedType(theirs) !== storedType(ours))
      report(reading, "condition.type", at, { expected: ours.type, found: `${there}: ${theirs.type}` });
  }
  const { take, field, order } = shape;
  if (take !== "exists" && take !== "count" && field === undefined) report(reading, "definition.key-missing", path, { key: "field" });
  if ((take === "first" || take === "last") && order === undefined) report(reading, "definition.key-missing", path, { key: "order" });
  if (order !== undefined) knownField(reading, order, from.fields, [...path, "order"]);
  return {
    name,
    label: shape.label,
    from: from.id,
    match: new Map(Object.entries(shape.match)),
    take,
    field: field ?? null,
    order: order ?? null,
    where: shape.where === undefined ? null : readCondition(reading, shape.where, from.fields, [...path, "where"]),
  };
}

/** The field that a lookup adds: as it is there, or whether and how often it is there. */
function lookedUp(reading: LedgerReading, { name, shape: { label, take, field }, from }: LookupSource): Field {
  const path = ["lookups", name, "field"];
  const taken = field === undefined ? undefined : knownField(reading, field, from.fields, path);
  if (taken && take === "sum" && taken.type !== "integer" && taken.type !== "decimal")
    report(reading, "condition.type", path, { expected: "integer | decimal", found: `${taken.name}: ${taken.type}` });
  if (taken && take === "sum" && isRate(taken.unit)) report(reading, "metric.rate-summed", path, { field: taken.name });
  if (take === "exists") return addedField(name, label, "boolean");
  return take === "count" ? addedField(name, label, "integer") : addedField(name, label, taken?.type ?? "string", taken);
}

function resolveClock(reading: LedgerReading, id: string, clock: DerivedShape["clocks"][string], fields: Fields): Clock {
  const path = ["clocks", id];
  for (const name of [...clock.from, ...clock.exclude.flatMap((span) => [span.from, span.to]), clock.until]) {
    const field = knownField(reading, name, fields, path);
    if (field && field.type !== "date" && field.type !== "datetime")
      report(reading, "condition.type", path, { expected: "date", found: `${name}: ${field.type}` });
  }
  const when = clock.extend && readCondition(reading, clock.extend.when, fields, [...path, "extend", "when"]);
  return {
    id,
    label: clock.label,
    from: clock.from,
    days: clock.days,
    unit: clock.unit,
    extend: clock.extend && when ? { days: clock.extend.days, when } : null,
    exclude: clock.exclude,
    until: clock.until,
    basis: clock.basis ?? null,
  };
}

/** A computed field, where its expression gives what can be stored. */
function resolveComputed(
  reading: LedgerReading,
  name: string,
  label: string,
  source: string,
  fields: Fields,
): { readonly computed?: Computed; readonly field?: Field } {
  const path = ["computed", name, "that"];
  const read = parseExpression(source, scopeOf(fields, reading.pack), reading.place(path));
  reading.problems.push(...read.problems);
  if (!read.ok) return {};
  const that = read.value;
  const computed = { name, label, that };
  if (that.type === "duration" || that.type === "null") {
    report(reading, "condition.type", path, { expected: "boolean | number | date", found: that.type });
    return { computed };
  }
  const type: FieldType = that.type;
  const personal = type !== "boolean" && [...fieldsOf(that)].some((field) => fields.get(field)?.personal);
  return {
    computed,
    field: addedField(name, label, type, { scale: that.scale, digits: widthOf(that), unit: unitOf(that, fields), personal }),
  };
}
