// Resolves the metrics of all packs in force: conditions, units, inputs and transitive digests; senseless definitions are refused here.
import { parseFormula } from "../metric/formula.ts";
import type { CompareMetric, HolisticMetric, Metric, Side } from "../metric/metric.ts";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import type { Path } from "../vocabulary/definition.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { q } from "../vocabulary/quantity.ts";
import { parametersOf } from "./fields.ts";
import type { ResolvedLedgers } from "./ledgers.ts";
import type { MetricShape, Pack } from "./pack.ts";
import { alike, conditionOf, dateField, sideOf, type Context } from "./sides.ts";

/** Metrics by name, and what is wrong with those that are left out. */
export interface ResolvedMetrics {
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Names of those left out: what refers to them has no problem of its own. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
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
  const broken = new Set<string>(packs.flatMap(({ unread }) => unread));
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
  problems.push(...checkReconciled(metrics, known, broken));
  return { metrics, broken, problems };
}

type KnownMetrics = ReadonlyMap<string, { readonly pack: Pack; readonly shape: MetricShape }>;

/** Authoritative metrics that others are reconciled with (对账), and nobody knows. */
function checkReconciled(metrics: ReadonlyMap<MetricId, Metric>, known: KnownMetrics, broken: ReadonlySet<string>): readonly Problem[] {
  return [...metrics.values()].flatMap(({ id, reconcile }) => {
    const owner = known.get(id);
    if (reconcile === null || known.has(reconcile) || broken.has(reconcile) || !owner) return [];
    const at = placeIn(owner.pack, ["metrics", id, "reconcile"]);
    return [problem("definition.reference-unknown", at, { what: "metric", id: reconcile, near: nearest(reconcile, known.keys()) })];
  });
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
    digest: digestJson({ definition: shape, stands }),
  };
}
