// Resolves the ledgers of all packs in force: field types of derived ledgers, conditions, and transitive digests.
import { fieldsOf, parseCondition, parseExpression, type Expression, type Scope, type ScopeField } from "../ledger/condition.ts";
import { widthOf } from "../ledger/condition-tree.ts";
import { stages, type BaseLedger, type DerivedLedger, type Field, type FieldType, type Ledger, type Stage } from "../ledger/ledger.ts";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import type { Definition, Path } from "../vocabulary/definition.ts";
import type { LedgerId, PackId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import type { BaseShape, DerivedShape, Pack } from "./pack.ts";
import { dueSuffix } from "./words.ts";

/** Ledgers by name, and what is wrong with those that are left out. */
export interface ResolvedLedgers {
  readonly ledgers: ReadonlyMap<LedgerId, Ledger>;
  /** Names of those left out: what stands on them has no problem of its own. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What a condition may name: a ledger's fields, and the parameters of the pack that says it. */
export function scopeOf(fields: ReadonlyMap<string, Field>, pack: Pack): Scope {
  const scoped = [...fields.values()].map((f): [string, ScopeField] => {
    const type = f.type === "code" || f.type === "organisation" ? "string" : f.type;
    return [f.name, { type, scale: f.scale, ...(f.type === "code" ? { codes: [...f.codes.keys()] } : {}) }];
  });
  const parameters = Object.entries(pack.definition.value.parameters).map(([name, p]): [string, string] => [
    name.replaceAll("-", "_"),
    p.value,
  ]);
  return { fields: new Map(scoped), parameters: new Map(parameters) };
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
  const broken = new Set<string>();
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
    const ledger = found.base
      ? resolveBase(found.base, found.pack, problems)
      : found.derived
        ? resolveDerived(found.derived, found.pack, lookUp, problems)
        : undefined;
    if (ledger && problems.length === count) ledgers.set(ledger.id, ledger);
    else broken.add(id);
    return ledgers.get(id as LedgerId);
  };
  for (const id of definitions.keys()) resolve(id, [], () => undefined);
  return { ledgers, broken, problems };
}

function resolveBase(definition: Definition<BaseShape>, pack: Pack, problems: Problem[]): BaseLedger {
  const v = definition.value;
  const fields = new Map(Object.entries(v.fields).map(([name, f]): [string, Field] => [name, fieldOf(name, f)]));
  const labels = new Map<string, string>();
  for (const f of fields.values()) {
    for (const label of [f.label, ...f.synonyms]) {
      if (labels.has(label)) problems.push(problem("file.header-twice", definition.place(["fields", f.name]), { label }));
      labels.set(label, f.name);
    }
    if (f.type === "code" && f.codes.size === 0)
      problems.push(problem("definition.key-missing", definition.place(["fields", f.name]), { key: "codes" }));
  }
  const scope = scopeOf(fields, pack);
  const checks = v.checks.flatMap((c, i) => {
    const that = parseCondition(c.that, scope, definition.place(["checks", i, "that"]));
    problems.push(...that.problems);
    return that.ok ? [{ id: c.id, that: that.value, label: c.label }] : [];
  });
  v.key.forEach((name, i) => void knownField(name, fields, definition, ["key", i], problems));
  return {
    kind: "base",
    ...faceOf(definition, pack, fields, problems, {
      evidence: "A",
      organisation: null,
      date: null,
      expects: [],
      title: null,
      number: null,
      stage: null,
    }),
    source: v.source ?? v.id,
    mode: v.mode,
    key: v.key,
    slice: v.slice ?? v.date ?? null,
    checks,
    digest: digestJson(v),
  };
}

const fieldOf = (name: string, f: BaseShape["fields"][string]): Field => ({
  name,
  label: f.label,
  synonyms: f.synonyms,
  type: f.type,
  scale: f.type === "decimal" ? f.scale : 0,
  unit: f.unit ?? null,
  codes: new Map(Object.entries(f.codes)),
  required: f.required,
  personal: f.sensitivity === "personal",
  example: f.example ?? null,
});

/** A field that a derived ledger adds. */
const added = (name: string, label: string, type: FieldType, like?: Partial<Field>): Field => ({
  name,
  label,
  synonyms: [],
  type,
  scale: 0,
  unit: null,
  codes: new Map(),
  required: false,
  personal: false,
  example: null,
  ...like,
});

function resolveDerived(
  definition: Definition<DerivedShape>,
  pack: Pack,
  lookUp: (id: string, path: Path) => Ledger | undefined,
  problems: Problem[],
): DerivedLedger | undefined {
  const v = definition.value;
  const base = lookUp(v.base, ["base"]);
  const sources = Object.entries(v.lookups).map(([name, l]) => [name, l, lookUp(l.from, ["lookups", name, "from"])] as const);
  if (!base || sources.some(([, , from]) => !from)) return undefined;
  const fields = new Map(base.fields);
  const add = (field: Field, path: Path): void => {
    if (fields.has(field.name)) problems.push(problem("definition.id-taken", definition.place(path), { id: field.name, owner: v.base }));
    fields.set(field.name, field);
  };
  const condition = (source: string, scope: Scope, path: Path): Expression | null => {
    const read = parseCondition(source, scope, definition.place(path));
    problems.push(...read.problems);
    return read.ok ? read.value : null;
  };
  const lookups = sources.flatMap(([name, l, from]) => {
    if (!from) return [];
    const path = ["lookups", name];
    for (const [there, here] of Object.entries(l.match)) {
      const theirs = knownField(there, from.fields, definition, [...path, "match", there], problems);
      const ours = knownField(here, base.fields, definition, [...path, "match", there], problems);
      if (theirs && ours && storedType(theirs) !== storedType(ours))
        problems.push(
          problem("condition.type", definition.place([...path, "match", there]), {
            expected: ours.type,
            found: `${there}: ${theirs.type}`,
          }),
        );
    }
    if (l.take !== "exists" && l.take !== "count" && l.field === undefined)
      problems.push(problem("definition.key-missing", definition.place(path), { key: "field" }));
    if ((l.take === "first" || l.take === "last") && l.order === undefined)
      problems.push(problem("definition.key-missing", definition.place(path), { key: "order" }));
    if (l.order !== undefined) knownField(l.order, from.fields, definition, [...path, "order"], problems);
    const taken = l.field === undefined ? undefined : knownField(l.field, from.fields, definition, [...path, "field"], problems);
    if (taken && l.take === "sum" && taken.type !== "integer" && taken.type !== "decimal")
      problems.push(
        problem("condition.type", definition.place([...path, "field"]), {
          expected: "integer | decimal",
          found: `${taken.name}: ${taken.type}`,
        }),
      );
    if (taken && l.take === "sum" && isRate(taken.unit))
      problems.push(problem("metric.rate-summed", definition.place([...path, "field"]), { field: taken.name }));
    const type = l.take === "exists" ? "boolean" : l.take === "count" ? "integer" : (taken?.type ?? "string");
    add(
      added(
        name,
        l.label,
        type,
        taken && l.take !== "exists" && l.take !== "count" ? { ...taken, name, label: l.label, synonyms: [], required: false } : {},
      ),
      path,
    );
    const where = l.where === undefined ? null : condition(l.where, scopeOf(from.fields, pack), [...path, "where"]);
    return [
      {
        name,
        label: l.label,
        from: from.id,
        match: new Map(Object.entries(l.match)),
        take: l.take,
        field: l.field ?? null,
        order: l.order ?? null,
        where,
      },
    ];
  });
  const clocks = Object.entries(v.clocks).map(([id, c]) => {
    const path = ["clocks", id];
    for (const name of [...c.from, ...c.exclude.flatMap((span) => [span.from, span.to]), c.until]) {
      const field = knownField(name, fields, definition, path, problems);
      if (field && field.type !== "date" && field.type !== "datetime")
        problems.push(problem("condition.type", definition.place(path), { expected: "date", found: `${name}: ${field.type}` }));
    }
    const extend = c.extend && { days: c.extend.days, when: condition(c.extend.when, scopeOf(fields, pack), [...path, "extend", "when"]) };
    add(added(`${id}_due`, `${c.label}${dueSuffix}`, "date"), path);
    add(added(`${id}_on_time`, c.label, "boolean"), path);
    return {
      id,
      label: c.label,
      from: c.from,
      days: c.days,
      unit: c.unit,
      extend: extend?.when ? { days: extend.days, when: extend.when } : null,
      exclude: c.exclude,
      until: c.until,
      basis: c.basis ?? null,
    };
  });
  const computed = Object.entries(v.computed).flatMap(([name, c]) => {
    const read = parseExpression(c.that, scopeOf(fields, pack), definition.place(["computed", name, "that"]));
    problems.push(...read.problems);
    if (!read.ok) return [];
    const type = read.value.type;
    if (type === "duration" || type === "null")
      problems.push(
        problem("condition.type", definition.place(["computed", name, "that"]), { expected: "boolean | number | date", found: type }),
      );
    else if (widthOf(read.value) > 18)
      problems.push(problem("condition.too-wide", definition.place(["computed", name, "that"]), { expression: c.that }));
    else
      add(
        added(name, c.label, type, {
          scale: read.value.scale,
          unit: unitOf(read.value, fields),
          personal: type !== "boolean" && [...fieldsOf(read.value)].some((field) => fields.get(field)?.personal),
        }),
        ["computed", name],
      );
    return [{ name, label: c.label, that: read.value }];
  });
  const parents: Json = { base: base.digest, lookups: Object.fromEntries(sources.map(([name, , from]) => [name, from?.digest ?? ""])) };
  return {
    kind: "derived",
    ...faceOf(definition, pack, fields, problems, base),
    base: base.id,
    lookups,
    clocks,
    computed,
    digest: digestJson({ definition: v as unknown as Json, parents, parameters: parametersOf(pack) }),
  };
}

export const isRate = (unit: string | null): boolean => unit === "%" || unit === "‰";

/** Codes and organisations are stored as texts. */
const storedType = ({ type }: Field): FieldType => (type === "code" || type === "organisation" ? "string" : type);

/** The unit of an expression: a field's own, kept by adding, subtracting and whole multiples; a rate that is computed is still a rate. */
export function unitOf(e: Expression, fields: ReadonlyMap<string, Field>): string | null {
  if (e.kind === "field") return fields.get(e.name)?.unit ?? null;
  if (e.kind === "negate") return unitOf(e.operand, fields);
  if (e.kind !== "arithmetic") return null;
  const [left, right] = [unitOf(e.left, fields), unitOf(e.right, fields)];
  if (e.operator === "*") return e.left.kind === "literal" ? right : e.right.kind === "literal" ? left : null;
  return left === right || right === null ? left : left === null ? right : null;
}

/** The parameters a pack's conditions may name, as part of what digests cover. */
export function parametersOf(pack: Pack): Json {
  return Object.fromEntries(Object.entries(pack.definition.value.parameters).map(([name, p]) => [name, p.value]));
}

type Face = Pick<Ledger, "evidence" | "organisation" | "date" | "expects" | "title" | "number" | "stage">;

/** What base and derived ledgers declare alike; a derived one inherits what it does not say. */
function faceOf(
  definition: Definition<BaseShape> | Definition<DerivedShape>,
  pack: Pack,
  fields: ReadonlyMap<string, Field>,
  problems: Problem[],
  inherited: Face,
): Face & { readonly id: LedgerId; readonly pack: PackId; readonly label: string; readonly fields: ReadonlyMap<string, Field> } {
  const v = definition.value;
  const named = (key: "organisation" | "date" | "slice" | "title" | "number", types: readonly FieldType[]): string | null => {
    const name = v[key];
    if (name === undefined) return null;
    const field = knownField(name, fields, definition, [key], problems);
    if (field && types.length > 0 && !types.includes(field.type))
      problems.push(problem("condition.type", definition.place([key]), { expected: types.join(" | "), found: `${name}: ${field.type}` }));
    return name;
  };
  named("slice", ["date", "datetime"]);
  const { stage } = v;
  if (stage) knownField(stage.field, fields, definition, ["stage", "field"], problems);
  const values = stage && new Map(stages.flatMap((s) => stage[s].map((value): [string, Stage] => [value, s])));
  return {
    id: v.id as LedgerId,
    pack: pack.id,
    label: v.label,
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

/** The field of that name, or a problem with the nearest known one. */
function knownField(
  name: string,
  fields: ReadonlyMap<string, Field>,
  definition: { readonly place: (path: Path) => Place },
  path: Path,
  problems: Problem[],
): Field | undefined {
  const field = fields.get(name);
  if (!field)
    problems.push(problem("condition.field-unknown", definition.place(path), { field: name, near: nearest(name, fields.keys()) }));
  return field;
}
