// Resolves the metrics of all packs in force: conditions, units, inputs and transitive digests; senseless definitions are refused here.
import { fieldsOf, parseCondition, parseExpression, type Expression } from "../ledger/condition.ts";
import { hasWorkdays } from "../ledger/condition-tree.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { parseFormula } from "../metric/formula.ts";
import type { CompareMetric, HolisticMetric, Metric, Side } from "../metric/metric.ts";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import type { Path } from "../vocabulary/definition.ts";
import type { LedgerId, MetricId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem, type ProblemCode, type ProblemFacts } from "../vocabulary/problem.ts";
import { baseUnit, conversion, q, unitFactor, type Quantity } from "../vocabulary/quantity.ts";
import { durationUnits, secondUnit } from "../vocabulary/words.ts";
import { isRate, parametersOf, scopeOf, unitOf, type ResolvedLedgers } from "./ledgers.ts";
import type { MetricShape, Pack, SideShape } from "./pack.ts";

/** Metrics by name, and what is wrong with those that are left out. */
export interface ResolvedMetrics {
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly problems: readonly Problem[];
}

/** What the resolution of one metric may ask for. */
interface Context {
  readonly id: string;
  readonly shape: MetricShape;
  readonly pack: Pack;
  readonly ledgers: ReadonlyMap<LedgerId, Ledger>;
  readonly brokenLedgers: ReadonlySet<string>;
  readonly groups: ReadonlySet<string> | null;
  readonly input: (id: string, path: Path) => Metric | undefined;
  readonly place: (path: Path) => Place;
  readonly report: <Code extends ProblemCode>(code: Code, path: Path, facts: ProblemFacts[Code]) => undefined;
}

/** Resolves every metric; `groups` are the peer groups of the registers, null where no register is known. */
export function resolveMetrics(
  packs: readonly Pack[],
  { ledgers, broken: brokenLedgers }: ResolvedLedgers,
  groups: ReadonlySet<string> | null,
): ResolvedMetrics {
  const problems: Problem[] = [];
  const known = new Map<string, { readonly pack: Pack; readonly shape: MetricShape }>();
  for (const pack of packs) {
    for (const [id, shape] of Object.entries(pack.metrics?.value.metrics ?? {})) {
      const owner = known.get(id);
      if (owner) problems.push(problem("definition.id-taken", placeIn(pack, ["metrics", id]), { id, owner: owner.pack.id }));
      else known.set(id, { pack, shape });
    }
  }
  const metrics = new Map<MetricId, Metric>();
  const broken = new Set<string>();
  const resolve = (id: string, trail: readonly string[], report: () => void): Metric | undefined => {
    const done = metrics.get(id as MetricId);
    if (done || broken.has(id)) return done;
    const found = known.get(id);
    if (!found) return void report();
    const place = (path: Path): Place => placeIn(found.pack, ["metrics", id, ...path]);
    if (trail.includes(id)) {
      problems.push(problem("definition.cycle", place([]), { path: [...trail, id].join(" → ") }));
      return undefined;
    }
    const count = problems.length;
    const context: Context = {
      id,
      shape: found.shape,
      pack: found.pack,
      ledgers,
      brokenLedgers,
      groups,
      place,
      report: (code, path, facts) => void problems.push(problem(code, place(path), facts)),
      input: (other, path) =>
        resolve(other, [...trail, id], () =>
          problems.push(
            problem("definition.reference-unknown", place(path), { what: "metric", id: other, near: nearest(other, known.keys()) }),
          ),
        ),
    };
    const metric = resolveMetric(context, problems);
    if (metric && problems.length === count) metrics.set(metric.id, metric);
    else broken.add(id);
    return metrics.get(id as MetricId);
  };
  for (const id of known.keys()) resolve(id, [], () => undefined);
  for (const metric of metrics.values()) {
    if (metric.reconcile === null || known.has(metric.reconcile)) continue;
    const owner = known.get(metric.id);
    if (owner)
      problems.push(
        problem("definition.reference-unknown", placeIn(owner.pack, ["metrics", metric.id, "reconcile"]), {
          what: "metric",
          id: metric.reconcile,
          near: nearest(metric.reconcile, known.keys()),
        }),
      );
  }
  return { metrics, problems };
}

const placeIn = (pack: Pack, path: Path): Place => pack.metrics?.place(path) ?? { file: pack.id };

