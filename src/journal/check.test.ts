import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestBytes } from "../vocabulary/digest.ts";
import type { Digest, SchemeId } from "../vocabulary/id.ts";
import { checkChain, checkDraft } from "./check.ts";
import type { Entry, Head } from "./journal.ts";
import { exportEntry, exportHead, parseHead } from "./parse.ts";

/** A chain of entries as their files hold them: an apply first, then withdrawals whose reasons vary in length. */
function chainOf(reasons: readonly string[]): { files: Map<number, Uint8Array>; head: Head; entries: Entry[] } {
  const files = new Map<number, Uint8Array>();
  const entries: Entry[] = [];
  let previous: Digest | null = null;
  for (const [index, reason] of reasons.entries()) {
    const number = index + 1;
    const stamp = { number, previous, time: "2021-07-02T09:30:00+08:00", simulated: true, actor: "绩效办" };
    const some = digestBytes(reason);
    const entry: Entry =
      number === 1
        ? {
            ...stamp,
            kind: "apply",
            definition: "pack",
            id: "hotline",
            version: "1",
            effective: "2021-01-01",
            files: [],
            digest: some,
            canonical: some,
          }
        : { ...stamp, kind: "withdraw", entry: number, reason };
    const bytes = Buffer.from(exportEntry(entry));
    files.set(number, bytes);
    entries.push(entry);
    previous = digestBytes(bytes);
  }
  return { files, head: { number: reasons.length, digest: previous }, entries };
}

const numbersOf = (result: ReturnType<typeof checkChain>): readonly unknown[] =>
  result.problems.map((p) => (p.code === "journal.damaged" ? [p.facts.entry, p.facts.message] : p.code));

describe("the chain of entries", () => {
  test("an empty journal is whole", () => {
    expect(checkChain(new Map(), { number: 0, digest: null })).toEqual({ ok: true, value: { entries: [], digest: null }, problems: [] });
  });

  test("whole files give back the entries they were written from", () => {
    const { files, head, entries } = chainOf(["a", "b", "c"]);
    expect(checkChain(files, head)).toEqual({ ok: true, value: { entries, digest: head.digest }, problems: [] });
  });

  test("any byte changed in any entry, the last one included, is reported at that entry and no other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (reasons, which, where, flip) => {
          const { files, head } = chainOf(reasons);
          const number = (which % reasons.length) + 1;
          const bytes = files.get(number) as Uint8Array;
          bytes[where % bytes.length] = (bytes[where % bytes.length] as number) ^ flip;
          const result = checkChain(files, head);
          expect(result.ok).toBe(false);
          expect(result.problems.map((p) => p.code === "journal.damaged" && p.facts.entry)).toEqual([number]);
        },
      ),
    );
  });

  test("any byte changed in the head is noticed", () => {
    const { files, head } = chainOf(["a", "b", "c"]);
    const text = Buffer.from(exportHead(head));
    // The newline at the end carries nothing.
    for (let at = 0; at < text.length - 1; at++) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const bytes = Buffer.from(text);
        bytes[at] = (bytes[at] as number) ^ flip;
        expect(checkChain(files, parseHead(bytes)).ok, `byte ${at} flipped by ${flip}`).toBe(false);
      }
    }
  });

  test("a missing number is reported, within, at the start and at the end", () => {
    for (const number of [1, 2, 4]) {
      const { files, head } = chainOf(["a", "b", "c", "d"]);
      files.delete(number);
      expect(numbersOf(checkChain(files, head))).toEqual([[number, "entry-missing"]]);
    }
  });

  test("all the damage is reported at once, in order", () => {
    const { files, head } = chainOf(["a", "b", "c", "d", "e", "f"]);
    files.delete(2);
    files.set(4, Buffer.from("{"));
    files.set(6, files.get(5) as Uint8Array);
    expect(numbersOf(checkChain(files, head))).toEqual([
      [2, "entry-missing"],
      [4, "entry-unreadable"],
      [6, "entry-misnumbered"],
    ]);
  });

  test("entries beyond the head are accepted, for a crash can fall between the two", () => {
    const { files, entries } = chainOf(["a", "b"]);
    expect(checkChain(files, { number: 1, digest: digestBytes(files.get(1) as Uint8Array) })).toMatchObject({
      ok: true,
      value: { entries },
    });
    expect(checkChain(files, { number: 0, digest: null }).ok).toBe(true);
  });

  test("a head that names another digest than the chain does is reported as the head's", () => {
    const { files } = chainOf(["a", "b"]);
    expect(numbersOf(checkChain(files, { number: 1, digest: digestBytes("x") }))).toEqual([[1, "head-differs"]]);
    expect(numbersOf(checkChain(files, undefined))).toEqual([[2, "head-unreadable"]]);
  });

  test("the same entry in another spelling is not the same entry", () => {
    const { files } = chainOf(["a"]);
    const pretty = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(files.get(1) as Uint8Array).toString()), null, 1));
    expect(numbersOf(checkChain(new Map([[1, pretty]]), { number: 1, digest: digestBytes(pretty) }))).toEqual([[1, "entry-rewritten"]]);
  });

  test("an entry of a kind we do not know is reported with the key, not skipped", () => {
    const unknown = Buffer.from('{"kind":"later","number":1}\n');
    expect(checkChain(new Map([[1, unknown]]), { number: 1, digest: digestBytes(unknown) }).problems).toEqual([
      {
        code: "journal.damaged",
        severity: "error",
        at: { file: "journal/000001.json", field: "kind" },
        facts: { entry: 1, message: "entry-malformed" },
      },
    ]);
  });
});

describe("what may be withdrawn", () => {
  const stamp = { time: "2021-07-02T09:30:00Z", simulated: true, actor: "a" } as const;

  test("a person's binding, which is a judgement and no batch", () => {
    const { entries } = chainOf(["a"]);
    const number = entries.length + 1;
    const bound = {
      ...stamp,
      kind: "bind",
      scheme: "town" as SchemeId,
      task: 1,
      words: "受理量",
      unit: "件",
      metric: null,
      reason: null,
      report: "a.txt",
    } as const;
    const withBinding = [...entries, { ...bound, number, previous: null }];
    expect(checkDraft(withBinding, { ...stamp, kind: "withdraw", entry: number, reason: "wrong words" })).toEqual([]);
  });

  test("a paper on record, once", () => {
    const { entries } = chainOf(["a"]);
    const number = entries.length + 1;
    const paper = {
      ...stamp,
      kind: "filing",
      filing: "submission",
      scheme: "town" as SchemeId,
      period: "2021-11",
      organisation: null,
      subject: "a.txt",
      files: [],
      content: digestBytes(new Uint8Array()),
    } as const;
    const withPaper = [...entries, { ...paper, number, previous: null }];
    const withdrawal = { ...stamp, kind: "withdraw", entry: number, reason: "sent twice" } as const;
    expect(checkDraft(withPaper, withdrawal)).toEqual([]);
    expect(checkDraft([...withPaper, { ...withdrawal, number: number + 1, previous: null }], withdrawal)).toMatchObject([
      { code: "withdraw.already" },
    ]);
  });

  test("beside these only an import", () => {
    const { entries } = chainOf(["a"]);
    for (const entry of [1, 2]) {
      expect(checkDraft(entries, { ...stamp, kind: "withdraw", entry, reason: "wrong month" })).toMatchObject([
        { code: "withdraw.not-an-import", facts: { entry } },
      ]);
    }
  });
});
