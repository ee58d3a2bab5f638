// Values inside a condition as exact integers: numbers unscaled, instants in microseconds since 1970, durations in milliseconds.
import { daysInMonth } from "../vocabulary/period.ts";

/** A number (数值): `unscaled` × 10^−`scale`. */
export interface Scaled {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Reads a plain decimal text exactly, or nothing where it is not one; trailing zeros count for the scale. */
export function readDecimal(text: string): Scaled | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const unscaled = BigInt(whole + fraction);
  return { unscaled: sign === "-" ? -unscaled : unscaled, scale: fraction.length };
}

/** The same number at a larger scale. */
export function rescale(unscaled: bigint, from: number, to: number): bigint {
  return unscaled * 10n ** BigInt(to - from);
}

/** The decimal text of a number with all the decimals of its scale: `-0.50`. */
export function decimalText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Division that cuts towards the past, as the calendar does. */
function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}

/** Microseconds of a day's midnight (`2021-06-17`), or nothing where there is no such day; years are 0001 to 9999. */
export function readDay(text: string): bigint | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return BigInt(Date.parse(`${text}T00:00:00Z`)) * 1000n;
}

/** Microseconds of an instant without zone (`2021-06-17 08:30:00`, `T` for the space, up to six decimals), or nothing. */
export function readInstant(text: string): bigint | undefined {
  const match = /^(.{10})[T ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6}))?$/.exec(text);
  const midnight = match ? readDay(match[1] ?? "") : undefined;
  if (!match || midnight === undefined) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return midnight + BigInt(seconds) * 1_000_000n + BigInt((match[5] ?? "").padEnd(6, "0"));
}

const pad = (n: number, size = 2): string => String(n).padStart(size, "0");

/** The day an instant lies on, or nothing outside the years 0001 to 9999, where no calendar reaches. */
export function dayText(microseconds: bigint): string | undefined {
  const day = new Date(Number(floorDivide(microseconds, 1000n)));
  const year = day.getUTCFullYear();
  return year < 1 || year > 9999 ? undefined : `${pad(year, 4)}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
}

/** The text of an instant as DuckDB writes a TIMESTAMP: decimals without trailing zeros, years before 0001 marked (BC). */
export function instantText(microseconds: bigint): string {
  const seconds = floorDivide(microseconds, 1_000_000n);
  const date = new Date(Number(seconds) * 1000);
  const year = date.getUTCFullYear();
  const day = `${pad(year < 1 ? 1 - year : year, 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  const fraction = pad(Number(microseconds - seconds * 1_000_000n), 6).replace(/0+$/, "");
  return `${day}${year < 1 ? " (BC)" : ""} ${time}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Milliseconds of a duration literal (`24h`, `1h30m`, `90s`, `7d` as days of 24 hours), or nothing. */
export function readDuration(text: string): bigint | undefined {
  const match = /^(?=\d)(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
  if (!match) return undefined;
  const [days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = match.slice(1).map((part: string | undefined) => BigInt(part ?? 0));
  return (days * 86_400n + hours * 3600n + minutes * 60n + seconds) * 1000n;
}

/** Milliseconds from one instant to another; each is first cut to its millisecond, so that parts of a way add up to the whole. */
export function millisecondsBetween(from: bigint, to: bigint): bigint {
  return floorDivide(to, 1000n) - floorDivide(from, 1000n);
}