function resolveMetric(context: Context, problems: Problem[]): Metric | undefined {
  const { shape } = context;
  switch (shape.kind) {
    case "formula":
      return resolveFormula(context, shape, problems);
    case "compare":
      return resolveCompare(context, shape);
    case "ratio": {
      const numerator = sideOf(context, shape.numerator, ["numerator"], problems);
      const below = sideOf(context, shape.denominator, ["denominator"], problems);
      const denominator = below && { ...below, factor: alike(context, numerator, below) };
      return (
        numerator &&
        denominator && {
          kind: "ratio",
          ...faceOf(context, [numerator, denominator], []),
          numerator,
          denominator,
          counts: null,
          opens: null,
          closes: null,
        }
      );
    }
    case "count":
    case "sum":
    case "mean":
    case "share":
    case "stock":
      return resolveAdditive(context, shape, problems);
    case "milestone":
    case "document":
    case "attestation": {
      const side = sideOf(context, shape, [], problems);
      const due = shape.due === undefined ? null : dateField(context, side, shape.due, "due");
      return side && { kind: shape.kind, ...faceOf(context, [side], []), side, due };
    }
    default:
      return resolveHolistic(context, shape, problems);
  }
}

/** What brings a denominator to the numerator's unit (元 below 万元); 1 where units do not convert, as people per case. */
function alike({ ledgers }: Context, numerator: Side | undefined, denominator: Side): Quantity {
  const unit = (side: Side | undefined): string | null =>
    side?.value ? unitOf(side.value, ledgers.get(side.ledger)?.fields ?? new Map()) : null;
  const [to, from] = [unit(numerator), unit(denominator)];
  return (from !== null && to !== null ? conversion(from, to) : undefined) ?? q(1);
}

type ShapeOf<Kind extends MetricShape["kind"]> = Extract<MetricShape, { readonly kind: Kind }>;

function resolveAdditive(
  context: Context,
  shape: ShapeOf<"count" | "sum" | "mean" | "share" | "stock">,
  problems: Problem[],
): Metric | undefined {
  const side = sideOf(context, shape, [], problems);
  const ledger = side && context.ledgers.get(side.ledger);
  if (!side || !ledger) return undefined;
  const rows: Side = { ...side, value: null, factor: q(1) };
  const face = faceOf(context, [side], []);
  if (shape.kind === "share") {
    const counts = conditionOf(context, shape.counts, ledger, ["counts"], problems);
    return { kind: "share", ...face, numerator: rows, denominator: rows, counts, opens: null, closes: null };
  }
  if (shape.kind === "stock") {
    const [opens, closes] = [dateField(context, side, shape.opens, "opens"), dateField(context, side, shape.closes, "closes")];
    return { kind: "stock", ...face, numerator: side, denominator: null, counts: null, opens, closes };
  }
  return {
    kind: shape.kind,
    ...face,
    numerator: side,
    denominator: shape.kind === "mean" ? rows : null,
    counts: null,
    opens: null,
    closes: null,
  };
}

function resolveHolistic(
  context: Context,
  shape: ShapeOf<"distinct" | "median" | "quantile" | "minimum" | "maximum" | "last">,
  problems: Problem[],
): HolisticMetric | undefined {
  const side = sideOf(context, shape, [], problems);
  if (!side?.value) return undefined;
  const type = side.value.type;
  const isDay = type === "date" || type === "datetime";
  const fits =
    shape.kind === "distinct" ||
    type === "integer" ||
    type === "decimal" ||
    type === "duration" ||
    (isDay && shape.kind !== "median" && shape.kind !== "quantile");
  if (!fits) return context.report("condition.type", ["value"], { expected: "number | date", found: type });
  const at = shape.kind === "quantile" ? q(shape.at) : null;
  if (at && (at.lt(0) || at.gt(1))) return context.report("definition.value-wrong", ["at"], { expected: "0–1", found: at.toString() });
  return { kind: shape.kind, ...faceOf(context, [side], []), side, at, valueType: isDay && shape.kind !== "distinct" ? "date" : "number" };
}

