// Fields while ledgers are resolved: found by name or reported with the nearest one, added by derived ledgers, and the units of expressions over them.
import { parseCondition, type Expression, type Scope, type ScopeField } from "../ledger/condition.ts";
import type { Field, FieldType } from "../ledger/ledger.ts";
import type { Path } from "../vocabulary/definition.ts";
import type { Json } from "../vocabulary/digest.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem, type ProblemCode, type ProblemFacts } from "../vocabulary/problem.ts";
import type { BaseShape, Pack } from "./pack.ts";

/** One ledger being resolved: whose it is, where its keys stand, and what was found wrong so far. */
export interface LedgerReading {
  readonly pack: Pack;
  readonly place: (path: Path) => Place;
  readonly problems: Problem[];
}

/** Notes that something is wrong at a key. */
export function report<Code extends ProblemCode>(
  { place, problems }: LedgerReading,
  code: Code,
  path: Path,
  facts: ProblemFacts[Code],
): void {
  problems.push(problem(code, place(path), facts));
}

export type Fields = ReadonlyMap<string, Field>;

/** What a condition may name: a ledger's fields, and the parameters of the pack that says it. */
export function scopeOf(fields: Fields, pack: Pack): Scope {
  const scoped = [...fields.values()].map((f): [string, ScopeField] => [
    f.name,
    { type: storedType(f), scale: f.scale, digits: f.digits, ...(f.type === "code" ? { codes: [...f.codes.keys()] } : {}) },
  ]);
  const parameters = Object.entries(pack.definition.value.parameters).map(([name, p]): [string, string] => [
    name.replaceAll("-", "_"),
    p.value,
  ]);
  return { fields: new Map(scoped), parameters: new Map(parameters) };
}

/** The parameters a pack's conditions may name, as part of what digests cover. */
export function parametersOf(pack: Pack): Json {
  return Object.fromEntries(Object.entries(pack.definition.value.parameters).map(([name, p]) => [name, p.value]));
}

/** The field of that name, or a problem with the nearest known one. */
export function knownField(reading: LedgerReading, name: string, fields: Fields, path: Path): Field | undefined {
  const field = fields.get(name);
  if (!field) report(reading, "condition.field-unknown", path, { field: name, near: nearest(name, fields.keys()) });
  return field;
}

/** A condition over some fields, or nothing where it is wrong (and was reported). */
export function readCondition({ pack, place, problems }: LedgerReading, source: string, fields: Fields, path: Path): Expression | null {
  const read = parseCondition(source, scopeOf(fields, pack), place(path));
  problems.push(...read.problems);
  return read.ok ? read.value : null;
}

/** Digits of a number as filed, so that sums and products of some stay exact. */
const filedDigits = 18;

/** A field as it was declared. */
export const fieldOf = (name: string, f: BaseShape["fields"][string]): Field => ({
  name,
  label: f.label,
  synonyms: f.synonyms,
  type: f.type,
  scale: f.type === "decimal" ? f.scale : 0,
  digits: filedDigits,
  unit: f.unit ?? null,
  codes: new Map(Object.entries(f.codes)),
  required: f.required,
  personal: f.sensitivity === "personal",
  example: f.example ?? null,
  note: f.note ?? null,
});

/** A field that a derived ledger adds. */
export const addedField = (name: string, label: string, type: FieldType, like?: Partial<Field>): Field => ({
  scale: 0,
  digits: filedDigits,
  unit: null,
  codes: new Map(),
  personal: false,
  ...like,
  name,
  label,
  type,
  synonyms: [],
  required: false,
  example: null,
  note: null,
});

export const isRate = (unit: string | null): boolean => unit === "%" || unit === "‰";

/** Codes and organisations are stored as texts. */
export const storedType = ({ type }: Field): Exclude<FieldType, "code" | "organisation"> =>
  type === "code" || type === "organisation" ? "string" : type;

/** The unit of an expression: a field's own, kept by adding, subtracting and whole multiples; a rate that is computed is still a rate. */
export function unitOf(e: Expression, fields: Fields): string | null {
  if (e.kind === "field") return fields.get(e.name)?.unit ?? null;
  if (e.kind === "negate") return unitOf(e.operand, fields);
  if (e.kind !== "arithmetic") return null;
  const [left, right] = [unitOf(e.left, fields), unitOf(e.right, fields)];
  if (e.operator === "*") return e.left.kind === "literal" ? right : e.right.kind === "literal" ? left : null;
  return left === right || right === null ? left : left === null ? right : null;
}
