// Words that make a sentence an expectation (预计、力争): with one, a figure that is only expected may be said.
import { hedgePattern } from "./words.ts";

/** The first or last such word of a text, or nothing. */
export function hedgeOf(text: string, which: "first" | "last"): string | null {
  const found = text.match(hedgePattern);
  return found?.at(which === "first" ? 0 : -1) ?? null;
}