function resolveFormula(context: Context, shape: ShapeOf<"formula">, problems: Problem[]): Metric | undefined {
  const inputs = Object.entries(shape.inputs).map(([name, id]) => [name, context.input(id, ["inputs", name])] as const);
  const parameters = new Map(
    Object.entries(context.pack.definition.value.parameters).map(([name, p]): [string, string] => [name.replaceAll("-", "_"), p.value]),
  );
  const names = new Set([...Object.keys(shape.inputs), ...parameters.keys()]);
  const formula = parseFormula(shape.expression, names, context.place(["expression"]));
  problems.push(...formula.problems);
  const found = inputs.flatMap(([name, metric]) => (metric ? [[name, metric] as const] : []));
  if (found.length < inputs.length) return undefined;
  for (const [name, metric] of found) {
    if (isRecord(metric) || (metric.kind !== "formula" && "valueType" in metric && metric.valueType === "date"))
      context.report("condition.type", ["inputs", name], { expected: "number", found: metric.kind });
  }
  return {
    kind: "formula",
    ...faceOf(
      context,
      [],
      found.map(([, metric]) => metric),
    ),
    inputs: new Map(found.map(([name, metric]) => [name, metric.id])),
    expression: shape.expression,
    parameters,
  };
}

const isRecord = (metric: Metric): boolean => metric.kind === "milestone" || metric.kind === "document" || metric.kind === "attestation";

function resolveCompare(context: Context, shape: ShapeOf<"compare">): Metric | undefined {
  const of = context.input(shape.of, ["of"]);
  const fixed = ["last-year", "previous-period", "parent", "peers"];
  const other = fixed.includes(shape.with) ? undefined : context.input(shape.with, ["with"]);
  if (!of || (!fixed.includes(shape.with) && !other)) return undefined;
  const peers = shape.with === "peers";
  const allowed = peers ? ["mean", "difference", "rank"] : ["growth", "difference", "ratio"];
  if (!allowed.includes(shape.as))
    return context.report("definition.value-wrong", ["as"], { expected: allowed.join(" | "), found: shape.as });
  if (peers && shape.group === undefined) return context.report("definition.key-missing", [], { key: "group" });
  if (peers && shape.group !== undefined && context.groups && !context.groups.has(shape.group)) {
    return context.report("definition.reference-unknown", ["group"], {
      what: "group",
      id: shape.group,
      near: nearest(shape.group, context.groups),
    });
  }
  const against: CompareMetric["against"] = peers
    ? { to: "peers", group: shape.group ?? "" }
    : other
      ? { to: "metric", metric: other.id }
      : { to: shape.with as "last-year" | "previous-period" | "parent" };
  return { kind: "compare", ...faceOf(context, [], other ? [of, other] : [of]), of: of.id, against, as: shape.as };
}

/** One side's rows, date, organisation and value, with the factor that brings its sum to the metric's unit. */
function sideOf(
  context: Context,
  shape: SideShape & { readonly "mean-of-rates"?: boolean },
  path: Path,
  problems: Problem[],
): Side | undefined {
  const ledger = context.ledgers.get(shape.ledger as LedgerId);
  if (!ledger && context.brokenLedgers.has(shape.ledger)) return undefined;
  if (!ledger) {
    return context.report("definition.reference-unknown", [...path, "ledger"], {
      what: "ledger",
      id: shape.ledger,
      near: nearest(shape.ledger, context.ledgers.keys()),
    });
  }
  const role = (key: "organisation" | "date", types: readonly string[]): string | undefined => {
    const name = shape[key] ?? ledger[key];
    const field = name === null ? undefined : ledger.fields.get(name);
    if (name === null) return context.report("definition.key-missing", path, { key });
    if (!field)
      return context.report("condition.field-unknown", [...path, key], { field: name, near: nearest(name, ledger.fields.keys()) });
    if (!types.includes(field.type))
      return context.report("condition.type", [...path, key], { expected: types.join(" | "), found: `${name}: ${field.type}` });
    return name;
  };
  const organisation = role("organisation", ["organisation"]);
  const date = role("date", ["date", "datetime"]);
  const where = shape.where === undefined ? null : conditionOf(context, shape.where, ledger, [...path, "where"], problems);
  const value = shape.value === undefined ? null : expressionOf(context, shape.value, ledger, [...path, "value"], problems);
  const factor = value ? factorOf(context, value, ledger, shape["mean-of-rates"] ?? false, path) : q(1);
  return organisation && date && factor ? { ledger: ledger.id, organisation, date, where, value, factor } : undefined;
}

function conditionOf(context: Context, source: string, ledger: Ledger, path: Path, problems: Problem[]): Expression | null {
  const read = parseCondition(source, scopeOf(ledger.fields, context.pack), context.place(path));
  problems.push(...read.problems);
  return read.ok ? timeless(context, read.value, path) : null;
}

function expressionOf(context: Context, source: string, ledger: Ledger, path: Path, problems: Problem[]): Expression | null {
  const read = parseExpression(source, scopeOf(ledger.fields, context.pack), context.place(path));
  problems.push(...read.problems);
  return read.ok ? timeless(context, read.value, path) : null;
}

