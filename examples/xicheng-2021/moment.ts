// Local time of the example as seconds since the beginning of 2021: no zone, no clock, only text in the end.

export const hour = 3600;
export const day = 86_400;
const beginning = Date.UTC(2021, 0, 1);

const days: string[] = [];
const times: string[] = [];
const pad = (n: number): string => String(n).padStart(2, "0");

/** The day of a moment as `2021-06-17`. Kept, because it is asked for a million times. */
export function dayText(moment: number): string {
  const index = Math.floor(moment / day);
  return (days[index] ??= new Date(beginning + index * day * 1000).toISOString().slice(0, 10));
}

/** A moment as `2021-06-17 08:30:00`. */
export function momentText(moment: number): string {
  const rest = moment - Math.floor(moment / day) * day;
  times[rest] ??= `${pad(Math.floor(rest / hour))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
  return `${dayText(moment)} ${times[rest]}`;
}

/** The first moment of a month; 13 is January of the next year. */
export const monthStart = (month: number): number => (Date.UTC(2021, month - 1, 1) - beginning) / 1000;

/** The month of a moment, counted on from January 2021 as 1. */
export function monthOf(moment: number): number {
  const text = dayText(moment);
  return (Number(text.slice(0, 4)) - 2021) * 12 + Number(text.slice(5, 7));
}

/** The month as `2021-06`. */
export const monthText = (month: number): string => dayText(monthStart(month)).slice(0, 7);
