// A metric's months as a small chart (月度趋势): a line for rates, bars for counts; its numbers stand in a table beside it.
import type { ReactElement } from "react";
import type { MetricKind } from "../../metric/metric.ts";
import type { MetricDetail } from "../../statement/report.ts";
import { monthWord, pagePhrases, pageWords } from "../../text/page.ts";
import { isDecimalText } from "../../vocabulary/quantity.ts";
import { sayPeriod } from "../../vocabulary/date.ts";

const size = { width: 440, height: 148, left: 14, right: 14, top: 24, bottom: 24 } as const;

/** Kinds whose months are amounts, drawn as bars from zero; all others are levels, drawn as a line. */
const countingKinds: ReadonlySet<string> = new Set(["count", "sum", "distinct", "stock"] satisfies readonly MetricKind[]);

/** A value with its unit; one that is no bare number is taken to carry its own. */
export const withUnit = (value: string, unit: string): string => (isDecimalText(value) ? `${value}${unit}` : value);

interface Point {
  readonly month: string;
  readonly text: string;
  /** For drawing only: never shown, never compared with a target. */
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Lays the months that have a value out in the chart's box; months without one keep their place empty. */
function layOut({ trend, unit }: MetricDetail, fromZero: boolean): readonly Point[] {
  const known = trend.flatMap(({ month, value }, n) =>
    value === null || !Number.isFinite(parseFloat(value)) ? [] : [{ month, text: withUnit(value, unit), height: parseFloat(value), n }],
  );
  const heights = known.map(({ height }) => height);
  const [low, high] = [Math.min(...heights, ...(fromZero ? [0] : [])), Math.max(...heights, ...(fromZero ? [0] : []))];
  const room = size.height - size.top - size.bottom;
  const range = high - low;
  const [base, span] = fromZero ? [low, range || 1] : range === 0 ? [low - 0.5, 1] : [low - range * 0.45, range * 1.5];
  const step = (size.width - size.left - size.right) / trend.length;
  return known.map(({ month, text, height, n }) => ({
    month,
    text,
    height,
    x: Math.round(size.left + step * (n + 0.5)),
    y: Math.round((size.height - size.bottom - ((height - base) / span) * room) * 10) / 10,
  }));
}

/** A path through the points that breaks where a month is missing. */
function linePath(points: readonly Point[], months: readonly string[]): string {
  return points
    .map(
      (point, n) =>
        `${n > 0 && months.indexOf(point.month) === months.indexOf(points[n - 1]?.month ?? "") + 1 ? "L" : "M"}${point.x} ${point.y}`,
    )
    .join("");
}

/** What the chart says, in words. */
function describe(points: readonly Point[], first: Point, last: Point, missing: number): string {
  const high = points.reduce((a, b) => (b.height > a.height ? b : a));
  const low = points.reduce((a, b) => (b.height < a.height ? b : a));
  const named = (point: Point): string => `${point.text}${pageWords.bracketOpen}${monthWord(point.month)}${pageWords.bracketClose}`;
  const range = pagePhrases.trendRange(sayPeriod(first.month), first.text, sayPeriod(last.month), last.text);
  return (
    [range, pagePhrases.trendExtremes(named(high), named(low)), ...(missing > 0 ? [pagePhrases.trendGaps(missing)] : [])].join(
      pageWords.comma,
    ) + pageWords.stop
  );
}

export function TrendChart({ detail, id }: { readonly detail: MetricDetail; readonly id: string }): ReactElement | null {
  const { trend, label } = detail;
  const bars = countingKinds.has(detail.kind) && trend.every(({ value }) => value === null || !value.startsWith("-"));
  const points = layOut(detail, bars);
  const [first, last] = [points[0], points.at(-1)];
  if (trend.length < 2 || !first || !last) return null;
  const floor = size.height - size.bottom;
  const highest = points.reduce((a, b) => (b.height > a.height ? b : a));
  const lowest = points.reduce((a, b) => (b.height < a.height ? b : a));
  const named = [...new Set([first, last, highest, lowest])];
  const every = trend.length > 12 ? Math.ceil(trend.length / 12) : 1;
  const step = (size.width - size.left - size.right) / trend.length;
  return (
    <svg className="trend" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={`${id}t ${id}s`}>
      <title id={`${id}t`}>{label + pageWords.trend}</title>
      <desc id={`${id}s`}>{describe(points, first, last, trend.length - points.length)}</desc>
      <path className="axis" d={`M${size.left} ${floor}H${size.width - size.right}`} />
      {bars ? (
        <path
          className="bars"
          strokeWidth={Math.round(Math.min(20, step * 0.5))}
          d={points
            .filter(({ height }) => height !== 0)
            .map(({ x, y }) => `M${x} ${floor}V${y}`)
            .join("")}
        />
      ) : (
        <>
          <path
            className="line"
            d={linePath(
              points,
              trend.map(({ month }) => month),
            )}
          />
          <path className="dots" d={points.map(({ x, y }) => `M${x} ${y}h0`).join("")} />
        </>
      )}
      {named.map((point) => (
        <text
          key={point.month}
          className="value"
          x={Math.min(size.width - 26, Math.max(26, point.x))}
          y={point === lowest && !bars ? point.y + 17 : point.y - 8}
          textAnchor="middle"
        >
          {point.text}
        </text>
      ))}
      {trend.map(({ month }, n) =>
        n % every === 0 ? (
          <text key={month} className="month" x={Math.round(size.left + step * (n + 0.5))} y={size.height - 7} textAnchor="middle">
            {monthWord(month)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** The same months as a table that folds. */
export function TrendTable({ detail }: { readonly detail: MetricDetail }): ReactElement | null {
  const { trend, unit, counter } = detail;
  if (trend.length === 0) return null;
  const parted = trend.some(({ denominator }) => denominator !== null);
  return (
    <details>
      <summary>{pageWords.trendTable}</summary>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{pageWords.month}</th>
            <th scope="col">{detail.label}</th>
            {parted && <th scope="col">{pageWords.numerator + pageWords.slash + pageWords.denominator}</th>}
          </tr>
        </thead>
        <tbody>
          {trend.map(({ month, value, numerator, denominator }) => (
            <tr key={month}>
              <th scope="row">{sayPeriod(month)}</th>
              <td>{value === null ? pageWords.missing : withUnit(value, unit)}</td>
              {parted && <td>{`${numerator}${pageWords.slash}${denominator ?? pageWords.none}${counter === "" ? "" : ` ${counter}`}`}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