/** Working days belong into a derived ledger, which is derived anew when the calendar changes; cells over rows are not. */
function timeless(context: Context, expression: Expression, path: Path): Expression | null {
  if (!hasWorkdays(expression)) return expression;
  context.report("condition.not-allowed", path, { what: "workdays()" });
  return null;
}

/** From the value's unit to the metric's; a rate may not be added up or averaged unless the metric says that it is such a mean. */
function factorOf(context: Context, value: Expression, ledger: Ledger, meanOfRates: boolean, path: Path): Quantity | undefined {
  const { shape } = context;
  const adds = shape.kind === "sum" || shape.kind === "mean" || shape.kind === "ratio" || shape.kind === "stock";
  if (adds && value.type !== "integer" && value.type !== "decimal" && value.type !== "duration")
    return context.report("condition.type", [...path, "value"], { expected: "number | duration", found: value.type });
  if (value.type === "duration") {
    return baseUnit(shape.unit) === secondUnit
      ? q(1).div(unitFactor(shape.unit).times(1000))
      : context.report("metric.unit-incompatible", ["unit"], {
          from: durationUnits.filter((unit) => baseUnit(unit) === secondUnit).join(" "),
          to: shape.unit,
        });
  }
  const units = new Set([...fieldsOf(value)].flatMap((name) => ledger.fields.get(name)?.unit ?? []));
  if (adds && [...units].some(isRate) && !meanOfRates)
    return context.report("metric.rate-summed", [...path, "value"], { field: value.source });
  // Cells keep nine decimals; more would be rounded row by row.
  if (adds && value.scale > 9) return context.report("condition.too-wide", [...path, "value"], { expression: value.source });
  const unlike = findUnlike(value, ledger.fields);
  if (unlike) return context.report("metric.unit-incompatible", [...path, "value"], unlike);
  const [unit] = units;
  if (shape.kind === "ratio" || shape.kind === "distinct" || unit === undefined || units.size > 1) return q(1);
  return conversion(unit, shape.unit) ?? context.report("metric.unit-incompatible", ["unit"], { from: unit, to: shape.unit });
}

/** Two units that an expression adds up as if they were one: 万元 and 元. */
function findUnlike(e: Expression, fields: Ledger["fields"]): { readonly from: string; readonly to: string } | undefined {
  if (e.kind !== "arithmetic") return undefined;
  const [from, to] = [unitOf(e.left, fields), unitOf(e.right, fields)];
  if (e.operator !== "*" && from !== null && to !== null && from !== to) return { from, to };
  return findUnlike(e.left, fields) ?? findUnlike(e.right, fields);
}

function dateField(context: Context, side: Side | undefined, name: string, key: string): string | null {
  const field = side && context.ledgers.get(side.ledger)?.fields.get(name);
  if (side && !field)
    context.report("condition.field-unknown", [key], {
      field: name,
      near: nearest(name, context.ledgers.get(side.ledger)?.fields.keys() ?? []),
    });
  if (field && field.type !== "date" && field.type !== "datetime")
    context.report("condition.type", [key], { expected: "date", found: `${name}: ${field.type}` });
  return name;
}

/** What every kind carries, with the digest over all that it is made of. */
function faceOf(context: Context, sides: readonly Side[], inputs: readonly Metric[]): Omit<Metric, "kind"> {
  const { id, shape, pack } = context;
  const stands: Json = {
    ledgers: sides.map((side) => context.ledgers.get(side.ledger)?.digest ?? ""),
    metrics: inputs.map((metric) => metric.digest),
    parameters: parametersOf(pack),
  };
  const [side] = sides;
  const valueScale = side?.value?.type === "decimal" ? side.value.scale : 0;
  return {
    id: id as MetricId,
    pack: pack.id,
    label: shape.label,
    definition: shape.definition,
    basis: [...shape.basis, ...pack.definition.value.basis].slice(0, shape.basis.length === 0 ? 1 : shape.basis.length),
    unit: shape.unit,
    scale: shape.scale ?? (shape.unit === "%" || shape.unit === "‰" || shape.kind === "mean" ? 2 : valueScale),
    rounding: shape.rounding,
    counter: shape.counter ?? "",
    better: shape.better,
    own: "own" in shape && shape.own === true,
    reconcile: (shape.reconcile ?? null) as MetricId | null,
    zero: shape.zero ?? null,
    assumed: shape.assumed,
    digest: digestJson({ definition: shape as unknown as Json, stands }),
  };
}
