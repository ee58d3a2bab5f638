// Resolves the sides of metrics: which rows of which ledger count, by which date and organisation, and the factor that brings their sum to the metric's unit.
import { fieldsOf, parseCondition, parseExpression, type Expression } from "../ledger/condition.ts";
import { hasWorkdays } from "../ledger/condition-tree.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Metric, Side } from "../metric/metric.ts";
import type { Path } from "../vocabulary/definition.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import type { Place, Problem, ProblemCode, ProblemFacts } from "../vocabulary/problem.ts";
import { baseUnit, conversion, q, unitFactor, type Quantity } from "../vocabulary/quantity.ts";
import { durationUnits, secondUnit } from "../vocabulary/words.ts";
import { isRate, scopeOf, unitOf } from "./fields.ts";
import type { MetricShape, Pack, SideShape } from "./pack.ts";

/** What the resolution of one metric may ask for. */
export interface Context {
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

/** One side's rows, date, organisation and value, with the factor that brings its sum to the metric's unit. */
export function sideOf(
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

export function conditionOf(context: Context, source: string, ledger: Ledger, path: Path, problems: Problem[]): Expression | null {
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

export function dateField(context: Context, side: Side | undefined, name: string, key: string): string | null {
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

/** What brings a denominator to the numerator's unit (元 below 万元); 1 where units do not convert, as people per case. */
export function alike({ ledgers }: Context, numerator: Side | undefined, denominator: Side): Quantity {
  const unit = (side: Side | undefined): string | null =>
    side?.value ? unitOf(side.value, ledgers.get(side.ledger)?.fields ?? new Map()) : null;
  const [to, from] = [unit(numerator), unit(denominator)];
  return (from !== null && to !== null ? conversion(from, to) : undefined) ?? q(1);
}
