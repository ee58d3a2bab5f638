// Writes figures (文中数据): from an exact value and a format to the text, the value it states, and whether the exact value entails it.
import { isFalseWhole } from "../claim/entail.ts";
import type { Metric, MetricValue } from "../metric/metric.ts";
import type { Target } from "../scheme/scheme.ts";
import { exactText, isDecimalText, q, roundText, unitFactor, type Quantity, type Rounding } from "../vocabulary/quantity.ts";
import type { Day } from "../vocabulary/period.ts";
import { writeDays } from "../vocabulary/date.ts";
import { arabicOver, chineseNumeral, chineseOver, floorTo, hasChineseNumeral } from "./numeral.ts";
import type { Figure, FigureKind, FigureReference, Format } from "./statement.ts";
import { moneyUnits, toldMoneyUnits } from "../vocabulary/words.ts";
import { canonicalUnit, isName, isRank, kindOf, writtenFactor } from "./unit.ts";
import { figureWords as w } from "./words.ts";

/** A figure as written. `value` is what the text says, `exact` what was found, both in the canonical unit; entailed: the text is true of the exact value. */
export interface Written extends Pick<Figure, "text" | "value" | "unit" | "exact" | "kind" | "comparator" | "approx"> {
  readonly entailed: boolean;
}

/** The format of a reference that names none. */
const defaultFormat: Format = { unit: null, as: null, over: null, style: "arabic", about: false, plain: false };

/** A number about to be written: in the metric's unit, with the decimals and rounding of its definition. */
interface Amount {
  readonly number: Quantity;
  readonly unit: string;
  readonly scale: number;
  readonly rounding: Rounding;
  readonly kind: FigureKind;
}

/**
 * The figure of a reference, or nothing where the value has no such part. The word 约 of `about` is not part of the figure's text.
 * `last` is the value of a range's second metric.
 */
export function formatFigure(
  reference: Pick<FigureReference, "part" | "format">,
  metric: Metric,
  value: MetricValue,
  last: MetricValue | null = null,
): Written | null {
  const { part, format } = reference;
  if (part === "numerator" || part === "denominator") {
    const number = value.ground[part];
    if (number === null) return null;
    const unit = metric.counter;
    return writeAmount(
      { number, unit, scale: number.isInteger() ? 0 : metric.scale, rounding: metric.rounding, kind: kindOf(metric, unit, number, "side") },
      format,
    );
  }
  if (!value.found) return null;
  if (part === "cutoff") return value.ground.cutoff === null ? null : writeDate(value.ground.cutoff, null, format);
  if (value.day !== null) {
    if (last !== null && (!last.found || last.day === null)) return null;
    return writeDate(value.day, last?.found === true ? last.day : null, format);
  }
  if (part !== "value" || last !== null) return null;
  const { number } = value;
  if (isRank(metric)) return writeRank(number, format);
  return writeAmount(
    { number, unit: metric.unit, scale: metric.scale, rounding: metric.rounding, kind: kindOf(metric, metric.unit, number, "value") },
    format,
  );
}

/** A metric's value as text in its own unit, or null where it is missing. */
export function writeValue(metric: Metric, value: MetricValue): string | null {
  return writePart(metric, value, "value");
}

/** A part of a metric's value as text in its own unit or in another, or null where it has none. */
export function writePart(
  metric: Metric,
  value: MetricValue,
  part: "value" | "numerator" | "denominator",
  unit: string | null = null,
): string | null {
  return formatFigure({ part, format: { ...defaultFormat, unit } }, metric, value)?.text ?? null;
}

/** The largest unit of money that an amount is told shortly in: 7486万元, 4.13亿元, and 1234567元; null for what is no money. */
export function moneyUnitOf(unit: string, number: Quantity): string | null {
  if (!moneyUnits.includes(unit)) return null;
  const isShort = (other: string): boolean => {
    const told = number.mul(unitFactor(unit)).div(unitFactor(other));
    return told.abs().gte(1) && told.decimalPlaces() <= 2;
  };
  return toldMoneyUnits.find(isShort) ?? null;
}

/** A target's threshold as a figure: the number as it was set with the metric's unit, or a day. */
export function formatTarget(target: Target, metric: Metric): Written {
  const { comparator } = target;
  if (!isDecimalText(target.value)) return { ...writeDate(target.value, null, defaultFormat), comparator };
  const number = q(target.value);
  if (isRank(metric)) return { ...writeRank(number, defaultFormat), comparator };
  const written = target.unit ?? metric.unit;
  const { unit, factor } = canonicalUnit(written);
  const exact = exactText(number.mul(factor));
  return {
    text: target.value + written,
    value: exact,
    unit: unit === "" ? null : unit,
    exact,
    kind: kindOf(metric, written, number, "value"),
    comparator,
    approx: false,
    entailed: true,
  };
}

