// Papers on record (备案件) as entries: what is written is read back, what is malformed is named, and every byte that it rests on is known.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestBytes } from "../vocabulary/digest.ts";
import type { OrganisationId, SchemeId } from "../vocabulary/id.ts";
import { blobsOf, filingKinds, type FilingEntry } from "./journal.ts";
import { exportEntry, parseEntry } from "./parse.ts";

const text = fc.string({ minLength: 1, unit: "grapheme" }).map((one) => one.normalize("NFC"));
const digest = fc.string().map((one) => digestBytes(one));
const file = fc.record({ name: text, digest, bytes: fc.nat() });

const filing: fc.Arbitrary<FilingEntry> = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }),
  previous: fc.option(digest),
  time: fc.constantFrom("2021-12-02T09:30:00+08:00", "2021-12-02T01:30:00.125Z"),
  simulated: fc.boolean(),
  actor: text,
  kind: fc.constant("filing" as const),
  filing: fc.constantFrom(...filingKinds),
  scheme: text.map((id) => id as SchemeId),
  period: fc.constantFrom("2021", "2021-11", "2021-Q3"),
  organisation: fc.option(text.map((id) => id as OrganisationId)),
  subject: text,
  files: fc.array(file, { maxLength: 4 }),
  content: digest,
});

describe("a paper on record (备案件)", () => {
  test("is read back as it was written, of whatever kind", () => {
    fc.assert(
      fc.property(filing, (entry) => {
        expect(parseEntry(entry.number, Buffer.from(exportEntry(entry)))).toEqual({ ok: true, value: entry, problems: [] });
      }),
    );
  });

  test("rests on its files and on what it says: losing one of them loses it", () => {
    fc.assert(
      fc.property(filing, (entry) => {
        expect(blobsOf(entry)).toEqual([...entry.files, { digest: entry.content, bytes: null }]);
      }),
    );
  });

  test.each([
    ["a kind that nobody knows", { filing: "letter" }, "filing"],
    ["no content", { content: undefined }, "content"],
    ["a content that is no digest", { content: "abc" }, "content"],
    ["an empty subject", { subject: "" }, "subject"],
    ["a file without a size", { files: [{ name: "a.docx", digest: digestBytes("a") }] }, "files.0.bytes"],
    ["a key of a later program", { seal: "x" }, undefined],
  ])("with %s is malformed, at that key", (_, change, field) => {
    const [entry] = fc.sample(filing, { numRuns: 1, seed: 1 });
    if (!entry) throw new Error("no sample");
    const bytes = Buffer.from(exportEntry({ ...entry, ...change } as FilingEntry));
    expect(parseEntry(entry.number, bytes).problems).toMatchObject([
      { code: "journal.damaged", ...(field === undefined ? {} : { at: { field } }), facts: { message: "entry-malformed" } },
    ]);
  });
});
