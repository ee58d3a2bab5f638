// Mutated documents in small numbers; the full count is a campaign of its own: npm run campaign -- fuzz --count 20000.
import { describe, expect, test } from "vitest";
import { fuzzFormats, type FuzzFormat } from "./fuzz-mutate.ts";
import { fuzzSamples, tryCase } from "./fuzz.ts";

const counts: Readonly<Record<FuzzFormat, number>> = { text: 200, html: 200, docx: 150, xlsx: 60, pdf: 60 };
/** Seeds of a campaign that found something, kept. */
const kept: readonly (readonly [FuzzFormat, number])[] = [
  ["docx", 4032],
  ["docx", 12204],
];

describe("documents gone wrong are read or have problems, alike each time", () => {
  test.each(fuzzFormats)("%s", async (format) => {
    const samples = await fuzzSamples(format);
    const found: string[] = [];
    const codes = new Set<string>();
    for (let seed = 1; seed <= counts[format]; seed++) {
      const outcome = await tryCase(format, samples, seed);
      codes.add(outcome.code);
      if (outcome.found !== null) found.push(`seed ${seed}: ${outcome.found}`);
    }
    expect(found).toEqual([]);
    // Cases that are all refused would try nothing.
    expect(codes).toContain("read");
  });

  test("as do those that once were not", async () => {
    for (const [format, seed] of kept) expect(await tryCase(format, await fuzzSamples(format), seed)).toMatchObject({ found: null });
  });
});
