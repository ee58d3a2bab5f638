// A told day beside those that are known (日期核对): the days of a statement, or the days of records, of which nobody has said what was done on them.
import type { Day } from "../vocabulary/period.ts";
import type { Candidate } from "./bind.ts";
import type { Claim } from "./claim.ts";
import { entailsDay, orderOfDays } from "./entail.ts";
import type { Told } from "./told.ts";

/** Whether what is told of a day holds, or fails, or is left open; and the days that are known. */
export interface DaysChecked {
  readonly outcome: "holds" | "fails" | "open";
  readonly exact: string;
}

type Said = Pick<Claim, "value" | "comparator">;

/** A day, or the days from one to another (2021-10-20/2021-10-22), that a statement says of the same event. */
export function checkStated({ value, comparator }: Said, range: string): DaysChecked {
  const [from = "", to = null] = range.split("/");
  if (typeof value !== "string") return { outcome: "open", exact: range };
  // One day of several is told of itself (10月21日开幕式).
  const isOneOf = to !== null && orderOfDays(from, value) < 0 && orderOfDays(to, value) >= 0 && !value.includes("/");
  if (comparator === "=") return { outcome: entailsDay(value, from, to) ? "holds" : isOneOf ? "open" : "fails", exact: range };
  return { outcome: isWithin(comparator, value, [from, to ?? from]) ? "holds" : "open", exact: range };
}

/**
 * The days of the records of a metric that is known by its name alone. A text may tell more days of one matter (签约, 通知, 开工) than
 * are recorded: another day than the record's is only wrong where the same is said to be done on it.
 */
export function checkRecorded({ claim, deed }: Pick<Told, "claim" | "deed">, candidate: Candidate, days: readonly Day[]): DaysChecked {
  const { value, comparator } = claim;
  const [first = "", last = first] = [days[0], days.at(-1)];
  const all = first === last ? first : `${first}/${last}`;
  if (typeof value !== "string") return { outcome: "open", exact: all };
  const isSameDeed = deed !== null && `${candidate.label}${candidate.sentence}`.includes(deed);
  if (comparator !== "=") return { outcome: isSameDeed && isWithin(comparator, value, days) ? "holds" : "open", exact: all };
  // 10月20日-23日 is no 20日-22日, wherever it begins.
  if (value.includes("/") && days.length > 1)
    return { outcome: entailsDay(value, first, last) ? "holds" : entailsDay(value, first, null) ? "fails" : "open", exact: all };
  const own = days.find((day) => entailsDay(value, day, null));
  if (own !== undefined) return { outcome: "holds", exact: own };
  if (days.length > 1) return { outcome: entailsDay(value, first, last) ? "holds" : "open", exact: all };
  return { outcome: isSameDeed ? "fails" : "open", exact: all };
}

/** 12月31日前: no day is behind it. What is not kept is left open, for a deadline is more often set than told as kept. */
const isWithin = (comparator: Claim["comparator"], value: string, days: readonly Day[]): boolean =>
  days.every((day) =>
    comparator.startsWith("<") ? orderOfDays(day, value) <= 0 : comparator.startsWith(">") && orderOfDays(day, value) >= 0,
  );

/** The year that a day is written with; null where it has none. */
export const yearOf = ({ value }: Pick<Claim, "value">): string | null =>
  typeof value === "string" ? (/^[0-9]{4}/u.exec(value)?.[0] ?? null) : null;