function writeDate(from: Day, to: Day | null, format: Format): Written {
  const { text, value } = writeDays(from, to, format.style === "month-day" ? "month-day" : "full");
  const exact = to === null ? from : `${from}/${to}`;
  return { text, value, unit: null, exact, kind: "date", comparator: "=", approx: false, entailed: to === null || from <= to };
}

/** A place in a ranking: 第一, 第一名, 第三位; `plain` leaves the number. */
function writeRank(number: Quantity, format: Format): Written {
  const word = hasChineseNumeral(number) ? chineseNumeral(number, "ordinal") : number.toFixed();
  const text = format.plain ? number.toFixed() : w.ordinal + word + (format.as ?? "");
  const exact = exactText(number);
  return {
    text,
    value: exact,
    unit: format.as === w.place ? w.place : w.rank,
    exact,
    kind: "rank",
    comparator: "=",
    approx: false,
    entailed: true,
  };
}

function writeAmount(amount: Amount, format: Format): Written {
  const written = format.unit ?? amount.unit;
  const factor = writtenFactor(amount.unit, written);
  if (!factor) return writeAmount(amount, { ...format, unit: null });
  const number = amount.number.mul(factor);
  // A bare number states itself; with a unit it states the canonical one.
  const canonical = format.plain ? { unit: "", factor: q(1) } : canonicalUnit(format.as ?? written);
  const unit = canonical.unit === "" ? null : canonical.unit;
  const state = (text: string, stated: Quantity, over: Partial<Written>): Written => ({
    text,
    value: exactText(stated.mul(canonical.factor)),
    unit,
    exact: exactText(number.mul(canonical.factor)),
    kind: amount.kind,
    comparator: format.about ? "~" : "=",
    approx: format.about,
    entailed: true,
    ...over,
  });
  const shown = format.plain ? "" : (format.as ?? written);
  // In Chinese the unit's 万 is a part of the numeral: 三万二千人, never 三余万人 or 八千七百六十四万万元.
  const large = format.style === "chinese" && shown !== "" && !canonical.factor.eq(1) ? canonical : { unit: shown, factor: q(1) };
  if (format.over !== null) {
    const multiple = q(format.over);
    const floor = floorTo(number, multiple);
    const positive = floor.gt(0);
    const whole = floor.mul(large.factor);
    const chinese = format.style === "chinese" && positive && hasChineseNumeral(whole);
    const text = chinese ? chineseOver(whole, multiple.mul(large.factor)) + large.unit : arabicOver(floor, shown);
    return state(text, floor, { comparator: "~", approx: true, entailed: positive });
  }
  if (format.style === "tenths") return { ...writeTenths(number), ...(format.about ? { comparator: "~", approx: true } : {}) };
  if (format.style === "ordinal" && hasChineseNumeral(number))
    return state(w.ordinal + chineseNumeral(number, "ordinal") + shown, number, { kind: "ordinal", unit: shown === "" ? null : shown });
  // 一项 is no more than an article, and 三期 a word: these are written in digits.
  const whole = number.mul(large.factor);
  if (format.style === "chinese" && number.gte(2) && hasChineseNumeral(whole)) {
    const text = chineseNumeral(whole, "counting") + large.unit;
    if (!isName(text)) return state(text, number, {});
  }
  const digits = roundedText({ ...amount, number }, format.unit !== null);
  const step = q(10).pow(-amount.scale);
  return state(digits + shown, q(digits), {
    entailed: q(digits).minus(number).abs().lt(step) && !isFalseWhole(q(digits), number, written),
  });
}

/** Nearest tenth of a percentage: 90.47% is 九成. Below half a tenth, and between 95% and 100%, no whole tenth is said truly. */
function writeTenths(number: Quantity): Written {
  const nearest = number.div(10).toDecimalPlaces(0);
  const tenths = nearest.gte(10) && number.lt(100) ? q(9) : nearest;
  const exact = exactText(number);
  const text = (hasChineseNumeral(tenths) ? chineseNumeral(tenths, "ordinal") : tenths.toFixed()) + w.tenth;
  const entailed = tenths.gte(1) && tenths.lte(10) && number.minus(tenths.mul(10)).abs().lte(5) && (tenths.lt(10) || number.eq(100));
  return { text, value: exactText(tenths.mul(10)), unit: "%", exact, kind: "percent", comparator: "=", approx: false, entailed };
}

/**
 * The number with the definition's decimals; none where a percentage, a count or a converted amount is whole. A share that is not 100% is never
 * rounded up to it (99.996% is cut to 99.99%), and one that is not 0 never down to it (0.003% shows 0.01%).
 */
function roundedText({ number, scale, rounding, kind, unit }: Amount, converted: boolean): string {
  if (number.isInteger() && (kind === "percent" || kind === "count" || converted)) return number.toFixed(0);
  const text = roundText(number, scale, rounding);
  if (!isFalseWhole(q(text), number, unit)) return text;
  return roundText(number, scale, q(text).isZero() ? "up" : "truncate");
}
