// Days of the ledgers (台账的日期) in a sentence: 2021年10月20日、10月22日.
import { sayPeriod, writeDays } from "../vocabulary/date.ts";

/** What was found, with days in words; anything else as it is. */
export function sayFound(found: string): string {
  const days = found.split("/");
  if (!days.every((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day))) return found;
  const [first = ""] = days;
  return days
    .map((day, at) => (at > 0 && day.slice(0, 4) === first.slice(0, 4) ? writeDays(day, null, "month-day").text : sayPeriod(day)))
    .join("、");
}
