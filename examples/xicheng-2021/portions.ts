// Splits a total into whole parts after weights, so that the parts of the offices add up to the published number.
import { at } from "./random.ts";

/** Whole parts of `total`, each near its share by weight; what rounding leaves over goes to the greatest remainders (earlier first). */
export function portions(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const remainder = (index: number): number => at(exact, index) - Math.floor(at(exact, index));
  const order = Array.from(exact.keys()).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const index of order.slice(0, left)) parts[index] = at(parts, index) + 1;
  return parts;
}
