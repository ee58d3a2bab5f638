// The period before another (上期), which 环比 compares with.
import { previousPeriods as names, times } from "./time-words.ts";

/** The name of the period before one of this kind; a month where nothing says which. */
export function previousBaseOf(period: string | null): string {
  if (period === null) return names.month;
  if (period.includes(times.quarter)) return names.quarter;
  if (period.includes(times.half)) return names.half;
  if (period.includes(times.month)) return names.month;
  return period.includes(times.year) ? names.year : names.month;
}
